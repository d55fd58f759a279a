"""Every bond as a bar through the years, with dormant and ended stretches, for terminal, page and paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from stedenband.register.beginnings import is_definite
from stedenband.register.bond_history import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.reports.blocks import label
from stedenband.reports.grammar import noun, say
from stedenband.reports.report_context import ReportContext
from stedenband.reports.standing import kind_values
from stedenband.reports.values import Bar, Bullets, Pattern, Phrase, Stretch, Timeline
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
    begun = [one.since.first.year for one in context.bonds if one.since and not one.since.no_later_than]
    first = min(begun, default=last - _YEARS_WITHOUT_DATES) // 10 * 10
    order = sorted(context.bonds, key=lambda one: one.since.first if one.since else date.max)
    bars = tuple(_bar(context, one, first) for one in order)
    present = dict.fromkeys(stretch.pattern for bar in bars for stretch in bar.stretches)
    legend = tuple((_PATTERNS[status], status.label(context.language)) for status in Status if status.value in present)
    return Timeline(say("timeline", context.language), first, last, bars, legend, _text(context, order))


def kind_changes(context: ReportContext) -> Bullets | None:
    """What the picture can't show: which bonds became another kind, and when; None where none did."""
    changed = [(one, change) for one in context.bonds for change in one.changes if change.changes_kind]
    items = tuple(Phrase(f"{context.name(one)}: {_of_kind(context, change)}") for one, change in changed)
    return Bullets(items) if items else None


def _of_kind(context: ReportContext, change: Change) -> str:
    key = "kind-revived" if change.revives else "kind-changed"
    return say(key, context.language, reason="", **kind_values(context, change))


def nothing_to_draw(language: Language) -> Timeline:
    """A picture without any bond, which says so."""
    return Timeline(say("timeline", language), 0, 0, (), (), say("none", language))


def _bar(context: ReportContext, one: BondOnDay, first: int) -> Bar:
    now = _fraction(context.options.on)
    stretches = [stretch for stretch in _stretches(one.changes, float(first), now) if stretch.end > stretch.start]
    open_start = not one.changes or not is_definite(one.changes[0])
    return Bar(label(context, one), _status(context, one), tuple(stretches), open_start, one.status is not Status.ENDED)


def _stretches(changes: Sequence[Change], first: float, now: float) -> Iterator[Stretch]:
    """A stretch from each change to the next, as the bond stood; unknown before a first one that is no beginning."""
    if not changes:
        yield Stretch(first, now, "unknown")
        return
    if not is_definite(changes[0]):
        yield Stretch(first, _fraction(changes[0].counts), "unknown")
    for change, after in zip_longest(changes, changes[1:]):
        end = _fraction(after.counts) if after else now
        yield Stretch(max(_fraction(change.counts), first), end, _PATTERNS[change.status])


def _fraction(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _status(context: ReportContext, one: BondOnDay) -> str:
    return one.status.label(context.language) + ("?" if one.certain is False else "")


def _years(one: BondOnDay, language: Language) -> str:
    """`, sinds 1948`, or of an ended bond `, 1974 – 2017`; nothing where no year is known."""
    since = dates.bare(one.since, language) if one.since else "…"
    if one.ending:
        until = dates.bare(one.ending.date, language) if one.ending.date else "…"
        return "" if since == until else f", {since} – {until}"
    return f", {dates.since(one.since, language)}" if one.since else ""


def _kinds(one: BondOnDay, language: Language) -> str:
    """`, vriendschapsband sinds 2015` for each change of kind."""
    changed = [change for change in one.changes if change.changes_kind]
    return "".join(
        f", {noun(change.kind, language)}" + (f" {dates.since(change.when, language)}" if change.when else "")
        for change in changed
    )


def _text(context: ReportContext, order: list[BondOnDay]) -> str:
    return "; ".join(_told(context, one) for one in order) + "."


def _told(context: ReportContext, one: BondOnDay) -> str:
    language = context.language
    return f"{context.name(one)}: {_status(context, one)}{_years(one, language)}{_kinds(one, language)}"
