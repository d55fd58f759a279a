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

# Data that are never stored: of what only looks like them, an acceptance holds for the texts of its own record alone.
_NEVER_STORED = frozenset({"personal-email", "telephone-number"})


class Acceptance(NamedTuple):
    """A rule that is accepted in the record at `loc`, and in what is inside it; `at` is where it says so."""

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
        if problem.rule in _NEVER_STORED and problem.loc is not None:
            return self._covers_any(problem.rule, _own(problem.loc))
        of_path = problem.rule not in _NEVER_STORED and self.covers(problem.rule, problem.loc or ())
        if problem.loc is not None or not any(rule == problem.rule for rule, _ in self._places):
            return of_path
        return self._covers_line(problem.rule, problem.spot.line) or of_path

    def covers(self, rule: str, loc: Loc) -> bool:
        """Whether a finding of that rule at that path is accepted."""
        if not self._places:
            return False
        return self._covers_any(rule, _around(loc))

    def _covers_any(self, rule: str, records: Iterable[Loc]) -> bool:
        accepting = self._places & {(rule, loc) for loc in records}
        self._used |= accepting
        return bool(accepting)

    def _covers_line(self, rule: str, line: int) -> bool:
        """Whether a line is inside a record that accepts the rule; a block scalar runs on until the next value."""
        lines, texts = self._texts
        above = lines[max(bisect_right(lines, line) - 1, 0)]
        if (rule, above) not in self._of_lines:
            of_text = _own if rule in _NEVER_STORED else _around
            records = {loc for at in texts[above] for loc in of_text(at)}
            self._of_lines[rule, above] = self._covers_any(rule, records)
        return self._of_lines[rule, above]

    @cached_property
    def _texts(self) -> tuple[list[int], dict[int, list[Loc]]]:
        """The lines on which values stand that hold no others, and the paths of these."""
        values = self._positions().values
        holding = {at[:-1] for at in values}
        found: dict[int, list[Loc]] = {1: []}
        for at, spot in values.items():
            if at not in holding:
                found.setdefault(spot.line, []).append(at)
        return sorted(found), found

    def unused(self, home: str, not_run: frozenset[str]) -> Iterator[ModelFault]:
        """A fault for each suppression that matched no finding, except of rules that were not run."""
        for one in self.given:
            if (one.rule, one.loc) not in self._used and one.rule not in not_run and one.rule in severities():
                yield ModelFault("unused-accept", home, (*one.at, "rule"), {"found": one.rule})


def _around(at: Loc) -> Iterator[Loc]:
    """Every path around a path: the records that it is inside are among them."""
    return (at[:length] for length in range(len(at) + 1))


def _own(at: Loc) -> Iterator[Loc]:
    """The path of the record that a text is of: it stands under a key, or in a list under one."""
    yield at[:-2] if isinstance(at[-1], int) else at[:-1]


def acceptances(accepts: Iterable[tuple[Loc, Accept]]) -> list[Acceptance]:
    """What each `accept` of a file, with its path, accepts where."""
    return [Acceptance(one.rule, loc[:-2], loc) for loc, one in accepts]
