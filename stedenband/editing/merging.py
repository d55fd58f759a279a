"""Moves what a municipality's file has into that of its successor: ids stay unique, and references follow them."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from stedenband.editing.append import with_key, with_records, with_value
from stedenband.editing.dividing import (
    KEYS,
    Chosen,
    Leaving,
    chosen_of,
    joined_of,
    only_there,
    own_references,
)
from stedenband.editing.kinds import order_of
from stedenband.editing.leftovers import lost_comments, staying
from stedenband.editing.moving import moved, without
from stedenband.editing.nodes import NotPossible
from stedenband.editing.references import with_references
from stedenband.editing.removing import without_value
from stedenband.editing.renaming import former_name
from stedenband.loading.data_file import read_data
from stedenband.model import Bond, Committee, Municipality
from stedenband.model.as_data import as_data, data_of
from stedenband.model.traverse import source_ids_in, value_at
from stedenband.parsing.source import Loc
from stedenband.register.identity import existed_before, official
from stedenband.register.register import full_id, is_called_one_of
from stedenband.text import name_key
from stedenband.vocabulary.codes import Level, Status
from stedenband.vocabulary.edtf import Edtf

_TAKEN_ALONG = ("names", "networks", "not_bonds")  # lists of the municipality itself that its successor gets
_DAYS_OF_NAME = ("since", "until")
_TOLD_ON = ("background", "note")  # sentences on it, which come behind those that its successor has

_NewIds = Mapping[str, Mapping[str, str]]  # the new id of each old one, by the key of their list


class Merged(NamedTuple):
    """The text of the file that gets all, of the one that it comes from (None: it goes), and the new ids of bonds.

    `staying` is what does not come along of a file that goes, as written, by its keys; `comments` stood between these.
    """

    into: str
    left: str | None
    new_ids: Mapping[str, str]
    staying: Mapping[str, str] = {}
    comments: Sequence[str] = ()


def merged(leaving: Leaving, home: str, into: str, day: Edtf) -> Merged:
    """Put what leaves a file into that of `home`, from a day on; NotPossible where an edit fails."""
    target = _read(home, into)
    chosen = chosen_of(leaving)
    gone = {**chosen, "committees": only_there(leaving.owner, chosen)}
    ids = _new_ids(leaving, target, chosen)
    new_ids = {f"{leaving.home}/{old}": f"{home}/{new}" for old, new in ids["bonds"].items()}
    text = _with_new_ids(leaving, ids, chosen)
    text = with_references(text, leaving.owner, leaving.home, _from_here(leaving, home, new_ids))
    text = _with_origins(text, leaving, chosen["bonds"], day)
    is_older = existed_before(target, day.first)
    going = [leaving.owner.bonds[index] for index in chosen["bonds"]]
    text = _with_homes(text, leaving, chosen["bonds"], target, day)
    into = _with_homes_there(into, target, going)
    into = moved(text, into, "sources", _new_sources(leaving, target, ids["sources"], chosen))
    for key in KEYS:
        into = moved(text, into, key, _not_there(leaving, target, key, chosen[key]))
    if leaving.bonds is None:
        into = _with_own(into, _read(leaving.home, text), _read(home, into), is_older=is_older)
        into = _with_name(into, leaving, None if is_older else day, ids["sources"])
        return _gone(leaving, text, into, new_ids, {"sources", "joins", *KEYS, *_TAKEN_ALONG, *_TOLD_ON})
    into = with_records(into, "joins", [id for id in joined_of(leaving) if id not in target.joins])
    rest, made = _read(leaving.home, _left(text, gone)), _read(home, into)
    if any(getattr(rest, key) for key in (*KEYS, "joins")):
        return Merged(into, _left(leaving.text, gone), new_ids)
    # The last bond of a divided municipality goes: what the file says of that itself is of none that it became.
    are_there = all(_same(made, one) for one in rest.sources.values())
    return _gone(leaving, _left(text, gone), into, new_ids, {"sources"} if are_there else ())


def _gone(leaving: Leaving, text: str, into: str, new_ids: Mapping[str, str], along: Collection[str]) -> Merged:
    """What is made where a file goes of which some keys come along; its text has the ids that there are from now on."""
    told = staying(text, along)
    return Merged(into, None, new_ids, told, lost_comments(leaving.text, leaving.owner, into, told))


def _read(home: str, text: str) -> Municipality:
    found = read_data(home, f"{home}.yaml", home, text.encode()).municipality
    if found is None:
        raise NotPossible("gemeente")
    return found


def _not_there(leaving: Leaving, target: Municipality, key: str, chosen: list[int]) -> list[int]:
    """What comes along but for committees of which a copy came with another bond already."""
    records_ = getattr(leaving.owner, key)
    return [at for at in chosen if key != "committees" or _copy(leaving, target, records_[at]) is None]


def _copy(leaving: Leaving, target: Municipality, committee: Committee) -> str | None:
    """The id of a committee in the file that a bond of a divided municipality comes into: that of a copy, or none."""
    ids, told = (committee.id, f"{committee.id}-{leaving.home}"), _told(as_data(committee))
    found = (one.id for one in target.committees if one.id in ids and _told(as_data(one)) == told)
    return next(found, None) if leaving.bonds is not None else None


def _told(record: Any) -> Any:
    """What is told of a committee, but for its id and those of sources, which may be others in another file."""
    if isinstance(record, Mapping):
        return {key: _told(value) for key, value in record.items() if key not in {"id", "sources"}}
    if isinstance(record, list):
        return [_told(one) for one in record]
    return record


def _new_ids(leaving: Leaving, target: Municipality, chosen: Chosen) -> dict[str, dict[str, str]]:
    """The id that each record gets: its own, or where that is taken one with the municipality's name behind it."""
    found: dict[str, dict[str, str]] = {}
    for key in KEYS:
        taken = {one.id for one in getattr(target, key)}
        going = [getattr(leaving.owner, key)[index].id for index in chosen[key]]
        found[key] = {id: _free(id, leaving.home, taken, going) for id in going}
    for one in (leaving.owner.committees[at] for at in chosen["committees"]):
        found["committees"][one.id] = _copy(leaving, target, one) or found["committees"][one.id]
    same = {id: _same(target, source) for id, source in leaving.owner.sources.items()}
    own = [*leaving.owner.sources]
    found["sources"] = {id: there or _free(id, leaving.home, target.sources, own) for id, there in same.items()}
    return found


