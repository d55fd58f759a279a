"""Shows on a terminal how far a long run is; a short one, or one that nobody watches, shows nothing."""

import sys
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from stedenband.cli.speech import say

_PATIENCE = 1.0  # seconds


def watched(paths: Mapping[str, Path]) -> Iterable[tuple[str, Path]]:
    """The paths one by one, with a progress bar on standard error once it takes longer than people like to wait."""
    return _with_bar(paths) if sys.stderr.isatty() else paths.items()


def _with_bar(paths: Mapping[str, Path]) -> Iterator[tuple[str, Path]]:
    from rich.progress import Progress

    from stedenband.render.output import console

    started = time.monotonic()
    with Progress(console=console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("Lezen", "Reading"), total=len(paths), visible=False)
        for item in paths.items():
            yield item
            progress.update(task, advance=1, visible=time.monotonic() - started > _PATIENCE)
