"""The standard streams of a run: they may be closed, full, of an old encoding, or left by whoever read them."""

import os
import sys
from io import TextIOWrapper
from typing import Literal, TextIO


def open_streams() -> None:
    """Give a closed stream a place that is nowhere, and let no letter be too much for an encoding."""
    # Their order matters: each takes the lowest free number, so that no file of ours is taken for one of them.
    sys.stdin = sys.stdin or _nowhere(os.O_RDONLY, "r")
    # Writing an answer to what was closed must fail, as it does on a full disk; a complaint has nobody to hear it.
    sys.stdout = sys.stdout or _nowhere(os.O_RDONLY, "w")
    sys.stderr = sys.stderr or _nowhere(os.O_WRONLY, "w")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _nowhere(flags: int, mode: Literal["r", "w"]) -> TextIO:
    return os.fdopen(os.open(os.devnull, flags), mode)


def let_go(stream: TextIO) -> None:
    """Write what a stream still holds; what cannot be written where it should, then or later, goes nowhere."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
