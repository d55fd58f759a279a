"""Every name that the register knows of partners, committees and networks, whatever the day: what may be asked for."""

from collections.abc import Iterable, Iterator

from stedenband.model import Committee, Municipality, Partner
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.identity import municipality_around, names_of_today, official, parts_then
from stedenband.register.owner_then import former_owners
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.register import Register, Tie
from stedenband.text import fold
from stedenband.vocabulary.codes import Level


def names_of_partners(register: Register) -> Iterator[str]:
    """The names of all partners and municipalities, of the larger places they are part of, and of what they became.

    Also those of the former municipalities whose bonds came along in a merger, or one of which began a bond.
    """
    for tie in (*register.ties.values(), *register.drafts.values()):
        for partner in tie.bond.partners:
            yield from with_parts(partner.all_names)
            yield from (larger.name for larger in partner.part_of)
            yield from names_of_today(municipality_around(partner))
            yield from _as_province(partner)
        yield from former_owners(tie.bond, tie.owner)
        yield from _at_its_beginning(tie)
    for municipality in register.municipalities.values():
        yield from municipality.all_names
        yield from (larger.name for larger in municipality.part_of)
        yield from names_of_today(official(municipality))
        yield from _as_province(municipality)


def with_parts(names: Iterable[str]) -> Iterator[str]:
    """Names, each with its parts where brackets tell it from a namesake: `Behringen` and `Bispingen`, where it lies.

    What begins with a small letter or figure is no name: `Świdnica (rural gmina)`.
    """
    for name in names:
        yield name
        if name.endswith(")"):
            bare, _, behind = name.partition(" (")
            yield bare
            if behind[:1].isupper():
                yield behind[:-1]


def _at_its_beginning(tie: Tie) -> tuple[str, ...]:
    """The former municipalities one of which began a bond on our side, where the file does not tell which."""
    bond = tie.bond
    if bond.origin or bond.home or not bond.history or bond.history[0].date is None:
        return ()
    return parts_then(tie.owner, bond.history[0].date.first)


def _as_province(place: Partner | Municipality) -> Iterator[str]:
    """What a province is called to tell it from the municipality of its name: `Provincie Utrecht`."""
    if place.level is Level.PROVINCE:
        yield from (f"{word} {name}" for word in ("Provincie", "Province of") for name in place.all_names)


def names_as_province(bond: BondOnDay, member: PlaceOnDay) -> Iterator[str]:
    """The same of a member of a bond, by its file, else as written."""
    if member.home:
        yield from _as_province(bond.register.municipalities[member.home])
        return
    for one in bond.tie.bond.partners:
        if member.name in one.all_names and member.country_now == one.country:
            yield from _as_province(one)


def number_with_partner(register: Register, name: str) -> int:
    """In how many bonds a place of that name is or was a partner."""
    partners = ((tie.id, partner) for tie in register.ties.values() for partner in tie.bond.partners)
    return len({id for id, partner in partners if fold(name) in map(fold, partner.all_names)})


def official_names(bond: BondOnDay, member: PlaceOnDay) -> Iterator[str]:
    """What a member of a bond, or what it became, is called in the official tables: by its file, else as written.

    Of the one that wrote it also what it was at the beginning.
    """
    if member.home:
        yield from names_of_today(official(bond.register.municipalities[member.home]))
    if member.home == bond.writer:
        yield from _at_its_beginning(bond.tie)
    written = (one for one in bond.tie.bond.partners if not member.home and member.name in one.all_names)
    yield from (name for one in written for name in names_of_today(municipality_around(one)))


def names_of_committees(register: Register) -> Iterator[str]:
    """The ids and names of all committees."""
    for municipality in register.municipalities.values():
        for committee in municipality.committees:
            yield from names_of(committee)


def names_of(committee: Committee) -> tuple[str, ...]:
    """The id and every name of a committee."""
    return (committee.id, committee.name, *(other.name for other in committee.names))


def names_of_networks(register: Register) -> Iterator[str]:
    """The names of all networks."""
    for municipality in register.municipalities.values():
        yield from (network.name for network in municipality.networks)


def names_of_home_places(register: Register) -> Iterator[tuple[str, str]]:
    """The places that bonds belong to inside a municipality (Warnsveld), each with the municipality's slug."""
    for tie in register.ties.values():
        if tie.bond.home:
            yield from ((name, tie.home) for name in tie.bond.home.all_names)
