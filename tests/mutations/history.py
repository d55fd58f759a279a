"""Faults in a history: its order, its dates, and what follows on an ending."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from stedenband.model import Bond, Committee, HistoryEntry, Partner
from stedenband.model.municipality import CommitteeEntry
from stedenband.model.place import PartnerEntry
from stedenband.vocabulary.codes import CommitteeStatus, Status
from tests.mutations.edits import Kind, dotted, entry_added, fault, item_added, put, without
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted

ENDING = "{status: ended, by: municipality, reason: cost}"


def _histories(file: Original) -> Iterator[tuple[Place, Any]]:
    """Every history that there is, with its record."""
    for place, record in file.of(Bond, Partner, Committee):
        if record.history:
            yield file.at(*place.loc, "history"), record


def _bond_histories(file: Original) -> Iterator[tuple[Place, Bond]]:
    return ((place, record) for place, record in _histories(file) if isinstance(record, Bond))


def _swapped_entries(files: Files, file: Original) -> Iterator[Planted]:
    """Each two dated entries that follow one another, swapped; the second then is the earlier one."""
    for place, record in _histories(file):
        items = file.children(place)
        for (one, entry), (other, later) in pairwise(zip(items, record.history, strict=True)):
            if entry.date and later.date:
                texts = file.text[one.start : one.end], file.text[other.start : other.end]
                edits = Edit(one.start, one.end, texts[1]), Edit(other.start, other.end, texts[0])
                date = file.at(*one.loc, "date").start - one.start
                yield fault(file, one.loc, edits, Expect("history-order", other.start, date))


def _older_entries(files: Files, file: Original) -> Iterator[Planted]:
    """An older entry behind each dated one."""
    for place, record in _histories(file):
        status = "joined" if isinstance(record, Partner) else "active"
        for index, entry in enumerate(record.history):
            if entry.date:
                edit, at, plus = item_added(file, place, f"{{date: 1801, status: {status}}}", index)
                where = f"{dotted(place.loc)}.{index}"
                yield fault(file, where, edit, Expect("history-order", at, plus + len("{date: ")))


def _later_decisions(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated entry decided long after it took effect."""
    for place, entry in file.of(HistoryEntry, CommitteeEntry):
        if entry.date:
            edit = entry_added(file, place, f"decided: {entry.date.last.year + 1}")
            yield fault(file, place.loc, edit, Expect("effect-before-decision", edit.start, len("decided: ")))


def _undated_entries(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated entry without its date."""
    for place, entry in file.of(HistoryEntry, CommitteeEntry, PartnerEntry):
        if entry.date:
            edit = without(file, file.at(*place.loc, "date"))
            assert edit is not None
            at = file.at(*place.loc, "status").start
            yield fault(file, place.loc, edit, Expect("undated-entry", at))


def _endings(file: Original) -> Iterator[tuple[Place, Bond, int]]:
    for place, bond in _bond_histories(file):
        for index, entry in enumerate(bond.history):
            if entry.status is Status.ENDED:
                yield place, bond, index


def _never_active(files: Files, file: Original) -> Iterator[Planted]:
    """The `active` entry taken out before each ending."""
    for place, bond, index in _endings(file):
        active = [at for at, entry in enumerate(bond.history[:index]) if entry.status is Status.ACTIVE]
        edits = [edit for at in active if (edit := without(file, file.at(*place.loc, at)))]
        ending = file.at(*place.loc, index, "status").start
        yield fault(file, (*place.loc, index), edits, Expect("ended-never-active", ending))


def _begun_by_ending(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond that only ever ended."""
    for place, _ in _bond_histories(file):
        edit, at, plus = put(place, f"[{ENDING}]")
        yield fault(file, place.loc, edit, Expect("ended-never-active", at, plus + len("[{status: ")))


def _committees_begun_by_ending(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee that ended, was active, and ended once more."""
    for place, record in _histories(file):
        if isinstance(record, Committee):
            edit, at, plus = put(place, "[{status: ended}, {date: 1990, status: active}, {date: 2024, status: ended}]")
            yield fault(file, place.loc, edit, Expect("ended-never-active", at, plus + len("[{status: ")))


def _after_ending(rule: str, entry: str) -> Kind:
    """An entry behind each ending, and behind an ending added to each other history of a bond."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, bond in _bond_histories(file):
            ended = [index for index, one in enumerate(bond.history) if one.status is Status.ENDED]
            for index in ended or [-1]:
                edit, at, plus = item_added(file, place, entry, index)
                if not ended:
                    before = item_added(file, place, ENDING)[0].new
                    edit, plus = edit._replace(new=before + edit.new), plus + len(before)
                expect = Expect(rule, at, plus + entry.index("status: ") + len("status: "))
                yield fault(file, f"{dotted(place.loc)}.{index}", edit, expect)

    return plant


def _after_committee_ending(rule: str, entry: str) -> Kind:
    """An ending of the last year and an entry behind it, behind the history of each committee that has not ended."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, record in _histories(file):
            last = record.history[-1]
            if isinstance(record, Committee) and last.status is CommitteeStatus.ACTIVE:
                before = item_added(file, place, "{date: 2025-01-01, status: ended}")[0].new
                edit, at, plus = item_added(file, place, entry)
                expect = Expect(rule, at, plus + len(before) + entry.index("status: ") + len("status: "))
                yield fault(file, place.loc, edit._replace(new=before + edit.new), expect)

    return plant


def _unexplained(key: str) -> Kind:
    """Each ending without by whom, or without why."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, _, index in _endings(file):
            edit = without(file, file.at(*place.loc, index, key))
            assert edit is not None
            status = file.at(*place.loc, index, "status").start
            yield fault(file, (*place.loc, index, key), edit, Expect("ending-unexplained", status))

    return plant


def _ended_without_a_word(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond that has not ended, ended by nobody and for no reason."""
    for place, bond in _bond_histories(file):
        if all(entry.status is not Status.ENDED for entry in bond.history):
            edit, at, plus = item_added(file, place, "{status: ended}")
            yield fault(file, place.loc, edit, Expect("ending-unexplained", at, plus + len("{status: ")))


def committee_stopped(file: Original, index: int, entry: str) -> Edit:
    """An edit that adds an ending to the history of a committee."""
    history = file.places.get(("committees", index, "history"))
    if history:
        return item_added(file, history, entry)[0]
    return entry_added(file, file.at("committees", index), f"history: [{entry}]")


KINDS: dict[str, Kind] = {
    "entries swapped": _swapped_entries,
    "older entry behind": _older_entries,
    "decided after it took effect": _later_decisions,
    "entry without its date": _undated_entries,
    "ending of what was never active": _never_active,
    "ending alone": _begun_by_ending,
    "ending before the life of a committee": _committees_begun_by_ending,
    "second ending": _after_ending("ended-twice", ENDING),
    "active after an ending": _after_ending("revival-unexplained", "{status: active}"),
    "dormant after an ending": _after_ending("change-after-ending", "{status: dormant}"),
    "suspended after an ending": _after_ending("change-after-ending", "{status: suspended}"),
    "phasing out after an ending": _after_ending("change-after-ending", "{status: phasing-out}"),
    "unknown after an ending": _after_ending("change-after-ending", "{status: unknown}"),
    "committee active the day after it ended": _after_committee_ending(
        "revival-unexplained", "{date: 2025-01-02, status: active}"
    ),
    "committee winding up after it ended": _after_committee_ending("change-after-ending", "{status: winding-up}"),
    "ending by nobody": _unexplained("by"),
    "ending for no reason": _unexplained("reason"),
    "ending without a word": _ended_without_a_word,
}
