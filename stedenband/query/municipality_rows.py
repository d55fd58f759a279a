"""The row of a municipality: its networks, how many bonds it has or had, and how many of these are in force."""

from collections.abc import Sequence
from typing import NamedTuple

from stedenband.query.rows import Point
from stedenband.register.bond_change import NO_TWINNINGS
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay, NetworkOnDay
from stedenband.vocabulary.codes import Kind, Level
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.labels import Known


class MunicipalityRow(NamedTuple):
    """A municipality: its networks, how many bonds it has or had, how many of these are in force, and the rest.

    Of one without a file (`known`) it isn't known how many bonds there are: `drafts` is how many lists elsewhere name.
    """

    gemeente: str
    country: str
    province: str | None
    networks: list[NetworkOnDay]
    bonds: int | None
    in_force: int | None
    projects: int | None
    contacts: int | None
    period_certain: bool | None
    known: Known
    drafts: int | None
    confirmed: Edtf | None
    location: Point | None
    sources: list[str]

    @property
    def level(self) -> Level:
        """Whether it is a municipality or a province, which is no key of the row."""
        return Level.MUNICIPALITY


class ProvinceRow(MunicipalityRow):
    """The row of a province."""

    __slots__ = ()

    @property
    def level(self) -> Level:
        """Whether it is a municipality or a province, which is no key of the row."""
        return Level.PROVINCE


def known_of(drafts: int | None) -> Known:
    """What is known of a municipality, by how many bonds lists elsewhere name of it; None of one that has a file."""
    return Known.FILE if drafts is None else Known.LISTED if drafts else Known.MISSING


def municipality_row(
    owner: MunicipalityOnDay, bonds: Sequence[BondOnDay], drafts: int | None, period_certain: bool | None = None
) -> MunicipalityRow:
    """The row of a municipality with the bonds that it takes part in; `drafts` is None where it has a file."""
    told = [bond for bond in bonds if bond.kind not in NO_TWINNINGS]
    kinds = [bond.kind for bond in bonds]
    row = ProvinceRow if owner.level is Level.PROVINCE else MunicipalityRow
    return row(
        gemeente=owner.name,
        country=owner.country,
        province=owner.province,
        networks=list(owner.networks),
        bonds=len(told) if drafts is None else None,
        in_force=sum(bond.in_force for bond in told) if drafts is None else None,
        projects=kinds.count(Kind.PROJECT) if drafts is None else None,
        contacts=kinds.count(Kind.CONTACT) if drafts is None else None,
        period_certain=period_certain,
        known=known_of(drafts),
        drafts=drafts,
        confirmed=owner.confirmed,
        location=Point(*owner.point) if owner.point else None,
        sources=list(owner.sources),
    )
