"""A municipality without a file is answered as that, and with what lists elsewhere name."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.vocabulary.place_names import place_name
from tests.conftest import Command, each_once

pytestmark = pytest.mark.usefixtures("reading_once")

HEEL = """\
gemeente: Rotterdam
country: NL
ids: {cbs: GM0599}
sources: {brief: {title: Brief, date: 2025-06-24}}
not_bonds: [{partner: Lille, country: FR, why: Een eenmalig project., sources: [brief]}]
bonds:
  - id: keulen
    partners: [{name: Keulen, country: DE, names: [{name: Cologne}]}]
    kind: twinning
    history: [{date: 1958, status: active}]
    sources: [brief]
"""


@pytest.fixture
def data(folder: Callable[..., Path]) -> Path:
    return folder(testdam="gemeente: Testdam\ncountry: NL\n")


def test_a_list_says_that_there_is_no_file_and_how_to_see_what_lists_name(data: Path, stedenband: Command) -> None:
    done = stedenband("list", "--gemeente", "Rotterdam", data=data)
    assert done.code == 0
    assert done.err == "Rotterdam heeft nog geen bestand; Wikidata (2017) noemt 25 banden: --drafts\n"
    assert done.out.splitlines() == [
        "Geen stedenbanden gevonden die hieraan voldoen.",
        "Wel zijn er 25 alleen vermeld (--drafts).",
    ]
    asked = stedenband("list", "--gemeente", "Rotterdam", "--drafts", data=data)
    assert asked.err == "Rotterdam heeft nog geen bestand.\n"


IN_SHORT = {
    "Valkenburg": "In het kort heet ook zo: Valkenburg aan de Geul (--gemeente valkenburg-aan-de-geul).",
    "Alphen": "In het kort heet ook zo: Alphen aan den Rijn (--gemeente alphen-aan-den-rijn).",
    "Alphen aan den Rijn": None,
    "Valkenburg aan de Geul": None,
    "Bergen": None,
    "Nuenen": None,
    "Weesp": None,
}


@pytest.mark.parametrize(("name", "said"), IN_SHORT.items())
def test_a_village_or_former_municipality_called_as_another_is_in_short_leads_to_that(
    name: str, said: str | None, data: Path, stedenband: Command
) -> None:
    done = stedenband("list", "--gemeente", name, data=data)
    assert done.code == 0
    assert [line for line in done.err.splitlines() if "In het kort" in line] == ([said] if said else [])


ON_A_DAY = {
    "--gemeente Rotterdam --on 2015-01-01": "Rotterdam heeft nog geen bestand.\n",
    "--gemeente Appingedam --on 2015-01-01": (
        "Appingedam hoort sinds 1 januari 2021 bij Eemsdelta.\nAppingedam heeft nog geen bestand.\n"
    ),
    "--gemeente Appingedam --on 2020-12-31": (
        "Appingedam hoort sinds 1 januari 2021 bij Eemsdelta.\n"
        "Appingedam heeft nog geen bestand; Wikidata (2017) noemt 1 band: --drafts\n"
    ),
    "--gemeente Appingedam --gemeente Loppersum --on 2020-12-31": (
        "Appingedam hoort sinds 1 januari 2021 bij Eemsdelta.\nLoppersum hoort sinds 1 januari 2021 bij Eemsdelta.\n"
        "Appingedam en Loppersum hebben nog geen bestand; Wikidata (2017) noemt 2 banden: --drafts\n"
    ),
    "--gemeente Appingedam --on 2021-01-01": (
        "Appingedam hoort sinds 1 januari 2021 bij Eemsdelta.\n"
        "Eemsdelta heeft nog geen bestand; Wikidata (2017) noemt 6 banden: --drafts\n"
    ),
}


@pytest.mark.parametrize("asked", ON_A_DAY)
def test_what_is_said_of_no_file_is_of_the_municipality_of_the_day_and_of_what_lists_named_by_it(
    asked: str, data: Path, stedenband: Command
) -> None:
    assert stedenband("list", *asked.split(), data=data).err == ON_A_DAY[asked]


NO_BONDS = """\
gemeente: Tilburg
country: NL
ids: {cbs: GM0855}
sources: {brief: {title: Brief, date: 2025-06-24}}
no_bonds: {on: 2024-01-01, sources: [brief]}
bonds:
  - {id: bath, partners: [{name: Bath, country: GB}], listed: [{source: brief}]}
  - {id: bern, partners: [{name: Bern, country: CH}], listed: [{source: brief}]}
