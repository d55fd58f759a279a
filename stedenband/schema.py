"""The JSON Schema of a data file, for editors: made from the model, with the descriptions and examples of `keys.yaml`.

It sees a file as YAML 1.2's core schema reads it: a year may be an integer, and an empty value is null, as good as
absent. What needs two values (a span that ends before it begins, the thirtieth of February) no schema can say.
"""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

from stedenband.codes import Code
from stedenband.model import Municipality
from stedenband.model.fields import Record
from stedenband.reader import read
from stedenband.source import Bare
from stedenband.text import Language

Draft = Literal["2020-12", "7"]

_DIALECTS = {"2020-12": "https://json-schema.org/draft/2020-12/schema", "7": "http://json-schema.org/draft-07/schema#"}
_NULL = {"type": "null"}


def json_schema(draft: Draft, language: Language) -> dict[str, Any]:
    """The schema of one file: draft 2020-12, or 7 for the YAML language server; described in `language`."""
    definitions = "$defs" if draft == "2020-12" else "definitions"
    made = Municipality.model_json_schema(ref_template=f"#/{definitions}/{{model}}")
    inner = made.pop("$defs")
    records = {record.__name__: record for record in _records(Municipality)}
    codes = {code.__name__: code for code in Code.__subclasses__()}
    described = {
        name: _record(one, records[name], language) if name in records else _codes(one, codes[name], language)
        for name, one in sorted(inner.items())
    }
    return {"$schema": _DIALECTS[draft], **_record(made, Municipality, language), definitions: described}


def _records(record: type[Record]) -> set[type[Record]]:
    found = {record}
    for one in Record.__subclasses__():
        found |= _with_subclasses(one)
    return found


def _with_subclasses(record: type[Record]) -> set[type[Record]]:
    return {record}.union(*(_with_subclasses(one) for one in record.__subclasses__()))


def _record(made: dict[str, Any], record: type[Record], language: Language) -> dict[str, Any]:
    required = set(made.get("required", ()))
    properties = {
        key: _property(value, record, key, language, absent=key not in required)
        for key, value in made["properties"].items()
    }
    kept = {key: value for key, value in made.items() if key in {"type", "required", "additionalProperties"}}
    return {**kept, "properties": properties}


def _property(
    made: dict[str, Any], record: type[Record], key: str, language: Language, *, absent: bool
) -> dict[str, Any]:
    plain = {name: value for name, value in made.items() if name not in {"default", "title", "description"}}
    if "patternProperties" in plain:
        plain["additionalProperties"] = False
    if absent and _NULL not in plain.get("anyOf", ()):
        plain = {"anyOf": [*(plain["anyOf"] if set(plain) == {"anyOf"} else [plain]), _NULL]}
    entry = _described(record, key)
    examples = {"examples": [_json(entry["example"])]} if "example" in entry else {}
    return {"description": entry[language], **plain, **examples}


def _described(record: type[Record], key: str) -> dict[str, Any]:
    """What `keys.yaml` says of a key, in the record itself or wherever it stands."""
    keys = _keys()
    for owner in record.__mro__:
        if f"{owner.__name__}.{key}" in keys:
            return dict(keys[f"{owner.__name__}.{key}"])
    return dict(keys[key])


@cache
def _keys() -> dict[str, Any]:
    return read(files("stedenband").joinpath("keys.yaml").read_text(encoding="utf-8")).value or {}


def _json(value: Any) -> Any:
    if isinstance(value, Bare):
        return value.value
    if isinstance(value, dict):
        return {key: _json(inner) for key, inner in value.items()}
    return [_json(inner) for inner in value] if isinstance(value, list) else value


def _codes(made: dict[str, Any], codes: type[Code], language: Language) -> dict[str, Any]:
    labels = "; ".join(f"{code.value}: {code.label(language)}" for code in codes)
    return {"description": labels, "enum": made["enum"]}
