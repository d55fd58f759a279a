"""Rich consoles: the terminal at its width, a pipe without wrapping, or a string of a fixed width."""

import sys
from collections.abc import Callable
from io import StringIO

from rich.console import Console

_PIPE_WIDTH = 10**9  # more than any line has: a sentence on all municipalities may pass 100,000
_PAGE_WIDTH = 120
_UNKNOWN_WIDTH = 80


class _Page(Console):
    """A console that raises BrokenPipeError, which cli/main.py handles, where Rich would exit with 1."""

    def on_broken_pipe(self) -> None:
        """Raise it: Rich calls this while it handles an EPIPE."""
        raise BrokenPipeError


def console(stderr: bool = False, *, uncut: bool = True) -> Console:
    """A console that prints text literally: no Rich markup, no emoji codes, no highlighting.

    `uncut` disables wrapping on a pipe; otherwise a pipe is laid out like a terminal.
    """
    stream = sys.stderr if stderr else sys.stdout
    page = _Page(file=stream, markup=False, emoji=False, highlight=False)
    # COLUMNS=0 means that the width is unknown; with a width of 0 nothing would fit.
    page.width = _PIPE_WIDTH if uncut and not stream.isatty() else page.width or _UNKNOWN_WIDTH
    return page


def text_of(print_on: Callable[[Console], None]) -> str:
    """What a printer prints, as plain text of a page's width."""
    written = StringIO()
    print_on(_Page(file=written, width=_PAGE_WIDTH, markup=False, emoji=False, highlight=False, color_system=None))
    return written.getvalue()
