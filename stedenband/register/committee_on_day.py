"""A committee as it was on a day: its name, state and figures, and what was decided of it for later."""

from collections.abc import Iterator
from datetime import date
from itertools import zip_longest
from typing import NamedTuple

from stedenband.model import Committee, Municipality
from stedenband.model.municipality import CommitteeEntry, Report
from stedenband.model.place import YearlyFigure
from stedenband.register.dated_entries import (
    Dated,
    SourcesOf,
    date_of,
    dated,
    is_known,
    is_told_by,
    overlap,
    source_day,
)
from stedenband.register.place_on_day import held
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import (
    CommitteeStatus,
    Form,
    Reason,
    Side,
    Theme,
)
from stedenband.vocabulary.edtf import Edtf


class CommitteeAhead(NamedTuple):
    """That a committee is to come into another state on a later day, as was decided or told by a source."""

    date: Edtf
    status: CommitteeStatus
    decided: Edtf | None
    reason: Reason | None
    note: str | None
    sources: tuple[str, ...]


class CommitteeOnDay(NamedTuple):
    """A committee on the day: `side` as it is told for, `begun` its beginning.

    `since`, `notes` and `state_sources` are those of its state; `perhaps_changed` says that a later entry may have
    taken effect already, `perhaps_there` that it may not have begun, or may have been dissolved.
    `reason` and `decided` are of its state, `before` is the entry by which a dissolved one had come to wind up.
    `entries` are those of its history that count by the day.
    """

    id: str
    name: str
    other_names: tuple[str, ...]
    form: Form
    side: Side
    status: CommitteeStatus | None
    certain: bool | None
    begun: Edtf | None
    since: Edtf | None
    notes: tuple[str, ...]
    upkeep: bool | None
    themes: tuple[Theme, ...]
    figures: tuple[YearlyFigure, ...]
    reports: tuple[Report, ...]
    background: str | None
    note: str | None
    website: str | None
    sources: tuple[str, ...]
    state_sources: tuple[str, ...]
    coming: tuple[CommitteeAhead, ...]
    perhaps_changed: bool
    perhaps_there: bool
    reason: Reason | None
    decided: Edtf | None
    before: CommitteeEntry | None
    entries: tuple[Dated[CommitteeEntry], ...]

    def was_there_in(self, first: date, last: date) -> bool | None:
        """Whether it was there at some time in a period: surely (True), perhaps (False) or not (None)."""
        if not self.entries:
            return False
        runs = zip_longest(self.entries, self.entries[1:])
        found = {overlap(begun, ended, first, last) for begun, ended in runs if begun.entry.status in _THERE}
        if self.begun is None and self.entries[0].certain > first:
            found.add(False)  # it was there before the first that is told of it
        return True if True in found else False if False in found else None


_THERE = frozenset({CommitteeStatus.ACTIVE, CommitteeStatus.WINDING_UP})


def committee_on(owner: Municipality, committee: Committee, view: View, on: date) -> CommitteeOnDay | None:
    """A committee as it stood on a day; None for one that began later."""
    entries = dated(committee.history, committee.sources, owner.sources_named, on)
    counted = [one for one in entries if one.counts <= on]
    if entries and not counted and entries[0].has_first_day and entries[0].entry.status is CommitteeStatus.ACTIVE:
        return None
    last = counted[-1] if counted else None
    in_doubt = [one for one in entries if one.earliest <= on < one.certain]
    told = source_day(owner.sources_named(committee.sources)) if committee.background or committee.note else None
    tells = told is None or told <= on
    former = [name for name in committee.names if name.until is not None and held(name, on)]
    return CommitteeOnDay(
        committee.id,
        former[0].name if former else committee.name,
        (committee.name, *(name.name for name in committee.names)),
        committee.form,
        view.side(committee.side) or committee.side,
        last.entry.status if last else None,
        None if last is None else not in_doubt,
        date_of(counted[0].entry) if counted and counted[0].entry.status is CommitteeStatus.ACTIVE else None,
        date_of(last.entry) if last else None,
        tuple(one.entry.note for one in counted if last and one.entry.status is last.entry.status and one.entry.note),
        committee.upkeep if "upkeep" in committee.model_fields_set else None,
        committee.themes,
        tuple(one for one in committee.figures if one.year is None or one.year.first <= on),
        tuple(one for one in committee.reports if _was_sent(one, committee, owner.sources_named, on)),
        committee.background if tells else None,
        committee.note if tells else None,
        committee.website,
        committee.sources,
        (last.entry.sources if last else ()) or committee.sources,
        tuple(_ahead(owner, committee, entries, on)),
        any(one.counts > on for one in in_doubt),
        any(_begins_or_ends(one, entries) for one in in_doubt if last or one.entry.status is CommitteeStatus.ENDED),
        last.entry.reason if last else None,
        last.entry.decided if last and last.entry.decided and last.entry.decided.first <= on else None,
        _phase_before(counted),
        tuple(counted),
    )


def _phase_before(counted: list[Dated[CommitteeEntry]]) -> CommitteeEntry | None:
    """The entry by which a committee that was dissolved came to wind up, where one says so."""
    states = [one.entry for one in counted[-2:]]
    is_dissolved = [one.status for one in states] == [CommitteeStatus.WINDING_UP, CommitteeStatus.ENDED]
    return states[0] if is_dissolved else None


def _begins_or_ends(one: Dated[CommitteeEntry], entries: list[Dated[CommitteeEntry]]) -> bool:
    """Whether a committee came to be by an entry of its history, or was dissolved by it."""
    at, ended = entries.index(one), CommitteeStatus.ENDED
    before = entries[at - 1].entry.status if at else None
    if before is None:
        return one.entry.status in (CommitteeStatus.ACTIVE, ended)
    return (one.entry.status is ended) is not (before is ended)


def is_told(owner: Municipality, committee: CommitteeOnDay, on: date) -> bool:
    """Whether a committee was told of by a day: by an entry of its history, else by one of its sources."""
    if committee.status is not None:
        return True
    told = source_day(owner.sources_named(committee.sources))
    return told is None or told <= on


def _ahead(
    owner: Municipality, committee: Committee, entries: list[Dated[CommitteeEntry]], on: date
) -> Iterator[CommitteeAhead]:
    for one in entries:
        entry, when, sources = one.entry, date_of(one.entry), one.entry.sources or committee.sources
        if when and one.counts > on and is_known(entry.decided, sources, owner.sources_named, on):
            note = entry.note if is_told_by(sources, owner.sources_named, on) else None
            yield CommitteeAhead(when, entry.status, entry.decided, entry.reason, note, sources)


def _was_sent(report: Report, committee: Committee, sources_of: SourcesOf, on: date) -> bool:
    if report.sent:
        return report.sent.counts_from <= on
    told = source_day(sources_of(report.sources or committee.sources))
    return report.year.counts_from <= on and (told is None or told <= on)
