"""A report for the terminal: running text of a readable width, tables and bars that fit, and the sources at the end."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from stedenband.render.bars import print_timeline
from stedenband.render.plain import visible
from stedenband.render.wrapping import print_lines, wrapped
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline

_MEASURE = 90  # columns of running text that are easily read
_WIDEST_TERMINAL = 10_000  # a wider console is a pipe, for which nothing is wrapped
_GAP = 2  # columns between those of a table
_NARROWEST = 10  # columns that a cell of several words needs to be readable


def print_report(console: Console, report: Report) -> None:
    """Print a report as headed parts, its notes last."""
    _headline(console, report.title, "bold", "═")
    for line in report.lines:
        _running(console, Text(visible(line)))
    for part in report.parts:
        _part(console, part, top=True)
    if report.notes:
        console.print()
        _headline(console, report.notes_heading, "bold cyan", "─")
        for note in report.notes:
            _note(console, note, len(f"[{report.notes[-1].number}]"))


def _part(console: Console, part: Part, top: bool) -> None:
    console.print()
    if top:
        _headline(console, part.heading, "bold cyan", "─")
    else:
        _running(console, Text(visible(part.heading), style="bold"))
    for number, block in enumerate(part.blocks):
        if number:
            console.print()
        _block(console, block, part.heading)
    for inner in part.parts:
        _part(console, inner, top=False)


def _headline(console: Console, text: str, style: str, line: str) -> None:
    """A heading underlined over its whole length, so that it is one without colour too."""
    heading = Text(visible(text), style=style)
    _running(console, heading)
    rule = {"═": "=", "─": "-"}[line] if console.options.ascii_only else line
    console.print(Text(rule * min(heading.cell_len, _measure(console)), style=style))


def _block(console: Console, block: Block, heading: str) -> None:
    """A block under its heading, which a table's caption does not repeat."""
    match block:
        case Paragraph(phrases):
            _running(console, Text(" ").join(map(_text, phrases)))
        case Bullets(items):
            for item in items:
                _running(console, _text(item), "- ")
        case Table():
            if block.caption != heading:
                _running(console, Text(visible(block.caption), style="italic"))
            _table(console, block)
        case Timeline():
            print_timeline(console, block)


def _text(phrase: Phrase) -> Text:
    notes = [Text(f"[{number}]", style="dim") for number in phrase.notes]
    return Text(" ").join([*([Text(visible(phrase.text))] if phrase.text else []), *notes])


def _running(console: Console, text: Text, lead: str = "", hanging: int = 0) -> None:
    """Running text wrapped at words; what comes after the first line stands in past `lead`, and `hanging` more."""
    indent = len(lead) + hanging
    lines = []
    for line in wrapped(console, text, max(_measure(console) - indent, 1)):
        line.rstrip()
        lines.append(Text(lead) + line)
        lead = " " * indent
    print_lines(console, lines)


def _measure(console: Console) -> int:
    return console.width if console.width > _WIDEST_TERMINAL else min(console.width, _MEASURE)


def _note(console: Console, note: Note, width: int) -> None:
    """A note, with its address on a line of its own that is left whole, so that it can be clicked and copied."""
    _running(console, Text(visible(note.text)), f"[{note.number}]".ljust(width) + " ")
    if note.url:
        console.print(Text(" " * (width + 1) + visible(note.url), style="dim"), soft_wrap=True)


def _table(console: Console, table: Table) -> None:
    """A table where it fits, or else a block for each row."""
    headings = [Text(visible(heading)) for heading in table.headings]
    rows = [[_text(phrase) for phrase in row] for row in table.rows]
    bounds = [_bounds(column) for column in zip(headings, *rows, strict=True)]
    widths = _widths(bounds, console.width - _GAP * (len(bounds) - 1))
    if widths is None:
        _blocks(console, headings, rows)
    else:
        wraps = any(width < most for width, (_, most) in zip(widths, bounds, strict=True))
        _grid(console, headings, rows, widths, wraps)


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


def _grid(console: Console, headings: list[Text], rows: list[list[Text]], widths: list[int], wraps: bool) -> None:
    """A table under its headings; where cells wrap, an empty line parts the rows."""
    rule = "-" if console.options.ascii_only else "─"
    lines = [*_row(console, [Text.assemble(heading, style="bold") for heading in headings], widths)]
    lines.append(Text(rule * (sum(widths) + _GAP * (len(widths) - 1))))
    for number, (head, *cells) in enumerate(rows):
        if number and wraps:
            lines.append(Text())
        lines += _row(console, [Text.assemble(head, style="bold"), *cells], widths)
    print_lines(console, lines)


def _row(console: Console, cells: list[Text], widths: list[int]) -> Iterator[Text]:
    columns = [wrapped(console, cell, max(width, 1)) for cell, width in zip(cells, widths, strict=True)]
    for parts in zip_longest(*columns, fillvalue=None):
        line = Text(" " * _GAP).join(_filled(part, width) for part, width in zip(parts, widths, strict=True))
        line.rstrip()
        yield line


def _filled(part: Text | None, width: int) -> Text:
    filled = part.copy() if part else Text()
    filled.truncate(width, pad=True)
    return filled


def _blocks(console: Console, headings: list[Text], rows: list[list[Text]]) -> None:
    for number, (head, *cells) in enumerate(rows):
        if number:
            console.print()
        _running(console, Text.assemble(head, style="bold"))
        for heading, cell in zip(headings[1:], cells, strict=True):
            if cell:
                _running(console, Text(": ").join([heading, cell]), "  ", hanging=2)
