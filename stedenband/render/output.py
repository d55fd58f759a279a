"""Writes output to standard output, or atomically to a file (temporary file, fsync, rename or hard link)."""

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, NamedTuple

from stedenband.errors import WrongUse, cause_of
from stedenband.render.formats import Format
from stedenband.render.page import page, text_of
from stedenband.text import Bilingual

_DATA = frozenset({".yaml", ".yml"})
_READER_PATIENCE = 3.0  # seconds in which a FIFO must get a reader
_RECOGNISED = 40  # characters of the target's name in that of its temporary file, which a killed run leaves behind


class Remarked(NamedTuple):
    """What a writer made, with a sentence on what could not be written as it was."""

    made: bytes
    remark: str


@contextmanager
def text_alone() -> Iterator[None]:
    """On GitHub Actions disable workflow commands (`stop-commands`) while text from the data is printed.

    A random token, which the data cannot guess, enables them again.
    """
    token = os.urandom(16).hex() if os.environ.get("GITHUB_ACTIONS") else ""
    if token:
        sys.stdout.write(f"::stop-commands::{token}\n")
    try:
        yield
    finally:
        if token:
            sys.stdout.write(f"::{token}::\n")


@contextmanager
def while_read() -> Iterator[None]:
    """Write to standard output until its reader, such as `head`, has enough: the rest goes nowhere.

    What a run found does not change by that, so that it goes on and ends with its own code.
    """
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def write(how: Format, path: Path | None, force: bool, *value: Any) -> str | None:
    """Write a value in a format: to a file, or to standard output where none is named; gives the writer's remark.

    WrongUse where a library is missing, for binary output on a terminal, or as `write_file` says.
    """
    must_not_be_data(path)
    writer = how.load()
    if not how.on_page:
        made = writer(*value)
        made, remark = made if isinstance(made, Remarked) else (made, None)
        write_out(made, path, force, binary=how.binary)
        return remark
    if path is None:
        with while_read():
            writer(page(), *value)
    else:
        write_file(path, text_of(lambda on: writer(on, *value)), force)
    return None


def write_out(made: str | bytes, path: Path | None, force: bool, *, binary: bool = False) -> None:
    """Write text or bytes to a file, or to standard output where none is named; WrongUse for binary on a terminal."""
    must_not_be_data(path)
    if path is not None:
        write_file(path, made, force)
    elif isinstance(made, str):
        with while_read():
            sys.stdout.write(made)
    elif binary and sys.stdout.isatty():
        raise _refusal("dit is geen tekst; noem een bestand met -o", "this is no text; name a file with -o")
    else:
        with while_read():
            sys.stdout.buffer.write(made)
            sys.stdout.buffer.flush()


def must_not_be_data(path: Path | None) -> None:
    """Refuse (WrongUse) an answer in the place of a file of the data, with `--force` too: no answer is YAML."""
    if path is not None and path.suffix.lower() in _DATA and path.is_file():
        raise _refusal(
            f"{path} is een databestand en wordt niet overschreven; kies een andere naam",
            f"{path} is a data file and is not overwritten; choose another name",
        )


def write_file(path: Path, text: str | bytes, force: bool, instead_of: bytes | None = None) -> bool:
    """Write a file atomically, not over an existing one without `force`; WrongUse says why it failed.

    With `instead_of` only over a file that still holds these bytes; gives whether it was written.
    A symlink is kept and its target replaced; a device or FIFO is written to directly. A file that is to be changed
    (`instead_of`) and is read-only is refused, though its folder would let it be replaced.
    """
    if path.is_file() and not force:
        raise _exists(path)
    data = text.encode() if isinstance(text, str) else text
    try:
        if path.is_fifo():
            _write_into(path, data)
            return True
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return True
        return _replace(Path(os.path.realpath(path)), data, force, instead_of)
    except FileExistsError:  # race: another process created it first
        raise _exists(path) from None
    except OSError as error:
        nl, en = cause_of(error)
        raise _refusal(f"{path} kan niet worden geschreven: {nl}", f"{path} cannot be written: {en}") from None


def _write_into(pipe: Path, data: bytes) -> None:
    """Write to a FIFO; WrongUse where nobody opens it to read, for which a plain open() would wait for ever."""
    until = time.monotonic() + _READER_PATIENCE
    while True:
        try:
            handle = os.open(pipe, os.O_WRONLY | os.O_NONBLOCK)
            break
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            if time.monotonic() > until:
                raise _refusal(
                    f"{pipe} is een pijp waar niemand uit leest", f"{pipe} is a pipe that nobody reads from"
                ) from None
            time.sleep(0.05)
    os.set_blocking(handle, True)
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)


def _exists(path: Path) -> Exception:
    return _refusal(
        f"{path} bestaat al; kies een andere naam of overschrijf met --force",
        f"{path} exists already; choose another name or overwrite with --force",
    )


def _refusal(nl: str, en: str) -> Exception:
    return WrongUse(Bilingual(nl, en))


def remove_file(path: Path) -> None:
    """Delete a file that is not read-only; WrongUse says why it failed."""
    try:
        _must_be_writable(path)
        path.unlink()
    except OSError as error:
        nl, en = cause_of(error)
        raise _refusal(f"{path} kan niet worden weggehaald: {nl}", f"{path} cannot be deleted: {en}") from None


def _must_be_writable(path: Path) -> None:
    """PermissionError where a file may only be read; its folder alone decides whether it can be replaced."""
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))


def _replace(path: Path, data: bytes, force: bool, instead_of: bytes | None) -> bool:
    if instead_of is not None:
        _must_be_writable(path)
    from tempfile import mkstemp  # noqa: PLC0415 - 0.3 ms, and most answers go to no file

    handle, name = mkstemp(prefix=f".{path.name[:_RECOGNISED]}.", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o666 & ~umask())
        with _locked(path.parent):
            if instead_of is not None and path.read_bytes() != instead_of:
                return False
            if force:
                Path(name).replace(path)
            else:
                _claim(Path(name), path)
        return True
    finally:
        Path(name).unlink(missing_ok=True)


@contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """Hold a folder's lock (flock), where the system has one: two runs cannot both replace what both have read."""
    try:
        import fcntl  # noqa: PLC0415 - not there on Windows
    except ImportError:
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network shares have no locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


def _claim(made: Path, path: Path) -> None:
    """Give a temporary file its name by a hard link, which fails where the name exists: no race, unlike rename."""
    try:
        path.hardlink_to(made)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links (FAT, some network shares): rename, which leaves a small race.
        made.replace(path)


def umask() -> int:
    """The permissions that a new file does not get: the system tells them only by setting others."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
