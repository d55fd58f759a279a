"""Writes records as YAML in the style of `data/`: short records in braces on one line, long prose folded."""

import re
from collections.abc import Iterator, Mapping, Sequence
from textwrap import wrap
from typing import Any, TypeAlias

Record: TypeAlias = Mapping[str, Any]

_FIRST_LINE = "# yaml-language-server: $schema=./.schema.json\n"
_WIDTH = 110
# Their records stand on lines of their own, however short they are.
_OPEN = frozenset({"bonds", "committees", "events", "sources"})
_QUOTED = re.compile(r"[^\w‘].*|.*: .*|.* #.*|.*:|[-+]?[\d.]+|yes|no|on|off|true|false|null", re.IGNORECASE | re.DOTALL)


def written(municipality: Record, comment: str = "") -> str:
    """The text of a file: the line for editors, a remark if there is one, and the facts."""
    remark = f"# {comment}\n" if comment else ""
    return _FIRST_LINE + remark + "".join(f"{line}\n" for line in _mapping(municipality, 0))


def _mapping(record: Record, indent: int, is_open: bool = False) -> Iterator[str]:
    for key, value in record.items():
        yield from _entry(" " * indent + key + ":", value, is_open or (key in _OPEN and _holds_records(value)))


def _entry(before: str, value: Any, is_open: bool) -> Iterator[str]:
    short = None if is_open else _behind_key(value)
    indent = len(before) - len(before.lstrip()) + 2
    if short is not None and len(f"{before} {short}") <= _WIDTH:
        yield f"{before} {short}"
    elif isinstance(value, str):
        yield f"{before} {'|' if chr(10) in value else '>-'}"
        yield from (" " * indent + line for part in value.split("\n") for line in _wrapped(part, indent))
    else:
        yield before
        is_table = is_open and before.strip() == "sources:"
        yield from _mapping(value, indent, is_table) if isinstance(value, Mapping) else _items(value, indent, is_open)


def _items(values: Sequence[Any], indent: int, is_open: bool) -> Iterator[str]:
    before = " " * indent + "- "
    for value in values:
        short = None if is_open else _in_brackets(value)
        if isinstance(value, Mapping) and (short is None or len(before + short) > _WIDTH):
            first, *rest = _mapping(value, indent + 2)
            yield from (before + first.lstrip(), *rest)
        else:
            yield before + (_scalar(value) if isinstance(value, str) else str(short))


def _holds_records(value: Any) -> bool:
    return any(isinstance(one, Mapping) for one in (value.values() if isinstance(value, Mapping) else value))


def _wrapped(text: str, indent: int) -> list[str]:
    return wrap(text, _WIDTH - indent, break_on_hyphens=False, break_long_words=False)


def _behind_key(value: Any) -> str | None:
    """A value as it stands on the line of its key, or None where it never does."""
    if isinstance(value, str):
        return None if "\n" in value else _scalar(value)
    is_list_of_records = isinstance(value, list) and len(value) > 1 and _holds_records(value)
    return None if is_list_of_records else _in_brackets(value)


def _in_brackets(value: Any) -> str | None:
    """A value as it stands in braces or brackets, or None where its commas would need quotes there."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return None if re.search(r"[,\[\]{}\n]", value) else _scalar(value)
    if not isinstance(value, Mapping | list):
        return str(value)
    inner = [_in_brackets(one) for one in (value.values() if isinstance(value, Mapping) else value)]
    texts = [one for one in inner if one is not None]
    if len(texts) < len(inner):
        return None
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {text}" for key, text in zip(value, texts, strict=True)) + "}"
    return "[" + ", ".join(texts) + "]"


def _scalar(value: str) -> str:
    return f'"{value}"' if _QUOTED.fullmatch(value) else value
