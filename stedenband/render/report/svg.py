"""Draws a timeline as SVG, readable without colour, without scripts or external resources."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from stedenband.render.escaping import visible
from stedenband.render.report.chart_marks import marks
from stedenband.render.report.svg_parts import (
    BAR,
    EDGE,
    FAINT,
    GREY,
    INK,
    LETTER,
    LINE,
    WIDTH,
    WRAP,
    named,
    opening,
    written,
)
from stedenband.reports.values import Bar, Pattern, Stretch, Timeline
from stedenband.text import Language

_TOP, _TILE = 28, 8
_TICKS, _STEPS = 12, (1, 2, 5, 10, 20, 25, 50, 100)

# The background and the pattern of each status, as an SVG pattern tile; the legend explains them.
_TILES: Mapping[Pattern, tuple[str, str]] = {
    "active": ("#1b4f8a", ""),
    "exploring": ("#ffffff", '<circle cx="4" cy="4" r="1.7" fill="#1b4f8a"/>'),
    "dormant": ("#ffffff", '<path d="M0 2h8M0 6h8" stroke="#1b4f8a" stroke-width="1.4"/>'),
    "suspended": ("#ffffff", '<path d="M0 0l8 8M8 0l-8 8" stroke="#1b4f8a" stroke-width="1.3"/>'),
    "phasing-out": ("#c9dcf2", '<path d="M-2 2l4-4M0 8l8-8M6 10l4-4" stroke="#1b4f8a" stroke-width="2.2"/>'),
    "undated-end": ("#ffffff", '<path d="M-2 6l4 4M0 0l8 8M6 -2l4 4" stroke="#8c2f1b" stroke-width="1.1"/>'),
    "ended": ("#ffffff", ""),
    "unknown": ("#eef0f3", ""),
}
_BORDERS: Mapping[Pattern, str] = {
    "unknown": ' stroke-dasharray="3 2"',
    "undated-end": ' stroke-dasharray="3 2"',
}
_HEIGHTS: Mapping[Pattern, int] = {"ended": 6}  # what is over is drawn thin
_OPEN_START = "…"


def as_svg(timeline: Timeline, language: Language) -> str:
    """A timeline as an SVG image, to stand on its own or in a page; its title and description say what it shows."""
    return "\n".join(_Drawing(timeline, language).svg()) + "\n"


class _Drawing:
    """Draws one timeline: labels to the left, years above, a bar for each bond, the legend below."""

    def __init__(self, timeline: Timeline, language: Language) -> None:
        self.timeline, self.language = timeline, language
        self.name = named("tijdlijn", timeline)
        self.rows = [(bar, _label(bar)) for bar in timeline.bars]
        longest = max((len(line) for _, lines in self.rows for line, _ in lines), default=0)
        self.left = round(longest * LETTER) + 2 * EDGE
        self.right = WIDTH - EDGE
        self.bottom = _TOP + sum(_height(lines) for _, lines in self.rows)

    def svg(self) -> Iterator[str]:
        """The elements of the drawing, in order."""
        legend, height = self._legend()
        yield from opening(self.name, self.timeline.caption, self.timeline.text, height, self.language)
        yield f"<defs>{''.join(self._tiles())}</defs>"
        if self.rows:
            yield from self._years()
            yield from self._bars()
            yield from legend
        else:
            yield written(0, _TOP, self.timeline.text, INK)
        yield "</svg>"

    def _tiles(self) -> Iterator[str]:
        used = {stretch.pattern for bar in self.timeline.bars for stretch in bar.stretches}
        used |= {pattern for pattern, _ in self.timeline.legend}
        for pattern, (ground, drawing) in _TILES.items():
            if pattern in used:
                yield (
                    f'<pattern id="{self.name}-{pattern}" width="{_TILE}" height="{_TILE}"'
                    f' patternUnits="userSpaceOnUse"><rect width="{_TILE}" height="{_TILE}" fill="{ground}"/>'
                    f"{drawing}</pattern>"
                )

    def _years(self) -> Iterator[str]:
        first, last = self.timeline.first, self.timeline.last
        step = next((step for step in _STEPS if (last - first) / step <= _TICKS), _STEPS[-1])
        for year in range(first + -first % step, last + 1, step):
            x = self._x(year)
            yield f'<path d="M{x:.1f} {_TOP - 6}V{self.bottom}" stroke="{FAINT}"/>'
            yield f'<text x="{x:.1f}" y="{_TOP - 11}" text-anchor="middle" fill="{GREY}">{year}</text>'

    def _bars(self) -> Iterator[str]:
        y = _TOP
        for bar, lines in self.rows:
            height = _height(lines)
            yield f'<path d="M0 {y}H{WIDTH}" stroke="{FAINT}"/>'
            for number, (line, colour) in enumerate(lines, start=1):
                yield written(0, y + number * LINE, line, colour)
            yield from self._bar(bar, y + (height - BAR) / 2)
            y += height

    def _bar(self, bar: Bar, y: float) -> Iterator[str]:
        for stretch in bar.stretches:
            yield self._stretch(stretch, y)
        if bar.stretches and bar.open_start:
            x = self._x(bar.stretches[0].start) - 4
            yield f'<text x="{x:.1f}" y="{y + 12:.1f}" text-anchor="end" fill="{INK}">{_OPEN_START}</text>'
        if bar.stretches and bar.open_end:
            yield _arrow(self._x(bar.stretches[-1].end) + 3, y)

    def _stretch(self, stretch: Stretch, y: float) -> str:
        start = self._x(stretch.start)
        width = max(self._x(stretch.end) - start, 2.0)
        return self._swatch(stretch.pattern, start, y, width)

    def _swatch(self, pattern: Pattern, x: float, y: float, width: float) -> str:
        height = _HEIGHTS.get(pattern, BAR)
        return (
            f'<rect x="{x:.1f}" y="{y + (BAR - height) / 2:.1f}" width="{width:.1f}" height="{height}"'
            f' fill="url(#{self.name}-{pattern})" stroke="{INK}"{_BORDERS.get(pattern, "")}/>'
        )

    def _legend(self) -> tuple[list[str], int]:
        """The legend, with the marks that occur, and where it ends; what does not fit on a line goes to the next."""
        drawn, x, y = [f'<path d="M0 {self.bottom}H{WIDTH}" stroke="{FAINT}"/>'], 0.0, self.bottom + 16.0
        for sign, words in [*self.timeline.legend, *self._marks()]:
            breadth = 36 + len(visible(words)) * LETTER
            if x and x + breadth > WIDTH:
                x, y = 0.0, y + 26
            drawn += [self._sign(sign, x, y), written(x + 36, y + 12.5, words, INK)]
            x += breadth + 22
        return drawn, round(y + 26)

    def _marks(self) -> Iterator[tuple[str, str]]:
        for mark, words in marks(self.timeline).items():
            yield mark.replace("_", "-"), words.text(self.language)

    def _sign(self, sign: str, x: float, y: float) -> str:
        if sign == "open-start":
            return written(x + 8, y + 12, _OPEN_START, INK)
        if sign == "open-end":
            return _arrow(x + 9, y)
        return next(self._swatch(pattern, x + 1, y, 26) for pattern in _TILES if pattern == sign)

    def _x(self, year: float) -> float:
        first, after = self.timeline.first, self.timeline.last + 1
        share = (min(max(year, first), after) - first) / (after - first)
        return self.left + share * (self.right - self.left)


def _label(bar: Bar) -> list[tuple[str, str]]:
    """The lines to the left of a bar, each with its colour: what it is called, and its status."""
    told = ((bar.label, INK), (bar.status, GREY))
    return [(line, colour) for text, colour in told for line in wrap(visible(text), WRAP)]


def _height(lines: list[tuple[str, str]]) -> int:
    return max(len(lines) * LINE, BAR) + 9


def _arrow(x: float, y: float) -> str:
    return f'<path d="M{x:.1f} {y + 2:.1f}l8 6l-8 6z" fill="{INK}"/>'
