"""The Typer application: its commands, its global options, and the one place where exceptions become messages."""

import gc
import os
import sys
from typing import Annotated, NoReturn, TextIO

import typer

from stedenband import __version__
from stedenband.cli.commands import OPTIONS_METAVAR, Group, add_commands, check_language, with_those_of_all
from stedenband.cli.language import LANGUAGE, LANGUAGE_VARIABLE, say
from stedenband.cli.settings import Settings, complain
from stedenband.cli.shells import teach_shells
from stedenband.cli.streams import let_go, open_streams
from stedenband.cli.usage_errors import tell_wrong_use
from stedenband.errors import NoData, WrongUse, cause_of, was_interrupted
from stedenband.memory import is_spent

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
    options_metavar=OPTIONS_METAVAR,
    subcommand_metavar=say("COMMANDO ...", "COMMAND ..."),
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
add_commands(app)


def _print_version(asked: bool) -> None:
    if asked:
        typer.echo(f"stedenband {__version__}")
        raise typer.Exit


@app.callback()
@with_those_of_all
def options(
    context: typer.Context,
    *,
    version: Annotated[
        bool,
        typer.Option(
            "--version", help=say("Toon de versie.", "Show the version."), callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    """What holds for every command."""
    check_language(os.environ.get(LANGUAGE_VARIABLE), LANGUAGE_VARIABLE)
    context.obj = context.obj or Settings(None)


def main() -> NoReturn:
    """Run the program and end with its exit code: 0 done, 1 findings, 2 wrong usage or no data."""
    open_streams()
    sys.exit(_run())


def _run() -> int:
    stdout = sys.stdout
    try:
        program = typer.main.get_command(app)
        teach_shells(program)
        code = program(prog_name="stedenband", standalone_mode=False)
        sys.stdout.flush()
    except typer.TyperException as error:
        return tell_wrong_use(error)
    except (typer.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:
        return _unread(stdout)
    except SystemExit:
        if sys.stdout is stdout:
            raise  # shell completion exits this way
        return _unread(stdout)  # Typer's own handling of EPIPE: it replaces sys.stdout and exits with 1
    except BaseException as error:  # also PanicException, which Rust's libraries raise
        return INTERRUPTED if was_interrupted(error) else _tell(error)
    return code or 0


def _unread(stdout: TextIO) -> int:
    # Broken pipe (EPIPE): the reader, such as `head`, has enough. On /dev/null the flush at exit cannot fail.
    os.dup2(os.open(os.devnull, os.O_WRONLY), stdout.fileno())
    return 0


def _tell(error: BaseException) -> int:
    if isinstance(error, NoData | WrongUse):
        complain(f"stedenband: {error.words.text(LANGUAGE)}")
        return WRONG_USE
    if os.environ.get(DEBUG_VARIABLE):
        raise error
    if is_spent(error):
        return _tell_too_large(error)
    if isinstance(error, OSError):
        return _tell_trouble_outside(error)
    complain(
        say(
            f"stedenband: dit had niet mogen gebeuren ({type(error).__name__}: {error}). Meld het, met het commando "
            f"erbij; met {DEBUG_VARIABLE}=1 staat erbij waar het misging.",
            f"stedenband: this should not have happened ({type(error).__name__}: {error}). Please report it with the "
            f"command; {DEBUG_VARIABLE}=1 shows where it went wrong.",
        )
    )
    return CRASHED


def _tell_too_large(error: BaseException) -> int:
    """Out of memory: without the traceback the frames are freed, and with them what was read."""
    error.__traceback__ = error.__context__ = None
    gc.collect()  # what refers to itself too, since no garbage is collected in a run: with it the workers end
    let_go(sys.stdout)
    complain(
        say(
            "stedenband: dit register is te groot voor het geheugen dat er is; noem met --gemeente de gemeenten waar "
            "het om gaat, of deel de map met gegevens",
            "stedenband: this register is too large for the memory there is; name the municipalities that matter with "
            "--gemeente, or divide the data folder",
        )
    )
    return WRONG_USE


def _tell_trouble_outside(error: OSError) -> int:
    """An OSError from outside, such as a full disk (ENOSPC) or a deleted folder: no fault of this program."""
    let_go(sys.stdout)
    said = cause_of(error).text(LANGUAGE)
    cause = f"{error.filename}: {said}" if error.filename else said
    complain(
        say(f"stedenband: lezen of schrijven mislukte: {cause}", f"stedenband: reading or writing failed: {cause}")
    )
    return WRONG_USE
