"""Bonds that are not there yet: their beginning, or for a partner its joining, was decided or told for a later day."""

from collections.abc import Iterator, Sequence
from datetime import date

from stedenband.register.bond_history import changes
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.dated_entries import Entry, date_of
from stedenband.register.register import Register, Tie
from stedenband.register.seen import ties_seen


def bonds_ahead(
    register: Register, homes: tuple[str, ...], on: date, ids: frozenset[str] = frozenset()
) -> Iterator[BondOnDay]:
    """Each bond that was not there on a day and is to be, of the municipalities and ids asked for (none: all)."""
    for home, tie in ties_seen(register, homes, ids):
        if _begins_after(register, tie, home, on) and bond_on_day(register, tie, home, on) is None:
            view = register.view(tie, home)
            told = changes(tie.bond, view, tie.sources, on)
            bond = BondOnDay(register, tie, home, view, on, [one for one in told if one.counts > on], tie.bond.kind)
            if bond.announced:
                yield bond


def _begins_after(register: Register, tie: Tie, home: str, on: date) -> bool:
    """Whether the first entry of a bond, or of the partner's own, is dated later: most bonds need no closer look."""
    member = register.member(tie, home)
    return _is_later(tie.bond.history, on) or (member is not None and _is_later(member.history, on))


def _is_later(history: Sequence[Entry], on: date) -> bool:
    first = date_of(history[0]) if history else None
    return first is not None and first.first > on
