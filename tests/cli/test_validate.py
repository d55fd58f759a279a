"""`stedenband validate`: places, sentences, totals, selections, formats and exit codes."""

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import DATA, Command, run_forked, run_process, slow

Folder = Callable[..., Path]

MISTYPED = """gemeente: Leiden
country: NL
sources: {b: {title: B, date: 2020}}
bonds:
- id: oxford
  parners: [{name: Oxford, country: UK}]
  kind: twinning
  sources: [b]
"""
WARNING = "gemeente: Leiden \ncountry: NL\n"
NOTE = """gemeente: Leiden
country: NL
sources: {b: {title: B, date: 2020}}
bonds:
- {id: x, partners: [{name: X, country: DE}], kind: twinning, history: [{status: active}], sources: [b]}
"""


def test_a_typing_error_is_told_with_its_place_and_what_was_meant(folder: Folder, stedenband: Command) -> None:
    data = folder(leiden=MISTYPED)
    done = stedenband("validate", data=data)
    assert (done.code, done.err) == (1, "")
    assert done.out == (
        f"{data / 'leiden.yaml'}:6:3: fout [unknown-key] de sleutel parners bestaat hier niet\n"
        "    6 │   parners: [{name: Oxford, country: UK}]\n"
        "      │   ^^^^^^^\n"
        "      → bedoeld was misschien partners\n"
        "\n"
        "1 fout in 1 bestand\n"
    )


def test_it_speaks_english_when_asked(folder: Folder, english: Command) -> None:
    done = english("validate", data=folder(leiden=MISTYPED))
    assert done.code == 1
    assert "error [unknown-key] there is no key parners here" in done.out
    assert "perhaps partners was meant" in done.out
    assert done.out.splitlines()[-1] == "1 error in 1 file"


def test_a_long_line_is_cut_around_the_spot(folder: Folder, stedenband: Command) -> None:
    text = "gemeente: Leiden\ncountry: NL\nbackground: " + "é" * 500 + "\u200b" + "b" * 500 + "\n"
    lines = stedenband("validate", data=folder(leiden=text)).out.splitlines()
    assert lines[1] == "    3 │ …" + "é" * 60 + "<U+200B>" + "b" * 60 + "…"
    assert lines[2] == "      │  " + " " * 60 + "^^^^^^^^"


def test_more_findings_than_anybody_reads_are_counted(folder: Folder, stedenband: Command) -> None:
    text = "gemeente: Leiden\ncountry: NL\n" + "".join(f"sleutel{number}: x\n" for number in range(800))
    data = folder(leiden=text)
    done = stedenband("validate", data=data)
    assert done.out.count("[unknown-key]") == 500
    assert "… en nog 300 bevindingen." in done.out
    assert done.out.splitlines()[-1] == "800 fouten in 1 bestand"
    assert len(stedenband("validate", "--format", "json", data=data).json) == 800


SEVERITIES = [
    (WARNING, [], 0, "trailing-space"),
    (WARNING, ["--strict"], 1, "trailing-space"),
    (WARNING, ["--strict", "--ignore", "trailing-space"], 0, None),
    (WARNING, ["--select", "trailing-space"], 0, "trailing-space"),
    (WARNING, ["--select", "unknown-key", "--strict"], 0, None),
    (NOTE, [], 0, None),
    (NOTE, ["--notes"], 0, "undated-entry"),
    (NOTE, ["--notes", "--strict"], 0, "undated-entry"),
    (NOTE, ["--select", "undated-entry"], 0, "undated-entry"),
    (MISTYPED, [], 1, "unknown-key"),
    (NOTE, ["--stale", "--on", "2026-11-21"], 0, "stale-file"),
    (NOTE, ["--stale", "--on", "2026-11-21"], 0, "stale-bond"),
    (NOTE, ["--stale", "--strict", "--on", "2026-11-21"], 1, "stale-bond"),
    (NOTE, ["--strict"], 0, None),
]


@pytest.mark.parametrize(("text", "arguments", "code", "rule"), SEVERITIES)
def test_what_is_shown_and_what_fails_can_be_chosen(
    text: str, arguments: list[str], code: int, rule: str | None, folder: Folder, stedenband: Command
) -> None:
    done = stedenband("validate", *arguments, data=folder(leiden=text))
    assert done.code == code
    assert (f"[{rule}]" in done.out) if rule else done.out.startswith("In orde: ")


DRAFTS = """
gemeente: Testdam
country: NL
sources:
  lijst: {title: Lijst, date: 2020-01-01}
bonds:
  - id: jena
    partners: [{name: Jena, country: DE}]
    kind: twinning
    history: [{date: 1985, status: active}]
    sources: [lijst]
  - id: bonn
    partners: [{name: Bonn, country: DE}]
    listed: [{source: lijst}]
  - id: ulm
    partners: [{name: Ulm, country: DE}]
    listed: [{source: lijst}]
"""


