"""A report as a Word document in Word's own styles, on A4 or in a house template; needs python-docx (extra `office`).

Text from the data never becomes a Word field, and only http(s) addresses become links.
"""

import re
from collections.abc import Mapping, Sequence
from io import BytesIO

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from stedenband.errors import WrongUse
from stedenband.render.escaping import visible
from stedenband.render.report.docx_template import (
    CELL,
    CHART_CELL,
    LOCALES,
    NO_WORD,
    SMALL_CELL,
    WHEN,
    Styles,
    element,
    opened,
    speak,
    undated,
)
from stedenband.render.widths import least, most, shared
from stedenband.reports.values import (
    Bar,
    Block,
    Bullets,
    Note,
    Paragraph,
    Part,
    Pattern,
    Phrase,
    Report,
    Table,
    Timeline,
)
from stedenband.text import Bilingual, Language

_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?([/?#][^\s\"<>\\^`{|}\[\]]*)?")  # that Word can follow
_TITLE_LENGTH = 255  # the longest title that a file's properties can hold
_DEEPEST = 3  # level of headings
_SHORT = 8  # rows that are kept together on a page
_MANY, _LETTER = 7, 0.55  # columns that need a smaller letter; the breadth of a letter as part of its size
_LINE, _HEAD_GROUND, _INK = "A6B1BD", "EEF2F6", "14263D"
_PERIODS, _STEPS = 18, (1, 2, 5, 10, 20, 25, 50, 100)

# The letter of each status in a timeline, its ground, and the colour of the letter.
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
_START, _END = ("…", Bilingual("begin onbekend", "beginning unknown")), ("→", Bilingual("duurt voort", "goes on"))
_BONDS = Bilingual("Stedenband", "Bond")
_FROM = Bilingual("jaren per kolom: {step}", "years to a column: {step}")


_NO_TEMPLATE = Bilingual(
    "het sjabloon is geen Word-document; verwacht was een .docx of .dotx, in Word bewaard als document of sjabloon "
    "zonder macro's",
    "the template is no Word document; a .docx or .dotx was expected, saved in Word as a document or template without "
    "macros",
)


def as_docx(report: Report, template: bytes | None = None) -> bytes:
    """A report as a Word document, in the styles and with the header and footer of `template` where one is given.

    WrongUse says that the template is no Word document.
    """
    try:
        return _written(report, template)
    except NO_WORD:
        if template is None:
            raise
        raise WrongUse(_NO_TEMPLATE) from None


def _written(report: Report, template: bytes | None) -> bytes:
    document = opened(template)
    speak(document, report.language)
    _Writer(document, report.language).report(report)
    properties = document.core_properties
    properties.title = visible(report.title)[:_TITLE_LENGTH]
    properties.language = LOCALES[report.language]
    properties.created = properties.modified = WHEN
    properties.last_modified_by = "stedenband"
    saved = BytesIO()
    document.save(saved)
    return undated(saved)


class _Writer:
    """Writes one report in a document, block by block."""

    def __init__(self, document: Document, language: Language) -> None:
        self.document, self.language, self.styles = document, language, Styles(document)
        self.bullet = "" if self.styles.numbers("List Bullet") else "• "
        section = document.sections[-1]
        self.width = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0)

    def report(self, report: Report) -> None:
        self._paragraph("Title", Phrase(report.title))
        for line in report.lines:
            self._paragraph("Normal", Phrase(line))
        for part in report.parts:
            self._part(part, 1)
        if report.notes:
            self._paragraph("Heading 1", Phrase(report.notes_heading))
            for note in report.notes:
                self._note(note)

    def _part(self, part: Part, level: int) -> None:
        self._paragraph(f"Heading {level}", Phrase(part.heading))
        for block in part.blocks:
            self._block(block)
        for inner in part.parts:
            self._part(inner, min(level + 1, _DEEPEST))

    def _block(self, block: Block) -> None:
        match block:
            case Paragraph(phrases):
                self._paragraph("Normal", *phrases)
            case Bullets(items):
                for item in items:
                    self._paragraph("List Bullet", Phrase(self.bullet + item.text, item.notes))
            case Table():
                self._table(block)
            case Timeline():
                self._timeline(block)

    def _paragraph(self, style: str, *phrases: Phrase) -> WordParagraph:
        paragraph = self.document.add_paragraph(style=self.styles.paragraph(style))
        self._fill(paragraph, *phrases)
        return paragraph

    def _fill(self, paragraph: WordParagraph, *phrases: Phrase, bold: bool = False) -> None:
        """Set phrases in a paragraph, the numbers of their notes raised behind them."""
        for count, phrase in enumerate(phrases):
            text = visible(phrase.text)
            paragraph.add_run(f" {text}" if count else text).bold = bold or None
            if phrase.notes:
                raised = self.styles.reference() if text else None
                paragraph.add_run(", ".join(map(str, phrase.notes)), raised)

    def _note(self, note: Note) -> None:
        paragraph = self._paragraph("footnote text", Phrase(f"{note.number}."))
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(8), Mm(-8)
        paragraph.add_run("\t")
        paragraph.add_run(visible(note.text))
        if note.url:
            paragraph.add_run(" ")
            self._address(paragraph, visible(note.url))

    def _address(self, paragraph: WordParagraph, url: str) -> None:
        """An address, as a link where Word can follow it."""
        run = paragraph.add_run(url)
        if _ADDRESS.fullmatch(url):
            run.underline = True
            link = element("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            run._r.addprevious(link)
            link.append(run._r)

    def _table(self, table: Table) -> None:
        """A table under its caption, its columns as wide as what stands in them asks."""
        cells = [tuple(map(Phrase, table.headings)), *table.rows]
        look, size = (SMALL_CELL, 8) if len(table.headings) > _MANY else (CELL, 9)
        room = int(self.width / 12700 / (size * _LETTER))
        texts = [[visible(row[at].text) + " 1" * len(row[at].notes) for row in cells] for at in range(len(cells[0]))]
        made = self._grid(table.caption, len(cells), _widths(texts, room), table.caption, "50")
        for at, (row, phrases) in enumerate(zip(made.rows, cells, strict=True)):
            near = len(cells) <= _SHORT or at <= 1 or at == len(cells) - 2
            for column, (cell, phrase) in enumerate(zip(row.cells, phrases, strict=True)):
                paragraph = self._cell(cell, look, near and at < len(cells) - 1)
                self._fill(paragraph, phrase, bold=not (at and column))
                if not at:
                    _ground(cell, _HEAD_GROUND)
        self._space()

    def _grid(self, caption: str, rows: int, widths: Sequence[float], told: str, beside: str) -> WordTable:
        """An empty table under its caption: the first row comes back on every page, and no row is broken."""
        self._paragraph("Caption", Phrase(caption)).paragraph_format.keep_with_next = True
        made: WordTable = self.document.add_table(rows, len(widths), self.styles.table())
        made.autofit = False
        _set_properties(made, visible(caption), visible(told), beside)
        whole = sum(widths)
        for column, width in zip(made.columns, widths, strict=True):
            column.width = int(self.width * width / whole)
        for row in made.rows:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))
            for cell, column in zip(row.cells, made.columns, strict=True):
                cell.width = column.width
        made.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        return made

    def _cell(self, cell: Cell, look: str, near: bool) -> WordParagraph:
        """The paragraph of an empty cell; `near` keeps its row on the page of the next."""
        paragraph: WordParagraph = cell.paragraphs[0]
        paragraph._p.style = self.styles.paragraph(look).style_id
        paragraph.paragraph_format.keep_with_next = near or None
        return paragraph

    def _timeline(self, timeline: Timeline) -> None:
        """A timeline as a table: a column for so many years, a letter for each status, and the legend below."""
        step, starts = _periods(timeline)
        widths = [5.0, *(12 / len(starts) for _ in starts)]
        made = self._grid(timeline.caption, len(timeline.bars) + 1, widths, timeline.text, "6")
        heads = [_BONDS.text(self.language), *map(str, starts)]
        for cell, head in zip(made.rows[0].cells, heads, strict=True):
            self._fill(self._cell(cell, CHART_CELL, near=True), Phrase(head))
        for at, bar in enumerate(timeline.bars, start=1):
            near = len(timeline.bars) < _SHORT or at <= 1 or at >= len(timeline.bars) - 1
            label, *cells = made.rows[at].cells
            named = self._cell(label, SMALL_CELL, near)
            self._fill(named, Phrase(bar.label), bold=True)
            self._fill(named, Phrase(f" {bar.status}"))
            for cell, start in zip(cells, starts, strict=True):
                self._period(self._cell(cell, CHART_CELL, near), cell, bar, start, start + step)
        self._paragraph(CELL, Phrase(self._legend(timeline, step)))
        self._space()

    def _period(self, paragraph: WordParagraph, cell: Cell, bar: Bar, start: int, end: int) -> None:
        """A cell of a bar: the letter of each status of those years, on the ground of the one that lasted longest."""
        lasted: dict[Pattern, float] = {}
        for stretch in bar.stretches:
            if stretch.start < end and stretch.end > start:
                years = min(stretch.end, end) - max(stretch.start, start)
                lasted[stretch.pattern] = lasted.get(stretch.pattern, 0) + years
        if lasted:
            letters = "".join(_LETTERS[pattern][0].text(self.language) for pattern in lasted)
            before = _START[0] if bar.open_start and bar.stretches[0].start >= start else ""
            after = _END[0] if bar.open_end and bar.stretches[-1].end <= end else ""
            _, ground, ink = _LETTERS[max(lasted, key=lambda pattern: lasted[pattern])]
            _ground(cell, ground)
            _centre(cell)
            paragraph.add_run(f"{before}{letters}{after}").font.color.rgb = RGBColor.from_string(ink)

    def _legend(self, timeline: Timeline, step: int) -> str:
        told = [f"{_LETTERS[pattern][0].text(self.language)} = {words}" for pattern, words in timeline.legend]
        drawn = [bar for bar in timeline.bars if bar.stretches]
        told += [f"{_START[0]} = {_START[1].text(self.language)}"] if any(bar.open_start for bar in drawn) else []
        told += [f"{_END[0]} = {_END[1].text(self.language)}"] if any(bar.open_end for bar in drawn) else []
        return "; ".join([*told, _FROM.text(self.language).format(step=step)]) + "."

    def _space(self) -> None:
        """An empty paragraph after a table, as spacing."""
        self._paragraph(CELL)


