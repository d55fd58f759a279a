"""The options that several commands share, and the answer to a question from the files that it needs."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from stedenband.cli.completion import complete_code, complete_country, complete_gemeente
from stedenband.cli.language import say
from stedenband.cli.settings import Settings, read_for, tell_trouble

if TYPE_CHECKING:
    from typer.models import OptionInfo

    from stedenband.loading.data_folder import DataFolder
    from stedenband.register.register import Register

T = TypeVar("T")
Values = list[str] | None
DATE, FILE = say("DATUM", "DATE"), say("BESTAND", "FILE")


def _repeatable(nl: str, en: str, flag: str, complete: Callable[..., list[str]] | None = None) -> "OptionInfo":
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=say("TEKST", "TEXT"), autocompletion=complete)
    return option


def _dated(nl: str, en: str, flag: str) -> "OptionInfo":
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=DATE)
    return option


def format_option(formats: Sequence[str]) -> "OptionInfo":
    """The option `--format`, with the formats that a command has."""
    option: OptionInfo = typer.Option("--format", metavar="|".join(formats), help=say("De vorm.", "The format."))
    return option


Gemeente = Annotated[
    Values, _repeatable("Van deze gemeente.", "Of this municipality.", "--gemeente", complete_gemeente)
]
Partner = Annotated[
    Values, _repeatable("Met deze partner, ook onder een vroegere naam.", "With this partner.", "--partner")
]
Country = Annotated[
    Values, _repeatable("In dit land: code of naam.", "In this country.", "--country", complete_country)
]
Kind = Annotated[Values, _repeatable("Van deze soort.", "Of this kind.", "--kind", complete_code("Kind"))]
Status = Annotated[Values, _repeatable("In deze toestand.", "In this state.", "--status", complete_code("Status"))]
Theme = Annotated[Values, _repeatable("Over dit thema.", "On this theme.", "--theme", complete_code("Theme"))]
Role = Annotated[
    Values, _repeatable("Waarin deze rol is ingevuld.", "With this role filled.", "--role", complete_code("Role"))
]
Committee = Annotated[Values, _repeatable("Van dit comité.", "Of this committee.", "--committee")]
Network = Annotated[
    Values, _repeatable("Van gemeenten in dit netwerk.", "Of municipalities in this network.", "--network")
]
Search = Annotated[Values, _repeatable("Waarin deze tekst voorkomt.", "That mention this text.", "--search")]
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


def given(**words: Values) -> dict[str, tuple[str, ...]]:
    """The filters that were given, each with its words."""
    return {name: tuple(asked) for name, asked in words.items() if asked}


def read_seen(folder: "DataFolder", names: Values) -> tuple["Register", tuple[str, ...], bool]:
    """The register as those municipalities need it (none: all), their slugs, and whether the data has faults.

    Where none of their files could be read the run ends here: that is said, and must not pass for an empty answer.
    """
    loaded, homes = read_for(folder, tuple(names or ()))
    seen = tuple(home for home in homes if home in loaded.register.municipalities)
    trouble = tell_trouble(loaded)
    if names and not seen:
        raise typer.Exit(1)
    return loaded.register, seen, trouble


def answer(settings: Settings, names: Values, ask: Callable[["Register", tuple[str, ...]], T]) -> tuple[T, bool]:
    """The answer to a question about the municipalities of those names (none: all), and whether the data has faults."""
    from stedenband.errors import UnknownValue
    from stedenband.loading.linter import LintOptions, is_error
    from stedenband.loading.loader import load

    folder = settings.folder(shipped=True)
    register, seen, trouble = read_seen(folder, names)
    try:
        return ask(register, seen), trouble
    except UnknownValue:
        # Not known in the files that were read: the whole register says whether it is known at all.
        return ask(load(folder, LintOptions(date.today(), tells=is_error)).register, seen), trouble
