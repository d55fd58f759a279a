"""Proposals: what was asked and accepted is followed by what it led to, and is decided after it was asked."""

from collections.abc import Iterator

from stedenband.checks.context import Found, Subject
from stedenband.model import Bond, HistoryEntry, Proposal
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import date_of
from stedenband.vocabulary.codes import Outcome, ProposedChange, Status

# The statuses that each proposal leads to; any entry at all may tell of a change.
_LEADS_TO = {
    ProposedChange.BEGIN: {Status.EXPLORING, Status.ACTIVE},
    ProposedChange.RESUME: {Status.EXPLORING, Status.ACTIVE},
    ProposedChange.CHANGE: {*Status},
    ProposedChange.PHASE_OUT: {Status.PHASING_OUT, Status.ENDED},
    ProposedChange.END: {Status.PHASING_OUT, Status.ENDED},
}


def _proposals(subject: Subject) -> Iterator[tuple[Loc, Proposal, Bond]]:
    for index, bond in enumerate(subject.municipality.bonds):
        for place, proposal in enumerate(bond.proposals):
            yield ("bonds", index, "proposals", place), proposal, bond


def proposal_without_entry(subject: Subject) -> Iterator[Found]:
    """A proposal was accepted, and nothing in the history follows from it."""
    for loc, proposal, bond in _proposals(subject):
        if proposal.outcome is Outcome.ACCEPTED and not any(_follows(entry, proposal) for entry in bond.history):
            yield (*loc, "outcome"), {"what": proposal.what.value}


def _follows(entry: HistoryEntry, proposal: Proposal) -> bool:
    asked, when = proposal.date or proposal.decided, date_of(entry)
    is_later = asked is None or when is None or not when.surely_before(asked)
    return entry.status in _LEADS_TO[proposal.what] and is_later


def decided_before_asked(subject: Subject) -> Iterator[Found]:
    """A proposal was decided before it was asked."""
    for loc, proposal, _ in _proposals(subject):
        if proposal.date and proposal.decided and proposal.decided.surely_before(proposal.date):
            yield (*loc, "decided"), {"decided": proposal.decided.text, "date": proposal.date.text}
