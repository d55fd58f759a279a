"""Generates bonds with consistent partners, histories, agreements, roles and funding."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from stedenband.text import slug
from stedenband.vocabulary.codes import (
    AgreementKind,
    Beginning,
    Funder,
    Kind,
    Membership,
    Motive,
    Organ,
    Outcome,
    Party,
    ProposedChange,
    Reason,
    Role,
    Status,
    Theme,
)
from tests.benchmarks.deck import Deck
from tests.benchmarks.invention import Date, Record, date, day, month, place, remarked, season
from tests.benchmarks.words import line, person, prose

_KINDS = (*Kind, *[Kind.TWINNING] * 6, *[Kind.SISTER_CITY] * 3, *[Kind.PARTNER_CITY] * 2)
_ACTIVE, _DORMANT, _ENDED, _EXPLORING = Status.ACTIVE, Status.DORMANT, Status.ENDED, Status.EXPLORING
# How histories run, as often as each is found; without dates where the second is False.
_STORIES: tuple[tuple[tuple[Status, ...], bool], ...] = (
    *[((_ACTIVE,), True)] * 11,
    *[((_ACTIVE,), False)] * 4,
    *[((_ACTIVE, _ENDED), True)] * 4,
    *[((_ACTIVE, _ENDED), False)] * 3,
    *[((_ACTIVE, _DORMANT, _ENDED), True)] * 3,
    ((_ACTIVE, _DORMANT, _ENDED), False),
    ((_ACTIVE, _DORMANT), True),
    ((_ACTIVE, Status.SUSPENDED), True),
    ((_ACTIVE, Status.PHASING_OUT), True),
    ((_EXPLORING,), True),
    ((Status.UNKNOWN,), False),
    ((_ACTIVE, _ENDED, _EXPLORING), True),
    ((_ACTIVE, _ENDED, _ACTIVE), True),
)
_BEGINNINGS = ("year",) * 9 + ("day",) * 5 + ("month", "season", "about", "about day", "decade", "decade~", "century")
_EXACT: dict[str, Callable[[Deck, int], Date]] = {
    "year": lambda _, year: year,
    "day": day,
    "month": month,
    "season": season,
}
_STARTS = (1946, 1999)
_TO_JOIN = (Reason.POLICY_CHANGE, Reason.OWN_DECISION, Reason.PARTNER_DECISION)
_CHANGES = 2008  # the first year in which a bond changed; each next change is at least six years later
_FIRST_SOURCE = 1995  # no source is older, so that an undated entry is not either
LAST_YEAR = 2025


@dataclass(frozen=True)
class Bond:
    """A bond as invented: its record, the last year in which it can have had events, and that of its birth if known."""

    record: Record
    end: int
    birth: int | None

    @property
    def id(self) -> str:
        """Its id in its own file."""
        return str(self.record["id"])


class _Story(NamedTuple):
    history: list[Record]
    start: int  # the year in which it began, whether or not the history tells
    birth: int | None
    end: int


def invent_bond(
    deck: Deck, partners: list[Record], committees: Sequence[Record], sources: Sequence[str], length: int
) -> Bond:
    """A bond with these partners: with prose of about that length, or hardly more than its history."""
    story = _story(deck, sources)
    record: Record = {"id": slug(partners[0]["name"])}
    record |= _facts(deck, partners, story, sources)
    record |= _details(deck, partners, story, sources, length)
    record |= _keepers(deck, committees, sources, length, story)
    if length:
        record["background"] = prose(deck, deck.between(length // 2, length * 3 // 2))
    elif deck.sometimes("lean background", 9):
        record["background"] = prose(deck, deck.between(60, 200))
    if deck.sometimes("bond website", 12):
        record["website"] = f"https://www.example.org/{record['id']}"
    record["sources"] = list(sources)
    return Bond(remarked(deck, "bond", record, sources), story.end, story.birth)


def _story(deck: Deck, sources: Sequence[str]) -> _Story:
    statuses, dated = deck.deal("story", _STORIES)
    start = deck.between(*_STARTS)
    form = deck.deal("beginning", _BEGINNINGS) if dated else ""
    years = [start, *(deck.between(_CHANGES + 6 * at, _CHANGES + 6 * at + 5) for at in range(len(statuses) - 1))]
    history = []
    for at, (status, year) in enumerate(zip(statuses, years, strict=True)):
        when = (date(deck, year) if at else _beginning(deck, form, year)) if dated else None
        history.append(_entry(deck, status, when, sources))
    if statuses[-1] is _ACTIVE and len(statuses) > 1:
        history[-1]["reason"] = Reason.REVIVAL.value
    end = years[statuses.index(_ENDED)] - 1 if _ENDED in statuses and dated else LAST_YEAR
    is_known = _ACTIVE in statuses and form in _EXACT
    return _Story(history, start, start if is_known else None, end)


def _beginning(deck: Deck, form: str, year: int) -> Date:
    if form in _EXACT:
        return _EXACT[form](deck, year)
    if form == "about day":
        return f"{day(deck, year)}~"
    return {"about": f"{year}~", "decade": f"{year // 10}X", "decade~": f"{year // 10}X~"}.get(form, "19XX")


def _entry(deck: Deck, status: Status, when: Date | None, sources: Sequence[str]) -> Record:
    entry: Record = {} if when is None else {"date": when}
    entry["status"] = status.value
    changed = status is not _ACTIVE
    if status is _ENDED or deck.sometimes("entry by", 9):
        entry["by"] = deck.deal("party", tuple(Party)).value
    if when and deck.sometimes("entry decided", 5 if changed else 14):
        entry |= _decision(deck, when)
    if status is _ENDED or (changed and deck.sometimes("entry reason", 2)):
        entry["reason"] = deck.deal("reason", tuple(one for one in Reason if one is not Reason.REVIVAL)).value
        if entry["reason"] == Reason.OWN_DECISION.value and "by" in entry:
            entry["by"] = Party.MUNICIPALITY.value
        if entry["reason"] == Reason.PARTNER_DECISION.value and "by" in entry:
            entry["by"] = Party.PARTNER.value
    if deck.sometimes("entry kind", 20):
        entry["kind"] = deck.deal("kind", _KINDS).value
    if when is None and deck.sometimes("undated note", 2):
        entry["note"] = prose(deck, 30)
    return remarked(deck, "entry", entry, sources)


def _decision(deck: Deck, when: Date) -> Record:
    year = int(str(when)[:4].replace("X", "0"))
    decided: Record = {"decided": day(deck, year), "decided_by": deck.deal("organ", tuple(Organ)).value}
    if deck.sometimes("document", 2):
        decided["document"] = deck.deal(
            "document form", (f"RB {year}-{deck.between(10, 99)}", f"{year}/{deck.between(1, 99)}")
        )
    return decided | ({"notified": month(deck, year + 1)} if deck.sometimes("notified", 2) else {})


def _facts(deck: Deck, partners: list[Record], story: _Story, sources: Sequence[str]) -> Record:
    facts: Record = {"name": line(deck, 18)} if deck.sometimes("bond name", 9) else {}
    facts["partners"] = _members(deck, partners, sources)
    if deck.sometimes("home", 14):
        name = line(deck, 6).replace(" ", "")
        facts["home"] = {"name": name} | place(deck, "home", name, sources, 2)
    facts |= {"kind": deck.deal("kind", _KINDS).value, "history": story.history}
    if story.birth and deck.sometimes("first contact", 9):
        facts["first_contact"] = story.birth - deck.between(1, 9)
    if deck.sometimes("origin", 9):
        facts["origin"] = _origin(deck, story, sources)
    return facts


def _origin(deck: Deck, story: _Story, sources: Sequence[str]) -> Record:
    origin: Record = {"how": deck.deal("how", tuple(Beginning)).value}
    if origin["how"] != "new":
        origin["from"] = line(deck, 8)
    if story.birth and deck.sometimes("origin date", 2):
        origin["date"] = story.birth
    return remarked(deck, "origin", origin, sources)


def _members(deck: Deck, partners: list[Record], sources: Sequence[str]) -> list[Record]:
    """The partners; where there are several, one came later or has left."""
    if len(partners) > 1 or deck.sometimes("lone history", 14):
        # A bond that all its partners have left is not active.
        status = deck.deal("membership", tuple(Membership)) if len(partners) > 1 else Membership.JOINED
        entry: Record = {"date": date(deck, deck.between(2001, 2007)), "status": status.value}
        if status is Membership.LEFT or deck.sometimes("membership reason", 2):
            left = tuple(one for one in Reason if one is not Reason.REVIVAL)
            entry["reason"] = deck.deal("reason", left if status is Membership.LEFT else _TO_JOIN).value
        entries = [{"status": Membership.JOINED.value}] if status is Membership.LEFT else []
        partners[-1]["history"] = [*entries, remarked(deck, "membership", entry, sources)]
    return partners


def _themes(deck: Deck, one_in: int, most: int) -> Record:
    few = deck.sometimes(f"themes {most}", one_in)
    return {"themes": [theme.value for theme in deck.some("theme", tuple(Theme), most)]} if few else {}


def _details(deck: Deck, partners: list[Record], story: _Story, sources: Sequence[str], length: int) -> Record:
    """Why the bond was made, what it is about, and what was signed."""
    details: Record = {}
    if length:
        details["motives"] = [motive.value for motive in deck.some("motive", tuple(Motive), 2)]
        details |= _themes(deck, 1, 6)
    if deck.sometimes("agreements", 4 if length else 9):
        agreement = _agreement(deck, story, [str(partner["name"]) for partner in partners])
        details["agreements"] = [remarked(deck, "agreement", agreement, sources)]
    if deck.sometimes("proposals", 4):
        details["proposals"] = [_proposal(deck, story, sources)]
    if deck.sometimes("listed", 4):
        listing = {"source": sources[0], "as": str(partners[0]["name"]).upper(), "on": day(deck, 2017)}
        details["listed"] = [remarked(deck, "listing", listing, sources)]
    return details


def _proposal(deck: Deck, story: _Story, sources: Sequence[str]) -> Record:
    """What was asked, and what became of it; from what was accepted the beginning of the bond followed."""
    outcome = deck.deal("outcome", tuple(Outcome))
    if outcome is Outcome.ACCEPTED:
        is_unknown = story.history[0]["status"] == Status.UNKNOWN.value
        year, what = min(story.start, _FIRST_SOURCE) - 2, ProposedChange.CHANGE if is_unknown else ProposedChange.BEGIN
    else:
        year, what = deck.between(1990, 2020), deck.deal("proposed", tuple(ProposedChange))
    proposal: Record = {"date": date(deck, year), "what": what.value}
    proposal |= {"by": deck.deal("party", tuple(Party)).value, "decided_by": deck.deal("organ", tuple(Organ)).value}
    proposal["outcome"] = outcome.value
    if outcome is not Outcome.PENDING:
        proposal["decided"] = day(deck, year + 1)
    return remarked(deck, "proposal", proposal, sources)


def _agreement(deck: Deck, story: _Story, parties: list[str]) -> Record:
    signed = story.start if deck.sometimes("signed at once", 2) else deck.between(2000, min(2018, story.end))
    agreement: Record = {"kind": deck.deal("agreement", tuple(AgreementKind)).value}
    if deck.sometimes("agreement title", 3):
        agreement["title"] = line(deck, 40)
    agreement["signed"] = date(deck, signed)
    if deck.sometimes("renewed", 4) and signed + 10 <= story.end:
        agreement["renewed"] = [day(deck, signed + 5), signed + 10]
    if deck.sometimes("expires", 4):
        agreement["expires"] = date(deck, signed + 20)
    if deck.sometimes("parties", 2):
        agreement["parties"] = parties
    agreement |= _themes(deck, 3, 4)
    return agreement | ({"website": "https://www.example.org"} if deck.sometimes("agreement website", 6) else {})


def _keepers(deck: Deck, committees: Sequence[Record], sources: Sequence[str], length: int, story: _Story) -> Record:
    """Who keeps the bond going, and who pays, until its last year."""
    roles = [_committee_role(deck, committee, sources) for committee in committees]
    roles += [_role(deck, sources, story) for _ in range(min(deck.between(0, 2), length // 100))]
    keepers: Record = {"roles": roles} if roles else {}
    if length and deck.sometimes("funding", 3):
        keepers["funding"] = [_funding(deck, sources, story) for _ in range(deck.between(1, 2))]
    return keepers


def _committee_role(deck: Deck, committee: Record, sources: Sequence[str]) -> Record:
    role: Record = {"role": Role.COMMITTEE.value, "committee": committee["id"]}
    if deck.sometimes("committee counterpart", 3):
        role["counterpart"] = line(deck, 25)
    last = committee["history"][-1] if committee.get("history") else {}
    if last.get("status") == "ended":
        role["until"] = last["date"]
    return remarked(deck, "role", role | {"task": prose(deck, deck.between(30, 80))} | _themes(deck, 5, 3), sources)


def _role(deck: Deck, sources: Sequence[str], story: _Story) -> Record:
    others = tuple(role for role in Role if role is not Role.COMMITTEE)
    role: Record = {"role": deck.deal("role", others).value}
    role["holder"] = person(deck) if role["role"] == Role.MAYOR else line(deck, deck.between(12, 40))
    if deck.sometimes("role counterpart", 2):
        role["counterpart"] = line(deck, deck.between(12, 40))
    if deck.sometimes("role since", 6):
        since = min(deck.between(1990, 2010), story.end - 1)
        role |= {"since": date(deck, since), "until": date(deck, deck.between(2012, 2025))}
    return remarked(deck, "role", role | {"task": prose(deck, deck.between(40, 160))} | _themes(deck, 2, 4), sources)


def _funding(deck: Deck, sources: Sequence[str], story: _Story) -> Record:
    money: Record = {"by": deck.deal("funder", tuple(Funder)).value}
    if deck.sometimes("funding holder", 2):
        money["holder"] = line(deck, 24)
    if deck.sometimes("amount", 2):
        money |= {"amount": deck.deal("sum", (2500, 12000.5, 750, 40000)), "about": deck.sometimes("sum about", 2)}
        money |= {
            "currency": deck.deal("currency", ("EUR", "EUR", "NLG", "BEF")),
            "year": deck.between(max(1990, min(story.start, story.end)), story.end),
        }
    else:
        money["since"] = date(deck, max(deck.between(1985, 2005), story.start))
        money |= (
            {"until": deck.between(max(2007, story.start), max(2007, story.end))}
            if deck.sometimes("funding until", 3)
            else {}
        )
    return remarked(deck, "funding", money | {"purpose": prose(deck, deck.between(20, 60))}, sources)
