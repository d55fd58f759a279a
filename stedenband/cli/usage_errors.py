"""Messages for usage errors (exit code 2), in the language of the run; Typer's errors are told apart by class.

Typer keeps its own copy of Click, and exports of its errors only `TyperException` and `BadParameter`; the others are
imported from where they are.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import typer
from typer._click.core import Context
from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.settings import complain
from stedenband.errors import in_quotes
from stedenband.text import fold, near

_ANY_NUMBER = -1  # of the values of an argument


class NoSuchCommand(UsageError):
    """A command that does not exist; Typer raises its plain UsageError for this."""

    def __init__(self, name: str, known: Iterable[str], context: Context) -> None:
        super().__init__(name, context)
        self.name, self.known = name, tuple(known)


class TooManyArguments(UsageError):
    """More arguments than a command takes; Typer raises its plain UsageError for this too."""

    def __init__(self, extra: Sequence[str], context: Context, typed: Sequence[str] = ()) -> None:
        super().__init__(" ".join(extra), context)
        self.extra, self.typed = extra, typed

    @property
    def parted(self) -> tuple[str, str] | None:
        """An option with its value of several words, of which all but the first are what is too much; None if not so.

        That is where they stand right behind the first: `--title Bezoek aan Lünen`.
        """
        options = {*_names(self.ctx)} if self.ctx else set()
        count = len(self.extra)
        for place in range(2, len(self.typed) - count + 1):
            option, value, *behind = self.typed[place - 2 : place + count]
            if behind == [*self.extra] and option in options and option.startswith("--"):
                return option, " ".join((value, *behind))
        return None


def tell_wrong_use(error: typer.TyperException) -> int:
    """Say on standard error what was wrong and where help is; gives the exit code."""
    if isinstance(error, NoArgsIsHelpError):
        return error.exit_code  # the help has been printed already
    complain(f"stedenband: {_sentence(error)}")
    if isinstance(error, UsageError) and error.ctx is not None:
        command = error.ctx.command_path
        complain(say(f"Hulp: {command} --help", f"Help: {command} --help"))
    return error.exit_code


def _sentence(error: typer.TyperException) -> str:
    match error:
        case NoSuchOption():
            return _no_such_option(error)
        case NoSuchCommand():
            return _no_such_command(error)
        case TooManyArguments():
            return _too_much(error)
        case MissingParameter():
            name = error.param.get_error_hint(error.ctx) if error.param and error.ctx else ""
            return say(f"{name} ontbreekt", f"{name} is missing")
        case BadOptionUsage(option_name=option):
            if _is_flag(option, error.ctx):
                return say(f"bij {option} hoort geen waarde", f"{option} takes no value")
            return say(f"bij {option} hoort een waarde", f"{option} takes a value")
        case BadParameter(param=parameter) if parameter is not None:
            name = parameter.opts[0]
            return say(f"{name}: {_expected_by(parameter)}", f"{name}: {error.message}")
    return error.message


def _is_flag(option: str, context: Context | None) -> bool:
    """Whether an option of a command takes no value."""
    known = context.command.params if context else []
    return any(option in (*one.opts, *one.secondary_opts) and getattr(one, "is_flag", False) for one in known)


def _too_much(error: TooManyArguments) -> str:
    told = say(f"dit is te veel: {error.message}", f"this is too much: {error.message}")
    if error.parted is None:
        return told
    option, words = error.parted
    return f"{told}; {in_quotes(words, f'{option} ').text(LANGUAGE)}"


def _expected_by(parameter: Any) -> str:
    """What an option expects, in Dutch: Typer says it in English only."""
    least = getattr(parameter.type, "min", None)
    return "deze waarde kan niet" if least is None else f"verwacht was een heel getal, {least} of meer"


def _no_such_option(error: NoSuchOption) -> str:
    option = error.option_name
    if error.ctx is not None and option in _names(root := error.ctx.find_root()):
        at = f"{root.command_path} {option}"
        return say(f"{option} staat vóór het commando: {at}", f"{option} stands before the command: {at}")
    known = _names(error.ctx) if error.ctx else []
    meant = _by_another_word(option, known) or near(option, error.possibilities or ())
    nl, en = f"de optie {option} bestaat niet", f"there is no option {option}"
    if meant:
        return say(f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?")
    if error.ctx is not None and any(one.nargs == _ANY_NUMBER for one in error.ctx.command.params):
        nl, en = f"{nl}; een waarde die zo begint, komt achter --", f"{en}; a value that begins like that goes after --"
    return say(nl, en)


def _names(context: Context) -> list[str]:
    """How the options and arguments of a command are called."""
    return [name for one in context.command.params for name in one.opts]


def _by_another_word(option: str, known: Iterable[str]) -> str | None:
    """The option that another word of everyday use, or a label, stands for: `--country` for `--land`."""
    from stedenband.model.keys import labels  # noqa: PLC0415 - needed for a mistake only
    from stedenband.vocabulary.everyday import meant_by  # noqa: PLC0415 - likewise

    by_key = {name.removeprefix("--").replace("-", "_"): name for name in known if name.startswith("--")}
    by_key = {f"{key}s": name for key, name in by_key.items()} | by_key  # of a list an option has one (`--theme`)
    by_label = {fold(label): name for key, name in by_key.items() for label in labels().get(key, ())}
    word = fold(option.removeprefix("--").replace("-", " "))
    return by_key.get(meant_by(word, by_key) or "") or by_label.get(word)


def _no_such_command(error: NoSuchCommand) -> str:
    meant = near(error.name, error.known)
    nl, en = f"het commando {error.name} bestaat niet", f"there is no command {error.name}"
    if meant:
        return say(f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?")
    listed = ", ".join(error.known)
    return say(f"{nl}; wel: {listed}", f"{en}; there is: {listed}")
