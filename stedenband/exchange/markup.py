"""Takes HTML out of the cells of a table that was copied from a page: entities become letters, tags go.

The same entities are a finding in a file (`html-entity`); a place has no tags in its name.
"""

import re

from stedenband.exchange.entries import Remark
from stedenband.exchange.sheets import Sheet
from stedenband.parsing.damaged_text import ENTITY
from stedenband.text import Bilingual

_TAGS = "a|abbr|b|big|br|center|cite|code|div|em|font|h[1-6]|i|img|li|nobr|ol|p|s|small|span|strong|sub|sup|td|u|ul|wbr"
_FOOTNOTE = re.compile(
    r"<ref\b[^<>]*/>|<ref\b[^<>]*>.{0,500}?</ref>|<!--.{0,500}?-->|<sup\b[^<>]*>\s*\[?[0-9a-z*†]{1,3}\]?\s*</sup>",
    re.IGNORECASE | re.DOTALL,
)
_END = re.compile(r"\s*(?:<br\b[^<>]*>|</(?:p|li|div|h[1-6])\s*>)\s*", re.IGNORECASE)  # of a line
_TAG = re.compile(rf"</?(?:{_TAGS})\b[^<>]*>", re.IGNORECASE)
_DEEP = 2  # `K&amp;ouml;ln` was written as HTML twice
_SHIELDED = re.compile(f"&(?:amp;)?{ENTITY[1:]}")
_SEMICOLON = "\ue000"  # stands for that of an entity while semicolons part cells
_LEFT_OUT = Bilingual("opmaak van HTML is weggelaten of vertaald", "markup of HTML was left out or translated")


def shielded(text: str) -> str:
    """A text of cells in which the semicolon of an entity parts none."""
    return _SHIELDED.sub(lambda found: found[0].replace(";", _SEMICOLON), text) if "&" in text else text


def without_markup(sheet: Sheet) -> Sheet:
    """A sheet with the text of its cells alone, and a remark on each of which that was not all."""
    remarks: list[Remark] = []
    for number, row in enumerate(sheet.rows):
        for column, cell in enumerate(row):
            if "<" in cell or "&" in cell:
                row[column] = _text_of(cell)
                if row[column] != cell.replace(_SEMICOLON, ";"):
                    remarks.append(Remark(sheet.cell(number, column), _LEFT_OUT))
    return sheet._replace(remarks=(*sheet.remarks, *remarks))


def _text_of(cell: str) -> str:
    from html import unescape  # noqa: PLC0415 - loads the table of all entities; few tables have any

    text = cell.replace(_SEMICOLON, ";")
    for _ in range(_DEEP):
        text = _TAG.sub("", _END.sub("\n", _FOOTNOTE.sub("", text)))
        text = re.sub(ENTITY, lambda found: unescape(found[0]), text)
    return _TAG.sub("", _END.sub("\n", text)).strip()
