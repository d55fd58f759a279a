"""What reading a text gives: its value, every problem and remark, and where each key and value stands."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from stedenband.parsing.source import Loc, Spot, TextProblem


class Document(NamedTuple):
    """What was read: the value (None where nothing could be), and every problem met.

    `remarks` are what other programs read otherwise; `empty_keys` are the paths of the keys that have no value.
    """

    value: dict[str, Any] | None = None
    problems: Sequence[TextProblem] = ()
    remarks: Sequence[TextProblem] = ()
    empty_keys: Sequence[Loc] = ()


class Positions(NamedTuple):
    """Where each key and each value of a document stands, by path."""

    keys: dict[Loc, Spot]
    values: dict[Loc, Spot]

    def spot(self, loc: Loc, at_key: bool = False) -> Spot:
        """Where a path stands: its value, or its key; for what is not there, the nearest thing around it that is."""
        while loc:
            order = (self.keys, self.values) if at_key or loc not in self.values else (self.values,)
            for spots in order:
                if loc in spots:
                    return spots[loc]
            loc = loc[:-1]
        return Spot(1, 1)


def spot_of(event: Any) -> Spot:
    """Where an event stands: as wide as it is on its line."""
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Spot(start.line + 1, start.column + 1, max(width, 1))
