"""What a report looks at: the bonds as they stood on a day, seen from the municipalities asked for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from stedenband.register.ahead import bonds_ahead
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.drafts import drafts_seen, listed_by
from stedenband.register.events_on_day import EventOnDay, events_seen, told_by
from stedenband.register.identity import is_yet_to_be
from stedenband.register.municipality_on_day import MunicipalityOnDay, municipality_on_day
from stedenband.register.particulars import came_with
from stedenband.register.place_on_day import PlaceOnDay
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen, sides_seen
from stedenband.register.without_file import drafts_listed
from stedenband.reports.events_chosen import events_chosen
from stedenband.reports.owners import owner_called
from stedenband.reports.parties import marked_names, partner_names
from stedenband.reports.report_options import ReportOptions, is_in
from stedenband.reports.source_notes import Notes
from stedenband.text import Bilingual, Language, sort_key
from stedenband.vocabulary.codes import Level, Status
from stedenband.vocabulary.countries import country_name
from stedenband.vocabulary.edtf import by_date
from stedenband.vocabulary.labels import Draft
from stedenband.vocabulary.number_words import enumeration
from stedenband.vocabulary.place_names import place_name


class Seen(NamedTuple):
    """What several reports on the same municipalities look at alike: their bonds on the day, and who they are then."""

    bonds: tuple[BondOnDay, ...]
    owners: Mapping[str, MunicipalityOnDay]


def seen(register: Register, homes: tuple[str, ...], on: date) -> Seen:
    """All bonds of some municipalities on a day, to be looked up once for several reports."""
    return Seen(tuple(bonds_seen(register, homes, on)), _Owners(register, on))


class _Owners(dict[str, MunicipalityOnDay]):
    """Each municipality on a day: a report on one of many asks for few of them."""

    def __init__(self, register: Register, on: date) -> None:
        super().__init__()
        self._register, self._on = register, on

    def __missing__(self, home: str) -> MunicipalityOnDay:
        self[home] = municipality_on_day(self._register, home, self._on)
        return self[home]


@dataclass(frozen=True)
class ReportContext:
    """The register as a report sees it: its options, the bonds on its day, the events known then, the notes.

    `ahead` are the bonds that are to begin, `left_out` the drafts that were not asked for; of municipalities also those
    that no file holds.
    """

    register: Register
    options: ReportOptions
    notes: Notes
    bonds: tuple[BondOnDay, ...]
    events: tuple[EventOnDay, ...]
    ahead: tuple[BondOnDay, ...] = ()
    left_out: tuple[BondOnDay, ...] = ()
    known: Mapping[str, MunicipalityOnDay] | None = None

    @cached_property
    def language(self) -> Language:
        """The language of the report."""
        return self.options.language

    @cached_property
    def owners(self) -> Mapping[str, MunicipalityOnDay]:
        """Each municipality of the register as it was on the day, by its slug, made when it is first asked for."""
        return _Owners(self.register, self.options.on) if self.known is None else self.known

    @cached_property
    def municipalities(self) -> tuple[MunicipalityOnDay, ...]:
        """The municipalities asked for, or all."""
        homes = self.options.homes or tuple(self.register.municipalities)
        return tuple(sorted((self.owners[home] for home in homes), key=lambda one: sort_key(one.name)))

    @property
    def without_file(self) -> tuple[str, ...]:
        """The slugs of the municipalities asked for that have no file."""
        return tuple(home for home in self.options.homes if home in self.register.without_file)

    @cached_property
    def with_file(self) -> tuple[MunicipalityOnDay, ...]:
        """The municipalities asked for, or all, as far as they have a file."""
        return tuple(one for one in self.municipalities if one.home not in self.register.without_file)

    @property
    def told_as(self) -> tuple[MunicipalityOnDay, ...]:
        """The municipalities with a file, and the former ones whose its bonds were then, each once."""
        return self._as_then(self.with_file)

    @property
    def asked_as(self) -> tuple[MunicipalityOnDay, ...]:
        """The municipalities asked for, or all, and the former ones whose its bonds were then."""
        return self._as_then(self.municipalities)

    def _as_then(self, owners: Iterable[MunicipalityOnDay]) -> tuple[MunicipalityOnDay, ...]:
        """Each by the names of those whose its bonds were: its own among them where it had some itself, or has none.

        Not by its own where it had yet to be, and is asked for beside others that were there.
        """
        found: dict[str, MunicipalityOnDay] = {}
        yet_to_be = []
        for owner in owners:
            names = self._names_then(owner)
            if not names and is_yet_to_be(self.register.municipalities[owner.home], self.options.on):
                yet_to_be.append(owner)
                continue
            for name in names or {owner.name}:
                found.setdefault(name, owner.as_then(name))
        return tuple(sorted(found.values() or yet_to_be, key=lambda one: sort_key(one.name)))

    def _names_then(self, owner: MunicipalityOnDay) -> set[str]:
        """What those whose bonds of a municipality were on the day, and the former ones asked for, were called."""
        asked = self.register.asked_on(owner.home, self.options.on)
        bonds = [one for one in self.bonds if one.home == owner.home]
        if asked:
            return {*asked, *filter(None, (one.former_owner for one in bonds))}
        return {one.gemeente if self.register.asked else one.former_owner or owner.name for one in bonds}

    @property
    def is_of_unknown(self) -> bool:
        """Whether a bond is told of which it is not known whether it was that of the former municipality asked for."""
        asked_on = self.register.asked_on
        return any(one.former_owner is None and asked_on(one.home, self.options.on) for one in self.bonds)

    @cached_property
    def _events_by_bond(self) -> Mapping[str, Sequence[EventOnDay]]:
        found: dict[str, list[EventOnDay]] = {}
        for event in self.events:
            for id in dict.fromkeys(event.bonds):
                found.setdefault(id, []).append(event)
        return found

    @cached_property
    def bonds_by_id(self) -> Mapping[str, BondOnDay]:
        """The bonds of the report by their ids; of one that is told for several sides the first."""
        return {one.id: one for one in reversed(self.bonds)}

    @cached_property
    def _by_side(self) -> Mapping[tuple[str, str], BondOnDay]:
        return {(one.id, one.home): one for one in self.bonds}

    def with_status(self, *statuses: Status | Draft) -> tuple[BondOnDay, ...]:
        """The bonds that had one of these statuses."""
        return tuple(one for one in self.bonds if one.status in statuses)

    def events_of(self, one: BondOnDay) -> Iterator[EventOnDay]:
        """The events on a bond that were known, by date; of one that is told for several sides those of its own."""
        events = self._events_by_bond.get(one.id, ())
        if len(self._by_side) == len(self.bonds_by_id):  # hot: each bond is told for one side
            return iter(events)
        return filter(None, (self._as_told_for(one, event) for event in events))

    def _as_told_for(self, one: BondOnDay, event: EventOnDay) -> EventOnDay | None:
        """An event as the side of a bond tells it, where it is told for another side of the same."""
        is_of_another = event.home != one.home and (one.id, event.home) in self._by_side
        return told_by(self.register, event, one.home, self.options.on) if is_of_another else event

    def bonds_of(self, event: EventOnDay) -> list[BondOnDay]:
        """The bonds of the report that an event is about, in its order, of several sides that which tells it."""
        known, sides = self.bonds_by_id, self._by_side
        return [sides.get((id, event.home), known[id]) for id in event.bonds if id in known]

    def owner(self, one: BondOnDay) -> MunicipalityOnDay:
        """The municipality that a bond is told for; the former one where it was that one's on the day."""
        if one not in self._told_for:  # hot: each bond's is asked for a dozen times
            owner = self.owners[one.home]
            then = one.gemeente if self.register.asked else one.former_owner
            self._told_for[one] = owner.as_then(then) if then else owner
        return self._told_for[one]

    def gemeente(self, one: BondOnDay) -> str:
        """The name of the municipality that a bond is told for."""
        return place_name(self.owner(one).name, self.language)

    def called(self, one: BondOnDay) -> str:
        """The municipality that a bond is told for, in a sentence: `Almelo`, `de provincie Utrecht`."""
        owner, language = self.owner(one), self.language
        return owner_called(owner, language) if owner.level is Level.PROVINCE else place_name(owner.name, language)

    def called_now(self, one: BondOnDay) -> str:
        """The municipality that has a bond, with what it is part of by now: `Delfzijl (nu Eemsdelta)`."""
        owner = self.owner(one)
        if not owner.part_of or owner.part_of[-1].until:
            return self.called(one)
        now, larger = Bilingual("nu", "now").text(self.language), owner.divided_over or (owner.part_of[-1].name,)
        named = [place_name(it, self.language) for it in larger]
        return f"{self.called(one)} ({now} {enumeration(named, self.language)})"

    def partner_names(self, one: BondOnDay) -> str:
        """The names of who is on the other side; of two bonds with such also whose it was, or the countries."""
        if one not in self._named:
            names = partner_names(one, self.language)
            alike = self._alike.get((one.home, names), {})  # as with both Limburgs
            if len(alike) > 1:
                came = came_with(one)
                others = tuple(chain.from_iterable(alike.values()))
                names = f"{names} ({came})" if came else partner_names(one, self.language, beside=others)
            self._named[one] = names
        return self._named[one]

    def partner_names_of(self, one: BondOnDay, there: tuple[PlaceOnDay, ...]) -> str:
        """The names of who was on the other side then: as it is named today where these are the same."""
        is_of_today = {(it.key, it.certain) for it in there} == {(it.key, it.certain) for it in one.members}
        return self.partner_names(one) if is_of_today else partner_names(one, self.language, there)

    def partners_marked(self, one: BondOnDay) -> str:
        """The partners of a bond as a list has them: also who only may take part on the day, marked with `?`."""
        if one not in self._marked:
            members = one.members_or_perhaps
            are_sure = all(member.certain for member in members)
            self._marked[one] = self.partner_names(one) if are_sure else marked_names(one, members, self.language)
        return self._marked[one]

    @cached_property
    def _marked(self) -> dict[BondOnDay, str]:
        return {}

    @cached_property
    def _told_for(self) -> dict[BondOnDay, MunicipalityOnDay]:
        return {}

    @cached_property
    def _named(self) -> dict[BondOnDay, str]:
        return {}

    @cached_property
    def _alike(self) -> Mapping[tuple[str, str], Mapping[str, tuple[PlaceOnDay, ...]]]:
        """The members of the bonds of a municipality with partners of the same names, by the bonds' ids."""
        found: dict[tuple[str, str], dict[str, tuple[PlaceOnDay, ...]]] = {}
        for one in (*self.bonds, *self.ahead):
            found.setdefault((one.home, partner_names(one, self.language)), {})[one.id] = one.members
        return found

    def name(self, one: BondOnDay) -> str:
        """`Almelo – Preston`."""
        return f"{self.gemeente(one)} – {self.partner_names(one)}"

    def countries(self, one: BondOnDay) -> list[str]:
        """The countries of who takes part on the other side or may, in the order of their names, each once."""
        members = sorted(one.members_or_perhaps, key=lambda member: sort_key(member.name))
        return list(dict.fromkeys(country_name(member.country, self.language) for member in members))

    def cited(self, one: BondOnDay, sources: tuple[str, ...]) -> tuple[int, ...]:
        """The numbers of a fact's own sources, else of its bond's."""
        return self.notes.of(one.writer, sources or one.tie.bond.sources)


