"""A timeline as text: a bar of block characters for each bond, each status with a pattern that needs no colour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from stedenband.render.escaping import visible
from stedenband.render.lines import Line, Piece, joined, merged, plain, wrapped
from stedenband.render.report.chart_marks import marks
from stedenband.render.widths import text_width
from stedenband.reports.values import Bar, Pattern, Timeline
from stedenband.text import Language


class _Look(NamedTuple):
    character: str
    ascii: str
    style: str


_LOOKS: Mapping[Pattern, _Look] = {
    "unknown": _Look("?", "?", "dim"),
    "exploring": _Look("·", ".", "cyan"),
    "active": _Look("█", "#", "green"),
    "dormant": _Look("░", ":", "yellow"),
    "suspended": _Look("▒", "%", "magenta"),
    "phasing-out": _Look("▄", "=", "yellow"),
    "undated-end": _Look("╱", "/", "red"),
    "ended": _Look("╌", "-", "red"),
}
_SIGNS: Mapping[str, _Look] = {"open_start": _Look("◂", "<", ""), "open_end": _Look("▸", ">", "")}
_MOST = 120  # columns of a timeline at most, however wide the terminal
_LEAST = 18  # columns in which bars can still be told apart; with the arrows the narrowest terminal
_ROOMY = 40  # columns of bars that must be left before the status is written after each
_ARROWS = 2  # columns for the signs of an open start and an open end
_YEAR = 4  # characters of a year
_BETWEEN: Piece = ("   ", "")  # what parts the entries of the legend
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


def timeline_lines(
    timeline: Timeline, width: int, ascii_only: bool = False, *, language: Language = "nl", is_said: bool = False
) -> Iterator[Line]:
    """The lines of the picture, never wider than a page; a label too long to stand beside its bar is above it.

    `is_said` says that a heading above has its caption.
    """
    page = min(width, _MOST)
    if not is_said:
        yield from wrapped(((visible(timeline.caption), "italic"),), page)
    for line in _picture(timeline, page, ascii_only, language):
        yield from wrapped(line, page)


def _picture(timeline: Timeline, width: int, ascii_only: bool, language: Language) -> Iterator[Line]:
    """Bars, axis and legend."""
    chart = _chart(timeline, width, ascii_only)
    for bar in timeline.bars:
        yield from chart.bar(bar)
    yield from chart.axis()
    yield ()
    yield from _legend(timeline, width, ascii_only, language)


def _chart(timeline: Timeline, width: int, ascii_only: bool) -> "_Chart":
    """The layout: labels take their width up to two fifths, statuses are shown where enough is left for the bars."""
    limit = min(width * 2 // 5, width - _LEAST - _ARROWS - 1)
    labels = [text_width(visible(bar.label)) for bar in timeline.bars]
    left = max((label + 1 for label in labels if label <= limit), default=0)
    columns = max(width - left - _ARROWS, _LEAST)
    right = max((text_width(visible(bar.status)) + 1 for bar in timeline.bars), default=0)
    with_status = columns - right >= _ROOMY
    years = max(timeline.last - timeline.first, 1)
    return _Chart(timeline.first, years, left, columns - right if with_status else columns, with_status, ascii_only)


@dataclass(frozen=True, slots=True)
class _Chart:
    """Where things stand: `left` columns of labels, then `columns` in which `years` years from `first` are drawn."""

    first: int
    years: int
    left: int
    columns: int
    with_status: bool
    ascii_only: bool

    def bar(self, bar: Bar) -> Iterator[Line]:
        """The lines of a bar: a label that is too long stands on a line of its own."""
        label = visible(bar.label)
        if text_width(label) >= self.left:
            yield ((label, ""),)
            label = ""
        status = f" {visible(bar.status)}" if self.with_status else ""
        yield ((label + " " * (self.left - text_width(label)), ""), *self._drawn(bar), (status, "dim"))

    def _drawn(self, bar: Bar) -> Line:
        """The bar's cells: each stretch is at least one column wide and never overlaps the one before."""
        cells = [(" ", "")] * (self.columns + _ARROWS)
        start = end = 0
        for number, stretch in enumerate(bar.stretches):
            look = _LOOKS[stretch.pattern]
            first = min(max(self._column(stretch.start), end), self.columns - 1)
            start = first if number == 0 else start
            end = max(self._column(stretch.end), first + 1)
            sign = (look.ascii if self.ascii_only else look.character, look.style)
            cells[first + 1 : end + 1] = [sign] * (end - first)
        for mark, at in (("open_start", start), ("open_end", end + 1)):
            if getattr(bar, mark) and bar.stretches:
                cells[at] = (_SIGNS[mark].ascii if self.ascii_only else _SIGNS[mark].character, "")
        return merged(cells)

    def _column(self, year: float) -> int:
        return min(max(round((year - self.first) * self.columns / self.years), 0), self.columns)

    def axis(self) -> Iterator[Line]:
        """The line under the bars with a tick where a year begins, and the years under the ticks."""
        line, tick = ("-", "+") if self.ascii_only else ("─", "┴")
        ticks, years = [line] * self.columns, [" "] * (self.columns + 1)
        step = next((step for step in _STEPS if step * self.columns >= (_YEAR + 2) * self.years), _STEPS[-1])
        for year in range(-(-self.first // step) * step, self.first + self.years + 1, step):
            at = min(self._column(year), self.columns - 1)
            ticks[at] = tick
            if at + _YEAR <= len(years):
                years[at : at + _YEAR] = str(year)
        margin = " " * (self.left + 1)
        yield ((margin + "".join(ticks), "dim"),)
        yield ((margin + "".join(years), "dim"),)


def _legend(timeline: Timeline, width: int, ascii_only: bool, language: Language) -> Iterator[Line]:
    """What each pattern and each sign means, as many on a line as fit."""
    line: Line = ()
    told = [*((_LOOKS[pattern], words) for pattern, words in timeline.legend)]
    told += [(_SIGNS[mark], words.text(language)) for mark, words in marks(timeline).items()]
    for look, words in told:
        entry: Line = ((look.ascii if ascii_only else look.character, look.style), (f" {visible(words)}", ""))
        if line and text_width(plain(line)) + len(_BETWEEN[0]) + text_width(plain(entry)) > width:
            yield line
            line = ()
        line = joined([line, entry], _BETWEEN) if line else entry
    if line:
        yield line
