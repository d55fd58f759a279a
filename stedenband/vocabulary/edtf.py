"""EDTF dates (ISO 8601-2): parses a text into a value with the first and last day that it allows.

`1948`, `1998-09`, `1998-09-01`, `2013-21` (spring), `1944~` (about), `194X` and `19XX` (some year of the forties, of
the century), `2023-10-12/2023-10-15`, `2013/..` (still going on) and `XXXX-05-04` (returns each year).
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

DATE_PATTERN = r"(?!0000)[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?|-2[1-4])?~?|[0-9]{3}X~?|[0-9]{2}XX~?"
YEARLY_PATTERN = r"XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])~?"
SPAN_PATTERN = rf"({DATE_PATTERN})(/(({DATE_PATTERN})|\.\.))?"

_DATE = re.compile(DATE_PATTERN)
_YEARLY = re.compile(YEARLY_PATTERN)
_NUMBERS = r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?~?"
_SEASON_STARTS = {"21": 3, "22": 6, "23": 9, "24": 12}
_WINTER = 12
_LEAP_YEAR = 2000
_ABOUT_DAYS = 5 * 366


class DateError(ValueError):
    """A text that is no date; `problem` is `form`, `impossible` or `reversed`, `meant` the likely right text."""

    def __init__(self, problem: str, text: str, meant: str | None = None) -> None:
        super().__init__(text)
        self.problem, self.text, self.meant = problem, text, meant


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date, span or yearly day: `text` as written, and the `first` and `last` day it may stand for."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    @property
    def yearly(self) -> bool:
        """Whether it returns each year (`XXXX-05-04`)."""
        return self.text.startswith("XXXX")

    @property
    def is_span(self) -> bool:
        """Whether it runs from one date to another."""
        return "/" in self.text

    @property
    def about(self) -> bool:
        """Whether it is approximate (`~`)."""
        return "~" in self.text

    def in_year(self, year: int) -> date:
        """The day of a yearly date (`XXXX-05-04`) in a year."""
        return day_in(year, int(self.text[5:7]), int(self.text[8:10]))

    def surely_before(self, other: "Edtf") -> bool:
        """Whether it ends before the other begins; an approximate date is widened by five years on either side."""
        return _widened(self.last, self.about, 1) < _widened(other.first, other.about, -1)

    @property
    def parts(self) -> tuple["Edtf", ...]:
        """The start and the end of a span (the start alone while it goes on), else the date itself."""
        return tuple(parse(part) for part in self.text.split("/") if part != "..")


def day_in(year: int, month: int, day: int) -> date:
    """A day of a year; for one that the month does not have then (29 February), the first of the next month."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else date(year, month + 1, 1)


def _widened(day: date, about: bool, direction: int) -> int:
    return day.toordinal() + (direction * _ABOUT_DAYS if about else 0)


@lru_cache(maxsize=2**15)
def parse(text: str) -> Edtf:
    """Read a date, a span or a yearly day; DateError says what is wrong and what was probably meant."""
    if "/" in text:
        return _span(text)
    if _YEARLY.fullmatch(text):
        _day(_LEAP_YEAR, int(text[5:7]), int(text[8:10]), text)
        return Edtf(text, date.min, date.max)
    if not _DATE.fullmatch(text):
        raise DateError("impossible" if re.fullmatch(_NUMBERS, text) else "form", text, _meant(text))
    first, last = _bounds(text.rstrip("~"))
    return Edtf(text, first, last)


def _span(text: str) -> Edtf:
    start_text, _, end_text = text.partition("/")
    if not _DATE.fullmatch(start_text) or not (end_text == ".." or _DATE.fullmatch(end_text)):
        raise DateError("form", text, _meant(text))
    start = parse(start_text)
    if end_text == "..":
        return Edtf(text, start.first, date.max)
    end = parse(end_text)
    if end.last < start.first:
        raise DateError("reversed", text, f"{end_text}/{start_text}")
    return Edtf(text, start.first, end.last)


def _bounds(text: str) -> tuple[date, date]:
    if "X" in text:
        first_year = int(text.replace("X", "0")) or 1
        return date(first_year, 1, 1), date(int(text.replace("X", "9")), 12, 31)
    year, *rest = text.split("-")
    if not rest:
        return date(int(year), 1, 1), date(int(year), 12, 31)
    if rest[0] in _SEASON_STARTS:
        return _season(int(year), _SEASON_STARTS[rest[0]])
    if len(rest) == 1:
        return date(int(year), int(rest[0]), 1), _last_of(int(year), int(rest[0]))
    day = _day(int(year), int(rest[0]), int(rest[1]), text)
    return day, day


def _season(year: int, month: int) -> tuple[date, date]:
    # Meteorological seasons of the northern hemisphere; winter begins in December and ends in the next year.
    first = date(year, month, 1)
    if month != _WINTER:
        return first, _last_of(year, month + 2)
    return first, _last_of(year + 1, 2) if year < date.max.year else date.max


def _last_of(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(year: int, month: int, day: int, text: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise DateError("impossible", text) from None


# Regexes compiled on first use: most runs meet no invalid date.
_LOOSE = r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})(?:[-/. ](?P<d>\d{1,2}))?"
_DUTCH = r"(?:(?P<d>\d{1,2})[-/. ])?(?P<m>\d{1,2})[-/. ](?P<y>\d{4})"
_NAMED = r"(?i)(?:(?P<d>\d{1,2}) )?(?P<n>[a-z]{3,})\.? (?P<y>\d{4})"
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan", "feb", "maa mrt mar", "apr", "mei may", "jun", "jul", "aug", "sep", "okt oct", "nov", "dec"), start=1
    )
    for name in names.split()
}


def _meant(text: str) -> str | None:
    """The EDTF text for common other ways to write a date, where it is a real date."""
    match = next(filter(None, (re.fullmatch(form, text) for form in (_LOOSE, _DUTCH, _NAMED))), None)
    if match is None:
        return None
    found = match.groupdict()
    month = _MONTHS.get(found["n"][:3].lower(), 0) if found.get("n") else int(found["m"])
    day = int(found["d"]) if found.get("d") else None
    as_written = f"{found['y']}-{month:02}" + (f"-{day:02}" if day else "")
    turned_round = f"{found['y']}-{day:02}-{month:02}" if day else ""
    return next((meant for meant in (as_written, turned_round) if meant != text and _is_date(meant)), None)


def _is_date(text: str) -> bool:
    try:
        return bool(_DATE.fullmatch(text)) and bool(parse(text))
    except DateError:
        return False
