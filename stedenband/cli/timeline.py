"""`stedenband timeline`: every bond as a bar through the years."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.options import Country, Drafts, Force, Gemeente, On, Output, format_option
from stedenband.render.formats import TIMELINE


def timeline_command(
    context: typer.Context,
    *,
    gemeente: Gemeente = None,
    country: Country = None,
    on: On = None,
    drafts: Drafts = False,
    output_format: Annotated[str | None, format_option(TIMELINE)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.run.timeline import write_timeline  # noqa: PLC0415 - not loaded to complete or for help

    if write_timeline(context.obj, gemeente, country, on, drafts, Target(output_format, output, force)):
        raise typer.Exit(1)
