"""`stedenband new`: a commented skeleton for a municipality, in the data folder, under the right name."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_home_country, complete_new_gemeente
from stedenband.cli.language import say


def new_command(
    context: typer.Context,
    gemeente: Annotated[
        str,
        typer.Argument(
            metavar="GEMEENTE",
            help=say("De naam van de gemeente.", "The name of the municipality."),
            autocompletion=complete_new_gemeente,
        ),
    ],
    country: Annotated[
        str | None,
        typer.Option(
            metavar="NL|BE",
            help=say("Het land van de gemeente: code of naam.", "The country of the municipality: code or name."),
            autocompletion=complete_home_country,
        ),
    ] = None,
    drafts: Annotated[
        bool,
        typer.Option("--drafts", help=say("Met de banden die lijsten elders noemen.", "With bonds that lists name.")),
    ] = False,
    anyway: Annotated[
        bool,
        typer.Option(
            "--anyway",
            help=say(
                "Ook als de naam op een andere lijkt of niet meer bestaat.",
                "Also a name much like another, or of one no more.",
            ),
        ),
    ] = False,
) -> None:
    """Write a municipality's file, to fill in."""
    from stedenband.cli.run.new import NewFile, begin_file  # noqa: PLC0415 - not loaded for help

    begin_file(context.obj, NewFile(gemeente, country, drafts, anyway))
