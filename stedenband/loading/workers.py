"""Divides work among processes, one for each core, where the system can fork them.

A forked worker shares the memory of this process as it was, so that work may be a closure over a whole register; what
it makes comes back through a pipe. What a worker does not hand back, since it failed or was killed, is made here.
"""

import os
import signal
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

P = TypeVar("P")
R = TypeVar("R")

_MOST = 4


def cores() -> int:
    """How many workers can run at the same time; one where this process does all."""
    # macOS has fork, but not for a process that uses its system's libraries; Windows has none.
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def divided(work: Callable[[P], R], pieces: Sequence[P]) -> Iterator[R]:
    """What `work` makes of each piece, in order; the workers begin at once, not when the first result is asked for."""
    number = min(cores(), len(pieces))
    workers: list[_Worker[P, R]] = []
    if number > 1:
        # Where the system has no more processes to spare, those that began stay, and the rest is done here.
        with suppress(OSError), _interrupts_blocked():
            workers.extend(_Worker(work, pieces[turn::number]) for turn in range(number))
    return _in_turn(work, pieces, workers, number)


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Keep Ctrl-C waiting, and for ever from the workers forked meanwhile: this process ends them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_turn(
    work: Callable[[P], R], pieces: Sequence[P], workers: "Sequence[_Worker[P, R]]", number: int
) -> Iterator[R]:
    try:
        for turn, piece in enumerate(pieces):
            try:
                made = workers[turn % number].results.recv()
            except (IndexError, EOFError, OSError):  # it was never started, has ended, or ended halfway
                made = work(piece)
            yield made
    finally:
        for one in workers:
            one.process.terminate()
        for one in workers:
            one.process.join()
            one.results.close()


class _Worker(Generic[P, R]):
    """A process that works on some pieces, one after the other."""

    def __init__(self, work: Callable[[P], R], pieces: Sequence[P]) -> None:
        # Imported only where work is divided: it takes 14 ms, a twelfth of `list --gemeente`.
        from multiprocessing import get_context  # noqa: PLC0415

        fork = get_context("fork")
        self.results: Connection[None, R]
        self.results, into = fork.Pipe(duplex=False)
        # A daemon is ended when this process ends, also where nobody asked for its results.
        self.process = fork.Process(target=_serve, args=(work, pieces, into), daemon=True)
        self.process.start()
        into.close()


def _serve(work: Callable[[P], R], pieces: Sequence[P], into: "Connection[R, None]") -> None:
    # A failure is met again, and told, where the piece is made once more; a closed pipe means that nobody waits for it.
    with suppress(Exception):
        for piece in pieces:
            into.send(work(piece))
