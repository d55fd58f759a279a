"""A report as PDF: what PDF/UA-1 asks of it, read from its structure tree by a second reader."""

import functools
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pytest
import typst

from stedenband.errors import WrongUse
from stedenband.extras import install_command
from stedenband.render.formats import REPORT
from stedenband.render.output import Remarked
from stedenband.render.report.pdf import as_pdf
from stedenband.reports.values import Bullets, Note, Paragraph, Part, Phrase, Report, Table
from stedenband.text import Language
from tests.conftest import Command
from tests.render.hand_made import HOSTILE, SHOWN, hostile, report, table, timeline
from tests.render.pdf_reader import Element, document, opened, runs, seen

NOWHERE = "\U0010fffd"  # for private use, in no font
A4 = (595, 842)


def made(asked: Report) -> bytes:
    found = as_pdf(asked)
    assert isinstance(found, bytes)
    return found


def sized(data: bytes) -> list[tuple[int, int]]:
    return [(round(page.mediabox[2]), round(page.mediabox[3])) for page in opened(data).pages]


def links(data: bytes) -> Iterator[tuple[str, str]]:
    """Where each link leads, and what it says of that."""
    file = opened(data)
    for page in file.pages:
        for one in page.get("/Annots", []):
            yield str(one.A.URI) if "/A" in one else "here" if "/Dest" in one else "nowhere", str(one.Contents)


def marked(page: pikepdf.Page) -> list[Any]:
    """The instructions that open a tagged run of text."""
    return [one for one in pikepdf.parse_content_stream(page) if str(one.operator) == "BDC" and len(one.operands) > 1]


def unspaced(text: str) -> str:
    """Without spaces, and without those that have no width, where a long word may be broken."""
    return "".join(text.replace("\u200b", "").split())


@pytest.mark.parametrize(("language", "locale"), [("nl", "nl-NL"), ("en", "en-GB")])
def test_the_file_says_its_title_its_language_and_that_it_is_accessible(language: Language, locale: str) -> None:
    file = opened(made(report(language)))
    assert (str(file.Root.Lang), str(file.docinfo["/Title"])) == (locale, "Stand van zaken")
    assert file.Root.MarkInfo.Marked and file.Root.ViewerPreferences.DisplayDocTitle
    with file.open_metadata() as told:
        assert (told["pdfuaid:part"], told["dc:title"], told["dc:language"]) == ("1", "Stand van zaken", {locale})


@pytest.mark.parametrize(("language", "spoken"), [("en", ["nl", "nl"]), ("nl", [])])
def test_what_an_english_sentence_quotes_is_marked_as_dutch(language: Language, spoken: list[str]) -> None:
    told = Paragraph((Phrase("There was a talk (“Gesprek in Bath”)."), Phrase("Often there is a party (“Feest”).")))
    data = made(report(language, Part("k", "K", (told,))))
    runs_there = (one.operands[1] for page in opened(data).pages for one in marked(page))
    languages = [str(one["/Lang"]) for one in runs_there if "/Lang" in one]
    assert [one for one in languages if one == "nl"] == spoken


READ = """\
Document
  Title Stand van zaken
  P Peildatum: 24 juni 2025.
  H1 Samenvatting
  P Vier banden.
  L
    LI
      Lbl •
      LBody 3 actief 2
  H1 Overzicht
  Table
    THead
      TR
        TH kolom 0
        TH kolom 1
        TH kolom 2
    TBody
      TR
        TD cel 0.0 1
        TD cel 0.1
        TD cel 0.2
      TR
        TD cel 1.0 1
        TD cel 1.1
        TD cel 1.2
  Div
    Caption Door de jaren
    Figure Preston: actief, sinds 1948.
  H1 De stedenbanden
  H2 Almelo – Preston
  P Sinds 1948. 1 , 2 Vrede. 1
"""


