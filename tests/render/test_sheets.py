"""Lists, counts, agendas and the tables of a report as Excel workbooks."""

import json
from datetime import datetime
from pathlib import Path

import pytest

from stedenband.errors import WrongUse
from stedenband.query.filter_values import Table
from stedenband.render.report.xlsx import as_xlsx
from stedenband.reports.values import Bullets, Part, Phrase
from stedenband.reports.values import Table as ReportTable
from stedenband.vocabulary.edtf import parse
from tests.conftest import Command
from tests.render.hand_made import report, table
from tests.render.workbooks import Rows, opened, rows

NAMES = {
    Table.BONDS: "Stedenbanden",
    Table.ROLES: "Rollen",
    Table.COMMITTEES: "Comités",
    Table.EVENTS: "Activiteiten",
    Table.PROPOSALS: "Voorstellen",
    Table.MUNICIPALITIES: "Gemeenten",
}


@pytest.fixture
def asked(tmp_path: Path, stedenband: Command) -> "Asked":
    return Asked(tmp_path / "uit.xlsx", stedenband)


class Asked:
    """Runs a command that writes a workbook, and reads it."""

    def __init__(self, path: Path, stedenband: Command) -> None:
        self.path, self.stedenband = path, stedenband

    def __call__(self, *arguments: str) -> dict[str, Rows]:
        done = self.stedenband(*arguments, "-o", str(self.path), "--force")
        assert (done.code, done.out, done.err) == (0, "", "")
        return rows(self.path.read_bytes())


@pytest.mark.parametrize("table", Table)
def test_every_list_is_a_sheet_with_a_row_for_each_of_its_rows(table: Table, asked: Asked, stedenband: Command) -> None:
    found = json.loads(stedenband("list", table, "--format", "json").out)
    (sheet,) = asked("list", table).items()
    assert (sheet[0], len(sheet[1])) == (NAMES[table], len(found) + 1)
    assert "Gemeente" in sheet[1][0]


def test_a_list_has_labels_real_dates_and_edtf(asked: Asked) -> None:
    assert asked("list", "--gemeente", "Almelo", "--columns", "partners,country,status,since") == {
        "Stedenbanden": [
            ("Partner", "Land", "Status", "Actief sinds", "Actief sinds (EDTF)"),
            ("Denizli", "Turkije", "beëindigd", "1974", "1974"),
            ("Ejmiatsin", "Armenië", "actief", datetime(2021, 6, 29), None),
            ("Iserlohn", "Duitsland", "actief", "1954", "1954"),
            ("Preston", "Verenigd Koninkrijk", "actief", "1948", "1948"),
        ]
    }


def test_a_list_has_every_column_that_says_something_those_of_the_screen_first(asked: Asked) -> None:
    heading, *_ = asked("list", "--gemeente", "Gent")["Stedenbanden"]
    assert heading[:6] == ("Gemeente", "Partner", "Land", "Soort", "Status", "Tot")
    assert "Beëindigd door" in heading and "Id" in heading and "Actief sinds" not in heading


def test_an_empty_list_says_so_below_its_headings(asked: Asked) -> None:
    sheet = asked("list", "--country", "Japan", "--gemeente", "Almelo")["Stedenbanden"]
    assert sheet[0][:2] == ("Gemeente", "Partner")
    assert sheet[-1][0] == "Geen stedenbanden gevonden die hieraan voldoen."


def test_numbers_of_a_list_are_numbers(asked: Asked) -> None:
    assert asked("list", "municipalities", "--gemeente", "Almelo", "--columns", "gemeente,bonds,in_force") == {
        "Gemeenten": [("Gemeente", "Stedenbanden", "Van kracht"), ("Almelo", 4, 3)]
    }


def test_counts_have_the_total_below_them_outside_the_filter(asked: Asked) -> None:
    assert asked("stats", "--by", "status", "--gemeente", "Almelo") == {
        "Stedenbanden": [
            ("Status", "Aantal"),
            ("actief", 3),
            ("beëindigd", 1),
            (None, None),
            ("Totaal: 4 stedenbanden, waarvan 3 van kracht", None),
        ]
    }
    assert opened(asked.path.read_bytes())["Stedenbanden"].auto_filter.ref == "A1:B3"


