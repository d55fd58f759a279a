"""Requests that are made again, by somebody else too: they are one, with one decision, made after the last of them."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import takewhile

from stedenband.register.records_on_day import ProposalOnDay
from stedenband.vocabulary.codes import Outcome, Party
from stedenband.vocabulary.labels import OTHER_SIDE


def by_date(proposals: Iterable[ProposalOnDay]) -> list[ProposalOnDay]:
    """Proposals in the order in which they were made; without a date last."""
    return sorted(proposals, key=lambda it: it.date.first if it.date else date.max)


def repeats(before: ProposalOnDay | None, proposal: ProposalOnDay) -> bool:
    """Whether a proposal is the request of the one `before` it: by who made that, or by another third party."""
    if before is None or proposal.what is not before.what or proposal.by is not before.by:
        return False
    if proposal.by is Party.THIRD_PARTY:
        return True
    is_same = (proposal.holder, proposal.by_partner) == (before.holder, before.by_partner)
    return proposal.by in OTHER_SIDE and proposal.holder is not None and is_same


def told_behind(proposal: ProposalOnDay, found: Sequence[ProposalOnDay]) -> ProposalOnDay:
    """The last repetition of a request that surely was made before the decision on it, else the request itself."""
    again = takewhile(lambda it: repeats(proposal, it), found[found.index(proposal) + 1 :])
    return next((it for it in reversed(list(again)) if _is_on(proposal, it)), proposal)


def is_decided_with(proposal: ProposalOnDay, proposals: Iterable[ProposalOnDay]) -> bool:
    """Whether a request without a decision is one with another, on which there was one after both were made."""
    found = by_date(proposals)
    at = found.index(proposal)
    again = takewhile(lambda it: repeats(proposal, it), found[at + 1 :])
    earlier = takewhile(lambda it: repeats(it, proposal), reversed(found[:at]))
    return any(map(_is_decided, again)) or any(_is_decided(it) and _is_on(it, proposal) for it in earlier)


def _is_decided(proposal: ProposalOnDay) -> bool:
    is_known = proposal.outcome in (Outcome.ACCEPTED, Outcome.REJECTED)
    return is_known or (proposal.outcome is Outcome.PENDING and proposal.decided is not None)


def _is_on(decided: ProposalOnDay, proposal: ProposalOnDay) -> bool:
    """Whether a decision surely came after a proposal was made, so that it is on that too."""
    return bool(decided.decided and proposal.date and proposal.date.surely_before(decided.decided))
