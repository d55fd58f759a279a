"""What is true but meant: the records that accept findings, and those that accept nothing."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from stedenband.finding import Fault
from stedenband.model import Record
from stedenband.model.records import Accept
from stedenband.reader import Positions
from stedenband.rules import rules
from stedenband.source import Loc, Problem


class Acceptance(NamedTuple):
    """A rule that is accepted in the record at `loc`, and in all that is inside it; `at` is where it says so."""

    rule: str
    loc: Loc
    at: Loc

    def accepts(self, problem: Problem, positions: Callable[[], Positions]) -> bool:
        """Whether a problem of the text is accepted: by its path where it has one, else by the lines of the record."""
        if problem.rule != self.rule:
            return False
        if problem.loc is not None or not self.loc:
            return self.covers(problem.rule, problem.loc or ())
        within: list[int] = []
        beyond: list[int] = []
        for at, spot in positions().values.items():
            (within if at[: len(self.loc)] == self.loc else beyond).append(spot.line)
        first, last = min(within, default=1), max(within, default=0)
        # A block of text runs on to the line before whatever comes next.
        next_line = min((line for line in beyond if line > last), default=problem.spot.line + 1)
        return first <= problem.spot.line <= max(last, next_line - 1)

    def covers(self, rule: str, loc: Loc) -> bool:
        """Whether a finding of that rule at that path is accepted."""
        return self.rule == rule and loc[: len(self.loc)] == self.loc


def acceptances(records: Iterable[tuple[Loc, Record]]) -> list[Acceptance]:
    """Every `accept` among the records of a file."""
    return [Acceptance(record.rule, loc[:-2], loc) for loc, record in records if isinstance(record, Accept)]


def unused(home: str, given: Iterable[Acceptance], used: set[Acceptance], not_run: frozenset[str]) -> Iterator[Fault]:
    """A fault for each acceptance that accepts nothing; of a rule that was not run nothing can be said."""
    for one in given:
        if one not in used and one.rule not in not_run and one.rule in rules():
            yield Fault("unused-accept", home, (*one.at, "rule"), {"found": one.rule})
