"""The bonds by status: which ended, when, by whom and why; which sleep, are suspended or explored; which stepped down.

Beside those that ended it names what ended and came back, and the partners that left a bond which went on.
A part on a status tells the bonds that have it on the day, or in a period those that came into it then. What may have
come into it (undated, or of an uncertain date) is told apart.
"""

from collections.abc import Callable, Iterator, Set
from datetime import date
from typing import NamedTuple

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import member_changes, merged_members
from stedenband.register.occurrences import MemberChange, Occurrence, What
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.state import revivals
from stedenband.reports.blocks import country_cell, date_cell, headed, label, plain, table
from stedenband.reports.bonds import in_order, tell
from stedenband.reports.decisions import decided_by, decision, told_by_name
from stedenband.reports.durations import duration
from stedenband.reports.grammar import a, capital, number_word, say, the
from stedenband.reports.kind_changes import kind_wanted
from stedenband.reports.memberships import in_doubt, member_decision, member_words
from stedenband.reports.owners_then import owner_acting
from stedenband.reports.parties import ended_by
from stedenband.reports.report_context import ReportContext
from stedenband.reports.requested import is_on_request
from stedenband.reports.retold import membership_is_retold
from stedenband.reports.standing import came_back
from stedenband.reports.statements import Paragraphs, phrase, prose
from stedenband.reports.values import Paragraph, Part, Phrase, Table
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Reason, Status
from stedenband.vocabulary.edtf import Edtf


class _Entered(NamedTuple):
    """That a bond came into a state; `surely` in the period asked for."""

    bond: BondOnDay
    change: Change | None
    surely: bool


_ENDED = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "from": Bilingual("Van", "From"),
    "until": Bilingual("Tot", "Until"),
    "years": Bilingual("Jaren", "Years"),
    "ended_by": Bilingual("Hoe", "How"),
    "reason": Bilingual("Reden", "Reason"),
    "decision": Bilingual("Besluit", "Decision"),
    "notified": Bilingual("Partner op de hoogte gesteld", "Partner told"),
    "exploring": Bilingual("In verkenning", "Being explored"),
}


def ended(context: ReportContext) -> Part:
    """The bonds that ended: from when until when, by whom, why, by which decision; apart, those that stepped down."""
    found = [one for one in _entered(context, Status.ENDED) if one.change and _is_asked(context, one.change)]
    apart = [*_told(context, found, _ended_table)]
    explored = len({one.bond.id for one in found if one.bond.was_only_explored})
    told = say("explored-only", context.language, many=explored > 1, number=number_word(explored, context.language))
    lesser = tuple(_stepped_down(context))
    if lesser:
        apart.append(Part("stepped_down", say("stepped_down", context.language), (Paragraph(lesser),)))
    revived = tuple(_revived(context))
    if revived:
        apart.append(Part("revived", say("revived", context.language), (Paragraph(revived),)))
    left = tuple(_partners_that_left(context, {one.bond.id for one in found}))
    if left:
        apart.append(Part("partners_left", say("partners_left", context.language), (Paragraph(left),)))
    return headed(context, "ended", plain(capital(told)) if explored else None, parts=tuple(apart))


# The parts beside those on the bonds.
BESIDE = frozenset({"table", "perhaps", "stepped_down", "revived", "partners_left"})

_MakeTable = Callable[[ReportContext, str, list[_Entered]], Table | None]


def _told(context: ReportContext, found: list[_Entered], make: _MakeTable, key: str = "ended") -> Iterator[Part]:
    """The bonds in sentences, then as a table where there are several; apart, those that are not surely in a period."""
    yield from _of_some(context, [one for one in found if one.surely], make, key)
    perhaps = tuple(_of_some(context, [one for one in found if not one.surely], make, "perhaps"))
    if perhaps:
        yield Part("perhaps", say("perhaps", context.language), (), perhaps)


def _of_some(context: ReportContext, found: list[_Entered], make: _MakeTable, key: str) -> Iterator[Part]:
    bonds = {(one.bond.home, one.bond.id): one.bond for one in found}
    yield from tell(context, list(bonds.values()))
    order = {(one.home, one.id): at for at, one in enumerate(in_order(context, list(bonds.values())))}
    rows = make(context, key, sorted(found, key=lambda one: order[one.bond.home, one.bond.id]))
    if rows and (len(found) > 1 or context.options.period or context.options.in_tables):
        yield Part("table", say("overview", context.language), (rows._replace(is_summary=True),))


def _entered(context: ReportContext, status: Status) -> Iterator[_Entered]:
    """The bonds that have a status on the day, or in a period each time that one came into it."""
    period = context.options.period
    for one in context.bonds:
        if period is None:
            if one.status is status or (status is Status.EXPLORING and one.exploring):
                change = one.exploring if status is Status.EXPLORING else one.last_change
                yield _Entered(one, change, surely=True)
            continue
        for change in one.changes:
            falls = change.falls_in(*period) if change.status is status and change.comes_into else None
            if falls is not None:
                yield _Entered(one, change, falls)


