"""The places of a Word template: `[stedenbanden]`, where the text of a report comes, and words that are filled in.

Word cuts a text up in runs as it was typed and checked, so a place is looked for in the text of its whole paragraph.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from copy import deepcopy
from itertools import chain, islice
from textwrap import shorten
from typing import Any

from docx.document import Document
from docx.opc.oxml import serialize_part_xml
from docx.opc.part import Part, XmlPart
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from stedenband.render.escaping import visible
from stedenband.reports.quotes import in_quotes
from stedenband.text import Bilingual, Language

_WORD = re.compile(r"\[(\w+)\]")
_TEXT = re.compile(r"\[stedenbanden\]", re.IGNORECASE)  # Word capitalises the first letter of a sentence by itself
_AROUND = re.compile(r"(?:(?<=\s)|^)\S.{0,35}\[stedenbanden\]\S{0,20}|\[stedenbanden\].{0,35}", re.IGNORECASE)
_LONGEST = 60  # letters of a paragraph that are quoted
_MOST_TOLD = 3
_MOST_LOOKED_AT = 100
_ELSEWHERE = Bilingual("elders", "elsewhere")
_IN, _BEFORE = Bilingual("in", "in"), Bilingual("voor", "before")
_AT_END = Bilingual("aan het eind", "at the end")
_IN_BOX = Bilingual("in een tekstvak", "in a text box")
_OF_PARTS = {
    "header+xml": Bilingual("in een koptekst", "in a header"),
    "footer+xml": Bilingual("in een voettekst", "in a footer"),
    "footnotes+xml": Bilingual("in een voetnoot", "in a footnote"),
    "endnotes+xml": Bilingual("in een eindnoot", "in an endnote"),
    "comments+xml": Bilingual("in een opmerking", "in a comment"),
}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def fill_words(document: Document, words: Mapping[str, str | None]) -> list[str]:
    """Fill in `[gemeente]` and the like wherever they stand, also in headers; gives the names that are not known."""
    unknown: dict[str, None] = {}
    for part in document.part.package.iter_parts():
        root = _root(part)
        if root is None:
            continue
        for texts in _texts(root).values():
            unknown.update(dict.fromkeys(_fill(texts, words)))
        if not isinstance(part, XmlPart):
            part._blob = serialize_part_xml(root)  # python-docx keeps footnotes as bytes
    return list(unknown)


def make_place(document: Document) -> Any | None:
    """Open the template where a paragraph of its body says `[stedenbanden]`: before the paragraph that is given.

    The words before and after the place stay in paragraphs of their own. None where there is no place; a text box is
    none, since it does not go on over a page. `close_place` ends it.
    """
    for paragraph, texts in _texts(document.element.body).items():
        found = _TEXT.search(_whole(texts))
        if found and next(paragraph.iterancestors(qn("w:txbxContent")), None) is None:
            return _split(paragraph, *found.span())
    return None


def unfilled_places(document: Document, language: Language) -> list[str]:
    """Where the template still says `[stedenbanden]` once `make_place` opened it; of many the first few and elsewhere.

    To be asked before a text is written there or words are filled in, which may say the same.
    """
    parts = document.part.package.iter_parts()
    places = islice(chain.from_iterable(_unfilled(part, language) for part in parts), _MOST_LOOKED_AT)
    found = list(dict.fromkeys(places))
    return found if len(found) <= _MOST_TOLD else [*found[:_MOST_TOLD], _ELSEWHERE.text(language)]


def close_place(after: Any) -> None:
    """Remove the paragraph that `make_place` gave where it has no words and ends no section."""
    if not _whole(list(after.iter(qn("w:t")))) and not after.xpath("w:pPr/w:sectPr"):
        after.getparent().remove(after)


def _unfilled(part: Part, language: Language) -> Iterator[str]:
    """Where a part says `[stedenbanden]`."""
    root = _root(part)
    paragraphs = [] if root is None else [(one, _whole(texts)) for one, texts in _texts(root).items()]
    outer = next((words for kind, words in _OF_PARTS.items() if part.content_type.endswith(kind)), None)
    for at, (paragraph, text) in enumerate(paragraphs):
        if not _TEXT.search(text):
            continue
        is_boxed = next(paragraph.iterancestors(qn("w:txbxContent")), None) is not None
        words = _IN_BOX if is_boxed else outer
        yield words.text(language) if words else _among(text.strip(), (it for _, it in paragraphs[at + 1 :]), language)


def _among(text: str, behind: Iterable[str], language: Language) -> str:
    """Where a paragraph stands in the body: by its own words, else before those that follow."""
    if (own := _AROUND.search(text)) and own[0].lower() != "[stedenbanden]":
        said = f"{'… ' if own.start() else ''}{own[0]}"
        return f"{_IN.text(language)} {in_quotes(said, language)}"
    following = next((it.strip() for it in behind if it.strip()), "")
    if not following:
        return _AT_END.text(language)
    return f"{_BEFORE.text(language)} {in_quotes(shorten(following, _LONGEST, placeholder=' …'), language)}"


def _root(part: Part) -> Any | None:
    """The XML of a part that holds text, or None."""
    if isinstance(part, XmlPart):
        return part.element
    return parse_xml(part.blob) if part.content_type.endswith(("footnotes+xml", "endnotes+xml")) else None


def _texts(root: Any) -> dict[Any, list[Any]]:
    """The elements of text of each paragraph; those of a text box belong to its own paragraphs."""
    found: dict[Any, list[Any]] = {}
    for text in root.iter(qn("w:t")):
        paragraph = next(text.iterancestors(qn("w:p")), None)
        if paragraph is not None:
            found.setdefault(paragraph, []).append(text)
    return found


def _whole(texts: Sequence[Any]) -> str:
    return "".join(text.text or "" for text in texts)


def _fill(texts: Sequence[Any], words: Mapping[str, str | None]) -> Iterator[str]:
    """Fill in the words of a paragraph; those that are not known stay, and are given."""
    whole = _whole(texts)
    letters = list(whole)
    for found in _WORD.finditer(whole):
        name = found[1].lower()
        word = words.get(name)
        if word is not None:
            letters[found.start() : found.end()] = [visible(word), *[""] * (len(found[0]) - 1)]
        elif name in words:
            yield name
    if "".join(letters) != whole:
        _write(texts, letters)


def _write(texts: Sequence[Any], letters: Sequence[str]) -> None:
    """Give each element of text what stands now at its letters."""
    at = 0
    for text in texts:
        end = at + len(text.text or "")
        text.text = "".join(letters[at:end])
        text.set(_SPACE, "preserve")
        at = end


def _split(paragraph: Any, start: int, end: int) -> Any:
    """Cut a paragraph in two around a place; gives the second. The first goes where nothing is left in it."""
    after = deepcopy(paragraph)
    paragraph.addnext(after)
    for run in after.xpath(".//w:r[w:drawing or w:pict or w:object or w:fldChar or w:footnoteReference]"):
        run.getparent().remove(run)
    for section in paragraph.xpath("w:pPr/w:sectPr"):
        section.getparent().remove(section)
    before_texts, after_texts = (_texts(one)[one] for one in (paragraph, after))
    whole = _whole(before_texts)
    _write(after_texts, ["" if at < end else letter for at, letter in enumerate(whole)])
    _write(before_texts, ["" if at >= start else letter for at, letter in enumerate(whole)])
    others = paragraph.xpath(".//w:r/*[not(self::w:rPr or self::w:t or self::w:lastRenderedPageBreak)]")
    if not whole[:start].strip() and not others:
        paragraph.getparent().remove(paragraph)
    return after
