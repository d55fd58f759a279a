"""The types of single values in a data file: each turns the reader's string into a value, or says what was expected.

An error's type is the name of the rule that reports it; its context holds the words that the rule's message needs.
"""

import re
from collections.abc import Callable, Mapping
from typing import Annotated, Any

from pydantic_core import PydanticCustomError
from pydantic_core import core_schema as core

from stedenband.model.base import Value
from stedenband.parsing.source import Bare
from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES
from stedenband.vocabulary.edtf import DATE_PATTERN, SPAN_PATTERN, YEARLY_PATTERN, DateError, Edtf, parse

_YEAR = re.compile("[1-9][0-9]{3}")
_BARE_YEARS = range(1000, 10_000)  # an unquoted year; one before 1000 is written "0987"
SLUG_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LOCAL_OR_FULL_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*(/[a-z0-9]+(-[a-z0-9]+)*)?$"
FULL_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
LINE_PATTERN = r"^[^\r\n]*[^\s][^\r\n]*$"
PROSE_PATTERN = r"[^\s]"
URL_PATTERN = r"""^https?://[^\s<>"'`]+$"""
EMAIL_PATTERN = r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$"
CURRENCY_PATTERN = r"^[A-Z]{3}$"


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
    if isinstance(value, Bare) and _YEAR.fullmatch(value.text):
        return value.text
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


_SCALAR_JSON = {"anyOf": [{"type": "string", "pattern": PROSE_PATTERN}, {"type": ["number", "boolean"]}]}
_YEAR_JSON = {"type": "integer", "minimum": 1000, "maximum": 9999}


def _converted(convert: Callable[[object], Any], json: Mapping[str, Any]) -> Value:
    return Value(core.no_info_plain_validator_function(convert), json)


def _text(pattern: str) -> Value:
    return Value(core.str_schema(pattern=pattern), {"type": "string", "pattern": pattern})


def _date_json(pattern: str) -> Mapping[str, Any]:
    return {"anyOf": [{"type": "string", "pattern": f"^({pattern})$"}, _YEAR_JSON]}


def _one_of(known: frozenset[str], expected: str) -> Value:
    return _converted(_country(known, expected), {"enum": sorted(known)})


Date = Annotated[
    Edtf, _converted(_date(lambda found: not found.yearly and not found.is_span, "date"), _date_json(DATE_PATTERN))
]
Span = Annotated[Edtf, _converted(_date(lambda found: not found.yearly, "span"), _date_json(SPAN_PATTERN))]
When = Annotated[Edtf, _converted(parse_scalar, _date_json(f"{SPAN_PATTERN}|{YEARLY_PATTERN}"))]
Count = Annotated[int, _converted(_number(0, whole=True), {"type": "integer", "minimum": 0})]
Number = Annotated[int | float, _converted(_number(0, whole=False), {"type": "number", "minimum": 0})]
YesNo = Annotated[bool, _converted(_yes_no, {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]})]
Country = Annotated[str, _one_of(COUNTRIES, "country")]
HomeCountry = Annotated[str, _one_of(frozenset({"NL", "BE"}), "home")]
FormerState = Annotated[str, _one_of(frozenset(FORMER_STATES), "former")]
Scalar = Annotated[str, _converted(_scalar, _SCALAR_JSON)]
Line = Annotated[str, _text(LINE_PATTERN)]
Prose = Annotated[str, _text(PROSE_PATTERN)]
Slug = Annotated[str, _text(SLUG_PATTERN)]
BondRef = Annotated[str, _text(LOCAL_OR_FULL_PATTERN)]
FullBondRef = Annotated[str, _text(FULL_PATTERN)]
Url = Annotated[str, _text(URL_PATTERN)]
Email = Annotated[str, _text(EMAIL_PATTERN)]
Currency = Annotated[str, _text(CURRENCY_PATTERN)]
