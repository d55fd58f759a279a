"""`stedenband show`: the whole dossier of a bond or a municipality."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_reference
from stedenband.cli.language import say
from stedenband.cli.options import Force, Output, format_option
from stedenband.render.formats import DOSSIER


def show_command(
    context: typer.Context,
    reference: Annotated[
        str,
        typer.Argument(
            metavar="REF",
            autocompletion=complete_reference,
            help=say(
                "Een stedenband (almelo/denizli) of een gemeente (Almelo).",
                "A bond (almelo/denizli) or a municipality (Almelo).",
            ),
        ),
    ],
    output_format: Annotated[str | None, format_option(DOSSIER)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write the dossier of what a reference names; exit code 1 where the data has faults."""
    from stedenband.cli.run.show import show  # noqa: PLC0415 - not loaded to complete or for help

    if show(context.obj, reference, Target(output_format, output, force)):
        raise typer.Exit(1)
