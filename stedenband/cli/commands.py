"""The commands of the program: the one place where they are listed, each with its short help and where it lives.

The module of a command is imported only when that command is asked for: to run it, for its help, or for its words.
"""

from importlib import import_module
from typing import Any

import typer

from stedenband.cli.help import Command
from stedenband.cli.language import LANGUAGE, say
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
    "validate": (Bilingual("Controleer de gegevens.", "Check the data."), "validate:validate_command"),
    "explain": (Bilingual("Leg een regel uit.", "Explain a rule."), "explain:explain_command"),
    "schema": (
        Bilingual("Geef het JSON Schema van een bestand.", "Print the JSON Schema of a file."),
        "schema:schema_command",
    ),
    "new": (Bilingual("Begin het bestand van een gemeente.", "Begin a municipality's file."), "new:new_command"),
}
OPTIONS_METAVAR = say("[OPTIES]", "[OPTIONS]")


class Listed(Command):
    """A command as the list of commands knows it; asked for, it gives way to the command itself."""

    def make_context(self, *arguments: Any, **more: Any) -> Any:
        """What the command itself makes of the words after its name."""
        return loaded(self.name or "").make_context(*arguments, **more)


def add_commands(program: typer.Typer) -> None:
    """Give a program every command, none of them imported."""
    for name, (words, _) in COMMANDS.items():
        program.command(name, cls=Listed, help=words.text(LANGUAGE))(_listed)


def _listed() -> None:
    """Stands in for a command that is not imported; `Listed` never runs it."""


def loaded(name: str) -> Any:
    """The command of that name, imported."""
    words, place = COMMANDS[name]
    module, _, function = place.partition(":")
    alone = typer.Typer(add_completion=False)
    register = alone.command(name, cls=Command, help=words.text(LANGUAGE), options_metavar=OPTIONS_METAVAR)
    register(getattr(import_module(f"stedenband.cli.{module}"), function))
    return typer.main.get_command(alone)
