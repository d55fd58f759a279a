"""Rows as GeoJSON (RFC 7946): bonds as lines from the municipality to its partners, and the places as points.

What has no coordinates has no geometry: it is there, with `null`, and never guessed.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from stedenband.errors import WrongUse
from stedenband.query.filter_values import Table
from stedenband.query.filters import LeftOut
from stedenband.query.municipality_rows import MunicipalityRow
from stedenband.query.part_rows import Row
from stedenband.query.rows import BondRow, Point
from stedenband.render.tables.grid import json_lines
from stedenband.render.tables.rows import row_object
from stedenband.text import Bilingual, Language

_HALF_TURN = 180


def as_geojson(table: Table, rows: list[Row], asked: list[str], language: Language, _left_out: LeftOut) -> str:
    """Bonds or municipalities as one FeatureCollection; WrongUse for what lies nowhere."""
    if table not in (Table.BONDS, Table.MUNICIPALITIES):
        raise WrongUse(
            Bilingual(
                "geojson is er voor bonds en municipalities; de rest ligt nergens",
                "geojson is for bonds and municipalities; the others lie nowhere",
            )
        )
    features = (_feature(row, row_object(row, asked, language)) for row in rows)
    places = _places(row for row in rows if isinstance(row, BondRow))
    # A feature a line: all of them as one value would take several times the memory of their text.
    lines = json_lines(chain(features, places)).removesuffix("\n").replace("\n", ",\n")
    return f'{{"type": "FeatureCollection", "features": [\n{lines}\n]}}\n'


def _feature(row: Row, properties: dict[str, Any]) -> dict[str, Any]:
    geometry: dict[str, Any] | None = None
    if isinstance(row, BondRow):
        ends = [partner.location for partner in row.partners if partner.location]
        lines = [line for end in ends for line in _lines(row.location, end)] if row.location else []
        geometry = {"type": "MultiLineString", "coordinates": lines} if lines else None
    elif isinstance(row, MunicipalityRow) and row.location:
        geometry = _point(row.location)
    return {"type": "Feature", "geometry": geometry, "properties": properties}


def _point(at: Point) -> dict[str, Any]:
    return {"type": "Point", "coordinates": [at.lon, at.lat]}


def _lines(start: Point, end: Point) -> list[list[list[float]]]:
    """A line between two points; across the antimeridian it is cut in two (RFC 7946, 3.1.9)."""
    across = end.lon - start.lon
    if abs(across) <= _HALF_TURN:
        return [[[start.lon, start.lat], [end.lon, end.lat]]]
    edge = _HALF_TURN if start.lon > 0 else -_HALF_TURN
    way = abs(edge - start.lon) / (2 * _HALF_TURN - abs(across))
    lat = round(start.lat + way * (end.lat - start.lat), 4)
    return [[[start.lon, start.lat], [edge, lat]], [[-edge, lat], [end.lon, end.lat]]]


def _places(rows: Iterable[BondRow]) -> Iterator[dict[str, Any]]:
    """Each municipality and each partner once, as a point with the ids of its bonds."""
    found: dict[tuple[str, str, str, Point], list[str]] = {}
    for row in rows:
        if row.location:
            found.setdefault(("home", row.gemeente, row.home_country, row.location), []).append(row.id)
        for one in row.partners:
            if one.location:
                found.setdefault(("partner", one.name, one.country, one.location), []).append(row.id)
    for (place, name, country, at), bonds in found.items():
        properties = {"place": place, "name": name, "country": country, "bonds": list(dict.fromkeys(bonds))}
        yield {"type": "Feature", "geometry": _point(at), "properties": properties}
