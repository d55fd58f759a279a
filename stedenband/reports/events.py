"""Events as statements: who did what and when, on which occasion; and what is told of them besides."""

from collections.abc import Iterator, Sequence, Set

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.as_then import mode_then
from stedenband.reports.event_modes import CONSIDERED, as_considered, is_since, mode_of
from stedenband.reports.event_people import placed
from stedenband.reports.event_requests import requested, untitled
from stedenband.reports.event_titles import (
    Title,
    is_considered,
    is_work,
    noun_of,
    said_again,
    with_article,
)
from stedenband.reports.event_words import (
    VISITS,
    about_with,
    event_place,
    event_statement,
    event_when,
    in_one_bracket,
    is_said_by,
    occasion,
    says_where,
    when_in_view,
)
from stedenband.reports.events_of_others import between_others, bonds_about
from stedenband.reports.grammar import capital, listed, say, sentence
from stedenband.reports.letters import (
    is_one_way_message,
    message,
    sent_by_to,
)
from stedenband.reports.names import named, stands_in
from stedenband.reports.notices import notice_of
from stedenband.reports.owners import owner_called
from stedenband.reports.owners_then import home_then
from stedenband.reports.people import are_many, people
from stedenband.reports.quotes import in_quotes
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, as_unit
from stedenband.reports.visits import guests_and_hosts, is_at_home, is_one_way, visit, way_of
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventKind, EventStatus, Office, Side, Status
from stedenband.vocabulary.number_words import grouped


