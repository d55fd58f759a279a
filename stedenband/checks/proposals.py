"""Proposals: what was asked and accepted is followed by what it led to, and is decided after it was asked."""

from collections.abc import Iterator, Mapping, Set

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import HistoryEntry, Proposal
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import Dated, date_of, dated
from stedenband.register.register import Tie
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Outcome, ProposedChange, Status
from stedenband.vocabulary.edtf import Edtf

# The statuses that each proposal leads to; any entry at all may tell of a change, and to look again need lead to none.
_LEADS_TO: Mapping[ProposedChange, Set[Status]] = {
    ProposedChange.BEGIN: {Status.EXPLORING, Status.ACTIVE},
    ProposedChange.REVIEW: frozenset(),
    ProposedChange.RESUME: {Status.EXPLORING, Status.ACTIVE},
    ProposedChange.CHANGE: {*Status},
    ProposedChange.PHASE_OUT: {Status.PHASING_OUT, Status.ENDED},
    ProposedChange.END: {Status.PHASING_OUT, Status.ENDED},
}


def _proposals(subject: Subject) -> Iterator[tuple[Loc, Proposal, Tie]]:
    for index, tie in subject.ties:
        for place, proposal in enumerate(tie.bond.proposals):
            yield ("bonds", index, "proposals", place), proposal, tie


def proposal_without_entry(subject: Subject) -> Iterator[Found]:
    """A proposal was accepted, and nothing in the history follows from it."""
    for loc, proposal, tie in _proposals(subject):
        if proposal.outcome is Outcome.ACCEPTED and not _is_followed(proposal, tie):
            yield (*loc, "outcome"), {"what": Bilingual(proposal.what.nl, proposal.what.en)}


def _is_followed(proposal: Proposal, tie: Tie) -> bool:
    statuses = _LEADS_TO[proposal.what]
    entries = dated(tie.bond.history, tie.bond.sources, tie.sources)
    led_to = (one for one in entries if one.entry.status in statuses)
    asked = proposal.date or proposal.decided
    return not statuses or any(asked is None or not _is_before(one, asked) for one in led_to)


def _is_before(one: Dated[HistoryEntry], asked: Edtf) -> bool:
    """Whether an entry is surely earlier than a proposal: by its date, else by what bounds it."""
    when = date_of(one.entry)
    return when.surely_before(asked) if when else one.certain < asked.first


def decided_before_asked(subject: Subject) -> Iterator[Found]:
    """A proposal was decided before it was asked."""
    for loc, proposal, _ in _proposals(subject):
        if proposal.date and proposal.decided and proposal.decided.surely_before(proposal.date):
            yield (*loc, "decided"), {"decided": proposal.decided.text, "date": proposal.date.text}


def outcome_lacking(subject: Subject) -> Iterator[Found]:
    """A proposal has a day of decision, and no outcome but that none is known."""
    for loc, proposal, _ in _proposals(subject):
        if proposal.decided and proposal.outcome is Outcome.PENDING:
            yield (*loc, "decided"), {"decided": proposal.decided.text}


ON_WHOLE_RECORDS: tuple[Check, ...] = (proposal_without_entry, decided_before_asked, outcome_lacking)
