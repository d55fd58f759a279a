"""`stedenband compare`: the register laid beside a table of bonds from elsewhere."""

from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_word
from stedenband.cli.language import say
from stedenband.cli.options import DATE, Force, Gemeente, Map, Output, Repeated, format_option
from stedenband.render.formats import COMPARISON

# As `exchange.comparison` has them, which is not loaded to complete.
OUTCOMES = ("confirmed", "contradicts", "perhaps-the-same", "only-here", "only-there", "not-comparable")


Table = Annotated[
    Path | None,
    typer.Argument(
        metavar=say("TABEL", "TABLE"),
        readable=False,
        help=say(
            "csv, tsv, xlsx, ods of SPARQL-json; zonder tabel de lijst van Wikidata (2017) in het pakket.",
            "csv, tsv, xlsx, ods or SPARQL json; without a table the list of Wikidata (2017) in the package.",
        ),
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar=DATE,
        help=say(
            "De dag waarvan de tabel is; het register wordt bekeken zoals het toen was. Zonder --on: vandaag, of "
            "juli 2017 voor de lijst in het pakket.",
            "The day of which the table is; the register is taken as it was then. Without --on: today, or July "
            "2017 for the list in the package.",
        ),
    ),
]
Only = Annotated[
    Repeated,
    typer.Option(
        "--only",
        metavar="|".join(OUTCOMES),
        help=say("Alleen deze uitkomst.", "Only this outcome."),
        autocompletion=complete_word(*OUTCOMES),
    ),
]


def compare_command(
    context: typer.Context,
    *,
    table: Table = None,
    gemeente: Gemeente = None,
    on: On = None,
    columns: Map = None,
    only: Only = None,
    output_format: Annotated[str | None, format_option(COMPARISON)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write what comes of laying the register beside a table; exit code 1 where the data has faults."""
    from stedenband.cli.run.compare import write_comparison  # noqa: PLC0415 - not loaded to complete or for help

    target = Target(output_format, output, force)
    if write_comparison(context.obj, table, gemeente, on, columns, only, target):
        raise typer.Exit(1)
