"""The JSON Schema of a data file, for editors: made from the model, with the descriptions and examples of `keys.yaml`.

It sees a file as YAML 1.2's core schema reads it: a year may be an integer, and an empty value is null, as good as
absent. What needs two values (a span that ends before it begins, the thirtieth of February) no schema can say.
"""

from typing import Any, Literal

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from stedenband.model import Municipality, Record
from stedenband.model.base import keys_of, types_of
from stedenband.model.editor_hints import with_hints, with_meaning, with_snippets, without_null, without_proposals
from stedenband.model.keys import described
from stedenband.parsing.source import Bare
from stedenband.text import Language

Draft = Literal["2020-12", "7"]

_DIALECTS = {"2020-12": "https://json-schema.org/draft/2020-12/schema", "7": "http://json-schema.org/draft-07/schema#"}
_NULL = {"type": "null"}


def json_schema(draft: Draft, language: Language) -> dict[str, Any]:
    """The schema of one file: draft 2020-12, or 7 with hints for the YAML language server; described in `language`."""
    definitions = "$defs" if draft == "2020-12" else "definitions"

    class Generator(_Generator):  # Pydantic takes a class, and makes the object itself
        """The schema of this draft, described in this language."""

        said_in = language
        for_editor = draft == "7"

    made = Municipality.model_json_schema(ref_template=f"#/{definitions}/{{model}}", schema_generator=Generator)
    named = made.pop("$defs")
    if Generator.for_editor:
        with_snippets(made, named, language)
    schema = {"$schema": _DIALECTS[draft], **made, definitions: dict(sorted(named.items()))}
    return without_null(schema) if Generator.for_editor else schema


class _Generator(GenerateJsonSchema):
    """Pydantic's own schema without titles and defaults, with our descriptions."""

    said_in: Language = "nl"
    for_editor: bool = False

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        """No sorting: keys stay in the order of the model."""
        return value

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002
        """Never: the key is its own title."""
        return False

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """An optional key may also be null, which is how an editor parses a key without a value."""
        return self.get_flattened_anyof([self.generate_inner(schema["schema"]), _NULL])

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """A record: its keys in order, each described."""
        record: type[Record] = schema["cls"]
        made = self.generate_inner(schema["schema"])
        also = record.also_in_json_schema()
        keys = [key for _, key in keys_of(record)]
        return {
            "type": "object",
            "required": [key for key in keys if key in made.get("required", ())],
            "additionalProperties": False,
            "properties": {key: self._described(record, key, made["properties"][key]) for key in keys},
            **(without_proposals(also) if self.for_editor else also),
        }

    def _described(self, record: type[Record], key: str, made: JsonSchemaValue) -> JsonSchemaValue:
        entry = described(record, key)
        examples = {"examples": [_json(entry["example"])]} if "example" in entry else {}
        whole = {"description": entry[self.said_in], **made, **examples}
        return with_hints(whole, types_of(record)[key], self.said_in) if self.for_editor else whole

    def generate_inner(self, schema: Any) -> JsonSchemaValue:
        """As Pydantic does, but for an enum without its docstring, which would replace our description."""
        return super().generate_inner({**schema, "metadata": {}} if schema["type"] == "enum" else schema)

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        """A list of codes, each with its label; an editor says also what it means, where that is told."""
        labels = [code.label(self.said_in) for code in schema["members"]]
        codes = [code.value for code in schema["members"]]
        told = "; ".join(f"{code}: {label}" for code, label in zip(codes, labels, strict=True))
        hints = {"enumDescriptions": [with_meaning(code, self.said_in) for code in schema["members"]]}
        return {"description": told, "enum": codes, **(hints if self.for_editor else {})}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """A mapping whose keys must match the pattern of an id: additionalProperties is false."""
        return {**super().dict_schema(schema), "additionalProperties": False}


def _json(value: Any) -> Any:
    if isinstance(value, Bare):
        return value.value
    if isinstance(value, dict):
        return {key: _json(inner) for key, inner in value.items()}
    return [_json(inner) for inner in value] if isinstance(value, list) else value