def _set_properties(table: WordTable, caption: str, told: str, beside: str) -> None:
    """The width of the page, hairlines between rows, room `beside` the text, and what a screen reader says of it."""
    properties = table._tbl.tblPr
    width, layout, look = (properties.xpath(f"w:{name}")[0] for name in ("tblW", "tblLayout", "tblLook"))
    width.getparent().replace(width, element("w:tblW", type="pct", w="5000"))
    borders, margins = element("w:tblBorders"), element("w:tblCellMar")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        kind = "nil" if side in {"left", "right", "insideV"} else "single"
        borders.append(element(f"w:{side}", val=kind, sz="4", space="0", color=_LINE))
    for side, breadth in (("top", "30"), ("left", beside), ("bottom", "30"), ("right", beside)):
        margins.append(element(f"w:{side}", w=breadth, type="dxa"))
    layout.addprevious(borders)
    look.addprevious(margins)
    look.addnext(element("w:tblDescription", val=told))
    look.addnext(element("w:tblCaption", val=caption))


def _ground(cell: Cell, colour: str) -> None:
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))


def _centre(cell: Cell) -> None:
    cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
    cell.paragraphs[0].alignment = WD_PARAGRAPH_ALIGNMENT.CENTER


def _periods(timeline: Timeline) -> tuple[int, list[int]]:
    """How many years a column stands for, and the year that each begins with."""
    years = timeline.last + 1 - timeline.first
    step = next((step for step in _STEPS if years / step < _PERIODS), -(-years // _PERIODS))
    return step, list(range(timeline.first - timeline.first % step, timeline.last + 1, step))


def _widths(texts: Sequence[Sequence[str]], room: int) -> list[int]:
    """A share for each column of texts, with a letter to spare: no word is cut where that can be helped."""
    bounds = [(least(column) + 1, most(column) + 1) for column in texts]
    return shared(bounds, room) or [narrowest for narrowest, _ in bounds]
