"""A process that runs one command after the other, which saves the start of each: in its language, or on a terminal.

`python -m tests.answering` reads each command as a line of JSON: its arguments, and for one on a terminal the path of
that and what its environment has besides. It writes a line with the exit code and what was printed on standard output
and error; of one on a terminal a line with the id of its process, and a line with its exit code. A line that is a
mapping holds commands that run at the same time, each in a fork that ends as a process of its own does; the answer is a
list of what each gave.
"""

import json
import os
import signal
import sys
import tempfile
import traceback
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pkgutil import iter_modules
from select import select
from typing import Any, NoReturn

import stedenband.cli.main
import stedenband.cli.run
from stedenband.__main__ import main, start

_PATIENCE = 300  # seconds; a run that hangs is a failure


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


def _together(asked: list[dict[str, Any]]) -> list[tuple[int, str, str]]:
    """Run commands at the same time, each in a fork and into pipes."""
    begun = [_begun(**one) for one in asked]
    told = _all_told({pipe for _, *pipes in begun for pipe in pipes})
    return [(os.waitstatus_to_exitcode(os.waitpid(one, 0)[1]), told[out], told[err]) for one, out, err in begun]


def _begun(**one: Any) -> tuple[int, int, int]:
    """The process of a command, and the ends of the pipes in which it prints."""
    (out, its_out), (err, its_err) = os.pipe(), os.pipe()
    process = os.fork()
    if process == 0:
        _become(its_out, its_err, **one)
    os.close(its_out)
    os.close(its_err)
    return process, out, err


def _all_told(pipes: set[int]) -> dict[int, str]:
    """All that comes out of pipes, until nobody can write in them any more."""
    told, open_ones = dict.fromkeys(pipes, b""), pipes
    while open_ones:
        for pipe in select(open_ones, [], [])[0]:
            read = os.read(pipe, 65536)
            told[pipe] += read
            if not read:
                open_ones = open_ones - {pipe}
                os.close(pipe)
    return {pipe: text.decode() for pipe, text in told.items()}


def _become(
    out: int, err: int, arguments: list[str], cwd: str, environment: Mapping[str, str], inside: str
) -> NoReturn:
    """Be the process of a command, which ends as that does."""
    signal.alarm(_PATIENCE)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, opened in enumerate((nothing, out, err)):
        os.dup2(opened, number)
        os.close(opened)
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(cwd)
    try:
        exec(inside, {})  # noqa: S102 - of the tests themselves
        sys.stdin, sys.stdout, sys.stderr = (_stream(number, mode) for number, mode in enumerate("rww"))
        sys.argv = ["stedenband", *arguments]
        start()
    except BaseException:  # which nobody caught: Python tells it, and ends with 1
        traceback.print_exc()
    finally:
        os._exit(1)


def _stream(number: int, mode: str) -> Any:
    """A standard stream as Python opens it when it starts: none where its descriptor is closed."""
    try:
        os.fstat(number)
    except OSError:
        return None
    usual = sys.__stderr__ if number == 2 else sys.__stdout__
    assert usual
    return open(number, mode, 1 if number == 2 else -1, encoding=usual.encoding, errors=usual.errors, closefd=False)


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
        for command in ("list", "validate"):  # what a first run makes and keeps takes longer than the rest of it
            _answered([command])
        for line in sys.stdin:
            for answer in _answers(json.loads(line)):
                print(json.dumps(answer), file=answers, flush=True)


def _answers(asked: Any) -> Iterable[Any]:
    if isinstance(asked, dict):
        return (_together(asked["together"]),)
    arguments, *terminal = asked
    return _on_terminal(arguments, *terminal) if terminal else (_answered(arguments),)


if __name__ == "__main__":
    _serve()
