"""What a text that somebody types can stand for."""

import subprocess
import sys
import time

import pytest

from stedenband.places import municipalities as places
from stedenband.places.find import find, meant_first, misspelt, named, near_names
from stedenband.places.municipalities import Municipality, Province, municipalities, provinces
from stedenband.text import slug
from tests.conftest import ROOT
from tests.places.conftest import codes

# Each name that stands for several, with all of them: municipalities of today, provinces, former ones.
AMBIGUOUS = {
    "antwerp": "11002 10000", "antwerpen": "11002 10000", "anvers": "11002 10000", "beek": "GM0888 GM1247",
    "bergen": "53053 GM0373 GM0893", "brakel": "45059 GM0212", "groningen": "GM0014 PV20", "hasselt": "71072 GM0161",
    "hengelo": "GM0164 GM0248", "laren": "GM0417 GM0259", "liege": "62063 60000", "limbourg": "63046 70000",
    "limburg": "63046 70000 PV31", "luik": "62063 60000", "namen": "92094 90000", "namur": "92094 90000",
    "nieuwpoort": "38016 GM0572", "putte": "12029 GM0833", "rijswijk": "GM0603 GM0842", "serooskerke": "GM1175 GM1176",
    "tienhoven": "GM0618 GM1202", "utrecht": "GM0344 PV26", "zeeland": "PV29 GM0877", "zwijndrecht": "GM0642 11056",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("44021", "44021"), ("GM0642", "GM0642"), ("gm0642", "GM0642"), ("PV26", "PV26"), (" 44021 ", "44021"),
        ("NL/Zwijndrecht", "GM0642"), ("BE/Zwijndrecht", "11056"), ("be/zwijndrecht", "11056"), ("NL/44021", ""),
        ("zwijndrecht-be", "11056"), ("zwijndrecht-nl", "GM0642"), ("utrecht-provincie", "PV26"),
        ("bergen-nh", "GM0373"), ("Bergen (L.)", "GM0893"), ("s-hertogenbosch", "GM0796"), ("'s-Gravenhage", "GM0518"),
        ("Den Haag", "GM0518"), ("The Hague", "GM0518"), ("DEN BOSCH", "GM0796"), ("Ghent", "44021"), ("Gand", "44021"),
        ("Louvain", "24062"), ("Ypres", "33011"), ("Súdwest-Fryslân", "GM1900"), ("sudwest fryslan", "GM1900"),
        ("Braine-l'Alleud", "25014"), ("Friesland", "PV21"), ("West Flanders", "30000"),
        ("Delfzijl", "GM0010"), ("Beveren", "46003"), ("Winsum", "GM0053"), ("Esch", "GM0776"), ("Sluis", "GM1714"),
        ("Drachten", "GM0090"), ("Sint-Denijs-Westrem", "44021"), ("Oeleghem", "11035"), ("Ekeren", "11002"),
        ("Alphen a/d Rijn", "GM0484"), ("Heist o/d Berg", "12014"), ("St.-Niklaas", "46021"),
        ("Utrecht (provincie)", "PV26"),
        ("provincie Utrecht", "PV26"), ("Province of West Flanders", "30000"), ("provincie Limburg", "70000 PV31"),
        ("provincie-utrecht", "PV26"), ("provincie-zuid-holland", "PV28"), ("provincie-limburg", "70000 PV31"),
        ("limburg-provincie", "PV31"), ("limburg-provincie-be", "70000"), ("limburg-be", "70000"),
        ("Limburg (BE)", "70000"), ("Bois-le-Duc", "GM0796"),
        ("gemeente Utrecht", "GM0344"), ("gem. Utrecht", "GM0344"), ("prov. Utrecht", "PV26"),
        ("stad Gent", "44021"), ("City of Ghent", "44021"), ("Q43631", "GM0546"),
        ("Atlantis", ""), ("", ""), ("-be", ""), *AMBIGUOUS.items(),
    ],
)  # fmt: skip
def test_a_text_stands_for_the_municipalities_and_provinces_of_that_name(text: str, found: str) -> None:
    assert codes(find(text)) == found.split()


