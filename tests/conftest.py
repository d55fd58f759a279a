"""What every test may ask for: the command line as a user runs it, and folders of data."""

import atexit
import compileall
import gc
import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from functools import cache, partial
from itertools import product
from pathlib import Path
from typing import IO, Any

import pytest
import typer
from hypothesis import is_hypothesis_test, settings

from stedenband.cli import commands
from stedenband.cli.main import main
from tests.reading import read_once

ROOT = Path(__file__).parent.parent
LIVING_DATA = ROOT / "data"  # what is kept; it grows, so only tests/test_data.py asks what is in it
FROZEN = ROOT / "tests" / "frozen_register"
DATA = FROZEN / "data"  # a copy of it as it once was, for tests that count and compare


@dataclass(frozen=True, slots=True)
class Run:
    """How a command ended: its exit code, and what it printed where."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


Command = Callable[..., Run]
Stream = int | IO[bytes]
PATIENCE = 300  # seconds, many times what anything here takes


_SAME, _NEW = "same", "new"
_USUAL = 100  # examples that hypothesis tries where nothing is said


def pytest_configure(config: pytest.Config) -> None:
    """Let hypothesis try the same few examples in each run of the default suite; `-m slow` looks for many new ones."""
    gc.set_threshold(100_000, 20, 20)  # the program collects no garbage; at the usual 700 it takes a tenth
    settings.register_profile(_SAME, derandomize=True, deadline=None, max_examples=_USUAL // 8)
    settings.register_profile(_NEW, deadline=None)
    settings.load_profile(_NEW if config.option.markexpr == "slow" else _SAME)
    if not hasattr(config, "workerinput"):
        # Processes read bytecode but may not write it (PYTHONDONTWRITEBYTECODE, a limit on the size of files), and
        # without it each of the many that the tests start compiles the program anew: a third of its time.
        compileall.compile_dir(ROOT / "stedenband", quiet=2)


def examples(number: int) -> int:
    """How many examples to try: that many with `-m slow`; in the default suite, where they are the same in each run,
    a sixteenth of them, and five at least.
    """
    return max(5, number // 16) if settings.get_current_profile_name() == _SAME else number


def pytest_itemcollected(item: pytest.Item) -> None:
    """Let `-m slow` run every test of hypothesis, with all its examples."""
    if item.config.option.markexpr == "slow" and is_hypothesis_test(getattr(item, "obj", None)):
        item.add_marker(pytest.mark.slow)


def slow(*values: Any) -> Any:
    """One value of a parametrized test, or one of each of its arguments, that only `-m slow` tries."""
    return pytest.param(*values, marks=pytest.mark.slow)


def spread(values: Collection[Any], number: int) -> list[Any]:
    """Values of a parametrized test, of which the default suite tries so many: the first, the last, some in between."""
    tried = {at * (len(values) - 1) // (number - 1) for at in range(number)}
    rows = (value if isinstance(value, tuple) else (value,) for value in values)
    return [pytest.param(*row) if at in tried else slow(*row) for at, row in enumerate(rows)]


def each_once(*arguments: Collection[Any]) -> list[Any]:
    """All combinations of the values of some arguments of a test; the default suite tries each value at least once."""
    tried = {tuple(at % len(values) for values in arguments) for at in range(max(map(len, arguments)))}
    rows = product(*(enumerate(values) for values in arguments))
    combined = ((tuple(at for at, _ in row), [value for _, value in row]) for row in rows)
    return [pytest.param(*values) if at in tried else slow(*values) for at, values in combined]


# What a user's environment may say to the program or to Rich.
_OF_A_USER = (
    "STEDENBAND_DATA", "STEDENBAND_LANG", "GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLUMNS",
)  # fmt: skip


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in _OF_A_USER:
        monkeypatch.delenv(name, raising=False)


# Typer makes the program and its command anew for each run, in a fifth of its time.
_made, _loaded = cache(typer.main.get_command), cache(commands.loaded)


@pytest.fixture
def narrow(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Lays out what is printed as a terminal of so many columns does."""

    def narrow(columns: int) -> None:
        monkeypatch.setenv("TTY_COMPATIBLE", "0")  # Rich's console on a pipe, without colours
        monkeypatch.setattr("stedenband.render.page._PIPE_WIDTH", columns)

    return narrow


