"""How a bond stands, or will, where a change may have taken effect by then and may not."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.bond_life import ENDINGS
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.identity import ended_on, went_into
from stedenband.register.part_of_own import is_one_with
from stedenband.vocabulary.codes import Kind, Membership, Status


def or_still(bond: BondOnDay) -> Iterator[BondOnDay]:
    """A bond as it stands, and as it still does if what ended it, or made it of another kind, is yet to take effect."""
    yield bond
    if not bond.changes or bond.changes[-1].certain <= bond.on:  # hot: of most bonds everything has taken effect
        return
    still = _before_what_is_open(bond)
    if still and still.in_force and not (bond.in_force and bond.kind is still.kind):
        yield still


def _before_what_is_open(bond: BondOnDay) -> BondOnDay | None:
    """A bond before the first of its changes that ends it or its kind by a date that is not over; that one is ahead."""
    changes = bond.changes
    at = next((at for at, one in enumerate(changes) if _is_open(one, bond.on)), 0)
    if not at:
        return None
    still = as_before(bond, at, bond.on)
    still.announced = (*changes[at:], *bond.announced)
    return still


def as_before(bond: BondOnDay, at: int, on: date) -> BondOnDay:
    """A bond as it would stand on a day had no more of its changes taken effect than those `at` the first places."""
    told = bond.changes[:at]
    return BondOnDay(bond.register, bond.tie, bond.home, bond.view, on, told, bond.changes[0].from_kind)


def _is_open(change: Change, on: date) -> bool:
    """Whether it may yet have to end a bond, or make it of another kind; not where its date tells no first day."""
    return change.has_first_day and on < change.certain and (change.ends_bond or change.changes_kind)


def may_be_there(bond: BondOnDay, first: date, last: date, *, as_kind: bool) -> bool:
    """Whether on any of some later days it may be in force, as far as is known now.

    With `as_kind` also whether it may be of its kind, and of two that take part not one that is no more by its code.
    """
    is_over = False
    for it in bond.announced:
        if it.becomes in ENDINGS or (as_kind and it.kind is not bond.kind):
            if not is_over and first < it.certain:
                break
            is_over = True
        elif is_over and it.status in IN_FORCE and it.earliest <= last:
            is_over = False
    return not is_over and (not as_kind or is_of_two(bond, first))


def is_of_two(bond: BondOnDay, day: date) -> bool:
    """Whether at least two of those that take part are there by a day: alike for each of them.

    Of who wrote it that is also what has it since it went up in that.
    """
    homes = (bond.home, *(member.home for member in bond.members))
    ends = (ended_on(bond.register.municipalities[home]) if home else None for home in homes)
    there = sum(end is None or day < end for end in ends)
    return there > 1 or (there == 1 and heir_on(bond, day) is not None)


def heir_on(bond: BondOnDay, day: date) -> str | None:
    """What has a bond by a day since the municipality that wrote it went up in that, whose file it may yet be in.

    None where it was divided, then or later, or where that is the one that the bond is with.
    """
    owner = bond.tie.owner
    into = went_into(owner, day) if owner.ids else None  # hot: of few an official code is asked for
    if into is None or into.over or into.until or all(is_one_with(one, owner, day) for one in bond.tie.bond.partners):
        return None
    return into.name


def perhaps_by_then(bond: BondOnDay, first: date, last: date) -> Change | None:
    """The change that on another day, the first or last of some, may have taken effect or not; None for none.

    It is one of those that may have by the day of the bond, or of those that are announced. What may have by that day
    and is not counted yet stays as doubtful on a later one. That this side joined is none: how the bond stood then is
    no more certain by it.
    """
    open_now = (it for it in bond.all_changes if it.earliest <= bond.on and it not in bond.announced)
    open_then = (it for it in open_now if it.earliest <= last and (first < it.certain or it.counts > bond.on))
    ahead = (it for it in bond.announced if it.earliest <= last and first < it.certain)
    return next((it for it in (*open_then, *ahead) if _is_of_bond(it)), None)


def _is_of_bond(change: Change) -> bool:
    """Whether by it the bond itself came to stand otherwise, and not only this side joined it as it stood."""
    return change.membership is not Membership.JOINED and (change.comes_into or change.changes_kind)


def may_be(change: Change, by: date) -> Kind | Status | Membership:
    """What a bond may be by a day: what it becomes by a change that counts by then, else what it was before that."""
    is_counted = change.counts <= by
    if change.goes_on_as:
        return change.kind if is_counted else change.from_kind
    return change.becomes if is_counted else change.from_status or Status.UNKNOWN
