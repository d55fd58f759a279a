"""What of a table comes into the files: drafts, bonds with a history, and references from the other side.

A bond that a file knows under any name gets nothing, and no line that a person wrote changes: the same table a second
time adds nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from stedenband.exchange.comparison import sought_of
from stedenband.exchange.entries import Entry, LeftOver
from stedenband.places.municipalities import Province, today
from stedenband.register.identity import Official
from stedenband.register.register import Register, Tie
from stedenband.register.same_partner import Sought, are_same, is_no_bond, is_with
from stedenband.register.without_file import home_of
from stedenband.text import Bilingual, slug
from stedenband.vocabulary.codes import Kind, Status
from stedenband.vocabulary.edtf import Edtf


class ListSource(NamedTuple):
    """The table as a source: its title, its publisher where that is told, and its day."""

    title: str
    publisher: str | None
    date: Edtf

    @property
    def data(self) -> dict[str, Any]:
        """As a file has it."""
        told = {"title": self.title, "publisher": self.publisher, "date": self.date}
        return {key: value for key, value in told.items() if value}


@dataclass
class Addition:
    """What comes into the file of `official`, which is made where there is none: in the keys of the file."""

    official: Official
    sources: dict[str, Any] = field(default_factory=dict)
    bonds: list[dict[str, Any]] = field(default_factory=list)
    joins: list[str] = field(default_factory=list)


@dataclass
class Placed:
    """What comes into which file, by its slug; how many rows were known already, and what is left over."""

    files: dict[str, Addition]
    known: int
    left: list[LeftOver]


_REASONS = {
    "perhaps": Bilingual("misschien dezelfde als {bond}; beslis zelf", "perhaps the same as {bond}; decide yourself"),
    "no-bond": Bilingual("hier nagegaan: het is geen stedenband", "looked into here: it is no bond"),
    "unreadable": Bilingual("het bestand {bond} heeft fouten", "the file {bond} has faults"),
    "divided": Bilingual(
        "deze gemeente is verdeeld over {bond}; bij welke de band hoort is niet bekend",
        "this municipality was divided over {bond}; which has the bond is not known",
    ),
}


def place(register: Register, homes: Iterable[str] | None, entries: Iterable[Entry], source: ListSource) -> Placed:
    """What the entries add to the files of `homes` (None: all that the table names)."""
    placing = _Placing(register, None if homes is None else frozenset(homes), source)
    for entry in entries:
        placing.entry(entry)
    return Placed(placing.files, placing.known, placing.left)


class _New(NamedTuple):
    """A bond that is to be added."""

    sought: Sought
    record: dict[str, Any]


class _Placing:
    def __init__(self, register: Register, homes: frozenset[str] | None, source: ListSource) -> None:
        self._register, self._asked, self._source = register, homes, source
        self._new: dict[str, list[_New]] = defaultdict(list)
        self._drafts: dict[str, list[Tie]] = defaultdict(list)
        for tie in register.drafts.values():
            self._drafts[tie.home].append(tie)
        self.files: dict[str, Addition] = {}
        self.known = 0
        self.left: list[LeftOver] = []

    def entry(self, entry: Entry) -> None:
        """Place an entry in the file of its own municipality, else in that of a partner that is asked for."""
        for one in (entry, *([entry.turned()] if entry.partner.official else [])):
            now = _now(one.home)
            if len(now) > 1 and self._is_asked(*now):
                self._leave(entry, "divided", " / ".join(each.name for each in now))
                return
            if self._is_asked(now[0]):
                self._place(one, now[0], home_of(self._register, now[0]))
                return

    def _is_asked(self, *ones: Official) -> bool:
        return self._asked is None or any(home_of(self._register, one) in self._asked for one in ones)

    def _place(self, entry: Entry, official: Official, home: str) -> None:
        sought, owner = sought_of(entry), self._register.municipalities.get(home)
        if home in self._register.unknown:
            self._leave(entry, "unreadable", f"{home}.yaml")
            return
        if owner and is_no_bond(owner, sought):
            self._leave(entry, "no-bond")
            return
        found = dict(self._compared(home, sought))
        if True in found:
            self.known += 1
        elif None in found:
            self._leave(entry, "perhaps", found[None])
        elif not self._is_told_again(entry, home, sought):
            self._add(entry, official, home, sought)

    def _compared(self, home: str, sought: Sought) -> Iterator[tuple[bool | None, str]]:
        """The bonds of a file that surely or perhaps are with a partner."""
        if home not in self._register.municipalities:
            return
        for tie in (*self._register.ties_of(home), *self._drafts[home]):
            yield is_with(self._register, tie, home, sought), tie.id

    def _is_told_again(self, entry: Entry, home: str, sought: Sought) -> bool:
        """Whether an earlier row of the table has the same bond, spelled alike or not: then it names it once more."""
        for one in self._new[home]:
            if are_same(one.sought, sought):
                self.known += 1
                listed = one.record.get("listed", [])
                if listed and all(told["as"] != entry.partner.spelled for told in listed):
                    listed.append({**listed[0], "as": entry.partner.spelled})
                return True
        return False

    def _add(self, entry: Entry, official: Official, home: str, sought: Sought) -> None:
        file = self.files.setdefault(home, Addition(official))
        source = self._source_in(file, home)
        record = self._record(entry, home, source)
        file.bonds.append(record)
        self._new[home].append(_New(sought, record))
        self._join(entry, f"{home}/{record['id']}")

    def _join(self, entry: Entry, bond: str) -> None:
        """Let the other municipality point to the bond, where it has a file or gets one."""
        if entry.partner.official is None:
            return
        now = _now(entry.partner.official)
        other = home_of(self._register, now[0])
        has_file = other in self._register.municipalities or other in self.files
        if len(now) == 1 and (has_file or (self._asked is not None and other in self._asked)):
            self.files.setdefault(other, Addition(now[0])).joins.append(bond)

    def _source_in(self, file: Addition, home: str) -> str:
        """The id of the table among a file's sources; a new one where it is not there."""
        owner = self._register.municipalities.get(home)
        known = dict(owner.sources) if owner else {}
        for id, one in known.items():
            if (one.title, one.publisher, one.date) == self._source:
                return id
        name = f"{slug(self._source.title)}-{self._source.date.first.year}"
        id = next(one for one in _numbered(name) if one not in known)
        file.sources[id] = self._source.data
        return id

    def _record(self, entry: Entry, home: str, source: str) -> dict[str, Any]:
        taken = {one.record["id"] for one in self._new[home]} | self._register.ids(home, "bonds")
        partner = entry.partner
        name = partner.name
        if slug(name) in taken and partner.whole:
            name = f"{name} ({partner.whole})"
        id = next(one for one in _numbered(slug(name)) if one not in taken)
        told = _history(entry)
        head = {"id": id, "partners": [_partner(entry, name)]}
        if told:
            return {**head, "kind": (entry.kind or Kind.TWINNING).value, "history": told, "sources": [source]}
        return {**head, "listed": [{"source": source, "as": partner.spelled, "on": self._source.date}]}

    def _leave(self, entry: Entry, reason: str, bond: str = "") -> None:
        words = Bilingual(*(text.format(bond=bond) for text in _REASONS[reason]))
        self.left.append(LeftOver(entry.at, (entry.home_as, entry.partner.spelled), reason, words))


