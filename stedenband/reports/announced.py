"""The last letter to the council: of which day it is, what it announced, and what came of that."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.register.events_on_day import EventOnDay, events_seen
from stedenband.register.register import Register
from stedenband.reports.event_people import other_side, with_doubt
from stedenband.reports.event_titles import Title, is_considered, is_said, noun_of, with_article
from stedenband.reports.event_words import VISITS, event_place, in_one_bracket, occasion, when_in_view
from stedenband.reports.grammar import capital, listed, say
from stedenband.reports.letters import is_to_council
from stedenband.reports.names import named
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus


def last_letter(register: Register, homes: tuple[str, ...], on: date) -> date | None:
    """The day of the last letter of a municipality to its own council, before a day; None where none is known."""
    own = (event for event in events_seen(register, homes, on) if event.writer in (homes or register.municipalities))
    return max(_days(own, on), default=None)


def _days(events: Iterable[EventOnDay], on: date) -> Iterator[date]:
    for event in events:
        if event.status is EventStatus.HELD and event.date and is_to_council(event) and event.date.last <= on:
            yield event.date.last


class Announced(NamedTuple):
    """What was planned on the day of the last letter: the ids of the events, and the sentences on what came of them."""

    ids: frozenset[str]
    phrases: tuple[Phrase, ...]


def announced(context: ReportContext, since: date) -> Announced:
    """What came of each thing that was planned on the day of the last letter; what came out alike is told together."""
    now = {event.id: event for event in context.events}
    then = events_seen(context.register, context.options.homes, since)
    found = [event for event in then if _was_ahead(event, since) and event.id in now]
    groups: dict[tuple[str, str, tuple[int, ...]], list[EventOnDay]] = {}
    for event in found:
        outcome, sources = _outcome(context, now[event.id]), context.notes.of(event.writer, event.sources)
        groups.setdefault((outcome, _key(event), sources), []).append(event)
    phrases = (_phrase(context, alike, outcome) for (outcome, *_), alike in groups.items())
    return Announced(frozenset(event.id for event in found), tuple(phrases))


_MESSAGES = frozenset({EventKind.LETTER, EventKind.REQUEST})


def _was_ahead(event: EventOnDay, since: date) -> bool:
    """Whether it was planned and not past: never what another one sends or asks, which nobody here announces.

    What was cancelled since has a day after the letter: of what has none it is not known whether it still was planned.
    """
    if event.kind in _MESSAGES and event.direction is Direction.INCOMING:
        return False
    if event.status is EventStatus.CANCELLED:
        return event.date is not None and not event.date.yearly and event.date.last_known > since
    return event.status is EventStatus.PLANNED and (event.date is None or event.date.last_known >= since)


def _phrase(context: ReportContext, alike: Sequence[EventOnDay], outcome: str) -> Phrase:
    """`Aangekondigd was een werkbezoek in Preston van 29 juni tot en met 1 juli 2025; of dat is doorgegaan, …`"""
    language, first = context.language, alike[0]
    titles = [noun_of(event, language) for event in alike]
    are_many = len(alike) > 1 or titles[0].is_many
    told = [_told(context, event, title) for event, title in zip(alike, titles, strict=True)]
    text = say(
        _key(first), language, list=listed(told, language), outcome=say(outcome, language, many=are_many), many=are_many
    )
    return Phrase(capital(text), context.notes.of(first.writer, first.sources))


def _key(event: EventOnDay) -> str:
    """How far a plan was: possible, intended without a day, or announced."""
    if is_considered(event):
        return "considered"
    return "announced" if event.date else "intended"


def _told(context: ReportContext, event: EventOnDay, title: Title) -> str:
    language = context.language
    what, place = _visit(context, event) or in_one_bracket(title.text, event_place(context, event))
    bonds = _bonds(context, event, f"{what} {place}")
    return say("announced-one", language, what=what, place=place, bonds=bonds, when=when_in_view(event, language))


def _bonds(context: ReportContext, event: EventOnDay, said: str) -> str:
    """`band met Shrewsbury`, of an event whose words name none of those on the other side."""
    names = other_side(context, event)
    if not names or any(name in said for name in names):
        return ""
    told = listed(with_doubt(context, event, names), context.language)
    return say("announced-of", context.language, names=told, many=len(names) > 1)


# Words of the title of a visit that is but considered, which the sentence says.
_POSSIBLE = ("mogelijk", "mogelijke")


def _visit(context: ReportContext, event: EventOnDay) -> tuple[str, str] | None:
    """`een werkbezoek` and `aan Preston`, where the title says no more than that and what it is the occasion of."""
    language, visit = context.language, VISITS.get(event.kind)
    if visit is None or event.direction is not Direction.OUTGOING or not event.place:
        return None
    what, where = with_article(visit.text(language), language), named(event.place, language)
    is_all = is_said(event, f"{visit.nl} {event.place}", [occasion(context, event), *_POSSIBLE])
    return (what, f"{Bilingual('aan', 'to').text(language)} {where}") if is_all else None


def _outcome(context: ReportContext, now: EventOnDay) -> str:
    """The words on what came of a plan: a decision is taken, all else goes on."""
    if now.status is EventStatus.CANCELLED:
        return "considered-cancelled" if is_considered(now) else "announced-cancelled"
    what = "announced-decision" if now.kind is EventKind.DECISION else "announced"
    if now.status is EventStatus.HELD:
        return f"{what}-held"
    is_past = now.date is None or now.date.last_known < context.options.on
    if is_considered(now) and now.date and not is_past:
        return "considered-ahead"
    has_begun = is_past or (now.date is not None and now.date.first < context.options.on)
    if has_begun and not is_past and now.date and now.date.is_span and now.kind is not EventKind.DECISION:
        return "announced-running"
    return f"{what}-unknown" if has_begun else "announced-ahead"
