"""Compares two bonds: equal if they have the same participants: by any name, in the same country, and no namesakes.

A bond of another kind that began when the first had ended is its successor, and not the same.
"""

from typing import TypeAlias

from stedenband.model import Bond, Partner
from stedenband.register.dated_entries import date_of
from stedenband.register.namesakes import are_namesakes
from stedenband.register.register import Register, Tie
from stedenband.text import name_key
from stedenband.vocabulary.codes import Status

# Identifies a place: the slug of a municipality of the register, else its country with the key of one of its names.
PlaceName: TypeAlias = str | tuple[str, str]


def place_names(register: Register, partner: Partner) -> set[PlaceName]:
    """All identifiers of a partner; two partners without a common one are different places."""
    home = register.home_of(partner)
    return {home} if home else {(partner.country, name_key(name)) for name in partner.all_names}


def same_bond(register: Register, one: Tie, other: Tie) -> bool:
    """Whether two bonds have the same participants; a bond of several beside a bond of two is another bond."""
    if len(one.bond.partners) != len(other.bond.partners) or _home_name(one) != _home_name(other):
        return False
    if _succeeds(one.bond, other.bond) or _succeeds(other.bond, one.bond):
        return False
    ours, theirs = _participants(register, one), _participants(register, other)
    return all(any(_same_place(place, candidate) for candidate in theirs) for place in ours)


def same_partners(register: Register, one: Tie, other: Tie) -> bool:
    """Whether two bonds, of two municipalities, are with the same partners."""
    ours, theirs = _participants(register, one)[1:], _participants(register, other)[1:]
    if len(ours) != len(theirs):
        return False
    return all(any(_same_place(place, candidate) for candidate in theirs) for place in ours)


def _succeeds(bond: Bond, earlier: Bond) -> bool:
    """Whether a bond began after another of a different kind had ended."""
    if bond.kind is earlier.kind or not bond.history or not earlier.history:
        return False
    last = earlier.history[-1]
    began, ended = date_of(bond.history[0]), date_of(last)
    if last.status is not Status.ENDED or began is None or ended is None:
        return False
    return not began.surely_before(ended)


def _home_name(tie: Tie) -> str | None:
    """The village or district that a bond belongs to, where it is not the whole municipality."""
    return name_key(tie.bond.home.name) if tie.bond.home else None


_Participant: TypeAlias = tuple[set[PlaceName], Partner | None]


def _participants(register: Register, tie: Tie) -> list[_Participant]:
    """The identifiers of each participant, and the partner; a municipality of the register is known by its slug."""
    partners = tie.bond.partners
    others = ((place_names(register, one), None if register.home_of(one) else one) for one in partners)
    return [({tie.home}, None), *others]


def _same_place(one: _Participant, other: _Participant) -> bool:
    (names, partner), (other_names, other_partner) = one, other
    if names.isdisjoint(other_names):
        return False
    return partner is None or other_partner is None or not are_namesakes(partner, other_partner)
