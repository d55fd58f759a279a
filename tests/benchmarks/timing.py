"""Interleaved timing: ours, its yardstick, ours, its yardstick, so that other load affects both alike."""

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
    """A measured process failed or printed nothing."""


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
        """The peak memory in bytes, child processes included."""
        with TemporaryFile() as output:
            process = subprocess.Popen(self.arguments, env=self._whole_environment(), stdout=output)
            most = peak_of(process)
        if process.returncode not in self.codes:
            raise Failed(f"{' '.join(self.arguments)[:200]} ended with {process.returncode}.")
        return most

    def _whole_environment(self) -> dict[str, str]:
        # Run this checkout, without the STEDENBAND_ variables of the developer.
        kept = {name: value for name, value in os.environ.items() if not name.startswith("STEDENBAND_")}
        # Keep the bytecode cache (__pycache__), as an installation does: compiling takes as long as a run.
        return {**kept, "PYTHONDONTWRITEBYTECODE": "", "PYTHONPATH": str(ROOT), **self.environment}


@dataclass(frozen=True)
class Pairs:
    """What was measured of ours and of the yardstick, each beside the other."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]

    @property
    def our_median(self) -> float:
        """The median of ours."""
        return median(self.ours)

    @property
    def their_median(self) -> float:
        """The median of the yardstick."""
        return median(self.theirs)

    def ratios(self, turned: bool = False) -> list[float]:
        """The ratio ours / yardstick of each pair, sorted; `turned`, yardstick / ours (how many times as fast)."""
        pairs = zip(self.ours, self.theirs, strict=True)
        return sorted(theirs / ours if turned else ours / theirs for ours, theirs in pairs)


def in_turn(ours: Measure, theirs: Measure, runs: int, tell: Callable[[int], None]) -> Pairs:
    """Measure both that many times, one after the other; `tell` is told which time it is."""
    measured = []
    for at in range(1, runs + 1):
        tell(at)
        measured.append((ours(), theirs()))
    return Pairs(tuple(one for one, _ in measured), tuple(other for _, other in measured))
