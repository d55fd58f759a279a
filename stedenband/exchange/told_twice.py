"""What a second row on one bond tells that the first does not: something else, or something more."""

from typing import TypeAlias

from stedenband.exchange.entries import Entry
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words
from stedenband.vocabulary.codes import Code, Status
from stedenband.vocabulary.edtf import Edtf

_Told: TypeAlias = Code | Edtf | Bilingual | str | None

_NAMES = (
    Bilingual("begin", "beginning"),
    Bilingual("einde", "ending"),
    Bilingual("status", "status"),
    Bilingual("datum van de status", "date of the status"),
    Bilingual("soort", "kind"),
    Bilingual("reden", "reason"),
)
_UNREAD = Bilingual("datum (niet begrepen)", "date (not understood)")
_DAY = Bilingual("datum", "date")
_NOT_GIVEN = Bilingual("niet genoemd", "not given")


def told_otherwise(first: Entry, second: Entry) -> Bilingual | None:
    """In what a second row differs from the first, or what it adds to it; None where it only repeats it."""
    (begin, _, other), *rest = zip(_NAMES, _told(first), _told(second), strict=True)
    since = first.since or (_unread(first.days_told) if first.days_told else None)
    pairs = ((begin, since, other), *rest, _days_unread(first, second))
    found = [(nl, en, one, other) for (nl, en), one, other in pairs if other and _is_otherwise(one, other)]
    if not found:
        return None
    return Bilingual(
        ", ".join(f"{nl} {_label(one, 'nl')}, hier {_label(other, 'nl')}" for nl, _, one, other in found),
        ", ".join(f"{en} {_label(one, 'en')}, here {_label(other, 'en')}" for _, en, one, other in found),
    )


def _days_unread(first: Entry, second: Entry) -> tuple[Bilingual, Edtf | str | None, Bilingual | str]:
    """What a second row tells of days that was not understood, beside what the first tells of them."""
    if first.days_told or not (first.since or first.until):
        return _UNREAD, first.days_told or None, second.days_told
    return _DAY, first.since or first.until, _unread(second.days_told) if second.days_told else ""


def _unread(days: str) -> Bilingual:
    return Bilingual(f"{days} (niet begrepen)", f"{days} (not understood)")


def told_of_history(entry: Entry) -> Bilingual:
    """What a row tells of when a bond began or ended, how it stands and why."""
    found = [(name, told) for name, told in zip(_NAMES, _told(entry), strict=True) if told]
    return Bilingual(
        ", ".join(f"{name.nl} {_label(told, 'nl')}" for name, told in found),
        ", ".join(f"{name.en} {_label(told, 'en')}" for name, told in found),
    )


def _told(entry: Entry) -> tuple[Code | Edtf | None, ...]:
    """What a row tells of its bond, by `_NAMES`."""
    return (entry.since, entry.until, _status(entry), entry.status_since, entry.kind, entry.reason)


def _status(entry: Entry) -> Status | None:
    """How a bond stands for a row: one of which an ending is told has ended."""
    return Status.ENDED if entry.until else entry.status


def _is_otherwise(one: _Told, other: _Told) -> bool:
    """Whether the second of two values is another, also by a day within the year that the first tells alone."""
    if isinstance(one, Edtf) and isinstance(other, Edtf):
        is_within = one.first <= other.first and other.last <= one.last
        is_closer = is_within and (one.first, one.last) != (other.first, other.last)
        return is_closer or one.surely_before(other) or other.surely_before(one)
    return one != other


def _label(told: _Told, language: Language) -> str:
    if told is None:
        return _NOT_GIVEN.text(language)
    if isinstance(told, Bilingual):
        return told.text(language)
    if not isinstance(told, Code | Edtf):
        return told
    return date_words.label(told, language) if isinstance(told, Edtf) else told.label(language)
