"""Every bond as a bar through the years, with dormant and ended stretches, for terminal, page and paper."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from stedenband.register.beginnings import evident_from, is_definite
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.state import revivals
from stedenband.reports.blocks import label, plain
from stedenband.reports.grammar import listed, noun, say
from stedenband.reports.kind_changes import key_of_kind, kind_values
from stedenband.reports.report_context import ReportContext
from stedenband.reports.values import Bar, Bullets, Paragraph, Pattern, Phrase, Stretch, Timeline
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import parse
from stedenband.vocabulary.labels import Draft, state_label

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


def timeline(context: ReportContext, bonds: Sequence[BondOnDay]) -> Timeline | None:
    """The picture of some bonds of a report, by their beginning; None where there are none."""
    if not bonds:
        return None
    last = context.options.on.year + 1
    shown = {one: _shown_before(one) for one in bonds}
    begun = [year for one in bonds if (year := _first_year(one))]
    begun += [before.year for before in shown.values() if before]
    first = min(begun, default=last - _YEARS_WITHOUT_DATES) // 10 * 10
    order = sorted(bonds, key=lambda one: one.since.first if one.since else date.max)
    bars = tuple(_bar(context, one, first, shown[one]) for one in order)
    present = dict.fromkeys(stretch.pattern for bar in bars for stretch in bar.stretches)
    words = {_PATTERNS[status]: status.label(context.language) for status in Status}
    words["undated-end"] = say("undated-end", context.language)
    legend = tuple((pattern, told) for pattern, told in words.items() if pattern in present)
    key = "timeline" if len({one.kind for one in bonds}) == 1 else "timeline-of-kinds"
    return Timeline(say(key, context.language), first, last, bars, legend, _text(context, order))


def telling_timeline(context: ReportContext) -> Iterator[Timeline | Paragraph]:
    """The picture of the bonds of which a year is known, and which are not in it; of one bond only if it is asked."""
    dated: list[BondOnDay] = []
    undated: list[BondOnDay] = []
    for one in context.bonds:
        (dated if any(change.when for change in one.changes) else undated).append(one)
    drawn = timeline(context, dated) if len(dated) > (0 if context.options.bonds else 1) else None
    if drawn is None:
        return
    yield drawn
    left_out = [label(context, it) for it in undated if it.status is not Draft.LISTED]
    if left_out:
        yield plain(say("not-drawn", context.language, names=listed(left_out, context.language)))


def kind_changes(context: ReportContext) -> Bullets | None:
    """What the picture can't show: which bonds became another kind, and when; None where none did."""
    changed = [(one, change) for one in context.bonds for change in one.changes if change.turns_into]
    items = tuple(Phrase(f"{context.name(one)}: {_of_kind(context, one, change)}") for one, change in changed)
    return Bullets(items) if items else None


def _of_kind(context: ReportContext, one: BondOnDay, change: Change) -> str:
    values = kind_values(context, one, change)
    return say(key_of_kind(change), context.language, by="", initiative="", reason="", **values)


def nothing_to_draw(language: Language) -> Timeline:
    """A picture without any bond, which says so."""
    return Timeline(say("timeline", language), 0, 0, (), (), say("none", language))


def _bar(context: ReportContext, one: BondOnDay, first: int, shown: date | None) -> Bar:
    """A bond as a bar; `shown` is the day on which something showed that it was there before its beginning."""
    now = _fraction(context.options.on)
    before = _fraction(shown) if shown else None
    found = _stretches(one.changes, float(first), now, before, context.language)
    stretches = [it for it in found if it.end > it.start]
    stretches = _with_vague_changes(one, stretches, float(first), now)
    stretches = _with_vague_start(one, _with_undated_ends(one, stretches, float(first), now))
    open_start = not one.changes or not is_definite(one.changes[0])
    return Bar(label(context, one), _status(context, one), tuple(stretches), open_start, one.status is not Status.ENDED)


def _shown_before(one: BondOnDay) -> date | None:
    """The day on which something showed that a bond was there before its dated beginning; none before it joined."""
    if not one.changes or one.changes[0].membership or not is_definite(one.changes[0]):
        return None
    shown = evident_from(one.register, one.tie)
    return shown if shown and shown < one.changes[0].counts else None


