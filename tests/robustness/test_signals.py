"""Signals (SIGINT, SIGTERM): a run ends silently at any moment, with the exit code of the signal."""

import os
import signal
from dataclasses import dataclass
from typing import NoReturn

import pytest

from tests.conftest import PATIENCE, Command, start_process

if os.name == "nt":
    pytest.skip("signals of a POSIX system", allow_module_level=True)

INTERRUPTED = 130
# `-X importtime` prints a line on standard error for each imported module, which shows how far a run has come.
TELLING = {"PYTHONPROFILEIMPORTTIME": "1", "PYTHONUNBUFFERED": "1"}
FIRST = b"stedenband.cli"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: its exit code, its error output, and how many modules it had imported from its own first on."""

    code: int
    complaints: bytes
    loaded: int


def _ended(command: str, sent: signal.Signals | None = None, after: int = 0) -> Ended:
    """How a run ends that gets a signal, sent to its process group, after importing `after` modules."""
    process = start_process(*command.split(), before=os.setsid, environment=TELLING)
    assert process.stderr is not None
    complaints, loaded = b"", 0
    for line in process.stderr:
        if not line.startswith(b"import time:"):
            complaints += line
        elif loaded or FIRST in line:
            loaded += 1
            if sent and loaded == after:
                os.killpg(process.pid, sent)
    process.communicate(timeout=PATIENCE)
    return Ended(process.returncode, complaints, loaded)


def _moments(command: str, how_many: int) -> list[int]:
    """Moments spread over a run, as numbers of imported modules; the last is well before its end."""
    whole = _ended(command)
    assert whole.code == 0 and whole.loaded > how_many
    return [1 + at * (whole.loaded * 9 // 10) // how_many for at in range(how_many)]


# Exit code 130 and death by SIGINT are equal in a shell; Python does the latter when interrupted during start-up.
SIGNALS = {
    signal.SIGINT: {INTERRUPTED, -signal.SIGINT},
    signal.SIGTERM: {-signal.SIGTERM},
    signal.SIGHUP: {-signal.SIGHUP},
}


def _ends_at_once(command: str, how_many: int) -> None:
    moments = _moments(command, how_many)
    for sent, codes in SIGNALS.items():
        for moment in moments:
            ended = _ended(command, sent, moment)
            assert ended.code in codes and ended.complaints == b"", (sent, moment)


def test_a_signal_ends_a_run_at_once_and_without_a_word() -> None:
    _ends_at_once("validate", 3)


def test_an_interrupt_that_python_tells_as_another_error_is_none(
    stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(_: object) -> NoReturn:
        raise RuntimeError("Error calling __set_name__ on 'cached_property' instance") from KeyboardInterrupt()

    monkeypatch.setattr("typer.main.get_command", interrupted)
    done = stedenband("list")
    assert (done.code, done.out, done.err) == (INTERRUPTED, "", "")


@pytest.mark.slow
@pytest.mark.parametrize("command", ["list", "report --format docx", "calendar --format json", "explain", "--help"])
def test_a_signal_ends_any_run_at_any_moment_without_a_word(command: str) -> None:
    _ends_at_once(command, 40)
