"""The agenda: coming events, days that return each year and round jubilees of bonds, from one day to another."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from stedenband.query.filter_values import Table
from stedenband.query.filters import Filters, select
from stedenband.query.jubilees import CELEBRATED, HALF, round_years
from stedenband.query.rows import BondRow, EventRow
from stedenband.register.register import Register, Tie
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Code, EventStatus, Kind, Status
from stedenband.vocabulary.edtf import Edtf, day_in, parse


class What(Code):
    """What an entry of the agenda is."""

    EVENT = "event", "activiteit", "event"
    YEARLY = "yearly", "jaarlijkse dag", "yearly day"
    JUBILEE = "jubilee", "jubileum", "jubilee"


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """One entry. `next` is the date itself, or for what returns each year the first time that it comes."""

    id: str
    date: Edtf
    next: Edtf
    what: What
    gemeente: str
    bonds: list[str]
    title: str
    place: str | None
    status: EventStatus | None
    jubilee: int | float | None
    sources: list[str]


def days(row: AgendaRow) -> tuple[date, date] | None:
    """The first and the last day that an entry takes (the first alone while it has no end); None where one is open."""
    parts = row.next.parts
    if any(part.first != part.last for part in parts):
        return None
    return parts[0].first, parts[-1].last


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is looked ahead to: the period, every how many years a jubilee is round, and the register of which day."""

    first: date
    last: date
    every: int | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Agenda:
    """The entries of a period in order, and the municipalities asked for (none: all)."""

    ahead: Ahead
    gemeenten: tuple[str, ...] = ()
    rows: tuple[AgendaRow, ...] = ()


def agenda(
    register: Register, seen: tuple[str, ...], words: Mapping[str, tuple[str, ...]], ahead: Ahead, language: Language
) -> Agenda:
    """What comes in a period for the bonds and events that fit the filters' words; titles are in `language`."""
    events = select(register, Table.EVENTS, seen, Filters(words, ahead.first, ahead.last, ahead.on))
    bonds = select(register, Table.BONDS, seen, Filters(words, on=ahead.on))
    rows = [
        _entry(row, row.date, ahead) for row in events if isinstance(row, EventRow) and row.date and _comes(row, ahead)
    ]
    for row in bonds:
        if isinstance(row, BondRow):
            rows += _jubilees(register.ties[row.id], row, ahead, language)
    rows.sort(key=lambda row: (row.next.first, row.next.last, sort_key(row.gemeente), sort_key(row.title), row.id))
    return Agenda(ahead, tuple(register.municipalities[home].gemeente for home in seen), tuple(rows))


def years_after(first: date, years: int) -> date:
    """The last day of so many years that begin on a day."""
    if first.year + years > date.max.year:
        return date.max
    return day_in(first.year + years, first.month, first.day) - timedelta(1)


# --- Events --------------------------------------------------------------------------------------------------------

_STILL_AHEAD = frozenset({EventStatus.PLANNED, EventStatus.CANCELLED})


def _comes(row: EventRow, ahead: Ahead) -> bool:
    """Whether an event that falls in the period has yet to begin: by its date, or where that is wide, by its status."""
    return row.date is not None and (row.date.yearly or row.date.first >= ahead.first or row.status in _STILL_AHEAD)


def _entry(row: EventRow, when: Edtf, ahead: Ahead) -> AgendaRow:
    return AgendaRow(
        id=row.id,
        date=when,
        next=_next(when, ahead) if when.yearly else when,
        what=What.YEARLY if when.yearly else What.EVENT,
        gemeente=row.gemeente,
        bonds=row.bonds,
        title=row.title,
        place=row.place,
        status=row.status,
        jubilee=row.jubilee,
        sources=row.sources,
    )


def _next(yearly: Edtf, ahead: Ahead) -> Edtf:
    this_year = yearly.in_year(ahead.first.year)
    found = this_year if this_year >= ahead.first else yearly.in_year(ahead.first.year + 1)
    return parse(f"{found.isoformat()}~" if yearly.about else found.isoformat())


# --- Jubilees ------------------------------------------------------------------------------------------------------

# What a bond of these kinds is called where the kind's own label names the city and not the tie.
_TIES = {
    Kind.SISTER_CITY: Bilingual("zusterband", "sister-city tie"),
    Kind.PARTNER_CITY: Bilingual("partnerschap", "city partnership"),
}


def _jubilees(tie: Tie, row: BondRow, ahead: Ahead, language: Language) -> Iterator[AgendaRow]:
    if row.since is None or row.status not in CELEBRATED:
        return
    begun = next(entry for entry in tie.bond.history if entry.status is Status.ACTIVE)
    for years, when in round_years(row.since, ahead.first, ahead.last, ahead.every):
        yield AgendaRow(
            id=f"{row.id}/jubilee-{str(years).replace('.', '-')}",
            date=when,
            next=when,
            what=What.JUBILEE,
            gemeente=row.gemeente,
            bonds=[row.id],
            title=_title(tie, row, years, language),
            place=None,
            status=None,
            jubilee=years,
            sources=list(begun.sources or tie.bond.sources),
        )


def _title(tie: Tie, row: BondRow, years: int | float, language: Language) -> str:
    number = "12½" if years == HALF else str(years)
    sort = _TIES[row.kind].text(language) if row.kind in _TIES else row.kind.label(language)
    home = tie.bond.home
    ours = home.name if home and row.gemeente == tie.owner.gemeente else row.gemeente
    between = row.name or f"{ours} – {', '.join(partner.name for partner in row.partners)}"
    return Bilingual(f"{number} jaar {sort} {between}", f"{number} years of {sort} {between}").text(language)