def _free(id: str, home: str, taken: Collection[str], own: Collection[str]) -> str:
    names = (id, *(f"{id}-{home}{number}" for number in ("", *(f"-{one}" for one in range(2, 100)))))
    return next(one for one in names if one not in taken and (one == id or one not in own))


def _same(target: Municipality, source: Any) -> str | None:
    """The id of the same source in the file that it comes into."""
    return next((id for id, one in target.sources.items() if one == source), None)


def _new_sources(leaving: Leaving, target: Municipality, ids: Mapping[str, str], chosen: Chosen) -> list[int | str]:
    """The ids (the new ones) of the sources that come along: those not there yet that what goes names."""
    named = {id for key in KEYS for index in chosen[key] for id in source_ids_in(getattr(leaving.owner, key)[index])}
    if leaving.bonds is None:
        named |= {*leaving.owner.sources}
    return [ids[id] for id in leaving.owner.sources if id in named and _same(target, leaving.owner.sources[id]) is None]


def _with_new_ids(leaving: Leaving, ids: _NewIds, chosen: Chosen) -> str:
    """The text of the leaving file with the ids that its records and sources will have."""
    text, owner = leaving.text, leaving.owner
    own: list[tuple[Loc, str]] = [((key, at, "id"), key) for key in KEYS for at in chosen[key]]
    for path, of in (*own_references(owner), *own):
        old = value_at(owner, path)
        new = ids[of].get(old, old)
        if new != old:
            text = with_value(text, path, new)
    for old, new in ids["sources"].items():
        if old != new and new not in owner.sources:
            text = with_key(text, ("sources",), old, new)
    return text


def _from_here(leaving: Leaving, home: str, new_ids: Mapping[str, str]) -> dict[str, str]:
    """The bonds that the events of the leaving file name, as they are called in the file that they come into."""
    found = {}
    for event in leaving.owner.events:
        for reference in event.bonds:
            full = full_id(leaving.home, reference)
            new = new_ids.get(full, full)
            found[full] = new.removeprefix(f"{home}/")
    return found


def _with_origins(text: str, leaving: Leaving, chosen: list[int], day: Edtf) -> str:
    """The text with the origin of bonds that were there on the day: inherited, unless they have another."""
    for index in chosen:
        bond = leaving.owner.bonds[index]
        if bond.origin is None and not bond.is_draft and not _ended_before(bond, day):
            origin = {"how": "inherited", "from": leaving.owner.gemeente, "date": day}
            text = with_value(text, ("bonds", index, "origin"), origin, order_of(Bond))
    return text


