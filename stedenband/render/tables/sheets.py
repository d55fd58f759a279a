"""Lists, counts and the agenda as Excel workbooks, for people: labels and names, real dates and numbers."""

from collections.abc import Iterable, Sequence
from typing import Any

from stedenband.exchange.outcomes import Comparison
from stedenband.model.keys import key_label
from stedenband.query.agenda_rows import Agenda
from stedenband.query.count_lines import closing
from stedenband.query.counts import Counts
from stedenband.query.filter_values import Table
from stedenband.query.filters import LeftOut
from stedenband.query.part_rows import Row
from stedenband.render.tables.agenda import SHOWN, summary
from stedenband.render.tables.cells import column_cells, words
from stedenband.render.tables.columns import ROWS, keys, shown
from stedenband.render.tables.comparison import KEYS, told
from stedenband.render.tables.comparison import summary as in_sentences
from stedenband.render.tables.counts import columns as counted
from stedenband.render.tables.rows import nothing, says
from stedenband.render.workbook import Cell, Sheet, SheetColumn, workbook
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import COUNTS


def list_xlsx(
    table: Table, rows: list[Row], asked: list[str], language: Language, _left_out: LeftOut, closing: Sequence[str] = ()
) -> bytes:
    """Rows in the columns asked for, else in every one that says something, first those of the screen.

    `closing` are lines to stand below them.
    """
    first = [column.key for column in shown(table)]
    told = [key for key in dict.fromkeys([*first, *keys(table)]) if any(says(getattr(row, key), key) for row in rows)]
    columns = [
        SheetColumn(
            key_label(key, language, ROWS[table]),
            [_cell(getattr(row, key), text) for row, text in zip(rows, column_cells(rows, key, language), strict=True)],
        )
        for key in asked or told or first
    ]
    below = [*closing] if rows else [nothing(table, language), *closing]
    return _alone(COUNTS[table.value][1].text(language), columns, below, language)


def counts_xlsx(counts: Counts, language: Language) -> bytes:
    """Counts with the total below them."""
    label, *others, total = (column.heading for column in counted(counts, language))
    rows = counts.rows
    columns = [
        SheetColumn(label, [row.label for row in rows]),
        *(
            SheetColumn(name, [row.across.get(column.value, 0) for row in rows])
            for name, column in zip(others, counts.columns, strict=True)
        ),
        SheetColumn(total, [row.number for row in rows]),
    ]
    return _alone(COUNTS["bonds"][1].text(language), columns, filter(None, closing(counts, language)), language)


def agenda_xlsx(agenda: Agenda, language: Language) -> bytes:
    """An agenda with its period below it."""
    values = {key: [getattr(row, key) for row in agenda.rows] for key in SHOWN}
    columns = [
        SheetColumn(key_label(key, language), [_cell(value, words(value, language)) for value in found])
        for key, found in values.items()
        if any(found) or not agenda.rows
    ]
    return _alone(COUNTS["agenda"][1].text(language), columns, [summary(agenda, language)], language)


def comparison_xlsx(comparison: Comparison, language: Language) -> bytes:
    """The outcomes of laying the register beside a table, with how many there are of each below them."""
    found = [told(one, language) for one in comparison.shown]
    columns = [
        SheetColumn(key_label(key, language), [_cell(row[key], words(row[key], language)) for row in found])
        for key in KEYS
        if any(row[key] for row in found) or not found
    ]
    name = Bilingual("vergelijking", "comparison").text(language)
    return _alone(name, columns, in_sentences(comparison, language), language)


def _cell(value: Any, words: str) -> Cell:
    """A date or a number as itself, all else in words."""
    is_value = isinstance(value, (Edtf, int, float)) and not isinstance(value, bool)
    return value if is_value else words or None


def _alone(name: str, columns: Sequence[SheetColumn], closing: Iterable[str], language: Language) -> bytes:
    title = name[:1].upper() + name[1:]
    return workbook(title, [Sheet(title, columns, closing)], language)
