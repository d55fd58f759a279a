"""What a report looks at: the bonds as they stood on a day, seen from the municipalities asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stedenband.model import Event, FilledRole, Municipality, Source
from stedenband.query.filters import seen_events, states
from stedenband.query.rows import BondRow, bond_row, event_status, role_held
from stedenband.register.register import Register, Tie, full_id
from stedenband.register.state import State, committee_status, source_day, was_known
from stedenband.reports.sentences import listed, noun
from stedenband.reports.values import Note
from stedenband.text import Language, sort_key
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import CommitteeStatus, EventStatus, Party, Reason, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import Edtf


@dataclass(frozen=True, slots=True)
class ReportOptions:
    """What is asked of a report: whose, on which day, in which language, over which period, with which filters."""

    homes: tuple[str, ...]
    on: date
    language: Language
    first: date | None = None
    last: date | None = None
    reasons: frozenset[Reason] = frozenset()
    parties: frozenset[Party] = frozenset()
    countries: frozenset[str] = frozenset()
    years: int = 5


class Notes:
    """The sources that a report refers to, numbered in the order in which it does."""

    def __init__(self, register: Register, language: Language) -> None:
        self._register, self._language = register, language
        self._numbers: dict[Source, int] = {}
        self._by_id: dict[tuple[str, str], int] = {}  # since hashing a source takes longer than all else here

    def of(self, home: str, ids: Iterable[str]) -> tuple[int, ...]:
        """The numbers of a municipality's sources."""
        sources = self._register.municipalities[home].sources
        return tuple(self._number((home, id), sources[id]) for id in ids if id in sources)

    def _number(self, id: tuple[str, str], source: Source) -> int:
        if id not in self._by_id:
            self._by_id[id] = self._numbers.setdefault(source, len(self._numbers) + 1)
        return self._by_id[id]

    def all(self) -> tuple[Note, ...]:
        """Every source referred to, in the order of its number."""
        return tuple(Note(number, self._text(source), source.url) for source, number in self._numbers.items())

    def _text(self, source: Source) -> str:
        parts = [source.title, source.publisher, dates.bare(source.date, self._language) if source.date else None]
        if source.consulted:
            read = dates.bare(source.consulted, self._language)
            parts.append(f"geraadpleegd {read}" if self._language == "nl" else f"consulted {read}")
        return ", ".join(part for part in parts if part) + "."


@dataclass(frozen=True, slots=True)
class BondOnDay:
    """A bond as it stood on a day, seen from the municipality `home`; `roles` are those that were filled."""

    home: str
    tie: Tie
    state: State
    row: BondRow
    partner_names: str
    roles: tuple[FilledRole, ...]


@dataclass(frozen=True, slots=True)
class ReportContext:
    """The register as a report sees it: its options, the bonds on its day, the events known then, the notes."""

    register: Register
    options: ReportOptions
    notes: Notes
    bonds: tuple[BondOnDay, ...]
    events: tuple[tuple[str, str, Event], ...]
    events_by_bond: Mapping[str, Sequence[tuple[str, Event]]]

    @property
    def language(self) -> Language:
        """The language of the report."""
        return self.options.language

    @property
    def municipalities(self) -> tuple[Municipality, ...]:
        """The municipalities asked for, or all."""
        homes = self.options.homes or tuple(self.register.municipalities)
        return tuple(
            sorted((self.register.municipalities[home] for home in homes), key=lambda one: sort_key(one.gemeente))
        )

    def with_status(self, *statuses: Status) -> tuple[BondOnDay, ...]:
        """The bonds that had one of these statuses."""
        return tuple(one for one in self.bonds if one.state.status in statuses)

    def events_of(self, tie: Tie) -> Iterator[tuple[str, Event]]:
        """The events on a bond that were known, by date."""
        return iter(self.events_by_bond.get(tie.id, ()))

    def status_of(self, event: Event) -> EventStatus:
        """Whether an event was held by the day of the report: what lay ahead then was planned."""
        return event_status(event, self.options.on)

    def told(self, home: str, ids: tuple[str, ...]) -> bool:
        """Whether what has no date of its own was told by the day of the report, by one of these sources or by none."""
        return _told(self.register.municipalities[home], ids, self.options.on)

    def partners(self, one: BondOnDay) -> str:
        """`Preston (Verenigd Koninkrijk)`, or several of them."""
        names = sorted(one.row.partners, key=lambda partner: sort_key(partner.name))
        if all(partner.country == one.row.home_country for partner in names):
            return listed([partner.name for partner in names], self.language)
        return listed(
            [f"{partner.name} ({country_name(partner.country, self.language)})" for partner in names], self.language
        )

    def kind(self, one: BondOnDay) -> str:
        """What the bond is called where the municipality is."""
        return one.state.kind.label(self.language)

    def noun(self, one: BondOnDay) -> str:
        """What the bond is called in running text."""
        return noun(one.state.kind, one.row.home_country, self.language)


def report_context(register: Register, options: ReportOptions) -> ReportContext:
    """Look at a register as a report is asked to; bonds by municipality and partner."""
    on = options.on
    dissolved = {home: _dissolved(municipality, on) for home, municipality in register.municipalities.items()}
    bonds = []
    for home, tie, found in states(register, options.homes, on):
        row = bond_row(register, tie, home, found, on)
        names = listed(sorted((partner.name for partner in row.partners), key=sort_key), options.language)
        bonds.append(BondOnDay(home, tie, found, row, names, _roles(tie, on, dissolved[tie.home])))
    bonds.sort(key=lambda one: (sort_key(one.row.gemeente), [sort_key(partner.name) for partner in one.row.partners]))
    chosen = tuple(one for one in bonds if not options.countries or options.countries & set(one.row.country))
    events = [found for found in seen_events(register, options.homes) if _was_known(register, found, on)]
    events.sort(key=lambda found: _event_key(found[2].date))
    return ReportContext(register, options, Notes(register, options.language), chosen, tuple(events), _by_bond(events))


def _roles(tie: Tie, on: date, dissolved: frozenset[str]) -> tuple[FilledRole, ...]:
    """The roles of a bond that were filled; one without a beginning counts from its source."""
    return tuple(
        role
        for role in tie.bond.roles
        if role_held(role, on)
        and (role.since or _told(tie.owner, role.sources or tie.bond.sources, on))
        and role.committee not in dissolved
    )


def _told(owner: Municipality, ids: tuple[str, ...], on: date) -> bool:
    day = source_day(owner.sources_named(ids))
    return day is None or day <= on


def _dissolved(owner: Municipality, on: date) -> frozenset[str]:
    """The ids of the committees that had ended."""
    stands = {committee.id: committee_status(committee, owner.sources_named, on) for committee in owner.committees}
    return frozenset(id for id, status in stands.items() if status is CommitteeStatus.ENDED)


def _by_bond(events: Iterable[tuple[str, str, Event]]) -> Mapping[str, Sequence[tuple[str, Event]]]:
    """For every bond's id the events on it, in the same order."""
    found: dict[str, list[tuple[str, Event]]] = {}
    for _, home, event in events:
        for id in dict.fromkeys(full_id(home, reference) for reference in event.bonds):
            found.setdefault(id, []).append((home, event))
    return found


def _was_known(register: Register, found: tuple[str, str, Event], on: date) -> bool:
    return was_known(found[2], register.municipalities[found[1]].sources_named, on)


def _event_key(when: Edtf | None) -> tuple[int, date]:
    return (0, when.first) if when and not when.yearly else (1, date.max)
