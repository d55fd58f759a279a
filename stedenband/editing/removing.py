"""Takes single values and records out of a file; what that leaves empty goes too, and every other byte stays."""

from typing import Any

from yaml.nodes import CollectionNode, MappingNode, SequenceNode

from stedenband.editing.append import checked
from stedenband.editing.edits import Edit
from stedenband.editing.nodes import NotPossible, begin_of_item, end_of_item, has_comment, line_below, node_at, told_at
from stedenband.parsing.source import Loc


def without_value(text: str, path: Loc) -> str:
    """The text without what is at a path, a key with its value or a record of a list.

    What has nothing else goes whole; of a list at the top of a file on lines of its own the key stays, with the
    comments below it. NotPossible where a comment would be lost.
    """
    with told_at(path):
        parent = node_at(text, path[:-1])
        if not isinstance(parent, CollectionNode):
            raise NotPossible(str(path[-1]))
        place = _place(parent, path[-1])
        if len(parent.value) > 1 or len(path) == 1:
            edit = _removed(text, parent, place)
            return checked(text, path[:-1], edit, lambda old: _without(old, path[-1]))
        if len(path) == len(("bonds", 0)) and not parent.flow_style:
            # The reader leaves a key without a value out.
            return checked(text, (), _lines(text, parent, place), lambda old: _without(old, path[0]))
        return without_value(text, path[:-1])


def _without(old: Any, part: int | str) -> Any:
    if isinstance(old, list):
        return [one for index, one in enumerate(old) if index != part]
    return {key: value for key, value in old.items() if key != part}


def _place(parent: CollectionNode, part: int | str) -> int:
    """Which of the items or pairs of a collection a part of a path is; NotPossible where there is none."""
    names = [name.value for name, _ in parent.value] if isinstance(parent, MappingNode) else [*range(len(parent.value))]
    if part not in names:
        raise NotPossible(str(part))
    return names.index(part)


def _removed(text: str, parent: CollectionNode, place: int) -> Edit:
    """An item or pair of a collection that has more."""
    is_last = place == len(parent.value) - 1
    if parent.flow_style and is_last:
        return _clean(text, end_of_item(parent.value[place - 1]), end_of_item(parent.value[place]), parent)
    if parent.flow_style:
        return _clean(text, begin_of_item(parent.value[place]), begin_of_item(parent.value[place + 1]), parent)
    if place == 0 and _starts_behind_a_dash(text, parent):
        return _clean(text, begin_of_item(parent.value[0]), begin_of_item(parent.value[1]), parent)
    return _lines(text, parent, place)


def _starts_behind_a_dash(text: str, parent: CollectionNode) -> bool:
    start = parent.start_mark.index
    return bool(text[text.rfind("\n", 0, start) + 1 : start].strip())


def _lines(text: str, parent: CollectionNode, place: int) -> Edit:
    """The whole lines of an item or pair of a block collection."""
    one, column = parent.value[place], parent.start_mark.column
    start = text.rfind("\n", 0, begin_of_item(one)) + 1
    while isinstance(parent, SequenceNode) and start and text[start + column : start + column + 1] != "-":
        start = text.rfind("\n", 0, start - 1) + 1  # the dash has a line of its own
    return _clean(text, start, line_below(text, end_of_item(one), column), parent)


def _clean(text: str, start: int, end: int, parent: CollectionNode) -> Edit:
    """The edit that takes a range out; NotPossible where there is a comment in it."""
    if has_comment(text, start, end, parent):
        raise NotPossible("")
    return Edit(start, end, "")
