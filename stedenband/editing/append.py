"""Adds records to the lists and mappings at the top of a file, in the style that is there, and changes nothing else."""

from collections.abc import Mapping, Sequence
from typing import Any

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from stedenband.editing.edits import Edit, applied
from stedenband.editing.skeleton import flow
from stedenband.parsing.reader import read

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader
_INDENT = 2
_WIDTH = 120

Data = Mapping[str, Any]


class NotPossible(Exception):
    """A record cannot be added without touching more of the file; `key` is that of the list."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def with_records(text: str, key: str, records: Sequence[Any]) -> str:
    """The text with records (mappings, or texts) added to the end of the list `key`; NotPossible where that fails."""
    if not records:
        return text
    items = [("- ", record) for record in records]
    return _checked(text, key, _edit(text, key, items, SequenceNode), lambda before: [*(before or []), *records])


def with_entries(text: str, key: str, entries: Mapping[str, Any]) -> str:
    """The text with entries added to the end of the mapping `key`; NotPossible where that fails."""
    if not entries:
        return text
    items = [(f"{name}: ", value) for name, value in entries.items()]
    return _checked(text, key, _edit(text, key, items, MappingNode), lambda before: {**(before or {}), **entries})


def _checked(text: str, key: str, edit: Edit, meant: Any) -> str:
    """The text after an edit, if that is what was meant and all else is as it was."""
    before, made = read(text), applied(text, [edit])
    after = read(made)
    if after.problems or not isinstance(before.value, dict) or not isinstance(after.value, dict):
        raise NotPossible(key)
    told, found = meant(before.value.get(key)), after.value.get(key)
    others = [{name: value for name, value in of.items() if name != key} for of in (before.value, after.value)]
    if repr(others[0]) != repr(others[1]) or _plain(found) != _plain(told):
        raise NotPossible(key)
    return made


def _plain(value: Any) -> Any:
    """A value with every scalar as its text: the reader keeps bare numbers apart."""
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list | tuple) else str(value)


_Items = Sequence[tuple[str, Any]]


def _edit(text: str, key: str, items: _Items, sort: type[CollectionNode]) -> Edit:
    top = yaml.compose(text, Loader=_LOADER)
    if top is not None and (not isinstance(top, MappingNode) or top.flow_style):
        raise NotPossible(key)
    pairs = {name.value: (name, value) for name, value in top.value} if top is not None else {}
    if key not in pairs:
        at = _line_after(text, _end_of(top)) if top is not None else len(text)
        return _lines(text, at, f"\n{key}:\n" + _block(items, _INDENT))
    name, value = pairs[key]
    if isinstance(value, ScalarNode) and not value.value:
        return _lines(text, _line_after(text, name.end_mark.index), _block(items, _INDENT))
    if not isinstance(value, sort):
        raise NotPossible(key)
    if value.flow_style:
        return _in_flow(text, value, items)
    return _lines(text, _line_after(text, _end_of(value)), _block(items, value.start_mark.column))


def _end_of(node: Node) -> int:
    """The index behind the last thing in a node: the mark of a block collection is behind the comments that follow."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        node = last[1] if isinstance(node, MappingNode) else last
        if isinstance(node, ScalarNode) and not node.value and not node.style and isinstance(last, tuple):
            return int(last[0].end_mark.index)
    return int(node.end_mark.index)


def _line_after(text: str, index: int) -> int:
    """The index of the line that follows; behind a block scalar that is where its mark stands."""
    if index and text[index - 1] == "\n":
        return index
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def _lines(text: str, at: int, lines: str) -> Edit:
    """Whole lines put in at an index, with the ends that the file's lines have."""
    before = "" if at == 0 or text[at - 1] == "\n" else "\n"
    made = before + lines
    return Edit(at, at, made.replace("\n", "\r\n") if "\r\n" in text else made)


def _block(items: _Items, indent: int) -> str:
    return "".join(_item(start, value, " " * indent) for start, value in items)


def _item(start: str, value: Any, indent: str) -> str:
    """An item: a record of several lines with a key each, or on one line where it is short."""
    if not isinstance(value, Mapping) or (start != "- " and len(indent + start + flow(value)) <= _WIDTH):
        return f"{indent}{start}{flow(value)}\n"
    inner = indent + "  "
    lines = [f"{key}: {flow(of)}" for key, of in value.items()]
    first = f"{indent}{start}{lines[0]}" if start == "- " else f"{indent}{start.rstrip()}\n{inner}{lines[0]}"
    return "\n".join([first, *(f"{inner}{line}" for line in lines[1:])]) + "\n"


def _in_flow(text: str, node: CollectionNode, items: _Items) -> Edit:
    end = node.end_mark.index - 1
    before = text[node.start_mark.index : end].rstrip()
    comma = "" if before[-1] in "[{," else ","
    told = ", ".join(f"{start.removeprefix('- ')}{flow(value)}" for start, value in items)
    at = node.start_mark.index + len(before)
    return Edit(at, at, f"{comma}{'' if before[-1] in '[{' else ' '}{told}")
