"""What else is told of a bond on a day: its name, home, origin, first contact, themes, motives, background, listings.

What has a date of its own is told from that day; what has none, and may be of later, from its earliest source.
"""

from collections.abc import Iterator
from typing import NamedTuple

from stedenband.model import Partner
from stedenband.model.bond import HomePlace, Origin
from stedenband.model.place import PartOf, Population
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import lists_naming
from stedenband.register.members import entries_of, is_member
from stedenband.register.owner_then import home_meant
from stedenband.register.part_of_own import is_one_with
from stedenband.register.place_on_day import held, partner_on
from stedenband.register.register import is_called_one_of
from stedenband.vocabulary.codes import Level, Motive, Theme
from stedenband.vocabulary.edtf import Edtf


class ListingOnDay(NamedTuple):
    """That a list elsewhere names the bond: the id of its source, how it spells the bond, and on which day."""

    source: str
    spelled: str | None
    on: Edtf | None


class LargerPlace(NamedTuple):
    """What a partner is part of; `is_of_other_level` where that is a province or the like, in which it lies."""

    name: str
    level: Level
    is_of_other_level: bool
    since: Edtf | None
    note: str | None
    sources: tuple[str, ...]


class PartnerParticulars(NamedTuple):
    """What is told of a partner that takes part on the day."""

    name: str
    part_of: tuple[LargerPlace, ...]
    population: Population | None
    background: str | None
    sources: tuple[str, ...]


class Particulars(NamedTuple):
    """What is told of a bond besides its changes, its members and the records that belong to it."""

    home: HomePlace | None
    origin: Origin | None
    first_contact: Edtf | None
    motives: tuple[Motive, ...]
    themes: tuple[Theme, ...]
    background: str | None
    website: str | None
    listed: tuple[ListingOnDay, ...]


def particulars_on(one: BondOnDay) -> Particulars:
    """The particulars of a bond on its day; how it came to its writer is no news for another side."""
    bond = one.tie.bond
    return Particulars(
        home_meant(bond, one.tie.owner) if one.view.is_own else _village(one),
        origin_on(one),
        first_contact_on(one),
        bond.motives if one.tells(bond.sources) else (),
        one.themes,
        bond.background if one.tells(bond.sources) else None,
        bond.website,
        tuple(ListingOnDay(told.source, told.as_, told.on) for told in lists_naming(one)),
    )


def came_with(one: BondOnDay) -> str | None:
    """The village or former municipality that a bond is of, on our side; None where it is the whole municipality's."""
    bond, home = one.tie.bond, one.tie.bond.home if one.view.is_own else _village(one)
    return home.name if home else bond.inherited_from if one.view.is_own else None


def _village(one: BondOnDay) -> HomePlace | None:
    """The village or other part of a municipality by which it takes part in a bond of another's file."""
    member = one.view.member
    if member is None or member.level in (Level.MUNICIPALITY, Level.PROVINCE):
        return None
    is_whole = is_called_one_of(one.municipality, member.all_names)
    return None if is_whole else HomePlace.model_construct(name=member.name, names=member.names, level=member.level)


def partners_on(one: BondOnDay) -> Iterator[PartnerParticulars]:
    """What is told of each partner that takes part on the day, or did until it was one municipality with this side."""
    members = {member.key for member in one.members}
    told = (it for it in one.tie.bond.partners if it.background or it.population or it.part_of)
    for partner in told:
        now = partner_on(partner, one.on, one.register.home_of(partner))
        if now.key in members or _was_beside(one, partner):
            people = partner.population
            is_told = people is not None and (people.year.first <= one.on if people.year else one.tells(people.sources))
            background = partner.background if one.tells(partner.sources) else None
            larger = tuple(_larger(partner, it) for it in partner.part_of if _holds(one, it))
            yield PartnerParticulars(now.name, larger, people if is_told else None, background, partner.sources)


def _was_beside(one: BondOnDay, partner: Partner) -> bool:
    """Whether a partner took part until it was one municipality with this side."""
    return is_member(entries_of(one.tie, partner), one.on) and is_one_with(partner, one.municipality, one.on)


def _holds(one: BondOnDay, larger: PartOf) -> bool:
    return held(larger, one.on) and (larger.since is not None or one.tells(larger.sources))


def _larger(partner: Partner, larger: PartOf) -> LargerPlace:
    is_of_other_level = larger.level is not partner.level
    return LargerPlace(larger.name, larger.level, is_of_other_level, larger.since, larger.note, larger.sources)


def first_contact_on(one: BondOnDay) -> Edtf | None:
    """The first contact, as known on the day: one of before a partner joined was with others."""
    when = one.tie.bond.first_contact
    return when if when and when.counts_from <= one.on and one.tells_of(when, when) else None


def origin_on(one: BondOnDay) -> Origin | None:
    """How the bond came to its writer, as known on the day; None for another side."""
    origin = one.tie.bond.origin
    if origin is None or not one.view.is_own:
        return None
    is_told = origin.date.counts_from <= one.on if origin.date else one.tells(origin.sources)
    return origin if is_told else None
