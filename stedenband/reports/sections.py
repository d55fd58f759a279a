"""The parts of a report, each made from the context, by the key that names it."""

from collections.abc import Callable, Mapping

from stedenband.model import Disputed, Event, Record
from stedenband.model.keys import key_label, labels
from stedenband.model.traverse import records
from stedenband.reports.anniversaries import coming, past
from stedenband.reports.blocks import bond_notes, counted, date_cell, headed, label, of_municipality, table
from stedenband.reports.bonds import bond_part, event_line, role_holder
from stedenband.reports.endings import by_status, ended
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.roles import committees, roles
from stedenband.reports.sentences import listed, say
from stedenband.reports.timeline import timeline
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code, EventStatus, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import DateError, Edtf, parse


def summary(context: ReportContext) -> Part:
    """How many bonds there are, by status."""
    language = context.language
    if not context.bonds:
        return headed(context, "summary", Paragraph((Phrase(say("none", language)),)))
    names = [municipality.gemeente for municipality in context.municipalities]
    of = say("count-of", language, names=listed(names, language)) if context.options.homes else ""
    countries = sorted(country_name(code, language) for code in context.options.countries)
    where = say("count-in", language, names=listed(countries, language)) if countries else ""
    total = counted(len(context.bonds), language)
    opening = say("count", language, date=dates.day(context.options.on, language), of=of, where=where, bonds=total)
    counts = [(status, len(context.with_status(status))) for status in Status]
    items = [Phrase(f"{number} {status.label(language)}") for status, number in counts if number]
    again = [one.partner_names for one in context.with_status(Status.ENDED) if one.state.exploring]
    verb = Bilingual("wordt" if len(again) == 1 else "worden", "is" if len(again) == 1 else "are").text(language)
    names_again = listed(again, language)
    more = (
        [Paragraph((Phrase(say("also-exploring", language, verb=verb, number=len(again), names=names_again)),))]
        if again
        else []
    )
    return headed(context, "summary", Paragraph((Phrase(opening),)), Bullets(tuple(items)), *more)


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
    language = context.language
    held = [event.date for _, event in context.events_of(one.tie) if _is_past(context, event) and event.date]
    last = max(held, key=lambda at: min(at.last, context.options.on), default=None)
    ahead = coming(context, one)
    next_one = next((found for found in ahead), None)
    return (
        Phrase(label(context, one), bond_notes(context, one)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        Phrase(context.kind(one)),
        date_cell(context, one.state.since),
        Phrase(_status(context, one)),
        Phrase(_kept_by(context, one)),
        date_cell(context, last),
        Phrase(f"{next_one.years} ({next_one.year})" if next_one else "–"),
    )


def _kept_by(context: ReportContext, one: BondOnDay) -> str:
    if one.state.status is Status.ENDED:
        return "–"
    names = {committee.id: committee for committee in one.tie.owner.committees}
    held = dict.fromkeys(role_holder(context, role, names) for role in one.roles)
    return ", ".join(held) or say("unknown", context.language)


def _status(context: ReportContext, one: BondOnDay) -> str:
    text = one.state.status.label(context.language)
    if one.state.exploring and one.state.status is Status.ENDED:
        text += f", {Status.EXPLORING.label(context.language)}"
    return text


def _is_past(context: ReportContext, event: Event) -> bool:
    return (
        context.status_of(event) is EventStatus.HELD
        and event.date is not None
        and event.date.first <= context.options.on
    )


def bonds(context: ReportContext) -> Part:
    """A part on each bond."""
    return headed(context, "bonds", parts=tuple(bond_part(context, one) for one in context.bonds))


def events(context: ReportContext) -> Part:
    """What was held, what is planned and what returns, in the period asked for."""
    by_status: dict[EventStatus, list[Phrase]] = {}
    for seen_from, home, event in context.events:
        if _falls(context, event):
            text = of_municipality(context, seen_from, event_line(context, None, event))
            phrase = Phrase(text, context.notes.of(home, event.sources))
            by_status.setdefault(context.status_of(event), []).append(phrase)
    keys = {EventStatus.HELD: "held", EventStatus.PLANNED: "planned", EventStatus.RECURRING: "recurring"}
    found = [
        Part(key, say(key, context.language), (Bullets(tuple(by_status[status])),))
        for status, key in keys.items()
        if status in by_status
    ]
    return headed(context, "events", parts=tuple(found))


def _falls(context: ReportContext, event: Event) -> bool:
    options, at = context.options, event.date
    if at is None or at.yearly:
        return options.first is None and options.last is None
    return (options.first is None or at.last >= options.first) and (options.last is None or at.first <= options.last)


_JUBILEES = {
    "year": Bilingual("Jaar", "Year"),
    "partner": Bilingual("Partner", "Partner"),
    "years": Bilingual("Jubileum", "Jubilee"),
    "told": Bilingual("Viering", "Celebration"),
}


def anniversaries(context: ReportContext) -> Part:
    """The round years ahead, and those that are past with how they were celebrated."""
    tables = []
    for key, find in (("past", past), ("coming", coming)):
        found = sorted(
            ((jubilee, one) for one in context.bonds for jubilee in find(context, one)), key=lambda pair: pair[0].year
        )
        rows = [
            (
                Phrase(str(jubilee.year)),
                Phrase(label(context, one)),
                Phrase(jubilee.years),
                Phrase(jubilee.told, jubilee.notes),
            )
            for jubilee, one in found
        ]
        tables.append(table(context, key, _JUBILEES, rows))
    return headed(context, "anniversaries", *tables)


def networks(context: ReportContext) -> Part:
    """The networks that the municipalities belong to: these are no bonds."""
    items = [
        Phrase(f"{municipality.gemeente}: {listed([one.name for one in municipality.networks], context.language)}.")
        for municipality in context.municipalities
        if municipality.networks
    ]
    return headed(context, "networks", Bullets(tuple(items)) if items else None)


_DISPUTED = {
    "where": Bilingual("Waar", "Where"),
    "field": Bilingual("Gegeven", "Fact"),
    "chosen": Bilingual("Hier aangehouden", "Kept here"),
    "value": Bilingual("Ook genoemd", "Also said"),
    "note": Bilingual("Toelichting", "Remark"),
}


def disputed(context: ReportContext) -> Part:
    """Where sources differ: what the register keeps, and what else is said."""
    rows = []
    for home in context.options.homes or tuple(context.register.municipalities):
        found = dict(records(context.register.municipalities[home]))
        for loc, record in found.items():
            if isinstance(record, Disputed):
                where = f"{context.register.municipalities[home].gemeente}{_of(context, home, loc)}"
                notes = context.notes.of(home, (record.source,) if record.source else ())
                chosen = _words(context, _value(found[loc[:-2]], record.field))
                cells = (
                    where,
                    key_label(record.field, context.language) if record.field in labels() else record.field,
                    chosen,
                    _words(context, record.value),
                )
                rows.append((*map(Phrase, cells), Phrase(record.note or "", notes)))
    return headed(context, "disputed", table(context, "disputed", _DISPUTED, rows))


def _value(record: Record, field: str) -> object:
    """What a record says under a key that a source disputes; what every model has (`copy`) is no key."""
    return None if hasattr(Record, field) else getattr(record, field, None)


def _words(context: ReportContext, value: object) -> str:
    """A value of the data in words: dates spelled, codes by their labels, records counted."""
    if isinstance(value, tuple):
        return str(len(value))
    if isinstance(value, Code):
        return value.label(context.language)
    try:
        return dates.bare(value if isinstance(value, Edtf) else parse(str(value)), context.language)
    except DateError:
        return str(value) if value is not None else say("unknown", context.language)


def _of(context: ReportContext, home: str, loc: tuple[str | int, ...]) -> str:
    if len(loc) > 1 and loc[0] in ("bonds", "events") and isinstance(loc[1], int):
        record = getattr(context.register.municipalities[home], str(loc[0]))[loc[1]]
        return f" – {getattr(record, 'title', None) or ', '.join(one.name for one in record.partners)}"
    return ""


PARTS: Mapping[str, Callable[[ReportContext], Part]] = {
    "summary": summary,
    "overview": overview,
    "bonds": bonds,
    "active": by_status("active", Status.ACTIVE),
    "dormant": by_status("dormant", Status.DORMANT),
    "suspended": by_status("suspended", Status.SUSPENDED),
    "exploring": by_status("exploring", Status.EXPLORING),
    "ended": ended,
    "roles": roles,
    "committees": committees,
    "events": events,
    "anniversaries": anniversaries,
    "networks": networks,
    "disputed": disputed,
}
