"""Lines that fit: wrapped only where they must be, and printed together, since each print has its price."""

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text


def wrapped(console: Console, text: Text, width: int) -> Iterable[Text]:
    """The lines that a text takes in so many columns, wrapped at words."""
    return (text,) if text.cell_len <= width and "\n" not in text.plain else text.wrap(console, width)


def print_lines(console: Console, lines: Iterable[Text]) -> None:
    """Print lines that fit the console; one that does not is meant to be whole."""
    if console.color_system is None:
        console.out("\n".join(line.plain for line in lines), highlight=False)
    else:
        console.print(Text("\n").join(lines), soft_wrap=True)
