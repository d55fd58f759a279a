"""The benchmarks: registers that hold everything a file can say, and measurements that are what they seem.

How fast anything is, no test asks.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from stedenband.model import Event, Municipality, Record
from stedenband.model.json_schema import json_schema
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import Edtf
from tests.benchmarks.peak import PROC
from tests.benchmarks.registers import COUNTRY, make_register
from tests.benchmarks.rows import ROWS
from tests.benchmarks.timing import Failed, Pairs, Process, in_turn
from tests.conftest import DATA, ROOT, Command, slow

FILES = 30
# A digit is written as 0, and a season as S.
DATE_FORMS = """
0000 0000-00 0000-00-00 0000-S 0000~ 0000-00~ 0000-00-00~ 000X 000X~ 00XX 0000-00-00/0000-00-00 0000-00/0000-00 0000/..
0000-S/.. 0000~/0000 XXXX-00-00 XXXX-00-00~
""".split()  # noqa: SIM905


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("benchmarks") / "data"
    make_register(folder, FILES)
    return folder


@pytest.fixture(scope="module")
def said(register: Path) -> list[tuple[Record, str, object]]:
    """Each thing said in the register's files: the record, the key and the value; of a list each item."""
    return [
        (record, name.rstrip("_"), one)  # Python has another use for the word `from`
        for path in register.glob("*.yaml")
        for _, record in records(Municipality.model_validate(read(path.read_text(encoding="utf-8")).value))
        for name in sorted(record.model_fields_set)
        for one in _each(getattr(record, name))
    ]


def _each(value: object) -> Iterator[object]:
    yield from value if isinstance(value, tuple) else (value,)


def _contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*.yaml")}


@pytest.mark.parametrize("files", [60, slow(COUNTRY)])
def test_a_register_for_benchmarks_is_sound(files: int, tmp_path: Path, stedenband: Command) -> None:
    folder = tmp_path / "data"
    make_register(folder, files)
    done = stedenband("validate", "--strict", "--on", "2026-11-21", data=folder)
    assert (done.code, done.out.startswith(f"In orde: {files} bestanden")) == (0, True), done.out


def test_a_register_for_benchmarks_is_the_same_every_time(register: Path, tmp_path: Path) -> None:
    assert len(_contents(register)) == FILES
    again = tmp_path / "again"
    subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.registers", again, "--files", str(FILES)],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        check=True,
    )
    assert _contents(again) == _contents(register)


def test_its_first_files_are_those_of_the_register(register: Path) -> None:
    assert _contents(DATA).items() <= _contents(register).items()


def test_its_invented_files_are_about_as_long_as_those_of_the_register(register: Path) -> None:
    real = _contents(DATA)
    invented = [len(data) for name, data in _contents(register).items() if name not in real]
    mean_of_real = sum(map(len, real.values())) / len(real)
    assert 0.8 < sum(invented) / len(invented) / mean_of_real < 1.2
    assert (min(invented) < 200, max(invented) > 15_000) == (True, True)


def test_it_names_every_key_of_every_record(said: list[tuple[Record, str, object]]) -> None:
    schema = json_schema("2020-12", "nl")
    known = {(name, key) for name, record in schema["$defs"].items() for key in record.get("properties", ())}
    known |= {("Municipality", key) for key in schema["properties"]}
    assert known - {(type(record).__name__, key) for record, key, _ in said} == set()


def test_it_uses_every_code(said: list[tuple[Record, str, object]]) -> None:
    used = {(type(value), value) for _, _, value in said if isinstance(value, Code)}
    of_the_data = [codes for codes in Code.__subclasses__() if codes.__module__ == Code.__module__]
    assert {(codes, code) for codes in of_the_data for code in codes} - used == set()


def test_its_dates_have_every_form(said: list[tuple[Record, str, object]]) -> None:
    texts = {value.text for _, _, value in said if isinstance(value, Edtf)}
    forms = {re.sub("[0-9]", "0", re.sub(r"^([0-9]{4})-2[1-4](?![0-9-])", r"\1-S", text)) for text in texts}
    assert set(DATE_FORMS) - forms == set()


def test_its_files_point_to_each_other(said: list[tuple[Record, str, object]]) -> None:
    references = [str(value) for record, key, value in said if isinstance(record, Event) and key == "bonds"]
    assert any("/" in reference for reference in references)
    joined = [str(value) for record, key, value in said if isinstance(record, Municipality) and key == "joins"]
    assert len(set(joined) - {"amsterdam/randland"}) > 1


def test_a_measurement_and_its_yardstick_take_turns() -> None:
    done: list[str] = []

    def ours() -> float:
        done.append("ours")
        return 6.0

    def theirs() -> float:
        done.append("theirs")
        return float(len(done))

    pairs = in_turn(ours, theirs, 2, lambda at: done.append(f"{at}:"))
    assert done == ["1:", "ours", "theirs", "2:", "ours", "theirs"]
    assert pairs == Pairs((6.0, 6.0), (3.0, 6.0))


def test_a_ratio_is_that_of_two_runs_beside_each_other() -> None:
    pairs = Pairs((9.0, 2.0, 4.0), (3.0, 1.0, 2.0))
    assert (pairs.our_median, pairs.their_median) == (4.0, 2.0)
    assert pairs.ratios() == [2.0, 2.0, 3.0]
    assert pairs.ratios(turned=True) == [1 / 3, 0.5, 0.5]


@pytest.mark.parametrize(
    ("faster", "limit", "aim", "ratio", "verdict"),
    [
        (False, 1.5, 1.2, 1.2, "aim"),
        (False, 1.5, 1.2, 1.3, "limit"),
        (False, 1.5, 1.2, 1.51, "beyond"),
        (True, 7, 10, 10, "aim"),
        (True, 7, 10, 7, "limit"),
        (True, 7, 10, 6.9, "beyond"),
    ],
)
def test_a_ratio_reaches_the_aim_or_keeps_the_limit_or_is_beyond_it(
    faster: bool, limit: float, aim: float, ratio: float, verdict: str
) -> None:
    assert replace(ROWS[0], faster=faster, limit=limit, aim=aim).verdict(ratio) == verdict


def test_each_row_has_a_name_of_its_own_and_an_aim_within_its_limit() -> None:
    assert len({row.name for row in ROWS}) == len(ROWS)
    assert [row.name for row in ROWS if row.verdict(row.aim) != "aim" or row.aim == row.limit] == []


@pytest.mark.parametrize(("code", "speaks"), [("raise SystemExit(3)", False), ("pass", True)])
def test_a_process_that_fails_or_says_nothing_is_not_measured(code: str, speaks: bool) -> None:
    with pytest.raises(Failed):
        Process((sys.executable, "-c", code), speaks=speaks).seconds()
    assert Process((sys.executable, "-c", "print(1)"), speaks=speaks).seconds() > 0


# It takes 40 MB, and has a child process that takes as much again.
_WITH_CHILD = """
import os, time
shared = b"x" * 40_000_000
if not (child := os.fork()):
    held = b"y" * 40_000_000
    time.sleep(0.5)
    os._exit(0)
os.waitpid(child, 0)
"""


@pytest.mark.skipif(not (PROC / "self" / "smaps_rollup").exists(), reason="only Linux tells it")
def test_memory_counts_that_of_children_and_shared_pages_once() -> None:
    assert 80_000_000 < Process((sys.executable, "-c", _WITH_CHILD)).peak() < 110_000_000
