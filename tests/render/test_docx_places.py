"""The places of a Word template: where the text comes, what is filled in, and that all else stays as it was."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from docx import Document
from docx.enum.section import WD_SECTION
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from stedenband.render.output import Remarked
from stedenband.render.report.docx import as_docx
from stedenband.render.report.template import Template
from stedenband.reports.values import Paragraph, Part, Phrase
from stedenband.text import Language
from tests.conftest import Command, slow
from tests.render.hand_made import HOSTILE, SHOWN
from tests.render.test_docx import in_house, opened, report, saved, short, word_file
from tests.render.test_docx_template import parts, zipped

FIRST, LAST = "Stand van zaken", "3.\tNergens genoemd. javascript:alert(1)"  # of the text itself
WORDS = {"gemeente": "Almelo", "peildatum": "24 juni 2025", "datum": "1 juli 2025"}


def letter(*middle: str) -> Any:
    """A letter of a few paragraphs, with some in its middle."""
    document = Document()
    for text in ("Geachte leden,", *middle, "Hoogachtend"):
        document.add_paragraph(text)
    return document


def remark(
    template: bytes, words: Mapping[str, str | None] = MappingProxyType({}), language: Language = "nl"
) -> str | None:
    """What is said of a report written in a template, beside the file."""
    made = as_docx(short(language), Template(template, words))
    return made.remark if isinstance(made, Remarked) else None


def around(data: bytes) -> tuple[list[str], list[str]]:
    """The paragraphs before and after the text of the report."""
    texts = [one.text for one in opened(data).paragraphs]
    return texts[: texts.index(FIRST)], texts[texts.index(LAST) + 1 :]


def in_runs() -> Any:
    document = letter("")
    for piece in ("[ste", "denban", "den]"):
        document.paragraphs[1].add_run(piece).bold = piece == "denban"
    return document


PLACES: dict[str, tuple[Callable[[], Any], list[str], list[str]]] = {
    "a paragraph of its own": (lambda: letter("[stedenbanden]"), ["Geachte leden,"], ["Hoogachtend"]),
    "cut up over runs": (in_runs, ["Geachte leden,"], ["Hoogachtend"]),
    "with a capital": (lambda: letter("[Stedenbanden]"), ["Geachte leden,"], ["Hoogachtend"]),
    "after words": (
        lambda: letter("Hieronder: [stedenbanden]"), ["Geachte leden,", "Hieronder: "], ["Hoogachtend"],
    ),
    "before words": (lambda: letter("[stedenbanden] Tot zover."), ["Geachte leden,"], [" Tot zover.", "Hoogachtend"]),
    "between words": (
        lambda: letter("Dit: [stedenbanden], meer niet."),
        ["Geachte leden,", "Dit: "], [", meer niet.", "Hoogachtend"],
    ),
    "the first of two": (
        lambda: letter("[stedenbanden]", "[stedenbanden]"), ["Geachte leden,"], ["[stedenbanden]", "Hoogachtend"],
    ),
}  # fmt: skip


MUCH_ALIKE = ("after words", "before words")  # by default it stands between words


@pytest.mark.parametrize("kind", [slow(kind) if kind in MUCH_ALIKE else kind for kind in PLACES])
def test_the_text_comes_where_the_template_says_and_every_word_around_it_stays(kind: str) -> None:
    make, before, after = PLACES[kind]
    assert around(in_house(saved(make()))) == (before, after)
    assert remark(saved(make())) is None or kind == "the first of two"


def test_without_a_place_the_text_comes_at_the_end_and_that_is_told() -> None:
    assert around(in_house(saved(letter()))) == (["Geachte leden,", "Hoogachtend"], [])
    assert (remark(saved(letter())) or "").startswith("Geen alinea van het sjabloon zegt [stedenbanden]")
    assert (remark(saved(letter()), language="en") or "").startswith("No paragraph of the template says [stedenbanden]")


def in_header_too() -> Any:
    document = letter("[stedenbanden]")
    document.sections[0].header.paragraphs[0].text = "Zie [stedenbanden]"
    return document


def in_cell_too() -> Any:
    document = letter("[stedenbanden]")
    document.add_table(1, 1).cell(0, 0).text = "[stedenbanden]"
    return document


STAY: dict[str, tuple[Callable[[], Any], str]] = {
    "before words": (lambda: letter("[stedenbanden]", "[stedenbanden]"), "voor ‘Hoogachtend’"),
    "at the end": (in_cell_too, "aan het eind"),
    "in the same paragraph": (lambda: letter("[stedenbanden] en [stedenbanden]"), "in ‘en [stedenbanden]’"),
    "in a longer paragraph": (
        lambda: letter("[stedenbanden]", f"{'Wat u al weet, leest u daar nog eens. ' * 3}Zie [stedenbanden]."),
        "in ‘… al weet, leest u daar nog eens. Zie [stedenbanden].’",
    ),
    "in a header": (in_header_too, "in een koptekst"),
    "in a text box": (lambda: boxed("[stedenbanden]"), "in een tekstvak"),
    "in several places": (
        lambda: letter("[stedenbanden]", "Een [stedenbanden]", "Twee [stedenbanden]", "Drie [stedenbanden]", "[x]"),
        "in ‘Een [stedenbanden]’, in ‘Twee [stedenbanden]’ en in ‘Drie [stedenbanden]’",
    ),
    "in more than a few places": (
        lambda: letter("[stedenbanden]", *(f"{at} [stedenbanden]" for at in range(5))),
        "in ‘0 [stedenbanden]’, in ‘1 [stedenbanden]’, in ‘2 [stedenbanden]’ en elders",
    ),
}


@pytest.mark.parametrize("kind", STAY)
def test_a_place_that_is_not_filled_is_told_with_where_it_stands(kind: str) -> None:
    make, where = STAY[kind]
    told = remark(saved(make())) or ""
    assert f"[stedenbanden] blijft staan {where}: de tekst komt één keer" in told, told


def test_a_place_that_is_not_filled_is_told_in_english() -> None:
    told = remark(saved(letter("[stedenbanden]", "[stedenbanden]")), language="en") or ""
    assert (
        told == "[stedenbanden] stays before “Hoogachtend”: the text comes once, in a paragraph of the letter itself."
    )


def test_the_text_may_come_in_a_cell_and_its_tables_are_as_wide_as_that() -> None:
    template = letter()
    cell = template.add_table(1, 2).cell(0, 1)
    cell.text = "[stedenbanden]"
    made = opened(word_file(report(), Template(saved(template), {}))).tables[0].cell(0, 1)
    assert made.paragraphs[0].text == FIRST and made.paragraphs[-1].text == LAST
    wide = [sum(column.width for column in one.columns) for one in made.tables]
    assert wide and all(width <= cell.width for width in wide)


def test_the_text_in_a_section_of_two_columns_is_as_wide_as_one() -> None:
    template = letter("[stedenbanden]")
    section = template.sections[0]
    section._sectPr.xpath("w:cols")[0].set(qn("w:num"), "2")
    whole = section.page_width - section.left_margin - section.right_margin
    made = opened(word_file(report(), Template(saved(template), {})))
    widths = [sum(column.width for column in one.columns) for one in made.tables]
    assert widths and max(widths) < whole / 2


def test_a_place_that_ends_a_section_leaves_both_sections_with_their_letterheads() -> None:
    template = letter("[stedenbanden]")
    template.add_section(WD_SECTION.NEW_PAGE)
    template.sections[1].header.is_linked_to_previous = False
    for section, head in zip(template.sections, ("Eerste", "Tweede"), strict=True):
        section.header.paragraphs[0].text = head
    place, ending = template.paragraphs[1], template.paragraphs[-1]
    place._p.get_or_add_pPr().append(ending._p.pPr.sectPr)
    ending._p.getparent().remove(ending._p)
    made = opened(in_house(saved(template)))
    assert [one.header.paragraphs[0].text for one in made.sections] == ["Eerste", "Tweede"]
    first, second = (
        [one.text for one in section.iter_inner_content() if hasattr(one, "text")] for section in made.sections
    )
    assert first[:2] == ["Geachte leden,", FIRST] and LAST in first
    assert second == ["Hoogachtend"]


BOX = (
    '<w:r %s xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>%s</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)


def boxed(text: str) -> Any:
    document = letter("")
    document.paragraphs[1]._p.append(parse_xml(BOX % (nsdecls("w"), text)))
    return document


def test_a_text_box_is_no_place_since_it_ends_with_its_page() -> None:
    made = in_house(saved(boxed("[stedenbanden]")))
    assert around(made)[0] == ["Geachte leden,", "", "Hoogachtend"]
    assert b"<w:txbxContent><w:p><w:r><w:t>[stedenbanden]</w:t>" in parts(made)["word/document.xml"]
    assert remark(saved(boxed("[stedenbanden]")))


def in_footer() -> Any:
    document = letter()
    document.sections[0].footer.paragraphs[0].text = "Stand [peildatum]"
    return document


def in_first_header() -> Any:
    document = letter()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.add_table(1, 1, section.page_width).cell(0, 0).text = "Stand [peildatum]"
    return document


def in_cut_runs() -> Any:
    document = letter("")
    for piece in ("Stand ", "[", "Peil", "datum", "]"):
        document.paragraphs[1].add_run(piece)
    return document


def in_footnotes() -> bytes:
    made = parts(saved(letter()))
    made["word/footnotes.xml"] = (
        f"<w:footnotes {nsdecls('w')}><w:footnote w:id='1'><w:p><w:r><w:t>Stand [peildatum]</w:t></w:r></w:p>"
        "</w:footnote></w:footnotes>"
    ).encode()
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    for name, end, more in (
        ("[Content_Types].xml", b"</Types>", f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/>'),
        (
            "word/_rels/document.xml.rels", b"</Relationships>",
            f'<Relationship Id="rId98" Type="{relation}" Target="footnotes.xml"/>',
        ),
    ):  # fmt: skip
        made[name] = made[name].replace(end, more.encode() + end)
    return zipped(made)


@pytest.mark.parametrize("text", ["[stedenbanden]", "Hieronder [stedenbanden] en niet meer"])
def test_a_picture_beside_a_place_stays_and_comes_once(text: str) -> None:
    template = boxed("Stempel")
    template.paragraphs[1].add_run(text)
    made = parts(in_house(saved(template)))["word/document.xml"]
    assert made.count(b"Stempel") == 1 and b"[stedenbanden]" not in made


FILLED: dict[str, Callable[[], bytes]] = {
    "the body": lambda: saved(letter("Stand [peildatum]")),
    "cut up over runs": lambda: saved(in_cut_runs()),
    "a text box": lambda: saved(boxed("Stand [peildatum]")),
    "a footer": lambda: saved(in_footer()),
    "a table in the header of the first page": lambda: saved(in_first_header()),
    "a footnote": in_footnotes,
}


@pytest.mark.parametrize("kind", FILLED)
def test_words_are_filled_in_wherever_they_stand(kind: str) -> None:
    made = b"".join(parts(in_house(FILLED[kind](), WORDS)).values())
    text = re.sub(rb"<[^>]*>", b"", made)
    assert b"Stand 24 juni 2025" in text and b"[peildatum]" not in text.lower()


def test_several_words_in_one_paragraph_are_each_filled_in() -> None:
    made = opened(in_house(saved(letter("[gemeente], [datum] ([Gemeente]) [kenmerk]")), WORDS))
    assert made.paragraphs[1].text == "Almelo, 1 juli 2025 (Almelo) [kenmerk]"


def test_the_looks_of_a_word_that_is_filled_in_stay() -> None:
    template = letter("")
    template.paragraphs[1].add_run("[gem").bold = True
    template.paragraphs[1].add_run("eente] meldt")
    runs = opened(in_house(saved(template), WORDS)).paragraphs[1].runs
    assert [(one.text, one.bold) for one in runs] == [("Almelo", True), (" meldt", None)]


def test_a_word_that_is_not_known_stays_and_is_told() -> None:
    template = saved(letter("[gemeente]", "[stedenbanden]"))
    made = opened(in_house(template, {"gemeente": None}))
    assert made.paragraphs[1].text == "[gemeente]"
    for language in ("nl", "en"):
        assert (remark(template, {"gemeente": None}, language) or "").startswith("[gemeente] in ")


def test_what_is_filled_in_is_text_and_names_no_place_itself() -> None:
    words = WORDS | {"gemeente": f"{HOSTILE} [datum] [stedenbanden]"}
    template = saved(letter("[gemeente]"))
    made = opened(in_house(template, words))
    assert made.paragraphs[1].text == f"{SHOWN} [datum] [stedenbanden]"
    assert (remark(template, words) or "").startswith("Geen alinea")


def test_text_of_the_data_that_looks_like_a_place_is_no_place() -> None:
    looks = report("nl", Part("k", "[gemeente]", (Paragraph((Phrase("[stedenbanden] [datum]"),)),)))
    template = Template(saved(letter("[stedenbanden]")), WORDS)
    texts = [one.text for one in opened(word_file(looks, template)).paragraphs]
    assert "[gemeente]" in texts and "[stedenbanden] [datum]" in texts


def test_the_command_fills_in_whose_report_it_is_and_says_where_it_put_the_text(
    tmp_path: Path, stedenband: Command
) -> None:
    template, out = tmp_path / "huis.docx", tmp_path / "uit.docx"
    letter("[gemeente], stand op [peildatum]").save(str(template))
    arguments = ("--on", "2025-06-24", "--template", str(template), "-o", str(out), "--force")
    done = stedenband("report", "--gemeente", "Almelo", "--gemeente", "Leiden", *arguments)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("Geen alinea van het sjabloon zegt [stedenbanden]; de tekst staat nu aan het eind.")
    assert Document(str(out)).paragraphs[1].text == "Almelo en Leiden, stand op 24 juni 2025"
    done = stedenband("report", "--ended", *arguments)
    assert "[gemeente] in het sjabloon is niet ingevuld" in done.err and "--gemeente" in done.err
