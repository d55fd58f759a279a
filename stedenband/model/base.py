"""The base class of all records: a frozen Pydantic model that forbids unknown keys; and introspection of its fields."""

from collections.abc import Mapping
from functools import cache
from inspect import get_annotations
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ConfigDict, Field

from stedenband.parsing.source import Loc

T = TypeVar("T")

OneOrMore = Annotated[tuple[T, ...], Field(min_length=1)]


class Record(BaseModel):
    """A mapping in a data file."""

    # defer_build: build a validator on first use. Only Municipality is validated directly, with all others inside.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @classmethod
    def also_in_json_schema(cls) -> dict[str, Any]:
        """What the JSON Schema of such records says beside their keys: what a validator of the whole record asks."""
        return {}

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The ids of the sources that the record itself names."""
        return ()


def is_record(annotation: Any) -> bool:
    """Whether a type is a class of records."""
    return isinstance(annotation, type) and issubclass(annotation, Record)


@cache
def keys_of(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record by name, each with its key (alias) in a file; its own fields before inherited ones."""
    fields = record.model_fields
    own = ((name, fields[name].alias or name) for name in get_annotations(record) if name in fields)
    inherited = (pair for base in record.__bases__ if is_record(base) for pair in keys_of(base))
    return tuple(dict((*own, *inherited)).items())


@cache
def types_of(record: type[Record]) -> Mapping[str, Any]:
    """The type of each key as it is annotated; of `Date | None` that is `Date`."""
    # No annotation is a string: get_type_hints would give the same in four times the time.
    annotated = {name: it for one in reversed(record.__mro__) for name, it in get_annotations(one).items()}
    return {key: _without_none(annotated[name]) for name, key in keys_of(record)}


def _without_none(annotation: Any) -> Any:
    if get_origin(annotation) not in {Union, UnionType}:
        return annotation
    return next(argument for argument in get_args(annotation) if argument is not type(None))


def plain_type(annotation: Any) -> Any:
    """The type alone: `str` of a line, the list of a list that may not be empty."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def annotation_in(record: type[Record], loc: Loc) -> Any:
    """The annotated type of what stands at a path in a record; None where the record knows no such path."""
    found: Any = record
    for part in loc:
        plain = plain_type(found)
        if is_record(plain):
            found = types_of(plain).get(str(part))
        else:
            found = next((one for one in reversed(get_args(plain)) if one is not Ellipsis), None)
    return found
