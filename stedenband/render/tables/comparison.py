"""What comes of laying the register beside a table: as a table, as Markdown and CSV, and as JSON for programs."""

from typing import Any

from rich.console import Console
from rich.text import Text

from stedenband.exchange.comparison import Compared, Comparison, Here, Outcome, There, counted
from stedenband.exchange.entries import Cell
from stedenband.model.keys import key_label
from stedenband.render.escaping import visible
from stedenband.render.tables.cells import plain, words
from stedenband.render.tables.grid import GridColumn, csv_grid, json_array, markdown_grid, print_grid
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import parse

KEYS = ("outcome", "gemeente", "partner", "country", "bond", "status", "since", "until", "spelled", "cell", "why")
_DISPENSABLE = ("cell", "spelled", "until", "since", "country", "status")
_WRAPPED = {"partner": 14, "spelled": 14, "bond": 14, "why": 24}


def print_comparison(console: Console, comparison: Comparison, language: Language) -> None:
    """Print the outcomes as a table, with how many there are of each."""
    if comparison.shown:
        print_grid(console, _columns(comparison, language), [key_label(key, language) for key in _DISPENSABLE])
        console.print()
    for line in summary(comparison, language):
        console.print(Text(line))


def summary(comparison: Comparison, language: Language) -> list[str]:
    """What came of it, in sentences that a newspaper could print."""
    numbers = counted(comparison.found)
    on = dates.label(parse(comparison.on.isoformat()), language)
    unsure = counted(one for one in comparison.found if not one.certain)[Outcome.CONTRADICTS]
    confirmed, contradicted = numbers[Outcome.CONFIRMED], numbers[Outcome.CONTRADICTS]
    both = confirmed + contradicted
    lines = [
        Bilingual(
            f"Van {both} banden die het register en de tabel ({on}) beide noemen zijn er {confirmed} bevestigd; "
            f"over {contradicted} spreken zij elkaar tegen"
            + (f", waarvan {unsure} niet zeker, want zonder datum." if unsure else "."),
            f"Of {both} bonds that both the register and the table ({on}) name, {confirmed} are confirmed; "
            f"on {contradicted} they contradict each other"
            + (f", of which {unsure} not surely, being without a date." if unsure else "."),
        ),
        Bilingual(
            f"Alleen in het register: {numbers[Outcome.ONLY_HERE]}; alleen in de tabel: {numbers[Outcome.ONLY_THERE]}; "
            f"misschien dezelfde: {numbers[Outcome.PERHAPS]}; niet te vergelijken: {numbers[Outcome.NOT_COMPARABLE]}.",
            f"Only in the register: {numbers[Outcome.ONLY_HERE]}; only in the table: {numbers[Outcome.ONLY_THERE]}; "
            f"perhaps the same: {numbers[Outcome.PERHAPS]}; not comparable: {numbers[Outcome.NOT_COMPARABLE]}.",
        ),
    ]
    return [line.text(language) for line in lines]


def _columns(comparison: Comparison, language: Language) -> list[GridColumn]:
    """The columns that have anything in them."""
    found = [_told(one, language) for one in comparison.shown]
    texts = {key: [visible(words(told[key], language)) for told in found] for key in KEYS}
    return [GridColumn(key_label(key, language), of, _WRAPPED.get(key)) for key, of in texts.items() if any(of)]


def _told(one: Compared, language: Language) -> dict[str, Any]:
    """What the columns say of an outcome; the partner's name is the register's where that has one."""
    here, there = one.here, one.there
    country = country_name(there.country, language) if there and there.country else ""
    return {
        "outcome": one.outcome,
        "gemeente": one.gemeente,
        "partner": ", ".join(here.partners) if here else there.partner if there else "",
        "country": country,
        "bond": here.bond if here else "",
        "status": here.status if here else None,
        "since": (here.since if here else None) or (there.since if there else None),
        "until": (here.until if here else None) or (there.until if there else None),
        "spelled": there.partner if there else "",
        "cell": _cell(there.at) if there else "",
        "why": one.why.text(language) if one.why else "",
    }


def _cell(at: Cell) -> str:
    return f"{at.sheet}!{at.row}" if at.sheet else str(at.row)


def comparison_markdown(comparison: Comparison, language: Language) -> str:
    """The outcomes as a Markdown table, with how many there are of each."""
    table = markdown_grid(_columns(comparison, language)) + "\n" if comparison.shown else ""
    return table + "\n\n".join(summary(comparison, language)) + "\n"


def comparison_csv(comparison: Comparison, language: Language) -> str:
    """The outcomes as CSV with the codes of the data."""
    rows = [_told(one, language) for one in comparison.shown]
    return csv_grid(KEYS, ([str(plain(row[key]) or "") for key in KEYS] for row in rows))


def comparison_json(comparison: Comparison, language: Language) -> str:
    """The outcomes as one JSON array: what the register has under `here`, what the table has under `there`."""
    return json_array([_object(one, language) for one in comparison.shown])


def _object(one: Compared, language: Language) -> dict[str, Any]:
    return {
        "outcome": one.outcome.value,
        "certain": one.certain,
        "gemeente": one.gemeente,
        "here": _here(one.here) if one.here else None,
        "there": _there(one.there) if one.there else None,
        "why": one.why.text(language) if one.why else None,
    }


def _here(here: Here) -> dict[str, Any]:
    return {key: plain(list(value) if isinstance(value, tuple) else value) for key, value in here._asdict().items()}


def _there(there: There) -> dict[str, Any]:
    told = {key: plain(value) for key, value in there._asdict().items() if key != "at"}
    return {"sheet": there.at.sheet, "row": there.at.row, "column": there.at.column, **told}
