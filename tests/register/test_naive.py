"""What the contract says of a bond on a day, tried on the slow evaluator: a case is one sentence."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from tests.register.naive import state
from tests.register.naive_dates import bounds
from tests.register.naive_history import Register
from tests.register.worked import (
    ACTIVE,
    CLOSED,
    ENDED,
    EXPLORED,
    FLED,
    GENT_JOINED,
    GENT_LEFT,
    PLANNED_END,
    REVISED,
    SIGNED,
    UNDATED,
    register,
)

ON_A_DAY: dict[str, tuple[Register, str, str, Mapping[str, Any]]] = {
    # The day
    "an entry counts from its first day": (
        register(ACTIVE, ENDED), "2017-01-01", "leiden", {"status": "ended", "certain": False}),
    "an entry is certain from its last day": (
        register(ACTIVE, ENDED), "2017-12-31", "leiden", {"status": "ended", "certain": True}),
    "before its first day an entry does not count": (
        register(ACTIVE, ENDED), "2016-12-31", "leiden", {"status": "active", "certain": True, "until": None}),
    "where there is no date, the day of the decision counts": (
        register(ACTIVE, {"status": "ended", "decided": "2012-03-01"}), "2012-03-01", "leiden",
        {"status": "ended", "until": "2012-03-01"}),
    "date is the day of effect, also where it was decided later": (
        register(ACTIVE, {"date": "2012", "status": "ended", "decided": "2014"}), "2013-01-01", "leiden",
        {"status": "ended", "certain": True}),
    "an undated entry counts from the last day of its earliest source": (
        register(ACTIVE, UNDATED), "2020-06-30", "leiden", {"status": "dormant", "certain": True}),
    "an undated entry does not count before that, but may have taken effect": (
        register(ACTIVE, UNDATED), "2020-06-29", "leiden", {"status": "active", "certain": False}),
    "an entry's own source goes before its bond's, and consulted stands in for a date": (
        register(ACTIVE, {**UNDATED, "sources": ["late"]}), "2026-01-14", "leiden", {"status": "active"}),
    "an entry no later than a day counts from that day": (
        register(ACTIVE, {"date": "[..2004-11]", "status": "dormant"}), "2004-11-30", "leiden",
        {"status": "dormant", "certain": True}),
    "an entry of one of two years counts from the first day of the first": (
        register(ACTIVE, {"date": "[1993,1994]", "status": "ended"}), "1993-01-01", "leiden",
        {"status": "ended", "certain": False}),
    "an undated entry counts no later than the one below it": (
        register({"status": "active"}, ENDED), "2017-01-01", "leiden", {"status": "ended", "since": None}),
    "an undated entry counts never before the one above it": (
        register({"date": "2024-03-01", "status": "active"}, UNDATED), "2024-03-01", "leiden", {"status": "dormant"}),
    "about and uncertain change the words, not the bounds": (
        register({"date": "1990~", "status": "active"}, {"date": "2017?", "status": "ended"}), "2017-12-31", "leiden",
        {"status": "ended", "certain": True, "since": "1990~", "until": "2017?"}),
    # Before the first entry
    "before the first day of a beginning the bond is left out": (
        register(ACTIVE), "1990-04-30", "leiden", {"exists": False, "status": None}),
    "a signed agreement shows that it was there": (
        register(ACTIVE, **SIGNED), "1980-05-01", "leiden", {"exists": True, "status": "unknown", "certain": None}),
    "but not before it was signed": (register(ACTIVE, **SIGNED), "1980-04-30", "leiden", {"exists": False}),
    "a held event shows that it was there": (
        register(ACTIVE, events=[{"date": "1985", "status": "held", "bonds": ["b"]}]), "1985-01-01", "leiden",
        {"status": "unknown"}),
    "a planned event doesn't": (
        register(ACTIVE, events=[{"date": "1985", "status": "planned", "bonds": ["b"]}]), "1986-01-01", "leiden",
        {"exists": False}),
    "a first contact shows that it was there": (
        register(ACTIVE, first_contact="1970"), "1970-01-01", "leiden", {"status": "unknown"}),
    "before an undated beginning the status is unknown": (
        register({"status": "active"}), "1950-01-01", "leiden", {"exists": True, "status": "unknown"}),
    "before a beginning no later than a day the status is unknown": (
        register({"date": "[..1960]", "status": "active"}), "1960-12-30", "leiden", {"status": "unknown"}),
    "before a first entry of another kind the status is unknown": (
        register({"date": "2024-07", "status": "dormant"}), "2024-06-30", "leiden", {"status": "unknown"}),
    "without a history the status is unknown": (
        register(), "1950-01-01", "leiden", {"status": "unknown", "certain": None, "in_force": False}),
    "a bond being phased out is in force": (
        register(ACTIVE, {"date": "2001", "status": "phasing-out"}), "2002-01-01", "leiden", {"in_force": True}),
    "a bond being explored is not in force": (register(EXPLORED), "2025-03-01", "leiden", {"in_force": False}),
    # What is coming
    "what was decided by that day is coming, and not yet true": (
        register(ACTIVE, PLANNED_END), "2026-03-01", "leiden",
        {"status": "active", "coming": (("2027-01-01", "ended"),), "until": None, "ended_by": None}),
    "what a source told by that day is coming": (
        register(ACTIVE, {"date": "2027", "status": "ended"}), "2020-06-30", "leiden",
        {"coming": (("2027", "ended"),)}),
    "what nobody knew by that day is not coming": (
        register(ACTIVE, {**PLANNED_END, "sources": ["late"]}), "2026-01-14", "leiden", {"coming": ()}),
    "where its bond has an old source and a later one, it may be the later one that told it": (
        register(ACTIVE, {"date": "2027", "status": "ended"}, sources=["letter", "late"]), "2026-01-14", "leiden",
        {"coming": ()}),
    "and is coming once both are there": (
        register(ACTIVE, {"date": "2027", "status": "ended"}, sources=["letter", "late"]), "2026-01-15", "leiden",
        {"coming": (("2027", "ended"),)}),
    "a source of its own goes before its bond's there too": (
        register(ACTIVE, {"date": "2027", "status": "ended", "sources": ["letter"]}, sources=["letter", "late"]),
        "2026-01-14", "leiden", {"coming": (("2027", "ended"),)}),
    "on its day it is true": (
        register(ACTIVE, PLANNED_END), "2027-01-01", "leiden",
        {"status": "ended", "coming": (), "until": "2027-01-01"}),
    # Exploring
    "exploring after ended does not undo the ending": (
        register(ACTIVE, ENDED, EXPLORED), "2025-03-01", "leiden",
        {"status": "ended", "exploring_since": "2025-02-27", "until": "2017", "ended_by": "partner"}),
    "an ended right after it closes the exploration and leaves the first ending as it was": (
        register(ACTIVE, ENDED, EXPLORED, CLOSED), "2026-12-31", "leiden",
        {"status": "ended", "exploring_since": None, "until": "2017", "end_reason": "partner-decision"}),
    "after a revival years count from the first beginning": (
        register(ACTIVE, ENDED, {"date": "2020", "status": "active"}), "2021-01-01", "leiden",
        {"status": "active", "since": "1990-05-01", "kind_since": "1990-05-01"}),
    "a proposal alone leaves unknown": (
        register(proposals=[{"what": "end", "outcome": "accepted"}]), "2026-01-01", "leiden", {"status": "unknown"}),
    "the kind that an ending told of begins with the revival": (
        register(ACTIVE, {**ENDED, "kind": "contact"}, {"date": "2020", "status": "active"}), "2021-01-01", "leiden",
        {"kind": "contact", "since": "1990-05-01", "kind_since": "2020"}),
    "since when it was what only the ending tells of is unknown": (
        register(ACTIVE, {**ENDED, "kind": "contact"}), "2018-01-01", "leiden",
        {"kind": "contact", "since": "1990-05-01", "kind_since": None}),
    "an ending that names the kind that it was says nothing new": (
        register(ACTIVE, {**ENDED, "kind": "twinning"}), "2018-01-01", "leiden",
        {"kind": "twinning", "kind_since": "1990-05-01"}),
    # Seen from
    "what the municipality wanted, the partner sees as the partner's wish": (
        register(ACTIVE, {**ENDED, "by": "municipality"}, alone=True), "2018-01-01", "gent", {"ended_by": "partner"}),
    "what the partner wanted, the partner sees as its own": (
        register(ACTIVE, ENDED, alone=True), "2018-01-01", "gent", {"ended_by": "municipality"}),
    "what both wanted stays so": (
        register(ACTIVE, {**ENDED, "by": "both"}, alone=True), "2018-01-01", "gent", {"ended_by": "both"}),
    "who is on the other side is never the municipality itself": (
        register(ACTIVE), "2018-01-01", "gent", {"members": ("Leiden", "Kiel")}),
    "under whatever name": (
        register(ACTIVE, gent={"name": "Gand", "names": [{"name": "Gent"}]}), "2018-01-01", "gent",
        {"members": ("Leiden", "Kiel")}),
    "what does not point to the bond has no part in it": (
        register(ACTIVE, joins=False), "2018-01-01", "gent", {"exists": False}),
    "what is shown follows the day": (
        register(ACTIVE, kiel={"names": [{"name": "Oud-Kiel", "until": "1991"}]}), "1990-12-31", "gent",
        {"members": ("Leiden", "Oud-Kiel")}),
    # Members
    "joined alone moves the first day": (
        register(ACTIVE, **GENT_JOINED), "1999-12-31", "leiden", {"members": ("Kiel",)}),
    "left alone moves the last day": (
        register(ACTIVE, kiel=FLED), "1995-01-01", "leiden", {"members": ("Gent",)}),
    "and until then it belongs from the bond's first day": (
        register(ACTIVE, kiel=FLED), "1990-05-01", "leiden", {"members": ("Gent", "Kiel")}),
    "its own joining is since": (
        register(ACTIVE, **GENT_JOINED), "2001-01-01", "gent",
        {"status": "active", "since": "2000", "kind_since": "2000"}),
    "for others it isn't": (register(ACTIVE, **GENT_JOINED), "2001-01-01", "leiden", {"since": "1990-05-01"}),
    "before it joined, the bond isn't there": (
        register(ACTIVE, **GENT_JOINED), "1999-12-31", "gent", {"exists": False}),
    "its leaving is an ending, with its own words": (
        register(ACTIVE, **GENT_LEFT), "2010-12-31", "gent",
        {"status": "ended", "certain": True, "until": "2010", "ended_by": "municipality", "end_reason": "cost"}),
    "for others the bond goes on": (register(ACTIVE, **GENT_LEFT), "2011-01-01", "leiden", {"status": "active"}),
    "after it left nothing later is told": (
        register(ACTIVE, {"date": "2012", "status": "dormant", "kind": "project"}, kiel={"history": [
            {"date": "2013", "status": "left"}]}, **GENT_LEFT), "2014-01-01", "gent",
        {"status": "ended", "until": "2010", "kind": "twinning", "members": ("Leiden", "Kiel")}),
    "an ending before it left stays the ending": (
        register(ACTIVE, {"date": "2005", "status": "ended"}, **GENT_LEFT), "2014-01-01", "gent", {"until": "2005"}),
    "a founder's since is the bond's": (register(ACTIVE, **GENT_LEFT), "2009-01-01", "gent", {"since": "1990-05-01"}),
    # The order of the list
    "the order of the list wins over a date before the one above": (
        register({"date": "2000", "status": "active"}, {"date": "1995", "status": "ended"}), "1999-12-31", "leiden",
        {"exists": False}),
    "an entry is certain once one below it is": (
        register({"date": "2012", "status": "active"}, {"date": "2012-06-01", "status": "dormant"}), "2012-06-01",
        "leiden", {"status": "dormant", "certain": True}),
    "an entry repeated leaves the day on which it began": (
        register(ACTIVE, ENDED, EXPLORED, {**EXPLORED, "date": "2026"}), "2026-02-01", "leiden",
        {"exploring_since": "2025-02-27"}),
    "a kind repeated leaves the day on which it began": (
        register(ACTIVE, {"date": "2015", "status": "active", "kind": "twinning"}), "2016-01-01", "leiden",
        {"kind_since": "1990-05-01"}),
    # A member among several
    "of several partners, nobody knows which one wanted it": (
        register(ACTIVE, ENDED), "2018-01-01", "gent", {"ended_by": "partner"}),
    "unless the file names it": (
        register(ACTIVE, {**ENDED, "by_partner": "Gent"}), "2018-01-01", "gent", {"ended_by": "municipality"}),
    "before an undated joining the status is unknown": (
        register(ACTIVE, gent={"history": [{"status": "joined"}]}), "2020-06-29", "gent", {"status": "unknown"}),
    "before the bond's first day nobody belongs to it": (
        register(ACTIVE, gent={"history": [{"status": "joined"}]}), "1990-04-30", "gent", {"exists": False}),
    "who joined before the bond was active has it since then": (
        register({"date": "1990", "status": "exploring"}, {"date": "2005", "status": "active"}, **GENT_JOINED),
        "2006-01-01", "gent", {"since": "2005"}),
    "a coming leaving is told as that, and what follows is not told": (
        register(ACTIVE, {"date": "2024", "status": "dormant"}, gent={"history": [{"date": "2022", "status": "left"}]}),
        "2021-01-01", "gent", {"status": "active", "coming": (("2022", "left"),)}),
    "on the day of an ending its own leaving is told": (
        register(ACTIVE, {"date": "2010-01-01", "status": "ended"}, **GENT_LEFT), "2011-01-01", "gent",
        {"until": "2010"}),
    # Kind
    "kind is what it was at its beginning": (
        register(ACTIVE, REVISED), "2014-12-31", "leiden",
        {"kind": "twinning", "kind_since": "1990-05-01"}),
    "a bond has the kind of the day, and since stays the first day active": (
        register(ACTIVE, REVISED), "2015-01-01", "leiden",
        {"kind": "friendship", "kind_since": "2015", "since": "1990-05-01"}),
}  # fmt: skip


@pytest.mark.parametrize("case", ON_A_DAY.values(), ids=ON_A_DAY)
def test_on_a_day(case: tuple[Register, str, str, Mapping[str, Any]]) -> None:
    of, on, by, expected = case
    found = state(of, "leiden/b", by, date.fromisoformat(on))
    assert {key: getattr(found, key) for key in expected} == expected


DATES = {
    "1948": ("1948-01-01", "1948-12-31"),
    "1998-02": ("1998-02-01", "1998-02-28"),
    "1998-09-01": ("1998-09-01", "1998-09-01"),
    "1944~": ("1944-01-01", "1944-12-31"),
    "2017?": ("2017-01-01", "2017-12-31"),
    "2017-03%": ("2017-03-01", "2017-03-31"),
    "194X": ("1940-01-01", "1949-12-31"),
    "19XX": ("1900-01-01", "1999-12-31"),
    "2013-21": ("2013-03-01", "2013-05-31"),
    "2023-24": ("2023-12-01", "2024-02-29"),
    "2023-10-12/2023-10-15": ("2023-10-12", "2023-10-15"),
    "1987/..": ("1987-01-01", None),
    "[..2022-11]": (None, "2022-11-30"),
    "[1993,1994]": ("1993-01-01", "1994-12-31"),
    "[1990,1993..1995]": ("1990-01-01", "1995-12-31"),
}


@pytest.mark.parametrize(("text", "expected"), DATES.items())
def test_a_date_allows_the_days_from_its_first_to_its_last(text: str, expected: tuple[str | None, str | None]) -> None:
    found = bounds(text)
    assert found is not None
    assert tuple(day.isoformat() if day else None for day in found) == expected
