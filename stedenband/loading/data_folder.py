"""Finds the data folder and the files in it."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Literal, NamedTuple, TypeVar

from stedenband.errors import NoData, cause_of
from stedenband.text import Bilingual

Origin = Literal["option", "environment", "nearest", "shipped"]
_PACKAGE = Path(__file__).parent.parent
_SHIPPED = (_PACKAGE / "data", _PACKAGE.parent / "data")  # in a wheel; in a checkout installed for editing
_PEEK_BYTES = 64 * 1024
_SUFFIXES = frozenset({".yaml", ".yml"})
_MISNAMED = (".yaml.txt", ".yml.txt")

P = TypeVar("P", bound=PurePath)


class DataFolder(NamedTuple):
    """A folder with the register's files, and how it was found."""

    path: Path
    found_by: Origin

    def files(self) -> dict[str, Path]:
        """The data files by the slug that their name gives, in the order of their names."""
        return by_slug(_yaml_files(self.path))

    def below(self) -> Iterator[Path]:
        """The files of municipalities in the folders below, which are not read."""
        for at, folders, names in os.walk(self.path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            if Path(at) != self.path:
                paths = (Path(at, name) for name in sorted(names))
                yield from (path for path in paths if is_data_file(path) and _names_gemeente(path))

    def misnamed(self) -> Iterator[Path]:
        """The files of municipalities that another program put `.txt` behind, which are not read."""
        for name in _names(self.path):
            if name.lower().endswith(_MISNAMED) and not name.startswith(".") and _names_gemeente(self.path / name):
                yield self.path / name


def by_slug(files: Iterable[P]) -> dict[str, P]:
    """Data files by the slug that their name gives; beside `leiden.yaml` a `leiden.yml` by its whole name."""
    found: dict[str, P] = {}
    for file in files:
        found[file.name if file.stem in found else file.stem] = file  # so that neither overwrites the other
    return found


def data_folder(option: Path | None, environment: str | None, here: Path, shipped: bool) -> DataFolder:
    """The folder that `--data` names, else `STEDENBAND_DATA`, else the nearest `data/` that holds a register.

    `shipped` allows the register in the installed package as the last resort. NoData where there is none.
    """
    if option is not None:
        return DataFolder(_with_files(option), "option")
    if environment:
        return DataFolder(_with_files(Path(environment)), "environment")
    for folder in (here, *here.parents):
        if holds_register(folder / "data"):
            return DataFolder(_from(here, folder / "data"), "nearest")
    for candidate in _SHIPPED if shipped else ():
        if holds_register(candidate):
            return DataFolder(candidate, "shipped")
    raise NoData(
        Bilingual(
            f"geen register gevonden: {here} en de mappen erboven hebben geen map data met een bestand waarin "
            "gemeente staat; wijs er een aan met --data MAP",
            f"no register found: neither {here} nor the folders above it have a folder data with a file that names a "
            "gemeente; point to one with --data DIR",
        )
    )


def _from(here: Path, folder: Path) -> Path:
    return folder.relative_to(here) if folder.is_relative_to(here) else folder


def _with_files(path: Path) -> Path:
    if not path.is_dir():
        raise NoData(Bilingual(f"de map {path} bestaat niet", f"the folder {path} does not exist"))
    if next(_yaml_files(path), None) is None:
        raise NoData(
            Bilingual(f"in de map {path} staat geen enkel .yaml-bestand", f"the folder {path} has no .yaml file")
        )
    return path


def holds_register(path: Path) -> bool:
    """Whether a folder has at least one file that names a gemeente."""
    return path.is_dir() and any(_names_gemeente(file) for file in _yaml_files(path))


def _yaml_files(path: Path) -> Iterator[Path]:
    return filter(is_data_file, map(path.joinpath, _names(path)))


def _names(path: Path) -> list[str]:
    try:
        return sorted(os.listdir(path))  # noqa: PTH208 - texts are sorted ten times as fast as paths
    except OSError as error:
        nl, en = cause_of(error)
        raise NoData(Bilingual(f"de map {path} is niet te lezen: {nl}", f"{path} cannot be read: {en}")) from None


def is_data_file(file: PurePath) -> bool:
    """Whether a file is one of the register by its name, whatever the case of its suffix."""
    return file.suffix.lower() in _SUFFIXES and not file.name.startswith(".")


def _names_gemeente(file: Path) -> bool:
    try:
        if not file.is_file():
            return False  # opening a FIFO would block for ever
        with file.open("rb") as stream:
            start = stream.read(_PEEK_BYTES)
    except OSError:
        return False
    return any(line.lstrip(b"\xef\xbb\xbf").startswith(b"gemeente:") for line in start.splitlines())
