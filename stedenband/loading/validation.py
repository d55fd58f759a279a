"""Validates the value of a file, once there is memory for all that may be wrong with it.

Pydantic gathers every error, without a limit on their number, and Rust, in which it is written, ends the process
(SIGABRT) where there is no memory for one more.
"""

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stedenband.memory import must_fit
from stedenband.model import Municipality
from stedenband.parsing.source import Loc

# Bytes of memory, at the most: of a key, an item or a value in a model, of an error, and of what is told of an error.
_OF_NODE, _OF_ERROR, _OF_DETAILS = 200, 1_200, 1_700
_ERRORS = 6  # of one node at the most: itself, its key, and four keys that an event has to have
_RESERVE = 32 * 1024**2  # bytes that are left for a file of which nothing is asked: one of _LARGE has no more errors
_LARGE = 50_000  # bytes of a file
_PART = 200  # items of a list that are validated at a time


def is_large(size: int) -> bool:
    """Whether a file of so many bytes may have more errors than there is memory for, and `validated` is to ask it."""
    return size > _LARGE


def validated(value: dict[str, Any]) -> Municipality:
    """The model of a value; ValidationError where it is none, MemoryError where its errors may not fit."""
    nodes = _nodes(value)
    try:
        must_fit(_taken(nodes, nodes * _ERRORS))
    except MemoryError:
        must_fit(_taken(nodes, sum(map(_error_count, _parts(value)))))
    return Municipality.model_validate(value)


def details_of(error: ValidationError) -> list[ErrorDetails]:
    """What Pydantic tells of every error; MemoryError where that does not fit."""
    must_fit(_RESERVE + _OF_DETAILS * error.error_count())
    return error.errors(include_url=False)


def path_of(details: ErrorDetails) -> Loc:
    """The path in the file of an error; where a mapping's own key is wrong, Pydantic's ends in `[key]`.

    Of a key that a validator of the whole record misses the path is that which the key would have.
    """
    if details["type"] == "missing-key":
        return (*details["loc"], details["ctx"]["key"])
    of_key = details["type"] == "string_pattern_mismatch" and details["loc"][-1] == "[key]"
    return details["loc"][:-1] if of_key else details["loc"]


def _taken(nodes: int, errors: int) -> int:
    return _RESERVE + _OF_NODE * nodes + _OF_ERROR * errors


def _nodes(value: Any) -> int:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_nodes, inner))


def _error_count(part: dict[str, Any]) -> int:
    """How many errors a part of a file has; MemoryError where it is too large to be asked."""
    nodes = _nodes(part)
    must_fit(_taken(nodes, nodes * _ERRORS))
    try:
        Municipality.model_validate(part)
    except ValidationError as error:
        return error.error_count()
    return 0


def _parts(value: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """A value in parts that are small where no record is large; each may miss keys that the whole has."""
    for some in _some_at_a_time(value.items()):
        yield {key: inner for key, inner in some if not isinstance(inner, list | dict)}
    for key, inner in value.items():
        if isinstance(inner, list):
            yield from ({key: some} for some in _some_at_a_time(inner))
        elif isinstance(inner, dict):
            yield from ({key: dict(some)} for some in _some_at_a_time(inner.items()))


def _some_at_a_time(items: Any) -> Iterator[list[Any]]:
    left = iter(items)
    while some := [*islice(left, _PART)]:
        yield some
