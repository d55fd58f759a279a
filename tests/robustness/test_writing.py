"""Writing files is atomic (a file too large, kill, races, symlinks, FAT), and only where it was asked for."""

import errno
import os
import stat
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Command, end_process, run_forked, slow, start_process

Folder = Callable[..., Path]
posix = pytest.mark.skipif(os.name == "nt", reason="what a POSIX system does with files")

LOOSE = "gemeente: Heel \ncountry: NL\n"  # a space too many, which --fix takes away
MENDED = "gemeente: Heel\ncountry: NL\n"
OLD = "oud\n"
# Commands that write, each with the file that it writes in a folder `data`, and whether that was there before.
WRITING = {
    "list -o uit.csv --force": ("uit.csv", OLD),
    "validate --fix": ("data/heel.yaml", LOOSE),
    "new Verzonstad": ("data/verzonstad.yaml", None),
    "report -o uit.docx --force": ("uit.docx", OLD),
    "report -o uit.html": ("uit.html", None),
    "calendar -o uit.ics": ("uit.ics", None),
    "schema -o uit.json --force": ("uit.json", OLD),
    "explain --format md -o uit.md": ("uit.md", None),
    "validate --format sarif -o uit.sarif --force": ("uit.sarif", OLD),
}


FIRST = 3
writing = pytest.mark.parametrize("command", [*[*WRITING][:FIRST], *map(slow, [*WRITING][FIRST:])])


def _laid_out(command: str, folder: Folder) -> tuple[Path, dict[str, bytes]]:
    """The folder around the data in which a command will run, and all files in it by their names."""
    place = folder(heel=LOOSE).parent
    name, text = WRITING[command]
    if text is not None:
        (place / name).write_text(text)
    return place, _files(place)


def _files(place: Path) -> dict[str, bytes]:
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


LIMITED = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))"


@posix
@writing
def test_what_does_not_fit_on_the_disk_leaves_everything_as_it_was(command: str, folder: Folder) -> None:
    place, before = _laid_out(command, folder)
    (done,) = run_forked(command.split(), cwd=place, inside=LIMITED)
    assert (done.code, done.err) == (
        2,
        f"stedenband: {WRITING[command][0]} kan niet worden geschreven: het bestand wordt te groot\n",
    )
    assert _files(place) == before


