"""Salvages a file with schema errors: removes the invalid values, so that the rest can still be validated and checked.

Removing items shifts the indices of later ones in a list: `Salvaged.restore` maps a path back to the one in the file.
"""

from bisect import bisect_right
from typing import Any, NamedTuple

from pydantic import ValidationError

from stedenband.loading.validation import details_of, path_of, validated
from stedenband.model import Municipality
from stedenband.parsing.source import Loc

_ROUNDS = 12  # of validation; removing a key may make its record invalid, and that the list around it


class Gaps:
    """The paths that were removed from a file, indexed to map a path in what is left back to the file."""

    def __init__(self, removed: frozenset[Loc]) -> None:
        taken: dict[Loc, list[int]] = {}
        for loc in removed:
            if loc and isinstance(loc[-1], int):
                taken.setdefault(loc[:-1], []).append(loc[-1])
        # For each list the index in what is left before which a removed item stood: for 1, 2 and 5: 1, 1 and 3.
        self.before = {loc: [at - number for number, at in enumerate(sorted(gone))] for loc, gone in taken.items()}

    def restore(self, loc: Loc) -> Loc:
        """The path in the file of a path in what is left."""
        restored: Loc = ()
        for part in loc:
            if isinstance(part, int):
                part += bisect_right(self.before.get(restored, ()), part)  # noqa: PLW2901
            restored = (*restored, part)
        return restored


class Salvaged(NamedTuple):
    """What is left of a file as a model, the paths in the file of what was taken out, and of each list which items."""

    municipality: Municipality
    removed: frozenset[Loc]
    gaps: Gaps

    def restore(self, loc: Loc) -> Loc:
        """The path in the file of a path in what is left."""
        return self.gaps.restore(loc)


def salvage(value: dict[str, Any], home: str, removed: frozenset[Loc]) -> Salvaged | None:
    """What is left of a file without `removed` and all that the schema rejects; None where it never validates."""
    ids = value.get("ids")
    country = "BE" if isinstance(ids, dict) and "nis" in ids else "NL"
    for _ in range(_ROUNDS):
        left, gaps = {"gemeente": home, "country": country, **_without(value, (), removed)}, Gaps(removed)
        try:
            return Salvaged(validated(left), removed, gaps)
        except ValidationError as error:
            more = {_culprit(gaps.restore(path_of(details)), details["type"]) for details in details_of(error)}
            removed = removed | (more - {()})
    return None


def incomplete_records(salvaged: Salvaged) -> frozenset[Loc]:
    """The paths to remove so that no incomplete record is left: for `bonds[2].history[0].date` that is `bonds[2]`."""
    return frozenset(loc[:2] for loc in salvaged.removed)


def _culprit(loc: Loc, error_type: str) -> Loc:
    """The path to remove: the value itself, or its record where a required key is missing."""
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
