"""Who takes part in a bond: the joining and leaving of its partners, and the members of a day by their names of it."""

from datetime import date

from stedenband.model import Partner, PartnerEntry
from stedenband.register.bond_history import is_in_doubt, is_member, membership
from stedenband.register.dated_entries import Dated
from stedenband.register.place_on_day import PlaceOnDay, municipality_on, partner_on
from stedenband.register.register import Register, Tie


def entries_of(tie: Tie, partner: Partner) -> list[Dated[PartnerEntry]]:
    """The entries by which a partner joined and left a bond."""
    return membership(partner, tie.bond, tie.sources)


def members_on(register: Register, tie: Tie, home: str, on: date) -> tuple[PlaceOnDay, ...]:
    """Who takes part on the other side on a day, seen from a municipality that is never among them."""
    found = [
        partner_on(partner, on, register.home_of(partner), tie.bond.partners)._replace(
            certain=not is_in_doubt(entries, on)
        )
        for partner in tie.bond.partners
        if is_member(entries := entries_of(tie, partner), on)
    ]
    if home == tie.home:
        return tuple(found)
    own = municipality_on(tie.owner, on, tie.home)
    return (own, *(place for place in found if place.home != home))


def members_in(register: Register, tie: Tie, home: str, first: date, last: date) -> tuple[PlaceOnDay, ...]:
    """Who takes part on any day of a period, each by the names of its first day and of those of joining and leaving."""
    entries = (one for partner in tie.bond.partners for one in entries_of(tie, partner))
    between = {one.counts for one in entries if first < one.counts < last}
    days = (first, *sorted(between), last)
    told = (one for on in days for one in members_on(register, tie, home, on))
    return tuple(dict.fromkeys(one._replace(certain=True) for one in told))