def test_it_is_read_in_order_with_its_headings_lists_tables_and_picture() -> None:
    first = report().parts[:3]
    read = "\n".join(document(made(report("nl", *first))).outline())
    assert read.startswith(READ)
    assert read.removeprefix(READ).splitlines()[:5] == [
        "  H1 Bronnen",
        "  L",
        "    LI",
        "      Lbl 1.",
        "      LBody Raadsbrief, 24 juni 2025. https://almelo.example/brief?a=1&b=2",
    ]


def test_no_level_of_headings_is_skipped() -> None:
    deep = Part("a", "A", (), (Part("b", "B", (), (Part("c", "C"), Part("d", "D"))), Part("e", "E")))
    headings = [one for one in document(made(report("nl", deep))).walk() if one.tag.startswith("H")]
    assert [(one.tag, one.text) for one in headings] == [
        ("H1", "A"), ("H2", "B"), ("H3", "C"), ("H3", "D"), ("H2", "E"), ("H1", "Bronnen"),
    ]  # fmt: skip


def test_every_cell_of_a_table_names_the_heading_of_its_column() -> None:
    (found,) = document(made(report("nl", Part("p", "P", (table(40, 4),))))).every("Table")
    heads = [one for row in found.every("THead") for one in row.every("TH")]
    assert [str(head.attributes["Scope"]) for head in heads] == ["/Column"] * 4
    for row in (row for body in found.every("TBody") for row in body.every("TR")):
        assert [[str(name) for name in cell.attributes["Headers"]] for cell in row.children] == [
            [f"U1x{at}y0"] for at in range(4)
        ]


def test_a_table_has_its_caption_unless_the_heading_above_says_the_same() -> None:
    parts = (Part("p", "Overzicht", (table(),)), Part("q", "Anders", (table(),)))
    captions = [one.text for one in document(made(report("nl", *parts))).every("Caption")]
    assert captions == ["Overzicht"]


def test_the_heading_of_a_long_table_comes_back_on_each_page_and_is_read_once() -> None:
    data = made(report("nl", Part("p", "P", (table(150, 2),)), notes=()))
    (found,) = document(data).every("Table")
    assert [one.text for one in found.every("TH")] == ["kolom 0", "kolom 1"]
    assert [page.count("kolom 0 kolom 1") for page in seen(data)] == [1, 1, 1]


def test_every_page_has_its_number_of_how_many_which_is_not_read() -> None:
    data = made(report())
    assert [page[-5:] for page in seen(data)] == ["1 / 2", "2 / 2"]
    assert "1 / 2" not in document(data).text


def test_a_picture_has_all_that_it_shows_in_words_however_long() -> None:
    data = made(report("nl", Part("p", "P", (timeline(60),)), notes=()))
    (figure,) = document(data).every("Figure")
    assert figure.alt == "Preston: actief, sinds 1948."
    assert len(opened(data).pages) == 2


def test_links_lead_to_addresses_on_the_web_or_into_the_document_and_say_where() -> None:
    plain = (" https://a.example", "https://é.example", f"https://a.example/{'x' * 9_000}")  # no reader follows these
    notes = (*report().notes, *(Note(at, "Bron", url) for at, url in enumerate(plain, start=4)))
    found = {*links(made(report(notes=notes)))}
    address = "https://almelo.example/brief?a=1&b=2"
    assert found == {(address, address), ("here", "pagina 2")}  # in the words of typst


def test_a_note_that_is_not_there_is_no_link() -> None:
    part = Part("p", "P", (Paragraph((Phrase("x", (9,)),)), Bullets((Phrase("", (8,)),))))
    data = made(report("nl", part, notes=()))
    assert [*links(data)] == []
    assert [one.text for one in document(data).every("P")] == ["Peildatum: 24 juni 2025.", "x 9"]


