"""Findings as JSON, SARIF, JUnit XML, GitHub workflow commands and GitLab Code Quality.

File names and values are hostile: escaping keeps them from adding or changing anything in a format (injection).
"""

import json
import os
import re
from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

from stedenband import __version__
from stedenband.render.digest import digest
from stedenband.render.escaping import escaped, visible
from stedenband.rules.catalogue import Rule, Severity, rules
from stedenband.rules.finding import Finding
from stedenband.text import Language

_SARIF_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_GITHUB_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_GITLAB_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_GITHUB_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_GITHUB_PROPERTY = _GITHUB_DATA | str.maketrans({":": "%3A", ",": "%2C"})
_PLACEHOLDER = re.compile(r"\{\w+\}")


def as_json(findings: Sequence[Finding], language: Language) -> str:
    """One array with an object for each finding, its texts exactly as they are."""
    return _json([_plain_object(finding, language) for finding in findings])


def _plain_object(finding: Finding, language: Language) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": finding.file,
        "line": finding.spot.line,
        "column": finding.spot.column,
        "end_column": _end_column(finding),
        "message": finding.message(language),
        "hint": finding.hint(language),
    }


def as_sarif(findings: Sequence[Finding], language: Language) -> str:
    """A log of one run in SARIF 2.1.0 (OASIS, with errata 01), which GitHub code scanning and editors read."""
    driver = {
        "name": "stedenband",
        "version": __version__,
        "language": language,
        "rules": [_sarif_rule(rule, language) for rule in rules().values()],
    }
    run = {
        "tool": {"driver": driver},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": _sarif_results(findings, language),
    }
    return _json({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]})


def _sarif_rule(rule: Rule, language: Language) -> dict[str, Any]:
    return {
        "id": rule.name,
        "shortDescription": {"text": _PLACEHOLDER.sub("…", rule.message.text(language))},
        "defaultConfiguration": {"level": rule.severity.value},
    }


def _sarif_results(findings: Sequence[Finding], language: Language) -> list[dict[str, Any]]:
    index = {name: number for number, name in enumerate(rules())}
    return [
        {
            "ruleId": finding.rule,
            "ruleIndex": index[finding.rule],
            "level": finding.severity.value,
            "message": {"text": _sarif_text(_message_and_hint(finding, language))},
            "locations": [{"physicalLocation": _sarif_place(finding)}],
            "partialFingerprints": {"ruleFileMessage/v1": _hash(*_identity(finding))},
        }
        for finding in findings
    ]


def _sarif_text(text: str) -> str:
    # Braces double by section 3.11.5. For a literal `[…](…)`, a link by 3.11.6, 2.1.0 has no escape: hence the space.
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _sarif_place(finding: Finding) -> dict[str, Any]:
    spot = finding.spot
    region = {"startLine": spot.line, "startColumn": spot.column, "endColumn": _end_column(finding)}
    return {"artifactLocation": _sarif_file(finding.file), "region": region}


def _sarif_file(file: str) -> dict[str, str]:
    path = Path(file)
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(os.fsencode(path.as_posix())), "uriBaseId": "%SRCROOT%"}


def as_junit(findings: Sequence[Finding], language: Language) -> str:
    """JUnit's XML as Jenkins and GitLab read it: a test case for each finding, or one that passes if there is none."""
    failures = sum(finding.severity is not Severity.NOTE for finding in findings)
    counts = {"tests": str(len(findings) or 1), "failures": str(failures), "errors": "0", "skipped": "0"}
    suites = ElementTree.Element("testsuites")
    suite = ElementTree.SubElement(suites, "testsuite", {"name": "stedenband", **counts})
    for finding in findings:
        suite.append(_junit_case(finding, language))
    if not findings:
        ElementTree.SubElement(suite, "testcase", {"classname": "stedenband", "name": "validate"})
    ElementTree.indent(suites)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ElementTree.tostring(suites, encoding="unicode")}\n'


def _junit_case(finding: Finding, language: Language) -> ElementTree.Element:
    name = f"{finding.rule} {finding.spot.line}:{finding.spot.column}"
    case = ElementTree.Element("testcase", {"classname": visible(finding.file), "name": name})
    if finding.severity is Severity.NOTE:
        told = ElementTree.SubElement(case, "system-out")
    else:
        message = visible(finding.message(language))
        told = ElementTree.SubElement(case, "failure", {"type": finding.severity.value, "message": message})
    told.text = _message_and_hint(finding, language)
    return case


def as_github(findings: Sequence[Finding], language: Language) -> str:
    """A workflow command of GitHub Actions for each finding, on a line, which annotates the file.

    The syntax is in GitHub's "Workflow commands"; the escapes are those of `ActionCommand.cs` in actions/runner.
    """
    return "".join(f"{_github_command(finding, language)}\n" for finding in findings)


def _github_command(finding: Finding, language: Language) -> str:
    properties = {
        "file": PurePath(finding.file).as_posix(),
        "line": str(finding.spot.line),
        "col": str(finding.spot.column),
        "endColumn": str(_end_column(finding)),
        "title": finding.rule,
    }
    told = ",".join(f"{name}={visible(value).translate(_GITHUB_PROPERTY)}" for name, value in properties.items())
    message = _message_and_hint(finding, language).translate(_GITHUB_DATA)
    return f"::{_GITHUB_COMMANDS[finding.severity]} {told}::{message}"


def as_gitlab(findings: Sequence[Finding], language: Language) -> str:
    """A report in GitLab's Code Quality format, a subset of Code Climate's; every fingerprint in it is different."""
    return _json(
        [
            {
                "description": _message_and_hint(finding, language),
                "check_name": finding.rule,
                "fingerprint": fingerprint,
                "severity": _GITLAB_SEVERITIES[finding.severity],
                "location": {"path": PurePath(finding.file).as_posix(), "lines": {"begin": finding.spot.line}},
            }
            for finding, fingerprint in zip(findings, _fingerprints(findings), strict=True)
        ]
    )


def _fingerprints(findings: Sequence[Finding]) -> list[str]:
    """A hash for each finding; duplicates get a serial number in it, since GitLab shows one of equal fingerprints."""
    seen: dict[tuple[str, ...], int] = {}
    made = []
    for finding in findings:
        identity = _identity(finding)
        seen[identity] = number = seen.get(identity, 0) + 1
        made.append(_hash(*identity) if number == 1 else _hash(*identity, str(number)))
    return made


def _identity(finding: Finding) -> tuple[str, ...]:
    """The identity of a finding, independent of line numbers and language: `first` is a line number."""
    unplaced = finding._replace(values={**finding.values, "first": ""})
    return finding.rule, PurePath(finding.file).as_posix(), unplaced.message("nl")


def _hash(*parts: str) -> str:
    # Hash a JSON list: joined strings could give one hash to different parts.
    return digest(json.dumps(parts).encode("ascii"))


def _message_and_hint(finding: Finding, language: Language) -> str:
    message, hint = visible(finding.message(language)), finding.hint(language)
    return f"{message}\n→ {visible(hint)}" if hint else message


def _end_column(finding: Finding) -> int:
    return finding.spot.column + finding.spot.width


def _json(value: object) -> str:
    return escaped(json.dumps(value, ensure_ascii=False, indent=2)) + "\n"
