"""What a pipe gets: lines of any length, whole, without the console of Rich; and colours where they are forced."""

import pytest
from rich.text import Text

from stedenband.render.page import page
from tests.conftest import FROZEN
from tests.starting import started


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


def test_a_pipe_gets_an_answer_without_loading_the_console_of_rich() -> None:
    asked = ("list", "report --gemeente Almelo", "calendar")
    for command, ended in zip(asked, started([(words.split(), {}) for words in asked], FROZEN), strict=True):
        assert ended.out and ended.loaded.isdisjoint({"rich.console", "rich.text"}), command
