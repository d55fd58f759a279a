"""Counts of bonds: by one property, or by two that cross."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from stedenband.query.part_rows import name_on
from stedenband.query.rows import BondRow
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Code, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf, parse


class By(Code):
    """By what bonds are counted."""

    STATUS = "status", "status", "status"
    COUNTRY = "country", "land", "country"
    KIND = "kind", "soort", "kind"
    THEME = "theme", "thema", "theme"
    ROLE = "role", "rol", "role"
    DECADE_BEGUN = "decade-begun", "begonnen in", "begun in"
    DECADE_ENDED = "decade-ended", "beëindigd in", "ended in"
    REASON = "reason", "reden van beëindiging", "reason of ending"
    GEMEENTE = "gemeente", "gemeente", "municipality"


# A code, the name of a municipality, or a decade as EDTF writes it (`194X`); None is unknown.
Value: TypeAlias = str | None


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

    `total` is how many bonds were counted, each once; one with two themes is counted under both. `bonds` are their
    rows, of which `perhaps` only may belong to the period asked for.
    """

    by: tuple[By, ...]
    rows: tuple[Count, ...]
    columns: tuple[Count, ...]
    total: int
    bonds: tuple[BondRow, ...]
    perhaps: int


Values: TypeAlias = Callable[[BondRow], Iterable[Value]]
_LIFE = [status.value for status in Status]
_IN_TURN = frozenset({By.DECADE_BEGUN, By.DECADE_ENDED})
_UNDATED = Bilingual("datum onbekend", "date unknown")


def counted(
    register: Register,
    seen: tuple[str, ...],
    on: date,
    bonds: Iterable[BondRow],
    by: tuple[By, ...],
    language: Language,
) -> Counts:
    """Bonds counted by one or two properties, each bond once, however many sides have a row of it.

    Those to which a property does not apply (no ending yet) are left out.
    """
    values, sides = _values(register, seen, on), _by_bond(bonds)
    each = {id: [_values_of(rows, values[one]) for one in by] for id, rows in sides.items()}
    each = {id: found for id, found in each.items() if all(found)}
    rows, columns = ([found[side] if side < len(by) else [] for found in each.values()] for side in (0, 1))
    counted_bonds = tuple(sides[id][0] for id in each)
    return Counts(
        by=by,
        rows=_side(by[0], rows, columns, language),
        columns=_side(by[1], columns, rows, language) if len(by) > 1 else (),
        total=len(each),
        bonds=counted_bonds,
        perhaps=sum(bond.period_certain is False for bond in counted_bonds),
    )


def _by_bond(bonds: Iterable[BondRow]) -> dict[str, list[BondRow]]:
    found: dict[str, list[BondRow]] = {}
    for bond in bonds:
        found.setdefault(bond.id, []).append(bond)
    return found


def _values_of(rows: list[BondRow], values: Values) -> list[Value]:
    return list(dict.fromkeys(value for row in rows for value in values(row)))


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


# --- The values of a bond ------------------------------------------------------------------------------------------

_NOT_BEGUN = frozenset({Status.EXPLORING})


def _values(register: Register, seen: tuple[str, ...], on: date) -> Mapping[By, Values]:
    return {
        By.STATUS: lambda bond: [bond.status],
        By.COUNTRY: lambda bond: bond.country,
        By.KIND: lambda bond: [bond.kind],
        By.THEME: lambda bond: bond.themes or [None],
        By.ROLE: lambda bond: bond.roles or [None],
        By.DECADE_BEGUN: lambda bond: [] if bond.status in _NOT_BEGUN else [_decade(bond.since)],
        By.DECADE_ENDED: lambda bond: [_decade(bond.until)] if bond.status is Status.ENDED else [],
        By.REASON: lambda bond: [bond.end_reason] if bond.status is Status.ENDED else [],
        By.GEMEENTE: _municipalities(register, seen, on),
    }


def _decade(when: Edtf | None) -> Value:
    """The decade in which a date falls, or the century where no more is known: `194X`, `19XX`; None where neither is."""
    if when is None or when.no_later_than:
        return None
    found = {_decade_of(one) for one in when.alternatives or (when,)}
    return found.pop() if len(found) == 1 else None


def _decade_of(when: Edtf) -> str:
    text = when.text[:4]
    return text if text.endswith("X") else f"{text[:3]}X"


def _municipalities(register: Register, seen: tuple[str, ...], on: date) -> Values:
    """The municipalities that see a bond, of those asked for (none: all)."""
    found: dict[str, list[Value]] = {}

    def values(row: BondRow) -> Iterable[Value]:
        if not found:
            for home in seen or tuple(register.municipalities):
                for bond in bonds_seen(register, (home,), on):
                    found.setdefault(bond.id, []).append(name_on(register, home, on))
        return found[row.id]

    return values
