"""The committees of the register on a day, as one side tells them, with the bonds whose roles name them."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.records_on_day import CommitteeOnDay, committee_on
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen
from stedenband.register.seen_from import View


class CommitteeSeen(NamedTuple):
    """A committee written in the file of `writer`, told for `home`; `bonds` are those of the day that it keeps."""

    home: str
    writer: str
    committee: CommitteeOnDay
    bonds: tuple[BondOnDay, ...]


def committees_seen(register: Register, homes: tuple[str, ...], on: date) -> Iterator[CommitteeSeen]:
    """Each committee once: those of the municipalities asked for, then those of bonds that they joined."""
    seen = homes or tuple(register.municipalities)
    told_for = {home: _own_view(register, home) for home in seen}
    yield from (one for home in seen for one in _of(register, home, home, told_for[home], on))
    shown = set(seen)
    for bond in bonds_seen(register, homes, on):
        if bond.writer not in shown and bond.committees:
            shown.add(bond.writer)
            yield from _of(register, bond.writer, bond.home, bond.view, on)


def _own_view(register: Register, home: str) -> View:
    return View(register.municipalities[home], ())


def _of(register: Register, writer: str, home: str, view: View, on: date) -> Iterator[CommitteeSeen]:
    owner = register.municipalities[writer]
    if not owner.committees:
        return
    bonds = [bond for bond in bonds_seen(register, (home,), on) if bond.writer == writer]
    for committee in owner.committees:
        if told := committee_on(owner, committee, view, on):
            yield CommitteeSeen(home, writer, told, tuple(_kept_by(bonds, committee.id)))


def _kept_by(bonds: Iterable[BondOnDay], committee: str) -> Iterator[BondOnDay]:
    return (bond for bond in bonds if any(one.id == committee for one in bond.committees))
