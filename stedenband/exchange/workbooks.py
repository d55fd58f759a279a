"""Reads workbooks (xlsx, xls, ods) as sheets of rows of texts."""

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar
from zipfile import BadZipFile, ZipFile

from stedenband.errors import WrongUse
from stedenband.exchange.date_formats import shown_in
from stedenband.exchange.entries import Cell, Remark
from stedenband.exchange.opendocument import Range, merged_in, short_days_in
from stedenband.exchange.opendocument import unread_in as unread_in_document
from stedenband.exchange.sheets import Sheet, column_number, place_of, unreadable
from stedenband.exchange.unread_cells import unread_in
from stedenband.extras import missing
from stedenband.text import Bilingual

T = TypeVar("T")
Place = tuple[int, int]  # a row and a column, from 0

_LARGEST_UNPACKED = 1024**3  # bytes
_MOST_CELLS = 20_000_000  # from the first to the last of a sheet: the library makes room for all of them
_LIKE_YEARS = (1000, 3000)
_MOST_ROWS = 2**20  # of a sheet of Excel or LibreOffice
_REFERENCE = re.compile(rb'r="([A-Z]{1,3})([0-9]{1,7})"')
_TOO_LARGE = Bilingual("een blad is te groot", "a sheet is too large")
_DAMAGED = Bilingual(
    "dit is geen werkmap van Excel of LibreOffice, of ze is beschadigd",
    "this is no workbook of Excel or LibreOffice, or it is damaged",
)
_HIDDEN = Bilingual(
    "dit blad is verborgen en dus overgeslagen; maak het zichtbaar om het mee te lezen",
    "this sheet is hidden, so it was skipped; unhide it to have it read",
)
_LOCKED = Bilingual("er zit een wachtwoord op", "it is locked with a password")


def read_workbook(path: Path) -> list[Sheet]:
    """The sheets of a workbook; WrongUse where it cannot be read, or the library that reads it is not installed."""
    try:
        from python_calamine import (  # noqa: PLC0415 - an extra, and slow to load
            CalamineError,
            CalamineWorkbook,
            PasswordError,
            SheetVisibleEnum,
        )
    except ImportError:
        raise WrongUse(missing("python-calamine", "office")) from None
    _must_fit(path)
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            read = [book.get_sheet_by_name(name) for name in book.sheet_names]
            hidden = [one.name for one in book.sheets_metadata if one.visible != SheetVisibleEnum.Visible]
            is_open_document = path.suffix.lower() == ".ods"
            merged = dict(enumerate(merged_in(path))) if is_open_document else {}
            shown = short_days_in(path) if is_open_document else _by_place(shown_in(path))
            unread = unread_in_document(path) if is_open_document else _by_place(unread_in(path))
            sheets = [
                _sheet(
                    one,
                    one.merged_cell_ranges or merged.get(number, []),
                    shown.get(number, {}),
                    unread.get(number, {}),
                )
                for number, one in enumerate(read)
            ]
    except PasswordError:
        raise unreadable(path, _LOCKED) from None
    except CalamineError:
        raise unreadable(path, _DAMAGED) from None
    return _visible(sheets, hidden)


def _visible(sheets: list[Sheet], hidden: Sequence[str]) -> list[Sheet]:
    """The sheets that can be seen, with a remark on those that can't; all of them where none can be."""
    first, *rest = [one for one in sheets if one.name not in hidden] or sheets
    skipped = () if first.name in hidden else tuple(Remark(Cell(name, 1), _HIDDEN) for name in hidden)
    if not rest:
        first = first._replace(name=None, title=first.name or "")
    return [first._replace(remarks=(*first.remarks, *skipped)), *rest]


def _by_place(told: Iterable[Mapping[str, T]]) -> dict[int, dict[Place, T]]:
    """What is told of cells, by sheet and place instead of the reference."""
    return {number: {place_of(name): what for name, what in one.items()} for number, one in enumerate(told)}


def _sheet(read: Any, merged: Iterable[Range], shown: Mapping[Place, int], unread: Mapping[Place, str]) -> Sheet:
    """A sheet with its texts; what stands in cells that were merged stands in each row of them.

    A day is no more precise than its cell shows it: a year is kept as its first day.
    """
    top, left = read.start or (0, 0)
    values = read.to_python()
    rows = [[_text(cell) for cell in row] for row in values]
    for (down, along), length in shown.items():
        cells = rows[down - top] if top <= down < top + len(rows) else []
        if left <= along < left + len(cells) and isinstance(values[down - top][along - left], date):
            cells[along - left] = cells[along - left][:length]
    for (down, along), text in unread.items():
        if top <= down < _MOST_ROWS and along >= left:
            _put(rows, down - top, along - left, text)
    for (first, column), (last, _) in merged:
        if first >= top and left <= column < left + max(map(len, rows), default=0):
            for row in rows[first - top + 1 : last - top + 1]:
                row[column - left] = rows[first - top][column - left]
    return Sheet(read.name, rows, top, left)


def _put(rows: list[list[str]], down: int, along: int, text: str) -> None:
    """Put a text into a cell that was read as empty, also where it lies beyond the others."""
    rows += [[] for _ in range(down + 1 - len(rows))]
    rows[down] += [""] * (along + 1 - len(rows[down]))
    rows[down][along] = rows[down][along] or text


def _text(cell: Any) -> str:
    """A cell of a workbook as text: a whole number without a fraction, a day as ISO 8601 has it.

    A fraction of a number like a year has a comma, for with a point it would be a month: `1979.12`.
    """
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, float) and _LIKE_YEARS[0] <= cell < _LIKE_YEARS[1]:
        return str(cell).replace(".", ",")
    return str(cell).strip()


def _must_fit(path: Path) -> None:
    """WrongUse where a small file holds sheets that would fill the memory: the library aborts the process then."""
    try:
        with ZipFile(path) as file:
            parts = file.infolist()
            if sum(part.file_size for part in parts) > _LARGEST_UNPACKED:
                raise unreadable(path, _TOO_LARGE)
            for part in parts:
                if part.filename.startswith("xl/worksheets/") and _cells_in(file.read(part)) > _MOST_CELLS:
                    raise unreadable(path, _TOO_LARGE)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        return  # the library tells what is wrong


def _cells_in(sheet: bytes) -> int:
    """How many cells lie between the first one of a sheet and the last."""
    found = _REFERENCE.findall(sheet)
    columns = {letters for letters, _ in found}
    width = max((column_number(letters.decode()) for letters in columns), default=0)
    return width * max((int(row) for _, row in found), default=0)
