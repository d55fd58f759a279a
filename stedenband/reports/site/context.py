"""The register as the pages of the site see it, in one language: worked out once, and shared by all pages."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import chain

from stedenband.query.agenda import agenda
from stedenband.query.agenda_rows import Agenda, AgendaRow, Ahead, What
from stedenband.query.jubilees import years_after
from stedenband.query.part_rows import name_on
from stedenband.register.identity import official, today_of
from stedenband.register.members import homes_that_joined_or_left
from stedenband.register.register import Register
from stedenband.register.without_file import home_of, homes_of_partners, with_all_municipalities, with_drafts
from stedenband.reports.site import addresses
from stedenband.reports.site.lines import bond_lines, lines_seen_from, official_province
from stedenband.reports.site.values import BondLine, Link, PlaceLine
from stedenband.text import Language, sort_key
from stedenband.vocabulary.codes import Status

_YEARS_AHEAD = 5


def whole(register: Register) -> Register:
    """A register with every municipality of the Netherlands and Flanders, and all that lists say of them."""
    return with_all_municipalities(with_drafts(register, ()), also_unread=True)


class SiteContext:
    """A whole register on a day, with its bonds as lines, by municipality, country and province."""

    def __init__(self, register: Register, on: date, language: Language, unread: tuple[str, ...] = ()) -> None:
        self.register, self.on, self.language, self.unread = register, on, language, unread

    @cached_property
    def lines(self) -> tuple[BondLine, ...]:
        """Every bond and draft once."""
        return bond_lines(self.register, self.on, self.language, self.titles)

    @cached_property
    def homes(self) -> tuple[str, ...]:
        """The slugs of all municipalities, by name."""
        return tuple(sorted(self.register.municipalities, key=lambda home: (sort_key(self.names[home]), home)))

    @cached_property
    def names(self) -> Mapping[str, str]:
        """What each municipality is called on the day."""
        return {home: name_on(self.register, home, self.on) for home in self.register.municipalities}

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """What the page of each municipality is called: its name, with its province where another is called so too."""
        many = Counter(self.names.values())
        provinces = {home: official_province(one) for home, one in self.register.municipalities.items()}
        return {
            home: f"{name} ({province.name})" if many[name] > 1 and (province := provinces[home]) else name
            for home, name in self.names.items()
        }

    @cached_property
    def lines_of(self) -> Mapping[str, list[BondLine]]:
        """The lines of each municipality, its own and as it sees those that it joins; and what lists say of it."""
        found: dict[str, list[BondLine]] = defaultdict(list)
        for line in self.lines:
            for home in self._named(line) if line.is_draft else (line.home,):
                found[home].append(line)
        for home in dict.fromkeys(self._joining):
            found[home] += lines_seen_from(self.register, home, self.on, self.language, self.titles)
        return found

    @property
    def _joining(self) -> Iterator[str]:
        """The municipalities that join or joined bonds of others."""
        for line in self.lines:
            if not line.is_draft:
                yield from (home for home in self.register.sides(self.register.ties[line.id]) if home != line.home)

    def _named(self, line: BondLine) -> Iterator[str]:
        """The municipality whose draft a line is, and those of its partners that are municipalities of ours."""
        homes = homes_of_partners(self.register, self.register.drafts[line.id])
        yield from dict.fromkeys((line.home, *(home for home in homes if home in self.register.municipalities)))

    @cached_property
    def lines_with(self) -> Mapping[str, list[BondLine]]:
        """The lines with a partner in each country, by its code; each bond once, from a side that has one there."""
        found: dict[str, dict[str, BondLine]] = defaultdict(dict)
        for line in chain(self.lines, *self.lines_of.values()):
            for code in line.codes:
                found[code].setdefault(line.id, line)
        return {code: list(lines.values()) for code, lines in found.items()}

    @cached_property
    def homes_in(self) -> Mapping[str, list[str]]:
        """The municipalities in each province, by the code of that, and the province itself where it has a file."""
        found: dict[str, list[str]] = defaultdict(list)
        for home in self.homes:
            province = official_province(self.register.municipalities[home])
            if province:
                found[province.code].append(home)
        return found

    @cached_property
    def homes_before(self) -> Mapping[str, list[str]]:
        """The files of former municipalities, by the slug of each municipality of today that they became."""
        found: dict[str, list[str]] = defaultdict(list)
        for home in self.homes:
            one = official(self.register.municipalities[home])
            for now in (home_of(self.register, each) for each in (today_of(one) if one else ())):
                found[now] += [home] if now != home else []
        return found

    def place(self, home: str) -> PlaceLine:
        """A municipality in a list."""
        lines = self.lines_of.get(home, [])
        drafts = sum(line.is_draft for line in lines)
        bonds = None if home in self.register.without_file else len(lines) - drafts
        is_unread = home in self.unread
        return PlaceLine(Link(self.titles[home], addresses.of_municipality(home)), bonds, drafts, is_unread)

    @cached_property
    def pages(self) -> Mapping[str, Link]:
        """The page of each bond, by its id, called after its sides."""
        return {line.id: Link(line.title, line.bond.address) for line in self.lines if not line.is_draft}

    @cached_property
    def moved(self) -> Mapping[str, list[tuple[str, Link]]]:
        """Where the page of a bond was under a former id, with where it is now, by municipality."""
        found: dict[str, list[tuple[str, Link]]] = defaultdict(list)
        for line in self.lines:
            tie = self.register.ties.get(line.id) or self.register.drafts[line.id]
            ids = (f"{line.home}/{former}" for former in tie.bond.former_ids)
            now = Link(line.title, line.bond.address)
            found[line.home] += [(addresses.of_bond(id), now) for id in ids if id not in self.register.ties]
        return found

    @cached_property
    def agenda(self) -> Agenda:
        """What comes in the years ahead."""
        return self._agenda()

    def _agenda(self, homes: tuple[str, ...] = ()) -> Agenda:
        ahead = Ahead(self.on, years_after(self.on, _YEARS_AHEAD))
        return agenda(self.register, homes, {}, ahead, self.language)

    @cached_property
    def coming(self) -> Mapping[str, list[AgendaRow]]:
        """What comes, by the id of a bond and by the slug of a municipality."""
        found: dict[str, list[AgendaRow]] = defaultdict(list)
        ended = {line.id for line in self.lines if line.status.code == Status.ENDED.value}
        for row in self.agenda.rows:
            homes = [home for tie in self.register.known_ties(row.bonds) for home in self.register.sides(tie)]
            goes_on = [id for id in row.bonds if row.what is not What.YEARLY or id not in ended]
            for key in dict.fromkeys([row.id.partition("/")[0], *homes, *goes_on]):
                found[key].append(row)
        for home in self._joined_or_left:
            found[home] = list(self._agenda((home,)).rows)
        return {key: rows for key, rows in found.items() if rows}

    @cached_property
    def _joined_or_left(self) -> frozenset[str]:
        """The municipalities that joined or left a bond of others: something else is ahead for them than for these."""
        return homes_that_joined_or_left(self.register)

    def agenda_of(self, home: str) -> Agenda | None:
        """What comes for a municipality; None where nothing does."""
        rows = tuple(self.coming.get(home, ()))
        whole = self.agenda
        return Agenda(whole.ahead, (self.names[home],), rows, whole.names, whole.titles) if rows else None

    def prepare(self) -> None:
        """Work out what all pages share, once, before they are divided among forked workers."""
        self.register.index()
        _ = self.lines_of, self.lines_with, self.homes_in, self.coming, self.homes, self.homes_before, self.moved
