"""What `stedenband compare` does: understand a table, lay the register beside it, and write the outcomes."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.option_values import codes_in, day
from stedenband.cli.run.reading import answer
from stedenband.cli.settings import Settings, complain
from stedenband.exchange.columns import Guess, Says, asked_columns, guess
from stedenband.exchange.comparison import Comparison, Outcome, compare
from stedenband.exchange.entries import Understood
from stedenband.exchange.packaged import packaged
from stedenband.exchange.rows import understand
from stedenband.exchange.tables import read_sheets
from stedenband.render.formats import COMPARISON
from stedenband.render.output import write


def write_comparison(
    settings: Settings,
    table: Path | None,
    gemeente: list[str] | None,
    on: str | None,
    columns: str | None,
    only: Sequence[str] | None,
    target: Target,
) -> bool:
    """Write what comes of laying the register beside a table; gives whether the data has faults."""
    chosen = chosen_format(COMPARISON, target)
    wanted = codes_in(only, Outcome, "--only")
    understood, its_day = _table(table, on, columns)
    found, trouble = answer(settings, gemeente, lambda register, seen: compare(register, seen, understood, its_day))
    shown = tuple(one for one in found if not wanted or one.outcome in wanted)
    write(COMPARISON[chosen], target.path, target.force, Comparison(its_day, tuple(found), shown), LANGUAGE)
    return trouble


def _table(path: Path | None, on: str | None, columns: str | None) -> tuple[Understood, date]:
    if path is None:
        understood, when = packaged()
        return understood, day(on) if on else when.last
    its_day = day(on) if on else date.today()
    guesses = read_guesses(path, columns)
    return understand(guesses, its_day), its_day


def read_guesses(path: Path, columns: str | None) -> list[Guess]:
    """The tables in a file with what their columns say, as guessed or asked; what was guessed is told."""
    asked = asked_columns(columns) if columns else {}
    guesses = [guess(sheet, asked) for sheet in read_sheets(path) if any(any(row) for row in sheet.rows)]
    for one in guesses:
        _tell(one, asked)
    return guesses


def _tell(one: Guess, asked: Mapping[Says, str]) -> None:
    """Say on standard error what each column was taken for."""
    row = one.sheet.rows[one.header - 1] if one.header else []
    told = [
        f"{row[column] if column < len(row) and row[column] else column + 1} = {says.label(LANGUAGE)}"
        for says, column in sorted(one.columns.items(), key=lambda told: told[1])
        if says not in asked
    ]
    of = f" ({one.sheet.name})" if one.sheet.name else ""
    if told:
        complain(say(f"Kolommen{of}: {', '.join(told)}.", f"Columns{of}: {', '.join(told)}."))
