"""EDTF dates (ISO 8601-2): parses a text into a value with the first and last day that it allows.

Levels 0 and 1: `1948`, `1998-09`, `1998-09-01`, `2013-21` (spring), `1944~` (about), `2017?` (uncertain), `1944%`
(both), `194X` and `19XX` (some year of the forties, of the century), `2004-XX`, `2023-10-12/2023-10-15`, `2013/..`
(still going on), `2013/` (until when is unknown). Of level 2 the sets: `[1993,1994]` (one of these),
`[1900,1905..1909]` (one of these, of 1905 to 1909 any), `[..2022-11]` (no later than) and `[2012..]` (in it or after
it). And `XXXX-05-04`, a day that returns each year.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

_DAY = r"(0[1-9]|[12][0-9]|3[01]|XX)"
_DATED = rf"((?!0000)[0-9]{{4}}(-(0[1-9]|1[0-2])(-{_DAY})?|-2[1-4]|-XX(-XX)?)?|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?"
_RANGE = rf"{_DATED}\.\.{_DATED}"
_SET = rf"\[(({_DATED}|{_RANGE})(,({_DATED}|{_RANGE}))+|{_RANGE}|\.\.{_DATED}|{_DATED}\.\.)\]"
DATE_PATTERN = rf"{_DATED}|{_SET}"
YEARLY_PATTERN = r"XXXX-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[?~%]?"
SPAN_PATTERN = rf"{DATE_PATTERN}|{_DATED}/({_DATED}|\.\.)?|(\.\.)?/{_DATED}"

DATE = re.compile(_DATED)  # the others are seldom needed: `re` compiles and caches them on first use
_QUALIFIERS = "?~%"
_OPEN = ("", "..")
_SEASON_STARTS = {"21": 3, "22": 6, "23": 9, "24": 12}
_WINTER = 12
_LEAP_YEAR = 2000
_ABOUT_DAYS = 5 * 366


class DateError(ValueError):
    """A text that is no date; `problem` is `form`, `impossible` or `reversed`, `meant` the likely right text.

    `is_sure` says that the text can be read in no other way: `24-06-2024` is, `2-12-2024` is not. `is_turned` says that
    what was meant has the day and the month, behind the year, the other way round (`2026-13-01`).
    """

    def __init__(
        self, problem: str, text: str, meant: str | None = None, *, is_sure: bool = False, is_turned: bool = False
    ) -> None:
        super().__init__(text)
        self.problem, self.text, self.meant, self.is_sure, self.is_turned = problem, text, meant, is_sure, is_turned


@dataclass(frozen=True, slots=True)
class Edtf:
    """One date, span or yearly day: `text` as written, and the `first` and `last` day it may stand for."""

    text: str
    first: date
    last: date

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        return hash(self.text)  # the days follow from it

    @property
    def yearly(self) -> bool:
        """Whether it returns each year (`XXXX-05-04`)."""
        return self.text.startswith("XXXX")

    @property
    def is_span(self) -> bool:
        """Whether it runs from one date to another."""
        return "/" in self.text

    @property
    def is_set(self) -> bool:
        """Whether it is one of several dates, or of a range that may be open (`[1993,1994]`, `[..2022-11]`)."""
        return self.text.startswith("[")

    @property
    def about(self) -> bool:
        """Whether it is approximate (`~` or `%`)."""
        return "~" in self.text or "%" in self.text

    @property
    def uncertain(self) -> bool:
        """Whether its source is not sure of it (`?` or `%`)."""
        return "?" in self.text or "%" in self.text

    @property
    def no_later_than(self) -> bool:
        """Whether only the day by which it was is known (`[..2022-11]`): `first` says nothing then."""
        return self.text.startswith("[..")

    @property
    def counts_from(self) -> date:
        """The day from which what happened then is told: its first, of a bound "no later than" its last."""
        return self.last if self.no_later_than else self.first

    @property
    def no_earlier_than(self) -> bool:
        """Whether only the day from which it was is known (`[2012..]`): `last` says nothing then."""
        return self.text.endswith("..]")

    @property
    def choices(self) -> tuple["Edtf", ...]:
        """What it is one of: the dates of a set, a range among them as a set of its own (`[1905..1909]`)."""
        if not self.is_set:  # hot: nearly all are one date
            return ()
        return tuple(parse(f"[{part}]" if ".." in part else part) for part in self.text[1:-1].split(","))

    @property
    def range_bounds(self) -> tuple["Edtf", ...]:
        """The bounds, both included, of a set that is one range alone; one of them where it is open on a side."""
        is_range = self.is_set and ".." in self.text and "," not in self.text
        return tuple(parse(part) for part in self.text[1:-1].split("..") if part) if is_range else ()

    @property
    def dates_in_set(self) -> tuple["Edtf", ...]:
        """The dates of which it is one (`[1993,1994]`), or which bound it (`[..2022-11]`, `[1905..1909]`)."""
        return self.range_bounds or tuple(date for one in self.choices for date in one.range_bounds or (one,))

    @property
    def bare_text(self) -> str:
        """Its text without what qualifies it: `1944` of `1944~`."""
        return self.text.rstrip(_QUALIFIERS)

    def in_year(self, year: int) -> date:
        """The day of a yearly date (`XXXX-05-04`) in a year."""
        return day_in(year, int(self.text[5:7]), int(self.text[8:10]))

    def surely_before(self, other: "Edtf") -> bool:
        """Whether it ends before the other begins; an approximate date is widened by five years on either side."""
        return _widened(self.last, self.about, 1) < _widened(other.first, other.about, -1)

    @property
    def parts(self) -> tuple["Edtf", ...]:
        """The known bounds of a span, else the date itself."""
        return tuple(parse(part) for part in self.text.split("/") if part not in _OPEN)

    @property
    def place(self) -> date:
        """The day by which it stands among others: of what has no first day the last (`[..1989]` behind `1969`)."""
        return self.last if self.first == date.min else self.first

    @property
    def ends_open(self) -> bool:
        """Whether it is a span without a known end (`1987/..`, `1987/`)."""
        return self.text.endswith(("/", "/.."))

    @property
    def last_known(self) -> date:
        """The last day that is known of it: of a span whose end is not known (`1987/`), the last of its beginning."""
        return self.parts[0].last if self.ends_open and not self.goes_on else self.last

    @property
    def goes_on(self) -> bool:
        """Whether it is a span that is not over (`1987/..`)."""
        return self.text.endswith("/..")

    @property
    def starts_open(self) -> bool:
        """Whether it is a span without a known start (`../2022`, `/2022`)."""
        return self.text.startswith(("/", "../"))

    @property
    def as_set(self) -> str | None:
        """What a span stands for where one day is meant: `[..2022]` of `../2022`, `[1993,1994]` of `1993/1994`."""
        if self.starts_open:
            return f"[..{self.parts[0].text}]"
        if self.ends_open or not self.is_span:
            return None
        start, end = self.parts
        is_next = (end.first - start.last).days == 1 and len(start.text) == len(end.text)
        return f"[{start.text},{end.text}]" if is_next else None


def by_date(at: "Edtf | None") -> tuple[int, date]:
    """Where what has a date stands among others; what has none, or a day of every year, behind them."""
    return (0, at.first) if at and not at.yearly else (1, date.max)


def day_in(year: int, month: int, day: int) -> date:
    """A day of a year; for one that the month does not have then (29 February), the first of the next month."""
    return date(year, month, day) if day <= monthrange(year, month)[1] else date(year, month + 1, 1)


def day_before(day: date) -> date:
    """The day before a day; the first day of the calendar, with which what has no beginning begins, has none."""
    return day - timedelta(days=1) if day > date.min else day


def _widened(day: date, about: bool, direction: int) -> int:
    return day.toordinal() + (direction * _ABOUT_DAYS if about else 0)


@lru_cache(maxsize=2**15)
def parse(text: str) -> Edtf:
    """Read a date, a span, a set or a yearly day; DateError says what is wrong and what was probably meant."""
    if DATE.fullmatch(text):
        return Edtf(text, *_bounds(text.rstrip(_QUALIFIERS)))
    if "/" in text:
        return _span(text)
    if re.fullmatch(YEARLY_PATTERN, text):
        _day(_LEAP_YEAR, int(text[5:7]), int(text[8:10]), text)
        return Edtf(text, date.min, date.max)
    if re.fullmatch(_SET, text):
        return _set(text)
    raise _no_date(text)


def _no_date(text: str) -> DateError:
    from stedenband.vocabulary.misread_dates import no_date  # noqa: PLC0415 - 0.2 ms; few texts are none

    return no_date(text)


def _set(text: str) -> Edtf:
    parts = text[1:-1].split(",")
    try:
        bounds = [_range(part) for part in parts]
    except DateError as error:
        meant = ",".join((error.meant or "") if part == error.text else part for part in parts)
        raise DateError(error.problem, text, f"[{meant}]" if error.meant else None) from None
    return Edtf(text, min(first for first, _ in bounds), max(last for _, last in bounds))


def _range(text: str) -> tuple[date, date]:
    """The bounds of a part of a set: a date, or a range of dates that may be open on one side."""
    start, dots, end = text.partition("..")
    first = parse(start).first if start else date.min
    last = parse(end if dots else start).last if end or not dots else date.max
    if last < first:
        raise DateError("reversed", text, f"{end}..{start}")
    return first, last


def _span(text: str) -> Edtf:
    # Bound by bound: SPAN_PATTERN, which repeats the pattern of a date many times, takes 2 ms to compile.
    start_text, _, end_text = text.partition("/")
    known = [part for part in (start_text, end_text) if part not in _OPEN]
    if not known or not all(map(DATE.fullmatch, known)):
        raise _no_date(text)
    first = date.min if start_text in _OPEN else parse(start_text).first
    last = date.max if end_text in _OPEN else parse(end_text).last
    if last < first:
        raise DateError("reversed", text, f"{end_text}/{start_text}")
    return Edtf(text, first, last)


def _bounds(text: str) -> tuple[date, date]:
    text = text.removesuffix("-XX").removesuffix("-XX")
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