def _is_asked(context: ReportContext, change: Change | MemberChange) -> bool:
    """Whether a change fits the filters: its reason and who wanted it."""
    options = context.options
    return (not options.reasons or change.reason in options.reasons) and (
        not options.parties or change.by in options.parties
    )


def _ended_table(context: ReportContext, key: str, found: list[_Entered]) -> Table | None:
    return table(context, key, _ENDED, [_ended_row(context, one.bond, one.change) for one in found if one.change])


def _ended_row(context: ReportContext, one: BondOnDay, ending: Change) -> tuple[Phrase, ...]:
    language = context.language
    since = one.since if ending.ends_bond else None  # what was only explored then may have begun since
    return (
        Phrase(label(context, one), _cited(context, one, ending, since)),
        country_cell(context, one),
        date_cell(context, since) if ending.ends_bond else Phrase("–"),
        _until_cell(context, ending),
        Phrase(duration(since, ending.when, language) if ending.ends_bond else "–"),
        Phrase(ended_by(one, owner_acting(context, one, ending), ending, language)),
        Phrase(_reason(one, ending, language)),
        Phrase(_decision(context, one, ending)),
        _notified_cell(context, one, ending),
        Phrase(_explored(one, language)),
    )


def _cited(context: ReportContext, one: BondOnDay, change: Change | None, since: Edtf | None) -> tuple[int, ...]:
    """The sources of a row: those of a change, and of the beginning where that is told."""
    told = [change, one.beginning if since else None]
    sources = dict.fromkeys(source for it in told if it for source in it.sources)
    return context.cited(one, tuple(sources))


def _explored(one: BondOnDay, language: Language) -> str:
    """Since when it is explored, or whether, with `?` where that is not certain."""
    at = one.exploring_since
    told = dates.since(at, language) if at else say("yes" if one.exploring else "no", language)
    return f"{told}?" if one.explored_again is False else told


def _notified_cell(context: ReportContext, one: BondOnDay, ending: Change) -> Phrase:
    """When the other side was told of an ending, by name where that is not the partner."""
    cell = date_cell(context, ending.notified)
    name = told_by_name(context, one, ending) if ending.notified else ""
    if not name:
        return cell
    told = say("notified-here-at", context.language, day=cell.text, name=name)
    return Phrase(told, date=ending.notified)


def _reason(one: BondOnDay, ending: Change, language: Language) -> str:
    """Why a bond ended; nothing where how it ended says that: on whose request."""
    if ending.reason is Reason.REQUEST and is_on_request(one, ending):
        return "–"
    return ending.reason.label(language) if ending.reason else say("unknown", language)


def _until_cell(context: ReportContext, ending: Change) -> Phrase:
    """The day of an ending, with `?` where it may not be past; in a period of an undated one the day of its source."""
    if ending.when or context.options.period is None:
        return _since_cell(context, ending)
    return Phrase(say("date-unknown", context.language) + latest(context, ending.certain))


def _since_cell(context: ReportContext, change: Change | None) -> Phrase:
    """The day of a change, with `?` where it may not be past."""
    cell = date_cell(context, change.when if change else None)
    is_open = change is not None and change.when is not None and change.certain > context.options.on
    return Phrase(f"{cell.text}?") if is_open else cell


def latest(context: ReportContext, day: date) -> str:
    """`, uiterlijk 21 november 2026`; nothing where no source bounds it."""
    return say("latest", context.language, day=dates.day(day, context.language)) if day < date.max else ""


def occurred(context: ReportContext, found: Occurrence) -> str:
    """When something changed; without a date of its own the day by which a source told it."""
    if found.date:
        return dates.when(found.date, context.language)
    return say("changed-undated", context.language, latest=latest(context, found.last).removeprefix(", "))


def _decision(context: ReportContext, one: BondOnDay, ending: Change) -> str:
    language = context.language
    parts = [
        decided_by(context, one, ending),
        dates.bare(ending.decided, language) if ending.decided else "",
        ending.document or "",
    ]
    return ", ".join(part for part in parts if part) or say("unknown", language)


# --- Stepping down ---------------------------------------------------------------------------------------------------


def _stepped_down(context: ReportContext) -> Iterator[Phrase]:
    """The bonds that became lesser ones; these are no endings."""
    first, last = context.options.period or (date.min, date.max)
    for one in context.bonds:
        for change in one.steps_down:
            if change.falls_in(first, last) is not None and _is_asked(context, change):
                doubt = in_doubt(context, change.when, change.certain)
                doubts = doubt, _own_part_in_doubt(context, one, change)
                texts = [kind_words(context, one, change), *doubts, *decision_words(context, one, change)]
                yield Phrase(" ".join(filter(None, texts)), context.cited(one, change.sources))


