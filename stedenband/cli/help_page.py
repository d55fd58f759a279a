"""Prints the help of the program or of a command in panels, as Typer does, but in the language of the run.

Typer's own help loads Markdown, a syntax highlighter and tracebacks, and says half of its words in English.
"""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from stedenband.cli.language import LANGUAGE, say
from stedenband.render.page import console
from stedenband.text import Bilingual

_FRAME = 4  # a panel's sides, and the space inside them
_GAP = 2  # between columns
_LEAST = 20  # narrower than this, help stands below what it is about
_TYPERS_OWN = {
    "help": Bilingual("Toon deze hulp.", "Show this help."),
    "install_completion": Bilingual(
        "Laat de Tab-toets in deze shell woorden aanvullen.", "Let the Tab key complete words in this shell."
    ),
    "show_completion": Bilingual("Toon wat daarvoor in de shell komt te staan.", "Show what that puts into the shell."),
}


class _Row(NamedTuple):
    """What something is called, in columns, and what it is."""

    names: tuple[Text, ...]
    help: Text


def print_help(command: Any, context: Any) -> None:
    """Print how a command is used, what it does, and its arguments, options and commands."""
    page = console(uncut=False)
    usage = " ".join([say("Gebruik:", "Usage:"), context.command_path, *command.collect_usage_pieces(context)])
    page.print(Padding(Text(usage, "bold"), (1, 1, 0, 1)))
    page.print(Padding(Text(command.help or ""), 1))
    for title, rows in _parts(command, context).items():
        page.print(Panel(_table(page, rows), title=Text(title), title_align="left", border_style="dim"))


def _parts(command: Any, context: Any) -> dict[str, list[_Row]]:
    """The panels with their rows: arguments, options, those that have a panel of their own, commands."""
    arguments, options = say("Wat erbij hoort", "Arguments"), say("Opties", "Options")
    parts: dict[str, list[_Row]] = {arguments: [], options: []}
    for parameter in command.get_params(context):
        panel = arguments if parameter.param_type_name == "argument" else options
        parts.setdefault(parameter.rich_help_panel or panel, []).append(_parameter(parameter, context))
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        row = _Row((Text(name, "bold cyan"),), Text(command.get_command(context, name).help))
        parts.setdefault(say("Commando's", "Commands"), []).append(row)
    return {title: rows for title, rows in parts.items() if rows}


def _parameter(parameter: Any, context: Any) -> _Row:
    metavar = _metavar("" if getattr(parameter, "is_flag", False) else parameter.make_metavar(context))
    if parameter.param_type_name == "argument":
        return _Row((metavar,), _explained(parameter))
    long = ",".join(name for name in parameter.opts if name.startswith("--"))
    short = ",".join(name for name in parameter.opts if not name.startswith("--"))
    return _Row((Text(long, "bold cyan"), Text(short, "bold green"), metavar), _explained(parameter))


def _metavar(metavar: str) -> Text:
    text = Text(metavar, "bold yellow")
    text.highlight_regex(r"[\[\]|]", "dim")
    return text


def _explained(parameter: Any) -> Text:
    own = _TYPERS_OWN.get(parameter.name)
    text = Text(own.text(LANGUAGE) if own else parameter.help or "")
    default = parameter.default
    if parameter.show_default and isinstance(default, (str, int)) and not isinstance(default, bool):
        text.append(say(f" [anders: {default}]", f" [default: {default}]"), "dim")
    if parameter.required:
        text.append(say(" [verplicht]", " [required]"), "dim red")
    return text


def _table(page: Console, rows: list[_Row]) -> Table:
    used = [column for column in zip(*(row.names for row in rows), strict=True) if any(column)]
    widths = [max(cell_len(name.plain) for name in column) for column in used]
    table = Table.grid(padding=(0, _GAP, 0, 0), expand=True)
    if page.width - _FRAME - sum(width + _GAP for width in widths) < _LEAST:
        table.add_column(overflow="fold")
        for line in _stacked(rows):
            table.add_row(line)
        return table
    for width in widths:
        table.add_column(width=width, no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    for names, row in zip(zip(*used, strict=True), rows, strict=True):
        table.add_row(*names, row.help)
    return table


def _stacked(rows: Iterable[_Row]) -> Iterator[Text | Padding]:
    for row in rows:
        yield Text("  ").join(name for name in row.names if name)
        yield Padding.indent(row.help, _FRAME)
