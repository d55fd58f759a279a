"""The bond on a day as the register tells it, beside a second evaluator that was written from the design alone."""

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.model import Municipality, Partner
from stedenband.parsing.reader import read
from stedenband.register.bond_history import changes
from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.dated_entries import date_of
from stedenband.register.members import entries_of
from stedenband.register.periods import came_into, in_force_in
from stedenband.register.register import Register
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import Membership, Status
from tests.conftest import examples
from tests.register import naive, naive_period
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
        "until": _text(bond.until),
        "ended_by": bond.ended_by.value if bond.ended_by else None,
        "end_reason": bond.end_reason.value if bond.end_reason else None,
        "kind": bond.kind.value,
        "kind_since": _text(bond.kind_since),
        "members": tuple(member.name for member in bond.members),
        "doubtful": tuple(member.name for member in bond.members if not member.certain),
        "perhaps": tuple(one.name for one in bond.members_or_perhaps if one not in bond.members),
        "left": bond.is_left,
        "coming": tuple((one.date.text, one.status.value) for one in bond.coming),
    }


def _text(when: Any) -> str | None:
    return when.text if when else None


def _second_answer(invented: Mapping[str, Raw], id: str, home: str, on: date) -> dict[str, Any]:
    found = naive.state(invented, id, home, on)
    keys = ("status", "certain", "exploring_since", "since", "until", "ended_by", "end_reason", "kind", "kind_since",
            "members", "doubtful", "perhaps", "left", "coming")  # fmt: skip
    return {"exists": True, **{key: getattr(found, key) for key in keys}} if found.exists else {"exists": False}


def _sides(register: Register) -> list[tuple[str, str]]:
    return [(id, home) for id, tie in register.ties.items() for home in register.sides(tie)]


def _is_disordered(partner: Partner) -> bool:
    dates = [when for entry in partner.history if (when := date_of(entry))]
    return any(after.last < before.first for before, after in pairwise(dates))


def out_of_turn(register: Register, id: str, home: str) -> bool:
    """Whether a partner joined a bond that had ended, or left one that had not begun, or what it did stands in another
    order than that of its dates (`history-order`): faults, of which no answer is the right one."""
    tie = register.ties[id]
    if any(map(_is_disordered, tie.bond.partners)):
        return True
    member = register.member(tie, home)
    own = entries_of(tie, member) if member else []
    told = changes(tie.bond, View(tie.owner, tie.bond.partners), tie.sources, date.max)
    ends = [one.counts for one in told if one.status is Status.ENDED]
    joined_late = any(end <= one.certain for one in own if one.entry.status is Membership.JOINED for end in ends)
    left_early = any(one.earliest <= told[0].certain for one in own if one.entry.status is Membership.LEFT and told)
    return joined_late or left_early


@given(registers(), st.lists(DAYS | EDGES, min_size=1, max_size=6))
@settings(deadline=None, max_examples=examples(150), suppress_health_check=[HealthCheck.too_slow])
def test_two_readings_of_the_design_tell_the_same_of_every_bond_on_every_day(
    invented: dict[str, Raw], days: list[date]
) -> None:
    register = register_of(invented)
    for id, home in _sides(register):
        if out_of_turn(register, id, home):
            continue
        for on in days:
            found, second = _answer(register, id, home, on), _second_answer(invented, id, home, on)
            assert found == second, (id, home, on)


def _overlaps_own(register: Register, id: str, home: str) -> bool:
    """Whether a partner's joining or leaving may fall on either side of a change of the bond: two uncertain dates."""
    tie = register.ties[id]
    member = register.member(tie, home)
    own = entries_of(tie, member) if member else []
    told = changes(tie.bond, View(tie.owner, tie.bond.partners), tie.sources, date.max)
    return any(one.earliest <= change.certain and change.earliest <= one.certain for one in own for change in told)


ANSWERS = {True: "yes", False: "maybe", None: "no"}
END = date(2031, 12, 31)


@given(registers(), st.lists(st.tuples(DAYS | EDGES, DAYS | EDGES).map(sorted), min_size=1, max_size=4))
@settings(deadline=None, max_examples=examples(100), suppress_health_check=[HealthCheck.too_slow])
def test_two_readings_of_the_design_tell_the_same_of_every_period(
    invented: dict[str, Raw], periods: list[list[date]]
) -> None:
    register = register_of(invented)
    for id, home in _sides(register):
        bond = bond_on_day(register, register.ties[id], home, END)
        if bond is None or out_of_turn(register, id, home) or _overlaps_own(register, id, home):
            continue
        for first, last in periods:
            asked = (id, home, first, last)
            in_force = naive_period.in_force_in_period(invented, id, home, first, last, END)
            assert ANSWERS[in_force_in(bond, first, last)] == in_force, asked
            for status in Status:
                if status is not Status.UNKNOWN:
                    came = naive_period.came_into(invented, id, home, status.value, first, last, END)
                    assert ANSWERS[came_into(bond, status, first, last)] == came, (*asked, status)
