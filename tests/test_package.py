"""The package: its README's commands, its wheel, its entry points, and what a start loads."""

import os
import re
import subprocess
import sys
import venv
import zipfile
from collections.abc import Mapping
from email import message_from_bytes
from functools import cache
from importlib.metadata import packages_distributions, requires
from pathlib import Path
from sysconfig import get_path

import pytest
import yaml
from packaging.requirements import Requirement

from stedenband.cli.commands import COMMANDS
from stedenband.vocabulary.codes import (
    Code,
    CommitteeStatus,
    EventKind,
    EventStatus,
    Form,
    Kind,
    Membership,
    Outcome,
    ProposedChange,
    Role,
    Status,
)
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.meanings import MEANINGS
from tests.conftest import LIVING_DATA, ROOT, Command, run_process, slow, spread
from tests.starting import started

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_top_level_holds_what_was_agreed() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    top = {line.split("/")[0] for line in listed.splitlines()}
    assert {name for name in top if not name.startswith(".")} <= {
        "stedenband", "data", "tests", "pyproject.toml", "README.md",
    }  # fmt: skip


def test_the_first_block_of_the_readme_holds_two_commands() -> None:
    blocks = re.findall(r"```\w*\n(.*?)```", README, re.DOTALL)
    first, windows = (block.strip().splitlines() for block in blocks[:2])
    assert len(first) == len(windows) == 2
    assert first[0].endswith("stedenband list --gemeente Leiden")
    assert first[1].endswith("python -m pytest -n 2")
    assert windows[0].endswith("stedenband list --gemeente Leiden")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(place), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(place.glob("*.whl"))


