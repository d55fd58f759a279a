"""What the contract says of a period and of changes since a day, tried on the slow evaluator: one sentence a case."""

from datetime import date

import pytest

from tests.register.naive_changes import Change, changes_since
from tests.register.naive_history import Register
from tests.register.naive_period import came_into, in_force_in_period
from tests.register.worked import (
    ACTIVE,
    CLOSED,
    ENDED,
    EXPLORED,
    GENT_JOINED,
    GENT_LEFT,
    REVISED,
    UNDATED,
    register,
)

# The register, who looks, the status (None: in force), the period, and the answer.
IN_A_PERIOD: dict[str, tuple[Register, str, str | None, str | None, str | None, str]] = {
    "in force at some time in it": (register(ACTIVE, ENDED), "leiden", None, "2016-12-31", "2030-01-01", "yes"),
    "both days included": (register(ACTIVE), "leiden", None, "1980-01-01", "1990-05-01", "yes"),
    "not in force before it": (register(ACTIVE), "leiden", None, "1980-01-01", "1990-04-30", "no"),
    "not in force after it": (register(ACTIVE, ENDED), "leiden", None, "2018-01-01", None, "no"),
    "a missing bound is infinite": (register(ACTIVE, ENDED), "leiden", None, None, "1990-05-01", "yes"),
    "uncertain in it stays in, told apart": (
        register(ACTIVE, ENDED), "leiden", None, "2017-02-01", "2017-03-01", "maybe"),
    "unknown then stays in, told apart": (register(), "leiden", None, "1950-01-01", "1960-01-01", "maybe"),
    "unknown before an undated beginning too": (
        register({"status": "active"}), "leiden", None, "1950-01-01", "1960-01-01", "maybe"),
    "came into the status in it": (register(ACTIVE, ENDED), "leiden", "ended", "2017-01-01", "2017-12-31", "yes"),
    "may have come into it": (register(ACTIVE, ENDED), "leiden", "ended", "2017-06-01", "2018-12-31", "maybe"),
    "came into it at another time": (register(ACTIVE, ENDED), "leiden", "ended", "2018-01-01", None, "no"),
    "undated, it may have been then": (register(ACTIVE, UNDATED), "leiden", "dormant", "2000-01-01", None, "maybe"),
    "undated, but surely by its source": (register(ACTIVE, UNDATED), "leiden", "dormant", None, "2020-06-30", "yes"),
    "undated, and not after its source": (register(ACTIVE, UNDATED), "leiden", "dormant", "2020-07-01", None, "no"),
    "an active entry that only changes the kind comes into no status": (
        register(ACTIVE, REVISED), "leiden", "active", "2015-01-01", "2015-12-31", "no"),
    "exploring after ended comes into exploring": (
        register(ACTIVE, ENDED, EXPLORED), "leiden", "exploring", "2025-01-01", None, "yes"),
    "an ended that closes an exploration is no second ending": (
        register(ACTIVE, ENDED, EXPLORED, CLOSED), "leiden", "ended", "2025-01-01", None, "no"),
    "a member comes into the status by joining": (
        register(ACTIVE, **GENT_JOINED), "gent", "active", "2000-01-01", "2000-12-31", "yes"),
    "a member has nothing from before it joined": (
        register(ACTIVE, **GENT_JOINED), "gent", None, "1990-01-01", "1999-12-31", "no"),
    "a member has nothing from before the bond began, if it joined no later than some day": (
        register(ACTIVE, gent={"history": [{"date": "[..2000]", "status": "joined"}]}),
        "gent", None, "1980-01-01", "1990-04-30", "no"),
    "and came into its status no sooner": (
        register(ACTIVE, gent={"history": [{"date": "[..2000]", "status": "joined"}]}),
        "gent", "active", "1990-05-01", "2000-12-31", "yes"),
    "who left in one of two years did not between": (
        register(ACTIVE, gent={"history": [{"date": "[2010,2012]", "status": "left"}]}),
        "gent", "ended", "2011-01-01", "2011-12-31", "no"),
    "a member comes into ended by leaving": (
        register(ACTIVE, ENDED, **GENT_LEFT), "gent", "ended", "2010-01-01", "2010-12-31", "yes"),
    "both on one day, it was never in force": (
        register(ACTIVE, {"date": "1990-05-01", "status": "ended"}), "leiden", None, None, None, "no"),
    "who left on the day of a change does not see it": (
        register(ACTIVE, {"date": "2010-05-01", "status": "dormant"},
        gent={"history": [{"date": "2010-05-01", "status": "left"}]}), "gent", "dormant", None, None, "no"),
    "who left before the bond began has no ending": (
        register({"date": "2012", "status": "active"}, **GENT_LEFT), "gent", "ended", None, None, "no"),
    "and not again with the bond": (register(ACTIVE, ENDED, **GENT_LEFT), "gent", "ended", "2017-01-01", None, "no"),
}  # fmt: skip


