"""Text widths in terminal columns (wide characters and emoji take two), and the layout of columns in a given width."""

import re
from collections.abc import Iterable, Sequence

# ASCII, accented Latin, dashes, quotes, the euro sign, and what lines and bars are drawn with: one column each. This
# regex is ten times as fast as rich.cells.cell_len.
_NARROW = re.compile("[ -~\xa1-\xac\xae-\u02ff\u2010-\u2027\u20ac\u2500-\u25fc]*")


def text_width(text: str) -> int:
    """The width in columns of a text without control characters."""
    if text.isascii() or _NARROW.fullmatch(text):
        return len(text)
    from rich.cells import cell_len  # noqa: PLC0415 - 2 ms; few texts have such letters

    return cell_len(text)


def most(texts: Iterable[str]) -> int:
    """The width of the widest text of a column."""
    return max(map(text_width, texts), default=0)


def least(texts: Sequence[str], narrowest: int = 0) -> int:
    """The minimum width of a column: its longest word, and at least `narrowest` if its widest text is that wide."""
    return max(most(word for text in texts for word in text.split()), min(most(texts), narrowest))


def shared(bounds: Sequence[tuple[int, int]], room: int) -> list[int] | None:
    """Column widths within their minimum and maximum that together fit `room`; None where the minimums do not fit.

    Each column gets its maximum, capped at the largest common limit with which all fit.
    """
    for mark in range(min(max(most for _, most in bounds), max(room, 0)), -1, -1):
        widths = [min(most, max(least, mark)) for least, most in bounds]
        if sum(widths) <= room:
            return widths
    return None
