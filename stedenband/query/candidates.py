"""The candidates of each table: what could be a row, with its facets, its texts and its answer about a period."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import NamedTuple

from stedenband.query.facets import (
    Facets,
    bond_facets,
    names_of_committee,
    nothing,
    of_owner,
    only,
    texts_of,
    texts_of_bond,
    through_bonds,
)
from stedenband.query.filter_values import Table
from stedenband.query.part_rows import (
    Row,
    committee_row,
    event_row,
    general_role_rows,
    municipality_row,
    proposal_row,
    role_row,
)
from stedenband.query.periods import Belongs, Period, any_of, falls_in, overlaps
from stedenband.query.rows import bond_row
from stedenband.register.ahead import bonds_ahead
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.committees_on_day import CommitteeSeen, committees_seen
from stedenband.register.drafts import days_listed, drafts_seen
from stedenband.register.events_on_day import EventOnDay, events_seen, retold
from stedenband.register.municipality_on_day import MunicipalityOnDay, municipality_on_day
from stedenband.register.names import names_of
from stedenband.register.periods import came_into, in_force_in
from stedenband.register.records_on_day import ProposalOnDay, RoleOnDay
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen, sides_seen
from stedenband.text import fold
from stedenband.vocabulary.codes import CommitteeStatus, EventStatus, Status
from stedenband.vocabulary.labels import Draft

_OF_THE_OTHER_SIDE = ("partner", "country")


class Question(NamedTuple):
    """What is asked: of which municipalities (none: all), which day, period and values, and whether drafts count.

    With `missing` only municipalities without a file are meant.
    """

    register: Register
    seen: tuple[str, ...]
    on: date
    period: Period
    wanted: Mapping[str, frozenset[str]]
    drafts: bool = False
    missing: bool = False


class Candidate(NamedTuple):
    """What could be a row. `row` takes whether it surely belongs to the period, which `belongs` tells.

    `answered` are the filters that `belongs` answers itself: with a period `--status` asks what happened in it.
    """

    row: Callable[[Belongs], Row]
    facets: Facets
    texts: Callable[[], Iterable[str]]
    belongs: Callable[[], Belongs]
    answered: tuple[str, ...] = ()
    bond: BondOnDay | None = None


# --- Bonds, and what belongs to them ---------------------------------------------------------------------------------


def _bonds_told(question: Question) -> Iterator[BondOnDay]:
    """Each bond from the side that tells it, or where only others see the partner or country asked for, from these."""
    for bond in bonds_seen(question.register, question.seen, question.on):
        if _other_side_fits(bond_facets(bond, question.period), question):
            yield bond
        else:
            others = (side for side in sides_seen(bond) if _may_tell(side.home, question))
            yield from (side for side in others if _other_side_fits(bond_facets(side, question.period), question))


def _may_tell(home: str, question: Question) -> bool:
    return not question.seen or home in question.seen


def _other_side_fits(facets: Facets, question: Question) -> bool:
    asked = (name for name in _OF_THE_OTHER_SIDE if name in question.wanted)
    return all(not question.wanted[name].isdisjoint(getattr(facets, name)()) for name in asked)


def _answered(question: Question) -> tuple[str, ...]:
    return () if question.period.is_all else ("status",)


def _in_period(bond: BondOnDay, question: Question) -> Belongs:
    """Whether a bond was in force in the period, or with `--status` came into that state in it."""
    first, last = question.period
    statuses = question.wanted.get("status")
    if statuses is None:
        return in_force_in(bond, first, last)
    return any_of(_came_into(bond, status, question.period) for status in Status if status in statuses)


def _came_into(bond: BondOnDay, status: Status, period: Period) -> Belongs:
    found = came_into(bond, status, *period)
    is_perhaps = found is None and status is Status.UNKNOWN and bond.status is status
    return False if is_perhaps else found


def _bonds(question: Question) -> Iterator[Candidate]:
    for bond in _bonds_told(question):
        yield Candidate(
            partial(bond_row, bond),
            bond_facets(bond, question.period),
            partial(texts_of_bond, bond),
            partial(_in_period, bond, question),
            _answered(question),
            bond,
        )
    if question.drafts:
        yield from drafts(question)


def drafts(question: Question) -> Iterator[Candidate]:
    """What is only listed."""
    for draft in drafts_seen(question.register, question.seen, question.on):
        row, texts = partial(bond_row, draft), partial(texts_of_bond, draft)
        belongs = partial(_listed_in, draft, question)
        yield Candidate(row, bond_facets(draft, question.period), texts, belongs, _answered(question), draft)


def ahead(question: Question) -> Iterator[Candidate]:
    """What is not there yet and is to begin; it has no state."""
    for bond in bonds_ahead(question.register, question.seen, question.on):
        facets = bond_facets(bond, question.period)._replace(status=nothing)
        comes = partial(_comes_in, bond, question.period)
        yield Candidate(partial(bond_row, bond), facets, partial(texts_of_bond, bond), comes, (), bond)


def _comes_in(bond: BondOnDay, period: Period) -> Belongs:
    return any_of(falls_in(one.date, period) for one in bond.coming)


def _listed_in(draft: BondOnDay, question: Question) -> Belongs:
    """Perhaps there was a bond in the period; with `--status listed` whether a list named it in the period."""
    statuses = question.wanted.get("status")
    if statuses is None:
        return False
    days = days_listed(draft) if Draft.LISTED in statuses else []
    return any_of(falls_in(when, question.period) for when in days)


def _roles(question: Question) -> Iterator[Candidate]:
    yield from _general_roles(question)
    for bond in _bonds_told(question):
        for role in bond.roles if question.period.is_all else bond.all_roles:
            yield _role(bond, role, question)


def _general_roles(question: Question) -> Iterator[Candidate]:
    for home in question.seen or question.register.municipalities:
        owner = municipality_on_day(question.register, home, question.on)
        for described in owner.general_roles:
            for row in general_role_rows(owner, described):
                facets = of_owner(question.register, home, question.on)._replace(role=only(row.role))
                yield Candidate(partial(_itself, row), facets, texts_of(described), lambda: True)


def _itself(row: Row, _belongs: Belongs) -> Row:
    return row


def _role(bond: BondOnDay, role: RoleOnDay, question: Question) -> Candidate:
    facets = bond_facets(bond, question.period)._replace(
        role=only(role.role),
        theme=lambda: dict.fromkeys([*bond.tie.bond.themes, *role.themes]),
        committee=lambda: names_of_committee(role.committee) if role.committee else (),
    )

    def belongs() -> Belongs:
        filled, of_bond = overlaps(role.since, role.until, question.period), _in_period(bond, question)
        return None if filled is None or of_bond is None else filled and of_bond

    return Candidate(partial(role_row, bond, role), facets, texts_of(role), belongs, _answered(question))


def _proposals(question: Question) -> Iterator[Candidate]:
    for bond in _bonds_told(question):
        for proposal in bond.proposals:
            facets = bond_facets(bond, question.period)._replace(status=only(proposal.outcome))
            row = partial(proposal_row, bond, proposal)
            yield Candidate(row, facets, texts_of(proposal), partial(_moved_in, proposal, question.period))


def _moved_in(proposal: ProposalOnDay, period: Period) -> Belongs:
    days = [when for when in (proposal.date, proposal.decided) if when]
    return any_of(falls_in(when, period) for when in days) if days else False


# --- What belongs to municipalities ----------------------------------------------------------------------------------


def _committees(question: Question) -> Iterator[Candidate]:
    for seen in committees_seen(question.register, question.seen, question.on):
        one = seen.committee
        facets = through_bonds(seen.bonds, of_owner(question.register, seen.home, question.on))._replace(
            status=only(one.status or ""), committee=partial(names_of_committee, one)
        )
        row = partial(committee_row, question.register, seen, question.on)
        yield Candidate(row, facets, texts_of(one), partial(_was_there, seen, question.period))


def _was_there(seen: CommitteeSeen, period: Period) -> Belongs:
    one = seen.committee
    if one.status is None:
        return False
    return overlaps(one.begun, one.since if one.status is CommitteeStatus.ENDED else None, period)


def _events(question: Question) -> Iterator[Candidate]:
    for event in events_seen(question.register, question.seen, question.on):
        told = (
            [event]
            if _other_side_fits(_event_facets(event, question), question)
            else _from_other_sides(event, question)
        )
        yield from (_event(one, question) for one in told)


def _from_other_sides(event: EventOnDay, question: Question) -> list[EventOnDay]:
    register = question.register
    homes = (home for id in event.bonds if id in register.ties for home in register.sides(register.ties[id]))
    asked = (home for home in dict.fromkeys(homes) if home != event.home and _may_tell(home, question))
    others = (retold(register, event, home, question.on) for home in asked)
    return [other for other in others if _other_side_fits(_event_facets(other, question), question)]


def _event_facets(event: EventOnDay, question: Question) -> Facets:
    register = question.register
    ties = [register.ties[id] for id in event.bonds if id in register.ties]
    sides = [(tie, event.home if event.home in register.sides(tie) else tie.home) for tie in ties]
    bonds = [bond for tie, home in sides if (bond := bond_on_day(register, tie, home, question.on))]
    committees = [one for one in register.municipalities[event.writer].committees if one.id in event.committees]
    return through_bonds(bonds, of_owner(register, event.home, question.on))._replace(
        kind=only(event.kind),
        status=only(event.status),
        theme=only(*event.themes),
        committee=lambda: (fold(name) for one in committees for name in names_of(one)),
    )


def _event(event: EventOnDay, question: Question) -> Candidate:
    row = partial(event_row, question.register, event, question.on)
    return Candidate(
        row, _event_facets(event, question), texts_of(event), partial(_takes_place, event, question.period)
    )


def _takes_place(event: EventOnDay, period: Period) -> Belongs:
    """Whether an event falls in a period; what recurs and has no date is a habit, of no day that could be in it."""
    if event.date is None and event.status is EventStatus.RECURRING:
        return None
    return falls_in(event.date, period)


def _municipalities(question: Question) -> Iterator[Candidate]:
    for home in question.seen or _all_homes(question):
        owner = municipality_on_day(question.register, home, question.on)
        bonds = tuple(bonds_seen(question.register, (home,), question.on))
        facets = through_bonds(bonds, of_owner(question.register, home, question.on))
        yield Candidate(
            partial(municipality_row, owner, bonds, _drafts_of(question.register, home)),
            facets._replace(country=only(owner.country)),
            partial(_texts_of_municipality, owner, bonds, question),
            partial(_any_in_period, bonds, question),
            _answered(question),
        )


def _drafts_of(register: Register, home: str) -> int | None:
    """How many bonds lists elsewhere name of a municipality without a file; None of one that has a file."""
    if home not in register.without_file:
        return None
    from stedenband.register.without_file import drafts_of  # noqa: PLC0415 - 10 ms, and few lists need it

    return drafts_of(register, home)


def _all_homes(question: Question) -> tuple[str, ...]:
    register = question.register
    return tuple(home for home in register.municipalities if (home in register.without_file) == question.missing)


def _any_in_period(bonds: tuple[BondOnDay, ...], question: Question) -> Belongs:
    return any_of(_in_period(bond, question) for bond in bonds)


def _texts_of_municipality(owner: MunicipalityOnDay, bonds: tuple[BondOnDay, ...], question: Question) -> Iterator[str]:
    yield from texts_of(owner, tuple(events_seen(question.register, (owner.home,), question.on)))()
    for bond in bonds:
        yield from texts_of_bond(bond)


CANDIDATES: Mapping[Table, Callable[[Question], Iterator[Candidate]]] = {
    Table.BONDS: _bonds,
    Table.ROLES: _roles,
    Table.COMMITTEES: _committees,
    Table.EVENTS: _events,
    Table.PROPOSALS: _proposals,
    Table.MUNICIPALITIES: _municipalities,
}
