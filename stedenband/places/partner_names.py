"""By which other names a partner abroad is known: Köln is Keulen and Cologne. Read to import and compare alone."""

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from stedenband.places.sounds import FEWEST_SOUNDS, sounds
from stedenband.places.tables import BETWEEN, rows, several
from stedenband.text import slug

_Places: TypeAlias = dict[str, frozenset[int]]


def places_called(name: str, country: str | None) -> frozenset[int]:
    """The places, by their number in the table, that a name (as a slug) is one of in a country.

    A name that the table does not have may be spelled in another way: it is then the place's that sounds so, but for
    one with a number (`Aalborg 11`).
    """
    names, heard = _known(country or "")
    found = names.get(name)
    if found is None and not any(map(str.isdigit, name)):
        found = heard.get(sounds(name))
    return found or frozenset()


@cache
def _known(country: str) -> tuple[_Places, _Places]:
    """The places of a country by their names, and by how these sound where that is clear and no other's sounds so."""
    found: dict[str, set[int]] = defaultdict(set)
    heard: dict[str, set[int]] = defaultdict(set)
    for number, names in _by_country().get(country, ()):
        for name in names:
            found[name].add(number)
            heard[sounds(name)].add(number)
    clear = {key: of for key, of in heard.items() if len(of) == 1 and len(key) >= FEWEST_SOUNDS}
    return _frozen(found), _frozen(clear)


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
def _by_country() -> dict[str, list[tuple[int, tuple[str, ...]]]]:
    found: dict[str, list[tuple[int, tuple[str, ...]]]] = defaultdict(list)
    for number, (country, names) in enumerate(rows("partner_names.tsv")):
        found[country].append((number, several(names)))
    return found
