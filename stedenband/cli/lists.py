"""`stedenband list`: a table of bonds, roles, committees, events, proposals or municipalities."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_column, complete_word
from stedenband.cli.language import say
from stedenband.cli.options import FILTERS, Force, Gemeente, Given, Output, format_option, takes
from stedenband.render.formats import LISTS

# As `query.filter_values` has them, which is not loaded to complete.
TABLES = ("bonds", "roles", "committees", "events", "proposals", "municipalities")


What = Annotated[
    str,
    typer.Argument(
        metavar=f"[{'|'.join(TABLES)}]",
        help=say(
            "Wat er wordt opgesomd: stedenbanden, rollen, comités, activiteiten, voorstellen of gemeenten.",
            "What is listed: bonds, roles, committees, events, proposals or municipalities.",
        ),
        autocompletion=complete_word(*TABLES),
    ),
]
Missing = Annotated[
    bool,
    typer.Option(
        "--missing",
        help=say(
            "Bij municipalities: de gemeenten van Nederland en Vlaanderen zonder bestand.",
            "With municipalities: those of the Netherlands and Flanders without a file.",
        ),
    ),
]
Sort = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar=say("KOLOM", "COLUMN"),
        help=say("Op deze kolommen, met komma's; -kolom keert om.", "By these columns; -column turns round."),
        autocompletion=complete_column,
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        "--columns",
        metavar=say("KOLOMMEN", "COLUMNS"),
        help=say(
            "Alleen deze kolommen, met komma's: gemeente,partners,status.",
            "Only these columns, with commas: gemeente,partners,status.",
        ),
        autocompletion=complete_column,
    ),
]


@takes("filters", FILTERS)
def list_command(
    context: typer.Context,
    *,
    what: What = "bonds",
    gemeente: Gemeente = None,
    filters: Given,
    missing: Missing = False,
    sort: Sort = None,
    columns: Columns = None,
    output_format: Annotated[str | None, format_option(LISTS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write a table of what fits the filters; exit code 1 where the data has faults."""
    from stedenband.cli.run.lists import write_list  # noqa: PLC0415 - not loaded to complete or for help

    target = Target(output_format, output, force)
    asked = {**filters, "missing": True} if missing else filters
    if write_list(context.obj, what, gemeente, asked, sort, columns, target):
        raise typer.Exit(1)
