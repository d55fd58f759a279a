"""Rich consoles that print text literally."""

from typing import Any, TextIO

from rich.console import Console

_UNKNOWN_WIDTH = 80


class _RichPage(Console):
    """A console that raises BrokenPipeError, which cli/main.py handles, where Rich would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Raise it: Rich calls this while it handles an EPIPE."""
        raise BrokenPipeError


def rich_page(stream: TextIO, width: int | None = None, **how: Any) -> Console:
    """A console that prints text literally: no Rich markup, no emoji codes, no highlighting; its own width if none."""
    page = _RichPage(file=stream, width=width, markup=False, emoji=False, highlight=False, **how)
    # COLUMNS=0 means that the width is unknown; with a width of 0 nothing would fit.
    page.width = page.width or _UNKNOWN_WIDTH
    return page
