"""Checks on bonds that came along in a merger: such a bond stands in one file, or in both one after the other."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from stedenband.checks.context import Check, Found, Subject
from stedenband.checks.same_bond import same_partners
from stedenband.model import Bond
from stedenband.places.municipalities import Municipality
from stedenband.register.dated_entries import date_of
from stedenband.register.identity import all_after, existed_before, is_called, official
from stedenband.register.owner_then import former_owners
from stedenband.register.register import Tie
from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Kind, Status


class _Former(NamedTuple):
    """The file of a former municipality that went up in another, and the day on which it ended."""

    home: str
    one: Municipality
    ended: date


def inherited_twice(subject: Subject) -> Iterator[Found]:
    """A bond is in force at one time in the file of a former municipality and in that of what it went up in."""
    formers = _formers(subject)
    for index, tie in subject.ties if formers else ():
        twice = (found for former in formers for found in _the_same(subject, tie, former))
        for other, former in twice:
            values = {"bond": tie.id, "other": other.id, "gemeente": former.one.usual_name}
            yield ("bonds", index, "id"), {**values, "meant": _meant(tie, other, former)}
            break


def _formers(subject: Subject) -> list[_Former]:
    """The files of what went up in a municipality."""
    if not subject.register.former:
        return []
    now = official(subject.municipality)
    told = ((home, one) for home, one in subject.register.former.items() if isinstance(one, Municipality))
    return [
        _Former(home, one, one.ended)
        for home, one in told
        if one.ended and any(it == now for it in all_after(one.code))
    ]


def _the_same(subject: Subject, tie: Tie, former: _Former) -> Iterator[tuple[Tie, _Former]]:
    """The bonds in the file of a former municipality that are one with a bond of what it went up in."""
    owner = subject.register.municipalities[former.home]
    came_along = any(is_called(former.one, name) for name in former_owners(tie.bond, tie.owner))
    # Before the merger both may have had one, unless it is told that it came along, or the later one was not there yet.
    is_of_both = not came_along and existed_before(subject.municipality, former.ended)
    for bond in owner.bonds:
        other = Tie(former.home, owner, bond)
        is_alike = not _kinds(tie.bond).isdisjoint(_kinds(bond)) and same_partners(subject.register, tie, other)
        if is_alike and _overlap(tie.bond, bond, former.ended if is_of_both else date.min):
            yield other, former


def _kinds(bond: Bond) -> set[Kind | None]:
    return {bond.kind, *(entry.kind for entry in bond.history)} - {None}


def _overlap(one: Bond, other: Bond, since: date) -> bool:
    """Whether both bonds surely were there at one time since a day."""
    if not one.history or not other.history:
        return False
    (began, ended), (other_began, other_ended) = _span(one), _span(other)
    return max(began, other_began, since) < min(ended, other_ended)


def _span(bond: Bond) -> tuple[date, date]:
    """From when a bond surely was there, as far as that is known, and until when it was at the least."""
    first, last = date_of(bond.history[0]), bond.history[-1]
    began, ended = first.last if first else date.min, date_of(last)
    if last.status is not Status.ENDED:
        return began, date.max
    return began, ended.first if ended else began


def _meant(tie: Tie, other: Tie, former: _Former) -> Bilingual:
    """How the two become one, or one after the other."""
    day, name, remove = former.ended.isoformat(), former.one.usual_name, f"stedenband change {other.id} --remove"
    origin = f"origin: {{how: inherited, from: {name}, date: {day}}}"
    return Bilingual(
        f"zet alles in {tie.id}, met {origin}, en haal de andere weg: {remove}; "
        f"of beëindig {other.id} per {day} (reason: merger) en laat {tie.id} dan beginnen",
        f"put all in {tie.id}, with {origin}, and take out the other: {remove}; "
        f"or end {other.id} as of {day} (reason: merger) and let {tie.id} begin then",
    )


ON_WHOLE_RECORDS: tuple[Check, ...] = (inherited_twice,)
