"""Completion as each shell asks for it, and how it is installed there, told in the language of the run."""

import os
from typing import Any

import typer
from typer._click.shell_completion import CompletionItem, ShellComplete, add_completion_class
from typer._completion_classes import BashComplete, FishComplete, ZshComplete
from typer._completion_shared import _get_shell_name, install
from typer.completion import show_callback

from stedenband.cli.language import say
from stedenband.errors import WrongUse
from stedenband.text import Bilingual

_TURNS_ROUND = "--sort"  # the option whose value may begin with a dash


class _Dashed(ShellComplete):
    """Completion of a value that begins with a dash, which Typer takes for an option, or is glued to its option."""

    def get_completions(self, args: list[str], incomplete: str) -> list[CompletionItem]:
        """What fits: `-part` after `--sort` is completed as `part`, with the dash before it.

        Of `--kind=twi` Typer gives the value alone, and zsh and fish keep only what begins with the whole word.
        """
        option, equals, _ = incomplete.partition("=")
        if equals and option.startswith("--"):
            return [CompletionItem(f"{option}={item.value}") for item in super().get_completions(args, incomplete)]
        if args[-1:] != [_TURNS_ROUND] or not incomplete.startswith("-"):
            return super().get_completions(args, incomplete)
        return [CompletionItem(f"-{item.value}") for item in super().get_completions(args, incomplete[1:])]


class Bash(_Dashed, BashComplete):
    """Completion in bash, which inserts words as they are: a space needs a backslash, unless within quotes."""

    def get_completion_args(self) -> tuple[list[str], str]:
        """The words before the one to complete, and that one; bash parts `--format=json` into three words."""
        before, incomplete = super().get_completion_args()
        return [word for word in before if word != "="], incomplete

    def format_completion(self, item: CompletionItem) -> str:
        """A word as bash inserts it."""
        begun = os.environ["COMP_WORDS"].split()[-1:]
        is_quoted = bool(begun) and begun[0][0] in "\"'" and begun[0][-1] not in "\"'"
        return str(item.value) if is_quoted else str(item.value).replace(" ", "\\ ")


class Zsh(_Dashed, ZshComplete):
    """Completion in zsh."""


class Fish(_Dashed, FishComplete):
    """Completion in fish."""


_SHELLS = {"bash": Bash, "zsh": Zsh, "fish": Fish}


def teach_shells(program: Any) -> None:
    """Let completion and its installation be ours; called once the program is built, after Typer has added its own."""
    for name, shell in _SHELLS.items():
        add_completion_class(shell, name)
    for option in program.params:
        if option.name == "install_completion":
            option.callback = _install
        elif option.name == "show_completion":
            option.callback = _show


def _install(context: typer.Context, _option: Any, asked: bool) -> None:
    if not asked or context.resilient_parsing:
        return
    shell, path = install(shell=_this_shell())
    typer.echo(
        say(
            f"De Tab-toets vult voortaan aan in elke nieuwe terminal met {shell}; dat staat in {path}.",
            f"From now on Tab completes in every new terminal with {shell}; {path} says how.",
        )
    )
    raise typer.Exit


def _show(context: typer.Context, option: Any, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        show_callback(context, option, _this_shell())


def _this_shell() -> str:
    """The shell that this program was started from; WrongUse where it is none that can complete."""
    name = _get_shell_name()
    if name in _SHELLS or name in {"powershell", "pwsh"}:
        return name or ""
    found = Bilingual(f"is {name}", f"is {name}") if name else Bilingual("is niet herkend", "was not recognised")
    raise WrongUse(
        Bilingual(
            f"aanvullen kan in bash, zsh, fish en PowerShell; deze shell {found.nl}",
            f"completion is for bash, zsh, fish and PowerShell; this shell {found.en}",
        )
    )
