"""The agenda as a table, as Markdown and CSV, and as JSON for programs."""

from typing import Any

from stedenband.model.keys import key_label
from stedenband.query.agenda_rows import Agenda, AgendaRow
from stedenband.render.escaping import visible
from stedenband.render.page import Page
from stedenband.render.tables.cells import coded, plain, words
from stedenband.render.tables.grid import (
    GridColumn,
    csv_grid,
    gave_way,
    json_array,
    json_lines,
    markdown_grid,
    print_grid,
)
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.number_words import count

SHOWN = ("date", "what", "gemeente", "title", "place", "status", "bonds", "sources")
_DISPENSABLE = ("sources", "bonds", "status", "place", "gemeente", "what")
_ELSEWHERE = Bilingual(" of met --format csv", " or with --format csv")
_WRAPPED = frozenset({"title", "place", "bonds", "sources"})
_WRAPPED_AT = 24
_KEYS = AgendaRow._fields


def print_agenda(page: Page, agenda: Agenda, language: Language) -> None:
    """Print an agenda as a table, with how many entries there are in which period."""
    unseen: list[str] = []
    if agenda.rows:
        unseen = print_grid(page, _columns(agenda, language), [key_label(key, language) for key in _DISPENSABLE])
        page.print("")
    for line in (summary(agenda, language), *gave_way(unseen, _ELSEWHERE, language)):
        page.print(line)


def summary(agenda: Agenda, language: Language) -> str:
    """How many entries there are, and in which period: `2 agendapunten van … tot en met …`."""
    first, last = (dates.day(day, language) for day in (agenda.ahead.first, agenda.ahead.last))
    period = Bilingual(f"van {first} tot en met {last}", f"from {first} to {last}").text(language)
    if not agenda.rows:
        return Bilingual(f"Niets in de agenda {period}.", f"Nothing in the calendar {period}.").text(language)
    return f"{count(len(agenda.rows), 'agenda', language)} {period}"


def _columns(agenda: Agenda, language: Language) -> list[GridColumn]:
    """The columns that have anything in them."""
    texts = {key: [visible(_said(row, key, language)) for row in agenda.rows] for key in SHOWN}
    return [
        GridColumn(key_label(key, language), found, _WRAPPED_AT if key in _WRAPPED else None)
        for key, found in texts.items()
        if any(found)
    ]


def _said(row: AgendaRow, key: str, language: Language) -> str:
    said = words(getattr(row, key), language)
    return f"{said}?" if key == "status" and row.certain is False else said


def agenda_markdown(agenda: Agenda, language: Language) -> str:
    """An agenda as a Markdown table."""
    return markdown_grid(_columns(agenda, language)) if agenda.rows else summary(agenda, language) + "\n"


def agenda_csv(agenda: Agenda, _language: Language) -> str:
    """An agenda as CSV with the keys and codes of the data; several values in one cell are parted by `; `."""
    return csv_grid(_KEYS, ([coded(getattr(row, key)) for key in _KEYS] for row in agenda.rows))


def agenda_json(agenda: Agenda, _language: Language) -> str:
    """An agenda as one JSON array."""
    return json_array([_object(row) for row in agenda.rows])


def agenda_jsonl(agenda: Agenda, _language: Language) -> str:
    """An agenda as JSON, an entry a line."""
    return json_lines(_object(row) for row in agenda.rows)


def _object(row: AgendaRow) -> dict[str, Any]:
    return {key: plain(getattr(row, key)) for key in _KEYS}
