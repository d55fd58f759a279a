"""A file with errors: its faults, and the records that can be salvaged and still be checked."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import ValidationError

from stedenband.loading.lost_keys import LostKey, lost_keys, named_ids, source_without_id
from stedenband.loading.salvage import Salvaged, incomplete_records, salvage
from stedenband.loading.schema_errors import TEXT, empty_key_faults, schema_faults, with_empty, without_misspelt
from stedenband.loading.told_elsewhere import with_meant
from stedenband.parsing.document import Document
from stedenband.parsing.source import Loc, TextProblem
from stedenband.rules.finding import ModelFault
from stedenband.text import near

_IDS = ("bonds", "committees", "sources")


class Damage(NamedTuple):
    """What is wrong in a file, and what is left of it; each as the fields of those names of a `DataFile`."""

    problems: tuple[TextProblem, ...]
    faults: tuple[ModelFault, ...]
    salvaged: Salvaged | None = None
    whole_records: Salvaged | None = None
    raw_ids: Mapping[str, frozenset[str]] = {}
    accepts: tuple[tuple[str, Loc], ...] = ()


def refusals(home: str, document: Document, error: ValidationError | None) -> list[ModelFault]:
    """What the schema refuses in a document: its keys without a value that no record has, and what an error names."""
    again = {problem.values["key"] for problem in document.problems if problem.rule == "duplicate-key"}
    copied = {loc for loc in document.empty_keys if loc[-1] in again}  # above its value, which stands at the second
    refused = with_empty(schema_faults(home, error), document.empty_keys) if error else []
    refused = with_meant(refused, document.value or {})
    told = (fault for fault in refused if fault.rule != "missing-key" or fault.loc not in copied)
    return [*empty_key_faults(home, document.empty_keys), *told]


def damage(home: str, document: Document, remarks: tuple[TextProblem, ...], refused: list[ModelFault]) -> Damage:
    """What is wrong in a file: problems of its document, `remarks` on its text, what the schema refuses."""
    problems = (*document.problems, *_without_doubles(remarks, refused))
    if document.value is None:
        return Damage(problems, without_misspelt(refused))
    without_id = source_without_id(document.value, home)
    if without_id:
        refused = [*(fault for fault in refused if fault.loc[:1] != ("sources",)), without_id]
    lost = lost_keys(document.value, refused)
    spoilt = frozenset(problem.loc for problem in document.problems if problem.loc is not None)
    untold = spoilt.union(*(one.items for one in lost))
    unknown_keys = frozenset(fault.loc for fault in refused if fault.rule == "unknown-key")
    salvaged = salvage(document.value, home, untold | unknown_keys)
    whole = salvage(document.value, home, incomplete_records(salvaged)) if salvaged else None
    told = [fault for fault in without_misspelt(refused) if not _is_in(fault.loc, untold)]
    faults = (*told, *(one.fault(home) for one in lost))
    ids = _raw_ids(document.value, lost)
    begun_anew = {str(one.loc[0]) for one in document.problems if one.rule == "duplicate-key" and one.loc}
    at_the_margin = {loc[0] for loc in unknown_keys if len(loc) == 1}
    if at_the_margin & {*named_ids(document.value, "sources")}:
        begun_anew.add("sources")  # one that is not indented
    for key in ids.keys() & {*begun_anew, *map(_without_ids, refused)}:
        ids[key] |= frozenset(named_ids(document.value, key))  # among them that of a record that lost its id
    for key, id in _wrong_ids(refused):
        ids[key] |= {name for name in named_ids(document.value, key) if near(name, (id,))}
    accepts = tuple(_accepts(document.value, (), {fault.loc for fault in refused}))
    return Damage(problems, faults, salvaged, whole, ids, accepts)


def _without_doubles(remarks: tuple[TextProblem, ...], refused: list[ModelFault]) -> tuple[TextProblem, ...]:
    """The remarks without the advice to quote a value (`yaml-meaning`) where another fault says that it is no text."""
    told = {
        fault.loc
        for fault in refused
        if fault.rule == "number-notation" or (fault.rule == "wrong-type" and fault.values["expected"] != TEXT)
    }
    return tuple(one for one in remarks if one.rule != "yaml-meaning" or one.loc not in told)


def _is_in(loc: Loc, locs: frozenset[Loc]) -> bool:
    """Whether a path leads to one of some places, or into one."""
    return any(loc[:length] in locs for length in range(len(loc) + 1))


def _without_ids(fault: ModelFault) -> str:
    """The list of records of which a fault hides ids: its key is misspelt, it is no list, or an id is gone."""
    if fault.rule == "wrong-type" and len(fault.loc) == 1:
        return str(fault.loc[0])
    if fault.rule == "unknown-key" and len(fault.loc) == 1:
        return str(fault.values.get("near", ""))
    is_of_id = fault.rule == "missing-key" and fault.values["key"] == "id"
    return str(fault.loc[0]) if is_of_id else ""


def _wrong_ids(faults: list[ModelFault]) -> Iterator[tuple[str, str]]:
    """Each id that is none, with the key of its list: `Iserlohn`, to which events refer as `iserlohn`."""
    for fault in faults:
        is_of_record = fault.loc[2:] == ("id",) or (fault.loc[0] == "sources" and len(fault.loc) == len(("sources", 0)))
        if fault.rule == "bad-id" and is_of_record and fault.loc[0] in _IDS:
            yield str(fault.loc[0]), str(fault.values["found"])


def _raw_ids(value: dict[str, Any], lost: list[LostKey]) -> dict[str, frozenset[str]]:
    stood = {one.key: str(one.at[0]) for one in lost if len(one.at) == 1}  # of a key whose line is gone
    return {key: frozenset(_ids_in(value.get(stood.get(key, key)))) for key in _IDS}


def _ids_in(records: Any) -> Iterator[str]:
    if isinstance(records, dict):
        yield from records
    elif isinstance(records, list):
        yield from (id for one in records if isinstance(one, dict) and isinstance(id := one.get("id"), str))


def _accepts(value: Any, loc: Loc, refused: set[Loc]) -> Iterator[tuple[str, Loc]]:
    """Each rule that a record accepts with a reason, and where it says so; also a record that cannot be salvaged."""
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        at: Loc = (*loc, key)
        if key == "accept" and isinstance(inner, list) and at not in refused:
            yield from ((one["rule"], (*at, index)) for index, one in enumerate(inner) if _is_accept(one))
        else:
            yield from _accepts(inner, at, refused)


def _is_accept(value: Any) -> bool:
    return isinstance(value, dict) and all(isinstance(value.get(key), str) for key in ("rule", "why"))
