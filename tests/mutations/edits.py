"""Edits that keep a file's own way of writing: a value replaced, a key or an item added or taken out."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

import yaml

from stedenband.parsing.source import Loc
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted

Kind: TypeAlias = Callable[[Files, Original], Iterator[Planted]]


def dotted(loc: Loc) -> str:
    return ".".join(map(str, loc))


def fault(file: Original, loc: Loc | str, edits: Edit | Iterable[Edit], *expects: Expect) -> Planted:
    """A fault in one file."""
    where = loc if isinstance(loc, str) else dotted(loc)
    return Planted(file.home, where, (edits,) if isinstance(edits, Edit) else tuple(edits), expects)


def put(place: Place, new: str) -> tuple[Edit, int, int]:
    """An edit that puts a scalar or a bracketed value in the place of a value; and where it then stands."""
    if place.is_block and place.key:
        colon = place.key[1]
        return Edit(colon, place.end, f": {new}"), colon, 2
    return Edit(place.start, place.end, new), place.start, 0


def replaced(file: Original, place: Place, new: str, rule: str) -> Planted:
    """A value replaced, with the finding on the new value."""
    edit, at, plus = put(place, new)
    return fault(file, place.loc, edit, Expect(rule, at, plus))


def without(file: Original, place: Place) -> Edit | None:
    """An edit that takes out a key with its value, or an item of a list; None for all that a block holds."""
    around = file.children(file.places[place.loc[:-1]])
    index = around.index(place)
    starts = [one.key[0] if one.key else one.start for one in around]
    if index + 1 < len(around) and (place.key or place.in_flow):
        return Edit(starts[index], starts[index + 1], "")
    if place.in_flow:
        return Edit(around[index - 1].end if index else starts[0], place.end, "")
    if index == 0 and place.key and len(around) == 1:
        return None
    return Edit(file.line_start(starts[index]) - 1, place.end, "")


def entry_added(file: Original, mapping: Place, entry: str) -> Edit:
    """An edit that puts a key with its value before all others of a mapping."""
    first = file.children(mapping)[0].key
    assert first is not None
    in_flow = isinstance(mapping.node, yaml.MappingNode) and mapping.node.flow_style
    return Edit(first[0], first[0], f"{entry}, " if in_flow else f"{entry}\n{' ' * file.column(first[0])}")


def item_added(file: Original, items: Place, item: str, after: int = -1) -> tuple[Edit, int, int]:
    """An edit that adds an item to a list behind another (the last); and where it then stands."""
    place = file.children(items)[after]
    between = f"\n{' ' * file.column(items.start)}- " if items.is_block else ", "
    return Edit(place.end, place.end, between + item), place.end, len(between)


def key_given(file: Original, record: Place, key: str, new: str) -> tuple[Edit, int, int]:
    """An edit that gives a key of a record a value, whether it is there or not; and where the value stands."""
    place = file.places.get((*record.loc, key))
    if place:
        return put(place, new)
    edit = entry_added(file, record, f"{key}: {new}")
    return edit, edit.start, len(key) + 2
