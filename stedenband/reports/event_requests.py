"""Requests: who asked something, of whom and about what, in one sentence."""

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.event_modes import is_since
from stedenband.reports.event_people import placed
from stedenband.reports.event_titles import without_title
from stedenband.reports.event_words import (
    about,
    event_place,
    event_statement,
    event_when,
    names_told,
    occasion,
    says_where,
)
from stedenband.reports.grammar import say
from stedenband.reports.letters import of_unknown_side, sides_of_message, title_beside
from stedenband.reports.names import named
from stedenband.reports.people import are_many, people
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus


def requested(context: ReportContext, event: EventOnDay, asked_of: str) -> Statement | None:
    """`Op 6 maart 2025 deed de ambassadeur van Turkije een verzoek over Denizli.`; None where it is not known whose.

    Of one between others also of whom it was asked.
    """
    if event.kind is not EventKind.REQUEST or event.status is not EventStatus.HELD:
        return None
    if event.date is None or is_since(event):
        return None
    language, unsure = context.language, of_unknown_side(event)
    senders, addressees = sides_of_message(event)
    if unsure or not senders:
        return None
    asked, whom = (people(placed(context, event, side), language) if side else "" for side in (senders, addressees))
    whom = whom or (asked_of if event.direction is Direction.INCOMING else "")
    what, rest = title_beside(event, language, asked, whom, subject=asked)
    what = (untitled(context, event) if language == "en" else None) or what
    what = " ".join(filter(None, [what, say("to-whom", language, list=whom) if whom else "", rest]))
    is_place_said = event.place is not None and says_where(what, named(event.place, language))
    place = "" if is_place_said else event_place(context, event._replace(title=what))
    words = {"when": event_when(context, event), "who": asked, "what": what, "place": place}
    words |= {"occasion": occasion(context, event), "about": about(context, event)}
    return event_statement(event, "requested", words, many=are_many(senders))


def untitled(context: ReportContext, event: EventOnDay) -> str | None:
    """What an event was, in English, where its title says no more than what the sentence does; None where it does."""
    return without_title(event, people(event.participants, "nl"), names_told(context, event))
