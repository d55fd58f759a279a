"""Checks on histories: the order, the dates and the possible changes of status."""

from collections.abc import Iterator, Sequence
from itertools import dropwhile, pairwise
from typing import TypeAlias

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import CommitteeEntry, HistoryEntry
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import date_of
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import CommitteeStatus, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import with_code

_History: TypeAlias = Sequence[HistoryEntry]
_A_BOND, _A_COMMITTEE = Bilingual("een stedenband", "a bond"), Bilingual("een comité", "a committee")
_THIS_BOND, _THIS_COMMITTEE = Bilingual("deze stedenband", "this bond"), Bilingual("dit comité", "this committee")
_HOW_OF_A_BOND = Bilingual(
    "een reason (zoals revival), een note of een eerdere verkenning",
    "a reason (such as revival), a note or an earlier exploration",
)
_HOW_OF_A_COMMITTEE = Bilingual("een reason (zoals revival)", "a reason (such as revival)")
_AFTER_A_BOND = Bilingual(
    "in verkenning (exploring), of actief (active) als hij nieuw leven kreeg", "exploring, or active if it was revived"
)
_AFTER_A_COMMITTEE = Bilingual("actief (active), als het nieuw leven kreeg", "active, if it was revived")
_YEAR = 366  # days


def _bond_entries(subject: Subject) -> Iterator[tuple[Loc, _History, int]]:
    """Each bond's history once for each of its entries, with the entry's place in it."""
    for index, bond in enumerate(subject.municipality.bonds):
        for place in range(len(bond.history)):
            yield ("bonds", index, "history", place), bond.history, place


def _before(history: _History, place: int) -> Iterator[HistoryEntry]:
    """The entries before one, in reverse order: what is searched for is near the end."""
    return (history[at] for at in range(place - 1, -1, -1))


def _is_ended(history: _History, place: int) -> bool:
    """Whether a bond counts as ended before an entry: an exploration does not undo an ending."""
    last = next((entry for entry in _before(history, place) if entry.status is not Status.EXPLORING), None)
    return last is not None and last.status is Status.ENDED


def _committee_histories(subject: Subject) -> Iterator[tuple[Loc, Sequence[CommitteeEntry]]]:
    for index, committee in enumerate(subject.municipality.committees):
        yield ("committees", index, "history"), committee.history


def _after_committee_endings(subject: Subject) -> Iterator[tuple[Loc, CommitteeEntry, CommitteeEntry]]:
    """Each ending of a committee with the entry behind it, and where the status of that stands."""
    for loc, entries in _committee_histories(subject):
        for place, (ending, entry) in enumerate(pairwise(entries), start=1):
            if ending.status is CommitteeStatus.ENDED:
                yield (*loc, place, "status"), ending, entry


def history_order(subject: Subject) -> Iterator[Found]:
    """An entry is surely earlier than one that stands before it."""
    for loc, entries in subject.histories:
        before: Edtf | None = None
        for index, entry in enumerate(entries):
            when = date_of(entry)
            if when and before and when.surely_before(before):
                key = "date" if entry.date else "decided"
                yield (*loc, index, key), {"found": when.text, "before": before.text}
            if when and (before is None or when.first >= before.first):
                before = when


def undated_entry(subject: Subject) -> Iterator[Found]:
    """An entry has no date: only its place in the list says when it was."""
    for loc, entry in subject.entries:
        if not date_of(entry):
            yield (*loc, "status"), {"found": with_code(entry.status)}


def effect_before_decision(subject: Subject) -> Iterator[Found]:
    """A change took effect before it was decided: it happens, and is worth a look."""
    for loc, entry in subject.entries:
        if entry.date and entry.decided and entry.date.surely_before(entry.decided):
            yield (*loc, "decided"), {"decided": entry.decided.text, "date": entry.date.text}


_BEGINNINGS = frozenset({Status.ACTIVE, Status.EXPLORING, Status.ENDED})


