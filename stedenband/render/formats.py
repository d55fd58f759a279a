"""The registry of output formats, each with its writer; a new format is one entry here and its writer.

A writer's module is imported only when its format is asked for (lazy import): Rich, python-docx and icalendar are slow.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from stedenband.errors import WrongUse
from stedenband.text import Bilingual

_INSTALL = "pip install 'stedenband[office]'"


class Format(NamedTuple):
    """What writes a format, as `module:function` in `stedenband.render`; it takes the value that a command made."""

    writer: str
    on_page: bool = False  # the writer prints on a Rich console, its first argument, instead of returning text or bytes
    binary: bool = False  # the output is not written to a terminal
    missing: Bilingual | None = None  # what to say where a library of the extra `office` is not installed

    def load(self) -> Callable[..., Any]:
        """The function that writes the format; WrongUse where a library that it needs is not installed."""
        module, _, function = self.writer.partition(":")
        try:
            found: Callable[..., Any] = getattr(import_module(f"stedenband.render.{module}"), function)
        except ImportError:
            if self.missing is None:
                raise
            raise WrongUse(self.missing) from None
        return found


Formats = Mapping[str, Format]

LISTS: Formats = {
    "table": Format("tables.rows:print_table", on_page=True),
    "json": Format("tables.rows:as_json"),
    "jsonl": Format("tables.rows:as_jsonl"),
    "csv": Format("tables.rows:as_csv"),
    "md": Format("tables.rows:as_markdown"),
}
REPORT: Formats = {
    "text": Format("report.text:print_report", on_page=True),
    "md": Format("report.markdown:as_markdown"),
    "html": Format("report.html:as_html"),
    "docx": Format(
        "report.docx:as_docx",
        binary=True,
        missing=Bilingual(
            f"voor docx is python-docx nodig: {_INSTALL}", f"docx needs python-docx to be installed: {_INSTALL}"
        ),
    ),
    "json": Format("report.data:as_json"),
    "csv": Format("report.data:as_csv"),
}
# A dossier is a document as a report is, but for programs it has the keys of the data.
DOSSIER: Formats = {name: how for name, how in REPORT.items() if name not in ("json", "csv")} | {
    "json": Format("dossier:dossier_json")
}
TIMELINE: Formats = {
    "text": REPORT["text"],
    "svg": Format("report.svg:as_svg"),
    "html": REPORT["html"],
}
COUNTS: Formats = {
    "table": Format("tables.counts:print_counts", on_page=True),
    "json": Format("tables.counts:counts_json"),
    "csv": Format("tables.counts:counts_csv"),
    "md": Format("tables.counts:counts_markdown"),
    "svg": Format("report.chart:chart_svg"),
    "html": REPORT["html"],
}
AGENDA: Formats = {
    "table": Format("tables.agenda:print_agenda", on_page=True),
    "json": Format("tables.agenda:agenda_json"),
    "jsonl": Format("tables.agenda:agenda_jsonl"),
    "csv": Format("tables.agenda:agenda_csv"),
    "md": Format("tables.agenda:agenda_markdown"),
    "ics": Format(
        "ics:agenda_ics",
        missing=Bilingual(
            f"voor de vorm ics is icalendar nodig; installeer het met: {_INSTALL}",
            f"the format ics needs icalendar; install it with: {_INSTALL}",
        ),
    ),
}
FINDINGS: Formats = {
    "text": Format("findings:print_findings", on_page=True),
    "json": Format("findings_formats:as_json"),
    "sarif": Format("findings_formats:as_sarif"),
    "junit": Format("findings_formats:as_junit"),
    "github": Format("findings_formats:as_github"),
    "gitlab": Format("findings_formats:as_gitlab"),
}
EXPLANATIONS: Formats = {
    "text": Format("explanations:print_explanation", on_page=True),
    "md": Format("explanations:as_markdown"),
}

# The formats that a file's suffix stands for.
SUFFIXES: Mapping[str, tuple[str, ...]] = {
    ".json": ("json",),
    ".jsonl": ("jsonl",),
    ".csv": ("csv",),
    ".md": ("md",),
    ".txt": ("table", "text"),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".html": ("html",),
    ".htm": ("html",),
    ".docx": ("docx",),
    ".ics": ("ics",),
    ".svg": ("svg",),
}
