"""Reading a git revision: a hostile repository runs nothing, and what cannot be read is told in a true sentence."""

import os
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from stedenband.loading import git_revision
from tests.conftest import Command, run_process

Folder = Callable[..., Path]

HEEL, HALF = "gemeente: Heel\ncountry: NL\n", "gemeente: Half\ncountry: BE\n"
IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false"]


def git(folder: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *IDENTITY, *arguments], cwd=folder, check=True, capture_output=True, text=True)
    return done.stdout.strip()


def commit(data: Path) -> Path:
    git(data.parent, "add", "-A")
    git(data.parent, "commit", "-qm", "x")
    return data


@pytest.fixture
def repository(folder: Folder) -> Path:
    """A data folder in a repository of two commits; `HEAD~1` has other contents."""
    data = folder(heel=HEEL, half=HALF)
    git(data.parent, "init", "-q")
    commit(data)
    (data / "heel.yaml").write_text(HEEL + "note: Nieuw.\n")
    return commit(data)


# --- Hostile repositories --------------------------------------------------------------------------------------------

_PROMISOR = {
    "core.repositoryformatversion": "1",
    "extensions.partialClone": "o",
    "remote.o.promisor": "true",
    "remote.o.partialclonefilter": "blob:none",
    "protocol.allow": "always",
}
# Settings of a repository that make git run a command, `{run}`; those of a promisor remote also lack an object.
HOSTILE = {
    "promisor over ext": {**_PROMISOR, "remote.o.url": "ext::{run}", "protocol.ext.allow": "always"},
    "promisor over a helper": {**_PROMISOR, "remote.o.url": "x", "remote.o.vcs": "ext"},
    "promisor in a file": {**_PROMISOR, "remote.o.url": "file:///", "remote.o.uploadpack": "{run};"},
    "promisor over ssh": {**_PROMISOR, "remote.o.url": "ssh://x/x", "core.sshCommand": "{run};"},
    "promisor over git": {**_PROMISOR, "remote.o.url": "git://x/x", "core.gitProxy": "{run}"},
    "promisor that asks a password": {
        **_PROMISOR, "remote.o.url": "https://127.0.0.1:9/x", "core.askPass": "{run}", "credential.helper": "!{run};",
    },
    "fsmonitor": {"core.fsmonitor": "{run}", "core.untrackedCache": "true"},
    "hooks": {"core.hooksPath": "{hooks}"},
    "textconv": {"diff.x.textconv": "{run};"},
    "filters": {"filter.x.smudge": "{run}; cat", "filter.x.clean": "{run}; cat", "filter.x.process": "{run}"},
    "pager": {f"pager.{name}": "{run};" for name in ("show", "rev-parse", "ls-tree", "cat-file")}
    | {"core.pager": "{run};"},
    "alias": {f"alias.{name}": "!{run};" for name in ("show", "rev-parse", "ls-tree", "cat-file", "archive")},
    "diff": {"diff.external": "{run};", "core.editor": "{run};", "gpg.program": "{run}", "log.showSignature": "true"},
}  # fmt: skip


@pytest.fixture
def _nothing_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_PAGER_IN_USE", "1")
    for name in ("GIT_PAGER", "GIT_ASKPASS", "SSH_ASKPASS", "GIT_ALLOW_PROTOCOL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.skipif(os.name == "nt", reason="the commands are those of a shell")
@pytest.mark.usefixtures("_nothing_asked")
@pytest.mark.parametrize("kind", HOSTILE)
@pytest.mark.parametrize("revision", ["HEAD~1", ":data/heel.yaml", "HEAD~1:data/heel.yaml", "@{upstream}"])
def test_a_hostile_repository_runs_no_command(
    kind: str, revision: str, repository: Path, tmp_path: Path, stedenband: Command
) -> None:
    seen = tmp_path / "seen"
    script = tmp_path / "run.sh"
    script.write_text(f"#!/bin/sh\ntouch {seen}\n")
    script.chmod(0o755)
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    for name in ("post-index-change", "reference-transaction", "post-checkout", "pre-auto-gc", "fsmonitor-watchman"):
        (hooks / name).symlink_to(script)
    (tmp_path / ".git/info/attributes").write_text("*.yaml diff=x filter=x\n")
    if "remote.o.url" in HOSTILE[kind]:
        object = git(tmp_path, "rev-parse", "HEAD~1:data/heel.yaml")
        (tmp_path / ".git/objects" / object[:2] / object[2:]).unlink()
    for key, value in HOSTILE[kind].items():
        git(tmp_path, "config", key, value.format(run=script, hooks=hooks))
    done = stedenband("report", "--compare", revision, data=repository)
    assert not seen.exists()
    assert done.code in (0, 2) and "dit had niet mogen gebeuren" not in done.err


@pytest.mark.skipif(os.name == "nt", reason="the commands are those of a shell")
def test_the_hostile_settings_run_their_command_where_git_is_called_plainly(repository: Path, tmp_path: Path) -> None:
    object = git(tmp_path, "rev-parse", "HEAD~1:data/heel.yaml")
    (tmp_path / ".git/objects" / object[:2] / object[2:]).unlink()
    for key, value in HOSTILE["promisor over ext"].items():
        git(tmp_path, "config", key, value.format(run=f"touch {tmp_path}/seen"))
    subprocess.run(["git", "show", "HEAD~1:./heel.yaml"], cwd=repository, check=False, capture_output=True)
    assert (tmp_path / "seen").exists()


def test_an_object_that_a_partial_clone_lacks_is_told(repository: Path, tmp_path: Path, stedenband: Command) -> None:
    object = git(tmp_path, "rev-parse", "HEAD~1:data/heel.yaml")
    (tmp_path / ".git/objects" / object[:2] / object[2:]).unlink()
    done = stedenband("report", "--compare", "HEAD~1", data=repository)
    assert (done.code, done.err) == (0, "")
    assert "Heel: niet vergeleken; het bestand was toen niet te lezen." in done.out


@pytest.mark.skipif(os.name == "nt", reason="the program is a script")
def test_a_git_that_does_not_end_is_killed_with_its_children(
    repository: Path, tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/git").write_text("#!/bin/sh\nsleep 60 &\nsleep 60\n")
    (tmp_path / "bin/git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}/bin:{os.environ['PATH']}")
    monkeypatch.setattr(git_revision, "PATIENCE", 0.5)
    started = time.monotonic()
    done = stedenband("report", "--compare", "HEAD", data=repository)
    assert (done.code, done.out) == (2, "")
    assert done.err == "stedenband: --compare HEAD: git was na 0.5 seconden nog niet klaar\n"
    assert time.monotonic() - started < 20


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


def test_all_files_are_read_by_one_process(folder: Folder, tmp_path: Path) -> None:
    data = folder(**{f"heel-{at}": f"gemeente: Heel {at}\ncountry: NL\n" for at in range(60)})
    git(tmp_path, "init", "-q")
    commit(data)
    trace = tmp_path / "trace"
    done = run_process("--data", str(data), "report", "--compare", "HEAD", GIT_TRACE=str(trace))
    assert "Er is niets veranderd." in done.out
    assert trace.read_text().count("trace: built-in") == 3  # rev-parse, ls-tree, cat-file
