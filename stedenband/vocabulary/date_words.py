"""Dates in words, in Dutch and English, in the five forms that a text needs:

- `cell`, in a table: `1 sep 1998`, `ca. 1944`, `2017?`, `12–15 okt 2023`, `jaren 40`;
- `label`, behind a label or as a heading: the same with whole words;
- `bare`, in a sentence, without a preposition: `september 1998`, `de jaren veertig`, `omstreeks 1944`;
- `when`, in a sentence: `in 1948`, `op 4 mei 1945`, `vermoedelijk in 2017`, `van 12 tot en met 15 oktober 2023`;
- `since`, in a sentence: `sinds 1948`, `sinds de jaren veertig`, `sinds uiterlijk november 2022`.
"""

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from stedenband.text import REMEMBERED, Bilingual, Language
from stedenband.vocabulary.edtf import Edtf, parse
from stedenband.vocabulary.labels import month_name
from stedenband.vocabulary.named_dates import SEASONS, Style, named_date

_ABOUT = {
    "cell": Bilingual("ca. ", "c. "),
    "label": Bilingual("omstreeks ", "around "),
    "sentence": Bilingual("omstreeks ", "around "),
}
_PROBABLY = Bilingual("vermoedelijk ", "probably ")
_NO_LATER_THAN = Bilingual("uiterlijk ", "no later than ")
_OR_LATER = Bilingual(" of later", " or later")
_SINCE = Bilingual("sinds ", "since ")


def cell(at: Edtf, language: Language) -> str:
    """A date in a table: short months, no articles."""
    return _label(_as_one(at), language, "cell")


def label(at: Edtf, language: Language) -> str:
    """A date behind a label: whole months, no articles."""
    return _label(_as_one(at), language, "label")


@lru_cache(maxsize=REMEMBERED)
def bare(at: Edtf, language: Language) -> str:
    """A date in a sentence without a preposition; a span and a yearly day as `when` has them."""
    at = _as_one(at)
    if at.is_span:
        return _span(at, language)
    return _yearly(at, language, "sentence") if at.yearly else _alone(at, language, "sentence")


@lru_cache(maxsize=REMEMBERED)
def when(at: Edtf, language: Language) -> str:
    """When something was, in a sentence: `in 2017`, `op 27 februari 2025`, `omstreeks 1944`, `in de 19e eeuw`."""
    at = _as_one(at)
    if at.is_set:
        return _when_of_set(at, language)
    if at.is_span or at.yearly:
        return bare(at, language)
    if at.uncertain:
        return _PROBABLY.text(language) + when(_certain(at), language)
    said = bare(at, language)
    return said if at.about or said != _behind(at, language, "sentence") else _preposition(at, language) + said


def _when_of_set(at: Edtf, language: Language) -> str:
    if at.no_later_than and language == "nl" and (end := at.dates_in_set[0]).first < end.last:
        return _NO_LATER_THAN.text(language) + when(end, language)
    if at.no_earlier_than:
        start = at.dates_in_set[0]
        after = Bilingual("of na ", "or after ").text(language)
        return _preposition(start, language) + after + _behind(start, language, "sentence")
    if at.range_bounds:
        return bare(at, language)
    return _either([when(one, language) for one in at.choices], language)


@lru_cache(maxsize=REMEMBERED)
def since(at: Edtf, language: Language) -> str:
    """Since when, in a sentence: `sinds 1948`, `sinds de jaren veertig`; a span and a yearly day as `when` has them."""
    at = _as_one(at)
    if at.is_span or at.yearly:
        return bare(at, language)
    if at.uncertain and not at.choices:
        return _PROBABLY.text(language) + since(_certain(at), language)
    between, said = _alone(at, language, "sentence"), _behind(at, language, "sentence")
    if between != said or len(at.range_bounds) > 1:
        return _SINCE.text(language) + Bilingual("een moment ", "some time ").text(language) + between
    return _SINCE.text(language) + said


def as_of(at: Edtf, what: str, language: Language) -> str:
    """What is so from a date on, behind a label: `per 1 januari 2027 beëindigd`, `in 2030 beëindigd`."""
    if at.first != at.last:
        said = when(at, language)
        return Bilingual(f"{said} {what}", f"{what} {said}").text(language)
    day_named = label(at, language)
    return Bilingual(f"per {day_named} {what}", f"{what} as of {day_named}").text(language)


def day(when: date, language: Language) -> str:
    """A day: `24 juni 2025`."""
    return f"{when.day} {month_name(when.month, language)} {when.year}"


# --- One date ------------------------------------------------------------------------------------------------------


def _alone(at: Edtf, language: Language, style: Style) -> str:
    is_plain = not (at.about or at.uncertain or at.is_set)
    return named_date(at.text, language, style).alone if is_plain else _behind(at, language, style)


def _behind(at: Edtf, language: Language, style: Style) -> str:
    if at.is_set:
        return _of_set(at, language, style)
    if at.uncertain:
        said = _behind(_certain(at), language, style)
        return f"{said}?" if style == "cell" else _PROBABLY.text(language) + said
    about = _ABOUT[style].text(language) if at.about else ""
    return about + named_date(at.bare_text, language, style).behind


