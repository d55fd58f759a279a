"""Who joined and left a bond of several, and who is to: what holds for the other members, as one side tells it."""

from collections.abc import Collection, Iterator, Mapping
from copy import copy
from datetime import date
from functools import lru_cache
from itertools import chain

from stedenband.model import Partner, PartnerEntry
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import Dated, date_of, is_known, is_told_by
from stedenband.register.emptied import ended_with
from stedenband.register.members import entries_of
from stedenband.register.occurrences import MemberAhead, MemberChange, Occurrence, What
from stedenband.register.place_on_day import PlaceKey, PlaceOnDay, held, partner_on
from stedenband.register.still import perhaps_by_then
from stedenband.vocabulary.codes import Membership, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf


def of_members(bond: BondOnDay, since: date = date.min) -> Iterator[Occurrence]:
    """The joining and leaving of the other members that can be `since` a day or later, of the days it tells of.

    That the last of them left is told as the ending that it is.
    """
    for partner, home in _others(bond):
        for one in entries_of(bond.tie, partner, bond.told_until):
            if one.counts <= bond.told_until and one.certain >= bond.told_from:
                what = What.JOINED if one.entry.status is Membership.JOINED else What.LEFT
                sources = one.entry.sources or partner.sources or bond.tie.bond.sources
                larger = next((it.name for it in partner.part_of if held(it, bond.on)), None)
                if not larger and _is_ending(bond, partner, one):
                    continue
                record = _member_change(bond, _place(bond, partner, home, one), partner, one.entry, larger)
                when = date_of(one.entry)
                found = Occurrence(what, when, one.earliest, one.certain, record, bond.writer, sources)
                yield from found.since(since, bond.told_until, one.entry.decided)


@lru_cache(maxsize=8)
def joined_later(bond: BondOnDay) -> Mapping[PlaceKey, Edtf | None]:
    """Which of those that take part now joined after the bond, and after it came to be of its kind; and when.

    Of one that ended those that joined after it began, as whatever kind: its years are told from then.
    """
    if not member_changes(bond):
        return {}
    larger = set(merged_members(bond).values())
    joinings = {
        found.record.place.key: found
        for found in member_changes(bond)
        if found.what is What.JOINED and isinstance(found.record, MemberChange)
        if found.record.place.key not in larger
    }
    begun = bond.since if bond.status is Status.ENDED else bond.kind_since
    began = begun.first if begun else date.min
    now = {member.key for member in bond.members}
    return {key: one.date for key, one in joinings.items() if key in now and _is_after(one, began)}


def _is_after(joining: Occurrence, began: date) -> bool:
    """Whether a partner joined after a day; of one that joined on a day of which no first is known that is so."""
    return joining.first > began if joining.date and not joining.date.no_later_than else joining.last > began


@lru_cache(maxsize=8)
def member_changes(bond: BondOnDay) -> tuple[Occurrence, ...]:
    """The joining and leaving of the other members; asked for several times on one bond, then on the next."""
    return tuple(of_members(bond))


def merged_members(bond: BondOnDay) -> dict[PlaceKey, PlaceKey]:
    """The partners that left since they became part of another one that takes part now, with that."""
    if not (changes := member_changes(bond)):
        return {}
    now = {member.key for member in bond.members}
    return {
        found.record.place.key: larger
        for found in changes
        if isinstance(found.record, MemberChange) and found.record.larger
        if (larger := (found.record.larger, found.record.place.country_now)) in now
        if found.record.reason is Reason.MERGER and found.what is What.LEFT
    }


def since_of_members(bond: BondOnDay) -> Edtf | None:
    """Since when a bond is with those that take part now, where each of them joined it later."""
    late = joined_later(bond)
    known = [day for day in late.values() if day]
    return min(known, key=lambda day: day.first) if known and len(late) == len(bond.members) else None