def test_crossed_counts_have_a_column_for_each_value(asked: Asked) -> None:
    sheet = asked("stats", "--by", "country,status", "--gemeente", "Almelo")["Stedenbanden"]
    assert sheet[0] == ("Land / status", "actief", "beëindigd", "Totaal")
    assert ("Turkije", 0, 1, 1) in sheet


def test_an_agenda_has_its_period_below_it(asked: Asked) -> None:
    sheet = asked("calendar", "--gemeente", "Almelo", "--on", "2025-06-24")["Agendapunten"]
    assert sheet[0][:3] == ("Datum", "Datum (EDTF)", "Wat")
    assert sheet[1][:3] == ("29 jun – 1 jul 2025", "2025-06-29/2025-07-01", "activiteit")
    assert sheet[-1][0] == "2 agendapunten van 24 juni 2025 tot en met 23 juni 2026"


def test_labels_speak_the_language_of_the_run(tmp_path: Path, english: Command) -> None:
    path = tmp_path / "list.xlsx"
    assert english("list", "--gemeente", "Almelo", "--columns", "country,since", "-o", str(path)).code == 0
    assert rows(path.read_bytes())["Bonds"][:2] == [
        ("Country", "Active since", "Active since (EDTF)"),
        ("Türkiye", "1974", "1974"),
    ]
    assert rows(as_xlsx(report("en")))["Bronnen"][0] == ("Number", "Source", "Address")


def test_each_table_of_a_report_is_a_sheet_with_what_the_report_is_below_it() -> None:
    made = rows(as_xlsx(report()))
    assert [*made] == ["Overzicht", "Beëindigd", "Bronnen"]
    assert made["Overzicht"] == [
        ("kolom 0", "kolom 1", "kolom 2", "Bronnen"),
        ("cel 0.0", "cel 0.1", "cel 0.2", "1"),
        ("cel 1.0", "cel 1.1", "cel 1.2", "1"),
        (None,) * 4,
        ("Stand van zaken", None, None, None),
        ("Peildatum: 24 juni 2025.", None, None, None),
    ]
    assert made["Bronnen"] == [
        ("Nummer", "Bron", "Adres"),
        (1, "Raadsbrief, 24 juni 2025.", "https://almelo.example/brief?a=1&b=2"),
        (2, "Jaarverslag.", None),
        (3, "Nergens genoemd.", "javascript:alert(1)"),
    ]


def test_dates_and_whole_numbers_of_a_report_are_values() -> None:
    day, year = Phrase("24 juni 2025", date=parse("2025-06-24")), Phrase("1948", (2, 1), date=parse("1948"))
    body = ((day, Phrase("43")), (year, Phrase("043", (3, 1))), (Phrase("onbekend"), Phrase("", (2,))))
    made = rows(as_xlsx(report("nl", Part("p", "P", (ReportTable("T", ("a", "b"), ("A", "B"), body),)))))
    assert made["T"][:4] == [
        ("A", "A (EDTF)", "B", "Bronnen"),
        (datetime(2025, 6, 24), None, 43, None),
        ("1948", "1948", "043", "1, 2, 3"),
        ("onbekend", None, None, "2"),
    ]


def test_tables_without_sources_have_neither_their_column_nor_their_sheet() -> None:
    bare = ReportTable("T", ("a",), ("A",), ((Phrase("x"),),))
    assert [*rows(as_xlsx(report("nl", Part("p", "P", (bare,)), notes=())))] == ["T"]
    assert rows(as_xlsx(report("nl", Part("p", "P", (bare,)))))["T"][0] == ("A",)


def test_a_report_without_tables_is_refused_in_a_sentence() -> None:
    with pytest.raises(WrongUse) as refused:
        as_xlsx(report("nl", Part("p", "P", (Bullets((Phrase("x"),)),), (Part("q", "Q"),))))
    assert refused.value.words.nl.startswith("dit verslag heeft geen tabellen")


