"""Where text goes: the terminal at its own width, a pipe uncut, or a file that is written whole or not at all."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import StringIO
from pathlib import Path

from rich.console import Console

from stedenband.text import Bilingual

_PIPE_WIDTH = 100_000
_PAGE_WIDTH = 120
_UNKNOWN_WIDTH = 80
_RECOGNISED = 40  # characters of a name by which what a killed run left behind can be recognised


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


@contextmanager
def text_alone() -> Iterator[None]:
    """On GitHub keep the runner from obeying what is printed, for as long: it looks for commands in every line.

    It takes them up again at a word that nobody can guess.
    """
    token = os.urandom(16).hex() if os.environ.get("GITHUB_ACTIONS") else ""
    if token:
        sys.stdout.write(f"::stop-commands::{token}\n")
    try:
        yield
    finally:
        if token:
            sys.stdout.write(f"::{token}::\n")


def text_of(print_on: Callable[[Console], None]) -> str:
    """What a printer prints, as plain text of a page's width."""
    written = StringIO()
    print_on(_Page(file=written, width=_PAGE_WIDTH, markup=False, emoji=False, highlight=False, color_system=None))
    return written.getvalue()


def write_out(text: str, path: Path | None, force: bool) -> None:
    """Write text to a file, or to standard output where none is named."""
    if path is None:
        sys.stdout.write(text)
    else:
        write_file(path, text, force)


def write_bytes(data: bytes, path: Path | None, force: bool) -> None:
    """Write bytes to a file, or to standard output where none is named and no terminal would choke on them."""
    if path is not None:
        write_file(path, data, force)
    elif sys.stdout.isatty():
        raise _refusal("dit is geen tekst; noem een bestand met -o", "this is no text; name a file with -o")
    else:
        sys.stdout.buffer.write(data)


def write_file(path: Path, text: str | bytes, force: bool) -> None:
    """Write a file whole or not at all, not over an existing one without `force`; WrongUse says why it failed.

    A link stays a link to what is written; a device or a pipe gets the text as it is.
    """
    if path.is_file() and not force:
        raise _exists(path)
    data = text.encode() if isinstance(text, str) else text
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            _replace(Path(os.path.realpath(path)), data, force)
    except FileExistsError:  # another writer was first
        raise _exists(path) from None
    except OSError as error:
        cause = error.strerror or str(error)
        raise _refusal(f"{path} kan niet worden geschreven: {cause}", f"{path} cannot be written: {cause}") from None


def _exists(path: Path) -> Exception:
    return _refusal(
        f"{path} bestaat al; kies een andere naam of overschrijf met --force",
        f"{path} exists already; choose another name or overwrite with --force",
    )


def _refusal(nl: str, en: str) -> Exception:
    from stedenband.errors import WrongUse

    return WrongUse(Bilingual(nl, en))


def _replace(path: Path, data: bytes, force: bool) -> None:
    import tempfile

    handle, name = tempfile.mkstemp(prefix=f".{path.name[:_RECOGNISED]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o666 & ~_umask())
        if force:
            Path(name).replace(path)
        else:
            _claim(Path(name), path)
    finally:
        Path(name).unlink(missing_ok=True)


def _claim(made: Path, path: Path) -> None:
    """Give a file its name; fails where another writer was first."""
    try:
        path.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:
        # A stick or a share may know no hard links; there the file was not yet there a moment ago.
        made.replace(path)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
