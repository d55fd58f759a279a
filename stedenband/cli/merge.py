"""`stedenband merge`: municipalities that became one; what their files have comes into the file of their successor."""

from typing import Annotated

import typer

from stedenband.cli.completion import complete_gemeente
from stedenband.cli.language import say
from stedenband.cli.model_options import DryRun, Yes
from stedenband.cli.options import DATE, Repeated

Gemeenten = Annotated[
    list[str],
    typer.Argument(
        metavar="GEMEENTE...",
        autocompletion=complete_gemeente,
        help=say("De gemeenten die ophielden te bestaan.", "The municipalities that ceased to exist."),
    ),
]
Into = Annotated[
    str,
    typer.Option(
        "--into",
        metavar="GEMEENTE",
        autocompletion=complete_gemeente,
        help=say("De gemeente waarin zij opgingen.", "The municipality that they became."),
    ),
]
On = Annotated[
    str | None,
    typer.Option(
        metavar=DATE, help=say("De dag; anders die van de tabel.", "The day; else that of the official table.")
    ),
]
Bonds = Annotated[
    Repeated,
    typer.Option(
        "--bond",
        metavar=say("BAND", "BOND"),
        help=say("Van een gemeente die verdeeld werd: alleen deze band.", "Of one that was divided: only this bond."),
    ),
]
Anyway = Annotated[
    bool,
    typer.Option(
        "--anyway",
        help=say(
            "Ook als de tabel van gemeenten het niet weet; met --on.",
            "Also where the official table does not know of it; with --on.",
        ),
    ),
]


def merge_command(
    context: typer.Context,
    gemeenten: Gemeenten,
    *,
    into: Into,
    on: On = None,
    bonds: Bonds = None,
    anyway: Anyway = False,
    yes: Yes = False,
    dry_run: DryRun = False,
) -> None:
    """Put the files of municipalities into that of their successor; exit code 1 where that was not done."""
    from stedenband.cli.run.merge import Merger, merge_files  # noqa: PLC0415 - not loaded to complete or for help
    from stedenband.cli.run.opened import Agreement  # noqa: PLC0415 - likewise

    if merge_files(context.obj, Merger(gemeenten, into, on, bonds or [], anyway), Agreement(yes, dry_run)):
        raise typer.Exit(1)
