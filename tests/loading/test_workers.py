"""Work divided among cores comes to the same as work that one core does, whatever becomes of a worker."""

import multiprocessing
import os
import signal
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest

from stedenband.loading import linter, parsed_files, workers
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions, Loaded
from stedenband.loading.loader import load
from stedenband.loading.workers import divided
from tests.cases import CASES
from tests.conftest import DATA, PATIENCE, start_process

HERE = os.getpid()


def _load(cores: int, folder: Path, monkeypatch: pytest.MonkeyPatch, *, later: bool = False) -> Loaded:
    with monkeypatch.context() as patch:
        patch.setattr(workers, "cores", lambda: cores)
        for module in (parsed_files, linter):
            patch.setattr(module, "_WORTHWHILE", 0)
            patch.setattr(module, "_CHUNK", 2)
        patch.setattr(linter, "_WORTHWHILE_LATER", 0)
        return load(DataFolder(folder, "option"), LintOptions(date(2026, 11, 21), stale=True, later=later))


FOLDERS = [DATA, *sorted(path for path in (CASES / "broken").iterdir() if path.is_dir())]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_several_cores_read_and_check_as_one_does(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, several = _load(1, folder, monkeypatch), _load(3, folder, monkeypatch)
    assert several.findings == one.findings
    assert several.register.municipalities == one.register.municipalities
    assert several.texts == one.texts


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda path: path.name)
def test_what_another_process_looks_for_meanwhile_is_the_same(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once, later = _load(1, folder, monkeypatch), _load(2, folder, monkeypatch, later=True)
    assert later.findings == at_once.findings
    assert later.texts == at_once.texts


def _elsewhere(chunk: int) -> tuple[int, bool]:
    return chunk, os.getpid() != HERE


def test_workers_do_the_work_in_its_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    assert [chunk for chunk, _ in divided(_elsewhere, range(10))] == [*range(10)]


def test_this_process_works_too_instead_of_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    all_at_work = multiprocessing.get_context("fork").Barrier(3, timeout=PATIENCE)

    def together(chunk: int) -> tuple[int, bool]:
        all_at_work.wait()
        return _elsewhere(chunk)

    done = [*divided(together, range(3))]
    assert [chunk for chunk, _ in done] == [*range(3)]
    assert sorted(elsewhere for _, elsewhere in done) == [False, True, True]


def test_a_slow_chunk_holds_up_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 2)
    others_are_done = multiprocessing.get_context("fork").Barrier(2, timeout=PATIENCE)

    def first_waits_for_last(chunk: int) -> tuple[int, bool]:
        if chunk in (0, 9):
            others_are_done.wait()
        return _elsewhere(chunk)

    assert [chunk for chunk, _ in divided(first_waits_for_last, range(10))] == [*range(10)]


@pytest.mark.parametrize("cores", [2, 3])
def test_what_workers_that_die_do_not_hand_back_is_done_here(cores: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: cores)
    worker_has_begun = multiprocessing.get_context("fork").Event()

    def dies_elsewhere(chunk: int) -> tuple[int, bool]:
        if os.getpid() != HERE:
            worker_has_begun.set()
            os._exit(9)
        assert worker_has_begun.wait(PATIENCE)
        return _elsewhere(chunk)

    assert [*divided(dies_elsewhere, range(8))] == [(chunk, False) for chunk in range(8)]


def _fails_of_some(chunk: int) -> int:
    if chunk == 3:
        raise MemoryError
    return chunk


def test_a_failure_of_a_worker_is_a_failure_here(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 2)
    with pytest.raises(MemoryError):
        [*divided(_fails_of_some, range(6))]
    assert capfd.readouterr() == ("", "")


def test_workers_are_gone_when_nobody_wants_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    before = {*multiprocessing.active_children()}  # processes of the tests themselves
    made = divided(lambda chunk: f"{chunk}" * 1_000_000, range(30))
    next(made)
    started = {*multiprocessing.active_children()} - before
    numbers = [one.pid for one in started if one.pid]
    made.close()  # type: ignore[attr-defined]
    assert len(numbers) == 2
    for number in numbers:
        with pytest.raises(ChildProcessError):
            os.waitpid(number, os.WNOHANG)


