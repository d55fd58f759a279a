"""The shape of a single fault: edits of the text of a file, and the findings that these must give."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from stedenband.parsing.source import Spot


class Edit(NamedTuple):
    """What stands from `start` to `end` becomes `new`."""

    start: int
    end: int
    new: str


class Expect(NamedTuple):
    """A finding of `rule` at an index in the text before the edits, and `plus` characters on; `column` too, or not.

    What is inserted at that very index does not move it: `plus` says how far into it, or past it, the finding is.
    """

    rule: str
    at: int
    plus: int = 0
    column: bool = True
    home: str = ""


@dataclass(frozen=True, slots=True)
class Planted:
    """One fault in the file of `home`: its edits there, and in others; `where` tells a person which place this is."""

    home: str
    where: str
    edits: tuple[Edit, ...]
    expects: tuple[Expect, ...]
    others: Mapping[str, tuple[Edit, ...]] = field(default_factory=dict)
    file_name: str = ""

    def edits_of(self, home: str) -> tuple[Edit, ...]:
        """The edits in one file."""
        return self.edits if home == self.home else self.others.get(home, ())


def edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made."""
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def spot_after(text: str, edits: Iterable[Edit], expect: Expect) -> Spot:
    """The line and column where an expected finding stands once the edits are made."""
    edits = tuple(edits)
    before = [edit for edit in edits if edit.end <= expect.at and edit.start < expect.at]
    at = expect.at + expect.plus + sum(len(edit.new) - (edit.end - edit.start) for edit in before)
    head = edited(text, edits)[:at]
    return Spot(head.count("\n") + 1, at - head.rfind("\n"))
