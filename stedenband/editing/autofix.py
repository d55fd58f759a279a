"""Autofix: the edits for findings with one right answer, which `validate --fix` makes."""

import re
from collections.abc import Iterable

from stedenband.editing.edits import NOTHING, SPACES, WIDE, Edit
from stedenband.parsing.scalars import means_otherwise
from stedenband.parsing.source import code_point, line_starts
from stedenband.rules.finding import Finding

_LIST_OF_DATES = re.compile(r"""\[[-0-9X?~%., '"]*\]""")
_OF_VALUES = frozenset({"bad-date", "several-dates", "unknown-country", "unknown-code", "former-code"})


def edits(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """The edits that mend findings in a text, in its order, none overlapping."""
    starts = line_starts(text)
    made: list[Edit] = []
    for finding in findings:
        start = starts[finding.spot.line - 1] + finding.spot.column - 1
        end = start + finding.spot.width
        if finding.rule == "several-dates":
            end = _end_of_list(text, start) or end
        replacement = _replacement(finding, text, start, end)
        if replacement == "" and finding.rule == "invisible-character" and _is_between_spaces(text, start, end):
            end += 1
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
            return "" if there in NOTHING else _space(text, start) if there in WIDE else None
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


def _space(text: str, start: int) -> str:
    """The replacement of a wide space: one plain space for a run of them, none if the run has one or ends a line."""
    row = next(SPACES.finditer(text, start))
    ends_line = text[row.end() : row.end() + 1] in ("", "\n", "\r")
    is_first = not _is_after_space(text, start)
    return " " if is_first and not ends_line and set(row[0]) <= {*WIDE} else ""


def _is_between_spaces(text: str, start: int, end: int) -> bool:
    """Whether two spaces would stand in a row without what is between them, inside a line."""
    after = SPACES.match(text, end)
    ends_line = after is None or text[after.end() : after.end() + 1] in ("", "\n", "\r")
    return not ends_line and text[end] == " " and _is_after_space(text, start)


def _is_after_space(text: str, start: int) -> bool:
    """Whether a space stands before a place; what shows nothing in between goes too."""
    while start and text[start - 1] in NOTHING:
        start -= 1
    return start > 0 and SPACES.match(text, start - 1) is not None
