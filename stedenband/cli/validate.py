"""`stedenband validate`: every finding in the data, with its place."""

from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_rule
from stedenband.cli.language import say
from stedenband.cli.options import DATE, FILE, Force, Repeated, format_option
from stedenband.render.formats import FINDINGS

_RULE = say("REGEL", "RULE")

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say("[PAD]...", "[PATH]..."),
        help=say(
            "Alleen de bevindingen in deze bestanden, mappen of gemeenten; - leest er een van standaardinvoer.",
            "Only findings in these files, folders or municipalities; - reads one file from standard input.",
        ),
        show_default=False,
    ),
]
AsName = Annotated[
    str | None,
    typer.Option("--as", metavar=FILE, help=say("De bestandsnaam van standaardinvoer.", "The name of standard input.")),
]
Select = Annotated[
    Repeated,
    typer.Option(metavar=_RULE, help=say("Alleen deze regel.", "Only this rule."), autocompletion=complete_rule),
]
Ignore = Annotated[
    Repeated,
    typer.Option(metavar=_RULE, help=say("Deze regel niet.", "Not this rule."), autocompletion=complete_rule),
]
Strict = Annotated[
    bool, typer.Option("--strict", help=say("Ook waarschuwingen tellen als fout.", "Warnings fail too."))
]
Notes = Annotated[bool, typer.Option("--notes", help=say("Toon ook opmerkingen.", "Show notes too."))]
Stale = Annotated[
    bool, typer.Option("--stale", help=say("Toon ook wat verouderd is.", "Show what has gone stale too."))
]
Years = Annotated[
    int | None,
    typer.Option(
        "--years", min=1, metavar="N", help=say("Bij --stale: na N jaar (5).", "With --stale: after N years (5).")
    ),
]
On = Annotated[
    str | None, typer.Option("--on", metavar=DATE, help=say("Alsof het deze dag is.", "As if it were this day."))
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar=FILE,
        readable=False,
        help=say(
            "Schrijf de vorm hierheen; de tekst blijft op het scherm.", "Write the format here, text still shown."
        ),
    ),
]
Fix = Annotated[
    bool, typer.Option("--fix", help=say("Verbeter wat maar één goed antwoord heeft.", "Mend what has one answer."))
]
Diff = Annotated[
    bool,
    typer.Option("--diff", help=say("Toon wat --fix zou doen, zonder te schrijven.", "Only show what --fix does.")),
]


def validate_command(
    context: typer.Context,
    paths: Paths = None,
    as_name: AsName = None,
    select: Select = None,
    ignore: Ignore = None,
    strict: Strict = False,
    notes: Notes = False,
    stale: Stale = False,
    years: Years = None,
    on: On = None,
    output_format: Annotated[str | None, format_option(FINDINGS)] = None,
    output: Output = None,
    force: Force = False,
    fix: Fix = False,
    diff: Diff = False,
) -> None:
    """Check the data and write what was found; exit code 1 where that fails the run."""
    from stedenband.loading.parsed_files import parse_files  # noqa: PLC0415 - not loaded to complete or for help

    # Begun before the model is loaded below, which takes 60 ms: the other cores parse meanwhile.
    parsed = None if paths else parse_files(context.obj.folder(shipped=False).files())

    from stedenband.cli.run.validate import ValidateArguments, validate  # noqa: PLC0415 - likewise

    asked = ValidateArguments(as_name, select, ignore, strict, notes, stale, years, on, fix, diff)
    if validate(context.obj, paths or [], asked, Target(output_format, output, force), parsed):
        raise typer.Exit(1)
