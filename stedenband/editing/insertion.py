"""The edits that put new items and keys into the collections of a file, where a careful person would write them.

A comment belongs to what it stands in, by its column; one above a key or record to what follows.
"""

import re
from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from stedenband.editing.edits import Edit
from stedenband.editing.kinds import LISTS, order_of
from stedenband.editing.layout import INDENT, LONG, WIDTH, Items, as_flow, block, item, listed, with_ends
from stedenband.editing.nodes import (
    Item,
    NotPossible,
    begin_of_item,
    end_of,
    end_of_item,
    has_comment,
    is_empty,
    line_after,
    line_below,
    node_at,
    top_of,
)
from stedenband.editing.skeleton import flow
from stedenband.editing.style import shift_of_lists
from stedenband.model import Municipality
from stedenband.parsing.source import Loc

Order = Sequence[str]  # of the keys in a record; where none is said at the top of a file, a municipality's

# Behind the last item of a collection in brackets, to the end of its line.
_BEHIND = re.compile(r"(?P<comma>,?)(?P<comment>[ \t]*(?:#[^\r\n]*)?)\r?\n")


def added(text: str, path: Loc, items: Items, sort: type[CollectionNode], order: Order) -> Edit:
    """Items at the end of the collection of a sort that a path is of, or in a new one; NotPossible where it fails."""
    key, shift = str(path[-1]), shift_of_lists(text, path)
    if len(path) == 1 and top_of(text) is None:
        return _lines(text, len(text), f"\n{key}:\n" + block(items, INDENT, None, None))
    parent = node_at(text, path[:-1])
    if not isinstance(parent, MappingNode):
        raise NotPossible(key)
    pairs = {name.value: (name, value) for name, value in parent.value}
    if key not in pairs:
        if len(path) == 1 and key in LISTS and not parent.flow_style:
            return _new_part(text, parent, key, items, order_at(path, order), shift)
        return new_key(text, parent, key, _new_list(parent, items, shift), order_at(path, order))
    name, value = pairs[key]
    if is_empty(value) and parent.flow_style:
        behind = name.end_mark.index + 1
        return Edit(behind, behind, f" {as_flow(items)}")
    if is_empty(value):
        indent = parent.start_mark.column + _column(items, shift)
        return _lines(text, line_after(text, name.end_mark.index), block(items, indent, None, shift))
    if not isinstance(value, sort):
        raise NotPossible(key)
    if value.flow_style:
        return _unfolded(text, parent, value, items) or _in_flow(text, value, listed(items))
    column = value.start_mark.column
    blank = "\n" if len(value.value) > 1 and _is_apart(text, *value.value[-2:]) else ""
    lines = "".join(blank + block([one], column, value, shift) for one in items)
    return _lines(text, line_below(text, end_of(value), column), lines)


def put_in(text: str, path: Loc, place: int, record: Any) -> Edit:
    """A record before another: below the one that goes before, as comments between are about what follows."""
    parent, key = node_at(text, path[:-1]), str(path[-1])
    pairs = parent.value if isinstance(parent, MappingNode) else ()
    name, value = next(((name, value) for name, value in pairs if name.value == key), (None, None))
    if not isinstance(parent, MappingNode) or name is None or not isinstance(value, SequenceNode):
        raise NotPossible(key)
    if value.flow_style:
        start = value.value[place].start_mark.index
        return _unfolded(text, parent, value, [("- ", record)], place) or Edit(start, start, f"{flow(record)}, ")
    column = value.start_mark.column
    lines = block([("- ", record)], column, value, shift_of_lists(text, path))
    if place:
        return _lines(text, line_below(text, end_of(value.value[place - 1]), column), lines)
    return _lines(text, line_after(text, name.end_mark.index), lines)


def new_key(text: str, parent: MappingNode, key: str, value: str, order: Order) -> Edit:
    """A key that a mapping did not have, behind those that go before it in the order of keys."""
    if parent.flow_style:
        later = {*order[order.index(key) + 1 :]} if key in order else ()
        return _new_in_flow(text, parent, f"{key}: {value}", later)
    space = "" if value.startswith("\n") else " "
    at = _behind_earlier(text, parent, key, order)
    return _lines(text, at, f"{' ' * parent.start_mark.column}{key}:{space}{value}\n")


def _behind_earlier(text: str, parent: MappingNode, key: str, order: Order) -> int:
    """The index of the line below the last of the keys that go before one, and below the comments in it."""
    before = order[: order.index(key)] if key in order else ()
    earlier = [pair for pair in parent.value if pair[0].value in before] or parent.value
    return line_below(text, end_of_item(earlier[-1]), parent.start_mark.column)


def _new_part(text: str, top: MappingNode, key: str, items: Items, order: Order, shift: int | None) -> Edit:
    """A list that a file did not have, with a blank line around it where those that it has are apart."""
    at = _behind_earlier(text, top, key, order)
    lines = f"{key}:\n" + block(items, _column(items, shift), None, shift)
    if not are_apart(text, top):
        return _lines(text, at, lines)
    is_last = not text[at:].strip() or text[at] in "\r\n"
    return _lines(text, at, f"\n{lines}" if is_last else f"\n{lines}\n")


