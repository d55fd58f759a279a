"""Whether what stands beside the name of a municipality is known: a place, province, region, level or country."""

from stedenband.exchange import cells
from stedenband.exchange.country_texts import is_region
from stedenband.exchange.home_names import apart_from_its_country, in_one_language, region_told, without_levels
from stedenband.exchange.partner_names import LEVEL
from stedenband.places.find import find, named, provinces_told, without_level
from stedenband.places.listed_names import taken_apart
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.register.identity import Official, is_called


def is_beside_unknown(home: Official, told: str) -> bool:
    """Whether something stands behind a municipality that is not known: `Haren (Ems)` may be another place.

    It is known what `Leiden (ZH)` and `Almelo (Twente)` are, and `Berkum (Zwolle)` lies in what is known.
    """
    *first, last = told.split("/")
    if first and not find(last.strip()):
        return True
    bare, _ = without_level(apart_from_its_country(without_levels(in_one_language(told)))[0])
    part, whole = taken_apart(bare)
    is_behind = bare.startswith((f"{part} (", f"{part}, ")) and bool(named(part))
    return bool(whole) and is_behind and not any(_is_known(home, one) for one in (whole, *whole.split(", ")))


def _is_known(home: Official, name: str) -> bool:
    """Whether a text behind a municipality tells a place at home, another name of it, a wider area or a level."""
    is_wider = region_told(name) or provinces_told(name) or is_region(name, home.country)
    is_country = cells.country(name) in HOME_COUNTRIES
    return bool(is_wider or is_country or find(name) or is_called(home, name) or LEVEL.search(name))
