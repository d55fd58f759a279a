"""The register that is kept in `data/`: it validates, holds nothing private, and knows every fact of `facts.yaml`.

It grows: a new municipality is a new file and asks for no change here. What is counted and compared stands on a copy.
"""

import re
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from stedenband.parsing.reader import read
from stedenband.parsing.source import Bare
from tests.conftest import LIVING_DATA, ROOT, Command, Run

Fact = dict[str, Any]
MUNICIPALITIES = sorted(path.stem for path in LIVING_DATA.glob("*.yaml"))


def _facts() -> list[Fact]:
    text = (ROOT / "tests" / "facts.yaml").read_text(encoding="utf-8")
    entries = re.split(r"(?m)^- ", text)[1:]
    return [read("\n".join(line.removeprefix("  ") for line in entry.splitlines())).value or {} for entry in entries]


def _fits(found: Any, wanted: Any) -> bool:
    """Whether what was found has what is wanted: a mapping at least these keys, a list these items in order."""
    if isinstance(wanted, dict):
        if isinstance(found, list):
            return any(_fits(item, wanted) for item in found)
        return isinstance(found, dict) and all(_fits(found.get(key), value) for key, value in wanted.items())
    if isinstance(wanted, list):
        same_length = isinstance(found, list) and len(found) == len(wanted)
        return same_length and all(_fits(one, other) for one, other in zip(found, wanted, strict=True))
    if wanted == "absent":
        return found is None
    if isinstance(wanted, Bare):
        return found in (wanted.value, wanted.text)
    return bool(found == wanted)


def _answers(done: Run, fact: Fact) -> None:
    assert (done.code, done.err) == (0, "")
    for text in fact.get("says", []):
        assert text in done.out
    if "json" in fact["ask"]:
        found = done.json if isinstance(done.json, list) else [done.json]
        rows = [row for row in found if _fits(row, fact.get("where", {}))]
        wanted = fact["rows"].value if "rows" in fact else 1
        assert len(rows) == wanted
        for row in rows:
            assert _fits(row, fact.get("has", {})), row


@pytest.mark.parametrize("fact", _facts(), ids=lambda fact: fact["fact"])
def test_the_command_line_knows_that(fact: Fact, stedenband: Command) -> None:
    _answers(stedenband(*shlex.split(fact["ask"]), data=LIVING_DATA), fact)


def test_the_register_itself_validates(stedenband: Command) -> None:
    done = stedenband("validate", data=LIVING_DATA)
    assert (done.code, done.err) == (0, "")


def test_no_private_address_or_telephone_number_is_in_the_data(stedenband: Command) -> None:
    private = ("personal-email", "telephone-number")
    done = stedenband("validate", "--select", ",".join(private), "--format", "json", data=LIVING_DATA)
    assert (done.code, done.json) == (0, [])
    accepted = re.compile(rf"rule: ['\"]?({'|'.join(private)})")
    assert [home for home in MUNICIPALITIES if accepted.search((LIVING_DATA / f"{home}.yaml").read_text("utf-8"))] == []


@pytest.fixture
def grown(tmp_path: Path) -> Path:
    """A copy of the register with one municipality more."""
    grown = tmp_path / "data"
    shutil.copytree(LIVING_DATA, grown)
    shutil.copy(ROOT / "tests" / "newcomer.yaml", grown / "verzonnendam.yaml")
    return grown


def test_with_a_municipality_more_the_register_validates_and_knows_the_same_facts(
    grown: Path, stedenband: Command
) -> None:
    validated = stedenband("validate", data=grown)
    assert (validated.code, validated.err) == (0, "")
    assert len(stedenband("list", "--gemeente", "Verzonnendam", "--format", "json", data=grown).json) == 3
    for fact in _facts():
        _answers(stedenband(*shlex.split(fact["ask"]), data=grown), fact)


def test_a_municipality_more_changes_no_answer_about_another(grown: Path, stedenband: Command) -> None:
    for home in MUNICIPALITIES:
        questions = [["show", home], *(["list", table, "--gemeente", home] for table in ("bonds", "roles", "events"))]
        for question in [*questions, ["report", "--gemeente", home, "--on", "2026-11-21"]]:
            assert stedenband(*question, data=grown) == stedenband(*question, data=LIVING_DATA)
