"""What every command needs: the data folder, read as far as asked, and how trouble in it is told."""

import os
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.streams import let_go

if TYPE_CHECKING:
    from stedenband.loading.data_folder import DataFolder
    from stedenband.loading.linter import Loaded

DATA_VARIABLE = "STEDENBAND_DATA"


class Settings(NamedTuple):
    """The options before the command."""

    data: Path | None

    @property
    def names_a_folder(self) -> bool:
        """Whether `--data` or STEDENBAND_DATA says where the data is."""
        return self.data is not None or bool(os.environ.get(DATA_VARIABLE))

    def folder(self, *, shipped: bool, quiet: bool = False) -> "DataFolder":
        """The data folder; NoData where there is none. The shipped register is named on standard error."""
        from stedenband.loading.data_folder import data_folder

        found = data_folder(self.data, os.environ.get(DATA_VARIABLE), Path.cwd(), shipped)
        if found.found_by == "shipped" and not quiet:
            complain(
                say(
                    f"Geen eigen map data gevonden; dit is het meegeleverde register in {found.path}.",
                    f"No data folder of your own found; this is the shipped register in {found.path}.",
                )
            )
        return found


def complain(message: str) -> None:
    """Say something on standard error, on one line and as text that never acts in a terminal; nobody need listen."""
    from stedenband.render.escaping import visible

    try:
        print(visible(message), file=sys.stderr)
    except OSError:
        let_go(sys.stderr)


def read_for(folder: "DataFolder", names: tuple[str, ...]) -> tuple["Loaded", tuple[str, ...]]:
    """The register as far as it concerns the municipalities of those names (none: all), and their slugs.

    Where each name is that of a file, only those files and the ones that share a bond with them are read.
    UnknownValue where a name is nobody's.
    """
    from stedenband.loading.linter import LintOptions, is_error
    from stedenband.loading.loader import load, load_around
    from stedenband.query.filter_values import find_homes
    from stedenband.text import slug

    files, asked = folder.files(), LintOptions(date.today(), tells=is_error)
    homes = tuple(dict.fromkeys(slug(name) for name in names))
    if not homes or not all(home in files for home in homes):
        loaded = load(folder, asked)
        return loaded, find_homes(loaded.register, names)
    loaded = load_around(folder, homes, asked)
    return loaded, homes


def tell_trouble(loaded: "Loaded") -> bool:
    """Name on standard error each file whose data does not validate, and whether there is one."""
    from stedenband.render.tables.cells import count
    from stedenband.rules.catalogue import Severity

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
