"""In which countries a place of some name is known: by the official tables, lists elsewhere and large cities.

Of a few of these the Dutch name is known too: Krakau.
"""

from collections import defaultdict
from functools import cache

from stedenband.places.listings import listings
from stedenband.places.municipalities import municipalities, provinces
from stedenband.places.tables import rows, several
from stedenband.text import slug
from stedenband.vocabulary.place_names import country_by_name


def countries_of(name: str) -> frozenset[str]:
    """The countries (ISO 3166-1) in which a place of that name is known; none where no such place is."""
    key = slug(name)
    in_dutch = country_by_name(name)
    return _by_name().get(key, frozenset()) | _cities().get(key, frozenset()) | {*filter(None, (in_dutch,))}


@cache
def _by_name() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for one in municipalities().values():
        for name in (one.name, one.usual_name, *one.others, *one.villages):
            found[slug(name)].add(one.country)
    for province in provinces().values():
        for name in (province.name, *province.others):
            found[slug(name)].add(province.country)
    for listing in listings():
        for name in (listing.partner, *listing.spelled):
            found[slug(name)].add(listing.country)
    return {name: frozenset(countries) for name, countries in found.items()}


@cache
def _cities() -> dict[str, frozenset[str]]:
    return {name: frozenset(several(countries)) for name, countries in rows("cities.tsv")}
