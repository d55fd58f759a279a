"""The register as it was in a git revision, read from git itself: the working folder stays as it is."""

import subprocess
from pathlib import Path, PurePosixPath

from stedenband.errors import WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.register.register import Register
from stedenband.text import Bilingual

_SUFFIXES = (".yaml", ".yml")


def register_at(folder: DataFolder, revision: str) -> Register:
    """The sound files of a data folder as they were in a revision; WrongUse without git, repository or revision."""
    commit = _git(
        folder.path, revision, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}"
    )
    listed = _git(folder.path, revision, "ls-tree", "-z", "--name-only", commit.decode().strip(), "./")
    names = [name for name in listed.decode("utf-8", "surrogateescape").split("\0") if name.endswith(_SUFFIXES)]
    found = {}
    for name in names:
        data = _git(folder.path, revision, "show", f"{commit.decode().strip()}:./{name}")
        file = read_data(PurePosixPath(name).stem, name, name, data)
        if file.municipality:
            found[file.home] = file.municipality
    return Register(found, unknown=frozenset(PurePosixPath(name).stem for name in names) - found.keys())


def _git(folder: Path, revision: str, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        raise WrongUse(
            Bilingual("git is niet gevonden; --compare heeft het nodig", "git was not found; --compare needs it")
        ) from None
    if done.returncode == 0:
        return done.stdout
    if b"not a git repository" in done.stderr:
        raise WrongUse(Bilingual(f"{folder} staat niet in een git-archief", f"{folder} is not in a git repository"))
    raise WrongUse(
        Bilingual(f"--compare {revision}: die revisie is er niet", f"--compare {revision}: no such revision")
    )
