"""Commands on a terminal (pty) of some width: what they show, and how they end; and conversations with them."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterable

from tests.conftest import PATIENCE, start_process

_A_WHILE = 10  # seconds that an answer takes at most
# Seconds before a signal: readline shows its prompt just before it waits, and sees one between the two at the next key.
_A_MOMENT = 0.3


def _take_terminal() -> None:
    """Make standard input the terminal of a session of its own, so that Ctrl-C on it is a signal (SIGINT)."""
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def on_terminal(command: str, columns: int, **environment: str | None) -> tuple["subprocess.Popen[bytes]", int]:
    """A command on a pty of some width, and the descriptor of its master side."""
    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    known = {"TERM": "xterm-256color", **environment}
    process = start_process(
        *command.split(), stdin=terminal, stdout=terminal, stderr=terminal, before=_take_terminal, environment=known
    )
    os.close(terminal)
    return process, screen


def shown_by(process: "subprocess.Popen[bytes]", screen: int) -> tuple[int, str]:
    """How a command on a terminal ends, and all that it showed."""
    shown = b""
    try:
        while select.select([screen], [], [], PATIENCE)[0] and (read := os.read(screen, 65536)):
            shown += read
    except OSError:  # EIO: the other side of the pty is closed (Linux)
        pass
    os.close(screen)
    return process.wait(PATIENCE), shown.decode().replace("\r\n", "\n")


def conversation(command: str, answers: Iterable[tuple[str, str]], **environment: str | None) -> tuple[int, str]:
    """How a command ends, and all that it showed, where each prompt that is waited for gets an answer.

    What is sent is as typed: a line break for Enter, a tab to complete, `\\x03` for Ctrl-C.
    """
    process, screen = on_terminal(command, 100, **environment)
    shown, at = b"", 0
    for prompt, answer in answers:
        while (found := shown.find(prompt.encode(), at)) < 0:
            if not select.select([screen], [], [], _A_WHILE)[0]:
                process.kill()
                raise AssertionError(f"{prompt!r} was not asked: {shown.decode()}")
            try:
                shown += os.read(screen, 65536)
            except OSError:  # EIO: the other side of the pty is closed
                raise AssertionError(f"{prompt!r} was not asked: {shown.decode()}") from None
        at = found + len(prompt.encode())
        time.sleep(_A_MOMENT if answer == "\x03" else 0)
        os.write(screen, answer.encode())
    code, rest = shown_by(process, screen)
    return code, shown.decode().replace("\r\n", "\n") + rest
