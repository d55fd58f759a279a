"""Checks over the register: each a small generator of faults in one municipality's file, listed once in `CHECKS`.

A check's name gives its rule's name. What is true of one record alone is the model's; a check is for what needs two
records or two files. Of a file that could not be read whole nothing is known, so nothing is said to be missing there.
"""

from collections.abc import Callable, Iterator

from stedenband.finding import Fault
from stedenband.model import Municipality
from stedenband.model.records import Disputed, Sourced
from stedenband.register import Register, Tie, full_id
from stedenband.source import Loc
from stedenband.text import near, slug
from stedenband.walk import records

Check = Callable[[Register, str, Municipality], Iterator[Fault]]


def check(register: Register) -> Iterator[Fault]:
    """Every fault that the checks find in the register."""
    for home, municipality in register.municipalities.items():
        for one in CHECKS:
            yield from one(register, home, municipality)


def duplicate_id(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """Two bonds, two committees or two events of a file have one id."""
    for key in ("bonds", "committees", "events"):
        first: dict[str, int] = {}
        for index, record in enumerate(getattr(municipality, key)):
            if record.id in first:
                values = {"id": record.id, "first": (key, first[record.id], "id")}
                yield Fault("duplicate-id", home, (key, index, "id"), values)
            first.setdefault(record.id, index)


def unknown_source(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """A record names a source that the file does not have."""
    for loc, id in _source_references(municipality):
        if id not in municipality.sources:
            values = {"found": id, "meant": near(id, municipality.sources) or ""}
            yield Fault("unknown-source", home, loc, values)


def _source_references(municipality: Municipality) -> Iterator[tuple[Loc, str]]:
    for loc, record in records(municipality):
        if isinstance(record, Sourced):
            for index, id in enumerate(record.sources):
                yield (*loc, "sources", index), id
        elif isinstance(record, Disputed) and record.source:
            yield (*loc, "source"), record.source


def unknown_committee(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """A role or an event names a committee that the file does not have."""
    known = {committee.id for committee in municipality.committees}
    for loc, id in _committee_references(municipality):
        if id not in known:
            yield Fault("unknown-committee", home, loc, {"found": id, "meant": near(id, known) or ""})


def _committee_references(municipality: Municipality) -> Iterator[tuple[Loc, str]]:
    for index, bond in enumerate(municipality.bonds):
        for place, role in enumerate(bond.roles):
            if role.committee:
                yield ("bonds", index, "roles", place, "committee"), role.committee
    for index, event in enumerate(municipality.events):
        for place, id in enumerate(event.committees):
            yield ("events", index, "committees", place), id


def unknown_bond(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """An event or `joins` names a bond that its municipality does not have."""
    for loc, reference in _bond_references(municipality):
        id = full_id(home, reference)
        target = id.split("/")[0]
        if id in register.ties or target in register.unknown or target not in register.municipalities:
            continue
        local = target == home
        known = [tie.bond.id if local else tie.id for tie in register.ties_of(target)]
        yield Fault("unknown-bond", home, loc, {"found": reference, "meant": near(reference, known) or ""})


def unknown_municipality(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """An event or `joins` names a bond of a municipality that has no file."""
    for loc, reference in _bond_references(municipality):
        target = full_id(home, reference).split("/")[0]
        if target not in register.municipalities and target not in register.unknown:
            meant = near(target, register.municipalities) or ""
            yield Fault("unknown-municipality", home, loc, {"found": target, "meant": meant})


def _bond_references(municipality: Municipality) -> Iterator[tuple[Loc, str]]:
    for index, id in enumerate(municipality.joins):
        yield ("joins", index), id
    for index, event in enumerate(municipality.events):
        for place, id in enumerate(event.bonds):
            yield ("events", index, "bonds", place), id


def joins_missing(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """A partner that has a file of its own does not point to the bond it takes part in."""
    for index, bond in enumerate(municipality.bonds):
        tie = Tie(home, municipality, bond)
        for place, partner in enumerate(bond.partners):
            other = slug(partner.name)
            theirs = register.municipalities.get(other)
            if theirs and tie.has_partner(theirs) and tie.id not in theirs.joins:
                values = {"partner": partner.name, "bond": tie.id, "file": f"{other}.yaml"}
                yield Fault("joins-missing", home, ("bonds", index, "partners", place, "name"), values)


def joins_not_partner(register: Register, home: str, municipality: Municipality) -> Iterator[Fault]:
    """A file points to a bond among whose partners its municipality is not."""
    for index, id in enumerate(municipality.joins):
        tie = register.ties.get(id)
        if tie and not tie.has_partner(municipality):
            values = {"bond": id, "gemeente": municipality.gemeente}
            yield Fault("joins-not-partner", home, ("joins", index), values)


CHECKS: tuple[Check, ...] = (
    duplicate_id,
    unknown_source,
    unknown_committee,
    unknown_bond,
    unknown_municipality,
    joins_missing,
    joins_not_partner,
)
