"""What the data says otherwise than it did in another register: corrections and undated facts too."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from stedenband.model import Bond, Committee, Event, Municipality, Record
from stedenband.model.as_data import as_data
from stedenband.model.keys import key_label
from stedenband.register.bond_on_day import BondOnDay, bond_on_day
from stedenband.register.register import Register
from stedenband.reports.sentences import listed, say
from stedenband.reports.values import Bullets, Paragraph, Part, Phrase
from stedenband.text import Language

_TOLD_APART = ("bonds", "committees", "events")


class _Side(NamedTuple):
    """A municipality in one of the two registers."""

    register: Register
    home: str
    owner: Municipality

    def bond(self, bond: Bond, on: date) -> BondOnDay | None:
        """One of its bonds on a day."""
        return bond_on_day(self.register, self.register.ties[f"{self.home}/{bond.id}"], self.home, on)

    def name(self, record: Bond | Committee | Event) -> str:
        """What a record is called: a bond by its partners."""
        if isinstance(record, Event):
            named = record.title
        elif isinstance(record, Committee):
            named = record.name
        else:
            last = self.bond(record, date.max)
            named = ", ".join(member.name for member in last.members) if last else ""
            named = named or record.name or record.id
        return f"{self.owner.gemeente} – {named}"


def comparison(
    before: Register, after: Register, homes: tuple[str, ...], revision: str, language: Language, on: date
) -> Part:
    """What the data says otherwise than in another register; how bonds stand is told as of a day."""
    asked = homes or tuple(sorted({*before.municipalities, *after.municipalities}))
    items = [Phrase(text) for home in asked for text in _of_municipality(before, after, home, language, on)]
    heading = say("comparison", language, revision=revision)
    return Part(
        "comparison", heading, (Bullets(tuple(items)) if items else Paragraph((Phrase(say("no-changes", language)),)),)
    )


def _of_municipality(before: Register, after: Register, home: str, language: Language, on: date) -> Iterator[str]:
    old, new = before.municipalities.get(home), after.municipalities.get(home)
    if old is None or new is None:
        if new:
            yield say("file-added", language, name=new.gemeente)
        elif old and home not in after.unknown:
            yield say("file-removed", language, name=old.gemeente)
        return
    then, now = _Side(before, home, old), _Side(after, home, new)
    for key in _TOLD_APART:
        yield from _of_records(then, now, key, language, on)
    changed = _changed(old, new, set(_TOLD_APART), language)
    if changed:
        yield say("record-changed", language, name=new.gemeente, keys=changed)


def _of_records(then: _Side, now: _Side, key: str, language: Language, on: date) -> Iterator[str]:
    ours = {record.id: record for record in getattr(then.owner, key)}
    theirs = {record.id: record for record in getattr(now.owner, key)}
    for id, record in theirs.items():
        name = now.name(record)
        if id not in ours:
            yield say("record-added", language, name=name)
            continue
        is_bond = isinstance(record, Bond)
        moved = _moved(then.bond(ours[id], on), now.bond(record, on), language) if is_bond else ""
        changed = _changed(ours[id], record, {"history"} if moved else set(), language)
        if moved:
            yield say("status-changed", language, name=name, change=moved)
        if changed:
            yield say("record-changed", language, name=name, keys=changed)
    for id, record in ours.items():
        if id not in theirs:
            yield say("record-removed", language, name=then.name(record))


def _moved(then: BondOnDay | None, now: BondOnDay | None, language: Language) -> str:
    """From which status to which a bond went, where the data now says another."""
    if then is None or now is None or (then.status is now.status and bool(then.exploring) is bool(now.exploring)):
        return ""
    words = [one.status.label(language) for one in (then, now)]
    if now.exploring and not then.exploring and then.status is now.status:
        return say("explored-again", language, status=words[1])
    return say("from-to", language, before=words[0], after=words[1])


def _changed(old: Record, new: Record, left_out: set[str], language: Language) -> str:
    """The labels of the keys that differ."""
    ours, theirs = as_data(old), as_data(new)
    keys = [key for key in {**ours, **theirs} if key not in left_out and ours.get(key) != theirs.get(key)]
    return listed([key_label(key, language).lower() for key in keys], language)
