"""Reads TopoJSON, as npm world-atlas has it: the points of its arcs, and the rings that are made of them."""

from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import Any

Degrees = tuple[float, float]  # longitude, latitude


def points(arc: list[list[int]], outlines: Mapping[str, Any]) -> Iterator[Degrees]:
    """The points of an arc, which keeps the steps between them in whole numbers."""
    scale, shift = outlines["transform"]["scale"], outlines["transform"]["translate"]
    xs, ys = accumulate(x for x, _ in arc), accumulate(y for _, y in arc)
    return ((x * scale[0] + shift[0], y * scale[1] + shift[1]) for x, y in zip(xs, ys, strict=True))


def rings(shape: Mapping[str, Any], outlines: Mapping[str, Any]) -> Iterator[list[Degrees]]:
    """Each ring of a shape, its holes too; an arc with a negative number runs backwards."""
    parts = shape["arcs"] if shape["type"] == "MultiPolygon" else [shape["arcs"]]
    for ring in (ring for part in parts for ring in part):
        yield [point for arc in ring for point in _run(arc, outlines)]


def _run(arc: int, outlines: Mapping[str, Any]) -> list[Degrees]:
    found = list(points(outlines["arcs"][arc if arc >= 0 else ~arc], outlines))
    return found if arc >= 0 else found[::-1]
