"""Rows: what a list says of one bond, event, committee, role or municipality, in the codes of the data.

Their fields are the keys of the JSON output: what is absent is None, a list is never None. Named tuples, like other
values that a list needs: a data class takes ten times as long to make, a hundredth of a whole start for all of them.
"""

from datetime import date
from typing import NamedTuple

from stedenband.model import Committee, Disputed, Event, FilledRole, Municipality, Participant, Sourced
from stedenband.model.traverse import Inside, records
from stedenband.register.register import Register, Tie, full_id
from stedenband.register.state import State, committee_status, partners
from stedenband.vocabulary.codes import (
    CommitteeStatus,
    Direction,
    EventKind,
    EventStatus,
    Form,
    Kind,
    Office,
    Party,
    Reason,
    Role,
    Side,
    Status,
)
from stedenband.vocabulary.edtf import Edtf


class PartnerRow(NamedTuple):
    """A place on the other side."""

    name: str
    country: str


class ParticipantRow(NamedTuple):
    """Who takes part in an event."""

    office: Office
    name: str | None
    number: int | None
    about: bool
    place: str | None
    organisation: str | None
    side: Side | None


class DisputedRow(NamedTuple):
    """What another source says of a field; `record` is the path of the record inside the bond, empty for its own."""

    record: str
    field: str
    value: str
    source: str | None
    note: str | None


class BondRow(NamedTuple):
    """A bond as one municipality sees it."""

    id: str
    gemeente: str
    home_country: str
    name: str | None
    partners: list[PartnerRow]
    country: list[str]
    kind: Kind
    scope: str
    status: Status
    exploring_since: Edtf | None
    since: Edtf | None
    until: Edtf | None
    ended_by: Party | None
    end_reason: Reason | None
    themes: list[str]
    roles: list[Role]
    committees: list[str]
    disputed: list[DisputedRow]
    sources: list[str]


class EventRow(NamedTuple):
    """An event, with the full ids of the bonds it is about."""

    id: str
    gemeente: str
    bonds: list[str]
    date: Edtf | None
    kind: EventKind
    title: str
    direction: Direction | None
    status: EventStatus
    place: str | None
    jubilee: int | float | None
    per_year: int | float | None
    participants: list[ParticipantRow]
    committees: list[str]
    themes: list[str]
    sources: list[str]


class CommitteeRow(NamedTuple):
    """A committee, with the full ids of the bonds whose roles name it."""

    id: str
    gemeente: str
    name: str
    form: Form
    status: CommitteeStatus | None
    bonds: list[str]
    upkeep: bool
    sources: list[str]


class RoleRow(NamedTuple):
    """A role that is filled in a bond, or one that a municipality tells apart in general (then `bond` is None)."""

    gemeente: str
    bond: str | None
    role: Role
    holder: str | None
    counterpart: str | None
    committee: str | None
    since: Edtf | None
    until: Edtf | None
    task: str | None
    sources: list[str]


class MunicipalityRow(NamedTuple):
    """A municipality: its networks, and how many bonds it has or joins."""

    gemeente: str
    country: str
    networks: list[str]
    bonds: int
    confirmed: Edtf | None
    sources: list[str]


Row = BondRow | EventRow | CommitteeRow | RoleRow | MunicipalityRow


def partner_rows(register: Register, tie: Tie, seen_from: str, on: date | None) -> list[PartnerRow]:
    """Who stands on the other side of a bond, seen from one of the municipalities in it."""
    found = [PartnerRow(partner.name, partner.country) for partner in partners(tie.bond, tie.sources, on)]
    if seen_from == tie.home:
        return found
    self = register.municipalities[seen_from]
    ours = {*self.all_names}
    others = [partner for partner in found if partner.name not in ours or partner.country != self.country]
    return [PartnerRow(tie.owner.gemeente, tie.owner.country), *others]


def bond_row(register: Register, tie: Tie, seen_from: str, state: State, on: date | None) -> BondRow:
    """The row of a bond in a state, seen from one of the municipalities in it."""
    bond, ending = tie.bond, state.ending
    others = partner_rows(register, tie, seen_from, on)
    self = register.municipalities[seen_from]
    inside = records(bond)
    return BondRow(
        id=tie.id,
        gemeente=self.gemeente,
        home_country=self.country,
        name=bond.name,
        partners=others,
        country=list(dict.fromkeys(partner.country for partner in others)),
        kind=state.kind,
        scope="international" if any(partner.country != self.country for partner in others) else "domestic",
        status=state.status,
        exploring_since=state.exploring.date if state.exploring else None,
        since=state.since,
        until=ending.date if ending else None,
        ended_by=ending.by if ending else None,
        end_reason=ending.reason if ending else None,
        themes=list(bond_themes(tie)),
        roles=list(dict.fromkeys(role.role for role in bond.roles if _held(role.since, role.until, on))),
        committees=list(bond.committees),
        disputed=_disputed(inside),
        sources=_sources_in(inside),
    )


