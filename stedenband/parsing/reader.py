"""Reads the YAML of one file, in one pass over libyaml's events, into plain dicts, lists and strings: nothing implicit.

No types, tags, anchors, second documents, doubled keys or unbounded nesting. What YAML 1.2 would
read as a number or a truth value is a `Bare`, so that the schema can ask for quotes where text is meant.
"""

from collections.abc import Callable, Sequence, Set
from contextlib import suppress
from typing import Any, NamedTuple, Protocol, TypeAlias

import yaml
from yaml.events import (
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from stedenband.parsing.ordinary import read_ordinary
from stedenband.parsing.scalars import means_otherwise, plain
from stedenband.parsing.source import ILLEGAL, MAX_DEPTH, Bare, Loc, Problem, Spot, code_point, deceives, lines
from stedenband.parsing.syntax_errors import syntax_problem


class Document(NamedTuple):
    """What was read: the value (None where nothing could be), and every problem met.

    `remarks` are what other programs read otherwise, but for a bare `yes` or `no` under one of the keys `answers`;
    `has_empty` says whether a key has no value.
    """

    value: dict[str, Any] | None = None
    problems: Sequence[Problem] = ()
    remarks: Sequence[Problem] = ()
    has_empty: bool = False
    answers: Set[str] = frozenset()


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


def read(text: str) -> Document:
    """The value of a YAML text and everything in it that is refused."""
    found = read_ordinary(text, parser_class(text).get_event)
    return Document(found.value, answers=found.answers) if found else _Reader(text, positions=None).document()


def locate(text: str) -> tuple[Document, Positions]:
    """Read a text once more, keeping where each key and value stands and which path each problem spoils."""
    positions = Positions({}, {})
    return _Reader(text, positions).document(), positions


class _Parser(Protocol):
    def get_event(self) -> Any: ...


# Where PyYAML was built without libyaml, its pure parser gives the same events.
parser_class: Callable[[str], _Parser] = yaml._yaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader


# The stubs leave an event's marks and properties optional; in a parser's events they are always there.
_Event: TypeAlias = Any


class _Stop(Exception):
    """Nothing after this problem can be read."""


class _Reader:
    """One pass over the events of a text. Absent (empty) values are left out of mappings and are None in lists."""

    def __init__(self, text: str, positions: Positions | None) -> None:
        self.text = text
        self.positions = positions
        self.problems: list[Problem] = []
        self.remarks: list[Problem] = []
        self.escapes = "\\" in text
        self.has_empty = False
        self.next = parser_class(text).get_event

    def document(self) -> Document:
        try:
            return Document(self._top(), self.problems, self.remarks, self.has_empty)
        except yaml.YAMLError as error:
            self.problems = self._given_up(error)
        except _Stop:
            pass
        return Document(None, self.problems, self.remarks)

    def _given_up(self, error: yaml.YAMLError) -> list[Problem]:
        """The problems of a text that the parser gave up.

        A parser scans ahead of the events that it gives, and libyaml stops since 0.2.6 at 1,000 open brackets. So the
        text before that place is read once more: where it is nested too deep, its own problems are the answer.
        """
        mark = getattr(error, "problem_mark", None)
        before = _Reader(self.text[: mark.index if mark else 0], self.positions)
        with suppress(yaml.YAMLError, _Stop):
            before._top()
        if any(problem.rule == "too-deep" for problem in before.problems):
            return before.problems
        return [*self.problems, syntax_problem(error, self.text)]

    def _top(self) -> dict[str, Any] | None:
        self._check_directives()
        self.next()
        event = self.next()
        if isinstance(event, DocumentStartEvent):
            event = self.next()
        if not isinstance(event, MappingStartEvent):
            empty = isinstance(event, StreamEndEvent)
            self.problems.append(Problem("no-mapping", Spot(1, 1) if empty else _spot(event)))
            return None
        value = self._mapping(event, (), 1)
        self.next()
        event = self.next()
        if not isinstance(event, StreamEndEvent):
            self._refuse("second-document", event)
        return value

    def _check_directives(self) -> None:
        # From the text, since libyaml passes over some directives in silence and fails on others.
        for number, line in enumerate(lines(self.text) if "%" in self.text else (), start=1):
            if line.startswith("%"):
                self.problems.append(Problem("directive", Spot(number, 1, len(line)), {"directive": line.split()[0]}))
                raise _Stop
            if line.strip() and not line.lstrip().startswith("#"):
                return

    def _refuse(self, rule: str, event: _Event, loc: Loc | None = None, **values: str) -> None:
        self.problems.append(Problem(rule, _spot(event), values, loc))

    def _mapping(self, start: MappingStartEvent, loc: Loc, depth: int) -> dict[str, Any]:
        self._check_node(start, loc, depth)
        value: dict[str, Any] = {}
        seen: dict[str, _Event] = {}
        while True:
            event = self.next()
            if event.__class__ is MappingEndEvent:
                return value
            key = self._key(event, loc, depth)
            inner = loc
            if self.positions:
                inner = (*loc, key)
                self.positions.keys.setdefault(inner, _spot(event))
            found = self._node(self.next(), inner, depth)
            if key in seen:
                self._refuse("duplicate-key", event, key=key, first=str(seen[key].start_mark.line + 1))
                continue
            seen[key] = event
            if found is not None:
                value[key] = found
            else:
                self.has_empty = True

    def _key(self, event: _Event, loc: Loc, depth: int) -> str:
        if not isinstance(event, ScalarEvent):
            self._refuse("key-no-text", event, (*loc, ""))
            self._node(event, loc, depth)
            return ""
        key = self._scalar(event, loc)
        if not isinstance(key, str):
            self._refuse("key-no-text", event, (*loc, event.value))
            return str(event.value)
        return key

    def _sequence(self, start: SequenceStartEvent, loc: Loc, depth: int) -> list[Any]:
        self._check_node(start, loc, depth)
        value: list[Any] = []
        while True:
            event = self.next()
            if event.__class__ is SequenceEndEvent:
                return value
            value.append(self._node(event, (*loc, len(value)) if self.positions else loc, depth))

    def _node(self, event: _Event, loc: Loc, depth: int) -> Any:
        if self.positions:
            self.positions.values.setdefault(loc, _spot(event))
        kind = event.__class__
        if kind is ScalarEvent:
            return self._scalar(event, loc)
        if kind is MappingStartEvent:
            return self._mapping(event, loc, depth + 1)
        if kind is SequenceStartEvent:
            return self._sequence(event, loc, depth + 1)
        self._refuse("alias", event, loc, name=event.anchor)
        return None

    def _check_node(self, event: MappingStartEvent | SequenceStartEvent, loc: Loc, depth: int) -> None:
        if depth > MAX_DEPTH:
            self._refuse("too-deep", event, limit=str(MAX_DEPTH))
            raise _Stop
        if event.anchor or event.tag:
            self._check_properties(event, loc)

    def _check_properties(self, event: Any, loc: Loc) -> None:
        if event.anchor:
            self._refuse("anchor", event, loc, name=event.anchor)
        if event.tag:
            self._refuse("tag", event, loc, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _remark(self, event: _Event, loc: Loc) -> None:
        meaning = means_otherwise(event.value)
        if meaning:
            values = {"found": event.value, "meaning": meaning}
            self.remarks.append(Problem("yaml-meaning", _spot(event), values, loc))

    def _scalar(self, event: ScalarEvent, loc: Loc) -> str | Bare | None:
        text: str = event.value
        if event.anchor or event.tag:
            self._check_properties(event, loc)
        if event.implicit[0]:
            self._remark(event, loc)
            return plain(text)
        if self.escapes and not text.isprintable():
            self._check_escaped(event, loc)
        return text

    def _check_escaped(self, event: _Event, loc: Loc) -> None:
        """Look for what an escape such as `\\u202e` put into a text without being seen in the file itself."""
        if illegal := ILLEGAL.search(event.value):
            self._refuse("control-character", event, loc, character=code_point(illegal[0]))
            return
        for character in event.value:
            rule = deceives(character)
            if rule and character not in self.text:
                self.remarks.append(Problem(rule, _spot(event), {"character": code_point(character)}, loc))


def _spot(event: _Event) -> Spot:
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if end.line == start.line else 1
    return Spot(start.line + 1, start.column + 1, max(width, 1))
