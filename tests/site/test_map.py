"""The map: great circles between places, cut where they cross the antimeridian."""

from itertools import pairwise
from math import acos, cos, degrees, radians, sin
from pathlib import Path

import pytest

from stedenband.places.land import land
from stedenband.query.rows import Point
from stedenband.render.site.map import WIDTH, across_antimeridian, dot, great_circle, lines
from tests.site.reader import local, read_page

LEIDEN, NAGASAKI, SUVA, APIA = Point(52.16, 4.49), Point(32.75, 129.88), Point(-18.14, 178.44), Point(-13.83, -171.76)
PAIRS = [
    (LEIDEN, NAGASAKI),
    (LEIDEN, SUVA),
    (SUVA, APIA),
    (APIA, SUVA),
    (LEIDEN, LEIDEN),
    (LEIDEN, Point(-52.16, -175.51)),
]


def _apart(a: Point, b: Point) -> float:
    inner = sin(radians(a.lat)) * sin(radians(b.lat)) + cos(radians(a.lat)) * cos(radians(b.lat)) * cos(
        radians(a.lon - b.lon)
    )
    return degrees(acos(min(max(inner, -1), 1)))


@pytest.mark.parametrize(("start", "end"), PAIRS)
def test_a_line_is_as_long_as_the_shortest_way(start: Point, end: Point) -> None:
    way = great_circle(start, end)
    assert (way[0], way[-1]) == (start, end)
    assert sum(_apart(a, b) for a, b in pairwise(way)) == pytest.approx(_apart(start, end), abs=0.01)


@pytest.mark.parametrize(("start", "end"), PAIRS)
def test_no_stretch_runs_across_the_whole_map(start: Point, end: Point) -> None:
    for stretch in across_antimeridian(great_circle(start, end)):
        assert all(abs(a.lon - b.lon) <= 180 for a, b in pairwise(stretch))


def test_a_line_across_the_antimeridian_ends_at_both_edges_at_one_latitude() -> None:
    west, east = across_antimeridian(great_circle(SUVA, APIA))
    assert (west[-1].lon, east[0].lon) == (180, -180)
    assert west[-1].lat == east[0].lat
    assert SUVA.lat < west[-1].lat < APIA.lat


def test_places_lie_where_mercator_puts_them() -> None:
    assert dot(Point(0, 0)).startswith(f"M{WIDTH // 2} ")
    assert lines(None, [LEIDEN]) == "" and lines(LEIDEN, []) == ""
    assert dot(Point(90, 180)) == f"M{WIDTH} 0h0"
    assert dot(Point(-90, -180)) == dot(Point(-58, -180))


def test_the_land_lies_on_its_map_and_has_no_line_across_it() -> None:
    for ring in (*land("world"), *land("europe")):
        assert ring[0] == ring[-1] and len(ring) >= 4
        assert all(-180 <= point.lon <= 180 and -58 <= point.lat <= 78 for point in ring)
    # Lines along the edges of the map are all that may be long.
    for a, b in (pair for ring in land("world") for pair in pairwise(ring)):
        assert abs(a.lon - b.lon) < 60 or a.lat == b.lat in (-58, 78)


def test_what_lies_nowhere_is_listed_below_the_map(site: Path) -> None:
    page = read_page(site, "index.html")
    details = [one for one in page.elements if local(one) == "details"]
    assert len(details) == 1
    assert "Denizli" in " ".join(details[0].itertext())
