"""When two records are of one bond: the same places take part, whatever they are called."""

from stedenband.model import NamedPlace, Partner
from stedenband.register import Register, Tie
from stedenband.text import slug


def same_bond(register: Register, one: Tie, other: Tie) -> bool:
    """Whether two bonds have the same participants; a bond of several beside a bond of two is another bond."""
    ours, theirs = _participants(register, one), _participants(register, other)
    if len(ours) != len(theirs) or _home_name(one) != _home_name(other):
        return False
    return all(any(_same_place(place, candidate) for candidate in theirs) for place in ours)


def _home_name(tie: Tie) -> str | None:
    """The village or district that a bond belongs to, where it is not the whole municipality."""
    return slug(tie.bond.home.name) if tie.bond.home else None


def _participants(register: Register, tie: Tie) -> list[str | Partner]:
    """Who takes part in a bond: the slugs of municipalities of this register, and other places as they are."""
    return [tie.home, *(register.home_of(partner) or partner for partner in tie.bond.partners)]


def _same_place(one: str | Partner, other: str | Partner) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    if one.country != other.country or _slugs(one).isdisjoint(_slugs(other)):
        return False
    larger, other_larger = _larger(one), _larger(other)
    return not larger or not other_larger or not larger.isdisjoint(other_larger)


def _slugs(place: NamedPlace) -> set[str]:
    return {slug(name) for name in place.all_names}


def _larger(place: NamedPlace) -> set[str]:
    return {slug(larger.name) for larger in place.part_of}
