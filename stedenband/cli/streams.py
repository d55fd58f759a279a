"""The standard streams: they may be closed, on a full disk, in an ASCII locale, or a broken pipe."""

import os
import sys
from io import TextIOWrapper
from typing import Literal, TextIO


def open_streams() -> None:
    """Open /dev/null for each closed stream, and escape (backslashreplace) what an encoding cannot hold."""
    # In this order: open() takes the lowest free file descriptor, so that 0, 1 and 2 are never those of a data file.
    sys.stdin = sys.stdin or _nowhere(os.O_RDONLY, "r")
    # A closed stdout is opened read-only, so that writing fails as on a full disk; a closed stderr discards all.
    sys.stdout = sys.stdout or _nowhere(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or _nowhere(os.O_WRONLY, "w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere(flags: int, mode: Literal["r", "w"]) -> TextIO:
    return os.fdopen(os.open(os.devnull, flags), mode)


def let_go(stream: TextIO) -> None:
    """Flush a stream; where that fails, redirect it to /dev/null, so that the flush at exit cannot fail again."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
