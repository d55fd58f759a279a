"""What a question of the command line must be answered with: how a table of them is read, and an answer held to it.

A table is a YAML list; each entry has `ask`, a command line, and what its answer must hold:

- `json`: with `--format json`, `where` picks the rows that have these values (in a list: hold one that does), `rows`
  says how many there must be (1 unless told), `has` what each of them has; `absent` stands for null.
- `says` and `never`: texts that must stand in the output, or must not; a list among `says` is one of several ways to
  say it. How a text is broken or filled out with spaces does not count.
- `exit`: the exit code, 0 unless told.
- `beside`: what stands on standard error, nothing unless told; where a test asks for that.
"""

import re
import shlex
from pathlib import Path
from typing import Any

from stedenband.parsing.reader import read
from stedenband.parsing.source import Bare
from tests.conftest import Command, Run

Question = dict[str, Any]


def questions_in(table: Path) -> list[Question]:
    """The entries of a table, each read by itself: the reader of data files takes no list at the top."""
    entries = re.split(r"(?m)^- ", table.read_text(encoding="utf-8"))[1:]
    return [read("\n".join(line.removeprefix("  ") for line in entry.splitlines())).value or {} for entry in entries]


def ask(question: Question, stedenband: Command, data: Path) -> Run:
    """Ask a question of a data folder, hold the answer to what is right, and give it."""
    done = stedenband(*shlex.split(question["ask"]), data=data)
    assert done.code == _plain(question.get("exit", 0)), done.err
    told = _on_one_line(done.out + done.err)
    for text in question.get("says", []):
        ways = text if isinstance(text, list) else [text]
        assert any(_on_one_line(str(way)) in told for way in ways), f"not said: {text}\n{done.out}{done.err}"
    for text in question.get("never", []):
        assert _on_one_line(str(text)) not in told, f"said: {text}\n{done.out}{done.err}"
    if "--format json" in question["ask"]:
        _has_rows(done, question)
    return done


def _has_rows(done: Run, question: Question) -> None:
    found = done.json if isinstance(done.json, list) else [done.json]
    rows = [row for row in found if _fits(row, question.get("where", {}))]
    assert len(rows) == _plain(question.get("rows", 1)), found
    for row in rows:
        assert _fits(row, question.get("has", {})), row


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


def _plain(value: Any) -> Any:
    return value.value if isinstance(value, Bare) else value


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
