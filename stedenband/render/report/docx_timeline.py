"""A timeline in a Word document, as a table: a column for so many years, the status in words in the cells of a bar.

A column is of the status that held for the most of it; a status says the year in which it began. What has no room there
stands behind the bond's name.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.shared import RGBColor
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from stedenband.render.report.chart_marks import marks
from stedenband.render.report.docx_page import Page, ground
from stedenband.render.report.docx_template import CELL, CHART_CELL, SMALL_CELL
from stedenband.render.report.docx_widths import breadth, broadest_word
from stedenband.reports.grammar import capital
from stedenband.reports.values import Bar, Pattern, Phrase, Stretch, Timeline
from stedenband.text import Bilingual, Language

_INK = "14263D"
_SHORT = 8  # bars that are kept together on a page
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
_MOST_OF_LABELS = 0.45  # of the width; a longer word is cut
_LABELS_SHARE = 0.22  # of the width where the words need no more

# The ground of each status, and the colour of its words.
_GROUNDS: Mapping[Pattern, tuple[str, str]] = {
    "exploring": ("DCE8F5", _INK),
    "active": ("1B4F8A", "FFFFFF"),
    "dormant": ("D9DEE4", _INK),
    "suspended": ("B9C4D0", _INK),
    "phasing-out": ("8FB4DC", _INK),
    "undated-end": ("F2F4F6", _INK),
    "ended": ("FFFFFF", _INK),
    "unknown": ("F2F4F6", _INK),
}
_SIGNS = {"open_start": "…", "open_end": "→"}
_BONDS = Bilingual("Stedenband", "Twinning link")
_FROM = Bilingual("jaren per kolom: {step}", "years to a column: {step}")
_BESIDE, _ROOM = "6", 1  # twentieths of a point left and right of a text; and together in points
_LINES = 1.7  # lines of text that two lines hold at least, since words are not broken


def write_timeline(page: Page, timeline: Timeline, language: Language, *, is_said: bool) -> None:
    """Write a timeline and its legend; `is_said` says that a heading above has its caption."""
    head = _BONDS.text(language)
    size = page.styles.size(CHART_CELL)
    labels, year = _labels(page, timeline, head), broadest_word(["0000"], size) + _ROOM
    room = page.points - labels
    step, starts = _periods(timeline, room // year)
    widths = [labels, *(room / len(starts) for _ in starts)]
    width = room / len(starts) - _ROOM
    made = page.grid(timeline.caption, len(timeline.bars) + 1, widths, timeline.text, _BESIDE, is_said=is_said)
    for cell, text in zip(made.rows[0].cells, [head, *map(str, starts)], strict=True):
        page.fill(page.cell(cell, CHART_CELL, near=True), Phrase(text))
    for at, bar in enumerate(timeline.bars, start=1):
        near = len(timeline.bars) < _SHORT or at <= 1 or at >= len(timeline.bars) - 1
        label, *cells = made.rows[at].cells
        for cell in cells:
            page.cell(cell, CHART_CELL, near)
        beside = []
        for run in _runs(timeline, bar, starts, step):
            fits = [text for text in run.texts if run.starts and _fits(text, size, len(run.starts) * width)]
            shown = (*fits, "")[0]
            if run.starts:
                _draw([cells[starts.index(start)] for start in run.starts], shown, run.pattern)
            if not _is_told(run, shown, bar):
                beside.append(" ".join(filter(None, (run.words, run.years))))
        named = page.cell(label, SMALL_CELL, near)
        page.fill(named, Phrase(bar.label), bold=True)
        page.fill(named, Phrase(f" {'; '.join([bar.status, *beside])}"))
    page.paragraph(CELL, Phrase(_legend(timeline, step, language)))
    page.space()


def _labels(page: Page, timeline: Timeline, head: str) -> int:
    """The points of the first column: no word of it is cut where that can be helped."""
    size = page.styles.size(SMALL_CELL)
    names = broadest_word([head, *(bar.label for bar in timeline.bars)], size, bold=True)
    needed = max(names, broadest_word([bar.status for bar in timeline.bars], size))
    return int(min(max(needed + _ROOM, page.points * _LABELS_SHARE), page.points * _MOST_OF_LABELS))


def _periods(timeline: Timeline, room: int) -> tuple[int, Sequence[int]]:
    """How many years a column stands for, and the year that each begins with; there is room for so many columns."""
    for step in _STEPS:
        starts = range(timeline.first - timeline.first % step, timeline.last + 1, step)
        if len(starts) <= room:
            break
    return step, starts


class _Run(NamedTuple):
    """A status of a bar, with the years that its columns begin with (none: it came and went within one).

    `words` say the status, `years` when that was, `texts` what may stand in the columns, the longest first; those that
    leave nothing out are the `telling` ones.
    """

    starts: Sequence[int]
    pattern: Pattern
    words: str
    years: str
    texts: Sequence[str]
    telling: Sequence[str]


def _runs(timeline: Timeline, bar: Bar, starts: Sequence[int], step: int) -> Iterator[_Run]:
    """The statuses of a bar in turn: each has the columns of which it held the most, and says when it began."""
    stretches = [next(them) for _, them in groupby(bar.stretches, key=lambda one: one.pattern)]
    columns = [_last_of(stretches, start, start + step, bar) for start in starts]
    for at, one in enumerate(stretches):
        own = [start for start, column in zip(starts, columns, strict=True) if column == at]
        before = _SIGNS["open_start"] if bar.open_start and at == 0 else ""
        after = _SIGNS["open_end"] if bar.open_end and at == len(stretches) - 1 else ""
        words, year = dict(timeline.legend)[one.pattern], one.year
        until = stretches[at + 1].year if at + 1 < len(stretches) else ""
        years = "–".join(dict.fromkeys(filter(None, (year, until)))) if year else ""
        told = [(before, words, year, after), (words, year)] if at else [(before, words, after), (words,)]
        texts = [" ".join(filter(None, parts)) for parts in (*told, (before, year, after), (year,), (before, after))]
        yield _Run(own, one.pattern, words, years, [text for text in texts if text], texts[:2])


def _is_told(run: _Run, shown: str, bar: Bar) -> bool:
    """Whether all of a status is said by what is `shown` in its columns, and by how the bond stands in the end.

    That it is unknown how it stood needs no more words: its ground is that of nothing else.
    """
    is_last = run.pattern == bar.stretches[-1].pattern and bar.status.startswith(run.words)
    return shown in run.telling or run.pattern == "unknown" or (is_last and run.years in shown)


def _last_of(stretches: Sequence[Stretch], start: int, end: int, bar: Bar) -> int | None:
    """Which of the statuses of a bar held the longest within some years, the last of several; None if none did."""
    ends = [*(one.start for one in stretches[1:]), bar.stretches[-1].end]
    held = [min(until, end) - max(one.start, start) for one, until in zip(stretches, ends, strict=True)]
    longest = max(held)
    return max(at for at, years in enumerate(held) if years == longest) if longest > 0 else None


def _fits(text: str, size: float, width: float) -> bool:
    """Whether a text has room on two lines."""
    return broadest_word([text], size) < width and breadth(text, size) < width * (_LINES if " " in text else 1)


def _draw(cells: Sequence[Cell], text: str, pattern: Pattern) -> None:
    """Some cells as one, with a text on the ground of a status."""
    cell = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    colour, ink = _GROUNDS[pattern]
    ground(cell, colour)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph: WordParagraph = cell.paragraphs[0]
    paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    paragraph.add_run(text).font.color.rgb = RGBColor.from_string(ink)


def _legend(timeline: Timeline, step: int, language: Language) -> str:
    """What the signs mean, and how many years a column is."""
    told = [f"{_SIGNS[mark]} = {words.text(language)}" for mark, words in marks(timeline).items()]
    return capital("; ".join([*told, _FROM.text(language).format(step=step)])) + "."
