"""A report as a Word document in Word's own styles, on A4 or in a house template; needs python-docx (extra `office`).

Text from the data never becomes a Word field, and only http(s) addresses become links.
"""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import zip_longest
from typing import Any

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph as WordParagraph

from stedenband.errors import WrongUse
from stedenband.render.escaping import visible
from stedenband.render.output import Remarked
from stedenband.render.report.docx_page import Page, ground
from stedenband.render.report.docx_places import close_place, fill_words, make_place, unfilled_places
from stedenband.render.report.docx_template import (
    CELL,
    NO_WORD,
    SMALL_CELL,
    WHEN,
    element,
    opened,
    room,
    speak,
    undated,
)
from stedenband.render.report.docx_timeline import write_timeline
from stedenband.render.report.docx_widths import column_widths
from stedenband.render.report.template import Template
from stedenband.reports.grammar import listed, lowered, say
from stedenband.reports.values import Block, Bullets, Note, Paragraph, Part, Phrase, Report, Table, Timeline
from stedenband.text import Bilingual, Language

_ADDRESS = re.compile(r"https?://[\w.-]+(:\d+)?([/?#][^\s\"<>\\^`{|}\[\]]*)?")  # that Word can follow
_TITLE_LENGTH = 255  # the longest title that a file's properties can hold
_FEW = 2  # rows that may well be alike by chance
_LEAST = 4  # columns of a summary, those of the partner, the country and the dates
_DEEPEST = 3  # level of headings
_SHORT = 8  # rows that are kept together on a page, where no timeline has to stand with them
_HEAD_GROUND = "EEF2F6"
_NO_TEMPLATE = Bilingual(
    "het sjabloon is geen Word-document; verwacht was een .docx of .dotx, in Word bewaard als document of sjabloon "
    "zonder macro's",
    "the template is no Word document; a .docx or .dotx was expected, saved in Word as a document or template without "
    "macros",
)
_NO_PLACE = Bilingual(
    "Geen alinea van het sjabloon zegt [stedenbanden]; de tekst staat nu aan het eind.",
    "No paragraph of the template says [stedenbanden]; the text now stands at its end.",
)
_UNFILLED = Bilingual(
    "[stedenbanden] blijft staan {places}: de tekst komt één keer, in een alinea van de brief zelf.",
    "[stedenbanden] stays {places}: the text comes once, in a paragraph of the letter itself.",
)
_NOT_FILLED = Bilingual(
    "[{name}] in het sjabloon is niet ingevuld, want het verslag gaat niet over een genoemde gemeente; gebruik "
    "--gemeente.",
    "[{name}] in the template was not filled in, since the report is not on a municipality by name; use --gemeente.",
)
_LEFT_OUT = Bilingual(
    "Weggelaten uit de tabel ‘{table}’, die breder is dan de bladzijde: {columns}.",
    "Left out of the table “{table}”, which is wider than the page: {columns}.",
)


def as_docx(report: Report, template: Template | None = None) -> bytes | Remarked:
    """A report as a Word document; in a template where one is given, which keeps all that it says and how it looks.

    Remarks on places that the template lacks or that could not be filled, and on columns that a page had no room for.
    WrongUse where it is no Word document.
    """
    try:
        made, remarks = _written(report, template)
    except NO_WORD:
        if template is None:
            raise
        raise WrongUse(_NO_TEMPLATE) from None
    return Remarked(made, " ".join(remarks)) if remarks else made


def _written(report: Report, template: Template | None) -> tuple[bytes, list[str]]:
    document = opened(template.file if template else None, report.language)
    speak(document, report.locale)
    place, remarks = _place(document, template, report.language) if template else (None, [])
    before = document.element.body.get_or_add_sectPr() if place is None else place
    writer = _Writer(Page(document, before, room(document, before), report.language), report)
    writer.write()
    remarks += writer.remarks
    if place is not None:
        close_place(place)
    properties = document.core_properties
    properties.title = visible(report.title)[:_TITLE_LENGTH]
    properties.language = report.locale
    properties.created = properties.modified = WHEN
    properties.last_modified_by = "stedenband"
    saved = BytesIO()
    document.save(saved)
    return undated(saved), remarks


