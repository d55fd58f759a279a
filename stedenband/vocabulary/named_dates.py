"""What a day, month, season, year, decade or century is called, in a table, as a label and in a sentence."""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from stedenband.text import REMEMBERED, Bilingual, Language
from stedenband.vocabulary.labels import month_name

Style: TypeAlias = Literal["cell", "label", "sentence"]
SEASONS = {
    "21": Bilingual("voorjaar", "spring"),
    "22": Bilingual("zomer", "summer"),
    "23": Bilingual("najaar", "autumn"),
    "24": Bilingual("winter", "winter"),
}
_SEASONS_IN_SENTENCES = {
    "21": Bilingual("het voorjaar van", "the spring of"),
    "22": Bilingual("de zomer van", "the summer of"),
    "23": Bilingual("het najaar van", "the autumn of"),
    "24": Bilingual("de winter van", "the winter of"),
}
_TENS = ("", "tien", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_TEENS = (11, 12, 13)
_FIRST_OF_FOUR_DIGITS = 1000
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


class Named(NamedTuple):
    """A date without what qualifies it: where it stands alone, and behind a preposition (`sinds`) or a dash."""

    alone: str
    behind: str


@lru_cache(maxsize=REMEMBERED)
def named_date(text: str, language: Language, style: Style) -> Named:
    """The name of a date by its text, without what qualifies it."""
    year, *rest = text.removesuffix("-XX").removesuffix("-XX").split("-")
    if year.endswith("XX"):
        return _century(int(year[:2]) + 1, language, style)
    if year.endswith("X"):
        return _decade(int(year[:3]) * 10, language, style)
    words = [str(int(year))]
    if rest and rest[0] in SEASONS:
        seasons = _SEASONS_IN_SENTENCES if style == "sentence" else SEASONS
        words = [seasons[rest[0]].text(language), *words]
    elif rest:
        words = [month_name(int(rest[0]), language, short=style == "cell"), *words]
    if len(rest) > 1:
        words = [str(int(rest[1])), *words]
    return Named(*[" ".join(words)] * 2)


def _century(number: int, language: Language, style: Style) -> Named:
    ordinal = "th" if number in _TEENS else _ORDINALS.get(number % 10, "th")
    name = Bilingual(f"{number}e eeuw", f"{number}{ordinal} century")
    return Named(*[_with_article(name, language, style)] * 2)


def _decade(first: int, language: Language, style: Style) -> Named:
    """A decade by its usual name where it has one (the tens to the nineties), else by its years."""
    first, last, tens = max(first, date.min.year), first + 9, first % 100 // 10
    is_usual = first // 100 == 19 or (language == "en" and first >= _FIRST_OF_FOUR_DIGITS)  # noqa: PLR2004
    if is_usual and tens:
        short = Bilingual(f"jaren {_TENS[tens] if style == 'sentence' else first % 100}", f"{first}s")
        return Named(*[_with_article(short, language, style)] * 2)
    years = _with_article(Bilingual(f"jaren {first}–{last}", f"years {first}–{last}"), language, style)
    between = Bilingual(f"tussen {first} en {last}", f"between {first} and {last}").text(language)
    return Named(between if style == "sentence" or language == "en" else years, years)


def _with_article(name: Bilingual, language: Language, style: Style) -> str:
    article = Bilingual("de ", "the ").text(language) if style == "sentence" else ""
    return article + name.text(language)
