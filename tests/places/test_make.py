"""The tables are made of what others publish: of small tables in their shapes, with the traps that are in them."""

import csv
import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from stedenband.places.listed_names import ListedName, country_code, country_now, former_state, taken_apart
from stedenband.places.make import cities, countries, land, listings, municipalities, partner_names, sources
from stedenband.places.make.__main__ import main
from stedenband.vocabulary.countries import country_names

_ORIGIN = ["origincityLabel", "origincountry", "originlat", "originlong", "originpopulation"]
_DESTINATION = [
    "sistercityLabel",
    "destinationlat",
    "destinationlong",
    "destinationpopulation",
    "destination_countryLabel",
]
_DUTCH = ["cbs_code", "name", "province", "province_code", "wikidata", "tooi_uri", "lat", "lon"]
_BELGIAN = [
    "nis_code",
    "name_nl",
    "name_fr",
    "region",
    "province",
    "wikidata",
    "geonames",
    "lat",
    "lon",
    "coordinate_match",
]
_MERGES = ["country", "old_code", "old_name", "date", "new_code", "new_name", "current_codes", "source"]
_PLACES = ["name_as_listed", "country", "match", "geonames_id", "geonames_lat", "geonames_lon", "candidates"]

Rows = Sequence[Sequence[str]]


def _write(folder: Path, name: str, head: Sequence[str], rows: Rows) -> None:
    with (folder / name).open("w", encoding="utf-8", newline="") as stream:
        table = csv.writer(stream, delimiter="\t" if name.endswith(".tsv") else ",")
        table.writerows([head, *rows])


def _city(
    geonames: str,
    name: str,
    others: str,
    lat: str,
    lon: str,
    country: str,
    code: str,
    kind: str = "PPL",
    inhabitants: int = 0,
) -> str:
    admin = ["", code, "", ""] if country == "NL" else ["VLG", "", "", code]
    return "\t".join(
        [
            geonames,
            name,
            name,
            others,
            lat,
            lon,
            "P",
            kind,
            country,
            "",
            *admin,
            str(inhabitants),
            "",
            "",
            "",
            "2023-02-21",
        ]
    )


