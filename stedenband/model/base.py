"""What a record of a data file is: a class whose annotations are its keys, checked by Pydantic's core.

The schema is made here, for the few sorts of annotation that the model has. `pydantic.BaseModel` would make the same
one, but loading it and building its classes takes longer than all the rest of `list` (tests/benchmarks).
"""

from collections.abc import Mapping, Set
from types import UnionType
from typing import Annotated, Any, ClassVar, NamedTuple, Self, TypeVar, Union, get_args, get_origin

from pydantic_core import CoreSchema, SchemaValidator
from pydantic_core import core_schema as core

from stedenband.vocabulary.codes import Code

T = TypeVar("T")


class Value:
    """What a single value must be: to Pydantic's core, and to an editor (JSON Schema)."""

    def __init__(self, schema: CoreSchema, json: Mapping[str, Any]) -> None:
        self.schema = schema
        self.json = json


class Least(NamedTuple):
    """How many items a list has at least."""

    number: int


OneOrMore = Annotated[tuple[T, ...], Least(1)]

_REQUIRED = object()


class Field(NamedTuple):
    """A field of a record: its name in Python, its key in a file (`from` for `from_`), its type, and its default."""

    name: str
    key: str
    type: Any
    default: Any

    @property
    def is_required(self) -> bool:
        """Whether a record without it is wrong."""
        return self.default is _REQUIRED

    @property
    def holds_records(self) -> bool:
        """Whether its value is a record, or is made of records."""
        plain = plain_type(self.type)
        return any(isinstance(one, type) and issubclass(one, Record) for one in (plain, *get_args(plain)))


class Record:
    """A mapping in a data file: it never changes once read, and knows no keys but its own.

    Its methods have the names of those of Pydantic's own models.
    """

    # The attributes that Pydantic's core fills in.
    __slots__ = ("__dict__", "__pydantic_extra__", "__pydantic_fields_set__", "__pydantic_private__")

    # By name; the record's own come first, then what it shares with others.
    model_fields: ClassVar[dict[str, Field]] = {}
    # The names and keys of those that hold records: one, a list of them, or a mapping to them.
    model_holders: ClassVar[tuple[tuple[str, str], ...]] = ()
    _validator: ClassVar[SchemaValidator | None] = None

    def __init_subclass__(cls) -> None:
        cls._validator = None
        cls.model_fields = {
            name: Field(name, name.rstrip("_"), _without_none(annotation), vars(cls).get(name, _REQUIRED))
            for name, annotation in cls.__annotations__.items()
        }
        for base in cls.__mro__[1:]:
            for field in base.model_fields.values() if issubclass(base, Record) else ():
                cls.model_fields.setdefault(field.name, field)
        cls.model_holders = tuple((field.name, field.key) for field in cls.model_fields.values() if field.holds_records)

    @classmethod
    def model_validate(cls, value: object) -> Self:
        """The record that a mapping of the reader's is; pydantic_core.ValidationError holds all that is wrong in it."""
        # Made when first needed: of all the records only the municipality is ever read by itself.
        if cls._validator is None:
            cls._validator = SchemaValidator(_schema(cls))
        found: Self = cls._validator.validate_python(value)
        return found

    @property
    def model_fields_set(self) -> Set[str]:
        """The names of the keys that the file gives."""
        return self.__dict__.keys()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is frozen: {name} cannot be set")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *self.__dict__.values()))

    def __repr__(self) -> str:
        given = ", ".join(f"{name}={getattr(self, name)!r}" for name in sorted(self.model_fields_set))
        return f"{type(self).__name__}({given})"


def keys_of(record: type[Record]) -> list[tuple[str, str]]:
    """The fields of a record by name, each with its key in a file; what is the record's own comes first."""
    return [(field.name, field.key) for field in record.model_fields.values()]


def _without_none(annotation: Any) -> Any:
    """The type of what may be absent, where it is there."""
    if get_origin(annotation) not in {Union, UnionType}:
        return annotation
    return next(argument for argument in get_args(annotation) if argument is not type(None))


def plain_type(annotation: Any) -> Any:
    """The type alone: `str` of a line, the list of a list that may not be empty."""
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def value_of(annotation: Any) -> Value | None:
    """What a single value of that type must be; None for a list, a mapping, a record or a code."""
    found = get_args(annotation)[1] if get_origin(annotation) is Annotated else None
    return found if isinstance(found, Value) else None


def least_of(annotation: Any) -> int:
    """How many items a list of that type has at least."""
    found = get_args(annotation)[1] if get_origin(annotation) is Annotated else None
    return found.number if isinstance(found, Least) else 0


def _record_schema(record: type[Record]) -> CoreSchema:
    fields = {
        field.name: core.typed_dict_field(_schema(field.type), required=field.is_required, validation_alias=field.key)
        for field in record.model_fields.values()
    }
    given = core.typed_dict_schema(fields, extra_behavior="forbid")
    return core.model_schema(record, core.no_info_after_validator_function(_contents, given))


def _contents(given: dict[str, Any]) -> tuple[dict[str, Any], None, None]:
    """What Pydantic's core puts into a record: what is given, since its class has the defaults of the rest."""
    return given, None, None


def _schema(annotation: Any) -> CoreSchema:
    """The schema of a type, as Pydantic's core takes it."""
    value = value_of(annotation)
    if value is not None:
        return value.schema
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return _record_schema(annotation)
    if isinstance(annotation, type) and issubclass(annotation, Code):
        return core.enum_schema(annotation, list(annotation), sub_type="str")
    inner = plain_type(annotation)
    if get_origin(inner) is tuple:
        return core.tuple_variable_schema(_schema(get_args(inner)[0]), min_length=least_of(annotation))
    return core.dict_schema(*map(_schema, get_args(inner)))
