"""Questions as people ask them, with the right answer beside: a table a theme, over small registers made for them.

Each entry of a table has a `question` in a sentence, the `register` (a folder beside) that it is asked of, and what
`tests/answers.py` tells. Today is not asked for by a day that moves: `--on` is given, or the data are long past.
"""

from pathlib import Path

import pytest

from tests.answers import Question, ask, questions_in
from tests.conftest import Command, spread

HERE = Path(__file__).parent
REGISTERS = HERE / "registers"
BY_DEFAULT = 8  # questions of a theme, spread over its table; `-m slow` asks the others
TABLES = {table.stem: list(questions_in(table)) for table in sorted(HERE.glob("*.yaml"))}
QUESTIONS = [one for asked in TABLES.values() for one in spread([(question,) for question in asked], BY_DEFAULT)]
IDS = [f"{theme}: {question['question']}" for theme, asked in TABLES.items() for question in asked]
WITH_FINDINGS = {"date-findings", "dispute-findings", "farewell-findings", "proposal-findings", "unread"}


@pytest.mark.parametrize("question", QUESTIONS, ids=IDS)
def test_the_answer_is_right(question: Question, stedenband: Command) -> None:
    ask(question, stedenband, REGISTERS / question["register"])


@pytest.mark.parametrize("name", sorted({folder.name for folder in REGISTERS.iterdir()} - WITH_FINDINGS))
def test_the_registers_that_are_asked_hold_no_errors(name: str, stedenband: Command) -> None:
    done = stedenband("validate", data=REGISTERS / name)
    assert done.code == 0, done.out
