"""The round years of a bond: those ahead, and those past with how they were celebrated."""

from collections.abc import Iterator
from datetime import date
from math import ceil
from typing import NamedTuple

from stedenband.query.jubilees import half_after, is_counted_from, round_years, years_after
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.periods import in_force_in
from stedenband.register.still import is_of_two, may_be_there
from stedenband.reports.celebrations import (
    cancelled_of,
    celebration,
    in_both,
    marking_events,
    planned_of,
    told_of,
    told_of_planned,
)
from stedenband.reports.jubilee_doubts import Words, full_after, may_be_there_when_full, stands, stood
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.codes import EventStatus, Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.jubilees import HALF, is_round

_ROUND_WITHIN = 10  # years in which each bond that goes on has a round number of them
LOOKING_BACK = 10  # years in which a jubilee that nobody celebrated is still worth a word


class Jubilee(NamedTuple):
    """A round number of years, the year in which it falls, and what a cell and a sentence tell of that.

    `said_of_many` is of several bonds that are named together, `sources` are those of how the bond is or was to stand
    by then; `marked` is the event that marked it, or was planned to.
    """

    year: int
    years: int | float
    since: Edtf
    told: str = ""
    said: str = ""
    said_of_many: str = ""
    sources: tuple[str, ...] = ()
    marked: EventOnDay | None = None


def next_of(context: ReportContext, one: BondOnDay) -> Jubilee | None:
    """The next round years of a bond, within the period asked for, else however far ahead they are."""
    return next(coming(context, one, max(context.options.years, _ROUND_WITHIN)), None)


def coming(context: ReportContext, one: BondOnDay, ahead: int | None = None) -> Iterator[Jubilee]:
    """The round years of a bond in force in the years ahead, this year's included, within the period asked for."""
    if not one.in_force or not one.members:
        return
    options, begun = context.options, counted_from(one.kind_since)
    beginnings = [*filter(None, dict.fromkeys((begun, counted_from(one.since))))]
    marking = marking_events(context, one)
    first, last = options.on.year, options.on.year + (options.years if ahead is None else ahead)
    if options.period:
        first, last = max(first, options.period[0].year), options.period[1].year if options.last else last
    last = min(last, first + _MOST_YEARS, date.max.year)
    yield from _of_one_of_several(context, one, first, last)
    halves = {since: _year_of_half(since, first, last) for since in beginnings}
    for year in range(first, last + 1):
        for since in beginnings:
            due = [
                years
                for years in (year - since.first.year, *([HALF] if halves.get(since) == year else []))
                if (marking or is_round(years)) and _is_due(one, since, year, years, marking)
            ]
            for years in due:
                yield Jubilee(year, years, since, *_planned(context, one, since, _first_day(since, years), years))
            if due:
                break


def _year_of_half(since: Edtf, first: int, last: int) -> int | None:
    """The year between two in which 12½ years since a beginning are full; None where it is none, or not known."""
    if not first <= since.first.year + ceil(HALF) <= last + 1:  # hot: of few bonds it is near
        return None
    half = half_after(since)
    return half.first.year if half and half.first.year == half.last.year else None


def _is_due(one: BondOnDay, since: Edtf, year: int, years: int | float, marking: list[EventOnDay]) -> bool:
    """Whether so many years since a beginning are round or to be celebrated, and have yet to be full, or to be so."""
    planned = planned_of(marking, year, years) if marking else []
    if not planned and (since is not counted_from(one.kind_since) or not is_round(years)):
        return False
    is_ahead = any(event.date is None or event.date.last >= one.on for event in planned)
    return is_ahead or _is_to_come(one, since, years)


def _of_one_of_several(context: ReportContext, one: BondOnDay, first: int, last: int) -> Iterator[Jubilee]:
    """The round years of a bond that are full in one of several years, as the agenda has them: `In 2026 of 2027`."""
    since, on = one.kind_since, context.options.on
    for years, when in _in_several(since, first, last):
        if since and when.last >= on and may_be_there(one, when.first, when.last, as_kind=True):
            yield Jubilee(when.first.year, years, since, *_planned(context, one, since, when.first, years))