def event_statements(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """The sentences on an event: the event itself, the notice of it, and what else is told."""
    seen = between_others(context, event) or event
    is_message = event.kind in (EventKind.LETTER, EventKind.REQUEST)
    asked = owner_called(home_then(context, seen), context.language) if seen is not event else ""
    told = visit(context, seen) or message(context, seen) or _other(context, seen if is_message else event, asked)
    yield told if event.is_certain_on(context.options.on) else _with_doubt(context, event, told)
    yield from told_besides(context, event)


def event_of_bonds(context: ReportContext, event: EventOnDay, among: Set[str]) -> list[Statement]:
    """The sentences on an event told with some bonds, by id `among` those: also with which others it was."""
    told = list(event_statements(context, event))
    if set(event.bonds) <= among:
        return told
    others = [one for one in bonds_about(context, event) if one.id not in among]
    if event.status is EventStatus.RECURRING:
        others = [one for one in others if one.status is not Status.ENDED]
    first, *besides = told
    said = " ".join(dict(first.values).values())
    others = [one for one in others if not stands_in(context.partner_names(one), said)]
    return as_unit([first, _also_of(context, event, others), *besides]) if others else told


def _also_of(context: ReportContext, event: EventOnDay, others: Sequence[BondOnDay]) -> Statement:
    """`Het bezoek betrof ook de band met Kiel.`, of which municipality where that is another one than the event's."""
    language, key, many = context.language, _ALSO[event.status], len(others) > 1
    it = said_again(event, language)
    if all(one.home == event.home for one in others):
        names = listed([context.partner_names(one) for one in others], language)
        words = {"it": it, "names": names, "still": _still(context, event, others)}
        return event_statement(event, key, words, many=many)
    by_home: dict[str, list[BondOnDay]] = {}
    for one in others:
        by_home.setdefault(context.gemeente(one), []).append(one)
    ties = [_ties_of(context, gemeente, them) for gemeente, them in by_home.items()]
    words = {"it": it, "list": listed(ties, language)}
    return event_statement(event, key.replace("also-of", "also-of-others"), words, many=many)


def _still(context: ReportContext, event: EventOnDay, others: Sequence[BondOnDay]) -> str:
    """That others go on, where the bonds of an event with which it is told have ended."""
    told = [one for one in context.bonds_of(event) if one not in others]
    is_so = told and all(one.status is Status.ENDED for one in told) and all(one.in_force for one in others)
    return say("which-goes-on", context.language, many=len(others) > 1) if is_so else ""


def _ties_of(context: ReportContext, gemeente: str, them: Sequence[BondOnDay]) -> str:
    """`de banden van Gouda met Kiel en Celle`."""
    language = context.language
    tie, partners = say("same-bond", language, many=len(them) > 1), map(context.partner_names, them)
    return say("bond-of", language, tie=tie, gemeente=gemeente, partners=listed([*partners], language))


_ALSO = {
    EventStatus.HELD: "also-of-past",
    EventStatus.CANCELLED: "also-of-past",
    EventStatus.RECURRING: "also-of",
    EventStatus.PLANNED: "also-of",
}


def _with_doubt(context: ReportContext, event: EventOnDay, told: Statement) -> Statement:
    """What may not have happened by the day of the report, or have begun by then, with that said."""
    key = "beginning-in-doubt" if event.date and event.date.is_span else "change-in-doubt"
    doubt = say(key, context.language, date=dates.day(context.options.on, context.language))
    return told._replace(values=tuple({**dict(told.values), "doubt": doubt}.items()))


def told_besides(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """What is told of an event behind the sentence on it: its background, and the notice that rules ask for."""
    if event.background:
        yield event_statement(event, "prose", {"text": sentence(event.background)})
    if event.notice:
        yield notice_of(context, event)


def is_signing_of(event: EventOnDay, agreement: AgreementOnDay) -> bool:
    """Whether an event is the signing of an agreement, with which it is told: not one that is said to be cancelled."""
    is_held_signing = event.kind is EventKind.SIGNING and event.status is EventStatus.HELD
    return is_held_signing and agreement.signed is not None and agreement.signed == event.date


def at_signing(context: ReportContext, event: EventOnDay, agreement: AgreementOnDay) -> Iterator[Statement]:
    """What the signing of an agreement adds to the sentence on it: who was there beside who signed, and where."""
    people_there = [one for one in event.participants if not _has_signed(one, agreement)]
    who = people(placed(context, event, people_there), context.language) if people_there else ""
    place = event_place(context, event._replace(title=""))  # which is not told
    if who or place:
        key = "signed-at" if not who else "present" if place[:1] in ("", "(") else "present-at"
        told = event_statement(event, key, {"who": who, "place": place}, many=are_many(people_there))
        yield told._replace(paragraph=Paragraphs.BOND)
    yield from (one._replace(paragraph=Paragraphs.BOND) for one in told_besides(context, event))


def _has_signed(one: ParticipantOnDay, agreement: AgreementOnDay) -> bool:
    """Whether somebody is named among the parties of an agreement: who signed it is not said to have been there."""
    return one.name is not None and any(one.name in party for party in agreement.parties)


# --- What is no visit of one side to the other, nor a letter ----------------------------------------------------------


def _other(context: ReportContext, event: EventOnDay, asked_of: str = "") -> Statement:
    language = context.language
    title = _title(context, event)
    them = [one for one in event.participants if not _is_in_title(one, event)]
    if language == "nl":
        title, them = _with_names(title, them)
    if language == "en" and " met " in event.title and (bare := untitled(context, event)):
        title, them = Title(_with_whom(context, event, bare)), []
    words = {
        "when": event_when(context, event), "what": title.text,
        "occasion": "" if _has_years_in_title(event, language) else occasion(context, event),
        "place": "" if _is_place_in(title, event, language) else event_place(context, event),
        "present": "",
    }  # fmt: skip
    if (asked := requested(context, event, asked_of)) is not None:
        return asked
    if is_one_way_message(event) and them:
        words["what"], them = sent_by_to(context, event, them), []
    words |= about_with(context, event, _with(context, event, them))
    words["what"], words["place"] = in_one_bracket(words["what"], words["place"])
    mode = mode_of(context, event)
    if event.status in CONSIDERED and is_considered(event):
        mode, words["when"] = as_considered(mode), when_in_view(event, language)
    elif is_since(event):
        mode = "since"
    elif event.date is None and event.status in _UNDATED:
        mode = _UNDATED[event.status]
    elif words["when"] == say("regularly", "en"):  # English has it before the noun
        words |= {"when": "", "what": _regular(title.text)}
    mode, words["then"] = mode_then(context, event, mode)
    verb = _verb(event, title, mode)
    if verb == "decision":
        words["what"], words["rest"] = _decision(words["what"])
    if them and event.themes and event.committees and (verb, mode) == ("event", "held"):
        words |= about_with(context, event, "") | {"present": _present(context, event, them)}
    return event_statement(event, f"{verb}-{mode}", words, many=title.is_many)


def _present(context: ReportContext, event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """Who was there, in a sentence of its own, where the one on the event says enough already."""
    who = people(placed(context, event, them), context.language)
    return capital(say("present", context.language, who=who, place="", many=are_many(them)))


def _regular(what: str) -> str:
    """`a regular exchange`, `regular projects`."""
    article, _, noun = what.partition(" ")
    return f"a regular {noun}" if article in ("a", "an") else f"regular {what}"


def _with_whom(context: ReportContext, event: EventOnDay, what: str) -> str:
    """`a discussion with the ambassador of Türkiye about Denizli`."""
    noun, about_, subject = what.partition(" about ")
    who = people(placed(context, event, event.participants), "en")
    return f"{noun} {say('with', 'en', list=who)}{about_}{subject}"


def _with(context: ReportContext, event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """`met burgemeester Jansen`; of a visit of which only the hosts are known `in aanwezigheid van`."""
    if not them:
        return ""
    guests = guests_and_hosts(event)[0] if is_one_way(event) and not is_at_home(context, event) else them
    told = placed(context, event, them, with_own=not guests)
    words = people(told, context.language)
    if event.kind is EventKind.LETTER:  # of which it is unknown who sent it
        return say("from-or-to", context.language, list=words)
    return say(_with_key(event, them) if guests else "in-presence", context.language, list=words)


def _with_key(event: EventOnDay, them: Sequence[ParticipantOnDay]) -> str:
    """How who takes part is led to: an internship is for students, and an evaluation by officials of its own."""
    if event.kind is EventKind.INTERNSHIP and all(one.office is Office.STUDENT for one in them):
        return "for"
    is_own = all(one.side is Side.OWN and one.office is Office.OFFICIAL for one in them)
    return "done-by" if event.kind is EventKind.EVALUATION and is_own else "with"


_UNDATED = {EventStatus.HELD: "undated", EventStatus.PLANNED: "no-day-yet"}
_VERBS = {EventKind.PUBLICATION: "appeared", EventKind.DECISION: "decision"}
_DONE = frozenset({"held", "undated", "since"})


def _verb(event: EventOnDay, title: Title, mode: str) -> str:
    """The templates by what is said of it: a publication appears, a decision is taken, a ceremony takes place."""
    if mode in _DONE and event.title.split(" ", 1)[0].lower().endswith("verslag"):
        return "appeared"
    if mode == "was-planned" and event.kind is EventKind.DECISION and not title.is_many:
        return "decision"
    is_taken = event.kind is EventKind.DECISION and not title.is_many and mode != "since"
    if mode in _DONE and event.kind in _VERBS and (is_taken or event.kind is not EventKind.DECISION):
        return _VERBS[event.kind]
    if mode in _DONE and title.is_definite and is_work(event.title):
        return "work"
    return "took-place" if title.is_definite and mode in {*_DONE, "recurring"} else "event"


def _decision(text: str) -> tuple[str, str]:
    """`een besluit` and `om te gaan samenwerken`, between which the verb stands; of any other title all of it."""
    noun, om, rest = text.partition(" om ")
    return (noun, f"om {rest}") if om and "(" not in noun else (text, "")


def _title(context: ReportContext, event: EventOnDay) -> Title:
    """The title as a noun; of a visit of which it says no more than that, whom it was paid or where it came from."""
    language = context.language
    title = noun_of(event, language)
    if not is_one_way(event) or is_at_home(context, event):
        return title
    what, way = VISITS[event.kind], way_of(context, event)
    if event.title.lower() == what.nl:
        return Title(" ".join(filter(None, [with_article(what.text(language), language), way])))
    if language == "nl" or not way:
        return title
    noun = f"{what.en}s" if title.is_many else with_article(what.en, "en")
    return title._replace(text=f"{noun} {way} ({in_quotes(event.title, language)})")


def _has_years_in_title(event: EventOnDay, language: Language) -> bool:
    """Whether the title says which jubilee it was, in figures or in words: `Zeventigjarig jubileum`."""
    is_in_words = language == "nl" and any(word.endswith("jarig") for word in event.title.lower().split())
    return event.jubilee is not None and (grouped(event.jubilee, "nl") in event.title or is_in_words)


def _is_place_in(title: Title, event: EventOnDay, language: Language) -> bool:
    return event.place is not None and says_where(title.text, named(event.place, language))


def _with_names(title: Title, them: Sequence[ParticipantOnDay]) -> tuple[Title, list[ParticipantOnDay]]:
    """A title with the names of those whom it tells by their office alone, and who takes part beside these."""
    others = []
    for one in them:
        office = people([one._replace(name=None)], "nl") if one.name else ""
        if office and office in title.text:
            title = title._replace(text=title.text.replace(office, people([one], "nl"), 1))
        else:
            others.append(one)
    return title, others


def _is_in_title(one: ParticipantOnDay, event: EventOnDay) -> bool:
    """Whether the title names a participant already, of whom it says all that the data do."""
    return one.name is None and one.number is None and is_said_by(event.title, people([one], "nl"))
