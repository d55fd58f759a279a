"""Counts of bonds as bars, as a table where two properties cross, as Markdown and CSV, and as JSON for programs."""

from typing import Any

from rich.table import Table as RichTable
from rich.text import Text

from stedenband.query.count_lines import by_what, closing, numbers, of_all
from stedenband.query.count_values import By, Value
from stedenband.query.counts import Count, Counts
from stedenband.render.escaping import visible
from stedenband.render.page import Page, is_ascii
from stedenband.render.tables.grid import GridColumn, csv_grid, json_array, markdown_grid, print_grid
from stedenband.render.widths import text_width
from stedenband.text import Language
from stedenband.vocabulary.number_words import grouped

_WIDEST = 100
_NARROWEST_BAR = 10
_GAP = 2
_WRAPPED_AT = 24  # columns to which labels may be wrapped


def print_counts(page: Page, counts: Counts, language: Language) -> None:
    """Print counts with bars that use the page's width (or crossed, as a table), and the total."""
    if len(counts.by) > 1 and counts.rows:
        print_grid(page, columns(counts, language))
    elif counts.rows:
        page.print(_bars(page, counts.rows, language))
    for line in closing(counts, language):
        page.print(line)


def _bars(page: Page, rows: tuple[Count, ...], language: Language) -> RichTable:
    labels = [visible(row.label) for row in rows]
    most = max(row.number for row in rows)
    width = min(page.width, _WIDEST)
    label_width = min(max(map(text_width, labels)), width // 2)
    room = max(_NARROWEST_BAR, width - label_width - len(grouped(most, language)) - 2 * _GAP)
    block = "#" if is_ascii(page) else "█"
    grid = RichTable.grid(padding=(0, _GAP, 0, 0))
    grid.add_column(width=label_width, overflow="fold")
    grid.add_column(justify="right", no_wrap=True)
    grid.add_column(no_wrap=True, overflow="crop")
    for label, row in zip(labels, rows, strict=True):
        grid.add_row(Text(label), grouped(row.number, language), block * max(1, round(room * row.number / most)))
    return grid


def columns(counts: Counts, language: Language) -> list[GridColumn]:
    """The labels, the counts of each crossing, and the counts of each row."""
    headings = [*(visible(column.label) for column in counts.columns), of_all(counts, language)]
    told = [numbers(row, counts) for row in counts.rows]
    return [
        GridColumn(by_what(counts, language), [visible(row.label) for row in counts.rows], _WRAPPED_AT),
        *(
            GridColumn(heading, [grouped(of_row[at], language) for of_row in told], number=True)
            for at, heading in enumerate(headings)
        ),
    ]


def counts_markdown(counts: Counts, language: Language) -> str:
    """Counts as a Markdown table, with the total under it."""
    table = markdown_grid(columns(counts, language)) if counts.rows else ""
    return table + "".join(f"{line}\n" for line in closing(counts, language))


def counts_csv(counts: Counts, _language: Language) -> str:
    """Counts as CSV with the codes of the data; crossed, a column for each value of the second property."""
    keys = [_key(counts.by[0]), "label", *(_named(column.value) for column in counts.columns), "count"]
    lines = (
        [
            row.value or "",
            row.label,
            *(str(row.across.get(column.value, 0)) for column in counts.columns),
            str(row.number),
        ]
        for row in counts.rows
    )
    return csv_grid(keys, lines)


def counts_json(counts: Counts, _language: Language) -> str:
    """Counts as one JSON array of rows; crossed, each with its counts by the values of the second property."""
    return json_array([_object(row, counts) for row in counts.rows])


def _object(row: Count, counts: Counts) -> dict[str, Any]:
    found: dict[str, Any] = {_key(counts.by[0]): row.value, "label": row.label, "count": row.number}
    if len(counts.by) > 1:
        cells = {_named(column.value): row.across.get(column.value, 0) for column in counts.columns}
        found[f"by_{_key(counts.by[1])}"] = cells
    return found


def _key(by: By) -> str:
    return by.value.replace("-", "_")


def _named(value: Value) -> str:
    return "unknown" if value is None else value
