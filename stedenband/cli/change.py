"""`stedenband change`: another value for a key of a record, or another status, which is added to its history."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_reference
from stedenband.cli.language import say
from stedenband.cli.model_options import DryRun, Yes, options_of
from stedenband.cli.options import TEXT, Given, takes
from stedenband.editing.kinds import fields_of
from stedenband.model import HistoryEntry

Reference = Annotated[
    str | None,
    typer.Argument(
        metavar="REF",
        autocompletion=complete_reference,
        help=say(
            "Een stedenband, comité, activiteit of bron (almelo/denizli) of een gemeente (Almelo).",
            "A bond, committee, event or source (almelo/denizli) or a municipality (Almelo).",
        ),
    ),
]
Key = Annotated[
    str | None,
    typer.Argument(
        metavar=say("SLEUTEL", "KEY"),
        help=say(
            "Wat er verandert: status, achtergrond, rollen.1.tot …",
            "What changes: status, background, roles.1.until …",
        ),
    ),
]
Values = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=f"{TEXT}...", help=say("De nieuwe waarde; in een lijst alle.", "The new value; in a list all.")
    ),
]
Remove = Annotated[
    bool,
    typer.Option(
        "--remove",
        help=say("Haal weg wat REF en SLEUTEL noemen (verloop.2).", "Take out what REF and KEY name (history.2)."),
    ),
]


@takes("given", options_of(field for field in fields_of(HistoryEntry) if field.key != "status"))
def change_command(
    context: typer.Context,
    reference: Reference = None,
    key: Key = None,
    values: Values = None,
    *,
    given: Given,
    remove: Remove = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Change a value of what a reference names, or take it out; exit code 1 where that was not done."""
    from stedenband.cli.run.change import change_record  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.cli.run.opened import Agreement  # noqa: PLC0415 - likewise

    if change_record(context.obj, reference, key, values or [], given, Agreement(yes, dry_run), remove=remove):
        raise typer.Exit(1)
