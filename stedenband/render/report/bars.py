"""Bonds as bars through the years: a picture in characters, each status with a pattern that needs no colour."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from stedenband.render.escaping import visible
from stedenband.render.report.wrapping import wrapped
from stedenband.reports.values import Bar, Pattern, Timeline


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
    "ended": _Look("╌", "-", "red"),
}
_MOST = 120  # columns that a picture is worth, however wide the terminal
_LEAST = 18  # columns in which bars can still be told apart; with the arrows the narrowest terminal
_ROOMY = 40  # columns of bars that must be left before the status is written after each
_ARROWS = 2  # columns for the signs of an open start and an open end
_YEAR = 4  # characters of a year
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)


def timeline_on(console: Console, timeline: Timeline) -> Iterator[Text]:
    """A timeline as lines of bars that fit a console, and are never wider than a page."""
    width = console.width
    for line in timeline_lines(timeline, width, console.options.ascii_only):
        for part in wrapped(console, line, width):
            part.rstrip()
            yield part


def timeline_lines(timeline: Timeline, width: int, ascii_only: bool = False) -> Iterator[Text]:
    """The lines of the picture: caption, bars, axis, legend; a label too long to stand beside its bar is above it."""
    width = min(width, _MOST)
    chart = _chart(timeline, width, ascii_only)
    yield Text(visible(timeline.caption), style="italic")
    for bar in timeline.bars:
        yield from chart.bar(bar)
    yield from chart.axis()
    yield Text()
    yield from _legend(timeline, width, ascii_only)


def _chart(timeline: Timeline, width: int, ascii_only: bool) -> "_Chart":
    """Shares out the width: the labels get what they need up to two fifths, the statuses what can be spared."""
    limit = min(width * 2 // 5, width - _LEAST - _ARROWS - 1)
    labels = [cell_len(visible(bar.label)) for bar in timeline.bars]
    left = max((label + 1 for label in labels if label <= limit), default=0)
    columns = max(width - left - _ARROWS, _LEAST)
    right = max((cell_len(visible(bar.status)) + 1 for bar in timeline.bars), default=0)
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

    def bar(self, bar: Bar) -> Iterator[Text]:
        label = visible(bar.label)
        if cell_len(label) >= self.left:
            yield Text(label)
            label = ""
        line = Text(label + " " * (self.left - cell_len(label)))
        line.append_text(self._drawn(bar))
        if self.with_status:
            line.append(f" {visible(bar.status)}", "dim")
        line.rstrip()
        yield line

    def _drawn(self, bar: Bar) -> Text:
        """Each stretch at least one column wide, so that a short one is seen, and never over the one before."""
        cells = [" "] * (self.columns + _ARROWS)
        styled: list[tuple[str, int, int]] = []
        end = 0
        for stretch in bar.stretches:
            look = _LOOKS[stretch.pattern]
            start = min(max(self._column(stretch.start), end), self.columns - 1)
            end = max(self._column(stretch.end), start + 1)
            cells[start + 1 : end + 1] = (look.ascii if self.ascii_only else look.character) * (end - start)
            styled.append((look.style, start + 1, end + 1))
        if bar.open_start and styled:
            cells[styled[0][1] - 1] = "<" if self.ascii_only else "◂"
        if bar.open_end and styled:
            cells[end + 1] = ">" if self.ascii_only else "▸"
        drawn = Text("".join(cells))
        for style, first, last in styled:
            drawn.stylize(style, first, last)
        return drawn

    def _column(self, year: float) -> int:
        return min(max(round((year - self.first) * self.columns / self.years), 0), self.columns)

    def axis(self) -> Iterator[Text]:
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
        yield Text(margin + "".join(ticks), style="dim")
        yield Text((margin + "".join(years)).rstrip(), style="dim")


def _legend(timeline: Timeline, width: int, ascii_only: bool) -> Iterator[Text]:
    """What each pattern means, as many on a line as fit."""
    line = Text()
    for pattern, words in timeline.legend:
        look = _LOOKS[pattern]
        entry = Text.assemble((look.ascii if ascii_only else look.character, look.style), f" {visible(words)}")
        if line and line.cell_len + 3 + entry.cell_len > width:
            yield line
            line = Text()
        line = Text("   ").join([line, entry]) if line else entry
    if line:
        yield line