def test_pages_are_a4_and_only_a_table_too_wide_for_one_lies_on_its_side() -> None:
    wide = Table("Breed", tuple("abcdefgh"), ("Onderhoudsverplichting",) * 8, ((Phrase("x"),) * 8,))
    parts = (Part("p", "P", (Paragraph((Phrase("x"),)),)), Part("q", "Q", (wide,)), Part("r", "R", (table(),)))
    data = made(report("nl", *parts))
    assert sized(data) == [A4, A4[::-1], A4]
    assert seen(data)[1].startswith("Q Breed")  # with the heading above it


@pytest.mark.parametrize("columns", [4, 6, 7])
def test_no_word_in_a_table_is_broken(columns: int) -> None:
    words = ("Onderhoudsverplichting", "raadsvergadering", "raadsfracties", "kwaliteitsbevordering")
    long = " ".join(words)
    body = tuple((Phrase(words[row % 4], (1,)), *(Phrase(long),) * (columns - 1)) for row in range(4))
    wide = Table("Breed", tuple(map(str, range(columns))), (words[0],) * columns, body)
    told = runs(made(report("nl", Part("q", "Q", (wide,)))))
    for word in words:
        every = (*body, (Phrase(words[0]),) * columns)
        assert sum(run.count(word) for run in told) == sum(cell.text.count(word) for row in every for cell in row)


def test_a_table_wider_than_any_page_still_shows_every_letter() -> None:
    wide = Table("Breed", tuple(map(str, range(14))), ("Onderhoudsverplichting",) * 14, ((Phrase("x"),) * 14,))
    data = made(report("nl", Part("q", "Q", (wide,)), notes=()))
    heads = [unspaced(one.text) for one in document(data).every("TH")]
    assert heads == ["Onderhoudsverplichting"] * 14


def test_text_is_no_markup_and_none_is_lost() -> None:
    markup = "#let x = 1 *vet* _cursief_ = kop - punt $x$ <naam> @naam `ruw` // niets /* niets */ \\ ~ #panic() https://a.example"
    part = Part(markup, markup, (Paragraph((Phrase(markup), Phrase(markup))), Bullets((Phrase(markup),)),
                                 Table(markup, ("k",), (markup,), ((Phrase(markup),),))))  # fmt: skip
    plain = Part("a", "a", (Paragraph((Phrase("a"), Phrase("a"))), Bullets((Phrase("a"),)),
                            Table("a", ("k",), ("a",), ((Phrase("a"),),))))  # fmt: skip
    ours = document(made(Report("nl", markup, (markup,), (part,), markup, (Note(1, markup),))))
    theirs = document(made(Report("nl", "a", ("a",), (plain,), "a", (Note(1, "a"),))))
    assert [one.tag for one in ours.walk()] == [one.tag for one in theirs.walk()]
    whole = {unspaced(one.text) for one in ours.walk() if one.tag in {"Title", "P", "H1", "TH", "TD"}}
    assert whole == {unspaced(markup), unspaced(markup) * 2}


def test_hostile_text_is_shown_by_number() -> None:
    found = document(made(hostile()))
    assert unspaced(found.every("Title")[0].text) == unspaced(SHOWN)
    assert found.every("Figure")[0].alt == SHOWN
    assert HOSTILE not in found.text


@pytest.fixture
def _fonts_of_typst_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typst, "compile", functools.partial(typst.compile, ignore_system_fonts=True))


MISSING = [
    ("長崎", "長 (U+9577), 崎 (U+5D0E)", "□□"),
    ("Feest 🎉 en 🎉", "🎉 (U+1F389)", "Feest □ en □"),
    (NOWHERE, f"{NOWHERE} (U+10FFFD)", "□"),
    ('"\u0e01" \\', "\u0e01 (U+0E01)", '"□" \\'),
]


