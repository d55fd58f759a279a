"""Dossiers: everything the files say of one bond or one municipality, resolved, and told from the side asked for."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from stedenband.errors import UnknownValue
from stedenband.model import Bond, Committee, Event, Municipality, Record, Source
from stedenband.model.as_data import as_data
from stedenband.model.traverse import source_ids_in
from stedenband.query.rows import BondRow, bond_row
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.drafts import draft_on_day
from stedenband.register.events_on_day import owner_words, participants_told, takes_part
from stedenband.register.identity import province_name
from stedenband.register.register import Register, Tie
from stedenband.register.told_for import bond_told, committees_told, event_told, with_ids
from stedenband.text import slug
from stedenband.vocabulary.codes import Level, Style
from stedenband.vocabulary.labels import Owner

R_ = TypeVar("R_", bound=Record)


@dataclass(frozen=True, slots=True)
class BondTold:
    """A bond for one municipality: its record, and how it stands (None: it has not begun).

    `is_own` says that it is written in the municipality's own file, `writer` in whose words that file's owner is told,
    `is_in_one_province` that the province of the one is known to be that of the other, and `has_one_partner` that
    nobody else takes part.
    """

    id: str
    gemeente: str
    row: BondRow | None
    bond: Bond
    is_own: bool
    writer: Owner
    writer_called: str
    is_in_one_province: bool
    has_one_partner: bool


@dataclass(frozen=True, slots=True)
class EventTold:
    """An event for one municipality, and in whose words the office of each participant is said."""

    event: Event
    owners: tuple[Owner, ...]


@dataclass(frozen=True, slots=True)
class BondDossier:
    """All that is said of one bond: the bond, who else takes part, its committees, events and sources."""

    told: BondTold
    country: str
    level: Level
    style: Style
    joined_by: tuple[str, ...]
    committees: tuple[Committee, ...]
    events: tuple[EventTold, ...]
    sources: Mapping[str, Source]


@dataclass(frozen=True, slots=True)
class MunicipalityDossier:
    """All that is said of one municipality: its file, and the bonds of others that it joins with what belongs to them.

    `bonds` are its own and then the joined ones, and so are `committees` and `events`: those that others wrote on its
    own bonds come last.
    """

    municipality: Municipality
    bonds: tuple[BondTold, ...]
    committees: tuple[Committee, ...]
    events: tuple[EventTold, ...]
    sources: Mapping[str, Source]

    @property
    def country(self) -> str:
        """The country of the municipality."""
        return self.municipality.country

    @property
    def level(self) -> Level:
        """Whether it is a municipality or a province."""
        return self.municipality.level

    @property
    def style(self) -> Style:
        """What it calls itself."""
        return self.municipality.style


class _Teller:
    """Tells records of several files for one municipality; of ids that two files share the later gets its file's."""

    def __init__(self, register: Register, home: str, on: date) -> None:
        self.register, self.home, self.on = register, home, on
        self.sources: dict[str, Source] = {}
        self._taken: dict[tuple[str, str], tuple[str, str]] = {}

    def bond(self, tie: Tie) -> BondTold:
        """A bond as it is told for the municipality, with its row of the day; none for one that was not there yet."""
        told = self._with_ids(tie.home, bond_told(self.register, tie, self.home))
        if tie.bond.is_draft:
            now: BondOnDay | None = draft_on_day(self.register, tie, self.on)
        else:
            now = bond_on_day(self.register, tie, self.home, self.on)
        home, is_own = self.register.municipalities[self.home], tie.home == self.home
        return BondTold(
            tie.id, home.gemeente, bond_row(now) if now else None, told, is_own, owner_words(tie.owner),
            tie.owner.gemeente, is_own or province_name(home) == province_name(tie.owner) is not None,
            tie.has_one_partner,
        )  # fmt: skip

    def own_bonds(self) -> Iterator[BondTold]:
        """Every bond of the municipality's own file, those that are only listed among them."""
        owner = self.register.municipalities[self.home]
        for bond in owner.bonds:
            yield self.bond(Tie(self.home, owner, bond))

    def committees(self, tie: Tie) -> Iterator[Committee]:
        """The committees that a bond names, by the ids that they have here."""
        for committee in committees_told(self.register, tie, self.home):
            told = self._with_ids(tie.home, committee)
            yield told.model_copy(update={"id": self._id("committees", tie.home, committee.id)})

    def tells(self, writer: str, event: Event) -> bool:
        """Whether the municipality took part in a bond that an event is about, at the time of it."""
        return takes_part(self.register, writer, event, self.home, self.on)

    def event(self, writer: str, event: Event) -> EventTold:
        """An event as it is told for the municipality, with whose words each participant is told in."""
        told = self._with_ids(writer, event_told(self.register, writer, event, self.home))
        people = participants_told(self.register, writer, event, self.home)
        return EventTold(told, tuple(one.owner for one in people))

    def _with_ids(self, writer: str, record: R_) -> R_:
        """A record with the ids that its sources and committees have here; its sources are kept."""
        owner = self.register.municipalities[writer]
        found = dict.fromkeys(id for id in source_ids_in(record) if id in owner.sources)
        sources = {id: self._id("sources", writer, id) for id in found}
        self.sources.update((shown, owner.sources[id]) for id, shown in sources.items())
        committees = {one.id: self._id("committees", writer, one.id) for one in owner.committees}
        new_sources, new_committees = (
            {id: new for id, new in ids.items() if id != new} for ids in (sources, committees)
        )
        return with_ids(record, new_sources, new_committees)

    def _id(self, key: str, writer: str, id: str) -> str:
        is_first = self._taken.setdefault((key, id), (writer, id)) == (writer, id)
        return id if is_first else f"{writer}/{id}"

    def own_ids(self) -> None:
        """Leave their ids to the sources and committees of the municipality's own file."""
        owner = self.register.municipalities[self.home]
        for id, source in owner.sources.items():
            self.sources[self._id("sources", self.home, id)] = source
        for committee in owner.committees:
            self._id("committees", self.home, committee.id)


