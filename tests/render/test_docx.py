"""A report as a Word document: what Word, a screen reader and a second reader of its XML find in it."""

import sys
import zipfile
from collections.abc import Callable, Mapping
from functools import cache, partial
from io import BytesIO
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree

import pytest
from docx import Document
from docx.shared import Mm, Pt

from stedenband.errors import WrongUse
from stedenband.extras import install_command
from stedenband.render.formats import REPORT
from stedenband.render.output import Remarked
from stedenband.render.report.docx import as_docx
from stedenband.render.report.docx_template import CELL
from stedenband.render.report.template import Template
from stedenband.reports.values import Bar, Bullets, Note, Paragraph, Part, Pattern, Phrase, Report, Stretch, Timeline
from stedenband.text import Language
from tests.render import hand_made
from tests.render.hand_made import PATTERNS, SHOWN, hostile, table, timeline

# python-docx takes a millisecond for each cell, and pages are Word's own to divide.
report = partial(hand_made.report, ended=4)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def opened(data: bytes) -> Any:
    return Document(BytesIO(data))


def parts(data: bytes) -> dict[str, ElementTree.Element]:
    """Every XML part of a document, read without python-docx."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: ElementTree.fromstring(archive.read(name)) for name in names}  # noqa: S314


def body(data: bytes) -> ElementTree.Element:
    return parts(data)["word/document.xml"]


def links(data: bytes) -> list[str]:
    relations = parts(data)["word/_rels/document.xml.rels"].iter(RELATION)
    return [one.get("Target", "") for one in relations if one.get("TargetMode") == "External"]


def saved(document: Any) -> bytes:
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def word_file(value: Report, template: Template | None = None) -> bytes:
    """A report as a Word file, whatever was remarked."""
    made = as_docx(value, template)
    return made.made if isinstance(made, Remarked) else made


@cache
def ours() -> bytes:
    """A report of every kind of block as a Word file."""
    return word_file(report())


def short(language: Language = "nl") -> Report:
    """A report of every kind of block but a timeline, which is a table of many cells."""
    inner = Part("preston", "Almelo – Preston", (Paragraph((Phrase("Sinds 1948.", (1, 2)),)),))
    summary = (Bullets((Phrase("3 actief", (2,)),)), table())
    return report(language, Part("summary", "Samenvatting", summary), Part("bonds", "De stedenbanden", (), (inner,)))


def in_house(template: bytes, words: Mapping[str, str | None] = MappingProxyType({})) -> bytes:
    """A short report written in a template."""
    return word_file(short(), Template(template, words))


def house() -> Any:
    """A house template: a letterhead, a footer, wide margins, a letter of its own, and text."""
    document = Document()
    section = document.sections[0]
    section.header.paragraphs[0].text = "Gemeente Almelo"
    section.footer.paragraphs[0].text = "Postbus 5100"
    section.left_margin = Mm(40)
    document.styles["Heading 1"].font.size = Pt(31)
    document.add_paragraph("Geachte leden,")
    document.add_table(1, 1).cell(0, 0).text = "Kenmerk"
    return document


@cache
def house_file() -> bytes:
    return saved(house())


def test_the_text_stands_in_words_own_styles() -> None:
    written = [(one.style.name, one.text) for one in opened(ours()).paragraphs if one.text]
    assert written[0] == ("Title", "Stand van zaken")
    assert ("Heading 1", "Samenvatting") in written and ("Heading 2", "Almelo – Preston") in written
    assert ("List Bullet", "3 actief2") in written
    # A caption that its heading has already is not repeated.
    assert ("Heading 1", "Overzicht") in written and ("Caption", "Overzicht") not in written
    assert ("Heading 1", "Bronnen") in written
    assert ("footnote text", "2.\tJaarverslag.") in written


def test_prose_in_another_language_is_marked_for_the_spelling_checker() -> None:
    mixed = Paragraph((Phrase("Since 1948."), Phrase("Gesloten om te verzoenen.", language="nl")))
    runs = body(word_file(report("en", Part("k", "K", (mixed,))))).iter(f"{W}r")
    spoken = {one.findtext(f"{W}t"): [it.get(f"{W}val") for it in one.iter(f"{W}lang")] for one in runs}
    assert (spoken["Since 1948."], spoken[" Gesloten om te verzoenen."]) == ([], ["nl"])


def test_what_an_english_sentence_quotes_is_marked_as_dutch() -> None:
    def spoken(language: Language) -> list[tuple[str | None, list[str | None]]]:
        told = Phrase("There was a talk (“Gesprek in Bath”) and a party (“Feest”).")
        runs = body(word_file(report(language, Part("k", "K", (Bullets((told,)),))))).iter(f"{W}r")
        found = [(one.findtext(f"{W}t"), [it.get(f"{W}val") for it in one.iter(f"{W}lang")]) for one in runs]
        return found[found.index(next(one for one in found if "There" in str(one[0]))) :][:5]

    assert spoken("en") == [
        ("There was a talk (", []), ("“Gesprek in Bath”", ["nl"]), (") and a party (", []), ("“Feest”", ["nl"]),
        (").", []),
    ]  # fmt: skip
    assert spoken("nl")[0] == ("There was a talk (“Gesprek in Bath”) and a party (“Feest”).", [])


def test_numbers_of_notes_are_raised() -> None:
    document = opened(ours())
    line = next(one for one in document.paragraphs if one.text.startswith("Sinds 1948"))
    assert [run.text for run in line.runs] == ["Sinds 1948.", "1, 2", " Vrede.", "1"]
    assert [run.style.name for run in line.runs[1::2]] == ["footnote reference"] * 2
    assert document.styles["footnote reference"].font.superscript


@pytest.mark.parametrize(
    ("language", "country", "locale"), [("nl", "NL", "nl-NL"), ("nl", "BE", "nl-BE"), ("en", "BE", "en-GB")]
)
def test_the_language_is_that_of_the_report(language: Language, country: str, locale: str) -> None:
    made = word_file(report(language)._replace(country=country))
    spoken = {one.get(f"{W}val") for one in parts(made)["word/styles.xml"].iter(f"{W}lang")}
    assert spoken == {locale}
    assert [one.get(f"{W}val") for one in parts(made)["word/settings.xml"].iter(f"{W}themeFontLang")] == [locale]
    assert opened(made).core_properties.language == locale
    assert opened(made).core_properties.title == "Stand van zaken"


def test_words_of_the_document_itself_are_in_its_language() -> None:
    def legend(language: Language) -> str:
        lines = opened(word_file(report(language, Part("k", "K", (timeline(),))))).paragraphs
        return next(str(one.text) for one in lines if "5." in one.text and "= " in one.text)

    assert "… = begin onbekend" in legend("nl") and "… = beginning unknown" in legend("en")


@pytest.mark.parametrize(("language", "said"), [("nl", "Pagina 1 van 1"), ("en", "Page 1 of 1")])
def test_pages_are_numbered_by_word_itself(language: Language, said: str) -> None:
    made = word_file(report(language))
    footers = [root for name, root in parts(made).items() if name.startswith("word/footer")]
    fields = [one for root in footers for one in root.iter(f"{W}fldSimple")]
    assert [one.get(f"{W}instr") for one in fields] == ["PAGE", "NUMPAGES"]
    assert "".join(one.text or "" for root in footers for one in root.iter(f"{W}t")) == said


def test_a_template_keeps_its_own_footer_without_ours() -> None:
    assert not [root for root in parts(in_house(house_file())).values() if list(root.iter(f"{W}fldSimple"))]


def test_every_style_is_in_the_same_letter() -> None:
    fonts = list(parts(ours())["word/styles.xml"].iter(f"{W}rFonts"))
    set_by_us = [one for one in fonts if one.get(f"{W}ascii") == "Calibri"]
    assert len(set_by_us) >= 8 and not any(one.get(f"{W}asciiTheme") for one in set_by_us)


def test_a_document_is_on_a4() -> None:
    section = opened(ours()).sections[0]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)


def test_lines_stand_close_so_that_a_report_on_a_dozen_endings_is_one_page() -> None:
    document = opened(ours())
    assert {document.styles[name].paragraph_format.line_spacing for name in ("Normal", "Heading 1", CELL)} == {1.0}
    section = document.sections[0]
    assert (round(section.top_margin.mm), round(section.bottom_margin.mm)) == (18, 18)


def test_the_head_of_a_table_comes_back_on_every_page_and_no_row_is_broken() -> None:
    tables = list(body(ours()).iter(f"{W}tbl"))
    assert len(tables) == 3
    for one in tables:
        rows = list(one.iter(f"{W}tr"))
        assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_caption_stays_with_its_table_and_a_short_table_in_one_piece() -> None:
    document = opened(word_file(report("nl", Part("k", "K", (table(3),)))))
    caption = next(one for one in document.paragraphs if one.style.name == "Caption")
    assert caption.paragraph_format.keep_with_next
    near = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in document.tables[0].rows]
    assert near == [True, True, True, None]


def test_a_long_table_may_go_on_but_leaves_no_row_alone() -> None:
    rows = opened(word_file(report("nl", Part("k", "K", (table(30),))))).tables[0].rows
    near = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows]
    assert near == [True, True, *[None] * 27, True, None]


def test_a_table_before_a_timeline_may_go_on_for_both_in_one_piece_would_leave_half_a_page_empty() -> None:
    rows = opened(word_file(report("nl", Part("k", "K", (table(6), timeline()))))).tables[0].rows
    near = [row.cells[0].paragraphs[0].paragraph_format.keep_with_next for row in rows]
    assert near == [True, True, None, None, None, True, True]


def test_a_table_is_as_wide_as_the_text() -> None:
    document = opened(word_file(report("nl", Part("k", "K", (table(2, 10),)))))
    section = document.sections[0]
    room = section.page_width - section.left_margin - section.right_margin
    assert sum(column.width for column in document.tables[0].columns) == pytest.approx(room, rel=0.01)


def test_what_a_table_shows_is_told_to_a_screen_reader() -> None:
    properties = next(body(word_file(report("nl", Part("k", "K", (timeline(),))))).iter(f"{W}tblPr"))
    told = [child.get(f"{W}val") for child in properties][-2:]
    assert told == ["Door de jaren", "Preston: actief, sinds 1948."]


def test_a_column_that_says_the_same_of_all_rows_gives_way_before_a_table_becomes_a_list() -> None:
    told = table(3, 9)
    rows = tuple((*row[:8], Phrase("onveranderlijk")) for row in told.rows)
    wide = tuple(tuple(Phrase("w" * 7) if at < 8 else cell for at, cell in enumerate(row)) for row in rows)
    document = opened(word_file(report("nl", Part("k", "K", (told._replace(rows=wide),)))))
    assert [len(one.columns) for one in document.tables] == [8]


@pytest.mark.parametrize(
    ("language", "last", "remark"),
    [
        ("nl", "onveranderlijk", "Weggelaten uit de tabel ‘Overzicht’, die breder is dan de bladzijde: kolom 8."),
        ("en", "onveranderlijk", "Left out of the table “Overzicht”, which is wider than the page: kolom 8."),
        ("nl", "–", None),
    ],
)
def test_a_column_that_gave_way_is_named_unless_nothing_stands_in_it(
    language: Language, last: str, remark: str | None
) -> None:
    told = table(3, 9)
    rows = tuple((*(Phrase("w" * 7) for _ in range(8)), Phrase(last)) for _ in told.rows)
    made = as_docx(report(language, Part("k", "K", (told._replace(rows=rows),))))
    assert (made.remark if isinstance(made, Remarked) else None) == remark


def test_properties_of_a_table_stand_in_the_order_that_word_asks() -> None:
    order = ["tblStyle", "tblW", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription"]
    cells = ["tcW", "gridSpan", "shd", "vAlign"]
    for one in body(ours()).iter(f"{W}tblPr"):
        assert [child.tag.removeprefix(W) for child in one] == order
    for one in body(ours()).iter(f"{W}tcPr"):
        found = [child.tag.removeprefix(W) for child in one]
        assert found == [name for name in cells if name in found]


def drawn(bar: Bar, legend: tuple[tuple[Pattern, str], ...]) -> tuple[list[str], str]:
    """What the cells of a bar say in turn, and the legend below."""
    picture = Timeline("Door de jaren", 1940, 2025, (bar,), legend, "")
    document = opened(word_file(report("nl", Part("k", "K", (picture,)))))
    cells = {cell._tc: cell.text for cell in document.tables[0].rows[1].cells}
    return list(cells.values()), next(one.text for one in document.paragraphs if "aren per kolom" in one.text)


def test_a_timeline_says_each_status_in_words_where_there_is_room() -> None:
    words = {pattern: f"stand {pattern}"[:9] for pattern in PATTERNS}
    stretches = (Stretch(1940, 1960, "unknown"), Stretch(1960, 1980, "active"), Stretch(1980, 2025.5, "phasing-out"))
    texts, legend = drawn(Bar("Preston", "in afbouw", stretches, True, False), tuple(words.items()))
    assert texts == ["Preston in afbouw", "… stand unk", "stand act", "stand pha"]
    assert legend == "… = begin onbekend; jaren per kolom: 5."


def test_what_came_and_went_within_a_column_stands_in_words_behind_the_name() -> None:
    stretches = (
        Stretch(1950, 1961, "active", "1950"), Stretch(1961, 1963, "dormant", "1961"),
        Stretch(1963, 2025.5, "active", "1963"),
    )  # fmt: skip
    words: tuple[tuple[Pattern, str], ...] = (("active", "actief"), ("dormant", "slapend"))
    texts, legend = drawn(Bar("Preston", "actief", stretches, False, True), words)
    assert texts == ["Preston actief; slapend 1961–1963", "", "", "actief", "actief 1963 →"]
    assert legend == "→ = duurt voort; jaren per kolom: 5."


def test_a_status_begins_in_its_column_of_a_timeline_with_the_year() -> None:
    words: tuple[tuple[Pattern, str], ...] = (("active", "actief"), ("ended", "beëindigd"), ("suspended", "opgeschort"))
    stretches = (Stretch(1974, 2017, "active", "1974"), Stretch(2017, 2025.5, "ended", "2017"))
    texts, legend = drawn(Bar("Denizli", "beëindigd", stretches, False, False), words)
    assert texts[-2:] == ["actief", "beëindigd 2017"] and legend == "Jaren per kolom: 5."
    assert texts.count("") == 6  # 1940 to 1969
    stretches = (Stretch(1974, 2023, "active", "1974"), Stretch(2023, 2025.5, "suspended", "omstreeks 2023"))
    texts, _ = drawn(Bar("Belgorod", "opgeschort", stretches, False, True), words)
    assert texts[0] in {"Belgorod opgeschort", "Belgorod opgeschort; opgeschort omstreeks 2023"}


def test_a_column_of_a_timeline_is_of_the_status_that_held_for_the_most_of_it() -> None:
    words: tuple[tuple[Pattern, str], ...] = (("active", "actief"), ("ended", "beëindigd"))
    stretches = (Stretch(1974, 2017.9, "active", "1974"), Stretch(2017.9, 2025.5, "ended", "2017"))
    texts, _ = drawn(Bar("Denizli", "beëindigd", stretches, False, False), words)
    assert texts.count("") == 6 and len(texts) == 1 + 6 + 2
    picture = Timeline("Door de jaren", 1940, 2025, (Bar("D", "beëindigd", stretches, False, False),), words, "")
    (made,) = opened(word_file(report("nl", Part("k", "K", (picture,))))).tables
    head, row = ([cell.text for cell in one.cells] for one in made.rows)
    assert [year for year, text in zip(head, row, strict=True) if text == "beëindigd 2017"] == ["2020", "2025"]


def test_a_status_that_has_no_room_in_its_column_has_its_year_there() -> None:
    words: tuple[tuple[Pattern, str], ...] = (("active", "actief"), ("suspended", "opgeschort"))
    stretches = (Stretch(1974, 2025.1, "active", "1974"), Stretch(2025.1, 2025.9, "suspended", "2025"))
    texts, _ = drawn(Bar("Belgorod", "opgeschort", stretches, False, False), words)
    assert (texts[0], texts[-1]) == ("Belgorod opgeschort", "2025")


def test_nothing_in_the_data_becomes_more_than_text() -> None:
    made = word_file(hostile())
    assert opened(made).paragraphs[0].text == SHOWN
    tags = {one.tag.removeprefix(W) for one in body(made).iter()}
    assert not tags & {"fldSimple", "fldChar", "instrText", "object", "hyperlink", "altChunk"}
    assert links(made) == []
    assert opened(made).core_properties.title == SHOWN


def test_only_an_address_that_word_can_follow_is_a_link() -> None:
    notes = (
        Note(1, "Een.", "https://almelo.example:8080/brief?a=1&b=%20#c"),
        Note(2, "Twee.", "javascript:alert(1)"),
        Note(3, "Drie.", "https://a b.example"),
        Note(4, "Vier.", "file:///etc/passwd"),
        Note(5, "Vijf.", "http://[x"),
    )
    made = word_file(report(notes=notes))
    assert links(made) == ["https://almelo.example:8080/brief?a=1&b=%20#c"]
    lines = [one.text for one in opened(made).paragraphs if one.style.name == "footnote text"]
    assert lines[1] == "2.\tTwee. javascript:alert(1)"


def test_a_heading_and_what_leads_to_a_timeline_stay_on_its_page() -> None:
    overview = Part("o", "Overzicht", (table(), timeline()))
    document = opened(word_file(report("nl", Part("p", "P", (Paragraph((Phrase("x"),)), timeline())), overview)))
    near = [one.text for one in document.paragraphs if one.paragraph_format.keep_with_next]
    assert {"P", "x", "Overzicht"} <= {*near} and "" in near, near
    rows = document.tables[1].rows
    assert [cell.paragraphs[0].paragraph_format.keep_with_next for cell in rows[-1].cells] == [True] * len(
        rows[-1].cells
    )


def test_a_template_keeps_its_letterhead_footer_margins_styles_and_text() -> None:
    document = opened(in_house(house_file()))
    section = document.sections[0]
    assert section.header.paragraphs[0].text == "Gemeente Almelo"
    assert section.footer.paragraphs[0].text == "Postbus 5100"
    assert (round(section.left_margin.mm), round(section.page_width.mm)) == (40, 216)
    assert document.styles["Heading 1"].font.size == Pt(31)
    assert [one.text for one in document.paragraphs[:2]] == ["Geachte leden,", "Stand van zaken"]
    assert document.tables[0].cell(0, 0).text == "Kenmerk"


def test_styles_that_a_template_lacks_are_added() -> None:
    template = house()
    for name in ("Caption", "Heading 2", "List Bullet", "Table Grid", "Title"):
        template.styles[name].delete()
    made = in_house(saved(template))
    document = opened(made)
    written = {one.style.name: one.text for one in document.paragraphs}
    assert {"Caption", "Heading 2", "Title"} <= written.keys()
    assert written["List Bullet"].startswith("• 3 actief")
    levels = [one.get(f"{W}val") for one in parts(made)["word/styles.xml"].iter(f"{W}outlineLvl")]
    assert levels.count("1") == 1


def test_a_template_without_a_size_of_page_gets_a4() -> None:
    template = house()
    section = template.element.body.sectPr
    for child in list(section):
        section.remove(child)
    made = opened(in_house(saved(template)))
    assert round(made.sections[0].page_width.mm) == 210


def changed(data: bytes, old: bytes, new: bytes) -> bytes:
    """A document with some bytes replaced in each of its parts."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as good, zipfile.ZipFile(made, "w") as archive:
        for name in good.namelist():
            archive.writestr(name, good.read(name).replace(old, new))
    return made.getvalue()


