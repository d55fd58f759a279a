"""`stedenband new`: a commented skeleton for a municipality, in the data folder, under the right name."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_word
from stedenband.cli.language import say


def new_command(
    context: typer.Context,
    gemeente: Annotated[
        str, typer.Argument(metavar="GEMEENTE", help=say("De naam van de gemeente.", "The name of the municipality."))
    ],
    country: Annotated[
        str,
        typer.Option(
            metavar="NL|BE",
            help=say("Het land van de gemeente: code of naam.", "The country of the municipality: code or name."),
            autocompletion=complete_word("NL", "BE"),
        ),
    ] = "NL",
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway", help=say("Ook als de naam op een bekende lijkt.", "Also a name much like a known one.")
        ),
    ] = False,
) -> None:
    from stedenband.cli.run.new import begin_file  # noqa: PLC0415 - not loaded for help

    begin_file(context.obj, gemeente, country, anyway)
