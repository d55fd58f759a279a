"""Finds municipalities and provinces by what people call them: a code, a slug, a name in any language, a village."""

import re
from collections import defaultdict
from collections.abc import Iterable
from difflib import get_close_matches
from functools import cache, lru_cache

from stedenband.places.municipalities import (
    HomeCountry,
    Municipality,
    Province,
    by_code,
    is_ours,
    municipalities,
    provinces,
    today,
)
from stedenband.text import REMEMBERED, slug

# Compiled by `re` on first use: a list of a municipality by its plain name needs none.
_COUNTRY_FIRST = r"(?i)(NL|BE)/(.+)"
_COUNTRY_LAST = r"(?i)(.+)-(NL|BE)"
_SUFFIX = r"(.+)-(nl|be|provincie)"
_LEVELS = r"(?:(?P<province>provincie|province|prov\.)|gemeente|gem\.|municipality|stad|city)"
_OF_LEVEL = rf"(?i){_LEVELS}(?: of)?(?: |(?<=provincie)-|(?<=province)-)(?P<name>.+)"
_LEVEL_BEHIND = rf"(?i)(?P<name>.+)(?: \(|, ){_LEVELS}\)?"
_SHORT = ((r"\ba/d\b", "aan den"), (r"\bo/d\b", "op den"), (r"\bSt\.[ -]?(?=[A-Z])", "Sint-"))
_NUMBER = "[0-9]{1,4}"
_LONGER = r"(.+?)-(?:aan|bij|op)-"  # slugs of `Alphen aan den Rijn`, `Wijk bij Duurstede`, `Bergen op Zoom`
_END = 3  # letters at either end of a name with a slip that are as they should be
_CUTOFF = 0.7  # of near misses: `Utrehct` has 0.86 of Utrecht, `Amsterdam` 0.67 of Rotterdam


@cache
def find(text: str, country: HomeCountry | None = None) -> tuple[Municipality | Province, ...]:
    """What a text can stand for, municipalities of today first; none where it is unknown, several where ambiguous.

    It may be a code (`44021`, `GM0642`, `0642`), an item of Wikidata (`Q43631`), a name in Dutch, French or English, a
    former name, a slug, either with its country before it (`BE/Zwijndrecht`), with what it is (`provincie Utrecht`) or
    with the suffix of a file (`zwijndrecht-be`, `utrecht-provincie`, `limburg-provincie-be`). A village counts where
    nothing else is called so. A former municipality is left out where what it became has the same name.
    """
    if before := re.fullmatch(_COUNTRY_FIRST, text.strip()):
        return find(before[2], "NL" if before[1].upper() == "NL" else "BE")
    if coded := by_code_or_item(text.strip()):
        return (coded,) if country in {None, coded.country} else ()
    found = named(text, country) or _suffixed(slug(text), country) or _of_level(text.strip(), country)
    found = (
        tuple(one for one in found if isinstance(one, Province) and one.slug == text) or found
    )  # as a file is called
    living = {one.code for one in found if one.ended is None}
    return tuple(one for one in found if one.code in living or not {now.code for now in today(one.code)} <= living)


def apart_from_country(text: str) -> tuple[str, HomeCountry | None]:
    """A name and the country that a path or a file's name has beside it: `BE/Zwijndrecht`, `zwijndrecht-be`."""
    if before := re.fullmatch(_COUNTRY_FIRST, text.strip()):
        return before[2], "NL" if before[1].upper() == "NL" else "BE"
    behind = None if named(text) else re.fullmatch(_COUNTRY_LAST, text.strip())
    return (behind[1], "NL" if behind[2].upper() == "NL" else "BE") if behind else (text, None)


@lru_cache(maxsize=REMEMBERED)
def named(text: str, country: HomeCountry | None = None) -> tuple[Municipality | Province, ...]:
    """All that is or was called so: municipalities of today, provinces, former municipalities; else a village's."""
    found = _called(text) or _called(in_full(text))
    return tuple(one for one in found if country in {None, one.country})


def _called(text: str) -> tuple[Municipality | Province, ...]:
    key = slug(text)
    return _by_name().get(key) or _by_village().get(key, ())


def in_full(text: str) -> str:
    """A name without its abbreviations: `Alphen a/d Rijn`, `St.-Niklaas`."""
    for short, full in _SHORT:
        text = re.sub(short, full, text)
    return text


def in_short(text: str) -> tuple[Municipality, ...]:
    """The municipalities of today that people may call so in short: Valkenburg aan de Geul."""
    return _by_short_name().get(slug(text), ())


@cache
def _by_short_name() -> dict[str, tuple[Municipality, ...]]:
    todays = ((re.match(_LONGER, slug(one.name)), one) for one in municipalities().values() if one.ended is None)
    found: dict[str, list[Municipality]] = defaultdict(list)
    for short, one in todays:
        if short:
            found[short[1]].append(one)
    return {key: tuple(ones) for key, ones in found.items()}


@lru_cache(maxsize=REMEMBERED)
def by_code_or_item(text: str) -> Municipality | Province | None:
    """The municipality or province of a code, also of CBS's number alone (`0642`), or of an item of Wikidata."""
    return by_code(f"GM{text.zfill(4)}" if re.fullmatch(_NUMBER, text) else text) or by_item(text)


def by_item(item: str) -> Municipality | Province | None:
    """The municipality or province of an item of Wikidata (`Q43631`); None where there is none."""
    return _by_item().get(item)


