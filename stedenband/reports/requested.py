"""Whether who wanted a change brought it about alone, or only asked for it and the other side granted that."""

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.seen_from import ORGANS_OF_PARTNER
from stedenband.vocabulary.codes import Organ, Outcome, Party, ProposedChange, Reason, Status
from stedenband.vocabulary.labels import OWN_ORGANS

COMMITTEES = frozenset({Party.PARTNER_COMMITTEE, Party.OWN_COMMITTEE})
GOVERNMENTS = frozenset({Reason.PARTNER_GOVERNMENT, Reason.OWN_GOVERNMENT})  # these say which third party it was
OF_THEIR_OWN = frozenset({(Party.PARTNER, Reason.PARTNER_DECISION), (Party.MUNICIPALITY, Reason.OWN_DECISION)})

# What no partner does against the other side: it asked for the ending, or did not want to go on behind the term.
_NOT_ONE_SIDED = frozenset({Reason.REQUEST, Reason.TERM_EXPIRED})
# The organs that have no code for the partner's: seen from another side these are still the writer's.
_OF_WRITER = OWN_ORGANS - {Organ.COUNCIL, Organ.EXECUTIVE}


def is_on_request(one: BondOnDay, change: Change) -> bool:
    """Whether who wanted a change only asked for it: a committee, or a side whose wish the other side granted."""
    if change.by in COMMITTEES:
        return True
    if (change.by, change.reason) in OF_THEIR_OWN:
        return False
    if change.by is Party.PARTNER:
        is_granted = change.reason in _NOT_ONE_SIDED or change.decided_by in _organs(one, is_ours=True)
        return is_granted or _is_proposal_accepted(one, change)
    is_partners_wish = not one.view.is_own and change.reason is Reason.REQUEST  # a request in the words of the writer
    is_granted = is_partners_wish or change.decided_by in _organs(one, is_ours=False)
    return change.by is Party.MUNICIPALITY and is_granted


def _organs(one: BondOnDay, *, is_ours: bool) -> frozenset[Organ]:
    """The organs of a side, in the codes that they have for who it is told for."""
    if one.view.is_own:
        return OWN_ORGANS if is_ours else ORGANS_OF_PARTNER
    return OWN_ORGANS - _OF_WRITER if is_ours else ORGANS_OF_PARTNER | _OF_WRITER


def _is_proposal_accepted(one: BondOnDay, change: Change) -> bool:
    """Whether an ending is what the partner proposed and the other side accepted."""
    accepted = (it for it in one.proposals if it.what is ProposedChange.END and it.outcome is Outcome.ACCEPTED)
    decided = [it.decided for it in accepted if it.by is change.by and it.decided]
    return change.status is Status.ENDED and change.decided in decided
