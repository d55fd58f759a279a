"""What is taken out of a file takes nothing else with it, and no comment."""

import pytest

from stedenband.editing.nodes import NotPossible, line_of
from stedenband.editing.removing import without_value

TEXT = """\
gemeente: Heel # naam
background: >-
  Een
  twee.

joins: [a/b]
sources: {brief: {title: "B #1", url: https://a.example/b#c}, krant: {title: K}}
bonds:
  # de eerste
  - id: a
    kind: twinning
    themes: [sport, music]
    roles:
      - role: mayor
        until: 2020
      - {role: council, since: 2019}
  - {id: b, kind: contact}
events:
  # alleen dit
  - id: feest
    status: held
  # - id: voorbeeld
"""
REMOVED = {
    "a text of several lines": (("background",), "background: >-\n  Een\n  twee.\n\n", ""),
    "a value on a line of its own": (("bonds", 0, "kind"), "    kind: twinning\n", ""),
    "the first value of a record": (("bonds", 0, "roles", 0, "role"), "- role: mayor\n        until", "- until"),
    "a value in a record on one line": (("bonds", 1, "kind"), "{id: b, kind: contact}", "{id: b}"),
    "the first of these": (("bonds", 1, "id"), "{id: b, kind: contact}", "{kind: contact}"),
    "one of a list": (("bonds", 0, "themes", 1), "[sport, music]", "[sport]"),
    "a record": (("bonds", 0, "roles", 0), "      - role: mayor\n        until: 2020\n", ""),
    "a list of a file's only value": (("joins", 0), "joins: [a/b]\n", ""),
    "a source, with a # in its texts": (
        ("sources", "brief"), 'brief: {title: "B #1", url: https://a.example/b#c}, ', "",
    ),
    "the last record of a list": (("events", 0), "  - id: feest\n    status: held\n", ""),
    "a bond": (("bonds", 1), "  - {id: b, kind: contact}\n", ""),
}  # fmt: skip


@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["unix", "windows"])
@pytest.mark.parametrize(("path", "old", "new"), REMOVED.values(), ids=REMOVED)
def test_only_what_is_meant_goes(path: tuple[str | int, ...], old: str, new: str, end: str) -> None:
    assert TEXT.count(old) == 1
    made = without_value(TEXT.replace("\n", end), path)
    assert made == TEXT.replace(old, new).replace("\n", end)


def test_a_record_goes_with_its_dash_and_not_with_a_comment_in_it() -> None:
    text = "bonds:\n  -\n    id: a\n  -\n    id: b\nevents:\n  - id: feest\n    # nagaan\n"
    assert without_value(text, ("bonds", 1)) == text.replace("  -\n    id: b\n", "")
    with pytest.raises(NotPossible):
        without_value(text, ("events", 0))


@pytest.mark.parametrize("path", [("gemeente",), ("note",), ("bonds", 7), ("bonds", 0, "x"), ("gemeente", "x")])
def test_a_comment_or_what_is_not_there_is_left(path: tuple[str | int, ...]) -> None:
    with pytest.raises(NotPossible):
        without_value(TEXT, path)


def test_the_line_of_what_is_not_possible_is_that_of_its_own_record() -> None:
    assert line_of(TEXT, ("bonds", 1, "kind")) == TEXT[: TEXT.index("kind: contact")].count("\n") + 1
    assert line_of(TEXT, ("bonds", 0, "note")) == TEXT[: TEXT.index("- id: a")].count("\n") + 1
