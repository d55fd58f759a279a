"""Terminals (pty) of any width and type, and none: the right exit code, no line too wide, no unsupported escapes."""

import os
import re
import signal
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.changing import HEEL
from tests.conftest import Command, run_forked, slow

if os.name == "nt":
    pytest.skip("terminals of a POSIX system", allow_module_level=True)

from tests.robustness.terminals import conversation, on_terminal, shown_by

# Output that is wrapped to the terminal's width; JSON, YAML examples and the like are not.
LAID_OUT = (
    "list", "list events", "show Leiden", "show almelo/denizli", "report", "timeline", "stats --by country",
    "stats --by country,status", "calendar --years 9", "explain", "--help", "list --help",
)  # fmt: skip
SOME = ("list events", "timeline", "stats --by country")
commands = pytest.mark.parametrize("commands", [SOME, slow(LAID_OUT)], ids=["some", "all"])
ESCAPE = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
COLOUR = re.compile(r"\x1b\[[0-9;]*3[0-9][0-9;]*m")

HIDDEN, SHOWN = "\x1b[?25l", "\x1b[?25h"


def _all_shown(commands: Iterable[str], columns: int, **environment: str) -> Mapping[str, tuple[int, str]]:
    return {command: conversation(command, (), columns, **environment) for command in commands}


def _codes(shown: Mapping[str, tuple[int, str]]) -> dict[str, int]:
    return {command: code for command, (code, _) in shown.items()}


@commands
def test_nothing_is_wider_than_a_terminal_of_twenty_columns(commands: tuple[str, ...]) -> None:
    shown = _all_shown(commands, 20)
    assert _codes(shown) == dict.fromkeys(commands, 0)
    lines = [line for _, text in shown.values() for line in ESCAPE.sub("", text).splitlines()]
    assert [line for line in lines if cell_len(line) > 20] == []


@commands
@pytest.mark.parametrize("columns", [0, 1])
def test_a_terminal_without_room_or_without_a_width_is_no_failure(columns: int, commands: tuple[str, ...]) -> None:
    shown = _all_shown(commands, columns)
    assert _codes(shown) == dict.fromkeys(commands, 0)


def test_a_width_that_makes_no_sense_is_no_failure() -> None:
    shown = {said: conversation("timeline", columns=80, COLUMNS=said) for said in ("0", "1", "-5", "", "x")}
    assert _codes(shown) == dict.fromkeys(shown, 0)


@pytest.mark.parametrize("term", ["dumb", "unknown"])
def test_a_dull_terminal_gets_plain_text(term: str) -> None:
    code, text = _all_shown(["validate --stale"], 80, TERM=term)["validate --stale"]
    assert (code, "\x1b" in text) == (0, False)
    assert "[stale-file]" in text


def test_a_terminal_of_no_known_kind_is_no_failure() -> None:
    started = {command: on_terminal(command, 80, TERM=None) for command in ("list", "--help")}
    shown = {command: shown_by(*one) for command, one in started.items()}
    assert _codes(shown) == {"list": 0, "--help": 0}


def test_no_color_takes_the_colours_away_and_force_color_gives_them_to_a_pipe() -> None:
    assert COLOUR.search(_all_shown(["list"], 80)["list"][1])
    assert not COLOUR.search(_all_shown(["list"], 80, NO_COLOR="1")["list"][1])
    (forced,) = run_forked(["list"], FORCE_COLOR="1", TERM="xterm")
    assert forced.code == 0 and COLOUR.search(forced.out)


def test_colours_never_get_into_what_a_machine_reads(stedenband: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert COLOUR.search(stedenband("list").out)
    for command in ("list --format json", "validate --format github --stale", "report --format md", "schema"):
        run = stedenband(*command.split())
        assert (run.code, "\x1b" in run.out) == (0, False), command


def _many(folder: Path, how_many: int, size: int) -> Path:
    """A folder of many files, each of so many characters."""
    for at in range(how_many):
        note = "lang " * (size // 5)
        (folder / f"heel-{at}.yaml").write_text(f"gemeente: Heel {at}\ncountry: NL\nnote: {note}een\n")
    return folder


def test_a_run_that_is_soon_done_leaves_the_cursor_alone() -> None:
    shown = _all_shown(("validate",), 80)
    assert shown["validate"][0] == 0 and HIDDEN not in shown["validate"][1]


@pytest.mark.slow
def test_ctrl_c_gives_a_terminal_its_cursor_back(tmp_path: Path) -> None:
    process, screen = on_terminal(f"--data {_many(tmp_path, 300, 1_000_000)} validate", 80)
    shown = ""
    while "Lezen" not in shown:
        shown += os.read(screen, 65536).decode()
    os.killpg(process.pid, signal.SIGINT)
    code, after = shown_by(process, screen)
    assert code == 130
    assert SHOWN in after and HIDDEN not in after
    assert "Traceback" not in after


def test_a_command_that_is_advised_stays_on_one_line(folder: Callable[..., Path]) -> None:
    twice = "1974, status: active}, {date: 2000, status: ended}, {date: 2010, status: ended}"
    data = folder(heel=HEEL.replace("1974, status: active}", twice))
    _, shown = conversation(f"--data {data} validate", columns=70)
    assert "(stedenband change heel/bath verloop.3 --remove), of zet ertussen wat er gebeurde\n" in shown, shown
