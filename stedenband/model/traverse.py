"""Walks the records of a municipality with their paths, so that a check can look at all of one sort."""

from collections.abc import Mapping
from typing import TypeAlias

from stedenband.model.base import Record
from stedenband.parsing.source import Loc

Inside: TypeAlias = list[tuple[Loc, Record]]


def records(record: Record, loc: Loc = ()) -> Inside:
    """The record itself and every record inside it, each with its path in the file."""
    found: Inside = []
    _collect(record, loc, found)
    return found


def _collect(record: Record, loc: Loc, found: Inside) -> None:
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
