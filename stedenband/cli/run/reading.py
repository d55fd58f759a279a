"""Loads as much of the register as a command needs, and reports files with errors on standard error."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.settings import Settings, complain
from stedenband.errors import UnknownValue
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded, is_error
from stedenband.loading.loader import load, load_around
from stedenband.query.filter_values import find_homes
from stedenband.query.tallies import count
from stedenband.register.register import Register
from stedenband.rules.catalogue import Severity
from stedenband.text import slug

T = TypeVar("T")


def read_for(folder: DataFolder, names: Sequence[str]) -> tuple[Loaded, tuple[str, ...]]:
    """The register as far as it concerns the municipalities of those names (none: all), and their slugs.

    Where each name is that of a file, only those files and the ones that share a bond with them are read.
    UnknownValue where a name is nobody's.
    """
    files = folder.files()
    homes = tuple(dict.fromkeys(slug(name) for name in names))
    if not homes or not all(home in files for home in homes):
        loaded = read_all(folder)
        return loaded, find_homes(loaded.register, names)
    return load_around(folder, homes, LintOptions(date.today(), tells=is_error)), homes


def read_all(folder: DataFolder) -> Loaded:
    """The whole register, with the errors in it."""
    return load(folder, LintOptions(date.today(), tells=is_error))


def tell_trouble(loaded: Loaded) -> bool:
    """Name on standard error each file whose data does not validate, and whether there is one."""
    errors = Counter(finding.file for finding in loaded.findings if finding.severity is Severity.ERROR)
    for file, number in errors.items():
        found = count(number, "errors", LANGUAGE)
        complain(
            say(
                f"{found} in {file}: draai `stedenband validate` om te zien wat er mis is.",
                f"{found} in {file}: run `stedenband validate` to see what is wrong.",
            )
        )
    return bool(errors)


def read_seen(folder: DataFolder, names: Sequence[str] | None) -> tuple[Register, tuple[str, ...], bool]:
    """The register as those municipalities need it (none: all), their slugs, and whether the data has faults.

    Where none of their files could be read the run exits with 1: an empty answer would be wrong.
    """
    loaded, homes = read_for(folder, names or ())
    seen = tuple(home for home in homes if home in loaded.register.municipalities)
    trouble = tell_trouble(loaded)
    if names and not seen:
        raise typer.Exit(1)
    return loaded.register, seen, trouble


def answer(
    settings: Settings, names: Sequence[str] | None, ask: Callable[[Register, tuple[str, ...]], T]
) -> tuple[T, bool]:
    """The answer to a question about the municipalities of those names (none: all), and whether the data has faults."""
    folder = settings.folder(shipped=True)
    register, seen, trouble = read_seen(folder, names)
    try:
        return ask(register, seen), trouble
    except UnknownValue:
        # Unknown in the files that were loaded: load the whole register, which may know it.
        return ask(read_all(folder).register, seen), trouble
