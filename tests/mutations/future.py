"""Faults of days to come: what has happened dated ahead, entries that nothing foretells, and dates of far too late."""

from collections.abc import Iterator

from stedenband.model import (
    Agreement,
    Bond,
    CommitteeEntry,
    Event,
    HistoryEntry,
    Listing,
    Municipality,
    PartnerEntry,
    Record,
    Source,
)
from stedenband.model.bond import Proposal
from stedenband.model.municipality import NoBonds, Report
from stedenband.model.place import FormerCountry, Population
from stedenband.vocabulary.codes import EventStatus
from tests.mutations.edits import Kind, fault, item_added, key_given, put, replaced
from tests.mutations.history import ENDING
from tests.mutations.places import Files, Leaf, Original
from tests.mutations.planted import Expect, Planted
from tests.mutations.values import is_date

# The keys of what has happened, by the record that they stand in.
_HAPPENED: dict[type[Record], tuple[str, ...]] = {
    Municipality: ("confirmed",),
    Source: ("date", "consulted"),
    HistoryEntry: ("decided", "notified"),
    CommitteeEntry: ("decided",),
    PartnerEntry: ("decided",),
    Proposal: ("decided",),
    Agreement: ("signed", "renewed"),
    Bond: ("first_contact",),
    Listing: ("on",),
    Report: ("year", "sent"),
    NoBonds: ("on",),
    Population: ("year",),
    FormerCountry: ("since", "until"),
}
_TO_COME = "2027-01-01"
_FAR = "2203"


def _has_happened(leaf: Leaf) -> bool:
    if isinstance(leaf.owner, Event):
        return leaf.owner.status is EventStatus.HELD
    return leaf.name in _HAPPENED.get(type(leaf.owner), ())


def _held_in_future(files: Files, file: Original) -> Iterator[Planted]:
    """Each event that was held, in a year to come."""
    for place, event in file.of(Event):
        if event.status is EventStatus.HELD:
            edit, at, plus = key_given(file, place, "date", _TO_COME)
            yield fault(file, place.loc, edit, Expect("future-date", at, plus))


def _done_in_future(files: Files, file: Original) -> Iterator[Planted]:
    """Each thing that happened, dated or not, in a year to come."""
    for place, record in file.of(*_HAPPENED):
        for key in _HAPPENED[type(record)]:
            new = f"[{_TO_COME}]" if key == "renewed" else _TO_COME
            edit, at, plus = key_given(file, place, key, new)
            yield fault(file, (*place.loc, key), edit, Expect("future-date", at, plus + new.startswith("[")))


def _centuries_on(happened: bool) -> Kind:
    """Each date in a year of two centuries on."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_date, file.leaves):
            if _has_happened(leaf) is happened:
                yield replaced(file, leaf.place, _FAR, "future-date" if happened else "distant-date")

    return plant


def _lasting_for_centuries(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated event going on for two centuries, whether it was held or is planned."""
    for leaf in filter(is_date, file.leaves):
        if isinstance(leaf.owner, Event):
            yield replaced(file, leaf.place, f"2001/{_FAR}", "distant-date")


def _begun_in_future(files: Files, file: Original) -> Iterator[Planted]:
    """Each history beginning in a year to come, where nothing foretells that."""
    for place, bond in file.of(Bond):
        if bond.history:
            entry = "{date: 2031, status: active}"
            edit, at, plus = put(file.at(*place.loc, "history"), f"[{entry}]")
            yield fault(file, place.loc, edit, Expect("future-entry", at, plus + len("[{date: ")))


def _entries_to_come(files: Files, file: Original) -> Iterator[Planted]:
    """An ending to come behind each history of a bond, a partner or a committee, that nothing foretells."""
    last = {"bonds": f"{{date: 2031, {ENDING[1:]}", "partners": "{date: 2031, status: left}"}
    for loc, place in file.places.items():
        if loc[-1:] == ("history",):
            entry = last.get(str(loc[-3]), "{date: 2031, status: ended}")
            edit, at, plus = item_added(file, place, entry)
            yield fault(file, loc, edit, Expect("future-entry", at, plus + len("{date: ")))


def _announced_too_early(files: Files, file: Original) -> Iterator[Planted]:
    """An announced ending of far too late behind each history of a bond."""
    for place, bond in file.of(Bond):
        if bond.history:
            entry = f"{{date: {_FAR}, decided: 2026, {ENDING[1:]}"
            edit, at, plus = item_added(file, file.at(*place.loc, "history"), entry)
            yield fault(file, place.loc, edit, Expect("distant-date", at, plus + len("{date: ")))


KINDS: dict[str, Kind] = {
    "held in the future": _held_in_future,
    "done in the future": _done_in_future,
    "done centuries on": _centuries_on(happened=True),
    "planned for centuries on": _centuries_on(happened=False),
    "event that lasts for centuries": _lasting_for_centuries,
    "history that begins in the future": _begun_in_future,
    "ending in the future that nothing foretells": _entries_to_come,
    "ending announced for centuries on": _announced_too_early,
}
