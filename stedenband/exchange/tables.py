"""Reads a table as sheets of rows of texts: CSV and TSV of any separator and encoding, workbooks, SPARQL results."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Literal
from unicodedata import normalize

from stedenband.errors import cause_of
from stedenband.exchange.entries import Cell, Remark
from stedenband.exchange.markup import shielded, without_markup
from stedenband.exchange.sheets import Sheet, unreadable
from stedenband.exchange.workbooks import read_workbook
from stedenband.text import Bilingual

_LARGEST = 64 * 1024**2  # bytes
_SEPARATORS = ",;\t|"
_QUOTING: Mapping[bool, Literal[0, 3]] = {True: csv.QUOTE_MINIMAL, False: csv.QUOTE_NONE}
_SAMPLE = 200  # lines of which the separator is guessed
_LOST = "\ufffd"  # stands for what the encoding does not have

# A term of SPARQL's TSV is written as in Turtle: an IRI, a text with its language or type, or a bare number.
_TERM = re.compile(r'<(?P<iri>[^>]*)>|"(?P<text>(?:[^"\\]|\\.)*)"(?:@[A-Za-z0-9-]+|\^\^<[^>]*>)?')
_ESCAPES = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_SURROGATE = re.compile("[\ud800-\udfff]")

_PAGE = re.compile(r"\s*<(?:!doctype|html|head|body|table|div|\?xml)\b", re.IGNORECASE)
_IS_PAGE = Bilingual(
    "dit is html of xml; open het in een rekenblad en sla de tabel op als csv of xlsx",
    "this is html or xml; open it in a spreadsheet and save the table as csv or xlsx",
)
_AS_WINDOWS = Bilingual(
    "de tabel is geen UTF-8 en is gelezen als Windows-1252; kijk of deze letters kloppen",
    "the table is not in UTF-8 and was read as Windows-1252; see whether these letters are right",
)
_UNREADABLE_SIGN = Bilingual(
    "een teken is onleesbaar, want het is geen UTF-8", "a character is unreadable, being no UTF-8"
)
_OPEN_QUOTE = Bilingual(
    "een aanhalingsteken wordt nergens gesloten; aanhalingstekens zijn gelezen als gewone tekens",
    "a quotation mark is closed nowhere; quotation marks were read as plain characters",
)


def read_sheets(path: Path) -> list[Sheet]:
    """The tables in a file; WrongUse where it cannot be read, or is no table."""
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise unreadable(path, Bilingual("het is geen gewoon bestand", "it is no ordinary file"))
        if size > _LARGEST:
            raise unreadable(path, Bilingual("het is groter dan 64 MB", "it is larger than 64 MB"))
        sheets = _READERS.get(path.suffix.lower(), _separated)(path)
    except OSError as error:
        raise unreadable(path, cause_of(error)) from None
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise unreadable(path, Bilingual("er staat niets in", "there is nothing in it"))
    return [_composed(without_markup(sheet)) for sheet in sheets]


def _composed(sheet: Sheet) -> Sheet:
    """A sheet with each letter and its accent as one character (NFC), as files have it."""
    return sheet._replace(rows=[[normalize("NFC", cell) for cell in row] for row in sheet.rows])


def _separated(path: Path) -> list[Sheet]:
    text, told = _decoded(path.read_bytes())
    if "\0" in text:
        raise unreadable(path, Bilingual("dit is geen tekst", "this is no text"))
    if text.startswith("?") and "\t" in text.partition("\n")[0]:
        return [_of_terms(text)]
    if _PAGE.match(text):
        raise unreadable(path, _IS_PAGE)
    is_quoted = text.count('"') % 2 == 0
    rows = _rows(path, shielded(text), is_quoted)
    remarks = [] if is_quoted else [_first(rows, lambda cell: cell.count('"') % 2 == 1, _OPEN_QUOTE)]
    if told is not None:
        remarks.append(_first(rows, lambda cell: _LOST in cell or not cell.isascii(), told))
    return [Sheet(None, rows, remarks=tuple(remarks))]


def _decoded(data: bytes) -> tuple[str, Bilingual | None]:
    """Text in UTF-8, or in UTF-16 by its byte order mark; else in Windows' code page. What to tell of it, if anything.

    A text that is UTF-8 but for some bytes stays that, with a replacement character for each of these.
    """
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
        return text, _UNREADABLE_SIGN if _LOST in text else None
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError:
        text = data.decode("utf-8-sig", "replace")
    lost = text.count(_LOST)
    if sum(not character.isascii() for character in text) - lost > lost:
        return text, _UNREADABLE_SIGN
    return data.decode("cp1252", "replace"), _AS_WINDOWS


def _first(rows: list[list[str]], test: Callable[[str], bool], words: Bilingual) -> Remark:
    """A remark at the first cell of which something is true."""
    places = ((row, column) for row, cells in enumerate(rows) for column, cell in enumerate(cells) if test(cell))
    row, column = next(places, (0, 0))
    return Remark(Cell(None, row + 1, column + 1), words)


def _rows(path: Path, text: str, is_quoted: bool) -> list[list[str]]:
    csv.field_size_limit(_LARGEST)
    separator = _separator(text.splitlines(keepends=True)[:_SAMPLE])
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=_QUOTING[is_quoted]))
    except csv.Error as error:
        raise unreadable(path, Bilingual(f"dit is geen tabel ({error})", f"this is no table ({error})")) from None
    return [[cell.strip() for cell in row] for row in rows]


def _separator(lines: list[str]) -> str:
    """The separator that parts most lines into the same number of columns, more than one."""

    def fitness(separator: str) -> tuple[int, int]:
        """How many lines have as many columns as most, and how many these are."""
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if row)
        except csv.Error:
            return (0, 0)
        (width, times), *_ = widths.most_common(1) or [(1, 0)]
        return (times if width > 1 else 0, width)

    return max(_SEPARATORS, key=fitness)


def _of_terms(text: str) -> Sheet:
    """The results of a SPARQL query as TSV (SPARQL 1.1 Query Results CSV and TSV Formats)."""
    head, *lines = text.splitlines()
    return Sheet(None, [head.split("\t"), *([_value(term) for term in line.split("\t")] for line in lines)])


def _value(term: str) -> str:
    found = _TERM.fullmatch(term.strip())
    if found is None:
        return term.strip()
    if found["iri"] is not None:
        return found["iri"]
    return re.sub(r"\\(.)", lambda escaped: _ESCAPES.get(escaped[1], escaped[1]), found["text"]).strip()


def _json_value(term: Mapping[str, object]) -> str:
    """The value of a term; of a blank node with the sign by which the other formats tell it from a name: `_:b0`."""
    value = str(term.get("value", "")).strip()
    return f"_:{value.removeprefix('_:')}" if term.get("type") == "bnode" else value


def _sparql(path: Path) -> list[Sheet]:
    """The results of a SPARQL query (SPARQL 1.1 Query Results JSON Format)."""
    try:
        found = json.loads(_decoded(path.read_bytes())[0])
        names = [str(name) for name in found["head"]["vars"]]
        rows = [
            [_SURROGATE.sub(_LOST, _json_value(row.get(name, {}))) for name in names]
            for row in found["results"]["bindings"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise unreadable(
            path, Bilingual("dit is geen uitkomst van SPARQL in JSON", "this is no result of SPARQL in JSON")
        ) from None
    return [Sheet(None, [[_SURROGATE.sub(_LOST, name) for name in names], *rows])]


_READERS: Mapping[str, Callable[[Path], list[Sheet]]] = {
    ".json": _sparql,
    ".srj": _sparql,
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), read_workbook),
}