def test_no_other_name_is_ambiguous() -> None:
    all_places: list[Municipality | Province] = [*municipalities().values(), *provinces().values()]
    names = {slug(name) for one in all_places for name in (one.name, one.name.partition(" (")[0], *one.others)}
    assert {name for name in names if len(find(name)) > 1} == set(AMBIGUOUS)
    assert all(find(name) for name in names)


def test_every_name_finds_its_municipality_of_today() -> None:
    for one in municipalities().values():
        if one.ended is None:
            assert all(one in find(name) for name in (one.code, one.name, one.slug, one.usual_name, *one.others)), one


def test_a_country_narrows_what_is_found() -> None:
    assert codes(find("Zwijndrecht", "BE")) == ["11056"]
    assert codes(find("Bergen", "NL")) == ["GM0373", "GM0893"]
    assert find("GM0642", "BE") == ()


def test_of_a_name_that_stayed_in_a_merger_the_municipality_of_today_is_found() -> None:
    assert codes(find("Aalter")) == ["44084"]
    assert codes(named("Aalter")) == ["44084", "44001"]


def test_a_village_counts_only_where_no_municipality_is_called_so() -> None:
    assert any("Beek" in one.villages for one in municipalities().values())
    assert codes(find("Beek")) == ["GM0888", "GM1247"]


@pytest.mark.parametrize(
    ("text", "meant"),
    [("Utrehct", "Utrecht"), ("Roterdam", "Rotterdam"), ("Liden", "Leiden"), ("Hertogenbos", "'s-Hertogenbosch")],
)
def test_a_slip_of_the_pen_is_near_what_was_meant(text: str, meant: str) -> None:
    assert meant in near_names(text)
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Limburg", "70000 PV31"),
        ("Bergen", "GM0373 GM0893"),
        ("Utrecht", "GM0344"),
        ("Namen", "92094"),
        ("Mons", "53053"),
        ("Zeeland", "PV29"),
        ("Hengelo", "GM0164 GM0248"),
    ],
)
def test_a_municipality_is_meant_before_a_province_but_one_of_wallonia_after_it(text: str, meant: str) -> None:
    assert codes(meant_first(find(text))) == meant.split()


@pytest.mark.parametrize(("text", "meant"), [("Leyden", "Leiden"), ("Gandd", "Gand"), ("Utrehct", "Utrecht")])
def test_the_own_name_of_a_place_is_meant_where_it_is_near_too(text: str, meant: str) -> None:
    assert near_names(text)[0] == meant


def test_what_is_like_nothing_is_near_nothing() -> None:
    assert near_names("xyzzy") == ()


def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "from stedenband.places import find, listings, municipalities as m\n"
        "print(m.municipalities.cache_info().currsize, m.provinces.cache_info().currsize, "
        "listings.listings.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0", "0", "0"]


@pytest.mark.timing
def test_the_municipalities_are_read_within_15_milliseconds() -> None:
    taken = []
    for _ in range(5):
        places.municipalities.cache_clear()
        begun = time.perf_counter()
        places.municipalities()
        taken.append(time.perf_counter() - begun)
    assert min(taken) < 0.015


@pytest.mark.parametrize(
    ("text", "meant"),
    {
        "Leidn": "Leiden", "Leidden": "Leiden", "Liden": "Leiden", "Utrehct": "Utrecht", "Amstelven": "Amstelveen",
        "Antwepren": "Antwerpen", "s-Hertogenbosh": "'s-Hertogenbosch", "Gnet": None, "Testdam": None, "": None,
    }.items(),
)  # fmt: skip
def test_a_name_with_one_slip_in_it_is_that_of_this_place(text: str, meant: str | None) -> None:
    assert misspelt(text) == meant
