"""What sources disagree on in a bond and below it, as far as it was known on a day.

A dispute counts from its source's date. It makes no state uncertain.
"""

from collections.abc import Iterator
from typing import NamedTuple

from stedenband.model import Disputed
from stedenband.model.traverse import records
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.dated_entries import source_day


class BondDispute(NamedTuple):
    """What another source says of a field; `record` is the record's path inside the bond, empty for its own."""

    record: str
    field: str
    value: str
    source: str | None
    note: str | None


def disputes_of(bond: BondOnDay) -> Iterator[BondDispute]:
    """The disputes of a bond and of the records inside it whose source told of them by the day."""
    for loc, one in records(bond.tie.bond):
        if type(one) is Disputed:
            told = source_day(bond.tie.sources(one.source_ids))
            if told is None or told <= bond.on:
                yield BondDispute(_path(loc[:-2]), one.field, one.value, one.source, one.note)


def _path(loc: tuple[str | int, ...]) -> str:
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in loc).lstrip(".")
