"""Adds records to the lists and mappings of a file and sets single values, in the style that is there.

The place of an edit is a path (`bonds`, 3, `history`). The result is parsed and compared: nothing but what is meant may
differ.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from stedenband.editing.edits import Edit, applied
from stedenband.editing.insertion import Order, added, new_key, order_at, put_in
from stedenband.editing.layout import block, key_line, with_ends
from stedenband.editing.nodes import (
    NotPossible,
    end_of,
    has_comment,
    is_empty,
    line_after,
    node_at,
    told_at,
)
from stedenband.editing.skeleton import flow, scalar
from stedenband.editing.style import shift_of_lists
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc


def with_records(text: str, at: str | Loc, records: Sequence[Any], order: Order = ()) -> str:
    """The text with records (mappings, or texts) added to the end of the list at a path.

    Where there is no such list yet its key comes behind those that go before it in `order`. NotPossible where it fails.
    """
    if not records:
        return text
    path = _path(at)
    items = [("- ", record) for record in records]
    with told_at(path):
        edit = added(text, path, items, SequenceNode, order)
        return checked(text, path, edit, lambda old: [*(old or []), *records])


def with_record_at(text: str, path: Loc, place: int, record: Any) -> str:
    """The text with a record before that at a place in the list at a path; NotPossible where it fails."""
    with told_at(path):
        edit = put_in(text, path, place, record)
        return checked(text, path, edit, lambda old: [*old[:place], record, *old[place:]])


def with_entries(text: str, at: str | Loc, entries: Mapping[str, Any]) -> str:
    """The text with entries added to the end of the mapping at a path; NotPossible where that fails."""
    if not entries:
        return text
    path = _path(at)
    items = [(f"{name}: ", value) for name, value in entries.items()]
    with told_at(path):
        edit = added(text, path, items, MappingNode, ())
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
        return new_key(text, parent, key, _value(text, path, parent, value), order_at(path, order))
    if more := _more(old, value):
        return added(text, path, [("- ", one) for one in more], SequenceNode, order)
    return _replaced(text, path, parent, name, old, value)


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
    return checked(text, at, edit, lambda value: {new if key == old else key: value[key] for key in value})


def _value(text: str, path: Loc, parent: MappingNode, value: Any) -> str:
    """A value as it stands behind its key: in a mapping of several lines a long text is folded."""
    if parent.flow_style:
        return flow(value)
    line = key_line(str(path[-1]), value, " " * parent.start_mark.column, shift_of_lists(text, path))
    return line.removeprefix(f"{path[-1]}:").removeprefix(" ")


def _behind(value: str) -> str:
    """A value with what is between its key and it."""
    return value if value.startswith("\n") else f" {value}"


def _replaced(text: str, path: Loc, parent: MappingNode, name: Node, old: Node, value: Any) -> Edit:
    """A value in the place of another; NotPossible where a comment inside that would be lost."""
    behind = name.end_mark.index + 1
    new, end = _value(text, path, parent, value), end_of(old)
    if is_empty(old):
        return Edit(behind, behind, with_ends(text, _behind(new)))
    if isinstance(old, CollectionNode):
        if has_comment(text, behind, end, old):
            raise NotPossible(name.value)
        if isinstance(old, SequenceNode) and not old.flow_style and isinstance(value, list):
            lines = block([("- ", one) for one in value], old.start_mark.column, old, None).removesuffix("\n")
            return Edit(behind, end, with_ends(text, f"\n{lines}"))
        return Edit(behind, end, with_ends(text, _behind(flow(value) if old.flow_style else new)))
    if text[end : line_after(text, end)].strip() and "\n" in new:
        new = flow(value)  # a comment behind it would become part of a folded text
    start = old.start_mark.index
    end = start + len(text[start:end].rstrip("\r\n \t"))  # the blank lines behind a block of lines stay
    return Edit(start, end, with_ends(text, new))


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
