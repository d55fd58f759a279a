"""How a bond stands, or will, where a change may have taken effect by then and may not."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay


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
    still = BondOnDay(
        bond.register, bond.tie, bond.home, bond.view, bond.on, changes[:at], changes[0].from_kind
    )  # fmt: skip
    still.announced = (*changes[at:], *bond.announced)
    return still


def _is_open(change: Change, on: date) -> bool:
    """Whether it may yet have to end a bond, or make it of another kind; not where its date tells no first day."""
    return change.has_first_day and on < change.certain and (change.ends_bond or change.changes_kind)


def perhaps_by_then(bond: BondOnDay, first: date, last: date) -> Change | None:
    """The change ahead that on a later day, the first or last of some, may have taken effect or not; None for none."""
    return next((it for it in bond.announced if first < it.certain and it.counts <= last), None)