"""
ENDED = "- {id: ulm, partners: [{name: Ulm, country: DE}], kind: twinning, history: [{date: 2001, status: ended}]}"
NO_BONDS_ASKED = {
    "": "Tilburg heeft geen stedenbanden (stand 1 januari 2024).",
    "--country DE": "Tilburg heeft geen stedenbanden (stand 1 januari 2024).",
    "--on 2023-01-01": None,
}


@pytest.mark.parametrize(("asked", "said"), NO_BONDS_ASKED.items())
def test_a_list_says_of_a_municipality_without_bonds_that_it_has_none(
    asked: str, said: str | None, folder: Callable[..., Path], stedenband: Command
) -> None:
    done = stedenband("list", "--gemeente", "Tilburg", *asked.split(), data=folder(tilburg=NO_BONDS))
    assert [line for line in done.out.splitlines() if line.startswith("Tilburg")] == ([said] if said else [])


@pytest.mark.parametrize("bonds", ["", f"  {ENDED}\n"])
def test_the_drafts_that_a_list_leaves_out_are_those_that_it_shows_when_asked(
    bonds: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(tilburg=NO_BONDS + bonds)
    told = re.search(r"([0-9]+) alleen vermeld", stedenband("list", "--gemeente", "Tilburg", data=data).out)
    rows = stedenband("list", "--gemeente", "Tilburg", "--drafts", "--format", "json", data=data).json
    assert told and int(told[1]) == sum(row["status"] == "listed" for row in rows) > len(["bath", "bern"])


NAMES = {
    "GM0642": ["Zwijndrecht"],
    "BE/Gent": ["Gent"],
    "gand": ["Gent"],
    "Weesp": ["Amsterdam"],
    "utrecht-provincie": ["Utrecht"],
    "provincie Utrecht": ["Utrecht"],
    "Limburg": ["Limburg", "Limburg"],
    "0642": ["Zwijndrecht"],
    "Q43631": ["Leiden"],
    "Haaren": ["Boxtel", "Oisterwijk", "Tilburg", "Vught"],
}


@pytest.mark.parametrize(("name", "municipalities"), NAMES.items())
def test_any_name_or_code_finds_the_municipality_of_today(
    name: str, municipalities: list[str], data: Path, stedenband: Command
) -> None:
    done = stedenband("list", "municipalities", "--gemeente", name, "--format", "json", data=data)
    assert sorted(row["gemeente"] for row in done.json) == municipalities


def test_a_former_municipality_with_a_file_is_answered_with_its_own_bonds_and_those_of_what_it_became(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    data = folder(delfzijl="gemeente: Delfzijl\ncountry: NL\nids: {cbs: GM0010}\n")
    done = stedenband("list", "municipalities", "--gemeente", "GM0010", "--format", "json", data=data)
    assert [row["gemeente"] for row in done.json] == ["Delfzijl", "Eemsdelta"]


def test_drafts_are_the_same_by_whatever_name_what_became_one_municipality_is_asked_for(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = "{id: randland, partners: [{name: Delfzijl, country: NL}], kind: project}"
    delfzijl = "gemeente: Delfzijl\ncountry: NL\nids: {cbs: GM0010}\njoins: [amsterdam/randland]\n"
    data = folder(
        delfzijl=delfzijl + "part_of: [{name: Eemsdelta, since: 2021-01-01}]\n",
        amsterdam=f"gemeente: Amsterdam\ncountry: NL\nids: {{cbs: GM0363}}\nbonds: [{bond}]\n",
    )
    told = ["delfzijl/cesenatico", "delfzijl/sierre", "delfzijl/zelzate", "eemsdelta/aurich", "eemsdelta/hohenhameln"]
    asked = ("list", "--status", "listed", "--format", "json", "--columns", "id")
    for name in ("Eemsdelta", "GM1979", "GM0010"):
        assert [row["id"] for row in stedenband(*asked, "--gemeente", name, data=data).json] == told
    for name in ("Appingedam", "GM0003", "Loppersum"):
        assert [row["id"] for row in stedenband(*asked, "--gemeente", name, data=data).json] == told[3:]
    assert [row["id"] for row in stedenband(*asked, "--gemeente", "Delfzijl", data=data).json] == told[:3]
    everyone = [row["id"] for row in stedenband(*asked, data=data).json]
    assert [id for id in everyone if "delfzijl" in id or "eemsdelta" in id] == told
    stedenband("new", "Eemsdelta", "--drafts", data=data)
    text = (data / "eemsdelta.yaml").read_text(encoding="utf-8")
    assert ("id: aurich" in text, "Amsterdam" in text, "Sierre" in text) == (True, False, False)


WITH_A_FILE_TOO = {
    ("Eemsdelta",): ["emden", "aarhus"],
    ("GM1979",): ["emden", "aarhus"],
    ("Eemsdelta", "Testdam"): ["emden", "aarhus"],
    ("Eemsdelta", "Rotterdam"): ["emden", "aarhus"],
    ("Delfzijl",): ["aarhus"],
    ("Loppersum",): ["emden"],
    ("Bronckhorst",): ["kampala"],
}


@pytest.mark.parametrize(("names", "bonds"), WITH_A_FILE_TOO.items())
def test_what_waits_in_the_file_of_a_predecessor_is_answered_with_the_file_of_today(
    names: tuple[str, ...], bonds: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    def text(gemeente: str, code: str, partner: str, country: str) -> str:
        bond = (
            f"{{id: {partner.lower()}, partners: [{{name: {partner}, country: {country}}}], kind: twinning, history: "
        )
        bond += "[{date: 1970, status: active}]}"
        return f"gemeente: {gemeente}\ncountry: NL\nids: {{cbs: {code}}}\nbonds: [{bond}]\n"

    data = folder(
        testdam="gemeente: Testdam\ncountry: NL\n",
        eemsdelta=text("Eemsdelta", "GM1979", "Emden", "DE"),
        delfzijl=text("Delfzijl", "GM0010", "Aarhus", "DK"),
        bronckhorst=text("Bronckhorst", "GM1876", "Kampala", "UG"),
        hengelo=text("Hengelo", "GM0164", "Emsdetten", "DE"),  # not Hengelo (Gld), that became Bronckhorst
    )
    asked = [part for name in names for part in ("--gemeente", name)]
    rows = stedenband("list", "--format", "json", *asked, data=data).json
    assert sorted(row["id"].partition("/")[2] for row in rows) == sorted(bonds)


BECAME = {
    "Appingedam": ["Appingedam hoort sinds 1 januari 2021 bij Eemsdelta."],
    "Middelstum": ["Middelstum hoort nu bij Eemsdelta."],
    "Haaren": ["Haaren is sinds 1 januari 2021 verdeeld over Boxtel, Oisterwijk, Tilburg en Vught."],
    "Esch": [
        "Esch hoorde vanaf 1 januari 1996 bij Haaren, dat nu verdeeld is over Boxtel, Oisterwijk, Tilburg en Vught."
    ],
    "Adorp": ["Adorp hoorde vanaf 1 januari 1990 bij Winsum, dat nu verdeeld is over Het Hogeland en Westerkwartier."],
    "Zwijndrecht": ["Zwijndrecht (BE) hoort sinds 1 januari 2025 bij Beveren-Kruibeke-Zwijndrecht."],
    "Hengelo": ["Hengelo (Gld) hoort sinds 1 januari 2005 bij Bronckhorst."],
    "Hengelo (Gld)": ["Hengelo (Gld) hoort sinds 1 januari 2005 bij Bronckhorst."],
    "GM0010": [],
    "44001": [],  # Aalter, as it was before it merged with Knesselare and kept its name
    "44029": ["Knesselare hoort sinds 1 januari 2019 bij Aalter."],
    "Eemsdelta": [],
}


@pytest.mark.parametrize("command", [["list"], ["report"], ["stats"], ["list", "--on", "2015-01-01"]], ids=" ".join)
@pytest.mark.parametrize(("name", "said"), BECAME.items())
def test_a_former_municipality_has_not_the_bonds_of_the_others_that_it_merged_with_and_is_told_what_it_became(
    name: str, said: list[str], command: list[str], folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = (
        "{id: aarhus, partners: [{name: Aarhus, country: DK}], kind: twinning, history: [{date: 1970, status: active}]}"
    )
    delfzijl = f"gemeente: Delfzijl\ncountry: NL\nids: {{cbs: GM0010}}\nbonds: [{bond}]\n"
    data = folder(delfzijl=delfzijl + "part_of: [{name: Eemsdelta, since: 2021-01-01}]\n")
    done = stedenband(*command, "--gemeente", name, data=data)
    assert ("Aarhus" in done.out or "1 stedenband" in done.out) == (name in {"GM0010", "Eemsdelta"})
    told = [line for line in done.err.splitlines() if " hoort " in line or " verdeeld " in line]
    assert told == said


# Adorp went up in Winsum, which was divided over Het Hogeland and Westerkwartier; Delfzijl went up in Eemsdelta.
CHAINS = {
    ("Adorp", "GM0001"): {
        **dict.fromkeys(("Adorp", "Winsum", "GM0053", "Het Hogeland", "Westerkwartier"), True),
        **dict.fromkeys(("Baflo", "Bedum"), False),
    },
    ("Winsum", "GM0053"): {"Adorp": True, "Het Hogeland": True, "Bedum": False},
    ("Delfzijl", "GM0010"): {"Delfzijl": True, "Eemsdelta": True, "Appingedam": False},
}


@pytest.mark.parametrize("has_file_of_its_own", [False, True], ids=["without a file", "with one"])
@pytest.mark.parametrize(
    ("place", "name", "found"), [(place, *asked) for place, names in CHAINS.items() for asked in names.items()]
)
def test_each_municipality_that_one_became_in_turn_finds_its_bonds(
    place: tuple[str, str],
    name: str,
    found: bool,
    has_file_of_its_own: bool,
    folder: Callable[..., Path],
    stedenband: Command,
) -> None:
    bond = "{id: leer, partners: [{name: Leer, country: DE}], kind: twinning, history: [{date: 1980, status: active}]}"
    files = {place[0].lower(): f"gemeente: {place[0]}\ncountry: NL\nids: {{cbs: {place[1]}}}\nbonds: [{bond}]\n"}
    if has_file_of_its_own:
        winsum = "gemeente: Winsum\ncountry: NL\nids: {cbs: GM0053}\n"
        files = {"winsum": winsum, "het-hogeland": "gemeente: Het Hogeland\ncountry: NL\nids: {cbs: GM1966}\n", **files}
    assert ("Leer" in stedenband("list", "--gemeente", name, data=folder(**files)).out) is found


def test_a_bond_that_the_file_of_today_knows_is_no_draft_of_the_former_municipality(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    delfzijl = "gemeente: Delfzijl\ncountry: NL\nids: {cbs: GM0010}\npart_of: [{name: Eemsdelta, since: 2021-01-01}]\n"
    eemsdelta = """\
