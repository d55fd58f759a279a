"""The row of a bond: what a list says of a bond on a day, seen from one municipality, in the codes of the data.

The fields of a row are the keys of the JSON output: what is absent is None, a list is never None. Rows are named
tuples, like other values that a list needs: a data class takes ten times as long to make.
"""

from collections.abc import Iterable
from typing import NamedTuple

from stedenband.model import Municipality
from stedenband.register.bond_life import Coming
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.disputes import disputes_of
from stedenband.register.drafts import lists_naming
from stedenband.register.identity import point_of, province_name
from stedenband.register.member_changes import members_ahead
from stedenband.register.particulars import came_with
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.records_on_day import RoleOnDay
from stedenband.register.register import Register
from stedenband.vocabulary.codes import Kind, Level, Party, Reason, Role, Status, Style
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Draft


class Point(NamedTuple):
    """A point: WGS 84, decimal degrees."""

    lat: float
    lon: float


class PartnerRow(NamedTuple):
    """A place on the other side, by its name and country of the day; `certain` is false where it may take no part."""

    name: str
    country: str
    location: Point | None = None
    certain: bool = True


class CommitteeRef(NamedTuple):
    """A committee in another's row: programs read its id, people its name; `certain` as that of a partner."""

    id: str
    name: str
    certain: bool = True


class RoleRef(NamedTuple):
    """A role in the row of a bond; `certain` is false where it may not be filled on the day."""

    role: Role
    certain: bool


class DisputeRow(NamedTuple):
    """What another source says of a field; `record` is the record's path inside the bond, empty for its own."""

    record: str
    field: str
    value: str
    source: str | None
    note: str | None


class BondRow(NamedTuple):
    """A bond on a day as one municipality sees it.

    `certain` is false where the status may be another (None for an unknown one), `kind_certain` where the kind may,
    `exploring_certain` where an ended bond only may be explored again, and `period_certain` where the bond only may
    belong to the period asked for (None without one); `home` is the village or former municipality that it is of;
    `coming` is what was decided for later. With `left` it ended for this municipality alone.
    """

    id: str
    gemeente: str
    level: Level
    style: Style
    home_country: str
    name: str | None
    home: str | None
    partners: list[PartnerRow]
    country: list[str]
    kind: Kind
    kind_certain: bool
    kind_since: Edtf | None
    scope: str
    status: Status | Draft
    certain: bool | None
    period_certain: bool | None
    explored: bool
    exploring_since: Edtf | None
    exploring_certain: bool
    first_contact: Edtf | None
    since: Edtf | None
    until: Edtf | None
    ended_by: Party | None
    by_partner: str | None
    end_reason: Reason | None
    left: bool
    coming: list[Coming]
    province: str | None
    location: Point | None
    themes: list[str]
    roles: list[RoleRef]
    committees: list[CommitteeRef]
    disputed: list[DisputeRow]
    sources: list[str]


def bond_row(bond: BondOnDay, period_certain: bool | None = None) -> BondRow:
    """The row of a bond on a day; `period_certain` says whether it surely belongs to the period asked for."""
    raw, ending = bond.tie.bond, bond.ending
    own, members = bond.municipality, bond.members_or_perhaps
    is_known = raw.first_contact is not None and raw.first_contact.first <= bond.on
    return BondRow(
        id=bond.id,
        gemeente=bond.gemeente,
        level=own.level,
        style=bond.style_on(ending.certain if ending else bond.on),
        home_country=own.country,
        name=bond.name,
        home=came_with(bond),
        partners=partner_rows(bond.register, members),
        country=list(dict.fromkeys(member.country for member in members)),
        kind=bond.kind,
        kind_certain=bond.kind_certain,
        kind_since=bond.kind_since,
        scope="international" if bond.is_international else "domestic",
        status=bond.status,
        certain=bond.certain,
        period_certain=period_certain,
        explored=bond.exploring is not None,
        exploring_since=bond.exploring_since,
        exploring_certain=bond.explored_again is not False,
        first_contact=raw.first_contact if is_known else None,
        since=bond.since,
        until=bond.until,
        ended_by=bond.ended_by,
        by_partner=ending.by_partner if ending else None,
        end_reason=bond.end_reason,
        left=bond.is_left,
        coming=_coming(bond),
        province=province_name(own),
        location=_point(own),
        themes=list(bond_themes(bond)),
        roles=_roles(bond),
        committees=_committees(bond),
        disputed=[DisputeRow(one.record, one.field, one.value, one.source, one.note) for one in disputes_of(bond)],
        sources=list(_sources(bond)),
    )


def _coming(bond: BondOnDay) -> list[Coming]:
    """What is to change of a bond, and who is to join or leave it."""
    members = (Coming(one.date, one.change.status, one.change.place.name) for one in members_ahead(bond))
    return sorted([*bond.coming, *members], key=lambda one: one.date.first)


def partner_rows(register: Register, members: Iterable[PlaceOnDay]) -> list[PartnerRow]:
    """Who takes part on the other side."""
    return [PartnerRow(one.name, one.country, _point_of(register, one), one.certain) for one in members]


def _point_of(register: Register, member: PlaceOnDay) -> Point | None:
    """Where a partner is: as the bond says, else as its own file does."""
    if member.location:
        return Point(member.location.lat, member.location.lon)
    return _point(register.municipalities[member.home]) if member.home else None


def _point(owner: Municipality) -> Point | None:
    found = point_of(owner)
    return Point(*found) if found else None


def _committees(bond: BondOnDay) -> list[CommitteeRef]:
    """The committees of the day by id and name."""
    sure = {role.committee_id for role in bond.roles if role.certain}
    return [CommitteeRef(one.id, one.name, one.id in sure) for one in bond.committees]


def _roles(bond: BondOnDay) -> list[RoleRef]:
    """The roles of the day, each once: certain where it surely is filled by any."""
    sure = bond_roles(bond, (one for one in bond.roles_now if one.certain))
    return [RoleRef(role, role in sure) for role in bond_roles(bond)]


def bond_themes(bond: BondOnDay) -> dict[str, None]:
    """The themes of a bond, of its agreements and of its roles of the day, each once, in order."""
    inner = [agreement.themes for agreement in bond.agreements] + [role.themes for role in bond.roles]
    return dict.fromkeys([*bond.themes, *(theme for themes in inner for theme in themes)])


def bond_roles(bond: BondOnDay, told: Iterable[RoleOnDay] | None = None) -> dict[Role, None]:
    """The roles that are filled, or some of them: as written, or for another municipality those of its own side."""
    roles = bond.roles_now if told is None else told
    return dict.fromkeys(role.role for role in roles if bond.view.is_own or role.side == "own")


def _sources(bond: BondOnDay) -> dict[str, None]:
    """The ids of the sources of all that is told of a bond on the day."""
    told = (bond.changes, bond.agreements, bond.roles, bond.proposals, bond.funding)
    inside = (id for records in told for record in records for id in record.sources)
    listed = (one.source for one in lists_naming(bond)) if bond.status is Draft.LISTED else ()
    return dict.fromkeys([*bond.tie.bond.sources, *listed, *inside])
