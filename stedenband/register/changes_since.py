"""What changed since a day: every dated change of bonds, members, agreements, roles, committees, events and proposals.

A change counts where its date, that of its decision, or that on which the other side was told of it can be that day or
later, and not after the day on which is looked. Only bounds are changes, never an open end. An undated change of status
counts up to the day of its earliest source; other records without a date never do.
"""

from collections.abc import Iterator
from datetime import date

from stedenband.model import CommitteeEntry
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import (
    Dated,
    date_of,
    dated,
    foretells,
    is_known,
    is_told_by,
    latest_source,
    surely_by,
)
from stedenband.register.events_on_day import EventOnDay
from stedenband.register.member_changes import members_ahead, of_members
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.occurrences import CommitteeChange, Occurrence, What, can_be
from stedenband.register.records_on_day import AgreementOnDay, ProposalOnDay, RoleOnDay
from stedenband.register.register import Register
from stedenband.register.seen import committees_of_others, was_beside_asked
from stedenband.vocabulary.codes import Beginning, CommitteeStatus, Status
from stedenband.vocabulary.edtf import Edtf, day_before


def of_bond(bond: BondOnDay, since: date) -> Iterator[Occurrence]:
    """The changes of a bond, seen from its municipality, that can be `since` a day or later and were by its own day."""
    is_explored = False
    for change in bond.changes:
        ends_exploring, is_explored = is_explored, change.status is Status.EXPLORING
        is_of_status = change.comes_into or (ends_exploring and not is_explored)
        if (is_of_status or change.changes_kind) and not change.is_unknown_before:
            what, days = What.STATUS if is_of_status else What.KIND, (change.when, change.earliest, change.certain)
            found = Occurrence(what, *days, change, bond.writer, change.sources)
            # What was decided on its own leaving is told to it, also later than that.
            until = bond.on if change.membership else bond.told_until
            yield from found.since(since, until, change.decided, change.notified)
    for change in bond.announced:
        yield from _of_announced(bond, change, since)
    yield from (one for one in of_members(bond, since) if not bond.was_away(one.first, one.last))
    for ahead in members_ahead(bond):
        at = ahead.change.decided
        if at is not None and can_be(at, since, bond.told_until):
            yield Occurrence(What.DECIDED, at, at.first, at.last, ahead, bond.writer, ahead.sources)
    yield from _of_proposals_ahead(bond, since)
    yield from _of_origin(bond, since)
    for what, when, record in _dates_of_records(bond):
        is_told = when is not None and not bond.was_away(when.first, when.last)
        if when is not None and is_told and can_be(when, max(since, bond.told_from), bond.told_until):
            yield Occurrence(what, when, when.first, when.last, record, bond.writer, record.sources)


def _of_announced(bond: BondOnDay, change: Change, since: date) -> Iterator[Occurrence]:
    """That a change of a later day was decided, or that the other side was told of it, `since` a day or later."""
    at, told = bond.decided(change), change.notified
    if at is None:
        return
    found = Occurrence(What.DECIDED, at, at.first, at.last, change, bond.writer, change.sources)
    if can_be(at, since, bond.told_until):
        yield found
    elif told and can_be(told, since, bond.told_until):
        yield found._replace(news=told)


def of_municipality(owner: MunicipalityOnDay, since: date, on: date) -> Iterator[Occurrence]:
    """That a municipality became part of a larger one, `since` a day or later and by another."""
    for larger in owner.part_of:
        if larger.since is not None and can_be(larger.since, since, on):
            when = larger.since
            yield Occurrence(What.MERGED, when, when.first, when.last, larger, owner.home, tuple(larger.sources))


def of_networks(register: Register, home: str, since: date, on: date) -> Iterator[Occurrence]:
    """That a municipality joined a network or ceased to be a member, `since` a day or later and by another."""
    owner = register.municipalities[home]
    for network in () if was_beside_asked(register, home, on) else owner.networks:
        begun, ended = network.since, network.until
        if begun is not None and can_be(begun, since, on):
            told = latest_source(owner.sources_named(network.sources or tuple(owner.sources)), on, begun)
            days = (begun.first, surely_by(begun, told))
            yield Occurrence(What.NETWORK_JOINED, begun, *days, network, home, network.sources)
        if ended is not None and can_be(ended, since, on):
            yield Occurrence(What.NETWORK_LEFT, ended, ended.first, ended.last, network, home, network.sources)


