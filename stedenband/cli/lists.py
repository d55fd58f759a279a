"""`stedenband list`: a table of bonds, roles, committees, events or municipalities."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli import options
from stedenband.cli.language import LANGUAGE, say

if TYPE_CHECKING:
    from stedenband.query.filter_values import Table
    from stedenband.query.rows import Row

_FORMATS = ("table", "json", "jsonl", "csv", "md")


def list_command(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="[bonds|roles|committees|events|municipalities]",
            help=say("Wat er wordt opgesomd.", "What is listed."),
        ),
    ] = "bonds",
    gemeente: options.Gemeente = None,
    partner: options.Partner = None,
    country: options.Country = None,
    kind: options.Kind = None,
    status: options.Status = None,
    theme: options.Theme = None,
    role: options.Role = None,
    committee: options.Committee = None,
    network: options.Network = None,
    search: options.Search = None,
    since: options.Since = None,
    until: options.Until = None,
    on: options.On = None,
    sort: Annotated[
        str | None,
        typer.Option(
            "--sort",
            metavar=say("KOLOM", "COLUMN"),
            help=say("Op deze kolommen, met komma's; -kolom keert om.", "By these columns; -column turns round."),
        ),
    ] = None,
    columns: Annotated[
        str | None,
        typer.Option(
            "--columns", metavar=say("KOLOMMEN", "COLUMNS"), help=say("Alleen deze, met komma's.", "Only these.")
        ),
    ] = None,
    output_format: Annotated[str | None, options.format_option(_FORMATS)] = None,
    output: options.Output = None,
    force: options.Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format, column_names, day, in_period, one_of
    from stedenband.query.filter_values import Table
    from stedenband.query.filters import Filters, select
    from stedenband.query.sorting import in_order
    from stedenband.render.tables.columns import keys

    table = Table(one_of(what, tuple(Table), "list"))
    first, last = in_period(since, until)
    words = options.given(
        partner=partner, country=country, kind=kind, status=status, theme=theme, role=role,
        committee=committee, network=network, search=search,
    )  # fmt: skip
    filters = Filters(words, first, last, day(on) if on else None)
    sorting = column_names(sort, keys(table), "--sort")
    shown = column_names(columns, keys(table), "--columns")
    chosen = chosen_format(output_format, output, _FORMATS)

    rows, trouble = options.answer(context.obj, gemeente, lambda register, seen: select(register, table, seen, filters))
    _print(table, in_order(rows, sorting), shown, chosen, output, force)
    if trouble:
        raise typer.Exit(1)


def _print(
    table: "Table", rows: "list[Row]", columns: list[str], chosen: str, output: Path | None, force: bool
) -> None:
    from stedenband.render.output import console, text_of, write_out
    from stedenband.render.tables import rows as lists

    if chosen == "table" and output is None:
        lists.print_table(console(), table, rows, columns, LANGUAGE)
        return
    made = {
        "table": lambda: text_of(lambda page: lists.print_table(page, table, rows, columns, LANGUAGE)),
        "md": lambda: lists.as_markdown(table, rows, columns, LANGUAGE),
        "csv": lambda: lists.as_csv(table, rows, columns),
        "json": lambda: lists.as_json(rows, columns, LANGUAGE),
        "jsonl": lambda: lists.as_jsonl(rows, columns, LANGUAGE),
    }[chosen]()
    write_out(made, output, force)
