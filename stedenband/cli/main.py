"""The program: its commands, its options before a command, and the one place where errors become sentences."""

import os
import sys
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from stedenband import __version__
from stedenband.cli.calendar import calendar_command
from stedenband.cli.explain import explain_command
from stedenband.cli.help import Command, Group
from stedenband.cli.lists import list_command
from stedenband.cli.new import new_command
from stedenband.cli.report import report_command
from stedenband.cli.schema import schema_command
from stedenband.cli.settings import Settings, complain
from stedenband.cli.show import show_command
from stedenband.cli.speech import LANGUAGE, LANGUAGE_VARIABLE, say
from stedenband.cli.stats import stats_command
from stedenband.cli.timeline import timeline_command
from stedenband.cli.usage import tell_wrong_use
from stedenband.cli.validate import validate_command

WRONG_USE, CRASHED, INTERRUPTED = 2, 3, 130
DEBUG_VARIABLE = "STEDENBAND_DEBUG"

app = typer.Typer(
    name="stedenband",
    help=say(
        "Het register van stedenbanden van Nederlandse en Vlaamse gemeenten.",
        "The register of town twinnings of Dutch and Flemish municipalities.",
    ),
    cls=Group,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command("list", cls=Command, help=say("Som stedenbanden en meer op.", "List bonds and more."))(list_command)
app.command("show", cls=Command, help=say("Toon het hele dossier.", "Show the whole dossier."))(show_command)
app.command("report", cls=Command, help=say("Maak een verslag voor de raad.", "Report to a council."))(report_command)
app.command("timeline", cls=Command, help=say("Teken de banden door de jaren.", "Draw the bonds through the years."))(
    timeline_command
)
app.command("stats", cls=Command, help=say("Tel de stedenbanden.", "Count the bonds."))(stats_command)
app.command("calendar", cls=Command, help=say("Toon wat eraan komt.", "Show what is coming."))(calendar_command)
app.command("validate", cls=Command, help=say("Controleer de gegevens.", "Check the data."))(validate_command)
app.command("explain", cls=Command, help=say("Leg een regel uit.", "Explain a rule."))(explain_command)
app.command(
    "schema", cls=Command, help=say("Geef het JSON Schema van een bestand.", "Print the JSON Schema of a file.")
)(schema_command)
app.command("new", cls=Command, help=say("Begin het bestand van een gemeente.", "Begin a municipality's file."))(
    new_command
)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"stedenband {__version__}")
        raise typer.Exit


@app.callback()
def options(
    context: typer.Context,
    data: Annotated[
        Path | None,
        typer.Option(
            help=say(
                "De map met gegevens; anders STEDENBAND_DATA, anders de dichtstbijzijnde map data.",
                "The data folder; else STEDENBAND_DATA, else the nearest folder data.",
            ),
            metavar="DIR",
        ),
    ] = None,
    lang: Annotated[
        str | None, typer.Option(help=say("De taal: nl of en.", "The language: nl or en."), metavar="nl|en")
    ] = None,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help=say("Toon de versie.", "Show the version."), callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """What holds for every command."""
    language = lang or os.environ.get(LANGUAGE_VARIABLE) or "nl"
    if language not in ("nl", "en"):
        where = "--lang" if lang else LANGUAGE_VARIABLE
        raise typer.BadParameter(say(f"{where} {language}: kies nl of en", f"{where} {language}: choose nl or en"))
    context.obj = Settings(data)


def main() -> NoReturn:
    """Run the program and end with its exit code: 0 done, 1 findings, 2 wrong usage or no data."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(_run())


def _run() -> int:
    try:
        code = app(prog_name="stedenband", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        return tell_wrong_use(error)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read our output has enough; nothing is wrong, and nothing more can be said there.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _tell(error)
    return code or 0


def _tell(error: Exception) -> int:
    from stedenband.folder import NoData
    from stedenband.query.words import WrongUse

    if isinstance(error, NoData | WrongUse):
        complain(f"stedenband: {error.words.text(LANGUAGE)}")
        return WRONG_USE
    if os.environ.get(DEBUG_VARIABLE):
        raise error
    complain(
        say(
            f"stedenband: dit had niet mogen gebeuren ({type(error).__name__}: {error}). Meld het, met het commando "
            f"erbij; met {DEBUG_VARIABLE}=1 staat erbij waar het misging.",
            f"stedenband: this should not have happened ({type(error).__name__}: {error}). Please report it with the "
            f"command; {DEBUG_VARIABLE}=1 shows where it went wrong.",
        )
    )
    return CRASHED
