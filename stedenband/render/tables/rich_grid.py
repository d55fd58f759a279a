"""Columns of texts as a table of Rich, which wraps and colours them."""

from collections.abc import Iterator, Sequence
from itertools import repeat
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from stedenband.render.tables.grid import GridColumn


def rich_grid(columns: Sequence[GridColumn], widths: Sequence[int | None]) -> Table:
    """The columns in those widths, or in what Rich finds best."""
    grid = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, width in zip(columns, widths, strict=True):
        justify: Any = "right" if column.number else "left"
        grid.add_column(Text(column.heading), justify=justify, width=width, overflow="fold")
    for cells in zip(*map(_cells, columns), strict=True):
        grid.add_row(*cells)
    return grid


def _cells(column: GridColumn) -> Iterator[Text]:
    for text, style in zip(column.texts, column.styles or repeat(""), strict=False):
        yield Text.assemble((text, style))
