"""Of which bonds it is told that nobody knows when they began, and whether that is not known of their state either."""

from stedenband.register.bond_on_day import BondOnDay
from stedenband.vocabulary.codes import Status

# The states of a bond in force that is not active: of an undated one in between it is told that it was so before.
WAS_SO = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT})


def is_unknown_beginning_told(one: BondOnDay) -> bool:
    """Whether it is told that nobody knows when a bond began: of an active one its opening says so."""
    is_told = one.status in WAS_SO or (one.status is Status.ENDED and not one.is_left)
    if not is_told or one.since is not None or one.is_only_explored:
        return False
    # What was there before it is first told to be active is so where it is: then it began before.
    first = one.beginning or next((it for it in one.changes if it.status is Status.ACTIVE), None)
    return first is not None and not first.membership


def is_since_known(one: BondOnDay) -> bool:
    """Whether it is known since when a bond stands as it does, or when it ended."""
    last = one.last_change
    return last is not None and (last.when if one.ending else last.stands_since) is not None
