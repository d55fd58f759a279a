"""Loads a folder of data files, all of them or those around some municipalities, and lints them together.

A large folder is parsed in parallel processes: parsing takes most of the time and needs only the file. The values are
then validated in this process, in the order of the files.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any, Protocol

from stedenband.loading.data_file import DataFile, file_of, read_path, sound_value
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, lint
from stedenband.loading.workers import divided
from stedenband.memory import must_fit
from stedenband.parsing.source import MAX_BYTES, Spot
from stedenband.rules.finding import Finding, in_order
from stedenband.text import slug

# Below this a second process costs more than it saves (measured with tests/benchmarks: 342 files are 2 MB).
_WORTHWHILE = 500_000  # bytes
_MEMORY = 40  # bytes of memory that a byte of a file takes; 36 were measured where nearly all is structure
_UNREAD = "file-in-subfolder"
_CHUNK = 16  # files handed over at a time

Read = tuple[str, DataFile]


class Watch(Protocol):
    """Wraps the iteration over files, given their number, for instance to show a progress bar."""

    def __call__(self, files: Iterable[Read], number: int, /) -> Iterable[Read]:
        """The files, one by one."""


def _unwatched(files: Iterable[Read], number: int) -> Iterable[Read]:  # noqa: ARG001  # a Watch
    return files


def load(
    folder: DataFolder,
    options: LintOptions,
    watch: Watch = _unwatched,
    instead: Mapping[str, DataFile | None] | None = None,
) -> Loaded:
    """Read every file of a folder, and check them with one another; `instead` replaces files, adds or drops some."""
    paths = folder.files()
    files = {**dict(watch(read_paths(paths), len(paths))), **(instead or {})}
    kept = {home: file for home, file in files.items() if file is not None}
    loaded = lint({*kept}, kept, options)
    unread = [Finding(_UNREAD, str(path), Spot(1, 1)) for path in (folder.below() if options.tells(_UNREAD) else ())]
    return loaded._replace(findings=tuple(in_order((*loaded.findings, *unread)))) if unread else loaded


def load_around(folder: DataFolder, files: Mapping[str, Path], homes: Iterable[str], options: LintOptions) -> Loaded:
    """Read those of a folder's files that are of `homes` or share a bond with these, and check them together."""
    homes = tuple(homes)
    # A file deleted since the listing (race) stays among the paths, and becomes a `file-unreadable` finding.
    paths = {home: folder.path / f"{home}.yaml" for home in homes} | dict(files)
    read: dict[str, DataFile] = {}

    def read_also(wanted: Iterable[str]) -> None:
        read.update((home, read_path(home, paths[home])) for home in wanted if home in paths and home not in read)

    read_also(homes)
    read_also(id.split("/")[0] for home in homes for id in _joins(read[home]))
    read_also(slug(name) for name in _partner_names(read, homes))
    return lint({*paths}, read, options)


def _joins(file: DataFile) -> tuple[str, ...]:
    return file.municipality.joins if file.municipality else ()


def _partner_names(files: Mapping[str, DataFile], homes: tuple[str, ...]) -> list[str]:
    asked = {id for home in homes for id in _joins(files[home])}
    return [
        partner.name
        for home, file in files.items()
        if file.municipality
        for bond in file.municipality.bonds
        if home in homes or f"{home}/{bond.id}" in asked
        for partner in bond.partners
    ]


def read_paths(paths: Mapping[str, Path]) -> Iterator[Read]:
    """Each file as read, by its slug and in the order given; workers, if any, are forked at once.

    MemoryError where the files are too large for the memory there is, before they are read.
    """
    size = sum(map(_size, paths.values()))
    must_fit(_MEMORY * (size + 1))
    return _files_of(paths, _values(tuple(paths.values()), size))


def _files_of(paths: Mapping[str, Path], values: Iterable[dict[str, Any] | None]) -> Iterator[Read]:
    for (home, path), value in zip(paths.items(), values, strict=True):
        yield home, file_of(home, path, value)


def _values(paths: Sequence[Path], size: int) -> Iterable[dict[str, Any] | None]:
    if size < _WORTHWHILE:
        return map(sound_value, paths)
    chunks = [paths[start : start + _CHUNK] for start in range(0, len(paths), _CHUNK)]
    return chain.from_iterable(divided(_sound_values, chunks))


def _sound_values(paths: Sequence[Path]) -> list[dict[str, Any] | None]:
    return [sound_value(path) for path in paths]


def _size(path: Path) -> int:
    """The bytes that are read of a file: of one that is too large none."""
    try:
        size = path.stat().st_size
    except OSError:
        return 0
    return size if size <= MAX_BYTES else 0
