"""The processes and functions that are timed: our program, and the yardsticks it is compared with."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml
from yaml.events import StreamEndEvent

from stedenband.loading.parsed_files import BOOLEAN_KEYS
from stedenband.model import Municipality
from stedenband.parsing.reader import clean_value
from tests.benchmarks.places import Places
from tests.benchmarks.registers import DATA
from tests.benchmarks.timing import Failed, Process

_BESIDE_PYTHON = Path(sys.executable).parent
_INSTALLED = _BESIDE_PYTHON / "stedenband"
_PROGRAM = (str(_INSTALLED),) if _INSTALLED.exists() else (sys.executable, "-m", "stedenband")
# The floor of a start: the imports that any program with Typer, YAML, Rich tables and Pydantic models needs.
_FLOOR = "import typer, yaml, rich.console, rich.table; from pydantic import BaseModel"
_BARE = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.yaml")):
    yaml.load(path.read_bytes(), yaml.CSafeLoader)
"""
_TIMES = 20  # one reading of a file is too short to measure


def ours(register: Path | None, *arguments: str) -> Process:
    """Our program as it is installed, else as the checkout has it."""
    return Process((*_PROGRAM, *_on(register), *arguments), speaks=True)


def _on(register: Path | None) -> tuple[str, ...]:
    return ("--data", str(register)) if register else ()


def completion(register: Path, *words: str) -> Process:
    """Our program as a shell asks it to complete the last of these words."""
    asked = {"COMP_WORDS": " ".join(("stedenband", *words)), "COMP_CWORD": str(len(words))}
    return Process(
        _PROGRAM, {"_STEDENBAND_COMPLETE": "complete_bash", "STEDENBAND_DATA": str(register), **asked}, speaks=True
    )


def floor() -> Process:
    """A process that loads what any such program loads."""
    return _python(_FLOOR)


def typer_alone() -> Process:
    """A process that loads typer."""
    return _python("import typer")


def bare_loader(register: Path) -> Process:
    """A process that loads the files with libyaml's fast loader, and does nothing with what they say."""
    return _python(_BARE, str(register))


def _python(code: str, *arguments: str) -> Process:
    return Process((sys.executable, "-c", code, *arguments))


def check_jsonschema(places: Places, register: Path) -> Process:
    """The files checked against our schema by check-jsonschema."""
    files = map(str, sorted(register.glob("*.yaml")))
    return Process((str(_BESIDE_PYTHON / "check-jsonschema"), "--schemafile", str(places.schema), *files))


def yamllint(register: Path) -> Process:
    """The files checked by yamllint; it finds long lines, which is 1."""
    return Process((str(_BESIDE_PYTHON / "yamllint"), "-d", "default", str(register)), codes=frozenset({0, 1}))


def reading() -> float:
    """The seconds that reading and checking one file's text takes."""
    text = _text()
    return _seconds(lambda: Municipality.model_validate(clean_value(text, BOOLEAN_KEYS)))


def events() -> float:
    """The seconds that libyaml takes for the events of the same text."""
    if not yaml.__with_libyaml__:
        raise Failed("this PyYAML was built without libyaml")
    text = _text()

    def through() -> None:
        parser: Any = yaml._yaml.CParser(text)
        while not isinstance(parser.get_event(), StreamEndEvent):
            pass

    return _seconds(through)


def _text() -> str:
    return (DATA / "leiden.yaml").read_text(encoding="utf-8")


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    for _ in range(_TIMES):
        work()
    return (time.perf_counter() - started) / _TIMES
