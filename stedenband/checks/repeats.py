"""Checks on what is told twice: in one record, under two ids or names, or in entries that change nothing."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import Any, get_args, get_origin

from stedenband.checks.context import Check, Entry, Found, Subject
from stedenband.checks.partners import partners_twice, twice
from stedenband.model import Committee, Event, FilledRole, Participant, Partner, Record, Source
from stedenband.model.base import is_record, keys_of
from stedenband.model.municipality import NotABond
from stedenband.model.place import Network, YearlyFigure
from stedenband.parsing.source import Loc
from stedenband.register.register import full_id
from stedenband.text import name_key
from stedenband.vocabulary.codes import Code, CommitteeStatus, Kind, Status
from stedenband.vocabulary.labels import with_code


def told_twice(subject: Subject) -> Iterator[Found]:
    """A record names the same partner, theme, source, bond or participant twice."""
    for kind, records in subject.records.items():
        for name, key, inside in _lists(kind):
            if is_record(inside) and len(subject.records_of(inside)) <= 1:
                continue
            for loc, record in records:
                values = record.__dict__[name]
                if len(values) > 1:
                    for first, again in _alike(values, subject.home):
                        yield (*loc, key, again), {"found": _shown(values[again]), "first": (*loc, key, first)}
    yield from _sources_twice(subject.municipality.sources)
    committees = subject.municipality.committees
    for first, again in twice([_working_as(one) for one in committees]) if len(committees) > 1 else ():
        if committees[first].id != committees[again].id:  # else `duplicate-id` tells it
            loc = ("committees", again, "name")
            yield loc, {"found": _shown(committees[again]), "first": ("committees", first, "name")}


def _sources_twice(sources: Mapping[str, Source]) -> Iterator[Found]:
    """A text of one day that two keys stand for: by its address, or by its title and publisher."""
    days = Counter(one.day.text for one in sources.values() if one.day)
    earlier: dict[object, str] = {}
    for id, one in sources.items():
        for name in _names_of_source(one) if one.day and days[one.day.text] > 1 else ():
            first = earlier.setdefault((one.day, name), id)
            if first != id and not _differ(sources[first].url, one.url):
                yield ("sources", id), {"found": id, "first": ("sources", first)}
                break


def _names_of_source(one: Source) -> Iterator[object]:
    """What a source may be known by; in a month or a year several texts may have one title."""
    if one.day and one.day.first == one.day.last:
        yield (one.title.casefold(), (one.publisher or "").casefold())
    if one.url:
        yield _address(one.url)


def _differ(one: str | None, other: str | None) -> bool:
    """Whether two addresses are both given, and lead to two places."""
    return bool(one and other and _address(one) != _address(other))


def _address(url: str) -> str:
    return re.sub("^https?://(www[.])?", "", url).rstrip("/")


def _working_as(one: Committee) -> object:
    """What two committees have in common that are one; None for one that ended, which another may have followed."""
    return None if one.status is CommitteeStatus.ENDED else (name_key(one.name), one.side)


@cache
def _lists(record: type[Record]) -> tuple[tuple[str, str, Any], ...]:
    """The names and keys of the fields that hold lists, and what is in these; the others have rules of their own.

    `duplicate-id` compares what has an id, other rules entries.
    """
    types = ((name, key, record.model_fields[name].annotation) for name, key in keys_of(record))
    lists = ((name, key, get_args(of)[0]) for name, key, of in types if get_origin(of) is tuple)
    return tuple((name, key, inside) for name, key, inside in lists if not _has_rule(inside))


def _has_rule(item: Any) -> bool:
    return item in get_args(Entry) or (is_record(item) and "id" in item.model_fields)


def _participant(one: Participant) -> object:
    """Two nameless aldermen are two people; the same twelve residents are told twice."""
    return None if not one.name and (one.number or 1) <= 1 else one


def _network(one: Network) -> object:
    """Of two memberships that go on one is too many, also since another year."""
    return (name_key(one.name), one.until and one.since, one.until, one.note)


def _role(one: FilledRole) -> object:
    return (one.committee, one.until and one.since, one.until, one.task, one.themes) if one.committee else one


# What makes a record the same as another in one list, where that is not all of it; None where two may be the same.
_IDENTITIES: Mapping[type, Callable[[Any], object]] = {
    Participant: _participant,
    Network: _network,
    YearlyFigure: lambda one: (one.counts, one.year, one.note),
    NotABond: lambda one: (name_key(one.partner), one.country),
    FilledRole: _role,
}


def _alike(values: Sequence[Any], home: str) -> Iterable[tuple[int, int]]:
    """The places of the first of two values of a list that are the same, and of the other."""
    kind = type(values[0])
    if issubclass(kind, Code) and len(set(values)) == len(values):
        return ()
    if kind is str:
        values = [value.removeprefix(f"{home}/") for value in values]  # a bond of the file, with its municipality
    if kind is Partner:
        return partners_twice(values)
    identity = _IDENTITIES.get(kind)
    return twice(list(map(identity, values)) if identity else values)


def _shown(value: object) -> str:
    return str(getattr(value, "name", None) or "") if isinstance(value, Record) else str(value)


def event_twice(subject: Subject) -> Iterator[Found]:
    """The same event is written under two ids: in one file, or in those of both sides."""
    events = subject.municipality.events
    for first, again in _same_events(subject.home, events):
        if events[first].id != events[again].id:  # else `duplicate-id` tells it
            yield ("events", again, "id"), {"event": events[again].id, "other": events[first].id}
    theirs = _from_the_other_sides(subject)
    for index, event in enumerate(events if theirs else ()):
        other = theirs.get((_meeting(subject.home, event), name_key(event.title))) if event.date else None
        if other:
            yield ("events", index, "id"), {"event": event.id, "other": other}


def _same_events(home: str, events: Sequence[Event]) -> Iterator[tuple[int, int]]:
    """The places of two events of a file that are one: that have a date, bonds, kind and title in common.

    Where only one of them tells where it was or who went, that is no difference.
    """
    meetings = [_meeting(home, event) if event.date else None for event in events]
    often = {one for one, number in Counter(meetings).items() if one and number > 1}
    earlier: dict[object, list[int]] = {}
    for index, (event, meeting) in enumerate(zip(events, meetings, strict=True)):
        if meeting in often:
            before = earlier.setdefault((meeting, name_key(event.title)), [])
            first = next((other for other in before if _may_be_one(events[other], event)), None)
            before.append(index)
            if first is not None:
                yield first, index


def _may_be_one(one: Event, other: Event) -> bool:
    told = ((one.place, other.place), (one.direction, other.direction))
    return all(None in values or values[0] == values[1] for values in told)


def _meeting(home: str, event: Event) -> tuple[object, ...]:
    """What an event has in the files of both sides, beside its title; a direction turns, and a place may be named."""
    bonds = frozenset(full_id(home, reference) for reference in event.bonds)
    return (event.date and event.date.text, bonds, event.kind, event.status, event.jubilee)


def _from_the_other_sides(subject: Subject) -> Mapping[object, str]:
    """The events on its bonds in files of other sides; told once, in the file that comes later in the alphabet."""
    bonds = {full_id(subject.home, reference) for event in subject.municipality.events for reference in event.bonds}
    on_them = (found for bond in sorted(bonds) for found in subject.register.events.get(bond, ()))
    return {
        (_meeting(home, other), name_key(other.title)): f"{home}/{other.id}"
        for home, other in on_them
        if home < subject.home
    }


def unchanged_entry(subject: Subject) -> Iterator[Found]:
    """Two entries of a history in a row say the same: the second changes nothing."""
    for loc, entries in subject.histories:
        kind = _first_kind(subject, loc)
        for index, (before, entry) in enumerate(pairwise(entries), start=1):
            kind = getattr(before, "kind", None) or kind
            is_same = entry.status is before.status is not Status.ENDED  # `ended-twice` tells of bonds
            if is_same and getattr(entry, "kind", None) in (None, kind) and not _tells_more(entry, before):
                first, removal = (*loc, index - 1, "status"), subject.removal_of((*loc, index))
                yield (*loc, index, "status"), {"found": with_code(entry.status), "first": first, "removal": removal}


def _first_kind(subject: Subject, loc: Loc) -> Kind | None:
    """The kind of the bond that a history is of; a partner's or a committee's is of none."""
    is_bonds = loc[0] == "bonds" and len(loc) == 3  # noqa: PLR2004 - bonds, index, history
    return subject.municipality.bonds[int(loc[1])].kind if is_bonds else None


_TELLING = ("note", "reason", "document", "decided_by")


def _tells_more(entry: Entry, before: Entry) -> bool:
    """Whether an entry of the same status says what changed all the same."""
    told = ((getattr(entry, key, None), getattr(before, key, None)) for key in _TELLING)
    return any(value not in (None, earlier) for value, earlier in told)


ON_WHOLE_RECORDS: tuple[Check, ...] = (told_twice, event_twice, unchanged_entry)
