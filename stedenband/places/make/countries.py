"""Makes the table of where countries lie of Natural Earth's outlines: a few boxes for each, with some room around."""

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

from stedenband.places.make.sources import write
from stedenband.places.make.topology import points
from stedenband.places.tables import BETWEEN

OUTLINES = "countries-50m.json"
NUMBERS = "codes.json"
TABLE = "countries.tsv"

_HEAD = """
Where countries lie: boxes around their parts, made by `python -m stedenband.places.make`. They tell that a point is
surely elsewhere, and no more. A tab between columns, a ; between boxes: south,west,north,east in degrees (WGS 84).
code: ISO 3166-1. boxes: Natural Earth, 1:50 million (public domain), through npm world-atlas. Changed by us: near
  parts share a box, each box is half a degree wider on all sides; what two states claim is in the boxes of both.
"""
_COLUMNS = "code\tboxes"
_MOST = 8
_ROOM = 0.5

# Natural Earth draws who governs; others hold these to be in another state, and so may a register. The Crimea is drawn
# as Russia's. Western Sahara and Morocco, Palestine and Israel, Serbia and Kosovo claim parts of one another.
_ALSO_IN = {"N. Cyprus": ("CY",), "Somaliland": ("SO",), "Kosovo": ("XK", "RS"), "W. Sahara": ("EH", "MA")}
_ALSO_IN_ISO = {"PS": ("IL",), "TW": ("CN",), "HK": ("CN",), "MO": ("CN",)}


class Box(NamedTuple):
    """The sides of a box, in degrees."""

    south: float
    west: float
    north: float
    east: float

    def with_other(self, other: "Box") -> "Box":
        """The box around both."""
        return Box(
            min(self.south, other.south), min(self.west, other.west), max(self.north, other.north),
            max(self.east, other.east),
        )  # fmt: skip

    @property
    def area(self) -> float:
        """In square degrees: enough to tell which boxes are near."""
        return (self.north - self.south) * (self.east - self.west)

    def wider(self) -> "Box":
        """With room around it, to one decimal."""
        south, west, north, east = self.south - _ROOM, self.west - _ROOM, self.north + _ROOM, self.east + _ROOM
        return Box(*(round(side, 1) for side in (max(south, -90), max(west, -180), min(north, 90), min(east, 180))))


_CRIMEA = Box(44.3, 32.4, 46.3, 36.7)


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    outlines = json.loads((folder / OUTLINES).read_text(encoding="utf-8"))
    numbers = {row[2]: row[0] for row in json.loads((folder / NUMBERS).read_text(encoding="utf-8"))}
    found: dict[str, list[Box]] = defaultdict(list, {"UA": [_CRIMEA]})
    for shape in outlines["objects"]["countries"]["geometries"]:
        own = numbers.get(shape.get("id", ""))
        name = shape["properties"]["name"]
        codes = _ALSO_IN.get(name) or ((own, *_ALSO_IN_ISO.get(own, ())) if own else ())
        for code in codes:
            found[code] += _parts(shape, outlines)
    rows = [
        [code, BETWEEN.join(",".join(map(str, box.wider())) for box in _few(boxes))] for code, boxes in found.items()
    ]
    write(to / TABLE, f"{_HEAD}{_COLUMNS}", rows)
    return [f"countries: {len(rows)}"]


def _parts(shape: dict[str, Any], outlines: dict[str, Any]) -> Iterator[Box]:
    """A box around the outer ring of each part of a country."""
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for part in parts:
        found = [point for arc in part[0] for point in points(outlines["arcs"][arc if arc >= 0 else ~arc], outlines)]
        lons, lats = zip(*found, strict=True)
        yield Box(min(lats), min(lons), max(lats), max(lons))


def _few(boxes: list[Box]) -> list[Box]:
    """Boxes around all of these, the two that are nearest put together until there are few."""
    left = list(boxes)
    while len(left) > 1:
        one, other = min(combinations(left, 2), key=lambda pair: _waste(*pair))
        if len(left) <= _MOST and _waste(one, other) > 0:
            break
        left = [*(box for box in left if box not in (one, other)), one.with_other(other)]
    return sorted(left)


def _waste(one: Box, other: Box) -> float:
    return one.with_other(other).area - one.area - other.area
