"""`stedenband stats`: bonds counted by status, country, theme and more, with bars, or by two of them crossed."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import (
    DATE,
    Committee,
    Country,
    Force,
    Gemeente,
    Kind,
    Network,
    Output,
    Partner,
    Role,
    Search,
    Since,
    Status,
    Theme,
    Until,
    Values,
    answer,
    format_option,
    given,
)
from stedenband.cli.settings import Settings

if TYPE_CHECKING:
    from stedenband.query.counts import By, Counts
    from stedenband.query.filters import Filters
    from stedenband.register.register import Register

_FORMATS = ("table", "json", "csv", "md")
_BY = ("status", "country", "kind", "theme", "role", "decade-begun", "decade-ended", "reason", "gemeente")


def _complete_by(incomplete: str) -> list[str]:
    return [name for name in _BY if name.startswith(incomplete)]


def stats_command(
    context: typer.Context,
    by: Annotated[
        Values,
        typer.Option(
            "--by",
            metavar=say("TEKST", "TEXT"),
            autocompletion=_complete_by,
            help=say(
                f"Waarnaar geteld wordt; twee, met een komma of herhaald, worden gekruist: {', '.join(_BY)}.",
                f"By what is counted; two, with a comma or repeated, are crossed: {', '.join(_BY)}.",
            ),
        ),
    ] = None,
    gemeente: Gemeente = None,
    partner: Partner = None,
    country: Country = None,
    kind: Kind = None,
    status: Status = None,
    theme: Theme = None,
    role: Role = None,
    committee: Committee = None,
    network: Network = None,
    search: Search = None,
    since: Since = None,
    until: Until = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on", metavar=DATE, help=say("Het register zoals het die dag was.", "The register as of a day.")
        ),
    ] = None,
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format, day, in_period
    from stedenband.query.filters import Filters

    first, last = in_period(since, until)
    words = given(
        partner=partner, country=country, kind=kind, status=status, theme=theme, role=role, committee=committee,
        network=network, search=search,
    )  # fmt: skip
    filters = Filters(words, first, last, day(on) if on else None)
    chosen = chosen_format(output_format, output, _FORMATS)
    asked = _asked(by or ["status"])

    settings: Settings = context.obj
    counts, trouble = answer(settings, gemeente, lambda register, seen: _counts(register, seen, filters, asked))
    _print(counts, chosen, output, force)
    if trouble:
        raise typer.Exit(1)


def _asked(words: list[str]) -> tuple["By", ...]:
    """The properties that `--by` names by code or label, at most two."""
    from stedenband.errors import WrongUse
    from stedenband.query.counts import By
    from stedenband.query.matching import code_vocabulary, resolve
    from stedenband.text import Bilingual

    names = [name.strip() for word in words for name in word.split(",") if name.strip()]
    by_code = {one.value: one for one in By}
    found = (by_code[code] for name in names for code in resolve("--by", name, code_vocabulary(By)))
    asked = tuple(dict.fromkeys(found))
    if not 1 <= len(asked) <= 2:  # noqa: PLR2004
        raise WrongUse(
            Bilingual(
                f"--by {','.join(words)}: verwacht waren één of twee van {', '.join(By)}",
                f"--by {','.join(words)}: one or two were expected of {', '.join(By)}",
            )
        )
    return asked


def _counts(register: "Register", seen: tuple[str, ...], filters: "Filters", by: tuple["By", ...]) -> "Counts":
    from stedenband.query.counts import counted
    from stedenband.query.filter_values import Table
    from stedenband.query.filters import select
    from stedenband.query.rows import BondRow

    rows = select(register, Table.BONDS, seen, filters)
    return counted(register, seen, [row for row in rows if isinstance(row, BondRow)], by, LANGUAGE)


def _print(counts: "Counts", chosen: str, output: Path | None, force: bool) -> None:
    from stedenband.render.output import console, text_of, write_out
    from stedenband.render.tables import counts as render

    if chosen == "table" and output is None:
        render.print_counts(console(), counts, LANGUAGE)
        return
    made = {
        "table": lambda: text_of(lambda page: render.print_counts(page, counts, LANGUAGE)),
        "md": lambda: render.counts_markdown(counts, LANGUAGE),
        "csv": lambda: render.counts_csv(counts),
        "json": lambda: render.counts_json(counts),
    }[chosen]()
    write_out(made, output, force)
