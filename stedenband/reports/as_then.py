"""What is known only as of its source: a plan, a wish or a number without a date of its own, told as of that day."""

from collections.abc import Iterable

from stedenband.register.events_on_day import EventOnDay
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf, parse

_MONTH, _YEAR = len("2025-06"), len("2025")


def then(context: ReportContext, writer: str, sources: Iterable[str]) -> str:
    """`in juni 2025`, the month in which the last of these sources told it; nothing in a report of that month."""
    return _told(context, writer, sources, _MONTH)


def year_then(context: ReportContext, writer: str, sources: Iterable[str]) -> str:
    """`in 2025`, of what holds by the year; nothing in a report of that year."""
    return _told(context, writer, sources, _YEAR)


def _told(context: ReportContext, writer: str, ids: Iterable[str], length: int) -> str:
    known = context.register.municipalities[writer].sources
    days = [day for id in ids if id in known and (day := known[id].day)]
    if not days:
        return ""
    at = _within(max(days, key=lambda day: day.last), length)
    return dates.when(at, context.language) if at.last < context.options.on else ""


def _within(day: Edtf, length: int) -> Edtf:
    """The month or year of a date that is more exact; any other as it is."""
    is_plain = day.text.replace("-", "").isdigit()
    return parse(day.text[:length]) if is_plain else day


# How a plan is told whose source is of a month that is past, where no day is known to which it is still to come.
_THEN = {"considered": "considered-then", "no-day-yet": "had-no-day", "planned": "had-no-day"}


def mode_then(context: ReportContext, event: EventOnDay, mode: str) -> tuple[str, str]:
    """How a plan of no day, or one that is but considered, is told, and when that was so: `in juni 2025`."""
    if mode not in _THEN or (mode == "planned" and event.date):
        return mode, ""
    when = then(context, event.writer, event.sources)
    return (_THEN[mode], when) if when else (mode, "")
