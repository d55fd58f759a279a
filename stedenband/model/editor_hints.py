"""What an editor (the YAML language server) reads in a JSON Schema beside the standard: keywords of VS Code.

`defaultSnippets` is what is inserted with a key, `enumDescriptions` what each code means, `patternErrorMessage` and
`errorMessage` what was expected. A validator that does not know them ignores them, as JSON Schema has it; one that is
told to be strict does not, so the schema of draft 2020-12 is without.
"""

import re
from collections.abc import Iterator
from itertools import count
from typing import Any, get_args

from stedenband.model.fields import Expected
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.meanings import MEANINGS

Schema = dict[str, Any]

_EMPTY: Schema = {"not": {"type": ["array", "boolean", "number", "object", "string"]}}
_EXAMPLE = Bilingual("een voorbeeld om te overschrijven", "an example to overwrite")
_PLAIN = re.compile(r"[\w(][^:#,{}\[\]\"]*(:(?! )[^:#,{}\[\]\"]*)*")  # what YAML needs no quotes for, in any place


def with_hints(made: Schema, annotation: Any, language: Language) -> Schema:
    """The schema of a key with what was expected in words; `annotation` is the key's type in the model."""
    expected = next(_expected(annotation), None)
    return _with_messages(made, expected, language) if expected else made


def with_snippets(schema: Schema, definitions: dict[str, Schema], language: Language) -> None:
    """Put snippets in the place of examples that are lists or records: an editor inserts these as "[object Object]"."""
    for record in (schema, *definitions.values()):
        for key, made in record.get("properties", {}).items():
            example = next(iter(made.get("examples", ())), None)
            if isinstance(example, dict):
                record["properties"][key] = {
                    **_without(made, "examples"),
                    "defaultSnippets": [_snippet(example, language)],
                }
            elif isinstance(example, list):
                record["properties"][key] = _list(made)
                if isinstance(example[0], dict):
                    # An item of the list; with the key itself comes what an item must have.
                    item = definitions[record["properties"][key]["items"]["$ref"].rpartition("/")[2]]
                    item.setdefault("defaultSnippets", [_snippet(example[0], language)])


def _without(made: Schema, *keys: str) -> Schema:
    return {one: value for one, value in made.items() if one not in keys}


def _snippet(example: Any, language: Language) -> Schema:
    return {"label": _EXAMPLE.text(language), "body": _with_tab_stops(example, count(1))}


def _list(made: Schema) -> Schema:
    """The schema of a list in the form of which an editor sees that it is one."""
    if "anyOf" not in made:
        return _without(made, "examples")
    return {**_without(made, "anyOf", "examples"), **made["anyOf"][0], "type": ["array", "null"]}


def without_proposals(made: Any) -> Any:
    """A schema whose keys are not proposed: it says of a whole record what the keys' own schemas do not."""
    if isinstance(made, list):
        return [without_proposals(one) for one in made]
    if not isinstance(made, dict):
        return made
    hinted = {key: without_proposals(value) for key, value in made.items()}
    if "properties" in made:
        hinted["properties"] = {key: {**value, "doNotSuggest": True} for key, value in hinted["properties"].items()}
    return hinted


def without_null(made: Any) -> Any:
    """A schema in which no type is null: an editor proposes that as a value. Null is instead what is nothing else."""
    if isinstance(made, list):
        return [without_null(one) for one in made]
    if not isinstance(made, dict):
        return made
    hinted = {key: without_null(value) for key, value in made.items()}
    if made.get("type") == "null":
        return {**_without(hinted, "type"), **_EMPTY}
    if made.get("type") == ["array", "null"]:
        return {**_without(hinted, "type"), "anyOf": [{"type": "array"}, _EMPTY]}
    return hinted


def _expected(annotation: Any) -> Iterator[Expected]:
    for one in get_args(annotation):
        if isinstance(one, Expected):
            yield one
        else:
            yield from _expected(one)


def with_meaning(code: Code, language: Language) -> str:
    """The label of a code, and what it means where that is told of its list."""
    meaning = MEANINGS.get(type(code), {}).get(code)
    label = code.label(language)
    return f"{label}: {meaning.text(language)}" if meaning else label


def _with_messages(made: Any, expected: Expected, language: Language) -> Any:
    if isinstance(made, list):
        return [_with_messages(one, expected, language) for one in made]
    if not isinstance(made, dict):
        return made
    words = expected.words.text(language) + (f": {expected.example}" if expected.example else "")
    told = Bilingual(f"Verwacht: {words}.", f"Expected: {words}.").text(language)
    hinted = {key: _with_messages(value, expected, language) for key, value in made.items()}
    if "pattern" in made:
        hinted["patternErrorMessage"] = told
    if "enum" in made:
        hinted["errorMessage"] = told
    if expected.codes and "enum" in made:
        hinted["enumDescriptions"] = [country_name(code, language) for code in made["enum"]]
    return hinted


def _with_tab_stops(value: Any, stops: Iterator[int]) -> Any:
    """An example as a snippet: each value is a tab stop, to be typed over one after the other."""
    if isinstance(value, dict):
        return {key: _with_tab_stops(inner, stops) for key, inner in value.items()}
    if isinstance(value, list):
        return [_with_tab_stops(inner, stops) for inner in value]
    text = ("no", "yes")[value] if isinstance(value, bool) else str(value)
    quoted = text if _PLAIN.fullmatch(text) else '"' + text.replace('"', "'") + '"'
    escaped = re.sub(r"([\\$}])", r"\\\1", quoted)
    return f"${{{next(stops)}:{escaped}}}"
