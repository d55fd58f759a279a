"""The reader: bytes that are no text are refused with their place, and both parsers give the same values."""

from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stedenband.loading import parsed_files as files
from stedenband.model import Municipality, Record
from stedenband.model.base import is_record, plain_type, types_of
from stedenband.parsing import reader
from stedenband.parsing.document import Document
from stedenband.parsing.reader import clean_value, locate, read
from stedenband.parsing.source import MAX_BYTES, Bare, Spot, TextProblem, decode
from tests.cases import CASES
from tests.conftest import DATA, Command, examples

FIRST = b"gemeente: Testdam\ncountry: NL\n"

BYTES = [
    (FIRST + b"note: caf\xe9\n", "not-utf8", Spot(3, 10), "0xE9"),
    ("gemeente: Testdam".encode("utf-16"), "not-utf8", Spot(1, 1), "0xFF"),
    (FIRST + b"note: \xed\xa0\x80\n", "not-utf8", Spot(3, 7), "0xED"),
    (FIRST + b"note: a\x00b\n", "control-character", Spot(3, 8), "U+0000"),
    (FIRST + b"note: a\x1b[31m\n", "control-character", Spot(3, 8), "U+001B"),
    (FIRST + b"note: \xc3\xa9\x7f\n", "control-character", Spot(3, 8), "U+007F"),
    (FIRST + "note: a\u2028b\n".encode(), "control-character", Spot(3, 8), "U+2028"),
    (FIRST + "note: a\x85b\n".encode(), "control-character", Spot(3, 8), "U+0085"),
    (FIRST + "note: a\ufeffb\n".encode(), "control-character", Spot(3, 8), "U+FEFF"),
    (FIRST + b"#" * MAX_BYTES, "file-too-large", Spot(1, 1), "5"),
]


@pytest.mark.parametrize(("data", "rule", "spot", "says"), BYTES, ids=[case[1] + str(case[2]) for case in BYTES])
def test_bytes_that_are_no_text_are_refused_with_their_place(data: bytes, rule: str, spot: Spot, says: str) -> None:
    refused = decode(data)
    assert isinstance(refused, TextProblem)
    assert (refused.rule, refused.spot) == (rule, spot)
    assert says in refused.values.values()


def test_a_byte_order_mark_is_accepted() -> None:
    assert decode(b"\xef\xbb\xbf" + FIRST) == FIRST.decode()


def test_a_file_as_large_as_allowed_is_read() -> None:
    assert isinstance(decode(FIRST.ljust(MAX_BYTES, b"#")), str)


def test_an_unreadable_file_is_a_finding_and_hides_no_other(tmp_path: Path, stedenband: Command) -> None:
    (tmp_path / "testdam.yaml").mkdir()
    (tmp_path / "proefstad.yaml").write_text("gemeente: Proefstad\ncountry: UK\n")
    done = stedenband("validate", data=tmp_path)
    assert done.code == 1
    assert "testdam.yaml:1:1: fout [file-unreadable]" in done.out
    assert "proefstad.yaml:2:10: fout [unknown-country]" in done.out


def all_records(record: type[Record]) -> set[type[Record]]:
    """The classes of all records that a record can hold, with its own."""
    held = (one for annotation in types_of(record).values() for one in _classes(annotation))
    return {record}.union(*(all_records(one) for one in held))


def _classes(annotation: object) -> list[type[Record]]:
    plain = plain_type(annotation)
    return [one for one in (plain, *get_args(plain)) if is_record(one)]


