"""Mends what has one right answer, in the text itself: every other byte, comments included, stays as it is."""

from collections.abc import Iterable
from dataclasses import dataclass

from stedenband.finding import Finding
from stedenband.scalars import means_otherwise
from stedenband.source import code_point, line_starts

# Characters that show nothing and join nothing; a space of another width becomes a plain one.
_NOTHING = frozenset({"U+00AD", "U+180E", "U+200B", "U+2060", "U+FEFF"})
_SPACES = frozenset(
    {"U+00A0", "U+1680", *(f"U+{number:04X}" for number in range(0x2000, 0x200B)), "U+202F", "U+205F", "U+3000"}
)


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A stretch of text, by its indices, and what comes in its place."""

    start: int
    end: int
    replacement: str


def edits(text: str, findings: Iterable[Finding]) -> list[Edit]:
    """The edits that mend findings in a text, in its order, none overlapping."""
    starts = line_starts(text)
    made: list[Edit] = []
    for finding in findings:
        start = starts[finding.spot.line - 1] + finding.spot.column - 1
        end = start + finding.spot.width
        replacement = _replacement(finding, text[start:end])
        if replacement is not None:
            made.append(Edit(start, end, replacement))
    kept: list[Edit] = []
    for edit in sorted(made):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def _replacement(finding: Finding, there: str) -> str | None:
    """What should stand at a finding's place, or None where a person must choose.

    So it is where `there` does not have what was found as it is: a text with escapes, or one of more lines.
    """
    values = {name: str(value) for name, value in finding.values.items()}
    match finding.rule:
        case "trailing-space":
            return ""
        case "not-nfc":
            return values["expected"]
        case "invisible-character" if [*map(code_point, there)] == [values["character"]]:
            return "" if values["character"] in _NOTHING else " " if values["character"] in _SPACES else None
        case "unknown-country" | "unknown-code" if values["found"] in there:
            code = values.get("code")
            return f'"{code}"' if code and means_otherwise(code) else code or None
    return None


def fixed(text: str, made: Iterable[Edit]) -> str:
    """The text with edits made."""
    for edit in sorted(made, reverse=True):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text
