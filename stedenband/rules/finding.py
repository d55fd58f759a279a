"""Findings: faults in the data as values, each with its rule, its place and the values of the rule's message.

There are three types, one for each step from the file to the report. A `TextProblem` is found in the text of a file,
by the reader or a rule on the text, at a line and a column. A `ModelFault` is found in the values, by the schema or
by a check, at a path: `bonds`, 2, `history`, 0, `date` in the file of leiden. The linter drops what a file accepts
(`accept`) and turns the others into a `Finding`, with the file's name, line and column; only for a fault it parses
the text again.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stedenband.parsing.source import Loc, Spot
from stedenband.rules.catalogue import Severity, rule
from stedenband.text import Bilingual, Language


class ModelFault(NamedTuple):
    """A fault by its path in the file of the municipality `home`; a path among `values` becomes the line it is on.

    `at_key` asks for the place of the key rather than that of its value.
    """

    rule: str
    home: str
    loc: Loc
    values: Mapping[str, str | Bilingual | Loc] = {}
    at_key: bool = False


class Finding(NamedTuple):
    """One fault: `file` as it is shown to people, `spot` in it, and `values` for the placeholders of the message."""

    rule: str
    file: str
    spot: Spot
    values: Mapping[str, str | Bilingual] = {}

    @property
    def severity(self) -> Severity:
        """How bad it is, by its rule."""
        return rule(self.rule).severity

    def message(self, language: Language) -> str:
        """What was found and what was expected, in one sentence."""
        return self._fill(rule(self.rule).message.text(language), language)

    def hint(self, language: Language) -> str | None:
        """What to do, or None where the rule has no advice or what was meant is unknown."""
        template = rule(self.rule).hint
        if template is None or ("{meant}" in template.nl and not self.values.get("meant")):
            return None
        return self._fill(template.text(language), language)

    def _fill(self, template: str, language: Language) -> str:
        words = {
            name: value.text(language) if isinstance(value, Bilingual) else value for name, value in self.values.items()
        }
        return template.format_map(words)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, place and rule."""
    return sorted(findings, key=lambda finding: (finding.file, finding.spot, finding.rule))
