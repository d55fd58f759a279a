"""Adds records to the lists and mappings of a file and sets single values, in the style that is there.

The place of an edit is a path (`bonds`, 3, `history`). The result is parsed and compared: nothing but what is meant may
differ.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from stedenband.editing.edits import Edit, applied
from stedenband.editing.kinds import LISTS, order_of
from stedenband.editing.layout import INDENT, LONG, WIDTH, Items, as_flow, block, item, key_line, listed, with_ends
from stedenband.editing.nodes import (
    NotPossible,
    end_of,
    end_of_pair,
    has_comment,
    is_empty,
    line_after,
    line_below,
    node_at,
    told_at,
    top_of,
)
from stedenband.editing.skeleton import flow, scalar
from stedenband.model import Municipality
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc

Order = Sequence[str]  # of the keys in a record; where none is said at the top of a file, a municipality's


def with_records(text: str, at: str | Loc, records: Sequence[Any], order: Order = ()) -> str:
    """The text with records (mappings, or texts) added to the end of the list at a path.

    Where there is no such list yet its key comes behind those that go before it in `order`. NotPossible where it fails.
    """
    if not records:
        return text
    path = _path(at)
    items = [("- ", record) for record in records]
    with told_at(path):
        edit = _added(text, path, items, SequenceNode, order)
        return checked(text, path, edit, lambda old: [*(old or []), *records])


def with_record_at(text: str, path: Loc, place: int, record: Any) -> str:
    """The text with a record before that at a place in the list at a path; NotPossible where it fails."""
    with told_at(path):
        edit = _put_in(text, path, place, record)
        return checked(text, path, edit, lambda old: [*old[:place], record, *old[place:]])


def with_entries(text: str, at: str | Loc, entries: Mapping[str, Any], order: Order = ()) -> str:
    """The text with entries added to the end of the mapping at a path; NotPossible where that fails."""
    if not entries:
        return text
    path = _path(at)
    items = [(f"{name}: ", value) for name, value in entries.items()]
    with told_at(path):
        edit = _added(text, path, items, MappingNode, order)
        return checked(text, path, edit, lambda old: {**(old or {}), **entries})


def with_value(text: str, path: Loc, value: Any, order: Order = ()) -> str:
    """The text with a value set at a path, in the place of another or as a new key; NotPossible where that fails."""
    with told_at(path):
        return checked(text, path, _set_to(text, path, value, order), lambda _: value)


def _set_to(text: str, path: Loc, value: Any, order: Order) -> Edit:
    parent, key = node_at(text, path[:-1]), str(path[-1])
    if isinstance(parent, SequenceNode):
        item = node_at(text, path)
        return Edit(item.start_mark.index, end_of(item), flow(value) + _ends_line(text, item))
    if not isinstance(parent, MappingNode):
        raise NotPossible(key)
    name, old = next(((name, node) for name, node in parent.value if name.value == key), (None, None))
    if name is None or old is None:
        return _new_key(text, parent, key, _value(parent, key, value), _order_at(path, order))
    if more := _more(old, value):
        return _added(text, path, [("- ", one) for one in more], SequenceNode, order)
    return _replaced(text, parent, name, old, value)


def _more(old: Node, value: Any) -> list[Any]:
    """What comes behind the texts of a list that stay; none where others go."""
    if not isinstance(old, SequenceNode) or not isinstance(value, list) or not old.value:
        return []
    there = [one.value if isinstance(one, ScalarNode) else None for one in old.value]
    return value[len(there) :] if there == [*map(str, value[: len(there)])] else []


def with_key(text: str, at: Loc, old: str, new: str) -> str:
    """The text with another name for a key of the mapping at a path, its value as it is; NotPossible where it fails."""
    parent = node_at(text, at)
    name = next((name for name, _ in parent.value if name.value == old), None)
    if name is None:
        raise NotPossible(old)
    edit = Edit(name.start_mark.index, name.end_mark.index, scalar(new, in_flow=True))

    def renamed(value: Any) -> Any:
        return {new if key == old else key: inner for key, inner in value.items()}

    return checked(text, at, edit, renamed)


def _value(parent: MappingNode, key: str, value: Any) -> str:
    """A value as it stands behind its key: in a mapping of several lines a long text is folded."""
    if parent.flow_style:
        return flow(value)
    return key_line(key, value, " " * parent.start_mark.column).removeprefix(f"{key}: ")


def _replaced(text: str, parent: MappingNode, name: Node, old: Node, value: Any) -> Edit:
    """A value in the place of another; NotPossible where a comment inside that would be lost."""
    behind = name.end_mark.index + 1
    new, end = _value(parent, name.value, value), end_of(old)
    if is_empty(old):
        return Edit(behind, behind, f" {new}")
    if isinstance(old, CollectionNode):
        if has_comment(text, behind, end, old):
            raise NotPossible(name.value)
        if isinstance(old, SequenceNode) and not old.flow_style and isinstance(value, list):
            lines = block([("- ", one) for one in value], old.start_mark.column, old).removesuffix("\n")
            return Edit(behind, end, with_ends(text, f"\n{lines}"))
        return Edit(behind, end, f" {new}")
    if text[end : line_after(text, end)].strip() and "\n" in new:
        new = flow(value)  # a comment behind it would become part of a folded text
    return Edit(old.start_mark.index, end, with_ends(text, new + _ends_line(text, old)))


def _order_at(path: Loc, order: Order) -> Order:
    return order or (order_of(Municipality) if len(path) == 1 else ())


def _path(at: str | Loc) -> Loc:
    return (at,) if isinstance(at, str) else at


def _ends_line(text: str, old: Node) -> str:
    """The line end that a block scalar takes along."""
    return "\n" if text[end_of(old) - 1 : end_of(old)] == "\n" else ""


def checked(text: str, path: Loc, edit: Edit, meant: Callable[[Any], Any]) -> str:
    """The text after an edit, if that is what was meant and all else is as it was."""
    before, made = read(text), applied(text, [edit])
    after = read(made)
    if after.problems or not isinstance(before.value, dict) or not isinstance(after.value, dict):
        raise NotPossible(str(path[-1]) if path else "")
    if plain(after.value) != plain(_set(before.value, path, meant)):
        raise NotPossible(str(path[-1]) if path else "")
    return made


def _set(value: Any, path: Loc, meant: Callable[[Any], Any]) -> Any:
    """A value in which that at a path is what is meant."""
    if not path:
        return meant(value)
    first, rest = path[0], path[1:]
    if isinstance(value, list) and isinstance(first, int):
        return [_set(one, rest, meant) if index == first else one for index, one in enumerate(value)]
    told = value or {}
    return {**told, first: _set(told.get(first), rest, meant)}


def plain(value: Any) -> Any:
    """A value with every scalar as its text: the reader keeps bare numbers apart."""
    if isinstance(value, Mapping):
        return {key: plain(inner) for key, inner in value.items()}
    return [plain(inner) for inner in value] if isinstance(value, list | tuple) else str(value)


def _added(text: str, path: Loc, items: Items, sort: type[CollectionNode], order: Order) -> Edit:
    key = str(path[-1])
    if len(path) == 1 and top_of(text) is None:
        return _lines(text, len(text), f"\n{key}:\n" + block(items, INDENT, None))
    parent = node_at(text, path[:-1])
    if not isinstance(parent, MappingNode) or (len(path) == 1 and parent.flow_style):
        raise NotPossible(key)
    pairs = {name.value: (name, value) for name, value in parent.value}
    if key not in pairs:
        if len(path) == 1 and key in LISTS:
            return _new_part(text, parent, key, items, _order_at(path, order))
        return _new_key(text, parent, key, _new_list(parent, items), _order_at(path, order))
    name, value = pairs[key]
    if is_empty(value):
        indent = parent.start_mark.column + INDENT
        return _lines(text, line_after(text, name.end_mark.index), block(items, indent, None))
    if not isinstance(value, sort):
        raise NotPossible(key)
    if value.flow_style:
        return _unfolded(text, parent, value, items) or _in_flow(text, value, listed(items))
    column = value.start_mark.column
    return _lines(text, line_below(text, end_of(value), column), block(items, column, value))


def _put_in(text: str, path: Loc, place: int, record: Any) -> Edit:
    """A record before another: below the one that goes before, as comments between are about what follows."""
    parent, key = node_at(text, path[:-1]), str(path[-1])
    pairs = parent.value if isinstance(parent, MappingNode) else ()
    name, value = next(((name, value) for name, value in pairs if name.value == key), (None, None))
    if not isinstance(parent, MappingNode) or name is None or not isinstance(value, SequenceNode):
        raise NotPossible(key)
    if value.flow_style:
        start = value.value[place].start_mark.index
        return _unfolded(text, parent, value, [("- ", record)], place) or Edit(start, start, f"{flow(record)}, ")
    column, lines = value.start_mark.column, block([("- ", record)], value.start_mark.column, value)
    if place:
        return _lines(text, line_below(text, end_of(value.value[place - 1]), column), lines)
    return _lines(text, line_after(text, name.end_mark.index), lines)


def _new_key(text: str, parent: MappingNode, key: str, value: str, order: Order) -> Edit:
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
    return line_below(text, end_of_pair(*earlier[-1]), parent.start_mark.column)


def _new_part(text: str, top: MappingNode, key: str, items: Items, order: Order) -> Edit:
    """A list that a file did not have, with a blank line around it where those that it has are apart."""
    at = _behind_earlier(text, top, key, order)
    lines = f"{key}:\n" + block(items, INDENT, None)
    if not _are_apart(text, top):
        return _lines(text, at, lines)
    is_last = not text[at:].strip() or text[at] in "\r\n"
    return _lines(text, at, f"\n{lines}" if is_last else f"\n{lines}\n")


def _are_apart(text: str, top: MappingNode) -> bool:
    """Whether there is a blank line between the lists of a file, or none to look at."""
    ends = [(end_of_pair(*pair), after) for pair, (after, _) in pairwise(top.value) if _is_list(pair[1])]
    between = [text[line_after(text, end) : after.start_mark.index] for end, after in ends]
    return not between or any(not line.strip() for one in between for line in one.splitlines())


def _is_list(node: Node) -> bool:
    return is_empty(node) or (isinstance(node, CollectionNode) and not node.flow_style)


def _lines(text: str, at: int, lines: str) -> Edit:
    """Whole lines put in at an index, with the ends that the file's lines have."""
    before = "" if at == 0 or text[at - 1] == "\n" else "\n"
    made = before + lines
    return Edit(at, at, with_ends(text, made))


def _new_list(parent: MappingNode, items: Items) -> str:
    """A new list or mapping behind its key: on the same line, or where that is too long on lines below."""
    line, column = as_flow(items), parent.start_mark.column
    if parent.flow_style or column + len(line) <= LONG:
        return line
    return "\n" + block(items, column + INDENT, None).removesuffix("\n")


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
    if fits or not is_alone or not node.value or not isinstance(node, SequenceNode):
        return None
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
    return _in_flow(text, parent, told) if follows is None else Edit(follows, follows, f"{told}, ")


def _in_flow(text: str, node: CollectionNode, told: str) -> Edit:
    end = node.end_mark.index - 1
    before = text[node.start_mark.index : end].rstrip()
    comma = "" if before[-1] in "[{," else ","
    at = node.start_mark.index + len(before)
    return Edit(at, at, f"{comma}{'' if before[-1] in '[{' else ' '}{told}")
