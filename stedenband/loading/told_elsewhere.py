"""What was probably meant by a fault, as more of the file tells than its own place.

An id may be named by what people call the record that it is of; the pairs of one record may stand in a list without
braces, which makes a record of each.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from stedenband.loading.lost_keys import NAMED_UNDER
from stedenband.loading.right_forms import in_one_line
from stedenband.loading.schema_errors import type_at
from stedenband.model.base import is_record, keys_of
from stedenband.parsing.source import Loc
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual, fold, near, slug

_MOST_COMPARED = 200  # ids; with more a near miss is not searched for, since difflib on each wrong id is quadratic


def with_meant(faults: Sequence[ModelFault], value: Mapping[str, Any]) -> list[ModelFault]:
    """The faults of a file, of which `value` is what was read, with what was probably meant."""
    return list(_in_braces([*_with_ids(faults, value)], value))


# --- An id -----------------------------------------------------------------------------------------------------------


def _with_ids(faults: Sequence[ModelFault], value: Mapping[str, Any]) -> Iterator[ModelFault]:
    known: dict[str, _Ids] = {}
    for fault in faults:
        key, found = _list_referred_to(fault.loc) if fault.rule == "bad-id" else None, fault.values.get("found")
        if key and isinstance(found, str) and "/" not in found:  # of another file's bond only its form is known
            ids = known[key] = known.get(key) or _ids(value.get(key))
            yield fault._replace(values={**fault.values, "meant": _id_meant(found, ids)})
        else:
            yield fault


class _Ids(NamedTuple):
    """The ids of a list, by the slug that each becomes, and those that each text (folded) may stand for."""

    by_slug: dict[str, str]
    called: dict[str, set[str]]


def _ids(records: Any) -> _Ids:
    found = _Ids({}, {})
    for id, name in _named(records):
        found.by_slug[slug(id)] = id
        found.called.setdefault(fold(name), set()).add(id)
    return found


def _list_referred_to(loc: Loc) -> str | None:
    """The list of which a record is named by an id at a path."""
    if len(loc) < len(("events", 0, "sources")):
        return None  # the key of a source, which is its id
    under = loc[-2] if isinstance(loc[-1], int) else loc[-1]
    return next((key for key, keys in NAMED_UNDER.items() if under in keys), None)


def _id_meant(found: str, ids: _Ids) -> str:
    """The id that a text becomes where there is such; else that of the record which is called so, or one that is near.

    Where no id is known, it is what the text becomes.
    """
    as_id = slug(found)
    if as_id in ids.by_slug or not ids.by_slug:
        return as_id
    of_name = ids.called.get(fold(found), set())
    if len(of_name) == 1:
        return min(of_name)
    return (near(as_id, ids.by_slug) if len(ids.by_slug) <= _MOST_COMPARED else None) or ""


def _named(records: Any) -> Iterator[tuple[str, str]]:
    """The id of each record with each text that it is called by: its id, a title, a name, or that of a partner."""
    named = records.items() if isinstance(records, dict) else ()
    listed = records if isinstance(records, list) else ()
    for id, one in (*named, *((one.get("id"), one) for one in listed if isinstance(one, dict))):
        if isinstance(id, str) and isinstance(one, dict):
            partners = one.get("partners")
            called = (one, *(partners if isinstance(partners, list) else ()))
            names = [it.get(key) for it in called if isinstance(it, dict) for key in ("title", "name")]
            yield from ((id, name) for name in (id, *names) if isinstance(name, str))


# --- Braces ----------------------------------------------------------------------------------------------------------


def _in_braces(faults: Sequence[ModelFault], value: Mapping[str, Any]) -> Iterator[ModelFault]:
    """The faults; one for all keys that are missing in a list of which the items together are one record."""
    told: set[Loc] = set()
    for fault in faults:
        at = fault.loc[:-2]
        is_in_item = fault.rule == "missing-key" and len(at) > 1 and isinstance(fault.loc[-2], int)
        meant = _as_one_record(_value_at(value, at), at) if is_in_item and at not in told else ""
        if meant:
            told.add(at)
            advice = Bilingual(f"zet er accolades om: {meant}", f"put braces around it: {meant}")
            yield fault._replace(values={**fault.values, "meant": advice})
        elif not is_in_item or at not in told:
            yield fault


def _as_one_record(items: Any, at: Loc) -> str:
    """How items that are one key each are written as the one record that they are together; empty if they are not."""
    if not isinstance(items, list) or not all(isinstance(one, dict) and len(one) == 1 for one in items):
        return ""
    record = type_at((*at, 0))
    pairs = [pair for one in items for pair in one.items()]
    keys = {key for key, _ in pairs}
    if not is_record(record) or len(keys) != len(pairs) or not keys <= {key for _, key in keys_of(record)}:
        return ""
    needed = {key for name, key in keys_of(record) if record.model_fields[name].is_required()}
    return f"[{in_one_line(pairs)}]" if len(pairs) > 1 and needed <= keys else ""


def _value_at(value: Any, loc: Loc) -> Any:
    for part in loc:
        value = value[part]
    return value
