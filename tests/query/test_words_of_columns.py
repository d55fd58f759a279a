"""Every word that a list prints in a column is understood by the filter of that column, and finds the row."""

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.query.facets import CODES, resolved
from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, select
from stedenband.query.part_rows import Row
from stedenband.register.register import Register
from stedenband.render.tables.cells import cell, words
from stedenband.text import Language
from stedenband.vocabulary.codes import Code, Level, Membership, Status, Style
from stedenband.vocabulary.labels import Owner, label_of, state_label

pytestmark = pytest.mark.usefixtures("reading_once")

LANGUAGES: tuple[Language, ...] = ("nl", "en")
OWNERS = [Owner(*each) for each in product(("NL", "BE"), Level, Style)]
ON = date(2025, 6, 1)
# The columns that a filter is of.
COLUMNS = {
    "partners": "partner", "country": "country", "kind": "kind", "status": "status", "outcome": "status",
    "form": "kind", "what": "kind",
    "themes": "theme", "roles": "role", "role": "role", "committees": "committee", "committee": "committee",
    "networks": "network", "province": "province",
}  # fmt: skip
REGISTERS = [Path("tests/frozen_register"), *(Path("tests/questions/registers") / name for name in (
    "rings", "doubts", "countries", "provinces", "proposals", "names", "sides"))]  # fmt: skip


def _printed(code: Code) -> Iterator[str]:
    """A code in every way in which a list may print it."""
    yield code.value
    for language in LANGUAGES:
        yield from (label_of(code, owner, language) for owner in OWNERS)
        yield from (f"{code.label(language)}?", code.label(language).upper())
        if isinstance(code, Status):
            yield from (state_label(code, language, left=False, certain=certain) for certain in (True, False, None))


@pytest.mark.parametrize("table", Table)
def test_every_code_that_a_column_prints_is_understood(table: Table) -> None:
    for name, codes in CODES[table].items():
        for code in codes:
            for word in dict.fromkeys(_printed(code)):
                assert code.value in resolved(Register({}), table, name, (word,)), (name, word)


def test_that_a_side_left_is_a_state_of_bonds() -> None:
    for language, certain in product(LANGUAGES, (True, False)):
        word = state_label(Status.ENDED, language, left=True, certain=certain)
        assert resolved(Register({}), Table.BONDS, "status", (word,)) == {Membership.LEFT}


@pytest.mark.parametrize("folder", REGISTERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("table", Table)
def test_a_row_is_found_by_each_word_of_its_columns(table: Table, folder: Path) -> None:
    register = load(DataFolder(folder, "option"), LintOptions(ON)).register
    for seen in ((), *((home,) for home in register.municipalities)):
        for row in select(register, table, seen, Filters(ON)):
            for name, word in _told(row):
                assert row in select(register, table, seen, Filters(ON, {name: (word,)})), (seen, name, word)


def _told(row: Row) -> Iterator[tuple[str, str]]:
    """Each filter that a row has a column of, with each word that it prints there."""
    return ((name, word) for key, name in COLUMNS.items() if key in row._fields for word in _words(row, key))


def _words(row: Row, key: str) -> set[str]:
    value = getattr(row, key)
    if isinstance(value, list):
        return {words(one, language) for one in value for language in LANGUAGES}
    return {told for language in LANGUAGES if (told := cell(row, key, language))}
