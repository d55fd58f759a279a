"""Reads the structure tree of a tagged PDF with pikepdf, the second reader: what a screen reader goes by."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf

_HEX = re.compile(rb"<([0-9A-Fa-f]+)>")


@dataclass
class Element:
    """An element of the structure: its tag, its alternative text, its attributes, its text and what is inside it."""

    tag: str
    alt: str | None
    attributes: dict[str, Any]
    children: list["Element"] = field(default_factory=list)
    own: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text of an element and what is inside it, in reading order, a space between what is set apart."""
        return " ".join(self.own)

    def every(self, tag: str) -> "list[Element]":
        """The elements of a tag, in reading order."""
        return [one for one in self.walk() if one.tag == tag]

    def walk(self) -> "Iterator[Element]":
        """The element and all inside it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def outline(self, depth: int = 0) -> Iterator[str]:
        """A line for each element that is read apart: its tag, and its text or what stands for it."""
        is_whole = self.tag in _WHOLE
        yield f"{'  ' * depth}{self.tag} {(self.alt or self.text) if is_whole else ''}".rstrip()
        for child in () if is_whole else self.children:
            yield from child.outline(depth + 1)


# Elements that are read in one, whatever is inside them.
_WHOLE = frozenset({"Title", "P", "H1", "H2", "H3", "Caption", "LBody", "TH", "TD", "Lbl", "Figure"})


def opened(data: bytes) -> pikepdf.Pdf:
    """A PDF."""
    return pikepdf.open(BytesIO(data))


def document(data: bytes) -> Element:
    """The root of the structure tree."""
    pdf = opened(data)
    texts = {page.objgen: _marked(page) for page in pdf.pages}
    (root,) = _each(pdf.Root.StructTreeRoot.K)
    return _element(root, texts, None)


def _element(node: Any, texts: Mapping[Any, Mapping[int, str]], page: Any) -> Element:
    page = node.get("/Pg", page)
    attributes: dict[str, Any] = {}
    for one in _each(node.get("/A")):
        attributes |= {key[1:]: value for key, value in one.items()}
    made = Element(str(node.S)[1:], str(node.Alt) if "/Alt" in node else None, attributes)
    for kid in _each(node.get("/K")):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            made.children.append(_element(kid, texts, page))
            made.own.append(made.children[-1].text)
        elif not isinstance(kid, pikepdf.Dictionary):
            made.own.append(texts[page.objgen].get(int(kid), ""))
        elif "/MCID" in kid:
            made.own.append(texts[kid.get("/Pg", page).objgen].get(int(kid.MCID), ""))
    return made


def _each(value: Any) -> list[Any]:
    """What may be absent, alone or in an array."""
    return list(value) if isinstance(value, pikepdf.Array) else [] if value is None else [value]


def seen(data: bytes) -> list[str]:
    """All text of each page as it is seen, what is not read (page numbers, a heading that comes back) too."""
    return [" ".join(text for _, text in _pieces(page)) for page in opened(data).pages]


def runs(data: bytes) -> list[str]:
    """The texts that are each set in one go: of a paragraph that takes two lines there are two."""
    return [text for page in opened(data).pages for _, text in _pieces(page)]


def _marked(page: pikepdf.Page) -> dict[int, str]:
    """The text of each piece of marked content of a page, by its number."""
    found: dict[int, str] = {}
    for number, text in _pieces(page):
        if number is not None:
            found[number] = f"{found[number]} {text}" if number in found else text
    return found


def _pieces(page: pikepdf.Page) -> Iterator[tuple[int | None, str]]:
    """Each text of a page, with the number of the marked content that it stands in."""
    fonts = {name: _unicode(font) for name, font in page.resources.get("/Font", {}).items()}
    open_marks: list[int | None] = []
    font: Mapping[int, str] = {}
    for step in pikepdf.parse_content_stream(page):
        operands: Any = step.operands
        match str(step.operator):
            case "BDC":
                told = operands[1]
                open_marks.append(int(told.MCID) if isinstance(told, pikepdf.Dictionary) and "/MCID" in told else None)
            case "BMC":
                open_marks.append(None)
            case "EMC":
                open_marks.pop()
            case "Tf":
                font = fonts[str(operands[0])]
            case "Tj" | "TJ":
                pieces = (one for one in _each(operands[0]) if isinstance(one, pikepdf.String))
                number = next((one for one in reversed(open_marks) if one is not None), None)
                yield number, "".join(_shown(bytes(one), font) for one in pieces).strip()


def _shown(codes: bytes, font: Mapping[int, str]) -> str:
    """Text as a font's glyphs (two bytes each) stand for it."""
    return "".join(font.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2))


def _unicode(font: Any) -> dict[int, str]:
    """What each glyph of a font stands for: its ToUnicode map."""
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", font.ToUnicode.read_bytes(), re.DOTALL):
        numbers = _HEX.findall(block)
        found |= {int(code, 16): _utf16(text) for code, text in zip(numbers[::2], numbers[1::2], strict=True)}
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", font.ToUnicode.read_bytes(), re.DOTALL):
        for line in block.strip().splitlines():
            first, last, *texts = _HEX.findall(line)
            for at, code in enumerate(range(int(first, 16), int(last, 16) + 1)):
                text = _utf16(texts[at] if len(texts) > 1 else texts[0])
                found[code] = text if len(texts) > 1 else text[:-1] + chr(ord(text[-1]) + at)
    return found


def _utf16(number: bytes) -> str:
    return bytes.fromhex(number.decode()).decode("utf-16-be")
