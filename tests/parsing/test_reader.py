"""The reader: bytes that are no text are refused with their place, and both parsers give the same values."""

from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stedenband.loading import data_file as files
from stedenband.model import Municipality, Record
from stedenband.model.base import plain_type
from stedenband.parsing import reader
from stedenband.parsing.ordinary import read_ordinary
from stedenband.parsing.reader import Document, locate, read
from stedenband.parsing.source import MAX_BYTES, Bare, Problem, Spot, decode
from tests.cases import CASES
from tests.conftest import DATA, Command

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
    assert isinstance(refused, Problem)
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
    held = (one for field in record.model_fields.values() for one in _classes(field.type))
    return {record}.union(*(all_records(one) for one in held))


def _classes(annotation: object) -> list[type[Record]]:
    plain = plain_type(annotation)
    return [one for one in (plain, *get_args(plain)) if isinstance(one, type) and issubclass(one, Record)]


def _plain(value: object) -> object:
    if isinstance(value, Bare):
        return (value.text, value.value)
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items()}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


def _readable() -> list[Path]:
    return [path for path in sorted(CASES.rglob("*.yaml")) if isinstance(decode(path.read_bytes()), str)]


@pytest.mark.parametrize("path", _readable(), ids=lambda path: path.stem)
def test_the_pure_parser_gives_the_same_values_for_what_both_accept(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = decode(path.read_bytes())
    assert isinstance(text, str)
    fast = read(text)
    monkeypatch.setattr(reader, "parser_class", yaml.SafeLoader)
    pure = read(text)

    def rules(document: Document) -> list[tuple[str, int]]:
        return [(problem.rule, problem.spot.line) for problem in document.problems]

    if fast.value is not None and pure.value is not None:
        assert _plain(fast.value) == _plain(pure.value)
    # Only libyaml takes a tab inside an unquoted value.
    assert rules(fast) == rules(pure) or ("\t" in text and fast.value is not None)


def test_a_lone_surrogate_is_refused_by_either_parser(monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'gemeente: "\\ud800"\n'
    assert read(text).problems
    monkeypatch.setattr(reader, "parser_class", yaml.SafeLoader)
    assert [problem.rule for problem in read(text).problems] == ["control-character"]


def _agree(text: str) -> None:
    """What is read as ordinary says what the reader proper reads, which then has nothing to refuse or to remark."""
    quick = read_ordinary(text, reader.parser_class(text).get_event)
    proper, _ = locate(text)
    if quick is None:
        return
    assert _plain(quick.value) == _plain(proper.value)
    assert proper.problems == [] and not proper.has_empty
    assert {remark.loc[-1] for remark in proper.remarks if remark.loc} == quick.answers


@pytest.mark.parametrize("path", [*_readable(), *DATA.glob("*.yaml")], ids=lambda path: path.stem)
def test_an_ordinary_text_is_read_as_the_reader_proper_reads_it(path: Path) -> None:
    text = decode(path.read_bytes())
    assert isinstance(text, str)
    _agree(text)


PIECES = ["a", "b: ", "yes", "~", "true", "1_0", "12", "'x'", '"\\u202e"', "\n", "\n  ", "- ", "[", "]", "{", "}", ", ",
          "&a ", "*a", "!x ", "--- ", "...", "%", "? ", "#", "|\n  ", ": "]  # fmt: skip


@settings(max_examples=2000, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_whatever_is_read_as_ordinary_is_ordinary(text: str) -> None:
    _agree(text)


@pytest.mark.parametrize("path", sorted(DATA.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_data_files_are_ordinary(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_ordinary(text, reader.parser_class(text).get_event) is not None


def test_the_keys_that_take_a_bare_yes_or_no_are_those_of_truth_values() -> None:
    fields = [field for record in all_records(Municipality) for field in record.model_fields.values()]
    truths = {field.key for field in fields if plain_type(field.type) is bool}
    assert truths == files.BOOLEAN_KEYS
    assert all(plain_type(field.type) is bool for field in fields if field.key in truths)


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


def test_a_million_brackets_end_in_one_finding() -> None:
    assert [problem.rule for problem in read("a: " + "[" * 1_000_000).problems] == ["too-deep"]


def test_places_count_characters_from_one() -> None:
    _, positions = locate("é: {ñ: x}\n")
    assert positions.keys["é", "ñ"] == Spot(1, 5)
    assert positions.values["é", "ñ"] == Spot(1, 8)
    assert positions.spot(("é", "weg")) == Spot(1, 4)
