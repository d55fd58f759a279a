"""Where the headings of a table stand, and what these tell of its columns."""

from collections.abc import Iterable, Iterator, Sequence
from typing import TypeAlias

from stedenband.exchange.column_contents import PART, TESTED, cells_in, is_item, may_be_item, share
from stedenband.exchange.column_words import Columns, Says, is_header, says_of, with_labels
from stedenband.exchange.entries import Remark
from stedenband.exchange.row_remarks import ABOVE_HEADING, FURTHER_HEADING, SECOND_HEADING
from stedenband.exchange.sheets import Sheet
from stedenband.exchange.wide_tables import is_wide_heading, numbered
from stedenband.text import fold

HEADER_WITHIN = 15  # rows
ITEM_OF = {Says.HOME: Says.HOME_ITEM, Says.PARTNER: Says.ITEM}
# What columns say, also those that are numbered or asked by name, each with its column.
_Told: TypeAlias = frozenset[tuple[object, int]]
_SIDES = frozenset({Says.HOME, Says.PARTNER})


def is_heading(row: Sequence[str]) -> bool:
    """Whether a row has nothing but what stands above columns, that of one of the two sides among it."""
    told = [*filter(None, row)]
    return (all(map(is_header, told)) and not _SIDES.isdisjoint(map(says_of, told))) or is_wide_heading(row)


def parted(sheet: Sheet, asked: Iterable[str] = ()) -> list[Sheet]:
    """A sheet with a part for each of its headings that tells otherwise than the one before; of most it is one.

    Its first heading is the one with columns that are `asked` by name, where others stand below.
    """
    names = frozenset(map(fold, asked))
    items = _columns_of_items(sheet.rows)
    header, found = by_header(sheet.rows, {})
    first = _with_columns(sheet.rows, names)
    if 0 < first < header - 1:
        header, found = first, _told_by(sheet.rows[first - 1], items)
    told = _with_others(found, sheet.rows[header - 1] if header else [], names)
    starts = [0]
    for number, row in enumerate(sheet.rows[header:], header):
        if _is_heading_with(names, row) and len([*filter(None, row)]) > 1:
            now = _with_others(_told_by(row, items), row, names)
            if not now <= told:
                starts += [number] if number else []  # before the first row there is no part
                told = now
    ends = [*starts[1:], len(sheet.rows)]
    return [sheet.part(*ends_at) for ends_at in zip(starts, ends, strict=True)] if len(starts) > 1 else [sheet]


def _with_columns(rows: Sequence[Sequence[str]], names: frozenset[str]) -> int:
    """How many rows the first heading ends with a column of one of the names; 0 where there is none."""
    return next((number for number, row in enumerate(rows[:HEADER_WITHIN], 1) if names & {*map(fold, row)}), 0)


def _is_heading_with(names: frozenset[str], row: Sequence[str]) -> bool:
    """Whether a row is a heading, where columns of some names are asked for."""
    rest = [cell for cell in row if fold(cell) not in names] if names else row
    return is_heading(row) or (len(rest) < len(row) and all(map(is_header, filter(None, rest))))


def _with_others(found: Columns, row: Sequence[str], names: frozenset[str]) -> _Told:
    named = ((key, column) for column, cell in enumerate(row) if (key := fold(cell)) in names)
    return frozenset({*found.items(), *numbered(row).items(), *named})


def above(sheet: Sheet, header: int) -> Iterator[Remark]:
    """A remark on each row of a text that stands above a heading which ends so many rows, and on the heading itself.

    On that where it is not one row at the head of the sheet.
    """
    for number, row in enumerate(sheet.rows[: max(0, header - 1)]):
        told = [column for column, text in enumerate(row) if text]
        if told and not any(map(is_header, row)):
            yield Remark(sheet.cell(number, told[0]), ABOVE_HEADING, row[told[0]])
    if header and sheet.is_further:
        yield Remark(sheet.first_cell(header - 1), FURTHER_HEADING)
    elif header > 1 and any(map(is_header, sheet.rows[header - 2])):
        yield Remark(sheet.first_cell(header - 1), SECOND_HEADING)


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
                kept = {says: column for says, column in found.items() if column not in added.values()}
                return number + 2, {**added, **kept}
            if sum(map(is_header, row)) > 1:
                return number + 1, found
    first = rows[0] if rows else []
    return (1, _told_by(first, items)) if sum(map(is_header, first)) > 1 or with_labels(first) else (0, {})


def _added(found: Columns, row: Sequence[str], items: frozenset[int]) -> dict[Says, int]:
    """What a second row of header tells of the columns of which the first tells nothing, or only of which period."""
    if not all(is_header(cell) for cell in row if cell):
        return {}
    told_of = {column for says, column in found.items() if says is not Says.PERIOD}
    told = _told_by(["" if column in told_of else cell for column, cell in enumerate(row)], items)
    return {says: column for says, column in told.items() if says not in found}


def _columns_of_items(rows: Sequence[Sequence[str]]) -> frozenset[int]:
    """The columns in which Wikidata's items stand: `?city` is the item in one table, and the name in another.

    Of a column that has its label beside it one item, or what stands for an unknown one, tells enough.
    """
    sample = rows[: HEADER_WITHIN + TESTED]
    labelled = {column for row in rows[:HEADER_WITHIN] for column in with_labels(row)}
    found = {column for column in labelled if any(map(may_be_item, cells_in(sample, column)))}
    for column in range(max(map(len, sample))):
        if _holds_items(cells_in(sample, column)):
            found.add(column)
    return frozenset(found)


def _holds_items(cells: Sequence[str]) -> bool:
    """Whether items stand below what is above them; not where more names do, of which the last was told by its item."""
    first = next((number for number, cell in enumerate(cells) if is_item(cell)), None)
    if first is None:
        return False
    names = sum(not is_header(cell) for cell in cells[:first])
    return names <= len(cells) - first and share(cells[first:], may_be_item) >= PART


def _told_by(row: Sequence[str], items: frozenset[int]) -> dict[Says, int]:
    found: dict[Says, int] = {}
    only_items: dict[Says, int] = {}
    names_partner = Says.PARTNER in map(says_of, row)
    for column, cell in enumerate(row):
        says = says_of(cell)
        if says is Says.COUNTRY and column in items:
            says, only_items = None, {Says.COUNTRY: column}  # the name of the country mostly stands beside it
        elif says in ITEM_OF and column in items:
            says = ITEM_OF[says]
        elif says is Says.HOME_ITEM and column not in items:
            says = Says.HOME
        if says is Says.HOME and says in found:  # `gemeente, naam`: unless another column is called that of partners
            says = None if names_partner else Says.PARTNER
        if says is Says.POINT and found.get(Says.HOME_PROVINCE) == column - 1:
            says = Says.HOME_POINT  # beside the province of a municipality is where that lies
        if says is Says.COUNTRY and says in found:
            says = Says.HOME_COUNTRY
        if says and says not in found:
            found[says] = column
    return only_items | found
