"""Files of the register with texts of our choice in every text field that the model has.

They are those of the case with every key, which tests/test_cases.py sees to: so a new field is filled too.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, get_args

from pydantic import TypeAdapter

from stedenband.model import Municipality
from stedenband.model.base import is_record, plain_type, types_of
from stedenband.model.fields import Email, Line, Prose, Scalar, Url
from stedenband.parsing.reader import read
from stedenband.parsing.source import ILLEGAL, Bare, Loc
from tests.cases import CASES


def _pattern(kind: Any) -> re.Pattern[str]:
    """What a text of a type must match, as Rust reads it: there `$` is the very end, which in Python is `\\Z`."""
    schema = TypeAdapter(kind).json_schema()
    pattern: str = schema.get("anyOf", [schema])[0]["pattern"]
    return re.compile(pattern.replace("$", r"\Z"))


_PATTERNS = {kind: _pattern(kind) for kind in (Line, Prose, Scalar, Url, Email)}


@cache
def template() -> dict[str, Any]:
    """A file that has every key, with a bond that lives and an event that lies ahead besides."""
    value = read((CASES / "clean" / "everything.yaml").read_text(encoding="utf-8")).value
    assert value is not None
    active = [{"date": "1990-05-04", "status": "active"}]
    value["bonds"].append(value["bonds"][1] | {"id": "levend", "history": active})
    value["events"].append(value["events"][0] | {"id": "komend", "date": "2030-05-04", "status": "planned"})
    return value


@cache
def leaves() -> Mapping[Loc, Any]:
    """The path of every single value in that file, with the type of its field."""
    return dict(_leaves(template(), Municipality, ()))


@cache
def text_fields() -> Mapping[Any, tuple[Loc, ...]]:
    """The paths of those whose field takes any text, or nearly any, by the field's type."""
    return {kind: tuple(loc for loc, of in leaves().items() if of == kind) for kind in _PATTERNS}


def _leaves(value: Any, kind: Any, loc: Loc) -> Iterator[tuple[Loc, Any]]:
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, _kind_under(kind, key), (*loc, key))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            yield from _leaves(inner, get_args(plain_type(kind))[0], (*loc, at))
    else:
        yield loc, kind


def _kind_under(kind: Any, key: str) -> Any:
    return types_of(kind)[key] if is_record(kind) else get_args(kind)[1]


def fits(text: str, kind: Any) -> bool:
    """Whether a field of a type takes a text, an address as a part of itself."""
    return not ILLEGAL.search(text) and bool(_PATTERNS[kind].search(as_value(text, kind)))


def as_value(text: str, kind: Any) -> str:
    """A text as a field of a type takes it."""
    return f"https://example.org/{text}" if kind is Url else f"naam{text}@example.org" if kind is Email else text


def packed(texts: Sequence[str], files: int) -> list[dict[Loc, str]]:
    """So many files by the texts in their fields; with a file for each text, every one stands in every field."""
    made: list[dict[Loc, str]] = [{} for _ in range(files)]
    for kind, fields in text_fields().items():
        # What no line takes comes first, for there are few fields of prose.
        fitting = sorted((text for text in texts if fits(text, kind)), key=lambda text: fits(text, Line))
        step = 1 if files >= len(fitting) else len(fields)
        for number, values in enumerate(made if fitting else ()):
            for at, loc in enumerate(fields):
                values[loc] = fitting[(number * step + at) % len(fitting)]
    return made


def written(values: Mapping[Loc, str], *, escapes: bool) -> str:
    """The file with other values at some paths, all texts in double quotes; as YAML escapes or as they are."""
    return "".join(f"{key}: {_node(value, (key,), values, escapes)}\n" for key, value in template().items())


def _node(value: Any, loc: Loc, values: Mapping[Loc, str], escapes: bool) -> str:
    if isinstance(value, dict):
        inside = (f"{key}: {_node(one, (*loc, key), values, escapes)}" for key, one in value.items())
        return "{" + ",\n  ".join(inside) + "}"
    if isinstance(value, list):
        inside = (_node(one, (*loc, at), values, escapes) for at, one in enumerate(value))
        return "[" + ",\n  ".join(inside) + "]"
    if loc in values:
        return quoted(as_value(values[loc], leaves()[loc]), escapes=escapes)
    return value.text if isinstance(value, Bare) else quoted(value, escapes=escapes)


def quoted(text: str, *, escapes: bool) -> str:
    """A text in double quotes; what YAML does not take as it is, is escaped in any case."""
    return '"' + "".join(_escaped(one, escapes) for one in text) + '"'


def _escaped(one: str, escapes: bool) -> str:
    if one in '"\\':
        return f"\\{one}"
    plain = one.isprintable() and one.isascii()
    return one if plain or not (escapes or one in "\r\n" or ILLEGAL.match(one)) else f"\\U{ord(one):08X}"
