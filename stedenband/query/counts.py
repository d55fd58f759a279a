"""Counts of bonds: by one property, or by two that cross."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from stedenband.query.count_values import By, Value, Values, values_by
from stedenband.query.filters import Filters, select_bonds
from stedenband.query.periods import Belongs
from stedenband.register.bond_on_day import BondOnDay
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
    may belong to the period asked for.
    """

    by: tuple[By, ...]
    rows: tuple[Count, ...] = ()
    columns: tuple[Count, ...] = ()
    bonds: tuple[BondOnDay, ...] = ()
    perhaps: int = 0


_LIFE = [status.value for status in (*Status, *Draft)]
_IN_TURN = frozenset({By.DECADE_BEGUN, By.DECADE_ENDED})
_OF_ENDINGS = frozenset({By.DECADE_ENDED, By.REASON})
_UNDATED = Bilingual("datum onbekend", "date unknown")


def counted(
    register: Register, seen: tuple[str, ...], filters: Filters, by: tuple[By, ...], language: Language
) -> Counts:
    """The bonds that fit, counted by one or two properties, each bond once, however many sides tell it.

    Those to which a property does not apply (no ending yet) are left out. Endings are counted in their period.
    """
    filters = _about_endings(filters) if _OF_ENDINGS.intersection(by) else filters
    values, sides = values_by(register, seen, filters), _by_bond(select_bonds(register, seen, filters))
    each = {id: [_values_of(told, values[one]) for one in by] for id, told in sides.items()}
    each = {id: found for id, found in each.items() if all(found)}
    rows, columns = ([found[side] if side < len(by) else [] for found in each.values()] for side in (0, 1))
    return Counts(
        by=by,
        rows=_side(by[0], rows, columns, language),
        columns=_side(by[1], columns, rows, language) if len(by) > 1 else (),
        bonds=tuple(sides[id][0][0] for id in each),
        perhaps=sum(sides[id][0][1] is False for id in each) if not filters.period.is_all else 0,
    )


def _about_endings(filters: Filters) -> Filters:
    """What is asked about endings in a period is asked of the bonds that ended in it, as a list of these has it."""
    if filters.period.is_all or filters.words.get("status"):
        return filters
    return filters._replace(words={**filters.words, "status": (Status.ENDED,)})


def _by_bond(bonds: Iterable[tuple[BondOnDay, Belongs]]) -> dict[str, list[tuple[BondOnDay, Belongs]]]:
    found: dict[str, list[tuple[BondOnDay, Belongs]]] = {}
    for bond, belongs in bonds:
        found.setdefault(bond.id, []).append((bond, belongs))
    return found


def _values_of(told: Iterable[tuple[BondOnDay, Belongs]], values: Values) -> list[Value]:
    return list(dict.fromkeys(value for bond, _ in told for value in values(bond)))


def _side(by: By, values: list[list[Value]], others: list[list[Value]], language: Language) -> tuple[Count, ...]:
    numbers: dict[Value, int] = {}
    across: dict[Value, dict[Value, int]] = {}
    for own, other in zip(values, others, strict=True):
        for value in own:
            numbers[value] = numbers.get(value, 0) + 1
            cells = across.setdefault(value, {})
            cells.update((beside, cells.get(beside, 0) + 1) for beside in other)
    counts = [Count(value, _label(by, value, language), number, across[value]) for value, number in numbers.items()]
    return tuple(sorted(counts, key=lambda count: _place(by, count)))


def _place(by: By, count: Count) -> tuple[bool, int, str]:
    """Statuses in the order of a bond's life, decades in time, the rest by number; what is unknown comes last."""
    if by is By.STATUS:
        return (False, _LIFE.index(str(count.value)), "")
    if by in _IN_TURN:
        return (count.value is None, 0, count.label)
    return (count.value is None, -count.number, sort_key(count.label))


def _label(by: By, value: Value, language: Language) -> str:
    if value is None:
        return _UNDATED.text(language) if by in _IN_TURN else Status.UNKNOWN.label(language)
    if isinstance(value, Code):
        return value.label(language)
    if by is By.COUNTRY:
        return country_name(value, language)
    if by in _IN_TURN:
        return f"{parse(value).first.year}–{parse(value).last.year}"
    return value