def _read(path: Path) -> list[list[str]]:
    return [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def _turn_round(folder: Path) -> None:
    """Put the rows of every table in a folder in the opposite order."""
    for path in folder.iterdir():
        head, *rows = path.read_text(encoding="utf-8").splitlines()
        lines = [*rows[::-1], head] if path.name == sources.CITIES else [head, *rows[::-1]]
        path.write_text("\n".join([*lines, ""]), encoding="utf-8")


@pytest.fixture
def municipal(tmp_path: Path) -> Path:
    """A folder with the tables of which those of municipalities and mergers are made."""
    folder = tmp_path / "published"
    folder.mkdir()
    _write(folder, sources.NETHERLANDS, _DUTCH, [
        ["GM1982", "Land van Cuijk", "Noord-Brabant", "PV30", "Q1", "", "51.6", "5.8"],
        ["GM0757", "Boxtel", "Noord-Brabant", "PV30", "Q2", "", "51.59", "5.33"],
        ["GM0855", "Tilburg", "Noord-Brabant", "PV30", "Q3", "", "51.58", "5.07"],
    ])  # fmt: skip
    _write(folder, sources.BELGIUM, _BELGIAN, [
        ["44084", "Aalter", "Aalter", "", "Provincie Oost-Vlaanderen", "Q4", "1", "51.09", "3.45", "whole"],
        ["21007", "Vorst", "Forest", "Brussels Hoofdstedelijk Gewest", "", "Q5", "2", "51.08", "5.02", "whole"],
        ["23105", "Affligem", "Affligem", "Vlaams Gewest", "Provincie Vlaams-Brabant", "Q6", "", "", "", ""],
        ["73028", "Herstappe", "Herstappe", "Vlaams Gewest", "Provincie Limburg", "Q7", "", "", "", ""],
        ["57096", "Moeskroen", "Mouscron", "Waals Gewest", "Provincie Henegouwen", "Q8", "8", "50.74", "3.21", "whole"],
        ["13053", "Laakdal", "Laakdal", "Vlaams Gewest", "Provincie Antwerpen", "Q9", "", "", "", ""],
    ])  # fmt: skip
    _write(folder, sources.MERGERS, _MERGES, [
        ["NL", "GM1684", "Cuijk", "2022-01-01", "GM1982", "Land van Cuijk", "GM1982", "CBS"],
        ["NL", "GM0788", "Haaren", "2021-01-01", "GM0855", "Tilburg", "GM0855", "CBS"],
        ["NL", "GM0788", "Haaren", "2021-01-01", "GM0757", "Boxtel", "GM0757", "CBS"],
        ["NL", "GM0776", "Esch", "1996-01-01", "GM0788", "Haaren", "GM0757|GM0855", "RvIG"],
        ["BE", "44001", "Aalter", "2019-01-01", "44084", "Aalter", "44084", "Statbel"],
        ["BE", "44049", "Knesselare", "2019-01-01", "44084", "Aalter", "44084", "Statbel"],
    ])  # fmt: skip
    cities = [
        _city("1", "Aalter", "", "51.09017", "3.44693", "BE", "44001"),
        _city("2", "Vorst", "", "51.08", "5.02", "BE", "13053"),
        _city("3", "Forest", "Vorst", "50.81678", "4.32775", "BE", "21007"),
        _city("4", "Hekelgem", "", "50.9", "4.1", "BE", "23105"),
        _city("5", "Essene", "", "50.92", "4.14", "BE", "23105"),
        _city("6", "Linden", "", "51.7", "5.83", "NL", "1684"),
        _city("7", "Padbroek", "", "51.72", "5.85", "NL", "1684", "PPLX"),
        _city("8", "Mouscron", "", "50.74", "3.21", "BE", "54007"),
        _city("9", "Esch", "", "51.61", "5.29", "NL", "0788"),
        _city("10", "Knesselare", "", "51.13", "3.41", "BE", "44084"),
        _city("11", "Paris", "", "48.85", "2.35", "FR", "75056"),
    ]
    (folder / sources.CITIES).write_text("\n".join([*cities, ""]), encoding="utf-8")
    (folder / countries.OUTLINES).write_text(json.dumps(_OUTLINES), encoding="utf-8")
    for sheet in land.SHEETS:
        (folder / sheet.file).write_text(json.dumps(_LAND), encoding="utf-8")
    (folder / countries.NUMBERS).write_text('[["MT", "MLT", "470", "ISO 3166-2:MT"]]', encoding="utf-8")
    return folder


# TopoJSON: an arc is its first point and then the steps to the next ones, in units of `scale` from `translate`.
_OUTLINES = {
    "objects": {"countries": {"geometries": [
        {"type": "MultiPolygon", "arcs": [[[0]], [[~1]]], "id": "470", "properties": {"name": "Malta"}},
        {"type": "Polygon", "arcs": [[0]], "properties": {"name": "Nobody's"}},
    ]}},
    "arcs": [[[140, 350], [10, 0], [0, 10], [-10, -10]], [[152, 362], [2, 0], [0, 2], [-2, -2]]],
    "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
}  # fmt: skip


# A square of twenty degrees on the antimeridian, with a point that makes no difference, and a small island.
_LAND = {
    "objects": {"land": {"geometries": [{"type": "MultiPolygon", "arcs": [[[0]], [[1]]]}]}},
    "arcs": [
        [[1700, 400], [50, 0], [50, 0], [-3600, 0], [100, 0], [0, 100], [-100, 0], [3600, 0], [-100, 0], [0, -100]],
        [[40, 520], [1, 0], [0, 1], [-1, -1]],
    ],
    "transform": {"scale": [0.1, 0.1], "translate": [0, 0]},
}


def test_land_is_cut_at_the_antimeridian_and_kept_small(municipal: Path, tmp_path: Path) -> None:
    assert land.make(municipal, tmp_path) == ["land: 2"]
    rings = [[point.split(",") for point in points.split(";")] for _, points in _read(tmp_path / land.TABLE)]
    corners = [{(float(lon), float(lat)) for lon, lat in ring} for ring in rings]
    assert corners == [
        {(-180, 40), (-170, 40), (-170, 50), (-180, 50)},
        {(170, 40), (180, 40), (180, 50), (170, 50)},
    ]
    assert all(ring[0] == ring[-1] and len(ring) == 5 for ring in rings)


def test_a_country_lies_in_boxes_around_its_parts_with_room_around(municipal: Path, tmp_path: Path) -> None:
    assert countries.make(municipal, tmp_path) == ["countries: 2"]
    boxes = dict(_read(tmp_path / "countries.tsv"))
    assert boxes["MT"] == "34.5,13.5,36.5,15.5;35.7,14.7,36.9,15.9"
    assert list(boxes) == ["MT", "UA"]  # the Crimea is drawn as Russia's


def test_the_name_of_a_city_is_known_where_a_place_of_some_size_bears_it(tmp_path: Path) -> None:
    named = [
        ("Preston", "GB", "PPL", 313_332),
        ("Preston", "US", "PPL", 5_204),
        ("Preston", "AU", "PPLX", 33_790),
        ("Brest", "FR", "PPL", 144_899),
        ("Brest", "BY", "PPL", 300_715),
        ("Brest", "PL", "PPL", 10_000),
        ("Melle", "DE", "PPL", 45_000),
        ("Melle", "FR", "PPL", 3_600),
        ("Nergens", "DE", "PPL", 45_000),
        ("Nergens", "FR", "PPL", 3_600),
        ("Almelo", "NL", "PPL", 72_725),
        ("Santiago", "CL", "PPL", 500_000),
        ("Santiago de Cuba", "CU", "PPL", 90_000),
        ("Santiago", "ES", "PPL", 9_999),
        ("Köln", "DE", "PPL", 900_000),
    ]
    lines = [_city("1", name, "", "1", "1", country, "", kind, number) for name, country, kind, number in named]
    (tmp_path / sources.CITIES).write_text("\n".join([*lines, ""]), encoding="utf-8")
    assert cities.make(tmp_path, tmp_path) == ["cities: 5"]
    assert _read(tmp_path / cities.TABLE) == [
        ["brest", "BY;FR;PL"],
        ["koln", "DE", "-"],
        ["melle", "DE;FR"],
        ["preston", "GB"],
        ["santiago", "CL", "CU;ES"],
    ]


def test_a_partner_gets_the_names_that_sound_otherwise_than_its_own(tmp_path: Path) -> None:
    lines = [
        _city(
            "1", "Köln", "CGN,Cologne,Cologna,Keulen,Koln,koelleun,Кёльн,Deutz,Lungsod ng Cologne", "51", "7", "DE", ""
        ),
        _city("2", "Deutz", "Tuitium,Divitia", "51", "7", "DE", ""),
        _city("3", "Bonn", "Bona,Divitia", "51", "7", "DE", ""),
        _city("4", "Breslau", "Wroclaw", "1", "1", "PL", ""),
        _city("5", "Leiden", "Lugdunum", "1", "1", "NL", ""),
    ]
    (tmp_path / sources.CITIES).write_text("\n".join([*lines, ""]), encoding="utf-8")
    matches = [*((str(number), "unique-confirmed") for number in (1, 2, 3, 5)), ("4", "several")]
    _write(tmp_path, sources.PARTNER_PLACES, ["geonames_id", "match"], [[*one] for one in matches])
    assert partner_names.make(tmp_path, tmp_path) == ["names of partners: 3"]
    rows = [["DE", "bonn;bona"], ["DE", "deutz;tuitium"], ["DE", "koln;cologna;keulen"]]
    assert _read(tmp_path / partner_names.TABLE) == rows


def test_large_cities_and_capitals_get_their_names_but_not_those_of_a_place_some_way_off(tmp_path: Path) -> None:
    lines = [
        _city("1", "Lisbon", "Lissabon,Lisboa", "38.7", "-9.1", "PT", "", "PPLC", 500000),
        _city("2", "Seville", "Sevilla,Hispalis", "37.4", "-6.0", "ES", "", "PPLA", 200000),
        _city("3", "Bath", "Aquae Sulis", "51.4", "-2.4", "GB", "", "PPL", 199999),
        _city("4", "Omsk", "Ombi", "55", "73.4", "RU", "", "PPLA", 1000000),
        _city("5", "Tirana", "Theranda,Tyrannis,Alba", "41.3", "19.8", "AL", "", "PPLC", 400000),
        _city("6", "Suhareka", "Theranda", "42.4", "20.8", "XK", "", "PPL", 10000),
        _city("7", "Alba", "", "44.7", "8", "IT", "", "PPL", 10000),
        _city("8", "Cairo", "Kahira", "30", "31.2", "EG", "", "PPLC", 500000),
        _city("9", "Apia", "Apija", "-13.8", "-171.8", "WS", "", "PPLC", 40000),
        _city("11", "Venice", "Venetië,Venezia", "45.4", "12.3", "IT", "", "PPLA", 51000),
        _city("10", "Altona", "Altena", "53.5", "9.9", "DE", "", "PPLX", 250000),
    ]
    (tmp_path / sources.CITIES).write_text("\n".join([*lines, ""]), encoding="utf-8")
    _write(tmp_path, sources.PARTNER_PLACES, ["geonames_id", "match"], [])
    partner_names.make(tmp_path, tmp_path)
    told = {
        "AL": "tirana;alba;tyrannis",
        "EG": "cairo;kahira",
        "ES": "seville;hispalis;sevilla",
        "IT": "venice;venetie;venezia",
        "PT": "lisbon;lisboa",
    }
    assert dict(_read(tmp_path / partner_names.TABLE)) == told


def _made(published: Path, to: Path) -> dict[str, list[str]]:
    list(municipalities.make(published, to))
    return {row[0]: row for row in _read(to / "municipalities.tsv")}


def test_a_municipality_is_made_of_what_the_registers_say(municipal: Path, tmp_path: Path) -> None:
    made = _made(municipal, tmp_path)
    assert made["GM1982"] == ["GM1982", "Land van Cuijk", "", "PV30", "Q1", "", "51.6", "5.8", "2022-01-01", "Linden"]
    assert made["44084"] == ["44084", "Aalter", "", "40000", "Q4", "1", "51.09", "3.45", "2019-01-01", ""]
    assert list(made) == sorted(made)


def test_a_place_in_another_municipality_is_not_its_own(municipal: Path, tmp_path: Path) -> None:
    made = _made(municipal, tmp_path)
    assert made["21007"][2:8] == ["Forest", "", "Q5", "3", "50.8168", "4.3277"]


def test_where_no_place_is_called_so_the_point_is_amid_its_places(municipal: Path, tmp_path: Path) -> None:
    made = _made(municipal, tmp_path)
    assert made["23105"][5:8] == ["", "50.91", "4.12"]
    assert made["73028"][5:8] == ["", "", ""]


def test_a_code_that_is_no_more_tells_of_no_other_municipality(municipal: Path, tmp_path: Path) -> None:
    assert _made(municipal, tmp_path)["57096"][5:8] == ["8", "50.74", "3.21"]


def test_a_village_lies_in_what_its_municipality_became(municipal: Path, tmp_path: Path) -> None:
    made = _made(municipal, tmp_path)
    assert made["GM1982"][-1] == "Linden"  # and no part of a place
    assert made["GM0757"][-1] == made["GM0855"][-1] == ""  # Haaren was divided
    assert made["13053"][-1] == "Vorst"


def test_one_that_was_divided_has_all_its_successors(municipal: Path, tmp_path: Path) -> None:
    _made(municipal, tmp_path)
    former = {row[0]: row[1:] for row in _read(tmp_path / "mergers.tsv")}
    assert former["GM0788"] == ["Haaren", "", "2021-01-01", "GM0757;GM0855"]
    assert former["GM1684"] == ["Cuijk", "", "2022-01-01", "GM1982"]
    assert former["GM0053"] == ["Winsum", "", "2019-01-01", "GM1969"]  # of what is kept by hand


_OURS, _PALE = ("52.16", "4.49"), ("0", "0")


def _listed(home: str, partner: str, country: str, at: tuple[str, str] = _OURS, of: str = "Netherlands") -> list[str]:
    return [home, of, *at, "", partner, *_PALE, "", country]


def _listings(folder: Path, dutch: Rows, belgian: Rows = (), wikipedia: Rows = (), places: Rows = ()) -> Path:
    _write(folder, sources.WIKIDATA["NL"], [*_ORIGIN, *_DESTINATION], dutch)
    _write(folder, sources.WIKIDATA["BE"], [*_ORIGIN, *_DESTINATION], belgian)
    _write(folder, sources.WIKIPEDIA, ["city1", "country1", "city2", "country2"], wikipedia)
    _write(folder, sources.PARTNER_PLACES, _PLACES, places)
    return folder


def _lines(folder: Path) -> tuple[list[list[str]], list[str]]:
    said = list(listings.make(folder, folder))
    return _read(folder / "listings.tsv"), said


def test_one_bond_under_two_spellings_is_one(tmp_path: Path) -> None:
    rows = [_listed("Rotterdam", name, "People's Republic of China") for name in ("Suzhou, Jiangsu", "Suzhou")]
    rows += [_listed("Leiden", name, "Germany") for name in ("Berlin – Neukölln", "Neukölln (Berlin)")]
    lines, said = _lines(_listings(tmp_path, rows))
    assert [(line[0], line[2], line[8]) for line in lines] == [
        ("GM0546", "Neukölln", "Berlin – Neukölln;Neukölln (Berlin)"),
        ("GM0599", "Suzhou", "Suzhou;Suzhou, Jiangsu"),
    ]
    assert "  2 doubled: another spelling, row or side of a bond that is there" in said


def test_two_names_of_one_place_in_geonames_are_one_partner(tmp_path: Path) -> None:
    place = ["unique-confirmed", "17", "38.9", "-77.0", "1"]
    rows = [_listed("Leiden", name, "United States of America") for name in ("Washington, D.C.", "Washington")]
    places = [["Washington, D.C.", "US", *place], ["Washington", "US", *place]]
    [line] = _lines(_listings(tmp_path, rows, places=places))[0]
    assert line[2:9] == ["Washington", "US", "", "17", "38.9", "-77.0", "Washington;Washington, D.C."]


def test_three_namesakes_are_three_places(tmp_path: Path) -> None:
    names = ["Behringen (Bispingen)", "Behringen (Hörselberg-Hainich)", "Behringen (Stadtilm)"]
    place = ["unique-but-far", "2951454", "50.8", "11.0", "1"]
    rows = [_listed("Beringen", name, "Germany", of="Belgium") for name in names]
    lines = _lines(_listings(tmp_path, [], rows, places=[[name, "DE", *place] for name in names]))[0]
    assert [(line[2], line[5], line[8]) for line in lines] == [("Behringen", "", name) for name in names]


def test_a_bond_that_both_sides_list_is_one(tmp_path: Path) -> None:
    here = _listed("Zwijndrecht", "Zwijndrecht", "Belgium")
    there = _listed("Zwijndrecht", "Zwijndrecht", "Netherlands", of="Belgium")
    [line] = _lines(_listings(tmp_path, [here], [there]))[0]
    assert (line[0], line[3], line[4]) == ("GM0642", "BE", "11056")


def test_what_wallonia_lists_with_one_of_ours_is_ours(tmp_path: Path) -> None:
    rows = [
        _listed("Liège", "Maastricht", "Netherlands", of="Belgium"),
        _listed("Liège", "Aachen", "Germany", of="Belgium"),
        _listed("Brussels", "Prague", "Czech Republic", of="Belgium"),
    ]
    lines, said = _lines(_listings(tmp_path, [], rows))
    assert [(line[0], line[2], line[4]) for line in lines] == [("GM0935", "Luik", "62063")]
    assert "  2 of Wallonia or Brussels" in said


def test_a_partner_at_home_has_its_dutch_name_and_a_village_its_own(tmp_path: Path) -> None:
    rows = [_listed("Leiden", name, "Belgium") for name in ("Bruges", "Ekeren")]
    lines = _lines(_listings(tmp_path, rows))[0]
    assert [(line[2], line[4], line[8]) for line in lines] == [
        ("Brugge", "31005", "Bruges"),
        ("Ekeren", "11002", "Ekeren"),
    ]


def test_a_network_is_a_network(tmp_path: Path) -> None:
    countries = list(country_names("en").values())[:20]
    rows = [_listed(home, f"Town in {one}", one) for home in ("Meerssen", "Leiden") for one in countries]
    lines = _lines(_listings(tmp_path, [*rows, _listed("Leiden", "Oxford", countries[0])]))[0]
    assert {line[0] for line in lines if line[-1]} == {"GM0938"}
    assert sum(bool(line[-1]) for line in lines) == 20


def test_a_home_has_the_code_of_that_day(tmp_path: Path) -> None:
    belgian = [_listed(home, "Oxford", "United Kingdom", of="Belgium") for home in ("Aalter", "Sint-Denijs-Westrem")]
    dutch = [_listed(home, "Oxford", "United Kingdom") for home in ("The Hague", "Esch", "Lith", "Ee", "Weesp")]
    lines = _lines(_listings(tmp_path, dutch, belgian))[0]
    assert {line[1]: line[0] for line in lines} == {
        "Aalter": "44001", "Sint-Denijs-Westrem": "44021", "The Hague": "GM0518", "Esch": "GM0788", "Lith": "GM0828",
        "Ee": "GM1970", "Weesp": "GM0457",
    }  # fmt: skip


def test_of_namesakes_the_nearest_is_meant(tmp_path: Path) -> None:
    rows = [_listed("Bergen", "Oxford", "United Kingdom", at) for at in (("51.6", "6.05"), ("52.67", "4.7"))]
    assert {line[0] for line in _lines(_listings(tmp_path, rows))[0]} == {"GM0893", "GM0373"}


def test_what_cannot_be_placed_is_left_over_with_the_reason(tmp_path: Path) -> None:
    rows = [_listed(*row) for row in [("Atlantis", "Oxford", "United Kingdom"), ("Leiden", "Blaj", "Austria-Hungary"),
                                      ("Flevoland", "Oxford", "United Kingdom")]]  # fmt: skip
    lines, said = _lines(_listings(tmp_path, rows))
    assert lines == []
    assert {"Wikidata: 3 rows read", "  1 a country that is no more", "  1 of a province"} < set(said)
    assert "  1 a home that is no municipality or known village: Atlantis" in said


def test_wikipedia_is_only_a_second_witness(tmp_path: Path) -> None:
    rows = [_listed("Leiden", "Oxford", "United Kingdom"), _listed("Haaren", "Esch", "Luxembourg"),
            _listed("Molenwaard", "Hemer", "Germany"), _listed("Leiden", "Toruń", "Poland")]  # fmt: skip
    wikipedia = [
        ["Leiden", "Netherlands", "Oxford", "England, United Kingdom"],
        ["Esch", "Luxembourg", "Esch (Haaren)", "Netherlands"],
        ["Hemer", "Germany", "Nieuwpoort (Molenwaard)", "Netherlands"],
        ["Krefeld", "Germany", "Leiden", "Netherlands"],
        ["Toruń", "Poland", "Flevoland", "Netherlands"],
    ]
    lines, said = _lines(_listings(tmp_path, rows, wikipedia=wikipedia))
    assert {line[2]: line[9] for line in lines} == {"Oxford": "x", "Esch": "x", "Hemer": "x", "Toruń": ""}
    assert {"Wikipedia: 5 rows read, 4 of ours", "  1 of a province"} < set(said)


@pytest.mark.parametrize("match", ["unique-but-far", "ambiguous", "none", "unique-unchecked"])
def test_only_a_place_that_is_sure_is_taken(match: str, tmp_path: Path) -> None:
    places = [
        ["Linden", "DE", match, "1", "50.6", "7.9", "4"],
        ["Krefeld", "DE", "chosen-by-distance", "2", "51.3", "6.6", "2"],
    ]
    rows = [_listed("Leiden", "Linden", "Germany"), _listed("Leiden", "Krefeld", "Germany")]
    lines = _lines(_listings(tmp_path, rows, places=places))[0]
    assert [line[5:8] for line in lines] == [["2", "51.3", "6.6"], ["", "", ""]]


def test_the_order_of_the_tables_changes_no_byte(municipal: Path, tmp_path: Path) -> None:
    rows = [_listed("Rotterdam", name, "China") for name in ("Suzhou, Jiangsu", "Suzhou", "Shanghai")]
    rows += [
        _listed("Beringen", name, "Germany", of="Belgium") for name in ("Behringen", "Behringen (A)", "Behringen (B)")
    ]
    _listings(municipal, rows, [_listed("Zwijndrecht", "Zwijndrecht", "Netherlands", of="Belgium")])
    made = []
    for name in ("once", "again", "turned"):
        to = tmp_path / name
        to.mkdir()
        if name == "turned":
            _turn_round(municipal)
        list(municipalities.make(municipal, to))
        list(listings.make(municipal, to))
        made.append({path.name: path.read_bytes() for path in to.iterdir()})
    assert made[0] == made[1] == made[2]
    assert len(made[0]) == 3


@pytest.mark.parametrize(
    ("label", "part", "whole"),
    [
        ("Esch (Haaren)", "Esch", "Haaren"), ("Haaren – Esch", "Esch", "Haaren"),
        ("Suzhou, Jiangsu", "Suzhou", "Jiangsu"),
        ("Washington, D.C.", "Washington, D.C.", ""), ("Gulpen-Wittem", "Gulpen-Wittem", ""), ("Leiden", "Leiden", ""),
    ],
)  # fmt: skip
def test_a_listed_name_tells_the_part_from_the_whole(label: str, part: str, whole: str) -> None:
    assert taken_apart(label) == ListedName(part, whole)


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("England", "GB"), ("Scotland, United Kingdom", "GB"), ("Wales", "GB"), ("People's Republic of China", "CN"),
        ("Republic of Ireland", "IE"), ("Republic of Macedonia", "MK"), ("Palestine", "PS"), ("Austria-Hungary", None),
        ("Austrian Empire", None), ("DDR", None), ("Congo", None), ("Duitsland (NRW)", "DE"), ("Turkije/Turkey", "TR"),
        ("Sovjet-Unie (Oekraïne)", "UA"), ("Duitsland, Nedersaksen", "DE"), ("Yugoslavia/Serbia", "RS"),
        ("USSR (CCCP)", None), ("Georgië (VS)", "US"), ("Georgia (USA)", "US"), ("Luxemburg (België)", "BE"),
        ("Georgië (Kaukasus)", "GE"), ("Puerto Rico (VS)", "PR"), ("Luxemburg (stad)", "LU"),
    ],
)  # fmt: skip
def test_a_country_is_known_by_the_name_that_a_list_has(name: str, code: str | None) -> None:
    assert country_code(name) == code


