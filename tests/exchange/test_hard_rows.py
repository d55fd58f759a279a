"""Rows that are hard to place or compare, each with the outcome that a person found right."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stedenband.exchange.comparison import compare
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, is_error
from stedenband.loading.loader import load
from stedenband.vocabulary.edtf import parse
from tests.exchange.reading import HARD_REGISTER, HEAD, TODAY, hard_rows, placed, register_in, understood

pytestmark = pytest.mark.usefixtures("reading_once")

CASES = hard_rows()


def _table(case: str, folder: Path) -> tuple[Path, date]:
    rows = CASES[case]
    path = folder / "tabel.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("gemeente", "land van de gemeente", "partner", "land"))
        writer.writerows([row[key] for key in HEAD] for row in rows)
    return path, parse(rows[0]["on"]).last


@pytest.mark.parametrize("case", CASES)
def test_a_hard_row_comes_where_it_belongs(case: str, tmp_path: Path) -> None:
    path, on = _table(case, tmp_path)
    table = understood(path, on)
    found = placed(register_in(HARD_REGISTER), table, on)
    outcomes = dict.fromkeys(range(2, len(CASES[case]) + 2), "there")
    outcomes |= {one.at.row: f"left {one.reason}" for one in (*table.left, *found.left)}
    for home, file in found.files.items():
        bonds = zip(file.entries, file.bonds, strict=True)
        outcomes |= {entry.at.row: f"draft {home}/{bond['id']}" for entry, bond in bonds}
    assert [*outcomes.values()] == [row["import"] for row in CASES[case]]


@pytest.mark.parametrize("case", CASES)
def test_a_hard_row_is_compared_rightly(case: str, tmp_path: Path) -> None:
    path, on = _table(case, tmp_path)
    found = compare(register_in(HARD_REGISTER), (), understood(path, on), on)
    outcomes = {
        one.there.at.row: f"{one.outcome.value} {one.here.bond}" if one.here else one.outcome.value
        for one in found
        if one.there
    }
    assert [outcomes[row] for row in sorted(outcomes)] == [row["compare"] for row in CASES[case]]


def test_the_register_of_the_hard_rows_has_no_faults() -> None:
    assert not load(DataFolder(HARD_REGISTER, "option"), LintOptions(TODAY, tells=is_error)).findings
