"""Faults of what is told twice: in one list, under two ids or names, or in an entry that changes nothing."""

import json
from collections.abc import Iterator

import yaml

from stedenband.model import (
    Bond,
    Committee,
    CommitteeEntry,
    Event,
    HistoryEntry,
    Participant,
    Partner,
    PartnerEntry,
    Record,
)
from stedenband.vocabulary.codes import CommitteeStatus, Level, Status
from tests.mutations.edits import Kind, entry_added, fault, item_added, key_given
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted

_TOLD_OTHERWISE = (HistoryEntry, PartnerEntry, CommitteeEntry, Bond, Committee, Event)


def _text(file: Original, place: Place) -> str:
    return file.text[place.start : place.end]


def _values_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each single value of a list once more at its end: themes, sources, bonds, committees."""
    for place in file.places.values():
        inside = file.children(place) if isinstance(place.node, yaml.SequenceNode) else []
        for one in inside:
            if isinstance(one.node, yaml.ScalarNode):
                edit, at, plus = item_added(file, place, _text(file, one))
                yield fault(file, one.loc, edit, Expect("told-twice", at, plus))


def _records_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each record of a list once more behind itself: partners, participants, agreements, roles, figures."""
    for place, record in file.of(Record):
        is_in_list = place.loc and isinstance(place.loc[-1], int)
        nameless = isinstance(record, Participant) and not record.name and (record.number or 1) <= 1
        if is_in_list and not nameless and not isinstance(record, _TOLD_OTHERWISE):
            edit, at, plus = item_added(file, file.places[place.loc[:-1]], _text(file, place), int(place.loc[-1]))
            yield fault(file, place.loc, edit, Expect("told-twice", at, plus))


def _sources_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each source of a day once more, under another key before the others: it is told itself."""
    for id, source in file.municipality.sources.items():
        if source.day and (source.url or source.day.first == source.day.last):
            place = file.at("sources", id)
            values = {key: getattr(source, key) for key in ("title", "publisher", "date", "consulted", "url")}
            told = {key: str(value) for key, value in values.items() if value}
            edit = entry_added(file, file.at("sources"), f"nog-eens: {json.dumps(told, ensure_ascii=False)}")
            at = place.key[0] if place.key else place.start
            yield fault(file, place.loc, edit, Expect("told-twice", at, len(edit.new) if at == edit.start else 0))


def _committees_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee that works once more behind itself, under another id."""
    for place, committee in file.of(Committee):
        if committee.status is not CommitteeStatus.ENDED:
            text, _ = _of_another_id(file, place, "nog-eens")
            edit, at, plus = item_added(file, file.at("committees"), text, int(place.loc[-1]))
            name = text.index(_text(file, file.at(*place.loc, "name")))
            yield fault(file, place.loc, edit, Expect("told-twice", at, plus + name))


def _of_another_id(file: Original, place: Place, new: str) -> tuple[str, int]:
    """The text of a record with another id, and where that stands in it."""
    id = file.at(*place.loc, "id")
    before, after = file.text[place.start : id.start], file.text[id.end : place.end]
    return before + new + after, len(before)


def _events_twice(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated event once more behind itself, under another id."""
    for place, event in file.of(Event):
        if event.date:
            text, id = _of_another_id(file, place, "nog-eens")
            edit, at, plus = item_added(file, file.at("events"), text, int(place.loc[-1]))
            yield fault(file, place.loc, edit, Expect("event-twice", at, plus + id))


def _events_of_both_sides(files: Files, file: Original) -> Iterator[Planted]:
    """Each dated event of a bond that another file joins, written there as well; the later file is told."""
    for _, event in file.of(Event):
        for home, other in files.items():
            joined = [f"{file.home}/{id}" for id in event.bonds]
            if event.date and joined and home > file.home and {*joined} <= {*other.municipality.joins}:
                before = "[{id: "
                jubilee = f", jubilee: {event.jubilee}" if event.jubilee else ""
                text = (
                    f'{before}ook-hier, date: "{event.date}", kind: {event.kind}, title: "{event.title}", '
                    f"bonds: [{', '.join(joined)}], status: {event.status}{jubilee}}}]"
                )
                edit, at, plus = key_given(other, other.at(), "events", text)
                where = f"{file.home} {event.id}"
                yield fault(other, where, edit, Expect("event-twice", at, plus + len(before)))


def _own_partners(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner that is a municipality with the name and the country of the file's own."""
    ours = file.municipality
    for place, partner in file.of(Partner):
        if partner.level is Level.MUNICIPALITY and not partner.part_of:
            name, country = file.at(*place.loc, "name"), file.at(*place.loc, "country")
            edits = Edit(name.start, name.end, ours.gemeente), Edit(country.start, country.end, ours.country)
            yield fault(file, place.loc, edits, Expect("own-partner", name.start))


def _own_numbers(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner with the number that the file's own municipality is given."""
    for place, _ in file.of(Partner):
        edits = [key_given(file, record, "geonames", "2751773")[0] for record in (file.at(), place)]
        yield fault(file, place.loc, edits, Expect("own-partner", file.at(*place.loc, "name").start))


def _with_a_region(shape: str) -> Kind:
    """Each bond that goes on once more right behind itself, with a region behind its partner's name."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for index, bond in enumerate(file.municipality.bonds):
            if bond.history[-1].status is Status.ENDED:
                continue
            before = "{id: tweemaal, partners: [{name: "
            name = shape.format(bond.partners[0].name)
            rest = f"kind: contact, history: [{{status: active}}], sources: [{bond.sources[0]}]}}"
            text = f'{before}"{name}", country: {bond.partners[0].country}}}], {rest}'
            edit, at, plus = item_added(file, file.at("bonds"), text, index)
            yield fault(file, ("bonds", index), edit, Expect("partner-nearly-twice", at, plus + len(before)))

    return plant


def _unchanged_entries(files: Files, file: Original) -> Iterator[Planted]:
    """The status of each entry of a history once more behind it, a bond's endings apart."""
    for place, entry in file.of(HistoryEntry, PartnerEntry, CommitteeEntry):
        if entry.status is not Status.ENDED:
            history = file.places[place.loc[:-1]]
            edit, at, plus = item_added(file, history, f"{{status: {entry.status}}}", int(place.loc[-1]))
            yield fault(file, place.loc, edit, Expect("unchanged-entry", at, plus + len("{status: ")))


KINDS: dict[str, Kind] = {
    "value of a list told twice": _values_twice,
    "record of a list told twice": _records_twice,
    "source under two keys": _sources_twice,
    "committee under two ids": _committees_twice,
    "event under two ids": _events_twice,
    "event in the files of both sides": _events_of_both_sides,
    "partner that is the municipality itself": _own_partners,
    "partner with the number of the municipality itself": _own_numbers,
    "partner once more, with its region": _with_a_region("{}, Streek"),
    "partner once more, with its region in brackets": _with_a_region("{} (Streek)"),
    "entry that changes nothing": _unchanged_entries,
}
