"""Checks on partners: none is told twice in a bond, nor with an addition in two, nor is it the municipality itself."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.same_bond import same_bond
from stedenband.model import Bond, Municipality, Partner
from stedenband.parsing.source import Loc
from stedenband.places.partner_names import places_named
from stedenband.register.identity import official, official_partner
from stedenband.register.namesakes import are_namesakes
from stedenband.register.register import Tie
from stedenband.text import Bilingual, name_key
from stedenband.vocabulary.codes import Status
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
    found = {again: first for first, again in twice([_code_at_home(partner) for partner in partners])}
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


def _code_at_home(partner: Partner) -> str | None:
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


# The region, in brackets or behind a comma, or the river: `Frankfurt am Main`.
_ADDITION = re.compile(r",|\(| (?:am|an der|aan de|aan den|sur|upon) (?=[A-Z])")
_BETWEEN = re.compile(rf"{_ADDITION.pattern}| [–-] ")
_SAINT = re.compile(r"\b(?:sainte?|sint|sankt)-")
_ONE_BOND = Bilingual(
    "schrijf de stedenband één keer; de streek hoort in part_of, een andere naam in names",
    "write the bond once; the region belongs in part_of, another name in names",
)
_ONE_NAME = Bilingual(
    "noem de partner in beide gelijk; de streek hoort in part_of, een andere naam in names",
    "name the partner alike in both; the region belongs in part_of, another name in names",
)
_ONE_PARTNER = Bilingual(
    "noem de partner één keer, met de streek in part_of; zijn het er twee, geef dan beide hun streek",
    "name the partner once, with the region in part_of; if they are two, give both their region",
)


class _Named(NamedTuple):
    """A partner as a bond names it, and by what it is found: its name without the region, and what tells it whole."""

    tie: Tie
    loc: Loc
    partner: Partner
    bare: object
    whole: Sequence[object]


def partner_nearly_twice(subject: Subject) -> Iterator[Found]:
    """A partner is named in two ways: `Suzhou, Jiangsu` is Suzhou, `Neukölln (Berlin)` is `Berlin – Neukölln`."""
    known: dict[object, _Named] = {}
    told = [*_partners_named(subject)]
    for one in told:
        for key in one.whole:
            known.setdefault(key, one)
    for one in told:
        others = (known.get(key, one) for key in (one.bare, *one.whole))
        other = next((other for other in others if other is not one and _is_nearly(subject, one, other)), None)
        if other:
            names = {"partner": one.partner.name, "other": other.partner.name}
            yield one.loc, {**names, "bond": other.tie.id, "meant": _once(one.tie, other.tie)}


def _once(one: Tie, other: Tie) -> Bilingual:
    if one is other:
        return _ONE_PARTNER
    return _ONE_BOND if len(one.bond.partners) == len(other.bond.partners) else _ONE_NAME


def _partners_named(subject: Subject) -> Iterator[_Named]:
    for index, tie in subject.ties:
        for place, partner in enumerate(tie.bond.partners):
            loc = ("bonds", index, "partners", place, "name")
            yield _Named(tie, loc, partner, *_keys(partner))


def _keys(partner: Partner) -> tuple[object, Sequence[object]]:
    """By what a partner is found without its region, and whole: by its name, its code, and its number in our table."""
    country, name = partner.country, _spelled(partner.name)
    if _BETWEEN.search(partner.name):
        parts = frozenset(map(_spelled, _BETWEEN.split(partner.name)))
        return (country, _spelled(_ADDITION.split(partner.name)[0])), [(country, parts)]
    if code := _code_at_home(partner):
        return (country, name), [(country, name), code]
    return (country, name), [(country, name), *places_named(name, country)]


def _spelled(name: str) -> str:
    """The key of a name, in which a saint is spelled as in another language too: Sint-Petersburg is St. Petersburg."""
    key = name_key(name)
    return _SAINT.sub("st-", key) if "-" in key else key


def _is_nearly(subject: Subject, one: _Named, other: _Named) -> bool:
    """Whether two partners of other names are one by what is known, and no other rule tells so.

    They are not where they are namesakes, nor where the bond of one follows that of the other.
    """
    names, others = ({name_key(name) for name in named.partner.all_names} for named in (one, other))
    if not names.isdisjoint(others) or are_namesakes(one.partner, other.partner):
        return False
    if one.tie is other.tie:
        return _code_at_home(one.partner) is None
    return not (_ended_one(one.tie.bond, other.tie.bond) or same_bond(subject.register, one.tie, other.tie))


def _ended_one(*bonds: Bond) -> bool:
    """Whether one of two bonds has ended: the other may be its successor."""
    return any(bond.history and bond.history[-1].status is Status.ENDED for bond in bonds)


ON_WHOLE_RECORDS: tuple[Check, ...] = (own_partner, partner_nearly_twice)