def _in_several(since: Edtf | None, first: int, last: int) -> Iterator[tuple[int | float, Edtf]]:
    """The round years between two since one of several dates that do not fall in one year."""
    if since is None or (counted_from(since) and not since.dates_in_set):  # hot: most begin on one date
        return
    for years, when in round_years(since, date(first, 1, 1), date(last, 12, 31)):
        if counted_from(since) is None or when.first.year < when.last.year:
            yield years, when


def _has_passed(since: Edtf, years: int | float, on: date) -> bool:
    """Whether so many years since a beginning were full before a day: surely, so never on a beginning about a date."""
    return not since.about and (on - years_after(since.last, years)).days > 1


def _is_to_come(one: BondOnDay, since: Edtf, years: int | float) -> bool:
    """Whether so many years since a beginning have yet to be full, before the bond is to end."""
    return may_be_there_when_full(one, since, years) and not _has_passed(since, years, one.on)


_MOST_YEARS = 999  # ahead of a day, whatever period is asked for


def counted_from(since: Edtf | None) -> Edtf | None:
    """A beginning that is known to the year, from which years can be counted."""
    return since if since and since.first.year == since.last.year else None


def _first_day(since: Edtf, years: int | float) -> date:
    """The first day on which so many years since a beginning may be full."""
    return full_after(since.first, years)


def _planned(context: ReportContext, one: BondOnDay, since: Edtf, day: date, years: int | float) -> Words:
    """The celebration that is planned, and how the bond stands by then where it is not active, or may stand."""
    planned = planned_of(marking_events(context, one), day.year, years)
    told = [_alike(*told_of_planned(context, event.date, day.year)) for event in planned if event.date][:1]
    if not told and cancelled_of(context, one, day.year, years):
        told.append(_alike(*in_both(context, "celebration-cancelled")))
    told += stands(one, since, years, context.language)
    if not told:  # hot: most stand as they are, and nothing is planned
        return Words("", "", "")
    cell, said, of_many = ("; ".join(words) for words in zip(*(it[:3] for it in told), strict=True))
    return Words(cell, said, of_many, tuple(dict.fromkeys(source for it in told for source in it.sources)))


def _alike(cell: str, said: str) -> Words:
    """What is told alike of one bond and of several."""
    return Words(cell, said, said)


def is_active_by(jubilee: Jubilee, one: BondOnDay) -> bool:
    """Whether a bond still is active by the day on which its years are full: if not, that is told of it."""
    return one.status_by(_first_day(jubilee.since, jubilee.years)) is Status.ACTIVE


def past(context: ReportContext, one: BondOnDay) -> Iterator[Jubilee]:
    """The round years of the last ten or of the period asked for, celebrated in time, late or not at all.

    Of a bond that ended those that were celebrated while it lasted.
    """
    if one.status is Status.ENDED:
        known = _up_to_this_year(context, one) if any(marking_events(context, one)) else ()
        yield from (jubilee for jubilee in known if _was_held(jubilee) and _was_in_force(one, jubilee))
        return
    on = one.on
    last_over = on.year if (on.month, on.day) == (12, 31) else on.year - 1
    known_until = one.last_change.earliest if one.status is Status.UNKNOWN and one.last_change else date.max
    over = [
        jubilee
        for jubilee in _up_to_this_year(context, one)
        if jubilee.year <= last_over or _has_passed(jubilee.since, jubilee.years, on)
        if jubilee.marked
        or (years_after(jubilee.since.first, jubilee.years) < known_until and _was_in_force(one, jubilee))
    ]
    due = {(jubilee.year, jubilee.years) for jubilee in coming(context, one)} if over else ()
    told = (jubilee for jubilee in over if (jubilee.year, jubilee.years) not in due)
    yield from (_with_doubt(context, one, _or_cancelled(context, one, jubilee)) for jubilee in told)


