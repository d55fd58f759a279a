"""Events as statements: who did what and when, on which occasion; and what is told of them besides."""

from collections.abc import Iterator

from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.event_titles import Title, is_considered, is_said, noun_of, with_article
from stedenband.reports.event_words import (
    VISITS,
    about,
    event_place,
    event_statement,
    event_when,
    is_said_by,
    mode_of,
    names_told,
    occasion,
    when_in_view,
)
from stedenband.reports.grammar import listed, say, sentence
from stedenband.reports.letters import message
from stedenband.reports.names import named
from stedenband.reports.parties import member_name, organ_of_owner
from stedenband.reports.people import are_many, people
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
        who = people(people_there, context.owners[event.writer].country, language)
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
    if event.kind not in VISITS or event.direction not in (Direction.OUTGOING, Direction.INCOMING):
        return None
    language, country = context.language, context.owners[event.writer].country
    is_out = event.direction is Direction.OUTGOING
    guests = [one for one in event.participants if one.side is not (Side.PARTNER if is_out else Side.OWN)]
    where = _destination(context, event, [one for one in event.participants if one not in guests])
    if not guests or not where:
        return None
    words = {
        "when": event_when(context, event), "who": people(guests, country, language),
        "occasion": occasion(context, event), "what": with_article(VISITS[event.kind].text(language), language),
        "where": where, "about": about(context, event),
    }  # fmt: skip
    if not is_said(event, " ".join(words.values()), [*names_told(context, event), *_MANY_VISITS]) and language == "nl":
        return None
    return event_statement(event, f"visit-{mode_of(context, event)}", words, many=are_many(guests))


_MANY_VISITS = ("bezoeken", "werkbezoeken")  # in a title, of which a sentence with `een bezoek` says as much


def _destination(context: ReportContext, event: EventOnDay, hosts: list[ParticipantOnDay]) -> str:
    language = context.language
    if hosts:
        return people(hosts, context.owners[event.writer].country, language)
    if event.place:
        return named(event.place, language)
    if event.direction is Direction.OUTGOING and not _is_to_one(context, event):
        return ""
    if event.direction is Direction.INCOMING:
        return place_name(context.owners[event.home].name, language)
    return listed(list(dict.fromkeys(_other_side(context, event))), language)


def _is_to_one(context: ReportContext, event: EventOnDay) -> bool:
    """Whether each of its bonds had one partner then: of several it is not said which was visited."""
    ours = (one for id in event.bonds if (one := context.bonds_by_id.get(id)) and one.home == event.home)
    day = event.date.last if event.date and not event.date.yearly else context.options.on
    return all(len(one.members_in(day, day)) == 1 for one in ours)


def _other_side(context: ReportContext, event: EventOnDay) -> Iterator[str]:
    """Who is on the other side of an event's bonds, seen from the municipality that it is told for."""
    for id in event.bonds:
        one = context.bonds_by_id.get(id)
        if one and one.home == event.home:
            yield from (member_name(one, member, context.language) for member in one.members)
        elif one:
            yield context.gemeente(one)


def _other(context: ReportContext, event: EventOnDay) -> Statement:
    language, country = context.language, context.owners[event.writer].country
    title: Title = _title(context, event)
    them = [one for one in event.participants if not _is_in_title(one, event, country)]
    words = {
        "when": event_when(context, event), "what": title.text, "about": about(context, event),
        "occasion": "" if _has_years_in_title(event) else occasion(context, event),
        "place": event_place(context, event),
        "with": say("with", language, list=people(them, country, language)) if them else "",
    }  # fmt: skip
    mode = mode_of(context, event)
    if event.status is EventStatus.PLANNED and is_considered(event):
        mode, words["when"] = mode.replace("planned", "considered"), when_in_view(event, language)
    elif event.date is None and event.status in _UNDATED:
        mode = _UNDATED[event.status]
    verb = _verb(event, title, mode)
    if verb == "decision":
        words["what"], words["rest"] = _decision(title.text)
    return event_statement(event, f"{verb}-{mode}", words, many=title.is_many)


_UNDATED = {EventStatus.HELD: "undated", EventStatus.PLANNED: "no-day-yet"}
_VERBS = {EventKind.PUBLICATION: "appeared", EventKind.DECISION: "decision"}
_DONE = frozenset({"held", "undated"})


def _verb(event: EventOnDay, title: Title, mode: str) -> str:
    """The templates by what is said of it: a publication appears, a decision is taken, a ceremony takes place."""
    if mode in _DONE and event.kind in _VERBS and not (event.kind is EventKind.DECISION and title.is_many):
        return _VERBS[event.kind]
    return "took-place" if title.is_definite and mode in {*_DONE, "recurring"} else "event"


def _decision(text: str) -> tuple[str, str]:
    """`een besluit` and `om te gaan samenwerken`, between which the verb stands; of any other title all of it."""
    noun, om, rest = text.partition(" om ")
    return (noun, f"om {rest}") if om and "(" not in noun else (text, "")


def _title(context: ReportContext, event: EventOnDay) -> Title:
    """The title as a noun; of a visit in English whom it is paid, where that is known."""
    is_visit = event.kind in VISITS and event.direction in (Direction.OUTGOING, Direction.INCOMING)
    if context.language == "en" and is_visit and (where := _destination(context, event, [])):
        return Title(f"{with_article(VISITS[event.kind].en, 'en')} to {where}")
    return noun_of(event, context.language)


def _has_years_in_title(event: EventOnDay) -> bool:
    return event.jubilee is not None and grouped(event.jubilee, "nl") in event.title


def _is_in_title(one: ParticipantOnDay, event: EventOnDay, country: str) -> bool:
    """Whether the title names a participant already, of whom it says all that the data do."""
    return one.name is None and one.number is None and is_said_by(event.title, people([one], country, "nl"))


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
        "rules": rules if rules != notice.rules or language == "en" else f"de {rules}",
        "to": say("to-whom", language, list=to) if to else "",
        "when": dates.when(notice.date, language) if notice.date else "",
    }
    return event_statement(event, "notice", words)


def articles(numbers: str, language: Language) -> str:
    """`artikel 4 van `, `de artikelen 5.2 tot en met 5.4 van `."""
    many = any(sign in numbers for sign in ("t/m", ",", " en ", "-", "–"))
    words = Bilingual(numbers.replace("t/m", "tot en met"), numbers.replace("t/m", "to").replace(" en ", " and "))
    return say("articles" if many else "article", language, articles=words.text(language))
