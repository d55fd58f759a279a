"""Lists of rows as a table that fits the terminal, as Markdown and CSV, and as JSON for programs."""

import csv
import json
from io import StringIO
from typing import Any, NamedTuple

from rich.box import SIMPLE_HEAD
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from stedenband.model.keys import key_label
from stedenband.query.filter_values import Table
from stedenband.query.rows import DisputedRow, ParticipantRow, PartnerRow, Row
from stedenband.render.escaping import escaped, markdown, spreadsheet, visible
from stedenband.render.tables.cells import cell, count
from stedenband.render.tables.columns import Column, chosen, dispensable, keys, shown
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf

_PADDING = 3
_STATUS_STYLES = {
    "active": "green",
    "ended": "red",
    "dormant": "yellow",
    "suspended": "magenta",
    "exploring": "cyan",
    "phasing-out": "yellow",
    "planned": "cyan",
    "cancelled": "red",
    "winding-up": "yellow",
}


def print_table(console: Console, table: Table, rows: list[Row], asked: list[str], language: Language) -> None:
    """Print rows as a table that uses the console's width, and how many there are."""
    if not rows:
        console.print(Text(nothing(table, language)))
        return
    columns = [_filled(column, rows, language) for column in (chosen(table, asked) if asked else _told(table, rows))]
    if not asked:
        columns = _fitting(console, table, columns)
    if console.is_terminal or _width([column.widest for column in columns]) > console.width:
        _print_grid(console, columns, rows)
    else:
        console.out(_lines(columns), highlight=False)
    console.print(Text(f"\n{count(len(rows), table.value, language)}"))


class _Filled(NamedTuple):
    """A column with the texts of its cells, the heading first, and how wide it can be of use."""

    key: str
    texts: list[str]
    widest: int
    wrapped_at: int | None

    @property
    def least(self) -> int:
        """How narrow it may be: as it is, or where it may be wrapped no wider than its longest word makes it."""
        if self.wrapped_at is None:
            return self.widest
        longest_word = max(cell_len(word) for text in self.texts for word in (text.split() or [""]))
        return max(min(self.widest, self.wrapped_at), longest_word)


def _filled(column: Column, rows: list[Row], language: Language) -> _Filled:
    texts = [key_label(column.key, language), *(visible(cell(row, column.key, language)) for row in rows)]
    return _Filled(column.key, texts, max(map(cell_len, texts)), column.least)


def _print_grid(console: Console, columns: list[_Filled], rows: list[Row]) -> None:
    grid = RichTable(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for column, width in zip(columns, _widths(console, columns), strict=True):
        grid.add_column(Text(column.texts[0]), width=width, overflow="fold")
    for index, row in enumerate(rows, start=1):
        grid.add_row(*(_styled(row, column, index) for column in columns))
    console.print(grid)


def _lines(columns: list[_Filled]) -> str:
    """The table as it is where nothing has to be wrapped or coloured: Rich takes a millisecond for each such row."""
    padded = [[text + " " * (column.widest - cell_len(text)) for text in column.texts] for column in columns]
    heading, *lines = ((" " * _PADDING).join(line).rstrip() for line in zip(*padded, strict=True))
    return "\n".join((heading, "─" * _width([column.widest for column in columns]), *lines))


def nothing(table: Table, language: Language) -> str:
    """The sentence that stands for an empty list."""
    nl, en = count(0, table.value, "nl").removeprefix("0 "), count(0, table.value, "en").removeprefix("0 ")
    return Bilingual(f"Geen {nl} gevonden die hieraan voldoen.", f"No {en} found that fit this.").text(language)


def _styled(row: Row, column: _Filled, index: int) -> Text:
    text = Text(column.texts[index])
    if column.key == "status":
        text.stylize(_STATUS_STYLES.get(str(getattr(row, column.key)), ""))
    return text


def _told(table: Table, rows: list[Row]) -> list[Column]:
    """The columns in which any row says something."""
    return [column for column in shown(table) if any(getattr(row, column.key) not in (None, []) for row in rows)]


def _fitting(console: Console, table: Table, columns: list[_Filled]) -> list[_Filled]:
    """The columns that fit the width: those that a narrow screen can do without give way."""
    if _width([column.widest for column in columns]) <= console.width:
        return columns
    for key in dispensable(table):
        if _width([column.least for column in columns]) <= console.width:
            break
        columns = [column for column in columns if column.key != key]
    return columns


def _widths(console: Console, columns: list[_Filled]) -> list[int | None]:
    """How wide each column is: as little as it needs, and what is left over to the first that want more."""
    spare = console.width - _width([column.least for column in columns])
    if spare < 0:
        return [None] * len(columns)
    widths: list[int | None] = []
    for column in columns:
        more = min(spare, column.widest - column.least)
        widths.append(column.least + more)
        spare -= more
    return widths


def _width(needed: list[int]) -> int:
    return sum(needed) + _PADDING * (len(needed) - 1)


def as_markdown(table: Table, rows: list[Row], asked: list[str], language: Language) -> str:
    """Rows as a Markdown table."""
    if not rows:
        return nothing(table, language) + "\n"
    columns = [column.key for column in (chosen(table, asked) if asked else shown(table))]
    lines = [
        [key_label(key, language) for key in columns],
        ["---"] * len(columns),
        *([markdown(cell(row, key, language)) for key in columns] for row in rows),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def as_csv(table: Table, rows: list[Row], asked: list[str], _language: Language) -> str:
    """Rows as CSV with the keys and codes of the data; several values in one cell are parted by `; `."""
    columns = asked or keys(table)
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([spreadsheet(visible(_coded(getattr(row, key)))) for key in columns])
    return out.getvalue()


def _coded(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_coded(item) for item in value)
    if isinstance(value, PartnerRow):
        return value.name
    if isinstance(value, (ParticipantRow, DisputedRow)):
        return " ".join(str(part) for part in value if part)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)


def as_json(_table: Table, rows: list[Row], asked: list[str], language: Language) -> str:
    """Rows as one JSON array."""
    return escaped(json.dumps([_object(row, asked, language) for row in rows], ensure_ascii=False, indent=2)) + "\n"


def as_jsonl(_table: Table, rows: list[Row], asked: list[str], language: Language) -> str:
    """Rows as JSON, one a line."""
    return "".join(escaped(json.dumps(_object(row, asked, language), ensure_ascii=False)) + "\n" for row in rows)


def _object(row: Row, asked: list[str], language: Language) -> dict[str, Any]:
    return {name: _plain(getattr(row, name), language) for name in asked or row._fields}


def _plain(value: Any, language: Language) -> Any:
    if isinstance(value, list):
        return [_plain(item, language) for item in value]
    if isinstance(value, PartnerRow):
        return {"name": value.name, "country": value.country, "country_name": country_name(value.country, language)}
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, Code):
        return value.value
    if isinstance(value, (ParticipantRow, DisputedRow)):
        return {name: _plain(part, language) for name, part in value._asdict().items()}
    return value
