"""The time for a file is linear in its length, not quadratic: run by name, `pytest -m timing`."""

import time
from hashlib import md5
from pathlib import Path

import pytest

from tests.conftest import Command
from tests.robustness.growth import GROWING

pytestmark = pytest.mark.timing
SHORT, LONG = 500, 2000
_LETTERS = str.maketrans("0123456789", "ghijklmnop")
MOST = 8  # times as long for four times the input; quadratic would be 16


def _seconds(text: str, folder: Path, stedenband: Command) -> float:
    (folder / "heel.yaml").write_text(text, encoding="utf-8")
    started = time.process_time()
    done = stedenband("validate", "--stale", "--notes", "--format", "github", data=folder)
    seconds = time.process_time() - started
    assert done.code in (0, 1), done.err
    return seconds


@pytest.mark.parametrize("kind", GROWING)
def test_a_file_four_times_as_long_takes_about_four_times_as_long(
    kind: str, tmp_path: Path, stedenband: Command
) -> None:
    texts = (GROWING[kind](number) for number in (SHORT, LONG))
    short, long = (min(_seconds(text, tmp_path, stedenband) for _ in range(2)) for text in texts)
    assert long < MOST * short


LONG_WINDED = [
    " ", "\t", "x  ", "x \t", ", a:  ", "(0)", "0 ", "a@", "www.", "+3", "'a ", "e\u0301",
    "Ã©", "aе", "&amp;", "&", "&aaaaaaa", "a [at] ", "a(at)", "a.-", "a＠", "tel. 54", "tel. 541111 ", "O6-1 2 3 ",
    "０６", "a\ufe0f", "\u200d",
]  # fmt: skip


@pytest.mark.parametrize("piece", LONG_WINDED)
def test_a_line_four_times_as_long_takes_about_four_times_as_long_to_read(
    piece: str, tmp_path: Path, stedenband: Command
) -> None:
    texts = (f'gemeente: Heel\ncountry: NL\nnote: "{piece * number}x"\n' for number in (1_500, 6_000))
    short, long = (min(_seconds(text, tmp_path, stedenband) for _ in range(2)) for text in texts)
    assert long < MOST * short


@pytest.mark.parametrize("again", [False, True], ids=["first", "again"])
@pytest.mark.parametrize("homes", [["Leiden"], ["Leiden", "Almelo", "Gent", "Delft"]], ids=["one home", "four homes"])
def test_a_table_four_times_as_long_takes_about_four_times_as_long(
    homes: list[str], again: bool, tmp_path: Path, stedenband: Command
) -> None:
    short, long = (_seconds_to_import(number, homes, again, tmp_path, stedenband) for number in (SHORT, LONG))
    assert long < MOST * short


def _seconds_to_import(number: int, homes: list[str], again: bool, folder: Path, stedenband: Command) -> float:
    data, table = folder / str(number), folder / f"{number}.csv"
    data.mkdir()
    rows = (f"{homes[at % len(homes)]},{_name(at)},DE\n" for at in range(number))
    table.write_text("".join(["gemeente,partner,land\n", *rows]), encoding="utf-8")
    if again:
        stedenband("import", str(table), "--all", data=data)
    started = time.process_time()
    done = stedenband("import", str(table), "--all", data=data)
    assert done.code == 0, done.err
    return time.process_time() - started


def _name(number: int) -> str:
    """A name that is like no other."""
    return md5(str(number).encode(), usedforsecurity=False).hexdigest().translate(_LETTERS).capitalize()
