"""What changed since a day, beside the second evaluator: the same records by the same writers' dates."""

from collections import Counter
from datetime import date
from typing import Any

from hypothesis import HealthCheck, given, settings

from stedenband.register.bond_on_day import bond_on_day
from stedenband.register.changes_since import of_bond, of_committees, of_event
from stedenband.register.events_on_day import events_seen
from stedenband.register.occurrences import What
from stedenband.register.register import Register
from tests.conftest import examples
from tests.register.invented import registers
from tests.register.naive_changes import changes_since
from tests.register.naive_dates import bounds
from tests.register.naive_history import Raw, whole_history
from tests.register.test_bond_on_day import DAYS, EDGES, END, register_of

# What both call by another name; a record with two dates is told of once by the second evaluator.
ALIKE = {
    What.STATUS: "entry",
    What.KIND: "entry",
    What.JOINED: "member",
    What.LEFT: "member",
    What.SIGNED: "agreement",
    What.EXPIRED: "agreement",
    What.RENEWED: "renewal",
    What.ROLE_BEGAN: "role",
    What.ROLE_ENDED: "role",
    What.PROPOSED: "proposal",
    What.PROPOSAL_DECIDED: "proposal",
    What.COMMITTEE: "committee",
    What.EVENT: "event",
}
ONCE = {"agreement", "role", "proposal"}


def _found(register: Register, home: str, since: date) -> Counter[tuple[str, str | None]]:
    bonds = (bond_on_day(register, tie, home, END) for tie in register.ties_of(home) if tie.home == home)
    told = [one for bond in bonds if bond for one in of_bond(bond, since)]
    told += of_committees(register, home, since, END)
    events = (event for event in events_seen(register, (home,), END) if event.writer == home)
    told += [one for event in events for one in of_event(event, since, END)]
    counted: Counter[tuple[str, str | None]] = Counter()
    for one in told:
        name = ALIKE[one.what]
        counted[name, None if name in ONCE else _text(one.date)] += 1
    return Counter({key: 1 if key[0] in ONCE else number for key, number in counted.items()})


def _text(when: Any) -> str | None:
    return when.text if when else None


def _second(invented: dict[str, Raw], home: str, since: date) -> Counter[tuple[str, str | None]]:
    counted: Counter[tuple[str, str | None]] = Counter()
    paths = {("entry" if what in {"status", "kind"} else what, path) for what, path in changes_since(invented, since)}
    for name, path in paths:
        if path[0] == home:
            counted[name, None if name in ONCE else _date_at(invented, path)] += 1
    return Counter({key: 1 if key[0] in ONCE else number for key, number in counted.items()})


def _date_at(invented: dict[str, Raw], path: tuple[str | int, ...]) -> str | None:
    if path[-2] == "history" and path[1] == "bonds" and path[3] == "history":
        owner = invented[str(path[0])]
        record: Any = whole_history(owner, owner["bonds"][path[2]])[int(path[-1])]
    else:
        record = invented
        for part in path:
            record = record[part]
    if isinstance(record, str):
        return record
    found = record.get("date") or record.get("decided")
    return str(found) if found else None


def _is_later(invented: dict[str, Raw]) -> bool:
    """Whether anything is dated after the day on which is looked: the second evaluator has no such day."""
    days = [bounds(value) for value in _dates(invented)]
    return any(day is not None and date.max > day.end > END for day in days)


def _dates(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [date for inner in value.values() for date in _dates(inner)]
    if isinstance(value, list):
        return [date for inner in value for date in _dates(inner)]
    return [value] if isinstance(value, str) and value[:1] in "12[" else []


@given(registers(), DAYS | EDGES)
@settings(deadline=None, max_examples=examples(150), suppress_health_check=[HealthCheck.too_slow])
def test_two_readings_of_the_design_tell_the_same_changes_since_a_day(invented: dict[str, Raw], since: date) -> None:
    if _is_later(invented):
        return
    register = register_of(invented)
    for home in invented:
        assert _found(register, home, since) == _second(invented, home, since), (home, since)
