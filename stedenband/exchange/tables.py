"""Reads a table of any usual sort as texts: csv and tsv, xlsx and ods, and SPARQL results as JSON."""

import csv
import io
import json
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

from stedenband.errors import WrongUse, cause_of
from stedenband.text import Bilingual

_LARGEST = 64 * 1024**2  # bytes
_SEPARATORS = ",;\t|"
_SAMPLE = 200  # lines of which the separator is guessed


class Sheet(NamedTuple):
    """A table: the sheet's name where there are several, and its rows of texts; an empty cell is an empty text."""

    name: str | None
    rows: list[list[str]]


def read_sheets(path: Path) -> list[Sheet]:
    """The tables in a file; WrongUse where it cannot be read, or is no table."""
    try:
        if not path.is_file():
            raise _unreadable(path, Bilingual("het is geen gewoon bestand", "it is no ordinary file"))
        if path.stat().st_size > _LARGEST:
            raise _unreadable(path, Bilingual("het is groter dan 64 MB", "it is larger than 64 MB"))
        sheets = _READERS.get(path.suffix.lower(), _separated)(path)
    except OSError as error:
        raise _unreadable(path, cause_of(error)) from None
    if not any(any(row) for sheet in sheets for row in sheet.rows):
        raise _unreadable(path, Bilingual("er staat niets in", "there is nothing in it"))
    return sheets


def _unreadable(path: Path, cause: Bilingual) -> WrongUse:
    return WrongUse(
        Bilingual(f"de tabel {path} is niet te lezen: {cause.nl}", f"the table {path} cannot be read: {cause.en}")
    )


def _separated(path: Path) -> list[Sheet]:
    text = _decoded(path.read_bytes())
    if "\0" in text:
        raise _unreadable(path, Bilingual("dit is geen tekst", "this is no text"))
    csv.field_size_limit(_LARGEST)
    lines = text.splitlines(keepends=True)
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_separator(lines[:_SAMPLE])))
    except csv.Error as error:
        raise _unreadable(path, Bilingual(str(error), str(error))) from None
    return [Sheet(None, [[cell.strip() for cell in row] for row in rows])]


def _decoded(data: bytes) -> str:
    """Text in UTF-8, or in UTF-16 by its byte order mark; else in Windows' code page."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace")


def _separator(lines: list[str]) -> str:
    """The separator that parts most lines into the same number of columns, more than one."""

    def fitness(separator: str) -> tuple[int, int]:
        try:
            widths = Counter(len(row) for row in csv.reader(lines, delimiter=separator) if row)
        except csv.Error:
            return (0, 0)
        (width, times), *_ = widths.most_common(1) or [(1, 0)]
        return (times if width > 1 else 0, width)

    return max(_SEPARATORS, key=fitness)


def _workbook(path: Path) -> list[Sheet]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - an extra, and slow to load
    except ImportError:
        raise WrongUse(
            Bilingual(
                f"voor {path.suffix} is python-calamine nodig: pip install 'stedenband[office]'",
                f"{path.suffix} needs python-calamine to be installed: pip install 'stedenband[office]'",
            )
        ) from None
    try:
        with CalamineWorkbook.from_path(str(path)) as book:
            found = [(name, book.get_sheet_by_name(name).to_python()) for name in book.sheet_names]
    except CalamineError as error:
        raise _unreadable(path, Bilingual(str(error), str(error))) from None
    return [
        Sheet(name if len(found) > 1 else None, [[_text(cell) for cell in row] for row in rows]) for name, rows in found
    ]


def _text(cell: Any) -> str:
    """A cell of a workbook as text: a whole number without a fraction, a day as ISO 8601 has it."""
    if isinstance(cell, datetime):
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell).strip()


def _sparql(path: Path) -> list[Sheet]:
    """The results of a SPARQL query (SPARQL 1.1 Query Results JSON Format)."""
    try:
        found = json.loads(_decoded(path.read_bytes()))
        names = [str(name) for name in found["head"]["vars"]]
        rows = [
            [str(row.get(name, {}).get("value", "")).strip() for name in names] for row in found["results"]["bindings"]
        ]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise _unreadable(
            path, Bilingual("dit is geen uitkomst van SPARQL in JSON", "this is no result of SPARQL in JSON")
        ) from None
    return [Sheet(None, [names, *rows])]


_READERS: Mapping[str, Callable[[Path], list[Sheet]]] = {
    ".json": _sparql,
    ".srj": _sparql,
    **dict.fromkeys((".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"), _workbook),
}