def _first_year(one: BondOnDay) -> int | None:
    """The first year that its changes tell, as that in which it was there at the latest; None where none is known."""
    dates = (change.when for change in one.changes if change.when)
    return min((when.last.year if when.no_later_than else when.first.year for when in dates), default=None)


def _stretches(
    changes: Sequence[Change], first: float, now: float, before: float | None, language: Language
) -> Iterator[Stretch]:
    """A stretch from each change to the next, as the bond stood.

    It is unknown before a first one that is no beginning, and before one from when (`before`) something showed it.
    """
    if not changes:
        yield Stretch(first, now, "unknown")
        return
    if not is_definite(changes[0]):
        yield Stretch(first, _fraction(changes[0].counts), "unknown")
    elif before is not None:
        yield Stretch(before, _fraction(changes[0].counts), "unknown")
    starts = _starts(changes, now)
    for change, start, end in zip(changes, starts, [*starts[1:], now], strict=True):
        yield Stretch(max(start, first), end, _PATTERNS[change.status], _year(change, language))


def _year(change: Change, language: Language) -> str:
    """The year in which a bond came into a state: `2017`, `omstreeks 2017`; nothing where that is no single year."""
    when = change.when
    if when is None or not change.comes_into or when.no_later_than or when.first.year != when.last.year:
        return ""
    sign = "~" * when.about or "?" * when.uncertain
    return dates.bare(parse(f"{when.first.year}{sign}"), language) if sign else str(when.first.year)


def _starts(changes: Sequence[Change], now: float) -> list[float]:
    """Where the stretch of each change begins: of those that came in one year or month one after the other in it."""
    starts: list[float] = []
    for before, change, after in zip((None, *changes), changes, (*changes[1:], None), strict=False):
        start = _fraction(change.counts)
        if before and before.has_first_day and start <= starts[-1]:
            ends = [_fraction(change.certain), now]
            ends += [_fraction(after.counts)] if after and after.counts > change.counts else []
            start = max(starts[-1], (starts[-1] + min(ends)) / 2)
        starts.append(start)
    return starts


def _with_vague_changes(one: BondOnDay, drawn: list[Stretch], first: float, now: float) -> list[Stretch]:
    """The stretches, unknown as long as a later change of state may have taken effect or not, beyond a year."""
    for change, after in zip_longest(one.changes[1:], one.changes[2:]):
        if change and change.comes_into and change.status is not Status.ENDED:
            start, end = _in_doubt(one, change, after, first, now)
            drawn = _overlaid(drawn, Stretch(start, end, "unknown")) if end - start > 1 else drawn
    return drawn


def _with_undated_ends(one: BondOnDay, drawn: list[Stretch], first: float, now: float) -> list[Stretch]:
    """The stretches, with one of its own where an ending may lie whose day is not known to the year."""
    for change, after in zip_longest(one.changes, one.changes[1:]):
        if change.status is Status.ENDED and change.comes_into:
            start, end = _in_doubt(one, change, after, first, now)
            drawn = _overlaid(drawn, Stretch(start, end, "undated-end")) if end - start > 1 else drawn
    return drawn


def _in_doubt(one: BondOnDay, change: Change, after: Change | None, first: float, now: float) -> tuple[float, float]:
    """From when until when a change may have taken effect or not, within the years that are drawn."""
    until = min(change.certain, after.counts) if after else change.certain
    return max(_fraction(_last_seen(one, change)), first), min(_fraction(until), now)


def _with_vague_start(one: BondOnDay, drawn: list[Stretch]) -> list[Stretch]:
    """The stretches, unknown as long as it may have begun later: of a decade, of some years, until it changed."""
    begun, since = one.beginning, one.since
    if begun is None or since is None or since.no_later_than or since.is_span or not drawn:
        return drawn
    if since.last.year == since.first.year:
        return drawn
    later = (change.counts for change in one.changes if change.counts > begun.counts)
    return _overlaid(drawn, Stretch(drawn[0].start, _fraction(min(since.last, one.on, *later)), "unknown"))