def test_what_is_only_listed_is_counted_apart_from_the_bonds(folder: Folder, stedenband: Command) -> None:
    done = stedenband("validate", data=folder(testdam=DRAFTS))
    assert "1 bestand, 1 stedenband, 2 alleen vermeld, 0 comités" in done.out


@pytest.mark.parametrize(
    "chosen", [["--ignore", "unknown-key"], ["--ignore", "unknown-key,bad-id"], ["--select", "bad-id"]]
)
def test_a_register_of_which_a_file_cannot_be_read_is_not_in_order(
    chosen: list[str], folder: Folder, stedenband: Command
) -> None:
    done = stedenband("validate", *chosen, data=folder(leiden=MISTYPED, gouda="gemeente: Gouda\ncountry: NL\n"))
    assert done.code == 0
    assert done.out == (
        "Niets gevonden waar u naar vroeg. Niet alles is gecontroleerd: 1 bestand is niet (geheel) te lezen.\n"
    )


WRONG_USE = [
    (["--years", "3"], "--years hoort bij --stale"),
    (["--as", "x.yaml"], "--as hoort bij -"),
    (["--select", "bad-id,bad-date", "--ignore", "bad-id"], "--select en --ignore noemen beide bad-id"),
    (["--ignore", "trailing-spce"], "--ignore trailing-spce: dat is niet bekend; bedoelde u trailing-space?"),
    (["--format", "srif"], "bedoelde u sarif?"),
    (["-o", "x.doc"], "gebruik --format of een van deze achtervoegsels: .json, .txt, .sarif, .xml"),
    (["--on", "gisteren"], "--on gisteren: dat is geen datum"),
    (["--years", "0"], "--years"),
    (["nergens.yaml"], "nergens.yaml bestaat niet"),
    (["leidn"], "leidn bestaat niet; bedoeld was misschien leiden"),
    (["/etc"], "/etc staat niet in het register"),
]


@pytest.mark.parametrize(("arguments", "says"), WRONG_USE)
def test_wrong_use_is_told_and_is_not_taken_for_findings(
    arguments: list[str], says: str, folder: Folder, stedenband: Command
) -> None:
    done = stedenband("validate", *arguments, data=folder(leiden=MISTYPED))
    assert (done.code, done.out) == (2, "")
    assert says in done.err


def test_paths_choose_whose_findings_are_shown(folder: Folder, stedenband: Command) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n", heel="gemeente: Heel\ncountry: NL\n")
    assert stedenband("validate", str(data / "heel.yaml"), data=data).code == 0
    assert stedenband("validate", str(data / "stuk.yaml"), data=data).code == 1
    assert stedenband("validate", str(data), data=data).code == 1
    assert stedenband("validate", "Heel", data=data).code == stedenband("validate", "heel", data=data).code == 0
    assert stedenband("validate", "Stuk", data=data).code == 1
    assert stedenband("validate", str(data / "heel.yaml"), str(data / "stuk.yaml"), data=data).code == 1


