"""The municipalities that the package knows: how many, with what codes, where, and what became of those that ended."""

import re
from datetime import date

import pytest

from stedenband.places import municipalities as places
from stedenband.places.municipalities import Municipality, municipalities, on_day, provinces, successors, today
from stedenband.places.tables import FOLDER, rows
from tests.places.conftest import codes

ALL = municipalities().values()
TODAY = [one for one in ALL if one.ended is None]
FORMER = [one for one in ALL if one.ended is not None]
ITEMS = [*(one.wikidata for one in TODAY), *(one.wikidata for one in provinces().values())]
_BOUNDS = {"NL": ((50.7, 53.7), (3.3, 7.3)), "BE": ((49.4, 51.6), (2.5, 6.5))}  # of the mainland


def test_all_municipalities_of_both_countries_are_known() -> None:
    assert sum(one.country == "NL" for one in TODAY) == 345
    assert sum(one.country == "BE" for one in TODAY) == 565
    assert sum(one.country == "BE" and places.is_flemish(one.code) for one in TODAY) == 285
    assert [sum(one.country == country for one in provinces().values()) for country in ("NL", "BE")] == [12, 10]


@pytest.mark.parametrize("name", ["municipalities.tsv", "mergers.tsv", "provinces.tsv", "listings.tsv"])
def test_a_table_is_sorted_and_says_where_its_columns_come_from(name: str) -> None:
    lines = (FOLDER / name).read_text(encoding="utf-8").splitlines()
    head = [line for line in lines if line.startswith("#")]
    assert lines == head + sorted(line for line in lines if not line.startswith("#"))
    assert lines[len(head) - 1].removeprefix("# ").split("\t")
    assert {len(columns) for columns in rows(name)} == {head[-1].count("\t") + 1}
    told = "\n".join(head[:-1])
    for column in head[-1].removeprefix("# ").split("\t"):
        assert re.search(rf"\b{column}\b", told), column
    assert ("CC BY 4.0" in told) == ("GeoNames" in told or "Statbel" in told)


def test_the_tables_of_municipalities_are_small() -> None:
    names = ("municipalities.tsv", "mergers.tsv", "provinces.tsv")
    assert sum((FOLDER / name).stat().st_size for name in names) < 120_000


def test_codes_have_the_form_of_their_register() -> None:
    assert all(re.fullmatch(r"GM\d{4}|[1-9]\d{4}", one.code) for one in ALL)
    assert all(re.fullmatch(r"PV\d\d|[1-9]000\d", code) for code in provinces())
    assert all(re.fullmatch(r"Q[1-9]\d*", item or "") for item in ITEMS)


def test_a_former_province_is_another_than_that_of_today() -> None:
    for province in provinces().values():
        for code in province.before:
            assert province in places.former_provinces(code)
            assert all(places.province_of(one.code) != province for one in today(code)), code


def test_no_two_share_an_item_or_a_place() -> None:
    assert len(ITEMS) == len(set(ITEMS))
    ids = [one.geonames for one in TODAY if one.geonames]
    assert len(ids) == len(set(ids)) > 500


def test_each_lies_in_its_country() -> None:
    for one in TODAY:
        if one.location:
            (south, north), (west, east) = _BOUNDS[one.country]
            assert south < one.location.lat < north and west < one.location.lon < east, one
    without = {one.name for one in TODAY if one.location is None}
    assert without == {
        "Bonaire", "Sint Eustatius", "Saba", "Herstappe", "Estinnes", "Sint-Pieters-Woluwe",
    }  # fmt: skip


def test_a_municipality_does_not_lie_where_a_namesake_lies() -> None:
    # GeoNames has a Vorst in Laakdal, a Celles in Faimes, a Heure in Somme-Leuze and a Mont in Houffalize.
    for code, lat, lon in [("21007", 50.8, 4.3), ("57018", 50.7, 3.5), ("56086", 50.3, 4.4), ("57095", 50.7, 3.5)]:
        where = municipalities()[code].location
        assert where is not None
        assert (round(where.lat, 1), round(where.lon, 1)) == (lat, lon)


def test_every_municipality_of_today_has_its_province() -> None:
    without = {one.name for one in TODAY if places.province_of(one.code) is None}
    brussels = {one.name for one in TODAY if one.code.startswith("21")}
    assert without == brussels | {"Bonaire", "Sint Eustatius", "Saba"}
    assert places.province_of("46030") == provinces()["40000"]


def test_a_former_municipality_of_belgium_was_in_the_province_that_its_code_tells() -> None:
    assert {code: province.name for code in ("11056", "71047", "44001") if (province := places.province_of(code))} == {
        "11056": "Antwerpen",
        "71047": "Limburg",
        "44001": "Oost-Vlaanderen",
    }
    assert places.province_of("GM0010") is None
    one_province = {one.code[:2] for one in TODAY if one.country == "BE" and one.province}
    assert len(one_province) == len(
        {(one.code[:2], one.province) for one in TODAY if one.country == "BE" and one.province}
    )


