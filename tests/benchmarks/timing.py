"""Measures in turn: ours, its yardstick, ours, its yardstick; whatever else the machine does then touches both."""

import os
import subprocess
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryFile
from typing import IO, TypeAlias

from tests.benchmarks.peak import peak_of

ROOT = Path(__file__).parents[2]
Measure: TypeAlias = Callable[[], float]


class Failed(Exception):
    """A process that was to be measured did not do its work."""


@dataclass(frozen=True)
class Process:
    """A whole process to measure; it has done its work if it ends with one of `codes` and, where it `speaks`, has."""

    arguments: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)
    codes: frozenset[int] = frozenset({0})
    speaks: bool = False

    def seconds(self) -> float:
        """How long it takes from start to end."""
        with TemporaryFile() as output, TemporaryFile() as errors:
            started = time.perf_counter()
            code = self._run(output, errors)
            taken = time.perf_counter() - started
            if code not in self.codes or (self.speaks and not output.tell()):
                errors.seek(0)
                said = errors.read().decode(errors="replace")[-2000:] or "It said nothing."
                raise Failed(f"{' '.join(self.arguments)[:200]} ended with {code}.\n{said}")
        return taken

    def _run(self, output: IO[bytes], errors: IO[bytes]) -> int:
        environment = self._whole_environment()
        try:
            return subprocess.run(self.arguments, env=environment, stdout=output, stderr=errors, check=False).returncode
        except FileNotFoundError:
            raise Failed(f"{self.arguments[0]} is not there: pip install --editable '.[bench]'") from None

    def peak(self) -> float:
        """The memory that it takes at most, in bytes, its helpers included."""
        with TemporaryFile() as output:
            process = subprocess.Popen(self.arguments, env=self._whole_environment(), stdout=output)
            most = peak_of(process)
        if process.returncode not in self.codes:
            raise Failed(f"{' '.join(self.arguments)[:200]} ended with {process.returncode}.")
        return most

    def _whole_environment(self) -> dict[str, str]:
        # The program of this checkout, with none of the settings that a developer may have.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("STEDENBAND_")}
        # Bytecode is kept, as any installation has it: to compile the program takes as long as to run it.
        return {**kept, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPATH": str(ROOT), **self.environment}


@dataclass(frozen=True)
class Pairs:
    """What was measured of ours and of the yardstick, each beside the other."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def our_median(self) -> float:
        """Ours, as it mostly is."""
        return median(self.ours)

    @property
    def their_median(self) -> float:
        """The yardstick, as it mostly is."""
        return median(self.theirs)

    def ratios(self, turned: bool = False) -> list[float]:
        """How many times the yardstick ours takes, beside each other; turned round, how many times as fast it is."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return sorted(theirs / ours if turned else ours / theirs for ours, theirs in pairs)


def in_turn(ours: Measure, theirs: Measure, runs: int, tell: Callable[[int], None]) -> Pairs:
    """Measure both that many times, one after the other; `tell` is told which time it is."""
    measured = []
    for at in range(1, runs + 1):
        tell(at)
        measured.append((ours(), theirs()))
    return Pairs(tuple(one for one, _ in measured), tuple(other for _, other in measured))
