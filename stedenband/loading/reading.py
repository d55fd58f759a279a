"""Reads the files of a folder: one after the other, or divided among the cores where there is much to read.

Parsing takes most of the time and needs nothing but the file, so that is divided: what a file says is handed over, and
models are made of it in one place, in the same order and by the same code.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any

from stedenband.loading.data_file import DataFile, file_of, sound_value
from stedenband.loading.workers import divided

# Below this a second process costs more than it saves (measured with tests/benchmarks: 342 files are 2 MB).
_WORTHWHILE = 500_000  # bytes
_PIECE = 16  # files handed over at a time


def read_paths(paths: Mapping[str, Path]) -> Iterator[tuple[str, DataFile]]:
    """Each file as read, by its slug and in the order given."""
    return _read(paths, _values(tuple(paths.values())))


def _read(paths: Mapping[str, Path], values: Iterable[dict[str, Any] | None]) -> Iterator[tuple[str, DataFile]]:
    for (home, path), value in zip(paths.items(), values, strict=True):
        yield home, file_of(home, path, value)


def _values(paths: Sequence[Path]) -> Iterable[dict[str, Any] | None]:
    if sum(map(_size, paths)) < _WORTHWHILE:
        return map(sound_value, paths)
    pieces = [paths[start : start + _PIECE] for start in range(0, len(paths), _PIECE)]
    return chain.from_iterable(divided(_sound_values, pieces))


def _sound_values(paths: Sequence[Path]) -> list[dict[str, Any] | None]:
    return [sound_value(path) for path in paths]


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
