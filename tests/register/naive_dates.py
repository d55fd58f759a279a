"""The days that an EDTF text allows, read a second time: shares no code with the package.

Reading of the contract: seasons are those of the northern half of the world, and winter ends in the next year.
Reading of the contract: the bounds of a set are its outermost days, but on no day between its dates did it happen:
`"[1993,1995]"` is not in 1994.
Reading of the contract: a period as the day of a status (a finding) runs from its first day to its last.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache
from typing import Any, NamedTuple

SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}
ONE_DAY = timedelta(days=1)


class Bounds(NamedTuple):
    """The first and last day that a text allows; None where it has none (`[..2022-11]`, `1987/..`)."""

    first: date | None
    last: date | None

    @property
    def counts(self) -> date:
        """The day from which it counts: its first, else its last."""
        return self.first or self.last or date.max

    @property
    def end(self) -> date:
        """The last day, the end of time where it is open."""
        return self.last or date.max


def bounds(value: Any) -> Bounds | None:
    """The bounds of a date as a file has it; None where there is none, or it returns each year."""
    text = "" if value is None else str(value)
    return None if not text or text.startswith("XXXX") else _bounds(text)


def parts(value: Any) -> list[Bounds]:
    """The stretches of days that a date allows: of a set one for each of its dates."""
    text = "" if value is None else str(value)
    if not text.startswith("["):
        return [one] if (one := bounds(value)) else []
    return [_range(part) for part in text.translate({ord(sign): None for sign in "~?% []"}).split(",")]


@cache
def _bounds(text: str) -> Bounds:
    text = text.translate({ord(sign): None for sign in "~?% "})
    if text.startswith("["):
        return _around([_range(part) for part in text.strip("[]").split(",")])
    if "/" in text:
        start, end = text.split("/")
        return Bounds(_range(start).first, _range(end).last)
    return _one(text)


def _around(parts: list[Bounds]) -> Bounds:
    firsts = [part.first for part in parts if part.first]
    lasts = [part.last for part in parts if part.last]
    first = min(firsts) if len(firsts) == len(parts) else None
    return Bounds(first, max(lasts) if len(lasts) == len(parts) else None)


def _range(text: str) -> Bounds:
    """`..x`, `x..`, `x..y` or a single date."""
    if ".." not in text:
        return _one(text)
    start, end = text.split("..")
    return Bounds(_one(start).first if start else None, _one(end).last if end else None)


def _one(text: str) -> Bounds:
    year, *rest = text.split("-")
    first_year, last_year = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not rest:
        return Bounds(date(max(first_year, 1), 1, 1), date(last_year, 12, 31))
    month = int(rest[0])
    if month in SEASONS:
        first = date(first_year, SEASONS[month], 1)
        return Bounds(first, _end_of_month(first + timedelta(days=70)))
    if len(rest) == 1:
        return Bounds(date(first_year, month, 1), _end_of_month(date(first_year, month, 1)))
    day = date(first_year, month, int(rest[1]))
    return Bounds(day, day)


def _end_of_month(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])
