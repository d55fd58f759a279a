"""The bond on a day as the register tells it, beside a second evaluator that was written from the design alone."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.model import Municipality
from stedenband.parsing.reader import read
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.register import Register
from tests.register import naive
from tests.register.invented import as_text, registers
from tests.register.naive_history import Raw

DAYS = st.dates(date(1944, 1, 1), date(2031, 1, 1))
# The first and last days of years and months are where two readings of a date would part.
EDGES = st.builds(date, st.integers(1944, 2031), st.sampled_from([1, 6, 7, 12]), st.sampled_from([1, 30]))


def register_of(invented: Mapping[str, Raw]) -> Register:
    """The register that some invented files make."""
    return Register({home: Municipality.model_validate(read(as_text(raw)).value) for home, raw in invented.items()})


def _answer(register: Register, id: str, home: str, on: date) -> dict[str, Any]:
    bond = bond_on_day(register, register.ties[id], home, on)
    if bond is None:
        return {"exists": False}
    return {
        "exists": True,
        "status": bond.status.value,
        "certain": bond.certain,
        "exploring_since": _text(bond.exploring_since),
        "since": _text(bond.since),
        "until": _text(bond.ending.when if bond.ending else None),
        "ended_by": bond.ended_by.value if bond.ended_by else None,
        "end_reason": bond.end_reason.value if bond.end_reason else None,
        "kind": bond.kind.value,
        "kind_since": _text(bond.kind_since),
        "members": tuple(member.name for member in bond.members),
        "coming": tuple((one.date.text, one.status.value) for one in bond.coming),
    }


def _text(when: Any) -> str | None:
    return when.text if when else None


def _second_answer(invented: Mapping[str, Raw], id: str, home: str, on: date) -> dict[str, Any]:
    found = naive.state(invented, id, home, on)
    keys = ("status", "certain", "exploring_since", "since", "until", "ended_by", "end_reason", "kind", "kind_since",
            "members", "coming")  # fmt: skip
    return {"exists": True, **{key: getattr(found, key) for key in keys}} if found.exists else {"exists": False}


def _sides(register: Register) -> list[tuple[str, str]]:
    return [(id, home) for id, tie in register.ties.items() for home in register.sides(tie)]


@given(registers(), st.lists(DAYS | EDGES, min_size=1, max_size=6))
@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_two_readings_of_the_design_tell_the_same_of_every_bond_on_every_day(
    invented: dict[str, Raw], days: list[date]
) -> None:
    register = register_of(invented)
    for id, home in _sides(register):
        for on in days:
            found, second = _answer(register, id, home, on), _second_answer(invented, id, home, on)
            assert found == second, (id, home, on)
