"""`stedenband calendar`: coming events, yearly days and round jubilees, as a table or an iCalendar file."""

from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.language import say
from stedenband.cli.options import DATE, FILTERS, Force, Gemeente, Given, Output, format_option, takes
from stedenband.render.formats import AGENDA

On = Annotated[
    str | None,
    typer.Option(
        "--on",
        metavar=DATE,
        help=say(
            "De peildatum: wat daarna komt, zoals het die dag bekend was; anders vandaag.",
            "What comes after this day, as known on it; else after today.",
        ),
    ),
]
Years = Annotated[str, typer.Option("--years", metavar="N", help=say("Zoveel jaar vooruit.", "So many years ahead."))]
Every = Annotated[
    str | None,
    typer.Option(
        "--every",
        metavar="N",
        help=say(
            "Een jubileum om de zoveel jaar, in plaats van 10, 12½, 20, 25, 30 …",
            "A jubilee every so many years, instead of 10, 12½, 20, 25, 30 …",
        ),
    ),
]
Remind = Annotated[
    str | None,
    typer.Option(
        "--remind",
        metavar=say("DAGEN", "DAYS"),
        help=say(
            "Bij ics: laat de agenda zoveel dagen van tevoren waarschuwen, om 9 uur.",
            "With ics: let the calendar give an alarm so many days before, at 9 o'clock.",
        ),
    ),
]


@takes("filters", {name: FILTERS[name] for name in ("partner", "country")})
def calendar_command(
    context: typer.Context,
    *,
    gemeente: Gemeente = None,
    filters: Given,
    on: On = None,
    years: Years = "1",
    every: Every = None,
    remind: Remind = None,
    output_format: Annotated[str | None, format_option(AGENDA)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write what is coming after a day, as far as it fits the filters; exit code 1 where the data has faults."""
    from stedenband.cli.run.calendar import write_agenda  # noqa: PLC0415 - not loaded to complete or for help

    target = Target(output_format, output, force)
    if write_agenda(context.obj, gemeente, filters, on, years, every, remind, target):
        raise typer.Exit(1)