def are_apart(text: str, top: MappingNode) -> bool:
    """Whether there is a blank line between the lists of a file; where there are none, between any of its keys."""
    pairs = [*pairwise(top.value)]
    lists = [(pair, after) for pair, after in pairs if is_list(pair[1])]
    return any(_is_apart(text, *both) for both in lists or pairs)


def _is_apart(text: str, one: Item, after: Item) -> bool:
    """Whether there is a blank line between two items that follow each other."""
    next_line = text.rfind("\n", 0, begin_of_item(after)) + 1
    return any(not line.strip() for line in text[line_after(text, end_of_item(one)) : next_line].splitlines())


def is_list(node: Node) -> bool:
    """Whether the value of a key is a part of the file on lines of its own, perhaps with nothing in it yet."""
    return is_empty(node) or (isinstance(node, CollectionNode) and not node.flow_style)


def _lines(text: str, at: int, lines: str) -> Edit:
    """Whole lines put in at an index, with the ends that the file's lines have."""
    before = "" if at == 0 or text[at - 1] == "\n" else "\n"
    made = before + lines
    return Edit(at, at, with_ends(text, made))


def _new_list(parent: MappingNode, items: Items, shift: int | None) -> str:
    """A new list or mapping behind its key: on the same line, or on lines below where others are or it is long."""
    line, column = as_flow(items), parent.start_mark.column
    if parent.flow_style or (shift is None and column + len(line) <= LONG):
        return line
    return "\n" + block(items, column + _column(items, shift), None, shift).removesuffix("\n")


def _column(items: Items, shift: int | None) -> int:
    """How far right of its key a new list or mapping stands."""
    return INDENT if shift is None or items[0][0] != "- " else shift


def _unfolded(
    text: str, parent: MappingNode, node: CollectionNode, items: Items, place: int | None = None
) -> Edit | None:
    """A list on one line that becomes too long, as one of several lines; None where it can stay as it is.

    The new items come before that at a place, or at the end.
    """
    start, end = node.start_mark.index, node.end_mark.index
    line = text[text.rfind("\n", 0, start) + 1 : line_after(text, end)]
    is_alone = not parent.flow_style and line.count("\n") <= 1 and not text[end : line_after(text, end)].strip()
    fits = len(line.rstrip()) + len(listed(items)) + len(", ") <= WIDTH
    if fits or not is_alone or not isinstance(node, SequenceNode):
        return None
    if not node.value:
        made = block(items, parent.start_mark.column + INDENT, None, None)
        return Edit(len(text[:start].rstrip()), end, with_ends(text, f"\n{made}".removesuffix("\n")))
    indent = " " * (parent.start_mark.column + INDENT)
    lines = [f"{indent}- {text[one.start_mark.index : one.end_mark.index]}\n" for one in node.value]
    at = len(lines) if place is None else place
    lines[at:at] = [item(dash, value, indent, is_short=True) for dash, value in items]
    before = len(text[:start].rstrip())
    return Edit(before, end, with_ends(text, "\n" + "".join(lines).removesuffix("\n")))


def _new_in_flow(text: str, parent: MappingNode, told: str, later: Collection[str]) -> Edit:
    """A key in a mapping on one line, before those at its end that go after it in the order of keys."""
    follows = None
    for name, _ in reversed(parent.value):
        if name.value not in later:
            break
        follows = name.start_mark.index
    if follows is None:
        return _in_flow(text, parent, told)
    indent = text[text.rfind("\n", 0, follows) + 1 : follows]
    return Edit(follows, follows, f"{told}, " if indent.strip() else with_ends(text, f"{told},\n{indent}"))


def _in_flow(text: str, node: CollectionNode, told: str) -> Edit:
    """An item at the end of a collection in brackets: below the last where that has lines of its own."""
    end = node.end_mark.index - 1
    if node.value:
        begin, last = begin_of_item(node.value[-1]), end_of_item(node.value[-1])
        indent = text[text.rfind("\n", 0, begin) + 1 : begin]
        rest = _BEHIND.match(text, last)
        if rest and not indent.strip():
            return Edit(last, rest.end(), with_ends(text, f",{rest['comment']}\n{indent}{told}{rest['comma']}\n"))
        if has_comment(text, last, end, node):
            return Edit(last, last, f", {told}")
    elif has_comment(text, node.start_mark.index, end, node):
        return Edit(end, end, told)
    before = text[node.start_mark.index : end].rstrip()
    comma = "" if before[-1] in "[{," else ","
    at = node.start_mark.index + len(before)
    return Edit(at, at, f"{comma}{'' if before[-1] in '[{' else ' '}{told}")


def order_at(path: Loc, order: Order) -> Order:
    """The order of keys that is said, or at the top of a file that of a municipality's."""
    return order or (order_of(Municipality) if len(path) == 1 else ())
