"""Which cells of an OpenDocument spreadsheet are merged: the library that reads it tells that only of Excel's."""

import re
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_TAG = re.compile(rb"<table:(table|table-row|table-cell|covered-table-cell)(?=[\s/>])([^>]*)>")
_NUMBER = re.compile(rb'table:number-(rows|columns)-(repeated|spanned)="([0-9]{1,7})"')
_CONTENT = "content.xml"

Range = tuple[tuple[int, int], tuple[int, int]]  # the first row and column and the last, from 0


def merged_in(path: Path) -> list[list[Range]]:
    """The ranges of merged cells of several rows, of each sheet in turn; none where the file is another kind."""
    try:
        with ZipFile(path) as file:
            text = file.read(_CONTENT)
    except (BadZipFile, KeyError, OSError):
        return []
    found: list[list[Range]] = []
    row = after = column = 0
    for tag in _TAG.finditer(text):
        name, told = tag[1], {(what, how): int(number) for what, how, number in _NUMBER.findall(tag[2])}
        if name == b"table":
            found.append([])
            after = 0
        elif name == b"table-row":
            row, column = after, 0
            after += told.get((b"rows", b"repeated"), 1)
        else:
            height, width = told.get((b"rows", b"spanned"), 1), told.get((b"columns", b"spanned"), 1)
            if height > 1 and found:
                found[-1].append(((row, column), (row + height - 1, column + width - 1)))
            column += told.get((b"columns", b"repeated"), 1)
    return found
