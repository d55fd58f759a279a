"""The settings that every command gets (the data folder), and messages on standard error."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from stedenband.cli.language import say
from stedenband.cli.streams import let_go
from stedenband.loading.data_folder import DataFolder, data_folder

DATA_VARIABLE = "STEDENBAND_DATA"


class Settings(NamedTuple):
    """The options before the command."""

    data: Path | None

    @property
    def named(self) -> Path | None:
        """The folder that `--data` names, else STEDENBAND_DATA."""
        there = os.environ.get(DATA_VARIABLE)
        return self.data or (Path(there) if there else None)

    @property
    def names_a_folder(self) -> bool:
        """Whether `--data` or STEDENBAND_DATA says where the data is."""
        return self.named is not None

    def folder(self, *, shipped: bool, quiet: bool = False) -> DataFolder:
        """The data folder; NoData where there is none. The shipped register is named on standard error."""
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
    """Print one line on standard error, control characters escaped; a closed standard error is ignored."""
    from stedenband.render.escaping import visible  # noqa: PLC0415 - its patterns add 1 ms to each start

    try:
        print(visible(message), file=sys.stderr)
    except OSError:
        let_go(sys.stderr)