def test_of_a_register_with_one_bond_a_report_is_the_overview(tmp_path: Path, stedenband: Command) -> None:
    bond = "{id: a, kind: twinning, partners: [{name: Foo, country: PL}], history: [{date: 1958, status: active}]}"
    (tmp_path / "testdam.yaml").write_text(f"gemeente: Testdam\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    path = tmp_path / "uit.xlsx"
    done = stedenband("report", "-o", str(path), data=tmp_path)
    assert done.code in (0, 1), done.err
    made = rows(path.read_bytes())
    assert any("Testdam – Foo" in row for sheet in made.values() for row in sheet), made


def test_the_dates_of_a_real_report_are_dates(asked: Asked) -> None:
    made = asked("report", "--gemeente", "Almelo", "--on", "2025-06-24")
    assert datetime(2021, 6, 29) in {cell for sheet in made.values() for row in sheet for cell in row}


@pytest.mark.parametrize("arguments", [["--format", "csv"], ["-o", "verslag.csv"], ["-o", "VERSLAG.CSV"]])
def test_a_report_as_csv_gives_way_to_xlsx(arguments: list[str], stedenband: Command) -> None:
    done = stedenband("report", *arguments)
    assert (done.code, done.out) == (2, "")
    assert "kies xlsx" in done.err and "list --format csv" in done.err


def test_a_file_named_csv_may_hold_another_format(tmp_path: Path, stedenband: Command) -> None:
    done = stedenband("report", "--format", "md", "--gemeente", "Almelo", "-o", str(tmp_path / "verslag.csv"))
    assert (done.code, done.err) == (0, "")


def test_captions_that_are_alike_get_a_number() -> None:
    part = Part("p", "P", (table(1), table(1)))
    assert [*rows(as_xlsx(report("nl", part, notes=())))] == ["Overzicht", "Overzicht (2)"]


@pytest.mark.parametrize(("part", "sheets"), [("--ended", 1), ("--dormant", 1), ("--anniversaries", 2)])
def test_a_part_with_one_row_is_a_sheet_too(part: str, sheets: int, tmp_path: Path, stedenband: Command) -> None:
    bond = "  - {id: %s, partners: [{name: %s, country: GB}], kind: twinning, sources: [a], history: [%s]}\n"
    bath = bond % ("bath", "Bath", "{date: 1971, status: active}, {date: 2020, status: ended}")
    derby = bond % ("derby", "Derby", "{date: 1971, status: active}, {date: 2021, status: dormant}")
    head = "gemeente: Testdam\ncountry: NL\nsources: {a: {title: Bron A, date: 2026-05-01}}\nbonds:\n"
    (tmp_path / "testdam.yaml").write_text(head + bath + derby, encoding="utf-8")
    target = tmp_path / "uit.xlsx"
    done = stedenband("report", part, "--on", "2026-11-29", "-o", str(target), data=tmp_path)
    assert (done.code, done.err) == (0, "")
    told = [sheet for sheet in rows(target.read_bytes()).values() if "Partner" in sheet[0]]
    assert len(told) == sheets and all("Testdam – " in str(sheet[1]) for sheet in told)


def test_the_proposals_of_a_report_are_a_table_in_a_workbook(tmp_path: Path, stedenband: Command) -> None:
    first, second = "{date: 2024-05-01, what: end}", "{date: 2020, what: change, outcome: rejected, decided: 2021}"
    bond = "{id: a, kind: twinning, partners: [{name: Foo, country: PL}], history: [{date: 1958, status: active}]"
    text = f"gemeente: Testdam\ncountry: NL\nbonds: [{bond}, proposals: [{first}, {second}]}}]\n"
    (tmp_path / "testdam.yaml").write_text(text, encoding="utf-8")
    path = tmp_path / "x.xlsx"
    done = stedenband("report", "--proposals", "--output", str(path), data=tmp_path)
    assert done.code in (0, 1), done.err
    made = rows(path.read_bytes())["Voorstellen en verzoeken"]
    assert made[0][0] == "Partner" and "Uitkomst" in made[0]
    assert [row[0] for row in made[1:3]] == ["Testdam – Foo"] * 2
    assert [
        any(cell == word for cell in row)
        for row, word in zip(made[1:3], ("verworpen", "geen besluit bekend"), strict=True)
    ]
