"""Which sources of a file tell of bonds: not those that only tell what a place is called, or what it is part of."""

from collections.abc import Iterable, Iterator

from stedenband.model import Municipality, Record, Source
from stedenband.model.traverse import records
from stedenband.register.bond_on_day import BondOnDay

_OF_PLACES = frozenset({"part_of", "names", "former_countries"})


def sources_of_file(owner: Municipality) -> Iterator[Source]:
    """The sources of a municipality's file, but those that it cites for its places alone."""
    of_places = {id for loc, record in records(owner) if _is_of_place(loc) for id in record.source_ids}
    others = set(_cited(owner))
    yield from (source for id, source in owner.sources.items() if id not in of_places or id in others)


def sources_of_bond(bond: BondOnDay) -> Iterator[Source]:
    """The sources of a bond and of the events on it, in the file in which it is written."""
    ids = dict.fromkeys(_cited(bond.tie.bond))
    ids |= dict.fromkeys(
        id for writer, event in bond.register.events.get(bond.id, ()) if writer == bond.writer for id in event.sources
    )
    yield from bond.tie.sources(tuple(ids))


def _cited(record: Record) -> Iterable[str]:
    return (id for loc, inside in records(record) if not _is_of_place(loc) for id in inside.source_ids)


def _is_of_place(loc: tuple[str | int, ...]) -> bool:
    return not _OF_PLACES.isdisjoint(loc)
