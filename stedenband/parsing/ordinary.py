"""Reads the YAML of an ordinary file in the fewest steps: one in which nothing is refused, remarked upon or absent.

Whatever else is met, the reader proper reads the text from its beginning: it alone knows what to say.
"""

from collections.abc import Callable
from sys import intern
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from stedenband.parsing.scalars import LONGEST_WORD, ODD_STARTS, means_otherwise, plain
from stedenband.parsing.source import MAX_DEPTH, Bare


class Ordinary(NamedTuple):
    """What an ordinary text says, and the keys that have a bare `yes` or `no`: fit for a truth value, not for text."""

    value: dict[str, Any]
    answers: set[str]


class _Other(Exception):
    """Something that the reader proper must look at."""


def read_ordinary(text: str, next_event: Callable[[], Any]) -> Ordinary | None:
    """The value of an ordinary text from its parser's events; None for any other text."""
    if text.startswith("%") or "\n%" in text or "\r%" in text:
        return None
    try:
        return _Builder(next_event, may_hide="\\" in text).document()
    except (yaml.YAMLError, _Other):
        return None


class _Builder:
    def __init__(self, next_event: Callable[[], Any], may_hide: bool) -> None:
        self.next = next_event
        self.may_hide = may_hide
        self.answers: set[str] = set()
        self.known: dict[str, str] = {}

    def document(self) -> Ordinary:
        self.next()
        self.next()
        start = self.next()
        if start.__class__ is not MappingStartEvent:
            raise _Other
        value = self.mapping(start, 1)
        self.next()
        if self.next().__class__ is not StreamEndEvent:
            raise _Other
        return Ordinary(value, self.answers)

    def mapping(self, start: Any, depth: int) -> dict[str, Any]:
        if start.anchor or start.tag or depth > MAX_DEPTH:
            raise _Other
        next_event, known, value = self.next, self.known, {}
        while (event := next_event()).__class__ is not MappingEndEvent:
            # A key in quotes is fine, but not ordinary.
            if event.__class__ is not ScalarEvent or event.anchor or event.tag or not event.implicit[0]:
                raise _Other
            key = known.get(event.value) or self.key(event.value)
            if key in value:
                raise _Other
            event = next_event()
            value[key] = self.scalar(event, key) if event.__class__ is ScalarEvent else self.collection(event, depth)
        return value

    def key(self, text: str) -> str:
        """A key met for the first time. The same few stand in all records of all files: each is kept once."""
        if text[:1] in ODD_STARTS and not isinstance(self.odd(text, ""), str):
            raise _Other
        return self.known.setdefault(text, intern(text))

    def sequence(self, start: Any, depth: int) -> list[Any]:
        if start.anchor or start.tag or depth > MAX_DEPTH:
            raise _Other
        next_event, value = self.next, []
        while (event := next_event()).__class__ is not SequenceEndEvent:
            value.append(self.scalar(event) if event.__class__ is ScalarEvent else self.collection(event, depth))
        return value

    def collection(self, event: Any, depth: int) -> Any:
        if event.__class__ is MappingStartEvent:
            return self.mapping(event, depth + 1)
        if event.__class__ is SequenceStartEvent:
            return self.sequence(event, depth + 1)
        raise _Other

    def scalar(self, event: Any, key: str = "") -> str | Bare:
        text: str = event.value
        if event.anchor or event.tag:
            raise _Other
        if not event.implicit[0]:
            if self.may_hide and not text.isprintable():
                raise _Other
            return text
        return text if text[:1] not in ODD_STARTS else self.odd(text, key)

    def odd(self, text: str, key: str) -> str | Bare:
        """A bare scalar whose first character is also that of a number, a truth value or nothing."""
        if len(text) > LONGEST_WORD and text[0].isalpha():
            return text
        if key and text in ("yes", "no"):
            self.answers.add(key)
            return text
        found = plain(text)
        if found is None or means_otherwise(text):
            raise _Other
        return found
