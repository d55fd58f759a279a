"""By which decision a bond changed, and who decided, on a change or on a proposal: as it was called on the day."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.register.seen_from import OF_PARTNER, OWN
from stedenband.reports.grammar import document_in, say
from stedenband.reports.letters import letter_of_notice
from stedenband.reports.organs import organ, organ_of_another
from stedenband.reports.owners_then import owner_then, writer_then
from stedenband.reports.parties import partner_then
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose, with_event
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Party
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import OTHER_SIDE
from stedenband.vocabulary.place_names import place_name

_THIS_SIDE = frozenset({Party.MUNICIPALITY, Party.OWN_COMMITTEE})


def decision(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    """By which decision a bond changed, when the other side was told, and a remark."""
    language = context.language
    is_day_apart = change.decided is not None and change.decided is not change.when
    if is_day_apart or change.organ_that_decided:
        by = decided_by(context, one, change)
        paper = document_in(change.document, language)
        at = dates.when(change.decided, language) if is_day_apart and change.decided else ""
        yield fact(one, "decided", Paragraphs.BOND, change.sources, when=at, by=by, document=paper)
    yield from notice(context, one, change)
    if change.note:
        yield prose(one, change.note, Paragraphs.BOND, change.sources)


def notice(context: ReportContext, one: BondOnDay, change: Change) -> Iterator[Statement]:
    """When the other side than that which decided a change was told of it: by name where it is not the partner."""
    if change.notified is None:
        return
    when, cited = dates.when(change.notified, context.language), change.sources
    if name := told_by_name(context, one, change):
        yield fact(one, "notified-here", Paragraphs.BOND, cited, when=when, name=name)
    else:
        letter = letter_of_notice(context, one, change.notified)
        how = say("by-letter", context.language) if letter else ""
        told = fact(one, "notified", Paragraphs.BOND, cited, when=when, how=how)
        yield with_event(told, letter) if letter else told


def told_by_name(context: ReportContext, one: BondOnDay, change: Change) -> str:
    """Who was told of a change, where that is not the partner: its municipality, or that which wrote of the bond.

    That was told of what a partner wanted; seen from a partner that was itself told of what the writer did.
    """
    if is_writer_told(one, change):
        days = (change.notified.first, change.notified.last) if change.notified else (one.on, one.on)
        return place_name(writer_then(context, one, *days).name, context.language) or context.gemeente(one)
    return "" if one.view.is_own else context.gemeente(one)


def is_writer_told(one: BondOnDay, change: Change) -> bool:
    """Whether the municipality that wrote of a bond is the other side of a change: a partner wanted or decided it."""
    by, organ = change.by, change.decided_by
    if one.view.is_own:
        return by in OTHER_SIDE or (by is None and organ in OWN)
    is_of_this_side = by in _THIS_SIDE or (by is None and organ in OF_PARTNER)
    is_of_another = by in OTHER_SIDE and change.by_partner != one.view.writer.gemeente
    return is_of_this_side or is_of_another or change.organ_of_another is not None


def decided_by(context: ReportContext, one: BondOnDay, told: Change | ProposalOnDay) -> str:
    """`door de gemeenteraad`, `door de gemeenteraad van Leuven`; nothing where no organ is named."""
    decider = organ_then(context, one, told)
    return say("decided-by", context.language, organ=decider) if decider else ""


def organ_then(context: ReportContext, one: BondOnDay, told: Change | ProposalOnDay) -> str:
    """The organ that decides or decided, with its article, as it was called then; nothing where none is named."""
    language, when, days = context.language, *_when(one, told)
    if told.organ_of_another:
        partner = partner_then(one, Party.PARTNER, told.by_partner, when, language)
        return organ_of_another(one, told.organ_of_another, told.by_partner, partner, language)
    if told.decided_by is None:
        return ""
    owner, writer = owner_then(context, one, *days, told), writer_then(context, one, *days)
    return organ(one, told.decided_by, owner, writer, language, told.by, told.by_partner, when)


def _when(one: BondOnDay, told: Change | ProposalOnDay) -> tuple[Edtf | None, tuple[date, date]]:
    """When it was decided, as far as that is known, and the first and last day on which it may have been."""
    if isinstance(told, Change):
        return told.acted, (told.acted_from, told.acted_by)
    when = told.decided or told.date
    return when, (when.first, when.last) if when else (one.on, one.on)
