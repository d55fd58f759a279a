"""The JSON Schema: it describes every key, and accepts of a file's shape what `validate` accepts."""

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from stedenband.loading.data_file import read_data
from stedenband.loading.schema_errors import empty_key_faults, schema_faults
from stedenband.model import Municipality
from stedenband.model.base import Record, keys_of
from stedenband.model.json_schema import json_schema
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.parsing.source import ILLEGAL, Bare
from stedenband.rules.finding import ModelFault
from tests.cases import CASES
from tests.conftest import DATA, LIVING_DATA, Command, examples

# Rules on what a schema cannot say: whether a day exists, a span runs forward, a file has the right name, and how a
# number is written.
NOT_SHAPE = {"impossible-date", "span-reversed", "file-name", "number-notation"}


def _pattern(_: Any, pattern: str, instance: Any, __: Any) -> Iterator[jsonschema.ValidationError]:
    # As ECMA 262 reads it: `$` is the very end, which in Python is `\Z`.
    if isinstance(instance, str) and not re.search(pattern.replace("$", r"\Z"), instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {pattern!r}")


@cache
def _validator(draft: str) -> Any:
    base = jsonschema.Draft7Validator if draft == "7" else jsonschema.Draft202012Validator
    schema = json_schema("7" if draft == "7" else "2020-12", "nl")
    base.check_schema(schema)
    extend: Any = jsonschema.validators.extend
    return extend(base, {"pattern": _pattern})(schema)


def as_core(value: Any) -> Any:
    """A value of the reader as YAML 1.2's core schema reads it."""
    if isinstance(value, Bare):
        return value.value
    if isinstance(value, dict):
        return {key: as_core(inner) for key, inner in value.items()}
    return [as_core(inner) for inner in value] if isinstance(value, list) else value


def _accepts(draft: str, value: Any) -> bool:
    return bool(_validator(draft).is_valid(as_core(value)))


def _shape_is_right(faults: Iterable[ModelFault]) -> bool | None:
    """Whether a file's shape is right by these faults; None where only what no schema need see is wrong."""
    rules = {fault.rule for fault in faults}
    return None if rules and rules <= NOT_SHAPE else not rules


@pytest.mark.parametrize("draft", ["2020-12", "7"])
@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_register_fits_its_schema(path: Path, draft: str) -> None:
    errors = [error.message for error in _validator(draft).iter_errors(as_core(read(path.read_text()).value))]
    assert errors == []


def test_a_schema_of_the_wrong_shape_would_be_seen() -> None:
    assert _accepts("2020-12", {"gemeente": "Testdam", "country": "NL"})
    assert not _accepts("2020-12", {"gemeente": "Testdam", "country": "DE"})
    assert not _accepts("2020-12", {"gemeente": 1948, "country": "NL"})


def _agrees(path: Path) -> bool | None:
    """Whether both drafts of the schema say of a file what `validate` does; None where only that can tell."""
    text = path.read_text(encoding="utf-8-sig")
    document = read(text)
    # An empty value is null to the schema, and absent here: the property test below has it.
    if document.value is None or document.problems or document.empty_keys:
        return None
    right = _shape_is_right(read_data("testdam", "testdam.yaml", "testdam.yaml", text.encode()).faults)
    return None if right is None else all(_accepts(draft, document.value) is right for draft in ("2020-12", "7"))


@pytest.mark.parametrize("kind", ["clean", "broken"])  # a test of each file takes twice as long
def test_schema_and_validate_agree_on_every_case(kind: str) -> None:
    told = {path.relative_to(CASES).as_posix(): _agrees(path) for path in sorted((CASES / kind).rglob("*.yaml"))}
    assert [name for name, agrees in told.items() if agrees is False] == []
    assert sum(agrees is True for agrees in told.values()) > 100


EVERYTHING = read((CASES / "clean" / "everything.yaml").read_text(encoding="utf-8")).value or {}


def _paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from _paths(inner, (*path, key))


PATHS = [path for path in _paths(EVERYTHING) if path]
TEXTS = """
tekst a-b a--b A 1948 1944~ 194X XXXX-05-04 2020/2021 2013-21 1998-09 1998-13 2013/.. active ended left NL DE DDDE UK
yes no https://example.org javascript:x info@example.org EUR a/b
"""
MORE_TEXTS = ("", " ", "Tekst met spatie", "twee\nregels", "regel\n", "\u00a0")
NUMBERS = ("1948", "0", "-1", "1.5", "5.0", "12345", "999", "true", "false", "1e3", "010")
SCALARS: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from([*TEXTS.split(), *MORE_TEXTS]),
    st.sampled_from([Bare(text) for text in NUMBERS]),
    st.none(),
    st.sampled_from([[], {}, [None], ["tekst"], {"name": "x"}, {"onbekend": "x"}, [[]]]),
    # What no file can hold is no case: Python takes some control characters for spaces, and other programs do not.
    st.text(max_size=8).filter(lambda text: not ILLEGAL.search(text)),
)  # fmt: skip


