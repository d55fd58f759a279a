"""`stedenband stats`: bonds counted by status, country, theme and more, with bars, or by two of them crossed."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_word
from stedenband.cli.language import say
from stedenband.cli.options import (
    FILTERS,
    TEXT,
    Force,
    Gemeente,
    Given,
    Output,
    Repeated,
    format_option,
    takes,
)
from stedenband.render.formats import COUNTS

_BY = ("status", "country", "kind", "theme", "role", "decade-begun", "decade-ended", "reason", "gemeente", "province")


@takes("filters", FILTERS)
def stats_command(
    context: typer.Context,
    *,
    by: Annotated[
        Repeated,
        typer.Option(
            "--by",
            metavar=TEXT,
            autocompletion=complete_word(*_BY),
            help=say(
                f"Waarnaar geteld wordt; twee, met een komma of herhaald, worden gekruist: {', '.join(_BY)}.",
                f"By what is counted; two, with a comma or repeated, are crossed: {', '.join(_BY)}.",
            ),
        ),
    ] = None,
    gemeente: Gemeente = None,
    filters: Given,
    output_format: Annotated[str | None, format_option(COUNTS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the counts of the bonds that fit, by what is asked; exit code 1 where the data has faults."""
    from stedenband.cli.run.stats import write_counts  # noqa: PLC0415 - not loaded to complete or for help

    target = Target(output_format, output, force)
    if write_counts(context.obj, by or ["status"], gemeente, filters, target):
        raise typer.Exit(1)
