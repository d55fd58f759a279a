"""The agenda as iCalendar (RFC 5545), for calendar programs: all-day entries that a second import updates.

Control characters and line breaks in text from the data are escaped first (no injection); icalendar escapes the rest.
"""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import quote

from icalendar import Calendar, Event, vText

from stedenband.model.keys import key_label
from stedenband.query.agenda import Agenda, AgendaRow, What, days
from stedenband.render.escaping import visible
from stedenband.render.tables.cells import words
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventStatus

_PRODUCT = "-//stedenband//stedenband//NL"
_APART = "\0"  # a separator that no text contains, since visible() escapes control characters
_LEAP_DAY = "XXXX-02-29"
_LEAP_DAY_OF_YEAR = 60  # 29 February, in a common year 1 March: a rule by month and day would skip these years.


def agenda_ics(agenda: Agenda, language: Language) -> bytes:
    """The entries whose days are known as a calendar, the same for the same data and day."""
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(_name(agenda, language)))
    for row in agenda.rows:
        if taken := days(row):
            calendar.add_component(_event(row, taken, agenda.ahead.first, language))
    made: bytes = calendar.to_ical()
    return made.replace(_APART.encode(), b"")


def _name(agenda: Agenda, language: Language) -> str:
    return _literal(f"{key_label('bonds', language)} {', '.join(agenda.gemeenten)}".strip())


def _literal(text: str) -> str:
    """Text for icalendar, which reads `\\N` as a line break: a NUL between the two, removed later, prevents that."""
    return visible(text).replace("\\N", f"\\{_APART}N")


def _event(row: AgendaRow, taken: tuple[date, date], on: date, language: Language) -> Event:
    event = Event()
    event.add("dtstamp", datetime.combine(on, time(), UTC))
    for key, value in (_dates(row, *taken) | _texts(row, language)).items():
        event.add(key, value)
    return event


def _dates(row: AgendaRow, first: date, last: date) -> dict[str, Any]:
    """The days that an entry takes (the end is the day after the last), and how it returns."""
    found: dict[str, Any] = {"dtstart": first}
    if last < date.max:
        found["dtend"] = last + timedelta(1)
    if row.what is What.YEARLY:
        leap = row.date.text.startswith(_LEAP_DAY)
        found["rrule"] = {"freq": "yearly"} | ({"byyearday": _LEAP_DAY_OF_YEAR} if leap else {})
    return found


def _texts(row: AgendaRow, language: Language) -> dict[str, Any]:
    found = {
        "uid": f"{quote(row.id)}@stedenband",
        "summary": _literal(row.title),
        "description": _description(row, language),
        "categories": [row.what.label(language)],
        "transp": "TRANSPARENT",  # does not block time in free/busy
    }
    if row.place:
        found["location"] = _literal(row.place)
    if row.status is EventStatus.CANCELLED:
        found["status"] = "CANCELLED"
    return found


def _description(row: AgendaRow, language: Language) -> str:
    """The date in words (a day may stand for about that day), then the municipality, the bonds and the sources."""
    when = dates.label(row.date, language)
    told = {key: words(getattr(row, key), language) for key in ("gemeente", "bonds", "sources")}
    lines = [
        when[:1].upper() + when[1:],
        *(f"{key_label(key, language)}: {text}" for key, text in told.items() if text),
    ]
    return "\n".join(map(_literal, lines))
