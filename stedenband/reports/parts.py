"""The parts of a report, each made from the scene, by the key that names it."""

from collections.abc import Callable, Mapping

from stedenband.codes import Code, EventStatus, Status
from stedenband.countries import country_name
from stedenband.dates import DateError, Edtf, parse
from stedenband.labels import KEYS, key_label
from stedenband.model import Disputed, Event
from stedenband.reports import dates
from stedenband.reports.anniversaries import coming, past
from stedenband.reports.bonds import bond_part, event_line, role_holder
from stedenband.reports.endings import ended, standing
from stedenband.reports.keepers import committees, roles
from stedenband.reports.pieces import bond_notes, counted, date_cell, headed, label, of_municipality, table
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import listed, say
from stedenband.reports.timeline import timeline
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Words
from stedenband.walk import records


def summary(scene: Scene) -> Part:
    """How many bonds there are, by status."""
    language = scene.language
    if not scene.standings:
        return headed(scene, "summary", Paragraph((Phrase(say("none", language)),)))
    names = [municipality.gemeente for municipality in scene.municipalities]
    of = say("count-of", language, names=listed(names, language)) if scene.asked.homes else ""
    countries = sorted(country_name(code, language) for code in scene.asked.countries)
    where = say("count-in", language, names=listed(countries, language)) if countries else ""
    total = counted(len(scene.standings), language)
    opening = say("count", language, date=dates.day(scene.asked.on, language), of=of, where=where, bonds=total)
    counts = [(status, len(scene.with_status(status))) for status in Status]
    items = [Phrase(f"{number} {status.label(language)}") for status, number in counts if number]
    again = [scene.partner_names(one) for one in scene.with_status(Status.ENDED) if one.state.exploring]
    verb = Words("wordt" if len(again) == 1 else "worden", "is" if len(again) == 1 else "are").text(language)
    names_again = listed(again, language)
    more = (
        [Paragraph((Phrase(say("also-exploring", language, verb=verb, number=len(again), names=names_again)),))]
        if again
        else []
    )
    return headed(scene, "summary", Paragraph((Phrase(opening),)), Bullets(tuple(items)), *more)


_OVERVIEW = {
    "partner": Words("Partner", "Partner"),
    "country": Words("Land", "Country"),
    "kind": Words("Soort", "Kind"),
    "since": Words("Sinds", "Since"),
    "status": Words("Stand", "State"),
    "kept_by": Words("Onderhouden door", "Kept by"),
    "last_event": Words("Laatste gedateerde activiteit", "Last dated event"),
    "next_jubilee": Words("Volgend jubileum", "Next jubilee"),
}


def overview(scene: Scene) -> Part:
    """A row for each bond, and the picture of them through the years."""
    rows = [_overview_row(scene, one) for one in scene.standings]
    return headed(scene, "overview", table(scene, "overview", _OVERVIEW, rows), timeline(scene))