def _replaced(value: Any, path: tuple[str | int, ...], new: Any) -> Any:
    if not path:
        return new
    first, rest = path[0], path[1:]
    if isinstance(value, dict):
        changed = {**value, first: _replaced(value[first], rest, new)}
        return {key: inner for key, inner in changed.items() if key != first or rest or new != "<gone>"}
    changed_list = list(value)
    changed_list[first] = _replaced(value[first], rest, new)  # type: ignore[index]
    return changed_list


def _without_nulls(value: Any) -> Any:
    """What the reader makes of it: an empty value of a key is absent."""
    if isinstance(value, dict):
        return {key: _without_nulls(inner) for key, inner in value.items() if inner is not None}
    return [_without_nulls(inner) for inner in value] if isinstance(value, list) else value


def _faults_in(value: Any) -> list[ModelFault]:
    empties = [path for path in _paths(value) if path and isinstance(path[-1], str) and _at(value, path) is None]
    faults = list(empty_key_faults("testdam", empties))
    try:
        Municipality.model_validate(_without_nulls(value))
    except ValidationError as error:
        faults += schema_faults("testdam", error)
    return faults


def _at(value: Any, path: tuple[str | int, ...]) -> Any:
    for part in path:
        value = value[part]
    return value


@settings(max_examples=examples(1500), deadline=None)
@given(path=st.sampled_from(PATHS), new=st.one_of(SCALARS, st.just("<gone>")))
def test_schema_and_validate_agree_whatever_stands_anywhere(path: tuple[str | int, ...], new: Any) -> None:
    value = _replaced(EVERYTHING, path, new)
    right = _shape_is_right(_faults_in(value))
    for draft in ("2020-12", "7"):
        assert right is None or _accepts(draft, value) is right


@pytest.mark.parametrize("draft", ["2020-12", "7"])
def test_every_key_has_a_description_and_every_example_fits(draft: str) -> None:
    schema, definitions = _validator(draft).schema, "$defs" if draft == "2020-12" else "definitions"
    records = [schema, *schema[definitions].values()]
    properties = [(key, value) for record in records for key, value in record.get("properties", {}).items()]
    assert len(properties) > 150
    for key, value in properties:
        assert value["description"].endswith("."), key
        alone = _validator(draft).evolve(schema={**value, definitions: schema[definitions]})
        assert [example for example in value.get("examples", ()) if not alone.is_valid(example)] == [], key


def test_every_pattern_escapes_only_what_ecma_262_lets_it() -> None:
    # A validator that reads patterns in Unicode mode, as JSON Schema has it, refuses the schema for any other escape.
    patterns = set(re.findall(r'"pattern": (".*")', json.dumps(_validator("2020-12").schema, indent=1)))
    assert len(patterns) > 5
    for pattern in map(json.loads, patterns):
        assert set(re.findall(r"\\(.)", pattern)) <= set(r"dDsSwWbBfnrtv^$\.*+?()[]{}|/"), pattern


def test_the_schema_knows_every_key_of_the_model() -> None:
    schema = _validator("2020-12").schema
    for record in {type(one) for one in _all_records(Municipality.model_validate(EVERYTHING))} - {Municipality}:
        assert set(schema["$defs"][record.__name__]["properties"]) == {key for _, key in keys_of(record)}


def _all_records(record: Record) -> Iterator[Record]:
    for _, one in records(record):
        yield one


def test_the_schema_beside_the_data_is_the_one_that_is_printed(stedenband: Command) -> None:
    printed = stedenband("schema", "--draft", "7").out
    kept = (LIVING_DATA / ".schema.json").read_text(encoding="utf-8")
    assert kept == printed, "data/.schema.json is behind; CONTRIBUTING says how it is made"
    assert json.loads(stedenband("schema").out)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert stedenband("schema", "--draft", "4").code == 2
