"""What is known only as of its source: a plan, a wish or a number without a date of its own, told as of that day."""

from collections.abc import Iterable
from itertools import chain

from stedenband.register.events_on_day import EventOnDay
from stedenband.register.sources_of_bonds import sources_of_bond, sources_of_file
from stedenband.reports.report_context import ReportContext
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.edtf import Edtf, parse

_MONTH, _YEAR = len("2025-06"), len("2025")
_DAYS_IN_YEAR = 366


def then(context: ReportContext, writer: str, sources: Iterable[str]) -> str:
    """`in juni 2025`, the month in which the last of these sources told it; nothing in a report of that month."""
    at = _told(context, writer, sources, _MONTH)
    return dates.when(at, context.language) if at else ""


def year_then(context: ReportContext, writer: str, sources: Iterable[str]) -> Edtf | None:
    """The year of which something was told that holds by the year; nothing in a report of that year."""
    return _told(context, writer, sources, _YEAR)


def latest_known(context: ReportContext, home: str) -> Edtf | None:
    """As of when the last is known of a municipality's bonds, where that is over a year before the day of the report.

    By the latest of its sources and of those of the bonds that it joins, and of when these files were confirmed.
    """
    on, known = context.options.on, context.register.municipalities
    joined = [one for one in context.bonds if one.home == home != one.writer]
    writers = {home, *(one.writer for one in joined)} & known.keys()
    sources = [
        *(sources_of_file(known[home]) if home in known else ()),
        *chain.from_iterable(map(sources_of_bond, joined)),
    ]
    days = [day for source in sources if (day := source.day)]
    days += [day for writer in writers if (day := known[writer].confirmed)]
    latest = max(days, key=lambda day: day.last, default=None)
    return latest if latest and (on - latest.last).days > _DAYS_IN_YEAR else None


def _told(context: ReportContext, writer: str, ids: Iterable[str], length: int) -> Edtf | None:
    known = context.register.municipalities[writer].sources
    days = [day for id in ids if id in known and (day := known[id].day)]
    if not days:
        return None
    at = _within(max(days, key=lambda day: day.last), length)
    return at if at.last < context.options.on else None


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
