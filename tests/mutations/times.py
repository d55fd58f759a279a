"""Faults in time: events, jubilees and periods that cannot be when they are said to be."""

from collections.abc import Iterator

from stedenband.model import Bond, Event
from stedenband.vocabulary.codes import EventKind, Status
from stedenband.vocabulary.edtf import Edtf
from tests.mutations.edits import Kind, dotted, entry_added, fault, item_added, key_given, replaced
from tests.mutations.history import ENDING, committee_stopped
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted

_A_LONG_TIME = 8  # years; an approximate date may be some years off
_ABOUT_IT = {EventKind.DECISION, EventKind.EVALUATION, EventKind.REPORT, EventKind.PUBLICATION}
_BEFORE_START = {*_ABOUT_IT, EventKind.LETTER, EventKind.REQUEST, EventKind.TALK, EventKind.MEETING}  # lead to a bond
_AFTER_ENDING = {*_ABOUT_IT, EventKind.LETTER, EventKind.REMEMBRANCE}  # post comes in after an ending too


def _year_before(date: Edtf) -> int:
    """A year that surely lies before a date."""
    return date.first.year - (_A_LONG_TIME if date.about else 1)


def _event_bonds(files: Files, file: Original) -> Iterator[tuple[Place, Event, Place, Bond]]:
    """Each event with each bond of the same file that it is about, and that bond's place."""
    bonds = {bond.id: (place, bond) for place, bond in file.of(Bond)}
    for place, event in file.of(Event):
        for id in event.bonds:
            yield (place, event, *bonds[id])


def _events_too_early(files: Files, file: Original) -> Iterator[Planted]:
    """Each event moved to the year before its bond began; what is told of a bond may be earlier."""
    for place, event, _, bond in _event_bonds(files, file):
        start = bond.history[0].date
        if start and event.kind not in _BEFORE_START:
            edit, at, plus = key_given(file, place, "date", str(start.first.year - 1))
            yield fault(file, f"{dotted(place.loc)} {bond.id}", edit, Expect("event-before-start", at, plus))


