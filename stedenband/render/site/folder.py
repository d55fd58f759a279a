"""Puts the files of a site in place at once: written beside the old folder, which they replace by a rename.

What is the same as in the old folder is hard-linked; what somebody else put there (`.git`, `CNAME`) is kept. A folder
that is not a site of ours is refused.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from stedenband.errors import WrongUse, cause_of
from stedenband.render.output import umask
from stedenband.text import Bilingual

_MARK = ".stedenband-site"  # names every file that the program wrote
_RECOGNISED = 40  # characters of the folder's name in that of what is written beside it


class Done(NamedTuple):
    """How many files a site has, how many of them were written, and how many old ones are gone."""

    files: int
    written: int
    gone: int


class SiteFolder:
    """A folder that holds a site, or is to; `beside` is where the new files are written."""

    def __init__(self, target: Path, beside: Path, old: frozenset[str]) -> None:
        self.target, self.beside, self.old = target, beside, old

    def put(self, name: str, data: bytes) -> bool:
        """Write a file beside, unless the old folder has the same; gives whether it was written."""
        if name in self.old and _read(self.target / name) == data:
            return False
        path = self.beside / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return True

    def finish(self, written: Iterable[str], same: Iterable[str]) -> Done:
        """Put the new folder in the place of the old one, where anything changed."""
        new, kept = frozenset(written), frozenset(same)
        done = Done(len(new | kept), len(new), len(self.old - new - kept))
        if done.written or done.gone:
            foreign = (name for name in _files(self.target) if name not in self.old and name != _MARK)
            for name in (*kept, *(name for name in foreign if name not in new)):
                _link(self.target / name, self.beside / name)
            (self.beside / _MARK).write_text("\n".join(["stedenband site", *sorted(new | kept), ""]), encoding="utf-8")
            self._swap()
        return done

    def _swap(self) -> None:
        mode = self.target.stat().st_mode if self.target.exists() else 0o777 & ~umask()
        self.beside.chmod(mode)
        if not self.target.exists():
            self.beside.rename(self.target)
            return
        aside = Path(tempfile.mkdtemp(prefix=f".{self.target.name[:_RECOGNISED]}.", dir=self.target.parent))
        self.target.rename(aside / "old")
        try:
            self.beside.rename(self.target)
        except OSError:
            (aside / "old").rename(self.target)
            raise
        finally:
            shutil.rmtree(aside, ignore_errors=True)


@contextmanager
def site_folder(path: Path) -> Iterator[SiteFolder]:
    """A folder to put a site in; WrongUse where it holds something else, or cannot be written."""
    target = Path(os.path.realpath(path))
    old = _written_before(path, target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=f".{target.name[:_RECOGNISED]}.", dir=target.parent))
        try:
            yield SiteFolder(target, beside, old)
        finally:
            shutil.rmtree(beside, ignore_errors=True)
    except OSError as error:
        nl, en = cause_of(error)
        raise WrongUse(
            Bilingual(f"{path} kan niet worden geschreven: {nl}", f"{path} cannot be written: {en}")
        ) from None


def _written_before(path: Path, target: Path) -> frozenset[str]:
    if not target.exists():
        return frozenset()
    mark = _read(target / _MARK)
    if mark is not None:
        return frozenset(mark.decode("utf-8", "replace").splitlines()[1:])
    if not target.is_dir() or any(target.iterdir()):
        raise WrongUse(
            Bilingual(
                f"{path} bevat iets anders dan een site van stedenband; kies een nieuwe of lege map",
                f"{path} holds something else than a site of stedenband; choose a new or empty folder",
            )
        )
    return frozenset()


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _files(folder: Path) -> Iterator[str]:
    for place, _, names in os.walk(folder):
        yield from (Path(place, name).relative_to(folder).as_posix() for name in names)


def _link(old: Path, new: Path) -> None:
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:  # a file system without hard links
        shutil.copy2(old, new, follow_symlinks=False)
