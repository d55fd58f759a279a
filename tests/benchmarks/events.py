"""Generates events within the life of their bonds, of every kind, with dates in every form."""

from collections.abc import Mapping, Sequence

from stedenband.text import slug
from stedenband.vocabulary.codes import CommitteeStatus, Direction, EventKind, EventStatus, Office, Organ, Side, Theme
from tests.benchmarks.bonds import LAST_YEAR, Bond
from tests.benchmarks.deck import Deck
from tests.benchmarks.invention import Date, Record, date, day, month, remarked
from tests.benchmarks.words import line, person, prose

_STATUSES = (EventStatus.HELD,) * 6 + (EventStatus.RECURRING,) * 3 + (EventStatus.PLANNED, EventStatus.CANCELLED)
# What began in some year of a century, or of its last decade, began before this one.
_FIRST_YEAR = 2000


def invent_event(
    deck: Deck, at: int, bonds: Mapping[str, Bond], committees: Sequence[Record], sources: Sequence[str], length: int
) -> Record:
    """An event on bonds, given by the references of its file; its background is about `length` characters, or none."""
    status = deck.deal("event status", _STATUSES)
    end = min([LAST_YEAR, *(bond.end for bond in bonds.values())])
    year = deck.between(_FIRST_YEAR, end)
    kind = deck.deal("event kind", tuple(EventKind))
    title = line(deck, deck.between(25, 60))
    when = _when(deck, status, year, end)
    event: Record = {"id": f"{slug(title)[:24].strip('-')}-{at}"} | ({} if when is None else {"date": when})
    event |= {"kind": kind.value, "title": title, "bonds": list(bonds)}
    event |= _sides(deck, kind, committees) | {"status": status.value} | _circumstances(deck, status, sources)
    births = [bond.birth for bond in bonds.values() if bond.birth]
    if births and status is EventStatus.HELD and when and deck.sometimes("jubilee", 5):
        event["jubilee"] = int(str(when)[:4]) - births[0]
    if not deck.sometimes("no themes", 3):
        event["themes"] = [theme.value for theme in deck.some("theme", tuple(Theme), 4)]
    return _told(deck, event, sources, length)


def _sides(deck: Deck, kind: EventKind, committees: Sequence[Record]) -> Record:
    """Which committee takes part, of those that go on, and which way it goes."""
    ended = CommitteeStatus.ENDED.value
    sides: Record = {}
    going = [one["id"] for one in committees if one["history"][-1]["status"] != ended]
    if going and deck.sometimes("event committees", 6):
        sides["committees"] = going[:1]
    if deck.sometimes("direction", 3) or kind is EventKind.VISIT:
        sides["direction"] = deck.deal("direction of", tuple(Direction)).value
    return sides


def _told(deck: Deck, event: Record, sources: Sequence[str], length: int) -> Record:
    """The event with what is told of it in the end."""
    if deck.sometimes("notice", 10):
        notice = {"rules": line(deck, 40), "articles": "5.2", "to": deck.deal("organ", tuple(Organ)).value}
        event["notice"] = remarked(deck, "notice", notice | {"date": day(deck, deck.between(2000, 2025))}, sources)
    if length:
        event["background"] = prose(deck, length)
    if deck.sometimes("event website", 20):
        event["website"] = "https://www.example.org/agenda"
    event["sources"] = list(sources[:1])
    return remarked(deck, "event", event, sources)


def _when(deck: Deck, status: EventStatus, year: int, end: int) -> Date | None:
    """A date in a year; of something planned a later one, where its bond has not ended."""
    if status is EventStatus.RECURRING:
        yearly = f"XXXX-{deck.between(1, 12):02}-{deck.between(1, 28):02}"
        return deck.deal("recurring", (None, None, yearly, f"{yearly}~", f"{year}/..", f"{year}-21/.."))
    if status is EventStatus.PLANNED and end == LAST_YEAR:
        return deck.deal("planned", (None, 2027, "2027-21", "2027-05-04", "2027-07/2027-12"))
    spans = (f"{year}-05-04/{year}-05-07", f"{year}-06-29/{year}-07-01", f"{year}-10/{year}-12")
    others = (None, f"{year}~/{min(year + 3, end)}", f"{month(deck, year)}~")
    return deck.deal("held", (*[date(deck, year) for _ in range(5)], day(deck, year), *spans, *others))


def _circumstances(deck: Deck, status: EventStatus, sources: Sequence[str]) -> Record:
    told: Record = {}
    if status is EventStatus.RECURRING and deck.sometimes("per year", 2):
        told |= {"per_year": deck.between(1, 4)} | ({"about": True} if deck.sometimes("per year about", 2) else {})
    if deck.sometimes("event place", 2):
        told["place"] = line(deck, deck.between(6, 30))
    if not deck.sometimes("nobody", 2):
        told["participants"] = [_participant(deck, sources) for _ in range(deck.between(1, 3))]
    return told


def _participant(deck: Deck, sources: Sequence[str]) -> Record:
    who: Record = {"office": deck.deal("office", tuple(Office)).value}
    if who["office"] in {"mayor", "alderman", "director"}:
        who["name"] = person(deck)
    elif deck.sometimes("number", 4):
        who["number"] = deck.between(2, 60)
        who |= {"about": True} if deck.sometimes("number about", 2) else {}
    if deck.sometimes("participant place", 2):
        who["place"] = line(deck, 6)
    if deck.sometimes("organisation", 4):
        who["organisation"] = line(deck, 20)
    if not deck.sometimes("no side", 3):
        who["side"] = deck.deal("side", tuple(Side)).value
    return remarked(deck, "participant", who, sources)
