"""Parallel work in forked processes (multiprocessing, fork context), one for each core.

A forked worker shares the memory of this process (copy-on-write), so that work may be a closure over a whole register;
its results come back through a pipe. What a worker that failed or was killed does not return is computed here.
"""

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

P = TypeVar("P")
R = TypeVar("R")

_MOST = 4
_HEED = 0.5  # seconds: a Ctrl-C right before poll() begins is not heeded until that returns (race)
_PIPE = 1024**2  # bytes: the most that Linux gives a user unless told otherwise; its own choice is a sixteenth


def cores() -> int:
    """How many workers can run at the same time; one where this process does all."""
    # Fork is unsafe on macOS once system libraries are used, and absent on Windows; neither has sched_getaffinity.
    return min(len(os.sched_getaffinity(0)), _MOST) if hasattr(os, "sched_getaffinity") else 1


def divided(work: Callable[[P], R], chunks: Sequence[P]) -> Iterator[R]:
    """The result of `work` for each chunk, in order; workers are forked at once, not lazily.

    Each takes the next chunk when it is done with one, so that a slower core holds up none. This process does so too
    instead of waiting for a result, so that it needs a worker less than there are cores: with one for each, it would
    share a core with them while it prepares what it needs the results for.
    """
    number = min(cores(), len(chunks))
    turns = _turns(len(chunks)) if number > 1 else None
    if turns is None:
        return map(work, chunks)
    workers: list[_Worker[P, R]] = []
    # fork may fail (EAGAIN, ENOMEM): the workers that did start are used, and this process does the rest.
    with suppress(OSError), _interrupts_blocked():
        workers.extend(_Worker(work, chunks, turns) for _ in range(number - 1))
    return _in_order(work, chunks, workers, turns)


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


class _Turns:
    """The numbers of the chunks, each handed out once, to the process that asks first: a pipe that all read from."""

    _BYTES = 4

    def __init__(self, size: int) -> None:
        self._reader, writer = os.pipe()
        _enlarge(writer)
        os.set_blocking(writer, False)
        numbers = b"".join(number.to_bytes(self._BYTES) for number in range(size))
        self.are_all = os.write(writer, numbers) == len(numbers)
        os.close(writer)

    def __iter__(self) -> Iterator[int]:
        return iter(self.take, None)

    def take(self) -> int | None:
        """The next one, or None where none is left."""
        turn = os.read(self._reader, self._BYTES)
        return int.from_bytes(turn) if turn else None

    def close(self) -> None:
        """Close it for this process."""
        os.close(self._reader)


def _turns(size: int) -> _Turns | None:
    """The numbers of so many chunks; None where there is no pipe (EMFILE), or one for fewer (2,048 at the least)."""
    with suppress(OSError):
        turns = _Turns(size)
        if turns.are_all:
            return turns
        turns.close()
    return None


class _Results(Generic[R]):
    """What workers sent, and what this process worked out itself, by the number of the chunk."""

    def __init__(self, connections: "Iterable[Connection[None, tuple[int, R]]]") -> None:
        from multiprocessing.connection import wait  # noqa: PLC0415 - as below

        self._wait = wait
        self._open = {*connections}
        self._known: dict[int, R] = {}

    def add(self, number: int, result: R) -> None:
        """Add one that was worked out here."""
        self._known[number] = result

    def has(self, number: int) -> bool:
        """Whether one is known; takes in what was sent meanwhile, so that no worker waits to send."""
        self._receive(0)
        return number in self._known

    def come(self, number: int) -> bool:
        """Wait until one is known: False where the worker that took its chunk exited or was killed."""
        while number not in self._known and self._open:
            self._receive(_HEED)
        return number in self._known

    def take(self, number: int) -> R:
        """One that is known, which is forgotten then."""
        return self._known.pop(number)

    def _receive(self, timeout: float) -> None:
        ready = self._wait(self._open, timeout)
        for connection in [one for one in self._open if one in ready]:
            try:
                number, result = connection.recv()
            except (EOFError, OSError):
                self._open.remove(connection)
            else:
                self._known[number] = result


def _in_order(
    work: Callable[[P], R], chunks: Sequence[P], workers: "Sequence[_Worker[P, R]]", turns: _Turns
) -> Iterator[R]:
    """The results in the order of the chunks: this process works on others while one of a worker is not known yet."""
    results = _Results(one.results for one in workers)
    try:
        for number, chunk in enumerate(chunks):
            while not results.has(number) and (turn := turns.take()) is not None:
                results.add(turn, work(chunks[turn]))
            yield results.take(number) if results.come(number) else work(chunk)
    finally:
        for one in workers:
            one.process.terminate()
        for one in workers:
            one.process.join()
            with suppress(OSError):  # EBADF: garbage collection closed it first, and then this generator
                one.results.close()
        turns.close()


class _Worker(Generic[P, R]):
    """A process that works on chunks, one after the other, while there are any."""

    def __init__(self, work: Callable[[P], R], chunks: Sequence[P], turns: _Turns) -> None:
        from multiprocessing import get_context  # noqa: PLC0415 - takes 3.5 ms, only where work is divided

        fork = get_context("fork")
        self.results: Connection[None, tuple[int, R]]
        self.results, into = fork.Pipe(duplex=False)
        _enlarge(into.fileno())
        # A daemon process is terminated when this one exits, also where its results were never asked for.
        self.process = fork.Process(target=_serve, args=(work, chunks, turns, self.results, into), daemon=True)
        self.process.start()
        into.close()


def _enlarge(pipe: int) -> None:
    """Let a worker run ahead by several results, in place of waiting for each until this process takes it."""
    from fcntl import F_SETPIPE_SZ, fcntl  # noqa: PLC0415 - of Linux alone, as workers are

    with suppress(OSError):  # EPERM: this user has too many pipes
        fcntl(pipe, F_SETPIPE_SZ, _PIPE)


def _serve(
    work: Callable[[P], R],
    chunks: Sequence[P],
    turns: _Turns,
    results: "Connection[None, tuple[int, R]]",
    into: "Connection[tuple[int, R], None]",
) -> None:
    results.close()  # else this process is a reader of its own pipe, and send blocks for ever once its parent is gone
    # An exception ends the worker; the parent computes the chunk again and meets it there. A closed pipe has no reader.
    with suppress(Exception):
        for number in turns:
            into.send((number, work(chunks[number])))
