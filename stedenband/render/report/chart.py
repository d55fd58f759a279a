"""Draws counts as an SVG of bars, each with its label and its number, without scripts or external resources."""

from collections.abc import Iterator
from textwrap import wrap

from stedenband.render.report.svg_parts import BAR, EDGE, FAINT, INK, LETTER, LINE, WIDTH, WRAP, named, opening, written
from stedenband.reports.values import Chart
from stedenband.text import Language

_GAP, _INK_OFBARS = 9, "#1b4f8a"


def chart_svg(chart: Chart, language: Language) -> str:
    """A chart as an SVG image, to stand on its own or in a page; its title and description say what it shows."""
    return "\n".join(_lines(chart, language)) + "\n"


def _lines(chart: Chart, language: Language) -> Iterator[str]:
    labels = [wrap(label, WRAP) for label, _, _ in chart.bars]
    heights = [max(len(lines) * LINE, BAR) + _GAP for lines in labels]
    yield from opening(
        named("aantallen", chart),
        chart.caption,
        f"{_told(chart)}{chart.text}",
        max(sum(heights), LINE) + _GAP,
        language,
    )
    if not chart.bars:
        yield written(0, LINE, chart.text, INK)
    left = round(max((len(line) for lines in labels for line in lines), default=0) * LETTER) + EDGE
    room = WIDTH - left - EDGE - round(max((len(told) for _, _, told in chart.bars), default=0) * LETTER)
    most, y = max((number for _, number, _ in chart.bars), default=1), 0
    for (_, number, told), lines, height in zip(chart.bars, labels, heights, strict=True):
        width = max(room * number / most, 2.0)
        top = y + (height - BAR) / 2
        yield from (written(0, y + _GAP / 2 + at * LINE - 4, line, INK) for at, line in enumerate(lines, start=1))
        yield f'<rect x="{left}" y="{top:.1f}" width="{width:.1f}" height="{BAR}" fill="{_INK_OFBARS}"/>'
        yield written(left + width + _GAP, top + 13, told, INK)
        y += height
        yield f'<path d="M0 {y}H{WIDTH}" stroke="{FAINT}"/>'
    yield "</svg>"


def _told(chart: Chart) -> str:
    return "".join(f"{label}: {told}; " for label, _, told in chart.bars)