def _own_part_in_doubt(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """That the municipality that a bond is told for may have had no part in a change."""
    is_so = one.may_have_had_no_part_in(change)
    return say("member-in-doubt-then", context.language, name=context.called(one)) if is_so else ""


def kind_words(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """`In 2015 is de stedenband van Testdam met Puławy omgezet in een vriendschapsband.`"""
    language = context.language
    before = say("bond-of", language, tie=the(change.from_kind, language), gemeente=context.called(one),
                 partners=context.partner_names_of(one, _members_then(one, change)))  # fmt: skip
    after = a(change.kind, language)
    if change.when is None:
        when = say("later", language) + latest(context, change.certain)
    else:
        when = dates.when(change.when, language)
    return capital(
        say("kind-changed", language, when=when, the_before=before, after=after, **kind_wanted(context, one, change))
    )


def _members_then(one: BondOnDay, change: Change) -> tuple[PlaceOnDay, ...]:
    """Who took part as a bond changed."""
    when = None if one.has_one_partner else change.when
    return one.members_in(when.first, when.last) if when else one.members


def decision_words(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[str]:
    """By which decision a bond changed, as sentences."""
    yield from (phrase(context, statement).text for statement in decision(context, one, change))


# --- What ended and came back ----------------------------------------------------------------------------------------


def _revived(context: ReportContext) -> Iterator[Phrase]:
    """The endings of bonds that came back since; in a period these stand among those that ended in it."""
    if context.options.period:
        return
    for one in (it for it in context.bonds if it.status is not Status.ENDED):
        lead = f"{label(context, one)}: "
        for ending, after in revivals(one.changes):
            if _is_asked(context, ending):
                words = [phrase(context, it).text for it in came_back(context, one, ending, after)]
                sources = tuple(dict.fromkeys((*ending.sources, *after.sources)))
                yield Phrase(lead + " ".join(words), context.cited(one, sources))
                lead = ""


# --- Partners that left ----------------------------------------------------------------------------------------------


def _partners_that_left(context: ReportContext, ended: Set[str]) -> Iterator[Phrase]:
    """Who left a bond that went on: these are no endings of it, and what is told of an ended bond says who left it."""
    first, last = context.options.period or (date.min, date.max)
    for one in (it for it in context.bonds if it.id not in ended):
        for found in member_changes(one):
            record = found.record
            if found.what is not What.LEFT or not isinstance(record, MemberChange):
                continue
            is_merged = record.place.key in merged_members(one)
            if found.may_fall_in(first, last) and not is_merged and _is_asked(context, record):
                names = context.partner_names(one) if len(context.options.homes) == 1 else context.name(one)
                yield Phrase(f"{names}: {_left(context, one, found, record)}", context.cited(one, found.sources))


def _left(context: ReportContext, one: BondOnDay, found: Occurrence, record: MemberChange) -> str:
    """`Bonn is op 1 maart 2015 uitgetreden vanwege de kosten.`, and a remark; that alone where it tells all of it."""
    language = context.language
    remark = phrase(context, prose(one, record.note, Paragraphs.BOND, found.sources)).text if record.note else ""
    is_more = record.by or record.reason or record.decided
    if record.note and not is_more and membership_is_retold(record.note, record.status, found.date):
        return remark
    left = capital(say("left", language, **member_words(context, one, found, record), when=occurred(context, found)))
    decided = member_decision(context, one, record, found.date, found.sources, Paragraphs.BOND)
    return " ".join(filter(None, [left, *(phrase(context, it).text for it in decided), remark]))


# --- Other states ----------------------------------------------------------------------------------------------------

_BY_STATUS = {
    "partner": Bilingual("Partner", "Partner"),
    "country": Bilingual("Land", "Country"),
    "began": Bilingual("Begonnen", "Begun"),
    "since": Bilingual("In deze stand sinds", "In this state since"),
    "reason": Bilingual("Reden", "Reason"),
}


def by_status(context: ReportContext, key: str, status: Status) -> Part:
    """The part on the bonds that have a status, or came into it in a period."""
    return headed(context, key, parts=tuple(_told(context, list(_entered(context, status)), _status_table, key)))


def _status_table(context: ReportContext, key: str, found: list[_Entered]) -> Table | None:
    return table(context, key, _BY_STATUS, [_status_row(context, one) for one in found])


def _status_row(context: ReportContext, found: _Entered) -> tuple[Phrase, ...]:
    language, one, change = context.language, found.bond, found.change
    reason = change.reason.label(language) if change and change.reason else ""
    return (
        Phrase(label(context, one), _cited(context, one, change, one.since)),
        country_cell(context, one),
        date_cell(context, one.since),
        _since_cell(context, change),
        Phrase(reason or say("unknown", language)),
    )
