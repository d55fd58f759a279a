"""The rows of the benchmark: what each measures, its yardstick, and the limit and aim of their ratio."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TypeAlias

from tests.benchmarks import yardsticks as beside
from tests.benchmarks.places import Places, size_of
from tests.benchmarks.registers import COUNTRY, TEN_COUNTRIES
from tests.benchmarks.timing import Measure
from tests.benchmarks.yardsticks import completion, ours

Made: TypeAlias = Callable[[Places], Measure]

_VALIDATE, _ENDED = ("validate",), ("list", "--status", "ended")
_IMPORT = ("import", "--all", "--dry-run", "--source", "Lijst; Gemeente Testdam; 2024")


@dataclass(frozen=True)
class Row:
    """One measurement: a ratio to a yardstick, at most the limit; `faster`, how many times as fast, at least that.

    A `slow` one takes minutes, and is measured less often.
    """

    name: str
    work: str
    yardstick: str
    limit: float
    aim: float
    ours: Made
    theirs: Made
    faster: bool = False
    slow: bool = False
    in_bytes: bool = False

    def verdict(self, ratio: float) -> str:
        """Whether a ratio reaches the aim, keeps within the limit, or is beyond it."""
        if self._reaches(ratio, self.aim):
            return "aim"
        return "limit" if self._reaches(ratio, self.limit) else "beyond"

    def _reaches(self, ratio: float, goal: float) -> bool:
        return ratio >= goal if self.faster else ratio <= goal


def _country(*arguments: str) -> Made:
    return lambda places: ours(places.country, *arguments).seconds


def _ten(*arguments: str) -> Made:
    return lambda places: ours(places.ten_countries, *arguments).seconds


def _completion(*words: str) -> Made:
    return lambda places: completion(places.country, *words).seconds


def _typer(_: Places) -> Measure:
    return beside.typer_alone().seconds


def _per_file(made: Made, files: int) -> Made:
    def measure(one: Measure) -> float:
        return one() / files

    return lambda places: partial(measure, made(places))


def _more_memory(*arguments: str) -> Made:
    """How much more memory ten countries take than one."""

    def peak(register: Path) -> float:
        return ours(register, *arguments).peak()

    return lambda places: lambda: peak(places.ten_countries) - peak(places.country)


def _more_text(places: Places) -> Measure:
    return lambda: size_of(places.ten_countries) - size_of(places.country)


def _times_faster(name: str, limits: tuple[float, float], tens: tuple[float, float]) -> tuple[Row, Row]:
    """How many times as fast as another checker of YAML we are, on both registers."""

    def theirs(places: Places, register: Path) -> Measure:
        checker = beside.yamllint(register) if name == "yamllint" else beside.check_jsonschema(places, register)
        return checker.seconds

    return (
        Row(
            f"{name}-342", f"validate, {COUNTRY} files", name, *limits, _country(*_VALIDATE),
            lambda places: theirs(places, places.country), faster=True,
        ),
        Row(
            f"{name}-3420", f"validate, {TEN_COUNTRIES:,} files", name, *tens, _ten(*_VALIDATE),
            lambda places: theirs(places, places.ten_countries), faster=True, slow=True,
        ),
    )  # fmt: skip


ROWS = (
    Row(
        "list-leiden", "list --gemeente Leiden, 342 files", "loading typer, yaml, rich, BaseModel", 1.5, 1.4,
        _country("list", "--gemeente", "Leiden"), lambda _: beside.floor().seconds,
    ),
    Row("help", "--help", "loading typer", 1.3, 1.1, lambda _: ours(None, "--help").seconds, _typer),
    Row("version", "--version", "loading typer", 1.0, 0.9, lambda _: ours(None, "--version").seconds, _typer),
    Row(
        "complete-name", "completing a municipality, 342 files", "loading typer", 1.1, 1.0,
        _completion("list", "--gemeente", "Lei"), _typer,
    ),
    Row("complete-code", "completing a code", "loading typer", 1.1, 1.0, _completion("list", "--status", "e"), _typer),
    Row(
        "read", "reading and checking leiden.yaml, in one process", "libyaml's events of it", 2.0, 1.6,
        lambda _: beside.reading, lambda _: beside.events,
    ),
    Row(
        "validate-342", "validate, 342 files", "CSafeLoader", 1.25, 1.0,
        _country(*_VALIDATE), lambda places: beside.bare_loader(places.country).seconds,
    ),
    Row(
        "validate-3420", "validate, 3,420 files", "CSafeLoader", 0.85, 0.6,
        _ten(*_VALIDATE), lambda places: beside.bare_loader(places.ten_countries).seconds,
    ),
    Row(
        "list-ended-3420", "list --status ended, 3,420 files", "CSafeLoader", 0.95, 0.75,
        _ten(*_ENDED), lambda places: beside.bare_loader(places.ten_countries).seconds,
    ),
    *_times_faster("check-jsonschema", (7, 10), (12, 20)),
    *_times_faster("yamllint", (9, 15), (16, 30)),
    Row(
        "growth-time", "validate, a file of 3,420", "a file of 342", 1.1, 1.0,
        _per_file(_ten(*_VALIDATE), TEN_COUNTRIES), _per_file(_country(*_VALIDATE), COUNTRY),
    ),
    Row(
        "growth-memory-validate", "validate, memory from 342 to 3,420 files", "the text's growth", 16, 10,
        _more_memory(*_VALIDATE), _more_text, slow=True, in_bytes=True,
    ),
    Row(
        "growth-memory-list", "list --status ended, memory from 342 to 3,420 files", "the text's growth", 16, 10,
        _more_memory(*_ENDED), _more_text, slow=True, in_bytes=True,
    ),
    Row(
        "import", "import --dry-run, 10,000 rows", "validate, 342 files", 10, 7,
        lambda places: ours(places.empty, *_IMPORT, str(places.listing)).seconds, _country(*_VALIDATE), slow=True,
    ),
    Row("report", "report of all, 342 files", "list", 1.6, 1.3, _country("report"), _country("list")),
    Row(
        "report-ended", "report --ended, 342 files", "list", 1.3, 1.15,
        _country("report", "--ended"), _country("list"),
    ),
    Row("timeline", "timeline, 342 files", "list", 1.3, 1.15, _country("timeline"), _country("list")),
    Row("stats", "stats, 342 files", "list", 1.3, 1.15, _country("stats"), _country("list")),
)  # fmt: skip
