"""The facets: by which values a bond, a role, an event and so on are found under each filter.

Everything is asked of the values of one day, seen from one side: members, roles and committees of the day alone, each
by every name and country that it has or had.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import NamedTuple, TypeAlias

from stedenband.model import Record
from stedenband.model.as_data import given
from stedenband.query.periods import Period, overlaps
from stedenband.query.rows import bond_roles, bond_themes
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committee_on_day import CommitteeOnDay
from stedenband.register.identity import province_name
from stedenband.register.municipality_on_day import municipality_on_day
from stedenband.register.names import official_names
from stedenband.register.particulars import particulars_on
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.register import Register
from stedenband.text import fold
from stedenband.vocabulary.codes import Code, Membership, Role, Status

Facet: TypeAlias = Callable[[], Iterable[str]]
nothing: Facet = tuple


class Facets(NamedTuple):
    """The values by which a record is found under each filter, `--search` apart; no table can leave one out."""

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
        return bond.members_or_perhaps if period.is_all else bond.members_in(*period)

    return Facets(
        partner=lambda: _partner_facet(bond, members()),
        country=lambda: (code for member in members() for code in (member.country, *member.known_in)),
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


def _partner_facet(bond: BondOnDay, members: Iterable[PlaceOnDay]) -> Iterator[str]:
    """Every name of the members on the other side, with those of their own files and of what they became.

    None of them is this side's own.
    """
    municipalities = bond.register.municipalities
    ours = {fold(name) for name in bond.municipality.all_names}
    for member in members:
        own_file = municipalities[member.home].all_names if member.home else ()
        names = {fold(name) for name in (member.name, *member.known_as, *own_file, *official_names(bond, member))}
        yield from names - ours or {fold(member.name)}


def names_of_committee(committee: CommitteeOnDay) -> Iterator[str]:
    """The id and every name of a committee, folded."""
    return (fold(name) for name in (committee.id, committee.name, *committee.other_names))


def of_owner(register: Register, home: str, on: date) -> Facets:
    """The facets of a municipality itself: its networks of the day and its province."""
    return Facets(**_of_owner(register, home, on))


def _of_owner(register: Register, home: str, on: date) -> dict[str, Facet]:
    def province() -> Iterable[str]:
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
        return lambda: {value for facets in of_each for value in getattr(facets, name)()}

    return Facets(*map(union, Facets._fields))._replace(network=owner.network, province=owner.province)


def only(*values: str) -> Facet:
    """A facet with these values."""
    return lambda: values


# --- Texts, for --search -------------------------------------------------------------------------------------------


def texts_of(*values: object) -> Callable[[], Iterator[str]]:
    """Every text inside some values of a day, with the labels of their codes."""
    return lambda: (text for value in values for text in _texts(value))


def texts_of_bond(bond: BondOnDay) -> Iterator[str]:
    """Every text of a bond that is told on the day."""
    raw, told = bond.tie.bond, particulars_on(bond)
    yield from _texts(
        (bond.name, told.background, told.motives, told.home, told.origin, bond.kind, bond.members, bond.changes,
         bond.agreements, bond.roles, bond.proposals, bond.funding, tuple(bond_themes(bond)))
    )  # fmt: skip
    if raw.note and bond.tells(raw.sources):
        yield raw.note


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Code):
        yield from (value.value, value.nl, value.en)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Record):
        for _, told in given(value):
            yield from _texts(told)
