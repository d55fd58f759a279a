"""No word of a table is cut in a Word file, in the letters that offices use.

`letters.tsv` holds how broad letters are in thousandths of their size, as measured in Liberation Sans, Carlito and
DejaVu Sans, which have the measures of Arial, Calibri and (nearly) Verdana.
"""

import csv
from functools import cache
from pathlib import Path

import pytest

from stedenband.render.report.docx_widths import breadth
from stedenband.reports.values import Part, Phrase, Table
from tests.conftest import each_once
from tests.render.hand_made import report, timeline
from tests.render.test_docx import opened, word_file

with Path(__file__).with_name("letters.tsv").open(encoding="utf-8", newline="") as _stream:
    LETTERS = {row.pop("letter"): row for row in csv.DictReader(_stream, delimiter="\t", quoting=csv.QUOTE_NONE)}
FONTS = ("arial", "calibri", "verdana")
LONG = ("Partner", "onbekend", "vriendschapsband", "1974", "Verenigd Koninkrijk", "Ciudad Sandino", "mensenrechten")


def measured(text: str, font: str, size: float, bold: bool) -> float:
    """The points that a text takes in a font."""
    return sum(int(LETTERS[letter][f"{font} bold" if bold else font]) for letter in text) * size / 1000


@pytest.mark.parametrize("bold", [False, True])
def test_a_letter_is_reckoned_at_least_as_broad_as_it_is_in_each_font(bold: bool) -> None:
    for letter, broad in LETTERS.items():
        known = [int(broad[f"{font} bold" if bold else font] or 0) for font in FONTS]
        assert breadth(letter, 1000, bold=bold) >= max(known), letter


def test_a_letter_with_an_accent_is_as_broad_as_without_and_an_unknown_one_is_broad() -> None:
    assert breadth("éàÜ", 9) == breadth("eaU", 9)
    assert breadth("長", 9) > breadth("W", 9)


def columns(number: int) -> Table:
    """A table of so many columns of words."""
    heads = tuple(LONG[at % len(LONG)] for at in range(number))
    row = tuple(Phrase(LONG[(at + 1) % len(LONG)], (12,) * (at == 0)) for at in range(number))
    return Table("Breed", tuple(f"k{at}" for at in range(number)), heads, (row, row))


@cache
def _of_columns(number: int) -> bytes:
    """A Word file with a table of so many columns, and a timeline."""
    return word_file(report("nl", Part("k", "K", (columns(number), timeline()))))


@pytest.mark.parametrize(("number", "font"), each_once(range(1, 8), FONTS))
def test_every_word_fits_its_column_in_every_font(number: int, font: str) -> None:
    for one in opened(_of_columns(number)).tables:
        beside = [
            int(found) / 20 for found in one._tbl.xpath("w:tblPr/w:tblCellMar/*[self::w:left or self::w:right]/@w:w")
        ]
        for cell in (cell for row in one.rows for cell in row.cells):
            paragraph = cell.paragraphs[0]
            size, bold = paragraph.style.font.size.pt, bool(paragraph.runs and paragraph.runs[0].bold)
            for word in cell.text.split():
                assert measured(word, font, size, bold) <= cell.width.pt - sum(beside), word


def test_of_a_table_wider_than_the_page_the_columns_that_say_least_give_way() -> None:
    heads = ("Partner", *(f"Overeenkomst {at}" for at in range(9)))
    telling, silent = Phrase("partnerschap"), (Phrase("onbekend"), Phrase("nee"), Phrase("–"))
    # The columns say something of two, one or none of the two rows.
    rows = (
        (Phrase("Bath"), telling, *silent[:2], telling, *silent[:2], telling, *silent[:2]),
        (Phrase("Gera"), telling, telling, silent[2], telling, telling, silent[0], telling, telling, silent[1]),
    )
    wide = Table("Breed", tuple(f"k{at}" for at in range(10)), heads, rows)
    (made,) = opened(word_file(report("nl", Part("k", "K", (wide,))))).tables
    shown = [cell.text.removeprefix("Overeenkomst ") for cell in made.rows[0].cells]
    assert shown[0] == "Partner" and {"0", "3", "6"} <= {*shown} and not {"2", "5", "8"} & {*shown}


def test_a_table_wider_than_the_page_becomes_a_list_that_says_all_of_it() -> None:
    wide = columns(14)
    wide = wide._replace(rows=((*wide.rows[0][:-1], Phrase("")), wide.rows[1]))
    document = opened(word_file(report("nl", Part("k", "K", (wide,)))))
    assert document.tables == []
    first, second = (one for one in document.paragraphs if one.style.name == "List Bullet")
    assert first.runs[1].text == "onbekend" and first.runs[1].bold
    assert first.text.startswith("onbekend12 – onbekend: vriendschapsband; vriendschapsband: 1974; ")
    assert second.text.count(": ") == 13 and first.text.count(": ") == 12
    assert next(one.text for one in document.paragraphs if one.style.name == "Caption") == "Breed"


def test_of_a_summary_wider_than_the_page_columns_give_way_from_the_last() -> None:
    wide = columns(14)._replace(is_summary=True)
    (made,) = opened(word_file(report("nl", Part("k", "K", (wide,))))).tables
    shown = [cell.text for cell in made.rows[0].cells]
    assert 4 <= len(shown) < 14 and shown == list(wide.headings[: len(shown)])


def test_how_bonds_stand_is_the_last_column_to_give_way_even_where_all_stand_alike() -> None:
    wide = columns(14)._replace(is_summary=True)
    keys = (*wide.keys[:4], "status", *wide.keys[5:])
    rows = tuple((*row[:4], Phrase("actief"), *row[5:]) for row in wide.rows)
    wide = wide._replace(keys=keys, headings=(*wide.headings[:4], "Stand", *wide.headings[5:]), rows=rows * 4)
    (made,) = opened(word_file(report("nl", Part("k", "K", (wide,))))).tables
    assert "Stand" in [cell.text for cell in made.rows[0].cells]
