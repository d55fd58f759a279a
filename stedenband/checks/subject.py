"""What a check looks at: one municipality in its register, on a day."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from stedenband.model import Municipality
from stedenband.register import Register, Tie
from stedenband.source import Loc
from stedenband.text import Words

Values: TypeAlias = Mapping[str, str | Words | Loc]
Found: TypeAlias = tuple[Loc, Values]


@dataclass(frozen=True, slots=True)
class Subject:
    """A municipality `home` of a register, looked at on the day `today`; `years` is how long freshness lasts."""

    register: Register
    home: str
    municipality: Municipality
    today: date
    years: int = 5

    def ties(self) -> Iterator[tuple[int, Tie]]:
        """The bonds written in the municipality's file, each with its place in the list."""
        for index, bond in enumerate(self.municipality.bonds):
            yield index, Tie(self.home, self.municipality, bond)


Check: TypeAlias = Callable[[Subject], Iterator[Found]]


def rule_of(check: Check) -> str:
    """The name of the rule that a check looks after: its own, in kebab case."""
    return check.__name__.replace("_", "-")
