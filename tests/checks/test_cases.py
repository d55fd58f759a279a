"""Every case file gives the findings written in it, and nothing else."""

import re
from inspect import get_annotations
from pathlib import Path

import pytest

from stedenband.model import Municipality
from stedenband.model.base import Record, keys_of
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.rules.catalogue import Severity, rules
from tests.cases import CASES, case_names, findings_in, lay_out, needs_libyaml

# Rules that only bytes can break, which a readable case file cannot hold; tests/parsing/test_reader.py has them.
# What no text of one file can break has tests of its own.
_NO_TEXT = {"not-utf8", "file-too-large", "file-unreadable", "file-in-subfolder", "schema-outdated"}


@pytest.mark.parametrize("name", case_names("broken"))
def test_a_broken_case_gives_the_findings_written_in_it_and_no_other(name: str, tmp_path: Path) -> None:
    if needs_libyaml("broken", name):
        pytest.skip("PyYAML's own parser takes this text otherwise")
    expected = lay_out("broken", name, tmp_path)
    findings = findings_in(tmp_path)
    noted = {one.rule for one in expected}
    # Notes are shown only when asked for: a case that is about something else need not list them.
    findings = tuple(one for one in findings if one.severity is not Severity.NOTE or one.rule in noted)

    found = [(Path(one.file).name, f"{one.spot.line}:{one.spot.column}", one.rule) for one in findings]
    assert found == [(one.file, one.place, one.rule) for one in expected]
    for one, finding in zip(expected, findings, strict=True):
        assert one.says in f"{finding.message('nl')} {finding.hint('nl')}"


@pytest.mark.parametrize("name", case_names("clean"))
def test_a_clean_case_gives_no_finding(name: str, tmp_path: Path) -> None:
    assert lay_out("clean", name, tmp_path) == []
    assert [one for one in findings_in(tmp_path) if one.severity is not Severity.NOTE] == []


def test_every_rule_of_the_catalogue_has_a_broken_case(tmp_path: Path) -> None:
    broken = {one.rule for name in case_names("broken") for one in lay_out("broken", name, tmp_path)}
    assert rules().keys() - broken == _NO_TEXT


def test_every_message_can_be_said_in_both_languages(tmp_path: Path) -> None:
    for name in case_names("broken"):
        place = tmp_path / name
        place.mkdir()
        lay_out("broken", name, place)
        for finding in findings_in(place):
            for words in (finding.message("nl"), finding.message("en"), finding.hint("nl"), finding.hint("en")):
                assert words is None or (words and not re.search(r"\{\w+\}", words)), finding


def _home(record: type[Record], name: str) -> type:
    """The class that a field of a record is written in: its own, or the one that it inherits it from."""
    return next(base for base in reversed(record.__mro__) if name in get_annotations(base))


def test_the_case_with_everything_has_every_key_that_a_file_can_have() -> None:
    value = read((CASES / "clean" / "everything.yaml").read_text()).value
    assert value is not None
    found = [type(record) for _, record in records(Municipality.model_validate(value))]
    known = {(_home(record, name), key) for record in found for name, key in keys_of(record)}
    used = {
        (_home(type(record), name), key)
        for _, record in records(Municipality.model_validate(value))
        for name, key in keys_of(type(record))
        if name in record.model_fields_set
    }
    assert known - used == set()
