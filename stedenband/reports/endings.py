"""The bonds by status: which ended, when, by whom and why; which sleep, are suspended or are being explored."""

from collections.abc import Callable

from stedenband.register.state import date_of
from stedenband.reports.blocks import bond_notes, date_cell, headed, label, table
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import ended_by, listed, say
from stedenband.reports.values import Part, Phrase
from stedenband.text import Bilingual
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.countries import country_name

_ENDED = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "from": Bilingual("Van", "From"),
    "until": Bilingual("Tot", "Until"),
    "years": Bilingual("Jaren", "Years"),
    "ended_by": Bilingual("Hoe", "How"),
    "reason": Bilingual("Reden", "Reason"),
    "decision": Bilingual("Besluit", "Decision"),
    "notified": Bilingual("Bericht aan de andere kant", "Other side told"),
    "exploring": Bilingual("In verkenning", "Being explored"),
}


def ended(context: ReportContext) -> Part:
    """The bonds that ended: from when until when, by whom, why, by which decision, and whether they are explored."""
    rows = [_ended_row(context, one) for one in context.with_status(Status.ENDED) if _is_asked(context, one)]
    return headed(context, "ended", table(context, "ended", _ENDED, rows))


def _is_asked(context: ReportContext, one: BondOnDay) -> bool:
    """Whether an ending fits the filters: its reason, who wanted it and the period."""
    options, ending = context.options, one.state.ending
    if ending is None:
        return False
    if (options.reasons and ending.reason not in options.reasons) or (
        options.parties and ending.by not in options.parties
    ):
        return False
    at = date_of(ending)
    if at is None:
        return options.first is None and options.last is None
    return (options.first is None or at.last >= options.first) and (options.last is None or at.first <= options.last)


def _ended_row(context: ReportContext, one: BondOnDay) -> tuple[Phrase, ...]:
    language, ending, since = context.language, one.state.ending, one.state.since
    unknown = say("unknown", language)
    until = ending.date if ending else None
    years = str(until.first.year - since.first.year) if until and since else unknown
    sources = (ending.sources if ending else ()) or one.tie.bond.sources
    return (
        Phrase(label(context, one), context.notes.of(one.tie.home, sources)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        date_cell(context, since),
        date_cell(context, until),
        Phrase(years),
        Phrase(ended_by(ending.by if ending else None, language, one.row.gemeente, one.partner_names)),
        Phrase(ending.reason.label(language) if ending and ending.reason else unknown),
        Phrase(_decision(context, one)),
        date_cell(context, ending.notified if ending else None),
        Phrase(
            dates.since(at, language)
            if one.state.exploring and (at := date_of(one.state.exploring))
            else say("no", language)
        ),
    )


def _decision(context: ReportContext, one: BondOnDay) -> str:
    ending, language = one.state.ending, context.language
    if ending is None:
        return say("unknown", language)
    parts = [
        ending.decided_by.label(language) if ending.decided_by else "",
        dates.bare(ending.decided, language) if ending.decided else "",
        ending.document or "",
    ]
    return ", ".join(part for part in parts if part) or say("unknown", language)


_BY_STATUS = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "began": Bilingual("Begonnen", "Begun"),
    "since": Bilingual("In deze stand sinds", "In this state since"),
    "reason": Bilingual("Reden", "Reason"),
}


def by_status(key: str, status: Status) -> Callable[[ReportContext], Part]:
    """The part on the bonds that have a status."""

    def part(context: ReportContext) -> Part:
        chosen = [one for one in context.bonds if one.state.status is status or _explores(one, status)]
        return headed(
            context, key, table(context, key, _BY_STATUS, [_status_row(context, one, status) for one in chosen])
        )

    return part


def _explores(one: BondOnDay, status: Status) -> bool:
    return status is Status.EXPLORING and one.state.exploring is not None


def _status_row(context: ReportContext, one: BondOnDay, status: Status) -> tuple[Phrase, ...]:
    language = context.language
    entry = next((entry for entry in reversed(one.tie.bond.history) if entry.status is status), None)
    reason = (entry.reason.label(language) if entry.reason else entry.note or "") if entry else ""
    return (
        Phrase(label(context, one), bond_notes(context, one)),
        Phrase(listed([country_name(code, language) for code in one.row.country], language)),
        date_cell(context, one.state.since),
        date_cell(context, date_of(entry) if entry else None),
        Phrase(reason or say("unknown", language)),
    )
