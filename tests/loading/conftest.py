"""A data folder in a git repository."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

Folder = Callable[..., Path]

OLD = "HEAD~1:data/heel.yaml"  # what `repository` held before its last commit
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


def lose(repository: Path, name: str) -> None:
    """Take an object away."""
    object = git(repository, "rev-parse", name)
    (repository / ".git/objects" / object[:2] / object[2:]).unlink()
