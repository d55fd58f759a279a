"""Each row of a table becomes an entry, or is left over with its cell and the reason; nothing else is lost."""

import csv
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stedenband.errors import WrongUse
from stedenband.exchange.cell_dates import period, when
from stedenband.exchange.cells import code, point
from stedenband.exchange.columns import guess
from stedenband.exchange.entries import Understood
from stedenband.exchange.row_remarks import HEADING, PERHAPS_SEVERAL, SECOND_HEADING
from stedenband.exchange.sheets import Sheet
from stedenband.exchange.understanding import understand
from stedenband.places.find import find
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.edtf import parse
from tests.conftest import examples
from tests.exchange.reading import understood

HEAD = ("gemeente", "code", "partner", "land", "sinds", "tot", "status", "soort", "reden", "coordinaten", "wikidata")


def _table(folder: Path, *rows: dict[str, str], on: date = date(2026, 1, 1)) -> Understood:
    path = folder / "t.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEAD)
        writer.writerows([{"gemeente": "Leiden", "land": "GB", **row}.get(key, "") for key in HEAD] for row in rows)
    return understood(path, on)


def _of_gouda(sheet: Sheet) -> Understood:
    (gouda,) = find("Gouda")
    return understand([guess(sheet, {}, of_one=True)], date(2026, 1, 1), owner=gouda)


PARTS_OF_HOMES = {  # the municipality of a row, and whether the bond is remarked on as read to be of all of it
    "Esch (Haaren)": False,
    "Weesp (Amsterdam)": False,
    "Neer (Leudal)": False,
    "Haaren (Oisterwijk)": True,
    "Belveren (Haaren)": False,
    "Nieuwpoort (Molenwaard)": True,
    "Oosterbeek (Renkum)": True,
    "Utrecht (De Meern)": True,
}


@pytest.mark.parametrize("on", [date(1990, 1, 1), date(2026, 1, 1)])
@pytest.mark.parametrize("name", PARTS_OF_HOMES)
def test_a_former_municipality_with_what_it_went_up_in_is_no_part(name: str, on: date, tmp_path: Path) -> None:
    found = _table(tmp_path, {"gemeente": name, "partner": "Oxford"}, on=on)
    assert any("als de band van heel" in one.words.nl for one in found.remarks) is PARTS_OF_HOMES[name]


def test_of_a_sheet_that_is_called_as_a_municipality_the_bonds_are_its_own() -> None:
    (entry,) = _of_gouda(Sheet("Zoetermeer", [["Partnerstad", "Land"], ["Nitra", "SK"]])).entries
    assert (entry.home.name, entry.partner.name) == ("Zoetermeer", "Nitra")
    found = _of_gouda(Sheet("Bergen", [["Partnerstad", "Land"], ["Nitra", "SK"]]))
    assert (found.entries, [one.reason for one in found.left]) == ((), ["several-homes"])


def test_what_stands_below_the_name_of_another_municipality_alone_is_left_over() -> None:
    rows = [["Plaats", "Land"], ["Gouda", ""], ["Solingen", "DE"], ["Zoetermeer", ""], ["Nitra", "SK"], ["Ulm", "DE"]]
    found = _of_gouda(Sheet(None, rows))
    assert [one.partner.name for one in found.entries if one.partner.country != "NL"][-1] == "Solingen"
    below = [one.at.row for one in found.left if one.reason == "below-heading"]
    assert below == [4, 5, 6]


def test_a_row_says_all_that_its_columns_say(tmp_path: Path) -> None:
    row = {
        "partner": "Oxford",
        "sinds": "1 mei 1946",
        "status": "opgeschort",
        "soort": "Jumelage",
        "coordinaten": "Point(-1.25 51.75)",
        "wikidata": "http://www.wikidata.org/entity/Q34217",
    }
    (entry,) = _table(tmp_path, row).entries
    assert (entry.home.code, entry.at.name) == ("GM0546", "C2")
    assert (entry.since, entry.status, entry.kind) == (parse("1946-05-01"), Status.SUSPENDED, Kind.JUMELAGE)
    assert (entry.partner.lat, entry.partner.lon, entry.partner.wikidata) == (51.75, -1.25, "Q34217")


HOMES = {
    "a name": ({"gemeente": "Leiden"}, "GM0546"),
    "a code of CBS": ({"gemeente": "", "code": "GM0546"}, "GM0546"),
    "a number of CBS": ({"gemeente": "", "code": "546"}, "GM0546"),
    "a NIS code": ({"gemeente": "", "code": "44021"}, "44021"),
    "a code beside a former name": ({"gemeente": "Weesp", "code": "GM0363"}, "GM0363"),
    "an English name": ({"gemeente": "Ghent"}, "44021"),
    "a name with a flag and a footnote": ({"gemeente": "🇳🇱 Leiden[3]"}, "GM0546"),
    "a name in two languages": ({"gemeente": "Bruges / Brugge"}, "31005"),
    "a name in two languages, one of which is not known": ({"gemeente": "Lovania/Leuven"}, "24062"),
    "a province": ({"gemeente": "Provincie Utrecht"}, "PV26"),
}


