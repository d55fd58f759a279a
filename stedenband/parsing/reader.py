"""Reads the YAML of one file, in one pass over libyaml's events, into plain dicts, lists and strings.

No types, tags, anchors, second documents, doubled keys or unbounded nesting. What YAML 1.2 would
read as a number or a boolean is a `Bare`, so that the schema can ask for quotes where text is meant.

Tracking positions (line and column) doubles the time, and most files have no problem. So a text is first read without
positions, and read again with them only once a problem is met.
"""

from collections.abc import Callable, Set
from contextlib import suppress
from sys import intern
from typing import Any, TypeAlias

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

from stedenband.parsing.document import Document, Positions, spot_of
from stedenband.parsing.scalars import LONGEST_WORD, ODD_STARTS, means_otherwise, plain
from stedenband.parsing.signs import (
    cut_off,
    directive,
    glued_hash,
    glued_question,
    has_signs,
    joined,
    swallowed_line,
    unfinished_merge,
)
from stedenband.parsing.source import ILLEGAL, MAX_DEPTH, Bare, Loc, Spot, TextProblem, code_point
from stedenband.parsing.text_rules import escaped_problems
from stedenband.text import Bilingual


def read(text: str, yes_or_no: Set[str] = frozenset()) -> Document:
    """The value of a YAML text and everything in it that is refused or remarked upon.

    A bare `yes` or `no` under one of the keys `yes_or_no` is meant as a boolean, and gives no remark.
    """
    value = clean_value(text, yes_or_no)
    return _Reader(text, yes_or_no, Positions({}, {})).document() if value is None else Document(value)


def clean_value(text: str, yes_or_no: Set[str] = frozenset()) -> dict[str, Any] | None:
    """The value of a text without any problem or remark, parsed without positions; None for any other."""
    try:
        return _Reader(text, yes_or_no, None).top()
    except (yaml.YAMLError, _NeedsPositions):
        return None


def locate(text: str) -> Positions:
    """Where each key and value of a text stands."""
    positions = Positions({}, {})
    _Reader(text, frozenset(), positions).document()
    return positions


# Where PyYAML was built without libyaml, its pure parser gives the same events.
parser_class: Callable[[str], Any] = yaml._yaml.CParser if yaml.__with_libyaml__ else yaml.SafeLoader
# The stubs leave an event's marks and properties optional; in a parser's events they are always there.
_Event: TypeAlias = Any
# YAML 1.1 reads this key as a truth value; as a key of ours (the day on which it was so) it is meant, and not remarked.
_KNOWN_KEYS = {"on": "on"}


class _Stop(Exception):
    """Aborts the pass: nothing after this problem can be read."""


class _NeedsPositions(Exception):
    """Aborts a pass without positions, in which a problem was met: the text must be read again with positions."""


