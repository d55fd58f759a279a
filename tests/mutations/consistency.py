"""Faults between records: bonds told twice, committees that are gone, and claims without a source."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterator

from stedenband.model import Bond, Disputed, Event, FilledRole, Municipality, Partner, Source
from stedenband.vocabulary.codes import Role, Status
from tests.mutations.edits import Kind, dotted, entry_added, fault, item_added, key_given, replaced, without
from tests.mutations.history import committee_stopped
from tests.mutations.places import Files, Original, Place
from tests.mutations.planted import Edit, Expect, Planted


def _twin(bond: Bond, change: Callable[[Partner], str]) -> str:
    partners = ", ".join(change(partner) for partner in bond.partners)
    return (
        f"{{id: tweemaal, partners: [{partners}], kind: contact, history: [{{status: active}}], "
        f"sources: [{bond.sources[0]}]}}"
    )


def _partner(name: str, country: str, names: str = "") -> str:
    return f"{{name: {name}, country: {country}{names}}}"


def _accented(partner: Partner) -> str:
    """The partner with an accent on, or taken from, its first letter that can have one."""
    folded = unicodedata.normalize("NFD", partner.name)
    bare = "".join(letter for letter in folded if not unicodedata.combining(letter))
    name = re.sub("[aeiou]", lambda match: unicodedata.normalize("NFC", f"{match[0]}\u0308"), bare, count=1)
    return _partner(bare if bare != partner.name else name, partner.country)


def _shouted(partner: Partner) -> str:
    return _partner(partner.name.upper().replace("-", " "), partner.country)


def _renamed(partner: Partner) -> str:
    return _partner(f"Nieuw {partner.name}", partner.country, f", names: [{{name: {partner.name}}}]")


def _bonds_twice(change: Callable[[Partner], str]) -> Kind:
    """Each bond once more right behind itself, its partners written otherwise."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for index, bond in enumerate(file.municipality.bonds):
            edit, at, plus = item_added(file, file.at("bonds"), _twin(bond, change), index)
            yield fault(file, ("bonds", index), edit, Expect("bond-twice", at, plus + len("{id: ")))

    return plant


def _bond_added(file: Original, other: Municipality) -> tuple[Edit, int, int]:
    """An edit that adds a bond with a municipality; and where its id stands."""
    partner = _partner(other.gemeente, other.country)
    bond = f"{{id: samen, partners: [{partner}], kind: contact, history: [{{status: active}}]}}"
    if file.municipality.bonds:
        edit, at, plus = item_added(file, file.at("bonds"), bond)
        return edit, at, plus + len("{id: ")
    edit = entry_added(file, file.at(), f"bonds: [{bond}]")
    return edit, edit.start, len("bonds: [{id: ")


def _bonds_in_two_files(files: Files, file: Original) -> Iterator[Planted]:
    """A bond of two municipalities of the register, written in the files of both; the later file is told."""
    for home, other in files.items():
        if home < file.home:
            edit, at, plus = _bond_added(file, other.municipality)
            others = {home: (_bond_added(other, file.municipality)[0],)}
            yield Planted(file.home, home, (edit,), (Expect("bond-twice", at, plus),), others)


def _in_the_file_of_before(files: Files, file: Original) -> Iterator[Planted]:
    """A bond of a former municipality also in the file of what it went up in, which each other file is made."""
    before = files["delfzijl"]
    if file.home != before.home and file.municipality.country == "NL" and file.municipality.bonds:
        bond = "{id: torgau, partners: [{name: Torgau, country: DE}], kind: contact, history: [{status: active}]}"
        named = key_given(file, file.at(), "gemeente", "Eemsdelta")[0]
        code = key_given(file, file.at(), "ids", "{cbs: GM1979}")[0]
        edit, at, plus = item_added(file, file.at("bonds"), bond)
        expect = Expect("inherited-twice", at, plus + len("{id: "))
        others = {before.home: (entry_added(before, before.at(), f"bonds: [{bond}]"),)}
        yield Planted(file.home, "bonds", (named, code, edit), (expect,), others, file_name="eemsdelta.yaml")


