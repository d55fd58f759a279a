"""Faults in what refers to something else: sources, committees, bonds, municipalities and acceptances."""

from collections.abc import Iterator
from itertools import pairwise

from stedenband.model import Bond, Committee, Event, HistoryEntry, Municipality, Partner, Record
from tests.mutations.edits import Kind, dotted, entry_added, fault, item_added, key_given, replaced, without
from tests.mutations.places import Files, Original
from tests.mutations.planted import Edit, Expect, Planted
from tests.mutations.values import REFERENCES, dropped, each_value, is_reference


def _misspelt_references(files: Files, file: Original) -> Iterator[Planted]:
    """Each reference to a source, a committee, a bond or a municipality misspelt."""
    for leaf in filter(is_reference, file.leaves):
        if leaf.name in REFERENCES:
            yield replaced(file, leaf.place, dropped(leaf.value), REFERENCES[leaf.name])
        else:
            home, _, bond = leaf.value.partition("/")
            yield replaced(file, leaf.place, f"{home}/{dropped(bond)}", "unknown-bond")


def _of_rule(kind: Kind, rule: str) -> Kind:
    """Of a kind only what gives one rule."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        return (one for one in kind(files, file) if one.expects[0].rule == rule)

    return plant


def _unknown_municipalities(files: Files, file: Original) -> Iterator[Planted]:
    """Each reference to a bond with a municipality that has no file."""
    for leaf in filter(is_reference, file.leaves):
        if leaf.name in {"bonds", "joins"}:
            home, _, bond = (leaf.value if "/" in leaf.value else f"{file.home}/{leaf.value}").partition("/")
            yield replaced(file, leaf.place, f"{dropped(home)}/{bond}", "unknown-municipality")


def _misspelt_source_ids(files: Files, file: Original) -> Iterator[Planted]:
    """Each source under another id: what refers to it finds none, and nothing refers to what is there."""
    for id in file.municipality.sources:
        place = file.at("sources", id)
        used = [leaf.place.start for leaf in file.leaves if leaf.name in {"source", "sources"} and leaf.value == id]
        assert place.key is not None
        expects = [Expect("unknown-source", at) for at in used] + [Expect("unused-source", place.key[0])]
        yield fault(file, place.loc, Edit(*place.key, dropped(id)), *expects)


def _duplicate_ids(files: Files, file: Original) -> Iterator[Planted]:
    """Each id of a bond, committee or event set to that of its neighbour; the later one is told."""
    for key in ("bonds", "committees", "events"):
        ids = [leaf for leaf in file.leaves if leaf.name == "id" and leaf.place.loc[0] == key]
        for one, other in pairwise(ids):
            at = other.place.start
            for changed, value in ((one, other.value), (other, one.value)):
                edit = Edit(changed.place.start, changed.place.end, value)
                yield fault(file, changed.place.loc, edit, Expect("duplicate-id", at))


def _unused_sources(files: Files, file: Original) -> Iterator[Planted]:
    """A source that nothing names."""
    entry = "ongebruikt:\n    title: Ongebruikt\n    date: 2020"
    sources = file.places.get(("sources",))
    if sources:
        edit, plus = entry_added(file, sources, entry.replace("\n", "\n  ")), 0
    else:
        edit, plus = entry_added(file, file.at(), f"sources:\n  {entry}"), len("sources:\n  ")
    yield fault(file, "sources", edit, Expect("unused-source", edit.start, plus))


def _unused_committees(files: Files, file: Original) -> Iterator[Planted]:
    """A committee that nothing names, behind each there is, or as the only one."""
    committee = "{id: ongebruikt, name: Ongebruikt, form: committee}"
    committees = file.places.get(("committees",))
    for index in range(len(file.municipality.committees)):
        assert committees is not None
        edit, at, plus = item_added(file, committees, committee, index)
        yield fault(file, f"committees.{index}", edit, Expect("unused-committee", at, plus + len("{id: ")))
    if not committees:
        edit = entry_added(file, file.at(), f"committees: [{committee}]")
        yield fault(file, "committees", edit, Expect("unused-committee", edit.start, len("committees: [{id: ")))


def _joins_removed(files: Files, file: Original) -> Iterator[Planted]:
    """`joins` taken out: the file of the bond tells of the partner that does not point to it."""
    for index, id in enumerate(file.municipality.joins):
        edit = without(file, file.at("joins"))
        home, _, bond = id.partition("/")
        assert edit is not None
        for leaf in files[home].leaves:
            if isinstance(leaf.owner, Partner) and leaf.name == "name" and leaf.value == file.municipality.gemeente:
                expect = Expect("joins-missing", leaf.place.start, home=home)
                yield fault(file, f"joins.{index} ({bond})", edit, expect)


def _partners_removed(files: Files, file: Original) -> Iterator[Planted]:
    """A partner taken out of a bond that its own file joins."""
    for place, partner in file.of(Partner):
        for home, other in files.items():
            id = f"{file.home}/{file.municipality.bonds[int(place.loc[1])].id}"
            if partner.name == other.municipality.gemeente and id in other.municipality.joins:
                edit = without(file, place)
                assert edit is not None
                joins = other.at("joins", other.municipality.joins.index(id))
                yield fault(file, place.loc, edit, Expect("joins-not-partner", joins.start, home=home))


def _joins_added(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond of another file joined by a municipality that is not its partner."""
    for home, other in files.items():
        for bond in other.municipality.bonds:
            id = f"{home}/{bond.id}"
            if home == file.home or id in file.municipality.joins:
                continue
            if file.municipality.joins:
                edit, at, plus = item_added(file, file.at("joins"), id)
            else:
                edit, at, plus = key_given(file, file.at(), "joins", f"[{id}]")
                plus += 1
            yield fault(file, id, edit, Expect("joins-not-partner", at, plus))


