"""`stedenband report`: a report for a council letter, whole or in the parts asked for."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.completion import complete_code
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import (
    DATE,
    FILE,
    Country,
    Force,
    Gemeente,
    On,
    Output,
    Since,
    Until,
    format_option,
    read_seen,
)
from stedenband.cli.settings import Settings
from stedenband.text import Bilingual

if TYPE_CHECKING:
    from stedenband.loading.data_folder import DataFolder
    from stedenband.register.register import Register
    from stedenband.reports.values import Part, Report

FORMATS = ("text", "md", "html", "docx", "json", "csv")
_TEXT = say("TEKST", "TEXT")
_PARTS = say("Welke delen; zonder een hiervan de hele stand van zaken", "Which parts; without any the full report")

Values = list[str] | None


def _flag(name: str, nl: str, en: str) -> bool:
    option: bool = typer.Option(f"--{name}", help=say(nl, en), rich_help_panel=_PARTS)
    return option


def report_command(
    context: typer.Context,
    summary: Annotated[bool, _flag("summary", "Aantallen per stand.", "Counts by status.")] = False,
    overview: Annotated[bool, _flag("overview", "Een regel per band, en de tijdlijn.", "A row a bond.")] = False,
    bonds: Annotated[bool, _flag("bonds", "Een stuk over elke band.", "A part on each bond.")] = False,
    active: Annotated[bool, _flag("active", "De actieve banden.", "The active bonds.")] = False,
    dormant: Annotated[bool, _flag("dormant", "De slapende banden.", "The dormant bonds.")] = False,
    suspended: Annotated[bool, _flag("suspended", "De opgeschorte banden.", "The suspended bonds.")] = False,
    exploring: Annotated[bool, _flag("exploring", "Banden in verkenning.", "Bonds being explored.")] = False,
    ended: Annotated[bool, _flag("ended", "Wat eindigde, wanneer, door wie en waarom.", "What ended and why.")] = False,
    roles: Annotated[bool, _flag("roles", "Wie de banden onderhoudt.", "Who keeps the bonds.")] = False,
    committees: Annotated[bool, _flag("committees", "De comités.", "The committees.")] = False,
    events: Annotated[bool, _flag("events", "Gehouden en gepland.", "Held and planned.")] = False,
    anniversaries: Annotated[bool, _flag("anniversaries", "Jubilea.", "Jubilees.")] = False,
    networks: Annotated[bool, _flag("networks", "De netwerken.", "The networks.")] = False,
    disputed: Annotated[bool, _flag("disputed", "Waarover bronnen verschillen.", "Where sources differ.")] = False,
    gemeente: Gemeente = None,
    on: On = None,
    since: Since = None,
    until: Until = None,
    reason: Annotated[
        Values,
        typer.Option(
            help=say("Beëindigd hierom.", "Ended for this."), metavar=_TEXT, autocompletion=complete_code("Reason")
        ),
    ] = None,
    ended_by: Annotated[
        Values,
        typer.Option(
            "--ended-by",
            help=say("Beëindigd hierdoor.", "Ended by these."),
            metavar=_TEXT,
            autocompletion=complete_code("Party"),
        ),
    ] = None,
    country: Country = None,
    changes_since: Annotated[
        str | None,
        typer.Option("--changes-since", metavar=DATE, help=say("Wat er sindsdien gebeurde.", "What happened since.")),
    ] = None,
    compare: Annotated[
        str | None,
        typer.Option(
            "--compare",
            metavar=say("REVISIE", "REVISION"),
            help=say("Wat er sinds deze git-revisie veranderde.", "What changed in git."),
        ),
    ] = None,
    years: Annotated[
        int, typer.Option("--years", min=1, metavar="N", help=say("Jubilea in de komende N jaar.", "N years ahead."))
    ] = 5,
    output_format: Annotated[str | None, format_option(FORMATS)] = None,
    template: Annotated[
        Path | None,
        typer.Option(
            "--template",
            metavar=f"{FILE}.docx",
            readable=False,
            help=say("Het huissjabloon voor docx.", "House template."),
        ),
    ] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format, codes_in, countries_in, day, in_period
    from stedenband.errors import WrongUse
    from stedenband.reports.report_context import ReportOptions
    from stedenband.vocabulary.codes import Party, Reason

    flags = {
        "summary": summary, "overview": overview, "bonds": bonds, "active": active, "dormant": dormant,
        "suspended": suspended, "exploring": exploring, "ended": ended, "roles": roles, "committees": committees,
        "events": events, "anniversaries": anniversaries, "networks": networks, "disputed": disputed,
    }  # fmt: skip
    chosen = chosen_format(output_format, output, FORMATS)
    first, last = in_period(since, until)
    reasons, parties = codes_in(reason, Reason, "--reason"), codes_in(ended_by, Party, "--ended-by")
    countries = countries_in(country, "--country")
    settings: Settings = context.obj
    day_before = day(changes_since, "--changes-since") if changes_since else None
    folder = settings.folder(shipped=True)
    register, seen, trouble = read_seen(folder, gemeente)
    peildatum = day(on) if on else date.today()
    options = ReportOptions(seen, peildatum, LANGUAGE, first, last, reasons, parties, countries, years)
    from stedenband.reports.compose import report

    compared = _compared(folder, register, seen, compare) if compare else None
    wanted = [name for name, given in flags.items() if given]
    if (reasons or parties) and not wanted:
        wanted = ["ended"]  # these ask about endings
    if template is not None and chosen != "docx":
        raise WrongUse(Bilingual("--template hoort bij --format docx", "--template goes with --format docx"))
    made = report(register, options, wanted, day_before, compared)
    write_report(made, chosen, template, output, force)
    if trouble:
        raise typer.Exit(1)


def _compared(folder: "DataFolder", register: "Register", seen: tuple[str, ...], revision: str) -> "Part":
    from stedenband.loading.git_revision import register_at
    from stedenband.reports.changes import comparison

    return comparison(register_at(folder, revision), register, seen, revision, LANGUAGE)


def write_report(made: "Report", chosen: str, template: Path | None, output: Path | None, force: bool) -> None:
    """Set a report in a format, on standard output or in a file."""
    from stedenband.render.output import console, text_of, write_bytes, write_out

    if chosen == "text":
        from stedenband.render.report.text import print_report

        if output is None:
            print_report(console(), made)
        else:
            write_out(text_of(lambda page: print_report(page, made)), output, force)
    elif chosen == "docx":
        from stedenband.render.report.docx import as_docx

        write_bytes(as_docx(made, _template(template)), output, force)
    else:
        write_out(_as_text(made, chosen), output, force)


def _as_text(made: "Report", chosen: str) -> str:
    if chosen == "html":
        from stedenband.render.report.html import as_html

        return as_html(made)
    if chosen == "md":
        from stedenband.render.report.markdown import as_markdown

        return as_markdown(made)
    from stedenband.render.report.data import as_csv, as_json

    return as_json(made) if chosen == "json" else as_csv(made)


def _template(path: Path | None) -> bytes | None:
    from stedenband.errors import WrongUse

    if path is None:
        return None
    try:
        return path.read_bytes()
    except OSError as error:
        cause = error.strerror or str(error)
        raise WrongUse(
            Bilingual(f"het sjabloon {path} is niet te lezen: {cause}", f"{path} cannot be read: {cause}")
        ) from None
