"""The text files of this room: a tab between columns, lines that begin with # tell of columns and sources."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent
BETWEEN = ";"  # of several values in one column


class Location(NamedTuple):
    """A point: WGS 84, decimal degrees."""

    lat: float
    lon: float


@cache
def text(name: str) -> str:
    """The text of a file of this room."""
    return (FOLDER / name).read_text(encoding="utf-8")


def rows(name: str) -> Iterator[list[str]]:
    """The columns of each row of a file of this room."""
    for line in text(name).splitlines():
        if not line.startswith("#"):
            yield line.split("\t")


def several(column: str) -> tuple[str, ...]:
    """The values in a column that holds none, one or more."""
    return tuple(column.split(BETWEEN)) if column else ()


def location(lat: str, lon: str) -> Location | None:
    """The point that two columns give, or None where they are empty."""
    return Location(float(lat), float(lon)) if lat else None
