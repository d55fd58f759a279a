"""Which records of a municipality's file go to a successor, where it was divided over several or became one."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from stedenband.model import Disputed, Event, FilledRole, Listing, Municipality, Sourced
from stedenband.model.traverse import records, value_at
from stedenband.parsing.source import Loc

KEYS = ("committees", "bonds", "events")

Chosen = Mapping[str, list[int]]  # the indices of the records that go, by the key of their list


class Leaving(NamedTuple):
    """A file that goes into another: its slug, its text and what it says; and which bonds go (None: all of it).

    Those of other files that it joins are named in full.
    """

    home: str
    text: str
    owner: Municipality
    bonds: Collection[str] | None

    def goes(self, id: str) -> bool:
        """Whether a bond of the file goes."""
        return self.bonds is None or id in self.bonds


def chosen_of(leaving: Leaving) -> dict[str, list[int]]:
    """The indices of what comes along: events where all of their bonds do, committees that any of it names."""
    owner = leaving.owner
    bonds = [index for index, bond in enumerate(owner.bonds) if leaving.goes(bond.id)]
    if leaving.bonds is None:
        return {key: [*range(len(getattr(owner, key)))] for key in (*KEYS, "joins")}
    ids = {*(bond.id for bond in owner.bonds), *owner.joins}
    of_events = [{one.removeprefix(f"{leaving.home}/") for one in event.bonds} & ids for event in owner.events]
    events = [index for index, of in enumerate(of_events) if of and all(map(leaving.goes, of))]
    chosen = {"bonds": bonds, "events": events, "joins": [owner.joins.index(id) for id in joined_of(leaving)]}
    named = _committees(owner, chosen, are_chosen=True)
    return {**chosen, "committees": [index for index, one in enumerate(owner.committees) if one.id in named]}


def joined_of(leaving: Leaving) -> list[str]:
    """The bonds of other files that go."""
    return [id for id in leaving.owner.joins if leaving.goes(id)]


def _committees(owner: Municipality, chosen: Chosen, *, are_chosen: bool) -> set[str]:
    """The committees that the records that are chosen name, or those that the others do."""
    named = (path for path, of in own_references(owner) if of == "committees")
    return {value_at(owner, path) for path in named if (path[1] in chosen.get(str(path[0]), ())) is are_chosen}


def only_there(owner: Municipality, chosen: Chosen) -> list[int]:
    """The committees that come along and that nothing needs that stays; of the others a copy comes along."""
    needed = _committees(owner, chosen, are_chosen=False)
    return [index for index in chosen["committees"] if owner.committees[index].id not in needed]


def own_references(owner: Municipality) -> Iterator[tuple[Loc, str]]:
    """Where a file names a source or committee of its own, and which of the two."""
    for path, record in records(owner):
        if isinstance(record, Sourced):
            yield from (((*path, "sources", at), "sources") for at in range(len(record.sources)))
        if isinstance(record, Disputed | Listing) and record.source:
            yield (*path, "source"), "sources"
        if isinstance(record, FilledRole) and record.committee:
            yield (*path, "committee"), "committees"
        if isinstance(record, Event):
            yield from (((*path, "committees", at), "committees") for at in range(len(record.committees)))
