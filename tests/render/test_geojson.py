"""Lists as GeoJSON, read by another reader of RFC 7946."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import geojson  # type: ignore[import-untyped]
import pytest

from tests.conftest import Command

HEEL = """\
gemeente: Heel
country: NL
location: {lat: 51.2, lon: 5.9}
sources: {brief: {title: Brief, date: 2025-06-24}}
bonds:
  - id: torgau
    partners: [{name: Torgau, country: DE, location: {lat: 51.56, lon: 13.0}}]
    kind: jumelage
    history: [{date: 1990, status: active}]
    sources: [brief]
  - id: ergens
    partners: [{name: Ergens, country: DE}]
    kind: jumelage
    history: [{date: 1990, status: active}]
    sources: [brief]
"""
TAVEUNI = HEEL.replace("lat: 51.56, lon: 13.0", "lat: -16.9, lon: -179.9").replace("lon: 5.9", "lon: 170")


@pytest.fixture
def features(folder: Callable[..., Path], stedenband: Command) -> Callable[..., list[Any]]:
    def of(text: str, *arguments: str) -> list[Any]:
        made = geojson.loads(stedenband("list", *arguments, "--format", "geojson", data=folder(heel=text)).out)
        assert made.is_valid
        return list(made["features"])

    return of


def test_a_bond_is_a_line_with_the_keys_of_its_row(features: Callable[..., list[Any]]) -> None:
    bond = features(HEEL)[1]
    assert bond.geometry == {"type": "MultiLineString", "coordinates": [[[5.9, 51.2], [13.0, 51.56]]]}
    assert (bond.properties["id"], bond.properties["since"]) == ("heel/torgau", "1990")


def test_a_partner_of_which_no_place_is_known_has_no_geometry(features: Callable[..., list[Any]]) -> None:
    assert features(HEEL)[0].geometry is None


def test_each_place_is_a_point_once(features: Callable[..., list[Any]]) -> None:
    points = [one for one in features(HEEL) if one.geometry and one.geometry["type"] == "Point"]
    assert [(one.properties["place"], one.properties["name"], one.geometry["coordinates"]) for one in points] == [
        ("home", "Heel", [5.9, 51.2]),
        ("partner", "Torgau", [13.0, 51.56]),
    ]
    assert points[0].properties["bonds"] == ["heel/ergens", "heel/torgau"]


def test_a_line_across_the_antimeridian_is_cut_in_two(features: Callable[..., list[Any]]) -> None:
    first, second = features(TAVEUNI)[1].geometry["coordinates"]
    assert (first[0], first[1][0], second[0][0], second[1]) == ([170, 51.2], 180, -180, [-179.9, -16.9])
    assert first[1][1] == second[0][1]


def test_a_municipality_is_a_point(features: Callable[..., list[Any]]) -> None:
    (one,) = features(HEEL, "municipalities")
    assert (one.geometry["coordinates"], one.properties["gemeente"]) == ([5.9, 51.2], "Heel")


def test_what_lies_nowhere_is_refused(folder: Callable[..., Path], stedenband: Command) -> None:
    done = stedenband("list", "roles", "--format", "geojson", data=folder(heel=HEEL))
    assert (done.code, done.out) == (2, "")
