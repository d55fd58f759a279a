"""Compares two bonds: equal if they have the same participants, by any name, in the same country and larger place.

A bond of another kind that began when the first had ended is its successor, and not the same.
"""

from typing import TypeAlias

from stedenband.model import Bond, Partner
from stedenband.register.dated_entries import date_of
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


_Participant: TypeAlias = tuple[set[PlaceName], set[str]]


def _participants(register: Register, tie: Tie) -> list[_Participant]:
    """The participants of a bond: the identifiers of each, and the larger places that it is said to be part of."""
    others = ((place_names(register, partner), _larger(register, partner)) for partner in tie.bond.partners)
    return [({tie.home}, set()), *others]


def _same_place(one: _Participant, other: _Participant) -> bool:
    if one[0].isdisjoint(other[0]):
        return False
    return not one[1] or not other[1] or not one[1].isdisjoint(other[1])


def _larger(register: Register, partner: Partner) -> set[str]:
    """The larger places of a partner; a municipality of the register is the same one whatever it is said to be in."""
    return set() if register.home_of(partner) else {name_key(larger.name) for larger in partner.part_of}
