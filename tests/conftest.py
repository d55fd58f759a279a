"""What every test may ask for: the command line as a user runs it, and folders of data."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from stedenband.cli.main import main

ROOT = Path(__file__).parent.parent
DATA = ROOT / "data"


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


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STEDENBAND_DATA", "STEDENBAND_LANG", "NO_COLOR", "FORCE_COLOR", "COLUMNS", "GITHUB_ACTIONS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def stedenband(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Command:
    """Runs a command in this process, into a pipe, in Dutch: for the many questions."""

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


def run_process(*arguments: str, cwd: Path = ROOT, stdin: str = "", **environment: str) -> Run:
    """Runs a command as a process of its own: for what depends on the environment."""
    done = subprocess.run(
        [sys.executable, "-m", "stedenband", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        input=stdin.encode(),
        capture_output=True,
        check=False,
    )
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


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
