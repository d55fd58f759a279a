"""Whether who wanted a change brought it about alone, or only asked for it and the other side granted that."""

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.seen_from import OF_PARTNER
from stedenband.vocabulary.codes import Outcome, Party, ProposedChange, Reason, Status
from stedenband.vocabulary.labels import OWN_ORGANS

COMMITTEES = frozenset({Party.PARTNER_COMMITTEE, Party.OWN_COMMITTEE})
GOVERNMENTS = frozenset({Reason.PARTNER_GOVERNMENT, Reason.OWN_GOVERNMENT})  # these say which third party it was
OF_THEIR_OWN = frozenset({(Party.PARTNER, Reason.PARTNER_DECISION), (Party.MUNICIPALITY, Reason.OWN_DECISION)})

# What no partner does against the other side: it asked for the ending, or did not want to go on behind the term.
_NOT_ONE_SIDED = frozenset({Reason.REQUEST, Reason.TERM_EXPIRED})
_ORGANS_OF_PARTNER = frozenset(OF_PARTNER[organ] for organ in OWN_ORGANS)


def is_on_request(one: BondOnDay, change: Change) -> bool:
    """Whether who wanted a change only asked for it: a committee, or a side whose wish the other side granted."""
    if change.by in COMMITTEES:
        return True
    if (change.by, change.reason) in OF_THEIR_OWN:
        return False
    if change.by is Party.PARTNER:
        is_granted = change.reason in _NOT_ONE_SIDED or change.decided_by in OWN_ORGANS
        return is_granted or _is_proposal_accepted(one, change)
    is_partners_wish = not one.view.is_own and change.reason is Reason.REQUEST  # a request in the words of the writer
    is_granted = is_partners_wish or change.decided_by in _ORGANS_OF_PARTNER
    return change.by is Party.MUNICIPALITY and is_granted


def _is_proposal_accepted(one: BondOnDay, change: Change) -> bool:
    """Whether an ending is what the partner proposed and the other side accepted."""
    accepted = (it for it in one.proposals if it.what is ProposedChange.END and it.outcome is Outcome.ACCEPTED)
    decided = [it.decided for it in accepted if it.by is change.by and it.decided]
    return change.status is Status.ENDED and change.decided in decided
