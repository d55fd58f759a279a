"""Standard streams that are closed, full (/dev/full) or broken pipes: an answer or a message, and its exit code."""

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from tests.conftest import Run, each_once, end_process, run_forked, slow, start_process

pytestmark = pytest.mark.skipif(os.name == "nt", reason="streams of a POSIX system")

# Every command that prints: a short text and a long one, through Rich, as text, as bytes, and what Typer writes itself.
PRINTING = (
    "list", "list --format json", "show Leiden", "validate", "validate --stale", "validate --format sarif", "report",
    "report --format html", "report --format docx", "timeline", "stats --by country", "calendar --years 9",
    "calendar --format ics", "schema", "explain", "explain syntax-error", "--help", "list --help", "--version",
)  # fmt: skip
_COLUMN_LEFT_OUT = "Weggelaten uit de tabel"  # of a Word document: a remark
SOME = ("list --format json", "validate --stale", "report --format docx", "list --help")  # each in another way


def _commands(*some: str) -> pytest.MarkDecorator:
    """Those that the default suite tries, of all."""
    return pytest.mark.parametrize("commands", [some, slow(PRINTING)], ids=["some", "all"])


FULL = Path("/dev/full")
needs_full = pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")


# What a standard stream is where nobody can be told anything: code that runs before the program does.
CLOSED = "import os\nfor number in {}: os.close(number)"
LEFT = "import os\nreader, writer = os.pipe()\nos.close(reader)\nfor number in {}: os.dup2(writer, number)"
ON_FULL = f"import os\nfull = os.open('{FULL}', os.O_WRONLY)\nfor number in {{}}: os.dup2(full, number)"


def _ends(commands: Iterable[str], lost: str, *streams: int) -> Mapping[str, Run]:
    """How each command ends with some of the streams 0, 1 and 2 lost."""
    asked = [*commands]
    runs = run_forked(*(command.split() for command in asked), inside=lost.format(streams))
    return dict(zip(asked, runs, strict=True))


def _codes(runs: Mapping[str, Run]) -> dict[str, int]:
    return {command: run.code for command, run in runs.items()}


def _complaints(runs: Mapping[str, Run]) -> set[str]:
    """The last thing that each run says on standard error."""
    return {run.err.strip().rpartition("\n")[2] for run in runs.values()}


@_commands(*SOME)
def test_a_reader_who_has_enough_is_no_failure(commands: tuple[str, ...]) -> None:
    runs = _ends(commands, LEFT, 1)
    assert _codes(runs) == dict.fromkeys(commands, 0)
    assert {told for told in _complaints(runs) if not told.startswith(_COLUMN_LEFT_OUT)} == {""}


FINDING = ("validate", "validate --format sarif", "list municipalities", "validate --format json", "report")


@pytest.mark.parametrize("kinds", [FINDING[1:3], slow(FINDING)], ids=["some", "all"])
def test_a_reader_who_has_enough_does_not_hide_what_was_found(kinds: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "heel.yaml").write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n")
    asked = [f"--data {tmp_path} {command}" for command in kinds]
    assert _codes(_ends(asked, LEFT, 1)) == dict.fromkeys(asked, 1)


@needs_full
@_commands(*SOME[::2])
def test_an_answer_that_does_not_fit_on_the_disk_is_told_in_a_sentence(commands: tuple[str, ...]) -> None:
    runs = _ends(commands, ON_FULL, 1)
    assert _codes(runs) == dict.fromkeys(commands, 2)
    assert _complaints(runs) == {"stedenband: lezen of schrijven mislukte: de schijf is vol"}


@_commands(*SOME[1::2])
def test_an_answer_that_has_nowhere_to_go_is_told_in_a_sentence(commands: tuple[str, ...]) -> None:
    runs = _ends(commands, CLOSED, 1)
    assert _codes(runs) == dict.fromkeys(commands, 2)
    assert _complaints(runs) == {"stedenband: lezen of schrijven mislukte: het bestand is gesloten"}


LOST = {"closed": CLOSED, "left": LEFT, "full": ON_FULL}
ANSWERING = {"validate": 1, "list municipalities": 1, "liist": 2, "show Nergens": 2}


@pytest.mark.parametrize(("command", "lost"), each_once(ANSWERING, LOST))
def test_an_answer_stands_though_nobody_can_be_told_of_trouble(command: str, lost: str, tmp_path: Path) -> None:
    (tmp_path / "heel.yaml").write_text("gemeente: Heel\ncountry: NL\nkleur: rood\n")
    (tmp_path / "half.yaml").write_text("gemeente: Half\ncountry: NL\n")
    if lost == "full" and not FULL.exists():
        pytest.skip("no device that is always full")
    (run,) = _ends([f"--data {tmp_path} {command}"], LOST[lost], 2).values()
    assert (run.code, bool(run.out), run.err) == (ANSWERING[command], ANSWERING[command] == 1, "")


def test_closed_input_is_empty_input_and_only_where_it_is_asked_for() -> None:
    runs = _ends(("validate", "validate -"), CLOSED, 0)
    assert _codes(runs) == {"validate": 0, "validate -": 1}
    assert "[no-mapping]" in runs["validate -"].out
    assert _complaints(runs) == {""}


def test_what_writes_files_needs_no_streams_at_all(tmp_path: Path) -> None:
    asked = (f"list -o {tmp_path}/lijst.csv", f"report -o {tmp_path}/verslag.docx", f"--data {tmp_path} new Leiden")
    runs = _ends(asked, CLOSED, 0, 1, 2)
    assert _codes(runs) == dict.fromkeys(asked, 0)
    assert {path.name for path in tmp_path.iterdir()} == {"lijst.csv", "verslag.docx", "leiden.yaml", ".schema.json"}


OLD: tuple[dict[str, str], ...] = (
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
)


@pytest.mark.parametrize("environment", OLD, ids=["ascii", "locale"])
def test_output_that_is_not_utf8_gets_what_it_can_show(environment: Mapping[str, str]) -> None:
    answer = end_process(start_process("list", "--partner", "Torun", environment=environment))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.isascii() and "Toru\\u0144" in answer.out
    assert "\\u2500" not in answer.out
    complaint = end_process(start_process("list", "--from", "XXXX-05-04", environment=environment))
    assert (complaint.code, complaint.err) == (
        2,
        "stedenband: --from XXXX-05-04: verwacht was \\xe9\\xe9n dag, maand of jaar\n",
    )
