"""`stedenband timeline`: every bond as a bar through the years."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.language import LANGUAGE
from stedenband.cli.options import Country, Force, Gemeente, On, Output, format_option, read_seen
from stedenband.cli.settings import Settings

if TYPE_CHECKING:
    from stedenband.reports.values import Report

_FORMATS = ("text", "svg", "html")

Values = list[str] | None


def timeline_command(
    context: typer.Context,
    gemeente: Gemeente = None,
    country: Country = None,
    on: On = None,
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format, countries_in, day
    from stedenband.reports.compose import picture
    from stedenband.reports.report_context import ReportOptions

    chosen = chosen_format(output_format, output, _FORMATS)
    countries = countries_in(country, "--country")
    peildatum = day(on) if on else date.today()
    settings: Settings = context.obj
    register, seen, trouble = read_seen(settings.folder(shipped=True), gemeente)
    _write(picture(register, ReportOptions(seen, peildatum, LANGUAGE, countries=countries)), chosen, output, force)
    if trouble:
        raise typer.Exit(1)


def _write(made: "Report", chosen: str, output: Path | None, force: bool) -> None:
    from stedenband.cli.report import write_report
    from stedenband.render.output import write_out
    from stedenband.reports.values import Timeline

    pictures = [block for part in made.parts for block in part.blocks if isinstance(block, Timeline)]
    if chosen == "svg" and pictures:
        from stedenband.render.report.svg import as_svg

        write_out(as_svg(pictures[0], LANGUAGE), output, force)
    else:
        write_report(made, "html" if chosen == "html" else "text", None, output, force)