@pytest.mark.parametrize(
    ("name", "place", "state", "now"),
    [
        ("DDR", "Rostock", "DDDE", "DE"), ("Oost-Duitsland (DDR)", "Rostock", "DDDE", "DE"),
        ("Tsjecho-Slowakije", "Praag", "CSHH", "CZ"), ("Joegoslavië", "Zagreb", "YUCS", "HR"),
        ("USSR", "Leningrad", "SUHH", None), ("Sovjet-Unie", "Minsk", "SUHH", "BY"),
        ("Zuid-Jemen", "Aden", "YDYE", "YE"), ("Sovjet-Unie", "Paris", "SUHH", None),
    ],
)  # fmt: skip
def test_a_former_state_is_known_and_what_of_it_a_place_is_in_now(
    name: str, place: str, state: str, now: str | None
) -> None:
    assert former_state(name) == state and country_now(state, place) == now


@pytest.mark.parametrize("name", ["Duitsland", "Atlantis", ""])
def test_what_is_no_former_state_is_none(name: str) -> None:
    assert former_state(name) is None


def test_the_command_writes_all_tables_and_says_what_it_did(
    municipal: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _listings(municipal, [_listed("Leiden", "Oxford", "United Kingdom")])
    main([str(municipal), "--to", str(tmp_path)])
    made = {"municipalities.tsv", "mergers.tsv", "listings.tsv", "cities.tsv", "countries.tsv", "land.tsv"}
    made.add("partner_names.tsv")
    assert {path.name for path in tmp_path.glob("*.tsv")} == made
    said = capsys.readouterr().out
    assert said.startswith("9 municipalities, ")
    assert "  1 drafts made, 0 of them in Wikipedia too\n" in said
