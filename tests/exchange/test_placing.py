"""What a table says comes into the files once: a bond that is there gets nothing, one of two files gets joins."""

import csv
from datetime import date
from pathlib import Path

import pytest

from stedenband.exchange.comparison import compare
from stedenband.exchange.placed import Placed, reasons
from stedenband.text import Bilingual
from stedenband.vocabulary.edtf import parse
from tests.exchange.reading import HARD_REGISTER, placed, register_in, understood

HEAD = ["gemeente", "partner", "land", "sinds", "tot", "status", "soort", "reden"]
ON = date(2026, 2, 8)


def _place(folder: Path, *rows: str, homes: tuple[str, ...] | None = None, register: Path | None = None) -> Placed:
    path = folder / "lijst.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEAD)
        writer.writerows(row.split(",") for row in rows)
    empty = folder / "leeg"
    empty.mkdir()
    return placed(register_in(register or empty), understood(path, ON), ON, homes)


def test_a_row_that_only_lists_becomes_a_draft(tmp_path: Path) -> None:
    file = _place(tmp_path, "Leiden,Oxford (Engeland),GB").files["leiden"]
    (id,) = file.sources
    assert file.sources[id] == {"title": "lijst", "date": parse("2026-02-08")}
    listed = [{"source": id, "as": "Oxford (Engeland)", "on": parse("2026-02-08")}]
    assert file.bonds == [{"id": "oxford", "partners": [{"name": "Oxford", "country": "GB"}], "listed": listed}]


def test_what_tells_a_partner_from_a_namesake_is_kept_with_a_date_and_without(tmp_path: Path) -> None:
    rows = ("Leiden,Frankfurt (Oder),DE,1975,,,,", "Delft,Frankfurt (Oder),DE,,,,,", "Delft,Bath,GB,1975,,,,")
    files = _place(tmp_path, *rows).files
    ((dated,), (undated, plain)) = files["leiden"].bonds, files["delft"].bonds
    assert [one["partners"][0]["name"] for one in (dated, undated, plain)] == [*["Frankfurt (Oder)"] * 2, "Bath"]
    assert [one["id"] for one in (dated, undated, plain)] == ["frankfurt", "frankfurt", "bath"]


_ELDERS = "{name: Elders, country: NL, level: village, part_of: [{name: Epe}]}"
VILLAGES: list[tuple[str, str, list[str]]] = [
    ("{name: Linden (Cuijk), country: NL}", "Land van Cuijk,Leiden,NL", []),
    ("{name: Linden (Cuijk), country: NL}", "Leiden,Land van Cuijk,NL", ["perhaps"]),
    ("{name: Vaassen, country: NL}", "Epe,Leiden,NL", []),
    ("{name: Vaassen, country: NL}", "Leiden,Epe,NL", ["perhaps"]),
    (_ELDERS, "Epe,Leiden,NL", []),
    (_ELDERS, "Leiden,Epe,NL", ["perhaps"]),
]


