"""Work divided among cores comes to the same as work that one core does, whatever becomes of a copy."""

import os
from datetime import date
from pathlib import Path

import pytest

from stedenband.loading import linter as judging
from stedenband.loading import reading
from stedenband.loading import workers as helping
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.loading.workers import divided
from tests.cases import CASES
from tests.conftest import DATA

HERE = os.getpid()


def _load(cores: int, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Loaded:
    with monkeypatch.context() as patch:
        patch.setattr(helping, "cores", lambda: cores)
        for module in (reading, judging):
            patch.setattr(module, "_WORTHWHILE", 0)
            patch.setattr(module, "_PIECE", 2)
        return load(DataFolder(folder, "option"), LintOptions(date(2026, 11, 21), stale=True))


FOLDERS = [DATA, *sorted(path for path in (CASES / "broken").iterdir() if path.is_dir())]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_several_cores_read_and_judge_as_one_does(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, several = _load(1, folder, monkeypatch), _load(3, folder, monkeypatch)
    assert several.findings == one.findings
    assert several.register.municipalities == one.register.municipalities
    assert several.texts == one.texts


def _elsewhere(piece: int) -> tuple[int, bool]:
    return piece, os.getpid() != HERE


def test_copies_do_the_work_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helping, "cores", lambda: 3)
    assert [*divided(_elsewhere, range(10))] == [(piece, True) for piece in range(10)]


def _dies_of_some(piece: int) -> tuple[int, bool]:
    if piece == 4 and os.getpid() != HERE:
        os._exit(9)
    return _elsewhere(piece)


def test_what_a_copy_does_not_hand_back_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helping, "cores", lambda: 2)
    done = [*divided(_dies_of_some, range(8))]
    assert [piece for piece, _ in done] == [*range(8)]
    assert [piece for piece, elsewhere in done if not elsewhere] == [4, 6]


def _fails_of_some(piece: int) -> int:
    if piece == 3:
        raise MemoryError
    return piece


def test_a_failure_of_a_copy_is_a_failure_here(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(helping, "cores", lambda: 2)
    with pytest.raises(MemoryError):
        [*divided(_fails_of_some, range(6))]
    assert capfd.readouterr() == ("", "")


def test_copies_are_gone_when_nobody_wants_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helping, "cores", lambda: 3)
    made = divided(lambda piece: f"{piece}" * 1_000_000, range(30))
    next(made)
    made.close()  # type: ignore[attr-defined]
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_one_core_makes_no_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(helping, "cores", lambda: 1)
    assert [*divided(_elsewhere, range(3))] == [(piece, False) for piece in range(3)]
