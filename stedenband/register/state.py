"""What held on a day: the state of a bond, of a committee, of who took part, worked out from dated entries.

An entry counts from the first day that its date (else the
day it was decided) allows; an undated one keeps its place in the list and counts from the entry before it or from its
source, whichever is later.
"""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple, Protocol, TypeVar

from stedenband.model import Bond, Committee, Event, HistoryEntry, Partner
from stedenband.model.place import Source
from stedenband.vocabulary.codes import CommitteeStatus, Kind, Membership, Status
from stedenband.vocabulary.edtf import Edtf

SourcesOf = Callable[[tuple[str, ...]], tuple[Source, ...]]


class _Entry(Protocol):
    @property
    def date(self) -> Edtf | None: ...
    @property
    def decided(self) -> Edtf | None: ...
    @property
    def sources(self) -> tuple[str, ...]: ...


E_ = TypeVar("E_", bound=_Entry)


class State(NamedTuple):
    """A bond on a day. `ending` is the entry that ended it, `exploring` the one since which it is being explored."""

    status: Status
    kind: Kind
    since: Edtf | None = None
    ending: HistoryEntry | None = None
    exploring: HistoryEntry | None = None


def state(bond: Bond, sources_of: SourcesOf, on: date | None = None) -> State | None:
    """The state of a bond on a day (None: now, by its last entry); None for a bond that began later."""
    counted = _counted(bond.history, bond.sources, sources_of, on)
    if not counted:
        return None if _began_later(bond.history, on) else State(Status.UNKNOWN, bond.kind)
    return _resolve(counted, bond.kind)


def _resolve(entries: Sequence[HistoryEntry], kind: Kind) -> State:
    status, ending, exploring = Status.UNKNOWN, None, None
    for entry in entries:
        kind = entry.kind or kind
        if entry.status is Status.EXPLORING:
            exploring = entry
            status = status if status is Status.ENDED else entry.status
        elif entry.status is Status.ENDED:
            # An ending after an ending closes an exploration, and leaves the first ending as it was.
            ending = ending if status is Status.ENDED else entry
            status, exploring = entry.status, None
        else:
            status, ending, exploring = entry.status, None, None
    first_active = next((entry for entry in entries if entry.status is Status.ACTIVE), None)
    return State(status, kind, first_active.date if first_active else None, ending, exploring)


def date_of(entry: _Entry) -> Edtf | None:
    """An entry's date, else that of its decision where that is all that is known; None for an undated entry."""
    return entry.date or entry.decided


def first_day(entry: _Entry) -> date | None:
    """The first day that an entry's date allows; None for an undated entry."""
    when = date_of(entry)
    return when.first if when else None


def source_day(sources: Sequence[Source]) -> date | None:
    """The day of the earliest source, or None where no source has one."""
    return min((source.day.first for source in sources if source.day), default=None)


def days_of_effect(entries: Sequence[_Entry], sources: tuple[str, ...], sources_of: SourcesOf) -> list[date | None]:
    """For each entry the day from which it counts, or None where nothing dated tells; `sources` are the record's."""
    days: list[date | None] = []
    for entry in entries:
        day = first_day(entry)
        if day is None:
            before = days[-1] if days else None
            told = source_day(sources_of(entry.sources or sources))
            day = max((known for known in (before, told) if known), default=None)
        days.append(day)
    return days


def _counted(entries: Sequence[E_], sources: tuple[str, ...], sources_of: SourcesOf, on: date | None) -> Sequence[E_]:
    if on is None:
        return entries
    days = days_of_effect(entries, sources, sources_of)
    last = max((index for index, day in enumerate(days) if day and day <= on), default=-1)
    return entries[: last + 1]


def _began_later(entries: Sequence[_Entry], on: date | None) -> bool:
    first = first_day(entries[0]) if entries else None
    return on is not None and first is not None and first > on


def partners(bond: Bond, sources_of: SourcesOf, on: date | None = None) -> tuple[Partner, ...]:
    """The partners that take part on a day; all of them where the data says of none that it does."""
    present = tuple(partner for partner in bond.partners if _takes_part(partner, sources_of, on))
    return present or bond.partners


def _takes_part(partner: Partner, sources_of: SourcesOf, on: date | None) -> bool:
    counted = _counted(partner.history, partner.sources, sources_of, on)
    if not counted:
        return not _began_later(partner.history, on)
    return counted[-1].status is Membership.JOINED


def committee_status(committee: Committee, sources_of: SourcesOf, on: date | None = None) -> CommitteeStatus | None:
    """The state of a committee on a day, or None where nothing is known of it."""
    counted = _counted(committee.history, committee.sources, sources_of, on)
    return counted[-1].status if counted else None


def in_period(since: Edtf | None, until: Edtf | None, first: date | None, last: date | None) -> bool:
    """Whether what held since and until such dates may have held in a period; open ends count as holding."""
    starts_in_time = since is None or last is None or since.first <= last
    ends_in_time = until is None or first is None or until.last >= first
    return starts_in_time and ends_in_time


def was_known(event: Event, sources_of: SourcesOf, on: date | None) -> bool:
    """Whether an event had happened, or was written of, by a day."""
    if on is None or (event.date and event.date.first <= on):
        return True
    told = source_day(sources_of(event.sources))
    return told is not None and told <= on


_NOT_IN_FORCE = frozenset({Status.ENDED, Status.UNKNOWN, Status.EXPLORING})


def in_force(bond: Bond, sources_of: SourcesOf, first: date | None, last: date | None) -> bool:
    """Whether a bond may have been in force in a period: left out is only what the data says was not there."""
    days = days_of_effect(bond.history, bond.sources, sources_of)
    for index, (entry, day) in enumerate(zip(bond.history, days, strict=True)):
        ends = days[index + 1] if index + 1 < len(days) else None
        starts = None if index == 0 and first_day(entry) is None else day
        if entry.status in _NOT_IN_FORCE:
            continue
        if (starts is None or last is None or starts <= last) and (ends is None or first is None or ends > first):
            return True
    return not bond.history
