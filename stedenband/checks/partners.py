"""Checks on partners: none is told twice in a bond, nor is it the municipality itself."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Bond, Municipality, Partner
from stedenband.register.identity import official, official_partner
from stedenband.register.namesakes import are_namesakes
from stedenband.text import name_key
from stedenband.vocabulary.edtf import Edtf

_NUMBERS = ("wikidata", "geonames")


def twice(values: Sequence[object]) -> list[tuple[int, int]]:
    """The places of a value, and of its first occurrence before it."""
    if len(set(values)) == len(values):
        return []
    first: dict[object, int] = {}
    given = ((index, value) for index, value in enumerate(values) if value is not None)
    return [(first[value], index) for index, value in given if first.setdefault(value, index) != index]


def partners_twice(partners: Sequence[Partner]) -> Iterable[tuple[int, int]]:
    """The places of the first of two partners that are the same by name, number or code, and of the other."""
    found = {again: first for first, again in twice([code_at_home(partner) for partner in partners])}
    for key in reversed(_NUMBERS):
        found |= {again: first for first, again in twice([getattr(partner, key) for partner in partners])}
    found |= dict(_called_alike(partners))
    return ((first, again) for again, first in sorted(found.items()))


def _called_alike(partners: Sequence[Partner]) -> Iterator[tuple[int, int]]:
    """The places of a partner that an earlier one of its name is too, and of that one: of namesakes none."""
    earlier: dict[object, list[int]] = defaultdict(list)
    for index, partner in enumerate(partners):
        before = earlier[_called(partner)]
        first = next((other for other in before if not are_namesakes(partners[other], partner)), None)
        if first is None:
            before.append(index)
        else:
            yield index, first


def _called(one: Partner) -> object:
    return (one.country, name_key(one.name), one.level, tuple(name_key(larger.name) for larger in one.part_of))


def code_at_home(partner: Partner) -> str | None:
    """The code of a partner that is a municipality or province at home, which has several names: Luik and Liège."""
    one = None if partner.part_of else official_partner(partner)
    return one.code if one else None


def own_partner(subject: Subject) -> Iterator[Found]:
    """A bond has the municipality itself as its partner."""
    ours = subject.municipality
    for index, bond in enumerate(ours.bonds):
        for place, partner in enumerate(bond.partners):
            if _is_numbered_alike(partner, ours) or _is_called_alike(bond, partner, ours):
                yield ("bonds", index, "partners", place, "name"), {"partner": partner.name}


def _is_numbered_alike(partner: Partner, ours: Municipality) -> bool:
    return any(getattr(ours, key) and getattr(ours, key) == getattr(partner, key) for key in _NUMBERS)


def _is_called_alike(bond: Bond, partner: Partner, ours: Municipality) -> bool:
    """Whether a partner has a name of the municipality, of now or before; a village in it has a larger place.

    Of a bond that is older than the end of a former name the partner may be whom it merged with since.
    """
    name = name_key(partner.name).removeprefix("gemeente-")
    if partner.country != ours.country or partner.level is not ours.level or partner.part_of:
        return False
    if name == name_key(ours.gemeente):
        return True
    former = [other for other in ours.names if name_key(other.name) == name]
    if former:
        return any(not (other.until and _was_there(bond, other.until)) for other in former)
    one = official(ours) if ours.ids else None
    return one is not None and one == official_partner(partner)


def _was_there(bond: Bond, on: Edtf) -> bool:
    return any(entry.date is not None and entry.date.first <= on.last for entry in bond.history)


ON_WHOLE_RECORDS: tuple[Check, ...] = (own_partner,)