def _with_homes(text: str, leaving: Leaving, chosen: list[int], target: Municipality, day: Edtf) -> str:
    """The text in which bonds with whom the successor has one too say that they are of the former municipality.

    So do those that had ended by the day: no origin tells it. Where no table has the merger, that has its day too.
    """
    there = [bond for bond in target.bonds if bond.home is None]
    one = official(leaving.owner)
    larger = [] if one and one.ended else [{"name": target.gemeente, "since": day}]
    for index in chosen:
        bond = leaving.owner.bonds[index]
        has_ended = bond.origin is None and not bond.is_draft and _ended_before(bond, day)
        if bond.home is None and (has_ended or any(_have_same_partners(bond, one) for one in there)):
            text = _with_home(text, index, leaving.owner.gemeente, larger if has_ended else [])
    return text


def _with_homes_there(text: str, target: Municipality, going: Sequence[Bond]) -> str:
    """The text of the successor in which its bonds with whom another comes say of which former municipality they are.

    That is where a merger before this one brought them.
    """
    former = {one.name for one in target.names}
    for index, bond in enumerate(target.bonds):
        came_from = bond.inherited_from
        is_told = bond.home is not None or came_from not in former
        if came_from and not is_told and any(one.home is None and _have_same_partners(bond, one) for one in going):
            text = _with_home(text, index, came_from)
    return text


def _with_home(text: str, index: int, name: str, larger: Sequence[Mapping[str, object]] = ()) -> str:
    home: dict[str, object] = {"name": name, "level": Level.MUNICIPALITY}  # without a level it is a village
    if larger:
        home["part_of"] = [*larger]
    return with_value(text, ("bonds", index, "home"), home, order_of(Bond))


def _have_same_partners(bond: Bond, other: Bond) -> bool:
    ours, theirs = (
        [{(one.country, name_key(name)) for name in one.all_names} for one in of.partners] for of in (bond, other)
    )
    return len(ours) == len(theirs) and all(any(names & others for others in theirs) for names in ours)


def _ended_before(bond: Bond, day: Edtf) -> bool:
    if not bond.history or bond.history[-1].status is not Status.ENDED:
        return False
    when = bond.history[-1].date or bond.history[-1].decided
    return when is None or when.surely_before(day)


def _with_own(into: str, owner: Municipality, target: Municipality, *, is_older: bool) -> str:
    """The text with what the municipality itself has, by the new ids, and its successor goes on with.

    A successor that `is_older` than the merger never bore its names, and is only found by them: without their days.
    """
    for key in _TOLD_ON:
        words, there = getattr(owner, key), getattr(target, key) or ""
        if words and words not in there:
            into = with_value(into, (key,), f"{there} {words}".strip())
    for key in _TAKEN_ALONG:
        there = getattr(target, key)
        new = [data_of(one) for one in getattr(owner, key) if one not in there]
        if key == "names" and is_older:
            new = [{told: value for told, value in one.items() if told not in _DAYS_OF_NAME} for one in new]
        into = with_records(into, key, new)
    return with_records(into, "joins", [one for one in owner.joins if one not in target.joins])


def partners_called(owner: Municipality, bond: str, called: Municipality) -> Iterator[tuple[Loc, str]]:
    """Where a bond of a file has a municipality for a partner, with the name that it has there."""
    for index, one in enumerate(owner.bonds):
        for place, partner in enumerate(one.partners if one.id == bond else ()):
            if partner.country == called.country and is_called_one_of(called, partner.all_names):
                yield ("bonds", index, "partners", place), partner.name


def without_own_joins(text: str, home: str, owner: Municipality) -> str:
    """The text of a file that does not point to bonds of its own: those between municipalities that became one."""
    for place in reversed(range(len(owner.joins))):
        if owner.joins[place].startswith(f"{home}/"):
            text = without_value(text, ("joins", place))
    return text


def _with_name(into: str, leaving: Leaving, day: Edtf | None, sources: Mapping[str, str]) -> str:
    """The text with the former municipality among the names: what names it finds the one that it became.

    Without a `day` it is no name that this was called by until then.
    """
    told = [sources[id] for larger in leaving.owner.part_of for id in larger.sources if id in sources]
    name = former_name(leaving.owner.gemeente, day)
    return with_records(into, "names", [{**name, "sources": [*dict.fromkeys(told)]} if told else name])


def _left(text: str, chosen: Chosen) -> str:
    for key in (*KEYS, "joins"):
        text = without(text, key, chosen[key])
    return text
