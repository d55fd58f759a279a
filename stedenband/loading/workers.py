"""Parallel work in forked processes (multiprocessing, fork context), one for each core.

A forked worker shares the memory of this process (copy-on-write), so that work may be a closure over a whole register;
its results come back through a pipe. What a worker that failed or was killed does not return is computed here.
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
_PIPE = 1024**2  # bytes: the most that Linux gives a user unless told otherwise; its own choice is a sixteenth


def cores() -> int:
    """How many workers can run at the same time; one where this process does all."""
    # Fork is unsafe on macOS once system libraries are used, and absent on Windows; neither has sched_getaffinity.
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def divided(work: Callable[[P], R], chunks: Sequence[P], *, join_in: bool = False) -> Iterator[R]:
    """The result of `work` for each chunk, in order; workers are forked at once, not lazily.

    With `join_in` this process takes the turns of the last worker. Where it has nothing else to do meanwhile that saves
    a fork, after which each page of memory that is touched is copied.
    """
    number = min(cores(), len(chunks)) or 1
    workers: list[_Worker[P, R]] = []
    if number > 1:
        # fork may fail (EAGAIN, ENOMEM): the workers that did start are used, and this process does the rest.
        with suppress(OSError), _interrupts_blocked():
            workers.extend(_Worker(work, chunks[turn::number]) for turn in range(number - join_in))
    return _in_turn(work, chunks, workers, number)


def in_chunks(items: Sequence[P], size: int) -> list[Sequence[P]]:
    """Items in order, so many at a time: handing over each by itself would take longer than the work on it."""
    return [items[start : start + size] for start in range(0, len(items), size)]


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Block SIGINT during the fork: workers inherit the mask and never see Ctrl-C; this process terminates them."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _in_turn(
    work: Callable[[P], R], chunks: Sequence[P], workers: "Sequence[_Worker[P, R]]", number: int
) -> Iterator[R]:
    try:
        for start in range(0, len(chunks), number):
            turns = chunks[start : start + number]
            # What no worker does is done before their results are waited for, so that all work at the same time.
            own = [work(chunk) for chunk in turns[len(workers) :]]
            yield from (_result(work, chunk, worker) for worker, chunk in zip(workers, turns, strict=False))
            yield from own
    finally:
        for one in workers:
            one.process.terminate()
        for one in workers:
            one.process.join()
            one.results.close()


def _result(work: Callable[[P], R], chunk: P, worker: "_Worker[P, R]") -> R:
    try:
        return worker.results.recv()
    except (EOFError, OSError):  # exited, or killed while sending
        return work(chunk)


class _Worker(Generic[P, R]):
    """A process that works on some chunks, one after the other."""

    def __init__(self, work: Callable[[P], R], chunks: Sequence[P]) -> None:
        from multiprocessing import get_context  # noqa: PLC0415 - takes 3.5 ms, only where work is divided

        fork = get_context("fork")
        self.results: Connection[None, R]
        self.results, into = fork.Pipe(duplex=False)
        _enlarge(into.fileno())
        # A daemon process is terminated when this one exits, also where its results were never asked for.
        self.process = fork.Process(target=_serve, args=(work, chunks, into), daemon=True)
        self.process.start()
        into.close()


def _enlarge(pipe: int) -> None:
    """Let a worker run ahead by several results, in place of waiting for each until this process takes it."""
    from fcntl import F_SETPIPE_SZ, fcntl  # noqa: PLC0415 - of Linux alone, as workers are

    with suppress(OSError):  # EPERM: this user has too many pipes
        fcntl(pipe, F_SETPIPE_SZ, _PIPE)


def _serve(work: Callable[[P], R], chunks: Sequence[P], into: "Connection[R, None]") -> None:
    # An exception ends the worker; the parent computes the chunk again and meets it there. A closed pipe has no reader.
    with suppress(Exception):
        for chunk in chunks:
            into.send(work(chunk))
