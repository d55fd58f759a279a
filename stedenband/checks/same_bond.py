"""Compares two bonds: equal if they have the same participants, by any name, in the same country and larger place."""

from typing import TypeAlias

from stedenband.model import Partner
from stedenband.register.register import Register, Tie
from stedenband.text import slug

# Identifies a place: the slug of a municipality of the register, else its country with the slug of one of its names.
PlaceName: TypeAlias = str | tuple[str, str]


def place_names(register: Register, partner: Partner) -> set[PlaceName]:
    """All identifiers of a partner; two partners without a common one are different places."""
    home = register.home_of(partner)
    return {home} if home else {(partner.country, slug(name)) for name in partner.all_names}


def same_bond(register: Register, one: Tie, other: Tie) -> bool:
    """Whether two bonds have the same participants; a bond of several beside a bond of two is another bond."""
    if len(one.bond.partners) != len(other.bond.partners) or _home_name(one) != _home_name(other):
        return False
    ours, theirs = _participants(register, one), _participants(register, other)
    return all(any(_same_place(place, candidate) for candidate in theirs) for place in ours)


def _home_name(tie: Tie) -> str | None:
    """The village or district that a bond belongs to, where it is not the whole municipality."""
    return slug(tie.bond.home.name) if tie.bond.home else None


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
    return set() if register.home_of(partner) else {slug(larger.name) for larger in partner.part_of}
