"""Files that are valid, invented by hypothesis from the JSON Schema: any keys together, with any values they may have.

What a schema cannot say is seen to here: ids differ, and what a record refers to is there.
"""

import json
import re
from collections.abc import Callable, Mapping
from functools import cache
from itertools import count
from typing import Any

from hypothesis import strategies as st

from stedenband.model.json_schema import json_schema

Schema = Mapping[str, Any]
IDS = ("a", "b")
REFERENCES = (*IDS, "testdam/a", "testdam/b")
# Of these a key takes what fits its pattern; each pattern fits some. A year looks like an id: where a name does not fit
# and a reference does, a reference is meant.
NAME = "Łódź"
TEXTS = (
    NAME, "a", "EUR", "info@example.org", "https://example.org/a?b=1&c=%20",
    "'s-Gravenhage", "=1+1", "[bold]x[/bold] <b>y</b> | `z` *q* {w} \\", "🎉 中文 עברית", "-", "1990", "nee",
    "Een zin. Nog een: zo! " + "Een lange zin. " * 9, "Regel een.\nRegel twee.\n\n- Regel drie.",
    "1001", "1948", "1998-09", "2000-02-29", "1944~", "194X", "19XX~", "2013-21", "2027", "2026-12-31", "9999-12-31",
    "2017?", "1944-05%", "2004-XX", "1985-04-XX", "[1993,1994]", "[..2022-11]", "[..194X]", "[..2026]",
    "[..9999]", "[2026..]", "1987/", "../2022",
    "GM0546", "PV28", "44021", "Q43631",
    "2001-05-04/2001-05-06", "1987/..", "2030-01/2030-02", "XXXX-05-04", "XXXX-02-29",
)  # fmt: skip
NUMBERS = (0, 1, 12.5, 25, 75, 1000, 1999, 2000, 9999, 10**12)


def registers() -> st.SearchStrategy[dict[str, Any]]:
    """The value of a file `testdam.yaml`."""
    return _record(_schema()).map(_referring)


@cache
def _schema() -> Schema:
    return json_schema("2020-12", "nl")


class FreeText(str):
    """A free text that matches its pattern."""

    __slots__ = ()


def told_apart(value: Any) -> Any:
    """A value of which no two free texts are the same: each has a number, between dots."""
    numbers = count(1)

    def numbered(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: numbered(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [numbered(inner) for inner in value]
        return f"{value} ·{next(numbers)}·" if isinstance(value, FreeText) else value

    return numbered(value) | {"gemeente": value["gemeente"]}


def as_yaml(value: Mapping[str, Any]) -> str:
    """A value as the text of a file; JSON is YAML."""
    return json.dumps(value, ensure_ascii=False)


def _referring(value: dict[str, Any]) -> dict[str, Any]:
    numbered = {key: _numbered(value[key]) for key in value if key in ("bonds", "committees", "events")}
    return {**value, **numbered, "gemeente": "Testdam"}


def _numbered(records: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{**record, "id": id} for record, id in zip(records, IDS, strict=False)]


@cache
def _definition(name: str) -> st.SearchStrategy[Any]:
    return _values(_schema()["$defs"][name])


def _values(schema: Schema) -> st.SearchStrategy[Any]:
    if "$ref" in schema:
        return _definition(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema and "properties" not in schema:
        return st.one_of(*(_values(one) for one in schema["anyOf"] if one.get("type") != "null"))
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    if schema["type"] == "boolean":
        return st.booleans()
    if isinstance(schema["type"], list):
        return st.one_of(*(_values({**schema, "type": one}) for one in schema["type"]))
    return _OF_TYPE[schema["type"]](schema)


def _record(schema: Schema) -> st.SearchStrategy[dict[str, Any]]:
    if "patternProperties" in schema:
        (of_each,) = schema["patternProperties"].values()
        return st.fixed_dictionaries({id: _values(of_each) for id in IDS})
    # Of a bond the first alternative is that with a kind; tests/register/test_drafts.py has those without.
    also, *_ = schema.get("anyOf", [{}])
    required = {*schema["required"], *also.get("required", ())}
    keys = {key: _values(value) for key, value in schema["properties"].items()}
    return st.fixed_dictionaries(
        {key: values for key, values in keys.items() if key in required},
        optional={key: values for key, values in keys.items() if key not in required},
    )


def _list(schema: Schema) -> st.SearchStrategy[list[Any]]:
    return st.lists(_values(schema["items"]), min_size=schema.get("minItems", 0), max_size=len(IDS))


def _text(schema: Schema) -> st.SearchStrategy[str]:
    pattern = schema.get("pattern", "")
    fits = re.compile(pattern).search
    if fits(NAME):
        return st.sampled_from([FreeText(text) for text in TEXTS if fits(text)])
    fitting = [*filter(fits, REFERENCES)] or [*filter(fits, TEXTS)]
    assert fitting, f"no text of TEXTS fits {pattern}"
    return st.sampled_from(fitting)


def _number(schema: Schema) -> st.SearchStrategy[float]:
    bounds = range(int(schema.get("minimum", 0)), int(schema.get("maximum", 10**12)) + 1)
    fitting = [one for one in NUMBERS if int(one) in bounds and (schema["type"] == "number" or isinstance(one, int))]
    return st.sampled_from(fitting)


_OF_TYPE: dict[str, Callable[[Schema], st.SearchStrategy[Any]]] = {
    "object": _record,
    "array": _list,
    "string": _text,
    "integer": _number,
    "number": _number,
}
