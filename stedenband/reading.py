"""Reads the files of a folder: one after the other, or where there is much to read in a process for each core.

Parsing takes most of the time and needs nothing but the file, so that alone is divided: helpers hand over what a file
says, and models and checks are made of it in one place, in the same order and by the same code.
"""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from stedenband.files import DataFile, file_of, sound_value

# Below this a second process costs more than it saves (measured with tests/benchmarks: 342 files are 2 MB).
_WORTHWHILE = 500_000  # bytes
_MOST_HELPERS = 4
_PIECE = 16  # files handed over at a time


def read_paths(paths: Mapping[str, Path]) -> Iterator[tuple[str, DataFile]]:
    """Each file as read, by its slug and in the order given; helpers start at once, not when the first is asked for."""
    number = _helpers_for(paths.values())
    values = _from_helpers(tuple(paths.values()), number) if number > 1 else map(sound_value, paths.values())
    return _read(paths, values)


def _read(paths: Mapping[str, Path], values: Iterator[dict[str, Any] | None]) -> Iterator[tuple[str, DataFile]]:
    for (home, path), value in zip(paths.items(), values, strict=True):
        yield home, file_of(home, path, value)


def _helpers_for(paths: Iterable[Path]) -> int:
    """How many processes are to read: as many as there are cores, where the system can copy a process cheaply."""
    if not hasattr(os, "sched_getaffinity"):
        return 1
    cores = len(os.sched_getaffinity(0))
    return min(cores, _MOST_HELPERS) if cores > 1 and sum(map(_size, paths)) > _WORTHWHILE else 1


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _from_helpers(paths: Sequence[Path], number: int) -> Iterator[dict[str, Any] | None]:
    pieces = [paths[start : start + _PIECE] for start in range(0, len(paths), _PIECE)]
    helpers = [_Helper(pieces[turn::number]) for turn in range(number)]
    return _in_turn(pieces, helpers)


def _in_turn(pieces: Sequence[Sequence[Path]], helpers: "Sequence[_Helper]") -> Iterator[dict[str, Any] | None]:
    try:
        for turn, piece in enumerate(pieces):
            yield from helpers[turn % len(helpers)].values(piece)
    finally:
        for helper in helpers:
            helper.end()


class _Helper:
    """A copy of this process that reads some pieces of the work, and hands over what the files in them say."""

    def __init__(self, pieces: Sequence[Sequence[Path]]) -> None:
        out, into = os.pipe()
        self.process = os.fork()
        if not self.process:
            _serve(pieces, into)
        os.close(into)
        self.stream = os.fdopen(out, "rb")

    def values(self, piece: Sequence[Path]) -> Sequence[dict[str, Any] | None]:
        """What each file of the next piece says; of one that did not come through nothing, so that it is read here."""
        import pickle

        try:
            found: list[dict[str, Any] | None] = pickle.load(self.stream)  # noqa: S301  # written by our own copy
        except (EOFError, OSError, pickle.UnpicklingError):
            return [None] * len(piece)
        return found

    def end(self) -> None:
        """Let go of the copy; one that is still writing finds nobody there, and stops."""
        self.stream.close()
        os.waitpid(self.process, 0)


def _serve(pieces: Sequence[Sequence[Path]], into: int) -> NoReturn:
    try:
        import pickle

        with os.fdopen(into, "wb") as stream:
            for piece in pieces:
                pickle.dump([sound_value(path) for path in piece], stream, protocol=pickle.HIGHEST_PROTOCOL)
                stream.flush()
    finally:
        # Whatever happened: nothing of what the copied process has under way is to be done twice.
        os._exit(0)
