"""Options with a fixed set of values, and the output format; imports little, so that help and completion stay fast."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from stedenband.errors import UnknownValue, WrongUse
from stedenband.render.formats import SUFFIXES, Formats
from stedenband.text import Bilingual


class Target(NamedTuple):
    """Where an answer goes, as asked: in which format, to which file (none: standard output), and over an old one."""

    format: str | None
    path: Path | None
    force: bool


def one_of(value: str, known: Iterable[str], option: str) -> str:
    """The value itself where it is known, else UnknownValue."""
    names = [str(name) for name in known]
    if value in names:
        return value
    raise UnknownValue(option, value, names)


def chosen_format(formats: Formats, target: Target) -> str:
    """The format asked for, else the one that the file's suffix tells, else the first; WrongUse where it is unknown."""
    if target.format:
        return one_of(target.format, formats, "--format")
    if target.path is None:
        return next(iter(formats))
    found = next((name for name in SUFFIXES.get(target.path.suffix.lower(), ()) if name in formats), None)
    if found is None:
        listed = ", ".join(suffix for suffix, names in SUFFIXES.items() if not formats.keys().isdisjoint(names))
        raise WrongUse(
            Bilingual(
                f"aan {target.path} is geen vorm te zien; gebruik --format of een van deze achtervoegsels: {listed}",
                f"{target.path} tells no format; use --format or one of these suffixes: {listed}",
            )
        )
    return found
