"""The documents: their links lead somewhere, and their commands do and print what they say."""

import re
import shlex
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from stedenband.cli.commands import COMMANDS
from stedenband.rules.catalogue import Severity
from stedenband.vocabulary.edtf import parse
from tests.cases import findings_in
from tests.conftest import DATA, LIVING_DATA, ROOT, Command

README, GUIDE = ROOT / "README.md", LIVING_DATA / "README.md"
DOCUMENTS = (README, GUIDE, *sorted((ROOT / ".github").rglob("*.md")))
_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_LIVING = re.compile(r"(?<=^In orde: ).*", re.MULTILINE)  # how much the register holds, and how long that took
_IDENTITY = {f"GIT_{role}_{key}": "proef" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}


def _blocks(path: Path) -> list[tuple[str, str]]:
    return [(found[1], found[2]) for found in _BLOCK.finditer(path.read_text(encoding="utf-8"))]


def _prose(path: Path) -> str:
    return _BLOCK.sub("", path.read_text(encoding="utf-8"))


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def _anchors(path: Path) -> set[str]:
    """The names that the headings of a page can be linked by."""
    headings = re.findall(r"^#+ (.*)$", _prose(path), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)\s]*)\)", _prose(path)):
        name, _, anchor = target.partition("#")
        linked = path.parent / name if name else path
        assert linked.exists(), target
        assert not anchor or anchor in _anchors(linked), target


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_every_block_of_yaml_can_be_read(path: Path) -> None:
    for kind, block in _blocks(path):
        if kind == "yaml":
            assert yaml.safe_load(block), block


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_every_command_that_is_named_exists(path: Path) -> None:
    for command in re.findall(r"`stedenband (\w+)", _prose(path)):
        assert command in COMMANDS


@pytest.mark.parametrize("path", DOCUMENTS, ids=_named)
def test_every_file_that_is_named_is_there(path: Path) -> None:
    for named in re.findall(r"`((?:stedenband|tests)/[\w./-]+)`", _prose(path)):
        assert (ROOT / named).exists(), named


def test_the_map_of_the_rooms_is_the_import_contract() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    layers = next(contract["layers"] for contract in contracts if contract["type"] == "layers")
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", _prose(ROOT / ".github" / "ARCHITECTURE.md"), re.MULTILINE)
    floors = [set(re.findall(r"`(\w+)`", row)) for row in rows]
    contract = [set(re.findall(r"\w+", layer)) for layer in layers if layer != "__main__"]
    assert floors == contract


def test_the_readme_is_short() -> None:
    assert len(README.read_text(encoding="utf-8").splitlines()) < 150


def test_the_file_of_data_in_the_readme_is_a_good_one(tmp_path: Path) -> None:
    [example] = [block for kind, block in _blocks(README) if kind == "yaml" and block.startswith("gemeente:")]
    (tmp_path / "almelo.yaml").write_text(example, encoding="utf-8")
    assert [finding for finding in findings_in(tmp_path) if finding.severity is not Severity.NOTE] == []


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A clone of a repository that holds the register alone, two commits long, in which commands are run."""
    for name, value in _IDENTITY.items():
        monkeypatch.setenv(name, value)
    origin, here = tmp_path / "origin.git", tmp_path / "clone"
    _git(tmp_path, "init", "--quiet", "--bare", str(origin))
    _git(tmp_path, "clone", "--quiet", str(origin), str(here))
    shutil.copytree(DATA, here / "data")
    _git(here, "add", ".")
    for message in ("first", "second"):
        _git(here, "commit", "--quiet", "--allow-empty", "--message", message)
    monkeypatch.chdir(here)
    return here


def _git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def _commands(block: str) -> Iterator[list[str]]:
    for line in block.splitlines():
        if words := shlex.split(line, comments=True):
            yield words


def _screens(block: str) -> Iterator[tuple[list[str], str]]:
    """The commands on a screen, each with what it printed."""
    for screen in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        command, _, printed = screen.partition("\n")
        yield shlex.split(command), printed


def _must_print(stedenband: Command, command: list[str], printed: str) -> None:
    """A command prints this; its exit code is 1 where that tells of errors, else 0."""
    assert command[0] == "stedenband"
    done = stedenband(*command[1:], data=None)
    assert _LIVING.sub("…", done.err + done.out) == _LIVING.sub("…", printed)
    assert done.code == bool(re.search(r"^\d+ fout", printed, re.MULTILINE))


@pytest.mark.usefixtures("clone")
def test_the_commands_of_the_readme_run_and_print_what_it_shows(stedenband: Command) -> None:
    for kind, block in _blocks(README)[2:]:
        if kind == "sh":
            for command in _commands(block):
                assert command[0] == "stedenband"
                assert stedenband(*command[1:], data=None).code == 0, command
        if kind == "console":
            for command, printed in _screens(block):
                _must_print(stedenband, command, printed)


def test_the_guide_says_right_how_sources_disagree(tmp_path: Path, stedenband: Command) -> None:
    [entry] = re.findall(r"`(\{date: [^`]*disputed: [^`]*\})`", GUIDE.read_text(encoding="utf-8"))
    (tmp_path / "testdam.yaml").write_text(
        "gemeente: Testdam\ncountry: NL\nsources: {website-2025: {title: Onze banden, date: 2025}}\n"
        "bonds:\n  - id: musterstadt\n    partners: [{name: Musterstadt, country: DE}]\n    kind: twinning\n"
        f"    history: [{entry}]\n    sources: [website-2025]\n"
    )
    done = stedenband("validate", "--strict", data=tmp_path)
    assert (done.code, done.out.split(":")[0]) == (0, "In orde"), done.out


def test_the_guide_leads_from_a_first_file_to_a_change_handed_in(clone: Path, stedenband: Command) -> None:
    file, is_made = clone / "data" / "testdam.yaml", False  # what stands below commands is what they put in the file
    for kind, block in _blocks(GUIDE):
        if kind == "sh":
            is_made = True
            for command in _commands(block):
                if command[0] == "stedenband":
                    done = stedenband(*command[1:], data=None)
                    assert done.code == 0, done.err
                else:
                    assert command[0] == "git"
                    _git(clone, *command[1:])
        elif kind == "console":
            is_made = False
            for command, printed in _screens(block):
                _must_print(stedenband, command, printed)
        elif is_made:
            text = file.read_text(encoding="utf-8")
            assert [one for one in _records(block.partition("\n")[2]).values() if one not in text] == []
        else:
            _write_down(file, block)
    _git(clone.parent / "origin.git", "rev-parse", "--verify", "testdam")


def _write_down(path: Path, block: str) -> None:
    """Put a block of the guide in a file: its records go below its key, each in the place of the same one if any."""
    key, _, new = block.partition("\n")
    before, _, after = path.read_text(encoding="utf-8").partition(f"\n{key}\n")
    old = re.match(r"(  (?! *#)[^\n]*\n)*", after)
    assert old, key
    records = _records(old[0]) | _records(new)
    path.write_text(f"{before}\n{key}\n{''.join(records.values())}{after[old.end() :]}", encoding="utf-8")


def _records(text: str) -> dict[str, str]:
    """The records below a key by how they begin: `- id: musterstadt`, `raadsbrief-2024`."""
    records = re.findall(r"^  \S.*\n(?:   .*\n)*", text, re.MULTILINE)
    return {re.split(r"(?<!id):|\n", record.strip())[0]: record for record in records}


def test_every_date_that_the_guide_explains_is_a_date() -> None:
    explained = re.findall(r"^\| `([^`]+)` \|", GUIDE.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(explained) > 5
    for text in explained:
        assert parse(text.strip('"'))
