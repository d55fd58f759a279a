"""The map: land, places and bonds as paths of SVG, in the projection of Mercator; a bond is a great circle."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from math import acos, asin, atan2, ceil, cos, degrees, log, pi, radians, sin, tan

from stedenband.places.land import land
from stedenband.query.rows import Point

_UNITS = 10  # of the picture in a degree of longitude
_NORTH, _SOUTH = 78, -58  # what lies beyond is not drawn; a place there is drawn at the edge
_STEP = 6  # degrees between two points of a great circle
_HALF_TURN, _TURN = 180, 360
_NO_WAY = 1e-6  # of the sine of the angle between antipodes: all ways are as short
WIDTH = _TURN * _UNITS


def _up(lat: float) -> float:
    return log(tan(pi / 4 + radians(lat) / 2)) * _HALF_TURN * _UNITS / pi


HEIGHT = round(_up(_NORTH) - _up(_SOUTH))


def _x(lon: float) -> str:
    return f"{(lon + _HALF_TURN) * _UNITS:.1f}".removesuffix(".0")


def _y(lat: float) -> str:
    return f"{_up(_NORTH) - _up(min(max(lat, _SOUTH), _NORTH)):.1f}".removesuffix(".0")


def _at(point: Point) -> str:
    return f"{_x(point.lon)} {_y(point.lat)}"


@cache
def land_path(sheet: str) -> str:
    """The land of the map `world` or `europe`."""
    return "".join(
        "M" + "L".join(f"{_x(point.lon)} {_y(point.lat)}" for point in ring[:-1]) + "z" for ring in land(sheet)
    )


def dot(point: Point) -> str:
    """A place: a line without length, whose round ends make a dot of the same size at every scale."""
    return f"M{_at(point)}h0"


def dots(points: Iterable[Point]) -> str:
    """Places, each once."""
    return "".join(dict.fromkeys(dot(point) for point in points))


def lines(start: Point | None, ends: Iterable[Point]) -> str:
    """Great circles from a place to others; nothing where it is not known where it lies."""
    return "".join(_line(start, end) for end in ends) if start else ""


def _line(start: Point, end: Point) -> str:
    return "".join(
        "M" + "L".join(_at(point) if point in (start, end) else _roughly(point) for point in stretch)
        for stretch in across_antimeridian(great_circle(start, end))
    )


def _roughly(point: Point) -> str:
    """A point between two places: without decimals, since 5,000 lines are to be read with the page."""
    return " ".join(f"{float(number):.0f}" for number in _at(point).split())


def great_circle(start: Point, end: Point) -> list[Point]:
    """Points along the shortest way between two places, those included."""
    first, last = _vector(start), _vector(end)
    angle = acos(min(max(sum(a * b for a, b in zip(first, last, strict=True)), -1.0), 1.0))
    parts = ceil(degrees(angle) / _STEP)
    if parts <= 1 or sin(angle) < _NO_WAY:
        return [start, end]
    between = [_between(first, last, angle, number / parts) for number in range(1, parts)]
    return [start, *between, end]


def _vector(point: Point) -> tuple[float, float, float]:
    lat, lon = radians(point.lat), radians(point.lon)
    return cos(lat) * cos(lon), cos(lat) * sin(lon), sin(lat)


def _between(first: Sequence[float], last: Sequence[float], angle: float, share: float) -> Point:
    near, far = sin((1 - share) * angle) / sin(angle), sin(share * angle) / sin(angle)
    x, y, z = (near * a + far * b for a, b in zip(first, last, strict=True))
    return Point(degrees(asin(min(max(z, -1.0), 1.0))), degrees(atan2(y, x)))


def across_antimeridian(points: Sequence[Point]) -> Iterator[list[Point]]:
    """A line in one stretch, or in several where it crosses the antimeridian, each ending at an edge of the map."""
    stretch = [points[0]]
    for point in points[1:]:
        before = stretch[-1]
        if abs(point.lon - before.lon) > _HALF_TURN:
            edge = _HALF_TURN if before.lon > 0 else -_HALF_TURN
            way = abs(edge - before.lon) / ((_TURN - abs(point.lon - before.lon)) or 1)
            lat = before.lat + way * (point.lat - before.lat)
            yield [*stretch, Point(lat, edge)]
            stretch = [Point(lat, -edge)]
        stretch.append(point)
    yield stretch
