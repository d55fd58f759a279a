"""Autofix: the edits for findings with one right answer, which `validate --fix` makes."""

import re
from collections.abc import Iterable

from stedenband.editing.edits import NOTHING, SPACES, WIDE, Edit
from stedenband.parsing.scalars import means_otherwise
from stedenband.parsing.source import code_point, line_starts
from stedenband.rules.finding import Finding

_LIST_OF_DATES = re.compile(r"""\[[-0-9X?~%., '"]*\]""")
_OPENING = re.compile(r"""[\n\r:,\[{-][ \t]*["']$""")  # the quote before a text, by what stands before that
_CLOSING = re.compile(r"""["'][ \t]*(?:[\n\r,\]}:#]|$)""")
_NEAR = 20  # characters: more spaces than a person puts between a key and its value
_OF_VALUES = frozenset({"bad-date", "several-dates", "unknown-country", "unknown-code", "former-code"})


def edits(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """The edits that mend findings in a text, in its order, none overlapping."""
    starts = line_starts(text)
    made: list[Edit] = []
    row = range(0)
    for finding in findings:
        start = starts[finding.spot.line - 1] + finding.spot.column - 1
        end = start + finding.spot.width
        if finding.rule == "several-dates":
            end = _end_of_list(text, start) or end
        replacement = _replacement(finding, text, start, end)
        if replacement is not None and finding.rule == "invisible-character":
            if start in row:
                continue  # what stands in its place is known
            row = _row(text, start)
            start, end, replacement = row.start, row.stop, _in_place_of(text, row)
        if replacement is not None:
            made.append(Edit(start, end, replacement, replacement.strip("'\"") if finding.rule in _OF_VALUES else None))
    kept: list[Edit] = []
    for edit in sorted(made, key=lambda edit: (edit.start, edit.end)):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _replacement(finding: Finding, text: str, start: int, end: int) -> str | None:
    """What should stand at a finding's place, or None where a person must choose.

    None also where the value found differs from the source text: one with escapes, or of several lines.
    """
    values, there = {name: str(value) for name, value in finding.values.items()}, text[start:end]
    match finding.rule:
        case "trailing-space":
            return ""
        case "not-nfc" if there == values["found"]:
            return values["expected"]
        case "invisible-character" if [*map(code_point, there)] == [values["character"]]:
            return "" if there in NOTHING or there in WIDE else None
        case "several-dates" if there.startswith("[") or values["found"] in there:
            return values["code"] or None
        case "bad-date" if values["found"] in there:
            return values.get("code") or None
        case "unknown-country" | "unknown-code" if values["found"] in there:
            code = values.get("code")
            return f'"{code}"' if code and means_otherwise(code) else code or None
        case "former-code" if values["found"] in there:
            return there.replace(values["found"], values["code"])  # the quotes around a number stay
    return None


def _end_of_list(text: str, start: int) -> int | None:
    """Where a list of dates ends that stands on one line, with or without quotes around each."""
    found = _LIST_OF_DATES.match(text, start)
    return found.end() if found else None


def _row(text: str, start: int) -> range:
    """The row of spaces and of what shows nothing around a place."""
    first = last = start
    while first and _is_blank(text[first - 1]):
        first -= 1
    while last < len(text) and _is_blank(text[last]):
        last += 1
    return range(first, last)


def _is_blank(sign: str) -> bool:
    return sign in NOTHING or sign in WIDE or sign in " \t"


def _in_place_of(text: str, row: range) -> str:
    """What a person would have written there: one space between words, none at either end of a line or a quoted text.

    Of what stands before the text of a line the plain spaces stay: they indent it.
    """
    before, there = text[max(row.start - _NEAR, 0) : row.start], text[row.start : row.stop]
    space = " " if SPACES.search(there) else ""
    if text[row.stop : row.stop + 1] in ("", "\n", "\r") or _CLOSING.match(text, row.stop) or _OPENING.search(before):
        return ""
    is_indentation = before[-1:] in ("", "\n", "\r")
    return (is_indentation and "".join(sign for sign in there if sign in " \t")) or space
