"""The committees of the register on a day, as one side tells them, with the bonds whose roles name them."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay, committee_on, is_told
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen, committees_of_others, sides_seen
from stedenband.register.seen_from import View


class CommitteeSeen(NamedTuple):
    """A committee written in the file of `writer`, told for `home`; `bonds` are those of the day that it keeps."""

    home: str
    writer: str
    committee: CommitteeOnDay
    bonds: tuple[BondOnDay, ...]


def committees_seen(register: Register, homes: tuple[str, ...], on: date) -> Iterator[CommitteeSeen]:
    """Each committee once: those of the municipalities asked for, then those that keep or kept bonds they joined."""
    seen = homes or tuple(register.municipalities)
    yield from (one for home in seen for one in _own(register, home, on))
    joined: dict[tuple[str, str], CommitteeSeen] = {}
    for bond in bonds_seen(register, homes, on):
        if bond.writer not in seen:
            for one in _of_bond(bond):
                before = joined.setdefault((bond.writer, one.committee.id), one._replace(bonds=()))
                joined[bond.writer, one.committee.id] = before._replace(bonds=(*before.bonds, *one.bonds))
    yield from joined.values()


def other_sides(seen: CommitteeSeen) -> Iterator[CommitteeSeen]:
    """The same committee as each other municipality tells it that takes part in a bond which it keeps."""
    told: dict[str, CommitteeSeen] = {}
    for bond in seen.bonds:
        for one in (one for side in sides_seen(bond) for one in _of_bond(side)):
            if one.committee.id == seen.committee.id:
                before = told.get(one.home)
                told[one.home] = one._replace(bonds=(*(before.bonds if before else ()), *one.bonds))
    yield from told.values()


def _own(register: Register, home: str, on: date) -> Iterator[CommitteeSeen]:
    owner = register.municipalities[home]
    if not owner.committees:
        return
    bonds = [bond for bond in bonds_seen(register, (home,), on) if bond.writer == home]
    of_others = committees_of_others(register, home, on)
    for committee in owner.committees:
        if told := committee_on(owner, committee, View(owner, ()), on):
            kept = tuple(bond for bond in bonds if _keeps(told, bond))
            if kept or (is_told(owner, told, on) and committee.id not in of_others):
                yield CommitteeSeen(home, home, told, kept)


def _of_bond(bond: BondOnDay) -> Iterator[CommitteeSeen]:
    """The committees that a bond's roles name or named, as far as its municipality tells of them."""
    for committee in bond.all_committees:
        yield CommitteeSeen(bond.home, bond.writer, committee, (bond,) if _keeps(committee, bond) else ())


def _keeps(committee: CommitteeOnDay, bond: BondOnDay) -> bool:
    return any(one.id == committee.id for one in bond.committees)
