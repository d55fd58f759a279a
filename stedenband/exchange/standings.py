"""What a row tells of a bond's beginning, ending and status, as far as these agree."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.exchange import cell_dates, cells
from stedenband.exchange.cell_dates import Period
from stedenband.exchange.column_words import Says
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.row_remarks import DAY_FIRST, part_left_out
from stedenband.exchange.table_rows import Row
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.written_dates import left_out

_UNTIL = re.compile(r"(.+?) (?:tot|tot en met|t/m|until|till)", re.IGNORECASE)
_BY = re.compile(r"(.+?) (?:door|by) .+", re.IGNORECASE)

_SINCE = r"(?:(?P<since>[^,;()]+?)\s*[,;(]\s*)?"
_ON = r"(?:(?:per|in|op|on|sinds) )?"
_ENDED_AT = (  # `1970, beëindigd 2001`; `per 1-1-2001 beëindigd`; `1970 - 2001 (opgezegd)`
    re.compile(rf"{_SINCE}(?P<what>\w+) {_ON}(?P<until>[^,;()]+)\)?"),
    re.compile(rf"{_SINCE}{_ON}(?P<until>[^,;()]+?) (?P<what>[^\W\d_]+)\)?"),
)
_PERIOD_OVER = re.compile(r"(?P<period>[^,;()]*[0-9])[\s,;(]+(?P<what>[^\W\d_]+)\)?")
# `- 2001`, `? - 2001`, `../2001`
_UP_TO = re.compile(
    r"(?:(?:\.{2,3}|…|\?|onbekend|unknown)\s*(?:[-–—]|tot|to|until|(?<=\.\.)/)|[-–—])\s*(?P<until>[0-9].*)",
    re.IGNORECASE,
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
        told = row.text(says)
        if (words := left_out(told)) and not cell_dates.ending_on(told) and (read := _begun_or_at(told)):
            row.remark(says, part_left_out(words, read))


def _begun_or_at(told: str) -> Edtf | None:
    """The date that a text is, or the beginning of a period that goes on: `medio 1985 - heden`."""
    period = cell_dates.period(told)
    return cell_dates.when(told) or (period.since if period else None)


def refuse_odd_days(days: Mapping[Says, Edtf | None]) -> None:
    """NotPlaced where a day is one that a spreadsheet makes of a year, or of a zero."""
    for says, day in days.items():
        if day and cell_dates.is_zero(day):
            raise NotPlaced("zero-day", says, day.text)
        if day and cell_dates.year_shown_as(day):
            raise NotPlaced("odd-day", says, day.text)


def one_day(says: Says, *told: Edtf | None) -> Edtf | None:
    """The first of the days that a row tells of one thing; NotPlaced where two of them cannot be the same."""
    days = [day for day in told if day]
    if any(one.surely_before(other) for one in days for other in days):
        raise NotPlaced("several-days", says)
    return next(iter(days), None)


def span_of(row: Row) -> Period | None:
    """When it began and ended by the column of its period, also where no beginning is told: `- 2001`.

    None where that is not told, or not understood.
    """
    told = row.text(Says.PERIOD)
    if span := cell_dates.span(told) or _ended_by(told):
        return span
    if _is_ending(told):  # which tells how it stands
        return Period(None, None)
    found = _UP_TO.fullmatch(told)
    until = cell_dates.when(found["until"]) if found and not left_out(told) else None
    return Period(None, until) if until else None


def since_of(row: Row) -> Period | None:
    """When it began, and perhaps ended, by the column of its beginning; None where that is not told or understood."""
    told = row.text(Says.SINCE)
    return cell_dates.period(told) or _ended_by(told)


def _ended_by(told: str) -> Period | None:
    """When it ended, and perhaps began, by a text with a word that tells the ending: `1970, beëindigd 2001`."""
    if left_out(told):
        return None
    over = _PERIOD_OVER.fullmatch(told)
    period = cell_dates.span(over["period"]) if over and _is_ending(over["what"]) else None
    if period and period.since and period.until:
        return period
    return next(filter(None, (_ended_at(found) for one in _ENDED_AT if (found := one.fullmatch(told)))), None)


def _ended_at(found: re.Match[str]) -> Period | None:
    since, until = (cell_dates.when(found[one] or "") for one in ("since", "until"))
    is_read = until and _is_ending(found["what"]) and bool(since) is bool(found["since"])
    return Period(since, until) if is_read else None


def _is_ending(word: str) -> bool:
    return cells.code(word, Status) is Status.ENDED


class Standing(NamedTuple):
    """How a bond stands; since when, if told with it; and whether that is all that its column tells."""

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

    NotPlaced where what stands there is neither. Without one a word alone below a period may tell that too.
    """
    told = row.text(Says.UNTIL)
    if not told and _is_ending(row.text(Says.PERIOD)):
        return Standing(Status.ENDED)
    told = cell_dates.without_until(told)
    if cells.is_nothing(told, ending=True):
        return Standing(None)
    if day := cell_dates.ending_on(told) or cell_dates.when(told):
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
    return Standing(status, day, is_all=not by)


_BEGINS = (Status.ACTIVE, Status.EXPLORING)  # of these a day is that of the beginning


def begun_by(standing: Standing) -> Edtf | None:
    """When a bond began, by how it stands."""
    return standing.day if standing.status in _BEGINS else None


def since_when(standing: Standing, since: Edtf | None, until: Edtf | None) -> Edtf | None:
    """When a bond came to a status with which it did not begin or end; NotPlaced where that is before or after both."""
    day = None if standing.status in (*_BEGINS, Status.ENDED) else standing.day
    if day and since and day.surely_before(since):
        raise NotPlaced("status-before-begin", Says.STATUS)
    if day and until and until.surely_before(day):
        raise NotPlaced("reversed", Says.UNTIL)
    return day


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
