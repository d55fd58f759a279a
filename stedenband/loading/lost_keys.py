"""Recognises a list whose key's line is gone: YAML has made its items the last ones of the list above.

Each key of each such item would be told as unknown there, and all that refers to them; one fault says what happened.
Likewise of a source whose line with its id is gone, which makes each of its keys the id of a source.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, get_args, get_origin

from stedenband.loading.schema_errors import type_at
from stedenband.model import Source
from stedenband.model.base import is_record, keys_of, plain_type, types_of
from stedenband.parsing.source import Loc
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual


class LostKey(NamedTuple):
    """The key whose line is gone, the list in which its items now stand, and the first and the last of these."""

    key: str
    at: Loc
    first: int
    last: int

    @property
    def items(self) -> frozenset[Loc]:
        """The paths of the items that belong to the key."""
        return frozenset((*self.at, index) for index in range(self.first, self.last + 1))

    def fault(self, home: str) -> ModelFault:
        """What is told of it: once, at the first of the items."""
        meant = Bilingual(
            f"wat hier begint, hoort bij {self.key}: zet de regel `{self.key}:` erboven",
            f"what begins here belongs to {self.key}: put the line `{self.key}:` above it",
        )
        return ModelFault("missing-key", home, (*self.at, self.first), {"key": self.key, "meant": meant})


def lost_keys(value: Mapping[str, Any], faults: Sequence[ModelFault]) -> list[LostKey]:
    """The keys whose lines are gone in a file with these faults."""
    misfits: dict[Loc, int] = {}
    for fault in faults:
        place = next((at for at in range(len(fault.loc) - 1, 0, -1) if isinstance(fault.loc[at], int)), 0)
        index = fault.loc[place] if place else None
        if fault.rule in ("unknown-key", "missing-key") and isinstance(index, int):
            misfits[fault.loc[:place]] = min(index, misfits.get(fault.loc[:place], index))
    return [found for at, first in misfits.items() if (found := _lost(value, at, first))]


def _lost(value: Mapping[str, Any], at: Loc, first: int) -> LostKey | None:
    """The key to which the items of a list from one on belong; None where these fit no list that could stand beside."""
    around: Any = value
    for part in at[:-1]:
        around = around[part]
    items = around[at[-1]]
    for key, model in _lists_of(type_at(at[:-1])):
        if key not in around and first > 0 and _fit(items[first:], model):
            return LostKey(key, at, first, len(items) - 1)
    return None


def _lists_of(record: Any) -> Iterator[tuple[str, Any]]:
    """The keys of a record that hold lists of records, with the class of these."""
    for key, annotation in types_of(record).items() if is_record(record) else ():
        item = next(iter(get_args(plain_type(annotation))), None)
        if get_origin(plain_type(annotation)) is tuple and is_record(item):
            yield key, item


def _fit(items: Sequence[Any], model: Any) -> bool:
    """Whether items are records of a class: each has its required keys and none that it does not know."""
    known = {key for _, key in keys_of(model)}
    needed = {key for name, key in keys_of(model) if model.model_fields[name].is_required()}
    return all(isinstance(item, dict) and needed <= item.keys() <= known for item in items)


# The keys under which a record names those of each list.
NAMED_UNDER = {"sources": ("sources", "source"), "committees": ("committees", "committee"), "bonds": ("bonds",)}


def named_ids(value: Any, key: str) -> Iterator[str]:
    """The ids of `sources`, `committees` or `bonds` that the records of a file name."""
    if isinstance(value, list):
        for one in value:
            yield from named_ids(one, key)
    if isinstance(value, dict):
        for under, inner in value.items():
            if under in NAMED_UNDER[key]:
                yield from (one for one in (inner if isinstance(inner, list) else [inner]) if isinstance(one, str))
            yield from named_ids(inner, key)


def source_without_id(value: Mapping[str, Any], home: str) -> ModelFault | None:
    """The fault of a source that stands right under `sources`, since the line with its id is gone."""
    sources = value.get("sources")
    known = {key for _, key in keys_of(Source)}
    if not isinstance(sources, dict) or "title" not in sources or not sources.keys() <= known:
        return None
    if any(isinstance(one, dict) for one in sources.values()):
        return None
    named = {*named_ids({key: inner for key, inner in value.items() if key != "sources"}, "sources")}
    id = min(named) if len(named) == 1 else "brief-2025"
    meant = Bilingual(
        f"zet boven deze bron een regel met haar id, zoals `{id}:`",
        f"put a line with its id above this source, such as `{id}:`",
    )
    return ModelFault("missing-key", home, ("sources", next(iter(sources))), {"key": "id", "meant": meant}, at_key=True)
