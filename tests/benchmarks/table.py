"""The table of measurements, for a terminal or as Markdown."""

import os
import platform
import sys
from dataclasses import dataclass
from datetime import date
from statistics import median

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table

from tests.benchmarks.rows import Row
from tests.benchmarks.timing import Pairs

_HEADINGS = ("", "work", "beside", "ours", "yardstick", "ratio", "from–to", "limit", "aim", "within")
_FIGURES = range(3, 9)  # the columns that stand to the right
_WORDS = (1, 2)
_PUBLISHED = (1, 2, 5, 6, 7, 8)  # what holds on other machines too
_WIDTH = 200
_STYLES = {"aim": "green", "limit": "yellow", "beyond": "bold red"}


@dataclass(frozen=True)
class Result:
    """What was measured for a row."""

    row: Row
    pairs: Pairs

    @property
    def ratios(self) -> list[float]:
        """The ratio of each run to the one beside it, in order of size."""
        return self.pairs.ratios(turned=self.row.faster)

    @property
    def verdict(self) -> str:
        """Whether the median reaches the aim, keeps within the limit, or is beyond it."""
        return self.row.verdict(median(self.ratios))


def show(results: list[Result], as_markdown: bool) -> None:
    """Print the table, with what it was measured on above it."""
    if as_markdown:
        rows = [_HEADINGS, tuple("--:" if at in _FIGURES else "---" for at in range(len(_HEADINGS)))]
        shown = [[cells[at] for at in _PUBLISHED] for cells in (*rows, *map(_cells, results))]
        lines = [f"| {' | '.join(cells)} |" for cells in shown]
        sys.stdout.write("\n".join((_circumstances(), "", *lines)) + "\n")
        return
    table = Table(title=_circumstances(), title_justify="left", box=SIMPLE_HEAD)
    for at, heading in enumerate(_HEADINGS):
        table.add_column(heading, justify="right" if at in _FIGURES else "left", no_wrap=at not in _WORDS)
    for result in results:
        table.add_row(*_cells(result), style=_STYLES[result.verdict])
    # In a file it is as wide as it needs to be; on a narrow screen its words are folded.
    Console(width=None if sys.stdout.isatty() else _WIDTH).print(table)


def _circumstances() -> str:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    # A load average above the number of cores makes each time longer and the spread of the ratios wider.
    load = f" under a load of {os.getloadavg()[1]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{date.today()}, Python {platform.python_version()}, {cores} cores{load}; medians of runs in turn."


def _cells(result: Result) -> tuple[str, ...]:
    row, ratios, pairs = result.row, result.ratios, result.pairs
    return (
        row.name,
        row.work,
        row.yardstick,
        _figure(pairs.our_median, row.in_bytes),
        _figure(pairs.their_median, row.in_bytes),
        f"{median(ratios):.2f}",
        f"{ratios[0]:.2f}–{ratios[-1]:.2f}",
        f"{'≥' if row.faster else '≤'} {row.limit:g}",
        f"{row.aim:g}",
        result.verdict,
    )


def _figure(value: float, in_bytes: bool) -> str:
    if in_bytes:
        return f"{value / 1e6:.1f} MB"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"
