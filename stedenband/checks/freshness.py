"""Freshness, only when asked for: what the calendar, rather than the data, has overtaken."""

from collections.abc import Iterator
from datetime import date

from stedenband.checks.subject import Found, Subject
from stedenband.codes import EventStatus, Status
from stedenband.model import Agreement, Bond, Event
from stedenband.register import Tie
from stedenband.state import date_of, state


def _years_ago(subject: Subject) -> date:
    year = max(subject.today.year - subject.years, date.min.year)
    try:
        return subject.today.replace(year=year)
    except ValueError:  # 29 February
        return date(year, 3, 1)


def _is_active(subject: Subject, tie: Tie) -> bool:
    now = state(tie.bond, tie.sources, subject.today)
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
    """Whether an event shows that its bond lives: held lately, planned ahead, or returning."""
    if event.status is EventStatus.RECURRING:
        return event.date is None or event.date.last >= limit
    if event.date is None or event.status is EventStatus.CANCELLED:
        return False
    return event.date.last >= (subject.today if event.status is EventStatus.PLANNED else limit)


def stale_agreement(subject: Subject) -> Iterator[Found]:
    """An agreement has expired while its bond is active."""
    for index, tie in subject.ties:
        for place, agreement in enumerate(tie.bond.agreements):
            if agreement.expires and _is_active(subject, tie) and _has_lapsed(tie.bond, agreement, subject.today):
                loc = ("bonds", index, "agreements", place, "expires")
                yield loc, {"found": agreement.expires.text, "bond": tie.id}


def _has_lapsed(bond: Bond, agreement: Agreement, today: date) -> bool:
    """Whether an agreement has expired, and was neither renewed nor followed by another."""
    expired = agreement.expires
    if expired is None or expired.last >= today:
        return False
    later = [
        *agreement.renewed,
        *(other.signed for other in bond.agreements if other is not agreement and other.signed),
    ]
    lasting = any(other.expires and other.expires.last >= today for other in bond.agreements)
    return not lasting and not any(when.last >= expired.first for when in later)


def stale_file(subject: Subject) -> Iterator[Found]:
    """Nobody has confirmed a file for years."""
    confirmed = subject.municipality.confirmed
    if confirmed is None or confirmed.last < _years_ago(subject):
        yield ("confirmed",) if confirmed else ("gemeente",), {"years": str(subject.years)}
