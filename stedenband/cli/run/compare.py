"""What `stedenband compare` does: understand a table, lay the register beside it, and write the outcomes."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from stedenband.cli.choices import Target, chosen_format
from stedenband.cli.language import LANGUAGE, say
from stedenband.cli.run.option_values import codes_in, day
from stedenband.cli.run.reading import answer
from stedenband.cli.settings import Settings, complain
from stedenband.errors import WrongUse
from stedenband.exchange.column_contents import are_dates, cells_in
from stedenband.exchange.column_words import Says
from stedenband.exchange.columns import Guess, asked_columns, guesses
from stedenband.exchange.comparison import compare
from stedenband.exchange.entries import Entry, Understood
from stedenband.exchange.outcomes import Comparison, Outcome
from stedenband.exchange.packaged import packaged
from stedenband.exchange.tables import read_sheets
from stedenband.exchange.told_remarks import told_remarks
from stedenband.exchange.understanding import understand
from stedenband.places.find import find
from stedenband.register.identity import Official
from stedenband.render.formats import COMPARISON
from stedenband.render.output import write
from stedenband.text import Bilingual


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
    understood, its_day = _table(table, on, columns, owner_of(gemeente))
    found, trouble = answer(settings, gemeente, lambda register, seen: compare(register, seen, understood, its_day))
    shown = tuple(one for one in found if not wanted or one.outcome in wanted)
    write(COMPARISON[chosen], target.path, target.force, Comparison(its_day, tuple(found), shown), LANGUAGE)
    return trouble


def _table(path: Path | None, on: str | None, columns: str | None, owner: Official | None) -> tuple[Understood, date]:
    if path is None:
        if columns:
            raise WrongUse(Bilingual("--map hoort bij een tabel", "--map goes with a table"))
        understood, when = packaged()
        return understood, day(on) if on else when.last
    its_day = day(on) if on else date.today()
    understood = understand(read_guesses(path, columns, owner), its_day, owner=owner)
    tell_remarks(understood)
    return understood, its_day


def owner_of(names: Sequence[str] | None) -> Official | None:
    """The municipality whose bonds a table holds that does not say whose: the only one that is asked for."""
    found = find(names[0]) if names and len(names) == 1 else ()
    return found[0] if len(found) == 1 else None


def read_guesses(path: Path, columns: str | None, owner: Official | None) -> list[Guess]:
    """The tables in a file with what their columns say, as guessed or asked; what was guessed is told."""
    asked = asked_columns(columns) if columns else {}
    found = guesses(read_sheets(path), asked, of_one=owner is not None)
    for one in found:
        _tell(one, asked)
    return found


def _tell(one: Guess, asked: Mapping[Says, str]) -> None:
    """Say on standard error what each column was taken for, and which were not used."""
    below = one.sheet.cell(0).name if one.sheet.is_further else one.sheet.name
    of = f" ({say('vanaf', 'from')} {below})" if one.sheet.is_further else f" ({below})" if below else ""
    if not one.columns:
        return
    told = [
        f"{one.heading(column) or column + 1} = {says.label(LANGUAGE)}"
        for says, column in sorted(
            {(says, column) for columns in (one.columns, *one.others) for says, column in columns.items()},
            key=lambda told: told[1],
        )
        if says not in asked
    ]
    if one.home:
        told.insert(
            0, say(f"de naam van het blad = gemeente ({one.home})", f"the sheet's name = municipality ({one.home})")
        )
    unused = [
        f"{one.heading(column) or _without_heading(one, column)}{_dates_in(one, column)}" for column in one.unused
    ]
    not_used = say(f"; niet gebruikt: {', '.join(unused)}", f"; not used: {', '.join(unused)}") if unused else ""
    if told or unused:
        complain(say("Kolommen", "Columns") + f"{of}: {', '.join(told)}{not_used}.")


def _dates_in(one: Guess, column: int) -> str:
    """What to say of a column that is not used where dates stand in it: how it is read all the same."""
    if not are_dates(cells_in(one.sheet.rows[one.header :], column)):
        return ""
    asked = say(" of ", " or ").join(
        f"--map {says.value}={_letter(one, column)}" for says in (Says.SINCE, Says.UNTIL) if says not in one.columns
    )
    return say(" (lijkt op jaartallen", " (looks like years") + (f"; {asked})" if asked else ")")


def _without_heading(one: Guess, column: int) -> str:
    letter = _letter(one, column)
    return say(f"kolom {letter} zonder kop", f"column {letter} without a heading")


def _letter(one: Guess, column: int) -> str:
    """The letter of a column, as spreadsheets have it."""
    return one.sheet.cell(0, column)._replace(sheet=None).name.rstrip("0123456789")


_SHOWN = 5  # cells named in one sentence on a terminal


def tell_remarks(understood: Understood, recorded: Iterable[Entry] = ()) -> None:
    """Say on standard error what was left out of cells, and how a table was read, with the first of these cells.

    `recorded` are the entries of which a record was made. Into a file or pipe all cells are named.
    """
    shown = _SHOWN if sys.stderr.isatty() else None
    cells: dict[str, list[str]] = {}
    for remark in told_remarks(understood, recorded):
        text = f" “{remark.text}”" if remark.text else ""
        cells.setdefault(remark.words.text(LANGUAGE), []).append(f"{remark.at.name}{text}")
    for words, names in cells.items():
        rest = len(names) - len(names[:shown])
        more = say(f" en {rest} meer", f" and {rest} more") if rest else ""
        complain(f"{', '.join(names[:shown])}{more}: {words}.")
    if shown and any(len(names) > shown for names in cells.values()):
        complain(
            say(
                "Alle cellen staan er als u de meldingen naar een bestand schrijft: 2> meldingen.txt.",
                "All cells are named where the messages are written to a file: 2> messages.txt.",
            )
        )
