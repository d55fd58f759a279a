"""The commands of the program: the one place where they are listed, each with its short help and where it lives.

Beside them are the options that every command has, `--data` and `--lang`.

The module of a command is imported only when that command is asked for: to run it, for its help, or to complete its
options; it holds what the command takes. What it does stands in `cli.run`, and is imported only to run it.
"""

from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from inspect import Parameter, signature
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer
from typer._click.core import Context
from typer._click.exceptions import BadOptionUsage, UsageError
from typer._click.parser import _OptionParser
from typer.core import TyperCommand, TyperGroup

from stedenband.cli.completion import complete_word
from stedenband.cli.language import LANGUAGE, LANGUAGES, say
from stedenband.cli.settings import Settings
from stedenband.cli.usage_errors import NoSuchCommand, TooManyArguments
from stedenband.errors import WrongUse
from stedenband.text import Bilingual

COMMANDS = {
    "list": (Bilingual("Som stedenbanden en meer op.", "List bonds and more."), "lists:list_command"),
    "show": (Bilingual("Toon het hele dossier.", "Show the whole dossier."), "show:show_command"),
    "report": (Bilingual("Maak een verslag voor de raad.", "Report to a council."), "report:report_command"),
    "timeline": (
        Bilingual("Teken de banden door de jaren.", "Draw the bonds through the years."),
        "timeline:timeline_command",
    ),
    "stats": (Bilingual("Tel de stedenbanden.", "Count the bonds."), "stats:stats_command"),
    "calendar": (Bilingual("Toon wat eraan komt.", "Show what is coming."), "calendar:calendar_command"),
    "import": (
        Bilingual("Neem over wat een lijst noemt.", "Take over what a list names."),
        "import_table:import_command",
    ),
    "compare": (
        Bilingual("Leg het register naast een lijst.", "Lay the register beside a list."),
        "compare:compare_command",
    ),
    "add": (Bilingual("Voeg iets toe aan een bestand.", "Add something to a file."), "add:add_group"),
    "change": (Bilingual("Wijzig een waarde of status.", "Change a value or status."), "change:change_command"),
    "rename": (Bilingual("Geef een stedenband een andere id.", "Give a bond another id."), "rename:rename_command"),
    "merge": (Bilingual("Laat gemeenten in een andere opgaan.", "Merge municipalities."), "merge:merge_command"),
    "site": (Bilingual("Maak er een website van.", "Make a website of it."), "site:site_command"),
    "validate": (Bilingual("Controleer de gegevens.", "Check the data."), "validate:validate_command"),
    "explain": (Bilingual("Leg een regel of woord uit.", "Explain a rule or word."), "explain:explain_command"),
    "schema": (
        Bilingual("Geef het JSON Schema van een bestand.", "Print the JSON Schema of a file."),
        "schema:schema_command",
    ),
    "new": (Bilingual("Begin het bestand van een gemeente.", "Begin a municipality's file."), "new:new_command"),
}
_NO_OPTION = frozenset("0123456789 ")  # behind a dash these begin a value
OPTIONS_METAVAR = say("[OPTIES]", "[OPTIONS]")


def _keep_data(context: typer.Context, data: Path | None) -> Path | None:
    if data is not None:
        context.obj = Settings(data)
    return data


def check_language(asked: str | None, where: str) -> None:
    """Refuse a language that is not spoken; which one is spoken `cli.language` has found already."""
    if asked and asked not in LANGUAGES:
        raise WrongUse(Bilingual(f"{where} {asked}: kies nl of en", f"{where} {asked}: choose nl or en"))


def _keep_language(context: typer.Context, lang: str | None) -> str | None:
    if not context.resilient_parsing:
        check_language(lang, "--lang")
    return lang


_EVERYWHERE = say("Bij elk commando", "With every command")

# Before the command or after it: what is given last counts. They keep what they are given in the context themselves.
EVERYWHERE: Mapping[str, Any] = {
    "data": Annotated[
        Path | None,
        typer.Option(
            "--data",
            help=say(
                "De map met gegevens; anders STEDENBAND_DATA, anders de dichtstbijzijnde map data.",
                "The data folder; else STEDENBAND_DATA, else the nearest folder data.",
            ),
            metavar=say("MAP", "DIR"),
            readable=False,  # no check by Typer: reading it fails with our own message
            callback=_keep_data,
            rich_help_panel=_EVERYWHERE,
        ),
    ],
    "lang": Annotated[
        str | None,
        typer.Option(
            "--lang",
            help=say("De taal: nl of en.", "The language: nl or en."),
            metavar="|".join(LANGUAGES),
            callback=_keep_language,
            autocompletion=complete_word(*LANGUAGES),
            rich_help_panel=_EVERYWHERE,
        ),
    ],
}


