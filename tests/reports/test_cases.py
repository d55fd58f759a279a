"""What reports and timelines answer: a case is data with questions above it, and what each answer says and omits.

`# ask report ARGUMENTS` asks that command; the `# says` and `# omits` below it are of its answer. A case is the file of
Testdam or, where several files are at play, a folder of them.
"""

import re
import shlex
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

CASES = Path(__file__).with_name("cases")
_LINE = re.compile(r"# (ask|says|omits) (.+)")


class Question(NamedTuple):
    """A question asked of a case, and what its answer says and omits."""

    case: str
    arguments: str
    says: list[str]
    omits: list[str]


def _questions() -> Iterator[Question]:
    for path in sorted(CASES.iterdir()):
        texts = [one.read_text(encoding="utf-8") for one in (sorted(path.iterdir()) if path.is_dir() else [path])]
        asked: Question | None = None
        for line in "\n".join(texts).splitlines():
            if match := _LINE.fullmatch(line):
                key, rest = match.groups()
                if key == "ask":
                    asked = Question(path.name, rest, [], [])
                    yield asked
                elif asked:
                    getattr(asked, key).append(rest)


QUESTIONS = list(_questions())


def _flat(text: str) -> str:
    return re.sub(r"[\s─═]+", " ", text)


@pytest.fixture(scope="module")
def case_folder(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folder of a case, made once: its questions only read it."""

    @cache
    def made(case: str) -> Path:
        source = CASES / case
        if source.is_dir():
            return source
        place = tmp_path_factory.mktemp("case")
        (place / "testdam.yaml").write_bytes(source.read_bytes())
        return place

    return made


@pytest.mark.parametrize("question", QUESTIONS, ids=[f"{one.case} {one.arguments}" for one in QUESTIONS])
def test_a_report_answers_the_question(
    question: Question, case_folder: Callable[[str], Path], stedenband: Command, english: Command
) -> None:
    arguments = shlex.split(question.arguments)
    done = (english if "--lang" in arguments else stedenband)(*arguments, data=case_folder(question.case))
    told = _flat(done.out)
    assert done.code == 0, done.err + done.out
    assert [text for text in question.says if text not in told] == [], told
    assert [text for text in question.omits if text in told] == [], told


def test_every_case_asks_something_and_says_what_the_answer_is() -> None:
    assert {one.case for one in QUESTIONS} == {path.name for path in CASES.iterdir()}
    assert all(one.says or one.omits for one in QUESTIONS)
