"""Prints how fast the program is beside its yardsticks: `python -m tests.benchmarks`; `--help` tells the rest."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from tests.benchmarks.places import Places
from tests.benchmarks.rows import ROWS, Row
from tests.benchmarks.table import Result, show
from tests.benchmarks.timing import Failed, in_turn

_SLOW_RUNS = 2


def _main() -> int:
    given = _options()
    screen = Console(stderr=True)
    results: list[Result] = []
    with TemporaryDirectory(prefix="stedenband-") as folder:
        places = Places(Path(folder))
        for row in _chosen(given.only):
            try:
                results.append(_measured(row, places, given.runs, screen))
            except Failed as error:
                screen.print(f"{row.name} was not measured: {error}", markup=False, highlight=False)
    if results:
        show(results, as_markdown=given.format == "md")
    reached = len(results) == len(_chosen(given.only)) and all(result.verdict != "beyond" for result in results)
    return 0 if reached else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks",
        description="Measures the program in turn with its yardsticks. The whole takes some twenty minutes.",
    )
    parser.add_argument("--runs", type=int, default=9, help="runs of each; 9, and 2 of what takes minutes")
    parser.add_argument("--only", help="names of rows, with commas: " + ", ".join(row.name for row in ROWS))
    parser.add_argument("--format", choices=("text", "md"), default="text")
    given = parser.parse_args()
    unknown = set() if given.only is None else set(given.only.split(",")) - {row.name for row in ROWS}
    if unknown:
        parser.error(f"no row is called {', '.join(sorted(unknown))}; there are {', '.join(row.name for row in ROWS)}")
    if given.runs < 1:
        parser.error("--runs is at least 1")
    return given


def _chosen(only: str | None) -> Sequence[Row]:
    return ROWS if only is None else [row for row in ROWS if row.name in only.split(",")]


def _measured(row: Row, places: Places, runs: int, screen: Console) -> Result:
    with screen.status(row.name) as status:
        ours, theirs = row.ours(places), row.theirs(places)
        ours()  # a warm-up, which every row has
        if not row.slow:
            theirs()
        runs = min(runs, _SLOW_RUNS) if row.slow else runs
        pairs = in_turn(ours, theirs, runs, lambda at: status.update(f"{row.name}, {at} of {runs}"))
    return Result(row, pairs)


if __name__ == "__main__":
    sys.exit(_main())
