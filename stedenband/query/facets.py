"""Each filter of a list: by which values a record is found under it (its facets), and what its words stand for.

Everything is asked of the values of one day, seen from one side: members, roles and committees of the day alone, each
by every name and country that it has or had.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, TypeAlias

from stedenband.errors import UnknownValue
from stedenband.places.find import find
from stedenband.places.municipalities import provinces
from stedenband.query.filter_values import Table
from stedenband.query.matching import Vocabulary, code_vocabulary, name_vocabulary, resolve, resolve_country
from stedenband.query.periods import Period, overlaps
from stedenband.query.rows import bond_roles, bond_themes
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.identity import province_name
from stedenband.register.municipality_on_day import municipality_on_day
from stedenband.register.names import (
    in_english,
    names_as_province,
    names_of_committees,
    names_of_networks,
    names_of_partners,
    official_words,
    official_words_known,
    with_parts,
    words_of_kin,
)
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.register import Register
from stedenband.text import fold
from stedenband.vocabulary.codes import (
    Code,
    CommitteeStatus,
    EventKind,
    EventStatus,
    Form,
    Kind,
    Membership,
    Outcome,
    ProposedChange,
    Role,
    Status,
    Theme,
)
from stedenband.vocabulary.labels import STATES, Draft, Known

Facet: TypeAlias = Callable[[], Iterable[str]]
nothing: Facet = tuple


class Facets(NamedTuple):
    """The values by which a record is found under each filter, `--search` apart; by none where it has no such thing."""

    partner: Facet = nothing
    country: Facet = nothing
    kind: Facet = nothing
    status: Facet = nothing
    theme: Facet = nothing
    role: Facet = nothing
    committee: Facet = nothing
    network: Facet = nothing
    province: Facet = nothing


def bond_facets(bond: BondOnDay, period: Period = Period()) -> Facets:  # noqa: B008 - a named tuple
    """The facets of a bond: its partners and their countries are those of the day, or of any day of a period."""

    def members() -> tuple[PlaceOnDay, ...]:
        """Who takes part, or may, on the day or on any day of the period."""
        return bond.members_or_perhaps if period.is_all else bond.members_in(*period, or_perhaps=True)

    return Facets(
        partner=lambda: _partner_facet(bond, members()),
        country=lambda: _country_facet(members()),
        kind=lambda: (bond.kind,),
        status=lambda: _states(bond),
        theme=lambda: bond_themes(bond),
        role=lambda: bond_roles(bond) if period.is_all else _roles_in(bond, period),
        committee=lambda: (name for one in bond.committees for name in names_of_committee(one)),
        **_of_owner(bond.register, bond.home, bond.on),
    )


def _roles_in(bond: BondOnDay, period: Period) -> Iterable[Role]:
    """The roles that were filled on any day of a period, or may have been."""
    return bond_roles(bond, (it for it in bond.all_roles if overlaps(it.since, it.until, period) is not None))


def _states(bond: BondOnDay) -> Iterator[str]:
    """The state of a bond; also that it is explored, and that this side left it, which is an ending for it alone."""
    yield bond.status
    if bond.exploring:
        yield Status.EXPLORING
    if bond.is_left:
        yield Membership.LEFT


def surely_has_members(bond: BondOnDay, period: Period, wanted: Mapping[str, frozenset[str]]) -> bool:
    """Whether the partner and the country asked for, where they are, surely are of members on a day of a period."""
    if "partner" not in wanted and "country" not in wanted:
        return True
    sure = bond.surely_members_in(*period)
    found = {"partner": _partner_facet(bond, sure), "country": _country_facet(sure)}
    return all(not wanted[name].isdisjoint(values) for name, values in found.items() if name in wanted)


def _country_facet(members: Iterable[PlaceOnDay]) -> Iterator[str]:
    """Every country that the members are in or were."""
    return (code for member in members for code in (member.country, *member.known_in))


def _partner_facet(bond: BondOnDay, members: Iterable[PlaceOnDay]) -> Iterator[str]:
    """Every name of the members on the other side, with those of their own files, and their official codes.

    None of them is this side's own, but for that of a namesake.
    """
    municipalities = bond.register.municipalities
    ours = {fold(name) for name in bond.municipality.all_names}
    for member in members:
        own_file = municipalities[member.home].all_names if member.home else ()
        told = (member.name, *member.known_as, *own_file)
        words = (*with_parts(told), *in_english(told, member.country), *official_words(bond, member))
        names = {*map(fold, words)}
        yield from (names - ours) | {fold(member.name)}
        yield from map(fold, names_as_province(bond, member))


def names_of_committee(committee: CommitteeOnDay) -> Iterator[str]:
    """The id and every name of a committee, folded."""
    return (fold(name) for name in (committee.id, committee.name, *committee.other_names))


def of_owner(register: Register, home: str, on: date) -> Facets:
    """The facets of a municipality itself: its networks of the day and its province."""
    return Facets(**_of_owner(register, home, on))


def _of_owner(register: Register, home: str, on: date) -> dict[str, Facet]:
    def province() -> Iterable[str]:
        """The name of its province, as it is compared; none where that is not known."""
        name = province_name(register.municipalities[home])
        return (fold(name),) if name else ()

    return {
        "network": lambda: (fold(network.name) for network in municipality_on_day(register, home, on).networks),
        "province": province,
    }


def through_bonds(bonds: Iterable[BondOnDay], owner: Facets) -> Facets:
    """The facets that a record has by the bonds it is about, and by the municipality that it is told for."""
    of_each = [bond_facets(bond) for bond in bonds]

    def union(name: str) -> Facet:
        """What any of the bonds is found by under one filter."""
        return lambda: {value for facets in of_each for value in getattr(facets, name)()}

    return Facets(*map(union, Facets._fields))._replace(network=owner.network, province=owner.province)


def only(*values: str) -> Facet:
    """A facet with these values."""
    return lambda: values


# --- Words, as they are typed -----------------------------------------------------------------------------------------

_OWN_CODES: Mapping[Table, Mapping[str, Iterable[Code]]] = {
    Table.BONDS: {"kind": Kind, "status": (*STATES, *Draft)},
    Table.ROLES: {"kind": Kind, "status": STATES},
    Table.COMMITTEES: {"kind": (*Kind, *Form), "status": (*CommitteeStatus, Status.UNKNOWN)},
    Table.EVENTS: {"kind": EventKind, "status": EventStatus},
    Table.PROPOSALS: {"kind": (*Kind, *ProposedChange), "status": Outcome},
    Table.MUNICIPALITIES: {"kind": Kind, "status": (*STATES, *Known)},
}
CODES: Mapping[Table, Mapping[str, Iterable[Code]]] = {
    table: {"theme": Theme, "role": Role, **own} for table, own in _OWN_CODES.items()
}
_NAMES: Mapping[str, Callable[[Register], Iterator[str]]] = {
    "partner": names_of_partners,
    "committee": names_of_committees,
    "network": names_of_networks,
}


def resolved(register: Register, table: Table, name: str, words: tuple[str, ...]) -> frozenset[str]:
    """The values that the words of a filter stand for; UnknownValue where one stands for nothing known."""
    if name == "search":
        return frozenset()
    option = f"--{name}"
    if name == "country":
        return frozenset().union(*(resolve_country(option, word) for word in words))
    if name == "province":
        return frozenset().union(*(resolve(option, word, _provinces()) for word in words))
    vocabulary = _vocabulary(register, table, name)
    if name == "partner":
        return frozenset().union(*(_partners(register, word, vocabulary) for word in words))
    return frozenset().union(*(resolve(option, word, vocabulary) for word in words))


def _partners(register: Register, word: str, vocabulary: Vocabulary) -> frozenset[str]:
    """By what a partner of a name is found: that, and what it was before a merger or became in one.

    UnknownValue, without what was meant, for a municipality that is no partner here: Gemert is not Weert.
    """
    kin = words_of_kin(register, word)
    if vocabulary.values(word) is None and find(word):
        if kin.isdisjoint(official_words_known(register)):
            raise UnknownValue("--partner", word, ())
        return kin
    return resolve("--partner", word, vocabulary) | kin


def _provinces() -> Vocabulary:
    """The provinces by code and by every name; `Limburg` is both, `BE/Limburg` or `Limburg (BE)` one."""
    by_word: dict[str, frozenset[str]] = {}
    for one in provinces().values():
        for word in (one.code, one.name, f"{one.name} ({one.country})", f"{one.country}/{one.name}", *one.others):
            by_word[fold(word)] = by_word.get(fold(word), frozenset()) | {fold(one.label)}
    return Vocabulary(by_word, tuple(one.label for one in provinces().values()))


def _vocabulary(register: Register, table: Table, name: str) -> Vocabulary:
    codes = CODES[table].get(name)
    return code_vocabulary(codes) if codes else name_vocabulary(_NAMES[name](register))
