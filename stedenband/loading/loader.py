"""Reads a folder of data files, all of them or those around some municipalities, and has them judged together."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from stedenband.loading.data_file import DataFile, read_path
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, judged
from stedenband.loading.reading import read_paths
from stedenband.text import slug

Read = tuple[str, DataFile]


class Watch(Protocol):
    """Is handed the files while they are read, and how many there are; it may show how far it is."""

    def __call__(self, files: Iterable[Read], number: int, /) -> Iterable[Read]:
        """The files, one by one."""


def _unwatched(files: Iterable[Read], number: int) -> Iterable[Read]:  # noqa: ARG001  # a Watch
    return files


def load(
    folder: DataFolder, options: LintOptions, watch: Watch = _unwatched, instead: Mapping[str, DataFile] | None = None
) -> Loaded:
    """Read every file of a folder, and check them with one another; `instead` replaces files, or adds some."""
    paths = folder.files()
    files = dict(watch(read_paths(paths), len(paths)))
    return judged({*files}, {**files, **(instead or {})}, options)


def load_around(folder: DataFolder, homes: Iterable[str], options: LintOptions) -> Loaded:
    """Read the files of `homes` and those that share a bond with them, and check these with one another."""
    homes = tuple(homes)
    # A file that was there a moment ago may be gone; then it is told as one that cannot be read.
    paths = {home: folder.path / f"{home}.yaml" for home in homes} | folder.files()
    files: dict[str, DataFile] = {}

    def read_also(wanted: Iterable[str]) -> None:
        files.update((home, read_path(home, paths[home])) for home in wanted if home in paths and home not in files)

    read_also(homes)
    read_also(id.split("/")[0] for home in homes for id in _joins(files[home]))
    read_also(slug(name) for name in _partner_names(files, homes))
    return judged({*paths}, files, options)


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
