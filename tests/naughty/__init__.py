"""Texts that mean something to programs that read what we write, files that hold them, and readers of the outcome."""

from functools import cache
from pathlib import Path

import yaml

_REPEATED = "×"  # `a×10000` is ten thousand times an a


@cache
def strings() -> dict[str, tuple[str, ...]]:
    """Every naughty string, by theme."""
    text = (Path(__file__).parent / "strings.yaml").read_text(encoding="utf-8")
    return {theme: tuple(map(_whole, given)) for theme, given in yaml.safe_load(text).items()}


@cache
def every_string() -> tuple[str, ...]:
    """The strings of all themes, each once."""
    return tuple(dict.fromkeys(text for given in strings().values() for text in given))


def _whole(text: str) -> str:
    repeated, sign, number = text.rpartition(_REPEATED)
    return repeated * int(number) if sign else text
