"""What printers print on: the terminal at its width, a pipe without wrapping, or a string of a fixed width.

Rich takes 25 ms to load, a seventh of a `list`: a pipe, which knows no width and no colour, needs it for drawings only.
"""

import os
import sys
from collections.abc import Callable
from functools import cached_property
from io import StringIO
from typing import IO, TYPE_CHECKING, Any, Protocol, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_PIPE_WIDTH = 10**9  # more than any line has: a sentence on all municipalities may pass 100,000
_PAGE_WIDTH = 120
_FORCING = frozenset({"FORCE_COLOR", "TTY_COMPATIBLE"})  # variables with which Rich may take a pipe for a terminal


class Page(Protocol):
    """What a printer asks of the page it prints on: a Rich console has it, and so has a pipe."""

    @property
    def file(self) -> IO[str]:
        """Where it goes."""

    @property
    def width(self) -> int:
        """How many columns it has."""

    @property
    def encoding(self) -> str:
        """The encoding of its characters, in small letters."""

    @property
    def is_terminal(self) -> bool:
        """Whether styles show on it."""

    @property
    def color_system(self) -> str | None:
        """The colours that it has."""

    def print(self, *objects: Any, style: str | None = None, soft_wrap: bool | None = None) -> None:
        """Print texts, which are visible, or what else Rich draws, and a line break."""


class Pipe:
    """A stream that is no terminal."""

    is_terminal = False
    color_system = None

    def __init__(self, file: TextIO) -> None:
        self.file = file

    @property
    def width(self) -> int:
        """More than any line has."""
        return _PIPE_WIDTH

    @property
    def encoding(self) -> str:
        """That of the stream."""
        return (self.file.encoding or "utf-8").lower()

    def print(self, *objects: Any, style: str | None = None, soft_wrap: bool | None = None) -> None:
        """Print texts as they are, and anything else as Rich draws it."""
        if all(type(one) is str for one in objects):
            self.file.write(" ".join(objects) + "\n")
        else:
            self._drawn_on.print(*objects, style=style, soft_wrap=soft_wrap)

    @cached_property
    def _drawn_on(self) -> "Console":
        return _rich(self.file, self.width)


def page(stderr: bool = False) -> Page:
    """The page for what a command says: its terminal, or a pipe on which nothing is wrapped."""
    stream = sys.stderr if stderr else sys.stdout
    if stream.isatty():
        return _rich(stream)
    return Pipe(stream) if _FORCING.isdisjoint(os.environ) else _rich(stream, _PIPE_WIDTH)


def text_of(print_on: Callable[[Page], None]) -> str:
    """What a printer prints, as plain text of a page's width."""
    written = StringIO()
    print_on(_rich(written, _PAGE_WIDTH, color_system=None))
    return written.getvalue()


def _rich(stream: TextIO, width: int | None = None, **how: Any) -> "Console":
    from stedenband.render.rich_page import rich_page  # noqa: PLC0415 - loads Rich, see above

    return rich_page(stream, width, **how)


def is_ascii(page: Page) -> bool:
    """Whether a page has no box-drawing letters."""
    return not page.encoding.startswith("utf")
