"""Options shared by several commands, among them the filters; and a decorator that gives a command a group of them."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer
from typer.models import OptionInfo

from stedenband.cli.completion import (
    Complete,
    complete_any_gemeente,
    complete_code,
    complete_committee,
    complete_country,
    complete_network,
    complete_province,
    complete_word,
)
from stedenband.cli.home_names import as_known
from stedenband.cli.language import say

Repeated: TypeAlias = list[str] | None
Given: TypeAlias = Mapping[str, Any]
DATE, FILE, TEXT = say("DATUM", "DATE"), say("BESTAND", "FILE"), say("TEKST", "TEXT")


FILTERS_PANEL = say(
    "Filters: hetzelfde nog eens verruimt, een ander erbij versmalt",
    "Filters: the same once more widens, another beside it narrows",
)


def _repeatable(
    nl: str, en: str, flag: str, complete: Complete | None = None, read: Callable[..., Any] | None = None
) -> OptionInfo:
    option: OptionInfo = typer.Option(
        flag, help=say(nl, en), metavar=TEXT, autocompletion=complete, callback=read, rich_help_panel=FILTERS_PANEL
    )
    return option


def _dated(nl: str, en: str, flag: str) -> OptionInfo:
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=DATE, rich_help_panel=FILTERS_PANEL)
    return option


def format_option(formats: Iterable[str]) -> OptionInfo:
    """The option `--format`, with the formats that a command has."""
    names = tuple(formats)
    option: OptionInfo = typer.Option(
        "--format",
        metavar="|".join(names),
        help=say("De vorm.", "The format."),
        autocompletion=complete_word(*names),
    )
    return option


Gemeente = Annotated[
    Repeated,
    _repeatable(
        "Van deze gemeente, ook onder een vroegere naam.",
        "Of this municipality, under a former name too.",
        "--gemeente",
        complete_any_gemeente,
        as_known,
    ),
]
Country = Annotated[
    Repeated,
    _repeatable(
        "Met een partner die in dit land ligt of lag: naam of code (Duitsland, DE).",
        "With a partner that lies or lay in this country: its name or code (Germany, DE).",
        "--country",
        complete_country,
    ),
]
Since = Annotated[str | None, _dated("Vanaf deze dag, maand of jaar.", "From this date on.", "--from")]
Until = Annotated[str | None, _dated("Tot en met deze dag, maand of jaar.", "Until this date.", "--until")]
On = Annotated[
    str | None,
    _dated(
        "De peildatum: het register zoals het die dag was; anders vandaag.",
        "The register as it was on this day; else today.",
        "--on",
    ),
]
Map = Annotated[
    str | None,
    typer.Option(
        "--map",
        metavar="home=…,partner=…",
        help=say(
            "Welke kolom wat is (kop, letter of nummer), waar het geraden zou worden.",
            "Which column is what (header, letter or number), where it would be guessed.",
        ),
    ),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar=FILE, readable=False, help=say("Schrijf naar dit bestand.", "Write to this file.")
    ),
]
Force = Annotated[
    bool, typer.Option("--force", help=say("Overschrijf een bestaand bestand.", "Overwrite an existing file."))
]

Drafts = Annotated[
    bool,
    typer.Option(
        "--drafts",
        help=say(
            "Ook concepten: wat alleen in een lijst elders vermeld is en niemand heeft nagezocht. "
            "Een verslag van een gemeente noemt die anders in één zin.",
            "Drafts too: what is only listed elsewhere and nobody looked into. "
            "A report on a municipality names these in one sentence otherwise.",
        ),
        rich_help_panel=FILTERS_PANEL,
    ),
]

# The filters on a list: those that take words by the name that `query.filters` knows them by, the period and the day.
FILTERS: Mapping[str, Any] = {
    "partner": Annotated[
        Repeated,
        _repeatable(
            "Met deze plaats aan de andere kant, ook onder een andere of vroegere naam.",
            "With this place on the other side, under another or former name too.",
            "--partner",
        ),
    ],
    "country": Country,
    "kind": Annotated[
        Repeated,
        _repeatable(
            "Van deze soort: stedenband, zusterstad, partnerstad, jumelage, vriendschapsband, projectband of contact; "
            "een activiteit: bezoek, brief …; een comité: stichting …; een voorstel: beëindigen … Alle soorten: "
            "stedenband explain kind. Die van een comité: explain form, van een voorstel: explain what.",
            "Of this kind: town twinning, sister city, partner city, jumelage, friendship, project partnership or "
            "contact; an event: visit, letter …; a committee: foundation …; a proposal: end … All kinds: stedenband "
            "explain kind. Those of a committee: explain form, of a proposal: explain what.",
            "--kind",
            complete_code("Kind"),
        ),
    ],
    "status": Annotated[
        Repeated,
        _repeatable(
            "In deze stand: actief, slapend, opgeschort, in afbouw, beëindigd, uitgetreden, in verkenning, onbekend of "
            "alleen vermeld; een activiteit: gepland, gehouden …; een voorstel: aangenomen … Alle standen: stedenband "
            "explain status. Die van een voorstel: explain outcome, alleen vermeld: explain listed.",
            "In this state: active, dormant, suspended, being phased out, ended, left, being explored, unknown or only "
            "listed; an event: planned, held …; a proposal: accepted … All states: stedenband explain status. "
            "Those of a proposal: explain outcome, only listed: explain listed.",
            "--status",
            complete_code("Status"),
        ),
    ],
    "theme": Annotated[
        Repeated,
        _repeatable(
            "Over dit thema, zoals cultuur of sport. Alle thema's: stedenband explain themes.",
            "On this theme, such as culture or sport. All themes: stedenband explain themes.",
            "--theme",
            complete_code("Theme"),
        ),
    ],
    "role": Annotated[
        Repeated,
        _repeatable(
            "Waarin deze rol is vervuld: burgemeester, college, raad, ambtelijke organisatie, comité of stichting, of "
            "instelling.",
            "In which this role is filled: mayor, executive, council, administration, committee or foundation, or "
            "institution.",
            "--role",
            complete_code("Role"),
        ),
    ],
    "committee": Annotated[
        Repeated,
        _repeatable(
            "Onderhouden door dit comité: naam of id.",
            "Kept by this committee: its name or id.",
            "--committee",
            complete_committee,
        ),
    ],
    "network": Annotated[
        Repeated,
        _repeatable(
            "Van gemeenten die lid zijn van dit netwerk, zoals Eurocities.",
            "Of municipalities that are members of this network, such as Eurocities.",
            "--network",
            complete_network,
        ),
    ],
    "search": Annotated[
        Repeated,
        _repeatable(
            "Waarin deze tekst ergens voorkomt, in een naam, een titel of een opmerking.",
            "That mention this text anywhere, in a name, a title or a note.",
            "--search",
        ),
    ],
    "province": Annotated[
        Repeated,
        _repeatable(
            "Van gemeenten in deze provincie: naam of code.",
            "Of municipalities in this province: name or code.",
            "--province",
            complete_province,
        ),
    ],
    "since": Annotated[
        str | None,
        _dated(
            "Van kracht op enig moment vanaf deze dag, maand of jaar (met --status: in die stand gekomen); een "
            "activiteit: vallend vanaf dan.",
            "In force at some time from this day, month or year on (with --status: came into that state); an event: "
            "falling from then on.",
            "--from",
        ),
    ],
    "until": Annotated[
        str | None, _dated("Hetzelfde tot en met deze dag, maand of jaar.", "The same until this date.", "--until")
    ],
    "on": On,
    "drafts": Drafts,
}


def takes(parameter: str, options: Mapping[str, Any], default: Any = None) -> Callable[..., Callable[..., None]]:
    """Give a command a group of options in the place of one parameter, which gets those that were given, by name."""

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        """The command with each option of the group as a parameter of its own, which is what Typer reads."""

        @wraps(command)
        def run(**values: Any) -> None:
            """Call the command with those of the options that were given, as one value."""
            given = {name: value for name in options if (value := values.pop(name))}
            command(**values, **{parameter: given})

        taken = signature(command)
        expanded: list[Parameter] = []
        for one in taken.parameters.values():
            group = [one.replace(name=name, default=default, annotation=options[name]) for name in options]
            expanded += group if one.name == parameter else [one]
        run.__signature__ = taken.replace(parameters=expanded)  # type: ignore[attr-defined]  # Typer reads it
        return run

    return with_options
