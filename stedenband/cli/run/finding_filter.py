"""Which findings `validate` shows, and which of them fail the run."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from stedenband.cli.choices import one_of
from stedenband.errors import WrongUse
from stedenband.loading.data_folder import DataFolder
from stedenband.rules.catalogue import Severity, rule, rules
from stedenband.rules.finding import Finding
from stedenband.text import Bilingual, near, slug


@dataclass(frozen=True, slots=True)
class Selection:
    """What was asked for: rules by name, notes, strictness, and the paths whose findings count (none: all)."""

    select: frozenset[str]
    ignore: frozenset[str]
    notes: bool
    strict: bool
    paths: tuple[Path, ...]

    def shows(self, finding: Finding) -> bool:
        """Whether a finding is shown."""
        return self.tells(finding.rule) and (not self.paths or _is_in(Path(finding.file), self.paths))

    def tells(self, name: str) -> bool:
        """Whether the findings of a rule are shown: notes only when asked for, by `--notes` or by name."""
        if name in self.ignore or (self.select and name not in self.select):
            return False
        return self.notes or name in self.select or rule(name).severity is not Severity.NOTE

    def fails(self, findings: Iterable[Finding]) -> bool:
        """Whether a run with these findings fails: on errors, and on warnings where it is strict."""
        failing = {Severity.ERROR, Severity.WARNING} if self.strict else {Severity.ERROR}
        return any(finding.severity in failing for finding in findings)


def rule_names(asked: Iterable[str] | None, option: str) -> frozenset[str]:
    """The rules that an option names, apart or parted by commas; UnknownValue where one does not exist."""
    names = (name.strip() for one in asked or () for name in one.split(","))
    return frozenset(one_of(name, rules(), option) for name in names if name)


def path_of(name: str, folder: DataFolder) -> Path:
    """The path that is meant: one that is there, else the file of the municipality of that name."""
    path = Path(name)
    return path if path.exists() or path.is_symlink() else folder.files().get(slug(name), path)


def must_be_in(path: Path, folder: DataFolder) -> None:
    """WrongUse where a path is not there, or is no part of the register."""
    if not path.exists() and not path.is_symlink():
        meant = near(path.name, folder.files())
        nl, en = (f"; bedoeld was misschien {meant}", f"; perhaps {meant} was meant") if meant else ("", "")
        raise WrongUse(Bilingual(f"{path} bestaat niet{nl}", f"{path} does not exist{en}"))
    if not _is_in(path, (folder.path,)) and not _is_in(folder.path, (path,)):
        raise WrongUse(
            Bilingual(
                f"{path} staat niet in het register {folder.path}; wijs een ander aan met --data MAP",
                f"{path} is not in the register {folder.path}; point to another with --data DIR",
            )
        )
    if path.is_file() and not any(
        _is_in(path, (file,)) for file in (*folder.files().values(), *folder.below(), *folder.misnamed())
    ):
        raise WrongUse(
            Bilingual(
                f"{path} is geen bestand van een gemeente; zo'n bestand heet als leiden.yaml",
                f"{path} is no file of a municipality; such a file has a name like leiden.yaml",
            )
        )


def _is_in(file: Path, paths: tuple[Path, ...]) -> bool:
    # Compare paths without resolving a symlink itself: a link counts as the file of its own name.
    return any(_absolute(file).is_relative_to(_absolute(path)) for path in paths)


def _absolute(path: Path) -> Path:
    return path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()
