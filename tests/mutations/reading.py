"""Faults of YAML itself: what is left out or left open, and what the register does not use."""

import re
from collections.abc import Iterator

import yaml

from stedenband.parsing.source import MAX_BYTES
from tests.mutations.edits import Kind, fault, replaced
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted
from tests.mutations.values import always, each_value, is_first, is_not_first, is_plain_prose, is_text


def _before_values(rule: str, added: str) -> Kind:
    """Something before each value: on its key's line where the value is a block."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.is_block and place.key:
                at, new, plus = place.key[1] + 1, f" {added.rstrip()}", 1
            elif place.is_block:
                continue  # there it would belong to the first key
            else:
                at, new, plus = place.start, added, 0
            yield fault(file, place.loc, Edit(at, at, new), Expect(rule, at, plus))

    return plant


def _before_keys(rule: str, added: str) -> Kind:
    """Something before each key."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.key:
                at = place.key[0]
                yield fault(file, place.loc, Edit(at, at, added), Expect(rule, at))

    return plant


def _replaced_keys(rule: str, new: str) -> Kind:
    """Something else instead of each key."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.key:
                yield fault(file, place.loc, Edit(*place.key, new), Expect(rule, place.key[0]))

    return plant


def _too_deep(files: Files, file: Original) -> Iterator[Planted]:
    """Lists in lists instead of each single value; the finding stands somewhere among them."""
    for place in file.places.values():
        if isinstance(place.node, yaml.ScalarNode):
            expect = Expect("too-deep", place.start, column=False)
            yield fault(file, place.loc, Edit(place.start, place.end, f"{'[' * 40}{']' * 40}"), expect)


def _too_large(files: Files, file: Original) -> Iterator[Planted]:
    """A file with more than may be read."""
    at = len(file.text)
    yield fault(file, "end", Edit(at, at, "# lang\n" * (MAX_BYTES // 7)), Expect("file-too-large", 0))


def _everywhere(rule: str, new: str) -> Kind:
    """Something else instead of each value."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.loc:
                yield replaced(file, place, new, rule)

    return plant


def _second_documents(files: Files, file: Original) -> Iterator[Planted]:
    """A second document that begins at each line but the first ones, or behind the last."""
    for start in [at for at in file.line_starts if at > file.at().start] + [len(file.text)]:
        yield fault(file, f"at {start}", Edit(start, start, "---\n"), Expect("second-document", start))


def _directives(files: Files, file: Original) -> Iterator[Planted]:
    """A directive before the comment at the top, and behind it."""
    for at in (0, file.at().start):
        for directive in ("%YAML 1.1", "%TAG ! tag:example.org,2026:", "%ANDERS x"):
            yield fault(file, f"{directive} at {at}", Edit(at, at, f"{directive}\n---\n"), Expect("directive", at))


def _tab_indents(after_text: bool) -> Kind:
    """Each line that is indented, outside of running text, indented with a tab; right behind a text, or not."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        folded = [(one.start, one.end) for one in file.places.values() if one.is_folded]
        ends = {one.end for one in file.places.values() if one.is_plain or one.is_folded}
        for start in file.line_starts:
            indent = len(file.text[start:]) - len(file.text[start:].lstrip(" "))
            is_inside = any(first < start < last for first, last in folded)
            if indent and not is_inside and (start - 1 in ends) is after_text:
                yield fault(file, f"at {start}", Edit(start, start + indent, "\t"), Expect("tab", start))

    return plant


def _unclosed(quote: str, closed_later: bool) -> Kind:
    """A quotation mark before each plain text, that nothing closes, or only one much later in the file.

    An apostrophe may look like that of `'s-`; between brackets the place may be told as that of the bracket.
    """

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_plain_prose, file.leaves):
            at = leaf.place.start
            if (quote in file.text[at:]) is closed_later:
                is_name = quote == "'" and re.match("[A-Za-z]{1,2}[- ]", leaf.value)
                rule = "unquoted-apostrophe" if is_name else "syntax-error"
                expect = Expect(rule, at, column=not leaf.place.in_flow)
                yield fault(file, leaf.place.loc, Edit(at, at, quote), expect)

    return plant


def _unclosed_brackets(files: Files, file: Original) -> Iterator[Planted]:
    """Each list or set of keys between brackets without the closing one."""
    for place in file.places.values():
        if isinstance(place.node, yaml.CollectionNode) and not place.is_block:
            expect = Expect("syntax-error", place.start, column=False)
            yield fault(file, place.loc, Edit(place.end - 1, place.end, ""), expect)


def _missing_colons(first: bool) -> Kind:
    """Each key on a line of its own without its colon; of those that open a record of more keys, or of the others."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.key and not place.in_flow and not place.is_block:
                around = file.children(file.places[place.loc[:-1]])
                opens = len(place.loc) > 1 and around[0] == place and len(around) > 1
                if opens is first:
                    expect = Expect(_without_colon(file, place), place.key[0], column=False)
                    yield fault(file, place.loc, Edit(place.key[1], place.key[1] + 1, ""), expect)

    return plant


