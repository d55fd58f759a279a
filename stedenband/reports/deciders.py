"""Who decided on a change of a bond, or decides on a proposal: the organ as it was called on the day."""

from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.grammar import say
from stedenband.reports.organs import organ, organ_of_partner
from stedenband.reports.owners_then import owner_then, writer_then
from stedenband.reports.parties import partner_then
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary.codes import Party
from stedenband.vocabulary.edtf import Edtf


def decided_by(context: ReportContext, one: BondOnDay, told: Change | ProposalOnDay) -> str:
    """`door de gemeenteraad`, `door de gemeenteraad van Leuven`; nothing where no organ is named."""
    decider = organ_then(context, one, told)
    return say("decided-by", context.language, organ=decider) if decider else ""


def organ_then(context: ReportContext, one: BondOnDay, told: Change | ProposalOnDay) -> str:
    """The organ that decides or decided, with its article, as it was called then; nothing where none is named."""
    language, when, day = context.language, *_when(one, told)
    if told.organ_of_another:
        partner = partner_then(one, Party.PARTNER, told.by_partner, when, language)
        return organ_of_partner(told.organ_of_another, partner, language)
    if told.decided_by is None:
        return ""
    owner, writer = owner_then(context, one, day), writer_then(context, one, day)
    return organ(one, told.decided_by, owner, writer, language, told.by, told.by_partner, when)


def _when(one: BondOnDay, told: Change | ProposalOnDay) -> tuple[Edtf | None, date]:
    """When it was decided, as far as that is known, and the day by which it surely was."""
    if isinstance(told, Change):
        when, known = told.decided or told.when, told.certain
    else:
        when, known = told.decided or told.date, one.on
    return when, when.last if when else known
