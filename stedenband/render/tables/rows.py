"""Lists of rows as a table that fits the terminal, as Markdown and CSV, and as JSON for programs."""

from collections.abc import Iterator
from typing import Any

from stedenband.model.keys import key_label
from stedenband.query.filter_values import Table
from stedenband.query.filters import LeftOut
from stedenband.query.owners_apart import Apart
from stedenband.query.part_rows import ProposalRow, Row
from stedenband.query.rows import BondRow, PartnerRow
from stedenband.query.tallies import (
    EXPLORED_IN_PERIOD,
    ONLY_EXPLORED,
    PERHAPS_IN_PERIOD,
    PROPOSAL_IN_DOUBT,
    ROLE_IN_DOUBT,
    STATE_IN_DOUBT,
    count_bonds,
    drafts_to_ask_for,
    said_of,
    seen_from,
    without_bonds,
    without_file,
)
from stedenband.render.escaping import visible
from stedenband.render.page import Page
from stedenband.render.tables.cells import coded, column_cells, not_begun, plain
from stedenband.render.tables.columns import ROWS, Column, chosen, dispensable, keys, shown
from stedenband.render.tables.grid import (
    GridColumn,
    csv_grid,
    gave_way,
    json_array,
    json_lines,
    markdown_grid,
    print_grid,
)
from stedenband.render.tables.owner_cells import owners_of
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.labels import Known
from stedenband.vocabulary.number_words import count

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

_ELSEWHERE = Bilingual(", met --columns of met --format csv", ", with --columns or with --format csv")


def print_table(
    page: Page, table: Table, rows: list[Row], asked: list[str], language: Language, left_out: LeftOut
) -> None:
    """Print rows as a table that uses the page's width, how many there are, and what was left out."""
    unseen = _print_rows(page, table, rows, asked, language) if rows else []
    closing = _closing(table, rows, language, left_out.explored) if rows else [nothing(table, language)]
    for line in (
        *closing,
        *_left_out_lines(left_out, language, is_alone=not rows),
        *gave_way(unseen, _ELSEWHERE, language),
    ):
        page.print(visible(line))


def _left_out_lines(left_out: LeftOut, language: Language, *, is_alone: bool) -> Iterator[str]:
    for owner in left_out.without_bonds:
        yield without_bonds(owner, language)
    if left_out.ahead:
        yield not_begun(left_out.ahead, language)
    if left_out.drafts:
        yield drafts_to_ask_for(left_out.drafts, language, is_alone=is_alone)
    if left_out.only_listed or left_out.unknown:
        yield without_file(left_out.only_listed, left_out.unknown, language)


def _print_rows(page: Page, table: Table, rows: list[Row], asked: list[str], language: Language) -> list[str]:
    """Print the columns asked for, else those that say something; gives the headings that had to give way."""
    columns = chosen(table, asked) if asked else _told(table, rows)
    give_way = () if asked else [key_label(key, language, ROWS[table]) for key in dispensable(table)]
    unseen = print_grid(page, [_filled(table, column, rows, language) for column in columns], give_way)
    page.print("")
    return unseen


_IN_DOUBT = {Table.ROLES: ROLE_IN_DOUBT, Table.PROPOSALS: PROPOSAL_IN_DOUBT}


def _closing(table: Table, rows: list[Row], language: Language, explored: int) -> list[str]:
    """How many there are, of how many their state is uncertain, and whether they belong to the period asked for."""
    bonds = [row for row in rows if isinstance(row, BondRow)]
    perhaps = {
        row.id if isinstance(row, BondRow) else index for index, row in enumerate(rows) if row.period_certain is False
    }
    said = (
        count_bonds(bonds, language) + seen_from(bonds, language) if bonds else count(len(rows), table.value, language)
    )
    doubt = {row.id if isinstance(row, BondRow) else index for index, row in enumerate(rows) if _is_in_doubt(row)}
    marked = _IN_DOUBT.get(table, STATE_IN_DOUBT)
    of_period = any(row.period_certain is not None for row in rows)
    told = [
        said_of(explored, EXPLORED_IN_PERIOD if of_period else ONLY_EXPLORED, language),
        said_of(len(doubt), marked, language),
        said_of(len(perhaps), PERHAPS_IN_PERIOD, language),
    ]
    return [said, *filter(None, told)]


