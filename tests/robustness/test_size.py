"""Hostile files of the maximum size: the run ends within a memory limit (RLIMIT_AS), with limited output."""

import json
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from stedenband.vocabulary.number_words import grouped
from tests.conftest import DATA, Command, Run, each_once, end_process, run_forked, slow, start_process
from tests.robustness.hostile import DEEP, HEAD, LONG, MANY

if os.name == "nt":
    pytest.skip("limits of a POSIX system", allow_module_level=True)

import resource

MIB = 1024**2
SMALL, LARGE = 20_000, 5 * MIB - 100
OWN = 500 * MIB  # address space that the program takes whatever it reads
SHOWN = 500  # findings that are printed as text


def _ended(folder: Path, memory: int, *arguments: str) -> Run:
    """How a command on a folder ends under a memory limit."""
    limited = f"import resource\nresource.setrlimit(resource.RLIMIT_AS, ({memory}, {memory}))"
    (run,) = run_forked(["--data", str(folder), *arguments], inside=limited)
    return run


def _ended_from_its_start(folder: Path, memory: int, *arguments: str) -> Run:
    """The same where there may be too little memory for the program itself."""

    def before() -> None:
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))

    return end_process(start_process("--data", str(folder), *arguments, before=before))


SHAPES = {"deep": DEEP, "long": LONG, "many": MANY}
PER_BYTE = 1000  # bytes of memory: a finding takes some hundreds, and may be of two characters


def _passes(run: Run, size: int) -> None:
    assert run.code in (0, 1), run.err
    assert "dit had niet mogen gebeuren" not in run.err
    assert len(run.out) < 1000 * SHOWN + 10 * size


@pytest.mark.parametrize(("shape", "size"), [("deep", SMALL), ("long", SMALL), slow("many", 3 * SMALL)])
def test_trouble_ends_in_findings_or_passes_within_memory(
    shape: str, size: int, tmp_path: Path, stedenband: Command
) -> None:
    alone, together = tmp_path / "alone", tmp_path / "together"
    for folder in (alone, together):
        folder.mkdir()
    for at, made in enumerate(SHAPES[shape].values()):
        (alone / "heel.yaml").write_bytes(made(size))
        (together / f"heel-{at}.yaml").write_bytes(made(size))
        _passes(stedenband("validate", data=alone), size)
    for command in ("validate", "list municipalities"):
        _passes(_ended(together, OWN + PER_BYTE * size, *command.split()), size)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["validate", "list municipalities"])
@pytest.mark.parametrize(("shape", "kind"), [(shape, kind) for shape, texts in SHAPES.items() for kind in texts])
def test_trouble_of_five_megabytes_ends_within_memory(shape: str, kind: str, command: str, tmp_path: Path) -> None:
    (tmp_path / "heel.yaml").write_bytes(SHAPES[shape][kind](LARGE))
    _passes(_ended(tmp_path, OWN + PER_BYTE * LARGE, *command.split()), LARGE)


def test_a_file_over_the_limit_is_one_finding(tmp_path: Path) -> None:
    for size, code in ((5 * MIB, 0), (5 * MIB + 1, 1), (50 * MIB, 1)):
        (tmp_path / "heel.yaml").write_bytes(HEAD.encode() + b"#" * (size - len(HEAD)))
        run = _ended(tmp_path, OWN, "validate")
        assert (run.code, run.out.count("[file-too-large]")) == (code, code)


MANY_FINDINGS = [2_000, slow(100_000)]


@pytest.mark.parametrize("number", MANY_FINDINGS)
def test_of_many_findings_some_are_printed_and_all_are_counted(number: int, tmp_path: Path) -> None:
    (tmp_path / "heel.yaml").write_text(HEAD + "networks:\n" + "- x\n" * number)
    run = _ended(tmp_path, OWN + 4000 * number, "validate")
    assert run.out.count("[wrong-type]") == SHOWN
    assert f"… en nog {number - SHOWN} bevindingen." in run.out
    assert run.out.endswith(f"\n{grouped(number, 'nl')} fouten in 1 bestand\n")


def _results(text: str) -> int:
    made = json.loads(text)
    return len(made["runs"][0]["results"]) if isinstance(made, dict) else len(made)


COUNTED: Mapping[str, Callable[[str], Any]] = {
    "json": _results,
    "sarif": _results,
    "gitlab": _results,
    "junit": lambda text: text.count("<testcase "),
    "github": lambda text: text.count("\n"),
}


ONE_OF_A_KIND = ("sarif", "junit", "github")  # JSON, XML and lines


@pytest.mark.parametrize("number", MANY_FINDINGS)
@pytest.mark.parametrize("format", [one if one in ONE_OF_A_KIND else slow(one) for one in COUNTED])
def test_a_machine_gets_all_of_many_findings(format: str, number: int, tmp_path: Path) -> None:
    (tmp_path / "heel.yaml").write_text(HEAD + "networks:\n" + "- x\n" * number)
    run = _ended(tmp_path, OWN + 6000 * number, "validate", "--format", format)
    assert (run.code, run.err) == (1, "")
    assert COUNTED[format](run.out) == number


