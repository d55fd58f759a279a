"""What changed since a day: every dated change of bonds, members, agreements, roles, committees, events and proposals.

A change counts where its date, or that of its decision, can be that day or later, and not after the day on which is
looked. Only bounds are
changes, never an open end. An undated change of status counts up to the day of its earliest source; other records
without a date never do.
"""

from collections.abc import Iterator
from copy import copy
from datetime import date as Day  # noqa: N812  # an occurrence has a `date` of its own
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from stedenband.model import CommitteeEntry, Partner, PartnerEntry
from stedenband.model.bond import Origin
from stedenband.register.bond_history import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import Dated, date_of, dated, is_known
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.members import entries_of
from stedenband.register.place_on_day import PlaceOnDay, held, partner_on
from stedenband.register.records_on_day import AgreementOnDay, ProposalOnDay, RoleOnDay
from stedenband.register.register import Register
from stedenband.vocabulary.codes import Beginning, CommitteeStatus, Membership, Party, Reason, Status
from stedenband.vocabulary.edtf import Edtf


class What(StrEnum):
    """What changed."""

    STATUS = "status"
    KIND = "kind"
    DECIDED = "decided"  # a change of a later day
    JOINED = "joined"
    LEFT = "left"
    SIGNED = "signed"
    RENEWED = "renewed"
    EXPIRED = "expired"
    ORIGIN = "origin"  # that the bond became this municipality's
    ROLE_BEGAN = "role-began"
    ROLE_ENDED = "role-ended"
    PROPOSED = "proposed"
    PROPOSAL_DECIDED = "proposal-decided"
    COMMITTEE = "committee"
    EVENT = "event"


class MemberChange(NamedTuple):
    """That a partner joined or left a bond of several, as a side tells it; `larger` is what it is part of by then.

    `is_own` says that the partner itself wanted it.
    """

    place: PlaceOnDay
    status: Membership
    by: Party | None
    by_partner: str | None
    is_own: bool
    decided: Edtf | None
    reason: Reason | None
    note: str | None
    larger: str | None = None


class MemberAhead(NamedTuple):
    """That a partner is to join or leave on a later day."""

    date: Edtf
    change: MemberChange
    sources: tuple[str, ...]


class CommitteeChange(NamedTuple):
    """That a committee came into a state, or is to on a later day `ahead`."""

    id: str
    name: str
    status: CommitteeStatus
    reason: Reason | None
    note: str | None
    ahead: Edtf | None = None


Record: TypeAlias = (
    Change
    | MemberChange
    | MemberAhead
    | AgreementOnDay
    | RoleOnDay
    | ProposalOnDay
    | Origin
    | CommitteeChange
    | EventOnDay
)


class Occurrence(NamedTuple):
    """One change: its date (None where only a source bounds it, then `last` is that day), and the record that tells it.

    `writer` is the slug of the file in which it stands, whose `sources` bear it out. `decided` is given where it took
    effect before: the day on which that was decided.
    """

    what: What
    date: Edtf | None
    first: Day
    last: Day
    record: Record
    writer: str
    sources: tuple[str, ...]
    decided: Edtf | None = None

    def since(self, day: Day, on: Day, decided: Edtf | None) -> Iterator["Occurrence"]:
        """Itself where it can be of a day or later, or was decided then and by the day `on`; else nothing."""
        if self.last >= day:
            yield self
        elif self.date and decided and decided is not self.date and _can_be(decided, day, on):
            yield self._replace(decided=decided)


