"""Reads a folder of data files into a register, and everything that is wrong in them into findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from stedenband.checks import check
from stedenband.faults import empty_key_faults, schema_faults
from stedenband.finding import Fault, Finding, in_order
from stedenband.folder import DataFolder
from stedenband.model import Municipality
from stedenband.reader import Positions, locate, read
from stedenband.register import Register
from stedenband.source import MAX_BYTES, Loc, Problem, Spot, decode
from stedenband.text import Words, slug


@dataclass(frozen=True, slots=True)
class Loaded:
    """A register and what is wrong in its files."""

    register: Register
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _File:
    home: str
    name: str
    text: str | None
    municipality: Municipality | None
    problems: tuple[Problem, ...]
    faults: tuple[Fault, ...]


def load(folder: DataFolder) -> Loaded:
    """Read every file of a folder, and check them with one another."""
    paths = folder.files()
    return _checked(paths, {home: _read_file(home, path) for home, path in paths.items()})


def load_around(folder: DataFolder, homes: Iterable[str]) -> Loaded:
    """Read the files of `homes` and those that share a bond with them, and check these with one another."""
    paths = folder.files()
    files: dict[str, _File] = {}

    def read_also(wanted: Iterable[str]) -> None:
        files.update((home, _read_file(home, paths[home])) for home in wanted if home in paths and home not in files)

    homes = tuple(homes)
    read_also(homes)
    read_also(id.split("/")[0] for home in homes for id in _joins(files[home]))
    read_also(slug(name) for name in _partner_names(files, homes))
    return _checked(paths, files)


def _joins(file: _File) -> tuple[str, ...]:
    return file.municipality.joins if file.municipality else ()


def _partner_names(files: Mapping[str, _File], homes: tuple[str, ...]) -> list[str]:
    asked = {id for home in homes for id in _joins(files[home])}
    return [
        partner.name
        for home, file in files.items()
        if file.municipality
        for bond in file.municipality.bonds
        if home in homes or f"{home}/{bond.id}" in asked
        for partner in bond.partners
    ]


def _checked(paths: Mapping[str, Path], files: Mapping[str, _File]) -> Loaded:
    sound = {home: file.municipality for home, file in files.items() if file.municipality}
    register = Register(sound, unknown=frozenset(paths.keys() - sound.keys()))
    faults = [*(fault for file in files.values() for fault in file.faults), *check(register)]
    return Loaded(register, tuple(in_order(_findings(files, faults))))


def _read_file(home: str, path: Path) -> _File:
    text = _text(path)
    if isinstance(text, Problem):
        return _File(home, str(path), None, None, (text,), ())
    document = read(text)
    faults = list(empty_key_faults(home, _empty_keys(text))) if document.has_empty else []
    municipality = None
    try:
        if document.value is not None:
            municipality = Municipality.model_validate(document.value)
    except ValidationError as error:
        faults += schema_faults(home, error)
    if document.problems or faults or municipality is None:
        return _File(home, str(path), text, None, tuple(document.problems), tuple(faults))
    return _File(home, str(path), text, municipality, (), tuple(_file_name(home, path, municipality)))


def _empty_keys(text: str) -> list[Loc]:
    document, positions = locate(text)
    return [loc for loc in positions.keys if not _has(document.value, loc)]


def _has(value: Any, loc: Loc) -> bool:
    for part in loc:
        try:
            value = value[part]
        except (KeyError, IndexError, TypeError):
            return False
    return True


def _text(path: Path) -> str | Problem:
    try:
        with path.open("rb") as stream:
            return decode(stream.read(MAX_BYTES + 1))
    except OSError as error:
        cause = error.strerror or str(error)
        return Problem("file-unreadable", Spot(1, 1), {"cause": cause})


def _file_name(home: str, path: Path, municipality: Municipality) -> Iterator[Fault]:
    expected = f"{slug(municipality.gemeente)}.yaml"
    if path.name != expected:
        values = {"gemeente": municipality.gemeente, "found": path.name, "expected": expected}
        yield Fault("file-name", home, ("gemeente",), values)


def _findings(files: Mapping[str, _File], faults: Iterable[Fault]) -> Iterator[Finding]:
    by_home: dict[str, list[Fault]] = {}
    for fault in faults:
        by_home.setdefault(fault.home, []).append(fault)
    for home, file in files.items():
        if file.problems or home in by_home:
            yield from _findings_of(file, by_home.get(home, []))


def _findings_of(file: _File, faults: list[Fault]) -> Iterator[Finding]:
    """A file with findings is read once more, for the places of its keys and values."""
    if file.text is None:
        document_problems, positions = file.problems, Positions({}, {})
    else:
        document, positions = locate(file.text)
        document_problems = tuple(document.problems)
    spoilt = [problem.loc for problem in document_problems if problem.loc is not None]
    for problem in document_problems:
        yield Finding(problem.rule, file.name, problem.spot, problem.values)
    for fault in faults:
        if not any(fault.loc[: len(loc)] == loc for loc in spoilt):
            yield _placed(fault, file.name, positions)


def _placed(fault: Fault, name: str, positions: Positions) -> Finding:
    values: dict[str, str | Words] = {
        key: str(positions.spot(value).line) if isinstance(value, tuple) and not isinstance(value, Words) else value
        for key, value in fault.values.items()
    }
    return Finding(fault.rule, name, positions.spot(fault.loc, fault.at_key), values)
