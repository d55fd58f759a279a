"""What is ahead: events, yearly days and jubilees, in the order of their dates."""

import pytest

from stedenband.vocabulary.edtf import parse
from tests.conftest import Command

ON = ("--on", "2025-06-24")

AHEAD = [
    (["--gemeente", "Almelo"], ["almelo/werkbezoek-2025", "almelo/bezoek-ejmiatsin-2025"]),
    (["--gemeente", "Almelo", "--years", "4"], ["almelo/preston/jubilee-80", "almelo/iserlohn/jubilee-75"]),
    (["--gemeente", "Almelo", "--every", "5"], ["almelo/werkbezoek-2025", "almelo/bezoek-ejmiatsin-2025"]),
    (["--gemeente", "Almelo", "--every", "5", "--years", "2"], ["almelo/ejmiatsin/jubilee-5"]),
    (["--partner", "Oxford"], ["leiden/oxford/jubilee-80"]),
    (["--partner", "Oxford", "--on", "2026-11-21"], ["leiden/rond-7-november", "leiden/rond-4-mei"]),
    (["--country", "Nederland", "--years", "5"], ["amsterdam/randland/jubilee-20"]),
    (["--gemeente", "Sluis", "--years", "5"], ["amsterdam/randland/jubilee-20"]),
    (["--country", "ZA", "--years", "4"], ["leiden/buffalo-city/jubilee-30"]),
]


@pytest.mark.parametrize(("arguments", "ids"), AHEAD, ids=[" ".join(case[0]) for case in AHEAD])
def test_events_yearly_days_and_jubilees_lie_ahead(arguments: list[str], ids: list[str], stedenband: Command) -> None:
    done = stedenband("calendar", *ON, *arguments, "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert set(ids) <= {row["id"] for row in done.json}


def test_what_was_not_yet_known_on_the_day_or_has_begun_is_not_ahead(stedenband: Command) -> None:
    for on in ("2025-06-23", "2025-07-01"):
        rows = stedenband("calendar", "--gemeente", "Almelo", "--on", on, "--format", "json").json
        held = {"2025-06-23": set(), "2025-07-01": {"almelo/werkbezoek-2025", "almelo/bezoek-ejmiatsin-2025"}}
        assert {row["id"] for row in rows} == held[on]


def test_entries_stand_in_the_order_of_their_dates(stedenband: Command) -> None:
    rows = stedenband("calendar", "--on", "2026-11-21", "--years", "6", "--format", "json").json
    firsts = [parse(row["next"]).first for row in rows]
    assert firsts == sorted(firsts)
    assert {row["what"] for row in rows} == {"yearly", "jubilee"}


def test_a_row_has_the_keys_of_the_agenda(stedenband: Command) -> None:
    row = stedenband("calendar", *ON, "--gemeente", "Almelo", "--every", "5", "--years", "2", "--format", "json").json[
        2
    ]
    assert row == {
        "id": "almelo/ejmiatsin/jubilee-5", "date": "2026-06-29", "next": "2026-06-29", "what": "jubilee",
        "gemeente": "Almelo", "bonds": ["almelo/ejmiatsin"], "title": "5 jaar stedenband Almelo – Ejmiatsin",
        "place": None, "status": "active", "jubilee": 5, "sources": ["raadsbrief-2025"], "certain": True,
    }  # fmt: skip
