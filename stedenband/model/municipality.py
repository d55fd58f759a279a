"""A municipality's file: its bonds, committees, events, networks and sources."""

from collections.abc import Iterable, Mapping

from stedenband.model.base import OneOrMore, Record
from stedenband.model.bond import Bond
from stedenband.model.fields import (
    BondRef,
    CbsCode,
    Count,
    Country,
    Date,
    Email,
    FullBondRef,
    HomeCountry,
    Line,
    NisCode,
    Number,
    Past,
    Prose,
    Slug,
    Url,
    When,
    YesNo,
)
from stedenband.model.place import Name, Network, Place, Source, Sourced, YearlyFigure
from stedenband.vocabulary.codes import (
    CommitteeStatus,
    Direction,
    EventKind,
    EventStatus,
    Form,
    Office,
    Organ,
    Reason,
    Role,
    Side,
    Style,
    Theme,
)


class CommitteeEntry(Sourced):
    """A dated status of a committee."""

    date: Date | None = None
    status: CommitteeStatus
    decided: Past | None = None
    reason: Reason | None = None


class Report(Sourced):
    """A committee's report over a year, and when and to whom it was sent."""

    year: Past
    sent: Past | None = None
    sent_to: Organ | None = None
    title: Line | None = None


class Committee(Sourced):
    """A body of volunteers. `upkeep` says that the municipality handed the upkeep of its bonds to it."""

    id: Slug
    name: Line
    names: tuple[Name, ...] = ()
    form: Form
    side: Side = Side.OWN
    history: tuple[CommitteeEntry, ...] = ()
    upkeep: YesNo = False
    themes: tuple[Theme, ...] = ()
    figures: tuple[YearlyFigure, ...] = ()
    reports: tuple[Report, ...] = ()
    background: Prose | None = None
    website: Url | None = None
    email: Email | None = None

    @property
    def status(self) -> CommitteeStatus | None:
        """Its state by the last entry of its history, or None where nothing is said of it."""
        return self.history[-1].status if self.history else None


class Participant(Sourced):
    """Who takes part in an event: an office, with the name of its public holder, a number, and where they come from."""

    office: Office
    name: Line | None = None
    number: Count | None = None
    about: YesNo = False
    place: Line | None = None
    organisation: Line | None = None
    side: Side | None = None


class Notice(Sourced):
    """A notice that rules ask for, such as a code of conduct on travel abroad."""

    rules: Line
    articles: Line | None = None
    to: Organ | None = None
    date: Date | None = None


class Event(Sourced):
    """Something planned, held, cancelled or returning; `jubilee` is the year that it marks, perhaps late."""

    id: Slug
    date: When | None = None
    kind: EventKind
    title: Line
    bonds: tuple[BondRef, ...] = ()
    committees: tuple[Slug, ...] = ()
    direction: Direction | None = None
    status: EventStatus
    per_year: Number | None = None
    about: YesNo = False
    place: Line | None = None
    participants: tuple[Participant, ...] = ()
    jubilee: Number | None = None
    themes: tuple[Theme, ...] = ()
    notice: Notice | None = None
    background: Prose | None = None
    website: Url | None = None


class RoleDescription(Sourced):
    """Roles that the municipality tells apart in general: who has contact with whom, and what they do."""

    roles: OneOrMore[Role]
    counterpart: Line | None = None
    task: Prose | None = None


class NotABond(Sourced):
    """What was looked into and is no bond, though some list or memory says so."""

    partner: Line
    country: Country | None = None
    why: Prose


class NoBonds(Sourced):
    """That the municipality has no bonds at all, as of a day."""

    on: Past | None = None


class Ids(Record):
    """The official codes of a municipality or province: of CBS in the Netherlands, NIS in Belgium."""

    cbs: CbsCode | None = None
    nis: NisCode | None = None

    @property
    def code(self) -> str | None:
        """The one that it has."""
        return self.cbs or self.nis


class Municipality(Place):
    """One file of the register: a municipality, or a province where `level` says so."""

    gemeente: Line
    country: HomeCountry
    ids: Ids | None = None
    style: Style = Style.MUNICIPALITY
    confirmed: Past | None = None
    networks: tuple[Network, ...] = ()
    roles: tuple[RoleDescription, ...] = ()
    figures: tuple[YearlyFigure, ...] = ()
    joins: tuple[FullBondRef, ...] = ()
    not_bonds: tuple[NotABond, ...] = ()
    no_bonds: NoBonds | None = None
    sources: Mapping[Slug, Source] = {}
    committees: tuple[Committee, ...] = ()
    bonds: tuple[Bond, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its name, then every other and former one."""
        return (self.gemeente, *(other.name for other in self.names))

    def sources_named(self, ids: Iterable[str]) -> tuple[Source, ...]:
        """The sources of those ids, as far as the file has them."""
        return tuple([self.sources[id] for id in ids if id in self.sources])
