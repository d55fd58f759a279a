"""The land that a map shows: its coasts as rings of points, for a map of the world and a finer one of Europe."""

from collections.abc import Iterator
from functools import cache

from stedenband.places.tables import Location, rows, several


@cache
def land(sheet: str) -> tuple[tuple[Location, ...], ...]:
    """The rings of the map `world` or `europe`; the inner ones of lakes too."""
    return tuple(tuple(_points(points)) for name, points in rows("land.tsv") if name == sheet)


def _points(text: str) -> Iterator[Location]:
    for point in several(text):
        lon, lat = point.split(",")
        yield Location(float(lat), float(lon))