@pytest.fixture
def stedenband(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in this process, into a pipe, in Dutch: for the many questions."""

    monkeypatch.setattr(typer.main, "get_command", _made)
    monkeypatch.setattr(commands, "loaded", _loaded)

    def run(*arguments: str, data: Path | None = DATA) -> Run:
        before = ["--data", str(data)] if data else []
        monkeypatch.setattr(sys, "argv", ["stedenband", *before, *arguments])
        capfd.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capfd.readouterr()
        assert isinstance(ended.value.code, int)
        return Run(ended.value.code, captured.out, captured.err)

    return run


class Answering:
    """A process that runs one command after the other in a language, which is that of a process: tests/answering.py."""

    def __init__(self, language: str) -> None:
        command = [sys.executable, "-m", "tests.answering", "--lang", language]
        clean = {name: value for name, value in os.environ.items() if name not in _OF_A_USER}
        clean["PYTHONPATH"] = str(ROOT)
        self.process = subprocess.Popen(command, cwd=FROZEN, env=clean, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def ask(self, *asked: Any, **together: Any) -> Any:
        """The first answer to a command, or that to commands that run at the same time."""
        assert self.process.stdin
        self.process.stdin.write(json.dumps(together or asked).encode() + b"\n")
        self.process.stdin.flush()
        return self.next()

    def next(self) -> Any:
        """The answer after that."""
        assert self.process.stdout
        return json.loads(self.process.stdout.readline())

    def end(self) -> None:
        """Let it end, as no more is asked."""
        self.process.communicate()


@cache
def answering(language: str) -> Answering:
    """The process that answers in a language, for all tests."""
    process = Answering(language)
    atexit.register(process.end)
    return process


@pytest.fixture(scope="session")
def english() -> Command:
    """Runs a command in English, into a pipe, in one process for all tests."""
    process = answering("en")
    return lambda *arguments, data=DATA: Run(*process.ask([*(("--data", str(data)) if data else ()), *arguments]))


def run_forked(*commands: Sequence[str], cwd: Path = FROZEN, inside: str = "", **environment: str) -> list[Run]:
    """Runs commands at the same time, in Dutch, each in a fork of a process that has loaded the program: for what
    depends on the environment, but not on how Python starts. `inside` is code of Python's that runs before the program.
    """
    if not hasattr(os, "fork"):
        started = [start_process(*words, cwd=cwd, inside=inside, environment=environment) for words in commands]
        return [end_process(one) for one in started]
    around = {"cwd": str(cwd), "inside": inside, "environment": _changed(environment)}
    return [Run(*one) for one in answering("nl").ask(together=[{"arguments": words, **around} for words in commands])]


def run_process(*arguments: str, cwd: Path = FROZEN, stdin: str = "", **environment: str) -> Run:
    """Runs a command as a process of its own: for what depends on the environment."""
    return end_process(start_process(*arguments, cwd=cwd, environment=environment), stdin.encode())


def start_process(
    *arguments: str,
    cwd: Path = FROZEN,
    stdin: Stream = subprocess.PIPE,
    stdout: Stream = subprocess.PIPE,
    stderr: Stream = subprocess.PIPE,
    before: Callable[[], object] | None = None,
    inside: str = "",
    environment: Mapping[str, str | None] | None = None,
) -> "subprocess.Popen[bytes]":
    """Starts a command as a process; None takes a variable out of its environment.

    `before` is called in it before Python starts; `inside` is code of Python's that runs before the program does.
    """
    return subprocess.Popen(
        [sys.executable, "-c", f"{inside}\nfrom stedenband.__main__ import main\nmain()", *arguments],
        cwd=cwd,
        env=_changed(environment or {}),
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        preexec_fn=partial(_as_in_a_shell, before) if before else None,  # noqa: PLW1509  # these tests start no threads
    )


def _changed(environment: Mapping[str, str | None]) -> dict[str, str]:
    changed = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return {name: value for name, value in changed.items() if value is not None}


def _as_in_a_shell(before: Callable[[], object]) -> None:
    """What a process does before it starts; it ignores no signal, as what a script runs in the background would."""
    for one in (signal.SIGINT, signal.SIGHUP):
        signal.signal(one, signal.SIG_DFL)
    before()


def end_process(process: "subprocess.Popen[bytes]", stdin: bytes = b"") -> Run:
    """Waits until a process ends; one that hangs is a failure."""
    try:
        out, err = process.communicate(stdin if process.stdin else None, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        raise
    return Run(process.returncode, (out or b"").decode(), (err or b"").decode())


@cache
def formats(*command: str) -> tuple[str, ...]:
    """The formats of a command, as they are named to who asks for one that is not there."""
    told = io.StringIO()
    with pytest.MonkeyPatch.context() as patch, redirect_stderr(told), pytest.raises(SystemExit):
        patch.setattr(sys, "argv", ["stedenband", "--data", str(DATA), *command, "--format", "?"])
        main()
    return tuple(told.getvalue().partition("wel bekend: ")[2].strip().split(", "))


@pytest.fixture
def folder(tmp_path: Path) -> Callable[..., Path]:
    """Makes a data folder of files given by name: `folder(testdam="gemeente: Testdam\\ncountry: NL\\n")`."""

    def make(**files: str) -> Path:
        made = tmp_path / "data"
        made.mkdir(exist_ok=True)
        for name, text in files.items():
            (made / f"{name}.yaml").write_text(text, encoding="utf-8")
        return made

    return make


@pytest.fixture
def reading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have the program read a file again only when it has changed: for what is not about reading."""
    read_once(monkeypatch)


@pytest.fixture
def few_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the pages of municipalities without a file, which are a thousand; each worker makes those of one."""
    for name in ("listings", "listings_of"):
        monkeypatch.setattr(f"stedenband.register.without_file.{name}", lambda *_: ())
    monkeypatch.setattr("stedenband.reports.site.context.with_all_municipalities", lambda register, **_: register)
    monkeypatch.setattr("stedenband.render.site.site._HOMES", 1)
