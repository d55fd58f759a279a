"""Counts of bonds: by one property, or by two that cross."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from stedenband.query.rows import BondRow
from stedenband.register.register import Register
from stedenband.text import Language, sort_key
from stedenband.vocabulary.codes import Code, Kind, Status
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

    `total` is how many bonds were counted, each once; one with two themes is counted under both.
    """

    by: tuple[By, ...]
    rows: tuple[Count, ...]
    columns: tuple[Count, ...]
    total: int


Values: TypeAlias = Callable[[BondRow], Iterable[Value]]
_LIFE = [status.value for status in Status]
_IN_TURN = frozenset({By.DECADE_BEGUN, By.DECADE_ENDED})


def counted(
    register: Register, seen: tuple[str, ...], bonds: Iterable[BondRow], by: tuple[By, ...], language: Language
) -> Counts:
    """Bonds counted by one or two properties; those to which one does not apply (no ending yet) are left out."""
    bonds, values = list(bonds), _values(register, seen)
    each = [[list(dict.fromkeys(values[one](bond))) for one in by] for bond in bonds]
    each = [found for found in each if all(found)]
    rows, columns = [found[0] for found in each], [found[1] if len(by) > 1 else [] for found in each]
    home = _sole_home(bonds)
    return Counts(
        by=by,
        rows=_side(by[0], rows, columns, home, language),
        columns=_side(by[1], columns, rows, home, language) if len(by) > 1 else (),
        total=len(each),
    )


def _side(
    by: By, values: list[list[Value]], others: list[list[Value]], home: str, language: Language
) -> tuple[Count, ...]:
    numbers: dict[Value, int] = {}
    across: dict[Value, dict[Value, int]] = {}
    for own, other in zip(values, others, strict=True):
        for value in own:
            numbers[value] = numbers.get(value, 0) + 1
            cells = across.setdefault(value, {})
            cells.update((beside, cells.get(beside, 0) + 1) for beside in other)
    counts = [
        Count(value, _label(by, value, home, language), number, across[value]) for value, number in numbers.items()
    ]
    return tuple(sorted(counts, key=lambda count: _place(by, count)))


def _place(by: By, count: Count) -> tuple[bool, int, str]:
    """Statuses in the order of a bond's life, decades in time, the rest by number; what is unknown comes last."""
    if by is By.STATUS:
        return (False, _LIFE.index(str(count.value)), "")
    if by in _IN_TURN:
        return (count.value is None, 0, count.label)
    return (count.value is None, -count.number, sort_key(count.label))


def _label(by: By, value: Value, home: str, language: Language) -> str:
    if value is None:
        return Status.UNKNOWN.label(language)
    if isinstance(value, Kind):
        return value.label(language)
    if isinstance(value, Code):
        return value.label(language)
    if by is By.COUNTRY:
        return country_name(value, language)
    if by in _IN_TURN:
        return f"{parse(value).first.year}–{parse(value).last.year}"
    return value


def _sole_home(bonds: Iterable[BondRow]) -> str:
    """The country of the municipalities whose bonds these are, where it is one."""
    homes = {bond.home_country for bond in bonds}
    return homes.pop() if len(homes) == 1 else ""


# --- The values of a bond ------------------------------------------------------------------------------------------

_NOT_BEGUN = frozenset({Status.EXPLORING})


def _values(register: Register, seen: tuple[str, ...]) -> Mapping[By, Values]:
    return {
        By.STATUS: lambda bond: [bond.status],
        By.COUNTRY: lambda bond: bond.country,
        By.KIND: lambda bond: [bond.kind],
        By.THEME: lambda bond: bond.themes or [None],
        By.ROLE: lambda bond: bond.roles or [None],
        By.DECADE_BEGUN: lambda bond: [] if bond.status in _NOT_BEGUN else [_decade(bond.since)],
        By.DECADE_ENDED: lambda bond: [_decade(bond.until)] if bond.status is Status.ENDED else [],
        By.REASON: lambda bond: [bond.end_reason] if bond.status is Status.ENDED else [],
        By.GEMEENTE: _municipalities(register, seen),
    }


def _decade(when: Edtf | None) -> Value:
    """The decade of a date, or the century where no more is known: `194X`, `19XX`."""
    if when is None:
        return None
    text = when.text[:4]
    return text if text.endswith("X") else f"{text[:3]}X"


def _municipalities(register: Register, seen: tuple[str, ...]) -> Values:
    """The municipalities that have or join a bond, of those asked for (none: all)."""
    found: dict[str, list[Value]] = {}
    for home in seen or register.municipalities:
        for tie in register.ties_of(home):
            found.setdefault(tie.id, []).append(register.municipalities[home].gemeente)
    return lambda bond: found[bond.id]