LITTLE = "stedenband: er is te weinig geheugen\n"
TOO_LARGE = "stedenband: dit register is te groot voor het geheugen dat er is; noem met --gemeente de gemeenten waar "
TOLD = {16: LITTLE, 40: LITTLE, 100: TOO_LARGE, 180: TOO_LARGE}  # by the limit in MiB


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of 7 MB, which takes some 320 MiB."""
    folder = tmp_path_factory.mktemp("large")
    for at in range(12):
        networks = "- {name: Netwerk, since: 1990}\n" * 20_000
        (folder / f"heel-{at}.yaml").write_text(f"gemeente: Heel {at}\ncountry: NL\nnetworks:\n{networks}")
    return folder


@pytest.mark.parametrize(("command", "limit"), each_once(["validate", "list municipalities", "report", "stats"], TOLD))
def test_a_register_too_large_for_the_memory_is_told_as_that(command: str, limit: int, large: Path) -> None:
    run = _ended_from_its_start(large, limit * MIB, *command.split())
    assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
    assert run.err.startswith(TOLD[limit])


@pytest.mark.slow
@pytest.mark.parametrize("command", ["validate", "list municipalities", "report", "stats", "validate --format sarif"])
@pytest.mark.parametrize("folder", ["large", "frozen"])
def test_wherever_memory_ends_it_is_told_or_not_needed(command: str, folder: str, large: Path) -> None:
    for limit in (14, 20, 30, 45, 60, 75, 77, 79, 81, 90, 120, 200, 330, 400, 500):
        run = _ended_from_its_start(large if folder == "large" else DATA, limit * MIB, *command.split())
        told = run.err.startswith((LITTLE, TOO_LARGE)) and run.err.count("\n") == 1
        assert (run.code == 2 and told) or (run.code in (0, 1) and not run.err), (limit, run.code, run.err)


# Files of about 1 MB in which much is wrong, each by what is wrong in it; and one in which nothing is.
MUCH_WRONG = {
    "bonds": "bonds:\n" + "".join(f"- {{id: b{at}, kind: twining}}\n" for at in range(40_000)),
    "events": "events:\n" + "".join(f"- {{id: e{at}, kind: jubilea}}\n" for at in range(40_000)),
    "keys": "".join(f"sleutel-{at}: een waarde\n" for at in range(30_000)),
    "history": "bonds:\n- id: x\n  history:\n" + "  - {date: 19x0, status: aktief}\n" * 25_000,
    "nothing": "networks:\n" + "- {name: Netwerk, since: 1990}\n" * 40_000,
}
SMALL_FILES = "small files"


@pytest.fixture(scope="module")
def much_wrong(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folders with files in which much is wrong: a large one, two of them, and many small ones."""
    folder = tmp_path_factory.mktemp("much_wrong")
    for name, text in MUCH_WRONG.items():
        for number in (1, 2):
            (folder / f"{name}-{number}").mkdir()
            for at in range(number):
                (folder / f"{name}-{number}" / f"heel-{at}.yaml").write_text(f"{HEAD}{text}")
    (folder / SMALL_FILES).mkdir()
    for at in range(200):
        bonds = "".join(f"- {{id: b{number}, kind: twining}}\n" for number in range(400))
        (folder / SMALL_FILES / f"heel-{at}.yaml").write_text(f"{HEAD}bonds:\n{bonds}")
    return folder


def _is_answered(run: Run) -> bool:
    told = run.err.startswith((LITTLE, TOO_LARGE)) and run.err.count("\n") == 1
    return (run.code == 2 and told and not run.out) or (run.code in (0, 1) and "Error" not in run.err)


@pytest.mark.parametrize("limit", [150, slow(200), slow(250)])
def test_more_errors_than_there_is_memory_for_are_told_as_that(
    limit: int, much_wrong: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUST_BACKTRACE", "1")  # with which Rust hangs where memory ends
    run = _ended_from_its_start(much_wrong / "bonds-1", limit * MIB, "validate")
    assert run.code == 2
    assert _is_answered(run), run.err


@pytest.mark.slow
@pytest.mark.parametrize("folder", [*MUCH_WRONG, SMALL_FILES])
@pytest.mark.parametrize(
    ("number", "command"), [(1, "validate"), (1, "report"), (2, "list"), (2, "validate --format json")]
)
def test_wherever_memory_for_errors_ends_it_is_told(folder: str, number: int, command: str, much_wrong: Path) -> None:
    folder = folder if folder == SMALL_FILES else f"{folder}-{number}"
    for limit in (100, 150, 200, 300, 450):
        run = _ended_from_its_start(much_wrong / folder, limit * MIB, *command.split())
        assert _is_answered(run), (limit, run.code, run.err)


@pytest.mark.parametrize("number", [200, slow(10_000)])
def test_many_small_files_are_read_in_memory_that_grows_with_their_number(number: int, tmp_path: Path) -> None:
    for at in range(number):
        (tmp_path / f"heel-{at}.yaml").write_text(f"gemeente: Heel {at}\ncountry: NL\n")
    for command in ("validate", "stats", "list municipalities"):
        run = _ended(tmp_path, OWN + 20_000 * number, *command.split())
        assert (run.code, run.err) == (0, ""), command
    assert f"{grouped(number, 'nl')} gemeenten" in run.out