def test_a_template_saved_by_libreoffice_gives_one_set_of_properties() -> None:
    ours = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    theirs = b"http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    made = in_house(changed(house_file(), ours, theirs))
    kinds = [one.get("Type", "") for one in parts(made)["_rels/.rels"].iter(RELATION)]
    assert [kind for kind in kinds if kind.endswith("core-properties")] == [ours.decode()]
    assert opened(made).core_properties.title == "Stand van zaken"


def not_word() -> dict[str, bytes]:
    other = BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("content.xml", "<x/>")
    return {
        "text": b"geen Word",
        "nothing": b"",
        "other zip": other.getvalue(),
        "broken": changed(house_file(), b"<w:body>", b"<w:body"),
        "cut off": house_file()[:5000],
        "with macros": changed(
            house_file(),
            b"openxmlformats-officedocument.wordprocessingml.document.main+xml",
            b"ms-word.document.macroEnabled.main+xml",
        ),
    }


@pytest.mark.parametrize("kind", not_word())
def test_a_template_that_is_no_word_document_is_refused_in_a_sentence(kind: str) -> None:
    with pytest.raises(WrongUse) as refused:
        in_house(not_word()[kind])
    assert "geen Word-document" in refused.value.words.nl and "no Word document" in refused.value.words.en


def test_without_python_docx_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for written_with in ("docx", "docx_template"):
        monkeypatch.delitem(sys.modules, f"stedenband.render.report.{written_with}")
    monkeypatch.setitem(sys.modules, "docx", None)
    with pytest.raises(WrongUse) as refused:
        REPORT["docx"].load()
    command = install_command("office")
    assert all("python-docx" in said and said.endswith(command) for said in refused.value.words)


@pytest.mark.parametrize("write", [lambda: word_file(report()), lambda: in_house(house_file())], ids=["ours", "house"])
def test_two_documents_of_the_same_report_are_the_same_byte_for_byte(write: Callable[[], bytes]) -> None:
    first = write()
    assert first == write()
    with zipfile.ZipFile(BytesIO(first)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_title_longer_than_a_file_can_hold_is_cut_only_in_its_properties() -> None:
    long = "x" * 300
    part = Part("k", long, (Paragraph((Phrase(long),)),))
    made = opened(word_file(report("nl", part)._replace(title=long)))
    assert made.paragraphs[0].text == long
    assert len(made.core_properties.title) == 255
