"""Filters over the register: the rows of a table that a question is about, as of a day.

Without a municipality asked for each bond is told once, by the one that wrote it; where a filter on a partner, a
country, a province or a network matches only from another side, by each such side that has a file.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from stedenband.errors import UnknownValue
from stedenband.query.bond_candidates import ahead, drafts
from stedenband.query.candidates import CANDIDATES
from stedenband.query.facets import resolved
from stedenband.query.filter_values import Table
from stedenband.query.matching import resolve_country
from stedenband.query.municipality_rows import MunicipalityRow
from stedenband.query.part_rows import Row
from stedenband.query.periods import Belongs, Period, falls_in
from stedenband.query.questions import Candidate, Question, asks_what_is_known
from stedenband.query.rows import BondRow, bond_row
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.municipality_on_day import MunicipalityOnDay, municipality_on_day
from stedenband.register.names import with_parts
from stedenband.register.periods import ended_exploring
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen, members_that_left
from stedenband.text import fold
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.labels import Draft, Known


class Filters(NamedTuple):
    """What a list is asked for: the day, words per filter as typed, the period, drafts, those without a file."""

    on: date
    words: Mapping[str, tuple[str, ...]] = {}
    first: date | None = None
    last: date | None = None
    drafts: bool = False
    missing: bool = False

    @property
    def period(self) -> Period:
        """The period, a missing bound being infinite."""
        return Period(self.first or date.min, self.last or date.max)


def select(register: Register, table: Table, seen: tuple[str, ...], filters: Filters) -> list[Row]:
    """The rows of a table that fit every filter; `seen` are the municipalities asked for, none meaning all.

    UnknownValue where a filter's word stands for nothing known in the register.
    """
    return [candidate.row(belongs) for candidate, belongs in _fitting(register, table, seen, filters)]


def select_bonds(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[tuple[BondOnDay, Belongs]]:
    """The bonds that fit, from each side that tells them, with whether each surely belongs to the period."""
    for candidate, belongs in _fitting(register, Table.BONDS, seen, filters):
        if candidate.bond is not None:
            yield candidate.bond, belongs


def select_bonds_of_each(
    register: Register, seen: tuple[str, ...], filters: Filters
) -> Iterator[tuple[BondOnDay, Belongs]]:
    """The bonds that fit as each municipality sees them, of those asked for (none: all)."""
    question = _question(register, Table.BONDS, seen, filters)
    each = (question._replace(seen=(home,), drafts=False) for home in seen or register.municipalities)
    told = (candidate for alone in each for candidate in CANDIDATES[Table.BONDS](alone))
    listed = drafts(question) if question.drafts else ()
    for candidate, belongs in _that_fit(chain(told, listed), question, filters):
        if candidate.bond is not None:
            yield candidate.bond, belongs


def bonds_that_fit(
    register: Register, seen: tuple[str, ...], filters: Filters, ids: frozenset[str] = frozenset()
) -> Iterator[BondOnDay]:
    """The bonds that fit, each once: from the side that tells it, or the first that sees what was asked for.

    `ids` are those of the bonds asked for (none: all).
    """
    shown: set[str] = set()
    for candidate, _ in _fitting(register, Table.BONDS, seen, filters, ids):
        if candidate.bond is not None and candidate.bond.id not in shown:
            shown.add(candidate.bond.id)
            yield candidate.bond


class FormerPartner(NamedTuple):
    """A partner asked for that had left a bond by the day, with the last day on which it took part."""

    name: str
    bond: str
    last: date


def former_partners(register: Register, seen: tuple[str, ...], filters: Filters) -> list[FormerPartner]:
    """The partners asked for, by name or country, that left a bond of those seen: why a list is empty."""
    names = {fold(word) for word in filters.words.get("partner", ())}
    words = filters.words.get("country", ())
    countries = frozenset().union(*(resolve_country("--country", word) for word in words))
    return [
        FormerPartner(member.name, bond.id, last)
        for bond in (bonds_seen(register, seen, filters.on) if names or words else ())
        for member, last in members_that_left(bond)
        if not (names and names.isdisjoint(map(fold, with_parts(member.known_as))))
        if not (words and countries.isdisjoint((member.country, *member.known_in)))
    ]


class LeftOut(NamedTuple):
    """What is told below a list: what is no row of it though it fits, and what a row does not show.

    Of bonds: so many drafts, bonds that are to begin later, and how many of the rows (`explored`) only an exploration
    ended; of an empty list which municipalities have no bonds. Of municipalities: so many without a file of which lists
    name bonds, and so many of which nothing is known.
    """

    drafts: int = 0
    ahead: tuple[BondRow, ...] = ()
    only_listed: int = 0
    unknown: int = 0
    explored: int = 0
    without_bonds: tuple[MunicipalityOnDay, ...] = ()


def left_out(
    register: Register, table: Table, seen: tuple[str, ...], filters: Filters, rows: Sequence[Row] = ()
) -> LeftOut:
    """What a list of bonds or municipalities with these rows leaves out or does not show, told below it."""
    if table is Table.MUNICIPALITIES and not seen and not filters.missing:
        if asks_what_is_known({"status": resolved(register, table, "status", filters.words.get("status", ()))}):
            return LeftOut()
        rows = select(register, table, seen, filters._replace(missing=True))
        known = [row.known for row in rows if isinstance(row, MunicipalityRow)]
        return LeftOut(only_listed=known.count(Known.LISTED), unknown=known.count(Known.MISSING))
    if table is not Table.BONDS:
        return LeftOut()
    later = tuple(bond_row(bond) for bond in bonds_ahead_that_fit(register, seen, filters))
    explored = _explored(register, seen, filters, rows)
    none = () if rows else tuple(_without_bonds(register, seen, filters.on))
    return LeftOut(_drafts_left_out(register, seen, filters, rows), later, explored=explored, without_bonds=none)


def _without_bonds(register: Register, seen: tuple[str, ...], on: date) -> Iterator[MunicipalityOnDay]:
    """The municipalities asked for of which their file says that they have no bonds, and tells of none in force."""
    for home in seen:
        owner = municipality_on_day(register, home, on)
        if owner.no_bonds and not any(bond.in_force for bond in bonds_seen(register, (home,), on)):
            yield owner


def _explored(register: Register, seen: tuple[str, ...], filters: Filters, rows: Sequence[Row]) -> int:
    """Of how many bonds in a list only an exploration ended, in the period where endings in one are asked for."""
    words = filters.words.get("status", ())
    asks_endings = not filters.period.is_all and Status.ENDED in resolved(register, Table.BONDS, "status", words)
    period = filters.period if asks_endings else Period()
    # hot: only the bonds whose rows leave it open are looked up again
    ids = frozenset(row.id for row in rows if isinstance(row, BondRow) and _may_be_explored(row, period))
    found = bonds_that_fit(register, seen, filters, ids) if ids else ()
    return sum(ended_exploring(bond, *period) for bond in found)


def _may_be_explored(row: BondRow, period: Period) -> bool:
    """Whether what ended, in a period, may have been no bond, as far as its row tells."""
    if row.status is not Status.ENDED:
        return not period.is_all
    return row.since is None or not (period.is_all or falls_in(row.until, period))


def _drafts_left_out(register: Register, seen: tuple[str, ...], filters: Filters, rows: Sequence[Row]) -> int:
    """How many more rows there would be with drafts."""
    question = _question(register, Table.BONDS, seen, filters)
    if question.drafts or Draft.LISTED not in question.wanted.get("status", {Draft.LISTED}):
        return 0
    if seen and rows and register.without_file.isdisjoint(seen) and not _number_of_drafts(question, filters):
        return 0  # The tables of what lists say would cost a list of one municipality with a file a tenth of its time.
    return _number_of_drafts(question._replace(register=_with_drafts(register, seen)), filters)


def _number_of_drafts(question: Question, filters: Filters) -> int:
    return sum(1 for _ in _that_fit(drafts(question), question, filters))


def bonds_ahead_that_fit(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[BondOnDay]:
    """The bonds that fit and are not there yet, where their beginning was decided or told by the day."""
    question = _question(register, Table.BONDS, seen, filters)
    for candidate, _ in _that_fit(ahead(question), question, filters):
        if candidate.bond is not None:
            yield candidate.bond


def _fitting(
    register: Register, table: Table, seen: tuple[str, ...], filters: Filters, ids: frozenset[str] = frozenset()
) -> Iterator[tuple[Candidate, Belongs]]:
    question = _question(register, table, seen, filters)._replace(ids=ids)
    return _that_fit(CANDIDATES[table](question), question, filters)


def _question(register: Register, table: Table, seen: tuple[str, ...], filters: Filters) -> Question:
    wanted = {
        name: _resolved(register, table, seen, name, words)
        for name, words in filters.words.items()
        if words and name != "search"
    }
    asks_for_drafts = filters.drafts or Draft.LISTED in wanted.get("status", ())
    known = register
    if table is Table.BONDS and asks_for_drafts:
        known = _with_drafts(register, seen)
    if table is Table.MUNICIPALITIES and (filters.missing or asks_what_is_known(wanted)):
        known = _with_all_municipalities(register)
    return Question(known, seen, filters.on, filters.period, wanted, asks_for_drafts, filters.missing)


def _resolved(
    register: Register, table: Table, seen: tuple[str, ...], name: str, words: tuple[str, ...]
) -> frozenset[str]:
    """The values that the words of a filter stand for; a partner may be one that lists alone name."""
    try:
        return resolved(register, table, name, words)
    except UnknownValue:
        if table is not Table.BONDS or name != "partner":
            raise
    return resolved(_with_drafts(register, seen), table, name, words)


def _with_drafts(register: Register, seen: tuple[str, ...]) -> Register:
    from stedenband.register.without_file import with_drafts  # noqa: PLC0415 - 3 ms, and few need it

    return with_drafts(register, seen)


def _with_all_municipalities(register: Register) -> Register:
    from stedenband.register.without_file import with_all_municipalities  # noqa: PLC0415 - 3 ms, and few need it

    return with_all_municipalities(register)


def _that_fit(
    candidates: Iterable[Candidate], question: Question, filters: Filters
) -> Iterator[tuple[Candidate, Belongs]]:
    searched = [" ".join(fold(word).split()) for word in filters.words.get("search", ())]
    for candidate in candidates:
        if not _fits(candidate, question) or (searched and not _mentions(candidate, searched)):
            continue
        belongs = None if question.period.is_all else candidate.belongs()
        if question.period.is_all or belongs is not None:
            yield candidate, belongs


def _fits(candidate: Candidate, question: Question) -> bool:
    """Whether it has one of the values asked for under each filter, those that its period answers apart."""
    for name, wanted in question.wanted.items():
        if name not in candidate.answered and wanted.isdisjoint(getattr(candidate.facets, name)()):
            return False
    return True


def _mentions(candidate: Candidate, searched: list[str]) -> bool:
    """Whether one of some words stands in its texts, wherever these break their lines."""
    text = "\n".join(" ".join(fold(text).split()) for text in candidate.texts())
    return any(word in text for word in searched)
