"""Divides work among copies of this process, one for each core, where the system can make such copies cheaply.

A copy sees all that this process has, hands back what it made, and is gone; what does not come back is made here.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from typing import Generic, NoReturn, TypeVar

P = TypeVar("P")
R = TypeVar("R")

_MOST = 4


def cores() -> int:
    """How many copies can work at the same time; one where copies are not to be had."""
    # macOS has fork, but not for a process that uses its system's libraries; Windows has none.
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def divided(work: Callable[[P], R], pieces: Sequence[P]) -> Iterator[R]:
    """What `work` makes of each piece, in order; the copies begin at once, not when the first result is asked for."""
    number = min(cores(), len(pieces))
    if number < 2:  # noqa: PLR2004
        return map(work, pieces)
    try:
        copies = [_Copy(work, pieces[turn::number]) for turn in range(number)]
    except OSError:  # the system has no processes to spare
        return map(work, pieces)
    return _in_turn(work, pieces, copies)


def _in_turn(work: Callable[[P], R], pieces: Sequence[P], copies: "Sequence[_Copy[P, R]]") -> Iterator[R]:
    try:
        for turn, piece in enumerate(pieces):
            made = copies[turn % len(copies)].next()
            yield work(piece) if made is None else made
    finally:
        # One that is still writing finds nobody there, and stops. A copy also has the ears of those before it, so all
        # are closed before any is waited for.
        for copy in copies:
            copy.stream.close()
        for copy in copies:
            os.waitpid(copy.process, 0)


class _Copy(Generic[P, R]):
    """A copy of this process that works on some pieces, one after the other."""

    def __init__(self, work: Callable[[P], R], pieces: Sequence[P]) -> None:
        out, into = os.pipe()
        self.process = os.fork()
        if not self.process:
            os.close(out)
            _serve(work, pieces, into)
        os.close(into)
        self.stream = os.fdopen(out, "rb")

    def next(self) -> R | None:
        """What was made of the next piece; None where that did not come through."""
        import pickle

        try:
            made: R = pickle.load(self.stream)  # noqa: S301  # written by our own copy
        except (EOFError, OSError, pickle.UnpicklingError):
            return None
        return made


def _serve(work: Callable[[P], R], pieces: Sequence[P], into: int) -> NoReturn:
    try:
        import pickle

        with os.fdopen(into, "wb") as stream:
            for piece in pieces:
                pickle.dump(work(piece), stream, protocol=pickle.HIGHEST_PROTOCOL)
                stream.flush()
    finally:
        # Whatever happened: nothing of what the copied process has under way is to be done twice.
        os._exit(0)