def has_bond(register: Register, home: str, reference: str) -> bool:
    """Whether a municipality has a bond of that id, its own or one it joins."""
    return slug(reference) in _ties_by_id(register, home)


def _ties_by_id(register: Register, home: str) -> dict[str, Tie]:
    ties = [*register.ties_of(home), *register.drafts_by_home.get(home, ())]
    by_id = _ties_by_writer(ties, home) | {former: tie for tie in ties for former in tie.bond.former_ids}
    return by_id | {slug(tie.id): tie for tie in ties} | {tie.bond.id: tie for tie in reversed(ties)}


def _ties_by_writer(ties: Iterable[Tie], home: str) -> dict[str, Tie]:
    """The bonds that a municipality joins by the name of the one that wrote it, where it joins no other of that one."""
    joined = [(name, tie) for tie in ties if tie.home != home for name in {tie.home, *map(slug, tie.owner.all_names)}]
    often = Counter(name for name, _ in joined)
    return {name: tie for name, tie in joined if often[name] == 1}


def bond_dossier(register: Register, home: str, reference: str, on: date) -> BondDossier:
    """The dossier of a bond of a municipality, its own or one it joins, by its id or a former one; UnknownValue else.

    One that it joins is found by the name of its other side too, as it would be called from here.
    Of two with the same id this is the municipality's own; the other is found with its file in front of it.
    """
    by_id = _ties_by_id(register, home)
    tie = by_id.get(slug(reference))
    if tie is None:
        ids = dict.fromkeys(tie.bond.id for tie in by_id.values())
        raise UnknownValue("show", f"{home}/{reference}", [f"{home}/{id}" for id in ids])
    teller = _Teller(register, home, on)
    told = teller.bond(tie)
    others = (register.municipalities[side].gemeente for side in register.sides(tie) if side != home)
    return BondDossier(
        told=told,
        country=register.municipalities[home].country,
        level=register.municipalities[home].level,
        style=register.municipalities[home].style,
        joined_by=tuple(others),
        committees=tuple(teller.committees(tie)),
        events=tuple(
            teller.event(writer, event)
            for writer, event in register.events.get(tie.id, ())
            if teller.tells(writer, event)
        ),
        sources=teller.sources,
    )


def municipality_dossier(register: Register, home: str, on: date) -> MunicipalityDossier:
    """The dossier of a municipality."""
    municipality, teller = register.municipalities[home], _Teller(register, home, on)
    teller.own_ids()
    ties = register.ties_of(home)
    joined = [tie for tie in ties if tie.home != home]
    events = {
        (of, one.id): one
        for tie in (*joined, *(tie for tie in ties if tie.home == home))
        for of, one in register.events.get(tie.id, ())
        if of != home and teller.tells(of, one)
    }
    return MunicipalityDossier(
        municipality,
        (*teller.own_bonds(), *map(teller.bond, joined)),
        (*municipality.committees, *_each_once(one for tie in joined for one in teller.committees(tie))),
        (
            *(teller.event(home, event) for event in municipality.events),
            *(teller.event(of, event) for (of, _), event in events.items()),
        ),
        teller.sources,
    )


def _each_once(committees: Iterable[Committee]) -> Iterable[Committee]:
    return {one.id: one for one in committees}.values()


def bond_data(dossier: BondDossier) -> dict[str, Any]:
    """A bond's dossier in the keys and codes of the data, what is absent left out; `sources` maps ids to sources."""
    told = dossier.told
    found = {**as_data(told.bond), "id": told.id, "gemeente": told.gemeente}
    if dossier.joined_by:
        found["joined_by"] = list(dossier.joined_by)
    return {**found, **_beside(dossier)}


def municipality_data(dossier: MunicipalityDossier) -> dict[str, Any]:
    """A municipality's dossier in the keys and codes of the data; the bonds it joins are among its bonds."""
    bonds = [as_data(one.bond) | ({} if one.is_own else {"id": one.id}) for one in dossier.bonds]
    found = {**as_data(dossier.municipality), **_beside(dossier)}
    return {**found, "bonds": bonds} if bonds else found


def _beside(dossier: BondDossier | MunicipalityDossier) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if dossier.committees:
        found["committees"] = [as_data(committee) for committee in dossier.committees]
    if dossier.events:
        found["events"] = [as_data(told.event) for told in dossier.events]
    if dossier.sources or isinstance(dossier, BondDossier):
        found["sources"] = {id: as_data(source) for id, source in dossier.sources.items()}
    return found