gemeente: Eemsdelta
country: NL
ids: {cbs: GM1979}
sources: {lijst: {title: Lijst, date: 2026-11-29}}
not_bonds: [{partner: Zelzate, country: BE, why: Een eenmalig project., sources: [lijst]}]
bonds:
- id: cesenatico
  partners: [{name: Cesenatico, country: IT}]
  listed: [{source: lijst, as: Cesenatico, on: 2026-11-29}]
"""
    data = folder(delfzijl=delfzijl, eemsdelta=eemsdelta)
    told = ["delfzijl/amsterdam", "delfzijl/sierre", "eemsdelta/aurich", "eemsdelta/cesenatico"]
    told.append("eemsdelta/hohenhameln")
    asked = ("list", "--drafts", "--columns", "id", "--format", "json")
    assert [row["id"] for row in stedenband(*asked, "--gemeente", "Eemsdelta", data=data).json] == told
    everyone = [row["id"] for row in stedenband(*asked, data=data).json]
    assert [id for id in everyone if "delfzijl" in id or "eemsdelta" in id] == told


ROZENBURG = """\
gemeente: Rozenburg
country: NL
{ids}sources: {{brief: {{title: Brief, date: 2009-01-01}}}}
bonds:
- id: x
  partners: [{partner}]
  kind: twinning
  history: [{{date: 1980, status: active}}]
  sources: [brief]
