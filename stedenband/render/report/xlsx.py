"""The tables of a report as an Excel workbook, a sheet each, and its sources as one more."""

from collections.abc import Iterable, Iterator

from stedenband.errors import WrongUse
from stedenband.render.workbook import Cell, Sheet, SheetColumn, workbook
from stedenband.reports.values import Part, Phrase, Report, Table
from stedenband.text import Bilingual

_NOTE = (Bilingual("Nummer", "Number"), Bilingual("Bron", "Source"), Bilingual("Adres", "Address"))
_NO_TABLES = Bilingual(
    "dit verslag heeft geen tabellen; als tekst is het er in docx, pdf, html en md, en rijen geeft list, zoals "
    "`stedenband list events -o lijst.xlsx`",
    "this report has no tables; its text can be had in docx, pdf, html and md, and rows are given by list, such as "
    "`stedenband list events -o list.xlsx`",
)


def as_xlsx(report: Report) -> bytes:
    """The tables of a report as a workbook; WrongUse where it has none."""
    tables = list(tables_of(report.parts))
    if not tables:
        raise WrongUse(_NO_TABLES)
    sheets = [_sheet(table, report) for table in tables]
    return workbook(report.title, [*sheets, *([_sources(report)] if report.notes else [])], report.language)


def tables_of(parts: Iterable[Part]) -> Iterator[Table]:
    """The tables of parts of a report, in their order."""
    for part in parts:
        yield from (block for block in part.blocks if isinstance(block, Table))
        yield from tables_of(part.parts)


def _sheet(table: Table, report: Report) -> Sheet:
    """A table, with the numbers of the sources of each row in a last column, and what the report is below it."""
    columns = [
        SheetColumn(heading, [_cell(row[at]) for row in table.rows]) for at, heading in enumerate(table.headings)
    ]
    notes = [sorted({note for phrase in row for note in phrase.notes}) for row in table.rows]
    if any(notes):
        columns.append(SheetColumn(report.notes_heading, [", ".join(map(str, found)) or None for found in notes]))
    return Sheet(table.caption, columns, (report.title, *report.lines))


def _cell(phrase: Phrase) -> Cell:
    """A date or a whole number as itself, all else as it is worded."""
    if phrase.date:
        return phrase.date
    is_number = phrase.text.isascii() and phrase.text.isdecimal() and phrase.text == str(int(phrase.text))
    return int(phrase.text) if is_number else phrase.text or None


def _sources(report: Report) -> Sheet:
    told = zip(*((note.number, note.text, note.url) for note in report.notes), strict=True)
    columns = [SheetColumn(name.text(report.language), cells) for name, cells in zip(_NOTE, told, strict=True)]
    return Sheet(report.notes_heading, columns)
