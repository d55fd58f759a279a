"""Events in a line each: when, what, who, and what is special about it."""

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.reports.blocks import headed, of_municipality
from stedenband.reports.report_context import ReportContext
from stedenband.reports.sentences import listed, participant, say, sentence
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import grouped

_PARTS = {EventStatus.HELD: "held", EventStatus.PLANNED: "planned", EventStatus.RECURRING: "recurring"}
_UNDATED = "undated"


def events(context: ReportContext) -> Part:
    """What was held, what is planned and what returns, in the period asked for; there what has no date is apart."""
    by_part: dict[str, list[Phrase]] = {key: [] for key in (*_PARTS.values(), _UNDATED)}
    for event in context.events:
        key = _PARTS.get(event.status)
        if key and _falls(context, event):
            is_apart = context.options.period and event.date is None and event.status is not EventStatus.RECURRING
            by_part[_UNDATED if is_apart else key].append(event_phrase(context, event))
    found = [
        Part(key, say(key, context.language), (Bullets(tuple(phrases)),)) for key, phrases in by_part.items() if phrases
    ]
    return headed(context, "events", parts=tuple(found))


def event_phrase(context: ReportContext, event: EventOnDay) -> Phrase:
    """An event as a line of its own, with its sources."""
    text = of_municipality(context, event.home, event_line(context, None, event))
    return Phrase(text, context.notes.of(event.writer, event.sources))


def _falls(context: ReportContext, event: EventOnDay) -> bool:
    period, at = context.options.period, event.date
    if period is None or at is None:
        return True
    first, last = period
    if at.yearly:
        return any(first <= at.in_year(year) <= last for year in (first.year, min(first.year + 1, last.year)))
    return at.last >= first and at.first <= last


def event_line(context: ReportContext, one: BondOnDay | None, event: EventOnDay) -> str:
    """One event: when, what, who, and what is special about it; in a bond's part its own share of it."""
    is_first = one is None or event.bonds[0] == one.id or event.bonds[0] not in context.register.ties
    background = " " + sentence(event.background) if event.background and is_first else ""
    return _what(context, one, event) + _where(context, event) + _notice(context, event) + background


def _what(context: ReportContext, one: BondOnDay | None, event: EventOnDay) -> str:
    language, country = context.language, context.owners[event.writer].country
    who = listed([participant(person, country, language) for person in _people(one, event)], language)
    values = {
        "title": event.title + (_jubilee(context, one, event) if one else ""),
        "who": f" ({who})" if who else "",
        "status": _status(context, event),
    }
    if event.date:
        return sentence(say("event", language, when=dates.when(event.date, language), **values))
    if event.per_year:
        return say("event-often", language, times=grouped(event.per_year, language), **values)
    return say("event-undated", language, **values)


def _where(context: ReportContext, event: EventOnDay) -> str:
    """The place, where the title does not name it, and the themes."""
    language, themes = context.language, [theme.label(context.language) for theme in event.themes]
    place = say("event-place", language, place=event.place) if event.place and event.place not in event.title else ""
    return place + (say("event-themes", language, list=listed(themes, language)) if themes else "")


def _status(context: ReportContext, event: EventOnDay) -> str:
    if event.status is EventStatus.CANCELLED:
        return say("event-cancelled", context.language)
    if event.status is not EventStatus.PLANNED:
        return ""
    is_past = event.date is not None and event.date.last < context.options.on
    return say("event-was-planned" if is_past else "event-planned", context.language)


def _people(one: BondOnDay | None, event: EventOnDay) -> tuple[ParticipantOnDay, ...]:
    """Who takes part; under one of several bonds only its own people, where these can be told."""
    if one is None or len(event.bonds) == 1:
        return event.participants
    places = {member.name for member in one.members}
    return tuple(person for person in event.participants if person.place in places) or event.participants


def _jubilee(context: ReportContext, one: BondOnDay, event: EventOnDay) -> str:
    if not event.jubilee:
        return ""
    late, years = years_late(_begun(one, event), event), grouped(event.jubilee, context.language)
    if late:
        return say("jubilee-late", context.language, years=years, late=late)
    return "" if years in event.title else say("jubilee", context.language, years=years)


def _begun(one: BondOnDay, event: EventOnDay) -> Edtf | None:
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


def _notice(context: ReportContext, event: EventOnDay) -> str:
    if event.notice is None:
        return ""
    articles = say("articles", context.language, articles=event.notice.articles) if event.notice.articles else ""
    return say("notice", context.language, articles=articles, rules=event.notice.rules)
