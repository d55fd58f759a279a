"""How wide texts are, and how columns share the width of a terminal or a page."""

import re
from collections.abc import Iterable, Sequence

from rich.cells import cell_len

# ASCII, Latin with its accents, and dashes and quotes: letters of one column each, which are told so ten times faster.
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027]*")


def text_width(text: str) -> int:
    """How many columns a text without control characters takes."""
    return len(text) if text.isascii() or _NARROW.fullmatch(text) else cell_len(text)


def most(texts: Iterable[str]) -> int:
    """The widest that a column of texts can use."""
    return max(map(text_width, texts), default=0)


def least(texts: Sequence[str], narrowest: int = 0) -> int:
    """The narrowest that a column may be: as its longest word, and `narrowest` where it has that much to say."""
    return max(most(word for text in texts for word in text.split()), min(most(texts), narrowest))


def shared(bounds: Sequence[tuple[int, int]], room: int) -> list[int] | None:
    """The widths of columns, each with the least and the most it can be, that fit a room together; None if none do.

    All are as wide as they can use, up to the highest mark that fits.
    """
    for mark in range(min(max(most for _, most in bounds), max(room, 0)), -1, -1):
        widths = [min(most, max(least, mark)) for least, most in bounds]
        if sum(widths) <= room:
            return widths
    return None
