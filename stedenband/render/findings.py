"""Findings as people read them: place, severity, rule, what is wrong, the line it stands on, what to do about it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stedenband.parsing.source import lines
from stedenband.render.escaping import visible
from stedenband.render.lines import Line, print_lines, wrapped
from stedenband.render.page import Page
from stedenband.render.widths import text_width
from stedenband.rules.catalogue import Severity
from stedenband.rules.finding import Finding
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.number_words import count

MOST_SHOWN = 500  # findings that are printed as text; JSON, SARIF and the like have all
_AROUND = 60  # characters of a long line that are shown on either side of the spot
_COMMAND = re.compile("stedenband [a-z]+ [^ ]*(?:/| --)")
_REMOVAL = " --remove"
_INDENT = 6  # of an advice
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
SEVERITIES = {
    Severity.ERROR: Bilingual("fout", "error"),
    Severity.WARNING: Bilingual("waarschuwing", "warning"),
    Severity.NOTE: Bilingual("opmerking", "note"),
}


def print_findings(
    page: Page,
    findings: Sequence[Finding],
    texts: Mapping[str, str],
    language: Language,
    *,
    is_saved: bool = True,
) -> None:
    """Print each finding with the line it stands on, then how many there are; `texts` are the files by name.

    Of what is not saved (`is_saved`) nothing can be taken out yet: advice to do so is left out.
    """
    print_lines(page, _lines(page.width, findings, texts, language, is_saved))


def _lines(
    width: int, findings: Sequence[Finding], texts: Mapping[str, str], language: Language, is_saved: bool
) -> Iterator[Line]:
    by_file: dict[str, list[str]] = {}
    for finding in findings[:MOST_SHOWN]:
        if finding.file not in by_file:
            by_file = {finding.file: lines(texts.get(finding.file, ""))}
        yield from wrapped(_head(finding, language), width)
        yield from _place(finding, by_file[finding.file])
        hint = finding.hint(language) or ""
        if hint and (is_saved or _REMOVAL not in hint):
            yield from _advice(visible(hint), width)
        yield ()
    if len(findings) > MOST_SHOWN:
        more = len(findings) - MOST_SHOWN
        yield ((Bilingual(f"… en nog {more} bevindingen.", f"… and {more} more findings.").text(language), ""),)
        yield ()
    yield ((total(findings, language), ""),)


def _head(finding: Finding, language: Language) -> Line:
    return (
        (f"{visible(finding.file)}:{finding.spot.line}:{finding.spot.column}: ", "bold"),
        (SEVERITIES[finding.severity].text(language), _STYLES[finding.severity]),
        (f" [{finding.rule}] {visible(finding.message(language))}", ""),
    )


def _place(finding: Finding, source: list[str]) -> Iterator[Line]:
    """The line that a finding stands on, with what it is about underlined; never wrapped."""
    spot = finding.spot
    line = source[spot.line - 1] if spot.line <= len(source) else ""
    if line.strip():
        before, marked, after = _excerpt(line, spot.column - 1, spot.width)
        underline = "^" * max(text_width(marked), 1)
        yield (f"{spot.line:>5} │ ", "dim"), (before, ""), (marked, "bold"), (after, "")
        yield ("      │ ", "dim"), (" " * text_width(before), ""), (underline, "bold red")


def _advice(hint: str, width: int) -> Iterator[Line]:
    """An advice below the line; a command in it is not wrapped, so that it can be copied as one line."""
    lead, line = " " * _INDENT, ((f"→ {hint}", ""),)
    for part in [line] if _COMMAND.search(hint) else wrapped(line, max(width - _INDENT, 1)):
        yield ((lead, ""), *part)


def _excerpt(line: str, start: int, width: int) -> tuple[str, str, str]:
    """The text before, at and after a position; a long line is cut on either side."""
    end = start + width
    first, last = max(0, start - _AROUND), end + _AROUND
    before = ("…" if first else "") + visible(line[first:start])
    after = visible(line[end:last]) + ("…" if len(line) > last else "")
    return before, visible(line[start:end][: 2 * _AROUND]), after


def total(findings: Sequence[Finding], language: Language) -> str:
    """How many findings of each severity there are, and in how many files."""
    counts = Counter(finding.severity for finding in findings)
    parts = [count(counts[severity], f"{severity.value}s", language) for severity in Severity if counts[severity]]
    files = count(len({finding.file for finding in findings}), "files", language)
    return f"{', '.join(parts)} in {files}"
