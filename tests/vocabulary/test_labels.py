"""The names of countries and months, which stand in the program itself, are those of CLDR as babel carries it."""

from datetime import date

import pytest
from babel import Locale
from babel.core import get_global
from babel.dates import format_date

from stedenband.text import Language
from stedenband.vocabulary.countries import COUNTRIES, country_name, successors
from stedenband.vocabulary.labels import month_name

LANGUAGES: tuple[Language, Language] = ("nl", "en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_countries_are_called_what_cldr_calls_them(language: Language) -> None:
    territories = Locale(language).territories
    named = {code: territories[code].replace(" - ", "-") for code in COUNTRIES}  # of the two called Congo
    assert {code: country_name(code, language) for code in COUNTRIES} == named


def test_every_country_of_cldr_is_known_and_nothing_else() -> None:
    # CLDR also names what is no country: the euro area, the UN, unknown places and islands that have no code of ISO.
    elsewhere = {"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"}
    named = {code for code in map(str, Locale("en").territories) if code.isalpha()}
    assert named - elsewhere == COUNTRIES


# The code by which CLDR has an alias of a former state, and what lay in it that is not among what that says.
FORMER = {"ANHH": ("AN", "AW NL"), "CSHH": ("200", "UA"), "CSXX": ("891", "XK"), "DDDE": ("DD", ""), "SUHH": ("SU", "")}
FORMER |= {"YUCS": ("890", "XK"), "ZRCD": ("ZR", ""), "YDYE": ("YD", ""), "BUMM": ("BU", "")}


@pytest.mark.parametrize("state", FORMER)
def test_former_states_became_what_cldr_says(state: str) -> None:
    alias, more = FORMER[state]
    assert successors(state) == {*get_global("territory_aliases")[alias], *more.split()}


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl"), ("en", "en_GB")])
@pytest.mark.parametrize(("short", "pattern"), [(False, "MMMM"), (True, "MMM")])
def test_months_are_called_what_cldr_calls_them(language: Language, locale: str, short: bool, pattern: str) -> None:
    names = [format_date(date(2000, month, 1), f"d {pattern}", locale=locale)[2:] for month in range(1, 13)]
    assert [month_name(month, language, short=short) for month in range(1, 13)] == names