def _now(one: Official) -> tuple[Official, ...]:
    return (one,) if isinstance(one, Province) else today(one.code)


def _numbered(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name}-{number}" for number in range(2, 10_000))


def _partner(entry: Entry, name: str) -> dict[str, Any]:
    partner = entry.partner
    found: dict[str, Any] = {"name": name, "country": partner.country}
    found |= {"wikidata": partner.wikidata} if partner.wikidata else {}
    found |= {"geonames": partner.geonames} if partner.geonames else {}
    if partner.lat is not None and partner.lon is not None and partner.official is None:
        found["location"] = {"lat": round(partner.lat, 4), "lon": round(partner.lon, 4)}
    return found


def _history(entry: Entry) -> list[dict[str, Any]]:
    """The entries of a history that a row tells: when it began, and how it ended or stands."""
    if not entry.has_history:
        return []
    found: list[dict[str, Any]] = []
    ended = entry.status is Status.ENDED or entry.until is not None
    if entry.since or ended or entry.status is Status.ACTIVE:
        found.append({**({"date": entry.since} if entry.since else {}), "status": "active"})
    if ended:
        date = {"date": entry.until} if entry.until else {}
        found.append({**date, "status": "ended", **({"reason": entry.reason.value} if entry.reason else {})})
    elif entry.status not in (None, Status.ACTIVE, Status.UNKNOWN):
        found.append({"status": str(entry.status)})
    return found


def reasons(left: Iterable[LeftOver]) -> dict[str, int]:
    """How many rows are left over for each reason."""
    return dict(Counter(one.reason for one in left))
