"""Generates municipalities as large as those of the frozen register, in groups of eight that share a bond."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from stedenband.places.known import countries_of
from stedenband.places.municipalities import HOME_COUNTRIES
from stedenband.text import slug
from stedenband.vocabulary.codes import Role
from stedenband.vocabulary.countries import COUNTRIES
from tests.benchmarks.bonds import Bond, invent_bond
from tests.benchmarks.committees import figures, invent_committee
from tests.benchmarks.deck import Deck
from tests.benchmarks.events import invent_event
from tests.benchmarks.invention import Record, date, day, period, place, remarked
from tests.benchmarks.words import line, prose, towns

_OFTEN = "DE FR GB PL CZ HU TR US JP CN IT ES RO SE MA ZA NI SR UA ID IL CU GR DK".split()  # noqa: SIM905
_ABROAD = (*_OFTEN * 12, *sorted(COUNTRIES - {"NL", "BE"}))


@dataclass(frozen=True)
class Shape:
    """How much a file holds: so many bonds, events and committees, and prose of about so many characters."""

    bonds: int
    events: int
    committees: int
    background: int
    bond_prose: int  # without any, a bond is hardly more than its history
    event_prose: int
    joins: bool = False


_STUB = Shape(0, 0, 0, 0, 0, 0, joins=True)
# As in the tests' register; the first has the bond that some others join. A part of the eight is much like the whole.
SHAPES = (
    Shape(1, 5, 0, 0, 750, 70),  # Amsterdam
    _STUB,
    Shape(6, 17, 4, 210, 450, 60),  # Leiden
    Shape(5, 1, 1, 200, 0, 640, joins=True),  # Alkmaar, but for joining
    _STUB,
    Shape(12, 2, 1, 800, 0, 450),  # Gent
    Shape(4, 9, 3, 1000, 130, 80),  # Almelo
    _STUB,
)


@dataclass(frozen=True)
class Member:
    """A municipality to be, and what others may know of it beforehand."""

    name: str
    country: str
    shape: Shape

    @property
    def home(self) -> str:
        """Its slug."""
        return slug(self.name)


def invent_all(deck: Deck, names: Sequence[str]) -> Iterator[tuple[str, Record]]:
    """The slug and the facts of a municipality of each name."""
    abroad = towns(deck)
    for first in range(0, len(names), len(SHAPES)):
        some = zip(names[first : first + len(SHAPES)], SHAPES, strict=False)
        members = [Member(name, _home_country(deck, name), shape) for name, shape in some]
        yield from _Group(deck, abroad, members).all()


def _home_country(deck: Deck, name: str) -> str:
    """The country of a municipality: that in which its invented name is known, as of Oordegem, else either."""
    return min(countries_of(name) & {*HOME_COUNTRIES}, default=deck.deal("home country", ("NL",) * 7 + ("BE",)))


class _Group:
    """Municipalities that share the bond of the first of them."""

    def __init__(self, deck: Deck, abroad: Iterator[str], members: Sequence[Member]) -> None:
        self._deck, self._abroad, self._members = deck, abroad, members
        self._shared: dict[str, Bond] = {}

    def all(self) -> Iterator[tuple[str, Record]]:
        for member in self._members:
            facts: Record = {"gemeente": member.name, "country": member.country}
            yield member.home, facts | (self._whole(member) if member.shape.bonds else self._stub())

    def _stub(self) -> Record:
        """Hardly more than that it takes part in a bond of another."""
        if not self._deck.sometimes("stub part of", 3):
            return {"joins": list(self._shared)}
        sources = self._sources(1)
        larger = {
            "name": line(self._deck, 6).replace(" ", ""),
            "since": day(self._deck, 2021),
            "sources": list(sources),
        }
        return {"part_of": [larger], "joins": list(self._shared), "sources": sources}

    def _whole(self, member: Member) -> Record:
        deck, shape = self._deck, member.shape
        table = self._sources(deck.between(1, 2))
        sources = list(table)
        committees = [invent_committee(deck, next(self._abroad), sources) for _ in range(shape.committees)]
        bonds = self._bonds(member, committees, sources)
        facts = self._general(member, sources)
        if shape.joins:
            facts["joins"] = list(self._shared)
        elif not self._shared:
            self._shared = {f"{member.home}/{bond.id}": bond for bond in bonds[:1]}
        facts["sources"] = table
        facts |= {"committees": committees} if committees else {}
        facts["bonds"] = [bond.record for bond in bonds]
        facts["events"] = [self._event(member, at, bonds, committees, sources) for at in range(shape.events)]
        return facts

    def _general(self, member: Member, sources: Sequence[str]) -> Record:
        """What is told of the municipality as a whole."""
        deck, told = self._deck, place(self._deck, "municipality", member.name, sources, 6, member.country)
        if deck.sometimes("confirmed", 6):
            told["confirmed"] = day(deck, deck.between(2022, 2025))
        if member.shape.background:
            told["background"] = prose(deck, member.shape.background)
        if deck.sometimes("networks", 3):
            told["networks"] = [self._network(sources) for _ in range(deck.between(1, 2))]
        if deck.sometimes("roles", 5):
            told["roles"] = [self._role(sources) for _ in range(deck.between(2, 3))]
        if deck.sometimes("figures", 5):
            told["figures"] = figures(deck, sources)
        if deck.sometimes("not bonds", 2):
            told["not_bonds"] = [self._not_a_bond(sources)]
        if deck.sometimes("no bonds", 2):  # of a day before its first
            told["no_bonds"] = remarked(deck, "no bonds", {"on": deck.between(1920, 1945)}, sources)
        return told

    def _network(self, sources: Sequence[str]) -> Record:
        network: Record = {"name": line(self._deck, 8)}
        if self._deck.sometimes("network period", 3):
            network |= period(self._deck, "network")
        if self._deck.sometimes("network website", 4):
            network["website"] = "https://www.example.org"
        return remarked(self._deck, "network", network, sources)

    def _not_a_bond(self, sources: Sequence[str]) -> Record:
        found: Record = {"partner": next(self._abroad), "country": self._deck.deal("abroad", _ABROAD)}
        return remarked(self._deck, "not a bond", found | {"why": prose(self._deck, 30)}, sources)

    def _role(self, sources: Sequence[str]) -> Record:
        role: Record = {"roles": [one.value for one in self._deck.some("roles of", tuple(Role), 3)]}
        role |= {"counterpart": line(self._deck, 35), "task": prose(self._deck, self._deck.between(40, 140))}
        return remarked(self._deck, "general role", role, sources)

    def _sources(self, count: int) -> Record:
        """Sources by their ids."""
        deck, table = self._deck, {}
        for _ in range(count):
            year = deck.between(1995, 2025)
            source: Record = {"title": line(deck, deck.between(18, 70))}
            source |= {} if deck.sometimes("no publisher", 3) else {"publisher": f"Gemeente {line(deck, 8)}"}
            read = {"consulted": day(deck, 2025)}
            source |= read if deck.sometimes("consulted", 3) else {"date": date(deck, year)}
            source |= {"url": "https://www.example.org/stuk"} if deck.sometimes("url", 4) else {}
            if deck.sometimes("source note", 3):
                source["note"] = prose(deck, deck.between(60, 480))
            id = f"{slug(source['title'].split()[0])}-{year}"
            table[id] = source if "note" in source else remarked(deck, "source", source, [id])
        return table

    def _bonds(self, member: Member, committees: Sequence[Record], sources: list[str]) -> list[Bond]:
        deck, shape = self._deck, member.shape
        for_all = shape.committees == 1 and deck.sometimes("one committee for all", 2)
        bonds = []
        for at in range(shape.bonds):
            joined = [] if self._shared or at else self._joined(sources)
            keepers = committees if for_all else committees[at : at + 1]
            partners = joined or [
                self._partner(shape, sources) for _ in range(3 if deck.sometimes("several", 14) else 1)
            ]
            bonds.append(invent_bond(deck, partners, keepers, [sources[at % len(sources)]], shape.bond_prose))
        return bonds

    def _joined(self, sources: Sequence[str]) -> list[Record]:
        """The partners that are municipalities of this register."""
        return [
            {"name": one.name, "country": one.country} | place(self._deck, "joined", one.name, sources, 6, one.country)
            for one in self._members
            if one.shape.joins
        ]

    def _partner(self, shape: Shape, sources: Sequence[str]) -> Record:
        deck, name = self._deck, next(self._abroad)
        known = countries_of(name) - {"NL", "BE"}
        partner = {"name": name, "country": min(known, default=deck.deal("abroad", _ABROAD))}
        return partner | place(
            deck, "partner", name, sources, 8 if shape.bond_prose > 200 else 30, str(partner["country"])
        )

    def _event(
        self, member: Member, at: int, bonds: Sequence[Bond], committees: Sequence[Record], sources: list[str]
    ) -> Record:
        deck, shape = self._deck, member.shape
        one = deck.deal("bond of the event", bonds)
        about = {one.id: one}
        if shape.events == 1 or (shape.bonds > 1 and deck.sometimes("wide event", 12)):
            about = {bond.id: bond for bond in bonds} | (self._shared if shape.joins else {})
        length = shape.event_prose if not deck.sometimes("no prose", 3) else 0
        return invent_event(deck, at, about, committees, [sources[(at + 1) % len(sources)]], length)
