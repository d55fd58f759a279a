"""Countries are found by every usual name and spelling, today's and former, in Dutch and English."""

from collections.abc import Callable, Collection
from pathlib import Path

import pytest

from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES, country_name, find_countries, near_country
from tests.conftest import Command

# The names that people write for one code, and those that stand for several; the first code is that of the name itself.
NAMES = {
    "BA": ["Bosnië", "Bosnië-Herzegovina", "Bosnië en Herzegovina", "Bosnia and Herzegovina", "Bosnia & Herzegovina"],
    "BE": ["België", "Belgie", "BELGIË", "Belgium", "Belgique"],
    "BY": ["Wit-Rusland", "Witrusland", "Belarus"],
    "CI": ["Ivoorkust", "Ivory Coast", "Côte d'Ivoire", "Côte d’Ivoire", "Cote d'Ivoire"],
    "CN": ["China", "Volksrepubliek China", "People's Republic of China", "VRC"],
    "CV": ["Kaapverdië", "Kaapverdische Eilanden", "Cabo Verde", "Cape Verde"],
    "CZ": ["Tsjechië", "Tsjechische Republiek", "Czech Republic", "Czechia",
           "Česko", "Česká republika", "ČR"],
    "CR": ["CR", "cr", "Costa Rica"],
    "DE": ["Duitsland", "West-Duitsland", "Westduitsland", "Bondsrepubliek Duitsland", "BRD",
           "West Germany", "Deutschland", "Allemagne", "DEU", "FRG", "DE-NW",
           "Dld", "Dld.", "Duitsl."],
    "GB": ["Verenigd Koninkrijk", "Groot-Brittannië", "Groot Brittannië", "Engeland", "Schotland", "N-Ierland", "Wales",
           "Noord-Ierland", "UK", "U.K.", "VK", "the United Kingdom", "England", "Northern Ireland",
           "GB-ENG", "gb-sct"],
    "IE": ["Ierland", "Republic of Ireland"],
    "KR": ["Zuid-Korea", "Zuid Korea", "South Korea", "Republiek Korea"],
    "TZ": ["Tanzanië", "Tanzanie", "Tanzania"],
    "LC": ["Saint Lucia", "St. Lucia", "St Lucia", "Sint Lucia"],
    "MK": ["Noord-Macedonië", "Macedonië", "North Macedonia"],
    "NL": ["Nederland", "Holland", "the Netherlands", "NL", "nl"],
    "PS": ["Palestijnse gebieden", "Palestina", "Palestine", "Westelijke Jordaanoever", "de Gazastrook"],
    "RU": ["Rusland", "Russische Federatie", "Russia"],
    "SK": ["Slowakije", "Slovak Republic"],
    "SZ": ["Swaziland", "Eswatini"],
    "TR": ["Turkije", "Türkiye", "Turkiye", "Turkey"],
    "TW": ["Taiwan"],
    "US": ["Verenigde Staten", "de Verenigde Staten", "Verenigde Staten van Amerika", "VS", "V.S.", "USA", "U.S.A.",
           "US", "Amerika", "United States of America"],
    "XK": ["Kosovo"],
    "CSHH": ["Tsjechoslowakije", "Tsjecho-Slowakije", "Tsjecho Slowakije", "Czechoslovakia", "Czecho-Slovakia",
             "CSSR", "ČSSR", "Č.S.S.R.", "CSFR"],
    "CSXX": ["Servië en Montenegro", "Servië-Montenegro", "Serbia & Montenegro"],
    "DDDE": ["DDR", "D.D.R.", "GDR", "Oost-Duitsland", "DD", "Duitse Democratische Republiek", "East Germany"],
    "SUHH": ["Sovjet-Unie", "Sovjetunie", "Sovjet Unie", "de Sovjet-Unie", "USSR", "Soviet Union", "SU",
             "UdSSR"],
    "YUCS": ["Joegoslavië", "Yugoslavia", "YU", "yu", "SFRJ", "F.R.J."],
    "SR": ["Nederlands-Guyana", "Nederlands Guyana", "Dutch Guiana"],
    "GY": ["Brits-Guyana", "British Guiana"],
    "CSHH CSXX": ["CS"],
    "BUMM MM": ["Birma", "Burma"],
    "MM": ["Myanmar"],
    "CD CG": ["Congo"],
    "CD": ["Congo-Kinshasa", "Democratische Republiek Congo", "DR Congo"],
    "CG": ["Congo-Brazzaville", "Republiek Congo"],
    "KP KR": ["Korea"],
    "HVBF BF": ["Opper-Volta", "Upper Volta"],
    "RHZW ZW": ["Zuid-Rhodesië"],
    "ZW RHZW": ["Rhodesië"],
    "TL TPTL": ["Oost-Timor", "Timor-Leste"],
    "ZRCD CD": ["Zaïre", "Zaire"],
    "AT": ["Österreich", "AUT"],
    "FR": ["Frankreich", "FRA"],
    "HU": ["Ungarn", "HUN", "Magyarország"],
    "PL": ["Polska", "POLSKA"],
    "ES": ["España", "Espana"],
    "": ["", "-", "Atlantis", "XX", "XX-ENG", "GB-", "中国", "het", "Republiek"],
}  # fmt: skip


@pytest.mark.parametrize("codes", NAMES)
def test_a_country_is_found_by_these_names(codes: str) -> None:
    assert {name: " ".join(find_countries(name)) for name in NAMES[codes]} == dict.fromkeys(NAMES[codes], codes)


@pytest.mark.parametrize(
    ("name", "code"), {"Engelland": "GB", "Duitslnd": "DE", "Frankrik": "FR", "Atlantis": None, "": None}.items()
)
def test_a_misspelt_country_is_probably_this(name: str, code: str | None) -> None:
    assert near_country(name) == code


@pytest.mark.parametrize("codes", [COUNTRIES, FORMER_STATES], ids=["countries", "former states"])
def test_every_country_is_found_by_its_code_and_its_own_names(codes: Collection[str]) -> None:
    for code in codes:
        assert find_countries(code) == find_countries(code.lower()) == (code,)
        assert code in find_countries(country_name(code, "nl"))
        assert code in find_countries(country_name(code, "en"))


FILE = """
gemeente: Testdam
country: NL
sources:
  brief: {title: Brief, publisher: Gemeente Testdam, date: 2020-01-01}
bonds:
  - id: praag
    partners: [{name: Praag, country: CZ, former_countries: [{country: CSHH, until: 1992}]}]
    kind: twinning
    history: [{date: 1985, status: active}]
    sources: [brief]
  - id: mandalay
    partners: [{name: Mandalay, country: MM}]
    kind: twinning
    history: [{date: 2012, status: active}]
    sources: [brief]
  - id: bethlehem
    partners: [{name: Bethlehem, country: PS}]
    kind: twinning
    history: [{date: 2012, status: active}]
    sources: [brief]
"""


@pytest.mark.parametrize(
    ("asked", "partner"),
    [("Tsjecho-Slowakije", "Praag"), ("Tsjechië", "Praag"), ("Birma", "Mandalay"), ("Palestina", "Bethlehem")],
)
def test_a_list_finds_the_bonds_with_a_country_by_any_of_its_names(
    asked: str, partner: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    listed = stedenband(
        "list", "--country", asked, "--columns", "partners", "--format", "csv", data=folder(testdam=FILE)
    )
    assert listed.out.splitlines()[1:] == [partner]
