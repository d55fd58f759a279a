"""What sources dispute, on a day: the record and its field, the value that is kept, and what else is said.

A dispute counts from the date of its source.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, get_args

from stedenband.model import Bond, Disputed, Partner, Record
from stedenband.model.base import keys_of
from stedenband.model.traverse import records
from stedenband.register.dated_entries import source_day
from stedenband.register.register import Register
from stedenband.vocabulary.codes import Code


class DisputeOnDay(NamedTuple):
    """One dispute in the file of `writer`.

    `path` holds the records from the outermost (a bond, an event, a committee) to the one that is disputed; `partner`
    names the one of several partners that it is about; `codes` is the list that the values of the field come from.
    """

    writer: str
    path: tuple[Record, ...]
    partner: str | None
    field: str
    kept: object
    value: str
    codes: type[Code] | None
    source: str | None
    note: str | None

    @property
    def bond(self) -> Bond | None:
        """The bond in which it stands."""
        return next((record for record in self.path if isinstance(record, Bond)), None)


def disputes_on(register: Register, home: str, on: date) -> Iterator[DisputeOnDay]:
    """What is disputed in a municipality's file, as known on a day."""
    owner = register.municipalities[home]
    found = dict(records(owner))
    for loc, record in found.items():
        if not isinstance(record, Disputed):
            continue
        told = source_day(owner.sources_named(record.source_ids))
        if told is not None and told > on:
            continue
        path = tuple(found[loc[:end]] for end in range(1, len(loc) - 1) if loc[:end] in found)
        disputed = path[-1] if path else owner
        name = {key: name for name, key in keys_of(type(disputed))}.get(record.field)
        kept = getattr(disputed, name) if name else None
        yield DisputeOnDay(
            home, path, _partner(path), record.field, kept, record.value, _codes(disputed, name, kept), record.source,
            record.note,
        )  # fmt: skip


def _partner(path: tuple[Record, ...]) -> str | None:
    bond, partner = (next((one for one in path if isinstance(one, sort)), None) for sort in (Bond, Partner))
    is_one_of_several = isinstance(bond, Bond) and len(bond.partners) > 1
    return partner.name if isinstance(partner, Partner) and is_one_of_several else None


def _codes(record: Record, name: str | None, kept: object) -> type[Code] | None:
    """The list of codes that a field's values come from: its own, or of a history that of its statuses."""
    if isinstance(kept, tuple):
        kept = kept[-1] if kept else None
        kept = getattr(kept, "status", kept)
    if isinstance(kept, Code):
        return type(kept)
    return _codes_of_annotation(type(record).model_fields[name].annotation) if name else None


def _codes_of_annotation(annotation: object) -> type[Code] | None:
    if isinstance(annotation, type) and issubclass(annotation, Code):
        return annotation
    return next(filter(None, map(_codes_of_annotation, get_args(annotation))), None)
