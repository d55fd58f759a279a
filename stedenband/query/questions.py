"""What a list is asked, and a candidate: what could be a row of it; which bonds answer, from which side, and when."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from stedenband.query.facets import Facets, bond_facets, surely_has_members
from stedenband.query.part_rows import Row
from stedenband.query.periods import Belongs, Period, any_of
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.periods import came_into, in_force_in
from stedenband.register.register import Register
from stedenband.register.seen import bonds_seen, sides_seen
from stedenband.vocabulary.codes import Kind, Membership, Status
from stedenband.vocabulary.labels import STATES, Known

_OF_ONE_SIDE = ("partner", "country", "province", "network")


class Question(NamedTuple):
    """What is asked: of which municipalities (none: all), which day, period and values, and whether drafts count.

    With `missing` only municipalities without a file are meant; `ids` are those of the bonds asked for (none: all).
    """

    register: Register
    seen: tuple[str, ...]
    on: date
    period: Period
    wanted: Mapping[str, frozenset[str]]
    drafts: bool = False
    missing: bool = False
    ids: frozenset[str] = frozenset()


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


def bonds_told(question: Question) -> Iterator[BondOnDay]:
    """Each bond from the side that tells it, or from the others where what is asked of one side holds of them alone."""
    bonds = bonds_seen(question.register, question.seen, question.on, question.ids)
    if question.wanted.keys().isdisjoint(_OF_ONE_SIDE) and not _asks_who_left(question):
        yield from bonds
        return
    for bond in bonds:
        if _bond_fits(bond, question):
            yield bond
        else:
            others = (side for side in sides_seen(bond) if may_tell(side.home, question))
            yield from (side for side in others if _bond_fits(side, question))


def _asks_who_left(question: Question) -> bool:
    """Whether it asks for the sides that left a bond: its state is then asked of each side too."""
    return Membership.LEFT in question.wanted.get("status", ())


def _bond_fits(bond: BondOnDay, question: Question) -> bool:
    facets = bond_facets(bond, question.period)
    if not side_fits(facets, question):
        return False
    if not _asks_who_left(question):
        return True
    if question.period.is_all:
        return not question.wanted["status"].isdisjoint(facets.status())
    return in_period(bond, question) is not None


def may_tell(home: str, question: Question) -> bool:
    """Whether a municipality is among those asked for."""
    return not question.seen or home in question.seen


def side_fits(facets: Facets, question: Question) -> bool:
    """Whether a record has the partner and the country asked for, and its own side the province and the network."""
    asked = (name for name in _OF_ONE_SIDE if name in question.wanted)
    return all(not question.wanted[name].isdisjoint(getattr(facets, name)()) for name in asked)


def asks_what_is_known(wanted: Mapping[str, frozenset[str]]) -> bool:
    """Whether `--status` names what is known of a municipality (`alleen vermeld`): also those without a file count."""
    return not wanted.get("status", frozenset()).isdisjoint(Known)


def answered(question: Question) -> tuple[str, ...]:
    """The filters that a period answers itself: what the bond was, or became, in it."""
    return () if question.period.is_all else ("status", "kind")


def in_period(bond: BondOnDay, question: Question) -> Belongs:
    """Whether a bond was in force in the period, or with `--status` came into that state in it; as what was asked."""
    first, last = question.period
    statuses, kinds = question.wanted.get("status"), question.wanted.get("kind", frozenset(Kind))
    if statuses is None:
        return in_force_in(bond, first, last, kinds)
    return any_of(_came_into(bond, status, question.period, kinds) for status in STATES if status in statuses)


def in_period_with(bond: BondOnDay, question: Question) -> Belongs:
    """The same, only perhaps where a partner or country is asked for of which it is not certain that it took part."""
    belongs = in_period(bond, question)
    return False if belongs and not surely_has_members(bond, question.period, question.wanted) else belongs


def _came_into(bond: BondOnDay, status: Status | Membership, period: Period, kinds: frozenset[str]) -> Belongs:
    found = came_into(bond, status, *period, kinds)
    is_perhaps = found is None and status is Status.UNKNOWN and bond.status is status and bond.kind in kinds
    return False if is_perhaps else found
