"""Whose bond a row tells, where a province, a country or a level stands with the name of the municipality."""

from datetime import date
from pathlib import Path

import pytest

from stedenband.exchange.beside_names import home_tells_more
from stedenband.exchange.column_words import Says
from stedenband.exchange.home_parts import former_province_told, names_part
from stedenband.exchange.homes import NotPlaced, home_of_row
from stedenband.exchange.row_remarks import OTHER_CODE
from stedenband.places.find import find
from tests.exchange.reading import understood

ON = date(2026, 1, 1)


def _home(name: str) -> str:
    """The code of what a name is placed at, or why it is not."""
    try:
        return home_of_row(lambda says: name if says is Says.HOME else "", ON).code
    except NotPlaced as why:
        return why.reason


IN_PROVINCES = {
    "Zwolle (Ov.)": "GM0193",
    "Leiden (Z.-H.)": "GM0546",
    "Hoorn (N-H)": "GM0405",
    "Sneek (Frl.)": "GM1900",
    "Breda (N.B.)": "GM0758",
    "Bergen (L)": "GM0893",
    "Bergen (L.)": "GM0893",
    "Hengelo (Gld.)": "GM1876",
    "Aalst (O.-Vl.)": "41002",
    "Halle (Vl.-Br.)": "23027",
    "Zwijndrecht (ZH)": "GM0642",
    "Zwijndrecht (Antw.)": "46030",
    "Hasselt (Ov.)": "GM1896",
    "Hasselt (B)": "71072",
    "Limburg (B)": "70000",
    "Provincie Limburg (NL)": "PV31",
    "Provincie Limburg (BE)": "70000",
    "Berkum (gem. Zwolle)": "GM0193",
    "Leiden (Sleutelstad)": "GM0546",
    "Utrecht, provincie": "PV26",
    "Utrecht (provincie)": "PV26",
    "Utrecht, gemeente": "GM0344",
    "Provincie Drenthe": "PV22",
    "Drenthe": "PV22",
    "De Meern (Utrecht)": "GM0344",
    "Bastenaken (Luxemburg)": "other-region",
    "Zwolle (provincie Overijssel)": "GM0193",
    "Leiden, prov. Zuid-Holland": "GM0546",
    "Leiden (Zuid-Holland, NL)": "GM0546",
    "De Meern (provincie Utrecht)": "GM0344",
    "Breda (Brabant)": "GM0758",
    "Aarschot (Brabant)": "24001",
    "Gent (Vlaanderen)": "44021",
    "Zwijndrecht (Vlaanderen)": "46030",
    "Hasselt (Vlaams Gewest)": "71072",
    "Limburg (Vlaanderen)": "70000",
    "Namen (Wallonië)": "other-region",
    "Beek (Montferland)": "GM1955",
    "Bergen (gem. Gennep)": "GM0907",
    "Rijswijk (Buren)": "GM0214",
    "Mechelen (gem. Gulpen-Wittem)": "GM1729",
    "Esch (gem. Haaren)": "GM0776",
    "Esch (Boxtel)": "GM0757",
    "Haaren (Oisterwijk)": "GM0824",
    "Haaren, gemeente Boxtel": "GM0757",
    "Winsum (Het Hogeland)": "GM1966",
    "Delfzijl (Eemsdelta)": "GM1979",
    "Weesp (Amsterdam)": "GM0363",
    "Moordrecht (Zuidplas)": "GM1892",
    "Berkum (Zwolle)": "GM0193",
    "Drachten (Smallingerland)": "GM0090",
    "Berg (Valkenburg aan de Geul)": "GM0994",
    "Utrecht (gem. Utrecht)": "GM0344",
    "Woerden (ZH)": "GM0632",
    "Woerden (provincie Zuid-Holland)": "GM0632",
    "Oudewater (Z.-H.)": "GM0589",
    "Leerdam (ZH)": "GM1961",
    "Urk (Overijssel)": "GM0184",
    "Vianen (ZH)": "GM1961",
    "Voeren (Luik)": "73109",
    "Voeren (Limburg)": "73109",
}


@pytest.mark.parametrize("name", IN_PROVINCES)
def test_a_province_or_country_in_short_tells_which_municipality_is_meant(name: str) -> None:
    assert _home(name) == IN_PROVINCES[name]


