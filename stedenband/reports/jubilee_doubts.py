"""How a bond stands, or may stand, on the day on which its years are full: one rule, beforehand and afterwards."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from stedenband.query.jubilees import years_after
from stedenband.register.bond_change import Change
from stedenband.register.bond_on_day import BondOnDay
from stedenband.register.still import may_be, may_be_there, perhaps_by_then
from stedenband.reports.grammar import a, noun, say
from stedenband.text import Language
from stedenband.vocabulary.codes import Kind, Membership, Status
from stedenband.vocabulary.edtf import Edtf, day_before
from stedenband.vocabulary.labels import Draft

_What = Kind | Status | Membership | Draft


class Words(NamedTuple):
    """What a cell tells of one bond, and a sentence of one or of several that are named together, by which sources."""

    cell: str
    said: str
    said_of_many: str
    sources: tuple[str, ...] = ()


@lru_cache(maxsize=2**10)
def full_after(begun: date, years: int | float) -> date:
    """The day on which so many years since a day are full."""
    return min(years_after(begun, years), day_before(date.max)) + timedelta(days=1)


def may_be_there_when_full(one: BondOnDay, since: Edtf, years: int | float) -> bool:
    """Whether a bond may be there, as the kind that it counts from, when so many years since a beginning are full."""
    first, last = (full_after(day, years) for day in (since.first, since.last))
    return may_be_there(one, first, last, as_kind=since == one.kind_since)


def stands(one: BondOnDay, since: Edtf, years: int | float, language: Language) -> Iterator[Words]:
    """How a bond is to stand when so many years since a beginning are full, where that is not surely active."""
    doubt, status = _doubt(one, since, years), one.status_by(full_after(since.first, years))
    is_now = status is one.status and one.certain is not False
    if status is not Status.ACTIVE and (is_now or not doubt):
        then = "" if is_now else say("bond-then", language)
        yield _words("bond-is", status, language, _sources_of(one, status), then=then)
    if doubt:
        what, already = _may_be(doubt, full_after(since.last, years), language)
        key = "bond-may-be" if already or what in (one.status, one.kind) else "bond-may-be-then"
        yield _words(key, what, language, doubt.sources, already=already)


def stood(one: BondOnDay, since: Edtf, years: int | float, language: Language) -> Words | None:
    """How a bond may have stood when so many years since a beginning were full; None where that is certain."""
    doubt = _doubt(one, since, years)
    if doubt is None:
        return None
    what, already = _may_be(doubt, full_after(since.last, years), language)
    return _words("bond-may-have-been", what, language, doubt.sources, already=already)


def _sources_of(one: BondOnDay, status: Status | Draft) -> tuple[str, ...]:
    """The sources of the change that brings a bond into a state, or did."""
    entered = (it for it in reversed((*one.changes, *one.announced)) if it.status is status and it.comes_into)
    return next((it.sources for it in entered), ())


def _may_be(change: Change, by: date, language: Language) -> tuple[_What, str]:
    """What a bond may be by a day, and `already` where a change in doubt does not count by then.

    That it may be what it was all along, active or of its kind, says nothing: then what it may have become already.
    """
    if change.counts <= by or not (change.goes_on_as or change.from_status is Status.ACTIVE):
        return may_be(change, by), ""
    return change.kind if change.goes_on_as else change.becomes, say("already", language)


def _doubt(one: BondOnDay, since: Edtf, years: int | float) -> Change | None:
    """The change that may have taken effect when the years are full, or not; of the bond itself not that of kind."""
    if len(one.all_changes) == 1 and not one.announced:  # hot: of most bonds only their beginning is known
        return None
    change = perhaps_by_then(one, full_after(since.first, years), full_after(since.last, years))
    return None if change and change.goes_on_as and since != one.kind_since else change


def _words(key: str, what: _What, language: Language, sources: tuple[str, ...], **words: str) -> Words:
    of_one = a(what, language) if isinstance(what, Kind) else what.label(language)
    of_many = noun(what, language, many=True) if isinstance(what, Kind) else of_one
    said = say(key, language, what=of_one, **words)
    return Words(said, said, say(key, language, many=True, what=of_many, **words), sources)