def _of_set(at: Edtf, language: Language, style: Style) -> str:
    if at.no_later_than:
        end = at.dates_in_set[0]
        is_named = language == "en" and "X" in end.text  # by an article: no later than the 1940s
        return _NO_LATER_THAN.text(language) + _behind(end, language, "sentence" if is_named else style)
    if at.no_earlier_than:
        return _behind(at.dates_in_set[0], language, style) + _OR_LATER.text(language)
    if at.range_bounds:
        return _between(at, language, style)
    return _either([_chosen(one, language, style) for one in at.choices], language)


def _between(at: Edtf, language: Language, style: Style) -> str:
    """One of a range of dates, its bounds included: `tussen 1900 en 1909`."""
    first, last = (_behind(one, language, style) for one in at.range_bounds)
    return Bilingual(f"tussen {first} en {last}", f"between {first} and {last}").text(language)


def _chosen(at: Edtf, language: Language, style: Style) -> str:
    """One of the choices of a set, a range among them in other words than one alone: `1905 tot en met 1909`."""
    if not at.range_bounds:
        return _behind(at, language, style)
    first, last = (_behind(one, language, style) for one in at.range_bounds)
    return Bilingual(f"{first} tot en met {last}", f"{first} to {last}").text(language)


def _certain(at: Edtf) -> Edtf:
    """An uncertain date as if its source were sure of it: `2017` of `2017?`, `1944~` of `1944%`."""
    return parse(at.text.replace("?", "").replace("%", "~"))


def _preposition(at: Edtf, language: Language) -> str:
    return _ON.text(language) if at.first == at.last else "in "


_ON = Bilingual("op ", "on ")


def _either(words: Sequence[str], language: Language) -> str:
    """One of some dates: `1993 of 1994`; a preposition that all of them have stands once."""
    first, *others = words
    shared = next((word for word in ("in ", "op ", "on ") if all(one.startswith(word) for one in words)), "")
    *middle, last = [first, *(one.removeprefix(shared) for one in others)]
    return f"{', '.join(middle)} {Bilingual('of', 'or').text(language)} {last}"


def _yearly(at: Edtf, language: Language, style: Style) -> str:
    said = f"{int(at.text[8:10])} {month_name(int(at.text[5:7]), language, short=style == 'cell')}"
    near = Bilingual("rond ", "around ") if at.about else _ON
    probably = _PROBABLY.text(language) if at.uncertain else ""
    return Bilingual("elk jaar ", "every year ").text(language) + probably + near.text(language) + said


# --- Spans ---------------------------------------------------------------------------------------------------------


def _as_one(at: Edtf) -> Edtf:
    """A span from a date to that same date is that date: `1958-05-01/1958-05-01`."""
    start, _, end = at.text.partition("/")
    return at.parts[0] if start == end else at


def _label(at: Edtf, language: Language, style: Style) -> str:
    if at.yearly:
        return _yearly(at, language, style)
    if not at.is_span:
        return _alone(at, language, style)
    if at.starts_open or at.ends_open:
        return _open_span(at, language, style)
    start, end = at.parts
    first, last = _behind(start, language, style), _behind(end, language, style)
    if _are_days(start, end) and start.first.year == end.first.year:
        first = _without_year(first)
        if start.first.month == end.first.month:
            return f"{start.first.day}–{last}"
    return f"{first} – {last}"


def _open_span(at: Edtf, language: Language, style: Style) -> str:
    """A span with one bound; an end that is left out is unknown, one that is two dots is none: it goes on."""
    known, in_sentence = _behind(at.parts[0], language, style), style == "sentence"
    is_unknown = at.text.startswith("/") or at.text.endswith("/")
    if is_unknown and not in_sentence:
        return f"? – {known}" if at.starts_open else f"{known} – ?"
    if at.starts_open:
        said = Bilingual(f"tot en met {known}", f"up to and including {known}")
        unknown = Bilingual(" (sinds wanneer is onbekend)", " (since when is unknown)")
    else:
        said = Bilingual(f"vanaf {known}", f"from {known} on" if in_sentence else f"from {known}")
        unknown = Bilingual(" (tot wanneer is onbekend)", " (until when is unknown)")
    return said.text(language) + (unknown.text(language) if is_unknown else "")


def _span(at: Edtf, language: Language) -> str:
    if at.starts_open or at.ends_open:
        return _open_span(at, language, "sentence")
    start, end = at.parts
    first, last = _behind(start, language, "sentence"), _behind(end, language, "sentence")
    if (_are_days(start, end) or _are_months(start, end)) and start.first.year == end.first.year:
        first = _without_year(first)
        if _are_days(start, end) and start.first.month == end.first.month:
            first = str(start.first.day)
            if (end.first - start.first).days == 1:
                return Bilingual(f"op {first} en {last}", f"on {first} and {last}").text(language)
    return Bilingual(f"van {first} tot en met {last}", f"from {first} to {last}").text(language)


def _are_days(start: Edtf, end: Edtf) -> bool:
    return _are_exact(start, end, len("2025-06-24"))


def _are_months(start: Edtf, end: Edtf) -> bool:
    return _are_exact(start, end, len("2025-06")) and not any(one.text[5:] in SEASONS for one in (start, end))


def _are_exact(start: Edtf, end: Edtf, length: int) -> bool:
    """Whether both are dates of so many characters, with nothing in them that is unknown or uncertain."""
    return all(len(one.text) == length and one.text.replace("-", "").isdigit() for one in (start, end))


def _without_year(words: str) -> str:
    return words.rpartition(" ")[0]
