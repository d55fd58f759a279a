"""Generators shared by all invented records: EDTF dates in every form, remarks, and the keys of a place."""

from collections.abc import Sequence
from typing import Any, TypeAlias

from stedenband.text import slug
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.countries import FORMER_STATES, successors
from tests.benchmarks.deck import Deck
from tests.benchmarks.words import line, prose

Record: TypeAlias = dict[str, Any]
Date: TypeAlias = str | int  # a bare year is a number in YAML

_REMARKS = ("note", "sources", "disputed", "accept", *["note"] * 8, *["sources"] * 3, "disputed")
_UNSOURCED = frozenset({"municipality", "source"})  # the records that name no sources themselves


def day(deck: Deck, year: int) -> str:
    """Some day of a year."""
    return f"{month(deck, year)}-{deck.between(1, 28):02}"


def month(deck: Deck, year: int) -> str:
    """Some month of a year."""
    return f"{year}-{deck.between(1, 12):02}"


def season(deck: Deck, year: int) -> str:
    """Some season of a year; not winter, which runs on into the next."""
    return f"{year}-2{deck.between(1, 3)}"


def date(deck: Deck, year: int) -> Date:
    """A date in a year, as precise as people happen to know it."""
    often: tuple[Date, ...] = (year, year, year, day(deck, year), day(deck, year))
    seldom = (month(deck, year), season(deck, year), f"{year}~", f"{month(deck, year)}~")
    return deck.deal("date", (*often, *seldom))


def remarked(deck: Deck, kind: str, record: Record, sources: Sequence[str]) -> Record:
    """The record, now and then with a remark on it."""
    remark = deck.rarely(f"{kind} remark", _REMARKS, 9)
    if remark == "sources":
        record |= {} if kind in _UNSOURCED else {"sources": list(sources[:1])}
    elif remark == "note":
        record["note"] = prose(deck, deck.between(20, 90))
    elif remark:
        record |= _disputed(deck, record, sources if remark == "disputed" else ())
    return record


def _disputed(deck: Deck, record: Record, sources: Sequence[str]) -> Record:
    """What another source says; where none is named, that is accepted."""
    field = deck.deal("disputed field", ("first", "last"))
    dispute: Record = {
        "field": list(record)[0 if field == "first" else -1],
        "value": deck.deal("disputed value", (1962, "1985-05-04", line(deck, 12), 5)),
    }
    if sources:
        return {"disputed": [dispute | {"source": sources[-1], "note": prose(deck, deck.between(30, 90))}]}
    return {"disputed": [dispute], "accept": [{"rule": "disputed-unsourced", "why": prose(deck, 30)}]}


def period(deck: Deck, kind: str, least: int = 1946) -> Record:
    """Since when, and until when where it is over."""
    since = deck.between(least, 1999)
    found: Record = {"since": date(deck, since)}
    return found | ({"until": date(deck, deck.between(2006, 2025))} if deck.sometimes(f"{kind} until", 3) else {})


_POINTS = {"NL": (52.16, 4.49), "BE": (51.05, 3.72), "DE": (51.56, 13.01), "FR": (48.3, 4.08), "GB": (53.76, -2.7)}


def place(deck: Deck, kind: str, name: str, sources: Sequence[str], one_in: int, country: str = "NL") -> Record:
    """What is told of a place besides its name: little of most."""
    told: Record = {}
    if not name.isascii() or deck.sometimes(f"{kind} names", one_in):
        told["names"] = [_other_name(deck, name, sources)]
    if deck.sometimes(f"{kind} item", one_in):
        told["wikidata"] = f"Q{deck.between(10**8, 10**9)}"
    if deck.sometimes(f"{kind} geonames", one_in):
        told["geonames"] = deck.between(10**7, 10**8)
    if country in _POINTS and deck.sometimes(f"{kind} location", one_in):
        lat, lon = _POINTS[country]
        told["location"] = {"lat": lat, "lon": lon}
    if deck.sometimes(f"{kind} level", one_in):
        told["level"] = deck.deal("level", tuple(Level)).value
    if deck.sometimes(f"{kind} part of", one_in):
        larger = {"name": line(deck, 6).replace(" ", ""), "level": deck.deal("level", tuple(Level)).value}
        told["part_of"] = [remarked(deck, "part of", larger | period(deck, "part of"), sources)]
    if deck.sometimes(f"{kind} former", one_in * 2):
        told["former_countries"] = [remarked(deck, "former", _former(deck, kind, country), sources)]
    if deck.sometimes(f"{kind} population", one_in):
        told["population"] = _population(deck, sources)
    if deck.sometimes(f"{kind} background", one_in):
        told["background"] = prose(deck, deck.between(20, 320))
    if deck.sometimes(f"{kind} website", one_in * 2):
        told["website"] = "https://www.example.org"
    return remarked(deck, kind, told, sources) if told else told


def _former(deck: Deck, kind: str, country: str) -> Record:
    """A former state in which a country may have lain; of a partner until a day that is not told."""
    near = [state for state in sorted(FORMER_STATES) if country in (successors(state) or {country})]
    if kind == "municipality":
        return {"country": deck.deal("former", near)} | period(deck, "former", 1920)
    return {"country": deck.deal(f"former of {country}", near), "since": date(deck, deck.between(1920, 1950))}


def _other_name(deck: Deck, name: str, sources: Sequence[str]) -> Record:
    other: Record = {"name": f"Alt-{name}" if name.isascii() else slug(name).title()}
    if deck.sometimes("name language", 3):
        other["language"] = deck.deal("language", ("de", "fr", "pl", "en"))
    return remarked(deck, "name", other | (period(deck, "name") if deck.sometimes("name period", 3) else {}), sources)


def _population(deck: Deck, sources: Sequence[str]) -> Record:
    people: Record = {"number": deck.between(3, 900) * 1000}
    if deck.sometimes("population about", 2):
        people["about"] = True
    if deck.sometimes("population year", 2):
        people["year"] = deck.between(1995, 2025)
    return remarked(deck, "population", people, sources)
