"""Events as statements: who did what and when, on which occasion; and what is told of them besides."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.as_then import then
from stedenband.reports.event_people import SOME_OF_SEVERAL, home_called, is_to_one, other_side, placed
from stedenband.reports.event_titles import Title, is_considered, is_said, noun_of, with_article
from stedenband.reports.event_words import (
    VISITS,
    about,
    event_place,
    event_statement,
    event_when,
    in_one_bracket,
    is_said_by,
    mode_of,
    names_told,
    occasion,
    opens_with,
    when_in_view,
)
from stedenband.reports.grammar import listed, say, sentence
from stedenband.reports.letters import from_or_to, message, of_unknown_side, sides_of_message, title_beside
from stedenband.reports.names import named
from stedenband.reports.nouns import is_many
from stedenband.reports.organs import organ_of_owner
from stedenband.reports.people import are_many, is_placed, people
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus, Side
from stedenband.vocabulary.number_words import grouped
from stedenband.vocabulary.place_names import place_name


def event_statements(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """The sentences on an event: the event itself, the notice of it, and what else is told."""
    yield _visit(context, event) or message(context, event) or _other(context, event)
    yield from told_besides(context, event)


def told_besides(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """What is told of an event behind the sentence on it: its background, and the notice that rules ask for."""
    if event.background:
        yield event_statement(event, "prose", {"text": sentence(event.background)})
    if event.notice:
        yield _notice(context, event)


def is_signing_of(event: EventOnDay, agreement: AgreementOnDay) -> bool:
    """Whether an event is the signing of an agreement, with which it is told."""
    return event.kind is EventKind.SIGNING and agreement.signed is not None and agreement.signed == event.date


def at_signing(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """What the signing of an agreement adds to the sentence on the agreement: who was there, and where."""
    language, people_there = context.language, event.participants
    if people_there:
        who = people(placed(context, event, people_there), language)
        place = event_place(context, event)
        words = {"who": who, "place": place}
        told = event_statement(
            event, "present-at" if place and place[0] != "(" else "present", words, many=are_many(people_there)
        )
        yield told._replace(paragraph=Paragraphs.BOND)
    yield from (one._replace(paragraph=Paragraphs.BOND) for one in told_besides(context, event))


# --- Visits, letters and all else ------------------------------------------------------------------------------------


def _visit(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 5 juli 2024 bracht burgemeester Korteland een bezoek aan Iserlohn.`, where that says all that is known."""
    if not _is_one_way(event):
        return None
    language = context.language
    guests, hosts = _guests_and_hosts(event)
    where, presence = _visited(context, event, hosts)
    if not guests or not where or _may_be_hosts(event, guests) or _is_at_home(context, event):
        return None
    words = {
        "when": event_when(context, event), "who": people(placed(context, event, guests), language),
        "occasion": occasion(context, event), "what": with_article(VISITS[event.kind].text(language), language),
        "where": where, "about": about(context, event),
        "hosts": presence,
    }  # fmt: skip
    if not _is_title_said(context, event, words):
        if language == "nl":
            return None
        words["what"] += f" (“{event.title}”)"
    mode, words["then"] = _as_then(context, event, mode_of(context, event))
    return event_statement(event, f"visit-{mode}", words, many=are_many(guests))


_MANY_VISITS = ("bezoeken", "werkbezoeken")  # in a title, of which a sentence with `een bezoek` says as much


def _guests_and_hosts(event: EventOnDay) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
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
    """Whether some who took part in a visit to us may be our own, as neither their side nor their place is known."""
    return event.direction is Direction.INCOMING and any(one.side is None and not is_placed(one) for one in guests)


def _is_at_home(context: ReportContext, event: EventOnDay) -> bool:
    """Whether the place of a visit is that of its guests: then its direction says nothing."""
    ours = event.direction is Direction.OUTGOING
    return event.place in ([home_called(context, event)] if ours else other_side(context, event))


