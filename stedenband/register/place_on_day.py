"""A place on a day: the name that it bore and the country in which it lay then (Leningrad, Soviet Union, in 1985)."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple, Protocol, TypeAlias, TypeVar

from stedenband.model import Municipality, Partner
from stedenband.model.place import Location
from stedenband.register.identity import was_beside
from stedenband.vocabulary.edtf import Edtf

PlaceKey: TypeAlias = tuple[str, str]


class PlaceOnDay(NamedTuple):
    """A place as it was: `country` is a code of ISO 3166-1, or 3166-3 for a former state; `country_now` today's.

    `known_as` holds every name by which it is found: former ones, those of larger places, and those of partners that
    went up in it; `known_in` every country that it lay in. `location` is that which the file gives. `certain` is false
    of a member that may not take part on the day.
    """

    name: str
    country: str
    country_now: str
    home: str | None = None
    known_as: tuple[str, ...] = ()
    known_in: tuple[str, ...] = ()
    location: Location | None = None
    certain: bool = True

    @property
    def key(self) -> PlaceKey:
        """What tells it from the other partners of a bond: its name of the day with its country of today."""
        return self.name, self.country_now


class _Held(Protocol):
    @property
    def since(self) -> Edtf | None:
        """Its first day, where that is known."""

    @property
    def until(self) -> Edtf | None:
        """Its last day, where that is known and there is one."""


H_ = TypeVar("H_", bound=_Held)


def held(record: _Held, on: date) -> bool:
    """Whether what has a `since` and an `until` may have held on a day; what is absent bounds nothing."""
    return (record.since is None or record.since.counts_from <= on) and (
        record.until is None or record.until.last >= on
    )


def is_in_doubt(since: Edtf | None, until: Edtf | None, on: date) -> bool:
    """Whether what has a first and a last day, both included, may not have begun by a day, or have ended before it."""
    if since is not None and since.first <= on < since.last:
        return True
    return until is not None and until.first < on <= until.last


def partner_on(partner: Partner, on: date, home: str | None, beside: tuple[Partner, ...] = ()) -> PlaceOnDay:
    """A partner as it was on a day; `home` is its slug where it has a file, `beside` are the partners of its bond."""
    known_as: tuple[str, ...] = partner.all_names
    known_in: tuple[str, ...] = (partner.country,)
    name = former = None
    # Hot: most partners were never called otherwise or in another country, are part of none, and are alone.
    if partner.names:
        name = _former(partner.names, on)
    if partner.former_countries:
        former = _former(partner.former_countries, on)
        known_in = (partner.country, *(one.country for one in partner.former_countries))
    if partner.part_of:
        known_as = (*known_as, *(larger.name for larger in partner.part_of))
    if len(beside) > 1:
        parts = (one for one in beside if any(larger.name in partner.all_names for larger in one.part_of))
        known_as = (*known_as, *(name for part in parts for name in part.all_names))
    return PlaceOnDay(
        name.name if name else partner.name,
        former.country if former else partner.country,
        partner.country,
        home,
        known_as,
        known_in,
        partner.location,
    )


def municipality_on(municipality: Municipality, on: date, home: str) -> PlaceOnDay:
    """A municipality of the register as it was on a day; by today's name where it was several, which were merged."""
    return PlaceOnDay(
        name_on(municipality, on) or municipality.gemeente,
        municipality.country,
        municipality.country,
        home,
        (*municipality.all_names, *(larger.name for larger in municipality.part_of)),
        (municipality.country, *(one.country for one in municipality.former_countries)),
        municipality.location,
    )


def name_on(municipality: Municipality, on: date) -> str | None:
    """What a municipality of the register was called on a day; None where it was several, which were merged.

    It never bore the name of another that went up in it while it was there itself.
    """
    if _former(municipality.names, on) is None:
        return municipality.gemeente
    names = [one for one in municipality.names if not was_beside(one.name, municipality, on)]
    name = _former(names, on)
    if name is None:
        return municipality.gemeente
    return None if sum(other.until == name.until for other in names) > 1 else name.name


def _former(records: Iterable[H_], on: date) -> H_ | None:
    """The record that held on a day and no longer does: of several the one that went first."""
    found = [record for record in records if record.until is not None and held(record, on)]
    return min(found, key=lambda record: record.until.last if record.until else date.max, default=None)
