"""Signs that YAML reads otherwise than people do: a dash that is gone, a # or ? too many, marks of a merge."""

from collections.abc import Callable, Iterator
from itertools import pairwise

import yaml

from tests.mutations.edits import Kind, fault
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted
from tests.mutations.values import is_plain_prose


def _lists_of_records(file: Original) -> Iterator[tuple[Place, list[Place]]]:
    """Each list with dashes of records of several lines, with the first two keys of each record of them."""
    for place in file.places.values():
        if place.is_block and isinstance(place.node, yaml.SequenceNode):
            items = file.children(place)
            if items and all(item.is_block and isinstance(item.node, yaml.MappingNode) for item in items):
                yield place, items


def _without_line(file: Original, item: Place) -> tuple[Edit, Place] | None:
    """An edit that takes out the first line of a record, its dash included; and the key that then is its first."""
    keys = file.children(item)
    if len(keys) == 1 or "\n" in file.text[keys[0].start : keys[0].end]:
        return None
    assert keys[1].key is not None
    return Edit(file.line_start(item.start), file.line_start(keys[1].key[0]), ""), keys[1]


def _first_lines_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each list whose first record lost its first line: no list at all where it was the only one."""
    for _, items in _lists_of_records(file):
        gone = _without_line(file, items[0])
        if gone:
            edit, second = gone
            assert second.key is not None
            rule = "syntax-error" if len(items) > 1 else "wrong-type"
            yield fault(file, items[0].loc, edit, Expect(rule, second.key[0]))


def _later_lines_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each later record that lost its first line: it runs into the one before, and repeats the keys of that."""
    for _, items in _lists_of_records(file):
        for before, item in pairwise(items):
            gone = _without_line(file, item)
            known = {one.loc[-1] for one in file.children(before)}
            twice = [one for one in file.children(item)[1:] if one.loc[-1] in known]
            if gone and twice and twice[0].key:
                yield fault(file, item.loc, gone[0], Expect("duplicate-key", twice[0].key[0]))


def _first_dashes_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each list whose first record has a space in the place of its dash."""
    for _, items in _lists_of_records(file):
        start = items[0].start
        if len(items) > 1:
            yield fault(file, items[0].loc, Edit(start - 2, start - 1, " "), Expect("syntax-error", start))


def _keys_of_lists_gone(behind: Callable[[Place], bool], rule: str, plus: int) -> Kind:
    """Each list of records whose key's line is gone, where what stands before it takes its records in."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place in file.places.values():
            if place.key and place.is_block and isinstance(place.node, yaml.SequenceNode):
                around = file.children(file.places[place.loc[:-1]])
                index, first = around.index(place), file.children(place)[0]
                if index and behind(around[index - 1]) and isinstance(first.node, yaml.MappingNode):
                    start = file.line_start(place.key[0])
                    edit = Edit(start, file.line_start(place.start), "")
                    yield fault(file, place.loc, edit, Expect(rule, first.start, plus))

    return plant


def _is_list_of_records(place: Place) -> bool:
    nodes = place.node.value if place.is_block and isinstance(place.node, yaml.SequenceNode) else [None]
    return all(isinstance(one, yaml.MappingNode) for one in nodes)


def _merges(marker: str) -> Kind:
    """A mark of a merge before each line."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for start in file.line_starts:
            yield fault(file, f"at {start}", Edit(start, start, f"{marker}\n"), Expect("unfinished-merge", start))

    return plant


def _behind_texts(rule: str, added: str, plus: int, in_flow: bool, column: bool = True) -> Kind:
    """Something behind each text without quotes, between brackets or not."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in filter(is_plain_prose, file.leaves):
            if leaf.place.in_flow is in_flow and (leaf.place.key or not in_flow):
                at = leaf.place.end
                yield fault(file, leaf.place.loc, Edit(at, at, added), Expect(rule, at, plus, column))

    return plant


def _glued_hashes(files: Files, file: Original) -> Iterator[Planted]:
    """A # right behind each bracket and quotation mark that closes; inside others these then stay open."""
    for place in file.places.values():
        is_quoted = isinstance(place.node, yaml.ScalarNode) and place.node.style in {"'", '"'}
        is_closed = isinstance(place.node, yaml.CollectionNode) and not place.is_block
        if is_quoted or is_closed:
            expect = Expect("syntax-error", place.end, column=not place.in_flow)
            yield fault(file, place.loc, Edit(place.end, place.end, "# zo"), expect)


def _question_marks(files: Files, file: Original) -> Iterator[Planted]:
    """A ? right before each key between braces."""
    for place in file.places.values():
        if place.key and place.in_flow:
            at = place.key[0]
            yield fault(file, place.loc, Edit(at, at, "?"), Expect("syntax-error", at))


KINDS: dict[str, Kind] = {
    "first record without its first line": _first_lines_gone,
    "later record without its first line": _later_lines_gone,
    "first record without its dash": _first_dashes_gone,
    "key of a list gone behind another list": _keys_of_lists_gone(_is_list_of_records, "missing-key", 0),
    "key of a list gone behind running text": _keys_of_lists_gone(lambda one: one.is_folded, "swallowed-line", -2),
    "merge begun": _merges("<<<<<<< HEAD"),
    "merge to end": _merges(">>>>>>> tak"),
    "comma in a text between braces": _behind_texts("comma-splits", ", twee", 2, in_flow=True),
    "colon in a text between braces": _behind_texts("syntax-error", ": twee", 0, in_flow=True, column=False),
    "number sign behind a text": _behind_texts("hash-cuts-text", " #3", 1, in_flow=False),
    "number sign in a text between braces": _behind_texts("syntax-error", " #3", 1, in_flow=True, column=False),
    "number sign glued to a quote or bracket": _glued_hashes,
    "question mark glued to a key": _question_marks,
}
