"""Visits: who went where, in one sentence; and where a visit went or came from."""

import re
from collections.abc import Iterable, Mapping, Sequence

from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.reports.as_then import mode_then
from stedenband.reports.event_modes import is_since, mode_of
from stedenband.reports.event_people import SOME_OF_SEVERAL, home_called, in_title, is_to_one, other_side, placed
from stedenband.reports.event_titles import is_said, with_article
from stedenband.reports.event_words import (
    VISITS,
    about,
    event_statement,
    event_when,
    names_told,
    occasion,
    opens_with,
)
from stedenband.reports.grammar import listed, say
from stedenband.reports.names import named, stands_in
from stedenband.reports.people import are_many, is_placed, people
from stedenband.reports.quotes import in_quotes
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Statement
from stedenband.vocabulary.codes import Direction, EventStatus, Side
from stedenband.vocabulary.place_names import place_name


def visit(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 5 juli 2024 bracht burgemeester Korteland een bezoek aan Iserlohn.`, where that says all that is known."""
    if not is_one_way(event) or (event.status is EventStatus.HELD and is_since(event)):
        return None
    language = context.language
    guests, hosts = guests_and_hosts(event)
    where, presence = _visited(context, event, hosts)
    if not guests or not where or _may_be_hosts(event, guests) or is_at_home(context, event):
        return None
    words = {
        "when": event_when(context, event), "who": people(placed(context, event, guests), language),
        "occasion": occasion(context, event), "what": with_article(VISITS[event.kind].text(language), language),
        "where": where, "about": about(context, event),
        "hosts": presence,
    }  # fmt: skip
    if not _is_title_said(context, event, words):
        more = _with_title(context, event, words)
        if more is None:
            return None
        words |= more
    if language == "en" and event.status is EventStatus.RECURRING:  # behind the verb
        words["when"] = words["when"].rstrip(",")
    mode, words["then"] = mode_then(context, event, "since" if is_since(event) else mode_of(context, event))
    return event_statement(event, f"visit-{mode}", words, many=are_many(guests))


_MANY_VISITS = ("bezoeken", "werkbezoeken")  # in a title, of which a sentence with `een bezoek` says as much


def guests_and_hosts(event: EventOnDay) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
    """Who came and who received them, by the direction of the visit."""
    host = Side.PARTNER if event.direction is Direction.OUTGOING else Side.OWN
    hosts = [one for one in event.participants if one.side is host]
    return [one for one in event.participants if one.side is not host], hosts


def _visited(context: ReportContext, event: EventOnDay, hosts: Sequence[ParticipantOnDay]) -> tuple[str, str]:
    """What was visited, and in whose presence: somebody with a name is visited, anybody else was there."""
    language = context.language
    if hosts and all(one.name for one in hosts):
        return people(placed(context, event, hosts), language), ""
    told = people(placed(context, event, hosts, with_own=True), language)
    return _destination(context, event), say("in-presence", language, list=told) if hosts else ""


def _may_be_hosts(event: EventOnDay, guests: Iterable[ParticipantOnDay]) -> bool:
    """Whether some who took part in a visit may be of who received it, as neither their side nor their place is known.

    Of who went out themselves these are the guests.
    """
    is_outgoing = event.direction is Direction.OUTGOING and event.home == event.writer
    return not is_outgoing and any(one.side is None and not is_placed(one) for one in guests)


def is_at_home(context: ReportContext, event: EventOnDay) -> bool:
    """Whether the place of a visit is that of its guests: then its direction says nothing."""
    ours = event.direction is Direction.OUTGOING
    return event.place in ([home_called(context, event)] if ours else other_side(context, event))


def _is_title_said(context: ReportContext, event: EventOnDay, words: Mapping[str, str]) -> bool:
    """Whether the sentence says all that the title does; titles are in Dutch."""
    told = list(words.values())
    if context.language != "nl":
        told += [VISITS[event.kind].nl, people(placed(context, event, event.participants), "nl")]
    return is_said(event, " ".join(told), [*names_told(context, event), *_MANY_VISITS])


# What the title of a visit ends with: what it was about, or for.
_PURPOSE = re.compile(r" ((?:bij|inzake|naar aanleiding van|om|over|rond|ter|tijdens|vanwege|voor) .+)")


def _with_title(context: ReportContext, event: EventOnDay, words: Mapping[str, str]) -> dict[str, str] | None:
    """The words in which the rest of a title stands: in English all of it, else its purpose; None if it says more."""
    if context.language == "en":
        return {"what": f"{words['what']} ({in_quotes(event.title, 'en')})"}
    found = _PURPOSE.search(event.title)
    if found is None or not _is_title_said(context, event._replace(title=event.title[: found.start()]), words):
        return None
    return {"about": ", ".join(filter(None, [found[1], words["about"]]))}


def _destination(context: ReportContext, event: EventOnDay) -> str:
    """Where a visit went: its place, else the side that was visited; of several partners it is not said which."""
    language = context.language
    if event.place:
        place, to = named(event.place, language), _in_title(context, event)
        within = say("event-place", language, place=place)
        return f"{place_name(to, language)}, {within}" if to else place
    if event.direction is Direction.INCOMING:
        return home_called(context, event)
    if event.home != event.writer:  # it wrote that somebody came from here
        return place_name(context.owners[event.writer].name, language)
    if visited := in_title(context, event):
        return listed(visited, language)
    if not is_to_one(context, event):
        return SOME_OF_SEVERAL.text(language)
    names = other_side(context, event)
    are_apart = len({stands_in(name, event.title) for name in names}) > 1  # its title does not say where it went
    return "" if are_apart else listed(names, language)


def _in_title(context: ReportContext, event: EventOnDay) -> str:
    """The partner that the title of a visit says was visited, where its place is another: that is where it was."""
    names = other_side(context, event) if event.direction is Direction.OUTGOING else []
    return next(
        (name for name in names if not opens_with(event.place or "", name) and f" aan {name} " in f"{event.title} "), ""
    )


def is_one_way(event: EventOnDay) -> bool:
    """Whether it is a visit of one side to the other."""
    return event.kind in VISITS and event.direction in (Direction.OUTGOING, Direction.INCOMING)


def way_of(context: ReportContext, event: EventOnDay) -> str:
    """`aan Celle`, `uit Celle`; nothing where that is not known."""
    if event.direction is Direction.OUTGOING:
        where = _destination(context, event)
        return say("to-whom", context.language, list=where) if where else ""
    names = other_side(context, event)
    return say("visit-from", context.language, place=names[0]) if len(names) == 1 else ""
