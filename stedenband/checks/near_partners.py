"""A check on partners that a file names in two ways: with their region, in another language, a saint as elsewhere."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.partners import code_at_home
from stedenband.checks.same_bond import same_bond
from stedenband.model import Bond, Partner
from stedenband.parsing.source import Loc
from stedenband.places.partner_names import places_named
from stedenband.register.namesakes import are_namesakes
from stedenband.register.register import Tie
from stedenband.text import Bilingual, name_key
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.place_names import place_name

# The region, in brackets or behind a comma, or the river: `Frankfurt am Main`. Patterns are compiled when first used:
# `list` loads every check, and runs none that only warns.
_ADDITION = r",|\(| (?:am|an der|aan de|aan den|sur|upon) (?=[A-Z])"
_BETWEEN = rf"{_ADDITION}| [–-] "
_SAINT = r"\b(?:sainte?|sint|sankt)-"
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
    country, name = partner.country, _spelled(place_name(partner.name, "nl", partner.country))
    if re.search(_BETWEEN, partner.name):
        parts = frozenset(map(_spelled, re.split(_BETWEEN, partner.name)))
        return (country, _spelled(re.split(_ADDITION, partner.name)[0])), [(country, parts)]
    if code := code_at_home(partner):
        return (country, name), [(country, name), code]
    return (country, name), [(country, name), *places_named(name, country)]


def _spelled(name: str) -> str:
    """The key of a name, in which a saint is spelled as in another language too: Sint-Petersburg is St. Petersburg."""
    key = name_key(name)
    return re.sub(_SAINT, "st-", key) if "-" in key else key


def _is_nearly(subject: Subject, one: _Named, other: _Named) -> bool:
    """Whether two partners of other names are one by what is known, and no other rule tells so.

    They are not where they are namesakes or one is part of the other, nor where the bond of one follows the other's.
    """
    names, others = ({name_key(name) for name in named.partner.all_names} for named in (one, other))
    if not names.isdisjoint(others) or are_namesakes(one.partner, other.partner):
        return False
    if not (names.isdisjoint(_larger(other.partner)) and others.isdisjoint(_larger(one.partner))):
        return False
    if one.tie is other.tie:
        return code_at_home(one.partner) is None
    return not (_ended_one(one.tie.bond, other.tie.bond) or same_bond(subject.register, one.tie, other.tie))


def _larger(partner: Partner) -> set[str]:
    """What a partner is part of, by the keys of the names."""
    return {name_key(whole.name) for whole in partner.part_of}


def _ended_one(*bonds: Bond) -> bool:
    """Whether one of two bonds has ended: the other may be its successor."""
    return any(bond.history and bond.history[-1].status is Status.ENDED for bond in bonds)


ON_WHOLE_RECORDS: tuple[Check, ...] = (partner_nearly_twice,)
