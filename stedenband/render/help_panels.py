"""The help of the program or of a command on a terminal: a Rich panel for each group of rows."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from stedenband.render.help_page import HelpPage, HelpRow
from stedenband.render.rich_page import rich_page

_FRAME = 4  # a panel's sides, and the space inside them
_GAP = 2  # between columns
_LEAST = 20  # narrower than this, help stands below what it is about


def print_panels(help_page: HelpPage) -> None:
    """Print a page of help, as wide as the terminal."""
    page = rich_page(sys.stdout)
    page.print(Padding(Text(help_page.usage, "bold"), (1, 1, 0, 1)))
    page.print(Padding(Text(help_page.text), 1))
    for title, rows in help_page.panels.items():
        page.print(Panel(_table(page, rows), title=Text(title), title_align="left", border_style="dim"))


def _table(page: Console, rows: Sequence[HelpRow]) -> Table:
    columns = list(zip(*map(_names, rows), strict=True))
    used = [column for column in columns if any(column)]
    widths = [max(cell_len(name.plain) for name in column) for column in used]
    table = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    left = page.width - _FRAME - sum(width + _GAP for width in widths)
    if left < _LEAST:
        table.add_column(overflow="fold")
        for line in _stacked(rows):
            table.add_row(line)
        return table
    for width in widths:
        table.add_column(width=width, no_wrap=True)
    table.add_column(width=left, overflow="fold")  # a width that is told saves Rich from measuring every row
    for names, row in zip(zip(*used, strict=True), rows, strict=True):
        table.add_row(*names, _help(row))
    return table


def _stacked(rows: Iterable[HelpRow]) -> Iterator[Text | Padding]:
    for row in rows:
        yield Text("  ").join(name for name in _names(row) if name)
        yield Padding.indent(_help(row), _FRAME)


def _names(row: HelpRow) -> tuple[Text, Text, Text]:
    metavar = Text(row.metavar, "bold yellow")
    metavar.highlight_regex(r"[\[\]|]", "dim")
    return Text(row.name, "bold cyan"), Text(row.short, "bold green"), metavar


def _help(row: HelpRow) -> Text:
    return Text.assemble(row.help, (row.default, "dim"), (row.required, "dim red"))
