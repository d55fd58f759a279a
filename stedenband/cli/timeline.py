"""`stedenband timeline`: every bond as a bar through the years."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.options import FILTERS, Force, Gemeente, Given, Output, format_option, takes
from stedenband.render.formats import TIMELINE


@takes("filters", FILTERS)
def timeline_command(
    context: typer.Context,
    *,
    gemeente: Gemeente = None,
    filters: Given,
    output_format: Annotated[str | None, format_option(TIMELINE)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the bonds that fit as bars through the years; exit code 1 where the data has faults."""
    from stedenband.cli.run.timeline import write_timeline  # noqa: PLC0415 - not loaded to complete or for help

    if write_timeline(context.obj, gemeente, filters, Target(output_format, output, force)):
        raise typer.Exit(1)
