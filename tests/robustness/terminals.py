"""Commands on a terminal (pty) of some width: what they show, and how they end; and conversations with them."""

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Iterable
from contextlib import suppress

from tests.conftest import PATIENCE, answering, start_process

_A_WHILE = 10  # seconds that an answer takes at most
# Seconds before a signal: readline shows its prompt just before it waits, and sees one between the two at the next key.
_A_MOMENT = 0.3


def _take_terminal() -> None:
    """Make standard input the terminal of a session of its own, so that Ctrl-C on it is a signal (SIGINT)."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _screen(columns: int) -> tuple[int, int]:
    """A pty of some width: the descriptors of its two sides, ours and that of a command."""
    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    return screen, terminal


def on_terminal(command: str, columns: int, **environment: str | None) -> tuple["subprocess.Popen[bytes]", int]:
    """A command on a pty of some width, and the descriptor of its master side."""
    screen, terminal = _screen(columns)
    known = {"TERM": "xterm-256color", **environment}
    process = start_process(
        *command.split(), stdin=terminal, stdout=terminal, stderr=terminal, before=_take_terminal, environment=known
    )
    os.close(terminal)
    return process, screen


def shown_by(process: "subprocess.Popen[bytes]", screen: int) -> tuple[int, str]:
    """How a command on a terminal ends, and all that it showed."""
    shown = _rest(screen)
    return process.wait(PATIENCE), shown


def _rest(screen: int) -> str:
    """All that is still shown on a terminal."""
    shown = b""
    try:
        while select.select([screen], [], [], PATIENCE)[0] and (read := os.read(screen, 65536)):
            shown += read
    except OSError:  # EIO: the other side of the pty is closed (Linux)
        pass
    os.close(screen)
    return shown.decode().replace("\r\n", "\n")


def conversation(
    command: str, answers: Iterable[tuple[str, str]] = (), columns: int = 100, **environment: str
) -> tuple[int, str]:
    """How a command ends, and all that it showed, where each prompt that is waited for gets an answer.

    What is sent is as typed: a line break for Enter, a tab to complete, `\\x03` for Ctrl-C.
    """
    started, (screen, terminal) = answering("en" if "--lang en" in command else "nl"), _screen(columns)
    process = started.ask(command.split(), os.ttyname(terminal), {"TERM": "xterm-256color", **environment})
    os.close(terminal)
    try:
        shown = _talked(screen, answers) + _rest(screen)
    except AssertionError:
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        started.next()
        raise
    return started.next(), shown


def _talked(screen: int, answers: Iterable[tuple[str, str]]) -> str:
    """What is shown until the last answer is given; an AssertionError where something is not asked."""
    shown, at = b"", 0
    for prompt, answer in answers:
        while (found := shown.find(prompt.encode(), at)) < 0:
            is_more = select.select([screen], [], [], _A_WHILE)[0]
            try:
                read = os.read(screen, 65536) if is_more else b""
            except OSError:  # EIO: the other side of the pty is closed
                read = b""
            assert read, f"{prompt!r} was not asked: {shown.decode()}"
            shown += read
        at = found + len(prompt.encode())
        time.sleep(_A_MOMENT if answer == "\x03" else 0)
        os.write(screen, answer.encode())
    return shown.decode().replace("\r\n", "\n")
