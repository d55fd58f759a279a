"""What the reading library does not tell of an OpenDocument spreadsheet.

Merged cells, how much of a day is shown, errors, and formulas without a stored value.
"""

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_NUMBER = re.compile(rb'table:number-(rows|columns)-(repeated|spanned)="([0-9]{1,7})"')
_SHOWN = re.compile(rb"<text:p[^>]*>([^<]{4,40})</text:p>")
_ERROR = b'calcext:value-type="error"'
_VALUE = b"office:value-type="
_FORMULA = re.compile(rb'table:formula="[^"=]*(=[^"]+)"')
_MOST = 1000  # cells of a row alike, or rows, that are told
_YEAR = re.compile(r"[0-9]{4}")
_MONTH_AND_YEAR = re.compile(r"(?:[0-9]{1,2}|[^\W\d]{3,12}\.?)[ /.-]+[0-9]{4}|[0-9]{4}[ /.-][0-9]{1,2}")
_CONTENT = "content.xml"

Range = tuple[tuple[int, int], tuple[int, int]]  # the first row and column and the last, from 0


class _Cell(NamedTuple):
    """A cell by its sheet and place, from 0, in as many `rows` alike.

    `height` is of how many rows it is, `end` where its tag ends in the text.
    """

    sheet: int
    row: int
    column: int
    height: int
    told: bytes
    end: int
    rows: int


def merged_in(path: Path) -> list[list[Range]]:
    """The ranges of merged cells of several rows, of each sheet in turn; none where the file is another kind."""
    found: list[list[Range]] = []
    for one in _cells(_text_of(path)):
        found += [[] for _ in range(one.sheet + 1 - len(found))]
        if one.height > 1:
            told = dict(_spans(one.told))
            last = one.column + told.get((b"columns", b"spanned"), 1) - 1
            found[one.sheet].append(((one.row, one.column), (one.row + one.height - 1, last)))
    return found


def short_days_in(path: Path) -> dict[int, dict[tuple[int, int], int]]:
    """By sheet and cell how many characters of a day (ISO 8601) are shown: of a year, or of one with its month."""
    found: dict[int, dict[tuple[int, int], int]] = {}
    text = _text_of(path)
    for one in _cells(text):
        shown = _SHOWN.match(text, one.end) if b"office:date-value=" in one.told else None
        length = _length(shown[1].decode("utf-8", "replace").strip()) if shown else 0
        if length:
            found.setdefault(one.sheet, {})[one.row, one.column] = length
    return found


def unread_in(path: Path) -> dict[int, dict[tuple[int, int], str]]:
    """By sheet and cell what the library leaves empty: errors (`#VERW!`), and formulas without a stored value."""
    found: dict[int, dict[tuple[int, int], str]] = {}
    text = _text_of(path)
    for one in _cells(text) if _ERROR in text or b"table:formula=" in text else ():
        if content := _unread(one, text).strip():
            wide = dict(_spans(one.told)).get((b"columns", b"repeated"), 1)
            each = ((row, column) for row in range(min(one.rows, _MOST)) for column in range(min(wide, _MOST)))
            found.setdefault(one.sheet, {}).update(
                {(one.row + row, one.column + column): unescape(content) for row, column in each}
            )
    return found


def _unread(one: _Cell, text: bytes) -> str:
    if _ERROR in one.told:
        shown = _SHOWN.match(text, one.end)
        return (shown[1] if shown else b"#").decode("utf-8", "replace")
    formula = None if _VALUE in one.told else _FORMULA.search(one.told)
    return formula[1].decode("utf-8", "replace") if formula else ""


def _length(shown: str) -> int:
    if _YEAR.fullmatch(shown):
        return len("1967")
    return len("1967-05") if _MONTH_AND_YEAR.fullmatch(shown) else 0


def _text_of(path: Path) -> bytes:
    try:
        with ZipFile(path) as file:
            return file.read(_CONTENT)
    except (BadZipFile, KeyError, OSError):
        return b""


def _spans(attributes: bytes) -> Iterator[tuple[tuple[bytes, bytes], int]]:
    return (((what, how), int(number)) for what, how, number in _NUMBER.findall(attributes))


def _cells(text: bytes) -> Iterator[_Cell]:
    sheet, row, after, column = -1, 0, 0, 0  # `after` is the row that comes next
    for tag in _TAG.finditer(text):
        name, told = tag[1], dict(_spans(tag[2]))
        if name == b"table":
            sheet, after = sheet + 1, 0
        elif name == b"table-row":
            row, column = after, 0
            after += told.get((b"rows", b"repeated"), 1)
        elif sheet >= 0:
            yield _Cell(sheet, row, column, told.get((b"rows", b"spanned"), 1), tag[2], tag.end(), after - row)
            column += told.get((b"columns", b"repeated"), 1)
