"""Where the headings of a table stand, and what these tell of its columns."""

from collections.abc import Iterator, Sequence
from typing import TypeAlias

from stedenband.exchange.column_contents import PART, TESTED, cells_in, is_item, share
from stedenband.exchange.column_words import Columns, Says, is_header, says_of
from stedenband.exchange.entries import Remark
from stedenband.exchange.row_remarks import ABOVE_HEADING
from stedenband.exchange.sheets import Sheet
from stedenband.exchange.wide_tables import is_wide_heading, numbered

HEADER_WITHIN = 15  # rows
_ITEM_OF = {Says.HOME: Says.HOME_ITEM, Says.PARTNER: Says.ITEM}
_Told: TypeAlias = dict[Says | tuple[int, Says], int]  # the column of each, of a numbered one with its number
_SIDES = frozenset({Says.HOME, Says.PARTNER})


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row has nothing but what stands above columns, that of one of the two sides among it."""
    told = [*filter(None, row)]
    return (all(map(is_header, told)) and not _SIDES.isdisjoint(map(says_of, told))) or is_wide_heading(row)


def parted(sheet: Sheet) -> list[Sheet]:
    """A sheet with a part for each of its headings that tells otherwise than the one before; of most it is one."""
    items = _columns_of_items(sheet.rows)
    header, found = by_header(sheet.rows, {})
    told: _Told = {**found, **(numbered(sheet.rows[header - 1]) if header else {})}
    starts = [0]
    for number, row in enumerate(sheet.rows[header:], header):
        if is_heading(row) and len([*filter(None, row)]) > 1:
            now: _Told = {**_told_by(row, items), **numbered(row)}
            if not now.items() <= told.items():
                starts.append(number)
                told = now
    ends = [*starts[1:], len(sheet.rows)]
    return [sheet.part(*ends_at) for ends_at in zip(starts, ends, strict=True)] if len(starts) > 1 else [sheet]


def above(sheet: Sheet, header: int) -> Iterator[Remark]:
    """A remark on each row of a text that stands above a heading which ends so many rows."""
    for number, row in enumerate(sheet.rows[: max(0, header - 1)]):
        told = [column for column, text in enumerate(row) if text]
        if told and not any(map(is_header, row)):
            yield Remark(sheet.cell(number, told[0]), ABOVE_HEADING, row[told[0]])


def by_header(rows: Sequence[Sequence[str]], mapped: Columns) -> tuple[int, dict[Says, int]]:
    """Where the rows of data begin, and what the header tells; a second row of header may add to the first.

    A header names one of the two sides, unless that is `mapped`.
    """
    is_mapped = not mapped.keys().isdisjoint({Says.HOME, Says.PARTNER})
    items = _columns_of_items(rows)
    for number, row in enumerate(rows[:HEADER_WITHIN]):
        found = _told_by(row, items)
        if Says.HOME in found or Says.PARTNER in found or is_mapped:
            if added := _added(found, rows[number + 1] if number + 1 < len(rows) else [], items):
                return number + 2, {**added, **found}
            if sum(map(is_header, row)) > 1:
                return number + 1, found
    first = rows[0] if rows else []
    return (1, _told_by(first, items)) if sum(map(is_header, first)) > 1 else (0, {})


def _added(found: Columns, row: Sequence[str], items: frozenset[int]) -> dict[Says, int]:
    """What a second row of header tells of the columns of which the first tells nothing."""
    if not all(is_header(cell) for cell in row if cell):
        return {}
    told = _told_by(["" if column in found.values() else cell for column, cell in enumerate(row)], items)
    return {says: column for says, column in told.items() if says not in found}


def _columns_of_items(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns in which Wikidata's items stand: `?city` is the item in one table, and the name in another."""
    sample = rows[: HEADER_WITHIN + TESTED]
    found = set()
    for column in range(max(map(len, sample))):
        cells = cells_in(sample, column)
        first = next((number for number, cell in enumerate(cells) if is_item(cell)), None)
        if first is not None and share(cells[first:], is_item) >= PART:
            found.add(column)
    return frozenset(found)


def _told_by(row: Sequence[str], items: frozenset[int]) -> dict[Says, int]:
    found: dict[Says, int] = {}
    for column, cell in enumerate(row):
        says = says_of(cell)
        if says is Says.COUNTRY and column in items:
            says = None  # the name of the country stands beside it
        elif says in _ITEM_OF and column in items:
            says = _ITEM_OF[says]
        elif says is Says.HOME_ITEM and column not in items:
            says = Says.HOME
        if says is Says.HOME and says in found:
            says = Says.PARTNER if Says.PARTNER not in found else None
        if says is Says.COUNTRY and says in found:
            says = Says.HOME_COUNTRY
        if says and says not in found:
            found[says] = column
    return found
