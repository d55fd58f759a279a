"""What holds for every invented register, and that the invented registers are files as the program takes them."""

import re
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.model import Municipality
from stedenband.parsing.reader import read
from tests.conftest import examples
from tests.register.invented import registers, write
from tests.register.naive import state
from tests.register.naive_history import Raw, Register
from tests.register.naive_period import came_into, in_force_in_period

SLOW = settings(deadline=None, max_examples=examples(60), suppress_health_check=list(HealthCheck))


def views(of: Register) -> list[tuple[str, str]]:
    """Each bond with each municipality that takes part in it."""
    written = [(f"{slug}/{bond['id']}", slug) for slug in of for bond in of[slug]["bonds"]]
    return written + [(bond_id, slug) for slug in of for bond_id in of[slug]["joins"]]


@SLOW
@given(registers(), st.dates(date(1960, 1, 1), date(2026, 12, 1)), st.integers(0, 400))
def test_what_is_certainly_in_force_on_a_day_is_so_in_the_period(of: dict[str, Raw], first: date, length: int) -> None:
    days = [first + timedelta(days=number) for number in range(length)]
    for bond_id, slug in views(of):
        found = [state(of, bond_id, slug, day) for day in days[:: max(1, length // 7)]]
        answer = in_force_in_period(of, bond_id, slug, first, first + timedelta(days=length))
        assert answer == "yes" or not any(one.in_force and one.certain for one in found)
        assert answer != "no" or not any(one.in_force or one.status == "unknown" for one in found)


@SLOW
@given(registers(), st.dates(date(1950, 1, 1), date(2026, 12, 1)), st.integers(1, 9000))
def test_a_status_that_is_certain_now_and_was_another_came_meanwhile(of: dict[str, Raw], on: date, length: int) -> None:
    later = on + timedelta(days=length)
    for bond_id, slug in views(of):
        before, after = state(of, bond_id, slug, on), state(of, bond_id, slug, later)
        if before.exists and before.certain and after.certain and before.status != after.status:
            came = came_into(of, bond_id, slug, str(after.status), on + timedelta(days=1), later)
            assert came == "yes"


@SLOW
@given(registers(), st.dates(date(1940, 1, 1), date(2029, 12, 31)))
def test_no_municipality_is_on_its_own_other_side(of: dict[str, Raw], on: date) -> None:
    for bond_id, slug in views(of):
        found = state(of, bond_id, slug, on)
        assert of[slug]["gemeente"] not in found.members
        assert not found.exists or found.status is not None
        assert (found.certain is None) == (found.status in {None, "unknown"})


@SLOW
@given(of=registers())
def test_invented_registers_are_valid_files(of: dict[str, Raw], tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("data")
    write(of, folder)
    for slug, municipality in of.items():
        found = read(Path(folder, f"{slug}.yaml").read_text(encoding="utf-8"))
        assert found.value == municipality
        Municipality.model_validate(_without_what_is_new(found.value))


def _without_what_is_new(value: Any) -> Any:
    """The same without the keys and the dates that the model does not know yet."""
    if isinstance(value, str):
        return re.sub(r"^\[(?:\.\.)?([^],]*).*\]$|[?%]$", r"\1", value)
    if isinstance(value, list):
        return [_without_what_is_new(one) for one in value]
    member = {"by", "decided"} if value.get("status") in {"joined", "left"} else set()
    return {key: _without_what_is_new(one) for key, one in value.items() if key not in {"proposals", *member}}
