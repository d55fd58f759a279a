"""`stedenband site`: the register as a website, with a map and open data."""

from pathlib import Path
from typing import Annotated

import typer

from stedenband.cli.language import say
from stedenband.cli.options import DATE, FILE, On

Output = Annotated[
    Path,
    typer.Option(
        "--output",
        "-o",
        metavar=say("MAP", "DIR"),
        readable=False,
        help=say(
            "De map van de site: een nieuwe, een lege, of een die dit commando eerder schreef.",
            "The folder of the site: a new or empty one, or one that this command wrote before.",
        ),
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar=DATE,
        help=say(
            "Wat er sinds deze dag veranderde staat op de eerste pagina; anders van het laatste jaar.",
            "What changed since this day is on the first page; else of the last year.",
        ),
    ),
]
Url = Annotated[
    str | None,
    typer.Option(
        "--url",
        metavar="URL",
        help=say(
            "Het adres waar de site komt te staan, voor een sitemap, een feed en verwijzingen tussen de talen.",
            "The address where the site will stand, for a sitemap, a feed and links between the languages.",
        ),
    ),
]
Contact = Annotated[
    str | None,
    typer.Option(
        "--contact",
        metavar="URL",
        help=say(
            "Waar men een fout meldt: een adres of mailto:. De pagina wordt ingevuld, bij {page} of achteraan.",
            "Where a mistake is reported: an address or mailto:. The page is filled in, at {page} or at the end.",
        ),
    ),
]
Css = Annotated[
    Path | None,
    typer.Option(
        "--css",
        metavar=f"{FILE}.css",
        readable=False,
        help=say("Eigen kleuren en lettertype.", "Colours and font of your own."),
    ),
]


def site_command(
    context: typer.Context,
    *,
    output: Output,
    on: On = None,
    since: Since = None,
    url: Url = None,
    contact: Contact = None,
    css: Css = None,
) -> None:
    """Write the register as a website into a folder; exit code 1 where the data has faults."""
    from stedenband.cli.run.site import make_site  # noqa: PLC0415 - not loaded to complete or for help

    if make_site(context.obj, output, on, since, url, contact, css):
        raise typer.Exit(1)
