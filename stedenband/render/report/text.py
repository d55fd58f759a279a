"""A report for the terminal: running text of a readable width, tables and bars that fit, and the sources at the end."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from stedenband.render.escaping import visible
from stedenband.render.report.bars import timeline_on
from stedenband.render.report.wrapping import print_lines, wrapped
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline

_MEASURE = 90  # columns of running text that are easily read
_WIDEST_TERMINAL = 10_000  # a wider console is a pipe, for which nothing is wrapped
_GAP = 2  # columns between those of a table
_NARROWEST = 10  # columns that a cell of several words needs to be readable


class _Page(NamedTuple):
    """What lines are made for: the console that wraps them, its width, that of running text, and its letters."""

    console: Console
    width: int
    measure: int
    rule: str
    double_rule: str


def print_report(console: Console, report: Report) -> None:
    """Print a report as headed parts, its notes last."""
    print_lines(console, _lines(_page(console), report))


def _page(console: Console) -> _Page:
    width = console.width
    measure = width if width > _WIDEST_TERMINAL else min(width, _MEASURE)
    return _Page(console, width, measure, *("-=" if console.options.ascii_only else "─═"))


def _lines(page: _Page, report: Report) -> Iterator[Text]:
    yield from _headline(page, report.title, "bold", page.double_rule)
    for line in report.lines:
        yield from _running(page, Text(visible(line)))
    for part in report.parts:
        yield from _part(page, part, top=True)
    if report.notes:
        yield Text()
        yield from _headline(page, report.notes_heading, "bold cyan", page.rule)
        for note in report.notes:
            yield from _note(page, note, len(f"[{report.notes[-1].number}]"))


def _part(page: _Page, part: Part, top: bool) -> Iterator[Text]:
    yield Text()
    if top:
        yield from _headline(page, part.heading, "bold cyan", page.rule)
    else:
        yield from _running(page, Text(visible(part.heading), style="bold"))
    for number, block in enumerate(part.blocks):
        if number:
            yield Text()
        yield from _block(page, block, part.heading)
    for inner in part.parts:
        yield from _part(page, inner, top=False)


def _headline(page: _Page, text: str, style: str, rule: str) -> Iterator[Text]:
    """A heading underlined over its whole length, so that it is one without colour too."""
    heading = Text(visible(text), style=style)
    yield from _running(page, heading)
    yield Text(rule * min(heading.cell_len, page.measure), style=style)


def _block(page: _Page, block: Block, heading: str) -> Iterator[Text]:
    """A block under its heading, which a table's caption does not repeat."""
    match block:
        case Paragraph(phrases):
            yield from _running(page, Text(" ").join(map(_text, phrases)))
        case Bullets(items):
            for item in items:
                yield from _running(page, _text(item), "- ")
        case Table():
            if block.caption != heading:
                yield from _running(page, Text(visible(block.caption), style="italic"))
            yield from _table(page, block)
        case Timeline():
            yield from timeline_on(page.console, block)


def _text(phrase: Phrase) -> Text:
    text = Text(visible(phrase.text))
    for number in phrase.notes:
        text.append(" " if text else "").append(f"[{number}]", "dim")
    return text


def _running(page: _Page, text: Text, lead: str = "", hanging: int = 0) -> Iterator[Text]:
    """Running text wrapped at words; what comes after the first line stands in past `lead`, and `hanging` more."""
    indent = len(lead) + hanging
    for line in wrapped(page.console, text, max(page.measure - indent, 1)):
        line.rstrip()
        yield Text(lead) + line if lead else line
        lead = " " * indent


def _note(page: _Page, note: Note, width: int) -> Iterator[Text]:
    """A note, with its address on a line of its own that is left whole, so that it can be clicked and copied."""
    yield from _running(page, Text(visible(note.text)), f"[{note.number}]".ljust(width) + " ")
    if note.url:
        yield Text(" " * (width + 1) + visible(note.url), style="dim")


def _table(page: _Page, table: Table) -> Iterator[Text]:
    """A table where it fits, or else a block for each row."""
    headings = [Text(visible(heading)) for heading in table.headings]
    rows = [[_text(phrase) for phrase in row] for row in table.rows]
    bounds = [_bounds(column) for column in zip(headings, *rows, strict=True)]
    widths = _widths(bounds, page.width - _GAP * (len(bounds) - 1))
    if widths is None:
        return _blocks(page, headings, rows)
    wraps = any(width < most for width, (_, most) in zip(widths, bounds, strict=True))
    return _grid(page, headings, rows, widths, wraps)


def _bounds(cells: Iterable[Text]) -> tuple[int, int]:
    """The narrowest that a column may be, wrapped only at spaces, and the widest that it can use."""
    texts = [cell.plain for cell in cells]
    most = max(map(cell_len, texts))
    word = max((cell_len(word) for text in texts for word in text.split()), default=0)
    return max(word, min(most, _NARROWEST)), most


def _widths(bounds: list[tuple[int, int]], room: int) -> list[int] | None:
    """The width of each column: all as wide as they can use up to the highest mark that fits; None if none does."""
    for mark in range(min(max(most for _, most in bounds), max(room, 0)), -1, -1):
        widths = [min(most, max(least, mark)) for least, most in bounds]
        if sum(widths) <= room:
            return widths
    return None


def _grid(page: _Page, headings: list[Text], rows: list[list[Text]], widths: list[int], wraps: bool) -> Iterator[Text]:
    """A table under its headings; where cells wrap, an empty line parts the rows."""
    yield from _row(page, [Text.assemble(heading, style="bold") for heading in headings], widths)
    yield Text(page.rule * (sum(widths) + _GAP * (len(widths) - 1)))
    for number, (head, *cells) in enumerate(rows):
        if number and wraps:
            yield Text()
        yield from _row(page, [Text.assemble(head, style="bold"), *cells], widths)


def _row(page: _Page, cells: list[Text], widths: list[int]) -> Iterator[Text]:
    columns = [wrapped(page.console, cell, max(width, 1)) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=None):
        line = Text(" " * _GAP).join(_filled(part, width) for part, width in zip(parts, widths, strict=True))
        line.rstrip()
        yield line


def _filled(part: Text | None, width: int) -> Text:
    filled = part.copy() if part else Text()
    filled.truncate(width, pad=True)
    return filled


def _blocks(page: _Page, headings: list[Text], rows: list[list[Text]]) -> Iterator[Text]:
    for number, (head, *cells) in enumerate(rows):
        if number:
            yield Text()
        yield from _running(page, Text.assemble(head, style="bold"))
        for heading, cell in zip(headings[1:], cells, strict=True):
            if cell:
                yield from _running(page, Text(": ").join([heading, cell]), "  ", hanging=2)
