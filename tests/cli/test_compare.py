"""`stedenband compare`: the register beside a table, in every format, with what was asked for alone."""

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import Command
from tests.exchange.reading import HARD_REGISTER

TABLE = """\
gemeente,partner,land
Leiden,Oxford,Engeland
Leiden,Juigalpa,Nicaragua
Leiden,Vagarshapat,Armenië
Rotterdam,Burgas,Bulgarije
Nergens,X,GB
"""


@pytest.fixture
def table(tmp_path: Path) -> str:
    (tmp_path / "lijst.csv").write_text(TABLE, encoding="utf-8")
    return str(tmp_path / "lijst.csv")


def test_every_row_has_an_outcome_with_both_sides(table: str, stedenband: Command) -> None:
    done = stedenband("compare", table, "--on", "2026-02-08", "--format", "json", data=HARD_REGISTER)
    assert done.code == 0
    told = {one["there"]["partner"]: one for one in done.json if one["there"]}
    assert {name: one["outcome"] for name, one in told.items()} == {
        "Oxford": "confirmed",
        "Juigalpa": "contradicts",
        "Vagarshapat": "perhaps-the-same",
        "Burgas": "only-there",
        "X": "not-comparable",
    }
    oxford = told["Oxford"]
    assert (oxford["here"]["bond"], oxford["here"]["since"], oxford["there"]["row"]) == ("leiden/oxford", "1946", 2)
    alone = [one for one in done.json if one["outcome"] == "only-here"]
    assert {one["there"] for one in alone} == {None} and all(one["here"]["bond"] for one in alone)


def test_the_programs_own_list_of_a_register_confirms_all_of_it(tmp_path: Path, stedenband: Command) -> None:
    table = tmp_path / "lijst.csv"
    table.write_text(stedenband("list", "--format", "csv").out, encoding="utf-8")
    done = stedenband("compare", str(table), "--format", "json")
    assert (done.code, {one["outcome"] for one in done.json}) == (0, {"confirmed"})
    assert "location = ligging van de gemeente" in done.err


def test_only_the_outcomes_asked_for_are_shown_and_all_are_counted(table: str, stedenband: Command) -> None:
    done = stedenband("compare", table, "--on", "2026-02-08", "--only", "contradicts", data=HARD_REGISTER)
    assert "Juigalpa" in done.out and "Oxford" not in done.out
    assert "2 banden staan zowel in het register als in de tabel (8 februari 2026)" in done.out


def test_perhaps_the_same_shows_both_names(table: str, stedenband: Command) -> None:
    for format in ("table", "md", "csv"):
        asked = ("compare", table, "--only", "perhaps-the-same", "--format", format)
        assert "Vagharshapat / Vagarshapat" in stedenband(*asked, data=HARD_REGISTER).out


def test_csv_has_the_codes(table: str, stedenband: Command) -> None:
    done = stedenband("compare", table, "--gemeente", "Leiden", "--format", "csv", data=HARD_REGISTER)
    rows = [*csv.DictReader(io.StringIO(done.out.removeprefix("\ufeff")))]
    assert rows[0]["outcome"] == "confirmed" and rows[0]["bond"] == "leiden/oxford"
    assert {row["gemeente"] for row in rows} == {"Leiden"}


STANDINGS = {  # a row of the table's status and ending: the label, and the code
    "beëindigd,": ("beëindigd", "ended"),
    ",ja": ("beëindigd", "ended"),
    ",2015": ("beëindigd", "ended"),
    "opgeschort,": ("opgeschort", "suspended"),
    "slapend,": ("slapend", "dormant"),
    "actief,": ("actief", "active"),
}


@pytest.mark.parametrize("told", STANDINGS)
def test_what_only_the_table_has_is_told_with_its_status(told: str, tmp_path: Path, stedenband: Command) -> None:
    label, code = STANDINGS[told]
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,status,einde\nRotterdam,Burgas,BG,{told}\n", "utf-8")
    asked = ("compare", str(tmp_path / "t.csv"), "--only", "only-there", "--format")
    assert label in stedenband(*asked, "table", data=HARD_REGISTER).out.splitlines()[2].split()
    (row,) = csv.DictReader(io.StringIO(stedenband(*asked, "csv", data=HARD_REGISTER).out.removeprefix("\ufeff")))
    assert row["status"] == code


