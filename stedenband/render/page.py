"""The pages that Rich prints on: the terminal at its own width, a pipe uncut, or a text of a page's width."""

import sys
from collections.abc import Callable
from io import StringIO

from rich.console import Console

_PIPE_WIDTH = 100_000
_PAGE_WIDTH = 120
_UNKNOWN_WIDTH = 80


class _Page(Console):
    """A console that leaves a closed pipe to the one place that knows what to do about it."""

    def on_broken_pipe(self) -> None:
        """Whoever read our output has enough."""
        raise BrokenPipeError


def console(stderr: bool = False, *, uncut: bool = True) -> Console:
    """A console on which text from the data never acts: no markup, no emoji codes, no highlighting.

    `uncut` leaves every line whole on a pipe; else it is set there as on a terminal.
    """
    stream = sys.stderr if stderr else sys.stdout
    page = _Page(file=stream, markup=False, emoji=False, highlight=False)
    # COLUMNS=0 says that a width is unknown, and nothing fits in it.
    page.width = _PIPE_WIDTH if uncut and not stream.isatty() else page.width or _UNKNOWN_WIDTH
    return page


def text_of(print_on: Callable[[Console], None]) -> str:
    """What a printer prints, as plain text of a page's width."""
    written = StringIO()
    print_on(_Page(file=written, width=_PAGE_WIDTH, markup=False, emoji=False, highlight=False, color_system=None))
    return written.getvalue()
