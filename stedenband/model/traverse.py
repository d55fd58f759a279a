"""Goes through a municipality by paths: all records inside it, its references to bonds, what stands at a path."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias, get_args

from stedenband.model.base import Record, is_record, keys_of
from stedenband.model.municipality import Municipality
from stedenband.parsing.source import Loc

Inside: TypeAlias = list[tuple[Loc, Record]]


def records(record: Record, loc: Loc = ()) -> Inside:
    """The record itself and every record inside it, each with its path in the file."""
    found: Inside = []
    _collect(record, loc, found)
    return found


def _collect(record: Record, loc: Loc, found: Inside) -> None:
    # Hot loop over every record of a register: `isinstance` on a Pydantic model would take longer than all the rest.
    found.append((loc, record))
    values = record.__dict__
    for name, key in _holders(type(record)):
        value = values[name]
        if not value:
            continue
        if type(value) is tuple:
            for index, item in enumerate(value):
                _collect(item, (*loc, key, index), found)
        elif type(value) is dict:
            for inner_key, item in value.items():
                _collect(item, (*loc, key, inner_key), found)
        else:
            _collect(value, (*loc, key), found)


@cache
def _holders(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """The names and keys of the fields that hold records: one, a list of them, or a mapping to them."""
    return tuple((name, key) for name, key in keys_of(record) if _has_records(record.model_fields[name].annotation))


def _has_records(annotation: Any) -> bool:
    return is_record(annotation) or any(map(_has_records, get_args(annotation)))


def source_ids_in(record: Record) -> Iterator[str]:
    """The ids of the sources that a record and every record inside it name, in their order; perhaps one twice."""
    for _, inside in records(record):
        yield from inside.source_ids


def value_at(record: Record, loc: Loc) -> Any:
    """What stands at a path in a record."""
    found: Any = record
    for part in loc:
        found = found[part] if isinstance(part, int) or isinstance(found, Mapping) else getattr(found, part)
    return found


def bond_references(owner: Municipality) -> Iterator[tuple[Loc, str]]:
    """Each reference to a bond in a municipality's file, with its path."""
    for index, id in enumerate(owner.joins):
        yield ("joins", index), id
    for index, event in enumerate(owner.events):
        for place, id in enumerate(event.bonds):
            yield ("events", index, "bonds", place), id
