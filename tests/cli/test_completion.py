"""Completion in a shell: it knows names and codes, and does not load the world to answer."""

from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.cli.commands import COMMANDS
from tests.conftest import end_process, start_process

WORDS = [
    *((letter, [name for name in COMMANDS if name.startswith(letter)]) for letter in "ls"),
    ("list --ge", ["--gemeente"]),
    ("list --gemeente Al", ["Alkmaar", "Almelo"]),
    ("list --gemeente al", ["alkmaar", "almelo"]),
    ("show al", ["alkmaar", "almelo"]),
    ("show almelo/", ["almelo/preston", "almelo/iserlohn", "almelo/ejmiatsin", "almelo/denizli"]),
    ("show leiden/o", ["leiden/oxford"]),
    ("list --country D", ["DE", "DJ", "DK", "DM", "DO", "DZ"]),
    ("list --status e", ["exploring", "ended"]),
    ("list --kind s", ["sister-city"]),
    ("validate --ignore trail", ["trailing-space"]),
    ("explain jub", ["jubilee-mismatch"]),
]


def complete(line: str) -> tuple[list[str], list[str]]:
    """What bash is offered for a line, and which heavy modules were loaded to say so."""
    words = ["stedenband", *line.split()]
    tell_what_is_loaded = (
        "import sys, atexit\n"
        "heavy = ('yaml', 'pydantic', 'pydantic_core', 'rich', 'stedenband.model')\n"
        "atexit.register(lambda: print('LOADED', *[name for name in heavy if name in sys.modules], file=sys.stderr))\n"
    )
    asked = {
        "_STEDENBAND_COMPLETE": "complete_bash",
        "COMP_WORDS": " ".join(words),
        "COMP_CWORD": str(len(words) - 1),
    }
    done = end_process(start_process(inside=tell_what_is_loaded, environment=asked))
    return done.out.split(), done.err.rpartition("LOADED")[2].split()


@pytest.mark.parametrize(("line", "expected"), WORDS, ids=[case[0] for case in WORDS])
def test_a_shell_is_offered_what_fits_without_loading_the_world(line: str, expected: list[str]) -> None:
    assert complete(line) == (expected, [])


HOSTILE = [
    "$(touch gek)",
    "\\$(touch gek)",
    "`touch gek`",
    "a;touch gek",
    "* *",
    "a\nb",
    "\x1b[31m",
    "-rf",
    "'",
    "[ab]",
]


def test_a_shell_is_never_offered_the_name_of_a_file_that_it_could_obey(
    folder: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(**dict.fromkeys([*HOSTILE, "heel"], "gemeente: Gek\ncountry: NL\n"))
    monkeypatch.setenv("STEDENBAND_DATA", str(data))
    assert complete('show ""')[0] == complete('list --gemeente ""')[0] == ["heel"]
