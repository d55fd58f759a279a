"""By what bonds are counted, and the values that a bond has for each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias

from stedenband.query.filters import Filters
from stedenband.query.rows import bond_roles, bond_themes
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.identity import province_name
from stedenband.vocabulary.codes import Code, Status
from stedenband.vocabulary.edtf import Edtf


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
    PROVINCE = "province", "provincie", "province"


# A code, the name of a municipality, told from others of that name, or a decade as EDTF writes it (`194X`); None is
# unknown.
Value: TypeAlias = str | None
Values: TypeAlias = Callable[[BondOnDay], Iterable[Value]]


def values_by(filters: Filters) -> Mapping[By, Values]:
    """The values of a bond under each property but the municipality: none where it does not apply (no ending yet)."""
    return {
        By.STATUS: lambda bond: [bond.status],
        By.COUNTRY: lambda bond: [member.country for member in bond.members_or_perhaps],
        By.KIND: lambda bond: [bond.kind],
        By.THEME: lambda bond: bond_themes(bond) or [None],
        By.ROLE: lambda bond: bond_roles(bond) or [None],
        By.DECADE_BEGUN: lambda bond: [] if _is_explored(bond) else [_decade(bond.since)],
        By.DECADE_ENDED: lambda bond: [_decade(ending.when) for ending in _endings(bond, filters)],
        By.REASON: lambda bond: [ending.reason for ending in _endings(bond, filters)],
        By.PROVINCE: lambda bond: [province_name(bond.municipality)],
    }


def _is_explored(bond: BondOnDay) -> bool:
    """Whether it has not begun: it is being explored, or was and no more."""
    return bond.status is Status.EXPLORING or bond.is_only_explored


def _endings(bond: BondOnDay, filters: Filters) -> Iterator[Change]:
    """The ending of a bond that is over; about a period those that may fall in it, of a bond that was revived too.

    That an exploration ended is no ending of a bond.
    """
    if filters.period.is_all:
        yield from [bond.ending] if bond.ending and bond.ending.ends_bond else []
        return
    for change in bond.changes:
        if change.ends_bond and change.comes_into and change.falls_in(*filters.period) is not None:
            yield change


def _decade(when: Edtf | None) -> Value:
    """The decade in which a date falls, or the century where no more is known: `194X`, `19XX`; None without either."""
    if when is None or when.no_later_than or when.no_earlier_than:
        return None
    found = {_decade_of(one) for one in when.dates_in_set or (when,)}
    return found.pop() if len(found) == 1 else None


def _decade_of(when: Edtf) -> str:
    text = when.text[:4]
    return text if text.endswith("X") else f"{text[:3]}X"
