"""Checks on sources: each bond, ending, event and dispute names one that is more than a list, with a date."""

from collections.abc import Iterator

from stedenband.checks.context import Check, Found, Subject
from stedenband.model import Disputed
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Status

_BOND = Bilingual("deze stedenband", "this bond")
_EVENT = Bilingual("deze activiteit", "this event")
_ENDING = Bilingual("deze beëindiging", "this ending")


def unsourced(subject: Subject) -> Iterator[Found]:
    """A bond, an ending or an event names no source."""
    for index, bond in enumerate(subject.municipality.bonds):
        if not bond.sources and not bond.is_draft:  # a draft is borne out by the lists that name it
            yield ("bonds", index, "id"), {"what": _BOND}
        for place, entry in enumerate(bond.history):
            if entry.status is Status.ENDED and not entry.sources and not bond.sources:
                yield ("bonds", index, "history", place, "status"), {"what": _ENDING}
    for index, event in enumerate(subject.municipality.events):
        if not event.sources:
            yield ("events", index, "id"), {"what": _EVENT}


def only_listed(subject: Subject) -> Iterator[Found]:
    """A bond is a draft: only lists elsewhere name it."""
    for index, bond in enumerate(subject.municipality.bonds):
        if bond.is_draft:
            yield ("bonds", index, "id"), {"partner": ", ".join(partner.name for partner in bond.partners)}


def disputed_unsourced(subject: Subject) -> Iterator[Found]:
    """A disputed value does not say which source has it."""
    for loc, record in subject.records_of(Disputed):
        if not record.source:
            yield (*loc, "value"), {"found": record.value}


def source_undated(subject: Subject) -> Iterator[Found]:
    """A source has neither a date of its own nor the day on which it was consulted."""
    for id, source in subject.municipality.sources.items():
        if source.day is None:
            yield ("sources", id), {"found": id}


ON_WHOLE_RECORDS: tuple[Check, ...] = (unsourced, only_listed, disputed_unsourced, source_undated)
