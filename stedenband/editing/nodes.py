"""The nodes of a YAML text by their paths: where each begins and ends, and whether a comment is inside."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import yaml
from yaml.nodes import CollectionNode, MappingNode, Node, ScalarNode, SequenceNode

from stedenband.parsing.source import Loc

Item = Node | tuple[Node, Node]  # of a list, or of a mapping: a key with its value

_BLANK_OR_COMMENT = re.compile(r"(?P<indent>[ \t]*)(?P<comment>#[^\n]*)?(?:\n|\r\n|\Z)")
_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


class NotPossible(Exception):
    """An edit cannot be made without touching more of the file; `key` is where it was to be, `path` where that is."""

    def __init__(self, key: str, path: Loc = ()) -> None:
        super().__init__(key)
        self.key = key
        self.path = path


@contextmanager
def told_at(path: Loc) -> Iterator[None]:
    """Let what is not possible tell the path that it is about."""
    try:
        yield
    except NotPossible as error:
        error.path = error.path or path
        raise


def top_of(text: str) -> Node | None:
    """The node that a text is; None of an empty one."""
    top: Node | None = yaml.compose(text, Loader=_LOADER)
    return top


def node_at(text: str, path: Loc) -> Node:
    """The node at a path; NotPossible where there is none."""
    node = top_of(text)
    for part in path:
        if isinstance(node, SequenceNode) and isinstance(part, int) and part < len(node.value):
            node = node.value[part]
        elif isinstance(node, MappingNode) and (found := {name.value: one for name, one in node.value}.get(part)):
            node = found
        else:
            raise NotPossible(str(part))
    if node is None:
        raise NotPossible(str(path[-1]) if path else "")
    return node


def line_of(text: str, path: Loc) -> int:
    """The line of what is at a path, or else of the innermost thing on the way to it that is there."""
    for length in range(len(path), 0, -1):
        try:
            return _line(text, path[:length])
        except NotPossible:
            continue
    return len(text.splitlines())


def _line(text: str, path: Loc) -> int:
    parent = node_at(text, path[:-1])
    if isinstance(parent, MappingNode):
        lines = [int(name.start_mark.line) for name, _ in parent.value if name.value == path[-1]]
        if not lines:
            raise NotPossible(str(path[-1]))
        return lines[0] + 1
    return int(node_at(text, path).start_mark.line) + 1


def end_of(node: Node) -> int:
    """The index behind the last thing in a node: the mark of a block collection is behind the comments that follow."""
    while isinstance(node, CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        if isinstance(last, tuple) and is_empty(last[1]):
            return int(last[0].end_mark.index)
        node = last[1] if isinstance(last, tuple) else last
    return int(node.end_mark.index)


def begin_of_item(one: Item) -> int:
    """The index where an item of a list or a pair of a mapping begins, behind any dash."""
    return int((one[0] if isinstance(one, tuple) else one).start_mark.index)


def end_of_item(one: Item) -> int:
    """The index behind an item of a list or a pair of a mapping; behind the key where that has no value."""
    if not isinstance(one, tuple):
        return end_of(one)
    return int(one[0].end_mark.index) if is_empty(one[1]) else end_of(one[1])


def is_empty(node: Node) -> bool:
    """Whether nothing is written where a value may be."""
    return isinstance(node, ScalarNode) and not node.value and not node.style


def line_after(text: str, index: int) -> int:
    """The index of the line that follows; behind a block scalar that is where its mark stands."""
    if index and text[index - 1] == "\n":
        return index
    end = text.find("\n", index)
    return len(text) if end < 0 else end + 1


def line_below(text: str, index: int, column: int) -> int:
    """The index of the line below what ends at an index and the comments that are in it: right of its column."""
    found = at = line_after(text, index)
    while at < len(text) and (line := _BLANK_OR_COMMENT.match(text, at)):
        at = line.end()
        if line["comment"] and len(line["indent"]) > column:
            found = at
        elif line["comment"]:
            break
    return found


def has_comment(text: str, start: int, end: int, node: Node) -> bool:
    """Whether there is a comment in a range of a node; a # inside one of its texts is none."""
    return any(True for _ in _signs(text, start, end, node))


def comments(text: str) -> dict[str, str]:
    """The comments of a text, each with the line that it is in; a # inside a value is none."""
    top, found = top_of(text), {}
    for at in reversed([*_signs(text, 0, len(text), top)] if top else []):  # the first sign of a line is the comment's
        start, end = text.rfind("\n", 0, at) + 1, line_after(text, at + 1)
        found[start] = (text[at:end].strip(), text[start:end].strip())
    return dict(reversed(found.values()))


def _signs(text: str, start: int, end: int, node: Node) -> Iterator[int]:
    """The indices of what begins comments in a range, and of each # inside these."""
    texts = [*_texts(text, node)]
    signs = (index for index in range(start, end) if text[index] == "#")
    return (index for index in signs if not any(first <= index < last for first, last in texts))


def _texts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Where the texts in a node stand; a block of lines begins below its sign, behind which a comment may be."""
    if isinstance(node, ScalarNode):
        start = int(node.start_mark.index)
        yield text.find("\n", start) if node.style in {"|", ">"} else start, int(node.end_mark.index)
    for one in node.value if isinstance(node, CollectionNode) else ():
        for inner in one if isinstance(one, tuple) else (one,):
            yield from _texts(text, inner)
