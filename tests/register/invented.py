"""Invented registers for tests of properties: plain mappings as in the files, with dates of every sort, in any state.

The days of a history are in order, but what the dates say of them may overlap. Whatever a pointer names is there.
"""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

from stedenband.vocabulary.codes import Kind, Membership, Party, Reason, Status

Raw = dict[str, Any]
Draw = st.DrawFn

OWNERS = {
    "leiden": ("Leiden", "NL"),
    "almelo": ("Almelo", "NL"),
    "heerlen": ("Heerlen", "NL"),
    "gent": ("Gent", "BE"),
}
ABROAD = [("Denizli", "TR"), ("Kiel", "DE"), ("Toruń", "PL"), ("Oslo", "NO"), ("Sint-Petersburg", "RU")]
STATUSES = [status.value for status in Status if status is not Status.UNKNOWN]
WINTER, SPRING, SUMMER, AUTUMN = "24", "21", "22", "23"
SEASONS = {12: WINTER, **dict.fromkeys((3, 4, 5), SPRING), **dict.fromkeys((6, 7, 8), SUMMER)}
SEASONS |= dict.fromkeys((9, 10, 11), AUTUMN)

days = st.dates(date(1945, 1, 1), date(2029, 12, 31))
often = st.sampled_from([True, True, False])
seldom = st.sampled_from([False, False, False, True])


def texts(day: date, *, sets: bool = True) -> st.SearchStrategy[str]:
    """The EDTF texts, of all sorts, that a day can have; `sets` only where the day of a status stands."""
    year, month = f"{day.year}", f"{day.year}-{day.month:02}"
    exact = [year, month, day.isoformat()]
    vague = [f"{year}~", f"{month}?", f"{year}%", f"{year[:3]}X", f"{year[:2]}XX"]
    vague += [f"{year}-{SEASONS[day.month]}"] if day.month in SEASONS else []
    around = [f"[..{one}]" for one in exact] + [f"[{year},{day.year + 1}]"] if sets else []
    return st.sampled_from(exact) | st.sampled_from(exact + vague + around)


@st.composite
def dates(draw: Draw) -> str:
    """The date of anything but a status."""
    return draw(texts(draw(days), sets=False))


def some(values: Mapping[str, st.SearchStrategy[Any]]) -> st.SearchStrategy[Raw]:
    """A mapping with any of those keys, or none."""
    return st.fixed_dictionaries({}, optional=dict(values))


def codes(of: type[Any]) -> st.SearchStrategy[str]:
    """Any code of a list."""
    return st.sampled_from([code.value for code in of])


@st.composite
def sources(draw: Draw) -> Raw:
    """A few sources, each with its own day or that of consulting it."""
    return {
        f"bron-{number}": {"title": f"Bron {number}", draw(st.sampled_from(["date", "consulted"])): draw(dates())}
        for number in range(draw(st.integers(1, 3)))
    }


def named(ids: list[str], least: int = 0) -> st.SearchStrategy[list[str]]:
    """Some of the ids."""
    return st.lists(st.sampled_from(ids), min_size=least, max_size=2, unique=True)


@st.composite
def histories(draw: Draw, statuses: list[str], extra: Mapping[str, st.SearchStrategy[Any]], most: int = 4) -> list[Raw]:
    """Entries with those statuses in any order: dated, decided, both or neither."""
    found = []
    for day in sorted(draw(st.lists(days, max_size=most))):
        entry = {"status": draw(st.sampled_from(statuses)), **draw(some(extra))}
        if draw(often):
            entry["date"] = draw(texts(day))
        if draw(seldom):
            entry["decided"] = draw(dates())
        found.append(entry)
    return found


@st.composite
def partners(draw: Draw, places: list[tuple[str, str]], ids: list[str]) -> list[Raw]:
    """One partner or several, with former names, joinings and leavings."""
    found = []
    for name, country in draw(st.lists(st.sampled_from(places), min_size=1, max_size=3, unique=True)):
        partner: Raw = {"name": name, "country": country}
        if draw(seldom):
            partner["names"] = [{"name": f"Oud-{name}", "until": draw(dates())}]
        if draw(seldom):
            partner["history"] = draw(memberships(ids))
        found.append(partner)
    return found


@st.composite
def memberships(draw: Draw, ids: list[str]) -> list[Raw]:
    """A joining, a leaving, or the one after the other."""
    extra = {"by": codes(Party), "reason": codes(Reason), "sources": named(ids, 1)}
    entries = draw(histories([Membership.JOINED.value], extra, most=2))
    for entry in entries[1 if draw(st.booleans()) else 0 :]:
        entry["status"] = Membership.LEFT.value
    statuses = [entry["status"] for entry in entries]
    return entries if len(set(statuses)) == len(statuses) else entries[:1]


