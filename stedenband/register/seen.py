"""Which bonds a municipality sees: each bond once, with the municipality that it is told for."""

from collections.abc import Iterator
from datetime import date

from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.identity import is_yet_to_be
from stedenband.register.members import entries_of
from stedenband.register.owner_then import former_owner, former_owners
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


def ids_of_others(register: Register, home: str, on: date) -> frozenset[str]:
    """The bonds that were another's on a day that went up in the same as the former one that was asked for."""
    if home not in register.asked:
        return frozenset()
    return frozenset(tie.id for tie in register.ties_of(home) if _is_of_another(register, tie, home, on))


def _is_of_another(register: Register, tie: Tie, home: str, on: date) -> bool:
    bond = bond_on_day(register, tie, home, on)
    if bond is not None:
        return not bond.is_asked_for
    then = former_owner(tie.bond, tie.owner, on) if tie.home == home else None  # it was not there yet
    return then is not None and not register.asks_for(home, (then, *former_owners(tie.bond, tie.owner)))


def was_beside_asked(register: Register, home: str, on: date) -> bool:
    """Whether the owner of a file was there on a day beside the former municipality asked for, which went up in it."""
    return bool(register.asked_on(home, on)) and not is_yet_to_be(register.municipalities[home], on)


def committees_of_others(register: Register, home: str, on: date) -> frozenset[str]:
    """The committees that are named by no other bonds than these; also by none, where their owner was there itself."""
    others = ids_of_others(register, home, on)
    is_beside = was_beside_asked(register, home, on) if register.asked else False
    ties = [tie for tie in register.ties_of(home) if tie.home == home] if others or is_beside else []
    kept = {id for tie in ties if tie.id not in others for id in tie.bond.committees}
    if is_beside:
        return frozenset(one.id for one in register.municipalities[home].committees if one.id not in kept)
    return frozenset(id for tie in ties for id in tie.bond.committees if id not in kept)


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
