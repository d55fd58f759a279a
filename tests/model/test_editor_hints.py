"""What an editor reads in the JSON Schema of draft 7 beside the standard: snippets, descriptions of codes, messages."""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import jsonschema
import pytest

from stedenband.model.json_schema import Draft
from stedenband.model.json_schema import json_schema as made_json_schema
from stedenband.parsing.reader import read
from stedenband.text import Language
from tests.model.test_json_schema import as_core

json_schema = cache(made_json_schema)
OURS = {"defaultSnippets", "enumDescriptions", "patternErrorMessage", "errorMessage", "doNotSuggest"}
VARIANTS: list[tuple[Draft, Language]] = [("2020-12", "nl"), ("2020-12", "en"), ("7", "nl"), ("7", "en")]


def _inside(made: Any) -> Iterator[dict[str, Any]]:
    if isinstance(made, dict):
        yield made
    for inner in made.values() if isinstance(made, dict) else made if isinstance(made, list) else ():
        yield from _inside(inner)


def _records(language: Language) -> Iterator[dict[str, Any]]:
    schema = json_schema("7", language)
    yield from (schema, *(one for one in schema["definitions"].values() if "properties" in one))


@pytest.mark.parametrize(("draft", "language"), VARIANTS)
def test_each_variant_is_a_schema_that_tells_right_from_wrong(draft: Draft, language: Language) -> None:
    kind = jsonschema.Draft7Validator if draft == "7" else jsonschema.Draft202012Validator
    schema = json_schema(draft, language)
    kind.check_schema(schema)
    assert kind(schema).is_valid({"gemeente": "Testdam", "country": "NL", "bonds": None})
    assert not kind(schema).is_valid({"gemeente": "Testdam", "country": "NL", "bonds": [{"id": "x"}]})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_strict_validator_finds_only_the_standard_in_the_newer_draft(language: Language) -> None:
    assert [OURS & one.keys() for one in _inside(json_schema("2020-12", language)) if OURS & one.keys()] == []


def _is_flat(value: Any) -> bool:
    return not isinstance(value, dict | list)


def test_no_example_is_a_list_or_a_record_which_an_editor_cannot_insert() -> None:
    examples = [one for made in _inside(json_schema("7", "nl")) for one in made.get("examples", ())]
    assert len(examples) > 50
    assert [one for one in examples if not _is_flat(one)] == []


def test_every_list_shows_an_editor_that_it_is_one() -> None:
    properties = [made for record in _records("nl") for made in record["properties"].values()]
    lists = [made for made in properties if '"items"' in json.dumps(made)]
    assert len(lists) > 30
    assert [made for made in lists if "items" not in made] == []


def test_no_null_is_proposed_where_a_code_or_word_belongs() -> None:
    """The YAML language server proposes `null` wherever a `type` can be null, in any branch of a schema."""
    inside = [made for made in _inside(json_schema("7", "nl")) if "properties" not in made]
    assert [made for made in inside if "null" in made.get("type", ())] == []
    about = json_schema("7", "nl")["definitions"]["Population"]["properties"]["about"]
    assert [jsonschema.Draft7Validator(about).is_valid(value) for value in (None, "yes", "null", 3)] == [
        True, True, False, False,
    ]  # fmt: skip


@pytest.mark.parametrize("value", ["tekst", 3, True, {}])
def test_a_list_in_the_draft_for_editors_may_be_empty_and_is_nothing_else(value: Any) -> None:
    themes = jsonschema.Draft7Validator(json_schema("7", "nl")["properties"]["names"])
    assert themes.is_valid(None) and themes.is_valid([])
    assert not themes.is_valid(value)


def _filled_in(body: Any) -> Any:
    """What a snippet has become once each tab stop has been passed, as YAML reads it."""
    if isinstance(body, dict):
        return {key: _filled_in(inner) for key, inner in body.items()}
    if isinstance(body, list):
        return [_filled_in(inner) for inner in body]
    [text] = re.findall(r"^\$\{\d+:(.*)\}$", body)
    return as_core((read(f"key: {text}\n").value or {})["key"])


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_snippet_becomes_what_the_schema_takes(language: Language) -> None:
    schema, seen = json_schema("7", language), 0
    validator = jsonschema.Draft7Validator(schema)
    for made in _inside(schema):
        for snippet in made.get("defaultSnippets", ()):
            seen += 1
            alone = validator.evolve(schema={**made, "definitions": schema["definitions"]})
            assert [error.message for error in alone.iter_errors(_filled_in(snippet["body"]))] == []
    assert seen > 15


def test_a_bond_begins_with_all_that_it_must_have() -> None:
    [snippet] = json_schema("7", "nl")["definitions"]["Bond"]["defaultSnippets"]
    assert list(snippet["body"]) == ["id", "partners", "kind"]


def test_every_code_and_country_is_told_in_the_language_of_the_schema() -> None:
    for language, status, germany in (
        ("nl", "beëindigd: de band is voorbij", "Duitsland"),
        ("en", "ended: the bond is over", "Germany"),
    ):
        schema = json_schema("7", "en" if language == "en" else "nl")
        codes = [made for made in _inside(schema) if len(made.get("enum", ())) > 2]
        assert [one for one in codes if len(one["enum"]) != len(one["enumDescriptions"])] == []
        kinds = schema["definitions"]["Status"]
        assert kinds["enumDescriptions"][kinds["enum"].index("ended")] == status
        country = schema["definitions"]["Partner"]["properties"]["country"]
        assert country["enumDescriptions"][country["enum"].index("DE")] == germany


def test_every_pattern_says_in_words_what_was_expected() -> None:
    patterns = [made for record in _records("nl") for made in _inside(record["properties"]) if "pattern" in made]
    assert len(patterns) > 30
    assert [made for made in patterns if not made["patternErrorMessage"].startswith("Verwacht: ")] == []
    bond = json_schema("7", "nl")["definitions"]["Bond"]["properties"]["id"]
    assert bond["patternErrorMessage"] == "Verwacht: een id als buffalo-city."


def test_what_a_listed_bond_may_not_have_is_not_proposed() -> None:
    [_, draft] = json_schema("7", "nl")["definitions"]["Bond"]["anyOf"]
    assert {made["doNotSuggest"] for made in draft["properties"].values()} == {True}
