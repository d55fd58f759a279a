"""Every bond as a bar through the years, with dormant and ended stretches, for terminal, page and paper."""

from datetime import date

from stedenband.model import HistoryEntry
from stedenband.register.state import days_of_effect, first_day
from stedenband.reports.blocks import label
from stedenband.reports.report_context import BondOnDay, ReportContext
from stedenband.reports.sentences import say
from stedenband.reports.values import Bar, Pattern, Stretch, Timeline
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status

_PATTERNS: dict[Status, Pattern] = {
    Status.UNKNOWN: "unknown",
    Status.EXPLORING: "exploring",
    Status.ACTIVE: "active",
    Status.DORMANT: "dormant",
    Status.SUSPENDED: "suspended",
    Status.PHASING_OUT: "phasing-out",
    Status.ENDED: "ended",
}
_YEARS_WITHOUT_DATES = 20  # how much past a picture shows where no bond has a date


def timeline(context: ReportContext) -> Timeline | None:
    """The picture of the bonds of a report, by their beginning; None where there are none."""
    if not context.bonds:
        return None
    last = context.options.on.year + 1
    begun = [one.state.since.first.year for one in context.bonds if one.state.since]
    first = min(begun, default=last - _YEARS_WITHOUT_DATES) // 10 * 10
    order = sorted(context.bonds, key=lambda one: one.state.since.first if one.state.since else date.max)
    bars = tuple(_bar(context, one, first) for one in order)
    present = dict.fromkeys(stretch.pattern for bar in bars for stretch in bar.stretches)
    legend = tuple((_PATTERNS[status], status.label(context.language)) for status in Status if status.value in present)
    return Timeline(say("timeline", context.language), first, last, bars, legend, _text(context, order))


def _bar(context: ReportContext, one: BondOnDay, first: int) -> Bar:
    now = _fraction(context.options.on)
    entries = one.tie.bond.history
    days = days_of_effect(entries, one.tie.bond.sources, one.tie.sources)
    stretches = [stretch for stretch in _stretches(entries, days, float(first), now) if stretch.end > stretch.start]
    status = one.state.status.label(context.language)
    open_start = not entries or first_day(entries[0]) is None
    return Bar(label(context, one), status, tuple(stretches), open_start, one.state.status is not Status.ENDED)


def _stretches(entries: tuple[HistoryEntry, ...], days: list[date | None], first: float, now: float) -> list[Stretch]:
    """A stretch for each entry, from its day to that of the next; what came before the first known day is unknown."""
    if not entries:
        return [Stretch(first, now, "unknown")]
    starts = [min(_fraction(day), now) if day else first for day in days]
    for index in reversed(range(len(starts) - 1)):
        # What has no date of its own cannot have begun after what follows it.
        starts[index] = min(starts[index], starts[index + 1])
    found = [Stretch(first, starts[0], "unknown")] if first_day(entries[0]) is None else []
    for index, entry in enumerate(entries):
        end = starts[index + 1] if index + 1 < len(entries) else now
        found.append(Stretch(starts[index], end, _PATTERNS[entry.status]))
    return found


def _fraction(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _years(one: BondOnDay, language: Language) -> str:
    """`, sinds 1948`, or of an ended bond `, 1974 – 2017`; nothing where no year is known."""
    since = dates.bare(one.state.since, language) if one.state.since else "…"
    if one.state.ending:
        until = dates.bare(one.state.ending.date, language) if one.state.ending.date else "…"
        return "" if since == until else f", {since} – {until}"
    return f", {dates.since(one.state.since, language)}" if one.state.since else ""


def _text(context: ReportContext, order: list[BondOnDay]) -> str:
    return "; ".join(_told(context, one) for one in order) + "."


def _told(context: ReportContext, one: BondOnDay) -> str:
    status = one.state.status.label(context.language)
    return f"{one.row.gemeente} – {one.partner_names}: {status}{_years(one, context.language)}"
