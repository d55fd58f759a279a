"""The language of this run, taken from sys.argv before Typer parses it, so that help and errors use it too."""

import os
import sys
from collections.abc import Mapping, Sequence

from stedenband.text import Bilingual, Language

LANGUAGE_VARIABLE = "STEDENBAND_LANG"
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def language_of(arguments: Sequence[str], environment: Mapping[str, str]) -> Language:
    """`--lang` before or after the command, else STEDENBAND_LANG, else Dutch."""
    asked = environment.get(LANGUAGE_VARIABLE, "")
    for index, argument in enumerate(arguments):
        if argument == "--lang" and index + 1 < len(arguments):
            asked = arguments[index + 1]
        elif argument.startswith("--lang="):
            asked = argument.removeprefix("--lang=")
    return "en" if asked == "en" else "nl"


LANGUAGE = language_of(sys.argv[1:], os.environ)


def say(nl: str, en: str) -> str:
    """What is said, in the language of this run."""
    return Bilingual(nl, en).text(LANGUAGE)
