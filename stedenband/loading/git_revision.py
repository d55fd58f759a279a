"""The register as it was in a git revision, read from git itself: the working folder stays as it is.

A repository may be hostile (unpacked from an archive, its `.git/config` included), so git is called only with plumbing
commands that run no command of its configuration: `cat-file` without `--textconv` and `--filters`, not `archive`, which
runs smudge filters, nor `show`, which runs textconv and the pager.
"""

import os
import signal
import subprocess
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from stedenband.errors import WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder, by_slug, is_data_file
from stedenband.parsing.source import MAX_BYTES
from stedenband.register.register import Register
from stedenband.text import Bilingual

_ORDINARY = ("100644", "100755")  # modes of ordinary files: no symlink, no submodule
_MOST_BYTES = 100 * 1024**2  # of all data files together; packed in git they may be small
PATIENCE = 30.0  # seconds for one call of git
# What git says of objects that are damaged or not there, and of a branch that has none on a server (`@{u}`).
_DAMAGED = ("corrupt", "bad object", "not a tree object", "object file")
_NO_UPSTREAM = ("no upstream configured", "no such branch", "does not point to a branch")
GIT = ("git", "--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",  # no remote helper or transport at all, whatever protocol.*.allow says
    "GIT_NO_LAZY_FETCH": "1",  # no fetch from a promisor remote of what a partial clone lacks (git 2.39.4 and later)
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",  # its messages are recognised in English
}


class OldRegister(NamedTuple):
    """The register in a revision, and the folder it was in then where that is another one."""

    register: Register
    moved_from: PurePosixPath | None


class _Blob(NamedTuple):
    """A data file in a revision: its path, its size, and its object or None where it is no ordinary file."""

    path: PurePosixPath
    size: int
    object: str | None


def register_at(folder: DataFolder, revision: str) -> OldRegister:
    """The sound files of a data folder as they were in a revision; the others are `unknown`.

    WrongUse says in a sentence why there is none: no git, no repository, one of another owner, no such revision (or not
    in a shallow clone), no data folder in it, too much data, or git takes too long.
    """
    git = Git(folder.path, revision)
    commit = git.commit()
    blobs, moved_from = list(_blobs(git.folder_at(commit))), None
    if not blobs:
        moved_from, blobs = _elsewhere(git, commit, folder)
    if sum(blob.size for blob in blobs) > _MOST_BYTES:
        megabytes = _MOST_BYTES // 1024**2
        raise _refusal(
            f"--compare {revision}: in die revisie zijn de gegevens samen groter dan {megabytes} MB",
            f"--compare {revision}: in that revision the data together is larger than {megabytes} MB",
        )
    return OldRegister(_register(git, {blob.path: blob.object for blob in blobs}), moved_from)


def _register(git: "Git", objects: Mapping[PurePosixPath, str | None]) -> Register:
    texts = git.contents(filter(None, objects.values()))
    paths = by_slug(objects)
    found = {}
    for home, path in paths.items():
        data = texts.get(objects[path] or "")
        file = read_data(home, path.name, path.name, data) if data is not None else None
        if file and file.municipality:
            found[home] = file.municipality
    return Register(found, unknown=frozenset(paths) - found.keys())


def _blobs(listed: bytes) -> Iterator[_Blob]:
    """The data files in the output of `ls-tree -z --long`: mode, type, object and size, a tab, and the path."""
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        told, _, name = entry.partition("\t")
        path = PurePosixPath(name)
        if is_data_file(path):
            mode, _, object, told_size = told.split()
            size = int(told_size) if told_size.isdecimal() else 0
            is_sound = mode in _ORDINARY and size <= MAX_BYTES
            yield _Blob(path, size, object) if is_sound else _Blob(path, 0, None)


def _elsewhere(git: "Git", commit: str, folder: DataFolder) -> tuple[PurePosixPath, list[_Blob]]:
    """The folder that the data was in, under another name, and its data files.

    Of the folders in the revision that have no data now it is the one that has most files of the same names, and no
    fewer than half of its own.
    """
    now = {path.name for path in folder.files().values()}
    there: dict[PurePosixPath, list[_Blob]] = defaultdict(list)
    for blob in _blobs(git.tree_at(commit)):
        there[blob.path.parent].append(blob)

    def shared(parent: PurePosixPath) -> int:
        """How many files of a folder have the name of one that there is now."""
        return sum(blob.path.name in now for blob in there[parent])

    top = git.top()
    for parent in sorted(there, key=shared, reverse=True):
        is_gone = not any((top / blob.path).exists() for blob in there[parent])
        if is_gone and shared(parent) * 2 >= len(there[parent]):
            return parent, there[parent]
    raise _refusal(
        f"--compare {git.revision}: in die revisie staan in de map {folder.path} geen gegevens; heette zij toen "
        "anders, of was zij er nog niet?",
        f"--compare {git.revision}: in that revision there is no data in the folder {folder.path}; was it called "
        "otherwise, or not there yet?",
    )