def _is_title_said(context: ReportContext, event: EventOnDay, words: Mapping[str, str]) -> bool:
    """Whether the sentence says all that the title does; titles are in Dutch."""
    told = list(words.values())
    if context.language != "nl":
        told += [VISITS[event.kind].nl, people(placed(context, event, event.participants), "nl")]
    return is_said(event, " ".join(told), [*names_told(context, event), *_MANY_VISITS])


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
    names = other_side(context, event)
    return listed(names, language) if is_to_one(context, event) else SOME_OF_SEVERAL.text(language)


def _in_title(context: ReportContext, event: EventOnDay) -> str:
    """The partner that the title of a visit says was visited, where its place is another: that is where it was."""
    names = other_side(context, event) if event.direction is Direction.OUTGOING else []
    return next(
        (name for name in names if not opens_with(event.place or "", name) and f" aan {name} " in f"{event.title} "), ""
    )


def _other(context: ReportContext, event: EventOnDay) -> Statement:
    language = context.language
    title = _title(context, event)
    them = [one for one in event.participants if not _is_in_title(one, event)]
    words = {
        "when": event_when(context, event), "what": title.text, "about": about(context, event),
        "occasion": "" if _has_years_in_title(event, language) else occasion(context, event),
        "place": "" if _is_place_in(title, event, language) else event_place(context, event),
        "with": _with(context, event, them),
    }  # fmt: skip
    if event.kind is EventKind.REQUEST and them:
        words |= {"what": _from_to(context, event, them), "with": ""}
    words["what"], words["place"] = in_one_bracket(words["what"], words["place"])
    mode = mode_of(context, event)
    if event.status is EventStatus.PLANNED and is_considered(event):
        mode, words["when"] = mode.replace("planned", "considered"), when_in_view(event, language)
    elif event.date is None and event.status in _UNDATED:
        mode = _UNDATED[event.status]
    mode, words["then"] = _as_then(context, event, mode)
    verb = _verb(event, title, mode)
    if verb == "decision":
        words["what"], words["rest"] = _decision(words["what"])
    return event_statement(event, f"{verb}-{mode}", words, many=title.is_many)


# How a plan is told whose source is of a month that is past, where no day is known to which it is still to come.
_THEN = {"considered": "considered-then", "no-day-yet": "had-no-day", "planned": "had-no-day"}


def _as_then(context: ReportContext, event: EventOnDay, mode: str) -> tuple[str, str]:
    """How a plan of no day, or one that is but considered, is told, and when that was so: `in juni 2025`."""
    if mode not in _THEN or (mode == "planned" and event.date):
        return mode, ""
    when = then(context, event.writer, event.sources)
    return (_THEN[mode], when) if when else (mode, "")


