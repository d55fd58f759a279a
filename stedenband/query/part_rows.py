"""The rows of what belongs to bonds: events, committees, roles and proposals; and what a row of any list is.

As in the row of a bond the fields are the keys of the JSON output, and the values those of one day, seen from one side.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stedenband.model import Municipality, Partner
from stedenband.model.municipality import RoleDescription
from stedenband.query.municipality_rows import MunicipalityRow
from stedenband.query.rows import BondRow, CommitteeRef
from stedenband.register.bond_life import Coming
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.committees_on_day import CommitteeSeen
from stedenband.register.events_on_day import EventOnDay, ParticipantOnDay
from stedenband.register.identity import province_name
from stedenband.register.municipality_on_day import MunicipalityOnDay
from stedenband.register.owner_then import former_owner
from stedenband.register.place_on_day import municipality_on
from stedenband.register.records_on_day import ProposalOnDay, RoleOnDay
from stedenband.register.register import Register
from stedenband.register.seen_from import OWN
from stedenband.vocabulary.codes import (
    CommitteeStatus,
    Direction,
    EventKind,
    EventStatus,
    Form,
    Level,
    Organ,
    Outcome,
    Party,
    ProposedChange,
    Role,
    Side,
    Style,
)
from stedenband.vocabulary.edtf import Edtf


class EventRow(NamedTuple):
    """An event, with the full ids of the bonds it is about."""

    id: str
    gemeente: str
    level: Level
    home_country: str
    writer_level: Level
    writer_country: str
    bonds: list[str]
    date: Edtf | None
    kind: EventKind
    title: str
    direction: Direction | None
    status: EventStatus
    certain: bool
    period_certain: bool | None
    place: str | None
    jubilee: int | float | None
    per_year: int | float | None
    participants: list[ParticipantOnDay]
    committees: list[CommitteeRef]
    themes: list[str]
    sources: list[str]


class CommitteeRow(NamedTuple):
    """A committee, with the full ids of the bonds whose roles of the day name it."""

    id: str
    gemeente: str
    name: str
    form: Form
    side: Side
    status: CommitteeStatus | None
    certain: bool | None
    period_certain: bool | None
    since: Edtf | None
    coming: list[Coming]
    bonds: list[str]
    upkeep: bool
    sources: list[str]


class RoleRow(NamedTuple):
    """A role that is filled in a bond, or one that a municipality tells apart in general (then `bond` is None).

    `certain` is false where it may not be filled on the day.
    """

    gemeente: str
    level: Level
    home_country: str
    bond: str | None
    role: Role
    side: Side | None
    holder: str | None
    counterpart: str | None
    committee: str | None
    since: Edtf | None
    until: Edtf | None
    certain: bool | None
    period_certain: bool | None
    writer_level: Level
    writer_country: str
    task: str | None
    sources: list[str]


class ProposalRow(NamedTuple):
    """What was asked or moved of a bond, and what became of it by the day.

    `certain` is false where it may not have been moved, or come to its outcome, by the day.
    `organ_of_another` is that of `by_partner` which decides, another of several partners: it has no code from here.
    `organ_level` and `organ_country` are those of whose organ decides, where that is another's.
    `province_of` is the owner of the file whose province is meant, where that is not the one of `gemeente`.
    """

    gemeente: str
    level: Level
    style: Style
    home_country: str
    bond: str
    date: Edtf | None
    what: ProposedChange
    by: Party | None
    by_partner: str | None
    holder: str | None
    decided_by: Organ | None
    organ_of_another: Organ | None
    organ_level: Level | None
    organ_country: str | None
    writer_level: Level
    writer_country: str
    province_of: str | None
    document: str | None
    outcome: Outcome
    certain: bool
    decided: Edtf | None
    period_certain: bool | None
    note: str | None
    sources: list[str]


Row = BondRow | EventRow | CommitteeRow | RoleRow | ProposalRow | MunicipalityRow


def name_on(register: Register, home: str, on: date) -> str:
    """What a municipality was called on a day."""
    return municipality_on(register.municipalities[home], on, home).name


def _owner_of(register: Register, home: str, bonds: Iterable[str], on: date) -> str:
    """What a municipality was called on a day, or the former one whose all of some bonds were then."""
    ties = register.known_ties(bonds)
    names = {former_owner(tie.bond, tie.owner, on) if tie.home == home else None for tie in ties}
    former = names.pop() if len(names) == 1 else None
    return former or name_on(register, home, on)


def event_row(register: Register, event: EventOnDay, on: date, period_certain: bool | None = None) -> EventRow:
    """The row of an event."""
    names = {one.id: one.name for one in register.municipalities[event.writer].committees}
    return EventRow(
        id=event.id,
        gemeente=_owner_of(register, event.home, event.bonds, on),
        level=register.municipalities[event.home].level,
        home_country=register.municipalities[event.home].country,
        writer_level=register.municipalities[event.writer].level,
        writer_country=register.municipalities[event.writer].country,
        bonds=list(event.bonds),
        date=event.date,
        kind=event.kind,
        title=event.title,
        direction=event.direction,
        status=event.status,
        certain=event.is_certain_on(on),
        period_certain=period_certain,
        place=event.place,
        jubilee=event.jubilee,
        per_year=event.per_year,
        participants=list(event.participants),
        committees=[CommitteeRef(id, names.get(id, id)) for id in event.committees],
        themes=list(event.themes),
        sources=list(event.sources),
    )


def committee_row(
    register: Register, seen: CommitteeSeen, on: date, period_certain: bool | None = None
) -> CommitteeRow:
    """The row of a committee."""
    one = seen.committee
    return CommitteeRow(
        id=one.id,
        gemeente=_owner_of(register, seen.home, [bond.id for bond in seen.bonds], on),
        name=one.name,
        form=one.form,
        side=one.side,
        status=one.status,
        certain=one.certain,
        period_certain=period_certain,
        since=one.since,
        coming=[Coming(it.date, it.status) for it in one.coming],
        bonds=[bond.id for bond in seen.bonds],
        upkeep=bool(one.upkeep),
        sources=list(dict.fromkeys([*one.sources, *(id for report in one.reports for id in report.sources)])),
    )


def role_row(bond: BondOnDay, role: RoleOnDay, period_certain: bool | None = None) -> RoleRow:
    """The row of a role that is filled in a bond; a committee's role is held by the committee.

    One that was filled when the bond ended, ended with it, and is as uncertain where the bond may have ended, or not.
    """
    ended_with = role.until is None and role in bond.roles_at_end
    is_doubtful = bond.may_have_ended and role in bond.roles
    return RoleRow(
        gemeente=bond.gemeente,
        level=bond.municipality.level,
        home_country=bond.municipality.country,
        bond=bond.id,
        role=role.role,
        side=role.side,
        holder=role.holder or (role.committee.name if role.committee else None),
        counterpart=role.counterpart,
        committee=role.committee_id,
        since=role.since,
        until=bond.until if ended_with else role.until,
        certain=role.certain and not is_doubtful,
        period_certain=period_certain,
        writer_level=bond.tie.owner.level,
        writer_country=bond.tie.owner.country,
        task=role.task,
        sources=list(role.sources),
    )


def general_role_rows(owner: MunicipalityOnDay, described: RoleDescription) -> list[RoleRow]:
    """A row for each role that a municipality tells apart in general."""
    return [
        RoleRow(
            gemeente=owner.name,
            level=owner.level,
            home_country=owner.country,
            bond=None,
            role=role,
            side=None,
            holder=None,
            counterpart=described.counterpart,
            committee=None,
            since=None,
            until=None,
            certain=None,
            period_certain=None,
            writer_level=owner.level,
            writer_country=owner.country,
            task=described.task,
            sources=list(described.sources),
        )
        for role in described.roles
    ]


def proposal_row(bond: BondOnDay, proposal: ProposalOnDay, period_certain: bool | None = None) -> ProposalRow:
    """The row of a proposal."""
    theirs = _whose_organ(bond, proposal)
    return ProposalRow(
        gemeente=bond.gemeente,
        level=bond.municipality.level,
        style=bond.style_on(proposal.date.last if proposal.date else bond.on),
        home_country=bond.municipality.country,
        bond=bond.id,
        date=proposal.date,
        what=proposal.what,
        by=proposal.by,
        by_partner=proposal.by_partner,
        holder=proposal.holder,
        decided_by=proposal.decided_by,
        organ_of_another=proposal.organ_of_another,
        organ_level=theirs.level if theirs else None,
        organ_country=theirs.country if theirs else None,
        writer_level=bond.tie.owner.level,
        writer_country=bond.tie.owner.country,
        province_of=_province_of(bond) if proposal.decided_by is Organ.PROVINCE else None,
        document=proposal.document,
        outcome=proposal.outcome,
        certain=proposal.is_certain_on(bond.on),
        decided=proposal.decided,
        period_certain=period_certain,
        note=proposal.note,
        sources=list(proposal.sources),
    )


def _whose_organ(bond: BondOnDay, proposal: ProposalOnDay) -> Municipality | Partner | None:
    """Whose organ decides where that is another's: that of a partner, or of the municipality that wrote the bond."""
    if proposal.decided_by in OWN and not bond.view.is_own:
        return bond.tie.owner
    is_theirs = proposal.organ_of_another is not None or proposal.decided_by in OWN
    return bond.partner_called(proposal.by_partner or "") if is_theirs else None


def _province_of(bond: BondOnDay) -> str | None:
    """Whose province is meant in the file of another, unless the bond is told for one of the same province."""
    ours, theirs = province_name(bond.municipality), province_name(bond.tie.owner)
    is_ours = bond.view.is_own or (theirs is not None and theirs == ours)
    return None if is_ours else name_on(bond.register, bond.writer, bond.on)