def test_one_core_has_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 1)
    assert [*divided(_elsewhere, range(3))] == [(chunk, False) for chunk in range(3)]


def test_a_system_without_fork_has_no_workers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert [*divided(_elsewhere, range(3))] == [(chunk, False) for chunk in range(3)]


def test_workers_are_gone_when_nobody_asked_for_anything() -> None:
    forgotten = (
        "import stedenband.loading.workers as w; w.cores = lambda: 3; w.divided(str, range(9)); raise SystemExit"
    )
    process = start_process(before=os.setsid, inside=forgotten)
    assert process.communicate(timeout=PATIENCE) == (b"", b"")
    _is_gone(process)


# Two workers and this process, that each say a word once they are at work, and are slow then.
SLOW = """
import os, time
from stedenband.loading import parsed_files, workers
def slow(path):
    os.write(1, b".")
    time.sleep({})
parsed_files._WORTHWHILE, parsed_files._CHUNK, parsed_files.sound_value, workers.cores = 0, 1, slow, lambda: 3
"""


def _at_work(seconds: float) -> "subprocess.Popen[bytes]":
    process = start_process("validate", before=os.setsid, inside=SLOW.format(seconds))
    assert process.stdout is not None
    assert process.stdout.read(3) == b"..."
    return process


def _is_gone(process: "subprocess.Popen[bytes]") -> None:
    """Wait until no process of its group is left."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        try:
            os.killpg(process.pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.05)
    os.killpg(process.pid, signal.SIGKILL)
    pytest.fail("a worker is left")


def test_ctrl_c_ends_all_workers_at_once_and_without_a_word() -> None:
    process = _at_work(1000)
    os.killpg(process.pid, signal.SIGINT)
    assert process.communicate(timeout=PATIENCE)[1] == b""
    assert process.returncode == 130
    _is_gone(process)


def test_ctrl_c_is_heeded_also_right_before_the_wait_for_workers_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    waits: list[float | None] = []

    def wait(_: object, timeout: float | None) -> list[object]:
        """A wait in which no worker says anything; Ctrl-C that came before it is raised once it is over."""
        if timeout != 0:
            waits.append(timeout)
        if len(waits) > 1:
            raise KeyboardInterrupt
        return []

    both_at_work = multiprocessing.get_context("fork").Barrier(2, timeout=PATIENCE)

    def together(_: int) -> None:
        both_at_work.wait()

    monkeypatch.setattr("multiprocessing.connection.wait", wait)
    monkeypatch.setattr(workers, "cores", lambda: 2)
    with pytest.raises(KeyboardInterrupt):
        [*divided(together, range(2))]
    assert waits
    assert all(timeout is not None and timeout < 1 for timeout in waits)


@pytest.mark.parametrize("sent", [signal.SIGTERM, signal.SIGKILL])
def test_workers_end_by_themselves_where_their_process_was_killed(sent: signal.Signals) -> None:
    process = _at_work(0.2)
    process.send_signal(sent)
    assert process.communicate(timeout=PATIENCE)[1] == b""
    _is_gone(process)


# A worker that has more to hand over than its pipe holds, while this process is busy with a chunk of its own.
FULL = """
import os, time
from stedenband.loading import workers
here = os.getpid()
def work(chunk):
    if os.getpid() == here:
        time.sleep(1000)
    os.write(1, b".")
    return "x" * 3_000_000
workers.cores = lambda: 3
[*workers.divided(work, range(9))]
"""


def test_workers_that_wait_to_hand_over_end_where_their_process_was_killed() -> None:
    process = start_process(before=os.setsid, inside=FULL)
    assert process.stdout is not None
    assert process.stdout.read(2) == b".."
    process.kill()
    assert process.communicate(timeout=PATIENCE)[1] == b""
    _is_gone(process)
