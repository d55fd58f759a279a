"""The columns of each table: what is shown unasked, in which order, and what gives way first on a narrow screen."""

from typing import NamedTuple

from stedenband.query.filter_values import Table
from stedenband.query.municipality_rows import MunicipalityRow
from stedenband.query.part_rows import CommitteeRow, EventRow, ProposalRow, RoleRow, Row
from stedenband.query.rows import BondRow

ROWS: dict[Table, type[Row]] = {
    Table.BONDS: BondRow,
    Table.EVENTS: EventRow,
    Table.COMMITTEES: CommitteeRow,
    Table.ROLES: RoleRow,
    Table.PROPOSALS: ProposalRow,
    Table.MUNICIPALITIES: MunicipalityRow,
}


class Column(NamedTuple):
    """A column by its key; `least` is the narrowest it may be wrapped to, None where it is never wrapped."""

    key: str
    least: int | None = None


# In the order of the screen; the second tuple names what a narrow screen leaves out, first things first.
_SHOWN: dict[Table, tuple[tuple[Column, ...], tuple[str, ...]]] = {
    Table.BONDS: (
        (
            Column("gemeente"),
            Column("partners", 12),
            Column("country", 9),
            Column("kind", 10),
            Column("status"),
            Column("period_certain"),
            Column("kind_since"),
            Column("until"),
            Column("exploring_since", 12),
            Column("coming", 14),
            Column("committees", 16),
            Column("themes", 18),
        ),
        ("themes", "committees", "exploring_since", "kind", "until", "country", "kind_since", "coming"),
    ),
    Table.EVENTS: (
        (
            Column("gemeente"),
            Column("date", 12),
            Column("kind"),
            Column("title", 22),
            Column("bonds", 16),
            Column("status"),
            Column("period_certain"),
            Column("direction"),
            Column("participants", 22),
        ),
        ("participants", "direction", "bonds", "kind", "gemeente", "status"),
    ),
    Table.COMMITTEES: (
        (
            Column("gemeente"),
            Column("name", 20),
            Column("form"),
            Column("status"),
            Column("period_certain"),
            Column("coming", 14),
            Column("bonds", 16),
            Column("id", 12),
        ),
        ("id", "form", "bonds", "gemeente", "coming"),
    ),
    Table.ROLES: (
        (
            Column("gemeente"),
            Column("bond", 14),
            Column("role", 12),
            Column("side", 10),
            Column("holder", 18),
            Column("counterpart", 18),
            Column("since"),
            Column("period_certain"),
            Column("task", 24),
        ),
        ("task", "since", "side", "counterpart", "gemeente"),
    ),
    Table.PROPOSALS: (
        (
            Column("gemeente"),
            Column("bond", 14),
            Column("date"),
            Column("what"),
            Column("by", 12),
            Column("holder", 18),
            Column("outcome"),
            Column("decided"),
            Column("decided_by", 12),
            Column("period_certain"),
            Column("note", 24),
        ),
        ("note", "decided_by", "by", "decided", "holder", "gemeente"),
    ),
    Table.MUNICIPALITIES: (
        (
            Column("gemeente"),
            Column("country"),
            Column("province"),
            Column("bonds"),
            Column("in_force"),
            Column("projects"),
            Column("contacts"),
            Column("period_certain"),
            Column("networks", 12),
            Column("confirmed"),
            Column("known"),
            Column("drafts"),
        ),
        ("confirmed", "networks", "contacts", "projects", "country", "province"),
    ),
}


def keys(table: Table) -> list[str]:
    """Every column that a table can have, by key."""
    return list(ROWS[table]._fields)


def shown(table: Table) -> tuple[Column, ...]:
    """The columns that are shown unasked."""
    return _SHOWN[table][0]


def dispensable(table: Table) -> tuple[str, ...]:
    """The columns that give way where there is no room, the first to go first."""
    return _SHOWN[table][1]


def chosen(table: Table, asked: list[str]) -> tuple[Column, ...]:
    """The columns asked for, each wrapped as it is when shown unasked."""
    known = {column.key: column for column in shown(table)}
    return tuple(known.get(key, Column(key, _FREE_TEXT)) for key in asked)


_FREE_TEXT = 16
