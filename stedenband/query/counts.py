"""Counts of bonds: by one property, or by two that cross."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeAlias

from stedenband.query.count_values import By, Value, Values, values_by
from stedenband.query.filters import Filters, select_bonds, select_bonds_of_each
from stedenband.query.owners_apart import Apart, Named, owner_named, owners_apart
from stedenband.query.periods import Belongs, Period
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.periods import ended_exploring
from stedenband.register.register import Register
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Code, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import parse
from stedenband.vocabulary.labels import Draft


@dataclass(frozen=True, slots=True)
class Count:
    """How many bonds have a value; `across` counts these by the second property."""

    value: Value
    label: str
    number: int
    across: Mapping[Value, int]


@dataclass(frozen=True, slots=True)
class Counts:
    """The counts by one property, or by two: then `columns` are those by the second.

    `bonds` are those that were counted, each once (one with two themes is counted under both), of which `perhaps` only
    may belong to the period asked for. `explored` are left out of a count of endings: only an exploration ended.
    """

    by: tuple[By, ...]
    rows: tuple[Count, ...] = ()
    columns: tuple[Count, ...] = ()
    bonds: tuple[BondOnDay, ...] = ()
    perhaps: int = 0
    explored: int = 0


_Told: TypeAlias = tuple[BondOnDay, Belongs]


class _Found(NamedTuple):
    """The values that a bond has for what it is counted by, and for what crosses it."""

    id: str
    values: list[Value]
    others: list[Value] = []  # noqa: RUF012 - never changed


_LIFE = [status.value for status in (*Status, *Draft)]
_IN_TURN = frozenset({By.DECADE_BEGUN, By.DECADE_ENDED})
_OF_ENDINGS = frozenset({By.DECADE_ENDED, By.REASON})
_OF_EACH_SIDE = frozenset({By.GEMEENTE, By.PROVINCE})
_UNDATED = Bilingual("datum onbekend", "date unknown")


def counted(
    register: Register, seen: tuple[str, ...], filters: Filters, by: tuple[By, ...], language: Language
) -> Counts:
    """The bonds that fit, counted by one or two properties, each bond once, however many sides tell it.

    By municipality and by province each counts what it sees itself. Bonds to which a property does not apply (no ending
    yet) are left out. Endings are counted in their period.
    """
    filters = _about_endings(filters) if _OF_ENDINGS.intersection(by) else filters
    sides = _sides(register, seen, filters, by)
    owners = _owners(sides) if By.GEMEENTE in by else {}
    values = {**values_by(filters), By.GEMEENTE: lambda bond: [owners[owner_named(bond)].code]}
    found = [_Found(id, *(_values_of(told, values[one]) for one in by)) for id, told in sides]
    counted = [one for one in found if one.values and (len(by) == 1 or one.others)]
    told = _told_once(sides, {one.id for one in counted})
    names = {one.code: one.label(language) for one in owners.values()}
    crossed = [_Found(id, others, own) for id, own, others in counted]
    return Counts(
        by=by,
        rows=_side(by[0], counted, names, language),
        columns=_side(by[1], crossed, names, language) if len(by) > 1 else (),
        bonds=tuple(bond for bond, _ in told),
        perhaps=sum(belongs is False for _, belongs in told) if not filters.period.is_all else 0,
        explored=_explored(sides, filters.period) if _OF_ENDINGS.intersection(by) else 0,
    )


def _owners(sides: Iterable[tuple[str, list[_Told]]]) -> Mapping[Named, Apart]:
    """Whose bonds are counted, told apart: a province from the municipality of its name."""
    return owners_apart({owner_named(bond) for _, told in sides for bond, _ in told})


def _explored(sides: Iterable[tuple[str, list[_Told]]], period: Period) -> int:
    """Of how many bonds only an exploration ended."""
    return len({id for id, told in sides if any(ended_exploring(bond, *period) for bond, _ in told)})


def _about_endings(filters: Filters) -> Filters:
    """What is asked about endings in a period is asked of the bonds that ended in it, as a list of these has it."""
    if filters.period.is_all or filters.words.get("status"):
        return filters
    return filters._replace(words={**filters.words, "status": (Status.ENDED,)})


def _sides(
    register: Register, seen: tuple[str, ...], filters: Filters, by: tuple[By, ...]
) -> list[tuple[str, list[_Told]]]:
    """What is counted at once, with the bond's id: a bond from all sides that tell it, by what a side is each side."""
    if _OF_EACH_SIDE.intersection(by):
        return [(told[0].id, [told]) for told in select_bonds_of_each(register, seen, filters)]
    found: dict[str, list[_Told]] = {}
    for bond, belongs in select_bonds(register, seen, filters):
        found.setdefault(bond.id, []).append((bond, belongs))
    return list(found.items())


def _told_once(sides: Iterable[tuple[str, list[_Told]]], ids: set[str]) -> list[_Told]:
    """Each of these bonds once, as its writer tells it where that is among the sides."""
    found: dict[str, _Told] = {}
    for id, told in sides:
        for one in told:
            if id in ids and (id not in found or one[0].home == one[0].writer):
                found[id] = one
    return list(found.values())


def _values_of(told: Iterable[_Told], values: Values) -> list[Value]:
    return list(dict.fromkeys(value for bond, _ in told for value in values(bond)))


def _side(by: By, found: Iterable[_Found], names: Mapping[str, str], language: Language) -> tuple[Count, ...]:
    """The counts by one property; `names` are the labels of municipalities."""
    ids: dict[Value, set[str]] = {}
    cells: dict[Value, dict[Value, set[str]]] = {}
    for id, own, others in found:
        for value in own:
            ids.setdefault(value, set()).add(id)
            across = cells.setdefault(value, {})
            for beside in others:
                across.setdefault(beside, set()).add(id)
    numbers = {value: {beside: len(of) for beside, of in across.items()} for value, across in cells.items()}
    counts = [
        Count(value, _label(by, value, names, language), len(ids[value]), across) for value, across in numbers.items()
    ]
    return tuple(sorted(counts, key=lambda count: _place(by, count)))


def _place(by: By, count: Count) -> tuple[bool, int, str]:
    """Statuses in the order of a bond's life, decades in time, the rest by number; what is unknown comes last."""
    if by is By.STATUS:
        return (False, _LIFE.index(str(count.value)), "")
    if by in _IN_TURN:
        return (count.value is None, 0, count.label)
    return (count.value is None, -count.number, sort_key(count.label))


def _label(by: By, value: Value, names: Mapping[str, str], language: Language) -> str:
    if value is None:
        return _UNDATED.text(language) if by in _IN_TURN else Status.UNKNOWN.label(language)
    if isinstance(value, Code):
        return value.label(language)
    if by is By.COUNTRY:
        return country_name(value, language)
    if by in _IN_TURN:
        return f"{parse(value).first.year}–{parse(value).last.year}"
    return names.get(value, value) if by is By.GEMEENTE else value
