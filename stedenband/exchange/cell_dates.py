"""Reads the dates and periods that stand in the cells of a table, as people write them or as EDTF."""

import re
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from stedenband.text import REMEMBERED, fold
from stedenband.vocabulary.edtf import DateError, Edtf
from stedenband.vocabulary.written_dates import left_out, with_full_years, written

YEAR = "[12][0-9]{3}"
SINCE = r"sinds|sedert|since|vanaf|seit|depuis|from"
UNTIL = "tot en met|tot|t/m|until|till|bis|vóór|voor|before|vor"  # before the year in which a name was given up
TO = "-|–|tot en met|tot|t/m|until|to"
GOES_ON = frozenset({"heden", "nu", "now", "present", "today", "lopend", "loopt", "doorlopend", "ongoing", "en cours"})
_LONGEST_DATE = 60
_BRACKETED = re.compile(r"\(([^()]+)\)")
_ABOUT = re.compile(r"(?:ca\.|c\.|±|~)\s*(.+)", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"(?:{SINCE}|per|in|anno):?\s+(.+)", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:–|tot en met|tot|t/m|until|to)\s*|\s+-\s+", re.IGNORECASE)
_FROM = re.compile(r"(?:van|von)\s+", re.IGNORECASE)  # only before a day with another behind it
_STROKE = re.compile(rf"({YEAR})\s*/\s*({YEAR})")
_BEGUN = re.compile(rf"(?:{SINCE}):?\s", re.IGNORECASE)
_UNTIL = re.compile(r"(?:tot en met|tot|t/m|until|to)\s+(.+)", re.IGNORECASE)
_ENDING_ON = re.compile(r"(?:einde|eindigde|geëindigd|ended)(?: op| on| per)?:?\s+(.+)", re.IGNORECASE)
_OPEN = "/.."  # the end of a period of EDTF that goes on
_NUMBERS = re.compile(r"\b([0-9]{1,2})([-/.])([0-9]{1,2})\2[0-9]{4}\b")  # a day and a month, in either order
_FRACTION = re.compile(rf"\b{YEAR}\.[0-9](?![0-9.])")  # of `1979.1` it is not known whether that was 1979.10
_MONTHS = 12
_STAMP = re.compile(r"([0-9]{4})(-[0-9]{2})(-[0-9]{2})T00:00:00Z")
_TILL_NOW = re.compile(rf"(?:van\s+)?(.+?)\s*(?:{TO})\s*(?:heden|nu|now|present|today)|({YEAR})\s*[-–]", re.IGNORECASE)


class Period(NamedTuple):
    """When something began and ended, as far as it is told."""

    since: Edtf | None
    until: Edtf | None


def has_month_first(text: str) -> bool:
    """Whether a text holds a date of which the month surely comes first: `12/31/1990`."""
    return any(int(first) <= _MONTHS < int(second) for first, _, second in _NUMBERS.findall(text))


def has_either_first(text: str) -> bool:
    """Whether a text holds a date of which day and month can change places: `03/04/1990`."""
    pairs = ((int(first), int(second)) for first, _, second in _NUMBERS.findall(text))
    return any(max(pair) <= _MONTHS and pair[0] != pair[1] for pair in pairs)


def has_either_order(text: str) -> bool:
    """Whether a text holds such a date with strokes, which some write with the month first: `1/2/2001`."""
    return "/" in text and has_either_first(text)


_NUMBERED_FROM = date(1899, 12, 30)  # the days of a spreadsheet
_YEARS = range(1900, 2051)


def is_zero(day: Edtf) -> bool:
    """Whether it is the day that a spreadsheet shows of a zero, or of nothing, in a cell for dates."""
    return day.first == day.last == _NUMBERED_FROM


def year_shown_as(day: Edtf) -> int | None:
    """The year that a spreadsheet shows as a day of 1905 in a cell for dates: 12 June is the 1990th of its days."""
    number = (day.first - _NUMBERED_FROM).days if day.first == day.last else 0
    return number if number in _YEARS else None