def _held(since: Edtf | None, until: Edtf | None, on: date | None) -> bool:
    return on is None or ((since is None or since.first <= on) and (until is None or until.last >= on))


def role_held(role: FilledRole, on: date | None) -> bool:
    """Whether a role was filled on a day, as far as the data tells."""
    return _held(role.since, role.until, on)


def bond_themes(tie: Tie) -> dict[str, None]:
    """The themes of a bond, of its agreements and of its roles, each once, in order."""
    bond = tie.bond
    inner = [agreement.themes for agreement in bond.agreements] + [role.themes for role in bond.roles]
    return dict.fromkeys([*bond.themes, *(theme for themes in inner for theme in themes)])


def _disputed(inside: Inside) -> list[DisputedRow]:
    return [
        DisputedRow(_path(loc), record.field, record.value, record.source, record.note)
        for loc, record in inside
        if type(record) is Disputed
    ]


def _path(loc: tuple[str | int, ...]) -> str:
    inside = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc[:-2])
    return inside.lstrip(".")


def _all_sources(record: Sourced) -> list[str]:
    return _sources_in(records(record))


def _sources_in(inside: Inside) -> list[str]:
    named = (record.source_ids for _, record in inside if type(record) is not Disputed)
    return list(dict.fromkeys(id for ids in named for id in ids))


def event_status(event: Event, on: date | None) -> EventStatus:
    """The status of an event; what lay ahead on a day was planned then."""
    ahead = on is not None and event.date is not None and not event.date.yearly and event.date.first > on
    return EventStatus.PLANNED if ahead and event.status is EventStatus.HELD else event.status


def event_row(register: Register, home: str, event: Event, seen_from: str, on: date | None) -> EventRow:
    """The row of an event that is written in the file of `home`."""
    return EventRow(
        id=f"{home}/{event.id}",
        gemeente=register.municipalities[seen_from].gemeente,
        bonds=[full_id(home, bond) for bond in event.bonds],
        date=event.date,
        kind=event.kind,
        title=event.title,
        direction=event.direction,
        status=event_status(event, on),
        place=event.place,
        jubilee=event.jubilee,
        per_year=event.per_year,
        participants=[_participant(one) for one in event.participants],
        committees=list(event.committees),
        themes=list(event.themes),
        sources=_all_sources(event),
    )


def _participant(one: Participant) -> ParticipantRow:
    return ParticipantRow(one.office, one.name, one.number, one.about, one.place, one.organisation, one.side)


def committee_row(register: Register, home: str, committee: Committee, seen_from: str, on: date | None) -> CommitteeRow:
    """The row of a committee of the file of `home`."""
    owner = register.municipalities[home]
    return CommitteeRow(
        id=committee.id,
        gemeente=register.municipalities[seen_from].gemeente,
        name=committee.name,
        form=committee.form,
        status=committee_status(committee, owner.sources_named, on),
        bonds=[f"{home}/{bond.id}" for bond in owner.bonds if committee.id in bond.committees],
        upkeep=committee.upkeep,
        sources=_all_sources(committee),
    )


def role_row(gemeente: str, tie: Tie, role: FilledRole) -> RoleRow:
    """The row of a role that is filled in a bond; a committee's role is held by the committee."""
    names = {committee.id: committee.name for committee in tie.owner.committees}
    return RoleRow(
        gemeente=gemeente,
        bond=tie.id,
        role=role.role,
        holder=role.holder or (names.get(role.committee) if role.committee else None),
        counterpart=role.counterpart,
        committee=role.committee,
        since=role.since,
        until=role.until,
        task=role.task,
        sources=list(role.sources or tie.bond.sources),
    )


def general_role_rows(municipality: Municipality) -> list[RoleRow]:
    """A row for each role that a municipality tells apart in general."""
    return [
        RoleRow(
            gemeente=municipality.gemeente,
            bond=None,
            role=role,
            holder=None,
            counterpart=described.counterpart,
            committee=None,
            since=None,
            until=None,
            task=described.task,
            sources=list(described.sources),
        )
        for described in municipality.roles
        for role in described.roles
    ]


def municipality_row(register: Register, home: str, bonds: int, on: date | None) -> MunicipalityRow:
    """The row of a municipality with so many bonds."""
    municipality = register.municipalities[home]
    return MunicipalityRow(
        gemeente=municipality.gemeente,
        country=municipality.country,
        networks=[network.name for network in municipality.networks if _held(network.since, network.until, on)],
        bonds=bonds,
        confirmed=municipality.confirmed,
        sources=list(municipality.sources),
    )
