"""Lists, counts, dossiers and the agenda of invented registers, beside a second reading of the same bonds."""

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from stedenband.query.agenda import agenda
from stedenband.query.agenda_rows import AgendaRow, Ahead, What
from stedenband.query.count_values import By
from stedenband.query.counts import counted
from stedenband.query.dossier import municipality_dossier
from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, select
from stedenband.query.rows import BondRow
from stedenband.register.register import Register
from tests.conftest import examples
from tests.register.invented import registers
from tests.register.naive import State, state
from tests.register.test_bond_on_day import DAYS, EDGES, out_of_turn, register_of

States = Mapping[str, State]
SLOW = settings(deadline=None, max_examples=examples(60), suppress_health_check=list(HealthCheck))
MANY = settings(SLOW, max_examples=examples(400))  # of few something is ahead


class Asked(NamedTuple):
    """A register, one of its municipalities, a day, and how the second reading has its bonds then."""

    register: Register
    home: str
    on: date
    second: States


@st.composite
def _asked(draw: st.DrawFn) -> Asked:
    of = draw(registers())
    register, home, on = register_of(of), draw(st.sampled_from(sorted(of))), draw(DAYS | EDGES)
    ids = [f"{home}/{bond['id']}" for bond in of[home]["bonds"]] + list(of[home]["joins"])
    found = {id: state(of, id, home, on) for id in ids if not out_of_turn(register, id, home)}
    return Asked(register, home, on, {id: one for id, one in found.items() if one.exists})


def _text(when: Any) -> str | None:
    return when.text if when else None


def _of_row(row: BondRow) -> dict[str, Any]:
    return {
        "status": row.status.value,
        "certain": row.certain,
        "kind": row.kind.value,
        "kind_since": _text(row.kind_since),
        "since": _text(row.since),
        "until": _text(row.until),
        "exploring_since": _text(row.exploring_since),
        "ended_by": row.ended_by and row.ended_by.value,
        "end_reason": row.end_reason and row.end_reason.value,
        "left": row.left,
        "partners": {(one.name, one.certain) for one in row.partners},
        "coming": sorted((one.date.text, one.status.value) for one in row.coming if not one.partner),
    }


def _of_state(one: State) -> dict[str, Any]:
    same = ("status", "certain", "kind", "kind_since", "since", "until", "exploring_since", "ended_by", "end_reason",
            "left")  # fmt: skip
    return {
        **{key: getattr(one, key) for key in same},
        "partners": {(name, name not in one.doubtful) for name in one.members}
        | {(name, False) for name in one.perhaps},
        "coming": sorted(one.coming),
    }


def _listed(asked: Asked) -> dict[str, BondRow]:
    rows = select(asked.register, Table.BONDS, (asked.home,), Filters(asked.on))
    return {row.id: row for row in rows if isinstance(row, BondRow)}


def _in_dossier(asked: Asked) -> dict[str, BondRow]:
    told = municipality_dossier(asked.register, asked.home, asked.on).bonds
    return {one.row.id: one.row for one in told if one.row}


@SLOW
@given(_asked(), st.sampled_from([_listed, _in_dossier]))
def test_a_list_and_a_dossier_tell_of_each_bond_what_the_second_reading_tells(
    asked: Asked, rows_of: Callable[[Asked], dict[str, BondRow]]
) -> None:
    found = rows_of(asked)
    assert {id: _of_row(found[id]) for id in asked.second} == {id: _of_state(it) for id, it in asked.second.items()}


@SLOW
@given(_asked(), st.sampled_from([By.STATUS, By.KIND]))
def test_counts_are_those_of_the_second_reading(asked: Asked, by: By) -> None:
    found = counted(asked.register, (asked.home,), Filters(asked.on), (by,), "nl")
    told = Counter(getattr(bond, by.value).value for bond in found.bonds if bond.id in asked.second)
    assert told == Counter(getattr(one, by.value) for one in asked.second.values())
    assert sum(row.number for row in found.rows) == len(found.bonds)


def _agenda(asked: Asked) -> list[AgendaRow]:
    ahead = Ahead(asked.on, asked.on.replace(year=asked.on.year + 9, day=1))
    return list(agenda(asked.register, (asked.home,), {}, ahead, "nl").rows)


@MANY
@given(_asked())
def test_jubilees_ahead_are_of_what_the_second_reading_has_in_force_and_count_from_its_kind(asked: Asked) -> None:
    for row in _agenda(asked):
        if row.what is What.JUBILEE and row.bonds[0] in asked.second:
            one = asked.second[row.bonds[0]]
            assert row.jubilee and (one.in_force or one.certain is False)
            if row.title.endswith("?)"):  # it may have ended by then, or be of another kind
                continue
            assert one.in_force and one.kind_since
            if one.kind_since[:4].isdigit() and row.jubilee == int(row.jubilee):  # half a year on is another year
                assert int(row.date.text[:4]) - int(row.jubilee) == int(one.kind_since[:4])


@MANY
@given(_asked())
def test_what_the_second_reading_has_coming_within_some_years_is_in_the_agenda(asked: Asked) -> None:
    rows = [row for row in _agenda(asked) if row.what is What.CHANGE]
    for id, one in asked.second.items():
        found = {row.date.text for row in rows if row.bonds == [id]}
        assert {when for when, _ in one.coming if str(asked.on.year) < when[:4] < str(asked.on.year + 9)} <= found
