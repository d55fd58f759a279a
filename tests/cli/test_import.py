"""`stedenband import`: what a table says comes into the files; no line that a person wrote changes, nothing is lost."""

import csv
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, is_error
from stedenband.loading.loader import load
from tests.conftest import Command, examples, run_forked
from tests.exchange.reading import HARD_REGISTER, TODAY, hard_rows

pytestmark = pytest.mark.usefixtures("reading_once")

LEIDEN = """\
# Een bestand met eigen opmaak.
gemeente:   Leiden
country: NL

sources:
  nota: {title: Nota, date: 2025-01-01}   # de enige
bonds:
- id: oxford
  partners: [{name: Oxford, country: GB}]
  kind: twinning
  history: [{date: 1946, status: active}]
  sources: [nota]
# einde van de rij
"""
TABLE = "gemeente,partner,land\nLeiden,Oxford,Engeland\nLeiden,Bath,Engeland\nAlmelo,Preston,Engeland\nNergens,X,GB\n"
Folder = Callable[..., Path]


@pytest.fixture
def table(tmp_path: Path) -> Path:
    (tmp_path / "lijst.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path / "lijst.csv"


def _texts(data: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in data.iterdir()}


def _only_adds(before: bytes, after: bytes) -> bool:
    """Whether each line that was there still is, byte for byte and in its order."""
    rest = iter(after.splitlines(keepends=True))
    return all(line in rest for line in before.splitlines(keepends=True))


def test_a_draft_is_added_and_every_line_stays(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(table), "--gemeente", "Leiden", "--on", "2026-02-08", data=data)
    assert (done.code, done.out) == (0, "")
    assert (
        "4 vermeldingen gelezen: 1 erbij (1 alleen vermeld), 1 al bekend, 1 van andere, 1 niet te plaatsen" in done.err
    )
    assert "geen bekende gemeente van Nederland of België: Nergens; bedoelde u Bergen? (A5)" in done.err
    text = (data / "leiden.yaml").read_text(encoding="utf-8")
    assert text == LEIDEN.replace(
        "   # de enige\n", "   # de enige\n  lijst-csv-2026: {title: lijst.csv, date: 2026-02-08}\n"
    ).replace(
        "  sources: [nota]\n",
        "  sources: [nota]\n- id: bath\n  partners: [{name: Bath, country: GB}]\n"
        "  listed: [{source: lijst-csv-2026, as: Bath, on: 2026-02-08}]\n",
    )
    assert not (data / "almelo.yaml").exists()


def test_all_makes_a_file_for_each_municipality_with_its_identity(
    folder: Folder, table: Path, stedenband: Command
) -> None:
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(table), "--all", data=data).code == 0
    text = (data / "almelo.yaml").read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server") and "ids: {cbs: GM0141}\n" in text
    assert stedenband("validate", data=data).code == 0
    listed = stedenband("list", "--drafts", "--format", "json", "--columns", "id", data=data)
    assert {row["id"] for row in listed.json} >= {"almelo/preston", "leiden/bath"}


