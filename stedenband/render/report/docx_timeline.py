"""A timeline in a Word document, as a table: a column for so many years, the status in words in the cells of a bar.

Where a word has no room stands its letter, which the legend below explains.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
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
from stedenband.reports.values import Bar, Pattern, Phrase, Timeline
from stedenband.text import Bilingual, Language

_INK = "14263D"
_SHORT = 8  # bars that are kept together on a page
_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)
_MOST_OF_LABELS = 0.45  # of the width; a longer word is cut
_LABELS_SHARE = 0.22  # of the width where the words need no more

# The letter of each status, its ground, and the colour of the letter.
_LETTERS: Mapping[Pattern, tuple[Bilingual, str, str]] = {
    "exploring": (Bilingual("V", "E"), "DCE8F5", _INK),
    "active": (Bilingual("A", "A"), "1B4F8A", "FFFFFF"),
    "dormant": (Bilingual("S", "D"), "D9DEE4", _INK),
    "suspended": (Bilingual("O", "S"), "B9C4D0", _INK),
    "phasing-out": (Bilingual("F", "P"), "8FB4DC", _INK),
    "undated-end": (Bilingual("B?", "X?"), "F2F4F6", _INK),
    "ended": (Bilingual("B", "X"), "FFFFFF", _INK),
    "unknown": (Bilingual("?", "?"), "F2F4F6", _INK),
}
_SIGNS = {"open_start": "…", "open_end": "→"}
_BONDS = Bilingual("Stedenband", "Bond")
_FROM = Bilingual("jaren per kolom: {step}", "years to a column: {step}")
_BESIDE, _ROOM = "6", 1  # twentieths of a point left and right of a letter; and together in points


def write_timeline(page: Page, timeline: Timeline, language: Language, *, is_said: bool) -> None:
    """Write a timeline and its legend; `is_said` says that a heading above has its caption."""
    head = _BONDS.text(language)
    labels, year = _labels(page, timeline, head), broadest_word(["0000"], page.styles.size(CHART_CELL)) + _ROOM
    room = page.points - labels
    step, starts = _periods(timeline, room // year)
    widths = [labels, *(room / len(starts) for _ in starts)]
    width, letters = room / len(starts) - _ROOM, set[Pattern]()
    made = page.grid(timeline.caption, len(timeline.bars) + 1, widths, timeline.text, _BESIDE, is_said=is_said)
    for cell, text in zip(made.rows[0].cells, [head, *map(str, starts)], strict=True):
        page.fill(page.cell(cell, CHART_CELL, near=True), Phrase(text))
    for at, bar in enumerate(timeline.bars, start=1):
        near = len(timeline.bars) < _SHORT or at <= 1 or at >= len(timeline.bars) - 1
        label, *cells = made.rows[at].cells
        named = page.cell(label, SMALL_CELL, near)
        page.fill(named, Phrase(bar.label), bold=True)
        page.fill(named, Phrase(f" {bar.status}"))
        for cell in cells:
            page.cell(cell, CHART_CELL, near)
        for run in _runs(bar, starts, step):
            texts = _texts(timeline, bar, run, step, language)
            fits = [text for text in texts if breadth(text, page.styles.size(CHART_CELL)) < len(run.starts) * width]
            text = (*fits, texts[-1])[0]
            if text == texts[-1]:
                letters.update(run.patterns)
            _draw([cells[starts.index(start)] for start in run.starts], text, run.patterns)
    page.paragraph(CELL, Phrase(_legend(timeline, letters, step, language)))
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
    """Columns of a bar that look alike: the years that they begin with, and what the bond was, longest first."""

    starts: Sequence[int]
    patterns: Sequence[Pattern]


def _runs(bar: Bar, starts: Sequence[int], step: int) -> Iterator[_Run]:
    """The columns of a bar in which it was something, those next to one another that are alike together.

    A change within a column is drawn at its nearer side; what came and went within one is told in it.
    """
    lasted = [_lasted(bar, start, start + step) for start in starts]
    longest = [_longest(one) for one in lasted]
    around = zip([None, *longest], [*longest[1:], None], strict=False)
    shown = [
        (most,) if most and set(one) <= {most, *beside} else tuple(sorted(one, key=lambda it: it != most))
        for one, most, beside in zip(lasted, longest, around, strict=False)
    ]
    for patterns, them in groupby(zip(shown, starts, strict=True), key=lambda one: one[0]):
        if patterns:
            yield _Run([start for _, start in them], patterns)


def _lasted(bar: Bar, start: int, end: int) -> dict[Pattern, float]:
    """How many of some years a bond was in each status."""
    lasted: dict[Pattern, float] = {}
    for stretch in bar.stretches:
        if stretch.start < end and stretch.end > start:
            length = min(stretch.end, end) - max(stretch.start, start)
            lasted[stretch.pattern] = lasted.get(stretch.pattern, 0) + length
    return lasted


def _longest(lasted: Mapping[Pattern, float]) -> Pattern | None:
    return max(lasted, key=lambda pattern: lasted[pattern], default=None)


def _texts(timeline: Timeline, bar: Bar, run: _Run, step: int, language: Language) -> list[str]:
    """What may stand in columns, the longest first: the words of the statuses, else their letters."""
    before = _SIGNS["open_start"] if bar.open_start and bar.stretches[0].start >= run.starts[0] else ""
    after = _SIGNS["open_end"] if bar.open_end and bar.stretches[-1].end <= run.starts[-1] + step else ""
    words = ", ".join(dict(timeline.legend)[pattern] for pattern in run.patterns)
    letters = "/".join(_LETTERS[pattern][0].text(language) for pattern in run.patterns)
    return [" ".join(filter(None, (before, words, after))), f"{before}{letters}{after}"]


def _draw(cells: Sequence[Cell], text: str, patterns: Sequence[Pattern]) -> None:
    """Some cells as one, with a text on the ground of the status that lasted longest."""
    cell = cells[0].merge(cells[-1]) if len(cells) > 1 else cells[0]
    _, colour, ink = _LETTERS[patterns[0]]
    ground(cell, colour)
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    paragraph: WordParagraph = cell.paragraphs[0]
    paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.CENTER
    paragraph.add_run(text).font.color.rgb = RGBColor.from_string(ink)


def _legend(timeline: Timeline, letters: Collection[Pattern], step: int, language: Language) -> str:
    """The letters that stand for a word, the signs, and how many years a column is."""
    told = [
        f"{_LETTERS[pattern][0].text(language)} = {words}" for pattern, words in timeline.legend if pattern in letters
    ]
    told += [f"{_SIGNS[mark]} = {words.text(language)}" for mark, words in marks(timeline).items()]
    return capital("; ".join([*told, _FROM.text(language).format(step=step)])) + "."
