"""`change` sets every key that a file can have, `add` every key of a new record; `change` makes what `add` does not."""

from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from stedenband.editing.append import plain
from stedenband.editing.kinds import KINDS, fields, fields_of
from stedenband.editing.removing import without_value
from stedenband.editing.whole_records import is_made_whole, needed_of
from stedenband.model import Municipality
from stedenband.model.base import Record, annotation_in
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc
from tests.cases import CASES
from tests.conftest import Command

pytestmark = pytest.mark.usefixtures("reading_once")

# Without comments and empty lists: how something is taken out beside these is another test's business.
TEXT = "".join(
    line
    for line in (CASES / "clean" / "everything.yaml").read_text().splitlines(keepends=True)
    if not line.lstrip().startswith("#") and not line.startswith(("former_countries: []", "joins: []"))
).replace(" # a former state at the time of signing, a partner renamed, a village's bond that came along", "")
DATA = read(TEXT).value or {}
_NAMED = ("bonds", "committees", "events")


@cache
def _first_of_each_class() -> list[tuple[Loc, type[Record]]]:
    found: dict[type[Record], Loc] = {}
    for loc, record in records(Municipality.model_validate(DATA)):
        found.setdefault(type(record), loc)
    return [(loc, record) for record, loc in found.items()]


def _at(loc: Loc) -> Any:
    found: Any = DATA
    for part in loc:
        found = found[part]
    return found


def _words(loc: Loc) -> tuple[str, str]:
    """The reference and the key of what is at a path, as a user types them."""
    length = 2 if loc[0] in (*_NAMED, "sources") else 0
    id = _at(loc[:2])["id"] if loc[0] in _NAMED else loc[1] if length else ""
    reference = f"testdam/{loc[0]}/{id}" if length else "testdam"
    return reference, ".".join(str(part + 1 if isinstance(part, int) else part) for part in loc[length:])


def _texts(value: Any) -> list[str]:
    return [" ".join(str(one).split()) for one in (value if isinstance(value, list) else [value])]


def _keys() -> Iterator[Loc]:
    """Where each value stands that a record can do without; a kind makes a bond of a draft."""
    for loc, record in _first_of_each_class():
        needed = {"id", "kind", "gemeente", *(field.key for field in needed_of(record))}
        yield from ((*loc, field.key) for field in fields_of(record) if field.key in _at(loc).keys() - needed)


def _by_default() -> Iterator[Loc]:
    """A key of each record, and one of each type of value."""
    seen: set[object] = set()
    for loc in _keys():
        kinds = {str(annotation_in(Municipality, loc)), dict(_first_of_each_class())[loc[:-1]]}
        if not kinds <= seen:
            seen |= kinds
            yield loc


def _wholes() -> Iterator[Loc]:
    for loc, _ in _first_of_each_class():
        if loc and is_made_whole(annotation_in(Municipality, loc)):
            yield loc


def _plain(value: Any) -> Any:
    """A value with its text on one line, as an answer is, and yes for true."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_plain(inner) for inner in value]
    line = " ".join(str(value).split())
    return {"true": "yes", "false": "no"}.get(line, line)


def _changed(loc: Loc, text: str, data: Path, stedenband: Command, *values: str) -> None:
    done = stedenband("change", *_words(loc), "--yes", "--", *values, data=data)
    assert done.code == 0, (text, done.err)


BY_DEFAULT = {*_by_default()}
KEYS = [
    pytest.param(loc, id=".".join(map(str, loc)), marks=[] if loc in BY_DEFAULT else pytest.mark.slow)
    for loc in _keys()
]
WHOLES = {".".join(map(str, loc)): loc for loc in _wholes()}


@pytest.mark.parametrize("loc", KEYS)
def test_change_sets_every_key(loc: Loc, folder: Callable[..., Path], stedenband: Command) -> None:
    text = without_value(TEXT, loc)
    data = folder(testdam=text)
    _changed(loc, text, data, stedenband, *_texts(_at(loc)))
    assert _plain(read((data / "testdam.yaml").read_text()).value) == _plain(DATA)


@pytest.mark.parametrize("loc", WHOLES.values(), ids=WHOLES)
def test_change_makes_every_record_that_add_does_not(
    loc: Loc, folder: Callable[..., Path], stedenband: Command
) -> None:
    text = without_value(TEXT, loc)
    data = folder(testdam=text)
    is_one_of = isinstance(loc[-1], int)
    record, needed = _at(loc), needed_of(type(dict(records(Municipality.model_validate(DATA)))[loc]))
    values = [text for field in needed for text in _texts(record[field.key])]
    _changed(loc[:-1] if is_one_of else loc, text, data, stedenband, *values)
    made: Any = read((data / "testdam.yaml").read_text()).value
    for part in loc[:-1] if is_one_of else loc:
        made = made[part]
    made = made[-1] if is_one_of else made
    assert plain(made) == plain({field.key: record[field.key] for field in needed})


_WITHIN = {"gemeente": "testdam", "bond": "testdam/torgau", "event": "testdam/jubileum"}


@pytest.mark.parametrize("kind", KINDS)
def test_add_sets_every_key(kind: str, folder: Callable[..., Path], stedenband: Command) -> None:
    loc = next(loc for loc, record in _first_of_each_class() if record is KINDS[kind].record)
    there, own = _at(loc), [field for field in fields(kind) if len(field.path) == 1 and field.key != "id"]
    told = [field for field in own if field.key in there]
    options = [part for field in told for text in _texts(there[field.key]) for part in (field.option, text)]
    if kind == "bond":
        options += ["--partner", "Elders", "--country", "FR"]
    data = folder(testdam=TEXT)
    done = stedenband("add", kind, _WITHIN[KINDS[kind].within], *options, "--yes", data=data)
    assert done.code == 0, done.err
    made: Any = read((data / "testdam.yaml").read_text()).value
    for part in loc[:-1]:
        made = made[part]
    new = [*made.values()][-1] if isinstance(made, dict) else made[-1]
    assert {field.key: _plain(new[field.key]) for field in told} == {
        field.key: _plain(there[field.key]) for field in told
    }
