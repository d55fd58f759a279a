"""By which other names a partner abroad is known: Köln is Keulen and Kolonia. Read to import, compare and validate."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeAlias

from stedenband.places.tables import BETWEEN, rows
from stedenband.text import REMEMBERED, slug

_Places: TypeAlias = dict[str, frozenset[int]]


@lru_cache(maxsize=REMEMBERED)
def places_called(name: str, country: str | None) -> frozenset[int]:
    """The places, by their number in the table, that a name (as a slug) is one of in a country.

    A name that the table does not have may be spelled in another way: it is then the place's that sounds so, but for
    one with a number (`Aalborg 11`).
    """
    found = places_named(name, country)
    if found or any(map(str.isdigit, name)):
        return found
    from stedenband.places.sounds import sounds  # noqa: PLC0415 - not loaded to validate

    return _heard(country or "").get(sounds(name), found)


def places_named(name: str, country: str | None) -> frozenset[int]:
    """The places in a country, by their number in the table, of which it has a name (as a slug) as it is spelled."""
    return _names(country or "").get(name, frozenset())


@cache
def _names(country: str) -> _Places:
    """The places of a country by their names."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, names in _by_country().get(country, ()):
        for name in names.split(BETWEEN):
            found[name].add(number)
    return _frozen(found)


@cache
def _heard(country: str) -> _Places:
    """The places of a country by how their names sound, where that is clear and no other's sounds so."""
    from stedenband.places.sounds import FEWEST_SOUNDS, sounds  # noqa: PLC0415 - likewise

    heard: dict[str, set[int]] = defaultdict(set)
    for number, names in _by_country().get(country, ()):
        for name in names.split(BETWEEN):
            heard[sounds(name)].add(number)
    return _frozen({key: of for key, of in heard.items() if len(of) == 1 and len(key) >= FEWEST_SOUNDS})


def countries_of_partner(name: str) -> frozenset[str]:
    """The countries in which the table has a place of that name, as its own."""
    return _own().get(slug(name), frozenset())


@cache
def _own() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for country, names in rows("partner_names.tsv"):
        found[names.partition(BETWEEN)[0]].add(country)
    return {name: frozenset(countries) for name, countries in found.items()}


def _frozen(found: Mapping[str, set[int]]) -> _Places:
    return {key: frozenset(of) for key, of in found.items()}


@cache
def _by_country() -> dict[str, list[tuple[int, str]]]:
    """The names of each place, in one text, by its country and with its number."""
    found: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, (country, names) in enumerate(rows("partner_names.tsv")):
        found[country].append((number, names))
    return found
