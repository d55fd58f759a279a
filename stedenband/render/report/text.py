"""A report for the terminal: running text of a readable width, tables and bars that fit, and the sources at the end."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import NamedTuple

from stedenband.render.escaping import visible
from stedenband.render.lines import Line, Piece, joined, plain, print_lines, stripped, wrapped
from stedenband.render.page import Page, is_ascii
from stedenband.render.report.bars import timeline_lines
from stedenband.render.widths import least, most, shared, text_width
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.text import Language

_MEASURE = 90  # columns of running text that are easily read
_WIDEST_TERMINAL = 10_000  # a wider page is a pipe, for which nothing is wrapped
_NARROWEST = 10  # columns that a cell of several words needs to be readable
_EMPTY: Line = ()
_SPACE: Piece = (" ", "")
_BETWEEN: Piece = ("  ", "")  # the separator of table columns
_GAP = len(_BETWEEN[0])


class _Sheet(NamedTuple):
    """What lines are set for: its width, that of running text, and its letters."""

    width: int
    measure: int
    ascii_only: bool
    rule: str
    double_rule: str
    language: Language


def print_report(page: Page, report: Report) -> None:
    """Print a report as headed parts, its notes last."""
    print_lines(page, _lines(_sheet(page, report.language), report))


def _sheet(page: Page, language: Language) -> _Sheet:
    width, ascii_only = page.width, is_ascii(page)
    measure = width if width > _WIDEST_TERMINAL else min(width, _MEASURE)
    rule, double_rule = "-=" if ascii_only else "─═"
    return _Sheet(width, measure, ascii_only, rule, double_rule, language)


def _lines(page: _Sheet, report: Report) -> Iterator[Line]:
    yield from _headline(page, report.title, "bold", page.double_rule)
    for line in report.lines:
        yield from _running(page, _styled(line))
    for part in report.parts:
        yield from _part(page, part)
    if report.notes:
        yield _EMPTY
        yield from _headline(page, report.notes_heading, "bold cyan", page.rule)
        width = len(f"[{report.notes[-1].number}]")
        for note in report.notes:
            yield from _note(page, note, width)


def _part(page: _Sheet, part: Part, above: tuple[str, ...] = (), *, top: bool = True) -> Iterator[Line]:
    """A part under the headings above it."""
    said = (*above, part.heading)
    if part.is_headed or part.blocks:
        yield _EMPTY
    if part.is_headed and top:
        yield from _headline(page, part.heading, "bold cyan", page.rule)
    elif part.is_headed:
        yield from _running(page, _styled(part.heading, "bold"))
    for number, block in enumerate(part.blocks):
        if number:
            yield _EMPTY
        yield from _block(page, block, said)
    for inner in part.parts:
        yield from _part(page, inner, said, top=not part.is_headed)


def _headline(page: _Sheet, text: str, style: str, rule: str) -> Iterator[Line]:
    """A heading underlined over its whole length, so that it is one without colour too."""
    heading = _styled(text, style)
    yield from _running(page, heading)
    yield ((rule * min(text_width(plain(heading)), page.measure), style),)


def _block(page: _Sheet, block: Block, said: tuple[str, ...]) -> Iterable[Line]:
    """A block under headings, none of which a caption repeats."""
    match block:
        case Paragraph(phrases):
            yield from _running(page, joined(map(_phrase, phrases), _SPACE))
        case Bullets(items):
            for item in items:
                yield from _running(page, _phrase(item), "- ")
        case Table():
            if block.caption not in said:
                yield from _running(page, _styled(block.caption, "italic"))
            yield from _table(page, block)
        case Timeline():
            is_said = block.caption in said
            yield from timeline_lines(block, page.width, page.ascii_only, language=page.language, is_said=is_said)


def _styled(text: str, style: str = "") -> Line:
    return ((visible(text), style),)


def _phrase(phrase: Phrase, style: str = "") -> Line:
    """A phrase with the numbers of its notes."""
    text = visible(phrase.text)
    if not phrase.notes:
        return ((text, style),) if text else ()
    notes = (" ".join([f"[{number}]" for number in phrase.notes]), f"{style} dim".lstrip())
    return ((f"{text} ", style), notes) if text else (notes,)


def _running(page: _Sheet, line: Line, lead: str = "", hanging: int = 0) -> Iterator[Line]:
    """Running text wrapped at words; what comes after the first line stands in past `lead`, and `hanging` more."""
    indent = len(lead) + hanging
    for part in wrapped(line, max(page.measure - indent, 1)):
        yield ((lead, ""), *part) if lead else part
        lead = " " * indent


def _note(page: _Sheet, note: Note, width: int) -> Iterator[Line]:
    """A note, with its URL unwrapped on a line of its own, so that it can be clicked and copied."""
    yield from _running(page, _styled(note.text), f"[{note.number}]".ljust(width) + " ")
    if note.url:
        yield ((" " * (width + 1) + visible(note.url), "dim"),)


def _table(page: _Sheet, table: Table) -> Iterable[Line]:
    """A table where it fits, or else a block for each row."""
    headings = [_styled(heading, "bold") for heading in table.headings]
    rows = [[_phrase(head, "bold"), *map(_phrase, cells)] for head, *cells in table.rows]
    columns = [list(map(plain, column)) for column in zip(headings, *rows, strict=True)]
    room = page.width - _GAP * (len(columns) - 1)
    widest = list(map(most, columns))
    if sum(widest) <= room:
        return _grid(page, headings, rows, widest, wraps=False)
    bounds = [(least(column, _NARROWEST), width) for column, width in zip(columns, widest, strict=True)]
    if widths := shared(bounds, room):
        return _grid(page, headings, rows, widths, wraps=True)
    return _blocks(page, table, rows)


def _grid(page: _Sheet, headings: list[Line], rows: list[list[Line]], widths: list[int], wraps: bool) -> Iterator[Line]:
    """A table under its headings; where cells wrap, rows are separated by an empty line."""
    yield from _row(headings, widths)
    yield ((page.rule * (sum(widths) + _GAP * (len(widths) - 1)), ""),)
    for number, cells in enumerate(rows):
        if number and wraps:
            yield _EMPTY
        yield from _row(cells, widths) if wraps else [_beside(cells, cells, widths)]


def _row(cells: list[Line], widths: list[int]) -> Iterator[Line]:
    columns = [wrapped(cell, max(width, 1)) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=_EMPTY):
        yield _beside(cells, parts, widths)


def _beside(cells: list[Line], parts: Sequence[Line], widths: list[int]) -> Line:
    """One line of a row: the part of each cell that stands on it, padded in the style of its cell."""
    line: list[Piece] = []
    padding: list[Piece] = []
    for cell, part, width in zip(cells, parts, widths, strict=True):
        if part:
            line += [*padding, *part]
            padding = []
        padding += [(" " * (width - text_width(plain(part))), cell[0][1] if part else ""), _BETWEEN]
    return stripped(tuple(line))


def _blocks(page: _Sheet, table: Table, rows: list[list[Line]]) -> Iterator[Line]:
    for number, (head, *cells) in enumerate(rows):
        if number:
            yield _EMPTY
        yield from _running(page, head)
        for heading, cell in zip(table.headings[1:], cells, strict=True):
            if cell:
                yield from _running(page, ((f"{visible(heading)}: ", ""), *cell), "  ", hanging=2)
