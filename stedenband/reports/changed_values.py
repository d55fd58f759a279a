"""What a record says otherwise than it did, key by key: the new value and the old one, in words."""

from collections.abc import Iterator, Mapping, Sequence
from textwrap import shorten
from typing import Any

from stedenband.model import Record
from stedenband.model.as_data import data_of, given
from stedenband.model.base import keys_of
from stedenband.model.keys import key_label
from stedenband.reports.grammar import say
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf
from stedenband.vocabulary.number_words import grouped

_CONFIRMED = Bilingual("laatst bevestigd", "last confirmed")
_LONG, _BEFORE = 120, 30  # the most characters of a text that are shown, and those before the first that differs


def changed_values(old: Record, new: Record, left_out: set[str], language: Language) -> Iterator[str]:
    """Each key whose value differs: `laatst bevestigd: 1 oktober 2026 (was: onbekend)`."""
    for name, key in keys_of(type(new)):
        was, now = getattr(old, name), getattr(new, name)
        if key not in left_out and data_of(was) != data_of(now):
            yield f"{_label(key, language)}: {_change(key, was, now, language)}"


def _label(key: str, language: Language) -> str:
    """What a key is called in a sentence: for the day of confirmation more than the heading of its column says."""
    return _CONFIRMED.text(language) if key == "confirmed" else key_label(key, language).lower()


def _change(key: str, was: Any, now: Any, language: Language) -> str:
    if _holds_records(was) or _holds_records(now):
        return _changed_records(_items(was), _items(now), language)
    before, after = _excerpts(_told(key, was, now, language), _told(key, now, was, language))
    return say("written-otherwise" if before == after else "now-and-before", language, now=after, was=before)


def _holds_records(value: Any) -> bool:
    items = value.values() if isinstance(value, Mapping) else value if isinstance(value, tuple) else ()
    return any(isinstance(item, Record) for item in items)


def _items(value: Mapping[str, Record] | Sequence[Record]) -> list[tuple[str, Record]]:
    """The records of a list, or those of a mapping with their ids."""
    return list(value.items()) if isinstance(value, Mapping) else [("", record) for record in value]


def _changed_records(was: list[tuple[str, Record]], now: list[tuple[str, Record]], language: Language) -> str:
    gone, come = (
        [_item(one, language) for one in here if one not in there] for here, there in ((was, now), (now, was))
    )
    if not gone and not come:
        return say("other-order", language)
    if not gone:
        return say("come", language, now="; ".join(come))
    if not come:
        return say("gone", language, was="; ".join(gone))
    return say("now-and-before", language, now="; ".join(come), was="; ".join(gone))


def _item(item: tuple[str, Record], language: Language) -> str:
    id, record = item
    return f"{id} ({_words('', record, language)})" if id else _words("", record, language)


def _told(key: str, value: Any, other: Any, language: Language) -> str:
    """A value in words; what is absent is unknown, or none where the other side is a list or a text."""
    if value is None or value == ():
        is_text = isinstance(other, str | tuple) and not isinstance(other, Code)
        return say("nothing" if is_text else "unknown", language)
    return _words(key, value, language)


def _words(key: str, value: Any, language: Language) -> str:
    match value:
        case Code():
            return value.label(language)
        case Edtf():
            return dates.bare(value, language)
        case bool():
            return say("yes" if value else "no", language)
        case int() | float():
            return grouped(value, language)
        case Record():
            told = ((one.key, _words(one.key, one.value, language)) for one in given(value) if one.value is not None)
            return ", ".join(f"{_label(key, language)} {words}" for key, words in told)
        case tuple():
            return ", ".join(_words(key, one, language) for one in value)
    if key == "country":
        return country_name(value, language)
    return " ".join(str(value).split())


def _excerpts(was: str, now: str) -> tuple[str, str]:
    """Two texts; of long ones what stands around the first place where they differ."""
    same = zip(was, now, strict=False)
    differ = next((at for at, (one, other) in enumerate(same) if one != other), 0)
    return _excerpt(was, differ), _excerpt(now, differ)


def _excerpt(text: str, at: int) -> str:
    if len(text) <= _LONG:
        return text
    start = text.rfind(" ", 0, max(at - _BEFORE, 0)) + 1
    return ("… " if start else "") + shorten(text[start:], _LONG, placeholder=" …")
