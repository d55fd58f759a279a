"""What the reading library does not tell of an OpenDocument spreadsheet: merged cells, how much of a day is shown."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from zipfile import BadZipFile, ZipFile

_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_NUMBER = re.compile(rb'table:number-(rows|columns)-(repeated|spanned)="([0-9]{1,7})"')
_SHOWN = re.compile(rb"<text:p[^>]*>([^<]{4,40})</text:p>")
_YEAR = re.compile(r"[0-9]{4}")
_MONTH_AND_YEAR = re.compile(r"(?:[0-9]{1,2}|[^\W\d]{3,12}\.?)[ /.-]+[0-9]{4}|[0-9]{4}[ /.-][0-9]{1,2}")
_CONTENT = "content.xml"

Range = tuple[tuple[int, int], tuple[int, int]]  # the first row and column and the last, from 0


class _Cell(NamedTuple):
    """A cell by its sheet and place, from 0; `height` is of how many rows, `end` where its tag ends in the text."""

    sheet: int
    row: int
    column: int
    height: int
    told: bytes
    end: int


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
    sheet, row, after, column = -1, 0, 0, 0
    for tag in _TAG.finditer(text):
        name, told = tag[1], dict(_spans(tag[2]))
        if name == b"table":
            sheet, after = sheet + 1, 0
        elif name == b"table-row":
            row, column = after, 0
            after += told.get((b"rows", b"repeated"), 1)
        elif sheet >= 0:
            yield _Cell(sheet, row, column, told.get((b"rows", b"spanned"), 1), tag[2], tag.end())
            column += told.get((b"columns", b"repeated"), 1)