@cache
def _by_item() -> dict[str, Municipality | Province]:
    places: list[Municipality | Province] = [*provinces().values(), *municipalities().values()]
    return {one.wikidata: one for one in places if one.wikidata}


def near_names(text: str, most: int = 3) -> tuple[str, ...]:
    """The names that a text which stands for nothing was probably meant to be: those it is short for, then the nearest.

    Where a foreign name is near and the place's own is too, that is given: Leyden is Leiden, though Leyde is nearer.
    """
    spelled = _spelled()
    found = (spelled[key] for key in get_close_matches(slug(text), spelled, n=most, cutoff=_CUTOFF))
    near = (own if get_close_matches(slug(text), [slug(own)], cutoff=_CUTOFF) else name for name, own in found)
    return tuple(dict.fromkeys((*(one.usual_name for one in in_short(text)), *near)))[:most]


def misspelt(text: str) -> str | None:
    """The place whose name is written with one slip in a text which stands for nothing: `Leiden` for `Leidn`.

    It shares its first or last letters with what is meant, so that few names have to be compared.
    """
    key, known = slug(text), _by_ends()
    size, ends = len(key), (key[:_END], f"-{key[-_END:]}")
    keys = [(end, length) for length in (size - 1, size, size + 1) for end in ends] if size > _END + 1 else ()
    found = next((one for end in keys for one in known.get(end, ()) if _is_slip(key, one)), None)
    return _spelled()[found][1] if found else None


def _is_slip(text: str, name: str) -> bool:
    """Whether one letter is lacking, too much or another one, or two that stand together are swapped."""
    first = 0
    while text[first : first + 1] == name[first : first + 1] != "":
        first += 1
    rest, meant = text[first:], name[first:]
    return meant[1:] in {rest, rest[1:]} or rest[1:] == meant or (rest[:2] == meant[1::-1] and rest[2:] == meant[2:])


@cache
def _by_ends() -> dict[tuple[str, int], list[str]]:
    """The names by their first letters, and by their last behind a dash, each with how long they are."""
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for name in _spelled():
        size = len(name)
        found[name[:_END], size].append(name)
        found[f"-{name[-_END:]}", size].append(name)
    return found


def _suffixed(text: str, country: HomeCountry | None) -> tuple[Municipality | Province, ...]:
    parts = re.fullmatch(_SUFFIX, text)
    if parts is None:
        return ()
    found = named(parts[1], country) or _suffixed(parts[1], country)
    if parts[2] == "provincie":
        return tuple(one for one in found if isinstance(one, Province))
    return meant_first(one for one in found if one.country == parts[2].upper())


def _of_level(text: str, country: HomeCountry | None) -> tuple[Municipality | Province, ...]:
    """What a name stands for that is told with its level."""
    name, is_province = without_level(text)
    return tuple(one for one in named(name, country) if isinstance(one, Province) is is_province)


@lru_cache(maxsize=REMEMBERED)
def provinces_told(text: str) -> tuple[Province, ...]:
    """The provinces that a text behind a place may stand for, by a name or in short: `Gld.`; `L` is either Limburg."""
    key = slug(text)
    short = key.replace("-", "")
    found = provinces().values()
    return tuple(one for one in found if short in one.short or key in map(slug, (one.name, *one.others)))


@lru_cache(maxsize=REMEMBERED)
def without_level(text: str) -> tuple[str, bool | None]:
    """A name without the level that is told with it, and whether that is a province: None where none is told."""
    told = re.fullmatch(_OF_LEVEL, text.strip()) or re.fullmatch(_LEVEL_BEHIND, text.strip())
    return (told["name"], bool(told["province"])) if told else (text, None)


def meant_first(found: Iterable[Municipality | Province]) -> tuple[Municipality | Province, ...]:
    """Those that a name alone is meant of: a municipality goes before a province, but one of Wallonia comes after it.

    Of Wallonia no municipality has a file: who asks for Limburg means either province, not Limbourg. A former
    municipality comes after a province too: Zeeland was one in Noord-Brabant.
    """
    places = tuple(found)
    chosen = tuple(filter(is_ours, places)) or places
    towns = tuple(one for one in chosen if isinstance(one, Municipality))
    wider = tuple(one for one in chosen if isinstance(one, Province))
    return towns if any(one.ended is None for one in towns) else wider or towns


@cache
def _by_name() -> dict[str, tuple[Municipality | Province, ...]]:
    found: dict[str, list[Municipality | Province]] = defaultdict(list)
    todays = [one for one in municipalities().values() if one.ended is None]
    former = [one for one in municipalities().values() if one.ended is not None]
    places: list[Municipality | Province] = [*todays, *provinces().values(), *former]
    for place in places:
        for key in dict.fromkeys(map(slug, (place.name, place.usual_name, *place.others))):
            found[key].append(place)
    return {key: tuple(places) for key, places in found.items()}


@cache
def _by_village() -> dict[str, tuple[Municipality, ...]]:
    found: dict[str, list[Municipality]] = defaultdict(list)
    for one in municipalities().values():
        for key in dict.fromkeys(map(slug, one.villages)):
            found[key].append(one)
    return {key: tuple(ones) for key, ones in found.items()}


@cache
def _spelled() -> dict[str, tuple[str, str]]:
    """The names of municipalities and provinces by their slugs, each with the place's own; of two alike the first."""
    found: dict[str, tuple[str, str]] = {}
    places: list[Municipality | Province] = [*municipalities().values(), *provinces().values()]
    for place in places:
        for name in (place.name, *place.others):
            found.setdefault(slug(name), (name, place.name))
    return found
