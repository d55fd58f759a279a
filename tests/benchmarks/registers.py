"""Generates registers of any number of files: those of the frozen register, and invented ones of the same sizes.

One of them is the case that has every key, so that a new key is read here too.

`python -m tests.benchmarks.registers FOLDER --files 342` makes one as large as the Netherlands; always the same.
"""

import argparse
import shutil
from collections.abc import Iterator
from pathlib import Path

from stedenband.text import slug
from tests.benchmarks.deck import Deck
from tests.benchmarks.municipalities import invent_all
from tests.benchmarks.words import line, municipality_names
from tests.benchmarks.writing import written

_TESTS = Path(__file__).parents[1]
DATA = _TESTS / "frozen_register" / "data"
EVERY_KEY = _TESTS / "cases" / "clean" / "everything.yaml"
COUNTRY, TEN_COUNTRIES = 342, 3_420  # as many municipalities as the Netherlands has, and ten times as many
_SEED = 1948


def make_register(folder: Path, files: int) -> None:
    """Write a register of that many files into a new folder."""
    folder.mkdir(parents=True)
    copied = dict([*((path.stem, path) for path in sorted(DATA.glob("*.yaml"))), ("testdam", EVERY_KEY)][:files])
    for home, path in copied.items():
        shutil.copy(path, folder / f"{home}.yaml")
    for name, text in _invented(files - len(copied), frozenset(copied)):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _invented(count: int, taken: frozenset[str]) -> Iterator[tuple[str, str]]:
    deck = Deck(_SEED)
    names = [name for name in municipality_names(deck, count + len(taken)) if slug(name) not in taken][:count]
    for home, municipality in invent_all(deck, names):
        comment = line(deck, 40) if deck.sometimes("comment", 12) else ""
        yield f"{home}.yaml", written(municipality, comment)


def _main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a new folder")
    parser.add_argument("--files", type=int, default=COUNTRY)
    given = parser.parse_args()
    make_register(given.folder, given.files)


if __name__ == "__main__":
    _main()
