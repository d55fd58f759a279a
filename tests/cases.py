"""Reads the case files: data with its expected findings written in comments at the top.

`# expect 4:9 unknown-code: active` says that line 4, column 9 holds that finding, and that its message or advice
mentions what follows the colon. `# stale` asks for freshness too, after five years. A case is a file or, where several
files are at play, a folder of them. `# libyaml` marks a text that PyYAML's own parser refuses in another place, or
altogether; without libyaml it is left out. Every case is read on 21 November 2026.
"""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.rules.finding import Finding

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 21)
_EXPECT = re.compile(r"# expect (?P<place>\d+:\d+) (?P<rule>[a-z0-9-]+)(?:: (?P<says>.*))?")


@dataclass(frozen=True, slots=True)
class Expected:
    """One finding that a case must give, and nothing more."""

    file: str
    place: str
    rule: str
    says: str


def findings_in(folder: Path) -> tuple[Finding, ...]:
    """What the linter finds in a case that was laid out in a folder."""
    stale = any("# stale" in path.read_text(errors="replace").splitlines() for path in folder.glob("*.yaml"))
    return load(DataFolder(folder, "option"), LintOptions(TODAY, stale)).findings


def case_names(kind: str) -> list[str]:
    """The names of the cases of a kind: `clean` or `broken`."""
    return sorted(path.name for path in (CASES / kind).iterdir())


def needs_libyaml(kind: str, name: str) -> bool:
    """Whether a case is told so only where PyYAML was built with libyaml, and it was not."""
    path = CASES / kind / name
    return not yaml.__with_libyaml__ and path.is_file() and b"\n# libyaml\n" in path.read_bytes()


def lay_out(kind: str, name: str, folder: Path) -> list[Expected]:
    """Copy a case into a data folder and give its expected findings. A lone file is that of Testdam."""
    path = CASES / kind / name
    sources = {source.name: source for source in path.iterdir()} if path.is_dir() else {"testdam.yaml": path}
    expected = []
    for target, source in sorted(sources.items()):
        data = source.read_bytes()
        (folder / target).write_bytes(data)
        expected += _expected_in(target, data.decode(errors="replace"))
    return expected


def _expected_in(file: str, text: str) -> list[Expected]:
    found = filter(None, map(_EXPECT.match, text.splitlines()))
    return [Expected(file, match["place"], match["rule"], match["says"] or "") for match in found]
