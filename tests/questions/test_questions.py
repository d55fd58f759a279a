"""Questions as people ask them, with the right answer beside: a table a theme, over small registers made for them.

Each entry of a table has a `question` in a sentence, the `register` (a folder beside) that it is asked of, and what
`tests/answers.py` tells. Today is not asked for by a day that moves: `--on` is given, or the data are long past.
"""

from pathlib import Path

import pytest

from tests.answers import Question, ask, questions_in
from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

HERE = Path(__file__).parent
REGISTERS = HERE / "registers"
QUESTIONS = [
    pytest.param(question, id=f"{table.stem}: {question['question']}")
    for table in sorted(HERE.glob("*.yaml"))
    for question in questions_in(table)
]
WITH_FINDINGS = {"date-findings", "dispute-findings", "farewell-findings", "proposal-findings", "unread"}


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_answer_is_right(question: Question, stedenband: Command) -> None:
    ask(question, stedenband, REGISTERS / question["register"])


@pytest.mark.parametrize("name", sorted({folder.name for folder in REGISTERS.iterdir()} - WITH_FINDINGS))
def test_the_registers_that_are_asked_hold_no_errors(name: str, stedenband: Command) -> None:
    done = stedenband("validate", data=REGISTERS / name)
    assert done.code == 0, done.out