def _roles_without_committee(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee's role without its committee."""
    for place, record in file.of(FilledRole):
        if record.role is Role.COMMITTEE:
            edit = without(file, file.at(*place.loc, "committee"))
            assert edit is not None
            at = file.at(*place.loc, "role").start
            yield fault(file, place.loc, edit, Expect("role-without-committee", at))


def _committees_gone(files: Files, file: Original) -> Iterator[Planted]:
    """Each committee dissolved while it fills a role; each of its roles in bonds that go on is told."""
    going = {index for index, bond in enumerate(file.municipality.bonds) if bond.history[-1].status is not Status.ENDED}
    for index, committee in enumerate(file.municipality.committees):
        edit = committee_stopped(file, index, "{status: ended}")
        filled = [leaf for leaf in file.leaves if leaf.name == "committee" and leaf.value == committee.id]
        roles = [leaf for leaf in filled if leaf.place.loc[1] in going]
        if roles:
            expects = [Expect("committee-gone", leaf.place.start) for leaf in roles]
            yield fault(file, ("committees", index), edit, *expects)


def _name_added(file: Original, place: Place, name: str) -> tuple[Edit, int, int]:
    """An edit that gives a place one more name; and where it then stands."""
    names = file.places.get((*place.loc, "names"))
    if names:
        edit, at, plus = item_added(file, names, f"{{name: {name}}}")
        return edit, at, plus + len("{name: ")
    edit, at, plus = key_given(file, place, "names", f"[{{name: {name}}}]")
    return edit, at, plus + len("[{name: ")


def _former_names(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner with the name of another partner in the same country as another name."""
    partners = file.of(Partner)
    for place, partner in partners:
        for _, other in partners:
            if other.country == partner.country and other is not partner:
                edit, at, plus = _name_added(file, place, other.name)
                expect = Expect("former-name-is-partner", at, plus)
                yield fault(file, f"{dotted(place.loc)} {other.name}", edit, expect)


_ACROSS = {"BE": "NL", "NL": "BE"}


def _homes_abroad(files: Files, file: Original) -> Iterator[Planted]:
    """Each partner that is a municipality of the register put abroad, and each across the border with its name."""
    for place, partner in file.of(Partner):
        name, country = file.at(*place.loc, "name"), file.at(*place.loc, "country")
        for other in files.values():
            if partner.name == other.municipality.gemeente:
                for abroad in (_ACROSS[partner.country], "NO"):
                    edits = [Edit(country.start, country.end, abroad)]
                    where = f"{dotted(place.loc)} {other.home} {abroad}"
                    yield fault(file, where, edits, Expect("domestic-as-foreign", country.start))
                continue
            if partner.country == _ACROSS[other.municipality.country] and other is not file:
                edits = [Edit(name.start, name.end, other.municipality.gemeente)]
                where = f"{dotted(place.loc)} {other.home}"
                yield fault(file, where, edits, Expect("domestic-as-foreign", country.start))


def _yearly_held(files: Files, file: Original) -> Iterator[Planted]:
    """Each event on a day of each year held."""
    for place, event in file.of(Event):
        if event.date and event.date.yearly:
            status = file.at(*place.loc, "status")
            yield replaced(file, status, "held", "yearly-held")


def _denied(_: Files, file: Original) -> Iterator[Planted]:
    """Each partner of a bond that goes on as a place with which there is no bond."""
    for place, bond in file.of(Bond):
        if bond.history and bond.history[-1].status is Status.ACTIVE and not file.municipality.not_bonds:
            before = "not_bonds: [{partner: "
            partner = json.dumps(bond.partners[0].name, ensure_ascii=False)
            edit = entry_added(file, file.at(), f"{before}{partner}, why: Het was een project.}}]")
            yield fault(file, place.loc, edit, Expect("bond-denied", edit.start, len(before)))


def _unsourced(files: Files, file: Original) -> Iterator[Planted]:
    """Each bond and each event without its sources; of a bond its endings are told too."""
    for place, record in file.of(Bond, Event):
        edit = without(file, file.at(*place.loc, "sources"))
        assert edit is not None
        told = [file.at(*place.loc, "id").start]
        for index, entry in enumerate(record.history if isinstance(record, Bond) else ()):
            if entry.status is Status.ENDED and not entry.sources:
                told.append(file.at(*place.loc, "history", index, "status").start)
        yield fault(file, place.loc, edit, *(Expect("unsourced", at) for at in told))


def _undated_sources(files: Files, file: Original) -> Iterator[Planted]:
    """Each source without a date and without the day it was consulted."""
    for place, source in file.of(Source):
        keys = [key for key in ("date", "consulted") if getattr(source, key)]
        edits = [edit for key in keys if (edit := without(file, file.at(*place.loc, key)))]
        assert place.key is not None
        yield fault(file, place.loc, edits, Expect("source-undated", place.key[0]))


def _disputed_unsourced(files: Files, file: Original) -> Iterator[Planted]:
    """Each disputed value without the source that has it."""
    for place, _ in file.of(Disputed):
        edit = without(file, file.at(*place.loc, "source"))
        assert edit is not None
        at = file.at(*place.loc, "value").start
        yield fault(file, place.loc, edit, Expect("disputed-unsourced", at))


KINDS: dict[str, Kind] = {
    "bond twice, with other accents": _bonds_twice(_accented),
    "bond twice, in capitals": _bonds_twice(_shouted),
    "bond twice, by a former name": _bonds_twice(_renamed),
    "bond in two files": _bonds_in_two_files,
    "bond in the file of a former municipality too": _in_the_file_of_before,
    "role without its committee": _roles_without_committee,
    "committee dissolved while its role is filled": _committees_gone,
    "former name of another partner": _former_names,
    "municipality of the register abroad": _homes_abroad,
    "event of each year that was held": _yearly_held,
    "bond that the file denies": _denied,
    "bond or event without a source": _unsourced,
    "source without a date": _undated_sources,
    "disputed value without its source": _disputed_unsourced,
}
