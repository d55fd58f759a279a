"""The command line that repeats what was answered on a terminal, shown where the change was not saved."""

from collections.abc import Iterable, Mapping, Sequence
from shlex import quote
from typing import Any

from stedenband.editing.kinds import Field
from stedenband.parsing.source import Bare


def command_again(words: Sequence[str], fields: Iterable[Field], values: Mapping[str, Any]) -> str:
    """A command: its first words, then the value of each field behind its option, or alone where it has none."""
    typed = [*words]
    for field in fields:
        for text in _texts(values.get(field.name)):
            if field.option.startswith("--"):
                typed.append(field.option)
            typed.append(text)
    return " ".join(("stedenband", *map(quote, typed)))


def _texts(value: Any) -> list[str]:
    """A value as an option takes it: of a list each, and a number or date as the file has it."""
    if value is None:
        return []
    if isinstance(value, list):
        return [text for one in value for text in _texts(one)]
    return [value.text if isinstance(value, Bare) else str(value)]
