"""Findings as people read them: place, severity, rule, what is wrong and what to do about it."""

from collections import Counter

from rich.console import Console
from rich.text import Text

from stedenband.finding import Finding
from stedenband.register import Register
from stedenband.render.cells import count
from stedenband.render.plain import visible
from stedenband.rules import Severity
from stedenband.text import Language, Words

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_SEVERITIES = {
    Severity.ERROR: Words("fout", "error"),
    Severity.WARNING: Words("waarschuwing", "warning"),
    Severity.NOTE: Words("opmerking", "note"),
}


def print_findings(console: Console, findings: tuple[Finding, ...], language: Language) -> None:
    """Print each finding on a line, its advice under it."""
    for finding in findings:
        console.print(_line(finding, language), soft_wrap=True)
        if hint := finding.hint(language):
            console.print(Text(f"    → {visible(hint)}"), soft_wrap=True)


def _line(finding: Finding, language: Language) -> Text:
    place = f"{visible(finding.file)}:{finding.spot.line}:{finding.spot.column}: "
    severity = _SEVERITIES[finding.severity].text(language)
    return Text.assemble(
        (place, "bold"),
        (severity, _STYLES[finding.severity]),
        f" [{finding.rule}] {visible(finding.message(language))}",
    )


def total(findings: tuple[Finding, ...], language: Language) -> str:
    """How many findings of each severity there are, and in how many files."""
    counts = Counter(finding.severity for finding in findings)
    parts = [count(counts[severity], f"{severity.value}s", language) for severity in Severity if counts[severity]]
    files = count(len({finding.file for finding in findings}), "files", language)
    return f"{', '.join(parts)} in {files}"


def checked(register: Register, seconds: float, language: Language) -> str:
    """The one line that a clean register gets: what was checked, and how fast."""
    municipalities = register.municipalities.values()
    numbers = {
        "files": len(municipalities),
        "bonds": sum(len(one.bonds) for one in municipalities),
        "committees": sum(len(one.committees) for one in municipalities),
        "events": sum(len(one.events) for one in municipalities),
    }
    *most, last = (count(number, what, language) for what, number in numbers.items())
    listed = f"{', '.join(most)} {Words('en', 'and').text(language)} {last}"
    time = f"{seconds:.2f}"
    if language == "nl":
        return f"In orde: {listed} gecontroleerd in {time.replace('.', ',')} s."
    return f"Clean: checked {listed} in {time} s."
