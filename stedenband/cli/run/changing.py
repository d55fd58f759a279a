"""Writes changed files: first the register is read with the changes in place, and what would add an error is left."""

import difflib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import say
from stedenband.cli.settings import complain
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, is_error
from stedenband.loading.loader import load
from stedenband.render.escaping import visible
from stedenband.render.output import text_alone, write_file
from stedenband.render.page import console
from stedenband.rules.catalogue import Severity


class Change(NamedTuple):
    """A file with its bytes before (None: there was none) and after."""

    path: Path
    before: bytes | None
    after: bytes


def write_changes(folder: DataFolder, loaded: Loaded, changes: Mapping[str, Change], *, dry_run: bool) -> bool:
    """Write changes by slug, or with `dry_run` print their diff; gives whether one was left out.

    A change that would bring an error is left out, and so is one of a file that is no longer what was read.
    """
    instead = {home: read_data(home, one.path.name, str(one.path), one.after) for home, one in changes.items()}
    after = load(folder, LintOptions(date.today(), tells=is_error), instead=instead) if changes else loaded
    spoilt = _with_more_errors(loaded, after)
    for name in sorted(spoilt):
        complain(
            say(f"{name}: dit zou fouten geven; er is niets veranderd.", f"{name}: this would add faults; left alone.")
        )
    kept = [one for one in changes.values() if str(one.path) not in spoilt]
    if dry_run:
        for one in kept:
            print_diff(one.path, (one.before or b"").decode("utf-8-sig"), one.after.decode("utf-8-sig"))
        return bool(spoilt)
    written = [_write(one) for one in kept]
    return not all(written) or bool(spoilt)


def _with_more_errors(before: Loaded, after: Loaded) -> set[str]:
    def errors(of: Loaded) -> Counter[str]:
        return Counter(one.file for one in of.findings if one.severity is Severity.ERROR)

    return set(errors(after) - errors(before))


def _write(one: Change) -> bool:
    """Write a new file, or replace one if it still holds what was read of it."""
    if one.before is None:
        write_file(one.path, one.after, force=False)
        return True
    if write_file(one.path, one.after, force=True, instead_of=one.before):
        return True
    complain(
        say(
            f"{one.path}: het bestand is intussen veranderd; er is niets aan gedaan. Draai het nog eens.",
            f"{one.path}: the file was changed meanwhile; it was left alone. Run it again.",
        )
    )
    return False


def print_diff(path: Path, before: str, after: str) -> None:
    """Print the lines that change, as `diff -u` does."""
    page = console()
    old, new = before.splitlines(), after.splitlines()
    with text_alone():
        for line in difflib.unified_diff(old, new, str(path), str(path), lineterm=""):
            page.print(visible(line), soft_wrap=True)