def period(text: str) -> Period | None:
    """The period that a text is (`1967-1989`, `van mei 1970 tot 2003`), or a date as its beginning; None for any other.

    Two years in a row with a stroke between (`1967/1968`) are one date that may be in either. Others with a stroke are
    that for EDTF and a period for some people: neither.
    """
    text = _in_full(text)
    if ended := ending_on(text):
        return Period(None, ended)
    if (over := _UNTIL.fullmatch(text)) and (until := when(over[1])):
        return Period(None, until)
    if both := _two_days(text):
        return both
    if open_end := _TILL_NOW.fullmatch(text):
        text = next(filter(None, open_end.groups()))
    found = _STROKE.fullmatch(text)
    are_two = found and int(found[2]) == int(found[1]) + 1
    begun = when(f"[{found[1]},{found[2]}]" if found and are_two else text.removesuffix(_OPEN))
    return Period(begun, None) if begun else None


def has_two_days(text: str) -> bool:
    """Whether a text is a beginning and an ending, of which no other word tells that it is one."""
    both = period(text)
    return bool(both and both.since and both.until)


def ending_on(text: str) -> Edtf | None:
    """The day on which a text tells that something ended: `einde 31-12-2012`; None of the last part of a year."""
    found = _ENDING_ON.fullmatch(text)
    day = when(found[1]) if found else None
    return day if day and day.first == day.last else None


def without_until(text: str) -> str:
    """A text without the word that tells an ending before it: `t/m 2012`."""
    found = _UNTIL.fullmatch(text)
    return found[1] if found else text


def _two_days(text: str) -> Period | None:
    """The days on either side of a dash or word; None where there are no two with their year in full.

    Nor are there where a word of theirs would be left out: `eind 1970 tot 2001`.
    """
    spaced = text.replace("-", " - ") if text.count("-") == 1 else text
    for between in _BETWEEN.finditer(spaced[: 2 * _LONGEST_DATE]):
        since, until = (one.strip() for one in (spaced[: between.start()], spaced[between.end() :]))
        days = [when(one) for one in (_FROM.sub("", since, count=1), until) if _is_whole(one)]
        if len(days) > 1 and all(days):
            return Period(*days)
    return None


def _is_whole(text: str) -> bool:
    """Whether a text has a year in full, and no word that no date can say."""
    return re.search(YEAR, text) is not None and not left_out(text)


def _in_full(text: str) -> str:
    """A period with both its years in full (`1990-1995`) where the second has two figures: `1990-'95`, `1990-95`.

    Not where it is a date: `1998-02` is a month for EDTF, and `1998-22` a summer.
    """
    return text if when(text) else with_full_years(text)


def perhaps_period(text: str) -> str:
    """The period that two years with a stroke between perhaps are, as it is read; empty where they are no such text."""
    found = _STROKE.fullmatch(_in_full(text))
    return f"{found[1]}-{found[2]}" if found else ""


def span(text: str) -> Period | None:
    """The period that a text is among periods: of a date alone (`1999`) it is not told whether it began or ended then.

    Nor is it of two years with a stroke between.
    """
    text = _in_full(text)
    if over := ending_on(text):
        return Period(None, over)
    is_alone = bool(when(text) or _STROKE.fullmatch(text)) and not _BEGUN.match(text)
    return None if is_alone else period(text)


@lru_cache(maxsize=REMEMBERED)
def when(text: str) -> Edtf | None:
    """A date as people write it, or as EDTF; None where it is none."""
    if not text or len(text) > _LONGEST_DATE or fold(text) in GOES_ON | {"vandaag"} or _FRACTION.search(text):
        return None
    if found := _BRACKETED.fullmatch(text):
        return when(found[1])
    if found := _ABOUT.fullmatch(text):
        return when(f"circa {found[1]}")
    if found := _BEFORE_DATE.fullmatch(text):
        return when(found[1])
    if found := _STAMP.fullmatch(text):
        return when(_as_precise(found))
    try:
        one = written(text[: len("1967-05-04")] if "T" in text else text, date.min)
    except (DateError, OverflowError):
        return None
    return None if one.is_span or one.yearly else one


def _as_precise(stamp: re.Match[str]) -> str:
    """A day of Wikidata's answers, which tell no precision: a year or month stands there as its first day."""
    year, month, day = stamp.groups()
    return year + (month if (month, day) != ("-01", "-01") else "") + (day if day != "-01" else "")
