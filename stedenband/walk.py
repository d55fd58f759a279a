"""Walks the records of a municipality with their paths, so that a check can look at all of one sort."""

from collections.abc import Iterator, Mapping

from stedenband.model.record import Record, keys_of
from stedenband.source import Loc


def records(record: Record, loc: Loc = ()) -> Iterator[tuple[Loc, Record]]:
    """The record itself and every record inside it, each with its path in the file."""
    yield loc, record
    for name, key in keys_of(type(record)):
        yield from _inside(getattr(record, name), (*loc, key))


def _inside(value: object, loc: Loc) -> Iterator[tuple[Loc, Record]]:
    if isinstance(value, Record):
        yield from records(value, loc)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _inside(item, (*loc, index))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _inside(item, (*loc, key))
