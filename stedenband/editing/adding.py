"""Makes a new record of values by their fields, gives it an id, and puts it where it belongs in a file."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from stedenband.editing.append import with_entries, with_record_at, with_records
from stedenband.editing.kinds import KINDS, Field, fields, order_of
from stedenband.editing.lookup import Found
from stedenband.model import Municipality, Source
from stedenband.model.base import Record, plain_type, types_of
from stedenband.parsing.source import Loc
from stedenband.register.dated_entries import date_of
from stedenband.text import slug
from stedenband.vocabulary.codes import Membership
from stedenband.vocabulary.edtf import Edtf

_SPOKEN_FOR_BY = ("name", "partner", "title")  # what an id is made of


def record_of(kind: str, values: Mapping[str, Any]) -> dict[str, Any]:
    """A new record in the keys of a file, from values by the name of their field."""
    made: dict[str, Any] = {}
    for field in fields(kind):
        if values.get(field.name) is not None:
            _put(made, field.path, values[field.name])
    record = KINDS[kind].record
    for key, inner in {field.path[0]: field.owner for field in fields(kind) if len(field.path) > 1}.items():
        if key in made:
            made[key] = [_ordered(inner, {**_status(inner), **one}) for one in made[key]]
    return _ordered(record, made)


def _put(made: dict[str, Any], path: Loc, value: Any) -> None:
    if len(path) == 1:
        made[str(path[0])] = value
    else:
        made.setdefault(str(path[0]), [{}])[0][str(path[-1])] = value


def _status(record: type[Record]) -> dict[str, Any]:
    """What a first entry of a history says where nothing else is said: that something began."""
    of = types_of(record).get("status")
    return {} if of is None else {"status": "joined" if plain_type(of) is Membership else "active"}


def _ordered(record: type[Record], made: Mapping[str, Any]) -> dict[str, Any]:
    return {key: made[key] for key in ("id", *order_of(record)) if key in made}


def id_for(kind: str, values: Mapping[str, Any], taken: Collection[str]) -> str | None:
    """The id that a new record gets where none is said: its name, and of what has a date also its year."""
    name = next((slug(values[one]) for one in _SPOKEN_FOR_BY if values.get(one)), "")
    when = values.get("date")
    if kind in {"event", "source"} and isinstance(when, Edtf) and not when.yearly and not when.no_later_than:
        year = str(when.first.year)
        name = name if year in name else f"{name}-{year}"
    numbered = (name, *(f"{name}-{number}" for number in range(2, 10_000)))
    return next((one for one in numbered if one not in taken), None) if name else None


def has_id(kind: str) -> bool:
    """Whether records of a sort have an id."""
    return any(field.key == "id" for field in fields(kind))


def taken_ids(kind: str, owner: Municipality) -> Collection[str]:
    """The ids that records of a sort have already."""
    known = getattr(owner, KINDS[kind].key)
    return [*known] if isinstance(known, Mapping) else [one.id for one in known]


def with_record(text: str, kind: str, parent: Loc, within: type[Record], record: dict[str, Any]) -> str:
    """The text of a file with a new record in that at `parent`, of type `within`; NotPossible where that fails."""
    sort = KINDS[kind]
    if sort.record is Source:
        return with_entries(text, sort.key, {record["id"]: {key: of for key, of in record.items() if key != "id"}})
    return with_records(text, (*parent, sort.key), [record], order_of(within))


def with_entry(text: str, found: Found, entry: Mapping[str, Any]) -> str:
    """The text with an entry in the history of a record, before the first that is surely later; else at the end."""
    path, history = (*found.path, "history"), getattr(found.record, "history", ())
    place = place_for(history, entry)
    if place < len(history):
        return with_record_at(text, path, place, entry)
    return with_records(text, path, [entry], order_of(type(found.record)))


def place_for(history: Sequence[Any], entry: Mapping[str, Any]) -> int:
    """Where a new entry comes: before the first that is surely later; else at the end."""
    when = entry.get("date") or entry.get("decided")
    days = [(place, date_of(one)) for place, one in enumerate(history)]
    return next((place for place, day in days if when and day and when.surely_before(day)), len(history))


def place_in_time(history: Sequence[Any], place: int) -> int:
    """Where an entry of a history belongs: where it stands, unless its day is surely another side of that of others."""
    days = [date_of(one) for one in history]
    when = days[place]
    later = [at for at, day in enumerate(days[:place]) if when and day and when.surely_before(day)]
    earlier = [at for at, day in enumerate(days) if at > place and when and day and day.surely_before(when)]
    return later[0] if later else earlier[-1] if earlier else place


def with_reference(text: str, owner: Municipality, bond: str) -> str:
    """The text of a municipality's file with a reference to another's bond; NotPossible where that fails."""
    if bond in owner.joins:
        return text
    return with_records(text, "joins", [bond])


def missing(kind: str, values: Mapping[str, Any]) -> list[Field]:
    """The fields that a record cannot do without and that have no value."""
    return [field for field in fields(kind) if field.required and values.get(field.name) is None]
