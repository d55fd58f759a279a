"""Reads data files as plain values; those of a large folder in parallel processes.

Parsing takes most of the time of a run, and needs neither other files nor the model, which takes 60 ms to load: it can
go on in other processes meanwhile.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from os import fstat
from pathlib import Path
from stat import S_ISREG
from typing import Any, NamedTuple

from stedenband.errors import cause_of
from stedenband.loading.workers import divided, in_chunks
from stedenband.memory import must_fit
from stedenband.parsing.reader import clean_value
from stedenband.parsing.source import MAX_BYTES, Spot, TextProblem, decode
from stedenband.parsing.text_rules import text_problems
from stedenband.text import Bilingual

# The keys that are boolean in every record that has them: a bare `yes` or `no` is accepted there.
BOOLEAN_KEYS = frozenset({"about", "upkeep"})

# Below this a second process costs more than it saves (measured with tests/benchmarks: 342 files are 2 MB).
_WORTHWHILE = 500_000  # bytes
_MEMORY = 40  # bytes of memory that a byte of a file takes; 36 were measured where nearly all is structure
_CHUNK = 16  # files handed over at a time


class ParsedFiles(NamedTuple):
    """Files by their slugs, and what each was parsed to in the same order: None where anything is wrong with it."""

    paths: Mapping[str, Path]
    values: Iterable[dict[str, Any] | None]


def parse_files(paths: Mapping[str, Path]) -> ParsedFiles:
    """Begin to parse files: workers, if any, are forked at once, and their results awaited when they are asked for.

    MemoryError where the files are too large for the memory there is, before they are read.
    """
    size = sum(map(size_of, paths.values()))
    must_fit(_MEMORY * (size + 1))
    return ParsedFiles(paths, _values(tuple(paths.values()), size))


def _values(paths: Sequence[Path], size: int) -> Iterable[dict[str, Any] | None]:
    if size < _WORTHWHILE:
        return map(sound_value, paths)
    return chain.from_iterable(divided(_sound_values, in_chunks(paths, _CHUNK)))


def _sound_values(paths: Sequence[Path]) -> list[dict[str, Any] | None]:
    return [sound_value(path) for path in paths]


def sound_value(path: Path) -> dict[str, Any] | None:
    """The parsed value of a file whose text has no problem or remark; None for any other."""
    data = read_bytes(path)
    text = data if isinstance(data, TextProblem) else decode(data)
    if isinstance(text, TextProblem):
        return None
    value = clean_value(text, BOOLEAN_KEYS)
    return value if value is not None and next(text_problems(text), None) is None else None


def size_of(path: Path) -> int:
    """The bytes that are read of a file: of one that is too large none."""
    try:
        size = path.stat().st_size
    except OSError:
        return 0
    return size if size <= MAX_BYTES else 0


def read_bytes(path: Path) -> bytes | TextProblem:
    """The bytes of a file, of one that is too large no more than show that; or why it cannot be read."""
    try:
        if not S_ISREG(path.lstat().st_mode):
            if path.is_symlink() and not path.resolve().is_relative_to(path.parent.resolve()):
                return _unreadable(
                    Bilingual("het is een koppeling naar buiten de map", "it is a link out of the folder")
                )
            if not path.is_file() and path.exists():
                # Opening a FIFO would block for ever.
                return _unreadable(Bilingual("het is geen gewoon bestand", "it is no ordinary file"))
        with path.open("rb", buffering=0) as stream:
            # Not read(MAX_BYTES + 1) for all: it allocates that much first, which takes three times as long.
            is_larger = fstat(stream.fileno()).st_size > MAX_BYTES
            return stream.read(MAX_BYTES + 1) if is_larger else stream.readall()
    except (OSError, RuntimeError) as error:  # a symlink loop raises RuntimeError before Python 3.13
        return _unreadable(cause_of(error))


def _unreadable(cause: Bilingual) -> TextProblem:
    return TextProblem("file-unreadable", Spot(1, 1), {"cause": cause})
