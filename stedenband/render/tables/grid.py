"""Small tables of texts: for the terminal, as Markdown and as CSV; and objects as JSON."""

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import StringIO
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from stedenband.render.escaping import escaped, markdown, spreadsheet, visible

_PADDING = 3
_WRAPPED_AT = 24


@dataclass(frozen=True, slots=True)
class GridColumn:
    """A column with its texts; `number` sets them right, `wraps` lets them take more lines than one."""

    heading: str
    texts: tuple[str, ...]
    number: bool = False
    wraps: bool = False

    @property
    def width(self) -> int:
        """How wide it must at least be."""
        widest = max(cell_len(visible(text)) for text in (self.heading, *self.texts))
        return min(widest, _WRAPPED_AT) if self.wraps else widest


def print_grid(console: Console, columns: Sequence[GridColumn], dispensable: Iterable[str] = ()) -> None:
    """Print columns as a table; on a narrow console those with these headings give way, the first to go first."""
    shown = list(columns)
    for heading in dispensable:
        if sum(column.width for column in shown) + _PADDING * (len(shown) - 1) <= console.width:
            break
        shown = [column for column in shown if column.heading != heading]
    grid = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column in shown:
        grid.add_column(
            Text(visible(column.heading)),
            justify="right" if column.number else "left",
            no_wrap=not column.wraps,
            overflow="fold",
        )
    for line in zip(*(column.texts for column in shown), strict=True):
        grid.add_row(*(Text(visible(text)) for text in line))
    console.print(grid)


def markdown_grid(columns: Sequence[GridColumn]) -> str:
    """Columns as a Markdown table."""
    lines = [
        [markdown(column.heading) for column in columns],
        ["---:" if column.number else "---" for column in columns],
        *([markdown(text) for text in line] for line in zip(*(column.texts for column in columns), strict=True)),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def csv_grid(keys: Iterable[str], lines: Iterable[Iterable[str]]) -> str:
    """Lines as CSV under those keys, no cell a formula."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([spreadsheet(visible(key)) for key in keys])
    writer.writerows([spreadsheet(visible(text)) for text in line] for line in lines)
    return out.getvalue()


def json_array(objects: Sequence[dict[str, Any]]) -> str:
    """Objects as one JSON array."""
    return escaped(json.dumps(objects, ensure_ascii=False, indent=2)) + "\n"


def json_lines(objects: Iterable[dict[str, Any]]) -> str:
    """Objects as JSON, one a line."""
    return "".join(escaped(json.dumps(one, ensure_ascii=False)) + "\n" for one in objects)
