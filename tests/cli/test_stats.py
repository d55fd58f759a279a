"""`stedenband stats`: counts by one property with bars, by two that cross, and what they say to programs."""

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from stedenband.cli.stats import _BY
from stedenband.query.count_values import By
from tests.conftest import Command, run_process

pytestmark = pytest.mark.usefixtures("reading_once")

COUNTS = [
    ([], {"active": 16, "ended": 12}),
    (["--on", "2016-12-31", "--gemeente", "Almelo"], {"active": 3}),
    (["--on", "2018-01-01", "--gemeente", "Almelo"], {"active": 2, "ended": 1}),
    (["--by", "country", "--gemeente", "Leiden"], {"DE": 1, "GB": 1, "JP": 1, "NI": 1, "PL": 1, "ZA": 1}),
    (["--by", "land", "--gemeente", "Heerlen"], {"NL": 1}),
    (["--by", "kind", "--status", "ended"], {"twinning": 1, "sister-city": 6, "partner-city": 5}),
    (["--by", "theme", "--partner", "Preston", "--partner", "Iserlohn"], {"culture": 1, None: 1}),
    (["--by", "rol", "--gemeente", "Almelo"], {None: 1, "committee": 3, "mayor": 2}),
    (["--by", "decade-begun", "--gemeente", "Almelo"], {"194X": 1, "195X": 1, "197X": 1, "202X": 1}),
    (["--by", "decade-begun", "--gemeente", "Alkmaar"], {"194X": 1, None: 4}),
    (["--by", "decade-ended"], {"201X": 2, None: 10}),
    (["--by", "reason"], {"policy-change": 10, "partner-decision": 1, "request": 1}),
    (["--by", "reason", "--status", "active"], {}),
    (["--by", "gemeente", "--country", "Nederland"], {"Amsterdam": 1, "Delfzijl": 1, "Heerlen": 1, "Sluis": 1}),
    (["--by", "gemeente", "--gemeente", "Heerlen", "--gemeente", "Leiden"], {"Leiden": 6, "Heerlen": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "counts"), COUNTS, ids=[" ".join(case[0]) for case in COUNTS])
def test_bonds_are_counted(arguments: list[str], counts: dict[str | None, int], stedenband: Command) -> None:
    done = stedenband("stats", *arguments, "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert {next(iter(row.values())): row["count"] for row in done.json} == counts


TITLES = [
    ("nl", "decade-begun", "Stedenbanden naar decennium van begin"),
    ("nl", "decade-ended,reason", "Stedenbanden naar decennium van beëindiging en reden van beëindiging"),
    ("en", "decade-begun", "Twinning links by decade of beginning"),
    ("en", "country", "Twinning links by country"),
]


@pytest.mark.parametrize(("language", "by", "title"), TITLES)
def test_a_document_with_counts_says_by_what_in_its_title(
    language: str, by: str, title: str, stedenband: Command, english: Command
) -> None:
    ask = english if language == "en" else stedenband
    assert f"<h1>{title}</h1>" in ask("stats", "--by", by, "--format", "html").out


def test_every_property_that_help_names_can_be_counted(stedenband: Command) -> None:
    assert tuple(By) == _BY
    for name in _BY:
        done = stedenband("stats", "--by", name, "--format", "json")
        assert (done.code, bool(done.json)) == (0, True)


def test_a_row_has_the_code_the_label_and_the_count(stedenband: Command) -> None:
    rows = stedenband("stats", "--by", "decade-ended", "--format", "json").json
    assert rows == [
        {"decade_ended": "201X", "label": "2010–2019", "count": 2},
        {"decade_ended": None, "label": "datum onbekend", "count": 10},
    ]


LABELS = [
    ("status", ["actief", "beëindigd"]),
    ("kind", ["stedenband", "zusterstad", "partnerstad", "vriendschapsband"]),
    ("country", ["Duitsland", "Verenigd Koninkrijk", "China", "Frankrijk", "Japan", "Polen", "Turkije", "Armenië"]),
    ("gemeente", ["Gent", "Leiden", "Alkmaar", "Almelo", "Amsterdam"]),
    ("decade-begun", ["1940–1949", "1950–1959", "1960–1969"]),
]


@pytest.mark.parametrize(("by", "labels"), LABELS)
def test_rows_stand_in_their_own_order_or_the_most_first(by: str, labels: list[str], stedenband: Command) -> None:
    rows = stedenband("stats", "--by", by, "--format", "json").json
    assert [row["label"] for row in rows][: len(labels)] == labels


STATES = """\
gemeente: Testdam
country: BE
sources: {b: {title: B, date: 2024}}
bonds:
- {id: a, partners: [{name: A, country: DE}], kind: twinning, history: [{status: ended}], sources: [b]}
- {id: b, partners: [{name: B, country: FR}], kind: twinning, history: [{status: dormant}], sources: [b]}
- {id: c, partners: [{name: C, country: FR}], kind: jumelage, history: [{date: 2020, status: exploring}], sources: [b]}
- {id: d, partners: [{name: D, country: FR}], kind: jumelage, history: [{date: 19XX, status: active}], sources: [b]}
- {id: e, partners: [{name: E, country: FR}], kind: jumelage, sources: [b]}
"""


@pytest.fixture
def testdam(folder: Callable[..., Path]) -> Path:
    return folder(testdam=STATES)


def test_statuses_follow_the_life_of_a_bond_and_kinds_are_named_as_in_flanders(
    testdam: Path, stedenband: Command
) -> None:
    def labels(by: str) -> dict[str, int]:
        rows = stedenband("stats", "--by", by, "--format", "json", data=testdam).json
        return {row["label"]: row["count"] for row in rows}

    statuses = {"onbekend": 1, "in verkenning": 1, "actief": 1, "slapend": 1, "beëindigd": 1}
    assert list(labels("status").items()) == list(statuses.items())
    assert labels("kind") == {"jumelage": 3, "stedenband": 2}
    assert labels("decade-begun") == {"1900–1999": 1, "datum onbekend": 3}, "what is only explored has not begun"
    assert labels("reason") == {"onbekend": 1}, "only what has ended has a reason of ending"


CROSSINGS = [["--by", "country,status"], ["--by", "country", "--by", "status"], ["--by", "land, Status"]]


@pytest.mark.parametrize("arguments", CROSSINGS, ids=" ".join)
def test_two_properties_cross(arguments: list[str], stedenband: Command) -> None:
    rows = stedenband("stats", *arguments, "--format", "json").json
    assert rows[0] == {"country": "DE", "label": "Duitsland", "count": 5, "by_status": {"active": 3, "ended": 2}}
    cells = list(csv.DictReader(io.StringIO(stedenband("stats", *arguments, "--format", "csv").out)))
    assert cells[0] == {"country": "DE", "label": "Duitsland", "active": "3", "ended": "2", "count": "5"}
    lines = stedenband("stats", *arguments).out.splitlines()
    assert lines[0].split() == ["Land", "/", "status", "actief", "beëindigd", "Totaal"]
    assert lines[2].split() == ["Duitsland", "3", "2", "5"]
    markdown = stedenband("stats", *arguments, "--format", "md").out.splitlines()
    assert markdown[:3] == [
        "| Land / status | actief | beëindigd | Totaal |",
        "| --- | ---: | ---: | ---: |",
        "| Duitsland | 3 | 2 | 5 |",
    ]


def test_the_same_property_twice_is_counted_once(stedenband: Command) -> None:
    assert stedenband("stats", "--by", "kind,soort").out == stedenband("stats", "--by", "kind").out


def test_what_is_unknown_has_a_column_of_its_own(stedenband: Command) -> None:
    rows = stedenband("stats", "--by", "gemeente,decade-begun", "--gemeente", "Alkmaar", "--format", "json").json
    assert rows == [
        {"gemeente": "Alkmaar", "label": "Alkmaar", "count": 5, "by_decade_begun": {"194X": 1, "unknown": 4}}
    ]


def test_bars_are_as_long_as_the_counts(stedenband: Command) -> None:
    lines = stedenband("stats", "--by", "kind").out.splitlines()
    bars = {line.split()[0]: (int(line.split()[1]), line.count("█")) for line in lines[:4]}
    (most, longest), (half, shorter) = bars["stedenband"], bars["zusterstad"]
    assert (most, half, shorter) == (14, 7, longest // 2)
    assert all(len(line.rstrip()) <= 100 for line in lines)
    assert lines[-1] == "Totaal: 28 stedenbanden, waarvan 16 van kracht"


def test_bars_fit_a_narrow_terminal(stedenband: Command, narrow: Callable[[int], None]) -> None:
    narrow(40)
    lines = stedenband("stats", "--by", "role").out.splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert "█" in lines[0]


def test_bars_are_of_number_signs_where_blocks_cannot_be_printed() -> None:
    done = run_process("stats", PYTHONIOENCODING="ascii")
    assert done.code == 0
    assert "####" in done.out
    assert "█" not in done.out and "\\u2588" not in done.out


SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("by", ["status", "country,status", "theme", "decade-begun"])
def test_a_picture_and_a_page_hold_the_same_numbers_as_the_table(by: str, stedenband: Command) -> None:
    rows = stedenband("stats", "--by", by, "--format", "json").json
    root = ElementTree.fromstring(stedenband("stats", "--by", by, "--format", "svg").out)  # noqa: S314
    counted = [row["count"] for row in rows]
    if "," in by:
        counted = [number for row in rows for number in row["by_status"].values() if number]
    texts = [one.text or "" for one in root.iter(f"{SVG}text")]
    assert [int(text) for text in texts if text.isdigit()] == counted
    bars = [float(one.get("width", "")) for one in root.iter(f"{SVG}rect")][1:]
    assert bars == pytest.approx([number / max(counted) * max(bars) for number in counted], abs=0.1)
    assert all(row["label"] in (root.findtext(f"{SVG}desc") or "") for row in rows)
    page = stedenband("stats", "--by", by, "--format", "html").out
    cells = [int(cell) for cell in re.findall("<td[^>]*>(\\d+)</td>", page)]
    assert sum(cells) == sum(row["count"] for row in rows) * (2 if "," in by else 1)
    assert page.count("<svg") == page.count("<table") == 1


def test_a_page_of_counts_tells_of_whom_and_on_which_day(stedenband: Command) -> None:
    asked = ("stats", "--gemeente", "Leiden", "--by", "theme", "--on", "2025-06-24")
    page = stedenband(*asked, "--format", "html").out
    assert "<h1>Stedenbanden van Leiden naar thema</h1>" in page
    assert "Peildatum: 24 juni 2025." in page and "Totaal: 6 stedenbanden" in page
    assert "de som kan dus groter zijn dan het totaal" in page
    empty = stedenband("stats", "--search", "dit staat nergens", "--format", "html").out
    assert "Geen stedenbanden gevonden die hieraan voldoen." in empty and "<svg" not in empty
    drawn = stedenband("stats", "--search", "dit staat nergens", "--format", "svg").out
    assert "Geen stedenbanden gevonden die hieraan voldoen.</text>" in drawn


def test_a_total_tells_where_a_bond_counts_more_than_once(stedenband: Command) -> None:
    sentence = "Een stedenband telt overal mee waar hij bij hoort; de som kan dus groter zijn dan het totaal."
    for by, told in (("theme", True), ("gemeente,status", True), ("status", False), ("country,status", False)):
        assert (sentence in stedenband("stats", "--by", by).out) == told
        assert (sentence in stedenband("stats", "--by", by, "--format", "md").out) == told


@pytest.mark.parametrize("by", ["status", "country,status"])
def test_an_empty_selection_says_so(by: str, stedenband: Command) -> None:
    arguments = ["stats", "--by", by, "--gemeente", "Leiden", "--country", "Frankrijk", "--format"]
    for chosen in ("table", "md"):
        done = stedenband(*arguments, chosen)
        assert (done.code, done.out, done.err) == (0, "Geen stedenbanden gevonden die hieraan voldoen.\n", "")
    assert stedenband(*arguments, "json").json == []
    assert len(stedenband(*arguments, "csv").out.splitlines()) == 1


def test_english_is_there_for_the_asking(english: Command) -> None:
    told = english("stats", "--by", "ended in,kind").out
    for words in ("Ended in / kind", "sister city", "unknown", "Total: 12 bonds"):
        assert words in told


def test_text_from_the_data_never_acts(folder: Callable[..., Path], stedenband: Command) -> None:
    name = '"=1+1 [bold]x[/] | <b>\\u202e"'
    data = folder(testdam=STATES.replace("gemeente: Testdam", f"gemeente: {name}"))

    def out(chosen: str) -> str:
        return stedenband("stats", "--by", "gemeente", "--format", chosen, data=data).out

    assert "=1+1 [bold]x[/] | <b><U+202E>  5" in out("table")
    assert r"| =1+1 \[bold\]x\[/\] \| &lt;b&gt;&lt;U+202E&gt; | 5 |" in out("md")
    assert out("csv").splitlines()[1].startswith("'=1+1")
    assert json.loads(out("json"))[0]["gemeente"].endswith("\u202e") and "\u202e" not in out("json")
    crossed = stedenband("stats", "--by", "status,gemeente", data=data).out
    assert "=1+1 [bold]x[/] | <b><U+202E>   Totaal\n" in crossed and "\u202e" not in crossed


@pytest.mark.parametrize("name", ["telling.csv", "telling.json", "telling.md", "telling.txt"])
def test_a_file_takes_its_format_from_its_suffix(name: str, tmp_path: Path, stedenband: Command) -> None:
    arguments = ["stats", "-o", str(tmp_path / name)]
    assert (stedenband(*arguments).out, stedenband(*arguments).code) == ("", 2)
    assert "actief" in (tmp_path / name).read_text(encoding="utf-8")
    assert stedenband(*arguments, "--force").code == 0


WRONG_USE = [
    (["--by", "lnad"], "--by lnad: dat is niet bekend; bedoelde u land?"),
    (["--by", "country,status,kind"], "--by country,status,kind: verwacht waren één of twee van status, country"),
    (["--by", ","], "verwacht waren één of twee"),
    (["--status", "aktief"], "bedoelde u actief?"),
    (["--gemeente", "Liden"], "bedoelde u Leiden?"),
    (["--from", "2020", "--until", "2010"], "wissel --from en --until om"),
    (["--format", "jsonl"], "bedoelde u json?"),
    (["-o", "telling.ics"], "aan telling.ics is geen vorm te zien"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG_USE, ids=[" ".join(case[0]) for case in WRONG_USE])
def test_wrong_use_is_told_in_a_sentence(arguments: list[str], says: str, stedenband: Command) -> None:
    done = stedenband("stats", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_broken_data_is_named_and_the_sound_files_are_still_counted(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    done = stedenband("stats", data=folder(stuk="gemeente: Stuk\ncountry: UK\n", testdam=STATES))
    assert (done.code, "5 stedenbanden" in done.out, "stuk.yaml" in done.err) == (1, True, True)
