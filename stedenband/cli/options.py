"""Options shared by several commands, and a decorator that gives a command a group of them."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from inspect import Parameter, signature
from pathlib import Path
from typing import Annotated, Any, TypeAlias

import typer
from typer.models import OptionInfo

from stedenband.cli.completion import complete_code, complete_country, complete_gemeente
from stedenband.cli.language import say

Repeated: TypeAlias = list[str] | None
Given: TypeAlias = Mapping[str, Any]
DATE, FILE, TEXT = say("DATUM", "DATE"), say("BESTAND", "FILE"), say("TEKST", "TEXT")


def _repeatable(nl: str, en: str, flag: str, complete: Callable[..., list[str]] | None = None) -> OptionInfo:
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=TEXT, autocompletion=complete)
    return option


def _dated(nl: str, en: str, flag: str) -> OptionInfo:
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=DATE)
    return option


def format_option(formats: Iterable[str]) -> OptionInfo:
    """The option `--format`, with the formats that a command has."""
    option: OptionInfo = typer.Option("--format", metavar="|".join(formats), help=say("De vorm.", "The format."))
    return option


Gemeente = Annotated[
    Repeated, _repeatable("Van deze gemeente.", "Of this municipality.", "--gemeente", complete_gemeente)
]
Country = Annotated[
    Repeated, _repeatable("In dit land: code of naam.", "In this country.", "--country", complete_country)
]
Since = Annotated[str | None, _dated("Vanaf deze dag, maand of jaar.", "From this date on.", "--from")]
Until = Annotated[str | None, _dated("Tot en met deze dag, maand of jaar.", "Until this date.", "--until")]
On = Annotated[
    str | None, _dated("De peildatum: het register zoals het die dag was.", "The register as of a day.", "--on")
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

# The filters on a list: those that take words by the name that `query.filters` knows them by, the period and the day.
FILTERS: Mapping[str, Any] = {
    "partner": Annotated[
        Repeated, _repeatable("Met deze partner, ook onder een vroegere naam.", "With this partner.", "--partner")
    ],
    "country": Country,
    "kind": Annotated[Repeated, _repeatable("Van deze soort.", "Of this kind.", "--kind", complete_code("Kind"))],
    "status": Annotated[
        Repeated, _repeatable("In deze toestand.", "In this state.", "--status", complete_code("Status"))
    ],
    "theme": Annotated[Repeated, _repeatable("Over dit thema.", "On this theme.", "--theme", complete_code("Theme"))],
    "role": Annotated[
        Repeated, _repeatable("Waarin deze rol is ingevuld.", "With this role filled.", "--role", complete_code("Role"))
    ],
    "committee": Annotated[Repeated, _repeatable("Van dit comité.", "Of this committee.", "--committee")],
    "network": Annotated[
        Repeated, _repeatable("Van gemeenten in dit netwerk.", "Of municipalities in this network.", "--network")
    ],
    "search": Annotated[Repeated, _repeatable("Waarin deze tekst voorkomt.", "That mention this text.", "--search")],
    "since": Annotated[
        str | None,
        _dated(
            "Van kracht op enig moment vanaf dan; met --status: in die toestand gekomen vanaf dan.",
            "In force at some time from then on; with --status: came into that state from then on.",
            "--from",
        ),
    ],
    "until": Annotated[
        str | None, _dated("Hetzelfde tot en met deze dag, maand of jaar.", "The same until this date.", "--until")
    ],
    "on": On,
    "drafts": Annotated[
        bool, typer.Option("--drafts", help=say("Ook wat alleen vermeld is.", "Also what is only listed."))
    ],
}


def takes(parameter: str, options: Mapping[str, Any], default: Any = None) -> Callable[..., Callable[..., None]]:
    """Give a command a group of options in the place of one parameter, which gets those that were given, by name."""

    def with_options(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def run(**values: Any) -> None:
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