def _overview_row(scene: Scene, one: Standing) -> tuple[Phrase, ...]:
    language = scene.language
    held = [event.date for _, event in scene.events_of(one.tie) if _is_past(scene, event) and event.date]
    last = max(held, key=lambda at: min(at.last, scene.asked.on), default=None)
    ahead = coming(scene, one)
    next_one = next((found for found in ahead), None)
    return (
        Phrase(label(scene, one), bond_notes(scene, one)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        Phrase(scene.kind(one)),
        date_cell(scene, one.state.since),
        Phrase(_status(scene, one)),
        Phrase(_kept_by(scene, one)),
        date_cell(scene, last),
        Phrase(f"{next_one.years} ({next_one.year})" if next_one else "–"),
    )


def _kept_by(scene: Scene, one: Standing) -> str:
    if one.state.status is Status.ENDED:
        return "–"
    names = {committee.id: committee for committee in one.tie.owner.committees}
    held = dict.fromkeys(role_holder(scene, role, names) for role in scene.roles(one))
    return ", ".join(held) or say("unknown", scene.language)


def _status(scene: Scene, one: Standing) -> str:
    text = one.state.status.label(scene.language)
    if one.state.exploring and one.state.status is Status.ENDED:
        text += f", {Status.EXPLORING.label(scene.language)}"
    return text


def _is_past(scene: Scene, event: Event) -> bool:
    return scene.status_of(event) is EventStatus.HELD and event.date is not None and event.date.first <= scene.asked.on


def bonds(scene: Scene) -> Part:
    """A part on each bond."""
    return headed(scene, "bonds", parts=tuple(bond_part(scene, one) for one in scene.standings))


def events(scene: Scene) -> Part:
    """What was held, what is planned and what returns, in the period asked for."""
    by_status: dict[EventStatus, list[Phrase]] = {}
    for seen_from, home, event in scene.events:
        if _falls(scene, event):
            text = of_municipality(scene, seen_from, event_line(scene, None, event))
            phrase = Phrase(text, scene.notes.of(home, event.sources))
            by_status.setdefault(scene.status_of(event), []).append(phrase)
    keys = {EventStatus.HELD: "held", EventStatus.PLANNED: "planned", EventStatus.RECURRING: "recurring"}
    found = [
        Part(key, say(key, scene.language), (Bullets(tuple(by_status[status])),))
        for status, key in keys.items()
        if status in by_status
    ]
    return headed(scene, "events", parts=tuple(found))


def _falls(scene: Scene, event: Event) -> bool:
    asked, at = scene.asked, event.date
    if at is None or at.yearly:
        return asked.first is None and asked.last is None
    return (asked.first is None or at.last >= asked.first) and (asked.last is None or at.first <= asked.last)


_JUBILEES = {
    "year": Words("Jaar", "Year"),
    "partner": Words("Partner", "Partner"),
    "years": Words("Jubileum", "Jubilee"),
    "told": Words("Viering", "Celebration"),
}


def anniversaries(scene: Scene) -> Part:
    """The round years ahead, and those that are past with how they were celebrated."""
    tables = []
    for key, find in (("past", past), ("coming", coming)):
        found = sorted(
            ((jubilee, one) for one in scene.standings for jubilee in find(scene, one)), key=lambda pair: pair[0].year
        )
        rows = [
            (
                Phrase(str(jubilee.year)),
                Phrase(label(scene, one)),
                Phrase(jubilee.years),
                Phrase(jubilee.told, jubilee.notes),
            )
            for jubilee, one in found
        ]
        tables.append(table(scene, key, _JUBILEES, rows))
    return headed(scene, "anniversaries", *tables)


def networks(scene: Scene) -> Part:
    """The networks that the municipalities belong to: these are no bonds."""
    items = [
        Phrase(f"{municipality.gemeente}: {listed([one.name for one in municipality.networks], scene.language)}.")
        for municipality in scene.municipalities
        if municipality.networks
    ]
    return headed(scene, "networks", Bullets(tuple(items)) if items else None)


_DISPUTED = {
    "where": Words("Waar", "Where"),
    "field": Words("Gegeven", "Fact"),
    "chosen": Words("Hier aangehouden", "Kept here"),
    "value": Words("Ook genoemd", "Also said"),
    "note": Words("Toelichting", "Remark"),
}


def disputed(scene: Scene) -> Part:
    """Where sources differ: what the register keeps, and what else is said."""
    rows = []
    for home in scene.asked.homes or tuple(scene.register.municipalities):
        found = dict(records(scene.register.municipalities[home]))
        for loc, record in found.items():
            if isinstance(record, Disputed):
                where = f"{scene.register.municipalities[home].gemeente}{_of(scene, home, loc)}"
                notes = scene.notes.of(home, (record.source,) if record.source else ())
                chosen = _words(scene, getattr(found[loc[:-2]], record.field, None))
                cells = (
                    where,
                    key_label(record.field, scene.language) if record.field in KEYS else record.field,
                    chosen,
                    _words(scene, record.value),
                )
                rows.append((*map(Phrase, cells), Phrase(record.note or "", notes)))
    return headed(scene, "disputed", table(scene, "disputed", _DISPUTED, rows))


def _words(scene: Scene, value: object) -> str:
    """A value of the data in words: dates spelled, codes by their labels, records counted."""
    if isinstance(value, tuple):
        return str(len(value))
    if isinstance(value, Code):
        return value.label(scene.language)
    try:
        return dates.bare(value if isinstance(value, Edtf) else parse(str(value)), scene.language)
    except DateError:
        return str(value) if value is not None else say("unknown", scene.language)


def _of(scene: Scene, home: str, loc: tuple[str | int, ...]) -> str:
    if len(loc) > 1 and loc[0] in ("bonds", "events") and isinstance(loc[1], int):
        record = getattr(scene.register.municipalities[home], str(loc[0]))[loc[1]]
        return f" – {getattr(record, 'title', None) or ', '.join(one.name for one in record.partners)}"
    return ""


PARTS: Mapping[str, Callable[[Scene], Part]] = {
    "summary": summary,
    "overview": overview,
    "bonds": bonds,
    "active": standing("active", Status.ACTIVE),
    "dormant": standing("dormant", Status.DORMANT),
    "suspended": standing("suspended", Status.SUSPENDED),
    "exploring": standing("exploring", Status.EXPLORING),
    "ended": ended,
    "roles": roles,
    "committees": committees,
    "events": events,
    "anniversaries": anniversaries,
    "networks": networks,
    "disputed": disputed,
}
