"""Where countries lie: whether a point can be in one."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import product
from math import cos, inf, radians, sqrt

from stedenband.places.municipalities import HOME_COUNTRIES, municipalities
from stedenband.places.tables import Location, rows, several

_EUROPE = 40  # degrees of latitude
_DEGREE = 111.2  # km of latitude
_CELL = 2  # to a degree: municipalities are looked for in the cell of half a degree of a point, and in those around it
# Measured on the 4,222 places at home of GeoNames' cities500: none is over 19.2 km from the point of the nearest
# municipality of its country, and none is more than 6.3 km nearer to one of the other country.
_FURTHEST = 25
_NEARER_TO_ANOTHER = 8


def lies_in(country: str, lat: float, lon: float) -> bool | None:
    """Whether a point (WGS 84) lies in or near a country (ISO 3166-1); None where it isn't known where that lies.

    It is known by boxes: what is far off is surely not in it, what is near a border may be across it. At home it is
    known by municipalities too: a point is near one of them, and not much nearer to one of the other country.
    """
    boxes = _boxes().get(country)
    if boxes is None:
        return None
    in_a_box = any(south <= lat <= north and west <= lon <= east for south, west, north, east in boxes)
    return in_a_box and not (country in HOME_COUNTRIES and _is_across(country, lat, lon))


def _is_across(country: str, lat: float, lon: float) -> bool:
    """Whether a point in Europe is away from all municipalities of a country at home, or has others much nearer."""
    if lat < _EUROPE:
        return False  # the Caribbean part of the Netherlands
    nearest: dict[str, float] = dict.fromkeys(HOME_COUNTRIES, inf)
    width = cos(radians(lat))
    for cell in _cells_around(lat, lon):
        for other, at in _cells().get(cell, ()):
            north, east = lat - at.lat, (lon - at.lon) * width
            away = north * north + east * east
            if away < nearest[other]:  # noqa: PLR1730 - `min` takes three times as long
                nearest[other] = away
    own = sqrt(nearest.pop(country)) * _DEGREE
    return own > _FURTHEST or own - sqrt(min(nearest.values())) * _DEGREE > _NEARER_TO_ANOTHER


def _cells_around(lat: float, lon: float) -> Iterator[tuple[int, int]]:
    row, column = int(lat * _CELL), int(lon * _CELL)
    return product((row - 1, row, row + 1), (column - 1, column, column + 1))


@cache
def _cells() -> Mapping[tuple[int, int], Sequence[tuple[str, Location]]]:
    """The municipalities of today in each cell: their country, and the point amid them."""
    found: dict[tuple[int, int], list[tuple[str, Location]]] = defaultdict(list)
    for one in municipalities().values():
        if one.location and one.ended is None:
            cell = int(one.location.lat * _CELL), int(one.location.lon * _CELL)
            found[cell].append((one.country, one.location))
    return found


@cache
def _boxes() -> dict[str, tuple[tuple[float, ...], ...]]:
    return {
        country: tuple(tuple(map(float, box.split(","))) for box in several(boxes))
        for country, boxes in rows("countries.tsv")
    }
