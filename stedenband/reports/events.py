"""Events as statements: who did what and when, on which occasion; and what is told of them besides."""

from collections.abc import Iterator, Mapping

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.particulars import particulars_on
from stedenband.register.records_on_day import AgreementOnDay
from stedenband.reports.event_titles import Title, is_considered, is_said, noun_of, with_article
from stedenband.reports.grammar import listed, named, say, sentence, theme_list, times_word
from stedenband.reports.parties import organ_of_owner, owner_called
from stedenband.reports.people import are_many, people
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, words_for
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Direction, EventKind, EventStatus, Office, Organ, Side, Theme
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import grouped

_VISITS = {
    EventKind.VISIT: Bilingual("bezoek", "visit"),
    EventKind.OFFICIAL_TRIP: Bilingual("werkbezoek", "working visit"),
}


def event_statements(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """The sentences on an event: the event itself, the notice of it, and what else is told."""
    yield _visit(context, event) or _message(context, event) or _other(context, event)
    yield from told_besides(context, event)


def told_besides(context: ReportContext, event: EventOnDay) -> Iterator[Statement]:
    """What is told of an event behind the sentence on it: its background, and the notice that rules ask for."""
    if event.background:
        yield _statement(event, "prose", {"text": sentence(event.background)})
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
        told = _statement(event, "present", words, many=are_many(people_there))
        yield told._replace(paragraph=Paragraphs.BOND)
    yield from (one._replace(paragraph=Paragraphs.BOND) for one in told_besides(context, event))


def _statement(event: EventOnDay, key: str, words: Mapping[str, str], *, many: bool = False) -> Statement:
    paragraph = Paragraphs.AHEAD if event.status is EventStatus.PLANNED else Paragraphs.EVENTS
    return Statement(key, words_for(key, words), event.writer, event.sources, paragraph, many, is_shared=True)


def _mode(context: ReportContext, event: EventOnDay) -> str:
    """Whether it was held, is planned or returns; of a plan whose day is past what became of it is not known."""
    is_past = event.date is not None and not event.date.yearly and event.date.last < context.options.on
    return "was-planned" if event.status is EventStatus.PLANNED and is_past else event.status.value


# --- When, on which occasion, about what -----------------------------------------------------------------------------


def event_when(context: ReportContext, event: EventOnDay) -> str:
    """`op 5 juli 2024`, `elk jaar rond 4 mei`, `ongeveer twee keer per jaar`, `op een nog onbekende dag`."""
    language = context.language
    often = _often(context, event)
    if event.date is None:
        if event.status is EventStatus.RECURRING:
            return often or say("regularly", language)
        return say("no-day-yet" if event.status is EventStatus.PLANNED else "undated", language)
    when = dates.when(event.date, language)
    return f"{often} {when}" if often and not event.date.yearly else when


def _often(context: ReportContext, event: EventOnDay) -> str:
    language, times = context.language, event.per_year
    if not times:
        return ""
    if times == 1 and not event.about:
        return say("yearly", language)
    word = times_word(times, language)
    return say("times-a-year", language, about=say("about", language) if event.about else "", times=word)


def _occasion(context: ReportContext, event: EventOnDay) -> str:
    """The jubilee that it marks, with its year where it is marked later."""
    one = _bond(context, event)
    if not event.jubilee or one is None:
        return ""
    language, begun = context.language, begun_for(one, event)
    late = years_late(begun, event)
    year = say("occasion-late", language, year=begun.last.year + int(event.jubilee)) if late and begun else ""
    return say("occasion", language, years=grouped(event.jubilee, language), late=year)


def _bond(context: ReportContext, event: EventOnDay) -> BondOnDay | None:
    """The first of its bonds that the report is on."""
    return next((context.bonds_by_id[id] for id in event.bonds if id in context.bonds_by_id), None)


def begun_for(one: BondOnDay, event: EventOnDay) -> Edtf | None:
    """The beginning that a jubilee counts from: of the bond or of its present kind, whichever lies nearest to it."""
    known = [at for at in dict.fromkeys((one.kind_since, one.since)) if at]
    if event.date is None or not event.jubilee:
        return next(iter(known), None)
    marked = event.date.first.year - int(event.jubilee)
    return min(known, key=lambda at: abs(at.last.year - marked), default=None)


def years_late(since: Edtf | None, event: EventOnDay) -> int:
    """How many years after the year that it marks a jubilee is celebrated; zero where it is not late or not known."""
    if since is None or event.date is None or event.date.yearly or not event.jubilee:
        return 0
    return max(0, event.date.first.year - since.last.year - int(event.jubilee))


def _about(context: ReportContext, event: EventOnDay) -> str:
    """Its themes, unless the title or the bond as a whole has them."""
    language, one = context.language, _bond(context, event)
    themes = [
        theme for theme in event.themes if language == "nl" or theme.en != event.kind.en
    ]  # English tells the kind
    if not themes or _are_in_title(event) or any(set(themes) <= told for told in _themes_told(one)):
        return ""
    return say("on-theme", language, list=theme_list(themes, language), many=len(themes) > 1)


def _themes_told(one: BondOnDay | None) -> list[set[Theme]]:
    if one is None:
        return []
    return [set(particulars_on(one).themes), *(set(agreement.themes) for agreement in one.agreements)]


def _are_in_title(event: EventOnDay) -> bool:
    title = event.title.lower()
    return all(theme.nl[:5] in title for theme in event.themes)


# --- Visits, letters and all else ------------------------------------------------------------------------------------


def _visit(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 5 juli 2024 bracht burgemeester Korteland een bezoek aan Iserlohn.`, where that says all that is known."""
    if event.kind not in _VISITS or event.direction not in (Direction.OUTGOING, Direction.INCOMING):
        return None
    language, country = context.language, context.owners[event.writer].country
    is_out = event.direction is Direction.OUTGOING
    guests = [one for one in event.participants if one.side is not (Side.PARTNER if is_out else Side.OWN)]
    where = _destination(context, event, [one for one in event.participants if one not in guests])
    if not guests or not where:
        return None
    words = {
        "when": event_when(context, event), "who": people(guests, country, language),
        "occasion": _occasion(context, event), "what": with_article(_VISITS[event.kind].text(language), language),
        "where": where, "about": _about(context, event),
    }  # fmt: skip
    if not is_said(event, " ".join(words.values()), _names(context, event)) and language == "nl":
        return None
    return _statement(event, f"visit-{_mode(context, event)}", words, many=are_many(guests))


def _names(context: ReportContext, event: EventOnDay) -> Iterator[str]:
    """The names that a title need not repeat: of the sides of its bonds."""
    yield context.owners[event.home].name
    for id in event.bonds:
        if one := context.bonds_by_id.get(id):
            yield from (member.name for member in one.members)


def _destination(context: ReportContext, event: EventOnDay, hosts: list[ParticipantOnDay]) -> str:
    language = context.language
    if hosts:
        return people(hosts, context.owners[event.writer].country, language)
    if event.place:
        return named(event.place, language)
    if event.direction is Direction.OUTGOING and not _is_to_one(context, event):
        return ""
    if event.direction is Direction.INCOMING:
        return context.owners[event.home].name
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
            yield from (member.name for member in one.members)
        elif one:
            yield context.owners[one.home].name


def _message(context: ReportContext, event: EventOnDay) -> Statement | None:
    """`Op 27 februari 2025 ontving burgemeester Korteland een brief van de consul-generaal van Turkije.`"""
    if event.kind is not EventKind.LETTER or event.status is not EventStatus.HELD:
        return None
    language, country = context.language, context.owners[event.writer].country
    senders, addressees = sides_of_message(event)
    if not senders and not addressees:
        return None
    sender = people(senders, country, language) if senders else owner_called(context.owners[event.home], language)
    receiver = people(addressees, country, language)
    if is_to_council(event):
        receiver = organ_of_owner(Organ.COUNCIL, context.owners[event.writer], language)
    whom = say("to-whom", language, list=receiver) if receiver else ""
    title = noun_of(event, language)
    words = {
        "when": event_when(context, event), "who": sender, "whom": whom,
        "place": "", "about": _about(context, event),
        "what": with_article(event.kind.label(language), language),
    }  # fmt: skip
    if not is_said(event, " ".join(words.values()), _names(context, event)):
        words["what"] = title.text
    if event.direction is not Direction.INCOMING:
        return _statement(event, "sent", words)
    is_in_title = language == "nl" and words["what"] == title.text and _is_said_by(event.title, sender)
    words["who"] = "" if is_in_title else say("from-whom", language, who=sender)
    words["whom"] = receiver or owner_called(context.owners[event.home], language)
    return _statement(event, "received", words, many=are_many(addressees) if addressees else False)


def sides_of_message(event: EventOnDay) -> tuple[list[ParticipantOnDay], list[ParticipantOnDay]]:
    """Who sent a letter or asked something, and to whom: who receives it takes no part in it."""
    receiver = Side.PARTNER if event.direction is Direction.OUTGOING else Side.OWN
    to_council = is_to_council(event)
    addressees = [one for one in event.participants if one.side is receiver or (to_council and _is_council(one))]
    return [one for one in event.participants if one not in addressees], addressees


def is_to_council(event: EventOnDay) -> bool:
    """Whether an event is a letter to the council: one that goes out to the councillors, or a notice to the council."""
    if event.kind is not EventKind.LETTER or event.direction is not Direction.OUTGOING:
        return False
    is_noticed = event.notice is not None and event.notice.to is Organ.COUNCIL
    return is_noticed or any(_is_council(one) for one in event.participants)


def _is_council(one: ParticipantOnDay) -> bool:
    return one.office is Office.COUNCILLOR and one.name is None and one.side is not Side.PARTNER


def _other(context: ReportContext, event: EventOnDay) -> Statement:
    language, country = context.language, context.owners[event.writer].country
    title: Title = _title(context, event)
    them = [one for one in event.participants if not _is_in_title(one, event, country)]
    words = {
        "when": event_when(context, event), "what": title.text, "about": _about(context, event),
        "occasion": "" if _has_years_in_title(event) else _occasion(context, event),
        "place": event_place(context, event),
        "with": say("with", language, list=people(them, country, language)) if them else "",
    }  # fmt: skip
    mode = _mode(context, event)
    if event.status is EventStatus.PLANNED and is_considered(event):
        mode, words["when"] = mode.replace("planned", "considered"), words["when"] if event.date else ""
    elif event.date is None and event.status in _UNDATED:
        mode = _UNDATED[event.status]
    key = f"took-place-{mode}" if title.is_definite and mode in ("held", "undated", "recurring") else f"event-{mode}"
    return _statement(event, key, words, many=title.is_many)


_UNDATED = {EventStatus.HELD: "undated", EventStatus.PLANNED: "no-day-yet"}


def _title(context: ReportContext, event: EventOnDay) -> Title:
    """The title as a noun; of a visit in English whom it is paid, where that is known."""
    is_visit = event.kind in _VISITS and event.direction in (Direction.OUTGOING, Direction.INCOMING)
    if context.language == "en" and is_visit and (where := _destination(context, event, [])):
        return Title(f"{with_article(_VISITS[event.kind].en, 'en')} to {where}")
    return noun_of(event, context.language)


def _has_years_in_title(event: EventOnDay) -> bool:
    return event.jubilee is not None and grouped(event.jubilee, "nl") in event.title


def event_place(context: ReportContext, event: EventOnDay) -> str:
    """Where it was, unless the title says so: `in Almelo`, `in het museum`, and of another place only its name."""
    if event.place is None or event.place in event.title:
        return ""
    place, is_name = named(event.place, context.language), event.place in set(_names(context, event))
    if context.language == "en":
        return f"in {place}" if is_name else say("event-place", "en", place=place)
    is_known = place != event.place or place.split()[0] in {"de", "het"} or is_name
    return say("event-place" if is_known else "event-at", context.language, place=place)


def _is_in_title(one: ParticipantOnDay, event: EventOnDay, country: str) -> bool:
    """Whether the title names a participant already, of whom it says all that the data do."""
    return one.name is None and one.number is None and _is_said_by(event.title, people([one], country, "nl"))


def _is_said_by(title: str, text: str) -> bool:
    """Whether a title has every word of a text, articles apart."""
    told = set(title.lower().split())
    return set(text.lower().split()) - {"de", "het", "een", "van", "uit"} <= told


def _notice(context: ReportContext, event: EventOnDay) -> Statement:
    language, notice = context.language, event.notice
    assert notice is not None  # noqa: S101 - asked by the caller
    rules = named(notice.rules, language)
    to = organ_of_owner(notice.to, context.owners[event.writer], language) if notice.to else ""
    what = _VISITS.get(event.kind)
    this = Bilingual(f"dit {what.nl}", f"this {what.en}") if what else Bilingual("deze activiteit", "this event")
    words = {
        "what": this.text(language),
        "articles": articles(notice.articles, language) if notice.articles else "",
        "rules": rules if rules != notice.rules or language == "en" else f"de {rules}",
        "to": say("to-whom", language, list=to) if to else "",
        "when": dates.when(notice.date, language) if notice.date else "",
    }
    return _statement(event, "notice", words)


def articles(numbers: str, language: Language) -> str:
    """`artikel 4 van `, `de artikelen 5.2 tot en met 5.4 van `."""
    many = any(sign in numbers for sign in ("t/m", ",", " en ", "-", "–"))
    words = Bilingual(numbers.replace("t/m", "tot en met"), numbers.replace("t/m", "to").replace(" en ", " and "))
    return say("articles" if many else "article", language, articles=words.text(language))
