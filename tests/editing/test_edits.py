"""Text edits: those that are made change no value but those that they are about, whatever the text."""

import unicodedata
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from stedenband.editing.autofix import edits
from stedenband.editing.edits import Edit, applied, harmless
from stedenband.parsing.text_rules import text_problems
from stedenband.rules.finding import Finding
from tests.conftest import examples

ODD = "\u00a0\u2009\u3000\u200b\u00ad"
PARTS = st.sampled_from(
    [*ODD, "#", ":", ",", "'", '"', "?", "-", "[", "]", "{", "}", "!", "&", "null", "a", "é", "3", " "]
)
VALUES = st.lists(PARTS, max_size=8).map("".join)
LINES = st.one_of(
    VALUES.map(lambda value: f"note: {value}\n"),
    VALUES.map(lambda value: f"title: a{value}b \n"),
    VALUES.map(lambda value: f"list: [x, {{name: {value}, y: 1}}]\n"),
    VALUES.map(lambda value: f"text: |\n  een{value}\n  twee\n"),
    VALUES.map(lambda value: f"# {value}\n"),
)


LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def _seen(node: yaml.Node | None) -> Any:
    """A value as it looks: without signs that cannot be seen, and without doubled spaces."""
    if node is None or not isinstance(node, yaml.ScalarNode):
        inner = [] if node is None else node.value
        return [tuple(map(_seen, one)) if isinstance(one, tuple) else _seen(one) for one in inner]
    text = "".join(" " if sign in "\u00a0\u2009\u3000" else sign for sign in node.value if sign not in "\u200b\u00ad")
    return unicodedata.normalize("NFC", " ".join(text.split()))


@settings(max_examples=examples(1000), deadline=None)
@given(lines=st.lists(LINES, min_size=1, max_size=4))
def test_mending_a_text_leaves_every_value_as_it_looks(lines: list[str]) -> None:
    text = "".join(f"k{number}{line}" if line[0] != "#" else line for number, line in enumerate(lines))
    made = edits(text, [Finding(one.rule, "x", one.spot, one.values) for one in text_problems(text)])
    mended = applied(text, harmless(text, made))
    if mended != text:
        try:
            before = yaml.compose(text, LOADER)
        except yaml.YAMLError:  # of two equal anchors, say, it makes nothing
            return
        assert _seen(yaml.compose(mended, LOADER)) == _seen(before)


def test_of_many_edits_only_those_that_do_harm_are_left() -> None:
    text = "a: x\u00a0y\nb: x\u00a0#3\nc: x\u00a0y\nd: x\u00a0#4\n"
    made = [Edit(at, at + 1, " ") for at, sign in enumerate(text) if sign == "\u00a0"]
    assert applied(text, harmless(text, made)) == "a: x y\nb: x\u00a0#3\nc: x y\nd: x\u00a0#4\n"


def test_an_edit_with_a_value_of_its_own_may_change_that_value_alone() -> None:
    text = "a: [1996, 2010]\nb: 1\n"
    good, bad = Edit(3, 15, '"[1996,2010]"', "[1996,2010]"), Edit(19, 20, "2")
    assert harmless(text, [good, bad]) == [good]


def test_a_text_that_cannot_be_parsed_gets_no_edit() -> None:
    assert harmless("a: [x \n", [Edit(5, 6, "")]) == []
