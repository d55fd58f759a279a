"""Takes apart how a table names a municipality: with its level, its province, region or country, in two languages."""

import re

from stedenband.places.find import apart_from_country, find, named, provinces_told, without_level
from stedenband.places.listed_names import country_code
from stedenband.places.municipalities import FLANDERS, HOME_COUNTRIES, WALLONIA, HomeCountry, Province
from stedenband.text import slug

# Of what a place lies in (`Berkum (gem. Zwolle)`, `Zwolle (prov. Overijssel)`); that before a name is found with it.
_MUNICIPALITY = r"gemeente|gem\.?|municipality(?: of)?|commune(?: de)?"
_PROVINCE = r"provincie|province(?: of| de)?|prov\.?"
LEVEL_WITHIN = re.compile(rf"(?P<before>\(|, )(?:(?P<town>{_MUNICIPALITY})|{_PROVINCE}) ", re.IGNORECASE)
_REGIONS = {
    "vlaanderen": FLANDERS,
    "flanders": FLANDERS,
    "vlaams-gewest": FLANDERS,
    "wallonie": WALLONIA,
    "wallonia": WALLONIA,
    "waals-gewest": WALLONIA,
}


def in_one_language(name: str) -> str:
    """A name that is told in two languages (`Brugge / Bruges`) in the first that is known."""
    parts = [part.strip() for part in name.split("/")] if "/" in name and not find(name) else []
    return next(filter(find, parts), name)


def without_levels(name: str) -> str:
    """A name that is not known as it stands without its level, and that of what it lies in: `Gemeente Zwolle (Ov.)`."""
    if find(name):
        return name
    alone, is_province = without_level(name)
    return LEVEL_WITHIN.sub(r"\g<before>", name if is_province else alone)


def provinces_within(whole: str) -> tuple[Province, ...]:
    """The provinces told beside a place, perhaps with their country: `Zuid-Holland, NL`."""
    parts = (whole, *whole.split(", ")) if whole else ()
    return next(filter(None, map(provinces_told, parts)), ())


def region_told(whole: str) -> str | None:
    """The region of Belgium that is told beside a place."""
    return _REGIONS.get(slug(whole).removeprefix("gewest-"))


def apart_from_its_country(name: str) -> tuple[str, HomeCountry | None]:
    """A name and the country beside it, which may be a word behind a namesake: `Zwijndrecht BE`."""
    before, _, last = name.rpartition(" ")
    within = country_code(last) if named(before) and not named(name) else None
    return next(((before, one) for one in HOME_COUNTRIES if one == within), apart_from_country(name))
