"""Every valid file is rendered by every command in every format, and told in full in each."""

from collections.abc import Iterator
from itertools import count, islice, product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from stedenband.cli.commands import COMMANDS
from stedenband.query.count_values import By
from stedenband.query.filter_values import Table
from tests.conftest import Command, each_once, formats
from tests.reading import read_once
from tests.robustness.valid_files import as_yaml, registers

QUESTIONS: dict[str, list[list[str]]] = {
    "list": [[table] for table in Table],
    "show": [["testdam"], ["testdam/a"]],
    "report": [[], ["--changes-since", "0001-01-01"]],
    "timeline": [[]],
    "stats": [["--by", by] for by in By],
    "calendar": [["--years", "30"]],
    "compare": [[]],
    "validate": [["--notes", "--stale"]],
}
READING_NO_DATA = {"explain", "new", "schema"}
WRITTEN_AS_A_FOLDER = {"site"}
CHANGING = {"add", "change", "merge", "rename", "import"}  # in tests/editing/test_changed_files.py and tests/exchange
LYING_NOWHERE = {"roles", "committees", "events", "proposals"}


def _bounded(examples: int) -> settings:
    ignored = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large]
    # No shrinking by hypothesis: it would run every command a thousand times.
    phases = [Phase.explicit, Phase.reuse, Phase.generate]
    return settings(max_examples=examples, deadline=None, suppress_health_check=ignored, phases=phases)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("valid")


_NUMBERS = count()


def _asked(first: int, every: int) -> Iterator[tuple[str, list[str], str]]:
    """Of every question in every format one in so many, from the first that is told."""
    for command, questions in QUESTIONS.items():
        asked = product([command], questions, formats(command, *questions[0]))
        yield from islice(asked, first % every, None, every)


def _is_rendered(value: dict[str, Any], on: str, place: Path, stedenband: Command, every: int = 1) -> None:
    number = next(_NUMBERS)
    place = place / str(number)  # of its own, since a file is read once
    place.mkdir()
    (place / "testdam.yaml").write_text(as_yaml(value), encoding="utf-8")
    for command, question, format in _asked(number, every):
        day = ["--on", on] if on and command != "show" else []
        done = stedenband(command, *question, *day, "--format", format, data=place)
        is_absent = question == ["testdam/a"] and not value.get("bonds")
        is_without_table = command == "report" and format == "xlsx" and "geen tabellen" in done.err
        if is_absent or is_without_table or (format == "geojson" and LYING_NOWHERE & {*question}):
            assert done.code == 2
        else:
            assert done.code in (0, 1), (command, question, format, done.err)
            assert "Traceback" not in done.err, done.err


# What is yet to come and has no first day, or no last one: the calendar has none before and none behind these.
OPEN: tuple[dict[str, str], ...] = (
    {"date": "[..2026]"}, {"date": "[2026..]"}, {"date": "[..9999]"}, {"date": "[..2027-06]", "decided": "[..2026]"},
    {"decided": "[..2026-11]"}, {"date": "0001-01-01"}, {"date": "9999-12-31"}, {},
)  # fmt: skip


def _ending(**when: str) -> dict[str, Any]:
    """A register with a bond that ends then, which a partner that may have joined any day leaves then too."""
    ended = {**when, "status": "ended", "by": "both", "reason": "cost"}
    left = [{"status": "left", **when}]
    partners = [{"name": "Łódź", "country": "PL"}, {"name": "Gdynia", "country": "PL", "history": left}]
    bond = {
        "id": "a",
        "kind": "twinning",
        "partners": partners,
        "history": [{"date": "1958", "status": "active"}, ended],
    }
    return {
        "gemeente": "Testdam",
        "country": "NL",
        "sources": {"a": {"title": "a"}},
        "bonds": [{**bond, "sources": ["a"]}],
    }


@pytest.mark.parametrize(("when", "on"), each_once(OPEN, ["2026-11-21", "0001-01-01"]), ids=str)
def test_what_has_no_first_or_last_day_is_rendered_too(
    when: dict[str, str], on: str, place: Path, stedenband: Command
) -> None:
    (place / "testdam.yaml").write_text(as_yaml(_ending(**when)), encoding="utf-8")
    for command, questions in QUESTIONS.items():
        for question in questions:
            done = stedenband(command, *question, *(["--on", on] if command != "show" else []), data=place)
            assert done.code in (0, 1), (command, question, done.err)


DAYS = ("", "1999-12-31", "2026-11-21", "9999-12-31", "1000-01-01")


@pytest.fixture
def _reading_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read_once(monkeypatch)


@pytest.mark.usefixtures("_reading_once")
@_bounded(4)
@given(value=registers(), on=st.sampled_from(DAYS))
def test_a_valid_file_is_rendered_by_every_command_in_every_format(
    value: dict[str, Any], on: str, place: Path, stedenband: Command
) -> None:
    _is_rendered(value, on, place, stedenband, every=3)  # each at least once, since there are four files


@pytest.mark.slow
@pytest.mark.parametrize("on", DAYS)  # several tests, which several processes can share
@_bounded(100)
@given(value=registers())
def test_very_many_valid_files_are_rendered_by_every_command_in_every_format(
    value: dict[str, Any], on: str, place: Path, stedenband: Command
) -> None:
    _is_rendered(value, on, place, stedenband)


def _is_part_of_a_site(value: dict[str, Any], on: str, place: Path, stedenband: Command) -> None:
    (place / "testdam.yaml").write_text(as_yaml(value), encoding="utf-8")
    done = stedenband("site", "-o", str(place / "public"), *(["--on", on] if on else []), data=place)
    assert done.code in (0, 1), done.err
    assert (place / "public" / "testdam" / "index.html").exists()


@pytest.mark.usefixtures("few_pages")
@_bounded(2)
@given(value=registers(), on=st.sampled_from(DAYS))
def test_a_valid_file_is_part_of_a_site(value: dict[str, Any], on: str, place: Path, stedenband: Command) -> None:
    _is_part_of_a_site(value, on, place, stedenband)


@pytest.mark.slow
@_bounded(20)
@given(value=registers(), on=st.sampled_from(DAYS))
def test_very_many_valid_files_are_part_of_a_site_of_all(
    value: dict[str, Any], on: str, place: Path, stedenband: Command
) -> None:
    _is_part_of_a_site(value, on, place, stedenband)


def test_every_command_that_reads_data_is_asked() -> None:
    assert {*QUESTIONS, *READING_NO_DATA, *CHANGING, *WRITTEN_AS_A_FOLDER} == {*COMMANDS}
