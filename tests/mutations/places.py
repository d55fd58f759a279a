"""The real files with the place of everything in them.

Places come from PyYAML's own nodes, so that the linter's positions are not judged by themselves.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, NamedTuple, TypeAlias

import yaml

from stedenband.model import Municipality
from stedenband.model.base import Record, keys_of
from stedenband.model.traverse import records
from stedenband.parsing.reader import read
from stedenband.parsing.source import Loc
from tests.conftest import DATA


class Place(NamedTuple):
    """A value in a text from `start` to `end`, its key (None in a list), and whether it stands between brackets."""

    loc: Loc
    start: int
    end: int
    node: yaml.Node
    key: tuple[int, int] | None = None
    in_flow: bool = False

    @property
    def is_block(self) -> bool:
        """Whether it is a list or mapping that is written without brackets."""
        return isinstance(self.node, yaml.CollectionNode) and not self.node.flow_style

    @property
    def is_plain(self) -> bool:
        """Whether it is text without quotes, on one line."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.style is None

    @property
    def is_folded(self) -> bool:
        """Whether it is running text over several lines."""
        return isinstance(self.node, yaml.ScalarNode) and self.node.style == ">"


class Leaf(NamedTuple):
    """A single value of a record: its place, the record, the name of its field, and what it says."""

    place: Place
    owner: Record
    name: str
    value: Any


@dataclass(frozen=True)
class Original:
    """A real file: its text, what it says, and where."""

    home: str
    text: str

    @cached_property
    def municipality(self) -> Municipality:
        """What the file says."""
        return Municipality.model_validate(read(self.text).value)

    @cached_property
    def places(self) -> dict[Loc, Place]:
        """The place of every value by its path."""
        node = yaml.compose(self.text, yaml.SafeLoader)
        assert node is not None
        return {place.loc: place for place in self._walk((), node, None, False)}

    def _walk(self, loc: Loc, node: yaml.Node, key: tuple[int, int] | None, in_flow: bool) -> Iterator[Place]:
        start = node.start_mark.index
        end = start + len(self.text[start : node.end_mark.index].rstrip())
        yield Place(loc, start, end, node, key, in_flow)
        in_flow = isinstance(node, yaml.CollectionNode) and bool(node.flow_style)
        if isinstance(node, yaml.MappingNode):
            for name, inner in node.value:
                spot = (name.start_mark.index, name.end_mark.index)
                yield from self._walk((*loc, name.value), inner, spot, in_flow)
        elif isinstance(node, yaml.SequenceNode):
            for index, inner in enumerate(node.value):
                yield from self._walk((*loc, index), inner, None, in_flow)

    @cached_property
    def records(self) -> list[tuple[Loc, Record]]:
        """Every record with its path."""
        return list(records(self.municipality))

    @cached_property
    def leaves(self) -> list[Leaf]:
        """Every single value that is written in a record."""
        return [
            Leaf(self.places[at], record, name, item)
            for loc, record in self.records
            for name, key in keys_of(type(record))
            if name in record.model_fields_set
            for at, item in _items((*loc, key), getattr(record, name))
        ]

    def of(self, *kinds: type[Record]) -> list[tuple[Place, Any]]:
        """Every record of some kinds, with its place."""
        return [(self.places[loc], record) for loc, record in self.records if isinstance(record, kinds)]

    def at(self, *loc: str | int) -> Place:
        """The place of a path."""
        return self.places[loc]

    def children(self, place: Place) -> list[Place]:
        """What stands right inside a mapping or list, in order."""
        size = len(place.loc) + 1
        inside = (one for one in self.places.values() if len(one.loc) == size and one.loc[:-1] == place.loc)
        return sorted(inside, key=lambda one: one.start)

    def line_start(self, index: int) -> int:
        """Where the line of an index begins."""
        return self.text.rfind("\n", 0, index) + 1

    def column(self, index: int) -> int:
        """How many characters stand before an index on its line."""
        return index - self.line_start(index)

    @cached_property
    def line_starts(self) -> list[int]:
        """Where each line begins."""
        return [match.start() for match in re.finditer(r"^(?=.)", self.text, re.MULTILINE)]


def _items(loc: Loc, value: Any) -> Iterator[tuple[Loc, Any]]:
    """The single values at a path: the value itself, or those of a list."""
    if isinstance(value, tuple):
        yield from (((*loc, index), item) for index, item in enumerate(value) if not isinstance(item, Record))
    elif not isinstance(value, (Record, dict)):
        yield loc, value


Files: TypeAlias = Mapping[str, Original]


@cache
def originals() -> dict[str, Original]:
    """The real files by slug."""
    return {path.stem: Original(path.stem, path.read_text("utf-8")) for path in sorted(DATA.glob("*.yaml"))}
