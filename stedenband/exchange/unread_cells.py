"""The cells of an Excel workbook that the reading library leaves empty: errors, and formulas without a stored value."""

import re
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from stedenband.exchange.date_formats import sheet_parts

_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)(?<!/)>(.*?)</(?:\w+:)?c>", re.DOTALL)
_REFERENCE = re.compile(rb'\br="([A-Z]{1,3}[0-9]{1,7})"')
_VALUE = re.compile(rb"<(?:\w+:)?v[^>]*>([^<]+)<")
_FORMULA = re.compile(rb"<(?:\w+:)?f(?:\s[^>]*)?(?:/>|>([^<]*)<)")
_MAY_BE_IN = re.compile(rb't="e"|<(?:\w+:)?f[\s>/]')
_NO_TEXT = b"\xe2\x80\xa6"  # of a formula that another cell has: an ellipsis

Texts = Mapping[str, str]  # by the reference of their cell: `B2`


def unread_in(path: Path) -> list[Texts]:
    """What stands in such cells of each sheet in turn: the error (`#REF!`), or the formula (`=2000+1`)."""
    try:
        with ZipFile(path) as file:
            return [dict(_texts(file.read(part))) for part in sheet_parts(file)]
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError, ValueError, OSError):
        return []


def _texts(sheet: bytes) -> Iterator[tuple[str, str]]:
    """A formula whose value is an empty text has that stored, by its type."""
    for found in _CELL.finditer(sheet) if _MAY_BE_IN.search(sheet) else ():
        (told, within), at = found.groups(), _REFERENCE.search(found[1])
        value, formula = _VALUE.search(within), _FORMULA.search(within)
        if b't="e"' in told and value and at:
            yield at[1].decode(), unescape(value[1].decode("utf-8", "replace")).strip()
        elif formula and at and not value and b't="str"' not in told:
            yield at[1].decode(), "=" + unescape((formula[1] or _NO_TEXT).decode("utf-8", "replace")).strip()
