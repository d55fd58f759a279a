"""Says what is wrong with the words of a command line, in the language of the run; exit code 2."""

import re

import typer

from stedenband.cli.commands import COMMANDS
from stedenband.cli.language import say
from stedenband.cli.settings import complain
from stedenband.text import near


def tell_wrong_use(error: typer.TyperException) -> int:
    """Say on standard error what was wrong and where help is; gives the exit code."""
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":
        return error.exit_code  # the help has been printed already
    complain(f"stedenband: {_sentence(error)}")
    if context is not None:
        command = context.command_path
        complain(say(f"Hulp: {command} --help", f"Help: {command} --help"))
    return error.exit_code


def _sentence(error: typer.TyperException) -> str:
    kind = type(error).__name__
    message = error.format_message()
    if kind == "NoSuchOption":
        return _no_such_option(error)
    if kind == "MissingParameter":
        parameter = getattr(error, "param", None)
        name = parameter.get_error_hint(getattr(error, "ctx", None)) if parameter else ""
        return say(f"{name} ontbreekt", f"{name} is missing")
    if kind == "BadOptionUsage":
        option = getattr(error, "option_name", "")
        return say(f"bij {option} hoort een waarde, of juist geen", f"{option} takes a value, or none: {message}")
    if message.startswith("No such command"):
        return _no_such_command(message)
    if message.startswith("Got unexpected extra argument"):
        extra = message.partition(" (")[2].removesuffix(")")
        return say(f"dit is te veel: {extra}", f"this is too much: {extra}")
    parameter = getattr(error, "param", None)
    if parameter is not None:
        return say(
            f"{parameter.opts[0]}: deze waarde kan niet: {error.message}", f"{parameter.opts[0]}: {error.message}"
        )
    return error.message


def _no_such_option(error: typer.TyperException) -> str:
    option = getattr(error, "option_name", "")
    meant = near(option, getattr(error, "possibilities", None) or ())
    nl, en = f"de optie {option} bestaat niet", f"there is no option {option}"
    if meant:
        return say(f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?")
    return say(nl, en)


def _no_such_command(message: str) -> str:
    # Between quotes of either sort, and perhaps followed by what Typer would suggest.
    named = re.match(r"No such command (['\"])(.*)\1\.", message)
    asked = named[2] if named else ""
    meant = near(asked, COMMANDS)
    nl, en = f"het commando {asked} bestaat niet", f"there is no command {asked}"
    if meant:
        return say(f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?")
    listed = ", ".join(COMMANDS)
    return say(f"{nl}; wel: {listed}", f"{en}; there is: {listed}")
