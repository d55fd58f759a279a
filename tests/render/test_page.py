"""What a pipe gets: lines of any length, whole, without the console of Rich; and colours where they are forced."""

import subprocess
import sys

import pytest
from rich.text import Text

from stedenband.render.page import page
from tests.conftest import FROZEN

_LISTS = """
import sys
from stedenband.cli.main import main
sys.argv = ["stedenband", "--data", sys.argv[1], *sys.argv[2:]]
try:
    main()
finally:
    sys.stderr.write(" ".join({"rich.console", "rich.text"} & sys.modules.keys()))
"""


def test_a_pipe_gets_a_line_of_any_length_whole(capsys: pytest.CaptureFixture[str]) -> None:
    text = "stedenband " * 20_000 + "."
    page().print(text)
    page().print(Text(text))
    assert capsys.readouterr().out == f"{text}\n" * 2


def test_a_pipe_has_styles_where_they_are_forced(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page().print("een", style="bold")
    monkeypatch.setenv("FORCE_COLOR", "1")
    page().print("twee", style="bold")
    assert capsys.readouterr().out == "een\n\x1b[1mtwee\x1b[0m\n"


@pytest.mark.parametrize("asked", [["list"], ["report", "--gemeente", "Almelo"], ["calendar"]], ids=" ".join)
def test_a_pipe_gets_an_answer_without_loading_the_console_of_rich(asked: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LISTS, str(FROZEN / "data"), *asked], capture_output=True, check=False
    )
    assert done.stdout
    assert done.stderr == b""
