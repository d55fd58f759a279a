"""Countries: the codes of ISO 3166-1 (and XK), former states by ISO 3166-3, and their names in Dutch and English."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from stedenband.text import Bilingual, Language, fold


class _Country(NamedTuple):
    name: Bilingual
    also: tuple[str, ...]


def _read() -> dict[str, _Country]:
    lines = Path(__file__).with_name("countries.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if not line.startswith("#"))
    return {code: _Country(Bilingual(nl, en), tuple(also)) for code, nl, en, *also in rows}


_ALL = _read()
_LETTERS = 2  # of an ISO 3166-1 code; an ISO 3166-3 code has four
COUNTRIES = frozenset(code for code in _ALL if len(code) == _LETTERS)
FORMER_STATES = frozenset(_ALL) - COUNTRIES


@cache
def country_names(language: Language) -> dict[str, str]:
    """Every code with its name in `language`: today's countries and former states."""
    return {code: country.name.text(language) for code, country in _ALL.items()}


def country_name(code: str, language: Language) -> str:
    """The name of a country or former state, or the code itself where it has none."""
    return country_names(language).get(code, code)


def find_country(text: str) -> str | None:
    """The ISO code for a code, an alias (`UK`) or a Dutch or English name, or None."""
    folded = fold(text)
    return folded.upper() if folded.upper() in _ALL else _codes_by_word().get(folded)


@cache
def _codes_by_word() -> dict[str, str]:
    languages: tuple[Language, Language] = ("en", "nl")
    by_name = {fold(name): code for language in languages for code, name in country_names(language).items()}
    return by_name | {word: code for code, country in _ALL.items() for word in country.also}
