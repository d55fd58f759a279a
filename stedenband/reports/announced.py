"""The last letter to the council: of which day it is, what it announced, and what came of that."""

from collections.abc import Iterable, Iterator
from datetime import date

from stedenband.register.events_on_day import EventOnDay, events_seen
from stedenband.register.register import Register
from stedenband.reports.event_titles import noun_of
from stedenband.reports.events import event_place, is_to_council
from stedenband.reports.grammar import capital, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Phrase
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus


def last_letter(register: Register, homes: tuple[str, ...], on: date) -> date | None:
    """The day of the last letter to the council that the register knows, before a day; None where it knows none."""
    return max(_days(events_seen(register, homes, on), on), default=None)


def _days(events: Iterable[EventOnDay], on: date) -> Iterator[date]:
    for event in events:
        if event.status is EventStatus.HELD and event.date and is_to_council(event) and event.date.last <= on:
            yield event.date.last


def announced(context: ReportContext, since: date) -> dict[str, Phrase]:
    """What came of each thing that was planned on the day of the last letter, by the ids of the events."""
    homes = context.options.homes
    now = {event.id: event for event in context.events}
    then = [event for event in events_seen(context.register, homes, since) if _was_ahead(event, since)]
    return {
        event.id: Phrase(_sentence(context, event, now[event.id]), context.notes.of(event.writer, event.sources))
        for event in then
        if event.id in now
    }


def _was_ahead(event: EventOnDay, since: date) -> bool:
    return event.status is EventStatus.PLANNED and (event.date is None or event.date.last >= since)


def _sentence(context: ReportContext, then: EventOnDay, now: EventOnDay) -> str:
    """`Aangekondigd was een werkbezoek in Preston van 29 juni tot en met 1 juli 2025; of dat is doorgegaan, …`"""
    language = context.language
    title = noun_of(then, language)
    words = {
        "what": title.text,
        "place": event_place(context, then),
        "when": dates.when(then.date, language) if then.date else "",
        "outcome": say(_outcome(context, now), language),
    }
    return capital(say("announced", language, **words, many=title.is_many))


def _outcome(context: ReportContext, now: EventOnDay) -> str:
    if now.status is EventStatus.CANCELLED:
        return "announced-cancelled"
    if now.status is EventStatus.HELD:
        return "announced-held"
    is_ahead = now.date is not None and now.date.last >= context.options.on
    return "announced-ahead" if is_ahead else "announced-unknown"
