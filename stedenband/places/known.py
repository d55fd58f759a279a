"""In which countries a place of some name is known: by the official tables, lists elsewhere and large cities.

Of a few of these the Dutch name is known too: Krakau.
"""

from collections import defaultdict
from functools import cache, lru_cache

from stedenband.places.listings import listings
from stedenband.places.municipalities import municipalities, provinces
from stedenband.places.tables import rows, several
from stedenband.text import slug
from stedenband.vocabulary.place_names import country_by_name

# Where settlers called places after towns of every country; a small one is on no list. Of the 52 partners there that
# Wikidata and Wikipedia list none bears a name that is known in one other country alone, but for those of our own.
_SETTLED = frozenset({"CA", "US", "ZA"})
# Countries with a language in common, now or for long, so that the same names recur in them.
_ALIKE = tuple(
    frozenset(countries.split())
    for countries in (
        "AT CH DE LI LU",
        "BE CA CH FR LU",
        "AU BB CA GB GH GY HK IE IN JM KE MT MY NG NZ SG TT US ZA",
        "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PH PR PT PY SV US UY VE",
        "AO BR CV ES GW MZ PT ST TL",
        "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ",
        "BA BG HR ME MK RS SI XK",
        "CZ SK",
        "MD RO",
        "DK FI IS NO SE",
        "CY GR",
        "DZ EG IL IQ JO LB LY MA OM PS SA SD SY TN YE",
        "CN HK MO TW",
        "BD IN LK NP PK",
        "KP KR",
    )
)

# Of which one is, or says that it is, the other's too: Macau is in China.
_OF_BOTH = tuple(frozenset(countries.split()) for countries in ("CN HK MO TW", "IL PS", "MA EH", "RS XK"))


@lru_cache(maxsize=2**12)
def countries_of(name: str) -> frozenset[str]:
    """The countries (ISO 3166-1) in which a place of that name is known; none where no such place is."""
    key = slug(name)
    in_dutch = country_by_name(name)
    return _by_name().get(key, frozenset()) | {*several(_city(key)[0])} | {*filter(None, (in_dutch,))}


def old_countries_of(name: str) -> frozenset[str]:
    """Those of them where no settlers called places after others: a bare `Oxford` is hardly one of these."""
    return countries_of(name) - _SETTLED


def may_be_namesake(name: str, country: str, known: frozenset[str]) -> bool:
    """Whether a place in a country may well bear a name that is known in others only.

    Of a large city it is known where one does. What we call a place in Dutch is its name in few other countries, and
    settlers took it with them only where it is the place's own: Hannover, but not Keulen. What is known in one country
    alone is meant rather than a place that settlers called after it.
    """
    if any(country in both and not both.isdisjoint(known) for both in _OF_BOTH):
        return True
    countries, namesakes = _city(slug(name))
    if country_by_name(name):
        return country in _SETTLED and bool(countries)
    if namesakes:
        return country in several(namesakes)
    is_known_in_one = len(known) == 1 and not known <= _SETTLED
    return names_recur(country, known) and not (country in _SETTLED and is_known_in_one)


def is_large_city(key: str, country: str) -> bool:
    """Whether a name (as a slug) is that of a city of 400,000 inhabitants or more in a country."""
    countries, namesakes = _city(key)
    return bool(namesakes) and country in several(countries)


def is_seat(key: str, country: str) -> bool:
    """Whether a name (as a slug) is that of the seat of a region of a country, which lies in no other region."""
    return key in _seats().get(country, ())


def names_recur(country: str, known: frozenset[str]) -> bool:
    """Whether a place in a country may well bear a name that is known in others only."""
    if country in _SETTLED or known <= _SETTLED:
        return True
    return any(country in alike and not alike.isdisjoint(known) for alike in _ALIKE)


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


def _city(key: str) -> tuple[str, str]:
    """In which countries a city of a name is, and of a large one in which others there are namesakes."""
    countries, *namesakes = _cities().get(key, ("",))
    return countries, "".join(namesakes)


@cache
def _cities() -> dict[str, list[str]]:
    return {name: columns for name, *columns in rows("cities.tsv")}


@cache
def _seats() -> dict[str, frozenset[str]]:
    return {country: frozenset(map(slug, several(names))) for country, names in rows("seats.tsv")}