def of_bond(bond: BondOnDay, since: Day) -> Iterator[Occurrence]:
    """The changes of a bond, seen from its municipality, that can be `since` a day or later and were by its own day."""
    is_explored = False
    for change in bond.changes:
        ends_exploring, is_explored = is_explored, change.status is Status.EXPLORING
        is_of_status = change.comes_into or (ends_exploring and not is_explored)
        if (is_of_status or change.changes_kind) and not change.is_unknown_before:
            what, days = What.STATUS if is_of_status else What.KIND, (change.when, change.earliest, change.certain)
            found = Occurrence(what, *days, change, bond.writer, change.sources)
            # What was decided on its own leaving is told to it, also later than that.
            yield from found.since(since, bond.on if change.membership else bond.told_until, change.decided)
    for change in bond.announced:
        at = bond.decided(change)
        if at is not None and _can_be(at, since, bond.told_until):
            yield Occurrence(What.DECIDED, at, at.first, at.last, change, bond.writer, change.sources)
    yield from of_members(bond, since)
    for ahead in members_ahead(bond):
        at = ahead.change.decided
        if at is not None and _can_be(at, since, bond.told_until):
            yield Occurrence(What.DECIDED, at, at.first, at.last, ahead, bond.writer, ahead.sources)
    yield from _of_origin(bond, since)
    for what, when, record in _dates_of_records(bond):
        if when is not None and _can_be(when, max(since, bond.told_from), bond.told_until):
            yield Occurrence(what, when, when.first, when.last, record, bond.writer, record.sources)


def _of_origin(bond: BondOnDay, since: Day) -> Iterator[Occurrence]:
    """That a bond came to its municipality later than it began, as in a merger: for another side that is no news."""
    origin = bond.tie.bond.origin if bond.view.is_own else None
    when = origin.date if origin and origin.how is not Beginning.NEW else None
    if origin and when and when != bond.since and _can_be(when, since, bond.told_until):
        sources = origin.sources or bond.tie.bond.sources
        yield Occurrence(What.ORIGIN, when, when.first, when.last, origin, bond.writer, sources)


def of_members(bond: BondOnDay, since: Day = Day.min) -> Iterator[Occurrence]:
    """The joining and leaving of the other members that can be `since` a day or later, of the days it tells of."""
    for partner, home in _others(bond):
        for one in entries_of(bond.tie, partner, bond.told_until):
            if one.counts <= bond.told_until and one.certain >= bond.told_from:
                what = What.JOINED if one.entry.status is Membership.JOINED else What.LEFT
                sources = one.entry.sources or partner.sources or bond.tie.bond.sources
                larger = next((it.name for it in partner.part_of if held(it, bond.on)), None)
                record = _of_entry(bond, partner_on(partner, bond.on, home), partner, one.entry, larger)
                when = date_of(one.entry)
                found = Occurrence(what, when, one.earliest, one.certain, record, bond.writer, sources)
                yield from found.since(since, bond.told_until, one.entry.decided)


def joined_later(bond: BondOnDay) -> dict[str, Edtf | None]:
    """Which of those that take part now joined after the bond, and after it came to be of its kind; and when."""
    if not member_changes(bond):
        return {}
    larger = set(merged_members(bond).values())
    joinings = {
        found.record.place.name: found
        for found in member_changes(bond)
        if found.what is What.JOINED and isinstance(found.record, MemberChange)
        if found.record.place.name not in larger
    }
    began = bond.kind_since.first if bond.kind_since else Day.min
    now = {member.name for member in bond.members}
    return {name: one.date for name, one in joinings.items() if name in now and _is_after(one, began)}


def _is_after(joining: Occurrence, began: Day) -> bool:
    """Whether a partner joined after a day; of one that joined on a day of which no first is known that is so."""
    return joining.first > began if joining.date and not joining.date.no_later_than else joining.last > began


@lru_cache(maxsize=8)
def member_changes(bond: BondOnDay) -> tuple[Occurrence, ...]:
    """The joining and leaving of the other members; asked for several times on one bond, then on the next."""
    return tuple(of_members(bond))


