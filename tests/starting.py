"""Runs that begin as every run does, with a look at what they load: forks of one process that has begun already.

`python -m tests.starting` reads what is asked as JSON: of each run the arguments, and what its environment has besides.
It answers with the output and the modules that were loaded in the end.
"""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import stedenband.cli.main  # noqa: F401  # which every run imports first
from stedenband.__main__ import main

_PATIENCE = 300  # seconds; a run that hangs is a failure
Asked = tuple[Sequence[str], Mapping[str, str]]


class Ended(NamedTuple):
    """What a run printed on standard output, and which modules were loaded by then."""

    out: str
    loaded: frozenset[str]


def started(asked: Sequence[Asked], folder: Path) -> list[Ended]:
    """How each of some runs in a folder ends; where there are no forks, each is a process of its own."""
    together = [asked] if hasattr(os, "fork") else [[one] for one in asked]
    return [Ended(out, frozenset(loaded)) for some in together for out, loaded in _answers(some, folder)]


def _answers(asked: Sequence[Asked], folder: Path) -> Any:
    command = [sys.executable, "-m", "tests.starting", str(folder)]
    given, root = json.dumps(asked), Path(__file__).parent.parent
    done = subprocess.run(command, cwd=root, input=given, capture_output=True, text=True, check=True, timeout=_PATIENCE)
    return json.loads(done.stdout)


def _answered(arguments: Sequence[str], environment: Mapping[str, str], answer: int) -> None:
    """Run a command with standard output in a file, and write to another what it printed and what is loaded."""
    with tempfile.TemporaryFile() as out:
        os.dup2(out.fileno(), 1)
        os.environ.update(environment)
        sys.argv = ["stedenband", *arguments]
        try:
            main()
        except SystemExit:
            sys.stdout.flush()
        printed = os.pread(out.fileno(), os.fstat(out.fileno()).st_size, 0).decode()
        os.write(answer, json.dumps([printed, [*sys.modules]]).encode())


def _in_fork(arguments: Sequence[str], environment: Mapping[str, str], answer: int) -> None:
    process = os.fork()
    if process == 0:
        try:
            _answered(arguments, environment, answer)
        finally:
            os._exit(0)
    os.waitpid(process, 0)


def _serve() -> None:
    asked = json.load(sys.stdin)
    os.chdir(sys.argv[1])
    told, answers = os.dup(1), []
    run = _in_fork if len(asked) > 1 else _answered
    for arguments, environment in asked:
        with tempfile.TemporaryFile() as answer:
            run(arguments, environment, answer.fileno())
            answer.seek(0)
            answers.append(json.load(answer))
    os.write(told, json.dumps(answers).encode())


if __name__ == "__main__":
    _serve()
