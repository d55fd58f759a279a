"""Reads a folder of data files into a register, and everything that is wrong in them into findings."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple, Protocol

from stedenband import checks
from stedenband.checks.acceptance import Acceptance, acceptances, unused
from stedenband.checks.subject import rule_of
from stedenband.files import DataFile, Source, read_path
from stedenband.finding import Fault, Finding, in_order
from stedenband.folder import DataFolder
from stedenband.pruning import Pruned
from stedenband.reading import read_paths
from stedenband.register import Register
from stedenband.rules import Severity, rule
from stedenband.text import Words, slug


class Loaded(NamedTuple):
    """A register of the sound files, what is wrong in all of them, and their texts by the name that findings have."""

    register: Register
    findings: tuple[Finding, ...]
    texts: Mapping[str, str]


def _always(rule: str) -> bool:  # noqa: ARG001
    return True


def is_error(rule_name: str) -> bool:
    """Whether what a rule finds is an error: all that a command which only reads the data has to tell."""
    return rule(rule_name).severity is Severity.ERROR


class Asked(NamedTuple):
    """How to check: the day on which it is, whether (and after how many years) to ask what has gone stale.

    `tells` says of a rule whether its findings are wanted: the place of any other is not looked up.
    """

    today: date
    stale: bool = False
    years: int = 5
    tells: Callable[[str], bool] = _always


Read = tuple[str, DataFile]


class Watch(Protocol):
    """Is handed the files while they are read, and how many there are; it may show how far it is."""

    def __call__(self, files: Iterable[Read], number: int, /) -> Iterable[Read]:
        """The files, one by one."""


def _unwatched(files: Iterable[Read], number: int) -> Iterable[Read]:  # noqa: ARG001  # a Watch
    return files


def load(
    folder: DataFolder, asked: Asked, watch: Watch = _unwatched, instead: Mapping[str, DataFile] | None = None
) -> Loaded:
    """Read every file of a folder, and check them with one another; `instead` replaces files, or adds some."""
    paths = folder.files()
    files = dict(watch(read_paths(paths), len(paths)))
    return _checked({*files}, {**files, **(instead or {})}, asked)


def load_around(folder: DataFolder, homes: Iterable[str], asked: Asked) -> Loaded:
    """Read the files of `homes` and those that share a bond with them, and check these with one another."""
    paths = folder.files()
    files: dict[str, DataFile] = {}

    def read_also(wanted: Iterable[str]) -> None:
        files.update((home, read_path(home, paths[home])) for home in wanted if home in paths and home not in files)

    homes = tuple(homes)
    read_also(homes)
    read_also(id.split("/")[0] for home in homes for id in _joins(files[home]))
    read_also(slug(name) for name in _partner_names(files, homes))
    return _checked({*paths}, files, asked)


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


def _checked(homes: set[str], files: Mapping[str, DataFile], asked: Asked) -> Loaded:
    sound = {home: file.municipality for home, file in files.items() if file.municipality}
    register = Register(sound, unknown=frozenset(homes - sound.keys()))
    faults = {home: list(file.faults) for home, file in files.items()}
    for fault in _faults(register, homes, files, asked):
        faults[fault.home].append(fault)
    findings: list[Finding] = []
    texts: dict[str, str] = {}
    for home, file in files.items():
        source = Source(file)
        found = tuple(_findings(source, faults[home], asked))
        if found and source.text is not None:
            texts[file.name] = source.text
        findings += found
    return Loaded(register, tuple(in_order(findings)), texts)


def _faults(register: Register, homes: set[str], files: Mapping[str, DataFile], asked: Asked) -> Iterator[Fault]:
    """What the checks find: in whole files, and in what is left of damaged ones."""
    of_whole = (*checks.OF_FILES, *(checks.OF_FRESHNESS if asked.stale else ()))
    yield from checks.run(of_whole, register, asked.today, asked.years)
    for of, part in ((checks.OF_PARTS, _parts), (checks.OF_RECORDS, _records)):
        damaged = {home: pruned for home, file in files.items() if (pruned := part(file))}
        seen = _with_damaged(register, homes, files, damaged) if damaged else register
        for fault in checks.run(of, seen, asked.today):
            yield _restored(fault, damaged[fault.home]) if fault.home in damaged else fault


def _parts(file: DataFile) -> Pruned | None:
    return file.parts


def _records(file: DataFile) -> Pruned | None:
    return file.records


def _with_damaged(
    register: Register, homes: set[str], files: Mapping[str, DataFile], damaged: Mapping[str, Pruned]
) -> Register:
    known = {home: damaged[home].municipality for home in files if home in damaged} | dict(register.municipalities)
    ids = {(home, key): found for home in damaged for key, found in files[home].raw_ids.items()}
    return Register(known, frozenset(homes - known.keys()), frozenset(damaged), ids)


def _restored(fault: Fault, pruned: Pruned) -> Fault:
    values = {
        name: pruned.restore(value) if isinstance(value, tuple) and not isinstance(value, Words) else value
        for name, value in fault.values.items()
    }
    return Fault(fault.rule, fault.home, pruned.restore(fault.loc), values, fault.at_key)


def _findings(source: Source, faults: list[Fault], asked: Asked) -> Iterator[Finding]:
    """The findings of a file that it does not accept; only a file with any is read once more, for their places."""
    file = source.file
    given = _acceptances(file)
    used: set[Acceptance] = set()
    for problem in file.problems:
        accepting = {one for one in given if one.accepts(problem, lambda: source.positions)}
        used |= accepting
        if not accepting and asked.tells(problem.rule):
            yield Finding(problem.rule, file.name, problem.spot, problem.values)
    for fault in faults:
        accepting = {one for one in given if one.covers(fault.rule, fault.loc)}
        used |= accepting
        if not accepting and asked.tells(fault.rule):
            yield _placed(fault, source)
    if file.municipality:
        # Of a damaged file nobody can say that a finding is not there.
        for fault in unused(file.home, given, used, _not_run(asked)):
            if asked.tells(fault.rule):
                yield _placed(fault, source)


def _acceptances(file: DataFile) -> list[Acceptance]:
    """What a file accepts, also where it is damaged."""
    if file.municipality:
        return acceptances(file.municipality)
    if file.parts is None:
        return []
    pruned = file.parts
    found = acceptances(pruned.municipality)
    return [Acceptance(one.rule, pruned.restore(one.loc), pruned.restore(one.at)) for one in found]


def _not_run(asked: Asked) -> frozenset[str]:
    return frozenset() if asked.stale else frozenset(map(rule_of, checks.OF_FRESHNESS))


def _placed(fault: Fault, source: Source) -> Finding:
    positions = source.positions
    values: dict[str, str | Words] = {
        key: str(positions.spot(value).line) if isinstance(value, tuple) and not isinstance(value, Words) else value
        for key, value in fault.values.items()
    }
    return Finding(fault.rule, source.file.name, positions.spot(fault.loc, fault.at_key), values)
