"""`stedenband import`: what a table elsewhere says of municipalities comes into their files, as drafts."""

from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.language import say
from stedenband.cli.options import DATE, FILE, Force, Gemeente, Map

Table = Annotated[
    Path,
    typer.Argument(
        metavar=say("TABEL", "TABLE"),
        readable=False,
        help=say("csv, tsv, xlsx, ods of SPARQL-json.", "csv, tsv, xlsx, ods or SPARQL json."),
    ),
]
AllHomes = Annotated[
    bool,
    typer.Option("--all", help=say("Voor elke gemeente in de tabel.", "For every municipality in the table.")),
]
Source = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar=say('"titel; uitgever; datum"', '"title; publisher; date"'),
        help=say("De bron; anders de naam van het bestand en --on.", "The source; else the file's name and --on."),
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        "--on", metavar=DATE, help=say("De dag van de tabel; anders vandaag.", "The day of the table; else today.")
    ),
]
Places = Annotated[
    Path | None,
    typer.Option(
        "--places",
        metavar=FILE,
        readable=False,
        help=say(
            "Een bestand van GeoNames (cities500.txt), voor de ligging.",
            "A file of GeoNames (cities500.txt), for locations.",
        ),
    ),
]
Leftovers = Annotated[
    Path | None,
    typer.Option(
        "--leftovers",
        metavar=FILE,
        readable=False,
        help=say(
            "Schrijf wat niet te plaatsen of in tegenspraak is hierheen, met de reden (csv); niet bij --dry-run.",
            "Write what cannot be placed or contradicts here, with the reason (csv); not with --dry-run.",
        ),
    ),
]
DryRun = Annotated[
    bool,
    typer.Option(
        "--dry-run",
        help=say("Toon alleen wat er zou gebeuren; schrijf niets.", "Only show what would be done; write nothing."),
    ),
]


def import_command(
    context: typer.Context,
    table: Table,
    *,
    gemeente: Gemeente = None,
    all_homes: AllHomes = False,
    columns: Map = None,
    source: Source = None,
    on: On = None,
    places: Places = None,
    leftovers: Leftovers = None,
    dry_run: DryRun = False,
    force: Force = False,
) -> None:
    """Add what a table says to the files of municipalities; exit code 1 where something went wrong."""
    from stedenband.cli.run.import_table import ImportOptions, import_table  # noqa: PLC0415 - not loaded to complete or for help

    asked = ImportOptions(table, gemeente, all_homes, columns, source, on, places, leftovers, dry_run, force)
    if import_table(context.obj, asked):
        raise typer.Exit(1)
