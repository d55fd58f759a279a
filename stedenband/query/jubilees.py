"""Round jubilees: when they fall."""

from collections.abc import Iterator
from datetime import date

from stedenband.query.periods import Period, may_fall_in
from stedenband.vocabulary.edtf import Edtf, day_before, day_in, parse
from stedenband.vocabulary.jubilees import HALF, is_round

_MONTHS = 12
_UNKNOWN_PART = "-XX"  # a month or a day


def years_after(first: date, years: int | float) -> date:
    """The last day of so many years that begin on a day."""
    year, month = divmod(first.year * _MONTHS + first.month - 1 + int(years * _MONTHS), _MONTHS)
    if year > date.max.year:
        return date.max
    return day_before(day_in(year, month + 1, first.day))


def is_counted_from(since: Edtf) -> bool:
    """Whether years can be counted since a date: of which the year is known, or of several each; no range of dates."""
    dated = since.text.replace(_UNKNOWN_PART, "")
    return "X" not in dated and ".." not in dated


def half_after(since: Edtf) -> Edtf | None:
    """When 12½ years since a date are full; None where that is not known to the month."""
    return _after(since, HALF) if is_counted_from(since) else None


def round_years(since: Edtf, first: date, last: date, every: int | None = None) -> Iterator[tuple[int | float, Edtf]]:
    """The round numbers of years since a date that fall in a period, each with its date, as precise as the start.

    With `every` these are its multiples, else the usual ones and 12½. A start of which no year is known has none.
    """
    if not is_counted_from(since):
        return
    start = since.first.year
    whole = range(max(1, first.year - since.last.year - 1), last.year - start + 1)
    ages: list[int | float] = [age for age in whole if (age % every == 0 if every else is_round(age))]
    for age in sorted([*ages, *([] if every else [HALF])]):
        when = _after(since, age)
        if when and may_fall_in(when, Period(first, last)):
            yield age, when


def _after(since: Edtf, age: int | float) -> Edtf | None:
    """So many years after a date; None where half a year cannot be told, or there is no such year."""
    if since.dates_in_set:
        each = [_after(one, age) for one in since.dates_in_set]
        return parse(f"[{','.join(one.text for one in each if one)}]") if all(each) else None
    year, *rest = since.bare_text.replace(_UNKNOWN_PART, "").split("-")
    month = int(rest[0]) if rest and int(rest[0]) <= _MONTHS else None
    later, over = divmod(int((int(year) + age) * _MONTHS) + (month or 1) - 1, _MONTHS)
    if later > date.max.year or (age == HALF and month is None):
        return None
    if month is None:
        text = "-".join([f"{later:04}", *rest])
    elif len(rest) == 1:
        text = f"{later:04}-{over + 1:02}"
    else:
        text = day_in(later, over + 1, int(rest[1])).isoformat()
    return parse(text + since.text[len(since.bare_text) :])
