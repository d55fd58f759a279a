"""A record as its file has it: its own keys and codes, what is absent left out."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from stedenband.model.base import Record, keys_of
from stedenband.vocabulary.edtf import Edtf


class Given(NamedTuple):
    """A key that a file gives, with its value as the model reads it."""

    key: str
    value: Any


def given(record: Record) -> Iterator[Given]:
    """The keys that a record's file gives, what is its own first."""
    for name, key in keys_of(type(record)):
        if name in record.model_fields_set:
            yield Given(key, getattr(record, name))


def as_data(record: Record) -> dict[str, Any]:
    """A record in the keys and codes of its file; what is absent is left out."""
    return {key: data_of(value) for key, value in given(record)}


def data_of(value: Any) -> Any:
    """A value of a record in the keys and codes of its file."""
    if isinstance(value, Record):
        return as_data(value)
    if isinstance(value, tuple):
        return [data_of(item) for item in value]
    if isinstance(value, Mapping):
        return {key: data_of(item) for key, item in value.items()}
    return value.text if isinstance(value, Edtf) else value
