"""Tells whether the text of a country says more than in which country, former state or region a place lies."""

import re
from functools import cache

from stedenband.exchange import cells
from stedenband.exchange.home_names import region_told
from stedenband.places.find import provinces_told
from stedenband.places.listed_names import former_state, with_commas
from stedenband.places.tables import rows, several
from stedenband.places.territories import are_two_countries, is_whole_of
from stedenband.text import slug
from stedenband.vocabulary.countries import find_countries

# Signs that no name of a country has, and that `slug` leaves out: `Duitsland?`, `Duitsland †`.
_NO_NAME = re.compile(rf"[?!‡*:;@#<>=+~|…{''.join(cells.OVER)}]")
_BETWEEN = re.compile(r"[(),/]")


def says_more(told: str) -> bool:
    """Whether a text that names a country says something else beside it: `Duitsland (beëindigd)`, `China (Taiwan)`.

    Not where that is another name of it, a former state, a territory or a region: `Duitsland (DDR)`.
    """
    if _NO_NAME.search(told):
        return True
    country = cells.country(told)
    if find_countries(told) or not (country or former_state(told)):
        return False
    parts = [part.strip() for part in _BETWEEN.split(with_commas(told)) if part.strip()]
    return not all(_is_read(part, country) for part in parts)


def _is_read(part: str, country: str | None) -> bool:
    """Whether a part of a text that names a `country`, or only a former state, is one that is told with it."""
    if former_state(part) or (country and is_region(part, country)):
        return True
    if country in find_countries(part):  # of several: `Congo (voorheen Zaïre)`
        return True
    if country and (other := cells.country(part)):
        return not are_two_countries(other, country)
    if country and is_whole_of(part, country):
        return True
    return country in ("BE", "NL") and bool(region_told(part) or provinces_told(part))


def is_region(name: str, country: str) -> bool:
    """Whether a name is that of a region of a country that lists tell: `Twente`, `Beieren`."""
    return slug(name).removeprefix("de-").removeprefix("het-") in _regions().get(country, ())


@cache
def _regions() -> dict[str, frozenset[str]]:
    """The regions that lists tell with a country, as slugs."""
    return {country: frozenset(map(slug, several(names))) for country, names in rows("regions.tsv")}