"""
KNOWN_OF_A_PART = {
    "burgas": "{name: Boergas, country: BG, names: [{name: Burgas}]}",
    "ostringen": "{name: Östringen, country: DE}",
    "luik": "{name: Luik, country: BE}",
}


@pytest.fixture(params=["", "ids: {cbs: GM0600}\n"], ids=["without a code", "with its code"])
def ids(request: pytest.FixtureRequest) -> str:
    return str(request.param)


OF_ROTTERDAM = {"none": None, "bare": "gemeente: Rotterdam\ncountry: NL\n", "full": HEEL}


@pytest.mark.parametrize(("known", "own"), each_once(KNOWN_OF_A_PART, OF_ROTTERDAM))
def test_a_bond_that_the_file_of_a_former_municipality_knows_is_no_draft_of_what_it_became(
    known: str, own: str, ids: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    id, partner, rotterdam = known, KNOWN_OF_A_PART[known], OF_ROTTERDAM[own]
    asked = ("list", "--drafts", "--columns", "id", "--format", "json")
    of_rotterdam = {"rotterdam": rotterdam} if rotterdam else {}
    data = folder(testdam="gemeente: Testdam\ncountry: NL\n", **of_rotterdam)
    before = {row["id"] for row in stedenband(*asked, "--gemeente", "Rotterdam", data=data).json}
    assert f"rotterdam/{id}" in before
    data = folder(rozenburg=ROZENBURG.format(ids=ids, partner=partner), **of_rotterdam)
    told = before - {f"rotterdam/{id}"} | {"rozenburg/x"}
    assert {row["id"] for row in stedenband(*asked, "--gemeente", "Rotterdam", data=data).json} == told
    everyone = {row["id"] for row in stedenband(*asked, data=data).json}
    assert {one for one in everyone if one.startswith(("rotterdam/", "rozenburg/"))} == told


def test_a_bond_that_the_file_of_a_former_municipality_knows_is_told_once_by_every_command(
    ids: str, folder: Callable[..., Path], tmp_path: Path, stedenband: Command
) -> None:
    burgas = ROZENBURG.format(ids=ids, partner=KNOWN_OF_A_PART["burgas"])
    data = folder(rozenburg=burgas, rotterdam="gemeente: Rotterdam\ncountry: NL\n")
    assert "Burgas" not in stedenband("report", "--gemeente", "Rotterdam", data=data).out
    done = stedenband("stats", "--by", "country", "--drafts", "--gemeente", "Rotterdam", "--format", "csv", data=data)
    assert [line for line in done.out.splitlines() if line.startswith("BG,")] == ["BG,Bulgarije,1"]
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nRotterdam,Burgas,BG\n", encoding="utf-8")
    done = stedenband("import", str(tmp_path / "t.csv"), "--gemeente", "Rotterdam", data=data)
    assert "1 al bekend" in done.err
    (data / "rotterdam.yaml").unlink()
    stedenband("new", "Rotterdam", "--drafts", data=data)
    assert "Burgas" not in (data / "rotterdam.yaml").read_text(encoding="utf-8")


def test_a_former_municipality_is_told_no_draft_that_the_file_of_what_it_became_knows_when_asked_for_alone(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = "{id: x, partners: [{name: Zelzate, country: BE}], kind: twinning, history: [{date: 1980, status: active}]}"
    data = folder(
        delfzijl="gemeente: Delfzijl\ncountry: NL\n",
        eemsdelta=f"gemeente: Eemsdelta\ncountry: NL\nbonds: [{bond}]\n",
    )
    done = stedenband("list", "--drafts", "--gemeente", "Delfzijl", "--columns", "id", "--format", "json", data=data)
    assert [row["id"] for row in done.json] == ["delfzijl/amsterdam", "delfzijl/cesenatico", "delfzijl/sierre"]


def test_namesakes_are_told_apart_with_the_name_to_ask_for_each(data: Path, stedenband: Command) -> None:
    assert stedenband("list", "--gemeente", "Bergen", data=data).err.splitlines() == [
        "Bergen (Noord-Holland: --gemeente bergen-nh) heeft nog geen bestand.",
        "Bergen (Limburg: --gemeente bergen-l) heeft nog geen bestand.",
    ]
    assert stedenband("list", "--gemeente", "limburg-provincie-be", data=data).err.startswith(
        "De provincie Limburg heeft"
    )


def test_what_nobody_is_called_is_refused_with_the_nearest_name(data: Path, stedenband: Command) -> None:
    done = stedenband("list", "--gemeente", "Rotterdm", data=data)
    assert (done.code, done.out) == (2, "")
    assert "bedoelde u Rotterdam?" in done.err


def test_drafts_are_listed_with_the_partner_and_no_state(data: Path, stedenband: Command) -> None:
    rows = stedenband("list", "--gemeente", "Rotterdam", "--drafts", "--format", "json", data=data).json
    assert len(rows) == 25
    burgas = next(row for row in rows if row["id"] == "rotterdam/burgas")
    assert (burgas["status"], burgas["since"], burgas["kind"]) == ("listed", None, None)
    assert burgas["sources"] == ["wikidata-2017", "wikipedia-2026"]


@pytest.mark.parametrize("files", [{"testdam": "gemeente: Testdam\ncountry: NL\n"}, {"rotterdam": HEEL}])
def test_a_draft_has_no_list_as_its_source_that_came_after_its_day(
    files: dict[str, str], folder: Callable[..., Path], stedenband: Command
) -> None:
    asked = ("list", "--gemeente", "Rotterdam", "--drafts", "--status", "listed", "--columns", "id,sources")
    data = folder(**files)
    rows = stedenband(*asked, "--on", "2020-01-01", "--format", "json", data=data).json
    assert {tuple(row["sources"]) for row in rows} == {("wikidata-2017",)}
    for on, is_told in (("2026-02-07", False), ("2026-02-08", True)):
        told = stedenband(*asked, "--on", on, "--format", "csv", data=data).out
        assert ("wikipedia-2026" in told, "wikidata-2017" in told) == (is_told, True)


REPORTED = {
    "without a file": ({"testdam": "gemeente: Testdam\ncountry: NL\n"}, "2026-06-01", True),
    "with a file": ({"rotterdam": HEEL}, "2026-06-01", True),
    "before any list": ({"rotterdam": HEEL}, "2016-06-01", False),
}


@pytest.mark.parametrize(("files", "on", "is_told"), REPORTED.values(), ids=REPORTED)
def test_a_report_with_drafts_tells_the_same_drafts_as_a_list(
    files: dict[str, str], on: str, is_told: bool, folder: Callable[..., Path], stedenband: Command
) -> None:
    asked = ("--gemeente", "Rotterdam", "--drafts", "--on", on)
    data = folder(**files)
    rows = stedenband("list", *asked, "--status", "listed", "--format", "json", data=data).json
    report = stedenband("report", "--bonds", *asked, data=data).out
    partners = [row["partners"][0] for row in rows]
    assert any(one["name"] == "Burgas" for one in partners) is is_told
    # The report calls a place as Dutch does; what is known of several alike is said once for all of them.
    names = [place_name(one["name"], "nl", one["country"]) for one in partners]
    assert all(re.search(rf"(?: met |, | en ){re.escape(name)} \(", report) for name in names)
    assert ("is alleen bekend dat zij vermeld zijn" in report) is is_told


def test_what_a_file_knows_under_any_name_or_as_no_bond_is_no_draft(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    rows = stedenband(
        "list", "--drafts", "--format", "json", "--gemeente", "Rotterdam", data=folder(rotterdam=HEEL)
    ).json
    names = {row["partners"][0]["name"] for row in rows}
    assert len(rows) == 1 + 25 - 2
    assert names.isdisjoint({"Cologne", "Lille"})


def test_a_country_tells_how_many_are_only_listed(data: Path, stedenband: Command) -> None:
    assert "Wel zijn er 12 alleen vermeld (--drafts)." in stedenband("list", "--country", "Rusland", data=data).out
    assert len(stedenband("list", "--country", "RU", "--status", "listed", "--format", "json", data=data).json) == 12


def test_a_partner_that_only_lists_name_can_be_asked_for(data: Path, stedenband: Command) -> None:
    assert "Wel is er 1 alleen vermeld (--drafts)." in stedenband("list", "--partner", "Cologne", data=data).out
    rows = stedenband("list", "--partner", "Cologne", "--drafts", "--format", "json", data=data).json
    assert [row["id"] for row in rows] == ["rotterdam/cologne"]
    refused = stedenband("list", "--partner", "Colognx", data=data)
    assert (refused.code, "bedoelde u Cologne?" in refused.err) == (2, True)


@pytest.mark.parametrize("command", ["list", "stats", "timeline", "list events"])
@pytest.mark.parametrize("gemeente", ["Rotterdam", "Provincie Gelderland", "Weesp"])
def test_a_partner_that_nobody_knows_is_refused_as_it_is_of_a_municipality_with_a_file(
    command: str, gemeente: str, data: Path, stedenband: Command
) -> None:
    done = stedenband(*command.split(), "--gemeente", gemeente, "--partner", "Xyzzy", data=data)
    assert done.code == 2, done.err
    assert "--partner Xyzzy: dat is niet bekend" in done.err


def test_nothing_is_listed_before_the_day_of_the_list(data: Path, stedenband: Command) -> None:
    assert stedenband("list", "--drafts", "--on", "2017-06-30", "--format", "json", data=data).json == []


def test_the_municipalities_of_a_province_that_nobody_has_looked_into(data: Path, stedenband: Command) -> None:
    rows = stedenband(
        "list", "municipalities", "--missing", "--province", "Drenthe", "--format", "json", data=data
    ).json
    assert len(rows) == 12
    known = {row["gemeente"]: (row["known"], row["drafts"], row["bonds"]) for row in rows}
    assert known["Coevorden"] == ("listed", 6, None)
    assert known["Meppel"] == ("missing", 0, None)


def test_a_list_of_municipalities_says_how_many_have_no_file(data: Path, stedenband: Command) -> None:
    found = stedenband("list", "municipalities", "--province", "Drenthe", data=data).out.splitlines()
    assert found == [
        "Geen gemeenten gevonden die hieraan voldoen.",
        "en 12 zonder bestand: 5 alleen vermeld, van 7 is niets bekend (--missing)",
    ]
    assert "zonder bestand" not in stedenband("list", "municipalities", "--kind", "jumelage", data=data).out


@pytest.mark.parametrize("word", ["Limburg (NL)", "NL/Limburg", "PV31"])
def test_a_province_is_told_from_its_namesake_by_its_country(
    word: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    text = "gemeente: {}\ncountry: {}\nids: {{{}}}\n"
    ours, theirs = text.format("Maastricht", "NL", "cbs: GM0935"), text.format("Genk", "BE", 'nis: "71016"')
    data = folder(maastricht=ours, genk=theirs)
    found = stedenband("list", "municipalities", "--province", word, "--format", "csv", data=data)
    assert found.code == 0 and "Maastricht" in found.out and "Genk" not in found.out


def test_a_municipality_with_a_file_is_not_missing(data: Path, stedenband: Command) -> None:
    asked = ["--gemeente", "Testdam", "--gemeente", "Meppel", "--format", "json"]
    rows = stedenband("list", "municipalities", "--missing", *asked, data=data).json
    assert [row["gemeente"] for row in rows] == ["Meppel"]


FAULTY = {  # a file's name, and what stands in it that keeps it from being read
    "emmen": "gemeente: Emmen\ncountry: NL\nbonds:\n  - {id: aa, partners: [{name: Aa, land: DE}], kind: twinning}\n",
    "coevorden": "gemeente: Coevorden\ncountry: NL\nstijl: stad\n",
    "assen": "gemeente: [Assen\n",
}


@pytest.mark.parametrize("home", FAULTY)
def test_a_municipality_whose_file_could_not_be_read_is_not_without_a_file(
    home: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    data, name = folder(testdam="gemeente: Testdam\ncountry: NL\n", **{home: FAULTY[home]}), home.capitalize()
    asked = ("--province", "Drenthe", "--format", "json")
    missing = stedenband("list", "municipalities", "--missing", *asked, data=data)
    assert (len(missing.json), name in missing.out, missing.code) == (11, False, 1)
    drafts = stedenband("list", "--drafts", *asked, data=data)
    assert drafts.json and name not in drafts.out and f"{home}.yaml" in drafts.err
    assert " 11 zonder bestand" in stedenband("list", "municipalities", *asked[:2], data=data).out


KEPT_THEIR_NAME = {"Aalter": ("44001", "44084"), "Hasselt": ("71022", "71072"), "Lokeren": ("46014", "46029")}


@pytest.mark.parametrize(("name", "code", "now"), [(name, *codes) for name, codes in KEPT_THEIR_NAME.items()])
def test_the_code_of_before_a_merger_that_kept_the_name_is_that_of_the_municipality_of_today(
    name: str, code: str, now: str, folder: Callable[..., Path], tmp_path: Path, stedenband: Command
) -> None:
    file = name.lower()
    data = folder(**{file: f'gemeente: {name}\ncountry: BE\nids: {{nis: "{code}"}}\n'})
    missing = stedenband("list", "municipalities", "--missing", "--format", "json", data=data).json
    assert name not in [row["gemeente"] for row in missing if row["country"] == "BE"]
    made = stedenband("new", f"{name}-be", data=data)
    assert (made.code, made.out) == (2, "")
    table = tmp_path / "lijst.csv"
    table.write_text(f"gemeente;land gemeente;partner;land\n{name};BE;Bath;GB\n", encoding="utf-8")
    stedenband("import", str(table), "--all", data=data)
    assert [path.stem for path in data.glob("*.yaml")] == [file]
    assert "id: bath" in (data / f"{file}.yaml").read_text(encoding="utf-8")
    stedenband("validate", "--fix", data=data)
    assert f'nis: "{now}"' in (data / f"{file}.yaml").read_text(encoding="utf-8")


def test_only_municipalities_can_be_missing(data: Path, stedenband: Command) -> None:
    done = stedenband("list", "--missing", data=data)
    assert (done.code, done.out) == (2, "")


def test_a_municipality_without_a_file_can_be_shown(data: Path, stedenband: Command) -> None:
    done = stedenband("show", "Rotterdam", data=data)
    assert done.code == 0
    assert "GM0599" in done.out


def test_a_municipality_of_which_a_village_is_a_partner_is_told_to_be_one(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    history = "kind: twinning, history: [{date: 1990, status: active}]"
    names = ("Linden (Cuijk)", "Vaassen", "Elders")
    places = (
        f"{{name: {name}, country: NL{', part_of: [{name: Baarle-Nassau}]' * (name == 'Elders')}}}" for name in names
    )
    bonds = ", ".join(f"{{id: b{number}, partners: [{place}], {history}}}" for number, place in enumerate(places))
    data = folder(leiden=f"gemeente: Leiden\ncountry: NL\nbonds: [{bonds}]\n")
    for number, name in enumerate(("Land van Cuijk", "Epe", "Baarle-Nassau")):
        assert f"{name} is partner in 1 band" in stedenband("list", "--gemeente", name, data=data).err
        found = stedenband("list", "--partner", name, "--format", "json", "--columns", "id", data=data)
        assert [row["id"] for row in found.json] == [f"leiden/b{number}"]


KNOWN = {
    ("alleen vermeld",): {"listed": 4},
    ("niets bekend",): {"missing": 7},
    ("listed", "Niets bekend"): {"listed": 4, "missing": 7},
    ("own file", "alleen vermeld"): {"file": 1, "listed": 4},
    ("actief",): {"file": 1},
    ("slapend", "missing"): {"missing": 7},
}


@pytest.mark.parametrize(("words", "expected"), KNOWN.items())
def test_each_word_for_what_is_known_of_a_municipality_is_a_filter(
    words: tuple[str, ...], expected: dict[str, int], folder: Callable[..., Path], stedenband: Command
) -> None:
    bond = "{id: b, partners: [{name: Bath, country: GB}], kind: twinning, history: [{date: 1990, status: active}]}"
    data = folder(assen=f"gemeente: Assen\ncountry: NL\nids: {{cbs: GM0106}}\nbonds: [{bond}]\n")
    asked = (
        "list",
        "municipalities",
        *(part for word in words for part in ("--status", word)),
        "--province",
        "Drenthe",
    )
    found = [row["known"] for row in stedenband(*asked, "--format", "json", data=data).json]
    assert {known: found.count(known) for known in found} == expected
    assert "zonder bestand" not in stedenband(*asked, data=data).err


def test_what_is_only_listed_of_two_municipalities_is_counted_once(data: Path, stedenband: Command) -> None:
    asked = ("list", "--gemeente", "Herentals", "--gemeente", "IJsselstein", "--drafts")
    assert stedenband(*asked, data=data).out.endswith("\n3 alleen vermeld, gezien vanuit 2 gemeenten\n")
    assert len(stedenband(*asked, "--format", "json", data=data).json) == 4


def test_of_a_municipality_of_which_lists_name_the_members_of_a_network_that_is_said(
    data: Path, stedenband: Command
) -> None:
    told = "Wikidata (2017) noemt 26 partners, elk in een ander land: de leden van een netwerk, geen banden."
    for command in ("list", "report"):
        assert told in stedenband(command, "--gemeente", "Meerssen", data=data).err.splitlines()
    assert "netwerk" not in stedenband("list", "--gemeente", "Rotterdam", data=data).err


UNDER_ANOTHER_NAME = """\
gemeente: Rotterdam
country: NL
sources: {brief: {title: Brief, date: 2025-06-24}}
not_bonds: [{partner: La Habana, country: CU, why: Een eenmalig project., sources: [brief]}]
bonds:
"""
_CALLED = [("Danzig", "PL"), ("Leningrad", "RU"), ("Machatsjkala", "RU"), ("Köln", "DE"), ("Torino", "IT")]


def test_what_lists_name_is_not_told_where_the_file_perhaps_has_it_under_another_name(
    folder: Callable[..., Path], stedenband: Command
) -> None:
    bonds = (
        f"  - {{id: b{number}, partners: [{{name: {name}, country: {country}}}], kind: twinning, "
        "history: [{date: 1985, status: active}], sources: [brief]}\n"
        for number, (name, country) in enumerate(_CALLED)
    )
    data = folder(rotterdam=UNDER_ANOTHER_NAME + "".join(bonds))
    told = stedenband("report", "--gemeente", "Rotterdam", data=data).out.partition("noemt ook banden met")[2]
    assert "Geen van deze banden is nagegaan" in told
    assert "Burgas" in told  # as it is known by no other name here
    assert not [name for name in ("Gdańsk", "Petersburg", "Makhachkala", "Keulen", "Turijn", "Havana") if name in told]
