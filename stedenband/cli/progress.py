"""Shows on a terminal how far a long run is; a short one, or one that nobody watches, shows nothing."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from stedenband.cli.speech import say

T = TypeVar("T")

_PATIENCE = 1.0  # seconds


def watched(items: Iterable[T], number: int) -> Iterable[T]:
    """The items one by one, with a progress bar on standard error once it takes longer than people like to wait."""
    return _with_bar(items, number) if sys.stderr.isatty() else items


def _with_bar(items: Iterable[T], number: int) -> Iterator[T]:
    from rich.progress import Progress

    from stedenband.render.output import console

    started = time.monotonic()
    with Progress(console=console(stderr=True), transient=True) as progress:
        task = progress.add_task(say("Lezen", "Reading"), total=number, visible=False)
        for item in items:
            yield item
            progress.update(task, advance=1, visible=time.monotonic() - started > _PATIENCE)
