"""Takes out of a faulty file what cannot be read, so that the rest can still be checked.

A path in what is left is not the path in the file once items before it are gone: `Pruned.restore` turns it back.
"""

from bisect import bisect_right
from typing import Any, NamedTuple

from pydantic import ValidationError

from stedenband.loading.schema_errors import path_of
from stedenband.model import Municipality
from stedenband.parsing.source import Loc

_ROUNDS = 12  # each takes out what the one before brought to light: a key, its record, the list around it


class Gaps:
    """The paths in a file of what was taken out, and the way back to them."""

    def __init__(self, removed: frozenset[Loc]) -> None:
        taken: dict[Loc, list[int]] = {}
        for loc in removed:
            if loc and isinstance(loc[-1], int):
                taken.setdefault(loc[:-1], []).append(loc[-1])
        # For each list where in what is left each item is missing: of 1, 2 and 5 that is before 1, 1 and 3.
        self.before = {loc: [at - number for number, at in enumerate(sorted(gone))] for loc, gone in taken.items()}

    def restore(self, loc: Loc) -> Loc:
        """The path in the file of a path in what is left."""
        restored: Loc = ()
        for part in loc:
            if isinstance(part, int):
                part += bisect_right(self.before.get(restored, ()), part)  # noqa: PLW2901
            restored = (*restored, part)
        return restored


class Pruned(NamedTuple):
    """What is left of a file as a model, the paths in the file of what was taken out, and of each list which items."""

    municipality: Municipality
    removed: frozenset[Loc]
    gaps: Gaps

    def restore(self, loc: Loc) -> Loc:
        """The path in the file of a path in what is left."""
        return self.gaps.restore(loc)


def prune(value: dict[str, Any], home: str, removed: frozenset[Loc]) -> Pruned | None:
    """What is left of a file without `removed` and whatever the schema refuses; None where nothing sensible is."""
    for _ in range(_ROUNDS):
        left, gaps = {"gemeente": home, "country": "NL", **_without(value, (), removed)}, Gaps(removed)
        try:
            return Pruned(Municipality.model_validate(left), removed, gaps)
        except ValidationError as error:
            more = {_culprit(gaps.restore(path_of(details)), details["type"]) for details in error.errors()}
            removed = removed | (more - {()})
    return None


def whole_records(pruned: Pruned) -> frozenset[Loc]:
    """The paths to take out so that no damaged record is left: of `bonds[2].history[0].date` that is `bonds[2]`."""
    return frozenset(loc[:2] for loc in pruned.removed)


def _culprit(loc: Loc, error_type: str) -> Loc:
    """What to take out: the value itself, or the record where what is missing cannot be added."""
    return loc[:-1] if error_type in {"missing", "missing-key"} else loc


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
