"""The celebrations of a jubilee: which events mark it, or are to, and what is told of that."""

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.event_words import is_near, years_late
from stedenband.reports.grammar import number_word, say
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus
from stedenband.vocabulary.edtf import Edtf


def marking_events(context: ReportContext, one: BondOnDay) -> list[EventOnDay]:
    """The events of a bond that mark a jubilee, or are to."""
    return [event for event in context.events_of(one) if event.jubilee and event.status is not EventStatus.CANCELLED]


def planned_of(marking: list[EventOnDay], year: int, years: int | float) -> list[EventOnDay]:
    """The celebrations that are planned of so many years in a year."""
    return [
        event
        for event in marking
        if event.jubilee == years and event.status is EventStatus.PLANNED and is_near(event, year)
    ]


def cancelled_of(context: ReportContext, one: BondOnDay, year: int, years: int | float) -> EventOnDay | None:
    """The celebration of so many years in a year that was cancelled."""
    found = (event for event in context.events_of(one) if event.status is EventStatus.CANCELLED)
    return next((event for event in found if event.jubilee == years and is_near(event, year)), None)


def celebration(year: int, years: int | float, marking: list[EventOnDay]) -> EventOnDay | None:
    """The event that marks so many years since a beginning in a year; the last told where there are several."""
    return next((one for one in reversed(marking) if one.jubilee == years and is_near(one, year)), None)


def in_both(context: ReportContext, key: str, **words: object) -> tuple[str, str]:
    """What is told in a cell of a table, and in a sentence."""
    return say(key, context.language, **words), say(f"{key}-said", context.language, **words)


def told_of_planned(context: ReportContext, when: Edtf, year: int | None = None) -> tuple[str, str]:
    """That a celebration is planned, or that it was where its day is past; without the `year` that its sentence has."""
    key = "celebration-was-planned" if when.last < context.options.on else "celebration-planned"
    cell, said = in_both(context, key, when=dates.when(when, context.language))
    is_said = year is not None and key == "celebration-planned" and when.text == f"{year:04}"
    return cell, say("celebration-planned-said", context.language, when="") if is_said else said


def told_of(context: ReportContext, since: Edtf, event: EventOnDay | None) -> tuple[str, str]:
    """How a past jubilee was celebrated, or was to be, as far as is known."""
    language = context.language
    if event is None or event.date is None:
        return in_both(context, "not-celebrated")
    if event.status is EventStatus.PLANNED:
        return told_of_planned(context, event.date)
    late = years_late(since, event)
    if late:
        return in_both(context, "celebrated-late", year=event.date.first.year, late=number_word(late, language))
    return in_both(context, "celebrated")
