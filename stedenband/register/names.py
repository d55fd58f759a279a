"""Every name that the register knows of partners, committees and networks, whatever the day: what may be asked for."""

from collections.abc import Iterable, Iterator, Set
from datetime import date

from stedenband.model import Committee, Municipality, Partner
from stedenband.places.find import find, meant_first
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.identity import (
    Official,
    all_before,
    is_called,
    municipality_around,
    names_of_today,
    official,
    place_meant,
)
from stedenband.register.owner_then import former_owners
from stedenband.register.part_of_own import is_one_with
from stedenband.register.place_on_day import PlaceOnDay, partner_on
from stedenband.register.register import Register, Tie
from stedenband.text import fold
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.place_names import place_name


def names_of_partners(register: Register) -> Iterator[str]:
    """The names of all partners and municipalities, of the larger places they are part of, and of what they became.

    Also those of the former municipalities whose bonds came along in a merger.
    """
    for tie in (*register.ties.values(), *register.drafts.values()):
        for partner in tie.bond.partners:
            yield from with_parts(partner.all_names)
            yield from in_english(partner.all_names, partner.country)
            yield from (larger.name for larger in partner.part_of)
            yield from names_of_today(municipality_around(partner))
            yield from _as_province(partner)
        yield from former_owners(tie.bond, tie.owner)
    for municipality in register.municipalities.values():
        yield from municipality.all_names
        yield from (larger.name for larger in municipality.part_of)
        yield from names_of_today(official(municipality))
        yield from _as_province(municipality)


def names_of_members(tie: Tie, members: Set[str]) -> Iterator[str]:
    """By what the members of a bond that are called so are found, whatever the day; of who left it nothing."""
    for partner in tie.bond.partners:
        if not members.isdisjoint(partner.all_names):
            yield from partner_on(partner, date.max, None, tie.bond.partners).known_as


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


def _as_province(place: Partner | Municipality) -> Iterator[str]:
    """What a province is called to tell it from the municipality of its name: `Provincie Utrecht`."""
    if place.level is Level.PROVINCE:
        yield from (f"{word} {name}" for word in ("Provincie", "Province of") for name in place.all_names)


def in_english(names: Iterable[str], country: str) -> Iterator[str]:
    """What a place in a country is called in English, as reports in that language do: Cologne."""
    return (place_name(name, "en", country) for name in names)


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


def official_words(bond: BondOnDay, member: PlaceOnDay) -> Iterator[str]:
    """By what a member of a bond is found that its names do not tell: its official code, or in what a village lies.

    Also the codes of those that had merged into it before the bond ended. Of a municipality whose bond came from a
    former one the names tell which: it was no other's that merged into it. One that is to be one municipality with this
    side is found by its names: this side is not asked for as its own partner.
    """
    if member.home == bond.writer:
        is_own = former_owners(bond.tie.bond, bond.tie.owner) or is_one_with(bond.tie.owner, bond.municipality)
        yield from _codes(None if is_own else official(bond.tie.owner), bond.until)
        return
    for partner in bond.tie.bond.partners:
        if member.name in partner.all_names and not is_one_with(partner, bond.municipality):
            one = place_meant(partner)
            yield from _codes(one, bond.until) if one else names_of_today(municipality_around(partner))


def _codes(one: Official | None, until: Edtf | None = None) -> Iterator[str]:
    """The official code of a place, and of those that may have merged into it by a day: words that are no names."""
    if one is not None:
        before = (each for each in all_before(one.code) if until is None or not each.ended or each.ended <= until.last)
        yield from (_code(one), *map(_merged, before))


def _code(one: Official) -> str:
    return f"#{one.code.lower()}"


def _merged(one: Official) -> str:
    """The code of what merged into a place, told apart: who merged into the same in part is another."""
    return f"{_code(one)}+"


def words_of_kin(register: Register, name: str) -> frozenset[str]:
    """By what else is found who is asked for by a name: the codes of what it is, also merged, and of what became it.

    None of a village: that is not all of what it lies in. Of two that bear a name today's is meant.
    """
    if not has_partners_at_home(register):
        return frozenset()  # only by one of these something is found by its code, and the tables take time
    found = [one for one in meant_first(find(name)) if is_called(one, name)]
    meant = [one for one in found if one.ended is None] or found
    before = (_code(each) for one in meant for each in all_before(one.code))
    return frozenset((*map(_code, meant), *map(_merged, meant), *before))


def has_partners_at_home(register: Register) -> bool:
    """Whether any partner is in the Netherlands or Belgium, where places may have been merged."""
    return any(partner.country in HOME_COUNTRIES for partner in _partners(register))


def _partners(register: Register) -> Iterator[Partner]:
    return (one for tie in (*register.ties.values(), *register.drafts.values()) for one in tie.bond.partners)


def official_words_known(register: Register) -> frozenset[str]:
    """The official codes of all partners and municipalities, and of those that merged into them."""
    known = (*map(place_meant, _partners(register)), *map(official, register.municipalities.values()))
    return frozenset(word for one in known for word in _codes(one))


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
