"""Dates in words, in Dutch and English, in the five forms that a text needs:

- `cell`, in a table: `1 sep 1998`, `ca. 1944`, `12–15 okt 2023`, `jaren 40`;
- `label`, behind a label or as a heading: the same with whole words;
- `bare`, in a sentence, without a preposition: `september 1998`, `de jaren veertig`, `omstreeks 1944`;
- `when`, in a sentence: `in 1948`, `op 4 mei 1945`, `in de jaren veertig`, `van 12 tot en met 15 oktober 2023`;
- `since`, in a sentence: `sinds 1948`, `sinds de jaren veertig`.

What is uncertain (`?`) is "vermoedelijk", a bound (`[..2022-11]`) "uiterlijk", and one of several dates "1993 of 1994".
"""

from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple, TypeAlias

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.edtf import Edtf, parse
from stedenband.vocabulary.labels import month_name

_Style: TypeAlias = Literal["cell", "label", "sentence"]

_ABOUT = {
    "cell": Bilingual("ca. ", "c. "),
    "label": Bilingual("omstreeks ", "about "),
    "sentence": Bilingual("omstreeks ", "about "),
}
_SEASONS = {
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
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}


def cell(at: Edtf, language: Language) -> str:
    """A date in a table: short months, no articles."""
    return _label(at, language, "cell")


def label(at: Edtf, language: Language) -> str:
    """A date behind a label: whole months, no articles."""
    return _label(at, language, "label")


def bare(at: Edtf, language: Language) -> str:
    """A date in a sentence without a preposition; a span and a yearly day as `when` has them."""
    if at.is_span:
        return _span(at, language)
    return _yearly(at, language, "sentence") if at.yearly else _alone(at, language, "sentence")


def when(at: Edtf, language: Language) -> str:
    """When something was, in a sentence: `in 2017`, `op 27 februari 2025`, `omstreeks 1944`, `in de 19e eeuw`."""
    said = bare(at, language)
    if at.is_span or at.yearly or at.no_later_than:
        return said
    presumably = _presumably(at, language, "sentence")
    said = said.removeprefix(presumably)
    if at.about or said != _behind(at, language, "sentence"):
        return presumably + said
    on = Bilingual("op", "on").text(language)
    is_day = (at.alternatives or (at,))[0]
    return f"{presumably}{on if is_day.first == is_day.last else 'in'} {said}"


def since(at: Edtf, language: Language) -> str:
    """Since when, in a sentence: `sinds 1948`, `sinds de jaren veertig`, `sinds omstreeks 1944`."""
    word = Bilingual("sinds", "since").text(language)
    if at.no_later_than:
        latest = Bilingual("uiterlijk", "at the latest").text(language)
        return f"{latest} {word} {_behind(parse(at.text[3:-1]), language, 'sentence')}"
    return f"{_presumably(at, language, 'sentence')}{word} {_behind(at, language, 'sentence')}"


def day(when: date, language: Language) -> str:
    """A day: `24 juni 2025`."""
    return f"{when.day} {month_name(when.month, language)} {when.year}"


# --- One date ------------------------------------------------------------------------------------------------------


class _Named(NamedTuple):
    """A date without its `~`: where it stands alone, and behind a preposition (`sinds`, `omstreeks`) or a dash."""

    alone: str
    behind: str


def _alone(at: Edtf, language: Language, style: _Style) -> str:
    is_name = not (at.about or at.no_later_than or at.alternatives)
    said = _named(at.bare_text, language, style).alone if is_name else _behind(at, language, style)
    doubt = "?" if at.uncertain and style == "cell" else ""
    return f"{_presumably(at, language, style)}{said}{doubt}"


def _behind(at: Edtf, language: Language, style: _Style) -> str:
    """A date without what says that its source is not sure of it, as it stands behind a preposition or a dash."""
    if at.no_later_than:
        until = Bilingual("uiterlijk", "no later than").text(language)
        return f"{until} {_behind(parse(at.text[3:-1]), language, style)}"
    if at.alternatives:
        *firsts, last = (_behind(one, language, style) for one in at.alternatives)
        return f"{', '.join(firsts)} {Bilingual('of', 'or').text(language)} {last}"
    about = _ABOUT[style].text(language) if at.about else ""
    return about + _named(at.bare_text, language, style).behind


def _presumably(at: Edtf, language: Language, style: _Style) -> str:
    is_said = at.uncertain and style != "cell" and not (at.no_later_than or at.alternatives)
    return Bilingual("vermoedelijk ", "presumably ").text(language) if is_said else ""


