"""`stedenband add`: a new record in a municipality's file; a command for each sort, its options made from the model."""

from collections.abc import Callable
from typing import Annotated

import typer

from stedenband.cli.commands import Command, Group, with_those_of_all
from stedenband.cli.completion import complete_reference
from stedenband.cli.language import say
from stedenband.cli.model_options import DryRun, Yes, options_of
from stedenband.cli.options import Given, takes
from stedenband.editing.kinds import KINDS, fields

_METAVARS = {
    "gemeente": "GEMEENTE",
    "bond": say("GEMEENTE/BAND", "GEMEENTE/BOND"),
    "event": say("GEMEENTE/ACTIVITEIT", "GEMEENTE/EVENT"),
}
_IN = {
    "gemeente": say("Een gemeente met een bestand.", "A municipality with a file."),
    "bond": say("Een stedenband (almelo/denizli).", "A bond (almelo/denizli)."),
    "event": say("Een activiteit (almelo/werkbezoek-2025).", "An event (almelo/werkbezoek-2025)."),
}


def add_group(name: str, help: str, metavar: str) -> typer.Typer:
    """The command with a command of its own for each sort of record."""
    group = typer.Typer(
        name=name, cls=Group, help=help, no_args_is_help=True, add_completion=False, options_metavar=metavar,
        subcommand_metavar=say("SOORT ...", "SORT ..."),
    )  # fmt: skip
    group.callback()(with_those_of_all(_nothing))
    for kind, of in KINDS.items():
        told = say(f"Voeg {of.words.nl} toe.", f"Add {of.words.en}.")
        register = group.command(kind, cls=Command, help=told, options_metavar=metavar)
        register(with_those_of_all(_command(kind)))
    return group


def _nothing() -> None:
    """What the group itself does."""


def _command(kind: str) -> Callable[..., None]:
    """The command that adds a record of a kind, with an option for each of its keys."""
    within = KINDS[kind].within

    @takes("given", options_of(fields(kind)))
    def add_command(
        context: typer.Context,
        reference: Annotated[
            str | None,
            typer.Argument(metavar=_METAVARS[within], help=_IN[within], autocompletion=complete_reference),
        ] = None,
        *,
        given: Given,
        yes: Yes = False,
        dry_run: DryRun = False,
    ) -> None:
        """Add a record of this kind; exit code 1 where that was not done."""
        from stedenband.cli.run.add import add_record  # noqa: PLC0415 - not loaded to complete or for help
        from stedenband.cli.run.opened import Agreement  # noqa: PLC0415 - likewise

        if add_record(context.obj, kind, reference, given, Agreement(yes, dry_run)):
            raise typer.Exit(1)

    return add_command
