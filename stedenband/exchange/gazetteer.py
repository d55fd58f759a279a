"""Places of a GeoNames file (`cities500.txt`, `allCountries.txt`) that the user names: coordinates, never guessed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from stedenband.errors import WrongUse, cause_of
from stedenband.exchange.entries import Entry
from stedenband.text import Bilingual, slug

_COLUMNS = 15  # of 19: geonameid, name, asciiname, alternatenames, latitude, longitude, class, code, country …
_PLACES = "P"  # the class of cities, towns and villages


class _Place(NamedTuple):
    geonames: int
    lat: float
    lon: float


def with_places(entries: Iterable[Entry], path: Path) -> tuple[Entry, ...]:
    """The entries with the place of each partner that has none, where the file has one of its name and country."""
    wanted = [*entries]
    names = {(entry.partner.country, slug(entry.partner.name)) for entry in wanted}
    found: dict[tuple[str | None, str], set[_Place]] = defaultdict(set)
    for country, spelled, place in _places(path):
        for name in {slug(name) for name in spelled}:
            if (country, name) in names:
                found[country, name].add(place)
    return tuple(_placed(entry, found) for entry in wanted)


def _placed(entry: Entry, found: dict[tuple[str | None, str], set[_Place]]) -> Entry:
    partner = entry.partner
    places = found.get((partner.country, slug(partner.name)), set())
    if partner.lat is not None or partner.geonames or len(places) != 1:
        return entry
    (place,) = places
    return entry._replace(partner=partner._replace(geonames=place.geonames, lat=place.lat, lon=place.lon))


def _places(path: Path) -> Iterator[tuple[str, list[str], _Place]]:
    try:
        with path.open(encoding="utf-8") as stream:
            for line in stream:
                columns = line.rstrip("\n").split("\t")
                if len(columns) < _COLUMNS:
                    raise _unreadable(
                        path, Bilingual("dit is geen bestand van GeoNames", "this is no file of GeoNames")
                    )
                if columns[6] == _PLACES:
                    names = [columns[1], *columns[3].split(",")]
                    yield columns[8], names, _Place(int(columns[0]), float(columns[4]), float(columns[5]))
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise _unreadable(path, cause_of(error)) from None


def _unreadable(path: Path, cause: Bilingual) -> WrongUse:
    return WrongUse(Bilingual(f"{path} is niet te lezen: {cause.nl}", f"{path} cannot be read: {cause.en}"))
