"""Moves records as they are written, comments and all: from one file's list into another's, or within a list."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from stedenband.editing.append import checked, plain, with_entries, with_records
from stedenband.editing.edits import Edit, applied
from stedenband.editing.insertion import are_apart, is_list
from stedenband.editing.layout import INDENT, with_ends
from stedenband.editing.nodes import (
    NotPossible,
    end_of,
    end_of_item,
    has_comment,
    is_empty,
    line_after,
    line_below,
    node_at,
    told_at,
)
from stedenband.editing.removing import without_value
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc


def moved(text: str, into: str, key: str, chosen: Sequence[int | str]) -> str:
    """The text of the second file with the chosen records of a list (or mapping) of the first at the end of its own.

    Where both have lines of their own for each record these are copied with the comments above them; else the values.
    """
    if not chosen:
        return into
    values = read(text).value or {}
    told = values[key]
    try:
        made = _with_lines(text, into, key, chosen)
    except NotPossible:
        made = None
    meant = _added((read(into).value or {}).get(key), told, chosen)
    if made is not None and plain((read(made).value or {}).get(key)) == plain(meant):
        return made
    if isinstance(told, Mapping):
        return with_entries(into, key, {str(one): told[one] for one in chosen})
    return with_records(into, key, [told[one] for one in chosen])


def with_place(text: str, path: Loc, place: int, to: int) -> str:
    """The text with an item of the list at a path at another place, as it is written; NotPossible where it fails."""
    with told_at(path):
        node = node_at(text, path)
        if not isinstance(node, SequenceNode):
            raise NotPossible(str(path[-1]))
        order = [at for at in range(len(node.value)) if at != place]
        order.insert(to, place)
        edit = _in_flow_order(text, node, order) if node.flow_style else _in_line_order(text, path, node, order)
        return checked(text, path, edit, lambda old: [old[at] for at in order])


def _in_flow_order(text: str, node: SequenceNode, order: Sequence[int]) -> Edit:
    """The items of a list on one line in another order, what stands between them where it was."""
    ranges = [(one.start_mark.index, end_of(one)) for one in node.value]
    first, last = ranges[0][0], ranges[-1][1]
    if has_comment(text, first, last, node):
        raise NotPossible("")
    made = text[slice(*ranges[order[0]])]
    for (_, end), (start, _), at in zip(ranges, ranges[1:], order[1:], strict=False):
        made += text[end:start] + text[slice(*ranges[at])]
    return Edit(first, last, made)


def _in_line_order(text: str, path: Loc, node: SequenceNode, order: Sequence[int]) -> Edit:
    """The items of a list of several lines in another order, each with its comments."""
    ranges = [*_ranges(text, path, node).values()]
    first, last = ranges[0][0], ranges[-1][1]
    end = "" if text[first:last].endswith("\n") else with_ends(text, "\n")  # the last line of a file may have none
    lines = [text[start:stop] + (end if stop == last else "") for start, stop in (ranges[at] for at in order)]
    return Edit(first, last, "".join(lines).removesuffix(end))


def without(text: str, key: str, gone: Collection[int | str]) -> str:
    """The text without some records of a list or mapping; NotPossible where a comment would be lost."""
    if not gone:
        return text
    node = node_at(text, (key,))
    if not isinstance(node, CollectionNode):
        raise NotPossible(key)
    if node.flow_style:
        for one in sorted(gone, reverse=True):
            text = without_value(text, (key, one))
        return text
    edits = [Edit(start, end, "") for name, (start, end) in _ranges(text, (key,), node).items() if name in gone]
    if len(edits) == len(node.value):
        start = _name_of(text, (key,)).start_mark.index
        edits = [Edit(start, max(edit.end for edit in edits), "")]
    return applied(text, edits)


def _added(old: Any, told: Any, chosen: Sequence[int | str]) -> Any:
    if isinstance(told, Mapping):
        return {**(old or {}), **{one: told[str(one)] for one in chosen}}
    return [*(old or []), *(told[one] for one in chosen)]


def _with_lines(text: str, into: str, key: str, chosen: Sequence[int | str]) -> str:
    node = _block(text, key)
    ranges = _ranges(text, (key,), node)
    lines = "".join(text[slice(*ranges[one])] for one in chosen).replace("\r\n", "\n")
    column, end = _end_of_list(into, key)
    lines = _shifted(lines if lines.endswith("\n") else f"{lines}\n", column - node.start_mark.column)
    if end is None:
        made = f"{into.rstrip()}\n{_blank(into)}{key}:\n{lines}"
    else:
        before = "" if into[end - 1 : end] == "\n" else "\n"
        made = into[:end] + before + lines + into[end:]
    return made.replace("\r\n", "\n").replace("\n", "\r\n") if "\r\n" in into else made


def _blank(text: str) -> str:
    """The blank line before a new list: where those that a file has are apart, or it has none."""
    top = node_at(text, ())
    has_lists = any(is_list(value) for _, value in top.value)
    return "" if has_lists and isinstance(top, MappingNode) and not are_apart(text, top) else "\n"


def _shifted(lines: str, by: int) -> str:
    """Lines moved to the right or left; NotPossible where one stands too far to the left for that."""
    moved: list[str] = []
    for line in lines.splitlines(keepends=True):
        if by < 0 and line.strip() and line[:-by].strip():
            raise NotPossible("")
        moved.append(line if not line.strip() else " " * by + line if by >= 0 else line[-by:])
    return "".join(moved)


def _end_of_list(text: str, key: str) -> tuple[int, int | None]:
    """The column of the records in a list and the index behind the last; None where there is no such list."""
    names = {name.value: (name, value) for name, value in node_at(text, ()).value}
    if key not in names:
        return INDENT, None
    name, value = names[key]
    if is_empty(value):
        return INDENT, line_after(text, name.end_mark.index)
    if not isinstance(value, CollectionNode) or value.flow_style:
        raise NotPossible(key)
    return value.start_mark.column, line_below(text, end_of(value), value.start_mark.column)


def _block(text: str, key: str) -> CollectionNode:
    node = node_at(text, (key,))
    if not isinstance(node, CollectionNode) or node.flow_style:
        raise NotPossible(key)
    return node


def _ranges(text: str, path: Loc, node: CollectionNode) -> dict[int | str, tuple[int, int]]:
    """The lines of each record, from behind the one before it: the comments above it and those in it are its own."""
    found: dict[int | str, tuple[int, int]] = {}
    start, column = line_after(text, _name_of(text, path).end_mark.index), node.start_mark.column
    for index, one in enumerate(node.value):
        end = line_below(text, end_of_item(one), column)
        found[one[0].value if isinstance(one, tuple) else index] = (start, end)
        start = end
    return found


def _name_of(text: str, path: Loc) -> Node:
    found: Node = next(name for name, _ in node_at(text, path[:-1]).value if name.value == path[-1])
    return found
