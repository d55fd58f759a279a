"""Facets: by which values a record is found under each filter, worked out only for the filters that are asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

from stedenband.model import Committee, Municipality, Partner, Record
from stedenband.model.traverse import records
from stedenband.query.rows import bond_themes
from stedenband.register.register import Register, Tie
from stedenband.register.state import State, state
from stedenband.text import fold
from stedenband.vocabulary.codes import Code, Status

Facets = Mapping[str, Callable[[], Iterable[str]]]


def names_of_partners(partners: Iterable[Partner]) -> Iterator[str]:
    """Every name of some partners, and of the larger places they are part of."""
    for partner in partners:
        yield from partner.all_names
        yield from (larger.name for larger in partner.part_of)


def names_of_committee(committee: Committee) -> tuple[str, ...]:
    """The id and every name of a committee."""
    return (committee.id, committee.name, *(other.name for other in committee.names))


def bond_facets(register: Register, home: str, tie: Tie, found: State) -> Facets:
    """The facets of a bond in a state, seen from one of the municipalities in it."""
    bond = tie.bond
    return {
        "partner": lambda: _partner_facet(register, home, tie),
        "country": lambda: _country_facet(home, tie),
        "kind": lambda: (found.kind,),
        "status": lambda: (found.status, *((Status.EXPLORING,) if found.exploring else ())),
        "theme": lambda: bond_themes(tie),
        "role": lambda: (role.role for role in bond.roles),
        "committee": lambda: (fold(name) for one in register.committees(tie) for name in names_of_committee(one)),
        "network": lambda: _network_facet(register.municipalities[home]),
    }


def _partner_facet(register: Register, home: str, tie: Tie) -> Iterator[str]:
    ours = {fold(name) for name in register.municipalities[home].all_names} if home != tie.home else set()
    names = (fold(name) for name in names_of_partners(tie.bond.partners))
    yield from (name for name in names if name not in ours)
    if home != tie.home:
        yield from (fold(name) for name in tie.owner.all_names)


def _country_facet(home: str, tie: Tie) -> Iterator[str]:
    for partner in tie.bond.partners:
        yield partner.country
        yield from (former.country for former in partner.former_countries)
    if home != tie.home:
        yield tie.owner.country


def _network_facet(municipality: Municipality) -> Iterator[str]:
    return (fold(network.name) for network in municipality.networks)


def texts_of(*inner: Record) -> Callable[[], Iterator[str]]:
    """Every text inside some records, with the labels of their codes."""

    def texts() -> Iterator[str]:
        for record in inner:
            for _, inside in records(record):
                for name in inside.model_fields_set:
                    yield from _strings(getattr(inside, name))

    return texts


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, Code):
        yield from (value.value, value.nl, value.en)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _strings(item)


def through_bonds(register: Register, home: str, ties: list[Tie], on: date | None) -> Facets:
    """The facets that a record has by the bonds it is about."""
    of_each = [bond_facets(register, home, tie, found) for tie in ties if (found := state(tie.bond, tie.sources, on))]

    def union(name: str) -> Callable[[], Iterable[str]]:
        return lambda: {value for facets in of_each for value in facets[name]()}

    names = ("partner", "country", "kind", "status", "theme", "role", "committee")
    return {**{name: union(name) for name in names}, "network": networks(register.municipalities[home])}


def one_value(value: str) -> Callable[[], tuple[str, ...]]:
    """A facet with one value."""
    return lambda: (value,)


def networks(municipality: Municipality) -> Callable[[], Iterator[str]]:
    """The facet of a municipality's networks."""
    return lambda: _network_facet(municipality)


def values(values: Iterable[str]) -> Callable[[], Iterable[str]]:
    """A facet with these values."""
    return lambda: values