def report_context(
    register: Register,
    options: ReportOptions,
    chosen: Iterable[BondOnDay] | None = None,
    seen: Seen | None = None,
) -> ReportContext:
    """Look at a register as a report is asked to; bonds by municipality and partner, those that were chosen already.

    `seen` holds all bonds of the municipalities asked for, where these were looked up already.
    """
    asked = register, options.homes, options.on
    drafts = list(_chosen(drafts_seen(*asked) if chosen is not None else _drafts(register, options), options))
    ids = options.bonds
    bonds = (
        [*chosen]
        if chosen is not None
        else [*_chosen(bonds_seen(*asked, ids) if seen is None else seen.bonds, options)]
    )
    bonds += drafts if options.drafts and chosen is None else ()
    ahead = tuple(_chosen(bonds_ahead(*asked, ids), options))
    events = list(events_seen(*asked, ids))
    if options.countries or options.bonds:
        events = events_chosen(register, options, events, bonds)
    events.sort(key=lambda event: by_date(event.date))
    known = seen.owners if seen else None
    notes = Notes(register, options.language)
    context = ReportContext(register, options, notes, tuple(bonds), tuple(events), known=known)
    bonds.sort(key=lambda one: (sort_key(context.gemeente(one)), sorted(sort_key(it.name) for it in one.members)))
    left_out = () if options.drafts else tuple(drafts)
    return ReportContext(register, options, context.notes, tuple(bonds), tuple(events), ahead, left_out, context.owners)


def _drafts(register: Register, options: ReportOptions) -> Iterator[BondOnDay]:
    """The drafts of the municipalities asked for, also those that only lists elsewhere name; of all those in a file."""
    if options.bonds and options.bonds <= register.ties.keys():
        return
    yield from drafts_seen(register, options.homes, options.on)
    if options.homes:
        for home in options.homes:
            if register.whole(home):  # in what was not read it may be a bond
                yield from listed_by(register, drafts_listed(register, home), options.on)


def _chosen(bonds: Iterable[BondOnDay], options: ReportOptions) -> Iterator[BondOnDay]:
    """The bonds asked for with a member in the countries asked for, told for the side that sees one there."""
    for one in bonds:
        if options.bonds and one.id not in options.bonds:
            continue
        if not options.countries or is_in(one, options):
            yield one
        elif not options.homes:
            yield from (side for side in sides_seen(one) if is_in(side, options))
