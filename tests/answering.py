"""A process that runs one command after the other, which saves the start of each: in its language, or on a terminal.

`python -m tests.answering` reads each command as a line of JSON: its arguments, and for one on a terminal the path of
that and what its environment has besides. It writes a line with the exit code and what was printed on standard output
and error; of one on a terminal a line with the id of its process, and a line with its exit code.
"""

import json
import os
import signal
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

import stedenband.cli.main
import stedenband.cli.run
from stedenband.__main__ import main


def _answered(arguments: list[str]) -> tuple[Any, str, str]:
    """Run a command into files, which are then read."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        os.dup2(out.fileno(), 1)
        os.dup2(err.fileno(), 2)
        code = _run(arguments)
        told, complained = (os.pread(one.fileno(), os.fstat(one.fileno()).st_size, 0).decode() for one in (out, err))
    return code, told, complained


def _on_terminal(arguments: list[str], terminal: str, environment: Mapping[str, str]) -> Iterator[int]:
    """Run a command in a fork that has a terminal for itself; its process's id comes when it has the terminal open."""
    theirs = os.open(terminal, os.O_RDWR | os.O_NOCTTY)
    process = os.fork()
    if process == 0:
        _take(theirs)
        os.environ.update(environment)
        os._exit(_run(arguments) or 0)
    os.close(theirs)
    yield process
    yield os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def _take(terminal: int) -> None:
    """Make a terminal that of a session of its own, and its standard streams: Ctrl-C on it is a signal (SIGINT)."""
    import fcntl  # noqa: PLC0415  # not there on Windows
    import termios  # noqa: PLC0415  # likewise

    signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what a script runs in the background
    os.setsid()
    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)
    for stream in range(3):
        os.dup2(terminal, stream)
    sys.stdin, sys.stdout, sys.stderr = (os.fdopen(stream, mode) for stream, mode in enumerate("rww"))


def _run(arguments: list[str]) -> Any:
    sys.argv = ["stedenband", *arguments]
    code: Any = None
    try:
        main()
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return code


def _serve() -> None:
    """Answer until standard input is closed."""
    for module in iter_modules(stedenband.cli.run.__path__):
        import_module(f"stedenband.cli.run.{module.name}")
    with os.fdopen(os.dup(1), "w", encoding="utf-8") as answers:
        for line in sys.stdin:
            arguments, *terminal = json.loads(line)
            for answer in _on_terminal(arguments, *terminal) if terminal else (_answered(arguments),):
                print(json.dumps(answer), file=answers, flush=True)


if __name__ == "__main__":
    _serve()