class _Reader:
    """One pass over the events of a text. Absent (empty) values are left out of mappings and are None in lists.

    Without positions every path is empty, and the first problem or remark ends the pass (`_NeedsPositions`).
    """

    def __init__(self, text: str, yes_or_no: Set[str], positions: Positions | None) -> None:
        self.text = text
        self.yes_or_no = yes_or_no
        self.positions = positions
        self.problems: list[TextProblem] = []
        self.remarks: list[TextProblem] = []
        self.empty_keys: list[Loc] = []
        self.parts: set[Spot] = set()  # of values that commas split between braces
        self.keys = dict(_KNOWN_KEYS)
        self.escapes = "\\" in text
        self.signs = has_signs(text)
        self.next = parser_class(text).get_event

    def document(self) -> Document:
        """The value, with every problem and remark; without a value where nothing after a problem can be read."""
        try:
            value, empty_keys = self.top(), tuple(dict.fromkeys(self.empty_keys))
            return Document(value, self._whole(self.problems), self._whole(self.remarks), empty_keys)
        except yaml.YAMLError as error:
            self.problems = self._given_up(error)
            # A bracket or quote that is not closed swallows the lines below it: that comes of the error.
            first = min(problem.spot.line for problem in self.problems)
            self.remarks = [one for one in self.remarks if one.rule != "swallowed-line" or one.spot.line < first]
        except _Stop:
            pass
        return Document(None, self.problems, self.remarks)

    def _given_up(self, error: yaml.YAMLError) -> list[TextProblem]:
        """The problems of a text on which the parser raised an error.

        The scanner reads ahead of the events, and libyaml since 0.2.6 itself stops at 1,000 levels of nesting. So the
        text before the error is parsed once more: where that exceeds MAX_DEPTH, `too-deep` is the answer.
        """
        mark = getattr(error, "problem_mark", None)
        before = _Reader(self.text[: mark.index if mark else 0], self.yes_or_no, self.positions)
        with suppress(yaml.YAMLError, _Stop):
            before.top()
        if any(problem.rule == "too-deep" for problem in before.problems):
            return before.problems
        from stedenband.parsing.syntax_errors import syntax_problem  # noqa: PLC0415 - 1 ms; few files have an error

        return [*self.problems, syntax_problem(error, self.text)]

    def top(self) -> dict[str, Any] | None:
        """The mapping that a text is."""
        if problem := directive(self.text) or unfinished_merge(self.text):
            self._keep(self.problems, problem)
            raise _Stop
        self.next()
        event = self.next()
        if isinstance(event, DocumentStartEvent):
            event = self.next()
        if not isinstance(event, MappingStartEvent):
            self._refuse("no-mapping", Spot(1, 1) if isinstance(event, StreamEndEvent) else spot_of(event))
            return None
        value = self._mapping(event, (), 1)
        self.next()
        event = self.next()
        if not isinstance(event, StreamEndEvent):
            self._refuse("second-document", spot_of(event))
        return value

    def _refuse(self, rule: str, spot: Spot, loc: Loc | None = None, **values: str | Bilingual) -> None:
        self._keep(self.problems, TextProblem(rule, spot, values, loc))

    def _remark(self, rule: str, spot: Spot, loc: Loc, **values: str | Bilingual) -> None:
        self._keep(self.remarks, TextProblem(rule, spot, values, loc))

    def _keep(self, where: list[Any], what: TextProblem | Loc) -> None:
        if self.positions is None:
            raise _NeedsPositions
        where.append(what)

    def _check_signs(self, event: _Event, loc: Loc) -> None:
        """Check what follows a value, or the bracket that closes it."""
        if problem := glued_hash(self.text, event, loc):
            self._keep(self.problems, problem)
        elif remark := cut_off(self.text, event, loc):
            self._keep(self.remarks, remark)

    def _mapping(self, start: _Event, loc: Loc, depth: int) -> dict[str, Any]:
        if depth > MAX_DEPTH or start.anchor or start.tag:
            self._check_node(start, loc, depth)
        next_event, positions, inner = self.next, self.positions, loc
        value: dict[str, Any] = {}
        split: dict[str, list[_Event]] = {}
        again: list[_Event] = []
        while (event := next_event()).__class__ is not MappingEndEvent:
            key = self._key(event, loc, depth)
            node = next_event()
            if positions:
                inner = (*loc, key)
                positions.keys.setdefault(inner, spot_of(event))
            found = self._node(node, inner, depth, key)
            is_part = found is None and start.flow_style and node.start_mark.index == event.end_mark.index
            if value and is_part and event.__class__ is ScalarEvent:
                split.setdefault(next(reversed(value)), []).append(event)
                continue
            if key in value:
                if event.__class__ is ScalarEvent:  # what is no text has been refused, and stands for no key
                    again.append(event)
                continue
            value[key] = found
            if found is None:
                self._keep(self.empty_keys, inner)
        for key, parts in split.items():
            self._join(value, key, parts, loc)
        if again:
            self._check_repeated(again, list(value), loc)
        if self.signs:
            self._check_signs(event, loc)
        return {key: found for key, found in value.items() if found is not None} if self.empty_keys else value

    def _join(self, value: dict[str, Any], key: str, parts: list[_Event], loc: Loc) -> None:
        """Join the text of a key that commas split, each part behind them a key without a value: one problem."""
        is_list = value[key] is None  # nor has the first a value: a list between braces
        first = [self.positions.keys[*loc, key]] if is_list and self.positions else []
        self.parts.update(first, [] if is_list else map(spot_of, parts))
        value[key], problem = joined(key, value[key], parts, loc)
        self._keep(self.problems, problem)

    def _whole(self, found: list[TextProblem]) -> list[TextProblem]:
        """Without what was said of a part of a value as a key: of a number that it should be a word."""
        return [one for one in found if one.spot not in self.parts or one.rule not in ("key-no-text", "yaml-meaning")]

    def _key(self, event: _Event, loc: Loc, depth: int) -> str:
        if event.__class__ is not ScalarEvent:
            self._refuse("key-no-text", spot_of(event), (*loc, ""))
            self._node(event, loc, depth)
            return ""
        if self.signs and (problem := glued_question(self.text, event, loc)):
            self._keep(self.problems, problem)
        if event.implicit[0] and event.value in self.keys and not (event.anchor or event.tag):
            return self.keys[event.value]
        key = self._scalar(event, loc)
        if not isinstance(key, str):
            self._refuse("key-no-text", spot_of(event), (*loc, event.value))
            return str(event.value)
        # Cache: the same few keys recur in every record, so each string is interned and checked once per file.
        if event.implicit[0] and not means_otherwise(key):
            self.keys[key] = intern(key)
        return intern(key)

    def _check_repeated(self, again: list[Any], keys: list[str], loc: Loc) -> None:
        from stedenband.parsing.repeated_keys import repeated_keys  # noqa: PLC0415 - likewise

        for problem in repeated_keys(again, keys, loc, self.positions):
            self._keep(self.problems, problem)

    def _sequence(self, start: _Event, loc: Loc, depth: int) -> list[Any]:
        if depth > MAX_DEPTH or start.anchor or start.tag:
            self._check_node(start, loc, depth)
        next_event, inner = self.next, loc
        value: list[Any] = []
        while (event := next_event()).__class__ is not SequenceEndEvent:
            if self.positions:
                inner = (*loc, len(value))
            value.append(self._node(event, inner, depth))
        if self.signs:
            self._check_signs(event, loc)
        return value

    def _node(self, event: _Event, loc: Loc, depth: int, key: str = "") -> Any:
        if self.positions:
            self.positions.values.setdefault(loc, spot_of(event))
        kind = event.__class__
        if kind is ScalarEvent:
            if self.signs:
                self._check_signs(event, loc)
            return self._scalar(event, loc, key)
        if kind is MappingStartEvent:
            return self._mapping(event, loc, depth + 1)
        if kind is SequenceStartEvent:
            return self._sequence(event, loc, depth + 1)
        self._refuse("alias", spot_of(event), loc, name=event.anchor)
        return None

    def _check_node(self, event: _Event, loc: Loc, depth: int) -> None:
        if depth > MAX_DEPTH:
            self._refuse("too-deep", spot_of(event), limit=str(MAX_DEPTH))
            raise _Stop
        self._check_properties(event, loc)

    def _check_properties(self, event: _Event, loc: Loc) -> None:
        if event.anchor:
            self._refuse("anchor", spot_of(event), loc, name=event.anchor)
        if event.tag:
            self._refuse("tag", spot_of(event), loc, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _scalar(self, event: _Event, loc: Loc, key: str = "") -> str | Bare | None:
        text: str = event.value
        if event.anchor or event.tag:
            self._check_properties(event, loc)
        if event.implicit[0]:
            if " " in text and event.start_mark.line != event.end_mark.line:
                self._check_lines(event, loc)
            return self._odd(event, loc, key) if text[:1] in ODD_STARTS else text
        if ("- " in text or ": {" in text or "\n " in text) and event.style in (">", "|"):
            self._check_lines(event, loc)
        if self.escapes and event.style == '"':
            self._check_escaped(event, loc)
        return text

    def _check_lines(self, event: _Event, loc: Loc) -> None:
        if remark := swallowed_line(self.text, event, loc):
            self._keep(self.remarks, remark)

    def _odd(self, event: _Event, loc: Loc, key: str) -> str | Bare | None:
        """A plain (unquoted) scalar that begins like a number, a boolean or null."""
        text: str = event.value
        if (len(text) > LONGEST_WORD and text[0].isalpha()) or (key in self.yes_or_no and text in ("yes", "no")):
            return text
        if meaning := means_otherwise(text):
            self._remark("yaml-meaning", spot_of(event), loc, found=text, meaning=meaning)
        return plain(text)

    def _check_escaped(self, event: _Event, loc: Loc) -> None:
        """Check a quoted scalar for what its escapes put into it, such as `\\u202e`, as a file is checked."""
        if illegal := ILLEGAL.search(event.value):
            self._refuse("control-character", spot_of(event), loc, character=code_point(illegal[0]))
            return
        written = self.text[event.start_mark.index : event.end_mark.index]
        for rule, values in escaped_problems(event.value, written):
            self._remark(rule, spot_of(event), loc, **values)
