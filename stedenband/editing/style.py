"""Whether the records of a file have each value on lines of its own (block style), by those that it has."""

from collections.abc import Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from stedenband.editing.kinds import LISTS
from stedenband.editing.nodes import top_of
from stedenband.parsing.source import Loc


class _Seen(NamedTuple):
    """A list or mapping in a record: whether it is in brackets, and how far right of its key a list stands."""

    in_brackets: bool
    shift: int | None


def shift_of_lists(text: str, path: Loc) -> int | None:
    """How far right of their keys lists stand where records have none in brackets; None where they have, or no list.

    The records beside a path tell, or where these have no lists all of the file.
    """
    top = top_of(text)
    parts = {name.value: (name, value) for name, value in top.value} if isinstance(top, MappingNode) else {}
    beside = [parts[key] for key in path[:1] if key in parts]
    for some in (beside, [pair for key, pair in parts.items() if key in LISTS]):
        seen = [one for name, value in some for one in _in_records(value)]
        shifts = [one.shift for one in seen if one.shift is not None]
        if any(one.in_brackets for one in seen):
            return None
        if shifts:
            return shifts[0]
    return None


def _in_records(node: Node) -> Iterator[_Seen]:
    """What is in a node; that a record itself stands on several lines says nothing of what is in it."""
    if not isinstance(node, CollectionNode):
        return
    for one in node.value:
        value = one[1] if isinstance(one, tuple) else one
        if not isinstance(value, CollectionNode) or not value.value:
            continue
        is_list = isinstance(one, tuple) and isinstance(value, SequenceNode)
        shift = value.start_mark.column - one[0].start_mark.column if is_list and not value.flow_style else None
        yield _Seen(bool(value.flow_style), shift)
        yield from _in_records(value)