@pytest.mark.parametrize("case", IN_A_PERIOD.values(), ids=IN_A_PERIOD)
def test_in_a_period(case: tuple[Register, str, str | None, str | None, str | None, str]) -> None:
    of, by, status, *period, expected = case
    first, last = (date.fromisoformat(day) if day else None for day in period)
    if status is None:
        assert in_force_in_period(of, "leiden/b", by, first, last) == expected
    else:
        assert came_into(of, "leiden/b", by, status, first, last) == expected


BOND = ("leiden", "bonds", 0)
CHANGES: dict[str, tuple[Register, str, list[Change]]] = {
    "a status whose date can be that day": (register(ACTIVE, ENDED), "2017-12-31", [("status", (*BOND, "history", 1))]),
    "but not after it": (register(ACTIVE, ENDED), "2018-01-01", []),
    "an undated status counts up to its earliest source": (
        register(ACTIVE, UNDATED), "2020-06-30", [("status", (*BOND, "history", 1))]),
    "but not after that source": (register(ACTIVE, UNDATED), "2020-07-01", []),
    "a kind": (register(ACTIVE, REVISED), "2015-01-01", [("kind", (*BOND, "history", 1))]),
    "a member": (register(ACTIVE, **GENT_LEFT), "2010-06-01", [("member", (*BOND, "partners", 0, "history", 0))]),
    "an agreement, and not its undated sister": (
        register(ACTIVE, agreements=[{"signed": "2015"}, {"kind": "charter"}]), "2015-01-01",
        [("agreement", (*BOND, "agreements", 0))]),
    "a renewal": (
        register(ACTIVE, agreements=[{"signed": "1995", "renewed": ["2005", "2015"]}]), "2015-01-01",
        [("renewal", (*BOND, "agreements", 0, "renewed", 1))]),
    "a role that began or ended, never one that goes on": (
        register(ACTIVE, roles=[{"role": "mayor", "since": "2001"}, {"role": "council", "until": "2015"}]),
        "2002-01-01", [("role", (*BOND, "roles", 1))]),
    "an event by its last day": (
        register(ACTIVE, events=[{"date": "2015-03-01/2015-03-04", "status": "held"}]), "2015-03-04",
        [("event", ("leiden", "events", 0))]),
    "an open end is no change": (
        register(ACTIVE, events=[{"date": "2015/..", "status": "held"}, {"date": "XXXX-05-04", "status": "held"}]),
        "2016-01-01", []),
    "a proposal, by its day or that of the decision": (
        register(ACTIVE, proposals=[{"what": "end", "date": "2014", "decided": "2015"}]), "2015-01-01",
        [("proposal", (*BOND, "proposals", 0))]),
}  # fmt: skip


@pytest.mark.parametrize("case", CHANGES.values(), ids=CHANGES)
def test_changes_since(case: tuple[Register, str, list[Change]]) -> None:
    of, day, expected = case
    assert changes_since(of, date.fromisoformat(day), "leiden") == expected


def test_a_member_is_told_no_change_from_before_its_joining_or_after_its_leaving() -> None:
    history = [{"date": "2000", "status": "joined"}, {"date": "2010", "status": "left"}]
    between, after = {"date": "2005", "status": "dormant"}, {"date": "2011", "status": "active"}
    of = register(ACTIVE, between, after, gent={"history": history})
    own = [("member", (*BOND, "partners", 0, "history", index)) for index in (0, 1)]
    assert changes_since(of, date(1990, 1, 1), "gent") == [("status", (*BOND, "history", 1)), *own]
    assert changes_since(register(ACTIVE, joins=False), date(1990, 1, 1), "gent") == []