def _partners_added(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond with a municipality of the register as one more partner, which does not join it."""
    for place, bond in file.of(Bond):
        for home, other in files.items():
            if home == file.home or f"{file.home}/{bond.id}" in other.municipality.joins:
                continue
            partner = f"{{name: {other.municipality.gemeente}, country: {other.municipality.country}}}"
            edit, at, plus = item_added(file, file.at(*place.loc, "partners"), partner)
            yield fault(file, f"{dotted(place.loc)} + {home}", edit, Expect("joins-missing", at, plus + len("{name: ")))


def _accepted(rule: str, accepted: str) -> Kind:
    """An `accept` of some rule at the municipality and each bond, committee and event."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, _ in file.of(Municipality, Bond, Committee, Event):
            edit = entry_added(file, place, f"accept: [{{rule: {accepted}, why: Zo bedoeld.}}]")
            yield fault(file, place.loc, edit, Expect(rule, edit.start, len("accept: [{rule: ")))

    return plant


def key_added(rule: str, record: type[Record], entry: str) -> Kind:
    """A key given to each record of a sort that has none; the finding stands at the text behind the sign §."""
    key, new = entry.partition(":")[0], entry.replace("§", "")

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for place, one in file.of(record):
            if key not in one.model_fields_set:
                edit = entry_added(file, place, new)
                yield fault(file, place.loc, edit, Expect(rule, edit.start, entry.index("§")))

    return plant


KINDS: dict[str, Kind] = {
    "disputed key misspelt": each_value(
        "unknown-field", lambda leaf: leaf.name == "field", lambda leaf: dropped(leaf.value)
    ),
    "partner that the bond does not have": key_added("unknown-partner", HistoryEntry, "by_partner: §Nergenshuizen"),
    "list that is no source": key_added("unknown-source", Bond, "listed: [{source: §nergens}]"),
    "proposal decided before it was asked": key_added(
        "decided-before-asked", Bond, "proposals: [{date: 2020, what: end, decided: §2019, outcome: rejected}]"
    ),
    "accepted proposal of which nothing came": key_added(
        "proposal-without-entry", Bond, "proposals: [{date: 9000, what: phase-out, outcome: §accepted}]"
    ),
    "source misspelt": _of_rule(_misspelt_references, "unknown-source"),
    "committee misspelt": _of_rule(_misspelt_references, "unknown-committee"),
    "bond misspelt": _of_rule(_misspelt_references, "unknown-bond"),
    "municipality misspelt": _unknown_municipalities,
    "id of a source misspelt": _misspelt_source_ids,
    "id of its neighbour": _duplicate_ids,
    "source that nothing names": _unused_sources,
    "committee that nothing names": _unused_committees,
    "joins taken out": _joins_removed,
    "partner taken out of a bond joined": _partners_removed,
    "joins of another's bond": _joins_added,
    "partner that does not join": _partners_added,
    "acceptance of what is not found": _accepted("unused-accept", "history-order"),
    "acceptance of an unknown rule": _accepted("unknown-rule", "histori-order"),
}