def test_a_wheel_carries_the_register(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        carried = set(packed.namelist())
    assert {f"stedenband/data/{path.name}" for path in LIVING_DATA.glob("*.yaml")} < carried
    package = {path for path in (ROOT / "stedenband").rglob("*.*") if "__pycache__" not in path.parts}
    assert {path.relative_to(ROOT).as_posix() for path in package if path.is_file()} < carried


def test_a_wheel_names_its_licences_and_carries_their_texts(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        home = next(name for name in packed.namelist() if name.endswith(".dist-info/METADATA")).removesuffix("METADATA")
        stated = message_from_bytes(packed.read(f"{home}METADATA"))
        texts = {name: packed.read(f"{home}licenses/{name}").decode() for name in stated.get_all("License-File", [])}
    assert stated["License-Expression"] == "EUPL-1.2 AND CC0-1.0 AND CC-BY-4.0 AND Unicode-3.0"
    assert "European Union Public Licence v. 1.2".upper() in texts["stedenband/LICENSE"].upper()
    assert "CC0 1.0 Universal" in texts["data/LICENSE"]
    assert "UNICODE LICENSE V3" in texts["stedenband/vocabulary/LICENSE-Unicode"]


def test_a_wheel_says_that_its_types_are_checked(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as packed:
        assert "stedenband/py.typed" in packed.namelist()


@pytest.mark.parametrize("brings", ["itself", slow("what it needs")])  # else that is lent from here: nothing to fetch
def test_an_installed_wheel_answers_from_any_folder(brings: str, wheel: Path, tmp_path: Path) -> None:
    home = tmp_path / "env"
    venv.create(home)  # without a pip of its own, which takes longer to put there than all the rest
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    alone = ["--no-deps"] if brings == "itself" else []
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-compile", *alone]
    subprocess.run([*install, str(wheel)], check=True, capture_output=True)
    if alone:
        (site,) = (path.parent for path in home.glob("**/site-packages/stedenband"))
        (site / "lent.pth").write_text(f"{get_path('purelib')}\n", encoding="utf-8")

    def ask(*arguments: str) -> subprocess.CompletedProcess[str]:
        clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
        command = [str(python.parent / "stedenband"), *arguments]
        return subprocess.run(command, cwd=tmp_path, env=clean, capture_output=True, text=True, check=False)

    listed = ask("list", "--gemeente", "Leiden")
    assert listed.returncode == 0, listed.stderr
    assert "Oxford" in listed.stdout
    assert "meegeleverde register" in listed.stderr
    validated = ask("validate")
    assert validated.returncode == 2
    assert "geen register gevonden" in validated.stderr


def test_both_entry_points_give_the_version() -> None:
    done = run_process("--version")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"stedenband \d+\.\d+\.\d+\n", done.out)


_HELP_OF_TYPER = {"typer.rich_utils", "markdown_it", "pygments"}
_ROOMS = {f"stedenband.{path.parent.name}" for path in (ROOT / "stedenband").glob("*/__init__.py")}


@cache
def _loaded_by_help() -> Mapping[str, frozenset[str]]:
    """The modules that are loaded when the help of each command has been told."""
    ended = started([([command, "--help"], {}) for command in COMMANDS], ROOT)
    return dict(zip(COMMANDS, (done.loaded for done in ended), strict=True))


_OF_HELP = ("--version", "--help", "-h", "", "list --help")
_OF_A_LIST = "list --gemeente Leiden"
_OF_A_REPORT = f"report --gemeente Almelo -o {os.devnull} --format"
_FORMATS = {"md": False, "json": False, "html": True}  # whether each loads Jinja


@cache
def _loaded() -> Mapping[str, frozenset[str]]:
    """The modules that each of some runs has loaded when it ends."""
    runs = (*_OF_HELP, _OF_A_LIST, *(f"{_OF_A_REPORT} {format_}" for format_ in _FORMATS))
    return dict(zip(runs, (done.loaded for done in started([(run.split(), {}) for run in runs], ROOT)), strict=True))


@pytest.mark.parametrize("run", _OF_HELP)
def test_help_and_version_load_nothing_that_reads_data_or_knows_it(run: str) -> None:
    # Of loading only the part that finds the data folder: it reads nothing.
    light = {"stedenband.cli", "stedenband.render", "stedenband.loading"}
    of_data = {"yaml", "pydantic", "pydantic_core", "stedenband.loading.loader", *_ROOMS} - light
    assert _loaded()[run] & (of_data | _HELP_OF_TYPER) == set()


_WRITTEN = re.compile(r"^def ([a-z]\w*_(?:command|group))\(", re.MULTILINE)
_MODULES = {name: f"stedenband.cli.{place.partition(':')[0]}" for name, (_, place) in COMMANDS.items()}


def test_every_command_that_is_written_is_listed() -> None:
    texts = {path.stem: path.read_text(encoding="utf-8") for path in (ROOT / "stedenband" / "cli").glob("*.py")}
    found = {f"{module}:{name}" for module, text in texts.items() for name in _WRITTEN.findall(text)}
    assert found == {place for _, place in COMMANDS.values()}, "COMMANDS of cli/commands.py lists each module of cli/"


@pytest.mark.parametrize("command", COMMANDS)
def test_only_the_command_that_is_asked_for_is_imported(command: str) -> None:
    assert _loaded_by_help()[command] & {*_MODULES.values()} == {_MODULES[command]}


def test_a_list_loads_nothing_that_only_other_work_needs() -> None:
    optional = {Requirement(one).name.lower() for one in requires("stedenband") or () if "extra ==" in one}
    packages = {name for name, of in packages_distributions().items() if optional & {one.lower() for one in of}}
    other_commands = {*_MODULES.values()} - {_MODULES["list"]}
    of_reports = {"stedenband.reports", "stedenband.render.report", "jinja2"}
    assert _loaded()[_OF_A_LIST] & (packages | other_commands | of_reports | _HELP_OF_TYPER) == set()


def test_only_a_page_of_html_loads_jinja() -> None:
    assert {format_: "jinja2" in _loaded()[f"{_OF_A_REPORT} {format_}"] for format_ in _FORMATS} == _FORMATS


def test_help_speaks_the_language_of_the_run(stedenband: Command, english: Command) -> None:
    dutch = stedenband("list", "--help").out
    assert "Gebruik: stedenband list" in dutch and "Toon deze hulp." in dutch and "Usage" not in dutch
    spoken = english("list", "--help").out
    assert "Usage: stedenband list" in spoken and "Show this help." in spoken and "Gebruik" not in spoken


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_a_command_says_what_the_list_of_commands_says(stedenband: Command, command: str) -> None:
    words, _ = COMMANDS[command]
    assert words.nl in stedenband("--help").out
    done = stedenband(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.split() > ["Gebruik:", "stedenband", command, "[OPTIES]"]
    assert words.nl in done.out


_ENGLISH = re.compile(
    r"\b(OPTIONS|ARGS|COMMAND|TEXT|DATE|FILE|DIR|PATH|str|Usage|[Ii]nstall completion|default|required)\b"
)


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_no_english_of_typer_is_left_in_dutch_help(stedenband: Command, command: list[str]) -> None:
    assert _ENGLISH.findall(stedenband(*command, "--help").out) == []


_STYLES = re.compile(r"\x1b\[[\d;]*m")


@pytest.mark.parametrize("command", [[], *([name] for name in COMMANDS)], ids=" ".join)
def test_help_says_the_same_on_a_narrow_screen_and_in_a_pipe(
    stedenband: Command, command: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def said() -> list[str]:
        lines = _STYLES.sub("", stedenband(*command, "--help").out).splitlines()
        assert {len(line) for line in lines if line.startswith("│")} <= {int(columns)}
        untitled = (line for line in lines if not re.match(r"[╭╰]|\S.*:$", line))
        return sorted("".join(untitled).translate(dict.fromkeys(map(ord, "│ ,"))))

    heard = []
    for columns in ("40", "200"):
        monkeypatch.setenv("COLUMNS", columns)
        heard.append(said())
        with monkeypatch.context() as terminal:
            terminal.setenv("TTY_COMPATIBLE", "1")
            heard.append(said())
    assert heard == [heard[0]] * 4


@pytest.mark.parametrize("run", ["--help", "list --help"])
def test_help_in_a_pipe_needs_no_rich(run: str) -> None:
    assert "rich" not in _loaded()[run]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_help_of_a_list_names_every_kind_state_and_role_and_where_they_are_explained(
    language: str, stedenband: Command
) -> None:
    said = " ".join(run_process("--lang", language, "list", "--help", COLUMNS="400").out.split())
    for code in (*Kind, *Status, *Draft, *Role):
        assert getattr(code, language) in said, code
    for word in ("kind", "status", "themes"):
        assert f"stedenband explain {word}." in said
        assert stedenband("explain", word).code == 0


# The words whose explanation the help of an option names, and the codes that the option takes.
EXPLAINED_BY: dict[tuple[str, ...], tuple[Code, ...]] = {
    ("kind", "form", "what"): (*Kind, *EventKind, *Form, *ProposedChange),
    ("status", "outcome", "listed"): (*Status, *Draft, *EventStatus, *CommitteeStatus, *Membership, *Outcome),
}


@pytest.mark.parametrize("words", EXPLAINED_BY)
def test_what_an_option_takes_is_explained_where_its_help_says(
    words: tuple[str, ...], stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    said = " ".join(stedenband("list", "--help").out.split())
    assert all(f"explain {word}" in said for word in words)
    told = "".join(stedenband("explain", word).out for word in words)
    missing = [code for code in EXPLAINED_BY[words] if not (code.nl in told or isinstance(code, Draft))]
    assert not missing


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_and_state_of_a_bond_is_explained_in_a_sentence(
    language: str, stedenband: Command, english: Command
) -> None:
    ask = english if language == "en" else stedenband
    for key, codes in (("kind", Kind), ("status", Status)):
        told = ask("explain", key).out
        for code in codes:
            said = getattr(MEANINGS[codes][code], language)
            assert f"- {getattr(code, language)}: {said}." in told
    assert getattr(MEANINGS[Status][Status.DORMANT], language) in ask("explain", "dormant").out


@pytest.mark.parametrize(
    ("label", "code"),
    [("slapend", "dormant"), ("Beëindigd", "ended"), ("thema's", "themes"), ("Alleen vermeld", "listed")],
)
def test_a_label_is_explained_as_the_word_that_it_names(label: str, code: str, stedenband: Command) -> None:
    assert stedenband("explain", label).out == stedenband("explain", code).out


def test_a_default_and_what_must_be_given_are_said_in_help(stedenband: Command) -> None:
    assert "[anders: 5]" in stedenband("report", "--help").out
    assert "[verplicht]" in stedenband("show", "--help").out
    assert "[anders:" not in stedenband("show", "--help").out


PRINTING = ["--version", "--help", "list --help", "list", "list --format json", "report"]


@pytest.mark.parametrize("arguments", spread(PRINTING, 3))
def test_nothing_is_wrong_when_nobody_reads_any_more(arguments: str) -> None:
    command = [sys.executable, "-m", "stedenband", *arguments.split()]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert (process.stderr.read(), process.wait()) == (b"", 0)


@pytest.mark.parametrize(("arguments", "code"), [([], 2), (["-h"], 0), (["--help"], 0)], ids=["none", "-h", "--help"])
def test_without_a_command_or_asked_for_the_help_is_shown(arguments: list[str], code: int, stedenband: Command) -> None:
    done = stedenband(*arguments, data=None)
    assert (done.code, done.err) == (code, "")
    assert "Som stedenbanden en meer op." in done.out


def test_a_mistyped_command_gets_a_near_miss(stedenband: Command) -> None:
    done = stedenband("lst", data=None)
    assert (done.code, done.out) == (2, "")
    assert "het commando lst bestaat niet; bedoelde u list?" in done.err


@pytest.mark.parametrize("name", [".pre-commit-config.yaml", ".pre-commit-hooks.yaml"])
def test_the_hook_checks_the_whole_register_at_every_commit(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    read_in = yaml.safe_load(text)
    [hook] = read_in["repos"][0]["hooks"] if "repos" in read_in else read_in
    # Without always_run a commit that only deletes is skipped: pre-commit sees no file that is left.
    assert (hook["always_run"], hook["pass_filenames"], "files" in hook) == (True, False, False)
    assert hook["entry"].endswith("stedenband validate")


def test_the_hook_of_a_clone_runs_the_program_as_it_stands() -> None:
    [local] = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"]
    assert (local["repo"], local["hooks"][0]["language"]) == ("local", "system")


def test_a_plugin_for_pydantic_of_another_package_is_not_loaded(tmp_path: Path) -> None:
    (tmp_path / "watching.py").write_text("print('watching')\n", encoding="utf-8")
    (tmp_path / "watching-1.0.dist-info").mkdir()
    (tmp_path / "watching-1.0.dist-info" / "METADATA").write_text("Name: watching\nVersion: 1.0\n", encoding="utf-8")
    (tmp_path / "watching-1.0.dist-info" / "entry_points.txt").write_text("[pydantic]\nw = watching", encoding="utf-8")

    ran = run_process("list", "--gemeente", "Leiden", PYTHONPATH=os.pathsep.join((str(ROOT), str(tmp_path))))

    assert ran.code == 0
    assert "watching" not in ran.out + ran.err