def ended_never_active(subject: Subject) -> Iterator[Found]:
    """A bond ended that never was active, nor was explored; or a committee, of which a later ending is told too."""
    for loc, history, place in _bond_entries(subject):
        if history[place].status is Status.ENDED and not any(
            earlier.status in _BEGINNINGS for earlier in _before(history, place)
        ):
            yield (*loc, "status"), {"what": _THIS_BOND}
    for loc, entries in _committee_histories(subject):
        statuses = [entry.status for entry in entries]
        has_ended = statuses[:1] == [CommitteeStatus.ENDED]
        if has_ended and CommitteeStatus.ENDED in dropwhile(CommitteeStatus.ACTIVE.__ne__, statuses):
            yield (*loc, 0, "status"), {"what": _THIS_COMMITTEE}


def ended_twice(subject: Subject) -> Iterator[Found]:
    """Two endings follow one another, without a revival or an exploration between them."""
    for loc, history, place in _bond_entries(subject):
        if place and history[place].status is Status.ENDED and history[place - 1].status is Status.ENDED:
            yield (*loc, "status"), {"first": (*loc[:-1], place - 1, "status"), "removal": subject.removal_of(loc)}


def _converts(ending: HistoryEntry, entry: HistoryEntry) -> bool:
    """Whether one kind ends and another stays: an entry with a kind, not later than the year of the ending."""
    ended, when = date_of(ending), date_of(entry)
    return entry.kind is not None and (ended is None or when is None or when.first.year <= ended.last.year)


def revival_unexplained(subject: Subject) -> Iterator[Found]:
    """A bond, or within a year a committee, is active again after its ending, and nothing says how that came about."""
    for loc, history, place in _bond_entries(subject):
        entry = history[place]
        before = history[place - 1] if place else None
        explained = (
            entry.note or entry.reason or (before and (before.status is Status.EXPLORING or _converts(before, entry)))
        )
        if entry.status is Status.ACTIVE and not explained and _is_ended(history, place):
            yield (*loc, "status"), {"what": _THIS_BOND, "how": _HOW_OF_A_BOND}
    for at, ending, again in _after_committee_endings(subject):
        if again.status is CommitteeStatus.ACTIVE and not again.reason and _is_at_once(ending, again):
            yield at, {"what": _THIS_COMMITTEE, "how": _HOW_OF_A_COMMITTEE}


def _is_at_once(ending: CommitteeEntry, again: CommitteeEntry) -> bool:
    """Whether a committee surely was active again within a year of its ending."""
    ended, begun = date_of(ending), date_of(again)
    return ended is not None and begun is not None and (begun.last - ended.first).days <= _YEAR


_ALIVE_BUT_NOT_ACTIVE = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT, Status.UNKNOWN})


def change_after_ending(subject: Subject) -> Iterator[Found]:
    """After its ending a bond or committee changes in a way that is neither an exploration nor a revival."""
    for loc, history, place in _bond_entries(subject):
        status = history[place].status
        if status in _ALIVE_BUT_NOT_ACTIVE and _is_ended(history, place):
            yield (*loc, "status"), {"found": with_code(status), "what": _A_BOND, "possible": _AFTER_A_BOND}
    for loc, _, entry in _after_committee_endings(subject):
        if entry.status is CommitteeStatus.WINDING_UP:
            yield loc, {"found": with_code(entry.status), "what": _A_COMMITTEE, "possible": _AFTER_A_COMMITTEE}


_LACKING = {
    (True, False): Bilingual("door wie (by)", "by whom (by)"),
    (False, True): Bilingual("waarom (reason)", "why (reason)"),
    (True, True): Bilingual("door wie (by) en waarom (reason)", "by whom (by) and why (reason)"),
}


def ending_unexplained(subject: Subject) -> Iterator[Found]:
    """An ending does not say by whom or why."""
    for loc, history, place in _bond_entries(subject):
        entry = history[place]
        lacking = _LACKING.get((entry.by is None, entry.reason is None))
        if entry.status is Status.ENDED and lacking and not _is_ended(history, place):
            yield (*loc, "status"), {"lacking": lacking}


ON_WHOLE_RECORDS: tuple[Check, ...] = (
    history_order,
    ended_never_active,
    ended_twice,
    revival_unexplained,
    change_after_ending,
    ending_unexplained,
    effect_before_decision,
    undated_entry,
)
