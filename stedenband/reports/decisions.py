"""By which decision a bond changed, and who decided, on a change or on a proposal: as it was called on the day."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.grammar import document_in, say
from stedenband.reports.letters import letter_of_notice
from stedenband.reports.organs import organ, organ_of_another
from stedenband.reports.owners_then import owner_then, writer_then
from stedenband.reports.parties import partner_then
from stedenband.reports.report_context import ReportContext
from stedenband.reports.statements import Paragraphs, Statement, fact, prose
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Party
from stedenband.vocabulary.edtf import Edtf


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
    """When the other side was told of a change; seen from that side, when it was itself."""
    if change.notified is None:
        return
    when, cited = dates.when(change.notified, context.language), change.sources
    if one.view.is_own:
        letter = letter_of_notice(context, one, change.notified)
        how = say("by-letter", context.language) if letter else ""
        yield fact(one, "notified", Paragraphs.BOND, cited, when=when, how=how)
    else:
        yield fact(one, "notified-here", Paragraphs.BOND, cited, when=when, name=context.gemeente(one))


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
