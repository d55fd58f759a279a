"""How a file writes the lists in its records: in brackets (flow style), or on lines of their own (block style)."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from yaml.nodes import CollectionNode, MappingNode, Node, SequenceNode

from stedenband.editing.kinds import LISTS
from stedenband.editing.nodes import Item, top_of
from stedenband.parsing.source import Loc


class _Seen(NamedTuple):
    """A list or mapping in a record: whether it is in brackets, and how far right of its key a list stands."""

    in_brackets: bool
    shift: int | None


def shift_of_lists(text: str, path: Loc) -> int | None:
    """How far right of their keys lists stand where records have none in brackets; None where they have, or no list.

    The records beside a path tell, or where these have no lists all of the file, or else what it says beside records.
    """
    top = top_of(text)
    pairs = top.value if isinstance(top, MappingNode) else []
    beside = [value for name, value in pairs if name.value in path[:1]]
    records = [value for name, value in pairs if name.value in LISTS]
    others = [pair for pair in pairs if pair[0].value not in LISTS]
    for seen in (map(_in_records, beside), map(_in_records, records), [_in_items(others)]):
        found = [one for some in seen for one in some]
        shifts = [one.shift for one in found if one.shift is not None]
        if any(one.in_brackets for one in found):
            return None
        if shifts:
            return shifts[0]
    return None


def _in_records(node: Node) -> Iterator[_Seen]:
    """What is in a node; that a record itself stands on several lines says nothing of what is in it."""
    return _in_items(node.value if isinstance(node, CollectionNode) else ())


def _in_items(items: Iterable[Item]) -> Iterator[_Seen]:
    for one in items:
        value = one[1] if isinstance(one, tuple) else one
        if not isinstance(value, CollectionNode) or not value.value:
            continue
        is_list = isinstance(one, tuple) and isinstance(value, SequenceNode) and not value.flow_style
        shift = value.start_mark.column - one[0].start_mark.column if isinstance(one, tuple) and is_list else None
        yield _Seen(bool(value.flow_style), shift)
        yield from _in_items(value.value)
