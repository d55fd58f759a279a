"""The filters: which words each knows, and by which values (facets) a record of each table is found under it.

A new filter is its option (`cli.options`), and here its facet, that of each table, and its words.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from stedenband.model import Committee, Municipality, Partner, Record
from stedenband.model.traverse import records
from stedenband.query.filter_values import Table
from stedenband.query.matching import Vocabulary, code_vocabulary, name_vocabulary, resolve, resolve_country
from stedenband.query.rows import bond_themes
from stedenband.register.register import Register, Tie
from stedenband.register.state import State, state
from stedenband.text import fold
from stedenband.vocabulary.codes import Code, CommitteeStatus, EventKind, EventStatus, Kind, Role, Status, Theme

Facet: TypeAlias = Callable[[], Iterable[str]]
nothing: Facet = tuple


class Facets(NamedTuple):
    """The values by which a record is found under each filter, `--search` apart; no table can leave one out."""

    partner: Facet
    country: Facet
    kind: Facet
    status: Facet
    theme: Facet
    role: Facet
    committee: Facet
    network: Facet


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
    return Facets(
        partner=lambda: _partner_facet(register, home, tie),
        country=lambda: _country_facet(home, tie),
        kind=lambda: (found.kind,),
        status=lambda: (found.status, *((Status.EXPLORING,) if found.exploring else ())),
        theme=lambda: bond_themes(tie),
        role=lambda: (role.role for role in bond.roles),
        committee=lambda: (fold(name) for one in register.committees(tie) for name in names_of_committee(one)),
        network=networks(register.municipalities[home]),
    )


def general_role_facets(municipality: Municipality, role: str) -> Facets:
    """The facets of a role that a municipality tells of without a bond."""
    return Facets(
        partner=nothing,
        country=nothing,
        kind=nothing,
        status=nothing,
        theme=nothing,
        role=one_value(role),
        committee=nothing,
        network=networks(municipality),
    )


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

    def union(name: str) -> Facet:
        return lambda: {value for facets in of_each for value in getattr(facets, name)()}

    return Facets(*map(union, Facets._fields))._replace(network=networks(register.municipalities[home]))


def one_value(value: str) -> Facet:
    """A facet with one value."""
    return lambda: (value,)


def networks(municipality: Municipality) -> Facet:
    """The facet of a municipality's networks."""
    return lambda: (fold(network.name) for network in municipality.networks)


def values(values: Iterable[str]) -> Facet:
    """A facet with these values."""
    return lambda: values


# --- The words of each filter -------------------------------------------------------------------------------------


_CODES: Mapping[Table, Mapping[str, type[Code]]] = {
    Table.BONDS: {"kind": Kind, "status": Status},
    Table.ROLES: {"kind": Kind, "status": Status},
    Table.COMMITTEES: {"kind": Kind, "status": CommitteeStatus},
    Table.EVENTS: {"kind": EventKind, "status": EventStatus},
    Table.MUNICIPALITIES: {"kind": Kind, "status": Status},
}


def resolved(register: Register, table: Table, name: str, words: tuple[str, ...]) -> frozenset[str]:
    """The values that the words of a filter stand for; UnknownValue where one stands for nothing known."""
    if name == "search":
        return frozenset()
    option = f"--{name}"
    if name == "country":
        return frozenset().union(*(resolve_country(option, word) for word in words))
    vocabulary = _vocabulary(register, table, name)
    return frozenset().union(*(resolve(option, word, vocabulary) for word in words))


def _vocabulary(register: Register, table: Table, name: str) -> Vocabulary:
    by_filter: dict[str, type[Code]] = {"theme": Theme, "role": Role, **_CODES[table]}
    codes = by_filter.get(name)
    return code_vocabulary(codes) if codes else name_vocabulary(_NAMES[name](register))


def _partner_names(register: Register) -> Iterator[str]:
    for tie in register.ties.values():
        yield from names_of_partners(tie.bond.partners)
    for municipality in register.municipalities.values():
        yield from municipality.all_names


def _committee_names(register: Register) -> Iterator[str]:
    for municipality in register.municipalities.values():
        for committee in municipality.committees:
            yield from names_of_committee(committee)


def _network_names(register: Register) -> Iterator[str]:
    for municipality in register.municipalities.values():
        yield from (network.name for network in municipality.networks)


_NAMES: Mapping[str, Callable[[Register], Iterator[str]]] = {
    "partner": _partner_names,
    "committee": _committee_names,
    "network": _network_names,
}
