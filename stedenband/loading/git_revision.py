"""The register as it was in a git revision, read from git itself: the working folder stays as it is.

A repository may be hostile (unpacked from an archive, its `.git/config` included), so git is called only with plumbing
commands that run no command of its configuration: `cat-file` without `--textconv` and `--filters`, not `archive`, which
runs smudge filters, nor `show`, which runs textconv and the pager.
"""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from stedenband.errors import WrongUse
from stedenband.loading.data_file import read_data
from stedenband.loading.data_folder import DataFolder
from stedenband.parsing.source import MAX_BYTES
from stedenband.register.register import Register
from stedenband.text import Bilingual

_SUFFIXES = (".yaml", ".yml")
_ORDINARY = ("100644", "100755")  # modes of ordinary files: no symlink, no submodule
PATIENCE = 30.0  # seconds for one call of git
_GIT = ("git", "--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}")
_ENVIRONMENT = {
    "GIT_ALLOW_PROTOCOL": "",  # no remote helper or transport at all, whatever protocol.*.allow says
    "GIT_NO_LAZY_FETCH": "1",  # no fetch from a promisor remote of what a partial clone lacks (git 2.39.4 and later)
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ASKPASS": "",
    "SSH_ASKPASS": "",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",  # its messages are recognised in English
}


class _Blob(NamedTuple):
    """A data file in a revision: its name, and its object or None where it is not there or no ordinary file."""

    name: str
    object: str | None


def register_at(folder: DataFolder, revision: str) -> Register:
    """The sound files of a data folder as they were in a revision; the others are `unknown`.

    WrongUse says in a sentence why there is none: no git, no repository, one of another owner, no such revision (or not
    in a shallow clone), no data folder in it, or git takes too long.
    """
    git = _Git(folder.path, revision)
    blobs = list(_blobs(git.listed(git.commit())))
    if not blobs:
        raise _refusal(
            f"--compare {revision}: in die revisie staan in de map {folder.path} geen gegevens; heette zij toen "
            "anders, of was zij er nog niet?",
            f"--compare {revision}: in that revision there is no data in the folder {folder.path}; was it called "
            "otherwise, or not there yet?",
        )
    texts = git.contents([blob.object for blob in blobs if blob.object])
    found = {}
    for name, object in blobs:
        data = texts.get(object or "")
        file = read_data(PurePosixPath(name).stem, name, name, data) if data is not None else None
        if file and file.municipality:
            found[file.home] = file.municipality
    return Register(found, unknown=frozenset(PurePosixPath(blob.name).stem for blob in blobs) - found.keys())


def _blobs(listed: bytes) -> Iterator[_Blob]:
    """The data files in the output of `ls-tree -z --long`: mode, type, object and size, a tab, and the name."""
    for entry in listed.decode("utf-8", "surrogateescape").split("\0"):
        told, _, name = entry.partition("\t")
        if name.endswith(_SUFFIXES) and not name.startswith("."):
            mode, _, object, size = told.split()
            is_sound = mode in _ORDINARY and size.isdecimal() and int(size) <= MAX_BYTES
            yield _Blob(name, object if is_sound else None)


class _Git:
    """Calls git in a folder, for a revision that its messages name."""

    def __init__(self, folder: Path, revision: str) -> None:
        self.folder, self.revision = folder, revision

    def commit(self) -> str:
        """The id of the commit that the revision stands for."""
        asked = ("rev-parse", "--verify", "--quiet", "--end-of-options", f"{self.revision}^{{commit}}")
        code, out, errors = self._run(*asked)
        if code:
            raise self._no_commit(errors)
        return out.decode().strip()

    def listed(self, commit: str) -> bytes:
        """What `ls-tree` says of the folder in a commit; nothing where the folder is not in it."""
        return self._done("ls-tree", "-z", "--long", commit, "./")

    def contents(self, objects: list[str]) -> dict[str, bytes]:
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
            cause = errors.strip().rpartition("\n")[2]
            raise _refusal(
                f"--compare {self.revision}: git kan die revisie niet lezen: {cause}",
                f"--compare {self.revision}: git cannot read that revision: {cause}",
            )
        return out

    def _run(self, *arguments: str, asked: bytes = b"") -> tuple[int, bytes, str]:
        """The exit code and the output of git; killed with all its children (process group) after a time limit."""
        try:
            process = subprocess.Popen(  # noqa: S603
                [*_GIT, *arguments],
                cwd=self.folder,
                env=os.environ | _ENVIRONMENT,
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
        if errors.strip():
            cause = errors.strip().rpartition("\n")[2]
            return _refusal(f"{asked}: git kan hier niet lezen: {cause}", f"{asked}: git cannot read here: {cause}")
        return _refusal(f"{asked}: die revisie is er niet", f"{asked}: no such revision")


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process that still runs, and its children, which would hold its pipes open."""
    if process.poll() is None:
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _refusal(nl: str, en: str) -> WrongUse:
    return WrongUse(Bilingual(nl, en))