@writing
def test_a_folder_that_takes_no_files_is_told_in_a_sentence(
    command: str, folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, before = _laid_out(command, folder)

    def refuse(*arguments: Any, **options: Any) -> Any:
        # root ignores file permissions, so EACCES is simulated.
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    monkeypatch.chdir(place)
    done = stedenband(*command.split(), data=None)
    assert (done.code, done.err) == (
        2, f"stedenband: {WRITING[command][0]} kan niet worden geschreven: geen toestemming\n"
    )  # fmt: skip
    assert _files(place) == before


@posix
@pytest.mark.parametrize("step", [slow("fsync"), slow("chmod"), "place", slow("unlink")])
@writing
def test_a_run_that_is_killed_while_it_writes_leaves_the_old_file_or_the_new_one(
    command: str, step: str, folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    place, before = _laid_out(command, folder)
    monkeypatch.chdir(place)
    call = step if step != "place" else "replace" if command.endswith(("--force", "--fix")) else "link"
    kill = f"import os, signal\nos.{call} = lambda *_, **__: os.kill(os.getpid(), signal.SIGKILL)"
    (killed,) = run_forked(command.split(), cwd=place, inside=kill)
    left = _files(place)
    stedenband(*command.split(), data=None)
    name = WRITING[command][0]
    assert killed.code == -9
    assert left.get(name) in (before.get(name), _files(place)[name])
    # The temporary file of a killed run is hidden, is no data file, and does not block the next run.
    checked = stedenband("validate", "--format", "json", data=None)
    assert {finding["file"] for finding in checked.json} <= {"data/heel.yaml"}


@posix
@pytest.mark.parametrize("times", [1, slow(3)])
def test_of_two_runs_that_write_one_file_one_wins_and_leaves_it_whole(
    times: int, tmp_path: Path, stedenband: Command
) -> None:
    asked = [
        ["report", "--gemeente", name, "-o", str(tmp_path / "uit.html"), "--force"] for name in ("Almelo", "Leiden")
    ]
    whole = {stedenband(*words[:-3], "--format", "html").out for words in asked}
    assert {run.code for run in run_forked(*asked * times)} == {0}
    assert (tmp_path / "uit.html").read_text(encoding="utf-8") in whole
    assert [path.name for path in tmp_path.iterdir()] == ["uit.html"]


@posix
@pytest.mark.parametrize("number", [2, slow(4)])
def test_of_runs_that_begin_one_file_one_does_and_the_others_say_that_it_is_there(
    number: int, tmp_path: Path, stedenband: Command
) -> None:
    runs = run_forked(*[["--data", str(tmp_path), "new", "Testdam"]] * number)
    assert sorted(run.code for run in runs) == [0, *[2] * (number - 1)]
    assert all("testdam.yaml bestaat al" in run.err for run in runs if run.code)
    assert {path.name for path in tmp_path.iterdir()} == {"testdam.yaml", ".schema.json"}
    assert stedenband("validate", "--strict", data=tmp_path).code == 0


@posix
@pytest.mark.parametrize("number", [2, slow(4)])
def test_runs_that_begin_files_of_their_own_are_not_in_each_others_way(number: int, tmp_path: Path) -> None:
    names = ("Testdam", "Proefdam", "Kwartdam", "Achtstedam")[:number]
    runs = run_forked(*(["--data", str(tmp_path), "new", name] for name in names))
    assert [(run.code, "is gemaakt" in run.err) for run in runs] == [(0, True)] * len(names)


@posix
@pytest.mark.parametrize("number", [2, slow(4)])
def test_of_two_runs_that_mend_one_file_both_leave_it_mended(number: int, folder: Folder) -> None:
    data = folder(heel=LOOSE, half=LOOSE.replace("Heel", "Half"))
    runs = run_forked(*[["--data", str(data), "validate", "--fix"]] * number)
    assert {run.code for run in runs} == {0}
    assert _files(data) == {"heel.yaml": MENDED.encode(), "half.yaml": MENDED.replace("Heel", "Half").encode()}


# --- Where it goes ---------------------------------------------------------------------------------------------------


@posix
def test_a_link_is_written_through_and_stays_a_link(tmp_path: Path, stedenband: Command) -> None:
    (tmp_path / "elders").mkdir()
    (tmp_path / "elders" / "oud.csv").write_text(OLD)
    for name in ("oud", "nieuw"):
        (tmp_path / f"{name}.csv").symlink_to(f"elders/{name}.csv")
        done = stedenband("list", "-o", str(tmp_path / f"{name}.csv"), "--force")
        assert (done.code, done.err) == (0, "")
        assert (tmp_path / f"{name}.csv").is_symlink()
        assert (tmp_path / "elders" / f"{name}.csv").read_text(encoding="utf-8").startswith("id,")


@posix
def test_mending_writes_through_a_link_inside_the_folder_and_never_through_one_out_of_it(
    folder: Folder, stedenband: Command
) -> None:
    data = folder(heel=LOOSE)
    outside = data.parent / "buiten.yaml"
    outside.write_text(LOOSE)
    (data / "anders.yaml").symlink_to("heel.yaml")
    (data / "buiten.yaml").symlink_to(outside)
    assert stedenband("validate", "--fix", data=data).code == 1
    assert (data / "anders.yaml").is_symlink() and (data / "buiten.yaml").is_symlink()
    assert (data / "heel.yaml").read_text() == MENDED
    assert outside.read_text() == LOOSE


@posix
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_a_pipe_or_a_device_gets_the_text_and_stays_what_it_is(
    force: list[str], tmp_path: Path, stedenband: Command
) -> None:
    pipe = tmp_path / "pijp.csv"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    done = stedenband("list", "--gemeente", "Leiden", "-o", str(pipe), *force)
    read = os.read(reader, 65536)
    os.close(reader)
    assert (done.code, done.err) == (0, "")
    assert read.startswith(b"id,") and pipe.is_fifo()


@posix
def test_a_pipe_that_nobody_reads_from_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    (done,) = run_forked(["list", "--gemeente", "Leiden", "-o", str(tmp_path / "pijp.csv")])
    assert (done.code, done.out) == (2, "")
    assert done.err == f"stedenband: {tmp_path}/pijp.csv is een pijp waar niemand uit leest\n"


@posix
def test_a_pipe_may_get_its_reader_a_moment_later(tmp_path: Path, stedenband: Command) -> None:
    os.mkfifo(tmp_path / "pijp.csv")
    writer = start_process("list", "-o", str(tmp_path / "pijp.csv"))
    time.sleep(1)
    read = (tmp_path / "pijp.csv").read_text(encoding="utf-8")
    assert end_process(writer).code == 0
    assert read == stedenband("list", "--format", "csv").out


@posix
def test_standard_output_can_be_named_as_a_file(stedenband: Command) -> None:
    (done,) = run_forked(["list", "--gemeente", "Leiden", "--format", "csv", "-o", "/dev/stdout"])
    assert (done.code, done.err) == (0, "")
    assert done.out == stedenband("list", "--gemeente", "Leiden", "--format", "csv").out


@posix
@pytest.mark.parametrize("name", ["", ".", "map", "map/", "nergens/uit.csv", "uit.csv/uit.csv", "x" * 300 + ".csv"])
@pytest.mark.parametrize("force", [[], ["--force"]])
def test_where_no_file_can_be_a_sentence_says_so(
    force: list[str], name: str, tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "map").mkdir()
    (tmp_path / "uit.csv").write_text(OLD)
    monkeypatch.chdir(tmp_path)
    done = stedenband("list", "--format", "csv", "-o", name, *force)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("stedenband: ") and done.err.count("\n") == 1
    assert _files(tmp_path) == {"uit.csv": OLD.encode()}


@posix
def test_a_name_may_be_as_long_as_the_system_allows(tmp_path: Path, stedenband: Command) -> None:
    for name in ("x" * 251 + ".csv", "\u00e9" * 125 + ".csv"):
        assert stedenband("list", "-o", str(tmp_path / name)).code == 0
        assert (tmp_path / name).is_file()


@posix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o755])
def test_a_file_that_is_written_anew_may_be_read_by_whoever_might_before(
    mode: int, folder: Folder, stedenband: Command
) -> None:
    data = folder(heel=LOOSE)
    (data / "heel.yaml").chmod(mode)
    (data / "uit.csv").write_text(OLD)
    (data / "uit.csv").chmod(mode)
    stedenband("validate", "--fix", data=data)
    stedenband("list", "municipalities", "-o", str(data / "uit.csv"), "--force", data=data)
    assert [(data / name).read_bytes() != b"" for name in ("heel.yaml", "uit.csv")] == [True, True]
    assert [_mode(data / name) for name in ("heel.yaml", "uit.csv")] == [mode, mode]


@posix
@pytest.mark.parametrize("umask", [0o022, 0o027, 0o077])
def test_a_new_file_may_be_read_by_whom_the_user_lets_read_new_files(
    umask: int, tmp_path: Path, stedenband: Command
) -> None:
    before = os.umask(umask)
    try:
        stedenband("list", "-o", str(tmp_path / "uit.csv"))
    finally:
        os.umask(before)
    assert _mode(tmp_path / "uit.csv") == 0o666 & ~umask


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@posix
def test_a_disk_that_knows_no_hard_links_takes_new_files_too(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))  # as on FAT, which has no hard links

    monkeypatch.setattr(os, "link", refuse)
    assert stedenband("list", "-o", str(tmp_path / "uit.csv")).code == 0
    assert stedenband("list", "-o", str(tmp_path / "uit.csv")).code == 2
    assert [path.name for path in tmp_path.iterdir()] == ["uit.csv"]