def _bonds_too_late(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated bond begun only after its event was held."""
    for place, event, at_bond, bond in _event_bonds(files, file):
        date = file.places.get((*at_bond.loc, "history", 0, "date"))
        if date and event.date and event.date.last.year < 9999 and event.kind not in _BEFORE_START:
            edit = Edit(date.start, date.end, str(event.date.last.year + (_A_LONG_TIME if event.date.about else 1)))
            at = file.at(*place.loc, "date").start
            yield fault(file, f"{dotted(place.loc)} {bond.id}", edit, Expect("event-before-start", at))


def _events_too_late(files: Files, file: Original) -> Iterator[Planted]:
    """Each event moved to the year after its bond ended."""
    for place, event, _, bond in _event_bonds(files, file):
        ending = next((entry.date for entry in bond.history if entry.status is Status.ENDED and entry.date), None)
        if ending and event.kind not in _AFTER_ENDING:
            edit, at, plus = key_given(file, place, "date", str(ending.last.year + 1))
            yield fault(file, f"{dotted(place.loc)} {bond.id}", edit, Expect("event-after-end", at, plus))


def _bonds_too_early(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond ended before its dated event was held."""
    for place, event, at_bond, bond in _event_bonds(files, file):
        last = bond.history[-1]
        if event.date is None or event.date.yearly or event.kind in _AFTER_ENDING or last.status is not Status.ACTIVE:
            continue
        year = _year_before(event.date)
        if last.date is None or last.date.last.year <= year:
            ending = f"{{date: {year}, {ENDING[1:]}"
            edit = item_added(file, file.at(*at_bond.loc, "history"), ending)[0]
            at = file.at(*place.loc, "date").start
            yield fault(file, f"{dotted(place.loc)} {bond.id}", edit, Expect("event-after-end", at))


def _event_added(file: Original, bond: Bond, year: int, rule: str) -> Planted:
    event = "{{id: erbij, date: {}, kind: visit, title: Bezoek, bonds: [{}], status: held, sources: [{}]}}"
    text = event.format(year, bond.id, bond.sources[0])
    if file.municipality.events:
        edit, at, plus = item_added(file, file.at("events"), text)
    else:
        edit, at, plus = key_given(file, file.at(), "events", f"[{text}]")
        plus += 1
    return fault(file, f"{bond.id} {year}", edit, Expect(rule, at, plus + len("{id: erbij, date: ")))


def _events_added(files: Files, file: Original) -> Iterator[Planted]:
    """A visit before each bond that began on a known day, and after each that ended on one."""
    for _, bond in file.of(Bond):
        start = bond.history[0].date
        if start:
            yield _event_added(file, bond, start.first.year - 1, "event-before-start")
        for entry in bond.history:
            if entry.status is Status.ENDED and entry.date:
                yield _event_added(file, bond, entry.date.last.year + 1, "event-after-end")


def _events_of_stopped(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated event of each committee of its file, which had been dissolved the year before."""
    for place, event in file.of(Event):
        if event.date is None or event.date.yearly:
            continue
        for index, committee in enumerate(file.municipality.committees):
            stopped = committee_stopped(file, index, f"{{date: {_year_before(event.date)}, status: ended}}")
            if committee.id in event.committees:
                at, plus = file.at(*place.loc, "committees", event.committees.index(committee.id)).start, 0
                edits = [stopped]
            else:
                edit, at, plus = key_given(file, place, "committees", f"[{committee.id}]")
                edits, plus = [stopped, edit], plus + 1
            where = f"{dotted(place.loc)} {committee.id}"
            yield fault(file, where, edits, Expect("event-committee-stopped", at, plus))


def _jubilees(files: Files, file: Original) -> Iterator[Planted]:
    """A jubilee of far too many years at each dated event of a bond that began on a known day."""
    for place, event in file.of(Event):
        about = [bond for bond in file.municipality.bonds if bond.id in event.bonds]
        starts = [entry.date for bond in about for entry in bond.history[:1] if entry.date]
        if event.date and starts and event.date.last.year < 9999:
            age = event.date.last.year - min(start.first.year for start in starts) + 10
            edit, at, plus = key_given(file, place, "jubilee", str(age))
            yield fault(file, place.loc, edit, Expect("jubilee-mismatch", at, plus))


def _changed_jubilees(by: int) -> Kind:
    """Each jubilee with another number of years: more than have passed, or celebrated many years late."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in file.leaves:
            if leaf.name == "jubilee":
                yield replaced(file, leaf.place, str(leaf.value + by), "jubilee-mismatch")

    return plant


def _reversed_periods(files: Files, file: Original) -> Iterator[Planted]:
    """Each record that can last from one date to another, ending before it begins."""
    for begin, end in (("since", "until"), ("signed", "expires")):
        for loc, record in file.records:
            if {begin, end} <= type(record).model_fields.keys():
                place = file.places[loc]
                edit = entry_added(file, place, f"{end}: 1801")
                at, plus = edit.start, len(f"{end}: ")
                if (*loc, begin) not in file.places:
                    since = entry_added(file, place, f"{begin}: 2001").new
                    edit, plus = edit._replace(new=since + edit.new), plus + len(since)
                yield fault(file, loc, edit, Expect("period-reversed", at, plus))


KINDS: dict[str, Kind] = {
    "event before its bond began": _events_too_early,
    "bond begun after its event": _bonds_too_late,
    "event after its bond ended": _events_too_late,
    "bond ended before its event": _bonds_too_early,
    "visit before or after a bond": _events_added,
    "event of a committee that had stopped": _events_of_stopped,
    "jubilee that does not fit": _jubilees,
    "jubilee of three years more": _changed_jubilees(3),
    "jubilee of twenty years less": _changed_jubilees(-20),
    "period that ends before it begins": _reversed_periods,
}
