"""Checks on privacy: only those who act in an office, or sign for an institution, are named."""

from collections.abc import Iterator

from stedenband.checks.context import Check, Found, Subject
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Office

_PRIVATE = frozenset({Office.RESIDENT, Office.STUDENT, Office.VETERAN})


def private_name(subject: Subject) -> Iterator[Found]:
    """A participant who holds no office, and stands for no organisation, is named."""
    for index, event in enumerate(subject.municipality.events):
        for place, one in enumerate(event.participants):
            if one.name and one.office in _PRIVATE and not one.organisation:
                loc = ("events", index, "participants", place, "name")
                yield loc, {"office": Bilingual(one.office.nl, one.office.en)}


ON_WHOLE_RECORDS: tuple[Check, ...] = (private_name,)
