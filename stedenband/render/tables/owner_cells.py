"""The municipality or province of each row, told from others of its name among the rows that are shown."""

from collections.abc import Sequence
from typing import TypeAlias

from stedenband.query.municipality_rows import MunicipalityRow
from stedenband.query.owners_apart import Apart, Named, owners_apart
from stedenband.query.part_rows import CommitteeRow, EventRow, ProposalRow, RoleRow, Row
from stedenband.query.rows import BondRow

_Owned: TypeAlias = BondRow | EventRow | RoleRow | ProposalRow | MunicipalityRow


def owners_of(rows: Sequence[Row]) -> list[Apart]:
    """The owner of each row, told apart where another among them has its name; of committees the name alone."""
    named = [_named(row) for row in rows if not isinstance(row, CommitteeRow)]
    if len(named) < len(rows) or len(set(named)) == len({one.name for one in named}):  # hot: nearly always
        return [Apart(row.gemeente) for row in rows]
    apart = owners_apart(named)
    return [apart[one] for one in named]


def _named(row: _Owned) -> Named:
    """Whose row it is: that of a municipality is its own."""
    return Named(row.gemeente, row.level, row.country if isinstance(row, MunicipalityRow) else row.home_country)
