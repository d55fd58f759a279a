"""`stedenband list`: a table of bonds, roles, committees, events or municipalities."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.settings import Settings, read_for, tell_trouble
from stedenband.cli.speech import LANGUAGE, say

if TYPE_CHECKING:
    from typer.models import OptionInfo

    from stedenband.query.rows import Row
    from stedenband.query.select import Filters
    from stedenband.query.vocabulary import Table

_FORMATS = ("table", "json", "jsonl", "csv", "md")

Words = list[str] | None


def _repeatable(nl: str, en: str, flag: str) -> "OptionInfo":
    option: OptionInfo = typer.Option(flag, help=say(nl, en), metavar=say("TEKST", "TEXT"), show_default=False)
    return option


def list_command(
    context: typer.Context,
    what: Annotated[
        str,
        typer.Argument(
            metavar="[bonds|roles|committees|events|municipalities]",
            help=say("Wat er wordt opgesomd.", "What is listed."),
        ),
    ] = "bonds",
    gemeente: Annotated[Words, _repeatable("Van deze gemeente.", "Of this municipality.", "--gemeente")] = None,
    partner: Annotated[
        Words, _repeatable("Met deze partner, ook onder een vroegere naam.", "With this partner.", "--partner")
    ] = None,
    country: Annotated[Words, _repeatable("In dit land: code of naam.", "In this country.", "--country")] = None,
    kind: Annotated[Words, _repeatable("Van deze soort.", "Of this kind.", "--kind")] = None,
    status: Annotated[Words, _repeatable("In deze toestand.", "In this state.", "--status")] = None,
    theme: Annotated[Words, _repeatable("Over dit thema.", "On this theme.", "--theme")] = None,
    role: Annotated[Words, _repeatable("Waarin deze rol is ingevuld.", "With this role filled.", "--role")] = None,
    committee: Annotated[Words, _repeatable("Van dit comité.", "Of this committee.", "--committee")] = None,
    network: Annotated[
        Words, _repeatable("Van gemeenten in dit netwerk.", "Of municipalities in this network.", "--network")
    ] = None,
    search: Annotated[Words, _repeatable("Waarin deze tekst voorkomt.", "That mention this text.", "--search")] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help=say("Vanaf deze dag, maand of jaar.", "From this date on.")),
    ] = None,
    until: Annotated[
        str | None,
        typer.Option("--until", metavar="DATE", help=say("Tot en met deze dag, maand of jaar.", "Until this date.")),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar="DATE", help=say("Het register zoals het die dag was.", "The register as of a day.")
        ),
    ] = None,
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
    output_format: Annotated[
        str | None, typer.Option("--format", metavar="|".join(_FORMATS), help=say("De vorm.", "The format."))
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help=say("Schrijf naar dit bestand.", "Write to this file.")),
    ] = None,
    force: Annotated[
        bool, typer.Option("--force", help=say("Overschrijf een bestaand bestand.", "Overwrite an existing file."))
    ] = False,
) -> None:
    from stedenband.cli.words import chosen_format, column_names, day, in_period, one_of
    from stedenband.query.select import Filters
    from stedenband.query.sorting import in_order
    from stedenband.query.vocabulary import Table
    from stedenband.render.columns import keys

    table = Table(one_of(what, tuple(Table), "list"))
    first, last = in_period(since, until)
    words = {
        "partner": partner, "country": country, "kind": kind, "status": status, "theme": theme, "role": role,
        "committee": committee, "network": network, "search": search,
    }  # fmt: skip
    filters = Filters(
        {name: tuple(asked) for name, asked in words.items() if asked}, first, last, day(on) if on else None
    )
    sorting = column_names(sort, keys(table), "--sort")
    shown = column_names(columns, keys(table), "--columns")
    chosen = chosen_format(output_format, output, _FORMATS)

    settings: Settings = context.obj
    rows, trouble = _rows(settings, table, tuple(gemeente or ()), filters)
    _print(table, in_order(rows, sorting), shown, chosen, output, force)
    if trouble:
        raise typer.Exit(1)


def _rows(settings: Settings, table: "Table", names: tuple[str, ...], filters: "Filters") -> tuple["list[Row]", bool]:
    from stedenband.loading import load
    from stedenband.query.select import select
    from stedenband.query.words import UnknownValue

    folder = settings.folder(shipped=True)
    loaded, homes = read_for(folder, names)
    seen = tuple(home for home in homes if home in loaded.register.municipalities)
    trouble = tell_trouble(loaded)
    if names and not seen:
        return [], trouble
    try:
        return select(loaded.register, table, seen, filters), trouble
    except UnknownValue:
        # Not known in the files that were read: the whole register says whether it is known at all.
        return select(load(folder).register, table, seen, filters), trouble


def _print(
    table: "Table", rows: "list[Row]", columns: list[str], chosen: str, output: Path | None, force: bool
) -> None:
    from stedenband.render import lists
    from stedenband.render.output import console, text_of, write_out

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
