"""Which bonds a municipality sees: each bond once, with the municipality that it is told for."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.members import entries_of
from stedenband.register.place_on_day import PlaceOnDay, partner_on
from stedenband.register.register import Register, Tie
from stedenband.vocabulary.codes import Membership
from stedenband.vocabulary.edtf import day_before


def ties_seen(
    register: Register, homes: tuple[str, ...], ids: frozenset[str] = frozenset()
) -> Iterator[tuple[str, Tie]]:
    """Each bond once, with the municipality that it is seen from: the one that wrote it where that is asked for.

    `ids` are those of the bonds asked for (none: all).
    """
    if not homes:
        yield from ((tie.home, tie) for tie in register.ties.values() if not ids or tie.id in ids)
        return
    shown: set[str] = set()
    for home in homes:
        for tie in register.ties_of(home):
            if tie.id not in shown and (not ids or tie.id in ids):
                shown.add(tie.id)
                yield (tie.home if tie.home in homes else home), tie


def bonds_seen(
    register: Register, homes: tuple[str, ...], on: date, ids: frozenset[str] = frozenset()
) -> Iterator[BondOnDay]:
    """Each bond that there was on a day once, for the municipalities and of the ids asked for (none: all).

    Not what was another's that went up in the same as the former one that was asked for.
    """
    for home, tie in ties_seen(register, homes, ids):
        bond = bond_on_day(register, tie, home, on)
        if bond is not None and (not register.asked or bond.is_asked_for):
            yield bond


def sides_seen(bond: BondOnDay) -> Iterator[BondOnDay]:
    """The same bond seen from each other municipality that takes part in it and has a file."""
    for home in bond.register.sides(bond.tie):
        if home != bond.home:
            other = bond_on_day(bond.register, bond.tie, home, bond.on)
            if other is not None:
                yield other


def members_that_left(bond: BondOnDay) -> Iterator[tuple[PlaceOnDay, date]]:
    """Each partner on the other side that had left a bond by the day, with the last day on which it took part."""
    for partner in bond.tie.bond.partners:
        home = bond.register.home_of(partner)
        if home == bond.home:
            continue
        told = [one for one in entries_of(bond.tie, partner) if one.counts <= bond.on]
        if told and told[-1].entry.status is Membership.LEFT:
            yield partner_on(partner, bond.on, home), day_before(told[-1].counts)
