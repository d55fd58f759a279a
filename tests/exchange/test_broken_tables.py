"""A table that is not as it should be is read as far as it is clear, and a sentence tells of the rest."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from stedenband.exchange.columns import guesses
from stedenband.exchange.entries import Entry
from stedenband.exchange.tables import read_sheets
from tests.exchange.reading import HERE, understood

CASES: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "broken_tables.yaml").read_text("utf-8"))


def _told(one: Entry) -> str:
    status = f" {one.status.value}" if one.status else ""
    since, until = (f" {word} {day}" if day else "" for word, day in (("since", one.since), ("until", one.until)))
    return f"{one.home.name} - {one.partner.name} {one.partner.country}{since}{until}{'' if one.until else status}"


@pytest.mark.parametrize("case", CASES)
def test_a_broken_table_is_read_as_far_as_it_is_clear(case: str, tmp_path: Path) -> None:
    told = CASES[case]
    (tmp_path / "t.csv").write_text(told["table"], "utf-8")
    found = understood(tmp_path / "t.csv")
    assert [*map(_told, found.entries)] == told["bonds"]
    assert {one.at.name: one.reason for one in found.left} == told.get("left", {})
    remarks = {one.at.name: one.words.nl + (f" ({one.text})" if one.text else "") for one in found.remarks}
    assert remarks == told.get("remarks", {})
    places = {one.partner.name: [one.partner.lat, one.partner.lon] for one in found.entries if one.partner.lat}
    assert places == told.get("places", {})
    assert {one.partner.name: one.partner.wikidata for one in found.entries if one.partner.wikidata} == told.get(
        "items", {}
    )
    if "unused" in told:
        seen = guesses(read_sheets(tmp_path / "t.csv"), {})
        assert [one.heading(column) or f"{column + 1}" for one in seen for column in one.unused] == told["unused"]


def test_of_a_name_of_several_municipalities_is_told_how_each_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner,einde\nHasselt,Bonn (Duitsland),1999\nBergen,Ulm (D),\n", "utf-8")
    hasselt, bergen = (one.words.nl for one in understood(tmp_path / "t.csv").left)
    assert "zet haar code in de tabel, of de naam met haar land" in hasselt
    assert hasselt.endswith(": Hasselt; bedoelde u Hasselt (BE) of Hasselt (NL)?")
    assert bergen.endswith("bedoelde u Bergen (BE) of Bergen (NH.) of Bergen (L.)?")


def test_of_a_municipality_with_another_country_is_told_in_which_it_is_known(tmp_path: Path) -> None:
    rows = "gemeente,land gemeente,partner,land partner\nGent,DE,Oxford,GB\nBergen,NO,Bath,GB\n"
    (tmp_path / "t.csv").write_text(rows, "utf-8")
    gent, bergen = (one.words.nl for one in understood(tmp_path / "t.csv").left)
    assert gent == (
        "in het land dat de tabel noemt is geen gemeente met deze naam of code bekend: Gent (DE); bedoelde u Gent (BE)?"
    )
    assert bergen.endswith(": Bergen (NO); bedoelde u Bergen (BE) of Bergen (NH.) of Bergen (L.)?")


def test_a_table_may_be_of_the_first_years(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("gemeente,partner\nZwijndrecht,Ulm (D)\n", "utf-8")
    assert [one.reason for one in understood(tmp_path / "t.csv", date(5, 12, 31)).left] == ["several-homes"]
