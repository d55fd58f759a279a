"""Makes the help that Typer knows the words of speak the language of the run."""

from typing import Any

from typer.core import TyperCommand, TyperGroup


class _Spoken:
    """A command whose help is printed in our words, by a page that is loaded only for help."""

    def format_help(self, context: Any, _formatter: Any) -> None:
        from stedenband.cli.help_page import print_help

        print_help(self, context)


class Command(_Spoken, TyperCommand):
    """A command whose help speaks the language of the run."""


class Group(_Spoken, TyperGroup):
    """The program itself, whose help speaks the language of the run."""
