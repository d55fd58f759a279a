"""The reader: bytes that are no text are refused with their place, and both parsers give the same values."""

from pathlib import Path

import pytest
import yaml

from stedenband import reader
from stedenband.reader import Document, locate, read
from stedenband.source import MAX_BYTES, Bare, Problem, Spot, decode
from tests.cases import CASES
from tests.conftest import Command

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
