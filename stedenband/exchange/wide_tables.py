"""Tables that have several partners in a row, in columns that are numbered or named again.

`Partner 1;Land 1;Partner 2;Land 2`, `Partner;Land;Partner;Land`.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from stedenband.exchange.column_words import HOMES, Columns, Says, is_header, says_of
from stedenband.exchange.sheets import Sheet
from stedenband.text import fold

_NUMBERED = re.compile(r"(\D*\D)[ _.-]*([0-9]{1,2})")
_BESIDE = "id"  # the header of what says nothing of the first partner


def with_one_partner(sheet: Sheet, within: int, *, is_home_known: bool) -> tuple[Sheet, tuple[Columns, ...]]:
    """A sheet as if its rows had only the first of their partners, and the columns of each of them.

    The header is sought in as many rows as are given. A sheet without numbered partners stays as it is, and so does one
    whose header has no municipality where that is not known either: two partners are the two sides then.
    """
    for number, row in enumerate(sheet.rows[:within]):
        groups: dict[int, dict[Says, int]] = defaultdict(dict)
        for (of, says), column in numbered(row).items():
            groups[of][says] = column
        first, *others = [groups[key] for key in sorted(groups) if Says.PARTNER in groups[key]] or [{}]
        if others and (is_home_known or any(says_of(cell) in HOMES for cell in row)):
            header = [*row]
            for column in first.values():
                header[column] = _without_number(row[column])
            for column in (column for group in others for column in group.values()):
                header[column] = _BESIDE
            rows = [*sheet.rows[:number], header, *sheet.rows[number + 1 :]]
            return sheet._replace(rows=rows), (first, *others)
    return sheet, ()


def is_wide_heading(row: Sequence[str]) -> bool:
    """Whether a row has nothing but what stands above columns, those of several numbered partners among it."""
    if not all(is_header(cell) or _NUMBERED.fullmatch(cell) for cell in row if cell):
        return False
    return sum(says is Says.PARTNER for _, says in numbered(row)) > 1


def numbered(row: Sequence[str]) -> dict[tuple[int, Says], int]:
    """The columns of several partners in a header by the number of the partner and by what they say."""
    return _by_number(row) or _by_order(row)


def _by_number(row: Sequence[str]) -> dict[tuple[int, Says], int]:
    """Those with a number; the first of the partners may have none: `Partner;Land;Partner 2;Land 2`."""
    found: dict[tuple[int, Says], int] = {}
    for column, cell in enumerate(row):
        told = _NUMBERED.fullmatch(cell)
        if told and (says := says_of(told[1])):
            found.setdefault((int(told[2]), says), column)
    several = {says for _, says in found}
    for column, cell in enumerate(row):
        if (says := says_of(cell)) in several:
            found.setdefault((0, says), column)
    return found


def _by_order(row: Sequence[str]) -> dict[tuple[int, Says], int]:
    """Those of a header that names the partner several times with one word: `Partner;Land;Partner;Land`.

    What it names as often is in that order, else it is that of the partner before it; a last one may be that of all.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    for column, cell in enumerate(row):
        by_word[fold(cell)].append(column)
    partners = next((at for at in by_word.values() if len(at) > 1 and says_of(row[at[0]]) is Says.PARTNER), [])
    if not partners or 2 * sum(map(is_header, row)) <= sum(map(bool, row)):
        return {}
    found: dict[tuple[int, Says], int] = {}
    for columns in by_word.values():
        says = says_of(row[columns[0]])
        is_of_each = len(columns) == len(partners)
        for order, column in enumerate(columns, 1):
            of = order if is_of_each else sum(at < column for at in partners)
            if says and of and (of < len(partners) or len(columns) > 1):
                found.setdefault((of, says), column)
    return found


def _without_number(cell: str) -> str:
    found = _NUMBERED.fullmatch(cell)
    return found[1] if found else cell
