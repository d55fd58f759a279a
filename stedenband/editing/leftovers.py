"""What is left out when a file is merged into another: what is about the municipality itself, and comments."""

from collections.abc import Collection, Mapping
from typing import Any

from yaml.nodes import Node

from stedenband.editing.nodes import comments, end_of_item, line_after, node_at
from stedenband.editing.skeleton import skeleton
from stedenband.model import Municipality

_OF_WHAT_IS_NO_MORE = ("gemeente", "country", "ids", "wikidata", "level", "style", "part_of")
_FOR_EDITORS = "# yaml-language-server:"


def staying(text: str, along: Collection[str]) -> Mapping[str, str]:
    """What a file says, as written, by its keys, but for those that come along and those that nobody needs any more."""
    goes = {*along, *_OF_WHAT_IS_NO_MORE}
    pairs = [(name, value) for name, value in node_at(text, ()).value if name.value not in goes and value.value]
    return {name.value: _lines_of(text, (name, value)) for name, value in pairs}


def _lines_of(text: str, pair: tuple[Node, Node]) -> str:
    """A key with its value and the comment behind that."""
    return text[pair[0].start_mark.index : line_after(text, end_of_item(pair))].rstrip()


def lost_comments(text: str, owner: Municipality, into: str, shown: Mapping[str, Any]) -> list[str]:
    """The comments of a file that did not come along, but for those of every new file; those behind values with these.

    What is `shown` of it anyway is not among them.
    """
    new = skeleton(owner.gemeente, owner.country, {}, (), {})
    known = {*comments(into), *(line.strip() for line in new.splitlines())}
    told = "\n".join(shown.values())
    lost = ((one, line) for one, line in comments(text).items() if one not in known and one not in told)
    return [line for one, line in lost if not one.startswith(_FOR_EDITORS)]
