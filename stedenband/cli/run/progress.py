"""Shows on a terminal how far a long run is; a short one, or one that nobody watches, shows nothing."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from stedenband.cli.language import say

T = TypeVar("T")

_PATIENCE = 1.0  # seconds


def watched(items: Iterable[T], number: int) -> Iterable[T]:
    """The items one by one, with a progress bar on standard error once it takes longer than people like to wait."""
    return _with_bar(items, number) if sys.stderr.isatty() else items


def _with_bar(items: Iterable[T], number: int) -> Iterator[T]:
    rest, started = iter(items), time.monotonic()
    for done, item in enumerate(rest, start=1):
        yield item
        if time.monotonic() - started > _PATIENCE:
            # Only now: a bar hides the cursor, and Ctrl-C while it is being set up would not bring that back.
            yield from _rest_with_bar(rest, done, number)


def _rest_with_bar(rest: Iterator[T], done: int, number: int) -> Iterator[T]:
    from rich.progress import Progress  # noqa: PLC0415 - Rich is not loaded where nobody watches

    from stedenband.render.page import console  # noqa: PLC0415 - likewise

    with Progress(console=console(stderr=True), transient=True) as progress:
        yield from progress.track(rest, number, done, description=say("Lezen", "Reading"))
