"""What a row tells of a bond's beginning, ending and status, as far as these agree."""

from datetime import date

from stedenband.exchange import cells
from stedenband.exchange.column_words import Says
from stedenband.exchange.homes import NotPlaced
from stedenband.exchange.row_remarks import part_left_out
from stedenband.exchange.table_rows import DATES, Row
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.written_dates import left_out


def check_order(row: Row, says: Says) -> None:
    """NotPlaced where the month of a date surely comes before the day, or may do so as in another row."""
    told = row.text(says)
    if cells.has_month_first(told):
        raise NotPlaced("month-first", says, told)
    if row.has_month_first and cells.has_either_first(told):
        raise NotPlaced("unclear-day", says)


def tell_left_out(row: Row) -> None:
    """Remark on the words of dates that no date can say: `eind 2024` is 2024."""
    for says in DATES:
        if (words := left_out(row.text(says))) and (read := cells.when(row.text(says))):
            row.remark(says, part_left_out(words, read))


def until_of(row: Row) -> Edtf | None:
    """When a bond ended, if its column tells; NotPlaced where what stands there is no date."""
    told = row.text(Says.UNTIL)
    is_none = cells.is_nothing(told, ending=True) or cells.is_yes(told)
    until = None if is_none else cells.when(told)
    if until is None and not is_none:
        raise NotPlaced("unclear-until", Says.UNTIL, told)
    return until


def one_day(says: Says, *told: Edtf | None) -> Edtf | None:
    """The first of the days that a row tells of one thing; NotPlaced where two of them cannot be the same."""
    days = [day for day in told if day]
    if any(one.surely_before(other) for one in days for other in days):
        raise NotPlaced("several-days", says)
    return next(iter(days), None)


def status_of(row: Row) -> tuple[Status | None, Edtf | None]:
    """How the bond stands, also by `ja` under `Actief` or `Beëindigd`; and when it began or ended, if told with it."""
    told = row.text(Says.STATUS)
    if cells.is_yes(row.text(Says.UNTIL)):
        return Status.ENDED, None
    status = Status.ACTIVE if cells.is_yes(told) else row.code(Says.STATUS, Status)
    if status is None and cells.is_unknown(told):
        status = Status.UNKNOWN
    if status or cells.is_nothing(told):
        return status, None
    what, day = cells.with_day(told)
    status = cells.code(what, Status)
    if status not in (Status.ACTIVE, Status.ENDED):
        raise NotPlaced("unclear-status", Says.STATUS)
    return status, day


def agreed(status: Status | None, in_name: Status | None, until: Edtf | None, on: date) -> Status | None:
    """How a bond stands by its column and its partner's name; NotPlaced where they or an ending say otherwise.

    Of one that has not ended yet it may be known when it will.
    """
    told = {status, in_name} - {None, Status.UNKNOWN}
    is_to_come = until is not None and until.last > on
    until_then = {Status.ENDED, *((Status.ACTIVE, Status.PHASING_OUT) if is_to_come else ())}
    if len(told) > 1 or (until and not told <= until_then):
        raise NotPlaced("status-and-end", Says.STATUS if status else Says.PARTNER)
    return next(iter(told), status or in_name)
