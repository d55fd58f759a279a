"""What else is told of a bond on a day: its name, home, origin, first contact, themes, motives, background, listings.

What has a date of its own is told from that day; what has none, and may be of later, from its earliest source.
"""

from typing import NamedTuple

from stedenband.model.bond import HomePlace, Origin
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import is_listed
from stedenband.vocabulary.codes import Motive, Theme
from stedenband.vocabulary.edtf import Edtf


class ListingOnDay(NamedTuple):
    """That a list elsewhere names the bond: the id of its source, how it spells the bond, and on which day."""

    source: str
    spelled: str | None
    on: Edtf | None


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
        bond.home if one.view.is_own else None,
        _origin(one, bond.origin) if one.view.is_own else None,
        bond.first_contact if bond.first_contact and bond.first_contact.first <= one.on else None,
        bond.motives,
        bond.themes,
        bond.background if one.tells(bond.sources) else None,
        bond.website,
        tuple(ListingOnDay(told.source, told.as_, told.on) for told in bond.listed if is_listed(one.tie, told, one.on)),
    )


def _origin(one: BondOnDay, origin: Origin | None) -> Origin | None:
    if origin is None:
        return None
    is_told = origin.date.first <= one.on if origin.date else one.tells(origin.sources)
    return origin if is_told else None
