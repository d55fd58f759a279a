"""The order of rows: as asked, or as a reader expects (by municipality and partner; events by date)."""

from collections.abc import Iterable
from typing import Any

from stedenband.query.municipality_rows import MunicipalityRow, ProvinceRow
from stedenband.query.part_rows import CommitteeRow, EventRow, ProposalRow, RoleRow, Row
from stedenband.query.rows import BondRow, CommitteeRef, PartnerRow, RoleRef
from stedenband.register.municipality_on_day import NetworkOnDay
from stedenband.text import sort_key
from stedenband.vocabulary.edtf import Edtf

_DEFAULT: dict[type, tuple[str, ...]] = {
    BondRow: ("gemeente", "partners"),
    EventRow: ("date", "gemeente", "title"),
    CommitteeRow: ("gemeente", "name"),
    RoleRow: ("gemeente", "bond"),
    ProposalRow: ("date", "gemeente", "bond"),
    MunicipalityRow: ("gemeente",),
    ProvinceRow: ("gemeente",),
}


def in_order(rows: list[Row], by: Iterable[str]) -> list[Row]:
    """The rows sorted by those keys, a dash before a key turning it round; what is absent comes last either way."""
    if not rows:
        return rows
    ordered = sorted(rows, key=lambda row: [_key(getattr(row, name)) for name in _DEFAULT[type(row)]])
    for name in reversed(list(by)):
        backwards = name.startswith("-")
        values = [(row, getattr(row, name.lstrip("-"))) for row in ordered]
        present = [pair for pair in values if pair[1] not in (None, [])]
        present.sort(key=lambda pair: _key(pair[1]), reverse=backwards)
        ordered = [row for row, _ in present] + [row for row, value in values if value in (None, [])]
    return ordered


def _key(value: Any) -> tuple[Any, ...]:
    """A value as something to compare: dates by their days, names without accents; nothing comes last."""
    if value is None:
        return (2,)
    if isinstance(value, Edtf):
        return (1, value.text) if value.yearly else (0, value.place, value.last)
    if isinstance(value, (int, float)):
        return (0, value)
    if isinstance(value, RoleRef):
        return _key(value.role)
    if isinstance(value, list) and value and isinstance(value[0], PartnerRow):
        return (0, *sorted(_key(item) for item in value))  # as they stand in a row: by name
    if isinstance(value, list):
        return (0, *(_key(item) for item in value))
    return (0, sort_key(value.name if isinstance(value, (PartnerRow, CommitteeRef, NetworkOnDay)) else str(value)))
