"""All municipalities together, their references resolved: which bond is whose, and who takes part in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from typing import NamedTuple

from stedenband.model import Bond, Committee, Event, Municipality, Partner, Source
from stedenband.places.municipalities import Municipality as Official
from stedenband.register.identity import former, has_become, municipality_around, official
from stedenband.register.seen_from import View
from stedenband.text import name_key
from stedenband.vocabulary.codes import Level, Membership


class Asked(NamedTuple):
    """Which former municipalities were asked for by what they became: by the keys of their names, and themselves."""

    names: frozenset[str]
    formers: tuple[Official, ...]


class Tie(NamedTuple):
    """A bond with the municipality in whose file it is written."""

    home: str
    owner: Municipality
    bond: Bond

    @property
    def id(self) -> str:
        """Its id in the register: `leiden/buffalo-city`."""
        return f"{self.home}/{self.bond.id}"

    @property
    def has_one_partner(self) -> bool:
        """Whether it never was with more than one partner."""
        return len(self.bond.partners) == 1

    @property
    def has_same_partners_always(self) -> bool:
        """Whether none of its partners joined, left, or had another name or country before."""
        return not any(one.history or one.names or one.former_countries for one in self.bond.partners)

    @property
    def is_joined_or_left(self) -> bool:
        """Whether any partner joined or left it."""
        partners = self.bond.partners  # hot: most have one
        return bool(partners[0].history) if len(partners) == 1 else any(one.history for one in partners)

    def sources(self, ids: tuple[str, ...]) -> tuple[Source, ...]:
        """The sources of those ids that the file names."""
        return self.owner.sources_named(ids)

    def has_partner(self, municipality: Municipality) -> bool:
        """Whether a municipality is among the partners, by any of its names."""
        partners = (one for one in self.bond.partners if one.country == municipality.country)
        return is_called_one_of(municipality, (name for partner in partners for name in partner.all_names))


def _has_left(partner: Partner) -> bool:
    return bool(partner.history) and partner.history[-1].status is Membership.LEFT


def is_called_one_of(municipality: Municipality, names: Iterable[str]) -> bool:
    """Whether one of the names of a municipality is among some."""
    ours = {name_key(name) for name in (_bare(municipality), *municipality.all_names)}
    return not ours.isdisjoint(map(name_key, names))


def _bare(municipality: Municipality) -> str:
    """Its name without the country that tells it from a namesake: `Zwijndrecht (BE)`."""
    return municipality.gemeente.removesuffix(f" ({municipality.country})")


def _lies_in(partner: Partner, municipality: Municipality) -> bool:
    """Whether a partner is a village or another part of a municipality, as its file says or by the official tables."""
    if partner.country != municipality.country:
        return False
    wholes = (one.name for one in partner.part_of if level_at_home(one.level) is municipality.level)
    around = municipality_around(partner)
    return is_called_one_of(municipality, wholes) or (around is not None and around == official(municipality))


def level_at_home(level: Level) -> Level:
    """The level of the file that a place of some level may have: its own, or that of the municipality of its name."""
    return Level.PROVINCE if level is Level.PROVINCE else Level.MUNICIPALITY


class Register:
    """The municipalities by slug (their file's name).

    `unknown` holds the slugs of files that were not read, or could not be: nothing is known of what is in them.
    `partial` holds those of files of which something was lost, and `raw_ids` what ids these name all the same.
    `without_file` are the slugs of municipalities that have none, and `listed` the drafts that no file holds.
    `asked` are, for what former municipalities became, those of them asked for: of its others nothing is.
    """

    def __init__(
        self,
        municipalities: Mapping[str, Municipality],
        unknown: frozenset[str] = frozenset(),
        partial: frozenset[str] = frozenset(),
        raw_ids: Mapping[tuple[str, str], frozenset[str]] | None = None,
        without_file: frozenset[str] = frozenset(),
        listed: tuple[Tie, ...] = (),
        asked: Mapping[str, Asked] | None = None,
    ) -> None:
        self.municipalities = municipalities
        self.unknown = unknown
        self.partial = partial
        self.raw_ids = raw_ids or {}
        self.without_file = without_file
        self.listed = listed
        self.asked = asked or {}
        self._homes_of: dict[int, str | None] = {}

    def extended(self, without_file: Mapping[str, Municipality], listed: Sequence[Tie]) -> "Register":
        """This register with municipalities that have no file, and drafts that only lists elsewhere name.

        It is the same one where that adds nothing: what was looked up in it need not be looked up again.
        """
        if not without_file and not listed:
            return self
        return self._with(without_file, listed, self.asked)

    def asked_for(self, names: Mapping[str, Asked]) -> "Register":
        """This register as asked for some former municipalities, by what these became."""
        return self._with({}, (), names) if names else self

    def _with(
        self, without_file: Mapping[str, Municipality], listed: Sequence[Tie], asked: Mapping[str, Asked]
    ) -> "Register":
        return Register(
            {**self.municipalities, **without_file},
            self.unknown,
            self.partial,
            self.raw_ids,
            self.without_file | without_file.keys(),
            (*self.listed, *listed),
            asked,
        )

    def whole(self, home: str) -> Municipality | None:
        """The municipality of that slug, where its file was read whole."""
        return None if home in self.partial else self.municipalities.get(home)

    def ids(self, home: str, key: str) -> frozenset[str]:
        """The ids of the records that a municipality's file has under `bonds`, `committees` or `sources`."""
        municipality = self.municipalities.get(home)
        if municipality is None:
            return frozenset()
        records = getattr(municipality, key)
        read = records if isinstance(records, Mapping) else (record.id for record in records)
        return frozenset(read) | self.raw_ids.get((home, key), frozenset())

    @cached_property
    def ties(self) -> Mapping[str, Tie]:
        """Every bond by its id in the register, as written; a draft is none."""
        return {tie.id: tie for tie in self._written() if not tie.bond.is_draft}

    @cached_property
    def drafts(self) -> Mapping[str, Tie]:
        """What is only listed, by its id in the register."""
        written = {tie.id: tie for tie in self._written() if tie.bond.is_draft}
        return written | {tie.id: tie for tie in self.listed}

    @cached_property
    def drafts_by_home(self) -> Mapping[str, tuple[Tie, ...]]:
        """What is only listed, by the slug of the municipality that it is of."""
        found: dict[str, list[Tie]] = {}
        for tie in self.drafts.values():
            found.setdefault(tie.home, []).append(tie)
        return {home: tuple(ties) for home, ties in found.items()}

    def _written(self) -> Iterator[Tie]:
        return (Tie(home, owner, bond) for home, owner in self.municipalities.items() for bond in owner.bonds)

    def index(self) -> None:
        """Make what is looked up, once, before the municipalities are divided among forked workers."""
        _ = self.ties, self.drafts, self.homes, self._joining_otherwise, self.events

    def known_ties(self, ids: Iterable[str]) -> list[Tie]:
        """The bonds of those ids in the register, without the ids that are of none."""
        return [self.ties[id] for id in ids if id in self.ties]

    def ties_of(self, home: str) -> list[Tie]:
        """The bonds of one municipality: its own, then those of others that it joins."""
        municipality = self.municipalities[home]
        return self.known_ties((*(f"{home}/{bond.id}" for bond in municipality.bonds), *municipality.joins))

    @cached_property
    def homes(self) -> Mapping[tuple[str, Level, str], str]:
        """The slug of what bears a name, now or formerly, by its country, level and the key of the name."""
        found: dict[tuple[str, Level, str], str] = {}
        owners = [(home, one) for home, one in self.municipalities.items() if home not in self.without_file]
        for home, one in owners:
            found.update({(one.country, one.level, name_key(name)): home for name in one.all_names[1:]})
        found.update({(one.country, one.level, name_key(_bare(one))): home for home, one in owners})
        found.update({(one.country, one.level, name_key(one.gemeente)): home for home, one in owners})
        return found

    @cached_property
    def by_code(self) -> Mapping[str, str]:
        """The slug of the municipality or province that has an official code; of two that share one, the first."""
        owners = ((home, one.ids) for home, one in self.municipalities.items() if one.ids)
        codes = [(code, home) for home, ids in owners for code in (ids.cbs, ids.nis) if code]
        return dict(reversed(codes))

    @cached_property
    def former(self) -> Mapping[str, Official]:
        """The municipalities that are no more, by the slug of the file that each has."""
        told = ((home, former(one)) for home, one in self.municipalities.items() if home not in self.without_file)
        return {home: one for home, one in told if one}

    def home_of(self, partner: Partner) -> str | None:
        """The slug of the municipality of this register that a partner is, by any of its names, or None."""
        known = id(partner)
        if known not in self._homes_of:
            self._homes_of[known] = self._by_name(partner) or self._by_joins(partner)
        return self._homes_of[known]

    def _by_joins(self, partner: Partner) -> str | None:
        """The slug of what joins the bond itself, where nothing asks it to, and may be meant by a partner.

        That is one of its name but of the other level, what a former one went up in, or in what a village lies.
        """
        for home in self._joining_otherwise.get(id(partner), ()):
            one = self.municipalities[home]
            bears_its_name = one.country == partner.country and is_called_one_of(one, partner.all_names)
            if bears_its_name or has_become(partner, one) or _lies_in(partner, one):
                return home
        return None

    @cached_property
    def _joining_otherwise(self) -> Mapping[int, tuple[str, ...]]:
        """For partners of a bond the slugs of those that join it though no partner is found to be them: few or none."""
        found: dict[int, tuple[str, ...]] = {}
        for home, one in self.municipalities.items():
            for tie in self.known_ties(one.joins):
                partners = tie.bond.partners
                if tie.home != home and all(self._by_name(partner) != home for partner in partners):
                    found.update({id(partner): (*found.get(id(partner), ()), home) for partner in partners})
        return found

    def _by_name(self, partner: Partner) -> str | None:
        level = level_at_home(partner.level)
        keys = ((partner.country, level, name_key(name)) for name in partner.all_names)
        return next((home for key in keys if (home := self.homes.get(key))), None)

    def member(self, tie: Tie, home: str) -> Partner | None:
        """The partner that a municipality is in another's bond; None for the writer, or where it is none of them.

        Of several that went up in it the one asked for, else the first that did not leave the bond.
        """
        return min(self.members(tie, home), key=_has_left, default=None)

    def members(self, tie: Tie, home: str) -> list[Partner]:
        """The partners that a municipality is in another's bond: those asked for of several that went up in it."""
        if home == tie.home:
            return []
        ours = [one for one in tie.bond.partners if self.home_of(one) == home]
        asked = [one for one in ours if self.asks_for(home, one.all_names)] if self.asked else []
        return asked or ours

    def asks_for(self, home: str, names: Iterable[str]) -> bool:
        """Whether a former municipality of one of some names was asked for, which became that of a file."""
        asked = self.asked.get(home)
        return asked is not None and not asked.names.isdisjoint(map(name_key, names))

    def asked_on(self, home: str, on: date) -> tuple[str, ...]:
        """The names of the former municipalities that were asked for, as far as they were there on a day."""
        asked = self.asked.get(home)
        return tuple(one.usual_name for one in asked.formers if one.existed_on(on)) if asked else ()

    def view(self, tie: Tie, home: str) -> View:
        """The side of a bond that it is told for, of the municipality that wrote it or of a partner."""
        partners = tie.bond.partners
        if home == tie.home:  # hot: most bonds are told for their writer
            return View(tie.owner, partners)
        member = self.member(tie, home)
        merged = (one for one in partners if one is not member and self.home_of(one) == home)
        return View(tie.owner, partners, member, tuple(merged) if member else ())

    def sides(self, tie: Tie) -> tuple[str, ...]:
        """The municipalities that have a file and take part in a bond: its writer first, then who joins it."""
        joining = (self.home_of(partner) for partner in tie.bond.partners)
        return tuple(dict.fromkeys((tie.home, *(home for home in joining if home is not None))))

    def tie(self, home: str, reference: str) -> Tie | None:
        """The bond that a reference in a municipality's file points to (`denizli` or `almelo/denizli`), or None."""
        return self.ties.get(full_id(home, reference))

    @cached_property
    def events(self) -> Mapping[str, tuple[tuple[str, Event], ...]]:
        """For every bond's id the events on it, each with the municipality in whose file it is written."""
        found: dict[str, list[tuple[str, Event]]] = {}
        for home, municipality in self.municipalities.items():
            for event in municipality.events:
                for reference in event.bonds:
                    found.setdefault(full_id(home, reference), []).append((home, event))
        return {id: tuple(events) for id, events in found.items()}

    def committees(self, tie: Tie) -> tuple[Committee, ...]:
        """The committees that a bond's roles name."""
        named = set(tie.bond.committees)
        return tuple(committee for committee in tie.owner.committees if committee.id in named)


def full_id(home: str, reference: str) -> str:
    """A bond's id in the register from a reference in the file of `home`."""
    return reference if "/" in reference else f"{home}/{reference}"
