"""`stedenband report`: a report for a council letter, whole or in the parts asked for."""

from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.choices import Target
from stedenband.cli.completion import complete_code
from stedenband.cli.language import say
from stedenband.cli.options import (
    DATE,
    FILE,
    FILTERS_PANEL,
    TEXT,
    Country,
    Drafts,
    Force,
    Gemeente,
    Given,
    On,
    Output,
    Repeated,
    Until,
    format_option,
    takes,
)
from stedenband.render.formats import REPORT

_PANEL = say("Welke delen; zonder een hiervan de hele stand van zaken", "Which parts; without any the full report")


# By the names that the parts of a report have.
_HELP_OF_PARTS = {
    "summary": say("Aantallen per stand.", "Counts by status."),
    "background": say("Hoe de gemeente haar banden ziet.", "How the municipality sees them."),
    "overview": say("Een regel per band, en de tijdlijn.", "A row a bond."),
    "bonds": say("Een stuk over elke band.", "A part on each bond."),
    "active": say("De actieve banden.", "The active bonds."),
    "dormant": say("De slapende banden.", "The dormant bonds."),
    "suspended": say("De opgeschorte banden.", "The suspended bonds."),
    "phasing_out": say("De banden in afbouw.", "The bonds being phased out."),
    "exploring": say("Banden in verkenning.", "Bonds being explored."),
    "ended": say("Wat eindigde, door wie en waarom; apart wat minder werd.", "What ended and why."),
    "proposals": say("Wat is voorgesteld of gevraagd.", "What was proposed or asked."),
    "roles": say("Wie de banden onderhoudt.", "Who keeps the bonds."),
    "committees": say("De comités.", "The committees."),
    "events": say("Gehouden en gepland.", "Held and planned."),
    "anniversaries": say("Jubilea.", "Jubilees."),
    "networks": say("De netwerken.", "The networks."),
    "disputed": say("Waarover bronnen verschillen.", "Where sources differ."),
}
PARTS = {
    name: Annotated[bool, typer.Option(f"--{name.replace('_', '-')}", help=told, rich_help_panel=_PANEL)]
    for name, told in _HELP_OF_PARTS.items()
}

From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar=DATE,
        rich_help_panel=FILTERS_PANEL,
        help=say(
            "Periode vanaf: wat er toen gebeurde; in een deel over een stand wat er toen zo werd.",
            "Period from: what happened in it; in a part on a state, what came into it.",
        ),
    ),
]


Reason = Annotated[
    Repeated,
    typer.Option(
        help=say("Beëindigd hierom.", "Ended for this."), metavar=TEXT, autocompletion=complete_code("Reason")
    ),
]
EndedBy = Annotated[
    Repeated,
    typer.Option(
        "--ended-by",
        help=say("Beëindigd hierdoor.", "Ended by these."),
        metavar=TEXT,
        autocompletion=complete_code("Party"),
    ),
]
ChangesSince = Annotated[
    str | None,
    typer.Option(
        "--changes-since",
        metavar=DATE,
        help=say(
            "Wat er sinds deze dag gebeurde; last: sinds de laatste brief aan de raad (een activiteit met "
            "kind: letter, direction: outgoing en onder participants office: councillor).",
            "What happened since this day; last: since the last letter to the council (an event with kind: letter, "
            "direction: outgoing and office: councillor among its participants).",
        ),
    ),
]
Compare = Annotated[
    str | None,
    typer.Option(
        "--compare",
        metavar=say("REVISIE", "REVISION"),
        help=say("Wat er sinds deze git-revisie veranderde.", "What changed in git."),
    ),
]
Years = Annotated[
    str, typer.Option("--years", metavar="N", help=say("Jubilea in de komende N jaar.", "N years ahead."))
]
Template = Annotated[
    Path | None,
    typer.Option(
        "--template",
        metavar=f"{FILE}.docx",
        readable=False,
        help=say(
            "Het huissjabloon voor docx. De tekst komt waar een alinea [stedenbanden] zegt; ook [gemeente], "
            "[peildatum] en [datum] worden ingevuld.",
            "House template for docx. The text comes where a paragraph says [stedenbanden]; [gemeente], "
            "[peildatum] and [datum] are filled in too.",
        ),
    ),
]


@takes("parts", PARTS, default=False)
def report_command(
    context: typer.Context,
    *,
    parts: Given,
    gemeente: Gemeente = None,
    on: On = None,
    since: From = None,
    until: Until = None,
    reason: Reason = None,
    ended_by: EndedBy = None,
    country: Country = None,
    drafts: Drafts = False,
    changes_since: ChangesSince = None,
    compare: Compare = None,
    years: Years = "5",
    output_format: Annotated[str | None, format_option(REPORT)] = None,
    template: Template = None,
    output: Output = None,
    force: Force = False,
) -> None:
    """Write a report in the parts asked for, or the whole one; exit code 1 where the data has faults."""
    from stedenband.loading.parsed_files import parse_files  # noqa: PLC0415 - not loaded to complete or for help

    # Begun before the reports are loaded below, which takes 150 ms: the other cores parse meanwhile.
    folder = context.obj.folder(shipped=True)
    parsed = None if gemeente else parse_files(folder.files())

    from stedenband.cli.run.report import ReportArguments, write_report  # noqa: PLC0415 - likewise

    target = Target(output_format, output, force)
    asked = ReportArguments(
        tuple(parts), on, since, until, reason, ended_by, country, drafts, changes_since, compare, years, template
    )
    if write_report(folder, gemeente, asked, target, parsed):
        raise typer.Exit(1)
