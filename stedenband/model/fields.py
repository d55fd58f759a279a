"""The types of single values in a data file: each turns the reader's string into a value, or says what was expected.

An error's type is the name of the rule that reports it; its context holds the words that the rule's message needs.
"""

from collections.abc import Callable
from functools import cache
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from stedenband.countries import COUNTRIES, FORMER_STATES
from stedenband.dates import DATE_PATTERN, SPAN_PATTERN, YEARLY_PATTERN, DateError, Edtf, parse
from stedenband.source import Bare

_BARE_YEARS = range(1000, 10_000)  # an unquoted year; one before 1000 is written "0987"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCAL_OR_FULL_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
FULL_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
LINE_PATTERN = r"^[^\r\n]*[^\s][^\r\n]*$"
PROSE_PATTERN = r"[^\s]"
URL_PATTERN = r"^https?://[^\s<>\"'`]+$"
EMAIL_PATTERN = r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$"
CURRENCY_PATTERN = r"^[A-Z]{3}$"


class Record(BaseModel):
    """A mapping in a data file: it never changes once read, and knows no keys but its own."""

    # Only the municipality's schema is ever used: the others are built with it, not each by itself.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


@cache
def keys_of(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a record by name, each with its key in a file; what is the record's own comes first."""
    names = dict.fromkeys(name for owner in model.__mro__ for name in vars(owner).get("__annotations__", ()))
    fields = model.model_fields
    return tuple((name, fields[name].alias or name) for name in names if name in fields)


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return "" if value is None else str(value)


def _date(check: Callable[[Edtf], bool], rule_if_not: str) -> Callable[[object], Edtf]:
    def convert(value: object) -> Edtf:
        found = parse_scalar(value)
        if not check(found):
            raise PydanticCustomError("bad-date", "{found}", {"found": found.text, "expected": rule_if_not})
        return found

    return convert


def parse_scalar(value: object) -> Edtf:
    """The date that a scalar of a file says, a bare year included; PydanticCustomError names the rule it breaks."""
    text = value if isinstance(value, str) else _bare_year(value)
    try:
        return parse(text)
    except DateError as error:
        rule = {"form": "bad-date", "impossible": "impossible-date", "reversed": "span-reversed"}[error.problem]
        raise PydanticCustomError(rule, "{found}", {"found": text, "meant": error.meant or ""}) from None


def _bare_year(value: object) -> str:
    if isinstance(value, Bare) and not isinstance(value.value, bool):
        number = value.value
        if number in _BARE_YEARS:
            return str(int(number))
    raise PydanticCustomError("bad-date", "{found}", {"found": _shown(value), "meant": ""})


def _number(lowest: float, whole: bool) -> Callable[[object], int | float]:
    def convert(value: object) -> int | float:
        number = value.value if isinstance(value, Bare) else None
        if number is None or isinstance(number, bool) or not lowest <= number < float("inf"):
            raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": "number"})
        if number == int(number):
            return int(number)
        if whole:
            raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": "whole-number"})
        return number

    return convert


def _yes_no(value: object) -> bool:
    if isinstance(value, Bare) and isinstance(value.value, bool):
        return value.value
    if value in ("yes", "no"):
        return value == "yes"
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": "yes-no"})


def _country(known: frozenset[str], expected: str) -> Callable[[object], str]:
    def convert(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise PydanticCustomError("unknown-country", "{found}", {"found": _shown(value), "expected": expected})

    return convert


def _scalar(value: object) -> str:
    if isinstance(value, Bare):
        return value.text
    if isinstance(value, str) and value.strip():
        return value
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": "text"})


_SCALAR_SCHEMA = {"anyOf": [{"type": "string", "pattern": PROSE_PATTERN}, {"type": ["number", "boolean"]}]}
_YEAR_SCHEMA = {"type": "integer", "minimum": 1000, "maximum": 9999}


def _date_schema(pattern: str) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [{"type": "string", "pattern": f"^({pattern})$"}, _YEAR_SCHEMA]})


_as_text = PlainSerializer(str, return_type=str)

Date = Annotated[
    Edtf,
    PlainValidator(_date(lambda found: not found.yearly and not found.is_span, "date")),
    _as_text,
    _date_schema(DATE_PATTERN),
]
Span = Annotated[
    Edtf, PlainValidator(_date(lambda found: not found.yearly, "span")), _as_text, _date_schema(SPAN_PATTERN)
]
When = Annotated[Edtf, PlainValidator(parse_scalar), _as_text, _date_schema(f"{SPAN_PATTERN}|{YEARLY_PATTERN}")]
Count = Annotated[int, PlainValidator(_number(0, whole=True)), WithJsonSchema({"type": "integer", "minimum": 0})]
Number = Annotated[
    int | float, PlainValidator(_number(0, whole=False)), WithJsonSchema({"type": "number", "minimum": 0})
]
YesNo = Annotated[
    bool, PlainValidator(_yes_no), WithJsonSchema({"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]})
]
Country = Annotated[str, PlainValidator(_country(COUNTRIES, "country")), WithJsonSchema({"enum": sorted(COUNTRIES)})]
HomeCountry = Annotated[
    str, PlainValidator(_country(frozenset({"NL", "BE"}), "home")), WithJsonSchema({"enum": ["NL", "BE"]})
]
FormerState = Annotated[
    str, PlainValidator(_country(frozenset(FORMER_STATES), "former")), WithJsonSchema({"enum": sorted(FORMER_STATES)})
]
Scalar = Annotated[str, PlainValidator(_scalar), WithJsonSchema(_SCALAR_SCHEMA)]
Line = Annotated[str, Field(pattern=LINE_PATTERN)]
Prose = Annotated[str, Field(pattern=PROSE_PATTERN)]
Slug = Annotated[str, Field(pattern=SLUG_PATTERN)]
BondRef = Annotated[str, Field(pattern=LOCAL_OR_FULL_PATTERN)]
FullBondRef = Annotated[str, Field(pattern=FULL_PATTERN)]
Url = Annotated[str, Field(pattern=URL_PATTERN)]
Email = Annotated[str, Field(pattern=EMAIL_PATTERN)]
Currency = Annotated[str, Field(pattern=CURRENCY_PATTERN)]
