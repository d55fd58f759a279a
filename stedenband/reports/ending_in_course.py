"""Whether the ending of a bond is told in the order of time, behind what came before it, and not by its opening."""

from itertools import pairwise

from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.member_changes import since_of_members
from stedenband.reports.gaps import is_in_opening, is_plain
from stedenband.reports.grammar import say
from stedenband.text import Language
from stedenband.vocabulary import date_words as dates
from stedenband.vocabulary.codes import Status
from stedenband.vocabulary.edtf import Edtf


def ends_in_course(one: BondOnDay) -> bool:
    """Whether the ending of a bond that is told alone comes behind what came before it, in the order of time.

    So it does where the bond turned into another kind or came back, and where it slept, was suspended or phased out
    and every date is known: else its opening tells it.
    """
    ending, first = one.ending, one.beginning
    if ending is None or first is None or one.changes[1:2] == (ending,):  # hot: of most nothing came in between
        return False
    return bool(one.members) and (turned_or_came_back(one) or _are_known_states(one, first, ending))


def turned_or_came_back(one: BondOnDay) -> bool:
    """Whether a bond turned into another kind or came back before it ended, and its opening does not tell that."""
    ending, first = one.ending, one.beginning
    if ending is None or first is None or one.changes[1:2] == (ending,):  # hot
        return False
    between = _between(one, first, ending)
    if not between or any(it.certain > one.on for it in (first, *between)):
        return False
    if ending.membership and took_part(one, ending) is None:
        return False
    return ending.changes_kind or any(_goes_on(it) and not is_in_opening(one, it) for it in between)


def took_part(one: BondOnDay, ending: Change) -> tuple[Edtf, Edtf] | None:
    """From when until when a municipality took part that left a bond, where both dates stand well behind `van`."""
    since, until = one.since, ending.when
    are_plain = since and until and is_plain(since) and is_plain(until) and since.last < until.first
    return (since, until) if since and until and are_plain else None


def _goes_on(change: Change) -> bool:
    """Whether a bond goes on by a change, as another kind or again, or ends."""
    return change.turns_into or change.ends_bond or (change.status is Status.ACTIVE and change.comes_into)


def _between(one: BondOnDay, first: Change, ending: Change) -> tuple[Change, ...]:
    return one.changes[one.changes.index(first) + 1 : one.changes.index(ending)]


def _are_known_states(one: BondOnDay, first: Change, ending: Change) -> bool:
    """Whether all that came between the beginning and the ending are other states, each since a known day."""
    between = _between(one, first, ending)
    is_whole = one.changes[0] is first and one.certain is not False
    is_own = not (first.membership or ending.membership or since_of_members(one))
    if not (between and is_whole and is_own and all(it.comes_into for it in between)):
        return False
    days = [it.when for it in (first, *between, ending)]
    are_known = all(day is not None and is_plain(day) for day in days)
    return are_known and all(day.last < later.first for day, later in pairwise(filter(None, days)))


def until(ending: Change, language: Language) -> str:
    """`tot 2010`, where the day of an ending is known well enough."""
    is_known = ending.when is not None and is_plain(ending.when)
    return say("until-when", language, last=dates.bare(ending.when, language)) if ending.when and is_known else ""
