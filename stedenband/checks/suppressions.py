"""Suppressions (`accept`): which findings a file accepts, and which of its suppressions are unused."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import NamedTuple

from stedenband.model.place import Accept
from stedenband.parsing.document import Positions
from stedenband.parsing.source import Loc, TextProblem
from stedenband.rules.catalogue import severities
from stedenband.rules.finding import ModelFault


class Acceptance(NamedTuple):
    """A rule that is accepted in the record at `loc`, and in all that is inside it; `at` is where it says so."""

    rule: str
    loc: Loc
    at: Loc


class Accepted:
    """The suppressions of a file, looked up in a set by rule and path, so that many of them are not quadratic."""

    def __init__(self, given: Iterable[Acceptance], positions: Callable[[], Positions]) -> None:
        self.given = tuple(given)
        self._places = {(one.rule, one.loc) for one in self.given}
        self._used: set[tuple[str, Loc]] = set()
        self._of_lines: dict[tuple[str, int], bool] = {}
        self._positions = positions

    def accepts(self, problem: TextProblem) -> bool:
        """Whether a problem of the text is accepted: by its path where it has one, else by the lines of the record."""
        of_path = self.covers(problem.rule, problem.loc or ())
        if problem.loc is not None or not any(rule == problem.rule for rule, _ in self._places):
            return of_path
        return self._covers_line(problem.rule, problem.spot.line) or of_path

    def covers(self, rule: str, loc: Loc) -> bool:
        """Whether a finding of that rule at that path is accepted."""
        if not self._places:
            return False
        accepting = self._places & {(rule, loc[:length]) for length in range(len(loc) + 1)}
        self._used |= accepting
        return bool(accepting)

    def _covers_line(self, rule: str, line: int) -> bool:
        """Whether a line is inside a record that accepts the rule; a block scalar runs on until the next value."""
        lines, records = self._records
        above = lines[max(bisect_right(lines, line) - 1, 0)]
        if (rule, above) not in self._of_lines:
            accepting = self._places & {(rule, loc) for loc in records[above]}
            self._used |= accepting
            self._of_lines[rule, above] = bool(accepting)
        return self._of_lines[rule, above]

    @cached_property
    def _records(self) -> tuple[list[int], dict[int, set[Loc]]]:
        """The lines on which values stand, and the paths of the records that these are in."""
        found: dict[int, set[Loc]] = {1: set()}
        accepting = {loc for _, loc in self._places}
        for at, spot in self._positions().values.items():
            around = (at[:length] for length in range(1, len(at) + 1))
            found.setdefault(spot.line, set()).update(loc for loc in around if loc in accepting)
        return sorted(found), found

    def unused(self, home: str, not_run: frozenset[str]) -> Iterator[ModelFault]:
        """A fault for each suppression that matched no finding, except of rules that were not run."""
        for one in self.given:
            if (one.rule, one.loc) not in self._used and one.rule not in not_run and one.rule in severities():
                yield ModelFault("unused-accept", home, (*one.at, "rule"), {"found": one.rule})


def acceptances(accepts: Iterable[tuple[Loc, Accept]]) -> list[Acceptance]:
    """What each `accept` of a file, with its path, accepts where."""
    return [Acceptance(one.rule, loc[:-2], loc) for loc, one in accepts]
