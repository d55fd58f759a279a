"""A register full of naughty strings, and its twin: the same with a harmless word in the place of each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from stedenband.parsing.source import Loc
from stedenband.text import sort_key
from tests.naughty import every_string
from tests.naughty.places import written

# A name with a capital, ended by a letter since the number of a note may follow.
_WORD = re.compile(r"Woord(\d+)w")


@dataclass(frozen=True, slots=True)
class Twins:
    """Two data folders that differ in their texts alone, and the texts of the naughty one by municipality."""

    naughty: Path
    harmless: Path
    texts: dict[str, Mapping[Loc, str]]


@cache
def _numbers() -> dict[str, int]:
    return {text: number for number, text in enumerate(every_string())}


def named(text: str) -> str:
    """What stood under the words of a text from the twin."""
    return _WORD.sub(lambda match: every_string()[int(match[1])], text)


def named_in_order(text: str) -> str:
    """The same where several names stand in a row: they are told by name, not as the words of the twin are."""
    row = re.compile(f"{_WORD.pattern}(?:, {_WORD.pattern})+")
    return named(
        row.sub(lambda match: ", ".join(sorted(match[0].split(", "), key=lambda word: sort_key(named(word)))), text)
    )


def words_in(text: str) -> set[str]:
    """The naughty strings whose words are in a text from the twin."""
    return {every_string()[int(number)] for number in _WORD.findall(text)}


def twins(folder: Path, files: Sequence[Mapping[Loc, str]]) -> Twins:
    """Make both in a folder: half of the files with escapes, the others with all that YAML takes as it is."""
    made = Twins(folder / "naughty", folder / "harmless", {})
    made.naughty.mkdir()
    made.harmless.mkdir()
    for number, values in enumerate(files):
        home, escapes = f"stout-{number}", bool(number % 2)
        made.texts[home] = values
        words = {loc: f"Woord{_numbers()[text]}w" for loc, text in values.items()}
        for place, given in ((made.naughty, values), (made.harmless, words)):
            (place / f"{home}.yaml").write_text(written(given, escapes=escapes), encoding="utf-8", newline="")
    return made
