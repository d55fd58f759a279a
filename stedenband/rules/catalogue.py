"""The catalogue of rules: each with its severity and its texts in Dutch and English, read from `rules.yaml` beside it.

The texts are data, so that both languages stand side by side and the same words serve messages and documentation.
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from stedenband.parsing.reader import read
from stedenband.text import Bilingual

_SEVERITY = r"(?m)^(\S+):\n  severity: (\w+)$"


class Severity(StrEnum):
    """How bad a finding is; only errors fail a run by themselves."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Rule(NamedTuple):
    """A rule's stable name, its severity, the template of its message, and that of its advice where it has one."""

    name: str
    severity: Severity
    message: Bilingual
    hint: Bilingual | None


class Explanation(NamedTuple):
    """What a rule asks and why, and where they can be written a file that breaks it and one that does not.

    An example of several files begins each with a line `# data/NAME.yaml`; else it is the file of Testdam.
    """

    text: Bilingual
    bad: str | None
    good: str | None


@cache
def rules() -> Mapping[str, Rule]:
    """Every rule by its name, in the order of the catalogue."""
    return {name: _rule(name, entry) for name, entry in _resource("rules.yaml").items()}


@cache
def severities() -> Mapping[str, Severity]:
    """The severity of every rule: all that most commands need of the catalogue, found without parsing the rest."""
    return {name: Severity(severity) for name, severity in re.findall(_SEVERITY, _text("rules.yaml"))}


def explanation(name: str) -> Explanation:
    """The documentation of a rule; KeyError where there is none."""
    entry = _explanations()[name]
    return Explanation(Bilingual(entry["nl"], entry["en"]), entry.get("bad"), entry.get("good"))


@cache
def _explanations() -> dict[str, Any]:
    return _resource("explanations.yaml")


def _resource(name: str) -> dict[str, Any]:
    return read(_text(name)).value or {}


def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def rule(name: str) -> Rule:
    """The rule of that name; KeyError where there is none."""
    return rules()[name]


def _rule(name: str, entry: dict[str, Any]) -> Rule:
    hint = Bilingual(**entry["hint"]) if "hint" in entry else None
    return Rule(name, Severity(entry["severity"]), Bilingual(**entry["message"]), hint)
