"""Where a report is written in a Word document: paragraphs, tables and their cells, set one after the other."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.oxml.table import CT_Tbl
from docx.shared import Length, Pt
from docx.table import Table as WordTable
from docx.table import _Cell as Cell
from docx.text.paragraph import Paragraph as WordParagraph

from stedenband.render.escaping import visible
from stedenband.render.report.docx_template import CELL, Styles, element
from stedenband.render.report.quotations import QUOTED, passages
from stedenband.reports.values import Phrase
from stedenband.text import Language

_LINE = "A6B1BD"
_BESIDE = "50"  # twentieths of a point left and right of the text of a cell


class Page:
    """Writes before an element of a document, such as the end of its last section, in a column of some width.

    `language` is that of the text, in which what is quoted may be in Dutch.
    """

    def __init__(self, document: Document, before: Any, width: Length, language: Language) -> None:
        self.document, self.before, self.width, self.language = document, before, width, language
        self.styles = Styles(document)

    def paragraph(self, style: str, *phrases: Phrase) -> WordParagraph:
        """A paragraph in a style."""
        made = element("w:p")
        self.before.addprevious(made)
        paragraph = WordParagraph(made, self.document._body)
        self._set_style(paragraph, style)
        self.fill(paragraph, *phrases)
        return paragraph

    def fill(self, paragraph: WordParagraph, *phrases: Phrase, bold: bool = False) -> None:
        """Set phrases in a paragraph, the numbers of their notes raised behind them."""
        for count, phrase in enumerate(phrases):
            text = visible(phrase.text)
            for passage, is_quoted in passages(f" {text}" if count else text, phrase.language or self.language):
                run = paragraph.add_run(passage)
                run.bold = bold or None
                if spoken := QUOTED if is_quoted else phrase.language:
                    run._r.get_or_add_rPr().append(element("w:lang", val=spoken))
            if phrase.notes:
                run = paragraph.add_run(", ".join(map(str, phrase.notes)))
                if text:
                    run._r.style = self.styles.reference().style_id  # by its id, as that of a paragraph

    def grid(
        self,
        caption: str,
        rows: int,
        widths: Sequence[float],
        told: str,
        beside: str = _BESIDE,
        *,
        is_said: bool = False,
    ) -> WordTable:
        """An empty table under its caption, unless a heading `is_said` to have that.

        The first row comes back on every page, and no row is broken.

        `widths` are shares of the width of the page, `told` is what a screen reader says of the table.
        """
        if not is_said:
            self.paragraph("Caption", Phrase(caption)).paragraph_format.keep_with_next = True
        table = CT_Tbl.new_tbl(rows, len(widths), self.width)
        self.before.addprevious(table)
        made = WordTable(table, self.document._body)
        made.style, made.autofit = self.styles.table(), False
        _set_properties(made, visible(caption), visible(told), beside)
        whole = sum(widths)
        for column, width in zip(made.columns, widths, strict=True):
            column.width = Length(int(self.width * width / whole))
        for row in made.rows:
            row._tr.get_or_add_trPr().append(element("w:cantSplit"))
            for cell, column in zip(row.cells, made.columns, strict=True):
                cell.width = column.width
        made.rows[0]._tr.get_or_add_trPr().append(element("w:tblHeader"))
        return made

    def cell(self, cell: Cell, style: str, near: bool) -> WordParagraph:
        """The paragraph of an empty cell; `near` keeps its row on the page of the next."""
        paragraph: WordParagraph = cell.paragraphs[0]
        self._set_style(paragraph, style)
        paragraph.paragraph_format.keep_with_next = near or None
        return paragraph

    def space(self, *, near: bool = False) -> None:
        """An empty paragraph after a table, as spacing; `near` keeps it on the page of what follows."""
        self.paragraph(CELL).paragraph_format.keep_with_next = near or None

    @property
    def points(self) -> int:
        """The width in points."""
        return int(self.width / Pt(1))

    def _set_style(self, paragraph: WordParagraph, style: str) -> None:
        """By its id: python-docx looks a style up among all others, of which a template may have thousands."""
        paragraph._p.style = self.styles.paragraph(style).style_id


def ground(cell: Cell, colour: str) -> None:
    """Colour the ground of a cell."""
    cell._tc.get_or_add_tcPr().append(element("w:shd", val="clear", color="auto", fill=colour))


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
