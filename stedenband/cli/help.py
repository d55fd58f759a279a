"""Makes the help that Typer writes speak the language of the run."""

from typing import Any

from typer.core import TyperCommand, TyperGroup

from stedenband.cli.speech import say


class _Spoken:
    """What Typer says by itself in help, said in our words."""

    def get_help_option(self, context: Any) -> Any:
        option = super().get_help_option(context)  # type: ignore[misc]
        if option is not None:
            option.help = say("Toon deze hulp.", "Show this help.")
        return option

    def format_usage(self, context: Any, formatter: Any) -> None:
        pieces = self.collect_usage_pieces(context)  # type: ignore[attr-defined]
        formatter.write_usage(context.command_path, " ".join(pieces), prefix=say("Gebruik: ", "Usage: "))

    def format_help(self, context: Any, formatter: Any) -> None:
        from typer import rich_utils

        rich_utils.ARGUMENTS_PANEL_TITLE = say("Wat erbij hoort", "Arguments")
        rich_utils.OPTIONS_PANEL_TITLE = say("Opties", "Options")
        rich_utils.COMMANDS_PANEL_TITLE = say("Commando's", "Commands")
        rich_utils.DEFAULT_STRING = say("[anders: {}]", "[default: {}]")
        rich_utils.REQUIRED_LONG_STRING = say("[verplicht]", "[required]")
        super().format_help(context, formatter)  # type: ignore[misc]


class Command(_Spoken, TyperCommand):
    """A command whose help speaks the language of the run."""


class Group(_Spoken, TyperGroup):
    """The program itself, whose help speaks the language of the run."""
