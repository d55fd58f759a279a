"""Walks the records of a municipality with their paths, so that a check can look at all of one sort."""

from collections.abc import Mapping

from stedenband.model.record import Record
from stedenband.source import Loc


def records(record: Record, loc: Loc = ()) -> list[tuple[Loc, Record]]:
    """The record itself and every record inside it, each with its path in the file."""
    found: list[tuple[Loc, Record]] = []
    _collect(record, loc, found)
    return found


def _collect(record: Record, loc: Loc, found: list[tuple[Loc, Record]]) -> None:
    found.append((loc, record))
    values = record.__dict__
    for name, key in record.model_holders:
        value = values.get(name)
        if not value:
            continue
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                _collect(item, (*loc, key, index), found)
        elif isinstance(value, Record):
            _collect(value, (*loc, key), found)
        elif isinstance(value, Mapping):
            for inner_key, item in value.items():
                _collect(item, (*loc, key, inner_key), found)
