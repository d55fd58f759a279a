"""The bonds by how they stand: which ended, when, by whom and why; which sleep, are suspended or are being explored."""

from collections.abc import Callable

from stedenband.codes import Status
from stedenband.countries import country_name
from stedenband.reports import dates
from stedenband.reports.pieces import bond_notes, date_cell, headed, label, table
from stedenband.reports.scene import Scene, Standing
from stedenband.reports.sentences import ended_by, listed, say
from stedenband.reports.values import Part, Phrase
from stedenband.state import date_of
from stedenband.text import Words

_ENDED = {
    "partner": Words("Partner", "Partner"),
    "country": Words("Land", "Country"),
    "from": Words("Van", "From"),
    "until": Words("Tot", "Until"),
    "years": Words("Jaren", "Years"),
    "ended_by": Words("Hoe", "How"),
    "reason": Words("Reden", "Reason"),
    "decision": Words("Besluit", "Decision"),
    "notified": Words("Bericht aan de andere kant", "Other side told"),
    "exploring": Words("In verkenning", "Being explored"),
}


def ended(scene: Scene) -> Part:
    """The bonds that ended: from when until when, by whom, why, by which decision, and whether they are explored."""
    rows = [_ended_row(scene, one) for one in scene.with_status(Status.ENDED) if _is_asked(scene, one)]
    return headed(scene, "ended", table(scene, "ended", _ENDED, rows))


def _is_asked(scene: Scene, one: Standing) -> bool:
    """Whether an ending fits the filters: its reason, who wanted it and the period."""
    asked, ending = scene.asked, one.state.ending
    if ending is None:
        return False
    if (asked.reasons and ending.reason not in asked.reasons) or (asked.parties and ending.by not in asked.parties):
        return False
    at = date_of(ending)
    if at is None:
        return asked.first is None and asked.last is None
    return (asked.first is None or at.last >= asked.first) and (asked.last is None or at.first <= asked.last)


def _ended_row(scene: Scene, one: Standing) -> tuple[Phrase, ...]:
    language, ending, since = scene.language, one.state.ending, one.state.since
    unknown = say("unknown", language)
    until = ending.date if ending else None
    years = str(until.first.year - since.first.year) if until and since else unknown
    sources = (ending.sources if ending else ()) or one.tie.bond.sources
    return (
        Phrase(label(scene, one), scene.notes.of(one.tie.home, sources)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        date_cell(scene, since),
        date_cell(scene, until),
        Phrase(years),
        Phrase(ended_by(ending.by if ending else None, language, one.row.gemeente, scene.partner_names(one))),
        Phrase(ending.reason.label(language) if ending and ending.reason else unknown),
        Phrase(_decision(scene, one)),
        date_cell(scene, ending.notified if ending else None),
        Phrase(
            dates.since(at, language)
            if one.state.exploring and (at := date_of(one.state.exploring))
            else say("no", language)
        ),
    )


def _decision(scene: Scene, one: Standing) -> str:
    ending, language = one.state.ending, scene.language
    if ending is None:
        return say("unknown", language)
    parts = [
        ending.decided_by.label(language) if ending.decided_by else "",
        dates.bare(ending.decided, language) if ending.decided else "",
        ending.document or "",
    ]
    return ", ".join(part for part in parts if part) or say("unknown", language)


_STANDING = {
    "partner": Words("Partner", "Partner"),
    "country": Words("Land", "Country"),
    "began": Words("Begonnen", "Begun"),
    "since": Words("In deze stand sinds", "In this state since"),
    "reason": Words("Reden", "Reason"),
}


def standing(key: str, status: Status) -> Callable[[Scene], Part]:
    """The part on the bonds that stand so."""

    def part(scene: Scene) -> Part:
        chosen = [one for one in scene.standings if one.state.status is status or _explores(one, status)]
        return headed(scene, key, table(scene, key, _STANDING, [_standing_row(scene, one, status) for one in chosen]))

    return part


def _explores(one: Standing, status: Status) -> bool:
    return status is Status.EXPLORING and one.state.exploring is not None


def _standing_row(scene: Scene, one: Standing, status: Status) -> tuple[Phrase, ...]:
    language = scene.language
    entry = next((entry for entry in reversed(one.tie.bond.history) if entry.status is status), None)
    reason = (entry.reason.label(language) if entry.reason else entry.note or "") if entry else ""
    return (
        Phrase(label(scene, one), bond_notes(scene, one)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        date_cell(scene, one.state.since),
        date_cell(scene, date_of(entry) if entry else None),
        Phrase(reason or say("unknown", language)),
    )
