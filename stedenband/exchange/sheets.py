"""A sheet: what every kind of table is read as."""

from functools import reduce
from pathlib import Path
from typing import NamedTuple

from stedenband.errors import WrongUse
from stedenband.exchange.entries import Cell, Remark
from stedenband.text import Bilingual


class Sheet(NamedTuple):
    """A table: the sheet's name where there are several, and its rows of texts; an empty cell is an empty text.

    `top` and `left` are how many empty rows and columns of the file come before. `remarks` say how it was read. `title`
    is the name of the only sheet of a workbook, which its cells are told without. Of a sheet with several headings each
    part but the first `is_further`.
    """

    name: str | None
    rows: list[list[str]]
    top: int = 0
    left: int = 0
    remarks: tuple[Remark, ...] = ()
    title: str = ""
    is_further: bool = False

    def cell(self, row: int, column: int = 0) -> Cell:
        """Where a row and column of it, counted from 0, stand in the file."""
        return Cell(self.name, self.top + row + 1, self.left + column + 1)

    def first_cell(self, row: int) -> Cell:
        """Where the first text of a row stands in the file."""
        return self.cell(row, next((column for column, text in enumerate(self.rows[row]) if text), 0))

    def part(self, start: int, end: int) -> "Sheet":
        """The rows between two as a sheet; what was remarked on the file goes with the first."""
        rows, remarks = self.rows[start:end], () if start else self.remarks
        return self._replace(rows=rows, top=self.top + start, remarks=remarks, is_further=start > 0)


def unreadable(path: Path, cause: Bilingual) -> WrongUse:
    """Why a table cannot be read."""
    return WrongUse(
        Bilingual(f"de tabel {path} is niet te lezen: {cause.nl}", f"the table {path} cannot be read: {cause.en}")
    )


def column_number(letters: str) -> int:
    """The number of a column by its letters: A is 1, AA is 27."""
    return reduce(lambda number, letter: 26 * number + ord(letter) - ord("A") + 1, letters, 0)


def place_of(reference: str) -> tuple[int, int]:
    """The row and column, counted from 0, of a cell as spreadsheets call it: `B12`."""
    letters = reference.rstrip("0123456789")
    return int(reference.removeprefix(letters)) - 1, column_number(letters) - 1
