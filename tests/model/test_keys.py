"""The keys: each that a file or a row can have is called something in both languages, and nothing else is."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from stedenband.model import Record
from stedenband.model import keys as model_keys
from stedenband.model.base import keys_of
from stedenband.model.keys import described, labels
from stedenband.parsing.reader import read
from stedenband.query.agenda_rows import AgendaRow
from stedenband.register.told_records import ToldRole
from stedenband.render.tables.columns import ROWS
from stedenband.render.tables.comparison import KEYS


def _classes(record: type[Record] = Record) -> Iterator[type[Record]]:
    for one in record.__subclasses__():
        yield one
        yield from _classes(one)


# A record that no file has, but that is shown as one.
assert issubclass(ToldRole, Record)
RECORD_KEYS = {(record, key) for record in _classes() for _, key in keys_of(record)}
ROW_KEYS = {key for row in (*ROWS.values(), AgendaRow) for key in row._fields} | {*KEYS}


def test_every_key_of_a_record_and_of_a_row_has_a_label_in_both_languages() -> None:
    keys = {key for _, key in RECORD_KEYS} | ROW_KEYS
    assert sorted(keys - labels().keys()) == []
    assert [key for key, label in labels().items() if not (label.nl and label.en)] == []


def test_every_key_of_a_record_is_described_in_both_languages() -> None:
    assert len(RECORD_KEYS) > 150
    undescribed = [
        (record.__name__, key) for record, key in RECORD_KEYS if not {"nl", "en"} <= {*described(record, key)}
    ]
    assert undescribed == []


def test_each_label_stands_on_the_first_line_below_its_key_where_it_is_read() -> None:
    assert {**labels()} == {key: (*entry["label"].values(),) for key, entry in _entries().items() if "label" in entry}


def test_no_key_is_explained_that_no_record_and_no_row_has() -> None:
    known = {name for record, key in RECORD_KEYS for name in (key, f"{record.__name__}.{key}")} | ROW_KEYS
    known |= {f"{row.__name__}.{key}" for row in ROWS.values() for key in row._fields}
    assert sorted(_entries().keys() - known) == []


def _entries() -> dict[str, Any]:
    return read(Path(str(model_keys.__file__)).with_name("keys.yaml").read_text(encoding="utf-8")).value or {}
