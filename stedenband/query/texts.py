"""The texts of a record, which `--search` looks through."""

from collections.abc import Callable, Iterator

from stedenband.model import Bond, Record
from stedenband.model.as_data import given
from stedenband.query.rows import bond_themes
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.particulars import Particulars, particulars_on
from stedenband.vocabulary.codes import Code

_TOLD_APART = frozenset({"id", "name", "kind", *Particulars._fields})


def texts_of(*values: object) -> Callable[[], Iterator[str]]:
    """Every text inside some values of a day, with the labels of their codes."""
    return lambda: (text for value in values for text in _texts(value))


def texts_of_bond(bond: BondOnDay) -> Iterator[str]:
    """Every text of a bond that is told on the day."""
    told = particulars_on(bond)
    yield from _texts(
        (bond.name, told, bond.kind, bond.members_or_perhaps, bond.changes, bond.agreements, bond.roles, bond.proposals,
         bond.funding, tuple(bond_themes(bond)))
    )  # fmt: skip
    if bond.tells(bond.tie.bond.sources):
        yield from _undated(bond.tie.bond)


def _undated(bond: Bond) -> Iterator[str]:
    """The texts of a bond's own keys that have no day of their own, such as its note."""
    for key, value in given(bond):
        if isinstance(value, str) and key not in _TOLD_APART:
            yield value


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
