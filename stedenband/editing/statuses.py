"""A new status beside a history: which entry says it already, which comes after it, and which roles it ends."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from stedenband.editing.adding import place_for
from stedenband.editing.append import plain
from stedenband.model import Committee, Municipality
from stedenband.model.as_data import as_data
from stedenband.model.base import Record
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import date_of
from stedenband.vocabulary.codes import CommitteeStatus, Status
from stedenband.vocabulary.edtf import Edtf

_DAYS = ("date", "decided")
_ENDED = frozenset({Status.ENDED, CommitteeStatus.ENDED})  # what has ended cannot end once more on another day
_OF_A_KIND = ("status", "kind")


class Told(NamedTuple):
    """The place of an entry that has a new one's status already, and in what the two differ, by key.

    `added` are the values that the entry lacks, the sources of both among them; `other` those in place of its own.
    """

    place: int
    added: dict[str, list[str]]
    other: dict[str, list[str]]


class Ending(NamedTuple):
    """Where the end of a role would stand, in which bond, and its day."""

    path: Loc
    bond: str
    day: Edtf


def told_already(record: Record, entry: Mapping[str, Any]) -> Told | None:
    """The entry of a record's history that a new one would repeat: the one before it, or one of the same day."""
    history = getattr(record, "history", ())
    before = place_for(history, entry) - 1
    for place, one in enumerate(history):
        is_near = place == before or any(key in entry and entry[key] == getattr(one, key, None) for key in _DAYS)
        made = {key: value for key, value in entry.items() if key != "kind" or value != _kind_at(record, place)}
        ends_twice = place == before and one.status in _ENDED and str(made["status"]) == one.status
        if (is_near and _is_same(one, made)) or (ends_twice and "kind" not in made):
            return _told(place, as_data(one), plain(made))
    return None


def next_in_force(record: Record, entry: Mapping[str, Any], today: date) -> Any:
    """The entry of a history before which a new one comes and that took effect already; None where none did."""
    history = getattr(record, "history", ())
    place = place_for(history, entry)
    when = date_of(history[place]) if place < len(history) else None
    return history[place] if when and when.first <= today else None


def roles_ending(owner: Municipality, record: Record, entry: Mapping[str, Any], today: date) -> Iterator[Ending]:
    """The roles that a committee fills in bonds, where a new entry of its history says that it has stopped."""
    day = entry.get("date") or entry.get("decided")
    if not isinstance(record, Committee) or entry["status"] != CommitteeStatus.ENDED or day is None:
        return
    if day.first > today or place_for(record.history, entry) < len(record.history):
        return
    for index, bond in enumerate(owner.bonds):
        if bond.history and bond.history[-1].status is Status.ENDED:
            continue
        for place, role in enumerate(bond.roles):
            if role.committee == record.id and role.until is None:
                yield Ending(("bonds", index, "roles", place, "until"), bond.id, day)


def _kind_at(record: Record, place: int) -> Any:
    """The kind that a bond has by an entry of its history; None of what has none."""
    kinds = (getattr(one, "kind", None) for one in reversed(getattr(record, "history", ())[: place + 1]))
    return next((kind for kind in kinds if kind), getattr(record, "kind", None))


def _is_same(there: Any, made: Mapping[str, Any]) -> bool:
    """Whether two entries tell one status: neither has surely another day than the other, nor a kind of its own."""
    days = ((getattr(there, key, None), made.get(key)) for key in _DAYS)
    return all(str(getattr(there, key, None)) == str(made[key]) for key in _OF_A_KIND if key in made) and not any(
        ours and theirs and (ours.surely_before(theirs) or theirs.surely_before(ours)) for theirs, ours in days
    )


def _told(place: int, there: Mapping[str, Any], made: Mapping[str, Any]) -> Told:
    told = Told(place, {}, {})
    for key, value in made.items():
        known = there.get(key)
        if isinstance(value, list):
            whole = [*dict.fromkeys([*map(str, known or ()), *value])]
            if whole != [*(known or ())]:
                told.added[key] = whole
        elif known is None:
            told.added[key] = [value]
        elif str(known) != value:
            told.other[key] = [value]
    return told
