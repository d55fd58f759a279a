"""How precisely the cells of an Excel workbook show a day: the library that reads it tells that of none."""

import re
import zlib
from collections.abc import Iterator, Mapping
from html import unescape
from pathlib import Path
from zipfile import BadZipFile, ZipFile

_MONTH_AND_YEAR = b"17"  # the only format of Excel's own (mmm-yy) without a day
_FORMAT = re.compile(rb"<(?:\w+:)?numFmt\s([^>]*)>")
_STYLES = re.compile(rb"<(?:\w+:)?cellXfs[\s>].*?</(?:\w+:)?cellXfs>", re.DOTALL)
_STYLE = re.compile(rb"<(?:\w+:)?xf\s([^>]*)>")
_SHEET = re.compile(rb"<(?:\w+:)?sheet\s([^>]*)>")
_PART = re.compile(rb"<(?:\w+:)?Relationship\s([^>]*)>")
_CELL = re.compile(rb"<(?:\w+:)?c\s([^>]*)>")
_ATTRIBUTE = re.compile(rb'([\w:]+)="([^"]*)"')
_TEXTS = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')  # what a format writes as it stands, and colours and languages

Shown = Mapping[str, int]  # how many characters of a day as ISO 8601 has it, by the cell's reference: `B2`


def shown_in(path: Path) -> list[Shown]:
    """The cells of each sheet in turn of which the format shows no more than a year, or a year and a month."""
    try:
        with ZipFile(path) as file:
            short = _short_styles(file.read("xl/styles.xml"))
            return [_cells(file.read(part), short) for part in sheet_parts(file)] if short else []
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, KeyError, ValueError, OSError):
        return []


def _told(attributes: bytes) -> dict[bytes, bytes]:
    return dict(_ATTRIBUTE.findall(attributes))


def _short_styles(styles: bytes) -> dict[bytes, int]:
    """How much of a day each style shows that does not show all of it, by the style's number."""
    formats = {_MONTH_AND_YEAR: len("1967-05")}
    for found in map(_told, _FORMAT.findall(styles)):
        code = found.get(b"formatCode", b"").decode("utf-8", "replace")
        formats[found.get(b"numFmtId", b"")] = _length(unescape(code))
    of = [formats.get(_told(one).get(b"numFmtId", b""), 0) for one in _STYLE.findall(b"".join(_STYLES.findall(styles)))]
    return {str(number).encode(): length for number, length in enumerate(of) if length}


def _length(code: str) -> int:
    """How much of a day a format shows: its year, its year and month, or (0) all of it, another thing or no year."""
    parts = {*_TEXTS.sub("", code).lower().partition(";")[0]} & {*"ydmhs"}
    return {"y": len("1967"), "my": len("1967-05")}.get("".join(sorted(parts)), 0)


def sheet_parts(file: ZipFile) -> Iterator[str]:
    """The parts of a workbook that its sheets are in, in their order."""
    told = map(_told, _PART.findall(file.read("xl/_rels/workbook.xml.rels")))
    parts = {one.get(b"Id"): one[b"Target"] for one in told}
    for sheet in map(_told, _SHEET.findall(file.read("xl/workbook.xml"))):
        target = parts.get(next((value for key, value in sheet.items() if key.endswith(b":id")), None), b"").decode()
        yield target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _cells(sheet: bytes, short: Mapping[bytes, int]) -> Shown:
    cells = map(_told, _CELL.findall(sheet))
    return {one[b"r"].decode(): short[one[b"s"]] for one in cells if one.get(b"s") in short and b"r" in one}
