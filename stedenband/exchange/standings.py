"""What a row tells of a bond's beginning, ending and status, as far as these agree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.exchange import cell_dates, cells
from stedenband.exchange.cell_dates import Period
from stedenband.exchange.column_words import Says
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.row_remarks import DAY_FIRST, part_left_out, perhaps_year
from stedenband.exchange.table_rows import Row
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.written_dates import left_out

_UNTIL = re.compile(r"(.+?) (?:tot|tot en met|t/m|until|till)", re.IGNORECASE)
_BY = re.compile(r"(.+?) (?:door|by) .+", re.IGNORECASE)

_ENDED_AT = re.compile(
    r"(?:(?P<since>[^,;()]+?)\s*[,;(]\s*)?(?P<what>\w+)(?: (?:per|in|op|on))? (?P<until>[^,;()]+)\)?"
)

# An ending with the decision on it: `2013 (raadsbesluit)`; not what is planned or denied.
_DAY_AND_DECISION = re.compile(r"([^()]{4,60}?) ?\(([^()0-9?]{1,60})\)")
_DECISIONS = r"\b(?:raads|college)?(?:besluit|beslissing|brief)\b|\b(?:decision|resolution|letter)\b"
_NO_DECISION = r"\b(?:geen|niet|nog|concept|voorgenomen|no|not|draft)\b"


def check_order(row: Row, says: Says) -> None:
    """NotPlaced where the month of a date surely comes before the day, or may do so as in another row."""
    told = row.text(says)
    if cell_dates.has_month_first(told):
        raise NotPlaced("month-first", says, told)
    if row.has_month_first and cell_dates.has_either_first(told):
        raise NotPlaced("unclear-day", says)


def tell_left_out(row: Row, columns: Iterable[Says]) -> None:
    """Remark on the words of dates that no date can say (`eind 2024` is 2024), and on a day that can be another."""
    for says in columns:
        if cell_dates.has_either_order(row.text(says)):
            row.remark(says, DAY_FIRST, quotes=True)
        if (words := left_out(row.text(says))) and (read := cell_dates.when(row.text(says))):
            row.remark(says, part_left_out(words, read))


_NUMBERED_FROM = date(1899, 12, 30)  # the days of a spreadsheet
_YEARS = range(1900, 2051)


def tell_odd_days(row: Row, days: Mapping[Says, Edtf | None]) -> None:
    """Remark on a day of 1905 that a spreadsheet makes of a year: 12 June is the 1990th of its days."""
    for says, day in days.items():
        number = (day.first - _NUMBERED_FROM).days if day and day.first == day.last else 0
        if number in _YEARS:
            row.remark(says, perhaps_year(number), quotes=True)


def one_day(says: Says, *told: Edtf | None) -> Edtf | None:
    """The first of the days that a row tells of one thing; NotPlaced where two of them cannot be the same."""
    days = [day for day in told if day]
    if any(one.surely_before(other) for one in days for other in days):
        raise NotPlaced("several-days", says)
    return next(iter(days), None)


def span_of(row: Row) -> Period | None:
    """When it began and ended by the column of its period, also where a word tells the ending: `1970, beëindigd 2001`.

    None where that is not told, or not understood.
    """
    told = row.text(Says.PERIOD)
    if span := cell_dates.span(told):
        return span
    found = _ENDED_AT.fullmatch(told)
    if found is None or left_out(told) or cells.code(found["what"], Status) is not Status.ENDED:
        return None
    since, until = (cell_dates.when(found[one] or "") for one in ("since", "until"))
    return Period(since, until) if until and bool(since) is bool(found["since"]) else None


class Standing(NamedTuple):
    """How a bond stands; when it began or ended, if told with it; and whether that is all that its column tells."""

    status: Status | None
    day: Edtf | None = None
    is_all: bool = True


def status_of(row: Row) -> Standing:
    """How the bond stands, also by `ja` under `Actief`; NotPlaced where that is not told, or is denied: `geen`."""
    told = row.text(Says.STATUS)
    if cells.is_denial(told):
        raise NotPlaced("unclear-status", Says.STATUS, told)
    status = Status.ACTIVE if cells.is_yes(told) else row.code(Says.STATUS, Status)
    if status is None and cells.is_unknown(told):
        status = Status.UNKNOWN
    if status or cells.is_nothing(told):
        return Standing(status)
    return _standing(told)


def ending_of(row: Row) -> Standing:
    """The day in the column of a bond's ending, or how it stands by a word there: `ja`, `beëindigd`, `gestopt in 2011`.

    NotPlaced where what stands there is neither.
    """
    told = row.text(Says.UNTIL)
    if cells.is_nothing(told, ending=True):
        return Standing(None)
    if day := cell_dates.when(told):
        return Standing(None, day)
    status = Status.ENDED if cells.is_yes(told) else row.code(Says.UNTIL, Status)
    if status not in (None, Status.UNKNOWN):
        return Standing(status)
    if (found := _DAY_AND_DECISION.fullmatch(told)) and (day := cell_dates.when(found[1])) and _is_decision(found[2]):
        row.remark(Says.UNTIL, part_left_out((found[2],), day))
        return Standing(None, day)
    what, day = cells.with_day(told)
    if day is None or cells.code(what, Status) is not Status.ENDED:
        raise NotPlaced("unclear-until", Says.UNTIL, told)
    return Standing(Status.ENDED, day)


def _is_decision(text: str) -> bool:
    """Whether a text is about a decision that was taken."""
    return re.search(_DECISIONS, text.lower()) is not None and re.search(_NO_DECISION, text.lower()) is None


def _standing(told: str) -> Standing:
    """How a bond stands by a text that tells more: the day, or by whom; `actief tot 2010` has ended then."""
    what, day = cells.with_day(told)
    over = _UNTIL.fullmatch(what) if day else None
    by = _BY.fullmatch(what)
    status = cells.code(over[1] if over else by[1] if by else what, Status)
    if over and status is Status.ACTIVE:
        return Standing(Status.ENDED, day)
    is_known = status not in (None, Status.UNKNOWN) and not over
    if not is_known or (by and status is not Status.ENDED):
        raise NotPlaced("unclear-status", Says.STATUS, told)
    return Standing(status, day, is_all=status in (Status.ACTIVE, Status.ENDED) and not by)


def agreed(status: Status | None, others: Sequence[Status | None], until: Edtf | None, on: date) -> Status | None:
    """How a bond stands by its column and what `others` say of it; NotPlaced where they or an ending say otherwise.

    Of one that has not ended yet it may be known when it will.
    """
    told = {status, *others} - {None, Status.UNKNOWN}
    is_over, is_to_come = (until.first <= on, until.last > on) if until else (True, True)
    until_then = {*([Status.ENDED] * is_over), *([Status.ACTIVE, Status.PHASING_OUT] * is_to_come)}
    if len(told) > 1 or (until and not told <= until_then):
        raise NotPlaced("status-and-end", Says.STATUS if status else Says.PARTNER)
    return next(iter(told), next(filter(None, (status, *others)), None))
