"""The register that is kept in `data/`: it validates, holds nothing private, and knows every fact of `facts.yaml`.

It grows: a new municipality is a new file and asks for no change here. What is counted and compared stands on a copy.
"""

import re
import shutil
from pathlib import Path

import pytest

from tests.answers import Question, ask, questions_in
from tests.conftest import LIVING_DATA, ROOT, Command

pytestmark = pytest.mark.usefixtures("reading_once")

MUNICIPALITIES = sorted(path.stem for path in LIVING_DATA.glob("*.yaml"))
FACTS = questions_in(ROOT / "tests" / "facts.yaml")


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact["fact"])
def test_the_command_line_knows_that(fact: Question, stedenband: Command) -> None:
    assert ask(fact, stedenband, LIVING_DATA).err.strip() == fact.get("beside", "")


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
    for fact in FACTS:
        assert ask(fact, stedenband, grown).err.strip() == fact.get("beside", "")


def test_a_municipality_more_changes_no_answer_about_another(grown: Path, stedenband: Command) -> None:
    for home in MUNICIPALITIES:
        questions = [["show", home], *(["list", table, "--gemeente", home] for table in ("bonds", "roles", "events"))]
        for question in [*questions, ["report", "--gemeente", home, "--on", "2026-11-21"]]:
            assert stedenband(*question, data=grown) == stedenband(*question, data=LIVING_DATA)
