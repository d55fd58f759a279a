"""The agenda as iCalendar (RFC 5545), for calendar programs: all-day entries that a second import updates.

Control characters and line breaks in text from the data are escaped first (no injection); icalendar escapes the rest.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import quote

from icalendar import Alarm, Calendar, Event, vText

from stedenband.model.keys import key_label
from stedenband.query.agenda_rows import Agenda, AgendaRow, What, days, has_known_day
from stedenband.render.escaping import visible
from stedenband.text import Bilingual, Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import EventKind, EventStatus

_PRODUCT = "-//stedenband//stedenband//NL"
_MORNING = timedelta(hours=9)
_YEAR = len("2029")
_ONLY_THE_YEAR = Bilingual("alleen het jaar is bekend", "only the year is known")
_NO_DAY = Bilingual("de dag is niet bekend", "the day is not known")
_APART = "\0"  # a separator that no text contains, since visible() escapes control characters
_LEAP_DAY = "XXXX-02-29"
_LEAP_DAY_OF_YEAR = 60  # 29 February, in a common year 1 March: a rule by month and day would skip these years.


def agenda_ics(agenda: Agenda, language: Language, remind: int | None = None) -> bytes:
    """The entries that take known days, and every jubilee, as a calendar, the same for the same data and day.

    `remind` gives each an alarm so many days before.
    """
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    for key in ("name", "x-wr-calname"):
        calendar.add(key, vText(_name(agenda, language)))
    for row in agenda.rows:
        if taken := days(row):
            event = _event(agenda, row, taken, language)
            if remind:
                event.add_component(_alarm(event, remind))
            calendar.add_component(event)
    made: bytes = calendar.to_ical()
    return made.replace(_APART.encode(), b"")


def _name(agenda: Agenda, language: Language) -> str:
    return _literal(f"{_BONDS.text(language)} {', '.join(agenda.gemeenten)}".strip())


_BONDS = Bilingual("Stedenbanden", "Twinning links")  # in English bonds would be those of finance


def _literal(text: str) -> str:
    """Text for icalendar, which reads `\\N` as a line break: a NUL between the two, removed later, prevents that."""
    return visible(text).replace("\\N", f"\\{_APART}N")


def _event(agenda: Agenda, row: AgendaRow, taken: tuple[date, date], language: Language) -> Event:
    event = Event()
    event.add("dtstamp", datetime.combine(agenda.ahead.first, time(), UTC))
    for key, value in (_dates(row, *taken) | _texts(agenda, row, language)).items():
        event.add(key, value)
    return event


def _alarm(event: Event, remind: int) -> Alarm:
    """An alarm so many days before, at nine: an all-day entry begins at midnight, when an alarm would wake people."""
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", _MORNING - timedelta(remind))
    alarm.add("description", event["summary"])
    return alarm


def _dates(row: AgendaRow, first: date, last: date) -> dict[str, Any]:
    """The days that an entry takes (the end is the day after the last), and how it returns."""
    found: dict[str, Any] = {"dtstart": first}
    if last < date.max:
        found["dtend"] = last + timedelta(1)
    if row.what is What.YEARLY:
        leap = row.date.text.startswith(_LEAP_DAY)
        found["rrule"] = {"freq": "yearly"} | ({"byyearday": _LEAP_DAY_OF_YEAR} if leap else {})
    return found


def _texts(agenda: Agenda, row: AgendaRow, language: Language) -> dict[str, Any]:
    found = {
        "uid": f"{quote(row.id)}@stedenband",
        "summary": _literal(_title(agenda, row, language)),
        "description": _description(agenda, row, language),
        "categories": [row.what.label(language)],
        "transp": "TRANSPARENT",  # does not block time in free/busy
    }
    if row.place:
        found["location"] = _literal(row.place)
    if row.status is EventStatus.CANCELLED:
        found["status"] = "CANCELLED"
    return found


def _title(agenda: Agenda, row: AgendaRow, language: Language) -> str:
    """A title that stands on its own: what an event is about is before it, what is not known of a day behind it."""
    bonds = agenda.bonds_of(row)
    if row.what in (What.EVENT, What.YEARLY):
        about = _with_gemeente(bonds[0], row, bonds) if len(bonds) == 1 else row.gemeente
        return f"{about}: {_after_colon(row.title)}"
    title = _with_gemeente(row.title, row, bonds)
    return title if has_known_day(row) else f"{title} ({_known(row, language)})"


def _with_gemeente(title: str, row: AgendaRow, bonds: Sequence[str]) -> str:
    """A title with the municipality before the name of its bond, where it says neither that nor who it is between."""
    if row.gemeente in title or " – " in title:
        return title
    name = next((name for name in bonds if name in title), "")
    return title.replace(name, f"{row.gemeente} – {name}", 1) if name else f"{row.gemeente}: {title}"


def _after_colon(title: str) -> str:
    """A title with a small letter where it begins with a sort of event (`werkbezoek`), which is surely no name."""
    first = title.split(" ", 1)[0].lower().removesuffix("en").removesuffix("s")
    is_noun = first.endswith(tuple(kind.nl for kind in EventKind))
    return title[:1].lower() + title[1:] if is_noun else title


def _known(row: AgendaRow, language: Language) -> str:
    """What is known of an entry without a known day, since it stands on the first that it may be."""
    return (_ONLY_THE_YEAR if len(row.next.bare_text) == _YEAR else _NO_DAY).text(language)


def _label(key: str, language: Language) -> str:
    return _BONDS.text(language) if key == "bonds" else key_label(key, language)


def _description(agenda: Agenda, row: AgendaRow, language: Language) -> str:
    """The date in words (a day may stand for about that day), then the municipality, the bonds and the sources."""
    when = dates.label(row.date, language)
    known = "" if has_known_day(row) else f"; {_known(row, language)}"
    told = {"gemeente": row.gemeente, "bonds": ", ".join(agenda.bonds_of(row))}
    told["sources"] = "; ".join(agenda.sources_of(row))
    lines = [
        f"{when[:1].upper()}{when[1:]}{known}",
        *(f"{_label(key, language)}: {text}" for key, text in told.items() if text),
    ]
    return "\n".join(map(_literal, lines))
