"""The time for a file is linear in its length, not quadratic: run by name, `pytest -m timing`."""

import time
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.robustness.growth import GROWING

pytestmark = pytest.mark.timing
SHORT, LONG = 500, 2000
MOST = 8  # times as long for four times the input; quadratic would be 16


def _seconds(number: int, kind: str, folder: Path, stedenband: Command) -> float:
    (folder / "heel.yaml").write_text(GROWING[kind](number))
    started = time.process_time()
    done = stedenband("validate", "--stale", "--notes", "--format", "github", data=folder)
    seconds = time.process_time() - started
    assert done.code in (0, 1), done.err
    return seconds


@pytest.mark.parametrize("kind", GROWING)
def test_a_file_four_times_as_long_takes_about_four_times_as_long(
    kind: str, tmp_path: Path, stedenband: Command
) -> None:
    short, long = (min(_seconds(number, kind, tmp_path, stedenband) for _ in range(2)) for number in (SHORT, LONG))
    assert long < MOST * short


LONG_WINDED = [
    " ", "\t", "x  ", "x \t", ", a:  ", "(0)", "0 ", "a@", "www.", "+3", "'a ", "e\u0301",
    "Ã©", "aе", "&amp;", "&", "&aaaaaaa", "a [at] ", "a(at)", "a.-", "a＠", "tel. 54", "tel. 541111 ", "O6-1 2 3 ",
    "０６", "a\ufe0f", "\u200d",
]  # fmt: skip


def _seconds_for(text: str, folder: Path, stedenband: Command) -> float:
    (folder / "heel.yaml").write_text(f'gemeente: Heel\ncountry: NL\nnote: "{text}x"\n', encoding="utf-8")
    started = time.process_time()
    done = stedenband("validate", "--notes", "--format", "github", data=folder)
    seconds = time.process_time() - started
    assert done.code in (0, 1), done.err
    return seconds


@pytest.mark.parametrize("piece", LONG_WINDED)
def test_a_line_four_times_as_long_takes_about_four_times_as_long_to_read(
    piece: str, tmp_path: Path, stedenband: Command
) -> None:
    short, long = (
        min(_seconds_for(piece * number, tmp_path, stedenband) for _ in range(2)) for number in (1_500, 6_000)
    )
    assert long < MOST * short
