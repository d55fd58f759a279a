"""Takes out of a faulty file what cannot be read, so that the rest can still be checked.

A path in what is left is not the path in the file once items before it are gone: `Pruned.restore` turns it back.
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic_core import ValidationError

from stedenband.faults import path_of
from stedenband.model import Municipality
from stedenband.source import Loc

_ROUNDS = 12  # each takes out what the one before brought to light: a key, its record, the list around it


class Pruned(NamedTuple):
    """What is left of a file as a model, the paths in the file of what was taken out, and of each list which items."""

    municipality: Municipality
    removed: frozenset[Loc]
    gone: Mapping[Loc, list[int]]

    def restore(self, loc: Loc) -> Loc:
        """The path in the file of a path in what is left."""
        return _restore(loc, self.gone)


def prune(value: dict[str, Any], home: str, removed: frozenset[Loc]) -> Pruned | None:
    """What is left of a file without `removed` and whatever the schema refuses; None where nothing sensible is."""
    for _ in range(_ROUNDS):
        left, gone = {"gemeente": home, "country": "NL", **_without(value, (), removed)}, _gone(removed)
        try:
            return Pruned(Municipality.model_validate(left), removed, gone)
        except ValidationError as error:
            more = {_culprit(_restore(path_of(details), gone), details["type"]) for details in error.errors()}
            removed = removed | (more - {()})
    return None


def whole_records(pruned: Pruned) -> frozenset[Loc]:
    """The paths to take out so that no damaged record is left: of `bonds[2].history[0].date` that is `bonds[2]`."""
    return frozenset(loc[:2] for loc in pruned.removed)


def _culprit(loc: Loc, error_type: str) -> Loc:
    """What to take out: the value itself, or the record where what is missing cannot be added."""
    return loc[:-1] if error_type == "missing" else loc


def _without(value: Any, loc: Loc, removed: frozenset[Loc]) -> Any:
    if isinstance(value, dict):
        return {
            key: _without(inner, (*loc, key), removed) for key, inner in value.items() if (*loc, key) not in removed
        }
    if isinstance(value, list):
        return [
            _without(inner, (*loc, index), removed) for index, inner in enumerate(value) if (*loc, index) not in removed
        ]
    return value


def _restore(loc: Loc, removed: Mapping[Loc, list[int]]) -> Loc:
    restored: Loc = ()
    for part in loc:
        if isinstance(part, int):
            for gone in removed.get(restored, ()):
                part += gone <= part  # noqa: PLW2901
        restored = (*restored, part)
    return restored


def _gone(removed: frozenset[Loc]) -> Mapping[Loc, list[int]]:
    """For each list the places in it that were taken out, in order."""
    found: dict[Loc, list[int]] = {}
    for loc in removed:
        if loc and isinstance(loc[-1], int):
            found.setdefault(loc[:-1], []).append(loc[-1])
    return {loc: sorted(places) for loc, places in found.items()}