@lru_cache(maxsize=2**14)
def _named(text: str, language: Language, style: _Style) -> _Named:
    text = text.removesuffix("-XX").removesuffix("-XX")
    if text.endswith("XX"):
        return _century(int(text[:2]) + 1, language, style)
    if text.endswith("X"):
        return _decade(int(text[:3]) * 10, language, style)
    year, *rest = text.split("-")
    words = [str(int(year))]
    if rest and rest[0] in _SEASONS:
        seasons = _SEASONS_IN_SENTENCES if style == "sentence" else _SEASONS
        words = [seasons[rest[0]].text(language), *words]
    elif rest:
        words = [month_name(int(rest[0]), language, short=style == "cell"), *words]
    if len(rest) > 1:
        words = [str(int(rest[1])), *words]
    return _Named(*[" ".join(words)] * 2)


def _century(number: int, language: Language, style: _Style) -> _Named:
    ordinal = "th" if number in _TEENS else _ORDINALS.get(number % 10, "th")
    name = Bilingual(f"{number}e eeuw", f"{number - 1}00s" if style == "sentence" else f"{number}{ordinal} century")
    return _Named(*[_with_article(name, language, style)] * 2)


def _decade(first: int, language: Language, style: _Style) -> _Named:
    """A decade by its usual name where it has one (the tens to the nineties), else by its years."""
    last, tens = first + 9, first % 100 // 10
    if first // 100 == 19 and tens:  # noqa: PLR2004
        short = Bilingual(f"jaren {_TENS[tens] if style == 'sentence' else first % 100}", f"{first}s")
        return _Named(*[_with_article(short, language, style)] * 2)
    by_years = Bilingual(f"jaren {first}–{last}", f"years {first}–{last}")
    behind = _with_article(by_years, language, style)
    between = Bilingual(f"tussen {first} en {last}", f"between {first} and {last}").text(language)
    return _Named(between if style == "sentence" else behind, behind)


def _with_article(name: Bilingual, language: Language, style: _Style) -> str:
    article = Bilingual("de ", "the ").text(language) if style == "sentence" else ""
    return article + name.text(language)


def _yearly(at: Edtf, language: Language, style: _Style) -> str:
    said = f"{int(at.text[8:10])} {month_name(int(at.text[5:7]), language, short=style == 'cell')}"
    near = Bilingual("rond", "around") if at.about else Bilingual("op", "on")
    return Bilingual(f"elk jaar {near.nl} {said}", f"every year {near.en} {said}").text(language)


# --- Spans ---------------------------------------------------------------------------------------------------------


def _label(at: Edtf, language: Language, style: _Style) -> str:
    if at.yearly:
        return _yearly(at, language, style)
    if not at.is_span:
        return _alone(at, language, style)
    start, *ends = at.parts
    first = _behind(start, language, style)
    if at.starts_open:
        return f"{Bilingual('tot en met', 'until').text(language)} {first}"
    if not ends:
        return f"{Bilingual('vanaf', 'from').text(language)} {first}"
    last = _behind(ends[0], language, style)
    if _are_days(start, ends[0]) and start.first.year == ends[0].first.year:
        first = _without_year(first)
        if start.first.month == ends[0].first.month:
            return f"{start.first.day}–{last}"
    return f"{first} – {last}"


def _span(at: Edtf, language: Language) -> str:
    start, *ends = at.parts
    first = _behind(start, language, "sentence")
    if at.starts_open:
        return Bilingual(f"tot en met {first}", f"until {first}").text(language)
    if not ends:
        return Bilingual(f"vanaf {first}", f"from {first} on").text(language)
    end, last = ends[0], _behind(ends[0], language, "sentence")
    if (_are_days(start, end) or _are_months(start, end)) and start.first.year == end.first.year:
        first = _without_year(first)
        if _are_days(start, end) and start.first.month == end.first.month:
            first = str(start.first.day)
            if (end.first - start.first).days == 1:
                return Bilingual(f"op {first} en {last}", f"on {first} and {last}").text(language)
    return Bilingual(f"van {first} tot en met {last}", f"from {first} to {last}").text(language)


def _are_days(start: Edtf, end: Edtf) -> bool:
    return len(start.text) == len(end.text) == len("2025-06-24")


def _are_months(start: Edtf, end: Edtf) -> bool:
    are_both = len(start.text) == len(end.text) == len("2025-06")
    return are_both and not any(one.text[5:] in _SEASONS for one in (start, end))


def _without_year(words: str) -> str:
    return words.rpartition(" ")[0]