def _overlaid(drawn: list[Stretch], over: Stretch) -> list[Stretch]:
    """Stretches with one laid over them."""
    before = [one._replace(end=min(one.end, over.start)) for one in drawn if one.start < over.start]
    after = [Stretch(max(one.start, over.end), one.end, one.pattern) for one in drawn if one.end > over.end]
    if [one.pattern for one in after] == ["ended"] and after[0].end - after[0].start < 1:
        after = []  # it would look as if the bond had ended just now
    return [*before, over, *after]


def _last_seen(one: BondOnDay, change: Change) -> date:
    """The last day on which a bond surely had not changed: of what changed or was signed before it did."""
    if change.has_first_day:
        return change.earliest
    signed = (when.last for it in one.agreements for when in (it.signed, *it.renewed) if when)
    changed = (min(it.certain, change.counts) for it in one.changes if it.counts < change.counts)
    return max((day for day in (*signed, *changed, change.earliest) if day <= change.counts), default=date.min)


def _fraction(day: date) -> float:
    return day.year + (day.timetuple().tm_yday - 1) / 366


def _status(context: ReportContext, one: BondOnDay) -> str:
    return state_label(one.status, context.language, left=one.is_left, certain=one.certain)


def _years(one: BondOnDay, language: Language) -> str:
    """`, sinds 1948`, or of an ended bond `, 1974 – 2017`; nothing where no year is known.

    Behind a state that began later it says that these are of the bond: `slapend sinds 2021, band sinds 1985`.
    """
    if one.ending and one.since is None:
        return _until_only(one.ending, language)
    if one.since is None:
        return ""
    first = one.since
    told = []
    for ended, after in revivals(one.changes):
        if ended.when and after.when:
            told.append(f"{dates.bare(first, language)} – {dates.bare(ended.when, language)}")
            first = after.when
    last = (
        f"{dates.bare(first, language)} – {_until(one.ending, language)}"
        if one.ending
        else dates.since(first, language)
    )
    of_bond = f"{_BOND.text(language)} " if one.status in _STATES_OF_A_TIME else ""
    return f", {of_bond}{listed([*told, last], language)}"


def _until_only(ending: Change, language: Language) -> str:
    """` in 2018`, ` uiterlijk 21 november 2026`; nothing where nothing is known."""
    if ending.when:
        return f" {dates.when(ending.when, language)}"
    return f" {_until(ending, language)}" if ending.counts > date.min else ""


def _until(ending: Change, language: Language) -> str:
    """When a bond ended, at the latest where that is all that is known."""
    if ending.when:
        return dates.bare(ending.when, language)
    return dates.bare(parse(f"[..{ending.counts}]"), language) if ending.counts > date.min else "…"


def _kinds(one: BondOnDay, language: Language) -> str:
    """`, vriendschapsband sinds 2015` for each change of kind."""
    found = [change for change in one.changes if change.changes_kind and change.status is not Status.ENDED]
    changed = [change for change in found if not change.is_only_explored]
    return "".join(
        f", {noun(change.kind, language)}" + (f" {dates.since(change.when, language)}" if change.when else "")
        for change in changed
    )


def _text(context: ReportContext, order: list[BondOnDay]) -> str:
    return "; ".join(_told(context, one) for one in order) + "."


def _told(context: ReportContext, one: BondOnDay) -> str:
    language = context.language
    state = _status(context, one) + _since_in_state(one, language)
    return f"{label(context, one)}: {state}{_years(one, language)}{_kinds(one, language)}"


_STATES_OF_A_TIME = frozenset({Status.DORMANT, Status.SUSPENDED, Status.PHASING_OUT})
_BOND = Bilingual("band", "link")


def _since_in_state(one: BondOnDay, language: Language) -> str:
    """` sinds mei 2021`: since when a bond is dormant, suspended or phasing out, where that is known."""
    if one.status not in _STATES_OF_A_TIME:
        return ""
    entered = next((it for it in reversed(one.changes) if it.status is one.status and it.comes_into), None)
    since = entered.stands_since if entered else None
    return f" {dates.since(since, language)}" if since else ""