def _of_proposals_ahead(bond: BondOnDay, since: date) -> Iterator[Occurrence]:
    """What is to be moved later, but what all its sources told before the day."""
    for when, proposal in bond.proposals_ahead:
        is_known_before = foretells(bond.tie.sources(proposal.sources), day_before(since))
        if proposal.is_ahead(bond.on) and not is_known_before:
            yield Occurrence(What.PROPOSED, when, when.first, when.last, proposal, bond.writer, proposal.sources)


def _of_origin(bond: BondOnDay, since: date) -> Iterator[Occurrence]:
    """That a bond came to its municipality later than it began, as in a merger: for another side that is no news."""
    origin = bond.tie.bond.origin if bond.view.is_own else None
    when = origin.date if origin and origin.how is not Beginning.NEW else None
    if origin and when and when != bond.since and can_be(when, since, bond.told_until):
        sources = origin.sources or bond.tie.bond.sources
        yield Occurrence(What.ORIGIN, when, when.first, when.last, origin, bond.writer, sources)


def _dates_of_records(
    bond: BondOnDay,
) -> Iterator[tuple[What, Edtf | None, AgreementOnDay | RoleOnDay | ProposalOnDay]]:
    for agreement in bond.agreements:
        yield What.SIGNED, agreement.signed, agreement
        yield from ((What.RENEWED, when, agreement) for when in agreement.renewed)
        yield What.EXPIRED, agreement.expires, agreement
    for role in bond.all_roles:
        yield What.ROLE_BEGAN, role.since, role
        if not role.ended_with_committee:
            yield What.ROLE_ENDED, role.until, role
    for proposal in bond.proposals:
        yield What.PROPOSED, proposal.date, proposal
        yield What.PROPOSAL_DECIDED, proposal.decided, proposal


def of_committees(register: Register, home: str, since: date, on: date) -> Iterator[Occurrence]:
    """The changes of the committees in a municipality's file; that one was there, since an unknown day, is none."""
    owner, others = register.municipalities[home], committees_of_others(register, home, on)
    for committee in (one for one in owner.committees if one.id not in others):
        entries: list[Dated[CommitteeEntry]] = dated(committee.history, committee.sources, owner.sources_named, on)
        for at, one in enumerate(entries):
            when, decided = date_of(one.entry), one.entry.decided
            is_change = at > 0 or when is not None or one.entry.status is not CommitteeStatus.ACTIVE
            sources, entry = one.entry.sources or committee.sources, one.entry
            record = CommitteeChange(committee.id, committee.name, entry.status, entry.reason, entry.note, decided)
            if is_change and one.counts <= on:
                found = Occurrence(What.COMMITTEE, when, one.earliest, one.certain, record, home, sources)
                yield from found.since(since, on, decided)
    for ahead in committees_ahead(register, home, on):
        if ahead.date and can_be(ahead.date, since, on):
            yield ahead


def committees_ahead(register: Register, home: str, on: date) -> Iterator[Occurrence]:
    """What is to change of the committees in a file, decided or told by a day: its date is that of the decision."""
    owner, others = register.municipalities[home], committees_of_others(register, home, on)
    for committee in (one for one in owner.committees if one.id not in others):
        for one in dated(committee.history, committee.sources, owner.sources_named, on):
            entry, when, sources = one.entry, date_of(one.entry), one.entry.sources or committee.sources
            if when and one.counts > on and is_known(entry.decided, sources, owner.sources_named, on):
                told = (entry.decided.first, entry.decided.last) if entry.decided else (one.earliest, one.certain)
                note = entry.note if is_told_by(sources, owner.sources_named, on) else None
                record = CommitteeChange(
                    committee.id, committee.name, entry.status, entry.reason, note, entry.decided, when
                )
                yield Occurrence(What.DECIDED, entry.decided, *told, record, home, sources)


def of_event(event: EventOnDay, since: date, on: date) -> Iterator[Occurrence]:
    """An event where its date, or a bound of it, can be in that time; one that returns each year never is news."""
    when = event.date
    if when is not None and not when.yearly and can_be(when, since, on):
        yield Occurrence(What.EVENT, when, when.first, when.last, event, event.writer, event.sources)
