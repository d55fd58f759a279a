"""Makes the table of the land that a map shows of Natural Earth's: the world, and Europe in more detail; kept small."""

import json
from collections.abc import Callable, Iterator
from itertools import accumulate, pairwise
from math import hypot
from pathlib import Path
from typing import NamedTuple

from stedenband.places.make.sources import write
from stedenband.places.make.topology import Degrees, rings
from stedenband.places.tables import BETWEEN

TABLE = "land.tsv"
_HEAD = """
The land that a map shows, made by `python -m stedenband.places.make`: a tab between columns, a ; between points. Each
  row is a ring: a coast, or the shore of a lake.
map: which map it is of. points: longitude,latitude in degrees (WGS 84): Natural Earth, 1:110 million for the world and
  1:50 million for Europe (public domain), through npm world-atlas. Changed by us: cut off at the map's edges, points
  that make little difference and small islands left out, rounded.
"""
_COLUMNS = "map\tpoints"
_LEAST = 4  # points of a ring that has an area: the last is the first


class _Sheet(NamedTuple):
    """A map: of which file, its sides in degrees, how far a line may be off, and how wide an island is at least."""

    name: str
    file: str
    west: float
    south: float
    east: float
    north: float
    off: float
    least: float


SHEETS = (
    _Sheet("world", "land-110m.json", -180, -58, 180, 78, 0.25, 1.0),
    _Sheet("europe", "land-50m.json", -36, 33, 56, 68, 0.05, 0.25),
)


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    rows = [[sheet.name, _written(ring)] for sheet in SHEETS for ring in _land(folder, sheet)]
    write(to / TABLE, f"{_HEAD}{_COLUMNS}", rows)
    return [f"land: {len(rows)}"]


def _written(ring: list[Degrees]) -> str:
    return BETWEEN.join(f"{lon:g},{lat:g}" for lon, lat in ring)


def _land(folder: Path, sheet: _Sheet) -> Iterator[list[Degrees]]:
    outlines = json.loads((folder / sheet.file).read_text(encoding="utf-8"))
    for shape in outlines["objects"]["land"]["geometries"]:
        for ring in (turned for whole in rings(shape, outlines) for turned in _turned(whole)):
            cut = _cut(ring, sheet)
            if cut and _wide(cut) >= sheet.least:
                kept = [(round(lon, 2), round(lat, 2)) for lon, lat in _fewer(cut, sheet.off)]
                if len(kept) >= _LEAST:
                    yield kept


def _turned(ring: list[Degrees]) -> Iterator[list[Degrees]]:
    """A ring without leaps across the antimeridian, as it is and a whole turn to the west and to the east."""
    turns = [0, *accumulate(-360 * round((b[0] - a[0]) / 360) for a, b in pairwise(ring))]
    whole = [(lon + turn, lat) for (lon, lat), turn in zip(ring, turns, strict=True)]
    yield from ([(lon + turn, lat) for lon, lat in whole] for turn in (-360, 0, 360))


def _wide(ring: list[Degrees]) -> float:
    lons, lats = zip(*ring, strict=True)
    return float(max(max(lons) - min(lons), max(lats) - min(lats)))


# --- Cut off at the sides of the map (Sutherland and Hodgman) --------------------------------------------------------


def _cut(ring: list[Degrees], sheet: _Sheet) -> list[Degrees]:
    for axis, side, sign in ((0, sheet.west, 1), (0, sheet.east, -1), (1, sheet.south, 1), (1, sheet.north, -1)):
        ring = list(_beside(ring, axis, side, sign))
    return [*ring, ring[0]] if ring else []


def _beside(ring: list[Degrees], axis: int, side: float, sign: int) -> Iterator[Degrees]:
    is_in: Callable[[Degrees], bool] = lambda point: (point[axis] - side) * sign >= 0  # noqa: E731
    for before, point in zip([ring[-1], *ring[:-1]] if ring else [], ring, strict=True):
        if is_in(before) != is_in(point):
            share = (side - before[axis]) / (point[axis] - before[axis])
            yield before[0] + share * (point[0] - before[0]), before[1] + share * (point[1] - before[1])
        if is_in(point):
            yield point


# --- Fewer points (Douglas and Peucker) ------------------------------------------------------------------------------


def _fewer(line: list[Degrees], off: float) -> list[Degrees]:
    """A ring without the points that lie so near the line between their neighbours; its ends are the same point."""
    middle = max(range(len(line)), key=lambda at: hypot(line[at][0] - line[0][0], line[at][1] - line[0][1]))
    kept, todo = {0, middle, len(line) - 1}, [(0, middle), (middle, len(line) - 1)]
    while todo:
        first, last = todo.pop()
        between = range(first + 1, last)
        farthest = max(between, key=lambda at: _off(line[at], line[first], line[last]), default=None)
        if farthest is not None and _off(line[farthest], line[first], line[last]) > off:
            kept.add(farthest)
            todo += [(first, farthest), (farthest, last)]
    return [line[at] for at in sorted(kept)]


def _off(point: Degrees, start: Degrees, end: Degrees) -> float:
    """How far a point is from a stretch of line."""
    across, up = end[0] - start[0], end[1] - start[1]
    length = across**2 + up**2
    share = ((point[0] - start[0]) * across + (point[1] - start[1]) * up) / length if length else 0
    share = min(max(share, 0), 1)
    return hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * up)
