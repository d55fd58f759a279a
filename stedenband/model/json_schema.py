"""The JSON Schema of a data file, for editors: made from the model, with the descriptions and examples of `keys.yaml`.

It sees a file as YAML 1.2's core schema reads it: a year may be an integer, and an empty value is null, as good as
absent. What needs two values (a span that ends before it begins, the thirtieth of February) no schema can say.
"""

from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args, get_origin

from stedenband.model import Municipality
from stedenband.model.base import Field, Record, least_of, plain_type, value_of
from stedenband.parsing.reader import read
from stedenband.parsing.source import Bare
from stedenband.text import Language
from stedenband.vocabulary.codes import Code

Draft = Literal["2020-12", "7"]

_DIALECTS = {"2020-12": "https://json-schema.org/draft/2020-12/schema", "7": "http://json-schema.org/draft-07/schema#"}
_NULL = {"type": "null"}


def json_schema(draft: Draft, language: Language) -> dict[str, Any]:
    """The schema of one file: draft 2020-12, or 7 for the YAML language server; described in `language`."""
    definitions = "$defs" if draft == "2020-12" else "definitions"
    named = sorted(_named(Municipality) - {Municipality}, key=lambda one: one.__name__)
    described = {
        one.__name__: _record(one, definitions, language) if issubclass(one, Record) else _codes(one, language)
        for one in named
    }
    return {
        "$schema": _DIALECTS[draft],
        **_record(Municipality, definitions, language),
        definitions: described,
    }


def _named(annotation: Any) -> set[type[Record] | type[Code]]:
    """The records and the lists of codes that a type is made of."""
    if value_of(annotation):
        return set()
    if not isinstance(annotation, type):
        return set().union(*(_named(one) for one in get_args(plain_type(annotation)) if one is not Ellipsis))
    inner = annotation.model_fields.values() if issubclass(annotation, Record) else ()
    return {annotation}.union(*(_named(field.type) for field in inner))


def _record(record: type[Record], definitions: str, language: Language) -> dict[str, Any]:
    fields = record.model_fields.values()
    return {
        "type": "object",
        "required": [field.key for field in fields if field.is_required],
        "additionalProperties": False,
        "properties": {field.key: _property(field, record, definitions, language) for field in fields},
    }


def _property(field: Field, record: type[Record], definitions: str, language: Language) -> dict[str, Any]:
    schema = _schema(field.type, definitions)
    if not field.is_required:
        schema = {"anyOf": [*(schema["anyOf"] if set(schema) == {"anyOf"} else [schema]), _NULL]}
    entry = _described(record, field.key)
    examples = {"examples": [_json(entry["example"])]} if "example" in entry else {}
    return {"description": entry[language], **schema, **examples}


def _schema(annotation: Any, definitions: str) -> dict[str, Any]:
    value = value_of(annotation)
    if value:
        return dict(value.json)
    if isinstance(annotation, type):
        return {"$ref": f"#/{definitions}/{annotation.__name__}"}
    list_or_mapping = plain_type(annotation)
    if get_origin(list_or_mapping) is tuple:
        least = {"minItems": least_of(annotation)} if least_of(annotation) else {}
        return {"type": "array", "items": _schema(get_args(list_or_mapping)[0], definitions), **least}
    key, inner = get_args(list_or_mapping)
    pattern = _schema(key, definitions)["pattern"]
    return {
        "type": "object",
        "patternProperties": {pattern: _schema(inner, definitions)},
        "additionalProperties": False,
    }


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


def _codes(codes: type[Code], language: Language) -> dict[str, Any]:
    labels = "; ".join(f"{code.value}: {code.label(language)}" for code in codes)
    return {"description": labels, "enum": [code.value for code in codes]}