def with_those_of_all(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command also the options that every command has."""

    @wraps(command)
    def run(**values: Any) -> None:
        """Call the command without the options of all: their callbacks have kept what was given."""
        command(**{name: value for name, value in values.items() if name not in EVERYWHERE})

    taken = signature(command)
    added = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=None, annotation=annotation)
        for name, annotation in EVERYWHERE.items()
    ]
    run.__signature__ = taken.replace(parameters=[*taken.parameters.values(), *added])  # type: ignore[attr-defined]
    return run


class _Spoken:
    """A command whose help speaks the language of the run."""

    def format_help(self, context: Context, _formatter: Any) -> None:
        """Print the help as our own page; Click asks for it here."""
        from stedenband.cli.help_page import print_help  # noqa: PLC0415 - for help only

        print_help(self, context)

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse the arguments; an error about an option says of which command it is, where Typer leaves that out."""
        _refuse_empty(self, args)
        try:
            return super().parse_args(ctx, args)  # type: ignore[misc,no-any-return]
        except BadOptionUsage as error:
            error.ctx = error.ctx or ctx
            raise


def _refuse_empty(command: Any, args: list[str]) -> None:
    """WrongUse where an option or argument has an empty value, such as that of an unset variable of the shell."""
    takes = {name: name for one in command.params if not getattr(one, "is_flag", True) for name in one.opts}
    arguments = [one.make_metavar(None).strip("[].{}") for one in command.params if one.param_type_name == "argument"]
    given = [takes.get(arg.partition("=")[0]) for arg in args if arg.partition("=")[1:] == ("=", "")]
    place = 0  # of the arguments, the last of which may take several
    for before, arg in pairwise(["", *args]):
        if arg == "":
            given.append(takes.get(before) or next(iter(arguments[place:] or arguments[-1:]), None))
        place += before not in takes and not arg.startswith("-")
    is_taken_out = any("--remove" in one.opts for one in command.params)
    nl, en = ("; haal een waarde weg met --remove", "; take a value out with --remove") if is_taken_out else ("", "")
    for name in filter(None, given):
        raise WrongUse(Bilingual(f"{name}: de waarde is leeg{nl}", f"{name}: the value is empty{en}"))


# What an option that is given once only says of the next one, by its parameter.
_NEXT = {"partner": Bilingual("; de volgende met stedenband add partner", "; the next with stedenband add partner")}


def _refuse_repeated(given: list[Any]) -> None:
    """WrongUse where an option that holds one value is given more than once: the others would be lost."""
    single = [one for one in given if hasattr(one, "is_flag") and not one.is_flag and not one.multiple]
    for one in single:
        if single.count(one) > 1 and one.name not in EVERYWHERE:
            option, (nl, en) = one.opts[0], _NEXT.get(one.name, Bilingual("", ""))
            raise WrongUse(Bilingual(f"{option}: één waarde is genoeg{nl}", f"{option}: one value is enough{en}"))


class _Parser(_OptionParser):
    """Takes for a value what begins with a dash and can be no option: `-2.7`, `- text`."""

    def parse_args(self, args: list[str]) -> tuple[dict[str, Any], list[str], list[Any]]:
        """The options' values, what is left, and what was given in its order; nothing twice that goes into a file.

        A question may repeat an option, as one in an alias: there the last counts.
        """
        found = super().parse_args(args)
        if self.ctx and not self.ctx.resilient_parsing and any("--yes" in one.opts for one in self.ctx.command.params):
            _refuse_repeated(found[2])
        return found

    def _process_opts(self, arg: str, state: Any) -> None:
        if arg[1:2] in _NO_OPTION:
            state.largs.append(arg)
        else:
            super()._process_opts(arg, state)


class Command(_Spoken, TyperCommand):
    """A command whose help and errors speak the language of the run."""

    def make_parser(self, ctx: Context) -> _OptionParser:
        """The parser of its options, which takes no number for one."""
        parser = _Parser(ctx)
        for one in self.get_params(ctx):
            one.add_to_parser(parser, ctx)
        return parser

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Parse the arguments; extra arguments raise TooManyArguments, where Typer raises a plain UsageError."""
        ctx.allow_extra_args = True
        typed = [*args]
        left = super().parse_args(ctx, args)
        if left and not ctx.resilient_parsing:
            raise TooManyArguments(left, ctx, typed)
        return left


class Group(_Spoken, TyperGroup):
    """The program itself, whose help and errors speak the language of the run."""

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """Find the command by name; an unknown one raises NoSuchCommand, where Typer raises a plain UsageError."""
        try:
            return super().resolve_command(ctx, args)
        except UsageError as error:
            if type(error) is UsageError:  # a subclass (NoSuchOption) is about an option
                raise NoSuchCommand(args[0], self.list_commands(ctx), ctx) from None
            raise


class Listed(Command):
    """A placeholder (lazy loading): its name and short help; invoked, it imports the command itself."""

    def make_context(self, *arguments: Any, **more: Any) -> Any:
        """What the command itself makes of the arguments after its name."""
        return loaded(self.name or "").make_context(*arguments, **more)


def add_commands(program: typer.Typer) -> None:
    """Give a program every command, none of them imported."""
    for name, (told, _) in COMMANDS.items():
        program.command(name, cls=Listed, help=told.text(LANGUAGE))(_listed)


def _listed() -> None:
    """The callback of a placeholder, which Typer asks for; `Listed` never runs it."""


def loaded(name: str) -> Any:
    """The command of that name, imported."""
    told, place = COMMANDS[name]
    module, _, function = place.partition(":")
    found = getattr(import_module(f"stedenband.cli.{module}"), function)
    if function.endswith("_group"):
        return typer.main.get_command(found(name, told.text(LANGUAGE), OPTIONS_METAVAR))
    alone = typer.Typer(add_completion=False)
    register = alone.command(name, cls=Command, help=told.text(LANGUAGE), options_metavar=OPTIONS_METAVAR)
    register(with_those_of_all(found))
    return typer.main.get_command(alone)
