"""Dossiers: everything the files say of one bond or one municipality, resolved."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from stedenband.errors import UnknownValue
from stedenband.model import Bond, Committee, Event, Municipality, Record, Source
from stedenband.model.base import keys_of
from stedenband.model.traverse import records
from stedenband.query.rows import BondRow, bond_row
from stedenband.register.register import Register, Tie
from stedenband.register.state import State, state
from stedenband.text import slug
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf


@dataclass(frozen=True, slots=True)
class BondDossier:
    """All that is said of one bond: its record, how it stands, its committees, events and sources."""

    row: BondRow
    bond: Bond
    joined_by: tuple[str, ...]
    committees: tuple[Committee, ...]
    events: tuple[Event, ...]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class MunicipalityDossier:
    """All that is said of one municipality: its file, and the bonds of others that it joins with their events."""

    municipality: Municipality
    rows: tuple[BondRow, ...]
    bonds: tuple[Bond, ...]
    events: tuple[Event, ...]
    sources: Mapping[str, Source]


def bond_dossier(register: Register, home: str, reference: str) -> BondDossier:
    """The dossier of a bond of a municipality, its own or one it joins, by its id; UnknownValue where there is none."""
    by_id = {tie.bond.id: tie for tie in reversed(list(register.ties_of(home)))}
    tie = by_id.get(slug(reference))
    if tie is None:
        raise UnknownValue("show", f"{home}/{reference}", [tie.id for tie in by_id.values()])
    committees, events = register.committees(tie), register.events.get(tie.id, ())
    written = [(tie.home, record) for record in (tie.bond, *committees)] + list(events)
    return BondDossier(
        row=_row(register, tie.home, tie),
        bond=tie.bond,
        joined_by=tuple(other.gemeente for other in register.municipalities.values() if tie.id in other.joins),
        committees=committees,
        events=tuple(event for _, event in events),
        sources=_sources(register, written),
    )


def _sources(register: Register, written: Iterable[tuple[str, Record]]) -> dict[str, Source]:
    found: dict[str, Source] = {}
    for home, record in written:
        known = register.municipalities[home].sources
        found.update((id, known[id]) for id in _source_ids(record) if id in known)
    return found


def _source_ids(record: Record) -> Iterator[str]:
    for _, inside in records(record):
        yield from inside.source_ids


def _row(register: Register, home: str, tie: Tie) -> BondRow:
    now = state(tie.bond, tie.sources) or State(Status.UNKNOWN, tie.bond.kind)
    return bond_row(register, tie, home, now, None)


def municipality_dossier(register: Register, home: str) -> MunicipalityDossier:
    """The dossier of a municipality."""
    ties = tuple(register.ties_of(home))
    rows = tuple(_row(register, home, tie) for tie in ties)
    municipality = register.municipalities[home]
    joined = [tie for tie in ties if tie.home != home]
    events = [(of, event) for tie in joined for of, event in register.events.get(tie.id, ()) if of != home]
    written: list[tuple[str, Record]] = [*((tie.home, tie.bond) for tie in joined), *events]
    return MunicipalityDossier(
        municipality,
        rows,
        tuple(tie.bond for tie in ties),
        (*municipality.events, *(event for _, event in events)),
        {**_sources(register, written), **municipality.sources},
    )


def bond_data(dossier: BondDossier) -> dict[str, Any]:
    """A bond's dossier in the keys and codes of the data, what is absent left out; `sources` maps ids to sources."""
    found = {**as_data(dossier.bond), "id": dossier.row.id, "gemeente": dossier.row.gemeente}
    if dossier.joined_by:
        found["joined_by"] = list(dossier.joined_by)
    if dossier.committees:
        found["committees"] = [as_data(committee) for committee in dossier.committees]
    if dossier.events:
        found["events"] = [as_data(event) for event in dossier.events]
    return {**found, "sources": {id: as_data(source) for id, source in dossier.sources.items()}}


def municipality_data(dossier: MunicipalityDossier) -> dict[str, Any]:
    """A municipality's dossier in the keys and codes of the data; the bonds it joins are among its bonds."""
    found = as_data(dossier.municipality)
    own = {bond.id for bond in dossier.municipality.bonds}
    joined = [
        {**as_data(bond), "id": row.id}
        for row, bond in zip(dossier.rows, dossier.bonds, strict=True)
        if bond.id not in own
    ]
    return {**found, "bonds": [*found.get("bonds", []), *joined]}


def as_data(record: Record) -> dict[str, Any]:
    """A record in the keys and codes of its file; what is absent is left out."""
    return {
        key: _as_data(getattr(record, name)) for name, key in keys_of(type(record)) if name in record.model_fields_set
    }


def _as_data(value: Any) -> Any:
    if isinstance(value, Record):
        return as_data(value)
    if isinstance(value, tuple):
        return [_as_data(item) for item in value]
    if isinstance(value, Mapping):
        return {key: _as_data(item) for key, item in value.items()}
    return value.text if isinstance(value, Edtf) else value
