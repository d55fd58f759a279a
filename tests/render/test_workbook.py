"""Tables as Excel workbooks: real dates and numbers, nothing that acts, and sheets that can be worked with."""

import zipfile
from datetime import datetime
from io import BytesIO
from typing import Any

import pytest

from stedenband.render.workbook import Cell, Sheet, SheetColumn, workbook
from stedenband.text import Language
from stedenband.vocabulary.edtf import parse
from tests.render.hand_made import HOSTILE, SHOWN
from tests.render.workbooks import opened, rows


def made(*sheets: Sheet, language: Language = "nl") -> bytes:
    return workbook("Overzicht", sheets, language)


def column(*cells: Cell, heading: str = "Kop") -> Sheet:
    return Sheet("Blad", [SheetColumn(heading, cells)])


# A date as it stands in the data, what its cell holds, and what stands beside it.
DATES: list[tuple[str, Any, str | None]] = [
    ("2025-06-24", datetime(2025, 6, 24), None),
    ("1900-03-01", datetime(1900, 3, 1), None),
    ("1900-02-28", "28 feb 1900", "1900-02-28"),
    ("1899-12-31", "31 dec 1899", "1899-12-31"),
    ("1948", "1948", "1948"),
    ("1944~", "ca. 1944", "1944~"),
    ("2025-06-24?", "24 jun 2025?", "2025-06-24?"),
    ("2025-06-29/2025-07-01", "29 jun – 1 jul 2025", "2025-06-29/2025-07-01"),
    ("XXXX-05-04", "elk jaar op 4 mei", "XXXX-05-04"),
]


@pytest.mark.parametrize(("text", "value", "beside"), DATES, ids=[case[0] for case in DATES])
def test_a_day_is_a_date_and_any_other_date_text_with_its_edtf_beside_it(
    text: str, value: Any, beside: str | None
) -> None:
    found = rows(made(column(parse(text), parse("1948"))))["Blad"]
    assert found == [("Kop", "Kop (EDTF)"), (value, beside), ("1948", "1948")]


def test_days_alone_have_no_column_beside_them_and_show_their_month_by_name() -> None:
    page = opened(made(column(parse("2025-06-24"), None)))["Blad"]
    assert page.max_column == 1
    assert (page["A2"].is_date, page["A2"].number_format) == (True, "d mmm yyyy")
    assert page["A3"].value is None


def test_numbers_are_numbers_and_text_is_text() -> None:
    assert rows(made(column(3, 2.5, "3", None, "=3")))["Blad"][1:] == [(3,), (2.5,), ("3",), (None,), ("=3",)]


ACTING = ["=1+1", "+1", "-2", "@SUM(A1)", "https://x.example", "{=1+1}", "mailto:x@y.example", "_x0041_", HOSTILE]


@pytest.mark.parametrize("text", ACTING)
def test_no_text_acts(text: str) -> None:
    page = opened(made(Sheet(text, [SheetColumn(text, [text])], [text]))).worksheets[0]
    cells = [page["A1"], page["A2"], page["A4"]]
    shown = SHOWN if text == HOSTILE else text
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [(shown, "s", None)] * 3


def test_the_heading_stays_each_column_is_filtered_and_every_page_is_as_wide_as_the_table() -> None:
    sheet = Sheet("Blad", [SheetColumn("A", ["x" * 500]), SheetColumn("B", [parse("2025-06-24")])], ["Totaal: 1"])
    page = opened(made(sheet))["Blad"]
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("A2", "A1:B2", "$1:$1")
    assert (page.page_setup.orientation, page.page_setup.paperSize, page.page_setup.fitToHeight) == (
        "landscape",
        9,
        0,
    )
    assert page["A1"].font.bold and page["A2"].alignment.wrap_text
    assert page.column_dimensions["A"].width == pytest.approx(42, abs=1)
    assert page.column_dimensions["B"].width > 12
    assert (page["A3"].value, page["A4"].value) == (None, "Totaal: 1")


# Names asked for, and those that the sheets get.
NAMES = [
    (["Overzicht", "overzicht", "OVERZICHT"], ["Overzicht", "overzicht (2)", "OVERZICHT (3)"]),
    (["a" * 40, "a" * 40], ["a" * 31, f"{'a' * 26} (2)"]),
    (["[a]:b*c?d/e\\f", "'x'", "", "'"], ["a  b c d e f", "x", "-", "- (2)"]),
]


@pytest.mark.parametrize(("asked", "names"), NAMES)
def test_sheets_have_names_that_excel_allows(asked: list[str], names: list[str]) -> None:
    assert opened(made(*(Sheet(name, [SheetColumn("A", [])]) for name in asked))).sheetnames == names


def test_a_text_longer_than_a_cell_can_hold_is_cut() -> None:
    assert rows(made(column("x" * 40_000)))["Blad"][1] == ("x" * 32_767,)


def test_two_workbooks_of_the_same_tables_are_the_same_byte_for_byte() -> None:
    first = made(column("x", parse("1948")))
    assert first == made(column("x", parse("1948")))
    assert opened(first).properties.created == datetime(1980, 1, 1)
    assert opened(first).properties.title == "Overzicht"
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
