"""Generates committees, with their histories, figures and reports."""

from collections.abc import Sequence

from stedenband.text import slug
from stedenband.vocabulary.codes import CommitteeStatus, Figure, Form, Organ, Reason, Side, Theme
from tests.benchmarks.deck import Deck
from tests.benchmarks.invention import Record, date, month, remarked
from tests.benchmarks.words import line, prose


def invent_committee(deck: Deck, town: str, sources: Sequence[str]) -> Record:
    """A committee for the bond with a town."""
    name = f"{deck.deal('body', ('Stichting', 'Comité', 'Vereniging'))} {line(deck, 14)} {town}"
    made: Record = {"id": slug(name), "name": name}
    if deck.sometimes("committee names", 4):
        made["names"] = [{"name": "".join(word[0] for word in name.split()).upper()}]
    made["form"] = deck.deal("form", tuple(Form)).value
    if deck.sometimes("committee side", 4):
        made["side"] = deck.deal("committee side of", tuple(Side)).value
    made |= _facts(deck, sources)
    if deck.sometimes("committee background", 2):
        made["background"] = prose(deck, deck.between(90, 300))
    made |= {"website": "https://www.example.org"} if deck.sometimes("committee website", 5) else {}
    made |= {"email": "info@example.org"} if deck.sometimes("committee email", 6) else {}
    made["sources"] = list(sources[:1])
    return remarked(deck, "committee", made, sources)


def _facts(deck: Deck, sources: Sequence[str]) -> Record:
    facts: Record = {"history": _history(deck, sources)}
    facts |= {"upkeep": True} if deck.sometimes("upkeep", 4) else {}
    if deck.sometimes("committee themes", 2):
        facts["themes"] = [theme.value for theme in deck.some("theme", tuple(Theme), 3)]
    if deck.sometimes("committee figures", 4):
        facts["figures"] = figures(deck, sources)
    if deck.sometimes("reports", 4):
        year = deck.between(2005, 2024)
        report: Record = {"year": year, "sent": month(deck, year + 1)}
        report |= {"sent_to": deck.deal("organ", tuple(Organ)).value, "title": f"Jaarverslag over {year}"}
        facts["reports"] = [remarked(deck, "report", report, sources)]
    return facts


def _history(deck: Deck, sources: Sequence[str]) -> list[Record]:
    last = deck.deal("committee status", (*[CommitteeStatus.ACTIVE] * 5, *CommitteeStatus))
    entries: list[Record] = [{"status": CommitteeStatus.ACTIVE.value}]
    if deck.sometimes("committee since", 3):
        entries[0] = {"date": date(deck, deck.between(1950, 1999))} | entries[0]
    if last is not CommitteeStatus.ACTIVE:
        year = deck.between(2008, 2024)
        entry: Record = {"date": date(deck, year), "status": last.value, "decided": month(deck, year - 1)}
        entries.append(
            entry | {"reason": deck.deal("reason", tuple(one for one in Reason if one is not Reason.REVIVAL)).value}
        )
    return [*entries[:-1], remarked(deck, "committee entry", entries[-1], sources)]


def figures(deck: Deck, sources: Sequence[str]) -> list[Record]:
    """One or two numbers that a year comes to, each of another kind."""
    told = [_figure(deck, sources) for _ in range(deck.between(1, 2))]
    return list({one["counts"]: one for one in told}.values())


def _figure(deck: Deck, sources: Sequence[str]) -> Record:
    counted: Record = {"counts": deck.deal("figure", tuple(Figure)).value, "number": deck.between(2, 1200)}
    counted |= {"about": True} if deck.sometimes("figure about", 2) else {}
    counted |= {"year": deck.between(2000, 2025)} if deck.sometimes("figure year", 2) else {}
    return remarked(deck, "figure", counted, sources)