def test_what_only_the_register_has_is_told_with_its_country(table: str, stedenband: Command) -> None:
    asked = ("compare", table, "--on", "2026-02-08", "--only", "only-here", "--format")
    alone = stedenband(*asked, "json", data=HARD_REGISTER).json
    assert {"leiden/torun": ["PL"]}.items() <= {one["here"]["bond"]: one["here"]["countries"] for one in alone}.items()
    rows = [*csv.DictReader(io.StringIO(stedenband(*asked, "csv", data=HARD_REGISTER).out.removeprefix("\ufeff")))]
    assert all(row["country"] for row in rows) and "Polen" in {row["country"] for row in rows}


def test_a_workbook_has_the_outcomes_in_words_and_the_numbers_below_them(
    table: str, tmp_path: Path, stedenband: Command
) -> None:
    path = tmp_path / "beside.xlsx"
    assert stedenband("compare", table, "--on", "2026-02-08", "-o", str(path), data=HARD_REGISTER).code == 0
    rows = [*load_workbook(path).worksheets[0].values]
    assert rows[0][:3] == ("Uitkomst", "Gemeente", "Partner")
    assert rows[1][:3] == ("bevestigd", "Leiden", "Oxford")
    assert any("staan zowel in het register als in de tabel" in str(row[0]) for row in rows)


def test_the_days_table_decides_what_contradicts(table: str, stedenband: Command) -> None:
    done = stedenband(
        "compare", table, "--on", "2017-07-31", "--only", "contradicts", "--format", "json", data=HARD_REGISTER
    )
    assert done.json == []


def test_without_a_table_the_packages_own_is_compared(stedenband: Command) -> None:
    done = stedenband("compare", "--gemeente", "Leiden", "--format", "json", data=HARD_REGISTER)
    assert {"leiden/oxford": "confirmed"}.items() <= {
        one["here"]["bond"]: one["outcome"] for one in done.json if one["here"]
    }.items()


def test_lists_reports_and_compare_call_a_place_that_is_only_listed_alike(stedenband: Command) -> None:
    asked = ("--gemeente", "Rotterdam")
    for command in (("list", "--drafts"), ("compare",), ("report",)):
        told = stedenband(command[0], *asked, *command[1:], data=HARD_REGISTER).out
        assert "Keulen" in told and "Rijsel" in told, command
    for name in ("Keulen", "Cologne"):
        rows = stedenband("list", "--drafts", "--partner", name, "--format", "json", data=HARD_REGISTER).json
        assert [row["id"] for row in rows] == ["rotterdam/cologne"]


