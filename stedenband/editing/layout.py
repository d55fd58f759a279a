"""The text of what is new in a file: records of several lines or on one, long texts folded, in the style beside it."""

import textwrap
from collections.abc import Mapping, Sequence
from typing import Any

from yaml.nodes import CollectionNode

from stedenband.editing.skeleton import flow, scalar

INDENT = 2
WIDTH = 120
LONG = 100  # characters of a text that is folded over several lines

Items = Sequence[tuple[str, Any]]  # each with what stands before it: the dash of a list's, the key of a mapping's


def block(items: Items, indent: int, beside: CollectionNode | None, shift: int | None) -> str:
    """Items of a block collection, each on one line where those beside it are.

    `shift` is how far right of their keys lists in it stand; None where they are in brackets.
    """
    last = beside.value[-1] if beside is not None and beside.value else None
    is_entry, last = isinstance(last, tuple), last[1] if isinstance(last, tuple) else last
    is_short = isinstance(last, CollectionNode) and bool(last.flow_style)
    if is_entry and shift is None and not is_short:
        shift = INDENT
    return "".join(item(start, value, " " * indent, is_short=is_short, shift=shift) for start, value in items)


def item(start: str, value: Any, indent: str, *, is_short: bool, shift: int | None = None) -> str:
    """An item: a record of several lines with a key each, or on one line where it is short or its neighbours are."""
    line = f"{indent}{start}{flow(value)}\n"
    if not isinstance(value, Mapping):
        return line
    if (is_short or (start != "- " and shift is None)) and len(line) <= WIDTH:
        return line
    inner = indent + "  "
    lines = [key_line(key, of, inner, shift) for key, of in value.items()]
    first = f"{indent}{start}{lines[0]}" if start == "- " else f"{indent}{start.rstrip()}\n{inner}{lines[0]}"
    return "\n".join([first, *(f"{inner}{line}" for line in lines[1:])]) + "\n"


def key_line(key: str, value: Any, indent: str, shift: int | None) -> str:
    """A key with its value; a long text is folded over several lines, a list or mapping has lines of its own."""
    if shift is not None and isinstance(value, Mapping) and value:
        inner = indent + " " * INDENT
        return "\n".join((f"{key}:", *(f"{inner}{key_line(name, of, inner, shift)}" for name, of in value.items())))
    if shift is not None and isinstance(value, list) and value:
        lines = block([("- ", one) for one in value], len(indent) + shift, None, shift)
        return f"{key}:\n{lines}".removesuffix("\n")
    words = value.split() if isinstance(value, str) else []
    if not isinstance(value, str) or len(words) < 2 or len(value) <= LONG or value != " ".join(words):  # noqa: PLR2004
        return f"{key}: {flow(value) if not isinstance(value, str) else scalar(value)}"
    folded = textwrap.wrap(value, WIDTH - len(indent) - INDENT, break_long_words=False, break_on_hyphens=False)
    return f"{key}: >-\n" + "\n".join(f"{indent}  {line}" for line in folded)


def listed(items: Items) -> str:
    """Items as they stand in a collection on one line."""
    return ", ".join(f"{start.removeprefix('- ')}{flow(value)}" for start, value in items)


def as_flow(items: Items) -> str:
    """Items as a collection on one line."""
    return f"[{listed(items)}]" if items[0][0] == "- " else f"{{{listed(items)}}}"


def with_ends(text: str, lines: str) -> str:
    """Lines with the ends that those of the file have."""
    return lines.replace("\n", "\r\n") if "\r\n" in text else lines
