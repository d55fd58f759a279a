"""Makes the table of the countries in which a city's name is borne, of GeoNames' `cities500.txt`."""

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from stedenband.places.make.sources import CITIES, write
from stedenband.places.tables import BETWEEN
from stedenband.text import slug

TABLE = "cities.tsv"
_CITY, _TOWN = 100_000, 10_000  # inhabitants
_PART = "PPLX"  # a part of a place

_HEAD = """
In which countries the name of a city is borne, made by `python -m stedenband.places.make`. A tab between columns, a ;
between countries; sorted.
name: as a slug, of a place with 100,000 inhabitants or more. countries (ISO 3166-1): where a place of that name has
  10,000 or more, so that a namesake of some size is known too. GeoNames' cities500 (CC BY 4.0, geonames.org), chosen
  and counted by us.
"""
_COLUMNS = "name\tcountries"


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    largest: dict[str, dict[str, int]] = defaultdict(dict)
    for name, country, inhabitants in _named(folder / CITIES):
        largest[name][country] = max(inhabitants, largest[name].get(country, 0))
    rows = [
        [name, BETWEEN.join(sorted(country for country, number in of.items() if number >= _TOWN))]
        for name, of in largest.items()
        if max(of.values()) >= _CITY
    ]
    write(to / TABLE, _HEAD + _COLUMNS, rows)
    return [f"cities: {len(rows)}"]


def _named(path: Path) -> Iterator[tuple[str, str, int]]:
    """Each name of a place as a slug, with its country and how many live there."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            column = line.rstrip("\n").split("\t")
            if column[7] != _PART:
                for name in {slug(column[1]), slug(column[2])} - {""}:
                    yield name, column[8], int(column[14] or 0)