def merged_members(bond: BondOnDay) -> dict[str, str]:
    """The partners that left since they became part of another one that takes part now, with the name of that."""
    if not (changes := member_changes(bond)):
        return {}
    now = {member.name for member in bond.members}
    return {
        found.record.place.name: found.record.larger
        for found in changes
        if isinstance(found.record, MemberChange) and found.record.larger in now
        if found.record.larger and found.record.reason is Reason.MERGER and found.what is What.LEFT
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
        sources = one.entry.sources or partner.sources or bond.tie.bond.sources
        change = _of_entry(bond, partner_on(partner, one.counts, home), partner, one.entry)
        found.append(MemberAhead(when, change, sources))
    return sorted(found, key=lambda one: one.date.first)


def as_it_is_by(bond: BondOnDay, day: Day) -> BondOnDay:
    """A bond with the status that it is to have by a later day, and the members that are not to have left by then."""
    gone = {
        partner_on(partner, bond.on, home).name
        for partner, home, one, when in _entries_ahead(bond)
        if one.entry.status is Membership.LEFT and when.first <= day
    }
    status = bond.status_by(day)
    if not gone and status is bond.status:
        return bond
    later = copy(bond)
    later.status = status
    later.members = tuple(member for member in bond.members if member.name not in gone)
    return later


def _entries_ahead(bond: BondOnDay) -> Iterator[tuple[Partner, str | None, Dated[PartnerEntry], Edtf]]:
    """The entries of a later day by which others join or leave, each with its date, as far as they are known now."""
    for partner, home in _others(bond):
        for one in entries_of(bond.tie, partner, bond.told_until):
            when, sources = date_of(one.entry), one.entry.sources or partner.sources or bond.tie.bond.sources
            is_later = when is not None and bond.told_until == bond.on < one.counts
            if when and is_later and is_known(one.entry.decided, sources, bond.tie.sources, bond.on):
                yield partner, home, one, when


def _others(bond: BondOnDay) -> Iterator[tuple[Partner, str | None]]:
    """The partners that joined or left, but for the municipality itself: that is among its changes."""
    for partner in (one for one in bond.tie.bond.partners if one.history):
        home = bond.register.home_of(partner)
        if home != bond.home or home == bond.writer:
            yield partner, home


def _of_entry(
    bond: BondOnDay, place: PlaceOnDay, partner: Partner, entry: PartnerEntry, larger: str | None = None
) -> MemberChange:
    told = bond.view.of_member(entry.by, partner)
    is_own = entry.by is Party.PARTNER
    return MemberChange(
        place, entry.status, told.by, told.partner, is_own, entry.decided, entry.reason, entry.note, larger
    )


def _dates_of_records(
    bond: BondOnDay,
) -> Iterator[tuple[What, Edtf | None, AgreementOnDay | RoleOnDay | ProposalOnDay]]:
    for agreement in bond.agreements:
        yield What.SIGNED, agreement.signed, agreement
        yield from ((What.RENEWED, when, agreement) for when in agreement.renewed)
        yield What.EXPIRED, agreement.expires, agreement
    for role in bond.all_roles:
        yield What.ROLE_BEGAN, role.since, role
        yield What.ROLE_ENDED, role.until, role
    for proposal in bond.proposals:
        yield What.PROPOSED, proposal.date, proposal
        yield What.PROPOSAL_DECIDED, proposal.decided, proposal


def _can_be(when: Edtf, since: Day, on: Day) -> bool:
    return any(bound.last >= since and bound.first <= on for bound in when.parts)


def of_committees(register: Register, home: str, since: Day, on: Day) -> Iterator[Occurrence]:
    """The changes of the committees in a municipality's file; that one was there, since an unknown day, is none."""
    owner = register.municipalities[home]
    for committee in owner.committees:
        entries: list[Dated[CommitteeEntry]] = dated(committee.history, committee.sources, owner.sources_named, on)
        for at, one in enumerate(entries):
            when, decided = date_of(one.entry), one.entry.decided
            is_change = at > 0 or when is not None or one.entry.status is not CommitteeStatus.ACTIVE
            sources, entry = one.entry.sources or committee.sources, one.entry
            record = CommitteeChange(committee.id, committee.name, entry.status, entry.reason, entry.note)
            if when and decided and one.counts > on and _can_be(decided, since, on):
                record = record._replace(ahead=when, note=None)
                yield Occurrence(What.DECIDED, decided, decided.first, decided.last, record, home, sources)
            if is_change and one.counts <= on:
                found = Occurrence(What.COMMITTEE, when, one.earliest, one.certain, record, home, sources)
                yield from found.since(since, on, decided)


def of_event(event: EventOnDay, since: Day, on: Day) -> Iterator[Occurrence]:
    """An event where its date, or a bound of it, can be in that time; one that returns each year never is news."""
    when = event.date
    if when is not None and not when.yearly and _can_be(when, since, on):
        yield Occurrence(What.EVENT, when, when.first, when.last, event, event.writer, event.sources)
