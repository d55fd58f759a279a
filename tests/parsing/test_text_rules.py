"""What is advised on signs in the text of a file that deceive."""

import pytest

from stedenband.parsing.text_rules import text_problems


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
