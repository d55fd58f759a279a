"""What is advised on signs in the text of a file that deceive."""

import pytest

from stedenband.parsing.reader import read
from stedenband.parsing.text_rules import text_problems
from stedenband.text import Bilingual


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("note: Verslag\u00a0#3\n", True),
        ("note: Verslag\u200b#3\n", True),
        ("note: \u200b#3\n", True),
        ("note: een\n  Verslag\u00a0#3\n", True),
        ("bonds:\n  - {note: Verslag\u00a0#3}\n", True),
        ('note: "Verslag\u00a0#3"\n', False),
        ("note: 'Verslag\u200b#3'\n", False),
        ('note: "een\n  Verslag\u00a0#3"\n', False),
        ("note: |\n  Verslag\u00a0#3\n", False),
        ("note: >-\n  Verslag\u200b#3\n", False),
        ("# Verslag\u00a0#3\nnote: x\n", False),
        ("note: x # Verslag\u00a0#3\n", False),
    ],
)
def test_quotes_are_advised_before_a_hash_only_where_a_text_has_none(text: str, is_told: bool) -> None:
    (problem,) = text_problems(text)
    assert bool(problem.values["quotes"]) is is_told


def test_quotes_are_advised_above_an_error_of_syntax_too() -> None:
    (problem,) = text_problems("note: Verslag\u00a0#3\nbonds: ]\n")
    assert problem.values["quotes"]


@pytest.mark.parametrize(
    ("before", "line", "quotes"),
    [
        ("", "kind: twinning\u00a0# sinds 1946", "; met een spatie ervoor"),
        ("", "kind: twinning\u200b# sinds 1946", "; met een spatie ervoor"),
        ("", "country: NL\u00a0\u00a0# land", "; met een spatie ervoor"),
        ("", "  - date: 2023-01-01\u200b # de dag", ""),
        ("", "history: [{date: 1985}]\u00a0# nagekeken", ""),
        ("", "# zie bijlage\u00a0#3", ""),
        ("", "note: zie\u00a0#3", "; zet de tekst"),
        ("", "background: Dit en dit\u00a0#3 is meer", "; zet de tekst"),
        ("", "sources: [a\u00a0#b]", "; zet de tekst"),
        ("", "history: [{kind: twinning\u00a0#b}]", "; zet de tekst"),
        ("a: [b\n", "note: dit en dit\u00a0#3 is meer", "; hoort wat achter # staat bij de tekst"),
        ("a: 'b' c\n", "sources: [a\u00a0#b]", "; hoort wat achter # staat bij de tekst"),
    ],
)
def test_an_unseen_character_before_a_hash_asks_for_quotes_only_where_text_would_be_cut(
    before: str, line: str, quotes: str
) -> None:
    (told,) = {_in_dutch(one.values["quotes"]) for one in text_problems(before + line)}
    assert told.startswith(quotes)
    assert bool(told) is bool(quotes)


def test_the_advice_to_put_a_text_in_quotes_has_none_of_its_invisible_characters() -> None:
    document = read("note: Zie\u00a0ook verslag\u200b #3")
    (quoted,) = [one.values["quoted"] for one in document.remarks if "quoted" in one.values]
    assert quoted == '"Zie ook verslag #3"'


def test_an_invisible_character_behind_a_closed_value_is_told_as_the_cause() -> None:
    (cause,) = [one.values["cause"] for one in read("a: [b]\u00a0# c\nd: e").problems if "cause" in one.values]
    assert "U+00A0 is hier een onzichtbaar teken" in _in_dutch(cause)


def _in_dutch(words: str | Bilingual) -> str:
    return words.nl if isinstance(words, Bilingual) else words