@pytest.mark.parametrize(("row", "expected"), HOMES.values(), ids=HOMES)
def test_a_municipality_is_recognised(row: dict[str, str], expected: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", **row})
    assert [one.home.code for one in table.entries] == [expected], table.left


ON_LINES = {
    "two municipalities": ({"gemeente": "Leiden\nDelft"}, ["GM0546", "GM0503"]),
    "two municipalities, one with a flag": ({"gemeente": "🇳🇱 Leiden\nGent[3]"}, ["GM0546", "44021"]),
    "two with a semicolon": ({"gemeente": "Leiden; Delft"}, ["GM0546", "GM0503"]),
    "two with the code of each": ({"gemeente": "Weesp\nDelft", "code": "GM0363\nGM0503"}, ["GM0363", "GM0503"]),
    "two, one of Wallonia": ({"gemeente": "Namur\nLeiden"}, ["GM0546"]),
    "one in two languages": ({"gemeente": "Bruges\nBrugge"}, ["31005"]),
    "one name on two lines": ({"gemeente": "Alphen aan\nden Rijn"}, ["GM0484"]),
    "one with what it lies in": ({"gemeente": "Bergen\n(NH)"}, ["GM0373"]),
    "two with two partners": ({"gemeente": "Leiden\nDelft", "partner": "Oxford\nBath"}, []),
}


@pytest.mark.parametrize(("row", "expected"), ON_LINES.values(), ids=ON_LINES)
def test_each_municipality_on_a_line_of_a_cell_has_the_bond(
    row: dict[str, str], expected: list[str], tmp_path: Path
) -> None:
    table = _table(tmp_path, {"partner": "Oxford", **row})
    assert [one.home.code for one in table.entries] == expected
    assert bool(table.left) == (expected in ([], ["GM0546"]))


LEFT = {
    "no municipality": ({"gemeente": ""}, "no-home", "A2"),
    "an unknown municipality": ({"gemeente": "Nergens"}, "unknown-home", "A2"),
    "a code of another": ({"code": "GM0363"}, "other-code", "B2"),
    "no partner": ({"partner": " - "}, "no-partner", "C2"),
    "only a footnote": ({"partner": "[3]"}, "no-partner", "C2"),
    "a damaged name": ({"partner": "MalmÃ¶"}, "damaged", "C2"),
    "a sign that cannot be printed": ({"partner": "Ox\x07ford"}, "damaged", "C2"),
    "no name but a text": ({"partner": "Oxford " * 50}, "damaged", "C2"),
    "no name but a text with dashes": ({"partner": "Oxford" + " - jumelage" * 5000}, "damaged", "C2"),
    "an unknown country": ({"land": "Oostenrijk-Hongarije"}, "unknown-country", "D2"),
    "an ending that is no date": ({"tot": "ooit"}, "unclear-until", "F2"),
    "an ending of which a word tells no more than the year of a state": (
        {"tot": "slapend sinds 2015"},
        "unclear-until",
        "F2",
    ),
    "an ending that is not known": ({"tot": "onbekend"}, "unclear-until", "F2"),
    "an ending before the beginning": ({"sinds": "1990", "tot": "1980"}, "reversed", "F2"),
    "a period with another end": ({"sinds": "1990-2005", "tot": "2007"}, "several-days", "F2"),
    "a period in a name with another end": ({"partner": "Oxford (1946-1999)", "tot": "2001"}, "several-days", "F2"),
    "an end in a name beside another": ({"partner": "Oxford (tot 1999)", "tot": "2001-05"}, "several-days", "F2"),
    "an end with a status beside another": ({"status": "beëindigd in 2005", "tot": "2007"}, "several-days", "F2"),
    "a beginning in a name beside another": ({"partner": "Oxford (sinds 1960)", "sinds": "1966"}, "several-days", "E2"),
    "a partner of which only the item is told": ({"partner": "Q9999999"}, "no-name", "C2"),
    "a blank node as partner": ({"partner": "_:b0", "land": "DE"}, "unknown-value", "C2"),
    "the label of a blank node as partner": ({"partner": "t1234567", "land": "DE"}, "unknown-value", "C2"),
    "the address of an unknown value as partner": (
        {"partner": "http://www.wikidata.org/.well-known/genid/a1", "land": "DE"},
        "unknown-value",
        "C2",
    ),
    "a blank node beside a partner": ({"partner": "Kiel; _:b0", "land": "DE"}, "unknown-value", "C2"),
    "two partners with a comma": ({"partner": "Preston, Denizli", "land": ""}, "several-partners", "C2"),
    "a choice of two partners": ({"partner": "Preston of Bath"}, "alternatives", "C2"),
    "a choice of three partners": ({"partner": "Bath of Preston of Bristol"}, "alternatives", "C2"),
    "a choice of three with a comma": ({"partner": "Bath, Preston or Bristol"}, "alternatives", "C2"),
    "two partners with a word": ({"partner": "Preston en Denizli", "land": ""}, "several-partners", "C2"),
    "two partners of one country": ({"partner": "Preston and Bath"}, "several-partners", "C2"),
    "two partners of one country with a comma": ({"partner": "Bath, Bristol"}, "several-partners", "C2"),
    "two partners of one country with a stroke": ({"partner": "Bath/Bristol"}, "several-partners", "C2"),
    "three partners with strokes": ({"partner": "Creil / Pendle / Marl", "land": "FR"}, "partners-or-names", "C2"),
    "three partners with strokes, without spaces": ({"partner": "Oxford/Pendle/Xyloburg"}, "partners-or-names", "C2"),
    "three names of one place": ({"partner": "Bozen / Bolzano / Bulsan", "land": "IT"}, "partners-or-names", "C2"),
    "three partners with dashes": ({"partner": "Kleve – Wesel – Rees", "land": "DE"}, "partners-or-names", "C2"),
    "three known partners with dashes": ({"partner": "Oxford — Bath — Bristol"}, "several-partners", "C2"),
    "a state that did not become what it is said to be": (
        {"land": "Tsjechoslowakije (nu Polen)"},
        "unknown-country",
        "D2",
    ),
    "two partners, one of them with a former name": (
        {"partner": "Solingen, Elizabethville (nu Lubumbashi)", "land": ""},
        "several-partners",
        "C2",
    ),
    "two partners with a word, one of them with a former name": (
        {"partner": "Solingen en Chemnitz (tot 1990: Karl-Marx-Stadt)", "land": "DE"},
        "several-partners",
        "C2",
    ),
    "two partners with a stroke, one of them with a former name": (
        {"partner": "Solingen / Chemnitz (vh. Karl-Marx-Stadt)", "land": "DE"},
        "several-partners",
        "C2",
    ),
    "a former name before that of today": (
        {"partner": "(tot 1990: Karl-Marx-Stadt) Chemnitz", "land": "DE"},
        "more-in-name",
        "C2",
    ),
    "two partners of two countries with a dash": (
        {"partner": "Oxford – Jena", "land": ""},
        "several-partners",
        "C2",
    ),
    "two partners of two countries with a dash, the country of one": (
        {"partner": "Nitra - Jinotega", "land": "SK"},
        "several-partners",
        "C2",
    ),
    "two partners in Flanders with a dash": ({"partner": "Leuven — Tienen", "land": "BE"}, "several-partners", "C2"),
    "two partners of two countries with a bar": ({"partner": "Oxford | Jena", "land": ""}, "several-partners", "C2"),
    "four names of one place": ({"partner": "Xylo / Köln / Keulen / Cologne", "land": "DE"}, "partners-or-names", "C2"),
    "three names of one place, two of them known": (
        {"partner": "Köln / Keulen / Cologne", "land": "DE"},
        "partners-or-names",
        "C2",
    ),
    "three partners with commas and a year": (
        {"partner": "Lublin, Same, Matagalpa (sinds 1990)", "land": "PL"},
        "several-partners",
        "C2",
    ),
    "three partners with commas, the country of one": (
        {"partner": "Lublin, Same, Matagalpa", "land": "PL"},
        "several-partners",
        "C2",
    ),
    "three partners with commas in another country": ({"partner": "Oxford, Same, Jena"}, "several-partners", "C2"),
    "three partners with commas in one country": (
        {"partner": "Lublin, Wrocław, Kielce", "land": "PL"},
        "several-partners",
        "C2",
    ),
    "four partners with commas": ({"partner": "Lublin, Jena, Same, Riga", "land": "LV"}, "several-partners", "C2"),
    "three places with strokes": ({"partner": "Oxford / Bath / Bristol", "land": "GB"}, "several-partners", "C2"),
    "two partners of two countries where the row has one": (
        {"partner": "Darmstadt en Troyes", "land": "Dtsl/Fr"},
        "several-partners",
        "C2",
    ),
    "two partners at home": ({"partner": "Medemblik, Enkhuizen", "land": "NL"}, "several-partners", "C2"),
    "two partners in Flanders": ({"partner": "Gent, Brugge", "land": "BE"}, "several-partners", "C2"),
    "one beside a province's capital": ({"partner": "Delft, Utrecht", "land": "NL"}, "several-partners", "C2"),
    "two partners with their countries": (
        {"partner": "Preston, Denizli", "land": "VK, Turkije"},
        "several-partners",
        "C2",
    ),
    "two partners with countries where the row has one": (
        {"partner": "Aalborg (Denemarken), Haapsalu (Estland)", "land": "DK"},
        "several-partners",
        "C2",
    ),
    "two partners, the country of one": ({"partner": "Aalborg (DK), Haapsalu", "land": "DK"}, "several-partners", "C2"),
    "two partners with countries behind commas": (
        {"partner": "Aalborg, Denemarken, Haapsalu, Estland", "land": ""},
        "several-partners",
        "C2",
    ),
    "two partners of two countries": ({"partner": "Nitra, Jinotega", "land": ""}, "several-partners", "C2"),
    "two partners of two countries, the country of one": (
        {"partner": "Nitra, Jinotega", "land": "SK"},
        "several-partners",
        "C2",
    ),
    "two partners of two countries with a word": (
        {"partner": "Jinotega en Nitra", "land": "NI"},
        "several-partners",
        "C2",
    ),
    "three partners, of one no country": (
        {"partner": "Gloucester (VK), Solingen, Kongsberg (N)", "land": ""},
        "several-partners",
        "C2",
    ),
    "two partners, one of them unknown, with two countries": (
        {"partner": "Gagny, Charlottenburg", "land": "Frankrijk, Duitsland"},
        "several-partners",
        "C2",
    ),
    "two partners of one country that are unknown, with two countries": (
        {"partner": "Xyzzy en Plugh", "land": "Polen / Canada"},
        "several-partners",
        "C2",
    ),
    "one partner with two countries": (
        {"partner": "Gagny", "land": "Frankrijk, Duitsland"},
        "several-countries",
        "D2",
    ),
    "two partners with a plus": ({"partner": "Nagasaki + Folkestone", "land": "Japan"}, "several-partners", "C2"),
    "two partners in a numbered list": (
        {"partner": "1. Meinerzhagen 2. Pápa", "land": "DE"},
        "several-partners",
        "C2",
    ),
    "three partners in a sentence": (
        {"partner": "Bad Bentheim, Schüttorf en Emsbüren", "land": "DE"},
        "several-partners",
        "C2",
    ),
    "two partners with their years": ({"partner": "Soest (1985) en Eilat (1989)"}, "several-partners", "C2"),
    "two municipalities with a stroke": ({"gemeente": "Terneuzen / Sluis"}, "two-homes", "A2"),
    "two municipalities with a narrow stroke": ({"gemeente": "Kampen/Dronten"}, "two-homes", "A2"),
    "two municipalities with a comma": ({"gemeente": "Hoorn, Medemblik"}, "two-homes", "A2"),
    "two municipalities with a word": ({"gemeente": "Terneuzen en Sluis"}, "two-homes", "A2"),
    "two municipalities of two countries": ({"gemeente": "Baarle-Nassau & Baarle-Hertog"}, "two-homes", "A2"),
    "a partner of which only an address is told": ({"partner": "http://www.wikidata.org/entity/Q9"}, "no-name", "C2"),
    "a number as partner": ({"partner": "1234", "land": "DE"}, "damaged", "C2"),
    "a year as partner": ({"partner": "1958", "land": "SE"}, "damaged", "C2"),
    "a day as partner": ({"partner": "2001-01-01", "land": "SE"}, "damaged", "C2"),
    "a month as partner": ({"partner": "1-2001", "land": "SE"}, "damaged", "C2"),
    "a number with a fraction as partner": ({"partner": "12,5", "land": "SE"}, "damaged", "C2"),
    "an error of a workbook as partner": ({"partner": "#N/A", "land": "SE"}, "damaged", "C2"),
    "a country as partner": ({"partner": "Duitsland", "land": "Duitsland"}, "damaged", "C2"),
    "a country as partner, by its code": ({"partner": "Duitsland", "land": "DE"}, "damaged", "C2"),
    "a country as partner, without one": ({"partner": "Duitsland", "land": ""}, "damaged", "C2"),
    "a part of a state as partner": ({"partner": "Schotland", "land": "Verenigd Koninkrijk"}, "damaged", "C2"),
    "a country with its beginning as partner": ({"partner": "Nicaragua (sinds 1985)", "land": "NI"}, "damaged", "C2"),
    "a name with the sign of what is over": ({"partner": "Elmina †", "land": "GH"}, "more-in-name", "C2"),
    "a name with a cross": ({"partner": "Elmina ✝", "land": "GH"}, "more-in-name", "C2"),
    "a name of what was": ({"partner": "ex-Ulm", "land": "DE"}, "more-in-name", "C2"),
    "a name of what was, in a word": ({"partner": "voorheen Celle", "land": "DE"}, "more-in-name", "C2"),
    "a name with a doubt": ({"partner": "Jena?", "land": "DE"}, "more-in-name", "C2"),
    "a name in brackets": ({"partner": "(Trier)", "land": "DE"}, "more-in-name", "C2"),
    "sides in each other's place": ({"gemeente": "Luik", "partner": "Maastricht", "land": "NL"}, "swapped", "A2"),
    "sides abroad and at home": ({"gemeente": "Keulen", "partner": "Rotterdam", "land": "NL"}, "swapped", "A2"),
    "a bond that another began": ({"status": "actief door partner"}, "unclear-status", "G2"),
    "an unknown status": ({"status": "zie nota"}, "unclear-status", "G2"),
    "the municipality itself": ({"partner": "Leiden", "land": "NL"}, "itself", "C2"),
}


@pytest.mark.parametrize(("row", "reason", "cell"), LEFT.values(), ids=LEFT)
def test_a_row_that_cannot_be_placed_is_left_over_with_its_cell(
    row: dict[str, str], reason: str, cell: str, tmp_path: Path
) -> None:
    table = _table(tmp_path, {"partner": "Oxford", **row}, {"partner": "Bath"})
    assert [(one.reason, one.at.name) for one in table.left] == [(reason, cell)]
    assert [one.partner.name for one in table.entries] == ["Bath"]


MORE_THAN_A_COUNTRY = (
    "Duitsland (beëindigd in 2010)", "Duitsland (tot 2005)", "Duitsland, opgeschort sinds 2022", "Duitsland †",
    "Duitsland ✝", "Duitsland (✝)", "Duitsland✗",
    "Duitsland?", "Frankrijk, beëindigd", "Marokko/geen stedenband", "Tsjechië (vriendschapsband)", "China (Taiwan)",
    "Georgië (Abchazië)", "Spanje (info@burgos.es)", "Kroatië (contact: J. Smit)", "Duitsland (DDR, beëindigd)",
    "DDR (tot 1990)", "Sovjet-Unie, beëindigd", "Duitsland (Frankrijk)", "Duitsland (?)", "DDR?",
    "Verenigde Staten (Groenland)", "Verenigd Koninkrijk (Hongkong)", "Nederland (Suriname)", "Hongkong (Macau)",
)  # fmt: skip


@pytest.mark.parametrize("land", MORE_THAN_A_COUNTRY)
def test_a_row_whose_country_tells_more_than_that_is_left_over(land: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Xyloburg", "land": land, "sinds": "1990"})
    assert [one.at.name for one in table.left] == ["D2"] and not table.entries


@pytest.mark.parametrize("land", ["Nederland (beëindigd in 2010)", "Nederland?"])
def test_a_row_whose_own_country_tells_more_than_that_is_left_over(land: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"gemeente;land gemeente;partner;land\nLeiden;{land};Jena;DE\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [one.reason for one in table.left] == ["more-in-country"] and not table.entries


@pytest.mark.parametrize(
    ("land", "code"),
    [
        ("Duitsland (NRW)", "DE"), ("Duitsland, Nedersaksen", "DE"), ("Verenigd Koninkrijk (Schotland)", "GB"),
        ("Georgië (VS)", "US"), ("Verenigde Staten (Ohio)", "US"), ("België (Vlaanderen)", "BE"),
        ("België, Antwerpen", "BE"), ("Curaçao (Nederland)", "CW"), ("Zimbabwe (Rhodesië)", "ZW"),
        ("Duitsland (D)", "DE"), ("Canada, Québec", "CA"),
        ("Duitsland[3]", "DE"), ("Duitsland*", "DE"), ("Congo (Kinshasa)", "CD"), ("Voormalige DDR (Duitsland)", "DE"),
    ],
)  # fmt: skip
def test_a_region_or_another_name_may_stand_beside_a_country(land: str, code: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Xyloburg", "land": land})
    assert [one.partner.country for one in table.entries] == [code], table.left


@pytest.mark.parametrize(
    "name",
    [
        "Gouda (beëindigd)", "Gouda (slapend)", "Gouda (tot 2005)", "Gouda (vriendschapsband)", "Gouda, beëindigd",
        "Gouda †", "Gouda (†)", "Gouda ✝", "Gouda✗", "Gouda (1999)", "Gouda (1970-1999)",
        "Gouda?", "Gouda (contact: J. Smit)", "Gouda (weggekwijnd)", "Gouda (sinds 1990)",
        "Gouda (Xyz)", "Haren (Ems)", "Haren, Ems", "Haren/Ems", "Gouda (Kiel)", "Rotterdam (Feijenoord)",
    ],
)  # fmt: skip
def test_a_row_with_something_of_the_bond_beside_its_municipality_is_left_over(name: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"gemeente": name, "partner": "Oxford", "sinds": "1990"})
    assert [(one.reason, one.at.name) for one in table.left] == [("more-in-home", "A2")] and not table.entries


@pytest.mark.parametrize(
    "name",
    [
        "Gouda (ZH)", "Bergen (limburg)", "Groningen (stad)", "Utrecht (de meern)", "gouda", "Gouda*", "Hof van Twente",
        "Almelo (Twente)", "Leiden (Holland)", "Beveren (Waas)", "Zevenaar (De Liemers)", "Haren (Groningen)",
        "Berkum (Zwolle)", "Antwerpen – Ekeren", "Lovania/Leuven", "Gent (Gand)", "Elst (Overbetuwe)", "Leiden (NL)",
    ],
)  # fmt: skip
def test_what_tells_which_municipality_or_part_is_meant_may_stand_beside_it(name: str, tmp_path: Path) -> None:
    assert len(_table(tmp_path, {"gemeente": name, "partner": "Oxford"}).entries) == 1


OF_THE_CITY: list[tuple[str, list[str], list[str]]] = [
    ("Q34370,Rotterdam,Q1,Bath,GB", [], ["A2"]),
    ("Q34370,,Q1,Bath,GB", ["unknown-item"], []),
    ("Q690,Delft,Q34370,Rotterdam,NL", [], ["C2"]),
    ("Q690,Delft,Q2680952,Rotterdam,NL", [], []),
    ("Q690,Delft,Q34370,Vaassen,NL", [], []),
]


@pytest.mark.parametrize(("row", "left", "remarks"), OF_THE_CITY)
def test_of_an_item_that_is_of_no_municipality_the_name_beside_it_tells_which(
    row: str, left: list[str], remarks: list[str], tmp_path: Path
) -> None:
    (tmp_path / "t.csv").write_text(f"city,cityLabel,twin,twinLabel,country\n{row}\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [one.reason for one in table.left] == left
    assert [one.at.name for one in table.remarks] == remarks
    assert {entry.home.usual_name for entry in table.entries} <= {"Rotterdam", "Delft"}
    assert [entry.partner.wikidata for entry in table.entries if "C2" in remarks] == [None] * ("C2" in remarks)


ITEMS = {
    "the item of another municipality": ("Q9920,Alkmaar,Q1,Bath,GB", "other-item"),
    "its own": ("Q9920,Haarlem,Q1,Bath,GB", None),
    "what it is part of now": ("Q9899,Weesp,Q1,Bath,GB", None),
    "a name of which nothing is known": ("Q9920,Haarlemmerliede-Zuid,Q1,Bath,GB", None),
    "a province beside its city": ("Q776,Utrecht,Q1,Bath,GB", None),
    "a partner with the item of another": ("Q43631,Leiden,Q9920,Alkmaar,NL", "other-item"),
    "a partner abroad with the item of one at home": ("Q43631,Leiden,Q9920,Kleef,DE", "other-item"),
    "a partner at home with its own": ("Q43631,Leiden,Q9920,Haarlem,NL", None),
}


@pytest.mark.parametrize(("row", "reason"), ITEMS.values(), ids=ITEMS)
def test_an_item_that_is_not_that_of_the_name_leaves_the_row_over(row: str, reason: str | None, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f"city,cityLabel,twin,twinLabel,country\n{row}\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [one.reason for one in table.left] == ([reason] if reason else [])
    assert len(table.entries) == (0 if reason else 1)


STATUSES = {
    "bestaat nog": Status.ACTIVE,
    "ja": Status.ACTIVE,
    "opgeheven": Status.ENDED,
    "slapend": Status.DORMANT,
    "ended": Status.ENDED,
    "sluimerend": Status.DORMANT,
    "Stopgezet": Status.ENDED,
    "passief": Status.DORMANT,
    "niet meer actief": Status.DORMANT,
    "afgebouwd": Status.ENDED,
}


@pytest.mark.parametrize(("told", "status"), STATUSES.items())
def test_a_status_is_read_as_people_write_it(told: str, status: Status, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "status": told}).entries
    assert entry.status is status


DATED = {
    "beëindigd in 2011": (None, "2011", Status.ENDED),
    "opgezegd (2011)": (None, "2011", Status.ENDED),
    "beëindigd per 1 mei 2011": (None, "2011-05-01", Status.ENDED),
    "actief sinds 1988": ("1988", None, Status.ACTIVE),
}


ENDINGS = {
    "beëindigd": (None, Status.ENDED),
    "Opgeheven": (None, Status.ENDED),
    "ja": (None, Status.ENDED),
    "gestopt in 2011": ("2011", Status.ENDED),
    "1-5-2011 beëindigd": ("2011-05-01", Status.ENDED),
    "slapend": (None, Status.DORMANT),
    "actief": (None, Status.ACTIVE),
    "lopend": (None, None),
}


@pytest.mark.parametrize(("told", "expected"), ENDINGS.items())
def test_a_word_in_the_column_of_endings_tells_how_the_bond_stands(
    told: str, expected: tuple[str | None, Status | None], tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "tot": told}).entries
    assert (entry.until and entry.until.text, entry.status) == expected


IN_NAMES = {
    "Oxford (tot 2008)": (None, "2008", Status.ENDED),
    "Oxford (beëindigd in 2008)": (None, "2008", Status.ENDED),
    "Oxford (opgezegd per 1 mei 2008)": (None, "2008-05-01", Status.ENDED),
    "Oxford (beëindigd)": (None, None, Status.ENDED),
    "Oxford (until 2008) (Engeland)": (None, "2008", Status.ENDED),
    "Oxford (slapend)": (None, None, Status.DORMANT),
    "Oxford (sinds 4 mei 1946)": ("1946-05-04", None, None),
    "Oxford (sinds 1946) (tot 2008)": ("1946", "2008", Status.ENDED),
    "Oxford (beëindigd sinds 2008)": (None, "2008", Status.ENDED),
    "Oxford (actief sinds 1946)": ("1946", None, Status.ACTIVE),
    "Oxford sinds 1946 (beëindigd)": ("1946", None, Status.ENDED),
    "Oxford - sinds 1946 (slapend)": ("1946", None, Status.DORMANT),
    "Oxford (vanaf 1946 tot 2008)": ("1946", "2008", Status.ENDED),
    "Oxford (van 1946 tot en met 2008)": ("1946", "2008", Status.ENDED),
    "Oxford sinds 1946 tot 2008": ("1946", "2008", Status.ENDED),
    "Oxford sinds 1946 (tot 2008)": ("1946", "2008", Status.ENDED),
    "Oxford – 1946-2008": ("1946", "2008", Status.ENDED),
    "Oxford 1946-2008": ("1946", "2008", Status.ENDED),
    "Oxford - 1946 tot 2008": ("1946", "2008", Status.ENDED),
    "Oxford sedert 1946": ("1946", None, None),
    "Oxford (vervallen)": (None, None, Status.ENDED),
    "Oxford (vervallen in 2008)": (None, "2008", Status.ENDED),
    "Oxford (in rust)": (None, None, Status.DORMANT),
    "Oxford (rustend)": (None, None, Status.DORMANT),
    "Oxford - in rust": (None, None, Status.DORMANT),
    "Oxford – slapend": (None, None, Status.DORMANT),
    "Oxford - beëindigd in 2008": (None, "2008", Status.ENDED),
    "Oxford — tot 2008": (None, "2008", Status.ENDED),
    "Oxford / vervallen": (None, None, Status.ENDED),
    "Oxford [opgezegd]": (None, None, Status.ENDED),
    "Oxford (Engeland) - vervallen": (None, None, Status.ENDED),
}


@pytest.mark.parametrize(("name", "expected"), IN_NAMES.items())
def test_brackets_behind_a_name_may_tell_how_the_bond_stands(
    name: str, expected: tuple[str | None, str | None, Status | None], tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": name}).entries
    assert (entry.since and entry.since.text, entry.until and entry.until.text, entry.status) == expected
    assert entry.partner.name == "Oxford"


@pytest.mark.parametrize(
    "name",
    [
        "Oxford (opgeschort sinds 2022)",
        "Oxford (slapend sinds 2015)",
        "Oxford (in afbouw, sinds 2020)",
        "Oxford (beëindigd, sinds 1990)",
        "Oxford (in afbouw, 1990-2010)",
        "Oxford beëindigd sinds 2010",
        "Oxford slapend sinds 2010",
        "Oxford since 1990 slapend",
        "Oxford beëindigd 2010",
        "Oxford geen contact sinds 2010",
        "Oxford (sinds 1990, beëindigd 2010)",
        "Oxford, sinds 1990, beëindigd in 2010",
        "Oxford (jumelage sinds 1990)",
        "Oxford (Engeland, sinds 1990)",
        "Oxford sinds 1990-05-04",
        "Oxford (sinds",
        "Oxford (opgeheven vanaf mei 2010)",
        "Oxford (tot ca. 2010)",
        "Oxford (geen stedenband)",
        "Oxford (voormalig)",
        "Oxford (voormalige stedenband)",
        "Oxford (former sister city)",
        "Oxford (vh. partnerstad)",
        "Oxford (v/h zusterstad)",
        "Oxford (ex-partnerstad)",
        "Oxford, oud-stedenband",
        "Oxford (vroeger)",
        "Oxford, vroeger",
        "Oxford slapend",
        "Opgezegd: Oxford",
        "Oxford (tot 1990 DDR)",
        "Oxford (tot 1990: Stedenband)",
        "Oxford (tot 1990: Actief)",
        "Oxford (contact: J. Jansen)",
        "Oxford (contactpersoon J. Jansen)",
        "Oxford (coördinator: J. Jansen)",
        "Oxford, contact J. Jansen",
        "Oxford (e-mail info@example.org)",
        "Oxford (zie website)",
        "Oxford (bron: gemeente)",
        "Oxford: slapend",
        "Oxford (aanspreekpunt: J. Jansen)",
        "Oxford (mevr. J. Jansen)",
        "Oxford (J. van der Berg)",
        "Oxford (via Stichting Oxford)",
        "Oxford (info@example.org)",
        "Oxford (06-12345678)",
        "Tot 2010: Oxford",
        "Oxford ex",
        "Oxford oud",
        "Oxford - ex",
        "Oxford (voorm.)",
        "Oxford - voorm. stedenband",
        "Oxford vervallen",
        "Oxford in rust",
        "Oxford informele jumelage",
        "Oxford twin town",
        "Oxford 1946",
        "Oxford-",
        "Oxford - 1946",
        "Oxford – 1946",
        "Oxford - informeel",
        "Oxford – op een laag pitje",
        "Oxford — alleen school",
    ],
)
def test_a_name_that_tells_more_of_the_bond_than_is_understood_leaves_the_row_over(name: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": name, "land": ""})
    assert [(one.reason, one.at.name, one.texts) for one in table.left] == [("more-in-name", "C2", ("Leiden", name))]


OVER = {
    "Oxford (geëindigd)": None, "Oxford (gestaakt)": None, "Oxford (uitgedoofd)": None, "Oxford (ten einde)": None,
    "Oxford (†)": None, "Oxford (geëindigd 1999)": "1999", "Oxford (†1999)": "1999", "Oxford (✝ 1999)": "1999",
    "Oxford († 1999)": "1999",
    "Oxford (afgebroken in 2003)": "2003", "Oxford (ten einde 1999)": "1999", "Oxford - gestaakt": None,
}  # fmt: skip


@pytest.mark.parametrize("name", OVER)
def test_a_bond_is_over_by_any_word_or_sign_for_that_behind_its_partner(name: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": name, "sinds": "1990"}).entries
    until = OVER[name]
    assert (entry.partner.name, entry.status, entry.until) == ("Oxford", Status.ENDED, until and parse(until))


PERHAPS_OVER = {  # the row, and whether it is left over
    "words that are not read": ({"partner": "Peine (weggekwijnd)", "sinds": "1990"}, True),
    "such words with a capital": ({"partner": "Peine (Weggekwijnd)", "sinds": "1990"}, True),
    "such words with a capital behind a comma": ({"partner": "Peine, Doodgebloed", "sinds": "1990"}, True),
    "such words with a capital behind a dash": ({"partner": "Peine - Verwaterd", "sinds": "1990"}, True),
    "such words with capitals": ({"partner": "Peine (VERWATERD)", "sinds": "1990"}, True),
    "more such words": ({"partner": "Peine (Weinig contact)", "sinds": "1990"}, True),
    "such words with a year": ({"partner": "Peine (weggekwijnd 1999)", "sinds": "1990"}, True),
    "such words behind a comma": ({"partner": "Peine, informeel", "sinds": "1990"}, True),
    "such words with a beginning in the name": ({"partner": "Peine (informeel) sinds 1990"}, True),
    "its status is told": ({"partner": "Peine (informeel)", "sinds": "1990", "status": "actief"}, False),
    "nothing but listed": ({"partner": "Peine (informeel)"}, False),
    "nothing but listed, with a capital": ({"partner": "Peine (Weggekwijnd)"}, False),
    "a level": ({"partner": "Świdnica (rural gmina)", "land": "PL", "sinds": "1990"}, False),
    "a region": ({"partner": "Peine (Nedersaksen)", "sinds": "1990"}, False),
}


@pytest.mark.parametrize(("row", "is_left"), PERHAPS_OVER.values(), ids=PERHAPS_OVER)
def test_words_that_are_not_read_make_no_bond_active(row: dict[str, str], is_left: bool, tmp_path: Path) -> None:
    table = _table(tmp_path, {"land": "DE", **row})
    assert [(one.reason, one.at.name) for one in table.left] == ([("more-in-name", "C2")] if is_left else [])


ENDING_OTHERWISE = {
    "suspended, and ended": ({"status": "opgeschort", "tot": "2022-03"}, "G2"),
    "active, and ended": ({"status": "actief", "tot": "2020"}, "G2"),
    "being phased out, and ended": ({"status": "in afbouw", "tot": "2020"}, "G2"),
    "ended, on a day to come": ({"status": "beëindigd", "tot": "2035"}, "G2"),
    "suspended until a day to come": ({"status": "opgeschort", "tot": "2035"}, "G2"),
    "active, and ended by the name": ({"status": "actief", "partner": "Oxford (tot 2020)"}, "G2"),
    "active, and ended in a word": ({"status": "actief", "tot": "beëindigd"}, "G2"),
    "dormant, and whether it ended yes": ({"status": "slapend", "tot": "ja"}, "G2"),
    "active by the name, and ended in a word": ({"tot": "beëindigd", "partner": "Oxford (actief sinds 1990)"}, "C2"),
    "dormant by the name, and ended": ({"tot": "2020", "partner": "Oxford (slapend)"}, "C2"),
}


@pytest.mark.parametrize(("row", "cell"), ENDING_OTHERWISE.values(), ids=ENDING_OTHERWISE)
def test_a_status_that_its_ending_contradicts_leaves_the_row_over(
    row: dict[str, str], cell: str, tmp_path: Path
) -> None:
    table = _table(tmp_path, {"partner": "Oxford", **row})
    assert [(one.reason, one.at.name) for one in table.left] == [("status-and-end", cell)]


@pytest.mark.parametrize(("told", "until"), [("actief", "2035"), ("in afbouw", "2035"), ("beëindigd", "2020")])
def test_an_ending_may_be_to_come(told: str, until: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "status": told, "tot": until}).entries
    assert (entry.status, entry.until) == (code(told, Status), parse(until))


ALIKE = {
    "a period with the same end": ({"sinds": "1990-2005", "tot": "2005-05-04"}, "1990", "2005-05-04"),
    "a year in a name and its day": ({"partner": "Oxford (sinds 1966)", "sinds": "4 mei 1966"}, "1966-05-04", None),
    "an end told twice": ({"partner": "Oxford (tot 1999)", "tot": "1999"}, None, "1999"),
}


@pytest.mark.parametrize(("row", "since", "until"), ALIKE.values(), ids=ALIKE)
def test_a_day_that_is_told_twice_may_be_told_more_precisely(
    row: dict[str, str], since: str | None, until: str | None, tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", **row}).entries
    assert [day and day.text for day in (entry.since, entry.until)] == [since, until]


@pytest.mark.parametrize(("told", "expected"), DATED.items())
def test_a_status_may_tell_its_day(told: str, expected: tuple[str | None, str | None, Status], tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "status": told}).entries
    assert (entry.since and entry.since.text, entry.until and entry.until.text, entry.status) == expected


MEANT = {
    ("gemeente", "Rotterdm"): "geen bekende gemeente van Nederland of België: Rotterdm; bedoelde u Rotterdam?",
    ("gemeente", "Xyzzy"): "geen bekende gemeente van Nederland of België: Xyzzy",
    ("land", "Engelland"): "het land van de partner is niet bekend: Engelland; bedoelde u Verenigd Koninkrijk?",
    ("land", "Korea"): "het land van de partner is niet bekend: Korea; bedoelde u Noord-Korea of Zuid-Korea?",
    ("land", "Xyz"): "het land van de partner is niet bekend: Xyz",
    ("status", "zeer actief"): (
        "de status is niet te begrijpen, wel bijvoorbeeld actief, slapend, beëindigd of beëindigd in 2015: zeer actief"
    ),
    ("sinds", "12/31/1990"): "hier staat de maand vóór de dag: 12/31/1990; bedoelde u 1990-12-31?",
}


@pytest.mark.parametrize(("told", "words"), MEANT.items(), ids=[text for _, text in MEANT])
def test_what_is_not_known_is_told_with_what_was_probably_meant(
    told: tuple[str, str], words: str, tmp_path: Path
) -> None:
    (one,) = _table(tmp_path, {"partner": "Oxford", **dict([told])}).left
    assert one.words.nl == words


HEADINGS = {
    "the header again": ("gemeente,partner,land,jaar", []),
    "the header again, with capitals": ("Gemeente,Partner,Land,Jaar", []),
    "another header": ("Stad,Zusterstad,Landcode,", []),
    "a word of the header": ("Gemeente,,,", []),
    "a province": ("Provincie Utrecht,,,", ["heading"]),
    "a province by its name alone": ("Noord-Holland,,,", ["heading"]),
    "another text": ("Afrika,,,", ["heading"]),
    "a text beside the municipality": (",,Europa,", ["heading"]),
    "a municipality": ("Zwolle,,,", ["no-partner"]),
    "a province that has a municipality's name": ("Utrecht,,,", ["no-partner"]),
    "a partner": (",Bath,,", ["no-home"]),
}


@pytest.mark.parametrize(("row", "left"), HEADINGS.values(), ids=HEADINGS)
def test_a_heading_within_a_table_is_no_municipality(row: str, left: list[str], tmp_path: Path) -> None:
    rows = ["gemeente,partner,land,jaar", "Leiden,Oxford,GB,1946", row, "Delft,Kfar Saba,IL,"]
    (tmp_path / "t.csv").write_text("\n".join(rows), "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [one.partner.name for one in table.entries] == ["Oxford", "Kfar Saba"]
    assert [one.reason for one in table.left] == left


def test_totals_and_sources_below_a_table_are_no_rows(tmp_path: Path) -> None:
    rows = [
        "Leiden,Oxford,GB",
        "Totaal,12,",
        "Subtotaal,,3",
        "Totaal: 12 stedenbanden,,",
        "Bron: Wikipedia,,",
        ",,Bron: VNG",
    ]
    (tmp_path / "t.csv").write_text("\n".join(["gemeente,partner,land", *rows]), "utf-8")
    table = understood(tmp_path / "t.csv")
    assert ([one.partner.name for one in table.entries], table.left) == (["Oxford"], ())
    assert [one.at.row for one in table.remarks] == [3, 4, 5, 6, 7]


KEPT = {
    "a beginning": ({"sinds": "lang geleden"}, ("De lijst zegt bij sinds: lang geleden.",)),
    "a beginning that may be two things": ({"sinds": "1976/1980"}, ("De lijst zegt bij sinds: 1976/1980.",)),
    "an unknown value of Wikidata": ({"sinds": "http://www.wikidata.org/.well-known/genid/a1"}, ()),
    "a year behind a name": ({"partner": "Oxford (1946)"}, ("De lijst zegt bij partner: Oxford (1946).",)),
    "a kind": ({"soort": "iets."}, ("De lijst zegt bij soort: iets.",)),
    "a reason": ({"tot": "2020", "reden": "tja"}, ("De lijst zegt bij reden: tja.",)),
    "a blank node": ({"sinds": "t1234567", "soort": "_:b1"}, ()),
    "nothing": ({"sinds": "onbekend", "soort": "-", "reden": "n.v.t."}, ()),
    "what cannot be printed": ({"soort": "i\x07ets"}, ()),
}


@pytest.mark.parametrize(("row", "notes"), KEPT.values(), ids=KEPT)
def test_what_was_not_understood_beside_a_bond_is_kept(
    row: dict[str, str], notes: tuple[str, ...], tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", **row}).entries
    assert entry.notes == notes


REMARKED = {
    "a footnote": ({"partner": "Oxford[3]"}, "C2", "voetnoot"),
    "a footnote beside a date": ({"sinds": "1946[3]"}, "E2", "voetnoot"),
    "a footnote beside an ending": ({"tot": "1999¹"}, "F2", "voetnoot"),
    "a footnote beside a status": ({"status": "actief [2]"}, "G2", "voetnoot"),
    "a footnote beside a kind": ({"soort": "stedenband*", "sinds": "1946"}, "H2", "voetnoot"),
    "a footnote beside a country": ({"land": "Engeland[1]"}, "D2", "voetnoot"),
    "a flag beside a country": ({"land": "🇬🇧 Engeland"}, "D2", "vlag"),
    "a flag": ({"partner": "🇬🇧 Oxford"}, "C2", "vlag"),
    "a beginning that is no date": ({"sinds": "lang geleden"}, "E2", "niet begrepen"),
    "an unknown kind": ({"soort": "iets"}, "H2", "niet begrepen"),
    "no longer active, by the name": ({"partner": "Oxford (niet meer actief)"}, "C2", "gelezen als slapend"),
    "a status with by whom": ({"status": "stopgezet door partner"}, "G2", "gelezen als beëindigd"),
    "no longer active": ({"status": "Niet meer actief"}, "G2", "gelezen als slapend"),
    "an unknown reason": ({"reden": "tja"}, "I2", "niet begrepen"),
}


@pytest.mark.parametrize(("row", "cell", "says"), REMARKED.values(), ids=REMARKED)
def test_what_was_left_out_of_a_cell_is_told(row: dict[str, str], cell: str, says: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", **row})
    assert [(one.at.name, says in one.words.nl) for one in table.remarks] == [(cell, True)]
    assert [one.partner.name for one in table.entries] == ["Oxford"]


@pytest.mark.parametrize("column", ["gemeente", "partner", "land", "sinds", "tot", "status", "soort"])
def test_a_row_with_a_formula_without_a_value_is_left_over(column: str, tmp_path: Path) -> None:
    found = _table(tmp_path, {"partner": "Oxford", "sinds": "1946", column: "=B2"})
    at = f"{'ABCDEFGHIJK'[HEAD.index(column)]}2"
    assert (found.entries, [(one.reason, one.at.name) for one in found.left]) == ((), [("formula", at)])


NAMES = {  # places that are called as countries are, or have a figure in their name
    "Luxemburg": "LU",
    "Luxembourg": "Luxemburg",
    "Monaco": "Monaco",
    "Singapore": "SG",
    "San Marino": "San Marino",
    "Djibouti": "DJ",
    "Guatemala": "GT",
    "Panama": "Panama",
    "Vaticaanstad": "VA",
    "Koeweit": "KW",
    "Andorra": "AD",
    "Curaçao": "CW",
    "Sint Maarten": "SX",
    "Hongkong": "CN",
    "Georgia": "US",
    "Peru": "US",
    "Niger": "NG",
    "100 Mile House": "CA",
    "6th of October City": "EG",
}


@pytest.mark.parametrize(("name", "land"), NAMES.items())
def test_a_place_may_be_called_as_its_country_or_have_a_figure(name: str, land: str, tmp_path: Path) -> None:
    found = _table(tmp_path, {"partner": name, "land": land})
    assert ([one.reason for one in found.left], len(found.entries)) == ([], 1)


def test_a_year_in_a_name_is_when_the_bond_began(tmp_path: Path) -> None:
    for name in ("Oxford sinds 1946", "Oxford (sinds 1946)", "Oxford, since 1946"):
        (entry,) = _table(tmp_path, {"partner": name}).entries
        assert (entry.partner.name, entry.since) == ("Oxford", parse("1946"))


COUNTRIES_TOLD = {
    "Ellesmere, Shropshire, West Midlands": ("Ellesmere", None),
    "Lublin, Xyloburg, Plugh (Polen)": ("Lublin", "PL"),
    "Springfield, Sangamon County, Illinois": ("Springfield", None),
    "Oxford (Engeland)": ("Oxford", "GB"),
    "Krefeld, Duitsland": ("Krefeld", "DE"),
    "Rouen - Frankrijk": ("Rouen", "FR"),
    "Delft (NL)": ("Delft", "NL"),
    "Suzhou (Jiangsu)": ("Suzhou (Jiangsu)", None),
    "Gdańsk (vroeger Danzig)": ("Gdańsk", None),
    "Gdańsk, vroeger Danzig": ("Gdańsk", None),
    "Portland, ME": ("Portland", None),
    "Atlanta, Georgia": ("Atlanta", None),
    "Toruń (Polen) sinds 1988": ("Toruń", "PL"),
    "Balve (D)": ("Balve", "DE"),
    "Stone (GB)": ("Stone", "GB"),
    "Portland (ME)": ("Portland (ME)", None),
    "Frankrijk, La Souterraine": ("La Souterraine", "FR"),
    "Georgia, Atlanta": ("Georgia", None),
}


IN_FORMER_STATES = {  # the partner and the state in their cells, and its name and country of today
    ("Sint-Petersburg (Rusland)", "Sovjet-Unie"): ("Sint-Petersburg", "RU"),
    ("Riga, Letland", "USSR"): ("Riga", "LV"),
    ("Brno (Tsjechië)", "Tsjechoslowakije"): ("Brno", "CZ"),
    ("Xyloburg (Duitsland)", "DDR"): ("Xyloburg", "DE"),
    ("Xyloburg (Oekraïne)", "Sovjet-Unie"): ("Xyloburg", "UA"),
    ("Xyloburg (Polen)", "Sovjet-Unie"): None,
    ("Xyloburg", "Wit-Rusland (USSR)"): ("Xyloburg", "BY"),
    ("Xyloburg", "Joegoslavië (Servië)"): ("Xyloburg", "RS"),
    ("Xyloburg", "Duitsland, DDR"): ("Xyloburg", "DE"),
    ("Belgrado", "Servië en Montenegro"): ("Belgrado", "RS"),
    ("Podgorica (Montenegro)", "Servië en Montenegro"): ("Podgorica", "ME"),
    ("Xyloburg", "Kroatië (voormalig Joegoslavië)"): ("Xyloburg", "HR"),
    ("Xyloburg", "Kroatië (ex-Joegoslavië)"): ("Xyloburg", "HR"),
    ("Xyloburg", "Kroatië, vroeger Joegoslavië"): ("Xyloburg", "HR"),
    ("Xyloburg", "Duitsland (ex-DDR)"): ("Xyloburg", "DE"),
    ("Xyloburg", "Slovenië (vh. Joegoslavië)"): ("Xyloburg", "SI"),
    ("Xyloburg", "Joegoslavië (nu Montenegro)"): ("Xyloburg", "ME"),
    ("Xyloburg", "Joegoslavië, thans Kroatië"): ("Xyloburg", "HR"),
    ("Xyloburg", "Sovjet-Unie (tegenwoordig Oekraïne)"): ("Xyloburg", "UA"),
    ("Split", "voormalig Joegoslavië"): ("Split", "HR"),
    ("Split", "ex-Joegoslavië"): ("Split", "HR"),
    ("Split (ex-Joegoslavië)", "Kroatië"): ("Split", "HR"),
    ("Split (voormalig Joegoslavië)", ""): ("Split", "HR"),
    ("Split (nu Kroatië)", "Joegoslavië"): ("Split", "HR"),
    ("Leningrad (nu Sint-Petersburg)", "Sovjet-Unie"): ("Sint-Petersburg", "RU"),
    ("Leningrad, nu Sint-Petersburg", "USSR"): ("Sint-Petersburg", "RU"),
}


@pytest.mark.parametrize(("partner", "state"), IN_FORMER_STATES)
def test_a_country_of_today_may_stand_beside_a_name_in_a_former_state(partner: str, state: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": partner, "land": state})
    found = [(one.partner.name, one.partner.country) for one in table.entries]
    expected = IN_FORMER_STATES[partner, state]
    assert found == ([expected] if expected else [])
    assert [one.reason for one in table.left] == ([] if expected else ["other-country"])
    assert all(one.partner.former for one in table.entries)


@pytest.mark.parametrize("land", ["Myanmar (Birma)", "Zaïre", "Zimbabwe", "Polen (USSR)"])
def test_of_a_country_of_today_no_former_state_is_told_that_it_may_be_itself(land: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Xyloburg", "land": land}).entries
    assert entry.partner.country and entry.partner.former is None


@pytest.mark.parametrize(("spelled", "partner"), COUNTRIES_TOLD.items())
def test_a_country_may_be_told_with_the_name(spelled: str, partner: tuple[str, str | None], tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": spelled, "land": ""}).entries
    assert (entry.partner.name, entry.partner.country, entry.partner.spelled) == (
        *partner,
        spelled.removesuffix(" sinds 1988"),
    )


def test_two_years_in_a_name_are_its_beginning_and_ending(tmp_path: Path) -> None:
    for name in ("Luban (PL), 1992 t/m 2010", "Luban (1992-2010)", "Luban, 1992 – 2010"):
        (entry,) = _table(tmp_path, {"partner": name, "land": "PL"}).entries
        assert (entry.partner.name, entry.since, entry.until) == ("Luban", parse("1992"), parse("2010"))


MARKS = {"• Bath": "Bath", "York*": "York", "- Derby": "Derby", "* Bath **": "Bath", "'s-Heerenberg": "'s-Heerenberg"}


@pytest.mark.parametrize(("spelled", "name"), MARKS.items())
def test_a_bullet_or_the_sign_of_a_note_is_no_part_of_a_name(spelled: str, name: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": spelled}).entries
    assert (entry.partner.name, entry.partner.spelled) == (name, name)


NOTHING = ["geen", "n.v.t.", "nvt.", "-", "—", "onbekend", "Geen.", "(geen)", "niet van toepassing", "not applicable"]


@pytest.mark.parametrize("nothing", NOTHING)
def test_what_stands_for_no_partner_is_none(nothing: str, tmp_path: Path) -> None:
    assert [one.reason for one in _table(tmp_path, {"partner": nothing}).left] == ["no-partner"]


def test_what_is_told_to_be_the_same_is_that_of_the_row_above(tmp_path: Path) -> None:
    rows = [("Leiden", "FR"), ("idem", '"'), ("Delft", "Idem"), ("Delft", "D")]
    table = _table(tmp_path, *({"gemeente": home, "land": country, "partner": "Metz"} for home, country in rows))
    assert [(one.home.name, one.partner.country) for one in table.entries] == [
        *[("Leiden", "FR")] * 2,
        ("Delft", "FR"),
        ("Delft", "DE"),
    ]


@pytest.mark.parametrize("word", ["Idem", "Id.", "Ditto", '"'])
@pytest.mark.parametrize(("above", "below"), [("NI", "PL"), ("", "PL"), (None, "PL")])
def test_a_partner_in_another_country_is_not_the_one_above(
    word: str, above: str | None, below: str, tmp_path: Path
) -> None:
    first = [] if above is None else [{"partner": "Matagalpa", "land": above}]
    table = _table(
        tmp_path, *first, {"partner": word, "land": below}, {"gemeente": "Delft", "partner": word, "land": below}
    )
    assert [(one.texts[1], one.reason) for one in table.left] == [(word, "other-above")] * 2


def test_a_partner_in_the_same_country_is_the_one_above_however_the_country_is_told(tmp_path: Path) -> None:
    rows = [("Leiden", "Oxford", "VK"), ("Delft", "idem", "Engeland"), ("Gouda", "idem", "idem"), ("Breda", '"', "")]
    table = _table(tmp_path, *({"gemeente": home, "partner": one, "land": country} for home, one, country in rows))
    assert [(one.partner.name, one.partner.country) for one in table.entries] == [
        *[("Oxford", "GB")] * 3,
        ("Oxford", None),
    ]


def test_a_place_that_is_called_as_a_word_for_repeating_is_a_place(tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Matagalpa", "land": "NI"}, {"partner": "Same", "land": "TZ"})
    assert [(one.partner.name, one.partner.country) for one in table.entries] == [("Matagalpa", "NI"), ("Same", "TZ")]


def test_a_cell_may_name_several_partners(tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford; Bath\nYork"})
    assert [one.partner.name for one in table.entries] == ["Oxford", "Bath", "York"]


def test_cells_with_as_many_lines_as_partners_tell_of_each_its_own(tmp_path: Path) -> None:
    row = {"partner": "Příbram\nMalacky\n", "land": "Tsjechië\nSlowakije", "sinds": "1992\n(1991)", "status": "actief"}
    table = _table(tmp_path, row, {"partner": "Reims; Bath; York", "land": "FR; GB; GB", "sinds": "1990; 1991"})
    told = [(one.partner.name, one.partner.country, one.since) for one in table.entries]
    bohemian, slovak = ("Příbram", "CZ", parse("1992")), ("Malacky", "SK", parse("1991"))
    assert told == [bohemian, slovak, ("Reims", "FR", None), ("Bath", "GB", None), ("York", "GB", None)]


EACH_WITH_COUNTRY = {
    "Gloucester (VK), Solingen (D), Kongsberg (N)": "Gloucester GB, Solingen DE, Kongsberg NO",
    "Diest (B) / Wrocław (PL) / Yangzhou (CHN)": "Diest BE, Wrocław PL, Yangzhou CN",
    "Aalborg (DK) en Haapsalu (EE)": "Aalborg DK, Haapsalu EE",
    "1. Aalborg (Denemarken) 2. Haapsalu (Estland)": "Aalborg DK, Haapsalu EE",
    "• Aalborg (Denemarken) • Haapsalu (Estland)": "Aalborg DK, Haapsalu EE",
    "Frankfurt (Oder) (Duitsland), Haapsalu (Estland)": "Frankfurt (Oder) DE, Haapsalu EE",
    "Rostock (DDR), Duitsland": "Rostock DE",
    "Aalborg (tot 2008) (Denemarken)": "Aalborg DK",
    "Atlanta, Georgia, VS": "Atlanta US",
    "Belfast, Noord-Ierland, Verenigd Koninkrijk": "Belfast GB",
}


@pytest.mark.parametrize(("cell", "expected"), EACH_WITH_COUNTRY.items())
def test_partners_that_each_have_their_country_are_as_many(cell: str, expected: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": cell, "land": ""})
    assert ", ".join(f"{one.partner.name} {one.partner.country}" for one in table.entries) == expected, table.left


MONTHS_FIRST = {
    "one of each": (
        ["12/31/1990", "31/12/1990", "03/04/1990", "1990"],
        [("12/31/1990", "month-first"), ("03/04/1990", "unclear-day")],
    ),
    "the month first": (
        ["12-31-1990", "04-03-1990", "05-05-1990"],
        [("12-31-1990", "month-first"), ("04-03-1990", "unclear-day")],
    ),
    "the day first": (["31.12.1990", "03.04.1990"], []),
    "in the other column": (["", "03/04/1990"], [("", "month-first"), ("03/04/1990", "unclear-day")]),
}


@pytest.mark.parametrize(("dates", "left"), MONTHS_FIRST.values(), ids=MONTHS_FIRST)
def test_where_the_month_may_come_first_a_day_is_not_guessed(
    dates: list[str], left: list[tuple[str, str]], tmp_path: Path
) -> None:
    rows = [
        {"partner": name, "sinds": date, "tot": "" if date else "12/31/1990"}
        for name, date in zip(("Oxford", "Bath", "York", "Ulm"), dates, strict=False)
    ]
    found = _table(tmp_path, *rows).left
    assert [(dates[one.at.row - 2], one.reason) for one in found] == left


def test_a_word_that_a_date_cannot_say_is_remarked_on(tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "sinds": "begin 1990", "tot": "eind mei 2001"})
    assert [(one.since, one.until) for one in table.entries] == [(parse("1990"), parse("2001-05"))]
    told = [
        "gelezen als 1990, zonder “begin”; kijk na of dat klopt",
        "gelezen als mei 2001, zonder “eind”; kijk na of dat klopt",
    ]
    assert [one.words.nl for one in table.remarks] == told


@pytest.mark.parametrize(("told", "status"), {"ja": Status.ENDED, "nee": None, "Yes": Status.ENDED}.items())
def test_an_ending_may_be_told_without_its_day(told: str, status: Status | None, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "sinds": "1946", "tot": told}).entries
    assert (entry.until, entry.status) == (None, status)


@pytest.mark.parametrize("nothing", ["-", "heden", "n.v.t.", "lopend"])
def test_what_stands_for_no_ending_is_none(nothing: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "sinds": "1946", "tot": nothing}).entries
    assert (entry.until, entry.status) == (None, None)


def test_a_bond_with_an_ending_in_the_past_has_ended(tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "tot": "2020"}, {"partner": "Bath", "tot": "2030"})
    assert [one.status for one in table.entries] == [Status.ENDED, None]


def test_a_row_that_is_wider_than_the_header_is_left_over(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nLeiden,Oxford,GB\nLeiden,Suzhou, Jiangsu,CN\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [(one.reason, one.at.name) for one in table.left] == [("ragged", "D3")]


def test_a_row_that_is_narrower_lacks_its_last_cells(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner,land\nLeiden,Oxford\nLeiden\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert [one.partner.country for one in table.entries] == [None]
    assert [one.reason for one in table.left] == ["no-partner"]


def test_a_header_that_comes_back_is_no_row(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner\nLeiden,Oxford\n\ngemeente,partner\nLeiden,Bath\n", "utf-8")
    table = understood(tmp_path / "t.csv")
    assert ([one.at.row for one in table.entries], table.left) == ([2, 5], ())


def _of_a_network(folder: Path, *more: str) -> Understood:
    countries = re.findall("..", "ATBEBGCYCZDEDKEEESFIFRGBGRHRHUIEITLTLULVMT")
    rows = [f"Meerssen,Plaats {code},{code}" for code in countries]
    (folder / "t.csv").write_text("\n".join(["gemeente,partner,land", *rows, *rows, *more]), "utf-8")
    return understood(folder / "t.csv")


def test_a_network_is_a_network_though_its_rows_are_doubled(tmp_path: Path) -> None:
    table = _of_a_network(tmp_path, "Leiden,Oxford,GB")
    assert {one.reason for one in table.left} == {"network"} and len(table.left) == 42
    assert [one.home_as for one in table.entries] == ["Leiden"]


def test_a_second_partner_in_a_country_shows_that_it_is_no_network(tmp_path: Path) -> None:
    assert not _of_a_network(tmp_path, "Meerssen,Chojna,DE").left


def _of_a_walloon_network(folder: Path, *more: str) -> Understood:
    countries = re.findall("..", "ATBEBGCYCZDEDKEEESFIFRGBGRHRHUIEITLTLULVMTPLPTROSESK")
    rows = [f"Houffalize,BE,Plaats {code},{code}" for code in countries]
    rows += ["Houffalize,BE,Plaats BG Municipality,BG", *more]
    (folder / "t.csv").write_text("\n".join(["gemeente,landgemeente,partner,land", *rows]), "utf-8")
    return understood(folder / "t.csv")


WALLOON_NETWORKS: dict[str, tuple[tuple[str, ...], list[str]]] = {
    "a member of ours": (("Houffalize,BE,Meerssen,NL",), ["Meerssen"]),
    "from our side": (("Meerssen,NL,Houffalize,BE",), ["Meerssen"]),
    "a second one in another country": (("Houffalize,BE,Meerssen,NL", "Houffalize,BE,Parijs,FR"), ["Meerssen"]),
    "a second one in two countries": (
        ("Houffalize,BE,Meerssen,NL", "Houffalize,BE,Parijs,FR", "Houffalize,BE,Bonn,DE"),
        [],
    ),
    "two of ours": (("Houffalize,BE,Meerssen,NL", "Houffalize,BE,Leiden,NL"), []),
    "another partner of Wallonia": (("Houffalize,BE,Meerssen,NL", "Leiden,NL,Namen,BE"), ["Meerssen"]),
}


@pytest.mark.parametrize(("rows", "homes"), WALLOON_NETWORKS.values(), ids=WALLOON_NETWORKS)
def test_a_network_of_a_municipality_that_is_not_ours_is_no_bond_of_its_only_member_here(
    rows: tuple[str, ...], homes: list[str], tmp_path: Path
) -> None:
    table = _of_a_walloon_network(tmp_path, *rows)
    assert [one.texts[0] for one in table.left if one.reason == "network"] == homes
    assert not {one.home_as for one in table.entries} & {*homes}


WHEN = {
    "1967": "1967",
    "1967~": "1967~",
    "ca. 1967": "1967~",
    "rond 1967": "1967~",
    "sinds 1967": "1967",
    "mei 1967": "1967-05",
    "4 mei 1967": "1967-05-04",
    "4-5-1967": "1967-05-04",
    "1967-05-04T00:00:00Z": "1967-05-04",
    "1967-05-01T00:00:00Z": "1967-05",
    "1967-01-01T00:00:00Z": "1967",
    "1967-01-01": "1967-01-01",
    "[..1967]": "[..1967]",
    "1967/1970": None,
    "XXXX-05-04": None,
    "jaren zestig": "196X",
    "jaren 90": "199X",
    "begin jaren '60": "196X",
    "voor 1980": "[..1979]",
    "na 1980": "[1981..]",
    "voorjaar 2013": "2013-21",
    "± 1967": "1967~",
    "01.05.1980": "1980-05-01",
    "1979.10": "1979-10",
    "1979.05": "1979-05",
    "10.1979": "1979-10",
    "1979.1.5": "1979-01-05",
    "1979.1": None,
    "1979.5": None,
    "1979.25": None,
    "1979,10": None,
    "ca. 1979.5": None,
    "1979.5 of 1980": None,
    "jaren twintig": None,
    "31-2-1990": None,
    "ca. voor 1980": None,
    "heden": None,
    "vandaag": None,
    "0000": None,
    "ca. " * 5000: None,
    "١٩٦٧": None,
}


@pytest.mark.parametrize(("text", "expected"), WHEN.items(), ids=lambda one: repr(one)[:24])
def test_a_date_is_read_as_people_write_it(text: str, expected: str | None) -> None:
    found = when(text)
    assert (found and found.text) == expected


@pytest.mark.parametrize("text", ["1990-'95", "1990 – ’95", "1990 tot ‘95", "1990 t/m '95"])
def test_a_year_of_two_digits_with_an_apostrophe_is_that_after_the_one_before_it(text: str) -> None:
    assert period(text) == (parse("1990"), parse("1995"))
    assert period("1998-'02") == period("1998-2002")


@pytest.mark.parametrize("text", ["1995-'90", "1990-'90", "1995-90", "'90-'95", "1950-'20"])
def test_a_year_of_two_digits_that_may_be_another_is_none(text: str) -> None:
    assert period(text) is None


BOTH_DAYS = {
    "van 1970 tot 2001": ("1970", "2001"),
    "sinds 1970 tot en met 2001": ("1970", "2001"),
    "01-02-1970 - 31-12-2001": ("1970-02-01", "2001-12-31"),
    "01.02.1970-31.12.2001": ("1970-02-01", "2001-12-31"),
    "1970-02-01 t/m 2001-12-31": ("1970-02-01", "2001-12-31"),
    "mei 1970 - juni 2001": ("1970-05", "2001-06"),
    "mei 1970-juni 2001": ("1970-05", "2001-06"),
    "from May 1970 until 2001": ("1970-05", "2001"),
    "ca. 1970 – 2001": ("1970~", "2001"),
}


@pytest.mark.parametrize(("text", "days"), BOTH_DAYS.items())
def test_a_period_may_have_days_and_months_on_either_side(text: str, days: tuple[str, str]) -> None:
    assert period(text) == tuple(map(parse, days))


@pytest.mark.parametrize(
    "text", ["eind 1970 - 2001", "1970 tot begin 2001", "mei - juni 1970", "1970-1-2001", "12 - 1970"]
)
def test_two_days_of_which_a_word_or_a_year_would_be_lost_are_no_period(text: str) -> None:
    assert period(text) is None


def test_a_period_has_a_beginning_and_an_end() -> None:
    assert period("1967-1989") == period("1967 tot 1989") == (parse("1967"), parse("1989"))
    assert period("tot 2003") == period("t/m 2003") == period("until 2003") == (None, parse("2003"))
    assert period("tot 12 mei 2003") == (None, parse("2003-05-12")) and period("tot heden") is None
    assert period("1967") == period("1967 – heden") == period("1967-") == (parse("1967"), None)
    assert period("1967/1989") is None
    assert period("1967/..") == (parse("1967"), None)
    assert period("1967/1968") == (parse("[1967,1968]"), None)
    assert period("?") is None


POINTS = {
    "Point(4.49 52.16)": (52.16, 4.49),
    "52.16, 4.49": (52.16, 4.49),
    "91 0": None,
    "54,32 10,13": (54.32, 10.13),
    "54,32, -10,13": (54.32, -10.13),
    "54,32; 10,13": (54.32, 10.13),
    "54,32": None,
    "54.32,10.13": (54.32, 10.13),
    "54, 10": (54, 10),
    "0, 0": None,
    "Point(0 0)": None,
    "1.2.3 4": None,
    "9" * 400: None,
    "": None,
}


@pytest.mark.parametrize(("text", "expected"), POINTS.items(), ids=lambda one: repr(one)[:24])
def test_a_point_is_read(text: str, expected: tuple[float, float] | None) -> None:
    assert point(text) == expected


def test_a_code_is_read_by_its_value_a_label_or_an_everyday_word() -> None:
    assert [code(text, Status) for text in ("ended", "Beëindigd", "opgezegd", "wat")] == [Status.ENDED] * 3 + [None]


CELLS = st.one_of(
    st.sampled_from(["Leiden", "Gent", "Oxford", "NL", "GB", "1967", "gemeente", "partner", "land", "", "Utrecht"]),
    st.text(max_size=12),
)


@settings(max_examples=examples(200), suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(rows=[["gemeente", "TYPE"]])
@example(rows=[["land"] * 5])
@given(rows=st.lists(st.lists(CELLS, max_size=6), min_size=1, max_size=8))
def test_every_row_of_any_table_is_an_entry_or_left_over_or_a_heading(rows: list[list[str]], tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    with path.open("w", encoding="utf-8", errors="replace", newline="") as stream:
        csv.writer(stream).writerows([["gemeente", "partner", "land"], *rows])
    try:
        table = understood(path)
    except WrongUse:
        return
    told = {entry.at.row for entry in table.entries} | {left.at.row for left in table.left}
    headings = {remark.at.row for remark in table.remarks if remark.words in (HEADING, SECOND_HEADING)}
    with path.open(encoding="utf-8", newline="") as stream:
        read = list(csv.reader(stream))
    names = [[cell.strip() for cell in row] for row in read]
    skipped = [row for row in names if {*row} <= {*names[0], ""} and not {"gemeente", "partner"}.isdisjoint(row)]
    assert told == {number for number, row in enumerate(names, 1) if any(row) and row not in skipped} - headings


@pytest.mark.parametrize(
    "name", ["Brugge / Bruges", "Berg en Dal", "Rhenen, Utrecht", "Esch, Haaren", "Hof van Twente"]
)
def test_one_municipality_in_two_words_is_one(name: str, tmp_path: Path) -> None:
    assert len(_table(tmp_path, {"gemeente": name, "partner": "Oxford"}).entries) == 1


@pytest.mark.parametrize(
    ("name", "country", "is_told"),
    [
        ("Nitra, Zobor", "SK", True),
        ("Warschau (wijk Praga)", "PL", True),
        ("Nottuln, Duras", "DE", True),
        ("Świdnica (rural gmina)", "PL", True),
        ("Neukölln (Berlijn)", "DE", False),
        ("Hengelo (Gelderland)", "NL", False),
        ("Oxford", "GB", False),
        ("Peine (informeel)", "DE", True),
        ("Peine (op papier)", "DE", True),
    ],
)
def test_what_is_left_out_of_a_name_is_told_with_the_whole_text(
    name: str, country: str, is_told: bool, tmp_path: Path
) -> None:
    found = _table(tmp_path, {"partner": name, "land": country})
    assert [(one.at.name, one.text) for one in found.remarks] == ([("C2", name)] if is_told else [])


SEVERAL_NAMES = {  # of a place abroad, with its usual name and the others
    "Hof (vh. Hoff, nu Hofstad)": ("Hofstad", ("Hof", "Hoff")),
    "Oslo (vroeger Christiania, ook wel Kristiania)": ("Oslo", ("Christiania", "Kristiania")),
    "Chemnitz, vroeger Karl-Marx-Stadt, ook Kemnitz": ("Chemnitz", ("Karl-Marx-Stadt", "Kemnitz")),
    "Karl-Marx-Stadt (nu Chemnitz)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (tot 1990: Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (t/m 1990 Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz, until 1990 Karl-Marx-Stadt": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz, tot 1990: Karl-Marx-Stadt": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (van 1953 tot 1990: Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (1953–1990: Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (Karl-Marx-Stadt tot 1990)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (tot juni 1990 Karl-Marx-Stadt genaamd)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (heette tot 1990 Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (voorm. Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Chemnitz (vóór 1990 Karl-Marx-Stadt)": ("Chemnitz", ("Karl-Marx-Stadt",)),
    "Hof (vh. Hoff, Beieren)": ("Hof", ()),
    "Hof (Beieren, vh. Hoff)": ("Hof", ()),
}


@pytest.mark.parametrize("name", SEVERAL_NAMES)
def test_several_names_may_stand_behind_that_of_a_partner(name: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": name, "land": "DE"}).entries
    usual, others = SEVERAL_NAMES[name]
    assert (entry.partner.name.partition(" (")[0], entry.partner.others) == (usual, others)


PARTS_OF_PARTNERS = {
    "Warschau (wijk Praga)": True,
    "Berlijn (stadsdeel Neukölln)": True,
    "Ulm, Ortsteil Wiblingen": True,
    "Świdnica (rural gmina)": False,
    "Nottuln, Duras": False,
}


@pytest.mark.parametrize("name", PARTS_OF_PARTNERS)
def test_a_part_behind_a_name_is_not_told_as_what_the_place_lies_in(name: str, tmp_path: Path) -> None:
    (remark,) = _table(tmp_path, {"partner": name, "land": ""}).remarks
    assert remark.words.nl.startswith("gelezen als de hele plaats" if PARTS_OF_PARTNERS[name] else "wat er achter")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("KREFELD", "Krefeld"), ("BAD BENTHEIM", "Bad Bentheim"), ("COLOGNE", "Keulen"), ("XYZZYX", "XYZZYX")],
)
def test_a_known_place_in_capitals_is_written_as_usual(name: str, expected: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": name, "land": "DE"}).entries
    assert (entry.partner.name, entry.partner.spelled) == (expected, name)


@pytest.mark.parametrize(
    ("told", "status", "until", "is_kept"),
    [
        ("slapend sinds 2015", Status.DORMANT, None, False),
        ("1/1/2020 beëindigd", Status.ENDED, "2020-01-01", False),
        ("actief tot 2010", Status.ENDED, "2010", False),
        ("actief t/m 2010", Status.ENDED, "2010", False),
        ("stopgezet door partner", Status.ENDED, None, True),
        ("opgezegd door Bath in 2012", Status.ENDED, "2012", True),
        ("uitgetreden", Status.ENDED, None, False),
    ],
)
def test_a_status_with_a_day_or_by_whom_is_read_and_the_rest_kept(
    told: str, status: Status, until: str | None, is_kept: bool, tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "status": told}).entries
    assert (entry.status, entry.until) == (status, parse(until) if until else None)
    assert entry.notes == ((f"De lijst zegt bij status: {told}.",) if is_kept else ())


@pytest.mark.parametrize(
    ("row", "reason", "cell"),
    [
        ({"sinds": "1960", "status": "slapend sinds 1950"}, "status-before-begin", "G2"),
        ({"tot": "2030", "status": "in afbouw sinds 2035"}, "reversed", "F2"),
    ],
)
def test_a_day_of_a_status_lies_between_the_beginning_and_the_ending(
    row: dict[str, str], reason: str, cell: str, tmp_path: Path
) -> None:
    found = _table(tmp_path, {"partner": "Oxford", **row})
    assert ([(one.reason, one.at.name) for one in found.left], found.entries) == ([(reason, cell)], ())


@pytest.mark.parametrize(("column", "cell"), [("sinds", "E2"), ("tot", "F2")])
@pytest.mark.parametrize("told", ["1899-12-30", "30-12-1899", "30 december 1899"])
def test_the_day_that_a_spreadsheet_makes_of_a_zero_leaves_the_row_over(
    told: str, column: str, cell: str, tmp_path: Path
) -> None:
    found = _table(tmp_path, {"partner": "Oxford", column: told})
    assert ([(one.reason, one.at.name) for one in found.left], found.entries) == ([("zero-day", cell)], ())


@pytest.mark.parametrize("column", ["sinds", "tot"])
@pytest.mark.parametrize(("told", "year"), [("12-06-1905", 1990), ("1905-05-10", 1957), ("1905", 0), ("12-06-1990", 0)])
def test_a_day_that_a_spreadsheet_makes_of_a_year_leaves_the_row_over(
    told: str, year: int, column: str, tmp_path: Path
) -> None:
    found = _table(tmp_path, {"partner": "Oxford", column: told})
    assert [(one.reason, one.at.name, f"bedoelde u {year}?" in one.words.nl) for one in found.left] == (
        [("odd-day", "E2" if column == "sinds" else "F2", True)] if year else []
    )
    assert len(found.entries) == (0 if year else 1)


@pytest.mark.parametrize(
    ("told", "country"),
    [
        ("Groenland, Denemarken", "GL"), ("Denemarken (Groenland)", "GL"), ("Groenland (Denemarken)", "GL"),
        ("Hongkong, China", "HK"), ("China (Hongkong)", "HK"), ("China/Hongkong", "HK"),
        ("Nederland (Curaçao)", "CW"), ("Curaçao, Koninkrijk der Nederlanden", "CW"),
        ("Koninkrijk der Nederlanden (Curaçao)", "CW"), ("Nederland (Bonaire)", "BQ"),
        ("Verenigd Koninkrijk (Gibraltar)", "GI"), ("Frankrijk (Réunion)", "RE"), ("Réunion, Frankrijk", "RE"),
        ("Finland (Åland)", "AX"), ("Verenigde Staten (Puerto Rico)", "PR"),
        ("Schotland, VK", "GB"), ("Turkije/Turkey", "TR"),
    ],
)  # fmt: skip
def test_a_territory_with_its_state_is_the_territory(told: str, country: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Xyzzyx", "land": told}).entries
    assert entry.partner.country == country


@pytest.mark.parametrize(
    ("partner", "land"),
    [
        ("Nuuk (Groenland)", "Denemarken"), ("Nuuk, Groenland", "Denemarken"), ("Nuuk (Denemarken)", "Groenland"),
        ("Nuuk (Groenland)", "Denemarken (Groenland)"), ("Nuuk (Groenland)", ""),
    ],
)  # fmt: skip
def test_a_territory_beside_the_name_is_that_of_the_state_in_its_column(
    partner: str, land: str, tmp_path: Path
) -> None:
    (entry,) = _table(tmp_path, {"partner": partner, "land": land}).entries
    assert (entry.partner.name, entry.partner.country) == ("Nuuk", "GL")


def test_as_many_countries_as_partners_are_one_of_each(tmp_path: Path) -> None:
    found = _table(tmp_path, {"partner": "Gagny; Charlottenburg", "land": "Frankrijk, Duitsland"}).entries
    assert [(one.partner.name, one.partner.country) for one in found] == [("Gagny", "FR"), ("Charlottenburg", "DE")]


ONE_OR_TWO = {
    "Brighton and Hove": ("GB", True),
    "Stratford-upon-Avon en Trowbridge": ("GB", True),
    "Alanya, Antalya": ("TR", True),
    "Bozen/Bolzano": ("IT", False),
    "Nienburg/Weser": ("DE", False),
    "Frankfurt a/d Oder": ("DE", False),
    "Creil/Pendle": ("FR", True),
    "Creil / Pendle": ("", True),
    "Trondheim/Creil": ("FR", True),
    "Suzhou, Jiangsu": ("CN", False),
    "Esch, Haaren": ("NL", True),
    "Elsene/Ixelles": ("BE", True),
    "Zeist, Utrecht": ("NL", True),
    "Hilversum, Noord-Holland": ("NL", True),
    "Portland, Maine": ("US", False),
    "Lublin, Xyloburg, Matagalpa": ("PL", True),
    "Ellesmere, Shropshire, West Midlands": ("GB", True),
    "Suzhou, Jiangsu, China": ("", False),
    "London, Ontario": ("CA", True),
    "Berg en Dal": ("NL", False),
    "Berlijn, Duitsland": ("", False),
}


@pytest.mark.parametrize(("name", "told"), ONE_OR_TWO.items())
def test_a_name_that_may_be_of_two_places_is_read_as_one_and_remarked_on(
    name: str, told: tuple[str, bool], tmp_path: Path
) -> None:
    country, is_remarked = told
    found = _table(tmp_path, {"partner": name, "land": country})
    assert len(found.entries) == 1
    assert any("twee partners" in one.words.nl for one in found.remarks) is is_remarked


COUNTRY_BESIDE = {  # the partner and its country in their cells, and whether the name tells another country
    ("Bonn (Duitsland)", "Frankrijk"): True,
    ("Bonn, Duitsland", "Frankrijk"): True,
    ("Duitsland, Bonn", "Frankrijk"): True,
    ("Bonn - Duitsland", "Frankrijk"): True,
    ("Bergen (NL)", "België"): True,
    ("Metz (DE)", "Frankrijk"): True,
    ("Metz (DE)", "FR"): True,
    ("Bath (IE)", "Engeland"): True,
    ("Metz (FR)", "Frankrijk"): False,
    ("Wilmington (DE)", "Verenigde Staten"): False,
    ("Como (CO)", "Italië"): False,
    ("Bonn (Duitsland)", "DE"): False,
    ("Oxford (Engeland)", "Verenigd Koninkrijk"): False,
    ("Nuuk (Groenland)", "Denemarken"): False,
    ("Dresden (DDR)", "Duitsland"): False,
    ("Athens (Georgia)", "Verenigde Staten"): False,
    ("Peru, Indiana", "Verenigde Staten"): False,
    ("Portland (ME)", "Verenigde Staten"): False,
    ("Bergen (L)", "Nederland"): False,
    ("Halle (S)", "Duitsland"): False,
    ("Freiburg (BR)", "Duitsland"): False,
}


@pytest.mark.parametrize(("partner", "country"), COUNTRY_BESIDE)
def test_a_country_beside_a_name_that_is_another_than_its_columns_leaves_the_row_over(
    partner: str, country: str, tmp_path: Path
) -> None:
    is_other = COUNTRY_BESIDE[partner, country]
    table = _table(tmp_path, {"partner": partner, "land": country})
    assert [(one.reason, one.at.name) for one in table.left] == [("other-country", "D2")] * is_other
    assert len(table.entries) == (not is_other)


NO_BOND_BY_KIND = {  # what stands in the column of kinds, and why the row is left over
    "geen stedenband": "unclear-kind",
    "geen": "unclear-kind",
    "Geen.": "unclear-kind",
    "(geen)": "unclear-kind",
    "None": "unclear-kind",
    "nee": "unclear-kind",
    "Neen.": "unclear-kind",
    "no": "unclear-kind",
    "zonder": "unclear-kind",
    "(niet)": "unclear-kind",
    "zonder stedenband": "unclear-kind",
    "Zonder officiële band": "unclear-kind",
    "without a sister city": "unclear-kind",
    "nog geen stedenband": "unclear-kind",
    "Not a sister city": "unclear-kind",
    "voorgenomen stedenband": "unclear-kind",
    "Mogelijke partnerstad (2027)": "unclear-kind",
    "planned twinning": "unclear-kind",
    "was vroeger een jumelage": "unclear-kind",
    "slapende stedenband": "unclear-kind",
    "stedenband (beëindigd)": "unclear-kind",
    "ex-stedenband van Oegstgeest": "unclear-kind",
    "ex": "unclear-kind",
    "stedenband tot 2008": "unclear-kind",
    "netwerk, geen stedenband": "unclear-kind",
    "geen netwerk, geen stedenband": "unclear-kind",
    "ehemalige Partnerstadt": "unclear-kind",
    "jumelage, niet meer actief": "unclear-kind",
    "lid van MONT": "network",
    "Lid van Eurocities": "network",
    "member of Eurocities": "network",
    "Eurocities": "network",
    "via Douzelage": "network",
    "lidmaatschap": "network",
}


@pytest.mark.parametrize("kind", NO_BOND_BY_KIND)
def test_a_row_whose_kind_denies_a_bond_or_is_a_network_is_left_over(kind: str, tmp_path: Path) -> None:
    (left,) = _table(tmp_path, {"partner": "Oxford", "soort": kind}).left
    assert (left.reason, left.at.name) == (NO_BOND_BY_KIND[kind], "H2")
    assert left.words.nl.endswith(f": {kind}") == (left.reason == "unclear-kind")


@pytest.mark.parametrize("nothing", ["N/A", "(onbekend)", *(one for one in NOTHING if "geen" not in one.lower())])
def test_a_kind_that_is_not_told_leaves_the_bond_without_one(nothing: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "soort": nothing})
    assert [(one.kind, one.kind_told, one.notes) for one in table.entries] == [(None, "", ())]
    assert (table.left, table.remarks) == ((), ())


DENIED = {  # as a status, and whether the row is left over
    "geen": True,
    "Geen.": True,
    "none": True,
    "nee": True,
    "(zonder)": True,
    "niet": True,
    "geen stedenband": True,
    "-": False,
    "n.v.t.": False,
}


@pytest.mark.parametrize("since", ["1950", ""])
@pytest.mark.parametrize("status", DENIED)
def test_a_row_whose_status_denies_a_bond_is_left_over(status: str, since: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "status": status, "sinds": since})
    assert [(one.reason, one.at.name) for one in table.left] == [("unclear-status", "G2")] * DENIED[status]
    assert len(table.entries) == (not DENIED[status])


@pytest.mark.parametrize("kind", ["stedenband zonder contract", "jumelage, without a contract"])
def test_a_kind_without_something_else_is_that_kind(kind: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Oxford", "soort": kind}).entries
    assert entry.kind in (Kind.TWINNING, Kind.JUMELAGE)


NO_NETWORK = {  # a kind beside which a network is denied
    "stedenband, geen netwerk": Kind.TWINNING,
    "jumelage (geen netwerk)": Kind.JUMELAGE,
    "Geen netwerk maar een jumelage": Kind.JUMELAGE,
    "sister city, not a network": Kind.SISTER_CITY,
    "stedenband; niet via een netwerk": Kind.TWINNING,
    "geen netwerk": None,
}


@pytest.mark.parametrize("kind", NO_NETWORK)
def test_a_kind_beside_which_a_network_is_denied_is_that_kind(kind: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "soort": kind})
    assert [(one.kind, one.notes) for one in table.entries] == [
        (NO_NETWORK[kind], (f"De lijst zegt bij soort: {kind}.",))
    ]


FORMER = {  # a bond that its kind calls a former one: what else the row says, and how it stands by that
    "voormalige stedenband": ({}, (Kind.TWINNING, Status.ENDED, None)),
    "Gewezen jumelage": ({}, (Kind.JUMELAGE, Status.ENDED, None)),
    "former sister city": ({"tot": "2010"}, (Kind.SISTER_CITY, Status.ENDED, parse("2010"))),
    "voormalige partnerstad": ({"status": "beëindigd"}, (Kind.PARTNER_CITY, Status.ENDED, None)),
    "ex-stedenband": ({}, (Kind.TWINNING, Status.ENDED, None)),
    "Ex zusterstad": ({"sinds": "1950"}, (Kind.SISTER_CITY, Status.ENDED, None)),
    "oud-partnerstad": ({}, (Kind.PARTNER_CITY, Status.ENDED, None)),
    "vml. stedenband": ({}, (Kind.TWINNING, Status.ENDED, None)),
    "vh. jumelage": ({}, (Kind.JUMELAGE, Status.ENDED, None)),
    "ex-jumelage": ({"status": "actief"}, "status-and-end"),
    "voormalig": ({}, (None, Status.ENDED, None)),
    "vroegere stedenband": ({"status": "actief"}, "status-and-end"),
    "vroegere zusterstad": ({"partner": "Oxford (slapend)"}, "status-and-end"),
}


@pytest.mark.parametrize("kind", FORMER)
def test_a_bond_that_its_kind_calls_a_former_one_has_ended(kind: str, tmp_path: Path) -> None:
    row, told = FORMER[kind]
    found = _table(tmp_path, {"partner": "Oxford", "soort": kind, **row})
    assert [(one.kind, one.status, one.until) for one in found.entries] == ([] if isinstance(told, str) else [told])
    assert [one.reason for one in found.left] == ([told] if isinstance(told, str) else [])
    assert not any(one.notes for one in found.entries)


AMONG_WORDS = {
    "jumelage (Douzelage)": Kind.JUMELAGE,
    "stedenband via Eurocities": Kind.TWINNING,
    "zusterstad sinds 1990": Kind.SISTER_CITY,
    "stedenband, jumelage": None,
    "vrienden": None,
}


@pytest.mark.parametrize("kind", AMONG_WORDS)
def test_of_a_text_that_names_one_kind_among_other_words_that_is_read_and_the_text_kept(
    kind: str, tmp_path: Path
) -> None:
    table = _table(tmp_path, {"partner": "Oxford", "soort": kind})
    (entry,) = table.entries
    assert (entry.kind, entry.notes) == (AMONG_WORDS[kind], (f"De lijst zegt bij soort: {kind}.",))
    assert [one.words.nl.startswith("gelezen als ") for one in table.remarks] == [entry.kind is not None]


KINDS_BESIDE = {  # a partner with what stands behind it, and its name and kind; none where the row is left over
    "Goch (vriendschapsband)": ("Goch", Kind.FRIENDSHIP),
    "Bonn (projectband)": ("Bonn", Kind.PROJECT),
    "Aken (jumelage)": ("Aken", Kind.JUMELAGE),
    "Aken, jumelage": ("Aken", Kind.JUMELAGE),
    "Aken (jumelage) (sinds 1990)": ("Aken", Kind.JUMELAGE),
    "Mainz (contact)": None,
    "Goch (officiële stedenband)": None,
    "Goch (partnergemeente)": None,
    "Suhl (ex)": None,
    "Lahr (vm. partner)": None,
    "Fulda (oud)": None,
    "Fulda, ex": None,
}


@pytest.mark.parametrize("name", KINDS_BESIDE)
def test_the_kind_of_a_bond_may_stand_behind_its_partner(name: str, tmp_path: Path) -> None:
    found = _table(tmp_path, {"partner": name, "land": "DE", "sinds": "1990"})
    told = KINDS_BESIDE[name]
    assert [(one.partner.name, one.kind) for one in found.entries] == ([told] if told else [])
    assert [one.reason for one in found.left] == ([] if told else ["more-in-name"])
    assert any(one.words.nl.endswith("soort") for one in found.remarks) is bool(told)


def test_a_kind_behind_the_partner_that_its_column_denies_leaves_the_row_over(tmp_path: Path) -> None:
    row = {"partner": "Goch (jumelage)", "land": "DE", "sinds": "1990"}
    assert [one.kind for one in _table(tmp_path, {**row, "soort": "jumelage"}).entries] == [Kind.JUMELAGE]
    assert [one.reason for one in _table(tmp_path, {**row, "soort": "projectband"}).left] == ["two-kinds"]


KINDS_BEHIND = {
    "Jena - jumelage": Kind.JUMELAGE,
    "Jena – jumelage": Kind.JUMELAGE,
    "Jena— jumelage": Kind.JUMELAGE,
    "Jena jumelage": Kind.JUMELAGE,
    "Jena vriendschapsband": Kind.FRIENDSHIP,
    "Jena / zusterstad": Kind.SISTER_CITY,
    "Jena [partnerstad]": Kind.PARTNER_CITY,
    "Jena (D) - stedenband": Kind.TWINNING,
    "Jena sister city": Kind.SISTER_CITY,
    "Jena - stedenband - slapend": Kind.TWINNING,
    "Jena - stedenband (slapend)": Kind.TWINNING,
    "Jena (slapend) - stedenband": Kind.TWINNING,
    "Jena Jumelage": Kind.JUMELAGE,
    "Jena STEDENBAND": Kind.TWINNING,
}


@pytest.mark.parametrize("name", KINDS_BEHIND)
def test_a_kind_behind_a_partner_without_brackets_is_read_as_within_them(name: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": name, "land": "DE"})
    assert [(one.partner.name, one.kind) for one in table.entries] == [("Jena", KINDS_BEHIND[name])]
    assert any("soort" in one.words.nl and one.text == name for one in table.remarks)


NO_KINDS_BEHIND = ["East Friendship", "Ústí nad Labem", "Isle of Wight", "Villingen-Schwenningen"]


@pytest.mark.parametrize("name", NO_KINDS_BEHIND)
def test_a_name_that_ends_as_a_kind_does_is_a_name(name: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": name, "land": "CA"}).entries
    assert (entry.partner.name, entry.kind) == (name, None)


NAMES_OF_ONE = {  # names of a known place with strokes between, its usual name and the others
    "Kleve / Kleef / Cleves,DE": ("Kleve", ("Kleef", "Cleves")),
    "Gdańsk/Danzig,PL": ("Gdańsk", ("Danzig",)),
    "Cologne / Keulen,DE": ("Keulen", ("Cologne",)),
    "Kleve | Kleef (vroeger Cleve),DE": None,
    "Kleve / Wesel,DE": None,
}


@pytest.mark.parametrize("told", NAMES_OF_ONE)
def test_names_with_strokes_between_that_are_of_one_known_place_are_its_names(told: str, tmp_path: Path) -> None:
    name, country = told.split(",")
    found = [
        (one.partner.name, one.partner.others) for one in _table(tmp_path, {"partner": name, "land": country}).entries
    ]
    if expected := NAMES_OF_ONE[told]:
        assert found == [expected]
    else:
        assert not found or not found[0][1]


KNOWN_BESIDE = {  # a partner in a country, and whether several known places of that country stand there
    "Milaan, Turijn;IT": True,
    "Saint-Germain-en-Laye, Lyon;FR": True,
    "Lahti, Tampere;FI": True,
    "Praag, Brno;CZ": True,
    "Barcelona, Madrid;ES": True,
    "Wenen, Graz;AT": True,
    "Tsjeljabinsk, Perm, Omsk;RU": True,
    "Porto | Braga;PT": True,
    "Krakau / Katowice;PL": True,
    "Krakau/Katowice;PL": True,
    "Parijs, Lyon;FR": True,
    "Clermont-Ferrand, Aix-les-Bains;FR": False,
    "Trier, Worms;DE": False,
    "Xyzzyx, Berlijn;DE": False,
    "Loudun, Vienne;FR": False,
    "Alanya, Antalya;TR": False,
    "Monza, Milaan;IT": False,
    "Luzern, Bern;CH": True,
    "Thun, Bern;CH": False,
    "Guadalajara, Jalisco;MX": False,
    "Portland, Oregon;US": False,
    "Suzhou, Jiangsu;CN": False,
    "Ellesmere, Shropshire, West Midlands;GB": False,
    "Dover, Kent;GB": False,
    "Wrocław / Breslau;PL": False,
    "Turku / Åbo;FI": False,
    "Vitoria / Gasteiz;ES": False,
    "Bombay / Mumbai;IN": False,
    "Bozen / Bolzano;IT": False,
}


@pytest.mark.parametrize("told", KNOWN_BESIDE)
def test_known_places_behind_a_comma_or_stroke_are_partners_unless_the_first_may_lie_in_them(
    told: str, tmp_path: Path
) -> None:
    name, country = told.split(";")
    found = _table(tmp_path, {"partner": name, "land": country})
    assert [one.reason for one in found.left] == ["several-partners"] * KNOWN_BESIDE[told]
    assert len(found.entries) == (not KNOWN_BESIDE[told])


@pytest.mark.parametrize("told", [one for one, are_several in KNOWN_BESIDE.items() if "," in one and not are_several])
def test_what_is_left_out_behind_a_comma_is_never_told_to_be_read(told: str, tmp_path: Path) -> None:
    name, country = told.split(";")
    found = _table(tmp_path, {"partner": name, "land": country})
    assert ["is weggelaten" in one.words.nl for one in found.remarks] == [True]


PERHAPS_TWO = {  # a partner in a country, and whether it is told that it was read as one place
    "Tartu / Võru,EE": True,
    "Kleve / Wesel,DE": True,
    "Poznań - Łódź,PL": True,
    "Bad Bentheim/Gildehaus,DE": True,
    "Keulen – Bonn,DE": True,
    "Kleve – Wesel,DE": True,
    "Kleve — Wesel,DE": True,
    "Kleve - Goch,DE": True,
    "Kleve–Wesel,DE": True,
    "Kleve | Wesel,DE": True,
    "Kleve · Wesel,DE": True,
    "Rees – Wesel,DE": True,
    "Inner West – Marrickville,AU": True,
    "Berlin – Neukölln,DE": False,
    "Bolzano – Bozen,IT": False,
    "Castrop – Rauxel,DE": False,
    "Clermont - Ferrand,FR": False,
    "Bielsko—Biała,PL": False,
    "Castrop-Rauxel,DE": False,
    "Villingen-Schwenningen,DE": False,
    "Aix-en-Provence,FR": False,
    "Bozen / Bolzano,IT": False,
    "Bad Bentheim,DE": False,
    "Frankfurt a/d Oder,DE": False,
    "Clermont-Ferrand,FR": False,
}


AS_ONE = {
    "Castrop – Rauxel": "Castrop-Rauxel",
    "Clermont - Ferrand": "Clermont-Ferrand",
    "Bielsko — Biała": "Bielsko-Biała",
    "Villingen-Schwenningen": "Villingen-Schwenningen",
    "Berlin – Neukölln": "Neukölln (Berlin)",
}


@pytest.mark.parametrize("name", AS_ONE)
def test_the_name_of_a_known_place_with_spaces_round_its_dash_is_one(name: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": name, "land": ""}).entries
    assert (entry.partner.name, entry.partner.spelled) == (AS_ONE[name], name)


@pytest.mark.parametrize("told", PERHAPS_TWO)
def test_names_with_a_stroke_or_dash_between_are_told_to_be_read_as_one_place(told: str, tmp_path: Path) -> None:
    name, country = told.split(",")
    found = _table(tmp_path, {"partner": name, "land": country})
    assert [one.partner.country for one in found.entries] == [country]
    assert any(one.words == PERHAPS_SEVERAL for one in found.remarks) is PERHAPS_TWO[told]


EDGES = (
    "{}|", "|{}", "{} /", "/ {}", "; {}", "{};", "{} -", "{} –", "{},", ", {}", "{} +", "& {}", "{} •", "{} | |", "-{}",
    "{} --",
)  # fmt: skip


@pytest.mark.parametrize("edge", EDGES)
def test_a_sign_between_names_at_the_edge_of_a_cell_is_no_part_of_the_name(edge: str, tmp_path: Path) -> None:
    row = {"gemeente": edge.format("Gouda"), "partner": edge.format("Fürth"), "land": edge.format("Duitsland")}
    table = _table(tmp_path, row)
    (entry,) = table.entries
    assert (entry.home.usual_name, entry.home_as) == ("Gouda", "Gouda")
    assert (entry.partner.name, entry.partner.spelled, entry.partner.country) == ("Fürth", "Fürth", "DE")
    assert not table.remarks


@pytest.mark.parametrize("cell", ["Fürth ()", "Fürth (-)", "Fürth ( )", "Fürth (…) "])
def test_brackets_in_which_nothing_stands_are_no_part_of_the_name(cell: str, tmp_path: Path) -> None:
    assert [one.partner.spelled for one in _table(tmp_path, {"partner": cell, "land": "DE"}).entries] == ["Fürth"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"partner": "Ulm | | Kiel"}, "several-partners"), ({"partner": "Ulm / / Kiel /"}, "several-partners"),
        ({"partner": "/"}, "no-partner"), ({"partner": "|"}, "no-partner"), ({"partner": "Berlin-"}, "more-in-name"),
        ({"gemeente": "/"}, "no-home"), ({"gemeente": "Terneuzen / Sluis /"}, "two-homes"),
    ],
)  # fmt: skip
def test_with_a_sign_between_names_at_the_edge_the_rest_is_read_as_without_it(
    row: dict[str, str], reason: str, tmp_path: Path
) -> None:
    assert [one.reason for one in _table(tmp_path, {"partner": "Ulm", "land": "DE", **row}).left] == [reason]


# A name, and the usual and the other name that are read of it.
WITH_FORMER_NAME = {
    ("Harare v/h Salisbury", "ZW"): ("Harare", "Salisbury"),
    ("Harare, v/h Salisbury", "ZW"): ("Harare", "Salisbury"),
    ("Harare voorheen Salisbury", "ZW"): ("Harare", "Salisbury"),
    ("Harare - voorheen Salisbury", "ZW"): ("Harare", "Salisbury"),
    ("Harare formerly Salisbury", "ZW"): ("Harare", "Salisbury"),
    ("Chemnitz vh. Karl-Marx-Stadt", "DE"): ("Chemnitz", "Karl-Marx-Stadt"),
    ("Chemnitz ex Karl-Marx-Stadt", "DE"): ("Chemnitz", "Karl-Marx-Stadt"),
    ("Karl-Marx-Stadt nu Chemnitz", "DE"): ("Chemnitz", "Karl-Marx-Stadt"),
    ("Maputo ex Lourenço Marques", "MZ"): ("Maputo", "Lourenço Marques"),
    ("Bratislava, vroeger Pressburg", "SK"): ("Bratislava", "Pressburg"),
    ("Sint-Petersburg (toen Leningrad)", "RU"): ("Sint-Petersburg", "Leningrad"),
    ("Volgograd = Stalingrad", "RU"): ("Volgograd", "Stalingrad"),
    ("Volgograd (= Stalingrad)", "RU"): ("Volgograd", "Stalingrad"),
    ("Oslo ook wel Kristiania", "NO"): ("Oslo", "Kristiania"),
    ("Oslo alias Kristiania", "NO"): ("Oslo", "Kristiania"),
    ("Toruń (Thorn)", "PL"): ("Toruń", "Thorn"),
    ("Danzig (Gdańsk)", "PL"): ("Danzig", "Gdańsk"),
}


@pytest.mark.parametrize(("told", "country"), WITH_FORMER_NAME)
def test_a_former_name_needs_no_brackets(told: str, country: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": told, "land": country}).entries
    assert (entry.partner.name, *entry.partner.others) == WITH_FORMER_NAME[told, country]


@pytest.mark.parametrize(
    "name", ["Jena voorheen", "Oxford voorheen Partnerstad", "Ulm v/h stedenband", "Ulm nu slapend"]
)
def test_a_word_for_what_was_with_no_name_behind_it_tells_of_the_bond(name: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": name, "land": ""})
    assert [one.reason for one in table.left] == ["more-in-name"] and not table.entries


@pytest.mark.parametrize(
    ("land", "code"),
    [
        ("Zimbabwe v/h Rhodesië", "ZW"), ("Zimbabwe (v/h Rhodesië)", "ZW"), ("Zimbabwe (voorheen Rhodesië)", "ZW"),
        ("Zimbabwe, voorheen Rhodesië", "ZW"), ("Rhodesië", "ZW"), ("Burkina Faso (Opper-Volta)", "BF"),
        ("Rhodesië, nu Zimbabwe", "ZW"), ("Rhodesië nu Zimbabwe", "ZW"), ("voormalig Rhodesië", "ZW"),
        ("Congo (voorheen Zaïre)", "CD"), ("Sri Lanka voorheen Ceylon", "LK"), ("Duitsland v/h DDR", "DE"),
    ],
)  # fmt: skip
def test_what_a_country_was_called_may_stand_beside_it(land: str, code: str, tmp_path: Path) -> None:
    table = _table(tmp_path, {"partner": "Xyloburg", "land": land})
    assert [one.partner.country for one in table.entries] == [code], table.left


@pytest.mark.parametrize("sign", ["†", "✝", "✗"])
@pytest.mark.parametrize("column", ["sinds", "status", "soort"])
@pytest.mark.parametrize("cell", ["{told} {sign}", "{sign} {told}", "{told}{sign}"])
def test_a_sign_of_what_is_over_leaves_the_row_over_where_no_ending_is_told(
    sign: str, column: str, cell: str, tmp_path: Path
) -> None:
    of = {"sinds": ("1990", "E"), "status": ("actief", "G"), "soort": ("jumelage", "H")}
    told, letter = cell.format(sign=sign, told=of[column][0]), of[column][1]
    row = {"partner": "Kiel", "land": "DE", "sinds": "1990", column: told}
    table = _table(tmp_path, row)
    assert [one.at.name[0] for one in table.left] == [letter] and not table.entries


@pytest.mark.parametrize(
    "row",
    [
        {"sinds": "1990 †", "tot": "1999"}, {"sinds": "1990 †", "status": "beëindigd"}, {"tot": "1999 †"},
        {"status": "beëindigd †"}, {"soort": "jumelage †", "tot": "1999"},
    ],
)  # fmt: skip
def test_such_a_sign_beside_an_ending_that_is_told_says_no_more(row: dict[str, str], tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Kiel", "land": "DE", **row}).entries
    assert entry.status is Status.ENDED


@pytest.mark.parametrize("sign", ["*", "‡", "[3]"])
def test_a_sign_of_a_note_at_a_date_is_none_of_an_ending(sign: str, tmp_path: Path) -> None:
    (entry,) = _table(tmp_path, {"partner": "Kiel", "land": "DE", "sinds": f"1990{sign}"}).entries
    assert (entry.since, entry.status) == (parse("1990"), None)
