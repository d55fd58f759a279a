"""How broad text is in a Word file, whose fonts we don't know: no word of a table is cut in Arial, Calibri or Verdana.

A letter counts as broad as it is in the broadest of the three, as part of the size of the letter.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from math import ceil

from stedenband.render.widths import shared

# The breadth of letters in thousandths of their size, rounded up; from the fonts Liberation Sans, Carlito and DejaVu
# Sans, which have the measures of Arial, Calibri and (nearly) Verdana.
_REGULAR = {
    300: "ijlI'ı", 350: " .,;:’‘", 400: "ft()/-[]\\ł", 450: "r!", 500: 'J"*|`', 550: "csz", 600: "kvxyL?–§_Ł",
    640: "0123456789€$", 650: "abdeghnopquFT{}ßøđþ", 700: "ABEKPSVXYZ", 750: "CNRU", 800: "DGHOQ&Ø", 850: "w+=<>#~^",
    900: "M", 950: "%", 1000: "mW—…→æÆ", 1050: "@œ",
}  # fmt: skip
_BOLD = {
    350: " ijl'ı", 400: "I.,;:’‘ł", 450: "f/-\\", 500: "rt!()[]|`", 550: '"*', 600: "cszJ–§_", 650: "xL?Ł",
    700: "aekovyEFT0123456789€$ø", 750: "bdghnpquCPSYZ{}ßđþ", 800: "ABKRVX", 850: "DGHNOQU+=<>#~^Ø", 900: "&",
    950: "w", 1000: "M—…→@", 1050: "m%æ", 1100: "œÆ", 1150: "W",
}  # fmt: skip
_OTHER = 1100  # of a letter that is not listed
_MARGIN = 1.05  # Verdana is a little broader than DejaVu Sans
_BESIDE = 6  # points of a cell that are no room for text
_PIECE = re.compile(r"[^ \t\n-]*-|[^ \t\n-]+")  # what stays on one line: a word, a part of it with its hyphen


def _by_letter(classes: Mapping[int, str]) -> Mapping[str, int]:
    return {letter: breadth for breadth, letters in classes.items() for letter in letters}


_BREADTHS = {False: _by_letter(_REGULAR), True: _by_letter(_BOLD)}


def breadth(text: str, size: float, *, bold: bool = False) -> float:
    """How many points a text takes at most in letters of a size."""
    known = _BREADTHS[bold]
    letters = unicodedata.normalize("NFD", text)
    whole = sum(known.get(letter, _OTHER) for letter in letters if not unicodedata.combining(letter))
    return whole * size * _MARGIN / 1000


def broadest_word(texts: Iterable[str], size: float, *, bold: bool = False) -> int:
    """How many points the broadest word of some texts takes at most."""
    pieces = {piece for text in texts for piece in _PIECE.findall(text)}
    return ceil(max((breadth(piece, size, bold=bold) for piece in pieces), default=0))


def column_widths(columns: Sequence[Sequence[str]], size: float, room: int) -> list[int] | None:
    """The widths in points of the columns of a table, its first row and column bold; None where a word does not fit."""
    return shared([_bounds(texts, size, leads=not at) for at, texts in enumerate(columns)], room)


def _bounds(texts: Sequence[str], size: float, leads: bool) -> tuple[int, int]:
    """The least and the most that a column can use."""
    bold, plain = (texts, ()) if leads else (texts[:1], texts[1:])
    least = max(broadest_word(bold, size, bold=True), broadest_word(plain, size)) + _BESIDE
    whole = [*(breadth(text, size, bold=True) for text in bold), *(breadth(text, size) for text in plain)]
    return least, max(least, ceil(max(whole)) + _BESIDE)
