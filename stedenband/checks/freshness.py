"""Freshness checks (`--stale` only): what has become outdated by the passing of time."""

from collections.abc import Iterator
from datetime import date

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Event
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.dated_entries import date_of
from stedenband.register.register import Tie
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import EventStatus, Status
from stedenband.vocabulary.edtf import day_in


def _years_ago(subject: Subject) -> date:
    today = subject.today
    return day_in(max(today.year - subject.years, date.min.year), today.month, today.day)


def _is_active(subject: Subject, tie: Tie) -> bool:
    now = bond_on_day(subject.register, tie, tie.home, subject.today)
    return now is not None and now.status is Status.ACTIVE


def stale_planned(subject: Subject) -> Iterator[Found]:
    """A planned event is past."""
    for index, event in enumerate(subject.municipality.events):
        if event.status is EventStatus.PLANNED and event.date and event.date.last < subject.today:
            yield ("events", index, "status"), {"found": event.date.text, "today": subject.today.isoformat()}


def stale_bond(subject: Subject) -> Iterator[Found]:
    """An active bond has had no event for years."""
    limit = _years_ago(subject)
    for index, tie in subject.ties:
        begun = [date_of(entry) for entry in tie.bond.history]
        is_young = any(when and when.last >= limit for when in begun)
        events = subject.register.events.get(tie.id, ())
        if (
            _is_active(subject, tie)
            and not is_young
            and not any(_keeps_fresh(one, limit, subject) for _, one in events)
        ):
            yield ("bonds", index, "id"), {"bond": tie.id, "years": str(subject.years)}


def _keeps_fresh(event: Event, limit: date, subject: Subject) -> bool:
    """Whether an event shows that its bond is active: held recently, planned in the future, or recurring."""
    if event.status is EventStatus.RECURRING:
        return event.date is None or event.date.last >= limit
    if event.date is None or event.status is EventStatus.CANCELLED:
        return False
    return event.date.last >= (subject.today if event.status is EventStatus.PLANNED else limit)


def stale_agreement(subject: Subject) -> Iterator[Found]:
    """An agreement has expired while its bond is active, and was neither renewed nor followed by another."""
    for index, tie in subject.ties:
        agreements = tie.bond.agreements
        expiring = [(place, one.expires) for place, one in enumerate(agreements) if one.expires]
        # One agreement that is still in force makes the expired ones acceptable.
        if not expiring or any(end.last >= subject.today for _, end in expiring) or not _is_active(subject, tie):
            continue
        signed = sorted(((one.signed.last, place) for place, one in enumerate(agreements) if one.signed), reverse=True)
        for place, end in expiring:
            others = (day for day, other in signed[:2] if other != place)
            renewed = (when.last for when in agreements[place].renewed)
            if not any(day >= end.first for day in (*others, *renewed)):
                yield ("bonds", index, "agreements", place, "expires"), {"found": end.text, "bond": tie.id}


_EVER = Bilingual("nog", "yet")


def stale_file(subject: Subject) -> Iterator[Found]:
    """Nobody has confirmed a file for years."""
    confirmed = subject.municipality.confirmed
    if confirmed is None or confirmed.last < _years_ago(subject):
        since = Bilingual(f"in {subject.years} jaar", f"in {subject.years} years") if confirmed else _EVER
        yield ("confirmed",) if confirmed else ("gemeente",), {"since": since}


ON_FRESHNESS: tuple[Check, ...] = (stale_planned, stale_bond, stale_agreement, stale_file)
