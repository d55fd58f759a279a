"""The registry of output formats, each with its writer; a new format is one entry here and its writer.

A writer's module is imported only when its format is asked for (lazy import): Rich and the libraries of the extras are
slow.
"""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, NamedTuple

from stedenband.errors import WrongUse


class Format(NamedTuple):
    """What writes a format, as `module:function` in `stedenband.render`; it takes the value that a command made."""

    writer: str
    on_page: bool = False  # the writer prints on a Rich console, its first argument, instead of returning text or bytes
    binary: bool = False  # the output is not written to a terminal
    needs: tuple[str, str] | None = None  # a library that the writer imports, and the extra that brings it

    def load(self) -> Callable[..., Any]:
        """The function that writes the format; WrongUse where a library that it needs is not installed."""
        module, _, function = self.writer.partition(":")
        try:
            found: Callable[..., Any] = getattr(import_module(f"stedenband.render.{module}"), function)
        except ImportError:
            if self.needs is None:
                raise
            from stedenband.extras import missing  # noqa: PLC0415 - it reads how the program was installed

            raise WrongUse(missing(*self.needs)) from None
        return found


Formats = Mapping[str, Format]
_XLSX = ("XlsxWriter", "office")

LISTS: Formats = {
    "table": Format("tables.rows:print_table", on_page=True),
    "json": Format("tables.rows:as_json"),
    "jsonl": Format("tables.rows:as_jsonl"),
    "csv": Format("tables.rows:as_csv"),
    "md": Format("tables.rows:as_markdown"),
    "geojson": Format("tables.geojson:as_geojson"),
    "xlsx": Format("tables.sheets:list_xlsx", binary=True, needs=_XLSX),
}
REPORT: Formats = {
    "text": Format("report.text:print_report", on_page=True),
    "md": Format("report.markdown:as_markdown"),
    "html": Format("report.html:as_html"),
    "docx": Format("report.docx:as_docx", binary=True, needs=("python-docx", "office")),
    "pdf": Format("report.pdf:as_pdf", binary=True, needs=("typst", "pdf")),
    "xlsx": Format("report.xlsx:as_xlsx", binary=True, needs=_XLSX),
    "json": Format("report.data:as_json"),
}
# A dossier is a document as a report is, but for programs it has the keys of the data.
DOSSIER: Formats = {name: how for name, how in REPORT.items() if name not in ("json", "xlsx")} | {
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
    "xlsx": Format("tables.sheets:counts_xlsx", binary=True, needs=_XLSX),
    "svg": Format("report.chart:chart_svg"),
    "html": REPORT["html"],
}
AGENDA: Formats = {
    "table": Format("tables.agenda:print_agenda", on_page=True),
    "json": Format("tables.agenda:agenda_json"),
    "jsonl": Format("tables.agenda:agenda_jsonl"),
    "csv": Format("tables.agenda:agenda_csv"),
    "md": Format("tables.agenda:agenda_markdown"),
    "xlsx": Format("tables.sheets:agenda_xlsx", binary=True, needs=_XLSX),
    "ics": Format("ics:agenda_ics", needs=("icalendar", "office")),
}
COMPARISON: Formats = {
    "table": Format("tables.comparison:print_comparison", on_page=True),
    "json": Format("tables.comparison:comparison_json"),
    "csv": Format("tables.comparison:comparison_csv"),
    "md": Format("tables.comparison:comparison_markdown"),
    "xlsx": Format("tables.sheets:comparison_xlsx", binary=True, needs=_XLSX),
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
    ".geojson": ("geojson",),
    ".csv": ("csv",),
    ".md": ("md",),
    ".txt": ("table", "text"),
    ".sarif": ("sarif",),
    ".xml": ("junit",),
    ".html": ("html",),
    ".htm": ("html",),
    ".docx": ("docx",),
    ".pdf": ("pdf",),
    ".xlsx": ("xlsx",),
    ".ics": ("ics",),
    ".svg": ("svg",),
}
