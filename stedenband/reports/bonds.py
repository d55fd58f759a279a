"""A bond in paragraphs: what it is, since when, what was asked, who keeps it going, what happened and is planned."""

from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.blocks import headed, joined
from stedenband.reports.happenings import event_line
from stedenband.reports.papers import papers
from stedenband.reports.proposals import proposal_phrases
from stedenband.reports.report_context import ReportContext
from stedenband.reports.standing import standing
from stedenband.reports.upkeep import upkeep
from stedenband.reports.values import Block, Bullets, Paragraph, Part, Phrase


def bonds(context: ReportContext) -> Part:
    """A part on each bond."""
    return headed(context, "bonds", parts=tuple(_part(context, one) for one in context.bonds))


def _part(context: ReportContext, one: BondOnDay) -> Part:
    told = (
        standing(context, one),
        joined(proposal_phrases(context, one)),
        joined(upkeep(context, one)),
        papers(context, one),
    )
    blocks: list[Block] = [Paragraph(phrases) for phrases in told if phrases]
    events = tuple(
        Phrase(event_line(context, one, event), context.notes.of(event.writer, event.sources))
        for event in context.events_of(one)
    )
    gemeente = None if len(context.options.homes) == 1 else context.gemeente(one)
    return Part(one.id, context.name(one), (*blocks, *([Bullets(events)] if events else [])), (), gemeente)