class Git:
    """Calls git in a folder, for a revision that its messages name."""

    def __init__(self, folder: Path, revision: str) -> None:
        self.folder, self.revision = folder, revision

    def commit(self) -> str:
        """The id of the commit that the revision stands for."""
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.revision}^{{commit}}")
        code, out, errors = self._run(*asked)
        if code or out.startswith(b"^"):  # `^HEAD` asks for what is not in HEAD
            raise self._no_commit(errors)
        return out.decode().strip()

    def top(self) -> Path:
        """The folder of the whole working tree."""
        return Path(os.fsdecode(self._done("rev-parse", "--show-toplevel").rstrip(b"\n")))

    def folder_at(self, commit: str) -> bytes:
        """What `ls-tree` says of the folder in a commit; nothing where the folder is not in it."""
        return self._done("ls-tree", "-z", "--long", commit, "./")

    def tree_at(self, commit: str) -> bytes:
        """What `ls-tree` says of all files in a commit, by their paths in the repository."""
        return self._done("ls-tree", "-z", "--long", "-r", "--full-tree", commit)

    def changes_since(self, day: date) -> str:
        """The commits from a day on that changed the folder, the latest first: each a moment and an id."""
        asked = ("rev-list", "--timestamp", f"--since={day.isoformat()}T00:00:00Z", self.revision, "--", "./")
        return self._done(*asked).decode()

    def contents(self, objects: Iterable[str]) -> dict[str, bytes]:
        """The contents of objects, all from one process; an object that is not there is left out."""
        out = self._done("cat-file", "--batch", asked="".join(f"{one}\n" for one in dict.fromkeys(objects)).encode())
        found, at = {}, 0
        while at < len(out):
            end = out.index(b"\n", at)
            head = out[at:end].decode().split()
            at = end + 1
            if head[-1].isdecimal():
                size = int(head[-1])
                found[head[0]] = out[at : at + size]
                at += size + 1
        return found

    def _done(self, *arguments: str, asked: bytes = b"") -> bytes:
        code, out, errors = self._run(*arguments, asked=asked)
        if code:
            cause = _cause(errors)
            raise _refusal(
                f"--compare {self.revision}: git kan die revisie niet lezen: {cause.nl}",
                f"--compare {self.revision}: git cannot read that revision: {cause.en}",
            )
        return out

    def _run(self, *arguments: str, asked: bytes = b"") -> tuple[int, bytes, str]:
        """The exit code and the output of git; killed with all its children (process group) after a time limit."""
        try:
            process = subprocess.Popen(  # noqa: S603
                [*GIT, *arguments],
                cwd=self.folder,
                env=os.environ | ENVIRONMENT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
            )
        except FileNotFoundError:
            raise _refusal(
                "git is niet gevonden; --compare heeft het nodig", "git was not found; --compare needs it"
            ) from None
        with process:
            try:
                out, errors = process.communicate(asked, PATIENCE)
            except subprocess.TimeoutExpired:
                raise _refusal(
                    f"--compare {self.revision}: git was na {PATIENCE:g} seconden nog niet klaar",
                    f"--compare {self.revision}: git was not done after {PATIENCE:g} seconds",
                ) from None
            finally:
                _end(process)
        return process.returncode, out, errors.decode("utf-8", "replace")

    def _no_commit(self, errors: str) -> WrongUse:
        asked, folder = f"--compare {self.revision}", self.folder
        if "not a git repository" in errors:
            return _refusal(f"{folder} staat niet in een git-archief", f"{folder} is not in a git repository")
        if "dubious ownership" in errors:
            return _refusal(
                f"{asked}: het git-archief van {folder} is van een andere gebruiker, en git leest het daarom niet; "
                "vertrouwt u het, zet het dan in de git-instelling safe.directory",
                f"{asked}: the git repository of {folder} belongs to another user, so git does not read it; "
                "if you trust it, add it to git's setting safe.directory",
            )
        if self._run("rev-parse", "--is-shallow-repository")[1].strip() == b"true":
            return _refusal(
                f"{asked}: die revisie is niet in deze ondiepe kloon (shallow clone), die oudere revisies mist; haal "
                "ze op met `git fetch --unshallow`",
                f"{asked}: that revision is not in this shallow clone, which lacks older revisions; fetch them with "
                "`git fetch --unshallow`",
            )
        if "expected commit type" in errors:
            return _refusal(f"{asked}: dat is geen revisie (commit)", f"{asked}: that is no revision (commit)")
        if errors.strip() and not any(words in errors for words in _NO_UPSTREAM):
            cause = _cause(errors)
            return _refusal(
                f"{asked}: git kan hier niet lezen: {cause.nl}", f"{asked}: git cannot read here: {cause.en}"
            )
        return _refusal(f"{asked}: die revisie is er niet", f"{asked}: no such revision")


def _cause(errors: str) -> Bilingual:
    """Why git cannot read: that the repository is damaged, else in the words of git."""
    if any(words in errors for words in _DAMAGED):
        return Bilingual("het is beschadigd; `git fsck` zegt waar", "it is damaged; `git fsck` says where")
    said = errors.strip().rpartition("\n")[2]
    return Bilingual(said, said)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process that still runs, and its children, which would hold its pipes open."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _refusal(nl: str, en: str) -> WrongUse:
    return WrongUse(Bilingual(nl, en))