def test_checks_across_files_see_the_whole_register_whatever_path_is_asked(folder: Folder, stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\njoins: [half/band]\n", half="gemeente: Half\ncountry: NL\n")
    done = stedenband("validate", str(data / "heel.yaml"), data=data)
    assert done.code == 1
    assert "[unknown-bond]" in done.out


def test_without_a_data_folder_named_the_first_path_says_where_the_register_is(
    folder: Folder, stedenband: Command
) -> None:
    data = folder(stuk="gemeente: Stuk\ncountry: UK\n")
    for path in (data, data / "stuk.yaml"):
        done = stedenband("validate", str(path), data=None)
        assert done.code == 1
        assert "stuk.yaml:2:10" in done.out


def test_standard_input_stands_in_for_a_file_of_the_register(
    folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")

    def validate(text: str, *arguments: str) -> tuple[int, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
        done = stedenband("validate", "-", *arguments, data=data)
        return done.code, done.out

    code, out = validate("gemeente: Heel\ncountry: UK\n", "--as", "heel.yaml")
    assert code == 1
    assert "heel.yaml:2:10: fout [unknown-country]" in out
    assert validate("gemeente: Heel\ncountry: NL\n", "--as", "heel.yaml")[0] == 0
    assert "[file-name]" in validate("gemeente: Heel\ncountry: NL\n", "--as", "anders.yaml")[1]
    code, out = validate("gemeente: Nieuw\ncountry: NL\njoins: [heel/niets]\n")
    assert code == 1
    assert "nieuw.yaml:3:9: fout [unknown-bond]" in out
    assert "file-unreadable" not in validate("", "--as", "heel.yaml")[1]
    assert (data / "heel.yaml").read_text() == "gemeente: Heel\ncountry: NL\n"


def test_a_machine_format_goes_to_a_file_and_the_text_stays(
    folder: Folder, tmp_path: Path, stedenband: Command
) -> None:
    data = folder(leiden=MISTYPED)
    for name, start in (("f.sarif", "{"), ("f.json", "["), ("f.xml", "<?xml"), ("f.txt", str(data))):
        done = stedenband("validate", "-o", str(tmp_path / name), data=data)
        assert done.code == 1
        assert "1 fout in 1 bestand" in done.out
        assert (tmp_path / name).read_text(encoding="utf-8").startswith(start)
    again = stedenband("validate", "-o", str(tmp_path / "f.json"), data=data)
    assert again.code == 2
    assert "--force" in again.err


@pytest.mark.parametrize("name", ["json", "sarif", "junit", "github", "gitlab"])
def test_a_machine_format_stands_alone_on_standard_output(name: str, folder: Folder, stedenband: Command) -> None:
    done = stedenband("validate", "--format", name, data=folder(leiden=MISTYPED))
    assert (done.code, done.err) == (1, "")
    assert "unknown-key" in done.out
    assert "1 fout in" not in done.out
    if name in ("json", "sarif", "gitlab"):
        assert json.loads(done.out)


def test_on_github_the_commands_come_after_the_text(
    folder: Folder, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = folder(leiden=MISTYPED)
    assert "::" not in stedenband("validate", data=data).out
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    done = stedenband("validate", data=data)
    text, total, command = done.out.partition("1 fout in 1 bestand\n")
    assert "unknown-key" in text and total
    assert re.match(r"::\w+::\n::error file=.*leiden\.yaml,line=6,col=3,", command)


@pytest.mark.parametrize("arguments", [["validate"], ["validate", "--diff"], ["validate", "--format", "json", "-o"]])
def test_on_github_the_runner_obeys_nothing_that_stands_in_the_text(
    arguments: list[str], tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "::add-mask::e.yaml").write_text("gemeente: '##[stop-commands]x' \ncountry: NL\n")
    more = [str(tmp_path / "uit.json")] if "-o" in arguments else []
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    done = stedenband(*arguments, *more, data=Path())
    outside = re.sub(r"(?s)::stop-commands::(\w{32})\n.*?\n::\1::\n", "", done.out)
    assert "add-mask" in done.out and "##[stop-commands]" in done.out
    assert all(line.startswith(("::error file=", "::warning file=")) for line in outside.splitlines())
    tokens = re.findall(r"^::stop-commands::(\w+)$", done.out, re.MULTILINE)
    assert tokens and len({*tokens}) == len(tokens)


def test_colour_is_for_terminals_alone(folder: Folder) -> None:
    (done,) = run_forked(["--data", str(folder(leiden=MISTYPED)), "validate"])
    assert done.out and "\x1b" not in done.out


def test_the_shipped_register_is_never_validated(
    tmp_path: Path, stedenband: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = stedenband("validate", data=None)
    assert (done.code, done.out) == (2, "")
    assert "geen register gevonden" in done.err


def test_the_real_register_is_clean_in_the_strictest_run(stedenband: Command) -> None:
    done = stedenband("validate", "--strict")
    assert done.code == 0
    assert len(done.out.splitlines()) == 1
    assert "accept:" not in "".join(path.read_text(encoding="utf-8") for path in DATA.glob("*.yaml"))


BROKEN = "gemeente: Zwolle\ncountry: NL\nkleur: blauw\n"


@pytest.mark.parametrize("name", ["Zwolle.YAML", "zwolle.Yml", "zwolle.YML"])
def test_no_file_is_passed_over_for_the_case_of_its_suffix(name: str, folder: Folder, stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    (data / name).write_text(BROKEN)
    for arguments in ([], [str(data / name)]):
        done = stedenband("validate", *arguments, data=data)
        assert done.code == 1
        assert f"{name}:3:1: fout [unknown-key]" in done.out
    (data / name).write_text("gemeente: Zwolle\ncountry: NL\n")
    assert f"het bestand van Zwolle heet {name}; verwacht was zwolle.yaml" in stedenband("validate", data=data).out


def test_a_file_of_a_municipality_in_a_folder_below_is_told(folder: Folder, stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    (data / "oud" / "diep").mkdir(parents=True)
    (data / "oud" / "diep" / "zwolle.yaml").write_text(BROKEN)
    (data / "oud" / "instellingen.yaml").write_text("kleur: blauw\n")
    (data / ".verborgen").mkdir()
    (data / ".verborgen" / "zwolle.yaml").write_text(BROKEN)
    for arguments in ([], [str(data / "oud" / "diep" / "zwolle.yaml")]):
        done = stedenband("validate", *arguments, data=data)
        assert done.code == 1
        assert f"{data / 'oud' / 'diep' / 'zwolle.yaml'}:1:1: fout [file-in-subfolder]" in done.out
        assert "1 fout in 1 bestand" in done.out


def test_a_file_of_a_municipality_that_got_another_ending_is_told(folder: Folder, stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    (data / "Zwolle.yaml.txt").write_text("gemeente: Zwolle\ncountry: NL\n")
    (data / "lijst.yaml.txt").write_text("kleur: blauw\n")
    for arguments in ([], [str(data / "Zwolle.yaml.txt")]):
        done = stedenband("validate", *arguments, data=data)
        assert done.code == 1
        assert f"{data / 'Zwolle.yaml.txt'}:1:1: fout [file-name]" in done.out
        assert "haal .txt van de naam: Zwolle.yaml" in done.out and "1 fout in 1 bestand" in done.out


@pytest.mark.parametrize("name", ["zwolle.txt", ".zwolle.yaml", "oud/instellingen.yaml"])
def test_a_file_that_is_not_read_cannot_be_named(name: str, folder: Folder, stedenband: Command) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    (data / "oud").mkdir()
    (data / name).write_text("kleur: blauw\n")
    done = stedenband("validate", str(data / name), data=data)
    assert (done.code, done.out) == (2, "")
    assert "is geen bestand van een gemeente" in done.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("report", "--compare", ""),
        ("list", "--on", ""),
        ("list", "--on="),
        ("list", "--gemeente", "Leiden", "--kind", ""),
        ("validate", "--select", ""),
        ("validate", "-o", ""),
        ("validate", ""),
        ("validate", "--notes", ""),
        ("validate", "data/leiden.yaml", ""),
        ("show", ""),
        ("explain", ""),
        ("new", ""),
    ],
)
def test_an_empty_option_or_argument_is_refused(arguments: tuple[str, ...], stedenband: Command) -> None:
    done = stedenband(*arguments)
    assert (done.code, done.out) == (2, "")
    assert ": de waarde is leeg" in done.err


def test_an_empty_option_before_the_command_is_refused() -> None:
    for option in ("--data", "--lang"):
        done = run_process(option, "", "list")
        assert (done.code, done.out) == (2, "")
        assert f"{option}: de waarde is leeg" in done.err


@pytest.mark.parametrize("damaged", [slow(""), slow("{}\n"), "geen json", "oud"])
def test_a_schema_that_is_outdated_or_damaged_is_told_and_renewed(
    damaged: str, folder: Folder, stedenband: Command
) -> None:
    data = folder(heel="gemeente: Heel\ncountry: NL\n")
    right = stedenband("schema", "--draft", "7", data=data).out
    path = data / ".schema.json"
    path.write_text(right.replace("gemeente", "stad") if damaged == "oud" else damaged)
    done = stedenband("validate", data=data)
    assert done.code == 0
    assert f"{path}:1:1: waarschuwing [schema-outdated]" in done.out
    assert "schema-outdated" in stedenband("validate", "--fix", "--diff", data=data).out
    assert "schema-outdated" not in stedenband("validate", "--fix", data=data).out
    assert path.read_text() == right
    assert "In orde" in stedenband("validate", data=data).out


REFUSED = {  # what makes a bond unreadable, each with the rule that says so
    "several-dates": 'history: [{date: "1998/1999", status: active}]',
    "bad-date": "history: [{date: ooit, status: active}]",
    "missing-key": "history: [{date: 1998}]",
    "bad-text": "history: [{date: 1998, status: active}]\n    website: foo",
}


@pytest.mark.parametrize("rule", REFUSED)
@pytest.mark.parametrize("command", ["validate", "list", "report --bonds", "show testdam"])
def test_what_makes_a_bond_unreadable_cannot_be_accepted(
    rule: str, command: str, folder: Callable[..., Path], stedenband: Command
) -> None:
    text = f"""gemeente: Testdam
country: NL
bonds:
  - id: aken
    partners: [{{name: Aken, country: DE}}]
    kind: twinning
    {REFUSED[rule]}
    accept: [{{rule: {rule}, why: Zo staat het er.}}]
"""
    done = stedenband(*command.split(), data=folder(testdam=text))
    assert done.code == 1
    assert rule in done.out if command == "validate" else "in " in done.err
