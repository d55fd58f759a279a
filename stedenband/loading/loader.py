"""Loads a folder of data files, all of them or those around some municipalities, and lints them together.

The values that files are parsed to are validated in this process, in the order of the files.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Protocol

from stedenband.loading.data_file import DataFile, file_of, read_path
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, lint
from stedenband.loading.parsed_files import ParsedFiles, parse_files, read_bytes
from stedenband.parsing.source import Spot
from stedenband.rules.finding import Finding
from stedenband.text import Bilingual, slug

_UNREAD, _MISNAMED = "file-in-subfolder", "file-name"

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
    parsed: ParsedFiles | None = None,
) -> Loaded:
    """Read every file of a folder, and check them with one another; `instead` replaces files, adds or drops some.

    `parsed` are its files where these are being parsed already.
    """
    parsed = parsed or parse_files(folder.files())
    files = {**dict(watch(read_paths(parsed), len(parsed.paths))), **(instead or {})}
    kept = {home: file for home, file in files.items() if file is not None}
    loaded = lint({*kept}, kept, options)
    unread = [Finding(_UNREAD, str(path), Spot(1, 1)) for path in (folder.below() if options.tells(_UNREAD) else ())]
    unread += map(_misnamed, folder.misnamed() if options.tells(_MISNAMED) else ())
    return loaded.with_findings(unread) if unread else loaded


def _misnamed(path: Path) -> Finding:
    """That a file is not read because of what is behind its name, which some programs do not show."""
    name = path.with_suffix("").name
    meant = Bilingual(f"haal {path.suffix} van de naam: {name}", f"take {path.suffix} off its name: {name}")
    values = {"gemeente": path.with_suffix("").stem, "found": path.name, "expected": name}
    return Finding(_MISNAMED, str(path), Spot(1, 1), {**values, "meant": meant})


def load_around(
    folder: DataFolder, files: Mapping[str, Path], homes: Iterable[str], options: LintOptions, *, naming: bool
) -> Loaded:
    """Read those of a folder's files that are of `homes` or share a bond with these, and check them together.

    With `naming` also those that name a bond of theirs without being known to share it: any file may tell of an event
    on it. To look through all files takes time.
    """
    homes = tuple(homes)
    # A file deleted since the listing (race) stays among the paths, and becomes a `file-unreadable` finding.
    paths = {home: folder.path / f"{home}.yaml" for home in homes} | dict(files)
    read: dict[str, DataFile] = {}

    def read_also(wanted: Iterable[str]) -> None:
        """Read the files of some slugs, as far as there are such files and they were not read yet."""
        read.update((home, read_path(home, paths[home])) for home in wanted if home in paths and home not in read)

    read_also(homes)
    read_also(id.split("/")[0] for home in homes for id in _joins(read[home]))
    read_also(slug(name) for name in _partner_names(read, homes))
    if naming and (ids := _bonds_of(read, homes)):
        read_also(_that_name(ids, {home: path for home, path in paths.items() if home not in read}))
    read_also(id.split("/")[0] for id in _beside_in_events(read, homes))
    return lint({*paths}, read, options)


def _joins(file: DataFile) -> tuple[str, ...]:
    return file.municipality.joins if file.municipality else ()


def _bonds_of(files: Mapping[str, DataFile], homes: tuple[str, ...]) -> list[str]:
    """The ids in the register of the bonds of some municipalities, their own and those that they join."""
    owners = [(home, file) for home in homes if (file := files[home].municipality)]
    return [id for home, one in owners for id in (*(f"{home}/{bond.id}" for bond in one.bonds), *one.joins)]


def _that_name(ids: Collection[str], paths: Mapping[str, Path]) -> Iterator[str]:
    """The slugs of the files whose text has any of some ids."""
    writers = [f"{home}/".encode() for home in {id.split("/")[0] for id in ids}]
    named = re.compile(rf"(?<![\w/-])(?:{'|'.join(map(re.escape, ids))})(?![\w-])".encode())
    for home, path in paths.items():
        data = read_bytes(path)
        # Hot: nearly no file has any of them, which is sooner seen without the expression.
        if isinstance(data, bytes) and any(one in data for one in writers) and named.search(data):
            yield home


def _beside_in_events(files: Mapping[str, DataFile], homes: tuple[str, ...]) -> set[str]:
    """The bonds in the files of others that events name which are on a bond of `homes` too, or in their files."""
    asked = {id for home in homes for id in _joins(files[home])}
    found: set[str] = set()
    for home, file in files.items():
        for event in file.municipality.events if file.municipality else ():
            others = {id for id in event.bonds if "/" in id}
            if others and (home in homes or any(id in asked or id.split("/")[0] in homes for id in others)):
                found |= others
    return found


def _partner_names(files: Mapping[str, DataFile], homes: tuple[str, ...]) -> list[str]:
    asked = {id for home in homes for id in _joins(files[home])}
    return [
        name
        for home, file in files.items()
        if file.municipality
        for bond in file.municipality.bonds
        if home in homes or f"{home}/{bond.id}" in asked
        for partner in bond.partners
        for name in (partner.name, *(larger.name for larger in partner.part_of))
    ]


def read_paths(parsed: ParsedFiles) -> Iterator[Read]:
    """Each of some parsed files as read, by its slug and in the order given."""
    for (home, path), value in zip(parsed.paths.items(), parsed.values, strict=True):
        yield home, file_of(home, path, value)
