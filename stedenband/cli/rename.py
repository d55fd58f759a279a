"""`stedenband rename`: another id for a bond, which all references follow, or a new name for its partner."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_reference
from stedenband.cli.language import say
from stedenband.cli.model_options import DryRun, Yes
from stedenband.cli.options import DATE, TEXT


def rename_command(
    context: typer.Context,
    reference: Annotated[
        str,
        typer.Argument(
            metavar=say("GEMEENTE/BAND", "GEMEENTE/BOND"),
            autocompletion=complete_reference,
            help=say("Een stedenband (almelo/denizli).", "A bond (almelo/denizli)."),
        ),
    ],
    new_id: Annotated[
        str | None, typer.Argument(metavar=say("NIEUWE-ID", "NEW-ID"), help=say("De nieuwe id.", "The new id."))
    ] = None,
    *,
    name: Annotated[
        str | None,
        typer.Option(metavar=TEXT, help=say("De nieuwe naam van de partner.", "The new name of the partner.")),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            metavar=DATE,
            help=say("De dag waarop de partner zo ging heten.", "The day from which the partner is called so."),
        ),
    ] = None,
    partner: Annotated[
        str | None,
        typer.Option(metavar=TEXT, help=say("Welke partner, als er meer zijn.", "Which partner, of several.")),
    ] = None,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Give a bond another id, or its partner another name; exit code 1 where that was not done."""
    from stedenband.cli.run.opened import Agreement  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.cli.run.rename import NewName, rename_bond  # noqa: PLC0415 - likewise

    if rename_bond(context.obj, reference, new_id, NewName(name, on, partner), Agreement(yes, dry_run)):
        raise typer.Exit(1)
