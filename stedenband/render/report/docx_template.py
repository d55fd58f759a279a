"""The Word document that a report is written in: our own on A4, or a municipality's template; and its styles."""

import re
import zipfile
import zlib
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, NamedTuple

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_PARAGRAPH_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor, Twips
from docx.styles.style import BaseStyle
from docx.text.paragraph import Paragraph

from stedenband.errors import WrongUse
from stedenband.render.report.docx_cleaning import cleaned
from stedenband.text import Bilingual, Language

CELL, SMALL_CELL, CHART_CELL = "Stedenband tabel", "Stedenband brede tabel", "Stedenband tijdlijn"
WHEN = datetime(1980, 1, 1, tzinfo=UTC)  # fixed, for reproducible output; the earliest date of the zip format

# What zipfile, lxml and python-docx raise on a damaged file.
NO_WORD = (
    zipfile.BadZipFile, zlib.error, EOFError, LookupError, ValueError, SyntaxError, AttributeError, TypeError,
    RuntimeError,
)  # fmt: skip
# python-docx goes through all styles for each paragraph: time grows with their product. Word itself has some 370.
MOST_STYLES = 2_000
_A4, _MARGIN, _ABOVE = (210, 297), 20, 18  # millimetres
_LINE = 1.0  # a report on a dozen endings, with its table, is one page then
_BESIDE_CELL = Twips(108)  # what Word leaves free left and right of the text of a cell


class _Look(NamedTuple):
    """How a style looks that a template lacks, in points."""

    size: float
    bold: bool = False
    before: float = 0
    after: float = 6


_LOOKS = {
    "Normal": _Look(10.5),
    "Title": _Look(20, bold=True, after=12),
    "Heading 1": _Look(14, bold=True, before=18),
    "Heading 2": _Look(12, bold=True, before=12),
    "Heading 3": _Look(11, bold=True, before=9),
    "Caption": _Look(9, bold=True, before=9, after=3),
    "footnote text": _Look(9, after=3),
    "List Bullet": _Look(10.5, after=3),
    CELL: _Look(9, after=0),
    SMALL_CELL: _Look(8, after=0),
    CHART_CELL: _Look(7, after=0),
}
# Where the numbers come that Word counts.
_PAGE_OF = Bilingual("Pagina {PAGE} van {NUMPAGES}", "Page {PAGE} of {NUMPAGES}")
_FONT, _THEME_FONTS = "Calibri", ("w:asciiTheme", "w:hAnsiTheme")
_DARK = frozenset({"Title", "Heading 1", "Heading 2", "Heading 3", "Caption"})


def opened(template: bytes | None, language: Language) -> Document:
    """The document to write in; one of `NO_WORD` where the template is no Word document."""
    if template is None:
        return _shaped(docx.Document(), language)
    document = docx.Document(BytesIO(cleaned(template)))
    if len(document.styles) > MOST_STYLES:
        raise WrongUse(
            Bilingual(
                f"het sjabloon heeft meer dan {MOST_STYLES} stijlen", f"the template has more than {MOST_STYLES} styles"
            )
        )
    _complete(document)
    return document


def _shaped(document: Document, language: Language) -> Document:
    """The document that python-docx starts from, on A4, in plain letters and dark colours, its pages numbered."""
    section = document.sections[0]
    section.page_width, section.page_height = map(Mm, _A4)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_ABOVE)
    styles = Styles(document)
    for name, look in _LOOKS.items():
        style = styles.paragraph(name)
        style.font.name, style.font.size = _FONT, Pt(look.size)
        for key in _THEME_FONTS:  # they go before the name of a font
            style.element.rPr.rFonts.attrib.pop(qn(key), None)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.before), Pt(look.after)
        style.paragraph_format.line_spacing = _LINE
        if name in _DARK:
            style.font.color.rgb = RGBColor.from_string("1F3A5F")
    _number_pages(section.footer.paragraphs[0], language)
    document.core_properties.author = document.core_properties.comments = ""
    return document


def _number_pages(paragraph: Paragraph, language: Language) -> None:
    paragraph.alignment = WD_PARAGRAPH_ALIGNMENT.RIGHT
    for piece in re.split("[{}]", _PAGE_OF.text(language)):
        if not piece.isupper():
            paragraph.add_run(piece)
            continue
        field = element("w:fldSimple", instr=piece)
        paragraph._p.append(field)
        shown = paragraph.add_run("1")  # until Word counts
        field.append(shown._r)


