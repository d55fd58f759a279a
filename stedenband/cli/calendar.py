"""`stedenband calendar`: coming events, yearly days and round jubilees, as a table or an iCalendar file."""

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.options import (
    DATE,
    Country,
    Force,
    Gemeente,
    Output,
    Partner,
    answer,
    format_option,
    given,
)
from stedenband.cli.settings import Settings, complain

if TYPE_CHECKING:
    from stedenband.query.agenda import Agenda, Ahead

_FORMATS = ("table", "json", "jsonl", "csv", "md", "ics")
_MOST_YEARS = 999


def calendar_command(
    context: typer.Context,
    gemeente: Gemeente = None,
    partner: Partner = None,
    country: Country = None,
    on: Annotated[
        str | None,
        typer.Option(
            "--on",
            metavar=DATE,
            help=say(
                "De peildatum: wat daarna komt, zoals het die dag bekend was; anders vandaag.",
                "What comes after this day, as known on it; else after today.",
            ),
        ),
    ] = None,
    years: Annotated[
        str, typer.Option("--years", metavar="N", help=say("Zoveel jaar vooruit.", "So many years ahead."))
    ] = "1",
    every: Annotated[
        str | None,
        typer.Option(
            "--every",
            metavar="N",
            help=say(
                "Een jubileum om de zoveel jaar, in plaats van 10, 12½, 20, 25, 30 …",
                "A jubilee every so many years, instead of 10, 12½, 20, 25, 30 …",
            ),
        ),
    ] = None,
    output_format: Annotated[str | None, format_option(_FORMATS)] = None,
    output: Output = None,
    force: Force = False,
) -> None:
    from stedenband.cli.option_values import chosen_format
    from stedenband.query.agenda import agenda

    ahead = _ahead(on, years, every)
    words = given(partner=partner, country=country)
    chosen = chosen_format(output_format, output, _FORMATS)

    settings: Settings = context.obj
    found, trouble = answer(settings, gemeente, lambda register, seen: agenda(register, seen, words, ahead, LANGUAGE))
    _print(found, chosen, output, force)
    if trouble:
        raise typer.Exit(1)


def _ahead(on: str | None, years: str, every: str | None) -> "Ahead":
    from stedenband.cli.option_values import day
    from stedenband.query.agenda import Ahead, years_after

    known = day(on) if on else None
    first = known or date.today()
    last = years_after(first, _number(years, "--years"))
    return Ahead(first, last, _number(every, "--every") if every else None, known)


def _number(text: str, option: str) -> int:
    from stedenband.errors import WrongUse
    from stedenband.text import Bilingual

    if text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_YEARS)) and int(text) > 0:
        return int(text)
    raise WrongUse(
        Bilingual(
            f"{option} {text}: verwacht was een geheel getal van 1 tot en met {_MOST_YEARS}",
            f"{option} {text}: a whole number from 1 to {_MOST_YEARS} was expected",
        )
    )


def _print(agenda: "Agenda", chosen: str, output: Path | None, force: bool) -> None:
    from stedenband.render.output import console, text_of, write_out
    from stedenband.render.tables import agenda as render

    if chosen == "ics":
        _write_ics(agenda, output, force)
        return
    if chosen == "table" and output is None:
        render.print_agenda(console(), agenda, LANGUAGE)
        return
    made = {
        "table": lambda: text_of(lambda page: render.print_agenda(page, agenda, LANGUAGE)),
        "md": lambda: render.agenda_markdown(agenda, LANGUAGE),
        "csv": lambda: render.agenda_csv(agenda),
        "json": lambda: render.agenda_json(agenda),
        "jsonl": lambda: render.agenda_jsonl(agenda),
    }[chosen]()
    write_out(made, output, force)


def _write_ics(agenda: "Agenda", output: Path | None, force: bool) -> None:
    from stedenband.render.ics import agenda_ics
    from stedenband.render.output import write_file

    made = agenda_ics(agenda, LANGUAGE)
    if output is None:
        sys.stdout.buffer.write(made)  # as bytes: its encoding and line ends are those of the format
    else:
        write_file(output, made, force)
    _tell_left_out(agenda)


def _tell_left_out(agenda: "Agenda") -> None:
    """Say on standard error what a calendar cannot hold."""
    from stedenband.query.agenda import days
    from stedenband.render.tables.agenda import summary
    from stedenband.render.tables.cells import count

    left_out = sum(days(row) is None for row in agenda.rows)
    if not agenda.rows:
        complain(summary(agenda, LANGUAGE))
    elif left_out:
        entries = count(left_out, "agenda", LANGUAGE)
        complain(
            say(
                f"Weggelaten, want zonder bekende dag: {entries}.",
                f"Left out, being without a known day: {entries}.",
            )
        )
