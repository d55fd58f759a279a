"""Writes changed files: first the register is read with the changes in place, and what would add an error is left."""

import difflib
from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.settings import complain
from stedenband.errors import WrongUse
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


def write_changes(folder: DataFolder, loaded: Loaded, changes: Mapping[str, Change], *, dry_run: bool) -> set[str]:
    """Write changes by slug, or with `dry_run` print their diff; gives the slugs of those that were left out.

    A change that would bring an error is left out. Where a file is no longer what was read of it nothing is written,
    for what another file says of it may be wrong by now.
    """
    kept = dict(changes)
    while spoilt := _spoilt(folder, loaded, kept):
        for home in spoilt:
            name = kept.pop(home).path
            complain(
                say(
                    f"{name}: dit zou fouten geven; er is niets veranderd.",
                    f"{name}: this would add faults; left alone.",
                )
            )
    if dry_run:
        for one in kept.values():
            print_diff(one.path, (one.before or b"").decode("utf-8-sig"), one.after.decode("utf-8-sig"))
        return changes.keys() - kept.keys()
    edited = [one.path for one in kept.values() if not _is_as_read(one)]
    for path in edited:
        _tell_edited(path)
    written = set() if edited else {home for home, one in kept.items() if _write(one)}
    return changes.keys() - written


def _spoilt(folder: DataFolder, loaded: Loaded, changes: Mapping[str, Change]) -> set[str]:
    """The changes that would bring an error; all, where the error is in a file that does not change."""
    if not changes:
        return set()
    instead = {home: read_data(home, one.path.name, str(one.path), one.after) for home, one in changes.items()}
    after = load(folder, LintOptions(date.today(), tells=is_error), instead=instead)
    files = _errors(after) - _errors(loaded)
    spoilt = {home for home, one in changes.items() if str(one.path) in files}
    return spoilt or (set(changes) if files else set())


def _errors(of: Loaded) -> Counter[str]:
    """How many errors each file has."""
    return Counter(one.file for one in of.findings if one.severity is Severity.ERROR)


def _is_as_read(one: Change) -> bool:
    try:
        return one.path.read_bytes() == one.before
    except FileNotFoundError:
        return one.before is None


def _write(one: Change) -> bool:
    """Write a new file, or replace one if it still holds what was read of it."""
    try:
        if one.before is None:
            return write_file(one.path, one.after, force=False)
        if write_file(one.path, one.after, force=True, instead_of=one.before):
            return True
    except WrongUse as why:
        complain(f"{why.words.text(LANGUAGE)}.")
        return False
    _tell_edited(one.path)
    return False


def _tell_edited(path: Path) -> None:
    complain(
        say(
            f"{path}: het bestand is intussen veranderd; er is niets aan gedaan. Draai het nog eens.",
            f"{path}: the file was changed meanwhile; it was left alone. Run it again.",
        )
    )


def print_diff(path: Path, before: str, after: str) -> None:
    """Print the lines that change, as `diff -u` does."""
    page = console()
    old, new = before.splitlines(), after.splitlines()
    with text_alone():
        for line in difflib.unified_diff(old, new, str(path), str(path), lineterm=""):
            page.print(visible(line), soft_wrap=True)
