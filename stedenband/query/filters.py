"""Filters over the register: which bonds, events, committees, roles and municipalities a question is about."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from stedenband.model import Committee, Event, FilledRole, Municipality
from stedenband.query.facets import (
    Facets,
    bond_facets,
    general_role_facets,
    names_of_committee,
    one_value,
    resolved,
    texts_of,
    through_bonds,
    values,
)
from stedenband.query.filter_values import Table
from stedenband.query.rows import (
    Row,
    bond_row,
    committee_row,
    event_row,
    event_status,
    general_role_rows,
    municipality_row,
    role_held,
    role_row,
)
from stedenband.register.register import Register, Tie
from stedenband.register.state import State, committee_status, days_of_effect, in_force, in_period, state, was_known
from stedenband.text import fold
from stedenband.vocabulary.codes import CommitteeStatus


class Filters(NamedTuple):
    """What a list is asked for: words per filter as typed, the period, and the day on which the register is read."""

    words: Mapping[str, tuple[str, ...]] = {}
    first: date | None = None
    last: date | None = None
    on: date | None = None


class _Candidate(NamedTuple):
    row: Callable[[], Row]
    facets: Facets
    texts: Callable[[], Iterable[str]]
    in_period: Callable[[], bool]


def select(register: Register, table: Table, seen: tuple[str, ...], filters: Filters) -> list[Row]:
    """The rows of a table that fit every filter; `seen` are the municipalities asked for, none meaning all.

    UnknownValue where a filter's word stands for nothing known in the register.
    """
    wanted = {name: resolved(register, table, name, words) for name, words in filters.words.items() if words}
    searched = [fold(word) for word in filters.words.get("search", ())]
    return [
        candidate.row()
        for candidate in _CANDIDATES[table](register, seen, filters)
        if all(not wanted[name].isdisjoint(getattr(candidate.facets, name)()) for name in wanted if name != "search")
        and (not searched or _mentions(candidate, searched))
        and ((filters.first is None and filters.last is None) or candidate.in_period())
    ]


def _mentions(candidate: _Candidate, searched: list[str]) -> bool:
    text = "\n".join(fold(text) for text in candidate.texts())
    return any(word in text for word in searched)


# --- The candidates of each table --------------------------------------------------------------------------------


def seen_ties(register: Register, seen: tuple[str, ...]) -> Iterator[tuple[str, Tie]]:
    """Each bond once, with the municipality that it is seen from: the one that wrote it where that is asked for."""
    if not seen:
        yield from ((tie.home, tie) for tie in register.ties.values())
        return
    shown: set[str] = set()
    for home in seen:
        for tie in register.ties_of(home):
            if tie.id not in shown:
                shown.add(tie.id)
                yield (tie.home if tie.home in seen else home), tie


def states(register: Register, seen: tuple[str, ...], on: date | None) -> Iterator[tuple[str, Tie, State]]:
    """Each bond that there was on a day, with its state then and the municipality that it is seen from."""
    for home, tie in seen_ties(register, seen):
        found = state(tie.bond, tie.sources, on)
        if found is not None:
            yield home, tie, found


def _seen_homes(register: Register, seen: tuple[str, ...]) -> Iterator[str]:
    return iter(seen or register.municipalities)


def _bonds(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[_Candidate]:
    for home, tie, found in states(register, seen, filters.on):
        yield _Candidate(
            partial(bond_row, register, tie, home, found, filters.on),
            bond_facets(register, home, tie, found),
            partial(_texts_of_bond, register, tie),
            _in_force(tie, filters),
        )


def _texts_of_bond(register: Register, tie: Tie) -> Iterable[str]:
    return texts_of(tie.bond, *register.committees(tie))()


def _in_force(tie: Tie, filters: Filters) -> Callable[[], bool]:
    return lambda: in_force(tie.bond, tie.sources, filters.first, filters.last)


def _any_in_force(ties: list[Tie], filters: Filters) -> Callable[[], bool]:
    return lambda: any(in_force(tie.bond, tie.sources, filters.first, filters.last) for tie in ties)


def _roles(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[_Candidate]:
    for home in _seen_homes(register, seen):
        municipality = register.municipalities[home]
        for row in general_role_rows(municipality):
            facets = general_role_facets(municipality, row.role)
            yield _Candidate(partial(_itself, row), facets, texts_of(*municipality.roles), lambda: True)
    for home, tie, found in states(register, seen, filters.on):
        for role in tie.bond.roles:
            if role_held(role, filters.on):
                yield _role(register, home, tie, found, role, filters)


def _itself(row: Row) -> Row:
    return row


def _role(register: Register, home: str, tie: Tie, found: State, role: FilledRole, filters: Filters) -> _Candidate:
    committees = [one for one in register.committees(tie) if one.id == role.committee]
    facets = bond_facets(register, home, tie, found)._replace(
        role=one_value(role.role),
        theme=lambda: dict.fromkeys([*tie.bond.themes, *role.themes]),
        committee=lambda: (fold(name) for one in committees for name in names_of_committee(one)),
    )
    return _Candidate(
        partial(role_row, register.municipalities[home].gemeente, tie, role),
        facets,
        texts_of(role, *committees),
        lambda: in_period(role.since, role.until, filters.first, filters.last) and _in_force(tie, filters)(),
    )


def _committees(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[_Candidate]:
    for home, owner_home in _committee_homes(register, seen):
        owner = register.municipalities[owner_home]
        for committee in owner.committees:
            ties = [tie for tie in register.ties_of(owner_home) if committee.id in tie.bond.committees]
            row = partial(committee_row, register, owner_home, committee, home, filters.on)
            status = committee_status(committee, owner.sources_named, filters.on)
            names = {fold(name) for name in names_of_committee(committee)}
            facets = through_bonds(register, home, ties, filters.on)._replace(
                status=one_value(status or ""), committee=values(names)
            )
            yield _Candidate(row, facets, texts_of(committee), _committee_in_period(owner, committee, filters))


def _committee_homes(register: Register, seen: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """The municipalities asked for, then the writers of bonds that they join: their committees keep those bonds."""
    homes = list(_seen_homes(register, seen))
    yield from ((home, home) for home in homes)
    shown = set(homes)
    for home, tie in seen_ties(register, seen):
        if tie.home not in shown and tie.bond.committees:
            shown.add(tie.home)
            yield home, tie.home


def _committee_in_period(owner: Municipality, committee: Committee, filters: Filters) -> Callable[[], bool]:
    def check() -> bool:
        if not committee.history:
            return True
        entries, last = committee.history, committee.history[-1]
        days = days_of_effect(entries, committee.sources, owner.sources_named)
        ended = days[-1] if last.status is CommitteeStatus.ENDED else None
        begun = entries[0].date.first if entries[0].date and entries[0].status is CommitteeStatus.ACTIVE else None
        in_time = begun is None or filters.last is None or begun <= filters.last
        return in_time and (ended is None or filters.first is None or ended > filters.first)

    return check


def _events(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[_Candidate]:
    for home, owner_home, event in seen_events(register, seen):
        owner = register.municipalities[owner_home]
        if not was_known(event, owner.sources_named, filters.on):
            continue
        ties = [tie for reference in event.bonds if (tie := register.tie(owner_home, reference))]
        committees = [one for one in owner.committees if one.id in event.committees]
        facets = through_bonds(register, home, ties, filters.on)._replace(
            kind=one_value(event.kind),
            status=one_value(event_status(event, filters.on)),
            theme=values(event.themes),
            committee=values({fold(name) for one in committees for name in names_of_committee(one)}),
        )
        row = partial(event_row, register, owner_home, event, home, filters.on)
        yield _Candidate(row, facets, texts_of(event), _falls(event, filters))


def seen_events(register: Register, seen: tuple[str, ...]) -> Iterator[tuple[str, str, Event]]:
    """Each event once: those of the municipalities asked for, then those on bonds that they take part in."""
    homes = list(_seen_homes(register, seen))
    for home in homes:
        yield from ((home, home, event) for event in register.municipalities[home].events)
    shown: set[tuple[str, str]] = set()
    for home, tie in seen_ties(register, seen):
        for owner_home, event in register.events.get(tie.id, ()):
            if owner_home not in homes and (owner_home, event.id) not in shown:
                shown.add((owner_home, event.id))
                yield home, owner_home, event


def _falls(event: Event, filters: Filters) -> Callable[[], bool]:
    def check() -> bool:
        when = event.date
        if when is None:
            return False
        first, last = filters.first or date.min, filters.last or date.max
        if not when.yearly:
            return when.first <= last and when.last >= first
        years = (first.year, min(first.year + 1, date.max.year))
        return any(first <= when.in_year(year) <= last for year in years)

    return check


def _municipalities(register: Register, seen: tuple[str, ...], filters: Filters) -> Iterator[_Candidate]:
    for home in _seen_homes(register, seen):
        municipality = register.municipalities[home]
        ties = [tie for tie in register.ties_of(home) if state(tie.bond, tie.sources, filters.on)]
        facets = through_bonds(register, home, ties, filters.on)._replace(country=one_value(municipality.country))
        yield _Candidate(
            partial(municipality_row, register, home, len(ties), filters.on),
            facets,
            texts_of(municipality),
            _any_in_force(ties, filters),
        )


_CANDIDATES: Mapping[Table, Callable[[Register, tuple[str, ...], Filters], Iterator[_Candidate]]] = {
    Table.BONDS: _bonds,
    Table.ROLES: _roles,
    Table.COMMITTEES: _committees,
    Table.EVENTS: _events,
    Table.MUNICIPALITIES: _municipalities,
}
