"""The tables that others publish, as they lie in a folder, and the files that are made of them."""

import csv
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from stedenband.places.tables import Location

NETHERLANDS = "municipalities-nl-2026.csv"
BELGIUM = "municipalities-be-2025.csv"
MERGERS = "merges.csv"
WIKIDATA = {"NL": "wikidata-p190-netherlands-2017-07.tsv", "BE": "wikidata-p190-belgium-2017-07.tsv"}
WIKIPEDIA = "wikipedia-twin-towns-2026-02.csv"
PARTNER_PLACES = "partner-places-geonames.csv"
CITIES = "cities500.txt"

# GeoNames' codes of a place where people live, but for parts of places, abandoned, historical and religious ones.
_SETTLEMENTS = {"PPL", "PPLA", "PPLA2", "PPLA3", "PPLA4", "PPLA5", "PPLC", "PPLF", "PPLG", "PPLL", "PPLS"}


class City(NamedTuple):
    """A place at home in GeoNames, with the code of the municipality that it lay in when GeoNames last looked."""

    geonames: str
    name: str
    names: frozenset[str]
    location: Location
    municipality: str
    changed: str


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table with a header; a `.tsv` has tabs between its columns."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t" if path.suffix == ".tsv" else ","))


def cities(path: Path) -> Iterator[City]:
    """The places in the Netherlands and Belgium that GeoNames' `cities500.txt` puts in a municipality."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            column = line.rstrip("\n").split("\t")
            country, code = column[8], column[13] if column[8] == "BE" else f"GM{column[11]}"
            if country in {"NL", "BE"} and column[7] in _SETTLEMENTS and len(code) > len("GM"):
                names = frozenset((column[1], *column[3].split(",")))
                yield City(column[0], column[1], names, rounded(column[4], column[5]), code, column[18])


def rounded(lat: str | float, lon: str | float) -> Location:
    """A point to four decimals: some ten metres."""
    return Location(round(float(lat), 4), round(float(lon), 4))


def write(path: Path, head: str, lines: Iterable[Iterable[str]]) -> None:
    """Write a file of this room: its head as comments, then its rows in the order of their columns."""
    rows = sorted("\t".join(columns) for columns in lines)
    comments = [f"# {line}".rstrip() for line in head.strip().splitlines()]
    path.write_text("\n".join([*comments, *rows, ""]), encoding="utf-8", newline="\n")
