"""The state of a bond on a day: a table of histories, and what each says of some days."""

from datetime import date

import pytest

from stedenband.model import Municipality
from stedenband.parsing.reader import read
from stedenband.register.state import State, in_force, partners, state

# The source is of 2020; history, then for each day (None: now) the status, and since when it is explored again.
STATES = [
    (
        "each entry counts from its first day",
        "[{date: 1974, status: active}, {date: 2017, status: ended}, {date: 2025-02-27, status: exploring}]",
        [
            ("1973-12-31", None, None),
            ("1974-01-01", "active", None),
            ("2016-12-31", "active", None),
            ("2017-01-01", "ended", None),
            ("2025-02-26", "ended", None),
            ("2025-02-27", "ended", "2025-02-27"),
            (None, "ended", "2025-02-27"),
        ],
    ),
    (
        "an ending after an exploration closes it and leaves the first ending",
        "[{date: 1974, status: active}, {date: 2017, status: ended, reason: cost}, {date: 2025, status: exploring}, "
        "{date: 2026, status: ended, reason: war}]",
        [("2025-05-01", "ended", "2025"), ("2026-01-01", "ended", None), (None, "ended", None)],
    ),
    (
        "an exploration that leads to a revival is over",
        "[{date: 1974, status: active}, {date: 2017, status: ended}, {date: 2025, status: exploring}, "
        "{date: 2026, status: active}]",
        [("2025-05-01", "ended", "2025"), (None, "active", None)],
    ),
    (
        "a bond that never began is being explored and no more",
        "[{date: 2024, status: exploring}]",
        [("2023-01-01", None, None), ("2024-01-01", "exploring", "2024"), (None, "exploring", "2024")],
    ),
    (
        "without any date a bond is known from its source on",
        "[{status: active}]",
        [("2019-12-31", "unknown", None), ("2020-01-01", "active", None), (None, "active", None)],
    ),
    (
        "an undated entry counts from the source, if that is later than the entry before it",
        "[{date: 1974, status: active}, {status: dormant}]",
        [("2019-12-31", "active", None), ("2020-01-01", "dormant", None)],
    ),
    (
        "an undated entry counts from the entry before it, if that is later than the source",
        "[{date: 2024, status: active}, {status: dormant}]",
        [("2023-12-31", None, None), ("2024-01-01", "dormant", None)],
    ),
    (
        "an undated entry keeps its place before a dated one",
        "[{status: active}, {status: dormant}, {date: 2018, status: ended}]",
        [("2017-12-31", "unknown", None), ("2018-01-01", "ended", None), (None, "ended", None)],
    ),
    (
        "where only the decision is known it counts from the decision",
        "[{date: 1974, status: active}, {decided: 2012-03, status: ended}]",
        [("2012-02-29", "active", None), ("2012-03-01", "ended", None)],
    ),
    (
        "a decision after the day of effect does not delay it",
        "[{date: 1974, status: active}, {date: 2012-01-01, decided: 2012-03, status: ended}]",
        [("2012-01-01", "ended", None)],
    ),
    (
        "a suspension is no ending",
        "[{date: 1990, status: active}, {date: 2022-03, status: suspended}]",
        [("2022-02-28", "active", None), ("2022-03-01", "suspended", None)],
    ),
    (
        "an approximate date counts from its first day",
        "[{date: 194X, status: active}]",
        [("1939-12-31", None, None), ("1940-01-01", "active", None)],
    ),
    ("without a history nothing is known", "[]", [("2025-01-01", "unknown", None), (None, "unknown", None)]),
]


def _municipality(history: str, partner_list: str = "[{name: Ver, country: DE}]", entry: str = "") -> Municipality:
    text = (
        "gemeente: Testdam\ncountry: NL\nsources: {brief: {title: Brief, date: 2020}}\nbonds:\n"
        f"  - {{id: ver, partners: {partner_list}, kind: twinning, history: {history}, sources: [brief]{entry}}}\n"
    )
    return Municipality.model_validate(read(text).value)


@pytest.mark.parametrize(("told", "history", "days"), STATES, ids=[case[0] for case in STATES])
def test_the_state_on_a_day(told: str, history: str, days: list[tuple[str | None, str | None, str | None]]) -> None:
    municipality = _municipality(history)

    def on(day: str | None) -> State | None:
        return state(municipality.bonds[0], municipality.sources_named, date.fromisoformat(day) if day else None)

    for day, status, exploring in days:
        found = on(day)
        assert (found.status if found else None) == status, day
        explored = str(found.exploring.date) if found and found.exploring else None
        assert explored == exploring, day


def test_the_first_ending_is_the_one_that_is_told() -> None:
    municipality = _municipality(STATES[1][1])
    found = state(municipality.bonds[0], municipality.sources_named)
    assert found is not None and found.ending is not None
    assert (str(found.ending.date), found.ending.reason) == ("2017", "cost")


def test_a_bond_may_change_its_kind() -> None:
    municipality = _municipality("[{date: 1974, status: active}, {date: 2017, status: active, kind: friendship}]")
    kinds = [state(municipality.bonds[0], municipality.sources_named, day) for day in (date(2000, 1, 1), None)]
    assert [found.kind for found in kinds if found] == ["twinning", "friendship"]


def test_partners_take_part_from_joining_to_leaving() -> None:
    municipality = _municipality(
        "[{date: 1990, status: active}]",
        "[{name: A, country: PL, history: [{date: 1990, status: joined}, {date: 2005, status: left}]},"
        " {name: B, country: UA, history: [{date: 1995, status: joined}]}, {name: C, country: DE}]",
    )

    def on(day: date | None) -> list[str]:
        return [one.name for one in partners(municipality.bonds[0], municipality.sources_named, day)]

    assert on(date(1992, 1, 1)) == ["A", "C"]
    assert on(date(2000, 1, 1)) == ["A", "B", "C"]
    assert on(None) == ["B", "C"]


PERIODS = [
    ("[{date: 1974, status: active}, {date: 2017, status: ended}]", "1900-01-01", "1973-12-31", False),
    ("[{date: 1974, status: active}, {date: 2017, status: ended}]", "2016-12-31", None, True),
    ("[{date: 1974, status: active}, {date: 2017, status: ended}]", "2018-01-01", None, False),
    ("[{date: 1974, status: active}, {date: 2017, status: ended}]", None, "1974-01-01", True),
    ("[{status: active}]", None, "1950-01-01", True),
    ("[{status: active}, {status: ended}]", "2019-01-01", None, True),
    ("[{status: active}, {status: ended}]", "2021-01-01", None, False),
    ("[{date: 1990, status: active}, {date: 2022, status: suspended}]", "2023-01-01", None, True),
    ("[{date: 2024, status: exploring}]", "2024-01-01", "2025-01-01", False),
]


@pytest.mark.parametrize(("history", "first", "last", "expected"), PERIODS)
def test_left_out_of_a_period_is_only_what_was_not_in_force(
    history: str, first: str | None, last: str | None, expected: bool
) -> None:
    municipality = _municipality(history)
    days = [date.fromisoformat(day) if day else None for day in (first, last)]
    assert in_force(municipality.bonds[0], municipality.sources_named, *days) is expected
