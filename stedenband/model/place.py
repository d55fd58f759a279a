"""What every record of a file may carry, and the small records that many others hold: places, sources, figures."""

from stedenband.model.base import Record
from stedenband.model.fields import (
    Count,
    Country,
    Date,
    FormerState,
    Latitude,
    Line,
    Longitude,
    Past,
    Prose,
    Scalar,
    Slug,
    Url,
    Wikidata,
    YesNo,
)
from stedenband.vocabulary.codes import Figure, Level, Membership, Party, Reason
from stedenband.vocabulary.edtf import Edtf


class Disputed(Record):
    """A field on which sources disagree: what another source (or the same one elsewhere) says instead."""

    field: Line
    value: Scalar
    source: Slug | None = None
    note: Prose | None = None

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The id of the source that says so, where one is named."""
        return (self.source,) if self.source else ()


class Accept(Record):
    """A finding that is true and meant: the rule, and why it does not count here."""

    rule: Slug
    why: Prose


class Remarked(Record):
    """A record with a note, what is disputed in it and which findings are meant."""

    note: Prose | None = None
    disputed: tuple[Disputed, ...] = ()
    accept: tuple[Accept, ...] = ()


class Sourced(Remarked):
    """A record that says where it comes from, by the ids of the file's sources."""

    sources: tuple[Slug, ...] = ()

    @property
    def source_ids(self) -> tuple[str, ...]:
        """The ids of its sources."""
        return self.sources


class Source(Remarked):
    """A text that facts come from; `date` is its own date, `consulted` the day on which it was read."""

    title: Line
    publisher: Line | None = None
    date: Past | None = None
    consulted: Past | None = None
    url: Url | None = None

    @property
    def day(self) -> Edtf | None:
        """The date from which the source tells what it tells: its own, else that of consulting it."""
        return self.date or self.consulted


class Name(Sourced):
    """Another or former name of a place, in use `since` or `until` a date."""

    name: Line
    language: Line | None = None
    since: Date | None = None
    until: Date | None = None


class PartOf(Sourced):
    """The larger place that a place belongs to."""

    name: Line
    level: Level = Level.MUNICIPALITY
    since: Date | None = None
    until: Date | None = None


class FormerCountry(Sourced):
    """A state that no longer exists (ISO 3166-3), to which the place belonged."""

    country: FormerState
    since: Past | None = None
    until: Past | None = None


class Population(Sourced):
    """How many people live in a place."""

    number: Count
    about: YesNo = False
    year: Past | None = None


class Location(Record):
    """Where a place is: WGS 84, in decimal degrees; north and east are positive."""

    lat: Latitude
    lon: Longitude


class Place(Remarked):
    """A place and its names; what it is, what it is part of, and which place it is elsewhere: items, coordinates."""

    names: tuple[Name, ...] = ()
    wikidata: Wikidata | None = None
    geonames: Count | None = None
    location: Location | None = None
    level: Level = Level.MUNICIPALITY
    part_of: tuple[PartOf, ...] = ()
    former_countries: tuple[FormerCountry, ...] = ()
    population: Population | None = None
    background: Prose | None = None
    website: Url | None = None


class NamedPlace(Place, Sourced):
    """A place named where it is not the file's own."""

    name: Line

    @property
    def all_names(self) -> tuple[str, ...]:
        """Its usual name, then every other and former one."""
        return (self.name, *[other.name for other in self.names])


class PartnerEntry(Sourced):
    """A day on which a partner joined or left."""

    date: Date | None = None
    status: Membership
    decided: Past | None = None
    by: Party | None = None
    reason: Reason | None = None


class Partner(NamedPlace):
    """A place on the other side of a bond."""

    country: Country
    history: tuple[PartnerEntry, ...] = ()


class YearlyFigure(Sourced):
    """A number that a year comes to; without a `year` it holds for years in general."""

    counts: Figure
    number: Count
    about: YesNo = False
    year: Date | None = None


class Network(Sourced):
    """A network that the municipality belongs to."""

    name: Line
    since: Date | None = None
    until: Date | None = None
    website: Url | None = None
