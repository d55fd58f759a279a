"""Text edits at positions, and the proof that they change no value but those that they are about.

An edit can do more than it was meant to: a plain space in the place of a no-break space before a # makes a comment of
the rest of the line. So the events of the YAML parser are compared before and after. Spaces and characters that cannot
be seen do not count, but for one right before a # without quotes, nor does the Unicode form of a letter; everything
else must be the same.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias
from unicodedata import normalize

import yaml
from yaml.events import CollectionEndEvent, ScalarEvent, SequenceStartEvent, StreamEndEvent

from stedenband.parsing.reader import parser_class
from stedenband.parsing.scalars import plain

# Zero-width characters, and spaces of another width than the plain one.
NOTHING = frozenset("\u00ad\u180e\u200b\u2060\ufeff")
WIDE = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SPACES = re.compile(f"[ \t{WIDE}]+")
_UNSEEN_BEFORE_HASH = re.compile(f"[{''.join(sorted(NOTHING))}]#")
_AROUND_BREAK = re.compile(r" ?\n ?")
_READ_AT_MOST = 5_000_000  # characters parsed again to find the edits that do harm; without a limit it is quadratic

_Said: TypeAlias = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """A range of the text, by its indices, and its replacement; `value` is what then stands there, where it is new."""

    start: int
    end: int
    replacement: str
    value: str | None = None


def applied(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made, none of which overlap."""
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.start):
        parts += (text[at : edit.start], edit.replacement)
        at = edit.end
    return "".join((*parts, text[at:]))


def harmless(text: str, edits: Sequence[Edit]) -> list[Edit]:
    """Those of the edits that together change no value but their own; none where the text cannot be parsed."""
    before = _events(text)
    if before is None:
        return []
    return most(edits, text, lambda some: _expected(before, some) == _without_marks(_events(applied(text, some))))


def most(edits: Sequence[Edit], text: str, are_fine: Callable[[Sequence[Edit]], bool]) -> list[Edit]:
    """Those of the edits of a text that together are fine, as far as that is found by reading it not too often."""
    tries = _READ_AT_MOST // max(len(text), 1)

    def with_more(kept: list[Edit], more: Sequence[Edit]) -> list[Edit]:
        """The edits kept so far, and those of some more that are fine with them: all, or by halves."""
        nonlocal tries
        tries -= 1
        if tries < 0 or not more:
            return kept
        both = [*kept, *more]
        if are_fine(both):
            return both
        middle = len(more) // 2
        return with_more(with_more(kept, more[:middle]), more[middle:]) if middle else kept

    return with_more([], edits)


def _events(text: str) -> list[tuple[int, _Said]] | None:
    """Every event of a text by the index where it begins, without how it is written; None where there is an error."""
    next_event, found = parser_class(text).get_event, []
    try:
        while not isinstance(event := next_event(), StreamEndEvent):
            found.append((event.start_mark.index, _said(event)))
    except yaml.YAMLError:
        return None
    return found


def _said(event: Any) -> _Said:
    properties = (getattr(event, "anchor", None), getattr(event, "tag", None))
    if not isinstance(event, ScalarEvent):
        return (type(event), *properties)
    is_null = event.implicit[0] and plain(event.value) is None
    # Without quotes what is before a # keeps that in the text: a comment may have been meant, behind a space.
    before_hash = 0 if event.style else len(_UNSEEN_BEFORE_HASH.findall(event.value))
    return (ScalarEvent, *properties, is_null, before_hash, _essence(event.value))


def _essence(text: str) -> str:
    """A text in Unicode form NFC, without what cannot be seen, and with single plain spaces."""
    seen = normalize("NFC", "".join(sign for sign in text if sign not in NOTHING))
    return _AROUND_BREAK.sub("\n", SPACES.sub(" ", seen)).strip()


def _without_marks(events: list[tuple[int, _Said]] | None) -> list[_Said] | None:
    return None if events is None else [said for _, said in events]


def _expected(before: list[tuple[int, _Said]], edits: Iterable[Edit]) -> list[_Said]:
    """The events that should come of edits."""
    return [*_replaced(before, {edit.start: edit.value for edit in edits if edit.value is not None})]


def _replaced(before: list[tuple[int, _Said]], values: Mapping[int, str]) -> Iterator[_Said]:
    depth = 0  # inside a list that a single value replaces
    for start, said in before:
        if depth:
            depth += 1 if said[0] is SequenceStartEvent else -1 if issubclass(said[0], CollectionEndEvent) else 0
        elif start in values and said[0] in (ScalarEvent, SequenceStartEvent):
            depth = 1 if said[0] is SequenceStartEvent else 0
            yield (ScalarEvent, None, None, False, 0, _essence(values[start]))
        else:
            yield said
