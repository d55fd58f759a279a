"""Whether a bond was in force in a period, or came into a state in it: surely (True), perhaps (False) or not (None)."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from itertools import groupby, zip_longest

from stedenband.register.beginnings import is_before_contact, is_definite, is_evident
from stedenband.register.bond_change import IN_FORCE, Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import overlap
from stedenband.vocabulary.codes import Kind, Membership, Status
from stedenband.vocabulary.edtf import day_before

Kinds = Container[str]  # codes

_ANY = frozenset(Kind)


def in_force_in(bond: BondOnDay, first: date, last: date, kinds: Kinds = _ANY) -> bool | None:
    """Whether it was in force, as one of some kinds, at some time in a period: surely (True), perhaps or not (None)."""
    own = bond.own_entries[:1]
    joined = own[0] if own and own[0].entry.status is Membership.JOINED else None
    if joined and joined.has_first_day and joined.earliest > last:
        return None
    runs = _runs(bond.changes, kinds)
    found = {_overlap(begun, ended, first, last) for begun, ended in runs if begun.kind in kinds}
    before = bond.changes[0].from_kind if bond.changes else bond.kind
    if before in kinds and _perhaps_before(bond, first, last):
        found.add(False)
    return True if True in found else False if False in found else None


def _perhaps_before(bond: BondOnDay, first: date, last: date) -> bool:
    """Whether a period has a day before the beginning, if any, on which the bond may have been in force."""
    if not bond.changes:
        return not is_before_contact(bond.register, bond.tie, last)
    beginning = bond.changes[0]
    before = min(last, day_before(beginning.certain))
    if beginning.certain <= first or is_before_contact(bond.register, bond.tie, before):
        return False
    if beginning.membership is Membership.JOINED:
        # How the bond stood when this side joined it may be uncertain for longer than the joining itself.
        own = beginning.joined.last if beginning.joined else beginning.certain
        if beginning.has_first_day:
            return beginning.earliest <= last and own < beginning.certain
        if beginning.earliest <= last:
            return True
    elif not is_definite(beginning):
        return True
    return is_evident(bond.register, bond.tie, before)


def came_into(
    bond: BondOnDay, status: Status | Membership, first: date, last: date, kinds: Kinds = _ANY
) -> bool | None:
    """Whether it came, as one of some kinds, into a state in a period: surely (True), perhaps (False) or not (None).

    That this side left it is an ending too.
    """
    entered = (change for change in bond.changes if status in (change.status, change.becomes) and change.comes_into)
    found = [change.falls_in(first, last) for change in entered if change.kind in kinds]
    return True if True in found else False if False in found else None


def ended_exploring(bond: BondOnDay, first: date, last: date) -> bool:
    """Whether in a period no more than an exploration may have ended; in all time, whether it never was a bond."""
    if (first, last) == (date.min, date.max):
        return bond.was_only_explored
    entered = (change for change in bond.changes if change.status is Status.ENDED and change.comes_into)
    ends = [change.ends_bond for change in entered if change.falls_in(first, last) is not None]
    return bool(ends) and not any(ends)


def _runs(known: Sequence[Change], kinds: Kinds) -> Iterator[tuple[Change, Change | None]]:
    """Each change with which a stretch in force, of unknown state or of neither begins, and the one that ended it.

    Where the bond becomes, or ceases to be, of one of the kinds, another stretch begins.
    """
    firsts = [next(run) for _, run in groupby(known, key=lambda one: (_sort_of_state(one), one.kind in kinds))]
    return zip_longest(firsts, firsts[1:])


def _sort_of_state(change: Change) -> str:
    if change.status in IN_FORCE:
        return "in force"
    return "unknown" if change.status is Status.UNKNOWN else "not in force"


def _overlap(begun: Change, ended: Change | None, first: date, last: date) -> bool | None:
    """Whether a stretch in force overlaps a period: surely, perhaps (False), or not."""
    if begun.status not in IN_FORCE and begun.status is not Status.UNKNOWN:
        return None
    found = overlap(begun, ended, first, last)
    return found and begun.status is not Status.UNKNOWN
