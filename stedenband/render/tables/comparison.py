"""What comes of laying the register beside a table: as a table, as Markdown and CSV, and as JSON for programs."""

from typing import Any

from stedenband.exchange.entries import Cell
from stedenband.exchange.outcomes import Compared, Comparison, Here, Outcome, There, counted, each_once, perhaps_too
from stedenband.model.keys import key_label
from stedenband.render.escaping import visible
from stedenband.render.page import Page
from stedenband.render.tables.cells import plain, words
from stedenband.render.tables.grid import GridColumn, csv_grid, json_array, markdown_grid, print_grid
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.countries import country_name

KEYS = ("outcome", "gemeente", "partner", "country", "bond", "status", "since", "until", "spelled", "cell", "why")
_DISPENSABLE = ("cell", "spelled", "until", "since", "country", "status")
_WRAPPED = {"partner": 14, "spelled": 14, "bond": 14, "why": 24}


def print_comparison(page: Page, comparison: Comparison, language: Language) -> None:
    """Print the outcomes as a table, with how many there are of each."""
    if comparison.shown:
        print_grid(page, _columns(comparison, language), [key_label(key, language) for key in _DISPENSABLE])
        page.print("")
    for line in summary(comparison, language):
        page.print(line)


def summary(comparison: Comparison, language: Language) -> list[str]:
    """What came of it, in sentences that a newspaper could print."""
    told = each_once(comparison.found)
    numbers = counted(told)
    unsure = sum(not one.certain for one in told)
    none = sum(one.outcome is Outcome.CONTRADICTS and one.here is None for one in told)
    against = numbers[Outcome.CONTRADICTS] - none
    both = numbers[Outcome.CONFIRMED] + against + unsure
    fileless = sum(not one.has_file for one in told if one.outcome is Outcome.ONLY_THERE)
    rows = {one.there.at for one in told if one.outcome is Outcome.NOT_COMPARABLE and one.certain and one.there}
    again = sum(one.perhaps_again for one in told)
    on = dates.day(comparison.on, language)
    named = [
        _said(both, _BOTH, language).format(on=on),
        _said(numbers[Outcome.CONFIRMED], _CONFIRMED, language),
        _said(against, _CONTRADICTED, language),
        _said(unsure, _UNSURE, language),
        _said(perhaps_too(comparison.found), _PERHAPS_TOO, language),
    ]
    alone = [
        _said(numbers[Outcome.ONLY_HERE], _HERE, language),
        _said(numbers[Outcome.ONLY_THERE], _THERE, language) + _said(fileless, _WITHOUT_FILE, language),
        _said(again, _PERHAPS_AGAIN, language),
        _said(numbers[Outcome.PERHAPS], _PERHAPS, language),
        _said(none, _NO_BOND, language),
        _said(len(rows), _OTHERS_NOT_COMPARABLE if unsure else _NOT_COMPARABLE, language),
    ]
    first = [_NONE.text(language).format(on=on)] if not both else named
    return ["; ".join(filter(None, line)) + "." for line in (first, alone) if any(line)]


