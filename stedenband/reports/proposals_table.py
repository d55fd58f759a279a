"""The proposals and requests of a report as a table: a workbook has no sentences."""

from datetime import date

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import ProposalOnDay
from stedenband.reports.askers import asker
from stedenband.reports.blocks import date_cell, label, table
from stedenband.reports.grammar import capital
from stedenband.reports.names import named
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Phrase, Table
from stedenband.text import Bilingual
from stedenband.vocabulary.labels import outcome_label

_HEADINGS = {
    "bond": Bilingual("Partner", "Partner"),
    "date": Bilingual("Datum", "Date"),
    "what": Bilingual("Voorstel of verzoek", "Proposal or request"),
    "by": Bilingual("Door", "By"),
    "outcome": Bilingual("Uitkomst", "Outcome"),
    "decided": Bilingual("Besloten", "Decided"),
}


def proposals_table(context: ReportContext, told: list[tuple[BondOnDay, ProposalOnDay]]) -> Table | None:
    """A row for each proposal, as a list of them has it."""
    rows = sorted(told, key=lambda it: (label(context, it[0]), it[1].date.first if it[1].date else date.max))
    return table(context, "proposals", _HEADINGS, [_row(context, one, proposal) for one, proposal in rows])


def _row(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> tuple[Phrase, ...]:
    return (
        Phrase(label(context, one), context.notes.of(one.writer, proposal.sources)),
        date_cell(context, proposal.date),
        Phrase(capital(proposal.what.label(context.language))),
        Phrase(_by(context, one, proposal)),
        Phrase(outcome_label(proposal.outcome, context.language, is_decided=proposal.decided is not None)),
        date_cell(context, proposal.decided) if proposal.decided else Phrase(""),
    )


def _by(context: ReportContext, one: BondOnDay, proposal: ProposalOnDay) -> str:
    """Who asked: by name where one is known, else which party."""
    if proposal.holder:
        return named(proposal.holder, context.language)
    return asker(context, one, proposal, context.language)