@pytest.mark.parametrize("name", [*IN_PROVINCES, "Leiden NL", "Gent, België", "Zwijndrecht BE", "Leiden, NL"])
def test_what_tells_which_municipality_is_meant_leaves_no_row_over(name: str) -> None:
    if (found := _home(name)) != "other-region":
        (home,) = find(found)
        assert home_tells_more(home, name, name) is (name == "Leiden (Sleutelstad)")  # of which nothing is known


ELSEWHERE = {
    "Halle (Gld.)": "other-home-province",
    "Essen (Gr.)": "other-home-province",
    "Aalst (NB)": "other-home-province",
    "Beek (Gld)": "other-home-province",
    "Oosterhout (Gld)": "other-home-province",
    "Hoorn (Fr.)": "other-home-province",
    "Gent (Drenthe)": "other-home-province",
    "Zwolle (Drenthe)": "other-home-province",
    "Leiden, Drenthe": "other-home-province",
    "Leiden (B)": "other-home-country",
    "Leiden (D)": "other-home-country",
    "Leuven (NL)": "other-home-country",
    "Gemeente Drenthe": "other-level",
    "Gelderland (gemeente)": "other-level",
    "municipality of Flevoland": "other-level",
    "Nergenshuizen (Gld.)": "unknown-home",
    "Nergenshuizen (Utrecht)": "unknown-home",
    "Limburg": "several-homes",
    "Bergen": "several-homes",
    "Zwolle (provincie Drenthe)": "other-home-province",
    "Zwolle, prov. Drenthe": "other-home-province",
    "Leiden (Friesland, NL)": "other-home-province",
    "Woerden (Gelderland)": "other-home-province",
    "Gent (Brabant)": "other-home-province",
    "Antwerpen (Brabant)": "other-home-province",
    "Antwerpen (Drenthe)": "other-home-province",
    "Utrecht (Limburg)": "other-home-province",
    "Leiden (Vlaanderen)": "other-home-region",
    "Gent (Wallonië)": "other-home-region",
    "Namen (Vlaanderen)": "other-home-region",
    "Leiden, Flanders": "other-home-region",
    "Leiden (gewest Vlaanderen)": "other-home-region",
    "Nergenshuizen (Vlaanderen)": "unknown-home",
    "Leiden (gem. Zwolle)": "other-home-whole",
    "Leiden (Zwolle)": "other-home-whole",
    "Leuven (gemeente Zwolle)": "other-home-whole",
    "Hoorn, gemeente Delfzijl": "other-home-whole",
    "Zwolle (gem. Utrecht)": "other-home-whole",
    "Delfzijl (Leeuwarden)": "other-home-whole",
    "Sas van Gent (Gent)": "other-home-whole",
    "Weesp (Gooise Meren)": "other-home-whole",
    "Rozenburg (Schiedam)": "other-home-whole",
    "Moordrecht (gem. Gouda)": "other-home-whole",
    "Kortenhoef (Hilversum)": "other-home-whole",
    "Haaren (Zwolle)": "other-home-whole",
    "Drachten (Leeuwarden)": "other-home-whole",
}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_a_municipality_that_is_not_where_the_table_says_is_left_over_with_why(name: str) -> None:
    assert _home(name) == ELSEWHERE[name]


BESIDE = {  # whether what stands beside a municipality is a part of it, and whether it is its former province
    "Zwolle (provincie Overijssel)": (False, False),
    "Leiden, prov. Zuid-Holland": (False, False),
    "Gent (Vlaanderen)": (False, False),
    "Breda (Brabant)": (False, False),
    "Utrecht (gem. Utrecht)": (False, False),
    "Utrecht (De Meern)": (True, False),
    "Woerden (ZH)": (False, True),
    "Woerden (provincie Zuid-Holland)": (False, True),
    "Oudewater, Zuid-Holland": (False, True),
    "Urk (Ov.)": (False, True),
    "Voeren (Luik)": (False, True),
    "Woerden (Utrecht)": (False, False),
}


@pytest.mark.parametrize("name", BESIDE)
def test_what_stands_beside_a_municipality_is_told_where_it_is_a_part_or_a_former_province(name: str) -> None:
    (home,) = find(_home(name))
    assert (names_part(home, name), former_province_told(home, name) is not None) == BESIDE[name]


