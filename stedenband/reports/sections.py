"""The parts of a report, each made from the context, by the key that names it."""

from collections import Counter
from collections.abc import Callable, Mapping

from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.anniversaries import anniversaries, coming
from stedenband.reports.blocks import country_cell, date_cell, headed, label, nothing, status_text, table
from stedenband.reports.bonds import bonds
from stedenband.reports.disputed import disputed
from stedenband.reports.endings import by_status, ended
from stedenband.reports.happenings import events
from stedenband.reports.proposals import proposals
from stedenband.reports.report_context import ReportContext
from stedenband.reports.roles import committees, roles
from stedenband.reports.sentences import listed, say
from stedenband.reports.timeline import timeline
from stedenband.reports.upkeep import holders
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus, Kind, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import Draft

_COUNTED = {
    None: (Bilingual("stedenband", "bond"), Bilingual("stedenbanden", "bonds")),
    Kind.PROJECT: (
        Bilingual("projectband", "project partnership"), Bilingual("projectbanden", "project partnerships"),
    ),
    Kind.CONTACT: (Bilingual("contact", "contact"), Bilingual("contacten", "contacts")),
}  # fmt: skip


def summary(context: ReportContext) -> Part:
    """How many bonds are in force, and how many there are by status."""
    language = context.language
    if not context.bonds:
        return headed(context, "summary", Paragraph((Phrase(nothing(context, "none")),)))
    counts: list[tuple[Status | Draft, int]] = [(status, len(context.with_status(status))) for status in Status]
    counts += [(Draft.LISTED, sum(one.status is Draft.LISTED for one in context.bonds))]
    items = [Phrase(f"{number} {status.label(language)}") for status, number in counts if number]
    again = [context.partner_names(one) for one in context.with_status(Status.ENDED) if one.exploring]
    more = [_again(again, language)] if again else []
    return headed(context, "summary", Paragraph((Phrase(_opening(context)),)), Bullets(tuple(items)), *more)


def _opening(context: ReportContext) -> str:
    language = context.language
    names = [municipality.name for municipality in context.municipalities]
    of = say("count-of", language, names=listed(names, language)) if context.options.homes else ""
    countries = sorted(country_name(code, language) for code in context.options.countries)
    where = say("count-in", language, names=listed(countries, language)) if countries else ""
    day = dates.day(context.options.on, language)
    values = {"date": day, "of": of, "where": where, "bonds": _in_force(context), "known": _known(context)}
    return say("count", language, **values)


def _known(context: ReportContext) -> str:
    """What keeps "no bonds" from saying too much: there are bonds, of an unknown state or not in force."""
    if any(one.in_force for one in context.bonds):
        return ""
    unknown = len(context.with_status(Status.UNKNOWN))
    return say("count-unknown" if unknown else "count-not-in-force", context.language, number=unknown)


def _in_force(context: ReportContext) -> str:
    """`3 stedenbanden, 2 projectbanden en 1 contact`: what is in force, counted as what it is."""
    kinds = Counter(one.kind if one.kind in _COUNTED else None for one in context.bonds if one.in_force)
    parts = [_counted(kinds[kind], kind, context.language) for kind in _COUNTED if kinds[kind] or kind is None]
    return listed(parts, context.language)


def _counted(number: int, kind: Kind | None, language: Language) -> str:
    word = _COUNTED[kind][number != 1].text(language)
    return f"{number or Bilingual('geen', 'no').text(language)} {word}"


def _again(names: list[str], language: Language) -> Paragraph:
    verb = Bilingual("wordt" if len(names) == 1 else "worden", "is" if len(names) == 1 else "are").text(language)
    text = say("also-exploring", language, verb=verb, number=len(names), names=listed(names, language))
    return Paragraph((Phrase(text),))


_OVERVIEW = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "kind": Bilingual("Soort", "Kind"),
    "since": Bilingual("Sinds", "Since"),
    "status": Bilingual("Stand", "State"),
    "kept_by": Bilingual("Onderhouden door", "Kept by"),
    "last_event": Bilingual("Laatste gedateerde activiteit", "Last dated event"),
    "next_jubilee": Bilingual("Volgend jubileum", "Next jubilee"),
}


def overview(context: ReportContext) -> Part:
    """A row for each bond, and the picture of them through the years."""
    rows = [_overview_row(context, one) for one in context.bonds]
    return headed(context, "overview", table(context, "overview", _OVERVIEW, rows), timeline(context))


def _overview_row(context: ReportContext, one: BondOnDay) -> tuple[Phrase, ...]:
    on = context.options.on
    held = [
        event.date
        for event in context.events_of(one)
        if event.status is EventStatus.HELD and event.date and event.date.first <= on and not event.date.yearly
    ]
    next_one = next(coming(context, one), None)
    last = one.last_change
    return (
        Phrase(label(context, one), context.cited(one, last.sources if last else ())),
        country_cell(context, one),
        Phrase("–" if one.status is Draft.LISTED else one.kind.label(context.language)),
        date_cell(context, one.kind_since),
        Phrase(status_text(context, one)),
        Phrase(_kept_by(context, one)),
        date_cell(context, max(held, key=lambda at: min(at.last, on), default=None)),
        Phrase(f"{next_one.years} ({next_one.year})" if next_one else "–"),
    )


def _kept_by(context: ReportContext, one: BondOnDay) -> str:
    if one.status in (Status.ENDED, Draft.LISTED):
        return "–"
    return ", ".join(holders(context, one)) or say("unknown", context.language)


def networks(context: ReportContext) -> Part:
    """The networks that the municipalities belong to: these are no bonds."""
    items = [
        Phrase(f"{municipality.name}: {listed([one.name for one in municipality.networks], context.language)}.")
        for municipality in context.municipalities
        if municipality.networks
    ]
    return headed(context, "networks", Bullets(tuple(items)) if items else None)


PARTS: Mapping[str, Callable[[ReportContext], Part]] = {
    "summary": summary,
    "overview": overview,
    "bonds": bonds,
    "active": by_status("active", Status.ACTIVE),
    "dormant": by_status("dormant", Status.DORMANT),
    "suspended": by_status("suspended", Status.SUSPENDED),
    "phasing_out": by_status("phasing_out", Status.PHASING_OUT),
    "exploring": by_status("exploring", Status.EXPLORING),
    "ended": ended,
    "proposals": proposals,
    "roles": roles,
    "committees": committees,
    "events": events,
    "anniversaries": anniversaries,
    "networks": networks,
    "disputed": disputed,
}
