"""Generates a table of bonds as a municipality or a journalist keeps one: real municipalities, invented partners."""

import csv
from itertools import cycle, islice
from pathlib import Path

from stedenband.places.municipalities import municipalities
from stedenband.vocabulary.countries import country_name
from tests.benchmarks.deck import Deck
from tests.benchmarks.words import towns

ROWS = 10_000
_SEED = 1951
_COUNTRIES = "DE FR GB PL CZ HU US CN IT ES".split()  # noqa: SIM905


def make_listing(path: Path, rows: int = ROWS) -> None:
    """Write a table of that many bonds, no two of them alike; always the same."""
    deck = Deck(_SEED)
    names = [one.name for one in municipalities().values() if one.country == "NL" and one.ended is None]
    pairs = islice(zip(cycle(sorted(set(names))), towns(deck), strict=False), rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(["gemeente", "partner", "land", "sinds"])
        table.writerows(
            [home, town, country_name(deck.deal("country", _COUNTRIES), "nl"), deck.between(1946, 2015)]
            for home, town in pairs
        )
