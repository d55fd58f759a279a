"""A progress bar on a terminal for a run that takes long; a short run, or one without a terminal, shows nothing."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

from stedenband.text import Bilingual, Language

T = TypeVar("T")

_PATIENCE = 1.0  # seconds before the bar appears
_READING = Bilingual("Lezen", "Reading")


def watched(items: Iterable[T], number: int, language: Language) -> Iterable[T]:
    """The items one by one, with a progress bar on standard error once they take longer than a second."""
    return _with_bar(items, number, language) if sys.stderr.isatty() else items


def _with_bar(items: Iterable[T], number: int, language: Language) -> Iterator[T]:
    rest, started = iter(items), time.monotonic()
    for done, item in enumerate(rest, start=1):
        yield item
        if time.monotonic() - started > _PATIENCE:
            # Not earlier: the bar hides the cursor, and Ctrl-C during its setup would leave it hidden.
            yield from _rest_with_bar(rest, done, number, language)


def _rest_with_bar(rest: Iterator[T], done: int, number: int, language: Language) -> Iterator[T]:
    from rich.progress import Progress  # noqa: PLC0415 - Rich is not loaded without a terminal

    from stedenband.render.rich_page import rich_page  # noqa: PLC0415 - likewise

    with Progress(console=rich_page(sys.stderr), transient=True) as progress:
        yield from progress.track(rest, number, done, description=_READING.text(language))