def _without_colon(file: Original, place: Place) -> str:
    """What a line without its colon is: words alone at the top, a longer key up to a next colon, else no YAML."""
    if place.loc == ("gemeente",):
        return "no-mapping"
    value = file.text[place.start : place.end].partition("\n")[0]
    return "unknown-key" if value.count(": ") == 1 and not value.startswith('"') else "syntax-error"


def _loose_colons(files: Files, file: Original) -> Iterator[Planted]:
    """A colon in each text without quotes on a line of its own."""
    for leaf in filter(is_plain_prose, file.leaves):
        if leaf.place.key and not leaf.place.in_flow:
            at = leaf.place.end
            yield fault(file, leaf.place.loc, Edit(at, at, ": zo"), Expect("syntax-error", at, column=False))


def _whole_files(files: Files, file: Original) -> Iterator[Planted]:
    """A file that is empty, a list, or a text."""
    for new in ("", "# leeg\n", "- gemeente\n", "gemeente\n"):
        yield fault(file, repr(new), Edit(0, len(file.text), new), Expect("no-mapping", 0))


def _doubled_keys(files: Files, file: Original) -> Iterator[Planted]:
    """Each key with its value once more, right behind."""
    for place in file.places.values():
        if place.key:
            entry = file.text[place.key[0] : place.end]
            between = ", " if place.in_flow else f"\n{' ' * file.column(place.key[0])}"
            edit = Edit(place.end, place.end, between + entry)
            yield fault(file, place.loc, edit, Expect("duplicate-key", place.end, len(between)))


_APOSTROPHE = always("'s-Hertogenbosch")
KINDS: dict[str, Kind] = {
    "anchor before a value": _before_values("anchor", "&a "),
    "anchor before a key": _before_keys("anchor", "&a "),
    "alias for a value": _everywhere("alias", "*a"),
    "tag before a value": _before_values("tag", "!!str "),
    "own tag before a value": _before_values("tag", "!eigen "),
    "tag before a key": _before_keys("tag", "!!str "),
    "second document": _second_documents,
    "directive": _directives,
    "tab that indents": _tab_indents(after_text=False),
    "tab that indents behind a text": _tab_indents(after_text=True),
    "double quote not closed": _unclosed('"', closed_later=False),
    "single quote not closed": _unclosed("'", closed_later=False),
    "double quote closed much later": _unclosed('"', closed_later=True),
    "single quote closed much later": _unclosed("'", closed_later=True),
    "name that begins with an apostrophe": each_value("unquoted-apostrophe", is_not_first, _APOSTROPHE),
    "name with an apostrophe behind a bracket": each_value("unquoted-apostrophe", is_first, _APOSTROPHE),
    "bracket not closed": _unclosed_brackets,
    "colon left out": _missing_colons(first=False),
    "colon left out of a first key": _missing_colons(first=True),
    "colon in a text": _loose_colons,
    "key doubled": _doubled_keys,
    "number for a key": _replaced_keys("key-no-text", "1948"),
    "truth for a key": _replaced_keys("key-no-text", "true"),
    "other file than keys with values": _whole_files,
    "nested too deep": _too_deep,
    "file too large": _too_large,
    "text that YAML quietly means otherwise": each_value(
        "yaml-meaning", is_text, lambda leaf: ("no", "on", "null", "12:30")[leaf.place.start % 4]
    ),
}