@st.composite
def bonds(draw: Draw, number: int, places: list[tuple[str, str]], ids: list[str], committees: list[str]) -> Raw:
    """A bond of that number, with its sources always named."""
    entry = {"by": codes(Party), "reason": codes(Reason), "kind": codes(Kind), "sources": named(ids, 1)}
    entry |= {"notified": dates()}
    agreement = {"signed": dates(), "renewed": st.lists(dates(), max_size=2), "expires": dates()}
    role = {"since": dates(), "until": dates(), "holder": st.just("De burgemeester")}
    role |= {"counterpart": st.just("De collega")}
    bond: Raw = {
        "id": f"band-{number}",
        "partners": draw(partners(places, ids)),
        "kind": draw(codes(Kind)),
        "history": draw(histories(STATUSES, entry)),
        "sources": draw(named(ids, 1)),
        "agreements": [{"kind": "charter", **one} for one in draw(st.lists(some(agreement), max_size=1))],
        "roles": [{"role": "mayor", **one} for one in draw(st.lists(some(role), max_size=1))],
        "proposals": draw(st.lists(proposals(), max_size=1)),
        **draw(some({"first_contact": dates()})),
    }
    if bond["history"] and draw(often):
        bond["history"][0]["status"] = Status.ACTIVE.value
    bond["roles"] += [
        {"role": "committee", "committee": id} for id in draw(named(committees) if committees else st.just([]))
    ]
    return bond


def proposals() -> st.SearchStrategy[Raw]:
    """Something asked, decided on or not."""
    fixed = {
        "what": st.sampled_from(["begin", "resume", "change", "phase-out", "end"]),
        "outcome": st.sampled_from(["pending", "accepted", "rejected", "withdrawn"]),
    }
    return st.fixed_dictionaries(fixed, optional={"date": dates(), "decided": dates()})


@st.composite
def committees(draw: Draw, ids: list[str]) -> list[Raw]:
    """A committee of its own, or none."""
    history = histories(["active", "winding-up", "ended"], {"sources": named(ids, 1)}, most=2)
    count = draw(st.integers(0, 1))
    return [
        {
            "id": "comite",
            "name": "Het comité",
            "form": "foundation",
            "history": draw(history),
            "sources": draw(named(ids, 1)),
        }
        for _ in range(count)
    ]


@st.composite
def events(draw: Draw, refs: list[str], ids: list[str]) -> list[Raw]:
    """A few events, on a day, in a period, each year or undated, in the municipality's own bonds or joined ones."""
    found = []
    for number in range(draw(st.integers(0, 2))):
        start, end = sorted([draw(days), draw(days)])
        whens = texts(start, sets=False) | st.sampled_from([f"{start}/{end}", f"{start.year}/..", "XXXX-05-04"])
        event: Raw = {
            "id": f"bezoek-{number}",
            "kind": "visit",
            "title": f"Bezoek {number}",
            "status": draw(st.sampled_from(["held", "planned", "cancelled"])),
            "sources": draw(named(ids)),
            **draw(some({"date": whens, "direction": st.sampled_from(["outgoing", "incoming", "mutual"])})),
        }
        if refs:
            event["bonds"] = draw(named(refs))
        found.append(event)
    return found


@st.composite
def registers(draw: Draw) -> dict[str, Raw]:
    """Two to four municipalities with bonds between them and abroad, by the names of their files."""
    slugs = draw(st.lists(st.sampled_from(list(OWNERS)), min_size=2, max_size=4, unique=True))
    found: dict[str, Raw] = {}
    for slug in slugs:
        name, country = OWNERS[slug]
        places = [OWNERS[other] for other in slugs if other != slug] + ABROAD
        told = draw(sources())
        found[slug] = {
            "gemeente": name,
            "country": country,
            "sources": told,
            "committees": draw(committees(list(told))),
        }
        ids = [one["id"] for one in found[slug]["committees"]]
        numbers = range(draw(st.integers(0, 2)))
        found[slug]["bonds"] = [draw(bonds(number, places, list(told), ids)) for number in numbers]
    _point(found)
    for municipality in found.values():
        refs = [bond["id"] for bond in municipality["bonds"]] + municipality["joins"]
        municipality["events"] = draw(events(refs, list(municipality["sources"])))
    return found


def _point(register: dict[str, Raw]) -> None:
    """Let each municipality point to the bonds that others wrote of it."""
    for municipality in register.values():
        municipality["joins"] = [
            f"{slug}/{bond['id']}"
            for slug, other in register.items()
            for bond in other["bonds"]
            if municipality["gemeente"] in [partner["name"] for partner in bond["partners"]]
        ]


class _Dumper(yaml.SafeDumper):
    """Writes what is shared twice: a data file has no aliases."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def as_text(municipality: Mapping[str, Any]) -> str:
    """The file of a municipality; what would not be text in YAML is quoted."""
    return yaml.dump(dict(municipality), Dumper=_Dumper, allow_unicode=True, sort_keys=False)


def write(register: Mapping[str, Mapping[str, Any]], folder: Path) -> None:
    """Write each municipality to its file."""
    for slug, municipality in register.items():
        (folder / f"{slug}.yaml").write_text(as_text(municipality), encoding="utf-8")
