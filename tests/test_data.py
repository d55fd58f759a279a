"""Every fact of the sources has an answer from a command: the table is `facts.yaml`."""

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from stedenband.parsing.reader import read
from stedenband.parsing.source import Bare
from tests.conftest import DATA, Command

Fact = dict[str, Any]


def _facts() -> list[Fact]:
    text = (Path(__file__).parent / "facts.yaml").read_text(encoding="utf-8")
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


@pytest.mark.parametrize("fact", _facts(), ids=lambda fact: fact["fact"])
def test_the_command_line_knows_that(fact: Fact, stedenband: Command) -> None:
    done = stedenband(*shlex.split(fact["ask"]))
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


def test_the_register_itself_validates(stedenband: Command) -> None:
    done = stedenband("validate")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(
        r"In orde: 8 bestanden, 28 stedenbanden, 9 comités en 33 activiteiten gecontroleerd in \d+,\d\d s\.\n", done.out
    )


def test_no_private_address_or_telephone_number_is_in_the_data() -> None:
    for path in DATA.glob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"[\w.]+@\w+\.\w+", text)
        assert not re.search(r"\b0\d{1,3}[ -–]*\d{3}[ ]?\d{3,4}\b", text)