BESIDE_HOMES = {
    ("Hasselt", "Overijssel", ""): "GM1896",
    ("Hasselt", "Limburg", ""): "71072",
    ("Hasselt", "", "Overijssel"): "GM1896",
    ("Nieuwpoort", "Zuid-Holland", ""): "GM1978",
    ("Nieuwpoort", "prov. West-Vlaanderen", "België"): "38016",
    ("Rijswijk", "Noord-Brabant", ""): "GM1959",
    ("Rijswijk", "ZH", "NL"): "GM0603",
    ("Bergen", "Limburg", ""): "GM0893",
    ("Bergen (NH)", "Noord-Holland", ""): "GM0373",
    ("Bergen (NH)", "Limburg", ""): "other-home-province",
    ("GM0546", "Zuid-Holland", ""): "GM0546",
    ("GM0546", "Gelderland", ""): "other-home-province",
    ("Leiden", "Gelderland", ""): "other-home-province",
    ("Utrecht", "Utrecht", ""): "GM0344",
    ("Provincie Utrecht", "Utrecht", ""): "PV26",
    ("Woerden", "Zuid-Holland", ""): "GM0632",
    ("Leiden", "Europa", ""): "GM0546",
    ("Zwijndrecht", "Antwerpen", ""): "46030",
    ("Gouda", "", "Foo"): "unknown-home-country",
    ("Hasselt", "", "Foo"): "unknown-home-country",
    ("Gent", "", "Vlaanderen"): "44021",
    ("Gent", "", "Kingdom of Belgium"): "44021",
    ("Gouda", "", "Kingdom of the Netherlands"): "GM0513",
    ("Almelo", "", "Twente"): "GM0141",
    ("Leiden", "", "Duitsland"): "other-home-country",
    ("Valkenburg", "", "NL"): "several-homes",
    ("Valkenburg", "Zuid-Holland", "NL"): "GM0537",
    ("Valkenburg aan de Geul", "Limburg", "NL"): "GM0994",
    ("Alphen", "", ""): "several-homes",
    ("Bergen op Zoom", "", ""): "GM0748",
    ("Kapelle", "", ""): "GM0678",
    ("Horst", "", ""): "GM1507",
}


@pytest.mark.parametrize(("told", "code"), BESIDE_HOMES.items())
def test_a_column_of_provinces_tells_which_municipality_is_meant(told: tuple[str, str, str], code: str) -> None:
    row = dict(zip((Says.HOME, Says.HOME_PROVINCE, Says.HOME_COUNTRY), told, strict=True))
    try:
        found = home_of_row(lambda says: row.get(says, ""), ON).code
    except NotPlaced as why:
        found = why.reason
    assert found == code


CODES = {
    ("Zwijndrecht", "NIS 11056"): "11056",
    ("Zwijndrecht", "INS: 11056"): "11056",
    ("Zwijndrecht", "CBS 0642"): "GM0642",
    ("Zwijndrecht", "GM642"): "GM0642",
    ("Zwijndrecht", "gm 0642"): "GM0642",
    ("Zwijndrecht", "99999"): "unknown-code",
    ("Ameland", "GM60"): "GM0060",
    ("Ameland", "GM9999"): "GM0060",
    ("Gent", "44021.0"): "44021",
    ("Gent", "44.021"): "44021",
    ("Gent", "NIS-code 44021"): "44021",
    ("Leiden", "NIS 11056"): "other-code",
    ("", "12345"): "unknown-code",
}


@pytest.mark.parametrize(("told", "code"), CODES.items())
def test_a_code_may_stand_with_who_gave_it(told: tuple[str, str], code: str) -> None:
    row = dict(zip((Says.HOME, Says.CODE), told, strict=True))
    try:
        found = home_of_row(lambda says: row.get(says, ""), ON).code
    except NotPlaced as why:
        found = why.reason
    assert found == code


def test_a_code_of_no_municipality_is_told_where_the_name_was_read(tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text("gemeente,code,partner,land\nAmeland,9999,Ulm,DE\nAmeland,60,Bonn,DE\n", encoding="utf-8")
    (remark,) = understood(path).remarks
    assert (remark.at.name, remark.text, remark.words) == ("B2", "9999", OTHER_CODE)
