"""Tables that have several partners in a row, in numbered columns: `Partner 1;Land 1;Partner 2;Land 2`."""

import re
from collections import defaultdict

from stedenband.exchange.column_words import HOMES, Columns, Says, says_of
from stedenband.exchange.sheets import Sheet

_NUMBERED = re.compile(r"(\D*\D)[ _.-]*([0-9]{1,2})")
_BESIDE = "id"  # the header of what says nothing of the first partner


def with_one_partner(sheet: Sheet, within: int, *, is_home_known: bool) -> tuple[Sheet, tuple[Columns, ...]]:
    """A sheet as if its rows had only the first of their partners, and the columns of each of the others.

    The header is sought in as many rows as are given. A sheet without numbered partners stays as it is, and so does one
    whose header has no municipality where that is not known either: two partners are the two sides then.
    """
    for number, row in enumerate(sheet.rows[:within]):
        groups: dict[int, dict[Says, int]] = defaultdict(dict)
        for column, cell in enumerate(row):
            found = _NUMBERED.fullmatch(cell)
            if found and (says := says_of(found[1])):
                groups[int(found[2])].setdefault(says, column)
        first, *others = [groups[key] for key in sorted(groups) if Says.PARTNER in groups[key]] or [{}]
        if others and (is_home_known or any(says_of(cell) in HOMES for cell in row)):
            header = [*row]
            for column in first.values():
                header[column] = _without_number(row[column])
            for column in (column for group in others for column in group.values()):
                header[column] = _BESIDE
            rows = [*sheet.rows[:number], header, *sheet.rows[number + 1 :]]
            return sheet._replace(rows=rows), tuple(others)
    return sheet, ()


def _without_number(cell: str) -> str:
    found = _NUMBERED.fullmatch(cell)
    return found[1] if found else cell
