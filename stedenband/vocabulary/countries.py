"""Countries: the codes of ISO 3166-1 (and XK), former states by ISO 3166-3, and their names in Dutch and English."""

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from stedenband.text import REMEMBERED, Bilingual, Language, slug


class _Country(NamedTuple):
    name: Bilingual
    also: tuple[str, ...]


def _read() -> dict[str, _Country]:
    lines = Path(__file__).with_name("countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: _Country(Bilingual(nl, en), tuple(also)) for code, nl, en, *also in rows}


_ALL = _read()
_NEAR = 0.8  # how much of a name a misspelt one has at the least
_LETTERS = 2  # of an ISO 3166-1 code; an ISO 3166-3 code has four
_PART = 3  # letters or digits at the most of what is behind the country's in an ISO 3166-2 code
COUNTRIES = frozenset(code for code in _ALL if len(code) == _LETTERS)
FORMER_STATES = frozenset(_ALL) - COUNTRIES


# What became of former states of which the code (ISO 3166-3) does not end with that of one country (`DDDE`: DE): by the
# aliases of territories of Unicode CLDR, with which a test compares this, and beside these XK, of which no code is in
# ISO 3166-1, what had left before the end (Aruba in 1986, Carpathian Ruthenia in 1945), and NL, of which Bonaire, Saba
# and Sint Eustatius (BQ) are a part.
_BECAME = {
    "ANHH": "AW BQ CW NL SX",
    "CSHH": "CZ SK UA",
    "CSXX": "ME RS XK",
    "SUHH": "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ",
    "YUCS": "BA HR ME MK RS SI XK",
}
# The years in which ISO 3166-3 says that the codes were withdrawn; but for SUHH, in 1992, that in which CLDR lets the
# Soviet currency end there.
_GONE_BY = {"DDDE": 1990, "SUHH": 1991, "CSHH": 1993, "YUCS": 2003, "CSXX": 2006, "ANHH": 2010}


def successors(state: str) -> frozenset[str]:
    """The countries of today in which the land of a former state lies; none where that is not known."""
    return frozenset(_BECAME.get(state, state[_LETTERS:]).split()) & COUNTRIES


def gone_by(state: str) -> int | None:
    """The last year in which a former state was there, or the one that began with its end."""
    return _GONE_BY.get(state)


@cache
def country_names(language: Language) -> dict[str, str]:
    """Every code with its name in `language`: today's countries and former states."""
    return {code: country.name.text(language) for code, country in _ALL.items()}


def country_name(code: str, language: Language) -> str:
    """The name of a country or former state, or the code itself where it has none."""
    return country_names(language).get(code, code)


def told_apart(names: Sequence[str], countries: Sequence[str], language: Language) -> list[str]:
    """The names of places in their countries; with its country each that is of places in several: both Limburgs."""
    if len(set(names)) == len(names):  # hot: nearly always
        return list(names)
    places = set(zip(names, countries, strict=True))
    of_several = {name for name, times in Counter(name for name, _ in places).items() if times > 1}
    return [
        f"{name} ({country_name(country, language)})" if name in of_several else name
        for name, country in zip(names, countries, strict=True)
    ]


@lru_cache(maxsize=REMEMBERED)
def find_countries(text: str) -> tuple[str, ...]:
    """Every code that a code or name stands for: `Birma` is the former state and today's; that of its name is first.

    `SU` is the code of ISO 3166-1 that a former state had, unless a country has it today; `GB-ENG` a part of `GB`.
    """
    code = text.strip().upper()
    if code in _ALL:
        return (code,)
    return _codes_by_name().get(_spelling(text)) or _codes_by_letters().get(code) or _country_of_part(code)


def near_country(text: str) -> str | None:
    """The code of the country that a text which stands for none was probably meant to be; None where none is near."""
    names = _codes_by_name()
    found = get_close_matches(_spelling(text), names, n=1, cutoff=_NEAR)
    return names[found[0]][0] if found else None


@cache
def _codes_by_letters() -> dict[str, tuple[str, ...]]:
    """The former states by the two letters that were their code: those with which their code of four begins."""
    found: dict[str, tuple[str, ...]] = {}
    for code in sorted(FORMER_STATES):
        found[code[:_LETTERS]] = (*found.get(code[:_LETTERS], ()), code)
    return found


def _country_of_part(code: str) -> tuple[str, ...]:
    """The country of a part of one by its code (ISO 3166-2)."""
    country, dash, part = code.partition("-")
    return (country,) if dash and country in COUNTRIES and part.isalnum() and len(part) <= _PART else ()


@cache
def _codes_by_name() -> dict[str, tuple[str, ...]]:
    found: dict[str, dict[str, None]] = {}
    for code, country in _ALL.items():
        for name in country.name:
            found.setdefault(_spelling(name), {})[code] = None
    for code, country in _ALL.items():
        for name in country.also:
            found.setdefault(_spelling(name), {})[code] = None
    return {name: tuple(codes) for name, codes in found.items()}


_SMALL_WORDS = frozenset({"de", "het", "the", "en", "and", "of", "van"})
_SAINTS = frozenset({"st", "sint"})


def _spelling(name: str) -> str:
    """What all spellings of a name have in common: `Tsjecho-Slowakije` is `tsjechoslowakije`, `the U.S.` is `us`."""
    words = slug(name).split("-")
    told = [word for word in words if word not in _SMALL_WORDS] or words
    return "".join("saint" if word in _SAINTS else word for word in told)