def _complete(document: Document) -> None:
    """Give a template what it may lack: one set of properties, the size of its pages and their margins."""
    for name, relation in list(document.part.package.rels.items()):
        # LibreOffice uses another relationship type for core properties; python-docx would add a second part for them.
        if relation.reltype.endswith("/core-properties") and relation.reltype != RELATIONSHIP_TYPE.CORE_PROPERTIES:
            del document.part.package.rels[name]
    document.element.body.get_or_add_sectPr()
    for section in document.sections:
        if section.page_width is None:
            section.page_width, section.page_height = map(Mm, _A4)
        if section.left_margin is None or section.right_margin is None:
            section.left_margin = section.right_margin = Mm(_MARGIN)


def room(document: Document, before: Any) -> Length:
    """The width of the column of text that an element of the body stands in, also in a cell of a table."""
    cell = next(before.iterancestors(qn("w:tc")), None)
    if cell is not None and cell.width:
        return Length(cell.width - 2 * _BESIDE_CELL)
    ends = before.xpath("(self::w:sectPr | self::w:p/w:pPr/w:sectPr | following::w:sectPr)[1]")
    section = Section(ends[0], document.part) if ends else document.sections[-1]
    whole = (section.page_width or 0) - (section.left_margin or 0) - (section.right_margin or 0) - (section.gutter or 0)
    columns = max([1, *map(int, section._sectPr.xpath("w:cols/@w:num"))])
    between = Twips(max([0, *map(int, section._sectPr.xpath("w:cols/@w:space"))]))
    return Length((whole - between * (columns - 1)) // columns)


def speak(document: Document, locale: str) -> None:
    """Set the language of every style, and so of the document."""
    normal = Styles(document).paragraph("Normal").element.get_or_add_rPr()
    if not normal.xpath("w:lang"):
        normal.append(element("w:lang"))
    for given in (*document.styles.element.iter(qn("w:lang")), *document.settings.element.iter(qn("w:themeFontLang"))):
        given.set(qn("w:val"), locale)


def undated(saved: BytesIO) -> bytes:
    """The same zip file with a fixed timestamp for each entry, so that the output is reproducible."""
    made = BytesIO()
    with zipfile.ZipFile(saved) as old, zipfile.ZipFile(made, "w") as new:
        for name in dict.fromkeys(old.namelist()):
            entry = zipfile.ZipInfo(name, (WHEN.year, WHEN.month, WHEN.day, 0, 0, 0))
            new.writestr(entry, old.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()


class Styles:
    """The styles of a document by their names in English, whatever the case; those that are missing are added."""

    def __init__(self, document: Document) -> None:
        self.styles = document.styles
        self.known: dict[str, Any] = {}
        # Looked up once: python-docx goes through all styles for each name, of which a template may have thousands.
        self.given: dict[tuple[Any, str], Any] = {}
        for style in self.styles:
            self.given.setdefault((style.type, (style.name or "").casefold()), style)

    def paragraph(self, name: str) -> Any:
        """A style for paragraphs."""
        if name not in self.known:
            self.known[name] = self._found(name, WD_STYLE_TYPE.PARAGRAPH) or self._added(name)
        return self.known[name]

    def size(self, name: str) -> float:
        """The size of the letters of a style for paragraphs, in points."""
        given = self.paragraph(name).font.size
        return float(given.pt) if given else _LOOKS[name].size

    def reference(self) -> Any:
        """The style of the numbers of notes."""
        name = "footnote reference"
        if name not in self.known:
            self.known[name] = self._reference(name)
        return self.known[name]

    def table(self) -> Any:
        """The style of tables, or None where the template has none."""
        return self._found("Table Grid", WD_STYLE_TYPE.TABLE)

    def numbers(self, name: str) -> bool:
        """Whether a style, or one that it is based on, sets a number or bullet by itself."""
        style = self.paragraph(name)
        while style is not None and not style.element.xpath("w:pPr/w:numPr"):
            style = style.base_style
        return style is not None

    def _reference(self, name: str) -> Any:
        found: Any = self._found(name, WD_STYLE_TYPE.CHARACTER)
        if found is None:
            found = self.styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=True)
            found.font.superscript = True
        return found

    def _found(self, name: str, kind: Any) -> BaseStyle | None:
        return self.given.get((kind, name.casefold()))

    def _added(self, name: str) -> Any:
        look = _LOOKS[name]
        style = self.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=not name.startswith("Stedenband"))
        style.base_style = self.styles.default(WD_STYLE_TYPE.PARAGRAPH)
        style.font.size, style.font.bold = Pt(look.size), look.bold or None
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(look.before), Pt(look.after)
        style.paragraph_format.line_spacing = _LINE
        if name.startswith("Heading "):
            style.paragraph_format.keep_with_next = True
            style.element.get_or_add_pPr().append(element("w:outlineLvl", val=str(int(name[-1]) - 1)))
        return style


def element(tag: str, **attributes: str) -> Any:
    """An element of Word's own XML, its attributes in the namespace `w`."""
    made = OxmlElement(tag)
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), value)
    return made