def test_every_chain_of_successors_ends_today() -> None:
    for one in FORMER:
        assert today(one.code) and all(now.ended is None for now in today(one.code)), one
    assert all(not one.successors for one in TODAY)


def test_none_ends_before_it_began_or_in_one_that_was_no_more() -> None:
    for one in FORMER:
        assert one.ended is not None
        assert one.since is None or one.since < one.ended
        for after in successors(one.code):
            assert after.ended is None or after.ended >= one.ended, one
            assert after.since is None or after.since <= one.ended, one


@pytest.mark.parametrize(
    ("code", "day", "after"),
    [
        ("GM0788", "2021-01-01", ["Boxtel", "Oisterwijk", "Tilburg", "Vught"]),
        ("GM0053", "2019-01-01", ["Het Hogeland", "Westerkwartier"]),
        ("GM0457", "2022-03-24", ["Amsterdam"]),
        ("GM0010", "2021-01-01", ["Eemsdelta"]),
        ("GM0140", "2018-01-01", ["Leeuwarden", "Súdwest-Fryslân", "Waadhoeke"]),
        ("GM1671", "2015-01-01", ["'s-Hertogenbosch", "Oss"]),
        ("11056", "2025-01-01", ["Beveren-Kruibeke-Zwijndrecht"]),
        ("82003", "2024-12-02", ["Bastenaken"]),
    ],
)
def test_what_ended_on_a_day_has_all_its_successors(code: str, day: str, after: list[str]) -> None:
    ended = places.ended(code)
    assert ended is not None
    assert ended.isoformat() == day
    assert [one.name for one in successors(code)] == after


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("44001", "44084"), ("44011", "44083"), ("37018", "37021"), ("37015", "37022"), ("44034", "44087"),
        ("46014", "46029"), ("71022", "71072"),
    ],
)  # fmt: skip
def test_one_that_kept_its_name_got_a_new_code(old: str, new: str) -> None:
    before, after = municipalities()[old], municipalities()[new]
    assert before.name == after.name
    assert before.ended == after.since
    assert before in places.predecessors(new)


def test_a_municipality_is_what_it_was_on_the_day() -> None:
    assert codes(on_day("GM0776", date(1995, 12, 31))) == ["GM0776"]
    assert codes(on_day("GM0776", date(1996, 1, 1))) == ["GM0788"]
    assert codes(on_day("GM0776", date(2021, 1, 1))) == ["GM0757", "GM0824", "GM0855", "GM0865"]
    assert codes(on_day("11002", date(1900, 1, 1))) == ["11002"]


def test_it_existed_from_the_day_that_made_it_until_it_ended() -> None:
    assert [places.existed_on("44084", date(*day)) for day in ((2018, 12, 31), (2019, 1, 1))] == [False, True]
    assert [places.existed_on("44001", date(*day)) for day in ((2018, 12, 31), (2019, 1, 1))] == [True, False]
    assert places.existed_on("GM0363", date(1300, 1, 1))


def test_one_that_took_others_over_is_not_made_by_that() -> None:
    assert {one.code: one.since for one in (*TODAY, *FORMER)}["11002"] is None
    assert municipalities()["GM0363"].since is None


def test_a_code_in_any_case_gives_its_municipality_or_province() -> None:
    assert places.by_code("gm0642") == municipalities()["GM0642"]
    assert places.by_code("pv26") == provinces()["PV26"]
    assert places.by_code("GM9999") is None


def test_only_a_dutch_municipality_has_a_uri_in_tooi() -> None:
    assert municipalities()["GM0642"].tooi == "https://identifier.overheid.nl/tooi/id/gemeente/gm0642"
    assert municipalities()["GM9001"].tooi is municipalities()["44021"].tooi is None


def test_a_former_municipality_is_flemish_where_what_it_became_is() -> None:
    assert places.is_flemish("11056")
    assert not places.is_flemish("82003")
    assert not places.is_flemish("21004")
    assert not places.is_flemish("GM0642")


def test_a_name_is_its_usual_one_without_what_tells_it_from_a_namesake() -> None:
    bergen: Municipality = municipalities()["GM0373"]
    assert (bergen.name, bergen.usual_name, bergen.slug) == ("Bergen (NH.)", "Bergen", "bergen-nh")
    assert provinces()["PV26"].slug == "utrecht-provincie"


def test_any_of_its_names_stands_for_its_usual_one_and_a_village_for_itself() -> None:
    assert [municipalities()["44021"].name_for(name) for name in ("Ghent", "GAND", "Drongen")] == [
        "Gent",
        "Gent",
        "Drongen",
    ]


def test_its_code_tells_alone_whether_a_municipality_has_merged() -> None:
    told = {one.code for one in ALL if places.may_have_merged("", one.code)}
    assert told == {one.code for one in ALL if one.ended or places.predecessors(one.code)}
