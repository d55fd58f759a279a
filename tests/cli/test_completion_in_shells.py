"""Completion as it is lived: bash, zsh and fish, each where it is installed, given a line with the Tab key in it."""

import fcntl
import os
import pty
import select
import shutil
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.conftest import FROZEN, ROOT, slow

_PROGRAM = """#!/bin/sh
if [ -n "$_STEDENBAND_COMPLETE" ]; then PYTHONPATH={root} exec {python} -m stedenband "$@"; fi
printf '%s\\n' "$@" > "$GIVEN.part" && mv "$GIVEN.part" "$GIVEN"
"""
_START = {
    "bash": ["--norc", "--noprofile", "-i"],
    "zsh": ["-f", "-i"],
    "fish": ["--no-config", "-i"],
}
_PREPARE = {
    "bash": "source {script}",
    "zsh": "autoload -Uz compinit; compinit -u -d {script}.dump; source {script}",
    "fish": "source {script}",
}
SHELLS = [
    pytest.param(shell, marks=pytest.mark.skipif(shutil.which(shell) is None, reason=f"{shell} is not installed"))
    for shell in _START
]
PATIENCE = 20  # seconds

# What is typed, and what the program is given; \t is the Tab key. Of what a shell cuts or quotes in its own way: an
# option and its value, in one word or two, a slash, a comma, a hyphen, a space and a letter that is not ASCII.
LINES = {
    "list --form\tjsonl\t": ["list", "--format", "jsonl"],
    "show almelo/den\t": ["show", "almelo/denizli"],
    "list --country Verenigd\\ K\t": ["list", "--country", "Verenigd Koninkrijk"],
    "list --status beë\t": ["list", "--status", "beëindigd"],
    "list --sort -part\t": ["list", "--sort", "-partners"],
    "list --sort since,-part\t": ["list", "--sort", "since,-partners"],
    "list --kind=twi\t": ["list", "--kind=twinning"],
}
MORE_LINES = {
    "--data data show alm\t": ["--data", "data", "show", "almelo"],
    "list --data data --network Euro\t": ["list", "--data", "data", "--network", "Eurocities"],
    "list --country Dui\t": ["list", "--country", "Duitsland"],
    "list --status bee\t": ["list", "--status", "beeindigd"],
    "explain slap\t": ["explain", "slapend"],
    "list events --status pla\t": ["list", "events", "--status", "planned"],
    "list comm\t--columns gemeente,for\t": ["list", "committees", "--columns", "gemeente,form"],
    "list --lang e\t": ["list", "--lang", "en"],
    "list --format=jsonl\t": ["list", "--format=jsonl"],
    "list --committee preston\t": ["list", "--committee", "preston-comite"],
}


class _Shell:
    """A shell at a terminal that knows how our program completes; `given` is where the program writes what it gets."""

    def __init__(self, name: str, folder: Path) -> None:
        self.given, script = folder / "given", folder / f"completion.{name}"
        environment = {
            **os.environ,
            "PATH": f"{_program(folder)}{os.pathsep}{os.environ['PATH']}",
            "GIVEN": str(self.given),
            "LC_ALL": "C.UTF-8",
            "TERM": "dumb",
            "HOME": str(folder),
        }
        asked = {**environment, "_STEDENBAND_COMPLETE": f"source_{name}"}
        script.write_bytes(subprocess.run(["stedenband"], env=asked, capture_output=True, check=True).stdout)
        self.terminal, theirs = pty.openpty()
        self.running = subprocess.Popen(
            [name, *_START[name]], cwd=FROZEN, env=environment, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True, preexec_fn=lambda: fcntl.ioctl(theirs, termios.TIOCSCTTY, 0),  # noqa: PLW1509
        )  # fmt: skip
        os.close(theirs)
        os.write(self.terminal, f"{_PREPARE[name].format(script=script)}\n".encode())
        _listen(self.terminal, lambda: False, 0.5)

    def typed(self, line: str) -> list[str]:
        """What the program is given when a person types this line."""
        self.given.unlink(missing_ok=True)
        _listen(self.terminal, lambda: False, 0.1)  # it is back at its prompt
        os.write(self.terminal, f"stedenband {line}\n".encode())
        screen = _listen(self.terminal, self.given.exists, PATIENCE)
        assert self.given.exists(), screen
        return self.given.read_text(encoding="utf-8").splitlines()

    def end(self) -> None:
        self.running.kill()
        self.running.wait()
        os.close(self.terminal)


def _program(folder: Path) -> Path:
    """A folder with the program, which tells the shell what fits, and else writes down what it was given."""
    path = folder / "bin" / "stedenband"
    path.parent.mkdir()
    path.write_text(_PROGRAM.format(root=ROOT, python=sys.executable))
    path.chmod(0o755)
    return path.parent


@pytest.fixture(scope="module", params=SHELLS)
def shell(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[_Shell]:
    """Each shell, in which a person types all the lines."""
    one = _Shell(request.param, tmp_path_factory.mktemp(request.param))
    yield one
    one.end()


def _listen(terminal: int, ready: Callable[[], bool], seconds: float) -> str:
    """What a shell prints until something is so, or time is up; a terminal that nobody reads would block it."""
    until, screen = time.monotonic() + seconds, b""
    while not ready() and time.monotonic() < until:
        if select.select([terminal], [], [], 0.05)[0]:
            try:
                screen += os.read(terminal, 65536)
            except OSError:
                break
    return screen.decode(errors="replace")


@pytest.mark.parametrize("lines", [LINES, slow(MORE_LINES)], ids=["some", "more"])
def test_the_tab_key_completes_to_what_the_program_takes(shell: _Shell, lines: dict[str, list[str]]) -> None:
    assert {line: shell.typed(line) for line in lines} == lines
