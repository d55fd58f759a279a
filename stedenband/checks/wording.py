"""Checks on the wording of texts that a report takes over as they stand."""

import re
from collections.abc import Iterator
from functools import cache

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Agreement, CommitteeEntry, HistoryEntry, Municipality, PartnerEntry, Record
from stedenband.model.bond import Proposal
from stedenband.model.municipality import Report
from stedenband.model.place import PartOf

# The records of which a report tells the note; of the others it is for those who keep the file.
_TOLD = (Agreement, CommitteeEntry, HistoryEntry, PartnerEntry, PartOf, Proposal, Report)
_TEXTS = ("task", "background")
# A small letter or a digit may open a sentence behind an apostrophe: `'s-Hertogenbosch`.
_OPENING = r"[‘“\"(]*(?:['’][a-z][- ]|[^a-zà-ÿ'’])"
_ENDS = (".", "!", "?", "…")
_CLOSING = r"[.!?…][’”\"')]*\s*"


def no_sentence(subject: Subject) -> Iterator[Found]:
    """A text that a report takes over does not begin with a capital, or does not end with a full stop."""
    for kind, records in subject.records.items():
        for key in _keys_of(kind):
            for loc, record in records:
                text = record.__dict__[key]
                if text and not (re.match(_OPENING, text.lstrip()) and _is_closed(text)):
                    yield (*loc, key), {"found": key}


@cache
def _keys_of(record: type[Record]) -> tuple[str, ...]:
    """The texts of a record that a report takes over, each by the name of its field, which is its key too."""
    keys = _TEXTS if not issubclass(record, Municipality) else ("background",)
    told = (*keys, "note") if issubclass(record, _TOLD) else keys
    return tuple(key for key in told if key in record.model_fields)


def _is_closed(text: str) -> bool:
    """Whether nothing but closing quotes, brackets and spaces stands behind the last sign that ends a sentence."""
    if text.endswith(_ENDS):
        return True
    last = max(map(text.rfind, _ENDS))
    return last >= 0 and re.fullmatch(_CLOSING, text[last:]) is not None


ON_WHOLE_RECORDS: tuple[Check, ...] = (no_sentence,)
