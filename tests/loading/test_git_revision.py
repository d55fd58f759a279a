"""Reading a git revision: what cannot be read is told in a true sentence."""

import os
import select
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.loading import git_revision
from tests.conftest import PATIENCE, Command, end_process, start_process
from tests.loading.conftest import HALF, HEEL, OLD, commit, git, lose

Folder = Callable[..., Path]

# --- What git cannot give ---------------------------------------------------------------------------------------------


def test_an_object_that_a_partial_clone_lacks_is_told(repository: Path, tmp_path: Path, stedenband: Command) -> None:
    lose(tmp_path, OLD)
    done = stedenband("report", "--compare", "HEAD~1", data=repository)
    assert (done.code, done.err) == (0, "")
    assert "Heel: niet vergeleken; het bestand was toen niet te lezen." in done.out


@pytest.mark.skipif(os.name == "nt", reason="the program is a script")
def test_a_git_that_does_not_end_is_killed_with_its_children(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").write_text(
        f"#!/bin/sh\nexec 3>{tmp_path}/alive\nsleep {2 * PATIENCE} &\nsleep {2 * PATIENCE}\n"
    )
    (tmp_path / "bin/git").chmod(0o755)
    os.mkfifo(tmp_path / "alive")
    reader = os.open(tmp_path / "alive", os.O_RDONLY | os.O_NONBLOCK)
    asked = ("--data", str(repository), "report", "--compare", "HEAD")
    impatient = "from stedenband.loading import git_revision\ngit_revision.PATIENCE = 0.5"
    done = end_process(
        start_process(*asked, inside=impatient, environment={"PATH": f"{tmp_path}/bin:{os.environ['PATH']}"})
    )
    assert (done.code, done.out) == (2, "")
    assert done.err == "stedenband: --compare HEAD: git was na 0.5 seconden nog niet klaar\n"
    closed, _, _ = select.select([reader], [], [], PATIENCE)  # when the last of them has let go of the pipe
    os.close(reader)
    assert closed


# --- True sentences --------------------------------------------------------------------------------------------------


def _told(stedenband: Command, data: Path, revision: str = "HEAD~1") -> str:
    done = stedenband("report", "--compare", revision, data=data)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    return done.err