def _is_in_doubt(row: Row) -> bool:
    """Whether it is marked with `?`: how it stood on the day is not certain."""
    return getattr(row, "certain", None) is False


def _told(table: Table, rows: list[Row]) -> list[Column]:
    """The columns in which any row says something; that all surely belong to a period needs no saying."""
    return [column for column in shown(table) if any(says(_value(row, column.key), column.key) for row in rows)]


def _value(row: Row, key: str) -> object:
    """What a row tells in a column: who decides may be the organ of another partner."""
    if key == "decided_by" and isinstance(row, ProposalRow):
        return row.decided_by or row.organ_of_another
    return getattr(row, key)


def says(value: object, key: str) -> bool:
    """Whether a value in the column `key` tells anything."""
    return value is False if key == "period_certain" else value not in (None, [], Known.FILE)


def _filled(table: Table, column: Column, rows: list[Row], language: Language) -> GridColumn:
    key, styles = column.key, None
    if key == "status":
        styles = [_STATUS_STYLES.get(str(getattr(row, key)), "") for row in rows]
    texts = [visible(text) for text in column_cells(rows, key, language)]
    return GridColumn(key_label(key, language, ROWS[table]), texts, column.least, styles=styles)


def nothing(table: Table, language: Language) -> str:
    """The sentence that stands for an empty list."""
    nl, en = count(0, table.value, "nl").removeprefix("0 "), count(0, table.value, "en").removeprefix("0 ")
    return Bilingual(f"Geen {nl} gevonden die hieraan voldoen.", f"No {en} found that match this.").text(language)


def as_markdown(table: Table, rows: list[Row], asked: list[str], language: Language, _left_out: LeftOut) -> str:
    """Rows as a Markdown table."""
    if not rows:
        return nothing(table, language) + "\n"
    told = _told(table, rows)
    columns = chosen(table, asked) or [one for one in shown(table) if one.key != "period_certain" or one in told]
    return markdown_grid([_filled(table, column, rows, language) for column in columns])


def as_csv(table: Table, rows: list[Row], asked: list[str], _language: Language, _left_out: LeftOut) -> str:
    """Rows as CSV with the keys and codes of the data; several values in one cell are parted by `; `."""
    columns = asked or keys(table)
    owners = zip(rows, owners_of(rows), strict=True)
    return csv_grid(columns, ([_coded(row, key, owner) for key in columns] for row, owner in owners))


def _coded(row: Row, key: str, owner: Apart) -> str:
    return owner.code if key == "gemeente" else coded(getattr(row, key))


def as_json(_table: Table, rows: list[Row], asked: list[str], language: Language, _left_out: LeftOut) -> str:
    """Rows as one JSON array."""
    return json_array([row_object(row, asked, language) for row in rows])


def as_jsonl(_table: Table, rows: list[Row], asked: list[str], language: Language, _left_out: LeftOut) -> str:
    """Rows as JSON, one a line."""
    return json_lines(row_object(row, asked, language) for row in rows)


def row_object(row: Row, asked: list[str], language: Language) -> dict[str, Any]:
    """A row as an object with the keys and codes of the data, or with those keys that were asked for."""
    values = {key: getattr(row, key) for key in asked or row._fields}
    return {
        key: [_partner(one, language) for one in value] if key == "partners" else plain(value)
        for key, value in values.items()
    }


def _partner(partner: PartnerRow, language: Language) -> dict[str, Any]:
    named = {"name": partner.name, "country": partner.country, "country_name": country_name(partner.country, language)}
    return {**named, "location": plain(partner.location), "certain": partner.certain}