@pytest.mark.parametrize(("partner", "row", "left"), VILLAGES)
def test_a_bond_with_a_village_is_that_of_its_municipality_and_perhaps_one_with_it(
    partner: str, row: str, left: list[str], tmp_path: Path
) -> None:
    data = tmp_path / "data"
    data.mkdir()
    bond = f"{{id: b, partners: [{partner}], kind: twinning, history: [{{date: 1990, status: active}}]}}"
    (data / "leiden.yaml").write_text(f"gemeente: Leiden\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    found = _place(tmp_path, row, register=data)
    assert ([one.reason for one in found.left], found.known, found.files) == (left, 1 - len(left), {})


APART = {
    ("Suzhou", "Suzhou (Anhui)"): [(3, "perhaps")],
    ("Suzhou (Anhui)", "Suzhou"): [(3, "perhaps")],
    ("Ulm", "Ulm (Rhein)"): [(3, "perhaps")],
    ("Frankfurt (Oder)", "Frankfurt (Main)"): [],
    ("Springfield (Illinois)", "Springfield (Indiana)"): [],
    ("Suzhou (Anhui)", "Anhui – Suzhou", "SUZHOU (ANHUI)"): [],
    ("Gdańsk (vroeger Danzig)", "Gdańsk"): [],
    ("Rostock (DDR)", "Rostock"): [],
}


@pytest.mark.parametrize(("names", "left"), APART.items())
def test_what_stands_in_brackets_tells_a_place_from_another(
    names: tuple[str, ...], left: list[tuple[int, str]], tmp_path: Path
) -> None:
    found = _place(tmp_path, *(f"Nijmegen,{name},{'CN' if 'Suzhou' in names[0] else 'DE'}" for name in names))
    assert [(one.at.row, one.reason) for one in found.left] == left


CELLS = ["Oxford sinds 1946", "Oxford (slapend)", "Oxford (tot 2008)", "Oxford (1946-1990)", "Oxford (1946)", "Oxford"]


@pytest.mark.parametrize("cell", CELLS)
def test_a_row_that_is_left_over_keeps_all_that_stands_with_its_partner(cell: str, tmp_path: Path) -> None:
    (one,) = _place(tmp_path, f"Leiden,{cell},,,,,,").left
    assert (one.reason, one.texts) == ("no-country", ("Leiden", cell))


def test_a_former_state_is_told_with_the_country_of_today(tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, "Leiden,Rostock (DDR),,1975,,,,").files["leiden"].bonds
    assert bond["partners"] == [{"name": "Rostock", "country": "DE", "former_countries": [{"country": "DDDE"}]}]


def test_a_place_abroad_gets_its_usual_dutch_name_and_keeps_the_one_of_the_table(tmp_path: Path) -> None:
    dated, listed = _place(tmp_path, "Leiden,Cologne,DE,1980,,,,", "Leiden,Warsaw,PL,,,,,").files["leiden"].bonds
    assert dated["partners"] == [{"name": "Keulen", "country": "DE", "names": [{"name": "Cologne"}]}]
    assert (listed["id"], listed["listed"][0]["as"]) == ("warschau", "Warsaw") and "listed" not in dated


OTHER_NAMES = {  # a partner abroad as a table has it, with its name and its other names in the file
    "Szczecin (vroeger Stettin),PL": ("Szczecin", ["Stettin"]),
    "Sint-Petersburg (ex-Leningrad),RU": ("Sint-Petersburg", ["Leningrad"]),
    "Volgograd (ex Stalingrad),RU": ("Volgograd", ["Stalingrad"]),
    "Podgorica (oude naam Titograd),ME": ("Podgorica", ["Titograd"]),
    "Podgorica (oude naam: Titograd),ME": ("Podgorica", ["Titograd"]),
    "Zlín (toen Gottwaldov),CZ": ("Zlín", ["Gottwaldov"]),
    "Zlín (toenmalig Gottwaldov),CZ": ("Zlín", ["Gottwaldov"]),
    "Podgorica (destijds Titograd),ME": ("Podgorica", ["Titograd"]),
    "Podgorica (former name Titograd),ME": ("Podgorica", ["Titograd"]),
    "Tallinn (ex-Sovjet-Unie),EE": ("Tallinn", []),
    "Chemnitz (voorheen Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Gdańsk (previously Danzig),PL": ("Gdańsk", ["Danzig"]),
    "Volgograd (formerly known as Stalingrad),RU": ("Volgograd", ["Stalingrad"]),
    "Eisenhüttenstadt (voormalig Stalinstadt),DE": ("Eisenhüttenstadt", ["Stalinstadt"]),
    "Chemnitz (voormalige Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Chemnitz (vh. Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Chemnitz (v.h. Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Chemnitz (v/h Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Chemnitz (vroeger: Karl-Marx-Stadt),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Karl-Marx-Stadt (nu Chemnitz),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Karl-Marx-Stadt (thans Chemnitz),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Karl-Marx-Stadt (tegenwoordig Chemnitz genaamd),DE": ("Chemnitz", ["Karl-Marx-Stadt"]),
    "Danzig (now called Gdańsk),PL": ("Gdańsk", ["Danzig"]),
    "Breslau (nu Polen),PL": ("Breslau", []),
    "Elders (nu een wijk),DE": ("Elders", []),
    "Oslo (ook wel Kristiania),NO": ("Oslo", ["Kristiania"]),
    "Cologne (vroeger Colonia Agrippina),DE": ("Keulen", ["Cologne", "Colonia Agrippina"]),
    "Tartu (vroeger Sovjet-Unie),EE": ("Tartu", []),
    "Elders (vroeger een dorp),DE": ("Elders", []),
    "Chemnitz (1953-1990 Karl-Marx-Stadt),DE": ("Chemnitz", []),
    "Maasgouw (vroeger Heel),NL": ("Maasgouw", []),
}


@pytest.mark.parametrize("since", ["", "1990"])
@pytest.mark.parametrize("row", OTHER_NAMES)
def test_what_a_place_abroad_was_or_is_also_called_is_another_name_of_it(row: str, since: str, tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, f"Leiden,{row},{since},,,,").files["leiden"].bonds
    (partner,) = bond["partners"]
    assert (partner["name"], [one["name"] for one in partner.get("names", ())]) == OTHER_NAMES[row]
    assert bond["listed"][0]["as"] == row.rpartition(",")[0].strip('"')


def test_a_city_is_no_province_of_its_name(tmp_path: Path) -> None:
    rows = ("Leiden,Luik,BE,,,,,", "Leiden,Provincie Namen,BE,,,,,", "Leiden,Limburg,BE,,,,,", "Leiden,Namen,BE,,,,,")
    bonds = _place(tmp_path, *rows).files["leiden"].bonds
    levels = {bond["id"]: bond["partners"][0].get("level") for bond in bonds}
    assert levels == {"luik": None, "namen": "province", "limburg": "province", "namen-2": None}


HISTORIES = {
    "1946,,,": [{"date": parse("1946"), "status": "active"}],
    "1946,,slapend sinds 2005,": [
        {"date": parse("1946"), "status": "active"},
        {"date": parse("2005"), "status": "dormant"},
    ],
    ",,opgeschort in 2022,": [{"status": "active"}, {"date": parse("2022"), "status": "suspended"}],
    "1946,2030,in afbouw sinds 2024,": [
        {"date": parse("1946"), "status": "active"},
        {"date": parse("2024"), "status": "phasing-out"},
        {"date": parse("2030"), "status": "ended"},
    ],
    ",,verkenning sinds 2024,": [{"date": parse("2024"), "status": "exploring"}],
    "1946,1999,,": [{"date": parse("1946"), "status": "active"}, {"date": parse("1999"), "status": "ended"}],
    ",1999,,": [{"status": "active"}, {"date": parse("1999"), "status": "ended"}],
    ",,opgezegd,": [{"status": "active"}, {"status": "ended"}],
    ",,slapend,": [{"status": "dormant"}],
    ",,in verkenning,": [{"status": "exploring"}],
    "2024,,verkenning,": [{"date": parse("2024"), "status": "exploring"}],
    "1946,,onbekend,": [{"date": parse("1946"), "status": "active"}, {"status": "unknown"}],
    "1946,,?,": [{"date": parse("1946"), "status": "active"}, {"status": "unknown"}],
    "1946,1999,onbekend,": [{"date": parse("1946"), "status": "active"}, {"date": parse("1999"), "status": "ended"}],
    "1946,,actief,jumelage": [{"date": parse("1946"), "status": "active"}],
}


@pytest.mark.parametrize(("cells", "history"), HISTORIES.items())
def test_a_row_with_dates_or_a_status_becomes_a_bond(
    cells: str, history: list[dict[str, object]], tmp_path: Path
) -> None:
    (bond,) = _place(tmp_path, f"Leiden,Oxford,GB,{cells},").files["leiden"].bonds
    assert bond["history"] == history
    assert bond["kind"] == ("jumelage" if "jumelage" in cells else "twinning")
    assert "listed" not in bond and bond["sources"]


OXFORD = """\
gemeente: Leiden
country: NL
bonds:
  - {id: a, partners: [{name: Oxford, country: GB}], kind: twinning, history: [{date: 1946, status: active}]}
"""


@pytest.mark.parametrize(
    "cells", ["2035,,,", "2026-12,,,", "2035,2040,,", "2035,,verkenning,", "1990,,slapend in 2035,"]
)
@pytest.mark.parametrize("text", [OXFORD, "gemeente: Leiden\ncountry: NL\n"])
def test_a_row_that_tells_what_is_to_come_is_left_over_whatever_is_there(cells: str, text: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "leiden.yaml").write_text(text, encoding="utf-8")
    found = _place(tmp_path, f"Leiden,Oxford,GB,{cells},", register=tmp_path / "data")
    assert ([one.reason for one in found.left], [*found.files]) == (["to-come"], [])


def test_a_bond_that_will_end_has_begun(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Oxford,GB,2026,2040,,,")
    assert [len(one.bonds) for one in found.files.values()] == [1]


@pytest.mark.parametrize("status", ["opgeschort", "slapend", "in afbouw", "beëindigd"])
def test_the_reason_of_a_status_comes_with_it(status: str, tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, f"Leiden,Oxford,GB,1990,,{status},,oorlog").files["leiden"].bonds
    assert bond["history"][-1]["reason"] == "war" and "reason" not in bond["history"][0] and "note" not in bond


@pytest.mark.parametrize("status", ["actief", "in verkenning", "onbekend", ""])
def test_a_reason_without_a_status_that_has_one_is_kept_in_a_note(status: str, tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, f"Leiden,Oxford,GB,1990,,{status},,oorlog").files["leiden"].bonds
    assert bond["note"] == "De lijst zegt bij reden: oorlog." and "reason" not in str(bond["history"])


BRESTS = """\
gemeente: Leiden
country: NL
sources: {a: {title: a, date: 2025}}
bonds:
- {id: brest-by, partners: [{name: Brest, country: BY}], listed: [{source: a, on: 2025}]}
- {id: brest-fr, partners: [{name: Brest, country: FR}], listed: [{source: a, on: 2025}]}
"""


@pytest.mark.parametrize("row", ["Leiden,Brest,,1990,,,,", "Leiden,Brest,,,,,,"])
def test_a_partner_without_a_country_is_none_of_several_in_the_file(row: str, tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "leiden.yaml").write_text(BRESTS, "utf-8")
    result = _place(tmp_path, row, "Leiden,Brest,FR,,,,,", register=tmp_path / "data")
    assert [one.reason for one in result.left] == ["perhaps"] and result.known == 1


@pytest.mark.parametrize("last", ["Leiden,Brest,,1990,,,,", "Leiden,Brest,,,,,,"])
def test_a_partner_without_a_country_is_not_the_first_of_two(last: str, tmp_path: Path) -> None:
    result = _place(tmp_path, "Leiden,Brest,Wit-Rusland,,,,,", "Leiden,Brest,Frankrijk,,,,,", last)
    assert [one.reason for one in result.left] == ["no-country"] and result.doubled == 0
    assert len(result.files["leiden"].bonds) == 2


WITH_TWIN = {
    "Leiden,Limburg,": "Leiden,Limburg,Duitsland",
    "Gent,Hasselt,": "Gent,Hasselt,Nederland",
    "Leiden,Oxford,,1946,,,,": "Leiden,Oxford,GB",
    "Leiden,Bath,,,,slapend,,": "Leiden,Bath,GB,1992,,,,",
}


@pytest.mark.parametrize(("bare", "twin"), WITH_TWIN.items())
def test_a_row_without_a_country_is_perhaps_that_of_its_name_with_one(bare: str, twin: str, tmp_path: Path) -> None:
    for number, rows in enumerate(((bare, twin), (twin, bare))):
        folder = tmp_path / str(number)
        folder.mkdir()
        result = _place(folder, *rows)
        at = f"B{2 + rows.index(twin)}"
        assert [one.words.nl for one in result.left] == [f"misschien dezelfde als {at}; beslis zelf"]
        assert result.doubled == 0 and sum(len(file.bonds) for file in result.files.values()) == 1


LIMBURG = """\
gemeente: Leiden
country: NL
sources: {a: {title: a, date: 2025}}
bonds:
- {id: limburg, partners: [{name: Limburg, country: DE}], listed: [{source: a, on: 2025}]}
- {id: oxford, partners: [{name: Oxford, country: GB}], listed: [{source: a, on: 2025}]}
"""


def test_a_partner_without_a_country_is_not_that_of_the_file_where_the_name_is_known_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "leiden.yaml").write_text(LIMBURG, "utf-8")
    result = _place(tmp_path, "Leiden,Limburg,", "Leiden,Oxford,", register=tmp_path / "data")
    assert [(one.at.row, one.reason) for one in result.left] == [(2, "no-country")] and result.known == 1


@pytest.mark.parametrize("span", ["1991-1992", "1991 tot 1992"])
def test_a_span_in_the_column_of_the_beginning_does_not_end_a_bond(span: str, tmp_path: Path) -> None:
    path = tmp_path / "lijst.csv"
    path.write_text(f"gemeente,partner,land,sinds,tot\nLeiden,Oxford,GB,{span},\n", encoding="utf-8")
    result = understood(path, ON)
    assert not result.entries and [one.reason for one in result.left] == ["span-in-begin"]


def test_a_decomposed_name_is_written_composed(tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, "Leiden,Mu\u0308lheim,DE,,,,,").files["leiden"].bonds
    assert (bond["partners"][0]["name"], bond["listed"][0]["as"]) == ("M\u00fclheim", "M\u00fclheim")


def test_a_row_that_tells_only_that_its_status_is_unknown_becomes_a_draft(tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, "Leiden,Oxford,GB,,,onbekend,,").files["leiden"].bonds
    assert "history" not in bond and bond["listed"]


def test_a_bond_seen_from_both_sides_of_a_table_is_one(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Delft,NL", "Delft,Leiden,NL", "Delft,Aarau,CH")
    assert [bond["id"] for bond in found.files["leiden"].bonds] == ["delft"]
    assert [bond["id"] for bond in found.files["delft"].bonds] == ["aarau"]
    assert (found.files["delft"].joins, found.doubled) == (["leiden/delft"], 1)


NAMED_AGAIN = [  # rows on one bond, with the names and former states of its partner
    (("Leiden,Sint-Petersburg,RU", "Leiden,Leningrad (nu Sint-Petersburg),RU"), ["Leningrad"], []),
    (("Leiden,Sint-Petersburg,RU", "Leiden,Leningrad (nu Sint-Petersburg),Sovjet-Unie"), ["Leningrad"], ["SUHH"]),
    (("Leiden,Chemnitz,DE", "Leiden,Chemnitz (tot 1990: Karl-Marx-Stadt),DE"), ["Karl-Marx-Stadt"], []),
    (("Leiden,Chemnitz (vh. Karl-Marx-Stadt),DE", "Leiden,Karl-Marx-Stadt,DDR"), ["Karl-Marx-Stadt"], ["DDDE"]),
    (("Leiden,Chemnitz,DE", "Leiden,Chemnitz,DE"), [], []),
]


@pytest.mark.parametrize(("rows", "names", "states"), NAMED_AGAIN)
def test_a_second_row_on_a_new_bond_adds_the_other_names_and_the_former_state_of_its_partner(
    rows: tuple[str, str], names: list[str], states: list[str], tmp_path: Path
) -> None:
    found = _place(tmp_path, *(f"{row},,,,," for row in rows))
    (partner,) = found.files["leiden"].bonds[0]["partners"]
    assert [one["name"] for one in partner.get("names", ())] == names
    assert [one["country"] for one in partner.get("former_countries", ())] == states
    assert found.doubled == 1


UNREAD_DAYS = {  # what two rows on one bond have where it began, and what is told of the second; None: it is doubled
    ("ooit", "lang geleden"): "B2: datum (niet begrepen) ooit, hier lang geleden",
    ("", "ooit"): "B2: datum (niet begrepen) niet genoemd, hier ooit",
    ("1990", "ooit"): "B2: datum 1990, hier ooit (niet begrepen)",
    ("ooit", "1990"): "B2: begin ooit (niet begrepen), hier 1990",
    ("ooit", "ooit"): None,
    ("ooit", ""): None,
}


@pytest.mark.parametrize(("first", "second"), UNREAD_DAYS)
def test_a_second_row_with_other_days_that_were_not_understood_is_left_over(
    first: str, second: str, tmp_path: Path
) -> None:
    found = _place(tmp_path, f"Leiden,Jena,DE,{first},,,,", f"Leiden,Jena,DE,{second},,,,")
    words = UNREAD_DAYS[first, second]
    assert [words in one.words.nl for one in found.left if words] == ([True] if words else [])
    assert found.doubled == (0 if words else 1)


WITH_DEGREES = [
    "Ledegem,BE,50.8531,3.1267,Forrières,50.1328,5.2767,BE",
    "Forrières,BE,50.1328,5.2767,Ledegem,50.8531,3.1267,BE",
]


@pytest.mark.parametrize("rows", [WITH_DEGREES, WITH_DEGREES[::-1], WITH_DEGREES[1:]])
def test_a_row_from_the_other_side_does_not_put_its_partner_where_the_municipality_is(
    rows: list[str], tmp_path: Path
) -> None:
    path = tmp_path / "lijst.csv"
    head = "origincity,origincountry,originlat,originlong,sistercity,destinationlat,destinationlong,destinationcountry"
    path.write_text("\n".join((head, *rows)), encoding="utf-8")
    (tmp_path / "leeg").mkdir()
    found = placed(register_in(tmp_path / "leeg"), understood(path, ON), ON, None)
    assert (found.left, found.doubled) == ([], len(rows) - 1)
    ((bond,),) = [file.bonds for file in found.files.values()]
    assert "50.85" not in str(bond)


def test_a_municipality_gets_joins_whatever_the_order_of_the_rows(tmp_path: Path) -> None:
    found = _place(tmp_path, "Delft,Aarau,CH", "Leiden,Delft,NL")
    assert found.files["delft"].joins == ["leiden/delft"]


FORMER_NAMES: list[tuple[list[str], str, list[str]]] = [
    (["Puurs,Bolsward,NL", "Súdwest-Fryslân,Aken,DE"], "sudwest-fryslan", ["puurs-sint-amands/bolsward"]),
    (
        ["Puurs,Bolsward,NL", "Bolsward,Puurs,BE", "Súdwest-Fryslân,Aken,DE"],
        "sudwest-fryslan",
        ["puurs-sint-amands/bolsward"],
    ),
    (["Leiden,Delfzijl,NL", "Eemsdelta,Aurich,DE"], "eemsdelta", ["leiden/delfzijl"]),
    (["Leiden,Eenrum,NL", "Het Hogeland,Aurich,DE"], "het-hogeland", ["leiden/eenrum"]),
]


@pytest.mark.parametrize(("rows", "home", "joins"), FORMER_NAMES)
def test_what_a_partner_went_up_in_gets_joins_too(rows: list[str], home: str, joins: list[str], tmp_path: Path) -> None:
    assert _place(tmp_path, *rows).files[home].joins == joins


def test_a_new_file_points_to_the_bonds_that_others_have_with_what_became_it(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    bond = "{id: b, partners: [{name: Delfzijl, country: NL}], kind: twinning, history: [{date: 1990, status: active}]}"
    (register / "leiden.yaml").write_text(f"gemeente: Leiden\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    assert _place(tmp_path, "Eemsdelta,Aurich,DE", register=register).files["eemsdelta"].joins == ["leiden/b"]


@pytest.mark.parametrize(
    ("partner", "row", "home"),
    [("Delfzijl", "Eemsdelta,Aurich,DE", "eemsdelta"), ("Haaren", "Oisterwijk,Aurich,DE", "oisterwijk")],
)
def test_a_new_file_points_to_no_bond_of_a_former_partner_that_has_a_file_or_was_divided(
    partner: str, row: str, home: str, tmp_path: Path
) -> None:
    register = tmp_path / "data"
    register.mkdir()
    bond = f"{{id: b, partners: [{{name: {partner}, country: NL}}], kind: twinning, history: [{{status: active}}]}}"
    (register / "leiden.yaml").write_text(f"gemeente: Leiden\ncountry: NL\nbonds: [{bond}]\n", encoding="utf-8")
    (register / "delfzijl.yaml").write_text("gemeente: Delfzijl\ncountry: NL\n", encoding="utf-8")
    assert _place(tmp_path, row, register=register).files[home].joins == []


def test_a_partner_without_a_file_gets_none(tmp_path: Path) -> None:
    assert set(_place(tmp_path, "Leiden,Delft,NL").files) == {"leiden"}


def test_the_file_of_a_partner_who_is_asked_for_is_made_to_point_to_the_bond(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Delft,NL", homes=("leiden", "delft"))
    assert (len(found.files["leiden"].bonds), found.files["delft"].joins) == (1, ["leiden/delft"])


def test_a_new_file_points_to_the_bonds_that_others_have_with_it(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    text = (HARD_REGISTER / "amsterdam.yaml").read_text(encoding="utf-8")
    (register / "amsterdam.yaml").write_text(text, encoding="utf-8")
    found = _place(tmp_path, "Heerlen,Aken,DE", "Sluis,Amsterdam,NL", register=register)
    assert found.files["heerlen"].joins == ["amsterdam/randland"]
    assert "amsterdam" not in found.files and found.known == 1


def test_only_what_is_asked_for_is_placed(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Oxford,GB", "Almelo,Preston,GB", "Delft,Leiden,NL", homes=("leiden",))
    assert set(found.files) == {"leiden"}
    assert [bond["id"] for bond in found.files["leiden"].bonds] == ["oxford", "delft"]
    assert found.elsewhere == 1


def test_what_a_former_municipality_has_comes_into_its_own_file_where_that_is_there(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    text = "gemeente: Delfzijl\ncountry: NL\nids: {cbs: GM0010}\npart_of: [{name: Eemsdelta, since: 2021-01-01}]\n"
    (register / "delfzijl.yaml").write_text(text, encoding="utf-8")
    found = _place(tmp_path, "GM0010,Sierre,CH", "Appingedam,Aurich,DE", register=register)
    assert {home: [bond["id"] for bond in file.bonds] for home, file in found.files.items()} == {
        "delfzijl": ["sierre"],
        "eemsdelta": ["aurich"],
    }


def test_a_bond_in_the_file_of_what_became_a_municipality_is_known(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    bond = (
        "{id: sierre, partners: [{name: Sierre, country: CH}], kind: twinning, history: [{date: 1990, status: active}]}"
    )
    text = f"gemeente: Delfzijl\ncountry: NL\nids: {{cbs: GM0010}}\nbonds: [{bond}]\n"
    (register / "delfzijl.yaml").write_text(text, encoding="utf-8")
    found = _place(tmp_path, "Eemsdelta,Sierre,CH", register=register)
    assert (found.known, found.files) == (1, {})


def test_a_village_and_a_former_municipality_are_told_of_in_a_note(tmp_path: Path) -> None:
    found = _place(tmp_path, "Weesp,Arendonk,BE", "The Hague,Bethlehem,PS")
    assert found.files["amsterdam"].bonds[0]["note"] == "De lijst noemt Weesp."
    assert "note" not in found.files["s-gravenhage"].bonds[0]


TWO_OF_ONE = {  # rows on a day, and how many of them are of another municipality of then, perhaps with its own bond
    "before the merger": (date(2005, 1, 1), ("Rotterdam,Dresden,DE", "Rozenburg,Dresden,DE"), 1),
    "before the merger, the former one first": (date(2005, 1, 1), ("Rozenburg,Dresden,DE", "Rotterdam,Dresden,DE"), 1),
    "two that merged": (date(2017, 7, 31), ("Aalter,Jena,DE", "Knesselare,Jena,DE"), 1),
    "by code and by name": (date(2017, 7, 31), ("44001,Jena,DE", "Aalter,Jena,DE"), 0),
    "after the merger": (date(2020, 1, 1), ("Rotterdam,Dresden,DE", "Rozenburg,Dresden,DE"), 0),
    "of a village": (date(2005, 1, 1), ("Rotterdam,Dresden,DE", "Hoogvliet,Dresden,DE"), 0),
}


@pytest.mark.parametrize(("on", "rows", "number"), TWO_OF_ONE.values(), ids=TWO_OF_ONE)
def test_two_municipalities_that_are_one_now_are_not_said_to_have_one_bond_before_that(
    on: date, rows: tuple[str, ...], number: int, tmp_path: Path
) -> None:
    path, register = tmp_path / "t.csv", register_in(HARD_REGISTER)
    path.write_text("\n".join(["gemeente,partner,land", *rows]), encoding="utf-8")
    found = placed(register, understood(path, on), on)
    assert [one.words.nl for one in found.left] == ["misschien dezelfde als B2; beslis zelf"] * number
    assert found.doubled == 1 - number
    told = [one.perhaps_again for one in compare(register, (), understood(path, on), on)]
    assert told.count(True) == number


def test_two_namesakes_are_not_the_one_that_is_not_told_apart(tmp_path: Path) -> None:
    names = ("Springfield", "Springfield (Illinois)", "Springfield (Ohio)")
    found = _place(tmp_path, *(f"Nijmegen,{name},US" for name in names))
    assert [one["id"] for one in found.files["nijmegen"].bonds] == ["springfield"]
    assert [one.words.nl for one in found.left] == ["misschien dezelfde als B2; beslis zelf"] * 2


NEARLY_TWICE = {
    "a municipality beside its city": ("Växjö,SE", "Växjö Municipality,SE", "left"),
    "an abbreviation": ("Saint-Omer,FR", "St-Omer,FR", "left"),
    "a longer name": ("Frankfurt,DE", "Frankfurt am Main,DE", "left"),
    "a name of one word in common": ("Bad Lippspringe,DE", "Bad Schandau,DE", "added"),
    "another number": ("Aalborg 1,DK", "Aalborg 11,DK", "added"),
    "another country": ("Växjö,SE", "Växjö Municipality,FI", "added"),
    "a name in another language": ("Köln,DE", "Keulen,DE", "left"),
    "a name in a third one": ("Breslau,PL", "Wrocław,PL", "left"),
    "a name in another script's letters": ("Kyiv,UA", "Kiev,UA", "left"),
    "of a city of no list": ("Warszawa,PL", "Warschau,PL", "left"),
    "its own and the Dutch name": ("Lisboa,PT", "Lissabon,PT", "left"),
    "of a town with a Dutch name": ("Venezia,IT", "Venetië,IT", "left"),
    "without the signs on its letters": ("Düsseldorf,DE", "Duesseldorf,DE", "left"),
    "a name that sounds alike": ("Etchmiadzin,AM", "Ejmiatsin,AM", "left"),
    "a name that elsewhere is another's": ("Köln,DE", "Keulen,FR", "added"),
}


@pytest.mark.parametrize(("one", "other", "expected"), NEARLY_TWICE.values(), ids=NEARLY_TWICE)
def test_what_is_perhaps_a_partner_of_an_earlier_row_is_left_over(
    one: str, other: str, expected: str, tmp_path: Path
) -> None:
    found = _place(tmp_path, f"Nijmegen,{one}", f"Nijmegen,{other}")
    words = ["misschien dezelfde als B2; beslis zelf"] if expected == "left" else []
    assert [one.words.nl for one in found.left] == words


def test_a_second_spelling_is_kept_with_the_first(tmp_path: Path) -> None:
    (bond,) = _place(tmp_path, "Nijmegen,Berlin – Mitte,DE", "Nijmegen,Mitte (Berlin),DE").files["nijmegen"].bonds
    assert [one["as"] for one in bond["listed"]] == ["Berlin – Mitte", "Mitte (Berlin)"]


TWICE = {
    ("Leiden,Bath,GB,1992,,,,", "Leiden,Bath,GB,1994,,,,"): "B2: begin 1992, hier 1994",
    ("Leiden,Delft,NL,1990,,,,", "Delft,Leiden,NL,1992,,,,"): "B2: begin 1990, hier 1992",
    ("Leiden,Bath,GB,1992,2010,,,", "Leiden,Bath,GB,1992,,actief,,"): "B2: status beëindigd, hier actief",
    ("Leiden,Bath,GB,1992,,,jumelage,", "Leiden,Bath,GB,,,,stedenband,"): "B2: soort jumelage, hier stedenband",
    ("Leiden,Bath,GB,,,,,", "Leiden,Bath,GB,1994,,,,"): "B2: begin niet genoemd, hier 1994",
    ("Leiden,Bath,GB,1992,,,,", "Leiden,Bath,GB,1992-05,,,,"): "B2: begin 1992, hier mei 1992",
    ("Leiden,Bath,GB,1992-05,,,,", "Leiden,Bath,GB,1992,,,,"): None,
    ("Leiden,Bath,GB,1992,2010,,,", "Leiden,Bath,GB,1992,2010-06-01,,,"): "B2: einde 2010, hier 1 juni 2010",
    ("Leiden,Bath,GB,1992,,actief,,", "Leiden,Bath,GB,,,,,"): None,
    ("Leiden,Bath,GB,,,slapend,,", "Leiden,Bath,GB,,,slapend sinds 2005,,"): (
        "B2: datum van de status niet genoemd, hier 2005"
    ),
}


@pytest.mark.parametrize(("rows", "why"), TWICE.items())
def test_a_second_row_that_says_something_else_is_left_over(
    rows: tuple[str, str], why: str | None, tmp_path: Path
) -> None:
    found = _place(tmp_path, *rows)
    told = [(one.words.nl.partition("anders: ")[2], one.at.row) for one in found.left]
    assert (told, found.doubled) == (([(why, 3)], 0) if why else ([], 1))


def test_a_row_without_a_country_is_left_over(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Oxford,")
    assert [one.reason for one in found.left] == ["no-country"] and not found.files


def test_a_file_with_faults_gets_nothing(tmp_path: Path) -> None:
    register = tmp_path / "data"
    register.mkdir()
    (register / "leiden.yaml").write_text("gemeente: Leiden\ncountry: NL\nbonds: [{id: [}]\n", encoding="utf-8")
    (register / "almelo.yaml").write_text("gemeente: Almelo\ncountry: NL\nbonds: [{id: x}]\n", encoding="utf-8")
    found = _place(tmp_path, "Leiden,Oxford,GB", "Almelo,Preston,GB", register=register)
    assert [one.reason for one in found.left] == ["unreadable", "unreadable"]


def test_a_file_that_could_not_be_written_gives_its_rows_back(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Oxford,GB", "Almelo,Preston,GB")
    found.take_back("leiden")
    assert [(one.reason, one.texts[1]) for one in found.left] == [("not-written", "Oxford")]
    assert set(found.files) == {"almelo"}


def test_of_a_row_that_is_taken_back_nothing_is_left_in_any_file(tmp_path: Path) -> None:
    found = _place(tmp_path, "Leiden,Delft,NL", "Leiden,Oxford,GB", "Delft,Leiden,NL", homes=("leiden", "delft"))
    found.leave("leiden", 0, Bilingual("te lang", "too long"))
    assert [(one.reason, one.words.nl, one.texts[1]) for one in found.left] == [
        ("faulty", "dit zou een fout geven: te lang", "Delft")
    ]
    assert {home: [bond["id"] for bond in file.bonds] for home, file in found.files.items()} == {"leiden": ["oxford"]}


def test_of_each_row_it_is_told_which_bond_it_perhaps_is_and_of_many_not(tmp_path: Path) -> None:
    near = ("Oxfort,GB", "Toruñ Stad,PL", "Vagarshapat,AM")
    left = _place(tmp_path, *(f"Leiden,{one},,,,," for one in near), register=HARD_REGISTER).left
    told = [one.words.nl for _, one in reasons(left)]
    assert [
        one in words for one, words in zip(("leiden/oxford", "leiden/torun", "leiden/vagharshapat"), told, strict=True)
    ]
    many = [one._replace(words=Bilingual(str(number), str(number))) for number, one in enumerate(left * 4)]
    assert [(number, one.words.nl) for number, one in reasons(many)][4:] == [
        (1, "4"),
        (7, "evenzo, elk met iets anders"),
    ]
    assert [one.words.nl for _, one in reasons(many[:6])] == list("012345")


def test_of_two_municipalities_named_in_a_table_the_other_gets_a_file_that_points_to_the_bond(tmp_path: Path) -> None:
    found = _place(tmp_path, "Delft,Rotterdam,NL,2001,,,,", "Rotterdam,Delft,NL,2001,,,,", "Delft,Leiden,NL,,,,,")
    assert {home: (len(file.bonds), file.joins) for home, file in found.files.items()} == {
        "delft": (2, []),
        "rotterdam": (0, ["delft/rotterdam"]),
    }
    assert (found.doubled, found.left) == (1, [])
