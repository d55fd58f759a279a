"""Whether something belongs to a period: surely (True), perhaps (False, for its date is unknown or wide) or not (None).

Both bounds of a period are included, and a missing one is infinite.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from stedenband.vocabulary.edtf import Edtf

Belongs = bool | None


class Period(NamedTuple):
    """From which day until which day is asked."""

    first: date = date.min
    last: date = date.max

    @property
    def is_all(self) -> bool:
        """Whether it is all time: nothing was asked."""
        return self.first == date.min and self.last == date.max


def may_fall_in(when: Edtf, period: Period) -> bool:
    """Whether a date can be in a period; of one of several (`[1993,1999]`) whether any of these can."""
    return any(one.first <= period.last and one.last >= period.first for one in when.choices or (when,))


def falls_in(when: Edtf | None, period: Period) -> Belongs:
    """Whether a date falls in a period; one that takes several days (a visit) does where any of them does."""
    if when is None:
        return False
    if when.yearly:
        years = (period.first.year, min(period.first.year + 1, date.max.year))
        return True if any(period.first <= when.in_year(year) <= period.last for year in years) else None
    if not may_fall_in(when, period):
        return None
    if when.is_span:
        return _surely_overlaps(when, period)
    return period.first <= when.first and when.last <= period.last


def _surely_overlaps(span: Edtf, period: Period) -> bool:
    begun = not span.starts_open and span.parts[0].last <= period.last
    going_on = span.goes_on or (not span.ends_open and span.parts[-1].first >= period.first)
    return begun and going_on


def both_of(one: Belongs, other: Belongs) -> Belongs:
    """Whether of two things that must both belong to a period each does."""
    return None if one is None or other is None else one and other


def any_falls_in(days: Iterable[Edtf | None], period: Period) -> Belongs:
    """Whether any day of what happened falls in a period; perhaps, where none is known."""
    known = [when for when in days if when]
    return any_of(falls_in(when, period) for when in known) if known else False


def overlaps(since: Edtf | None, until: Edtf | None, period: Period) -> Belongs:
    """Whether what held since and until such dates held in a period; without `until` it still does."""
    if since is not None and since.first > period.last:
        return None
    if until is not None and until.last < period.first:
        return None
    begun = since is not None and since.last <= period.last
    going_on = until is None or until.first >= period.first
    return begun and going_on


def any_of(found: Iterable[Belongs]) -> Belongs:
    """Whether any of several belongs: surely where one surely does."""
    answers = set(found)
    return True if True in answers else False if False in answers else None