def test_the_dutch_name_in_a_file_is_that_of_the_packages_list(tmp_path: Path, stedenband: Command) -> None:
    bond = "{id: keulen, partners: [{name: Keulen, country: DE}], kind: twinning, history: [{status: active}]}"
    (tmp_path / "rotterdam.yaml").write_text(f"gemeente: Rotterdam\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    asked = ("--gemeente", "Rotterdam", "--format", "json")
    told = stedenband("compare", *asked, data=tmp_path).json
    assert [one["there"]["partner"] for one in told if one["outcome"] == "confirmed"] == ["Cologne"]
    drafts = stedenband("list", "--drafts", *asked, data=tmp_path).json
    assert "rotterdam/cologne" not in {row["id"] for row in drafts}


def test_a_municipality_without_a_file_has_only_what_the_table_names(table: str, stedenband: Command) -> None:
    done = stedenband("compare", table, "--gemeente", "Rotterdam", "--format", "json", data=HARD_REGISTER)
    assert [(one["outcome"], one["there"]["partner"]) for one in done.json] == [("only-there", "Burgas")]


def test_it_speaks_english(table: str, english: Command) -> None:
    done = english("compare", table, "--on", "2026-02-08", data=HARD_REGISTER)
    assert "1 of these is confirmed" in done.out and "Columns: gemeente = municipality" in done.err


def test_what_stands_in_a_table_is_shown_without_its_escapes(tmp_path: Path, stedenband: Command) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("gemeente,partner,land\n\x1b[31mNergens,=cmd|x,GB\nLeiden,[bold]Bath[/bold],GB\n", encoding="utf-8")
    for format in ("table", "md", "csv", "json"):
        done = stedenband("compare", str(path), "--format", format, data=HARD_REGISTER)
        assert done.code == 0 and "\x1b" not in done.out + done.err
    assert "[bold]Bath[/bold]" in stedenband("compare", str(path), data=HARD_REGISTER).out


WRONG: dict[str, tuple[tuple[str, ...], str]] = {
    "columns of no table": (("--map", "partner=x"), "--map hoort bij een tabel"),
    "no file": (("weg.csv",), "bestaat niet"),
    "an unknown outcome": (("--only", "contradict"), "contradicts"),
    "an unknown format": (("--format", "word"), "wel bekend"),
    "an unknown municipality": (("--gemeente", "Liden"), "Leiden"),
}


@pytest.mark.parametrize(("options", "says"), WRONG.values(), ids=WRONG)
def test_wrong_usage_is_told_in_a_sentence(options: tuple[str, ...], says: str, stedenband: Command) -> None:
    done = stedenband("compare", *options, data=HARD_REGISTER)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


BROKEN: dict[str, tuple[bytes, Callable[[str], bool]]] = {
    "Windows' code page": ("gemeente,partner,land\nLeiden,Malmö,SE\n".encode("cp1252"), lambda err: "B2: " in err),
    "footnotes": (b"gemeente,partner,land\nLeiden,Bath[3],GB\n", lambda err: "B2: een voetnoot" in err),
}


@pytest.mark.parametrize(("data", "tells"), BROKEN.values(), ids=BROKEN)
def test_a_broken_table_is_read_and_told_of(
    data: bytes, tells: Callable[[str], bool], tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_bytes(data)
    done = stedenband("compare", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=HARD_REGISTER)
    assert done.code == 0 and tells(done.err), done.err


NONE = {
    "its own file": ("Assen,Genk,België", "hier staat dat Assen geen stedenbanden heeft (1 januari 2025)"),
    "that of the other side": (
        "Leiden,Assen,Nederland",
        "hier staat dat Assen geen stedenbanden heeft (1 januari 2025)",
    ),
    "that of a successor": ("Delfzijl,Bonn,Duitsland", "hier staat dat Eemsdelta geen stedenbanden heeft"),
    "none": ("Leiden,Genk,België", None),
}


@pytest.mark.parametrize(("row", "why"), NONE.values(), ids=NONE)
def test_of_a_listed_bond_is_told_that_a_file_says_there_is_none_at_all(
    row: str, why: str | None, folder: Callable[..., Path], tmp_path: Path, stedenband: Command
) -> None:
    source = "sources: {b: {title: Brief, date: 2025}}\n"
    data = folder(
        assen=f"gemeente: Assen\ncountry: NL\n{source}no_bonds: {{on: 2025-01-01, sources: [b]}}\n",
        eemsdelta=f"gemeente: Eemsdelta\ncountry: NL\n{source}no_bonds: {{sources: [b]}}\n",
        leiden="gemeente: Leiden\ncountry: NL\n",
    )
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{row}\n", encoding="utf-8")
    done = stedenband("compare", str(tmp_path / "t.csv"), "--format", "json", data=data)
    assert [(one["outcome"], one["why"]) for one in done.json] == [("only-there", why)]


def test_of_a_municipality_without_a_file_is_told_that_the_other_side_has_not_the_bond_either(
    folder: Callable[..., Path], tmp_path: Path, stedenband: Command
) -> None:
    draft = "{id: genk, partners: [{name: Genk, country: BE}], listed: [{source: b}]}"
    listed = f"sources: {{b: {{title: B, date: 2025}}}}\nbonds: [{draft}]\n"
    data = folder(leiden="gemeente: Leiden\ncountry: NL\n", assen=f"gemeente: Assen\ncountry: NL\n{listed}")
    rows = "gemeente,partner,land\nLeiden,Genk,B\nGenk,Bonn,D\nAssen,Genk,B\n"
    (tmp_path / "t.csv").write_text(rows, encoding="utf-8")
    asked = ("compare", str(tmp_path / "t.csv"), "--gemeente", "Genk", "--format", "json")
    no_file = "deze gemeente heeft nog geen bestand"
    told = [(one["there"]["partner"], one["why"]) for one in stedenband(*asked, data=data).json]
    assert told == [
        ("Leiden", f"{no_file}; in dat van Leiden staat de band niet"),
        ("Bonn", no_file),
        ("Assen", "staat hier alleen vermeld: assen/genk"),
    ]


_POBIEDZISKA = """\
country: NL
sources: {s: {title: Brief, date: 2022}}
bonds:
- id: pob
  partners: [{name: Pobiedziska, country: PL}]
  kind: twinning
  history: [{date: 1995, status: active}]
  sources: [s]
"""
_EMPTY = "country: NL\n"
# The file that has the bond, another beside it, the row's municipality, and the one that is asked for.
OF_ONE_THAT_IS_GONE = [
    ("Haaren", None, "Haaren", None),
    ("Haaren", None, "GM0788", "Haaren"),
    ("Haaren", "Oisterwijk", "Haaren", "Haaren"),
    ("Haaren", "Oisterwijk", "Oisterwijk", "Oisterwijk"),
    ("Haaren", None, "Esch (Haaren)", None),
    ("Oisterwijk", None, "Haaren", None),
    ("Oisterwijk", None, "Haaren", "Haaren"),
    ("Oisterwijk", None, "Haaren", "Oisterwijk"),
    ("Oisterwijk", "Haaren", "Haaren", None),
    ("Oisterwijk", "Haaren", "Haaren", "Haaren"),
    ("Oisterwijk", "Haaren", "GM0788", "Oisterwijk"),
    ("Oisterwijk", "Haaren", "Haaren", "Oisterwijk"),
]
CODED = {"GM0788": "Haaren"}
CODES = {"Haaren": "ids: {cbs: GM0788}\n", "Oisterwijk": "ids: {cbs: GM0824}\n"}


@pytest.mark.parametrize("has_code", [True, False], ids=["with codes", "without codes"])
@pytest.mark.parametrize("on", ["2019-06-01", "2024-06-01"])
@pytest.mark.parametrize(("owner", "beside", "home", "asked"), OF_ONE_THAT_IS_GONE)
def test_the_bond_of_a_municipality_that_is_gone_is_found_in_its_file_or_that_of_a_successor(
    owner: str,
    beside: str | None,
    home: str,
    asked: str | None,
    on: str,
    has_code: bool,
    folder: Callable[..., Path],
    tmp_path: Path,
    stedenband: Command,
) -> None:
    texts = {owner: _POBIEDZISKA, **({beside: _EMPTY} if beside else {})}
    data = folder(
        **{name.lower(): f"gemeente: {name}\n{CODES[name] if has_code else ''}{text}" for name, text in texts.items()}
    )
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{home},Pobiedziska,Polen\n", encoding="utf-8")
    of = ("--gemeente", asked) if asked else ()
    done = stedenband("compare", str(tmp_path / "t.csv"), "--on", on, *of, "--format", "json", data=data)
    stood_apart = on == "2019-06-01" and owner not in (home, "Haaren" if "Haaren" in home else CODED.get(home))
    expected = "perhaps-the-same" if stood_apart else "confirmed"
    # Nothing tells that the bond of one came along from the other, while both were there.
    assert [(one["outcome"], one["here"]["bond"]) for one in done.json] == [(expected, f"{owner.lower()}/pob")]


UNREAD = {  # a row of a table, beside a file that could not be read
    "Emmen,Aa,DE": ("not-comparable", "het bestand emmen.yaml heeft fouten"),
    "Leiden,Emmen,NL": ("not-comparable", "het bestand emmen.yaml heeft fouten"),
    "Leiden,Bath,GB": ("confirmed", ""),
    "Assen,Bath,GB": ("only-there", "deze gemeente heeft nog geen bestand"),
}


@pytest.mark.parametrize("row", UNREAD)
def test_a_row_on_a_municipality_whose_file_could_not_be_read_is_not_comparable(
    row: str, tmp_path: Path, folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = "bonds: [{id: bath, partners: [{name: Bath, country: GB}], kind: twinning, history: [{status: active}]}]\n"
    data = folder(
        leiden="gemeente: Leiden\ncountry: NL\n" + bond,
        emmen="gemeente: Emmen\ncountry: NL\nbonds: [{id: aa, partners: [{name: Aa, land: DE}], kind: twinning}]\n",
    )
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{row}\n", "utf-8")
    done = stedenband("compare", str(tmp_path / "t.csv"), "--format", "json", data=data)
    (told,) = (one for one in done.json if one["there"])
    assert (told["outcome"], told["why"] or "") == UNREAD[row]
