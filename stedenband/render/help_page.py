"""What the help of the program or of a command holds: its usage, what it does, and a panel for each group of rows."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple


class HelpRow(NamedTuple):
    """An argument, option or command: its long and short name, its metavar, its help, and whether it is required."""

    name: str
    help: str
    short: str = ""
    metavar: str = ""
    default: str = ""
    required: str = ""


class HelpPage(NamedTuple):
    """The usage line, the help text, and the rows of each panel by its title."""

    usage: str
    text: str
    panels: Mapping[str, Sequence[HelpRow]]