def _with(context: ReportContext, event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """`met burgemeester Jansen`; of a visit of which only the hosts are known `in aanwezigheid van`."""
    if not them:
        return ""
    guests = _guests_and_hosts(event)[0] if _is_one_way(event) and not _is_at_home(context, event) else them
    told = placed(context, event, them, with_own=not guests)
    words = people(told, context.language)
    if event.kind is EventKind.LETTER and event.status is EventStatus.HELD:  # of which it is unknown who sent it
        return say("from-or-to", context.language, list=words)
    return say("with" if guests else "in-presence", context.language, list=words)


def _from_to(context: ReportContext, event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """A request, from whom and to whom: `een verzoek van de burgemeester van Celle aan burgemeester Jansen`."""
    language, unsure = context.language, of_unknown_side(event)
    asked, whom = (
        people(placed(context, event, [one for one in side if one in them and one not in unsure]), language)
        for side in sides_of_message(event)
    )
    what, rest = title_beside(event, language, asked, whom, subject="")
    told = [what, say("from-whom", language, who=asked) if asked else ""]
    told += [say("to-whom", language, list=whom) if whom else "", rest]
    return ", ".join(filter(None, [" ".join(filter(None, told)), from_or_to(unsure, event, language)]))


def _is_one_way(event: EventOnDay) -> bool:
    return event.kind in VISITS and event.direction in (Direction.OUTGOING, Direction.INCOMING)


_UNDATED = {EventStatus.HELD: "undated", EventStatus.PLANNED: "no-day-yet"}
_VERBS = {EventKind.PUBLICATION: "appeared", EventKind.DECISION: "decision"}
_DONE = frozenset({"held", "undated"})


def _verb(event: EventOnDay, title: Title, mode: str) -> str:
    """The templates by what is said of it: a publication appears, a decision is taken, a ceremony takes place."""
    if mode in _DONE and event.title.split(" ", 1)[0].lower().endswith("verslag"):
        return "appeared"
    if mode in _DONE and event.kind in _VERBS and not (event.kind is EventKind.DECISION and title.is_many):
        return _VERBS[event.kind]
    return "took-place" if title.is_definite and mode in {*_DONE, "recurring"} else "event"


def _decision(text: str) -> tuple[str, str]:
    """`een besluit` and `om te gaan samenwerken`, between which the verb stands; of any other title all of it."""
    noun, om, rest = text.partition(" om ")
    return (noun, f"om {rest}") if om and "(" not in noun else (text, "")


def _title(context: ReportContext, event: EventOnDay) -> Title:
    """The title as a noun; of a visit of which it says no more than that, whom it was paid or where it came from."""
    language = context.language
    title = noun_of(event, language)
    if not _is_one_way(event) or _is_at_home(context, event):
        return title
    what, way = VISITS[event.kind], _way(context, event)
    if event.title.lower() == what.nl:
        return Title(" ".join(filter(None, [with_article(what.text(language), language), way])))
    return Title(f"{with_article(what.en, 'en')} {way} (“{event.title}”)") if language == "en" and way else title


def _way(context: ReportContext, event: EventOnDay) -> str:
    """`aan Celle`, `uit Celle`; nothing where that is not known."""
    if event.direction is Direction.OUTGOING:
        where = _destination(context, event)
        return say("to-whom", context.language, list=where) if where else ""
    names = other_side(context, event)
    return say("visit-from", context.language, place=names[0]) if len(names) == 1 else ""


def _has_years_in_title(event: EventOnDay, language: Language) -> bool:
    """Whether the title says which jubilee it was, in figures or in words: `Zeventigjarig jubileum`."""
    is_in_words = language == "nl" and any(word.endswith("jarig") for word in event.title.lower().split())
    return event.jubilee is not None and (grouped(event.jubilee, "nl") in event.title or is_in_words)


def _is_place_in(title: Title, event: EventOnDay, language: Language) -> bool:
    return event.place is not None and named(event.place, language) in title.text


def _is_in_title(one: ParticipantOnDay, event: EventOnDay) -> bool:
    """Whether the title names a participant already, of whom it says all that the data do."""
    return one.name is None and one.number is None and is_said_by(event.title, people([one], "nl"))


def _notice(context: ReportContext, event: EventOnDay) -> Statement:
    language, notice = context.language, event.notice
    assert notice is not None  # noqa: S101 - asked by the caller
    rules = named(notice.rules, language)
    to = organ_of_owner(notice.to, context.owners[event.writer], language) if notice.to else ""
    what = VISITS.get(event.kind)
    this = Bilingual(f"dit {what.nl}", f"this {what.en}") if what else Bilingual("deze activiteit", "this event")
    words = {
        "what": this.text(language),
        "articles": articles(notice.articles, language) if notice.articles else "",
        "rules": Bilingual(f"de {notice.rules}" if rules == notice.rules else rules, f"the “{notice.rules}”").text(
            language
        ),
        "to": to,
        "when": dates.when(notice.date, language) if notice.date else "",
    }
    return event_statement(event, "notice" if to else "notice-to-none", words, many=language == "nl" and is_many(to))


def articles(numbers: str, language: Language) -> str:
    """`artikel 4 van `, `de artikelen 5.2 tot en met 5.4 van `."""
    many = any(sign in numbers for sign in ("t/m", ",", " en ", "-", "–"))
    if "," in numbers and " en " not in numbers:
        numbers = " en ".join(numbers.rsplit(", ", 1))
    words = Bilingual(numbers.replace("t/m", "tot en met"), numbers.replace("t/m", "to").replace(" en ", " and "))
    return say("articles" if many else "article", language, articles=words.text(language))
