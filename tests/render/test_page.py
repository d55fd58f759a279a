"""What a pipe gets: lines of any length, whole."""

import pytest

from stedenband.render.page import console


def test_a_pipe_gets_a_line_of_any_length_whole(capsys: pytest.CaptureFixture[str]) -> None:
    text = "stedenband " * 20_000 + "."
    console().print(text)
    assert capsys.readouterr().out == f"{text}\n"
