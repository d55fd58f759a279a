"""Tables as an Excel workbook, a sheet each; needs XlsxWriter (extra `office`).

Dates and numbers are values, all else is text: nothing from the data becomes a formula or a link.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any, NamedTuple, TypeAlias

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from stedenband.render.escaping import visible
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf

Cell: TypeAlias = str | int | float | Edtf | None

_WHEN = datetime(1980, 1, 1)  # fixed, for reproducible output; a workbook knows no time zone
# The first day on which all programs agree. Excel has none before 1900, and in it a 29 February that was not.
_FIRST_DAY = date(1900, 3, 1)
_LONGEST = 32_767  # characters of a cell
_LONGEST_NAME = 31  # characters of a sheet's name, in which some may not be
_NO_NAME = re.compile(r"[\[\]:*?/\\]|^'|'$")
_WIDEST, _DATE_WIDTH = 300, 100  # pixels of a column, in which longer texts are wrapped; and at least, of one of dates
_A4, _HEAD_GROUND = 9, "#EEF2F6"
_DATE_FORMAT = "d mmm yyyy"  # the month is named in the language of whoever reads it


class SheetColumn(NamedTuple):
    """A column under its heading."""

    heading: str
    cells: Sequence[Cell]


class Sheet(NamedTuple):
    """A table by its name, with lines of text to stand below it."""

    name: str
    columns: Sequence[SheetColumn]
    closing: Iterable[str] = ()


def workbook(title: str, sheets: Iterable[Sheet], language: Language) -> bytes:
    """Sheets as a workbook, the same for the same sheets."""
    saved = BytesIO()
    book = Workbook(saved, {"in_memory": True})
    book.set_properties({"title": visible(title)[:255], "created": _WHEN})
    looks = {
        "head": book.add_format({"bold": True, "bg_color": _HEAD_GROUND, "text_wrap": True, "valign": "top"}),
        "text": book.add_format({"text_wrap": True, "valign": "top"}),
        "date": book.add_format({"num_format": _DATE_FORMAT, "align": "left", "valign": "top"}),
    }
    names: list[str] = []
    for sheet in sheets:
        names.append(_name(sheet.name, names))
        _write(book.add_worksheet(names[-1]), sheet, looks, language)
    book.close()
    return saved.getvalue()


def _name(asked: str, taken: Iterable[str]) -> str:
    """A name that Excel allows, and that no other sheet has, whatever the case."""
    name = _NO_NAME.sub(" ", visible(asked)).strip()[:_LONGEST_NAME] or "-"
    others = {one.casefold() for one in taken}
    tries = (f"{name[: _LONGEST_NAME - 5]} ({number})" for number in range(2, 1_000))
    return next(one for one in (name, *tries) if one.casefold() not in others)


def _write(page: Any, sheet: Sheet, looks: dict[str, Any], language: Language) -> None:
    """Write a table: its heading stays in sight and on every printed page, and each column can be filtered."""
    columns = [shown for column in sheet.columns for shown in _with_edtf(column)]
    rows = max(len(column.cells) for column in columns)
    for at, (heading, cells) in enumerate(columns):
        page.write_string(0, at, _text(heading), looks["head"])
        if any(isinstance(cell, Edtf) for cell in cells):
            page.set_column_pixels(at, at, _DATE_WIDTH)
        for row, cell in enumerate(cells, start=1):
            _write_cell(page, row, at, cell, looks, language)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, rows, len(columns) - 1)
    page.ignore_errors({"number_stored_as_text": f"A1:XFD{rows + 1}"})
    page.autofit(_WIDEST)
    for row, line in enumerate(sheet.closing, start=rows + 2):
        page.write_string(row, 0, _text(line))
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)
    page.repeat_rows(0)


def _write_cell(page: Any, row: int, at: int, cell: Cell, looks: dict[str, Any], language: Language) -> None:
    """A cell by its type: never `write`, which takes a text for a formula, a number or a link by how it looks."""
    if isinstance(cell, Edtf):
        if _is_day(cell):
            page.write_datetime(row, at, cell.first, looks["date"])
        else:
            page.write_string(row, at, _text(dates.cell(cell, language)), looks["text"])
    elif isinstance(cell, str):
        page.write_string(row, at, _text(cell), looks["text"])
    elif cell is not None:
        page.write_number(row, at, cell)


def _with_edtf(column: SheetColumn) -> Iterator[SheetColumn]:
    """A column, and where it has a date that is not a day, one beside it with such dates as the data have them."""
    yield column
    beside = [cell.text if isinstance(cell, Edtf) and not _is_day(cell) else None for cell in column.cells]
    if any(beside):
        yield SheetColumn(f"{column.heading} (EDTF)", beside)


def _is_day(at: Edtf) -> bool:
    """Whether a date is one certain day that a workbook can hold."""
    return at.text == at.first.isoformat() and at.first >= _FIRST_DAY


def _text(text: str) -> str:
    return visible(text)[:_LONGEST]
