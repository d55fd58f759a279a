"""The parts of a report, each made from the scene, by the key that names it."""

from collections.abc import Callable, Mapping

from stedenband.codes import EventStatus, Status
from stedenband.countries import country_name
from stedenband.model import Disputed, Event
from stedenband.reports import dates
from stedenband.reports.anniversaries import coming, past
from stedenband.reports.bonds import bond_part, event_line, role_holder
from stedenband.reports.endings import ended, standing
from stedenband.reports.keepers import committees, roles
from stedenband.reports.pieces import bond_notes, counted, date_cell, headed, label, table
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
    where = listed(names, language) if scene.asked.homes else say("where-all", language)
    total = counted(len(scene.standings), language)
    opening = say("count", language, date=dates.day(scene.asked.on, language), where=where, bonds=total)
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
    "last_event": Words("Laatste activiteit", "Last event"),
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
    names = {committee.id: committee for committee in one.tie.owner.committees}
    roles = scene.roles(one)
    return (
        Phrase(label(scene, one), bond_notes(scene, one)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        Phrase(scene.kind(one)),
        date_cell(scene, one.state.since),
        Phrase(_status(scene, one)),
        Phrase(", ".join(dict.fromkeys(role_holder(scene, role, names) for role in roles)) or say("unknown", language)),
        date_cell(scene, last),
        Phrase(f"{next_one.years} ({next_one.year})" if next_one else "–"),
    )


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
    for _, home, event in scene.events:
        if _falls(scene, event):
            phrase = Phrase(event_line(scene, None, event), scene.notes.of(home, event.sources))
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
    "value": Words("Ook wel", "Also"),
    "note": Words("Toelichting", "Remark"),
}


def disputed(scene: Scene) -> Part:
    """Where sources differ."""
    rows = []
    for home in scene.asked.homes or tuple(scene.register.municipalities):
        municipality = scene.register.municipalities[home]
        for loc, record in records(municipality):
            if isinstance(record, Disputed):
                where = f"{municipality.gemeente}{_of(scene, home, loc)}"
                notes = scene.notes.of(home, (record.source,) if record.source else ())
                cells = (Phrase(where), Phrase(record.field), Phrase(record.value), Phrase(record.note or "", notes))
                rows.append(cells)
    return headed(scene, "disputed", table(scene, "disputed", _DISPUTED, rows))


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
