"""`stedenband report`: what the Almelo letter tells, the report tells from the data; and each part by itself."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from stedenband.cli.report import PARTS as OPTIONS
from stedenband.loading import workers
from stedenband.reports import making
from stedenband.reports.sections import PARTS
from tests.conftest import Command

Folder = Callable[..., Path]


def test_a_report_of_an_earlier_day_knows_nothing_of_what_came_later(stedenband: Command) -> None:
    out = stedenband("report", "--gemeente", "Almelo", "--on", "2000-01-01").out
    assert "Denizli" in out and "Preston" in out
    for later in ("Ejmiatsin", "beëindigd door", "februari 2025", "verkend", "stoppen", "Korteland", "Corona"):
        assert later not in out


@pytest.mark.parametrize("cores", [1, 2, 4])
def test_a_large_report_is_the_same_made_in_one_process_or_more(
    stedenband: Command, monkeypatch: pytest.MonkeyPatch, cores: int
) -> None:
    asked = ("report", "--on", "2026-11-21")
    made_in_one = stedenband(*asked)
    cited = dict.fromkeys(map(int, re.findall(r" \[(\d+)\]", made_in_one.out.rpartition("Bronnen")[0])))
    assert [*cited] == sorted(cited) and len(cited) > 5
    monkeypatch.setattr(making, "_WORTHWHILE", 0)
    monkeypatch.setattr(workers, "cores", lambda: cores)
    assert stedenband(*asked) == made_in_one


def _bonds_told(part: dict[str, Any]) -> list[str]:
    """The ids of the bonds that a part tells of, those in the parts below it too."""
    below = [id for inner in part["parts"] for id in _bonds_told(inner)]
    return [*(id for id in part["key"].split() if "/" in id), *below]


def _texts(part: dict[str, Any]) -> str:
    own = [one["text"] for block in part["blocks"] for one in block.get("phrases", block.get("items", []))]
    return " ".join([*own, *map(_texts, part["parts"])])


def _rows(part: dict[str, Any]) -> list[dict[str, str]]:
    tables = [block for inner in (part, *part["parts"]) for block in inner["blocks"] if block["type"] == "table"]
    return [{key: cell["text"] for key, cell in row.items()} for table in tables for row in table["rows"]]


def test_ended_tells_denizli_and_the_eleven_of_gent(stedenband: Command) -> None:
    done = stedenband("report", "--ended", "--format", "json", "--on", "2026-11-21")
    (part,) = done.json["parts"]
    assert len(_bonds_told(part)) == 12
    told = _texts(part)
    assert (
        "Almelo en Denizli (Turkije) onderhielden van 1974 tot 2017 een stedenband, die Denizli in 2017 eenzijdig "
        "heeft opgezegd." in told
    )
    assert (
        "De zusterband van Gent met Saint-Raphaël (Frankrijk) is in 2018 beëindigd op verzoek van het comité in "
        "Saint-Raphaël." in told
    )
    assert (
        "De stad Gent zet de partnerschappen met Burgas (Bulgarije), Gdańsk (Polen), Luik (België), Taizhou (China) en "
        "Weihai (China) en de zusterbanden met Melle (Duitsland), Mohammedia (Marokko), Nottingham (Verenigd "
        "Koninkrijk), Tallinn (Estland) en Wiesbaden (Duitsland) niet voort, omdat het beleid is gewijzigd. "
        "Wanneer de banden zijn beëindigd, is onbekend." in told
    )
    assert told.count("omdat het beleid is gewijzigd") == 1
    rows = _rows(part)
    by_partner = {row["partner"]: row for row in rows}
    denizli = by_partner["Almelo – Denizli"]
    assert (denizli["from"], denizli["until"], denizli["years"]) == ("1974", "2017", "43")
    assert denizli["ended_by"] == "eenzijdig opgezegd door Denizli"
    raphael = by_partner["Gent – Saint-Raphaël"]
    assert (raphael["until"], raphael["ended_by"]) == ("2018", "beëindigd op verzoek van het comité in Saint-Raphaël")
    undated = [row for row in rows if row["until"] == "onbekend"]
    assert len(undated) == 10
    assert {(row["ended_by"], row["reason"]) for row in undated} == {
        ("beëindigd door de stad Gent", "gewijzigd beleid")
    }


def test_a_column_of_which_nothing_is_known_is_left_out(stedenband: Command) -> None:
    done = stedenband("report", "--ended", "--gemeente", "Gent", "--format", "json", "--on", "2026-11-21")
    (part,) = done.json["parts"]
    assert set(_rows(part)[0]) == {"partner", "country", "until", "ended_by", "reason"}


ENDED = [
    ([], 12),
    (["--gemeente", "Gent"], 11),
    (["--from", "2018"], 1),
    (["--until", "2017"], 1),
    (["--from", "2019"], 0),
    (["--reason", "gewijzigd beleid"], 10),
    (["--reason", "policy-change", "--reason", "besluit van de partner"], 11),
    (["--ended-by", "partner"], 1),
    (["--ended-by", "de gemeente"], 10),
    (["--country", "China"], 2),
    (["--country", "TR", "--country", "Frankrijk"], 2),
]


@pytest.mark.parametrize(("arguments", "number"), ENDED, ids=[" ".join(case[0]) for case in ENDED])
def test_ended_can_be_limited(arguments: list[str], number: int, stedenband: Command) -> None:
    done = stedenband("report", "--ended", *arguments, "--format", "json")
    assert done.code == 0
    (part,) = done.json["parts"]
    surely = {**part, "parts": [inner for inner in part["parts"] if inner["key"] != "perhaps"]}
    assert len(_bonds_told(surely)) == number


def test_endings_without_a_date_are_told_apart_in_a_period(stedenband: Command) -> None:
    done = stedenband("report", "--ended", "--from", "2019", "--on", "2026-11-28", "--format", "json")
    (part,) = done.json["parts"]
    (perhaps,) = part["parts"]
    assert (part["blocks"], perhaps["key"], len(_bonds_told(perhaps))) == ([], "perhaps", 10)
    assert {row["until"] for row in _rows(perhaps)} == {"datum onbekend, uiterlijk 21 november 2026"}


@pytest.mark.parametrize("name", ["Amsterdam", "Delfzijl", "Heerlen", "Sluis"])
def test_the_bond_of_four_is_in_the_report_of_each(name: str, stedenband: Command) -> None:
    out = re.sub(r"\s+", " ", stedenband("report", "--gemeente", name).out)
    others = sorted({"Amsterdam", "Delfzijl", "Heerlen", "Sluis"} - {name})
    called = f"{name} (nu Eemsdelta)" if name == "Delfzijl" else name
    assert f"{called} heeft sinds 2010 een stedenband met {others[0]}, {others[1]} en {others[2]}." in out
    assert "een publicatie van Platform31" in out


def test_what_alkmaars_five_bonds_have_alike_is_told_once(stedenband: Command) -> None:
    out = stedenband("report", "--gemeente", "Alkmaar", "--bonds").out
    assert out.count("een bijeenkomst van de zustersteden") == 1
    assert out.count("Onderhoudt de band en regelt de uitwisselingen.") == 1
    assert "sinds de jaren veertig" in out
    assert "Alkmaar heeft stedenbanden met Bergama (Turkije), Darmstadt (Duitsland), Tata (Hongarije) en Troyes" in out


HISTORIES = {
    "active": ("[{date: 1948, status: active}]", "Testdam heeft sinds 1948 een stedenband met Ver (Duitsland)."),
    "undated": ("[{status: active}]", "met Ver (Duitsland); sinds wanneer, is onbekend."),
    "about": ("[{date: 1944~, status: active}]", "sinds omstreeks 1944"),
    "decade": ("[{date: 194X, status: active}]", "sinds de jaren veertig"),
    "dormant": (
        "[{date: 1948, status: active}, {date: 2001, status: dormant}]",
        "De stedenband van Testdam met Ver (Duitsland), die in 1948 begon, is sinds 2001 slapend.",
    ),
    "suspended": (
        "[{date: 1990, status: active}, {date: 2022-03, status: suspended, reason: war}]",
        "die in 1990 begon, is sinds maart 2022 opgeschort vanwege oorlog, maar niet beëindigd.",
    ),
    "phasing out": (
        "[{date: 1990, status: active}, {status: phasing-out}]",
        "die in 1990 begon, wordt afgebouwd; sinds wanneer, is onbekend.",
    ),
    "exploring": ("[{date: 2020, status: exploring}]", "Testdam verkent sinds 2020 een stedenband met Ver"),
    "unknown": ("[]", "Hoe het staat met de stedenband van Testdam met Ver (Duitsland), is onbekend."),
    "ended, nothing known": (
        "[{status: active}, {status: ended}]",
        "is beëindigd. Wanneer, door wie en om welke reden dat gebeurde, is onbekend.",
    ),
    "ended by both": (
        "[{date: 1990, status: active}, {date: 2001-05-04, status: ended, by: both, reason: cost}]",
        "onderhielden van 1990 tot 4 mei 2001 een stedenband, die in overleg is beëindigd",
    ),
    "decided": (
        "[{date: 1990, status: active}, {date: 2001, status: ended, by: municipality, decided: 2000-12-05, "
        "decided_by: council, document: RB 12, notified: 2001-01, reason: war}]",
        "Het besluit is op 5 december 2000 genomen door de gemeenteraad (stuk RB 12). De partner is daarvan in januari "
        "2001 op de hoogte gesteld.",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("history", "told"), HISTORIES.values(), ids=HISTORIES)
def test_every_status_and_gap_has_its_sentence(history: str, told: str, folder: Folder, stedenband: Command) -> None:
    data = folder(
        testdam="gemeente: Testdam\ncountry: NL\nsources: {b: {title: B, date: 2000}}\nbonds:\n- {id: ver, "
        f"partners: [{{name: Ver, country: DE}}], kind: twinning, history: {history}, sources: [b]}}\n"
    )
    done = stedenband("report", "--gemeente", "Testdam", "--bonds", "--on", "2026-11-21", data=data)
    assert done.code in (0, 1)
    assert told in re.sub(r"\s+", " ", done.out)


@pytest.mark.parametrize("field", ["copy", "model_fields", "keys_of"])
def test_a_dispute_on_what_is_no_key_leaves_the_chosen_value_unknown(
    field: str, folder: Folder, stedenband: Command
) -> None:
    data = folder(testdam=f"gemeente: Testdam\ncountry: NL\ndisputed: [{{field: {field}, value: iets}}]\n")
    told = stedenband("report", "--disputed", "--on", "2026-11-21", data=data).out
    assert f"Bij Testdam ({field}) is hier onbekend aangehouden; genoemd wordt ook iets." in told


def test_two_runs_on_one_day_are_the_same(stedenband: Command) -> None:
    for chosen in ("text", "md", "html", "json"):
        runs = [stedenband("report", "--on", "2026-11-21", "--format", chosen).out for _ in range(2)]
        assert runs[0] == runs[1] != ""


WRONG = [
    (["--gemeente", "Almelmo"], "bedoelde u Almelo?"),
    (["--from", "2020", "--until", "2010"], "wissel --from en --until om"),
    (["-o", "verslag.xyz"], "aan verslag.xyz is geen vorm te zien"),
    (["-o", "/nergens/verslag.md"], "kan niet worden geschreven"),
    (["--reason", "ruzie"], "--reason ruzie"),
    (["--on", "2020"], "een hele datum, zoals 2020-12-31"),
    (["--changes-since", "2015"], "een hele datum, zoals 2015-01-01"),
    (["--changes-since", "2016-02"], "een hele datum, zoals 2016-02-01"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG)
def test_wrong_use_is_a_sentence(arguments: list[str], says: str, stedenband: Command) -> None:
    done = stedenband("report", *arguments)
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_an_empty_selection_says_so(stedenband: Command) -> None:
    done = stedenband("report", "--gemeente", "Leiden", "--country", "Frankrijk")
    assert done.code == 0
    assert "Er zijn geen stedenbanden die hieraan voldoen." in done.out


def test_the_same_in_english(english: Command) -> None:
    done = english("report", "--gemeente", "Almelo", "--on", "2025-06-24")
    text = re.sub(r"\s+", " ", done.out)
    assert done.code == 0
    for told in ("Almelo has had a twinning link with Preston (United Kingdom) since 1948.", "As at 24 June 2025.",
                 "it was ended unilaterally by Denizli in 2017", "Source of the whole overview"):  # fmt: skip
        assert told in text


def test_what_the_data_say_in_dutch_is_marked_as_dutch_in_an_english_page(
    stedenband: Command, english: Command
) -> None:
    asked = ("report", "--gemeente", "Almelo", "--on", "2025-06-24", "--format", "html")
    told, dutch = english(*asked).out, stedenband(*asked).out
    assert '<span lang="nl">“Ontstaan vlak na de Tweede Wereldoorlog' in told
    assert '<span lang="nl">Almelo' not in told
    assert '<span lang="nl">' not in dutch


def test_a_timeline_without_bonds_is_a_picture_that_says_so(
    tmp_path: Path, folder: Folder, stedenband: Command
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    done = stedenband("timeline", "-o", str(tmp_path / "x.svg"), data=data)
    assert (done.code, done.err) == (0, "")
    root = ElementTree.fromstring((tmp_path / "x.svg").read_text(encoding="utf-8"))  # noqa: S314
    assert root.tag.endswith("}svg")
    assert root[-1].text == "Er zijn geen stedenbanden die hieraan voldoen."


@pytest.mark.parametrize("years", ["0", "-1", "1,5", "1000", "99999999999999999999", "vijf"])
def test_the_years_of_a_report_have_the_limit_of_those_of_the_calendar(years: str, stedenband: Command) -> None:
    for command in ("report", "calendar"):
        done = stedenband(command, "--years", years)
        assert (done.code, done.out) == (2, "")
        assert f"--years {years}: verwacht was een geheel getal van 1 tot en met 999" in done.err
    assert stedenband("report", "--anniversaries", "--on", "9999-06-01", "--years", "999").code == 0


def test_the_timeline_shows_each_bond_on_its_line(stedenband: Command) -> None:
    done = stedenband("timeline", "--gemeente", "Almelo", "--on", "2025-06-24")
    assert done.code == 0
    places = [done.out.find(name) for name in ("Preston", "Iserlohn", "Denizli", "Ejmiatsin")]
    assert -1 not in places and places == sorted(places)
    svg = stedenband("timeline", "--gemeente", "Almelo", "--format", "svg").out
    assert svg.startswith("<svg") and "Preston" in svg


FILTERED = [
    ["--theme", "sport"],
    ["--status", "ended"],
    ["--country", "Duitsland", "--country", "JP"],
    ["--partner", "amsterdam"],
    ["--gemeente", "Leiden", "--role", "institution"],
    ["--from", "1990", "--until", "1999", "--status", "active"],
    ["--network", "MONT", "--on", "2000-01-01"],
    ["--search", "dit staat nergens"],
]


@pytest.mark.parametrize("filters", FILTERED, ids=" ".join)
def test_a_timeline_draws_what_a_list_with_the_same_filters_lists(filters: list[str], stedenband: Command) -> None:
    rows = stedenband("list", *filters, "--format", "json").json
    root = ElementTree.fromstring(stedenband("timeline", *filters, "--format", "svg").out)  # noqa: S314
    told = (root.findtext("{http://www.w3.org/2000/svg}desc") or "").split("; ")
    assert len(told) == max(len(rows), 1)
    for row in rows:
        assert any(row["partners"][0]["name"] in one for one in told)


def test_a_timeline_says_of_how_many_bonds_it_is_not_certain_that_they_belong_to_the_period(
    stedenband: Command,
) -> None:
    asked = ("--from", "1990", "--until", "1999", "--status", "active")
    listed = stedenband("list", *asked).out.splitlines()[-1]
    assert listed.startswith("Van ") and listed in stedenband("timeline", *asked).out
    assert "niet zeker" not in stedenband("timeline").out


def test_a_municipality_that_was_merged_says_so(stedenband: Command) -> None:
    line = "Delfzijl maakt sinds 1 januari 2021 deel uit van Eemsdelta."
    assert line in stedenband("report", "--gemeente", "Eemsdelta", "--summary").out
    assert line not in stedenband("report", "--gemeente", "Delfzijl", "--summary", "--on", "2020-12-31").out
    assert line not in stedenband("report", "--summary").out


def test_planned_things_that_are_past_are_not_promised_any_more(stedenband: Command) -> None:
    out = stedenband("report", "--gemeente", "Almelo", "--bonds", "--on", "2026-11-21").out
    assert "zouden burgemeester Korteland en wethouder Overmeen-Bakhuis" in out
    assert "een werkbezoek brengen aan Preston, rond de thema’s cultuur en economie; of dat is doorgegaan, is" in out


def test_filters_on_endings_ask_for_the_endings(stedenband: Command) -> None:
    assert [part["key"] for part in stedenband("report", "--reason", "request", "--format", "json").json["parts"]] == [
        "ended"
    ]


def test_a_template_is_for_word_files(tmp_path: Path, stedenband: Command) -> None:
    assert stedenband("report", "--template", "huis.docx").code == 2
    (tmp_path / "huis.docx").write_text("geen Word")
    done = stedenband("report", "--template", str(tmp_path / "huis.docx"), "-o", str(tmp_path / "x.docx"))
    assert (done.code, (tmp_path / "x.docx").exists()) == (2, False)
    assert "geen Word-document" in done.err


def test_each_part_of_a_report_has_an_option_of_its_name() -> None:
    assert set(OPTIONS) == set(PARTS)
