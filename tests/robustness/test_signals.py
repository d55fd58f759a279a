"""Signals (SIGINT, SIGTERM): a run ends silently at any moment, with the exit code of the signal."""

import os
import signal
from dataclasses import dataclass
from functools import cache
from typing import NoReturn

import pytest

from tests.conftest import PATIENCE, Command, each_once, start_process

if os.name == "nt":
    pytest.skip("signals of a POSIX system", allow_module_level=True)

INTERRUPTED = 130
# A moment is an import or a file that is opened, counted by an audit hook from the first module of the program's own.
# The program sends the signal to its own process group: however slow the machine, it comes at that moment.
_SENDER = """
import atexit, os, sys

count = 0

def at_moment(event, arguments):
    global count
    if event in ("import", "open") and (count or arguments[0] == "stedenband.cli.main"):
        count += 1
        if count == {moment}:
            os.killpg(0, {sent})

sys.addaudithook(at_moment)
"""
_TELLER = f"{_SENDER}atexit.register(lambda: os.write(2, str(count).encode()))"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its exit code and its error output."""

    code: int
    complaints: bytes


def _ended(command: str, inside: str) -> Ended:
    process = start_process(*command.split(), before=os.setsid, inside=inside)
    _, complaints = process.communicate(timeout=PATIENCE)
    return Ended(process.returncode, complaints)


def _moments(command: str, how_many: int) -> list[int]:
    """Moments spread over a run, the last of them included."""
    whole = _ended(command, _TELLER.format(moment=0, sent=0))
    last = int(whole.complaints)
    assert whole.code == 0 and last > how_many
    return [1 + at * (last - 1) // (how_many - 1) for at in range(how_many)]


# Exit code 130 and death by SIGINT are equal in a shell; Python does the latter when interrupted during start-up.
SIGNALS = {
    signal.SIGINT: {INTERRUPTED, -signal.SIGINT},
    signal.SIGTERM: {-signal.SIGTERM},
    signal.SIGHUP: {-signal.SIGHUP},
}


@cache
def _three_moments(command: str) -> list[int]:
    return _moments(command, 3)


def _ends_at_once(command: str, sent: signal.Signals, moment: int) -> None:
    ended = _ended(command, _SENDER.format(moment=moment, sent=int(sent)))
    assert ended.code in SIGNALS[sent] and ended.complaints == b"", (sent, moment, ended)


MOMENTS = ("begin", "middle", "end")
# Python handles the first itself, so that it matters when that comes; the system ends the program at the others.
SENT = [*each_once([signal.SIGINT], MOMENTS), *each_once([signal.SIGTERM, signal.SIGHUP], MOMENTS)]


@pytest.mark.parametrize(("sent", "at"), SENT)
def test_a_signal_ends_a_run_at_once_and_without_a_word(sent: signal.Signals, at: str) -> None:
    moments = dict(zip(MOMENTS, _three_moments("validate"), strict=True))
    _ends_at_once("validate", sent, moments[at])


def test_an_interrupt_that_python_tells_as_another_error_is_none(
    stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> NoReturn:
        raise RuntimeError("Error calling __set_name__ on 'cached_property' instance") from KeyboardInterrupt()

    monkeypatch.setattr("typer.main.get_command", interrupted)
    done = stedenband("list")
    assert (done.code, done.out, done.err) == (INTERRUPTED, "", "")


@pytest.mark.slow
@pytest.mark.parametrize(
    "command", ["list", "report --format docx --summary", "calendar --format json", "explain", "--help"]
)
def test_a_signal_ends_any_run_at_any_moment_without_a_word(command: str) -> None:
    moments = _moments(command, 40)
    for sent in SIGNALS:
        for moment in moments:
            _ends_at_once(command, sent, moment)
