"""Checks on the wording of texts that a report takes over as they stand."""

import re
from collections.abc import Iterator

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Agreement, CommitteeEntry, HistoryEntry, Municipality, PartnerEntry, Record
from stedenband.model.bond import Proposal
from stedenband.model.municipality import Report
from stedenband.model.place import PartOf

# The records of which a report tells the note; of the others it is for those who keep the file.
_TOLD = (Agreement, CommitteeEntry, HistoryEntry, PartnerEntry, PartOf, Proposal, Report)
_TEXTS = ("task", "background")
# A small letter or a digit may open a sentence behind an apostrophe: `'s-Hertogenbosch`.
_OPENING = re.compile(r"[‘“\"(]*(?:['’][a-z][- ]|[^a-zà-ÿ'’])")
_CLOSING = re.compile(r"[.!?…][’”\"')]*\s*")


def no_sentence(subject: Subject) -> Iterator[Found]:
    """A text that a report takes over does not begin with a capital, or does not end with a full stop."""
    for loc, record in subject.records:
        for key in _keys_of(record):
            text = getattr(record, key, None)
            if text and not (_OPENING.match(text.lstrip()) and _CLOSING.fullmatch(text[_last_sign(text) :])):
                yield (*loc, key), {"found": key}


def _keys_of(record: Record) -> tuple[str, ...]:
    keys = _TEXTS if not isinstance(record, Municipality) else ("background",)
    return (*keys, "note") if isinstance(record, _TOLD) else keys


def _last_sign(text: str) -> int:
    """Where the last sign stands that ends a sentence; the end of a text without one."""
    return max((text.rfind(sign) for sign in ".!?…"), default=-1) % (len(text) + 1)


ON_WHOLE_RECORDS: tuple[Check, ...] = (no_sentence,)