@pytest.mark.usefixtures("_fonts_of_typst_alone")
@pytest.mark.parametrize(("text", "named", "shown"), MISSING, ids=[case[1] for case in MISSING])
def test_a_sign_that_no_font_has_is_replaced_and_named(text: str, named: str, shown: str) -> None:
    part = Part("p", "P", (Paragraph((Phrase(text),)), table(1, 1, text)))
    found = as_pdf(report("nl", part, notes=()))
    assert isinstance(found, Remarked)
    assert found.remark == f"Geen lettertype op deze computer heeft {named}; in de PDF staat daar □."
    assert [one.text for one in document(found.made).every("P")][1:] == [shown]


@pytest.mark.usefixtures("_fonts_of_typst_alone")
def test_the_remark_on_a_missing_sign_speaks_the_language_of_the_report() -> None:
    found = as_pdf(report("en", Part("p", "長", ())))
    assert isinstance(found, Remarked)
    assert found.remark == "No font on this computer has 長 (U+9577); the PDF has □ instead."


def test_signs_that_no_font_has_are_named_on_standard_error(tmp_path: Path, stedenband: Command, folder: Any) -> None:
    data = folder(
        testdam=f"gemeente: Testdam {NOWHERE}\ncountry: NL\n"
        "bonds: [{id: a, partners: [{name: A, country: DE}], kind: twinning}]\n"
    )
    path = tmp_path / "uit.pdf"
    done = stedenband("--lang", "nl", "report", "-o", str(path), data=data)
    assert "U+10FFFD" in done.err and path.read_bytes().startswith(b"%PDF-1.7")


def test_the_same_report_is_the_same_file_byte_for_byte_and_has_no_date() -> None:
    first = made(report())
    assert first == made(report())
    file = opened(first)
    assert not {"/CreationDate", "/ModDate"} & {*file.docinfo.keys()}


def test_a_text_that_typst_cannot_set_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    class PanicException(BaseException):
        pass

    def panic(*_: Any, **__: Any) -> bytes:
        raise PanicException

    monkeypatch.setattr(typst, "compile", panic)
    with pytest.raises(WrongUse) as refused:
        as_pdf(report())
    assert "kies docx of html" in refused.value.words.nl


def test_an_interruption_is_not_taken_for_a_text_that_cannot_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: Any, **__: Any) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(typst, "compile", interrupt)
    with pytest.raises(KeyboardInterrupt):
        as_pdf(report())


def test_without_typst_a_sentence_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "stedenband.render.report.pdf")
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(WrongUse) as refused:
        REPORT["pdf"].load()
    assert refused.value.words.nl == f"hiervoor is typst nodig; installeer het met: {install_command('pdf')}"


def test_every_element_of_a_real_report_has_text_or_an_alternative(stedenband: Command, tmp_path: Path) -> None:
    path = tmp_path / "uit.pdf"
    assert stedenband("report", "--on", "2025-06-24", "-o", str(path)).code == 0

    def silent(one: Element) -> bool:
        return one.tag in {"P", "H1", "H2", "TH", "Caption", "LBody", "Lbl", "Figure"} and not (one.alt or one.text)

    assert [one for one in document(path.read_bytes()).walk() if silent(one)] == []


def test_a_short_table_and_a_picture_are_kept_on_one_page_with_their_heading() -> None:
    lines = Paragraph((Phrase("Een regel tekst die ongeveer zo breed is als de bladzijde, en dan nog wat."),) * 56)
    for block, ends in ((table(8), "cel 7.2"), (timeline(20), "Stad 19")):
        pages = seen(made(report("nl", Part("p", "P", (lines,)), Part("q", "Q-kop", (block,)), notes=())))
        assert ["Q-kop" in page for page in pages] == [ends in page for page in pages] == [False, True]


def test_a_short_table_of_long_texts_goes_on_on_the_next_page() -> None:
    long = Table("Lang", ("a", "b"), ("A", "B"), ((Phrase("x"), Phrase("woord " * 2_000 + "einde")),) * 3)
    pages = seen(made(report("nl", Part("p", "P", (long,)), notes=())))
    assert sum(page.count("einde") for page in pages) == 3 and len(pages) > 3
