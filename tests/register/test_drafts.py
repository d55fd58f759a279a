"""Drafts: what is only listed is in no list, count or report, and every command can read a file that has one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Command

FILE = """
gemeente: Testdam
country: NL
sources:
  brief: {title: Brief, publisher: Gemeente Testdam, date: 2020-01-01}
bonds:
  - id: bath
    partners: [{name: Bath, country: GB}]
    listed: [{source: brief, as: Bad}]
  - id: praag
    partners: [{name: Praag, country: CZ}]
    kind: twinning
    history: [{date: 1985, status: active}]
    sources: [brief]
"""


COMMANDS = [
    "list", "list --status unknown", "list --country GB", "report", "stats", "timeline", "calendar", "show testdam",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_what_is_only_listed_is_no_bond(command: str, folder: Callable[..., Path], stedenband: Command) -> None:
    told = stedenband(*command.split(), data=folder(testdam=FILE))
    assert told.code == 0
    assert "Bath" not in told.out


def test_a_draft_is_valid(folder: Callable[..., Path], stedenband: Command) -> None:
    assert stedenband("validate", data=folder(testdam=FILE)).code == 0
