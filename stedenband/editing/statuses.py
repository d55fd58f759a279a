"""What a status that is to come into a history repeats, where it comes, and what else ends with a committee."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from stedenband.editing.adding import place_for
from stedenband.model import Committee, Municipality
from stedenband.model.as_data import as_data
from stedenband.model.base import Record
from stedenband.parsing.source import Loc
from stedenband.vocabulary.codes import CommitteeStatus, Status
from stedenband.vocabulary.edtf import Edtf

_DAYS = ("date", "decided")
_OF_A_KIND = ("status", "kind")


class Told(NamedTuple):
    """The place of an entry that tells a status already, with the first key and values that are new; None for none."""

    place: int
    new: tuple[str, list[str]] | None


class Ending(NamedTuple):
    """Where the end of a role would stand, in which bond, and its day."""

    path: Loc
    bond: str
    day: Edtf


def told_already(record: Record, entry: Mapping[str, Any]) -> Told | None:
    """The entry of a record's history that a new one would repeat: the one before it, or one of the same day."""
    history = getattr(record, "history", ())
    made = {key: _plain(value) for key, value in entry.items()}
    before = place_for(history, entry) - 1
    for place, one in enumerate(history):
        there = as_data(one)
        is_near = place == before or any(key in made and made[key] == there.get(key) for key in _DAYS)
        if is_near and _is_same(there, made):
            return Told(place, _new(there, made))
    return None


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


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(one) for one in value]
    return value.text if isinstance(value, Edtf) else str(value)


def _is_same(there: Mapping[str, Any], made: Mapping[str, Any]) -> bool:
    """Whether two entries tell one status: neither has a day that the other has otherwise, nor a kind of its own."""
    return all(str(there.get(key)) == made[key] for key in _OF_A_KIND if key in made) and all(
        there[key] == made[key] for key in _DAYS if key in made and key in there
    )


def _new(there: Mapping[str, Any], made: Mapping[str, Any]) -> tuple[str, list[str]] | None:
    """The first key of a new entry whose value is not there, with the values that it then has."""
    for key, value in made.items():
        known = there.get(key)
        if isinstance(value, list):
            whole = [*dict.fromkeys([*map(str, known or ()), *value])]
            if whole != [*(known or ())]:
                return key, whole
        elif known is None or str(known) != value:
            return key, [value]
    return None
