"""Who takes part in a bond: the joining and leaving of its partners, and the members of a day by their names of it."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from stedenband.model import Bond, Partner, PartnerEntry
from stedenband.register.dated_entries import Dated, SourcesOf, dated
from stedenband.register.owner_then import former_owner, former_owners
from stedenband.register.part_of_own import is_one_with
from stedenband.register.place_on_day import PlaceOnDay, municipality_on, partner_on
from stedenband.register.register import Register, Tie
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import Membership
from stedenband.vocabulary.edtf import day_before


def membership(partner: Partner, bond: Bond, sources_of: SourcesOf, on: date = date.max) -> list[Dated[PartnerEntry]]:
    """The entries by which a partner joined and left, with their days and what is known of each `on` a day."""
    if not partner.history:  # hot: most partners take part from the beginning
        return []
    return dated(partner.history, partner.sources or bond.sources, sources_of, on)


def entries_of(tie: Tie, partner: Partner, on: date = date.max) -> list[Dated[PartnerEntry]]:
    """The entries by which a partner joined and left a bond, with what is known of each `on` a day."""
    return membership(partner, tie.bond, tie.sources, on)


def told_from(entries: Sequence[Dated[PartnerEntry]]) -> date:
    """The first day of which a side tells: that on which it may have joined, where it did."""
    has_joined = bool(entries) and entries[0].entry.status is Membership.JOINED
    return entries[0].earliest if has_joined else date.min


def told_until(entries: Sequence[Dated[PartnerEntry]]) -> date:
    """The last day of which a side tells: that by which it surely left, where it did."""
    is_left = bool(entries) and entries[-1].entry.status is Membership.LEFT
    return entries[-1].certain if is_left else date.max


class Gap(NamedTuple):
    """A time in which a side took no part, between its leaving and its return: after a day and before another."""

    after: date
    before: date

    def holds(self, first: date, last: date) -> bool:
        """Whether what was from one day to another surely lies in it."""
        return self.after < first and last < self.before


def gaps(entries: Sequence[Dated[PartnerEntry]]) -> tuple[Gap, ...]:
    """The times in which a side that came back surely took no part: nothing of these is told by it."""
    return tuple(
        Gap(left.certain, back.earliest)
        for left, back in pairwise(entries)
        if left.entry.status is Membership.LEFT and back.entry.status is Membership.JOINED
    )


def is_member(entries: Sequence[Dated[PartnerEntry]], on: date) -> bool:
    """Whether a partner takes part on a day: `joined` alone moves its first day, `left` alone its last."""
    counted = [one.entry.status for one in entries if one.counts <= on]
    if counted:
        return counted[-1] is Membership.JOINED
    return not entries or entries[0].entry.status is Membership.LEFT


def is_in_doubt(entries: Sequence[Dated[PartnerEntry]], on: date) -> bool:
    """Whether it is uncertain that a partner takes part on a day: it may have joined or left by then, or not."""
    return any(one.earliest <= on < one.certain for one in entries)


def view_on(register: Register, tie: Tie, home: str, on: date) -> View:
    """The side of a bond that it is told for on a day: of several that went up in one that took part first of those."""
    view = register.view(tie, home)
    if view.member is None or not view.merged:  # hot: nearly all
        return view
    ours = register.members(tie, home)
    member = min(ours, key=lambda one: _turn(entries_of(tie, one), on))
    merged = tuple(one for one in (view.member, *view.merged) if one is not member)
    return view._replace(member=member, merged=merged)


def _turn(entries: Sequence[Dated[PartnerEntry]], on: date) -> tuple[int, int, bool]:
    """Which goes first on a day: who takes part, longest first; else who left last; else who is to join first."""
    is_left = bool(entries) and entries[-1].entry.status is Membership.LEFT
    if is_member(entries, on):
        return 0, told_from(entries).toordinal(), is_left
    past = [one.counts.toordinal() for one in entries if one.counts <= on]
    return (1, -past[-1], is_left) if past else (2, entries[0].counts.toordinal(), is_left)


def homes_that_joined_or_left(register: Register) -> frozenset[str]:
    """The municipalities that joined or left a bond of others."""
    told = (one for tie in register.ties.values() for one in tie.bond.partners if one.history)
    return frozenset(home for one in told if (home := register.home_of(one)))


def members_on(register: Register, tie: Tie, home: str, on: date, ended: date = date.max) -> tuple[PlaceOnDay, ...]:
    """Who takes part on the other side on a day, seen from a municipality that is never among them.

    Nor is who was one municipality with it by then, or as the bond had `ended`: but where nobody else is. Where nobody
    surely takes part, those that may.
    """
    there = [one for one in tie.bond.partners if is_member(entries_of(tie, one), on)]
    apart = _apart(register, tie, home, there, min(on, ended))
    found = [
        partner_on(partner, on, register.home_of(partner), tie.bond.partners)._replace(
            certain=not is_in_doubt(entries_of(tie, partner), on)
        )
        for partner in apart
    ]
    if home == tie.home:
        return tuple(found) or _perhaps(register, tie, on)
    others = tuple(place for place in found if place.home != home)
    is_own = bool(others) and is_one_with(tie.owner, register.municipalities[home], min(on, ended))
    return others if is_own else (_writer_on(tie, min(on, ended)), *others)


def _apart(register: Register, tie: Tie, home: str, there: list[Partner], on: date) -> list[Partner]:
    """The partners that take part but those that are one municipality with a side by a day; for the writer somebody."""
    if tie.has_one_partner:  # hot: most bonds
        return there
    owner = register.municipalities[home]
    apart = [one for one in there if not is_one_with(one, owner, on)]
    return apart if apart or home != tie.home else there


def _writer_on(tie: Tie, on: date) -> PlaceOnDay:
    """Who wrote a bond, or the former municipality whose it was, on a day."""
    own = municipality_on(tie.owner, on, tie.home)
    former = former_owners(tie.bond, tie.owner)
    return own._replace(name=former_owner(tie.bond, tie.owner, on) or own.name, known_as=(*own.known_as, *former))


def _perhaps(register: Register, tie: Tie, on: date) -> tuple[PlaceOnDay, ...]:
    return tuple(one._replace(certain=False) for one in members_in_doubt(register, tie, tie.home, on))


def last_members(register: Register, tie: Tie, on: date) -> tuple[PlaceOnDay, ...]:
    """Who took part, or may have, before the last of them left by a day, for the municipality that wrote the bond."""
    told = (one.counts for partner in tie.bond.partners for one in entries_of(tie, partner))
    last = max((counts for counts in told if counts <= on), default=None)
    if last is None:
        return ()
    day = day_before(last)
    before = (*members_on(register, tie, tie.home, day), *members_in_doubt(register, tie, tie.home, day))
    each = {one.key: one._replace(certain=True) for one in before}
    return tuple(each.values()) or last_members(register, tie, day)


def members_in(
    register: Register,
    tie: Tie,
    home: str,
    first: date,
    last: date,
    ended: date = date.max,
    *,
    or_perhaps: bool = False,
) -> tuple[PlaceOnDay, ...]:
    """Who takes part on any day of a period, each by the names of its first day and of those of joining and leaving.

    Who surely does on none is not `certain`. With `or_perhaps` also who may, as it is not certain that they had joined,
    or left.
    """
    entries = (one for partner in tie.bond.partners for one in entries_of(tie, partner))
    between = {one.counts for one in entries if first < one.counts < last}
    days = dict.fromkeys((first, *sorted(between), last))
    told = [one for on in days for one in members_on(register, tie, home, on, ended)]
    if or_perhaps:
        known = {one.key for one in told}
        perhaps = (one for on in (first, last) for one in members_in_doubt(register, tie, home, on))
        told += [one for one in perhaps if one.key not in known]
    sure = {one.key for one in surely_members_in(register, tie, home, first, last, ended)}
    return tuple(dict.fromkeys(one._replace(certain=one.key in sure) for one in told))


def surely_members_in(
    register: Register, tie: Tie, home: str, first: date, last: date, ended: date = date.max
) -> tuple[PlaceOnDay, ...]:
    """Who surely takes part on any day of a period, by the names of the days on which that begins or is to end."""
    entries = [one for partner in tie.bond.partners for one in entries_of(tie, partner)]
    turns = {day for one in entries for day in (one.certain, day_before(one.earliest)) if first < day < last}
    told = (one for on in (first, *sorted(turns), last) for one in members_on(register, tie, home, on, ended))
    return tuple(dict.fromkeys(one for one in told if one.certain))


def members_in_doubt(register: Register, tie: Tie, home: str, on: date) -> tuple[PlaceOnDay, ...]:
    """Who may take part on the other side on a day, or not, by the names of the day."""
    homes = [(partner, register.home_of(partner)) for partner in tie.bond.partners]
    return tuple(
        partner_on(partner, on, of_partner)
        for partner, of_partner in homes
        if (of_partner != home or of_partner == tie.home) and is_in_doubt(entries_of(tie, partner), on)
    )
