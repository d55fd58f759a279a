"""Every check looks at every value of every code: none of them may stumble over one."""

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import chain, combinations, product
from typing import Any

import pytest

from stedenband import checks
from stedenband.editing.written_values import codes_of, item_type
from stedenband.model import Municipality
from stedenband.model.base import Record, types_of
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc
from stedenband.register.register import Register
from stedenband.rules.catalogue import rules
from stedenband.vocabulary.codes import Code
from tests.cases import CASES
from tests.conftest import slow

TODAY = date(2026, 11, 21)
EVERYTHING = read((CASES / "clean" / "everything.yaml").read_text()).value or {}
EVERY = checks.named(checks.every())


def _codes(record: type[Record]) -> Mapping[str, type[Code]]:
    return {key: codes for key, of in types_of(record).items() if (codes := codes_of(of))}


def _with_codes() -> Mapping[str, Loc]:
    """Where the first record of each class that has codes stands in the case with everything."""
    found: dict[str, Loc] = {}
    for loc, record in records(Municipality.model_validate(EVERYTHING)):
        if _codes(type(record)):
            found.setdefault(type(record).__name__, loc)
    return found


def _with(value: Any, loc: Loc, chosen: Mapping[str, Any]) -> Any:
    """A value with other codes in the record at a path; what is beside that path is shared, not copied."""
    if not loc:
        return {**value, **chosen}
    part, *rest = loc
    copy = value.copy()
    copy[part] = _with(value[part], tuple(rest), chosen)
    return copy


def _class_at(loc: Loc) -> type[Record]:
    return type(dict(records(Municipality.model_validate(EVERYTHING)))[loc])


def _chosen(record: type[Record], most: int) -> Iterator[Mapping[str, Code]]:
    """Values of all codes of a class of records until each was there or, with 2, beside every value of every other."""
    codes = _codes(record)
    together = min(most, len(codes))
    asked = chain.from_iterable(
        product(*([(key, code) for code in codes[key]] for key in keys)) for keys in combinations(codes, together)
    )
    missing = dict.fromkeys(map(frozenset, asked))  # in this order, unlike a set
    while missing:
        row = dict(next(iter(missing)))
        for key in (key for key in codes if key not in row):
            news = {code: sum(frozenset({(key, code), one}) in missing for one in row.items()) for code in codes[key]}
            row[key] = max(news, key=news.__getitem__)
        for found in combinations(row.items(), together):
            missing.pop(frozenset(found), None)
        yield row


@pytest.mark.parametrize("together", [1, slow(2)])
@pytest.mark.parametrize("loc", _with_codes().values(), ids=_with_codes())
def test_every_check_takes_every_code_of_a_record_and_every_two(loc: Loc, together: int) -> None:
    record = _class_at(loc)
    lists = {key for key, of in types_of(record).items() if item_type(of)[1]}
    for chosen in _chosen(record, together):
        written = {key: [code.value] if key in lists else code.value for key, code in chosen.items()}
        register = Register({"testdam": Municipality.model_validate(_with(EVERYTHING, loc, written))})
        found = checks.faults(EVERY, checks.subject(register, "testdam", TODAY, 5))
        assert {fault.rule for fault in found} <= rules().keys(), chosen
