"""Records are added to a file in its own style, and every other byte stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stedenband.editing.append import NotPossible, with_entries, with_records
from stedenband.vocabulary.edtf import parse

BOND = {"id": "bath", "partners": [{"name": "Bath", "country": "GB"}]}
LINES = "  - id: bath\n    partners: [{name: Bath, country: GB}]\n"
HEAD = "gemeente: Heel # naam\ncountry: NL\n"

CASES = {
    "no list yet": (HEAD, HEAD + "\nbonds:\n" + LINES),
    "an empty key with comments below": (
        HEAD + "bonds:\n  # - id: voorbeeld\n\n# einde\n",
        HEAD + "bonds:\n" + LINES + "  # - id: voorbeeld\n\n# einde\n",
    ),
    "a block list with a comment behind": (
        HEAD + "bonds:\n  - id: a # een\n  # nog een\nevents: []\n",
        HEAD + "bonds:\n  - id: a # een\n" + LINES + "  # nog een\nevents: []\n",
    ),
    "a block list without indentation": (
        HEAD + "bonds:\n- id: a\n",
        HEAD
        + "bonds:\n- id: bath\n  partners: [{name: Bath, country: GB}]\n".replace("- id: bath", "- id: a\n- id: bath"),
    ),
    "folded text at the end": (
        HEAD + "bonds:\n  - id: a\n    note: >-\n      Een\n      twee.\n\nevents: []\n",
        HEAD + "bonds:\n  - id: a\n    note: >-\n      Een\n      twee.\n\n" + LINES + "events: []\n",
    ),
    "a flow list": (
        HEAD + "bonds: [{id: a}] # kort\n",
        HEAD + "bonds: [{id: a}, {id: bath, partners: [{name: Bath, country: GB}]}] # kort\n",
    ),
    "an empty flow list": (HEAD + "bonds: []\n", HEAD + "bonds: [{id: bath, partners: [{name: Bath, country: GB}]}]\n"),
    "a flow list with a comma at the end": (
        HEAD + "bonds: [{id: a},]\n",
        HEAD + "bonds: [{id: a}, {id: bath, partners: [{name: Bath, country: GB}]}]\n",
    ),
    "no line end at the end": (HEAD + "bonds:\n  - id: a", HEAD + "bonds:\n  - id: a\n" + LINES),
    "Windows' line ends": (
        (HEAD + "bonds:\n  - id: a\n").replace("\n", "\r\n"),
        (HEAD + "bonds:\n  - id: a\n" + LINES).replace("\n", "\r\n"),
    ),
}


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_a_record_is_added_to_the_end_of_its_list(text: str, expected: str) -> None:
    assert with_records(text, "bonds", [BOND]) == expected


ENTRY = {"lijst": {"title": "De lijst: 2026", "date": parse("2026")}}


SAID = 'lijst: {title: "De lijst: 2026", date: 2026}'
MAPPINGS = {
    "no mapping yet": (HEAD, f"{HEAD}\nsources:\n  {SAID}\n"),
    "a flow mapping": (HEAD + "sources: {a: {title: A}}\n", f"{HEAD}sources: {{a: {{title: A}}, {SAID}}}\n"),
    "a block mapping": (HEAD + "sources:\n    a: {title: A}\n", f"{HEAD}sources:\n    a: {{title: A}}\n    {SAID}\n"),
}


@pytest.mark.parametrize(("text", "expected"), MAPPINGS.values(), ids=MAPPINGS)
def test_an_entry_is_added_to_the_end_of_its_mapping(text: str, expected: str) -> None:
    assert with_entries(text, "sources", ENTRY) == expected


def test_a_reference_is_added_to_a_list() -> None:
    assert with_records("joins: [a/b]\n", "joins", ["c/d"]) == "joins: [a/b, c/d]\n"


@pytest.mark.parametrize("text", ["{gemeente: Heel, bonds: []}\n", "gemeente: Heel\nbonds: {a: 1}\n", "- a\n"])
def test_where_more_would_have_to_change_nothing_is(text: str) -> None:
    with pytest.raises(NotPossible):
        with_records(text, "bonds", [BOND])


@given(st.text(st.characters(blacklist_categories=("Cs", "Cc")), min_size=1).filter(lambda text: text.strip() == text))
def test_any_text_comes_back_as_it_was_meant(text: str) -> None:
    with_records(HEAD, "bonds", [{"id": "a", "note": text}])
