"""Prints the help of the program or of a command as Typer knows it, in the language of the run.

Typer's own help loads Markdown, a syntax highlighter and tracebacks, and says half of its words in English.
"""

from shutil import get_terminal_size
from typing import Any

from typer._click.formatting import HelpFormatter

from stedenband.cli.language import LANGUAGE, say
from stedenband.render.help_page import HelpPage, HelpRow
from stedenband.render.page import Pipe, page
from stedenband.text import Bilingual

_TYPERS_OWN = {
    "help": Bilingual("Toon deze hulp.", "Show this help."),
    "install_completion": Bilingual(
        "Laat de Tab-toets in deze shell woorden aanvullen.", "Let the Tab key complete words in this shell."
    ),
    "show_completion": Bilingual("Toon wat daarvoor in de shell komt te staan.", "Show what that puts into the shell."),
}


def print_help(command: Any, context: Any) -> None:
    """Print how a command is used, what it does, and its arguments, options and commands."""
    paper, help_page = page(), _help_of(command, context)
    if isinstance(paper, Pipe):
        paper.print(_plain(help_page, get_terminal_size().columns))
    else:
        from stedenband.render.help_panels import print_panels  # noqa: PLC0415 - loads Rich, 20 ms, for a terminal only

        print_panels(help_page)


def _plain(help_page: HelpPage, width: int) -> str:
    formatter = HelpFormatter(width=width)
    formatter.write_text(f"{help_page.usage}\n\n{help_page.text}")
    for title, rows in help_page.panels.items():
        with formatter.section(title):
            formatter.write_dl([(_names(row), row.help + row.default + row.required) for row in rows])
    return formatter.getvalue().rstrip()


def _names(row: HelpRow) -> str:
    names = ", ".join(filter(None, (row.short, row.name)))
    return " ".join(filter(None, (names, row.metavar)))


def _help_of(command: Any, context: Any) -> HelpPage:
    usage = " ".join([say("Gebruik:", "Usage:"), context.command_path, *command.collect_usage_pieces(context)])
    return HelpPage(usage, command.help or "", _panels(command, context))


def _panels(command: Any, context: Any) -> dict[str, list[HelpRow]]:
    """The rows of each panel: arguments, options, those that have a panel of their own, commands."""
    arguments, options = say("Wat erbij hoort", "Arguments"), say("Opties", "Options")
    panels: dict[str, list[HelpRow]] = {arguments: [], options: []}
    for parameter in command.get_params(context):
        panel = arguments if parameter.param_type_name == "argument" else options
        panels.setdefault(parameter.rich_help_panel or panel, []).append(_row(parameter, context))
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        row = HelpRow(name, command.get_command(context, name).help)
        panels.setdefault(say("Commando's", "Commands"), []).append(row)
    return {title: rows for title, rows in panels.items() if rows}


def _row(parameter: Any, context: Any) -> HelpRow:
    is_option = parameter.param_type_name != "argument"
    names = parameter.opts if is_option else ()
    own = _TYPERS_OWN.get(parameter.name)
    default = parameter.default
    has_default = parameter.show_default and isinstance(default, (str, int)) and not isinstance(default, bool)
    return HelpRow(
        name=",".join(name for name in names if name.startswith("--")),
        short=",".join(name for name in names if not name.startswith("--")),
        metavar="" if getattr(parameter, "is_flag", False) else parameter.make_metavar(context),
        help=own.text(LANGUAGE) if own else parameter.help or "",
        default=say(f" [anders: {default}]", f" [default: {default}]") if has_default else "",
        required=say(" [verplicht]", " [required]") if parameter.required else "",
    )