def _plain(value: object) -> object:
    if isinstance(value, Bare):
        return (value.text, value.value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _readable(kind: str) -> dict[str, str]:
    """The texts of the case files of a kind, by their names."""
    decoded = ((path, decode(path.read_bytes())) for path in sorted((CASES / kind).rglob("*.yaml")))
    return {path.relative_to(CASES).as_posix(): text for path, text in decoded if isinstance(text, str)}


kinds = pytest.mark.parametrize("kind", ["clean", "broken"])  # a test of each file takes twice as long


def _agree_on(text: str, fast: Document, pure: Document) -> bool:
    """Whether two parsers gave the same values as far as both accept a text, and find fault with the same lines."""

    def rules(document: Document) -> list[tuple[str, int]]:
        return [(problem.rule, problem.spot.line) for problem in document.problems]

    both = fast.value is not None and pure.value is not None
    same = not both or _plain(fast.value) == _plain(pure.value)
    # Only libyaml takes a tab inside an unquoted value.
    return same and (rules(fast) == rules(pure) or ("\t" in text and fast.value is not None))


@kinds
def test_the_pure_parser_gives_the_same_values_for_what_both_accept(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = _readable(kind)
    fast = {name: read(text) for name, text in texts.items()}
    monkeypatch.setattr(reader, "parser_class", yaml.SafeLoader)
    assert [name for name, text in texts.items() if not _agree_on(text, fast[name], read(text))] == []


def test_a_lone_surrogate_is_refused_by_either_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'gemeente: "\\ud800"\n'
    assert read(text).problems
    monkeypatch.setattr(reader, "parser_class", yaml.SafeLoader)
    assert [problem.rule for problem in read(text).problems] == ["control-character"]


def _with_positions(text: str) -> Document:
    """A text read with positions, whether or not anything is to be pointed out."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "clean_value", lambda *_: None)
        return read(text)


def _is_read_the_same(text: str) -> bool:
    """Whether what is read without positions is what is read with them, and only where nothing is to be pointed out."""
    value, proper = clean_value(text), _with_positions(text)
    is_told = bool(proper.problems or proper.remarks or proper.empty_keys)
    if value is None:
        return proper.value is None or is_told
    return _plain(value) == _plain(proper.value) and not is_told


@kinds
def test_a_text_is_read_the_same_with_positions_and_without(kind: str) -> None:
    assert [name for name, text in _readable(kind).items() if not _is_read_the_same(text)] == []


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_a_data_file_is_read_the_same_with_positions_and_without(path: Path) -> None:
    assert _is_read_the_same(path.read_text(encoding="utf-8"))


PIECES = ["a", "b: ", "yes", "~", "true", "1_0", "12", "'x'", '"\\u202e"', "\n", "\n  ", "- ", "[", "]", "{", "}", ", ",
          "&a ", "*a", "!x ", "--- ", "...", "%", "? ", "#", "|\n  ", ": "]  # fmt: skip


@settings(max_examples=examples(2000), deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_read_is_read_the_same_with_positions_and_without(text: str) -> None:
    assert _is_read_the_same(text)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_data_files_are_read_without_positions(path: Path) -> None:
    assert clean_value(path.read_text(encoding="utf-8"), files.BOOLEAN_KEYS) is not None


def test_a_bare_yes_or_no_is_meant_under_the_keys_that_ask_for_one_and_remarked_elsewhere() -> None:
    text = "about: yes\nb: {about: no, c: yes}\nabouts: [no]\nyes: about\n"
    found = [remark.loc for remark in read(text, {"about"}).remarks]
    assert found == [("b", "c"), ("abouts", 0), ()]


def test_the_keys_that_take_a_bare_yes_or_no_are_those_of_truth_values() -> None:
    types = [pair for record in all_records(Municipality) for pair in types_of(record).items()]
    truths = {key for key, annotation in types if plain_type(annotation) is bool}
    assert truths == files.BOOLEAN_KEYS
    assert all(plain_type(annotation) is bool for key, annotation in types if key in truths)


def test_nothing_is_implicit() -> None:
    text = "a: NO\nb: 12:30\nc: 1987-05-04\nd: yes\ne: 1_000\nf: <<\ng: =\nh: 0b1\n"
    assert read(text).value == {
        "a": "NO", "b": "12:30", "c": "1987-05-04", "d": "yes", "e": "1_000", "f": "<<", "g": "=", "h": "0b1",
    }  # fmt: skip


BARE = {"010": 10, "0o17": 15, "0x1F": 31, "+5": 5, "-5": -5, "1.5": 1.5, "1e3": 1000.0, "True": True, "FALSE": False}


@pytest.mark.parametrize(("text", "number"), BARE.items())
def test_an_unquoted_number_or_truth_is_told_from_text_and_reads_as_yaml_1_2_says(text: str, number: float) -> None:
    value = (read(f"a: {text}\n").value or {})["a"]
    assert isinstance(value, Bare)
    assert value.value == number
    assert read(f"a: '{text}'\n").value == {"a": text}


def test_an_empty_value_is_absent_but_an_empty_item_is_not() -> None:
    assert read("a:\nb: ~\nc: null\nd: [~, x]\n").value == {"d": [None, "x"]}


def test_blocks_fold_and_keep_as_yaml_says() -> None:
    text = "a: >\n  een\n  twee\n\n  drie\nb: |-\n  een\n   twee\nc: 'it''s'\nd: \"a\\tb\\u00e9\"\n"
    assert read(text).value == {"a": "een twee\ndrie\n", "b": "een\n twee", "c": "it's", "d": "a\tb\u00e9"}


@pytest.mark.parametrize("parser", [reader.parser_class, yaml.SafeLoader], ids=["libyaml", "pure"])
@pytest.mark.parametrize("opening", ["[", "[[", "[b: ", "[{b: ", "[\n", "['[', "])
def test_a_million_brackets_end_in_one_finding_at_the_first_that_is_too_deep(
    opening: str, parser: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "parser_class", parser)
    some, many = (read("a: " + opening * levels).problems for levels in (50, 1_000_000))
    assert [problem.rule for problem in many] == ["too-deep"]
    assert many == some


def test_a_million_braces_are_told_as_fifty_are() -> None:
    some, many = (read("a: " + "{" * levels).problems for levels in (50, 1_000_000))
    assert {problem.rule for problem in many} == {"key-no-text", "too-deep"}
    assert many == some


def test_places_count_characters_from_one() -> None:
    positions = locate("é: {ñ: x}\n")
    assert positions.keys["é", "ñ"] == Spot(1, 5)
    assert positions.values["é", "ñ"] == Spot(1, 8)
    assert positions.spot(("é", "weg")) == Spot(1, 4)
