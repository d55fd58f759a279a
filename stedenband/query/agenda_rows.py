"""The entries of an agenda: what comes, when, for whom and about which bonds."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import NamedTuple

from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import Edtf


class What(Code):
    """What an entry of the agenda is."""

    EVENT = "event", "activiteit", "event"
    YEARLY = "yearly", "jaarlijkse dag", "yearly day"
    JUBILEE = "jubilee", "jubileum", "jubilee"
    EXPIRY = "expiry", "afloop van overeenkomst", "expiry of agreement"
    CHANGE = "change", "verandering", "change"
    PROPOSAL = "proposal", "voorstel", "proposal"


class AgendaRow(NamedTuple):
    """One entry. `next` is the date itself, or for what returns each year the first time that it comes.

    `status` is that of the event, or with a jubilee or an expiry that of the bond; `certain` whether the latter is.
    """

    id: str
    date: Edtf
    next: Edtf
    what: What
    gemeente: str
    bonds: list[str]
    title: str
    place: str | None
    status: Code | None
    jubilee: int | float | None
    sources: list[str]
    certain: bool | None = None


def days(row: AgendaRow) -> tuple[date, date] | None:
    """The first and the last day that an entry takes (the first alone while it has no end); None where one is open.

    A jubilee of which no day is known (`2029`) takes the first that it may be.
    """
    parts = row.next.parts
    if has_known_day(row):
        return parts[0].first, parts[-1].last
    return (parts[0].first, parts[0].first) if row.what is What.JUBILEE else None


def has_known_day(row: AgendaRow) -> bool:
    """Whether the days of an entry are known, and not only its month or year."""
    return all(part.first == part.last for part in row.next.parts)


class Ahead(NamedTuple):
    """What is looked ahead to: from the day on which the register is read, and every how many years a jubilee is."""

    first: date
    last: date
    every: int | None = None


class Agenda(NamedTuple):
    """The entries of a period in order, and the municipalities asked for (none: all).

    `names` are what bonds are called, by id, and `titles` those of sources, by `municipality/id`.
    """

    ahead: Ahead
    gemeenten: tuple[str, ...] = ()
    rows: tuple[AgendaRow, ...] = ()
    names: Mapping[str, str] = MappingProxyType({})
    titles: Mapping[str, str] = MappingProxyType({})

    def bonds_of(self, row: AgendaRow) -> list[str]:
        """What the bonds of an entry are called: `Almelo – Preston`."""
        return [self.names.get(id, id) for id in row.bonds]

    def sources_of(self, row: AgendaRow) -> list[str]:
        """The titles of the sources of an entry."""
        writer = row.id.split("/", 1)[0]
        return [self.titles.get(f"{writer}/{id}", id) for id in row.sources]
