"""What the tests of this room share: tables as a user has them, read and laid beside a register."""

import csv
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from stedenband.exchange.columns import guesses
from stedenband.exchange.entries import Understood
from stedenband.exchange.placed import ListSource, Placed
from stedenband.exchange.placing import place
from stedenband.exchange.tables import read_sheets
from stedenband.exchange.understanding import understand
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.register.register import Register
from stedenband.vocabulary.edtf import parse

TODAY = date(2026, 11, 21)
HERE = Path(__file__).parent
HARD_REGISTER = HERE / "hard_register"
HEAD = ("home", "home country", "partner", "country")


def hard_rows() -> Mapping[str, list[dict[str, str]]]:
    """The rows of the table of hard ones, by their case."""
    found: dict[str, list[dict[str, str]]] = {}
    with (HERE / "hard_rows.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found.setdefault(row["case"], []).append(row)
    return found


def understood(path: Path, on: date = TODAY) -> Understood:
    """A table as understood."""
    return understand(guesses(read_sheets(path), {}), on)


def register_in(folder: Path) -> Register:
    """The register in a folder of files."""
    return load(DataFolder(folder, "option"), LintOptions(TODAY)).register


def placed(register: Register, table: Understood, on: date = TODAY, homes: tuple[str, ...] | None = None) -> Placed:
    """What a table adds to the files of municipalities (None: all that it names)."""
    return place(register, homes, table.entries, ListSource("lijst", None, parse(on.isoformat())))
