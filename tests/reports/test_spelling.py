"""Every Dutch word that reports can hold is spelled as hunspell's Dutch dictionary has it, names apart."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from enum import Enum

import pytest

from stedenband.reports.headings import HEADINGS
from stedenband.vocabulary import codes
from tests.reports.test_sentences import PINNED

# What the dictionary lacks: titles of offices abroad, and the word for the agreement that a twinning rests on.
_LACKING = {"primator", "stedenbandovereenkomst", "voivode"}
# The names and quoted titles that the pinned sentences are made with, all of them written with a capital.
_NAMES = {
    "Almelo-Ejmiatsin", "Beit", "Buffalo", "Burgas", "Committee", "Dejima", "Denizli", "Durham", "Ejmiatsin",
    "Eurocities", "Gent-Melle", "Hillesum", "Hochschule", "Iserlohn", "Japanmuseum", "Joite", "Jumelagecomité", "Kreis",
    "Memorial", "Niederrhein", "Overmeen-Bakhuis", "RB", "Sahour", "Saint-Raphaël", "Siebold", "SieboldHuis",
    "Testdam", "Testdam-Musterstadt", "Toruń", "Twinning", "Uitwisselings", "University", "Zustersteden",
}  # fmt: skip
_ENGLISH = {"understanding"}  # of `memorandum of understanding`


def _dutch() -> Iterator[str]:
    """The Dutch of the sentences, of the headings with every form of a word, and of the codes."""
    lines = PINNED.read_text(encoding="utf-8").splitlines()
    yield from (line for line in lines if line and not line.startswith((" ", "#")))
    for words in HEADINGS.values():
        yield re.sub(r"\{([^{}]*)\}", lambda slot: re.sub(r"[|/]", " ", slot[1]) if "|" in slot[1] else " ", words.nl)
    for found in vars(codes).values():
        if isinstance(found, type) and issubclass(found, Enum):
            yield from (one.nl for one in found if hasattr(one, "nl"))


def _unknown(text: str) -> set[str]:
    """The words of a text that the dictionary does not have."""
    hunspell = shutil.which("hunspell")
    if hunspell is None:
        pytest.skip("no hunspell here: Debian has it as hunspell and hunspell-nl")
    command = [hunspell, "-d", "nl_NL", "-i", "utf-8", "-l"]
    done = subprocess.run(command, input=text.replace("’", "'"), capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("no Dutch dictionary here: Debian has it as hunspell-nl")
    return {word.strip("'.") for word in done.stdout.split()}


def test_every_word_of_a_report_is_spelled_as_the_dictionary_has_it() -> None:
    assert sorted(_unknown("\n".join(_dutch())) - _LACKING - _NAMES - _ENGLISH) == []
