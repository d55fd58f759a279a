"""The texts of a record, which `--search` looks through."""

from collections.abc import Callable, Iterator

from stedenband.model import Record
from stedenband.model.as_data import given
from stedenband.query.rows import bond_themes
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.particulars import particulars_on
from stedenband.vocabulary.codes import Code


def texts_of(*values: object) -> Callable[[], Iterator[str]]:
    """Every text inside some values of a day, with the labels of their codes."""
    return lambda: (text for value in values for text in _texts(value))


def texts_of_bond(bond: BondOnDay) -> Iterator[str]:
    """Every text of a bond that is told on the day."""
    raw, told = bond.tie.bond, particulars_on(bond)
    yield from _texts(
        (bond.name, told.background, told.motives, told.home, told.origin, bond.kind, bond.members, bond.changes,
         bond.agreements, bond.roles, bond.proposals, bond.funding, tuple(bond_themes(bond)))
    )  # fmt: skip
    if raw.note and bond.tells(raw.sources):
        yield raw.note


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, Code):
        yield from (value.value, value.nl, value.en)
    elif isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Record):
        for _, told in given(value):
            yield from _texts(told)