def members_ahead(bond: BondOnDay) -> list[MemberAhead]:
    """The other members that are to join or leave on a later day, as far as it was decided or told by now."""
    found = []
    for partner, home, one, when in _entries_ahead(bond):
        if _is_ending(bond, partner, one):
            continue
        sources = one.entry.sources or partner.sources or bond.tie.bond.sources
        change = _member_change(bond, partner_on(partner, one.counts, home), partner, one.entry)
        change = change if is_told_by(sources, bond.tie.sources, bond.on) else change._replace(note=None)
        found.append(MemberAhead(when, change, sources))
    return sorted(found, key=lambda one: one.date.first)


def as_it_is_by(bond: BondOnDay, day: date) -> BondOnDay:
    """A bond with the status that it is to have by a later day, and the members that are not to have left by then."""
    gone = {
        partner_on(partner, bond.on, home).key
        for partner, home, one, when in _entries_ahead(bond)
        if one.entry.status is Membership.LEFT and when.first <= day
    }
    status = bond.status_by(day)
    if not gone and status is bond.status and bond.certain is not False:
        return bond
    later, perhaps = copy(bond), perhaps_by_then(bond, day, day)
    later.status = status
    later.certain = None if status is Status.UNKNOWN else not (perhaps and perhaps.comes_into)
    later.members = tuple(member for member in bond.members if member.key not in gone)
    return later


def sources_in_doubt(bond: BondOnDay, keys: Collection[PlaceKey]) -> tuple[str, ...]:
    """The sources of what tells that some partners joined or left, where it is uncertain whether they had by then."""
    found = (
        one.entry.sources or partner.sources or bond.tie.bond.sources
        for partner, home in _others(bond)
        if partner_on(partner, bond.on, home).key in keys
        for one in entries_of(bond.tie, partner)
        if one.earliest <= bond.on < one.certain
    )
    return tuple(dict.fromkeys(chain.from_iterable(found)))


def _entries_ahead(bond: BondOnDay) -> Iterator[tuple[Partner, str | None, Dated[PartnerEntry], Edtf]]:
    """The entries of a later day by which others join or leave, each with its date, as far as they are known now."""
    for partner, home in _others(bond):
        for one in entries_of(bond.tie, partner, bond.told_until):
            when, sources = date_of(one.entry), one.entry.sources or partner.sources or bond.tie.bond.sources
            is_later = when is not None and not bond.tells_no_more and bond.on < one.counts
            if when and is_later and is_known(one.entry.decided, sources, bond.tie.sources, bond.on):
                yield partner, home, one, when


def _is_ending(bond: BondOnDay, partner: Partner, one: Dated[PartnerEntry]) -> bool:
    """Whether a leaving is that with which the bond ended, or is to, as its writer tells it."""
    if one.entry.status is not Membership.LEFT or not bond.view.is_own:
        return False
    return one.entry.date == partner.history[-1].date and ended_with(bond.tie.bond, bond.tie.sources) is partner


def _others(bond: BondOnDay) -> Iterator[tuple[Partner, str | None]]:
    """The partners that joined or left, but for the municipality itself: that is among its changes.

    Of several that went up in it the others are told, where none of them alone was asked for.
    """
    merged = () if bond.home in bond.register.asked else bond.view.merged
    for partner in (one for one in bond.tie.bond.partners if one.history):
        home = bond.register.home_of(partner)
        if home != bond.home or home == bond.writer or any(partner is one for one in merged):
            yield partner, home


def _place(bond: BondOnDay, partner: Partner, home: str | None, one: Dated[PartnerEntry]) -> PlaceOnDay:
    """A partner by its name of the day; of one that went up in this municipality of the day of the entry."""
    is_of_own = home == bond.home != bond.writer
    return partner_on(partner, min(bond.on, one.counts) if is_of_own else bond.on, home)


def _member_change(
    bond: BondOnDay, place: PlaceOnDay, partner: Partner, entry: PartnerEntry, larger: str | None = None
) -> MemberChange:
    told = bond.view.of_member(entry.by, partner)
    is_own = entry.by is Party.PARTNER
    return MemberChange(
        place, entry.status, told.by, told.partner, is_own, entry.decided, entry.reason, entry.note, larger
    )