def test_a_register_may_begin_with_a_table(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder()
    done = stedenband("import", str(table), "--gemeente", "Almelo", data=data)
    assert (done.code, {path.name for path in data.iterdir()}) == (0, {".schema.json", "almelo.yaml"}), done.err


def test_of_what_is_left_over_only_that_is_told_which_may_be_of_who_was_asked_for(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows = ["Leiden,Oxford,Atlantis", "Almelo,Preston,Atlantis", "Leidn,Bath,GB", "Namen,Bath,GB"]
    (tmp_path / "t.csv").write_text("\n".join(["gemeente,partner,land", *rows]), "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=folder(leiden=LEIDEN))
    assert "4 vermeldingen gelezen: 2 van andere, 2 niet te plaatsen" in done.err
    assert "(C2)" in done.err and "(A4)" in done.err


def test_a_former_municipality_with_a_file_gets_its_rows_on_a_day_of_its_own_and_else_the_reason_why_not(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    data = folder(delfzijl="gemeente: Delfzijl\ncountry: NL\nids: {cbs: GM0010}\n")
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nDelfzijl,Sierre,CH\n", "utf-8")
    asked = ("import", str(tmp_path / "t.csv"), "--gemeente", "Delfzijl")
    why = "Delfzijl hoort sinds 1 januari 2021 bij Eemsdelta; noem met --on de dag van de tabel"
    done = stedenband(*asked, "--on", "2021-01-01", data=data)
    assert "1 vermelding gelezen: 1 van andere" in done.err and why in done.err
    done = stedenband(*asked, "--on", "2020-12-31", data=data)
    assert "1 erbij" in done.err and why not in done.err


NONE_AT_ALL = "hier staat dat Assen geen stedenbanden heeft (1 januari 2020)"
BESIDE_NO_BONDS = {
    "Assen,Bath,GB,,,": NONE_AT_ALL,
    "Leiden,Assen,NL,,,": NONE_AT_ALL,
    "Assen,Bath,GB,1990,,": NONE_AT_ALL,
    "Assen,Bath,GB,1990,2022,": NONE_AT_ALL,
    "Assen,Bath,GB,,,slapend": NONE_AT_ALL,
    "Assen,Bath,GB,1990,2005,": None,
    "Assen,Bath,GB,,,beëindigd": None,
    "Assen,Bath,GB,2021,,": None,
    "Leiden,Bath,GB,,,": None,
}


@pytest.mark.parametrize(("row", "why"), BESIDE_NO_BONDS.items())
def test_what_a_file_says_there_is_none_of_at_all_is_left_over_with_that_reason(
    row: str, why: str | None, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    source = "sources: {b: {title: Brief, date: 2025}}\n"
    assen = f"gemeente: Assen\ncountry: NL\n{source}no_bonds: {{on: 2020-01-01, sources: [b]}}\n"
    data, left = folder(assen=assen, leiden=LEIDEN), tmp_path / "rest.csv"
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds,tot,status\n{row}\n", "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--all", "--leftovers", str(left), data=data)
    assert f"1 vermelding gelezen: {'1 niet te plaatsen' if why else '1 erbij'}" in done.err
    home, partner, *_ = row.split(",")
    assert (f",no-bonds,{home},{partner},{why}" in left.read_text("utf-8-sig")) is bool(why)
    assert "bond-denied" not in stedenband("validate", data=data).out


OF_A_FORMER_ONE = {
    "Rozenburg": "Rozenburg hoort sinds 18 maart 2010 bij Rotterdam; de rijen van Rotterdam tellen dus mee.",
    "Haaren": "Haaren is sinds 1 januari 2021 verdeeld over Boxtel, Oisterwijk, Tilburg en Vught; de rijen van Boxtel, "
    "Oisterwijk, Tilburg en Vught tellen dus mee.",
    "Weesp": "Weesp hoort sinds 24 maart 2022 bij Amsterdam; de rijen van Amsterdam tellen dus mee.",
    "Rotterdam": None,
}


@pytest.mark.parametrize("on", ["2009-06-01", "2024-01-01"])
@pytest.mark.parametrize(("name", "said"), OF_A_FORMER_ONE.items())
def test_who_asks_for_a_former_municipality_is_told_whose_rows_are_taken(
    name: str, said: str | None, on: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{name},Bath,GB\n", "utf-8")
    asked = ("import", str(tmp_path / "t.csv"), "--gemeente", name, "--on", on)
    err = stedenband(*asked, data=folder(leiden=LEIDEN)).err
    assert [line for line in err.splitlines() if "tellen dus mee" in line] == ([said] if said else [])


AGAINST = {
    "Leiden,Oxford,GB,1946,": "1 al bekend",
    "Leiden,Oxford,GB,1950,": "1 in tegenspraak.\n  1: in tegenspraak met leiden/oxford: begin: hier 1946, daar 1950 (",
    "Leiden,Oxford,GB,,2010": "1 in tegenspraak.\n  1: in tegenspraak met leiden/oxford: daar beëindigd, hier niet (",
    "Leiden,Oxford,GB,1946,beëindigd": "1 in tegenspraak",
}


@pytest.mark.parametrize(("row", "told"), AGAINST.items())
def test_a_row_that_contradicts_the_file_is_told_as_that_and_left_over(
    row: str, told: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds,tot\n{row}\n", "utf-8")
    data, left = folder(leiden=LEIDEN), tmp_path / "rest.csv"
    done = stedenband("import", str(tmp_path / "t.csv"), "--all", "--leftovers", str(left), data=data)
    assert f"1 vermelding gelezen: {told}" in done.err and (data / "leiden.yaml").read_text("utf-8") == LEIDEN
    assert ("B2,contradicts,Leiden,Oxford," in left.read_text("utf-8-sig")) == ("tegenspraak" in told)


@pytest.mark.parametrize(
    ("since", "says"),
    [
        ("1946-05-04", "leiden/oxford: preciezer in de tabel: begin 4 mei 1946, hier 1946."),
        ("mei 1946", "leiden/oxford: preciezer in de tabel: begin mei 1946, hier 1946."),
        ("1946", ""),
        ("", ""),
    ],
)
def test_a_day_that_is_more_precise_than_that_of_the_file_is_told(
    since: str, says: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds\nLeiden,Oxford,GB,{since}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    for _ in range(2):
        done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
        assert (done.code, "1 al bekend" in done.err) == (0, True)
        assert (f"B2: {says}" in done.err) is bool(says) is ("preciezer" in done.err)
        assert (data / "leiden.yaml").read_text("utf-8") == LEIDEN


def test_files_of_namesakes_of_one_country_are_told_apart_by_name(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows = "Bergen (NH),Gera,DE\nBergen (L),Gera,DE\nHengelo,Gera,DE\n"
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{rows}", "utf-8")
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(tmp_path / "t.csv"), "--all", data=data).code == 0
    assert stedenband("validate", data=data).code == 0
    told = {path.stem: path.read_text("utf-8") for path in data.glob("*.yaml")}
    assert "gemeente: Bergen (NH.)\n" in told["bergen-nh"] and "gemeente: Bergen (L.)\n" in told["bergen-l"]
    assert "gemeente: Hengelo\n" in told["hengelo-o"]
    listed = stedenband("list", "--drafts", "--format", "csv", data=data).out
    assert "Bergen (NH.)," in listed and "Bergen (L.)," in listed


PERIODS = {  # what stands below `Periode`, and what comes into the file
    "1980–1999": "{date: 1980, status: active}, {date: 1999, status: ended}",
    "tot 2003": "{status: active}, {date: 2003, status: ended}",
    "1977 - heden": "{date: 1977, status: active}",
    "sinds 1999": "{date: 1999, status: active}",
    "van 1970 tot heden": "{date: 1970, status: active}",
    "mei 1970 - juni 2001": "{date: 1970-05, status: active}, {date: 2001-06, status: ended}",
    "beëindigd in 2001": "{status: active}, {date: 2001, status: ended}",
    "1970; beëindigd op 1-5-2001": "{date: 1970, status: active}, {date: 2001-05-01, status: ended}",
    "1970; gestopt 2001": "{date: 1970, status: active}, {date: 2001, status: ended}",
    "sinds 1970 (opgeheven per mei 2001)": "{date: 1970, status: active}, {date: 2001-05, status: ended}",
    "- 2001": "{status: active}, {date: 2001, status: ended}",
    "–2001": "{status: active}, {date: 2001, status: ended}",
    "? - 2001": "{status: active}, {date: 2001, status: ended}",
    "../2001": "{status: active}, {date: 2001, status: ended}",
    "1970 - 2001 opgezegd": "{date: 1970, status: active}, {date: 2001, status: ended}",
    "1970-2001 (vervallen)": "{date: 1970, status: active}, {date: 2001, status: ended}",
    "mei 1970 tot 2001; beëindigd": "{date: 1970-05, status: active}, {date: 2001, status: ended}",
    "opgezegd": "{status: active}, {status: ended}",
    "Beëindigd": "{status: active}, {status: ended}",
    "per 1-1-2001 beëindigd": "{status: active}, {date: 2001-01-01, status: ended}",
    "in 2001 opgeheven": "{status: active}, {date: 2001, status: ended}",
    "1970 (per 1 januari 2001 beëindigd)": "{date: 1970, status: active}, {date: 2001-01-01, status: ended}",
}

BESIDE_PERIODS = {  # what stands below `Periode` and is not understood: kept as it stands
    "1970 - ?",
    "1970 - 2001 slapend",
    "1970 - 2001 actief",
    "niet beëindigd",
    "1970 - eind 2001",
    "- eind 2001",
}


@pytest.mark.parametrize("told", sorted(BESIDE_PERIODS))
def test_a_period_that_is_not_understood_is_kept_as_it_stands(
    told: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,Periode\nLeiden,Gera,DE,{told}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data).code == 0
    text = (data / "leiden.yaml").read_text("utf-8").partition("gera")[2]
    assert f"De lijst zegt bij periode: {told}." in text and "history" not in text


IN_OTHER_COLUMNS = {  # what stands in another column of days, and what comes into the file
    "Sinds,1970 - 2001 opgezegd": "history: [{date: 1970, status: active}, {date: 2001, status: ended}]",
    "Sinds,per 1-1-2001 beëindigd": "history: [{status: active}, {date: 2001-01-01, status: ended}]",
    "Sinds,- 2001": "De lijst zegt bij sinds: - 2001.",
    "Sinds,- mei 2001": "De lijst zegt bij sinds: - mei 2001.",
    "Sinds,- sinds 1970": "history: [{date: 1970, status: active}]",
    "Sinds,- 1970-2001": "history: [{date: 1970, status: active}, {date: 2001, status: ended}]",
    "Tot,- 2001": "history: [{status: active}, {date: 2001, status: ended}]",
    "Tot,per 1-1-2001 beëindigd": "history: [{status: active}, {date: 2001-01-01, status: ended}]",
    "Status,per 1-1-2001 beëindigd": "history: [{status: active}, {date: 2001-01-01, status: ended}]",
    "Status,in 2001 opgezegd": "history: [{status: active}, {date: 2001, status: ended}]",
}


@pytest.mark.parametrize("cell", IN_OTHER_COLUMNS)
def test_an_ending_with_its_day_first_is_read_in_each_column(
    cell: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    head, told = cell.split(",")
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,{head}\nLeiden,Gera,DE,{told}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data).code == 0
    assert IN_OTHER_COLUMNS[cell] in (data / "leiden.yaml").read_text("utf-8")


@pytest.mark.parametrize("head", ["periode", "Duur", "jaren", "Looptijd"])
@pytest.mark.parametrize("told", PERIODS)
def test_a_period_in_one_column_tells_beginning_and_ending(
    told: str, head: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,{head}\nLeiden,Gera,DE,{told}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data).code == 0
    assert f"history: [{PERIODS[told]}]" in (data / "leiden.yaml").read_text("utf-8")


# What stands below `Periode` and tells neither beginning nor end.
ALONE = ["1999", "mei 1999", "1999-05-04", "ca. 1995", "(1974)", "1967/1968", "1/2/2001", "slapend in 1999"]


@pytest.mark.parametrize("head", ["Periode", "Duur", "Jaren"])
@pytest.mark.parametrize("told", ALONE)
def test_a_date_alone_in_a_column_of_periods_is_kept_as_a_note(
    told: str, head: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,{head}\nLeiden,Gera,DE,{told}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
    text = (data / "leiden.yaml").read_text("utf-8").partition("gera")[2]
    assert f"De lijst zegt bij periode: {told}." in text and "history" not in text
    assert "niet begrepen als periode" in done.err and "gelezen met" not in done.err
    meant = "; is dit het begin, zet er dan sinds voor, is het het einde, tot (of voor een hele kolom: --map "
    assert (meant in done.err) is (told not in {"1967/1968", "slapend in 1999"})


@pytest.mark.parametrize("is_terminal", [True, False])
@pytest.mark.parametrize("command", [("import", "--all", "--dry-run"), ("compare",)])
def test_each_cell_that_is_remarked_on_is_named_in_a_file_and_on_a_terminal_it_is_told_how(
    command: tuple[str, ...], is_terminal: bool, folder: Folder, tmp_path: Path, stedenband: Command,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    rows = "".join(f"Leiden,Plaats{one},DE,eind {1970 + one}\n" for one in range(12))
    rows += "".join(f"Leiden,Dorp{one}*,DE,1990\n" for one in range(12))
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds\n{rows}", "utf-8")
    monkeypatch.setattr(sys.stderr, "isatty", lambda: is_terminal)
    name, *options = command
    told = stedenband(name, str(tmp_path / "t.csv"), *options, data=folder(leiden=LEIDEN)).err
    assert ("B14, B15, B16, B17, B18 en 7 meer: een voetnoot" in told) is is_terminal
    assert ("meldingen.txt" in told) is is_terminal
    assert all(f"B{number}" in told for number in range(14, 26)) is not is_terminal


# What is not understood of a row, in `Partner,Sinds,Soort`, and what is told of it where the bond is there.
NOT_TAKEN = {
    "Oxford,1948-'12,": "D2: niet begrepen als sinds; hiervan is niets vergeleken of geschreven.",
    "Oxford,1998/2002,": "niets vergeleken of geschreven; is dit een periode, schrijf dan 1998-2002.",
    "Oxford,,iets": "E2: niet begrepen als soort; hiervan is niets vergeleken of geschreven.",
    "Oxford,,stedenband (UNESCO)": "E2: gelezen als stedenband; van de rest van de tekst is niets vergeleken",
    "Oxford (1946),,": "B2: wat bij de naam staat is niet begrepen; daarvan is niets vergeleken of geschreven.",
    "Oxford; Bath,1948-'12,": "D2: niet begrepen als sinds en dus niet overgenomen; `import` zet de tekst in een "
    "opmerking bij de band (alleen bij een partner in deze rij die erbij komt).",
    "Oxford; Bath,,iets": "E2: niet begrepen als soort en dus niet overgenomen; `import` zet de tekst in een "
    "opmerking bij de band (alleen bij een partner in deze rij die erbij komt).",
}


@pytest.mark.parametrize("row", NOT_TAKEN)
def test_only_of_a_bond_that_comes_into_a_file_a_note_is_promised(
    row: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    partner, since, kind = row.split(",")
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds,soort\nLeiden,{partner},GB,{since},{kind}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
    assert NOT_TAKEN[row] in done.err
    is_noted = "De lijst zegt bij" in (data / "leiden.yaml").read_text("utf-8")
    assert ("in een opmerking bij de band" in done.err) is is_noted is ("Bath" in partner)
    assert ("niets vergeleken" in done.err) is not is_noted


# What stands in `Partner,Sinds,Status,Soort`, and whether its kind is told as left out.
KIND_LEFT_OUT = {
    "Bath,,,jumelage": True,
    "Bath,,,vriendschapsband": True,
    "Bath,,onbekend,stedenband": True,
    "Bath,1950,,jumelage": False,
    "Bath,,actief,jumelage": False,
    "Bath,,,voormalige stedenband": False,
    "Bath,,,jumelage (Douzelage)": False,
    "Bath,,,": False,
    "Oxford,,,stedenband": False,
}


@pytest.mark.parametrize("row", KIND_LEFT_OUT)
def test_the_kind_of_what_is_only_listed_is_told_as_left_out(
    row: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente,land,partner,sinds,status,soort\nLeiden,GB,{row}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
    kind = row.rpartition(",")[2]
    assert (f"F2 “{kind}”: deze soort komt niet in het bestand" in done.err) is KIND_LEFT_OUT[row]
    assert ("deze soort" in stedenband("compare", str(tmp_path / "t.csv"), data=data).err) is False


BESIDE_SINCE = {
    "1974-2017": "history: [{date: 1974, status: active}, {date: 2017, status: ended}]",
    "tot 2017": "history: [{date: 1974, status: active}, {date: 2017, status: ended}]",
    "sinds 1974": "history: [{date: 1974, status: active}]",
    "1974": "De lijst zegt bij periode: 1974.",
}


@pytest.mark.parametrize("told", BESIDE_SINCE)
def test_a_period_beside_a_beginning_tells_the_ending(
    told: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente;partner;land;sinds;periode\nLeiden;Gera;DE;1974;{told}\n", "utf-8")
    data = folder(leiden=LEIDEN)
    assert stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data).code == 0
    assert BESIDE_SINCE[told] in (data / "leiden.yaml").read_text("utf-8")


ORDERS = {"1/2/2001": True, "01/02/2001": True, "13/2/2001": False, "1-2-2001": False, "2/2/2001": False}


@pytest.mark.parametrize("day", ORDERS)
def test_a_day_that_others_read_with_the_month_first_is_told(
    day: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text(f"Home,Partner,Country,Start\nLeiden,Gera,DE,{day}\n", "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=folder(leiden=LEIDEN))
    assert (f"D2 “{day}”: gelezen met de dag voor de maand" in done.err) is ORDERS[day]


KNOWING_MORE = {  # a row on a draft of the file, and what is told of it
    "Soest,DE,1990,,": "hier alleen vermeld, en deze rij weet er meer van; neem dat zelf over: leiden/soest: begin",
    "Soest,DE,,2005,": "leiden/soest: einde 2005, status beëindigd",
    "Soest,DE,1990,,slapend": "leiden/soest: begin 1990, status slapend",
    "Soest,DE,,,": "",
    "Soest,DE,,,onbekend": "",
}


@pytest.mark.parametrize("row", KNOWING_MORE)
def test_a_row_that_knows_more_of_a_draft_of_the_file_is_left_over_with_that(
    row: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    soest = "- {id: soest, partners: [{name: Soest, country: DE}], listed: [{source: nota}]}\n"
    text = LEIDEN.replace("# einde", soest + "# einde")
    data, left = folder(leiden=text), tmp_path / "rest.csv"
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds,tot,status\nLeiden,{row}\n", "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", "--leftovers", str(left), data=data)
    told = KNOWING_MORE[row]
    assert f"1 vermelding gelezen: {'1 niet te plaatsen' if told else '1 al bekend'}." in done.err
    assert told in done.err and ("B2,knows-more,Leiden,Soest," in left.read_text("utf-8-sig")) == bool(told)
    assert (data / "leiden.yaml").read_text("utf-8") == text


@pytest.mark.parametrize(
    "row",
    [
        "Eurocities,BE,", "MONT,NL,stedenband", "Cittaslow,IT,netwerk", "Bath,GB,city network", "Nantes,FR,Eurocities",
        "Nantes,FR,via EUROCITIES", "Oxford,GB,Mont (lid)",
    ],
)  # fmt: skip
def test_a_row_on_a_network_is_left_over(row: str, folder: Folder, tmp_path: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN + "networks: [{name: Eurocities}, {name: MONT}]\n")
    (tmp_path / "n.csv").write_text(f"gemeente,partner,land,soort,sinds\nLeiden,{row},1999\n", "utf-8")
    done = stedenband("import", str(tmp_path / "n.csv"), "--gemeente", "Leiden", data=data)
    assert "1 vermelding gelezen: 1 niet te plaatsen.\n  1: dit is een lidmaatschap van een netwerk (" in done.err
    assert (data / "leiden.yaml").read_text("utf-8") == LEIDEN + "networks: [{name: Eurocities}, {name: MONT}]\n"


_IS_NONE = "1 niet te plaatsen.\n  1: hier nagegaan: het is geen stedenband (B2)"
NO_BOND_OF = {
    "its own file": ("Amsterdam,Bath,GB", _IS_NONE),
    "the file of what it became": ("Weesp,Bath,GB", _IS_NONE),
    "the file of what went up in it": ("Amsterdam,Arendonk,BE", "1 erbij"),
    "its own file, by another name of the place": ("Amsterdam,Havana,CU", _IS_NONE),
    "nobody, of a namesake in another country": ("Amsterdam,Havana,US", "1 erbij"),
    "nobody": ("Weesp,Preston,GB", "1 erbij"),
    "the file of what it became, where its own has it": ("Weesp,Oxford,GB", "1 al bekend"),
}


@pytest.mark.parametrize(("row", "told"), NO_BOND_OF.values(), ids=NO_BOND_OF)
def test_what_its_own_file_or_that_of_what_it_became_says_is_no_bond_is_left_over(
    row: str, told: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    head = "country: NL\nsources: {b: {title: Brief, publisher: College, date: 2017}}\n"
    none = "not_bonds: [{{partner: {}, why: Alleen een bezoek., sources: [b]}}{}]\n"
    bond = "bonds: [{id: oxford, partners: [{name: Oxford, country: GB}], kind: twinning, sources: [b]}]\n"
    data = folder(
        amsterdam=f"gemeente: Amsterdam\n{head}"
        + none.format(
            "Bath",
            ", {partner: Oxford, why: Alleen een bezoek., sources: [b]}, "
            "{partner: La Habana, country: CU, why: Alleen een bezoek., sources: [b]}",
        ),
        weesp=f"gemeente: Weesp\n{head}{none.format('Arendonk', '')}{bond}",
    )
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land\n{row}\n", "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--all", "--on", "2017-07-31", data=data)
    assert told in done.err


@pytest.mark.parametrize(
    "kind", ["stedenband via Eurocities", "Eurocities: jumelage", "sister city (Mont)", "stedenband via een netwerk"]
)
def test_a_row_that_names_a_network_and_calls_itself_a_bond_is_one(
    kind: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    data = folder(leiden=LEIDEN + "networks: [{name: Eurocities}, {name: MONT}]\n")
    (tmp_path / "n.csv").write_text(f"gemeente,partner,land,soort,sinds\nLeiden,Nantes,FR,{kind},1999\n", "utf-8")
    done = stedenband("import", str(tmp_path / "n.csv"), "--gemeente", "Leiden", data=data)
    assert "1 vermelding gelezen: 1 erbij (0 alleen vermeld)." in done.err
    assert f"De lijst zegt bij soort: {kind}." in (data / "leiden.yaml").read_text("utf-8")


def test_the_warnings_of_the_files_are_counted_at_the_end(
    folder: Folder, tmp_path: Path, stedenband: Command, english: Command
) -> None:
    rows = "gemeente,partner,land\nLeiden,Boedapest,Turkije\nDelft,Bath,GB\nDelft,Parijs,DE\n"
    (tmp_path / "t.csv").write_text(rows, "utf-8")
    data = folder(leiden=LEIDEN)
    asked = ("import", str(tmp_path / "t.csv"), "--on", "2026-02-08")
    would = english(*asked, "--all", "--dry-run", data=data)
    assert "2 warnings in what would be written: `stedenband validate` tells which.\n" in would.err
    one = stedenband(*asked, "--gemeente", "Leiden", data=data)
    assert one.err.endswith("1 waarschuwing in wat er geschreven is: `stedenband validate` noemt die.\n")
    assert stedenband("validate", data=data).out.count("1 waarschuwing in 1 bestand") == 1
    assert "waarschuwing" not in stedenband(*asked, "--gemeente", "Leiden", data=data).err


def test_a_second_run_changes_no_byte(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN)
    stedenband("import", str(table), "--all", data=data)
    before = _texts(data)
    again = stedenband("import", str(table), "--all", data=data)
    assert (again.code, _texts(data)) == (0, before)
    assert "4 vermeldingen gelezen: 3 al bekend, 1 niet te plaatsen" in again.err


def test_a_dry_run_shows_the_lines_and_changes_nothing(folder: Folder, table: Path, stedenband: Command) -> None:
    data, left = folder(leiden=LEIDEN), table.with_name("rest.csv")
    before = _texts(data)
    done = stedenband("import", str(table), "--all", "--dry-run", "--leftovers", str(left), data=data)
    assert done.code == 0
    assert "+- id: bath\n" in done.out and "+gemeente: Almelo\n" in done.out
    assert (_texts(data), left.exists()) == (before, False)
    assert f"  {left} is niet geschreven: dat gebeurt zonder --dry-run.\n" in done.err


def test_what_is_left_over_comes_into_a_table_that_is_not_overwritten(
    folder: Folder, table: Path, stedenband: Command
) -> None:
    data, left = folder(leiden=LEIDEN), table.with_name("rest.csv")
    asked = ("import", str(table), "--all", "--leftovers", str(left))
    assert stedenband(*asked, data=data).code == 0
    (row,) = csv.DictReader(left.read_text(encoding="utf-8-sig").splitlines())
    assert (row["cell"], row["reason"], row["home"], row["partner"]) == ("A5", "unknown-home", "Nergens", "X")
    refused = stedenband(*asked, data=data)
    assert (refused.code, "--force" in refused.err) == (2, True)
    assert stedenband(*asked, "--force", data=data).code == 0


def test_what_is_left_over_takes_the_place_of_neither_the_table_nor_the_data(
    folder: Folder, table: Path, stedenband: Command
) -> None:
    data, told = folder(leiden=LEIDEN), table.read_bytes()
    for left in (table, data / "leiden.yaml"):
        refused = stedenband("import", str(table), "--all", "--force", "--leftovers", str(left), data=data)
        assert (refused.code, "niet overschreven" in refused.err) == (2, True)
    assert (table.read_bytes(), (data / "leiden.yaml").read_text(encoding="utf-8")) == (told, LEIDEN)


def test_a_source_is_named_by_title_publisher_and_date(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN)
    said = "Zustersteden: lijst; Wikidata; 2017-07"
    assert stedenband("import", str(table), "--gemeente", "Leiden", "--source", said, data=data).code == 0
    text = (data / "leiden.yaml").read_text(encoding="utf-8")
    assert '{title: "Zustersteden: lijst", publisher: Wikidata, date: 2017-07}' in text


def test_a_spreadsheet_of_the_municipality_asked_for_need_not_name_it(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text("Stad;Land;Sinds;Opmerking\nBath;GB;jaren 50;leuk\nYork;GB;;\n", "utf-8")
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
    assert (done.code, "Stad = partner" in done.err, "2 erbij (1 alleen vermeld)" in done.err) == (0, True, True)
    beside = stedenband("compare", str(tmp_path / "t.csv"), "--gemeente", "Leiden", "--format", "json", data=data)
    assert [one["outcome"] for one in beside.json if one["there"]] == ["confirmed", "only-there"]
    refused = stedenband("import", str(tmp_path / "t.csv"), "--all", data=data)
    assert (refused.code, "--map home=KOLOM" in refused.err) == (2, True)


def test_a_column_of_years_that_is_not_used_is_told_with_how_to_read_it(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows = "Gemeente;Partner;Land;Sinds;Fase;Opmerking\nLeiden;Bath;GB;1960;2015;leuk\nLeiden;York;GB;1961;;\n"
    (tmp_path / "t.csv").write_text(rows, "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=folder(leiden=LEIDEN))
    assert "niet gebruikt: Fase (lijkt op jaartallen; --map until=E), Opmerking." in done.err


# What stands below a heading in the rows, and the closing line on them.
ALIKE_LEFT = {
    ("Status", "zeer actief", "weinig"): "beëindigd of beëindigd in 2015; bijvoorbeeld: zeer actief (D2 en verder)",
    ("Status", "weinig", "weinig"): "beëindigd of beëindigd in 2015: weinig (D2 en verder)",
    ("Soort", "nee", "zonder", "geen"): "dat hoort bij status of einde; bijvoorbeeld: nee (D2 en verder)",
    ("Tot", "tja", "ooit", "tja"): "of 31-12-2015; bijvoorbeeld: tja (D2 en verder)",
    ("Tot", "tja"): "of 31-12-2015: tja (D2)",
}


@pytest.mark.parametrize("told", ALIKE_LEFT)
def test_texts_that_are_not_understood_are_told_by_the_first_as_an_example_where_they_differ(
    told: tuple[str, ...], folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    head, *texts = told
    rows = "".join(f"Leiden;Plaats {number};GB;{text}\n" for number, text in enumerate(texts))
    (tmp_path / "t.csv").write_text(f"Gemeente;Partner;Land;{head}\n{rows}", "utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=folder(leiden=LEIDEN))
    (line,) = [line for line in done.err.splitlines() if line.startswith(f"  {len(texts)}: ")]
    assert line.endswith(ALIKE_LEFT[told])


def test_a_municipalitys_own_spreadsheet_becomes_bonds_with_a_history(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows = "Stad;Land;Sinds;Tot;Reden\nBath;GB;1950;2010;kosten\nYork;GB;1980;;\n"
    (tmp_path / "t.csv").write_text(
        "Gemeente;" + rows.replace("\nB", "\nLeiden;B").replace("\nY", "\nLeiden;Y"), "utf-8"
    )
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Leiden", data=data)
    assert (done.code, "2 erbij (0 alleen vermeld)" in done.err) == (0, True), done.err
    found = stedenband("list", "--format", "json", data=data).json
    assert {row["id"]: (row["status"], row["since"], row["until"]) for row in found} == {
        "leiden/oxford": ("active", "1946", None),
        "leiden/bath": ("ended", "1950", "2010"),
        "leiden/york": ("active", "1980", None),
    }


WRONG = {
    "no municipality": ((), "--gemeente"),
    "a municipality and all": (("--gemeente", "Leiden", "--all"), "--gemeente"),
    "an unknown municipality": (("--gemeente", "Liden"), "bedoelde u Leiden"),
    "a source without a title": (("--all", "--source", "; x"), "titel; uitgever; datum"),
    "a day that is none": (("--all", "--on", "gisteren"), "gisteren"),
    "a day to come": (("--all", "--on", "2999-01-01"), "--on 2999-01-01: de dag van de tabel ligt in de toekomst"),
    "a source of a day to come": (("--all", "--source", "Lijst; Gemeente; 2999-01-01"), "--source 2999-01-01: de dag"),
    "a source of a year to come": (("--all", "--source", "Lijst; Gemeente; 2999"), "--source 2999: de dag"),
    "a day to come on trial": (("--all", "--dry-run", "--on", "2999-01-01"), "ligt in de toekomst"),
    "an unknown column": (("--all", "--map", "home=Q"), "--map Q"),
    "places that are none": (("--all", "--places", "lijst.csv"), "is niet te lezen"),
}


@pytest.mark.parametrize(("options", "says"), WRONG.values(), ids=WRONG)
def test_wrong_usage_changes_nothing(
    options: tuple[str, ...], says: str, folder: Folder, table: Path, stedenband: Command
) -> None:
    data = folder(leiden=LEIDEN)
    before = _texts(data)
    done = stedenband("import", str(table), *options, data=data)
    assert (done.code, _texts(data), says in done.err) == (2, before, True), done.err


def test_a_list_that_cannot_grow_in_its_place_is_left_alone(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden="gemeente: Leiden\ncountry: NL\nbonds: ~\n")
    before = _texts(data)
    done = stedenband("import", str(table), "--gemeente", "Leiden", data=data)
    assert (done.code, _texts(data)) == (1, before)
    assert "leiden.yaml is niet geschreven" in done.err and "0 erbij" not in done.err


def test_a_row_that_would_add_a_fault_is_left_over_with_the_reason_and_the_others_are_not(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows = ["Leiden,Bath,GB", "Leiden,York 06-12345678,GB", "Delft,Leiden jan@gmail.com,NL", "Leiden,Delft,NL"]
    (tmp_path / "t.csv").write_text("\n".join(["gemeente,partner,land", *rows, "Almelo,Preston,GB"]), "utf-8")
    data = folder(leiden=LEIDEN)
    done = stedenband("import", str(tmp_path / "t.csv"), "--all", "--on", "2026-02-08", data=data)
    assert (done.code, "3 erbij" in done.err, "2 niet te plaatsen" in done.err) == (1, True, True), done.err
    assert "1: dit zou een fout geven: " in done.err and "telefoonnummer" in done.err and "(B3)" in done.err
    text = (data / "leiden.yaml").read_text(encoding="utf-8")
    assert ("id: bath\n" in text, "id: delft\n" in text, "York" in text) == (True, True, False)
    assert _errors(data) == 0 and (data / "almelo.yaml").exists()


def test_where_several_faults_are_of_no_row_the_files_are_left_alone(
    folder: Folder, table: Path, stedenband: Command
) -> None:
    data = folder(leiden=LEIDEN)
    before = _texts(data)
    source = "Lijst van jan@gmail.com, 06-12345678; Piet (piet@gmail.com)"
    done = stedenband("import", str(table), "--all", "--source", source, data=data)
    assert (done.code, _texts(data), "dit zou een fout geven: " in done.err) == (1, before, True), done.err


def test_where_a_fault_is_of_no_row_the_file_is_left_alone_with_the_reason(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nLeiden,Bath,GB\n", "utf-8")
    data = folder(leiden=LEIDEN)
    asked = ("import", str(tmp_path / "t.csv"), "--all", "--source", "Lijst van 06-12345678")
    done = stedenband(*asked, data=data)
    assert (done.code, (data / "leiden.yaml").read_text(encoding="utf-8")) == (1, LEIDEN), done.err
    assert "1: dit zou een fout geven: " in done.err and "telefoonnummer" in done.err


def test_nothing_is_written_where_the_leftovers_cannot_be(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN)
    before = _texts(data)
    done = stedenband("import", str(table), "--all", "--leftovers", str(table.parent / "nergens" / "x.csv"), data=data)
    assert (done.code, _texts(data)) == (2, before), done.err


EDIT = """
from stedenband.cli.run import import_table
from pathlib import Path
before = import_table.write_changes
def edited(changes, *, dry_run):
    with changes["leiden"].path.open("a") as file:
        file.write("# bewerkt\\n")
    return before(changes, dry_run=dry_run)
import_table.write_changes = edited
"""


def test_a_file_that_is_edited_meanwhile_is_left_alone(folder: Folder, table: Path) -> None:
    data = folder(leiden=LEIDEN)
    (done,) = run_forked(["--data", str(data), "import", str(table), "--all"], inside=EDIT)
    assert done.code == 1 and "intussen veranderd" in done.err, done.err
    assert (data / "leiden.yaml").read_text(encoding="utf-8") == LEIDEN + "# bewerkt\n"
    assert not (data / "almelo.yaml").exists()


def test_two_runs_at_once_write_each_bond_once(folder: Folder, table: Path, stedenband: Command) -> None:
    data = folder(leiden=LEIDEN)
    runs = run_forked(*[["--data", str(data), "import", str(table), "--all"]] * 2)
    assert {run.code for run in runs} <= {0, 1}
    stedenband("import", str(table), "--all", data=data)
    texts = "".join(path.read_text(encoding="utf-8") for path in data.glob("*.yaml"))
    assert (texts.count("id: bath\n"), texts.count("id: preston\n")) == (1, 1)
    assert stedenband("validate", data=data).code == 0
    assert {path.name for path in data.iterdir()} == {".schema.json", "almelo.yaml", "leiden.yaml"}


# --- Any table beside any register ------------------------------------------------------------------------------------

ROWS = [
    [row[key] for key in ("home", "home country", "partner", "country")] for of in hard_rows().values() for row in of
]
HOMES = st.sampled_from(
    [
        *("Leiden", "Almelo", "Delft", "Gent", "Weesp", "Esch (Haaren)", "The Hague", "Zwijndrecht", "X", ""),
        *("Leiden (ZH)", "Leiden (gem. Delft)", "Gent (Vlaanderen)", "Woerden (ZH)", "Zwolle (provincie Drenthe)"),
    ]
)
PARTNERS = st.one_of(
    st.sampled_from(["Leiden", "Almelo", "Delft", "Oxford", "Suzhou", "Suzhou, Jiangsu", "a: b", "- x"]),
    st.text(max_size=9),
)
COUNTRIES = st.sampled_from(["Netherlands", "Belgium", "GB", "China", "England", "Atlantis", ""])
DATES = st.sampled_from(
    ["", "", "", "1946", "ca. 1950", "1960-1970", "2030", "ooit", "- 1970", "per 1-1-2001 beëindigd"]
)
INVENTED = st.tuples(HOMES, st.sampled_from(["Netherlands", "Belgium", ""]), PARTNERS, COUNTRIES, DATES, DATES)
HARD = st.sampled_from(ROWS).map(lambda row: (*row, "", ""))
HEAD = ("gemeente", "land van de gemeente", "partner", "land", "sinds", "tot")


def _errors(data: Path) -> int:
    return len(load(DataFolder(data, "option"), LintOptions(TODAY, tells=is_error)).findings)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(INVENTED | HARD, max_size=8), files=st.sets(st.sampled_from(sorted(HARD_REGISTER.glob("*.yaml")))))
def test_any_table_only_adds_lines_once_and_no_error(
    rows: list[tuple[str, ...]], files: set[Path], stedenband: Command
) -> None:
    with tempfile.TemporaryDirectory() as name:
        data, table = Path(name) / "data", Path(name) / "t.csv"
        data.mkdir()
        for path in files:
            (data / path.name).write_bytes(path.read_bytes())
        with table.open("w", encoding="utf-8", errors="replace", newline="") as stream:
            csv.writer(stream).writerows([HEAD, *rows])
        before, errors = _texts(data), _errors(data)
        first = stedenband("import", str(table), "--all", "--on", "2026-02-08", data=data)
        after = _texts(data)
        assert all(_only_adds(text, after[file]) for file, text in before.items())
        assert _errors(data) <= errors
        stedenband("import", str(table), "--all", "--on", "2026-02-08", data=data)
        assert _texts(data) == after, first.err


LIKE = st.sampled_from(
    [
        *("Neustadt", "Neustadt (Dosse)", "Neustadt (Weinstraße)", "Neustadt an der Aisch", "Neustadt, Hessen"),
        *("Bath", "Bath (Somerset)", "Oxford", "Oxfort", "Oxford Municipality"),
        *("Totaal", "Totaalstad", "Köln", "Keulen"),
        *("Cologne", "Delft", "Linden", "Linden (Cuijk)", "Land van Cuijk", "Leiden", "Boxtel", "Berlin – Neukölln"),
        *("Chemnitz", "Karl-Marx-Stadt (nu Chemnitz)", "Chemnitz (tot 1990: Karl-Marx-Stadt)", "Karl-Marx-Stadt"),
        *("Kleve / Kleef", "Kleef", "Kleve – Wesel", "Wesel", "Jena - jumelage", "Jena", "Jena (vervallen)"),
        *("Neukölln (Berlin)", "Neukölln", "Kiev", "Kyiv", "Bergen (NH)", "Bergen (Limburg)", "Zwijndrecht"),
    ]
)
ALIKE = st.tuples(
    st.sampled_from(["Leiden", "Delft", "Land van Cuijk", "Haaren", "Boxtel", "Esch (Haaren)"]),
    st.just("NL"),
    LIKE,
    st.sampled_from(["DE", "DE", "NL", "GB", "", "DDR", "Duitsland (ex-DDR)"]),
    st.sampled_from(["", "", "1946", "1946-1999"]),
    st.sampled_from(["", "", "1999"]),
    st.sampled_from(["", "", "Q4093", "Q365"]),
)


@settings(max_examples=examples(40), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables=st.tuples(*[st.lists(ALIKE, min_size=1, max_size=7)] * 2), data=st.data())
def test_tables_again_change_no_byte_and_leave_the_same_over(
    tables: tuple[list[tuple[str, ...]], ...], data: st.DataObject, stedenband: Command
) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder, left = Path(name) / "data", Path(name) / "rest.csv"
        folder.mkdir()

        def imported(title: str, rows: list[tuple[str, ...]]) -> tuple[dict[str, bytes], bytes]:
            table = Path(name) / f"{title}.csv"
            with table.open("w", encoding="utf-8", newline="") as stream:
                csv.writer(stream).writerows([(*HEAD, "item"), *rows])
            asked = ("--all", "--on", "2026-02-08", "--map", "item=G", "--leftovers", str(left), "--force")
            assert stedenband("import", str(table), *asked, data=folder).code == 0
            return _texts(folder), left.read_bytes()

        one, other = tables
        first = imported("a", one)
        assert imported("a", one) == first
        assert imported("a", data.draw(st.permutations(one)))[0] == first[0]
        both = imported("b", other)
        assert imported("a", one)[0] == both[0]
        assert imported("b", other) == both


JOINING = {
    "what it became is no partner by that name": (
        "Delfzijl,Emden,Duitsland\nEemsdelta,Heerlen,Nederland",
        ("--gemeente", "Eemsdelta"),
    ),
    "a former municipality is named from the other side": (
        "Groesbeek,Kleef,Duitsland\nDelft,Groesbeek,Nederland\nGroesbeek,Delft,Nederland",
        ("--all",),
    ),
    "a former municipality with dates": (
        "Groesbeek,Kleef,Duitsland,1990\nDelft,Groesbeek,Nederland,1990\nGroesbeek,Delft,Nederland,1990",
        ("--all",),
    ),
    "a village is named from the other side": (
        "Amsterdam,Leer,Duitsland\nDelft,Weesp,Nederland\nWeesp,Delft,Nederland",
        ("--all",),
    ),
}


@pytest.mark.parametrize("case", JOINING)
def test_a_file_points_only_to_bonds_that_name_it_in_the_first_run_and_the_second(
    case: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    rows, asked = JOINING[case]
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds\n{rows}\n", "utf-8")
    data = folder(amsterdam=(HARD_REGISTER / "amsterdam.yaml").read_text(encoding="utf-8"))
    first = stedenband("import", str(tmp_path / "t.csv"), *asked, data=data)
    assert (first.code, "niet te plaatsen" in first.err) == (0, False), first.err
    before = _texts(data)
    again = stedenband("import", str(tmp_path / "t.csv"), *asked, data=data)
    assert (again.code, _texts(data)) == (0, before)
    assert stedenband("validate", data=data).code == 0


def test_the_kind_that_a_table_does_not_tell_is_told_once(folder: Folder, tmp_path: Path, stedenband: Command) -> None:
    rows = "Brugge,Burgos,Spanje,2007,\nBrugge,Bath,GB,2001,\nBrugge,York,GB,2001,jumelage\nBrugge,Ulm,DE,,\n"
    (tmp_path / "t.csv").write_text(f"gemeente,partner,land,sinds,soort\n{rows}", encoding="utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--all", data=folder())
    assert done.err.count("soort is niet vermeld") == 1
    assert "De soort is niet vermeld bij 2 banden; geschreven is: stedenband." in done.err
