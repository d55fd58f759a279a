"""Makes the table of the countries in which the name of a city or listed place is borne, of GeoNames' cities."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

from stedenband.places.listings import listings
from stedenband.places.make.sources import CITIES, write
from stedenband.places.tables import BETWEEN
from stedenband.text import slug

TABLE = "cities.tsv"
_LARGE, _CITY, _TOWN = 400_000, 100_000, 10_000  # inhabitants
_PART = "PPLX"  # a part of a place
# What a city is called in its own country, where GeoNames has it under its English name but tells this one as well.
_OWN_NAMES = """
AL Tiranë; AM Erevan; AT Wien; BG Sofiya; CU La Habana; CZ Plzeň; CZ Praha; DE München; DK København; EG Al Qahirah;
GR Athina; IT Firenze; IT Genova; IT Milano; IT Napoli; IT Roma; IT Torino; MX Ciudad de México; PL Warszawa; PT Lisboa;
RO București; RS Beograd; RU Moskva; RU Sankt-Peterburg; SY Dimashq; UA Kyjiv; UZ Toshkent; VN Hà Nội
"""
# What we call a city in Dutch, or did, likewise.
_DUTCH_NAMES = """
AF Kaboel; AM Jerevan; AZ Bakoe; CN Peking; CN Sjanghai; ES Saragossa; ET Addis Abeba; HK Hongkong; IN Bombay;
IN Calcutta; IN Madras; IQ Bagdad; IR Teheran; IT Padua; KR Seoel; KZ Alma-Ata; LB Beiroet; MX Mexico-Stad; PL Breslau;
PL Danzig; PL Posen; PL Stettin; RS Belgrado; SA Mekka; SD Khartoem; TR Istanboel; UA Charkiv; UA Charkov;
UA Kiev; UA Lemberg; VN Saigon
"""

_HEAD = """
In which countries the name of a city or of a listed place is borne, made by `python -m stedenband.places.make`. A tab
between columns, a ; between countries; sorted.
name: as a slug, of a place with 100,000 inhabitants or more, also in its own language (Wien) or in Dutch (Peking), or
  one that listings.tsv has as a partner and that is in several countries. countries (ISO 3166-1): where a place of that
  name has 10,000 inhabitants or more, so that a namesake of some size is known too; of a name that no city bears, where
  any place has it.
namesakes: of a city of 400,000 inhabitants or more, in which other countries a smaller place is called so, or that and
  more (Santiago de Cuba); - where there is none. Empty of a smaller one.
GeoNames' cities500 (CC BY 4.0, geonames.org), chosen and counted by us.
"""
_COLUMNS = "name\tcountries\tnamesakes"


def make(folder: Path, to: Path) -> list[str]:
    """Write the table; what was done in a line."""
    largest: dict[str, dict[str, int]] = defaultdict(dict)
    for name, country, inhabitants in _named(folder / CITIES):
        largest[name][country] = max(inhabitants, largest[name].get(country, 0))
    listed = {slug(name) for one in listings() for name in (one.partner, *one.spelled)}
    borne = {name: _countries(of) for name, of in largest.items()}
    begun = _by_beginning(largest)
    rows = [
        [name, BETWEEN.join(countries), *_namesakes(begun[name] - {*countries}, largest[name])]
        for name, countries in borne.items()
        if max(largest[name].values()) >= _CITY or (name in listed and len(countries) > 1)
    ]
    write(to / TABLE, _HEAD + _COLUMNS, rows)
    return [f"cities: {len(rows)}"]


def _countries(of: Mapping[str, int]) -> list[str]:
    """Where a name is borne by a place large enough to be meant, beside the largest of that name."""
    least = _TOWN if max(of.values()) >= _CITY else 0
    return sorted(country for country, inhabitants in of.items() if inhabitants >= least)


def _namesakes(others: set[str], of: Mapping[str, int]) -> list[str]:
    """The column of the namesakes of a large city; none of another."""
    return [BETWEEN.join(sorted(others)) or "-"] if max(of.values()) >= _LARGE else []


def _by_beginning(largest: Mapping[str, Mapping[str, int]]) -> Mapping[str, set[str]]:
    """The countries of each name, and of those names that begin with its words."""
    found: dict[str, set[str]] = defaultdict(set)
    for name, of in largest.items():
        words = name.split("-")
        for number in range(1, len(words) + 1):
            found["-".join(words[:number])] |= of.keys()
    return found


def _named(path: Path) -> Iterator[tuple[str, str, int]]:
    """Each name of a place as a slug, with its country and how many live there."""
    with path.open(encoding="utf-8") as stream:
        for line in stream:
            column = line.rstrip("\n").split("\t")
            if column[7] != _PART:
                names = {slug(column[1]), slug(column[2]), *_own(column[8], column[3], int(column[14] or 0))} - {""}
                for name in names:
                    yield name, column[8], int(column[14] or 0)


def _own(country: str, names: str, inhabitants: int) -> Iterator[str]:
    """The names of a city that are chosen as those of its own country and of ours, as slugs."""
    if inhabitants >= _CITY:
        chosen = {
            told[3:] for told in map(str.strip, f"{_OWN_NAMES};{_DUTCH_NAMES}".split(";")) if told.startswith(country)
        }
        yield from map(slug, chosen & {*names.split(",")})
