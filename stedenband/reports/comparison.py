"""What the data says otherwise than it did in another register: corrections and undated facts too."""

from collections.abc import Iterator, Mapping, Set
from datetime import date
from typing import NamedTuple

from stedenband.model import Bond, Committee, Event, Municipality, Record
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.register import Register
from stedenband.reports.changed_values import changed_values
from stedenband.reports.grammar import say
from stedenband.reports.renames import Named, renamed_municipalities, same_records
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Language

_TOLD_APART = ("bonds", "committees", "events")


class _Side(NamedTuple):
    """A municipality in one of the two registers, and the one that it is told for: itself, or who joins its bonds."""

    register: Register
    home: str
    owner: Municipality
    told_for: str

    def bond(self, bond: Bond, on: date) -> BondOnDay | None:
        """One of its bonds on a day; None for a draft too."""
        tie = self.register.ties.get(f"{self.home}/{bond.id}")
        return bond_on_day(self.register, tie, self.told_for, on) if tie else None

    def name(self, record: Bond | Committee | Event) -> str:
        """What a record is called: a bond by its partners."""
        if isinstance(record, Event):
            named = record.title
        elif isinstance(record, Committee):
            named = record.name
        else:
            last = self.bond(record, date.max)
            named = ", ".join(member.name for member in (last.members if last else record.partners))
            named = named or record.name or record.id
        return f"{self.register.municipalities[self.told_for].gemeente} – {named}"


def comparison(
    before: Register, after: Register, homes: tuple[str, ...], revision: str, language: Language, on: date
) -> Part:
    """What the data says otherwise than in another register; how bonds stand is told as of a day.

    Of a municipality that was asked for also what differs of the bonds that it joins, in the files of others.
    """
    was = renamed_municipalities(before, after)
    asked = homes or tuple(sorted({*before.municipalities, *after.municipalities} - {*was.values()}))
    told = [_of_municipality(before, after, was.get(home, home), home, language, on) for home in asked]
    told += [_of_joined(before, after, was, home, writer, language, on) for home, writer in _joined(after, homes)]
    items = [Phrase(text) for texts in told for text in texts]
    heading = say("comparison", language, revision=revision)
    return Part(
        "comparison", heading, (Bullets(tuple(items)) if items else Paragraph((Phrase(say("no-changes", language)),)),)
    )


def _of_municipality(
    before: Register, after: Register, was: str, home: str, language: Language, on: date
) -> Iterator[str]:
    old, new = before.municipalities.get(was), after.municipalities.get(home)
    name = new.gemeente if new else old.gemeente if old else home
    if was in before.unknown:
        yield say("unreadable-then", language, name=name)
    elif home in after.unknown | after.partial:
        yield say("unreadable-now", language, name=name)
    elif old is None:
        yield say("file-added", language, name=name)
    elif new is None:
        yield say("file-removed", language, name=name)
    else:
        yield from _between(_Side(before, was, old, was), _Side(after, home, new, home), language, on)


def _joined(after: Register, homes: tuple[str, ...]) -> list[tuple[str, str]]:
    """Each municipality asked for with those others, not asked for, whose bonds it joins."""
    known = [home for home in homes if home in after.municipalities]
    writers = {home: dict.fromkeys(tie.home for tie in after.ties_of(home)) for home in known}
    return [(home, writer) for home in known for writer in writers[home] if writer not in homes]


def _of_joined(
    before: Register, after: Register, was: Mapping[str, str], home: str, writer: str, language: Language, on: date
) -> Iterator[str]:
    """What differs of the bonds of a municipality that another one joins, as that sees them."""
    written = was.get(writer, writer)
    old, new = before.municipalities.get(written), after.municipalities.get(writer)
    told_for = was.get(home, home)
    if old is None or new is None or told_for not in before.municipalities:
        return
    then, now = _Side(before, written, old, told_for), _Side(after, writer, new, home)
    among = {tie.bond.id for tie in after.ties_of(home) if tie.home == writer}
    yield from _of_records(then, now, "bonds", language, on, among)


def _between(then: _Side, now: _Side, language: Language, on: date) -> Iterator[str]:
    """What differs between a municipality in one register and in the other."""
    name, old_name = now.owner.gemeente, then.owner.gemeente
    if name != old_name:
        yield say("renamed", language, name=name, was=old_name)
    elif now.home != then.home:
        yield say("file-renamed", language, name=name, now=now.home, was=then.home)
    for key in _TOLD_APART:
        yield from _of_records(then, now, key, language, on)
    yield from _changed(then.owner, now.owner, name, {*_TOLD_APART, "gemeente"}, language)


def _of_records(
    then: _Side, now: _Side, key: str, language: Language, on: date, among: Set[str] | None = None
) -> Iterator[str]:
    """What differs of the records of a key, or of those `among` them by their ids now."""
    ours: tuple[Named, ...] = getattr(then.owner, key)
    theirs: tuple[Named, ...] = getattr(now.owner, key)
    was = same_records(ours, theirs)
    for record in theirs if among is None else [one for one in theirs if one.id in among]:
        name, old = now.name(record), was.get(record.id)
        if old is None:
            yield say("record-added", language, name=name)
            continue
        if old.id != record.id:
            yield say("id-renamed", language, name=name, now=record.id, was=old.id)
        moved = ""
        if isinstance(old, Bond) and isinstance(record, Bond):
            moved = _moved(then.bond(old, on), now.bond(record, on), language)
        if moved:
            yield say("status-changed", language, name=name, change=moved)
        yield from _changed(old, record, name, {"id", *(["history"] if moved else [])}, language)
    kept = {old.id for old in was.values()}
    for record in ours if among is None else ():
        if record.id not in kept:
            yield say("record-removed", language, name=then.name(record))


def _moved(then: BondOnDay | None, now: BondOnDay | None, language: Language) -> str:
    """From which status to which a bond went, where the data now says another."""
    if then is None or now is None or (then.status is now.status and bool(then.exploring) is bool(now.exploring)):
        return ""
    words = [one.status.label(language) for one in (then, now)]
    if now.exploring and not then.exploring and then.status is now.status:
        return say("explored-again", language, status=words[1])
    return say("from-to", language, before=words[0], after=words[1])


def _changed(old: Record, new: Record, name: str, left_out: set[str], language: Language) -> Iterator[str]:
    """A line with each value that differs, new and old."""
    if changes := list(changed_values(old, new, left_out, language)):
        yield say("record-changed", language, name=name, changes="; ".join(changes))