def _or_cancelled(context: ReportContext, one: BondOnDay, jubilee: Jubilee) -> Jubilee:
    """A past jubilee; one that nothing marked with the celebration that was cancelled, where one was."""
    event = None if jubilee.marked else cancelled_of(context, one, jubilee.year, jubilee.years)
    if event is None:
        return jubilee
    marked = event if counted_from(jubilee.since) else None  # it does not show in which of several years they were full
    cell, said = in_both(context, "celebration-cancelled")
    return jubilee._replace(told=cell, said=said, said_of_many=said, marked=marked)


def _with_doubt(context: ReportContext, one: BondOnDay, jubilee: Jubilee) -> Jubilee:
    """A past jubilee with how the bond may have stood by then, where that is not certain and nobody celebrated it."""
    is_cancelled = jubilee.marked is not None and jubilee.marked.status is EventStatus.CANCELLED
    then = stood(one, jubilee.since, jubilee.years, context.language) if not jubilee.marked or is_cancelled else None
    if then is None:
        return jubilee
    cell, said, of_many = (f"{told}; {words}" for told, words in zip(jubilee[3:6], then[:3], strict=True))
    return jubilee._replace(told=cell, said=said, said_of_many=of_many, sources=then.sources)


def _was_held(jubilee: Jubilee) -> bool:
    """Whether it was celebrated, and not only to be."""
    return jubilee.marked is not None and jubilee.marked.status is EventStatus.HELD


def _was_in_force(one: BondOnDay, jubilee: Jubilee) -> bool:
    """Whether a bond may have been in force when its years were full: not after an ending of before it was revived.

    Nor where of two that took part one was no more.
    """
    if not is_of_two(one, full_after(jubilee.since.first, jubilee.years)):
        return False
    if one.status is not Status.ENDED and not any(change.revives for change in one.changes):
        return True
    first, last = (full_after(day, jubilee.years) for day in (jubilee.since.first, jubilee.since.last))
    return in_force_in(one, first, last) is not None


def _up_to_this_year(context: ReportContext, one: BondOnDay) -> Iterator[Jubilee]:
    options, marking = context.options, marking_events(context, one)
    first, last = options.on.year - LOOKING_BACK, one.on.year
    if options.period:
        first = options.period[0].year if options.first else first
        last = min(last, options.period[1].year)
    yield from _past_of_one_of_several(context, one, first, last)
    yield from _marked_of_unknown_year(context, one, first, last)
    begun, marked = counted_from(one.kind_since), counted_from(one.since)
    half = _year_of_half(begun, first, last) if begun else None
    for year in range(first, last + 1):
        if begun and (year - begun.first.year > 0) and _is_worth(year, year - begun.first.year, marking):
            yield _past(context, year, year - begun.first.year, begun, marking)
        elif marked and marked != begun and celebration(year, year - marked.first.year, marking):
            yield _past(context, year, year - marked.first.year, marked, marking)
        if begun and half == year:
            yield _past(context, year, HALF, begun, marking)


def _past_of_one_of_several(context: ReportContext, one: BondOnDay, first: int, last: int) -> Iterator[Jubilee]:
    """The round years of a bond that were full in one of several years, and are surely past."""
    since, marking = one.kind_since, marking_events(context, one)
    for years, when in _in_several(since, first, last):
        if since and when.last < one.on:
            yield _past(context, when.first.year, years, since, marking)


def _marked_of_unknown_year(context: ReportContext, one: BondOnDay, first: int, last: int) -> Iterator[Jubilee]:
    """The years of a bond of which no year of beginning is known, as the events tell that celebrated them."""
    since = one.kind_since
    if since is None or counted_from(since) or is_counted_from(since):
        return
    for event in marking_events(context, one):
        if event.jubilee and event.date and event.status is EventStatus.HELD and first <= event.date.first.year <= last:
            yield _past(context, event.date.first.year, event.jubilee, since, [event])


def _is_worth(year: int, years: int, marking: list[EventOnDay]) -> bool:
    return is_round(years) or celebration(year, years, marking) is not None


def _past(context: ReportContext, year: int, years: int | float, since: Edtf, marking: list[EventOnDay]) -> Jubilee:
    event = celebration(year, years, marking)
    return Jubilee(year, years, since, *_alike(*told_of(context, since, event)), marked=event)
