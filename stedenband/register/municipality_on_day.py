"""A municipality on a day: what it is called and part of, its networks, committees and general roles."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from stedenband.model import Municipality
from stedenband.model.municipality import NoBonds, RoleDescription
from stedenband.model.place import Network, PartOf, YearlyFigure
from stedenband.register.committee_on_day import CommitteeOnDay, committee_on, is_told
from stedenband.register.dated_entries import foretells, latest_source, source_day, surely_by
from stedenband.register.identity import WentInto, point_of, province_name, went_into
from stedenband.register.place_on_day import held, is_in_doubt, municipality_on
from stedenband.register.register import Register
from stedenband.register.seen import committees_of_others
from stedenband.register.seen_from import View
from stedenband.vocabulary.codes import Level, Style
from stedenband.vocabulary.edtf import Edtf


class NetworkOnDay(NamedTuple):
    """A network that a municipality belongs to; `certain` is false where it may not have been a member on the day.

    `until` is the last day of that where it lies ahead and was told.
    """

    name: str
    since: Edtf | None
    website: str | None
    sources: tuple[str, ...]
    certain: bool
    until: Edtf | None = None


class MunicipalityOnDay(NamedTuple):
    """The owner of a file on a day; `level` and `style` say whether it is a municipality, a city or a province.

    `networks_ahead` are those that it is to join, as was told by the day. Of a former one whose file does not say so,
    `part_of` follows from its code, with what it was `divided_over`.
    """

    home: str
    name: str
    country: str
    province: str | None
    point: tuple[float, float] | None
    level: Level
    style: Style
    networks: tuple[NetworkOnDay, ...]
    committees: tuple[CommitteeOnDay, ...]
    part_of: tuple[PartOf, ...]
    general_roles: tuple[RoleDescription, ...]
    figures: tuple[YearlyFigure, ...]
    background: str | None
    confirmed: Edtf | None
    sources: tuple[str, ...]
    no_bonds: NoBonds | None = None
    divided_over: tuple[str, ...] = ()
    networks_ahead: tuple[NetworkOnDay, ...] = ()
    note: str | None = None

    def as_then(self, name: str) -> "MunicipalityOnDay":
        """The same by the name that it, or the former one that went up in it, had: of which no file says city."""
        return self if name == self.name else self._replace(name=name, style=Style.MUNICIPALITY)


def municipality_on_day(register: Register, home: str, on: date) -> MunicipalityOnDay:
    """A municipality as it was on a day, or the former one asked for that it was not yet."""
    found = _of_file(register, home, on)
    then = register.asked_on(home, on) if register.asked else ()
    return _former(found, register, then, on) if then else found


def former_on_day(register: Register, home: str, name: str, on: date) -> MunicipalityOnDay:
    """The former municipality of a name, as the file of what it became tells of it on a day."""
    return _former(_of_file(register, home, on), register, (name,), on)


def _former(found: MunicipalityOnDay, register: Register, names: Sequence[str], on: date) -> MunicipalityOnDay:
    """What the file of what they became tells of former municipalities: not of the new one, nor of their neighbours."""
    others = committees_of_others(register, found.home, on)
    kept = tuple(one for one in found.committees if one.id not in others)
    return found._replace(
        name=names[0] if len(names) == 1 else found.name, style=Style.MUNICIPALITY, committees=kept, networks=(),
        general_roles=(), figures=(), background=None, confirmed=None, no_bonds=None, networks_ahead=(), note=None,
    )  # fmt: skip


def _of_file(register: Register, home: str, on: date) -> MunicipalityOnDay:
    """The owner of a file as it was on a day; what has no date of its own counts from its earliest source."""
    owner = register.municipalities[home]

    def tells(sources: Iterable[str]) -> bool:
        """Whether what has no date of its own was told by the day, by its sources or else by those of the file."""
        told = source_day(owner.sources_named(tuple(sources) or tuple(owner.sources)))
        return told is None or told <= on

    view = View(owner, ())
    committees = (committee_on(owner, one, view, on) for one in owner.committees)
    networks = (one for one in owner.networks if held(one, on) and (one.since or one.until or tells(one.sources)))
    confirmed, none = owner.confirmed, owner.no_bonds
    part_of = tuple(one for one in owner.part_of if held(one, on))
    into = None if part_of else went_into(owner, on)
    return MunicipalityOnDay(
        home,
        municipality_on(owner, on, home).name,
        owner.country,
        province_name(owner),
        point_of(owner),
        owner.level,
        owner.style,
        tuple(_network(owner, one, on) for one in networks),
        tuple(one for one in committees if one and is_told(owner, one, on)),
        (_larger(into),) if into else part_of,
        tuple(one for one in owner.roles if tells(one.sources)),
        tuple(one for one in owner.figures if (one.year.first <= on if one.year else tells(one.sources))),
        owner.background if tells(owner.sources) else None,
        confirmed if confirmed and confirmed.counts_from <= on else None,
        tuple(owner.sources),
        none if none and (none.on.counts_from <= on if none.on else tells(none.sources)) else None,
        into.over if into else (),
        tuple(_network(owner, one, on) for one in owner.networks if _is_ahead(one.since, owner, one, on)),
        owner.note if owner.note and tells(owner.sources) else None,
    )


def _network(owner: Municipality, one: Network, on: date) -> NetworkOnDay:
    """A network on a day: a source of before then tells that the municipality had become a member by then."""
    sources = owner.sources_named(one.sources or tuple(owner.sources))
    told = source_day(sources)
    has_begun = (
        surely_by(one.since, latest_source(sources, on, one.since)) <= on
        if one.since
        else told is None or told <= on  # nothing else says that it had become one
    )
    certain = has_begun and not is_in_doubt(None, one.until, on)
    until = one.until if _is_ahead(one.until, owner, one, on) else None
    return NetworkOnDay(one.name, one.since, one.website, one.sources, certain, until)


def _is_ahead(when: Edtf | None, owner: Municipality, one: Network, on: date) -> bool:
    """Whether a date of a network lies after a day, and its sources had told of that by then."""
    named = one.sources or tuple(owner.sources)
    return when is not None and when.first > on and foretells(owner.sources_named(named), on) is not False


def _larger(into: WentInto) -> PartOf:
    days = {"since": into.since, "until": into.until}
    return PartOf.model_validate({"name": into.name, **{key: day.isoformat() for key, day in days.items() if day}})
