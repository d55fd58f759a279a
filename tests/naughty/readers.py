"""Second readers of what we write: what each format is made of, apart from its text."""

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from markdown_it import MarkdownIt

from tests.render.test_html import Page

# Control characters and those that are not seen or turn writing round; a line break is none here.
UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e0fff]"
)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_FORMULA = re.compile(r"(^|;)\s*[=+\-@＝＋－＠]")


def json_leaves(text: str, *, lines: bool = False) -> Counter[Any]:
    """The single values in some JSON, which may be one document or one on each line."""
    return Counter(leaf for one in (text.split("\n")[:-1] if lines else [text]) for leaf in _leaves(json.loads(one)))


def _leaves(value: Any) -> Iterator[Any]:
    if isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _leaves(inner)
    else:
        yield value


def formulas(text: str) -> list[str]:
    """The cells of a CSV file, or their parts behind a semicolon, that a spreadsheet would reckon out."""
    return [cell for row in rows(text) for cell in row if _FORMULA.search(cell)]


def rows(text: str) -> list[list[str]]:
    """The rows of a CSV file."""
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def html_parts(text: str) -> set[tuple[str, tuple[str, ...]]]:
    """Each sort of element of a page with the attributes that it has."""
    return {(tag, tuple(sorted(attributes))) for tag, attributes, _ in Page(text).elements}


def html_addresses(text: str) -> set[str]:
    """Every address that a page leads to or takes something from."""
    named = ("href", "src", "action", "data", "xlink:href")
    return {value or "" for _, given, _ in Page(text).elements for key, value in given.items() if key in named}


def xml_parts(text: str | bytes) -> set[tuple[str, tuple[str, ...]]]:
    """Each sort of element of an XML document with the attributes that it has."""
    root = ElementTree.fromstring(text)  # noqa: S314  # it is what we wrote ourselves
    return {(one.tag, tuple(sorted(one.attrib))) for one in root.iter()}


def markdown_parts(text: str) -> Counter[str]:
    """What some Markdown is made of, as CommonMark with tables and strikethrough; HTML in it is a part of its own."""
    tokens = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).parse(text)
    every = (one for token in tokens for one in (token, *(token.children or ())))
    return Counter(one.type for one in every if one.type not in {"text", "softbreak"})
