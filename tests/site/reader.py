"""Reads a site as a browser would: html5lib parses each page and tells its faults; links lead to files."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import unquote, urldefrag
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]

HTML = "{http://www.w3.org/1999/xhtml}"
_ADDRESSES = ("href", "src")
_ELSEWHERE = ("http:", "https:", "mailto:")


def local(element: Element) -> str:
    """The name of an element, of HTML or SVG."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "#comment"


@dataclass(frozen=True)
class PageRead:
    """A page with the folder of its site; one that html5lib finds a fault in fails."""

    site: Path
    name: str

    @cached_property
    def root(self) -> Element:
        parser = html5lib.HTMLParser(namespaceHTMLElements=True)
        found: Element = parser.parse((self.site / self.name).read_text(encoding="utf-8"))
        # A code point that is no character (U+1FFFE) is text that does nothing, and may stand in a name.
        assert {code for _, code, _ in parser.errors} <= {"invalid-codepoint"}, self.name
        return found

    @property
    def elements(self) -> Iterator[Element]:
        return self.root.iter()

    @cached_property
    def ids(self) -> list[str]:
        return [one.attrib["id"] for one in self.elements if "id" in one.attrib]

    @cached_property
    def text(self) -> str:
        """What is read on the page, without its head."""
        body = self.root.find(f"{HTML}body")
        assert body is not None
        return " ".join(" ".join(body.itertext()).split())

    @cached_property
    def addresses(self) -> list[str]:
        return [one.attrib[name] for one in self.elements for name in _ADDRESSES if name in one.attrib]

    def links(self) -> Iterator[tuple[str, str]]:
        """Each address within the site: the file that it leads to, by its name in the site, and the place in it."""
        for address in self.addresses:
            if not address.startswith(_ELSEWHERE):
                path, place = urldefrag(address)
                file = normpath(join(dirname(self.name), unquote(path))) if path else self.name
                assert not file.startswith(("..", "/")), (self.name, address)
                yield file, unquote(place)


@cache
def read_page(site: Path, name: str) -> PageRead:
    """A page of a site that stays as it is, parsed once for all tests: html5lib takes 3 s for the 1,500 of a site."""
    return PageRead(site, name)


def pages(site: Path) -> list[PageRead]:
    """Every page of a site that stays as it is."""
    return [read_page(site, path.relative_to(site).as_posix()) for path in sorted(site.rglob("*.html"))]