def _place(document: Document, template: Template, language: Language) -> tuple[Any | None, list[str]]:
    """Where the text comes in a template (None: at its end), whose words are filled in; and remarks on what is not."""
    place = make_place(document)  # first, since a word that is filled in names no place
    remarks = [] if place is not None else [_NO_PLACE.text(language)]
    if places := unfilled_places(document, language):
        remarks.append(_UNFILLED.text(language).format(places=listed(places, language)))
    remarks += [_NOT_FILLED.text(language).format(name=name) for name in fill_words(document, template.words)]
    return place, remarks


class _Writer:
    """Writes one report on a page, block by block."""

    def __init__(self, page: Page, report: Report) -> None:
        self.page, self.report = page, report
        self.remarks: list[str] = []  # what a reader of the document would miss
        self.bullet = "" if page.styles.numbers("List Bullet") else "• "

    def write(self) -> None:
        """Write the title, every part and the notes."""
        self.page.paragraph("Title", Phrase(self.report.title))
        for line in self.report.lines:
            self.page.paragraph("Normal", Phrase(line))
        for part in self.report.parts:
            self._part(part, 1)
        if self.report.notes:
            self._heading(self.report.notes_heading, 1)
            for note in self.report.notes:
                self._note(note)

    def _part(self, part: Part, level: int, above: tuple[str, ...] = ()) -> None:
        said = (*above, part.heading)
        if part.is_headed:
            self._heading(part.heading, level)
        for block, after in zip_longest(part.blocks, part.blocks[1:]):
            self._block(block, said, near=isinstance(after, Timeline))
        for inner in part.parts:
            self._part(inner, min(level + part.is_headed, _DEEPEST), said)

    def _heading(self, text: str, level: int) -> None:
        """A heading, on the page of what follows: the style of a template may not say so."""
        self.page.paragraph(f"Heading {level}", Phrase(text)).paragraph_format.keep_with_next = True

    def _block(self, block: Block, said: tuple[str, ...], *, near: bool) -> None:
        """A block; `near` keeps its end on the page of the next, so that a timeline does not stand alone."""
        match block:
            case Paragraph(phrases):
                self.page.paragraph("Normal", *phrases).paragraph_format.keep_with_next = near or None
            case Bullets(items):
                for item in items:
                    self.page.paragraph("List Bullet", Phrase(self.bullet + item.text, item.notes))
            case Table():
                self._table(block, is_said=block.caption in said, near=near)
            case Timeline():
                write_timeline(self.page, block, self.report.language, is_said=block.caption in said)

    def _note(self, note: Note) -> None:
        paragraph = self.page.paragraph("footnote text", Phrase(f"{note.number}."))
        paragraph.paragraph_format.left_indent, paragraph.paragraph_format.first_line_indent = Mm(8), Mm(-8)
        paragraph.add_run("\t")
        self.page.fill(paragraph, Phrase(note.text))
        if note.url:
            paragraph.add_run(" ")
            _address(paragraph, visible(note.url))

    def _table(self, table: Table, *, is_said: bool, near: bool) -> None:
        """A table, its columns as wide as what stands in them asks.

        On a page that is too narrow columns that say little give way; a list where that is not enough.
        """
        for narrower in _ever_narrower(table, self.report.language):
            cells = [tuple(map(Phrase, narrower.headings)), *narrower.rows]
            for style in (CELL, SMALL_CELL):
                widths = self._widths(cells, style)
                if widths:
                    self._tell_left_out(table, narrower)
                    self._set_table(table.caption, cells, style, widths, is_said=is_said, is_near=near)
                    return
        self._list(table, is_said=is_said)

    def _tell_left_out(self, table: Table, narrower: Table) -> None:
        """Remark on the columns that a narrower table lacks, but for those in which nothing stands."""
        columns = zip(table.keys, table.headings, zip(*table.rows, strict=True), strict=True)
        names = [name for key, name, cells in columns if key not in narrower.keys and any(map(_says, cells))]
        if names:
            left_out = listed([lowered(name) for name in names], self.report.language)
            told = _LEFT_OUT.text(self.report.language)
            self.remarks.append(told.format(table=table.caption, columns=left_out))

    def _widths(self, cells: Sequence[Sequence[Phrase]], style: str) -> list[int] | None:
        columns = [
            [visible(one.text) + ", ".join(map(str, one.notes)) for one in column]
            for column in zip(*cells, strict=True)
        ]
        return column_widths(columns, self.page.styles.size(style), self.page.points)

    def _set_table(
        self,
        caption: str,
        cells: Sequence[Sequence[Phrase]],
        style: str,
        widths: Sequence[int],
        *,
        is_said: bool,
        is_near: bool,
    ) -> None:
        made = self.page.grid(caption, len(cells), widths, caption, is_said=is_said)
        for at, (row, phrases) in enumerate(zip(made.rows, cells, strict=True)):
            near = (len(cells) <= _SHORT and not is_near) or at <= 1 or at == len(cells) - 2
            for column, (cell, phrase) in enumerate(zip(row.cells, phrases, strict=True)):
                paragraph = self.page.cell(cell, style, is_near if at == len(cells) - 1 else near)
                self.page.fill(paragraph, phrase, bold=not (at and column))
                if not at:
                    ground(cell, _HEAD_GROUND)
        self.page.space(near=is_near)

    def _list(self, table: Table, *, is_said: bool) -> None:
        """A table that is wider than the page as a list, an item for each row."""
        if not is_said:
            self.page.paragraph("Caption", Phrase(table.caption)).paragraph_format.keep_with_next = True
        for head, *row in table.rows:
            paragraph = self.page.paragraph("List Bullet", Phrase(self.bullet))
            self.page.fill(paragraph, head, bold=True)
            told = [(name, cell) for name, cell in zip(table.headings[1:], row, strict=True) if _says(cell)]
            for at, (name, cell) in enumerate(told):
                self.page.fill(paragraph, Phrase(f"{'; ' if at else ' – '}{name}: {cell.text}", cell.notes))
            paragraph.add_run(".")