_Words = tuple[Bilingual, Bilingual]  # of one, and of several
_NONE = Bilingual(
    "Geen enkele band staat zowel in het register als in de tabel ({on})",
    "No bond is both in the register and in the table ({on})",
)
_BOTH = (
    Bilingual(
        "1 band staat zowel in het register als in de tabel ({on})",
        "1 bond is both in the register and in the table ({on})",
    ),
    Bilingual(
        "{number} banden staan zowel in het register als in de tabel ({on})",
        "{number} bonds are both in the register and in the table ({on})",
    ),
)
_CONFIRMED = (
    Bilingual("1 daarvan is bevestigd", "1 of these is confirmed"),
    Bilingual("{number} daarvan zijn bevestigd", "{number} of these are confirmed"),
)
_CONTRADICTED = (
    Bilingual("over 1 spreken zij elkaar tegen", "on 1 they contradict each other"),
    Bilingual("over {number} spreken zij elkaar tegen", "on {number} they contradict each other"),
)
_UNSURE = (
    Bilingual("1 daarvan is niet te vergelijken", "1 of these cannot be compared"),
    Bilingual("{number} daarvan zijn niet te vergelijken", "{number} of these cannot be compared"),
)
_PERHAPS_TOO = (
    Bilingual("1 andere rij noemt misschien ook een daarvan", "1 other row perhaps names one of these too"),
    Bilingual(
        "{number} andere rijen noemen misschien ook een daarvan", "{number} other rows perhaps name one of these too"
    ),
)
_HERE = (
    Bilingual("1 band staat alleen in het register", "1 bond is only in the register"),
    Bilingual("{number} banden staan alleen in het register", "{number} bonds are only in the register"),
)
_THERE = (
    Bilingual("1 band staat alleen in de tabel", "1 bond is only in the table"),
    Bilingual("{number} banden staan alleen in de tabel", "{number} bonds are only in the table"),
)
_WITHOUT_FILE = (
    Bilingual(" (1 van een gemeente zonder bestand)", " (1 of a municipality without a file)"),
    Bilingual(" ({number} van gemeenten zonder bestand)", " ({number} of municipalities without a file)"),
)
_PERHAPS_AGAIN = (
    Bilingual("1 daarvan is misschien dubbel geteld", "1 of these is perhaps counted twice"),
    Bilingual("{number} daarvan zijn misschien dubbel geteld", "{number} of these are perhaps counted twice"),
)
_PERHAPS = (
    Bilingual("1 band is misschien dezelfde", "1 bond is perhaps the same"),
    Bilingual("{number} banden zijn misschien dezelfde", "{number} bonds are perhaps the same"),
)
_NO_BOND = (
    Bilingual("1 rij is volgens het register geen stedenband", "1 row is no bond according to the register"),
    Bilingual(
        "{number} rijen zijn volgens het register geen stedenband",
        "{number} rows are no bonds according to the register",
    ),
)
_NOT_COMPARABLE = (
    Bilingual("1 rij is niet te vergelijken", "1 row cannot be compared"),
    Bilingual("{number} rijen zijn niet te vergelijken", "{number} rows cannot be compared"),
)
_OTHERS_NOT_COMPARABLE = (
    Bilingual("1 andere rij is niet te vergelijken", "1 other row cannot be compared"),
    Bilingual("{number} andere rijen zijn niet te vergelijken", "{number} other rows cannot be compared"),
)


def _said(number: int, words: _Words, language: Language) -> str:
    """The words of a number, singular or plural; none of nothing. What else is in braces stays."""
    return words[number > 1].text(language).replace("{number}", str(number)) if number else ""


def _columns(comparison: Comparison, language: Language) -> list[GridColumn]:
    """The columns that have anything in them."""
    found = [told(one, language) for one in comparison.shown]
    texts = {key: [visible(words(row[key], language)) for row in found] for key in KEYS}
    return [GridColumn(key_label(key, language), of, _WRAPPED.get(key)) for key, of in texts.items() if any(of)]


def told(one: Compared, language: Language) -> dict[str, Any]:
    """What the columns say of an outcome; the partner's name is the register's where that has one."""
    here, there = one.here, one.there
    countries = (there.country,) if there and there.country else here.countries if here else ()
    return {
        "outcome": one.outcome,
        "gemeente": one.gemeente,
        "partner": _partner(one),
        "country": ", ".join(country_name(country, language) for country in countries),
        "bond": here.bond if here else "",
        "status": here.status if here else there.status if there else None,
        "since": (here.since if here else None) or (there.since if there else None),
        "until": (here.until if here else None) or (there.until if there else None),
        "spelled": there.partner if there else "",
        "cell": _cell(there.at) if there else "",
        "why": one.why.text(language) if one.why else "",
    }


def _partner(one: Compared) -> str:
    """The partners of the register's bond, else the table's by its usual name; both where they are perhaps the same."""
    ours = ", ".join(one.here.partners) if one.here else ""
    theirs = one.there.usual if one.there else ""
    return f"{ours} / {theirs}" if one.outcome is Outcome.PERHAPS else ours or theirs


def _cell(at: Cell) -> str:
    return f"{at.sheet}!{at.row}" if at.sheet else str(at.row)


def comparison_markdown(comparison: Comparison, language: Language) -> str:
    """The outcomes as a Markdown table, with how many there are of each."""
    table = markdown_grid(_columns(comparison, language)) + "\n" if comparison.shown else ""
    return table + "\n\n".join(summary(comparison, language)) + "\n"


def comparison_csv(comparison: Comparison, language: Language) -> str:
    """The outcomes as CSV with the codes of the data."""
    rows = [told(one, language) for one in comparison.shown]
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
    told = {key: plain(value) for key, value in there._asdict().items() if key not in {"at", "usual"}}
    return {"sheet": there.at.sheet, "row": there.at.row, "column": there.at.column, **told}
