"""The part on events: what was held, is planned, returns or was cancelled, each in a sentence or some."""

from collections.abc import Collection, Iterator
from datetime import date
from itertools import chain

from stedenband.query.periods import Period, may_fall_in
from stedenband.register.dated_entries import source_day
from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.blocks import headed
from stedenband.reports.event_people import other_side, with_doubt
from stedenband.reports.events import event_statements
from stedenband.reports.grammar import few_of, say
from stedenband.reports.letters import is_to_council
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import joined, phrase
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.text import sort_key
from stedenband.vocabulary.codes import EventStatus
from stedenband.vocabulary.place_names import place_name

_PARTS = {
    EventStatus.HELD: "held",
    EventStatus.PLANNED: "planned",
    EventStatus.RECURRING: "recurring",
    EventStatus.CANCELLED: "cancelled",
}
_UNDATED = "undated-events"
_FEW = 4  # partners that are said before an event where its sentences name some of them


def events(context: ReportContext) -> Part:
    """What was held, is planned, returns or was cancelled, in the period asked for; there what has no date is apart."""
    by_part: dict[str, list[Phrase]] = {key: [] for key in (*dict.fromkeys(_PARTS.values()), _UNDATED)}
    for event in context.events:
        if falls_in_period(context, event):
            is_apart = context.options.period and event.date is None and event.status is not EventStatus.RECURRING
            by_part[_UNDATED if is_apart else _PARTS[event.status]].append(event_phrase(context, event))
    found = [
        Part(key, say(key, context.language), (Bullets(tuple(phrases)),)) for key, phrases in by_part.items() if phrases
    ]
    return headed(context, "events", parts=tuple(found))


def undated_events(context: ReportContext, since: date, skipped: Collection[str]) -> Part | None:
    """What has no date and may have been on a day or later: what was planned, and what a source of then tells of.

    None where there is none, but for what is told elsewhere.
    """
    found = [
        it for it in context.events if it.id not in skipped and it.date is None and _may_be_since(context, it, since)
    ]
    items = tuple(event_phrase(context, event) for event in found)
    return Part(_UNDATED, say(_UNDATED, context.language), (Bullets(items),)) if items else None


def events_ahead(context: ReportContext, skipped: Collection[str]) -> Iterator[Part]:
    """What is planned for a day after that of the report, and what was and is cancelled."""
    found = [event for event in context.events if event.id not in skipped and _is_ahead(context, event)]
    for key in ("planned", "cancelled"):
        items = tuple(event_phrase(context, event) for event in found if _PARTS[event.status] == key)
        if items:
            yield Part(key, say(key, context.language), (Bullets(items),))


def _is_ahead(context: ReportContext, event: EventOnDay) -> bool:
    return event.date is not None and not event.date.yearly and event.date.first > context.options.on


def _may_be_since(context: ReportContext, event: EventOnDay, since: date) -> bool:
    if event.status is EventStatus.HELD:
        told = source_day(context.register.municipalities[event.writer].sources_named(event.sources))
        return told is None or told >= since
    return event.status is EventStatus.PLANNED


def loose_events(context: ReportContext) -> Part:
    """What is on no bond of the report, and so is told with none."""
    loose = [event for event in context.events if not (is_to_council(event) or context.bonds_of(event))]
    items = tuple(event_phrase(context, event) for event in loose)
    return headed(context, "events", Bullets(items) if items else None)


def event_phrase(context: ReportContext, event: EventOnDay) -> Phrase:
    """An event as an item of its own, with its sources, behind whose it is: `Almelo – Iserlohn: Op 5 juli 2024 …`.

    In a report on one municipality the bond is said only where the sentences name nobody of the other side, and of many
    partners in any report.
    """
    told = joined(phrase(context, statement) for statement in event_statements(context, event))
    text = " ".join(one.text for one in told)
    names, are_several = other_side(context, event), len(context.options.homes) != 1
    is_told = (are_several and 0 < len(names) <= _FEW) or not any(name in text for name in names)
    whose = [place_name(context.owners[event.home].name, context.language)] if are_several else []
    named = with_doubt(context, event, sorted(names, key=sort_key)) if is_told else []
    whose += [few_of(named, context.language)] if named else []
    notes = tuple(dict.fromkeys(chain.from_iterable(one.notes for one in told)))  # of a quotation they stand behind it
    return Phrase(f"{' – '.join(whose)}: {text}" if whose else text, notes)


def falls_in_period(context: ReportContext, event: EventOnDay) -> bool:
    """Whether an event can be in the period asked for."""
    period, at = context.options.period, event.date
    if period is None or at is None:
        return True
    first, last = period
    if at.yearly:
        return any(first <= at.in_year(year) <= last for year in (first.year, min(first.year + 1, last.year)))
    return may_fall_in(at, Period(first, last))
