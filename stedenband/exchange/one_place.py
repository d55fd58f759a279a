"""Whether names with a stroke or dash between are those of one place: `Kleve / Cleves`, `Castrop – Rauxel`."""

import re
from itertools import combinations

from stedenband.exchange import cells
from stedenband.places.known import countries_of, is_large_city, is_seat
from stedenband.places.partner_names import countries_of_partner, places_named
from stedenband.text import slug
from stedenband.vocabulary.place_names import place_name

STROKE, DASH = r" ?[/|\\] ?| [·•] ", r" [-–—] |(?<! )[–—](?! )"
_STROKE_OR_DASH = re.compile(f"{STROKE}|{DASH}")
_IN_BRACKETS = re.compile(r"([^()]+) \(([^()]+)\)")
_ALIKE = 2  # letters
# Where a region bears no name of a city: `Alanya, Antalya` is a town with its province.
NO_REGION_AS_A_CITY = frozenset({"DE", "FI", "FR", "GB", "RU"})
# Where a large city is itself that of its province, and lies in no other's.
_WITH_PROVINCES = "AT BG CH CZ DK ES GR HR HU IE IT LT LV NO PL PT RO RS SE SK"
_LARGE_HAS_ITS_OWN = frozenset(_WITH_PROVINCES.split())
# Of those cities the ones with which a quarter, suburb or place of a county of that name is told.
_ALSO_A_WHOLE = frozenset(
    ["bedford", "berlin", "bremen", "durham", "hamburg", "london", "moscow", "oldenburg", "paris", "vienne"]
)


def may_be_two(name: str, country: str | None) -> bool:
    """Whether a stroke or dash stands in a name of no known place, between names that begin otherwise.

    Those of a place in two languages mostly begin alike (`Bozen / Bolzano`). Behind a dash a part may stand.
    """
    names = _STROKE_OR_DASH.split(name)
    if len(names) < 2 or is_one(name, country) or not all(one[:1].isupper() for one in names):  # noqa: PLR2004
        return False
    return len({slug(place_name(one, "nl", country))[:_ALIKE] for one in names}) > 1


def names_of_one(name: str, country: str | None) -> list[str]:
    """The names that are those of one known place, the Dutch one first: `Kleve / Cleves`, `Toruń (Thorn)`.

    None where they are not, or not surely so.
    """
    beside = _IN_BRACKETS.fullmatch(name)
    names = [part.strip() for part in (beside.groups() if beside else _STROKE_OR_DASH.split(name))]
    if len(names) < 2 or not country:  # noqa: PLR2004 - two of them
        return []
    dutch = [place_name(one, "nl", country) for one in names]
    places = (places_named(slug(one), country) | {slug(usual)} for one, usual in zip(names, dutch, strict=True))
    if not frozenset.intersection(*map(frozenset, places)):
        return []
    usual = next((one for one, told in zip(dutch, names, strict=True) if one != told), names[0])
    return [*dict.fromkeys((usual, *names))]


def as_one_name(name: str, country: str | None) -> str:
    """The name of a known place without spaces round its dash: `Castrop – Rauxel` is no Rauxel in Castrop."""
    together = re.sub(DASH, "-", name)
    known = countries_of(together) | countries_of_partner(together)
    is_part = bool(countries_of_partner(re.split(DASH, name)[-1]))
    return together if known and country in {None, *known} and not is_part else name


def is_one(name: str, country: str | None) -> bool:
    """Whether a name with strokes, dashes or commas is that of one known place: `Berlin – Neukölln`."""
    code = cells.country(country) if country else None
    return bool(countries_of(name) or (code and places_named(slug(name), code)))


def are_others_behind(names: list[str], country: str) -> bool:
    """Whether behind a comma other known places of a country stand, and none that a place may lie in.

    So it is also where the first is not known: `Saint-Germain-en-Laye, Lyon`, but not `Xyzzyx, Berlijn`.
    """
    keys = [slug(place_name(one, "en", country)) for one in names]
    is_apart = country in NO_REGION_AS_A_CITY and _ALSO_A_WHOLE.isdisjoint(keys[1:])
    is_large = country in _LARGE_HAS_ITS_OWN and is_large_city(keys[0], country)
    is_first_apart = is_apart or is_large or is_seat(slug(names[0]), country)
    return is_first_apart and len({*keys}) == len(keys) and all(_is_known_in(one, country) for one in names[1:])


def are_other_places(names: list[str], country: str, are_items: bool) -> bool:
    """Whether names with strokes between are surely those of several known places of a country: `Krakau / Katowice`.

    Of one that only a list of cities has it may be another name (`Wrocław / Breslau`), but not where they are items
    with a `|` between.
    """
    if not all(_is_known_in(one, country) for one in names):
        return False
    places = [(places_named(slug(one), country), slug(place_name(one, "nl", country))) for one in names]
    return all(
        ((one and other) or (are_items and (one or other))) and one.isdisjoint(other) and usual != called
        for (one, usual), (other, called) in combinations(places, 2)
    )


def _is_known_in(name: str, country: str) -> bool:
    known = countries_of(name) | countries_of_partner(name)
    return country in known or is_seat(slug(name), country) or bool(places_named(slug(name), country))


def are_seats(names: list[str], country: str) -> bool:
    """Whether names are those of as many seats of regions of a country: `Luzern / Bern`, not `Genova / Genua`."""
    dutch = {slug(place_name(one, "nl", country)) for one in names}
    return len(dutch) == len(names) and all(is_seat(slug(one), country) for one in names)