def _ever_narrower(table: Table, language: Language) -> Iterator[Table]:
    """A table, then without one by one of its columns that say nothing of half of the rows or more, emptiest first.

    A column that says the same of all rows, as that each is active, is as silent as one that is all but empty. Of those
    that say as much the last goes first, and how a bond stands is the last to go; of a summary any column may go but
    the first ones.
    """
    silent = [_silent(column, language) for column in zip(*table.rows, strict=True)]
    kept = [*range(len(table.headings))]
    yield table
    for at in sorted(kept[1:], key=lambda at: (table.keys[at] != "status", silent[at], at), reverse=True):
        speaks = 2 * silent[at] < len(table.rows)
        if speaks and not (table.is_summary and len(kept) > _LEAST):
            return
        kept.remove(at)
        keys, headings = ([row[one] for one in kept] for row in (table.keys, table.headings))
        rows = tuple(tuple(row[one] for one in kept) for row in table.rows)
        yield table._replace(keys=tuple(keys), headings=tuple(headings), rows=rows)


def _silent(column: Sequence[Phrase], language: Language) -> int:
    """Of how many rows a column says nothing, or but what it says of all."""
    unknown, no = say("unknown", language), say("no", language)
    empty = sum(not _says(cell) or cell.text == no or cell.text.endswith(unknown) for cell in column)
    is_alike = len(column) > _FEW and len({cell.text for cell in column}) == 1
    return max(empty, len(column) - 1 if is_alike else 0)


def _says(cell: Phrase) -> bool:
    return cell.text not in {"", "–"} or bool(cell.notes)


def _address(paragraph: WordParagraph, url: str) -> None:
    """An address, as a link where Word can follow it."""
    run = paragraph.add_run(url)
    if _ADDRESS.fullmatch(url):
        run.underline = True
        link = element("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        run._r.addprevious(link)
        link.append(run._r)