def test_a_repository_of_another_owner_is_told_as_that(
    repository: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    assert "is van een andere gebruiker, en git leest het daarom niet" in _told(stedenband, repository)


def test_a_shallow_clone_is_told_as_that(repository: Path, tmp_path: Path, stedenband: Command) -> None:
    git(tmp_path, "clone", "-q", "--depth", "1", tmp_path.as_uri(), "kloon")
    assert "die revisie is niet in deze ondiepe kloon" in _told(stedenband, tmp_path / "kloon/data")


def _moved(repository: Path, to: str) -> Path:
    git(repository.parent, "mv", "data", to)
    return commit(repository.parent / to)


def test_a_folder_that_was_called_otherwise_is_compared_with_what_it_was(repository: Path, stedenband: Command) -> None:
    data = _moved(repository, "register")
    done = stedenband("report", "--compare", "HEAD~2", data=data)
    assert (done.code, done.err) == (0, f"In HEAD~2 heette de map {data} nog data.\n")
    assert "Heel: opmerking: Nieuw. (was: geen)" in done.out and "nieuw in het register" not in done.out


def test_a_folder_that_was_not_there_is_told_as_that(repository: Path, stedenband: Command) -> None:
    data = _moved(repository, "register")
    for name in ("heel", "half"):
        (data / f"{name}.yaml").unlink()
    (data / "anders.yaml").write_text("gemeente: Anders\ncountry: NL\n")
    assert f"in die revisie staan in de map {data} geen gegevens; heette zij toen anders" in _told(stedenband, data)


def test_a_copy_elsewhere_that_is_still_there_is_not_what_the_folder_was(
    repository: Path, tmp_path: Path, stedenband: Command
) -> None:
    (tmp_path / "register").mkdir()
    (tmp_path / "register/heel.yaml").write_text(HEEL)
    assert "geen gegevens" in _told(stedenband, commit(tmp_path / "register"))


def test_an_old_file_counts_whatever_the_case_of_its_suffix(repository: Path, stedenband: Command) -> None:
    (repository / "heel.yaml").rename(repository / "heel.YAML")
    commit(repository)
    (repository / "heel.YAML").rename(repository / "heel.yaml")
    assert "Er is niets veranderd." in stedenband("report", "--compare", "HEAD", data=repository).out


def test_an_old_register_too_large_is_told_as_that(
    repository: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(git_revision, "_MOST_BYTES", 50)
    assert "in die revisie zijn de gegevens samen groter dan" in _told(stedenband, repository)


def test_what_leaves_a_commit_out_is_no_revision(repository: Path, stedenband: Command) -> None:
    done = stedenband("report", "--compare", "^HEAD", data=repository)
    assert (done.code, done.err.strip()) == (2, "stedenband: --compare ^HEAD: die revisie is er niet")


def test_what_is_no_commit_is_told_in_one_language(repository: Path, stedenband: Command) -> None:
    assert "dat is geen revisie (commit)" in _told(stedenband, repository, "HEAD^{tree}")


def test_a_branch_that_no_server_has_is_told_in_one_language(repository: Path, stedenband: Command) -> None:
    assert _told(stedenband, repository, "@{u}") == "stedenband: --compare @{u}: die revisie is er niet\n"
    git(repository, "checkout", "-q", "--detach")
    assert _told(stedenband, repository, "@{u}") == "stedenband: --compare @{u}: die revisie is er niet\n"


@pytest.mark.parametrize("name", ["HEAD", "HEAD^{tree}", "HEAD:data"])
def test_a_damaged_repository_is_told_as_that(name: str, repository: Path, tmp_path: Path, stedenband: Command) -> None:
    object = git(tmp_path, "rev-parse", name)
    lose(tmp_path, name)
    for damage in (b"", b"geen object"):
        (tmp_path / ".git/objects" / object[:2] / object[2:]).write_bytes(damage)
        told = _told(stedenband, repository, "HEAD")
        assert "niet lezen: het is beschadigd; `git fsck` zegt waar" in told, told


def test_a_damaged_repository_that_lacks_a_folder_is_told_as_that(
    repository: Path, tmp_path: Path, stedenband: Command
) -> None:
    lose(tmp_path, "HEAD^{tree}")
    assert "git kan die revisie niet lezen: het is beschadigd" in _told(stedenband, repository, "HEAD")


@pytest.mark.parametrize(
    "text",
    ["gemeente: [\n", "gemeente: Heel\ncountry: XX\n", "", "x" * (5 * 1024**2 + 1)],
    ids=["syntax", "country", "empty", "large"],  # pytest puts an id into the environment, which has a limit
)
def test_an_old_file_that_cannot_be_read_is_not_told_as_new(
    text: str, folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    data = folder(heel=text, half=HALF)
    git(tmp_path, "init", "-q")
    commit(data)
    (data / "heel.yaml").write_text(HEEL)
    out = stedenband("report", "--compare", "HEAD", data=data).out
    assert "Heel: niet vergeleken; het bestand was toen niet te lezen." in out
    assert "nieuw in het register" not in out


@pytest.mark.skipif(os.name == "nt", reason="symbolic links")
def test_a_link_in_an_old_revision_is_no_file(folder: Folder, tmp_path: Path, stedenband: Command) -> None:
    data = folder(half=HALF)
    (data / "heel.yaml").symlink_to("half.yaml")
    git(tmp_path, "init", "-q")
    commit(data)
    (data / "heel.yaml").unlink()
    (data / "heel.yaml").write_text(HEEL)
    assert "Heel: niet vergeleken" in stedenband("report", "--compare", "HEAD", data=data).out


def test_a_file_that_cannot_be_read_now_is_not_told_as_gone(repository: Path, stedenband: Command) -> None:
    (repository / "half.yaml").write_text("gemeente: [\n")
    out = stedenband("report", "--compare", "HEAD", data=repository).out
    assert "Half: niet vergeleken; het bestand is nu niet (geheel) te lezen." in out
    assert "niet meer in het register" not in out


def test_all_files_are_read_by_one_process(
    folder: Folder, tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(**{f"heel-{at}": f"gemeente: Heel {at}\ncountry: NL\n" for at in range(60)})
    git(tmp_path, "init", "-q")
    commit(data)
    trace = tmp_path / "trace"
    monkeypatch.setenv("GIT_TRACE", str(trace))
    done = stedenband("report", "--compare", "HEAD", data=data)
    assert "Er is niets veranderd." in done.out
    assert trace.read_text().count("trace: built-in") == 3  # rev-parse, ls-tree, cat-file
