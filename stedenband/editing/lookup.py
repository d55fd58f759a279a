"""Finds what a reference names in a file: a record, or a key of it by its name in either language."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from stedenband.editing.joined import in_another_file, joined_as
from stedenband.editing.key_words import words_for
from stedenband.editing.whole_records import NEW, is_made_whole, way_to
from stedenband.editing.written_values import begun, is_single, item_type
from stedenband.errors import UnknownValue, WrongUse
from stedenband.model import Bond, Committee, Municipality
from stedenband.model.base import Record, is_record, keys_of, plain_type, types_of
from stedenband.model.keys import labels
from stedenband.parsing.source import Loc
from stedenband.text import Bilingual, fold, name_key, slug
from stedenband.vocabulary.codes import Code, CommitteeStatus, Membership, Status
from stedenband.vocabulary.everyday import meant_by

_SEVERAL = 2


class Found(NamedTuple):
    """A record with its path in the file."""

    path: Loc
    record: Record


class Key(NamedTuple):
    """A key with its path, the record that has it, its type, and its value as the model reads it."""

    path: Loc
    owner: type[Record]
    annotation: Any
    value: Any

    @property
    def name(self) -> str:
        """The key itself."""
        return str(self.path[-1])


def find_record(owner: Municipality, home: str, id: str, keys: Sequence[str], option: str | Bilingual = "REF") -> Found:
    """The bond, event, committee or source (as `keys` has it) of an id, or of the beginning of one.

    A bond also by a partner's name; `sources/brief` is the source of that id. UnknownValue, which names `option`, where
    there is none, WrongUse where there are several.
    """
    if "/" in id:
        name, _, id = id.partition("/")
        keys = [key for key in keys if key == _key(Municipality, name)]
    found = [(key, *one) for key in keys for one in _records(owner, key)]
    same = [one for one in found if slug(id) == one[3]]
    if len(same) > 1:
        which = ", ".join(f"{home}/{key}/{known}" for key, *_, known in same)
        nl, en = f"dat kan meer zijn; kies {which}", f"there are several; choose {which}"
        raise WrongUse(Bilingual(f"{home}/{id}: {nl}", f"{home}/{id}: {en}"))
    for key, index, record, _ in same or found:
        if same or (isinstance(record, Bond) and (id in record.former_ids or _is_with(record, id))):
            return Found((key, index), record)
    meant = begun(slug(id), {str(place): (one[3],) for place, one in enumerate(found)})
    if len(meant) == 1:
        key, index, record, _ = found[int(meant[0])]
        return Found((key, index), record)
    if "bonds" in keys and (bonds := joined_as(owner, id)):
        raise WrongUse(in_another_file(option, f"{home}/{id}", bonds))
    raise UnknownValue(option, f"{home}/{id}", [f"{home}/{known}" for *_, known in found])


def _records(owner: Municipality, key: str) -> Iterator[tuple[int | str, Any, str]]:
    """The records of a list or mapping: where each stands in it, the record, and its id."""
    records = getattr(owner, key)
    if isinstance(records, Mapping):
        yield from ((id, record, id) for id, record in records.items())
    else:
        yield from ((index, record, record.id) for index, record in enumerate(records))


def _is_with(bond: Bond, name: str) -> bool:
    return len(bond.partners) == 1 and any(name_key(name) == name_key(one) for one in bond.partners[0].all_names)


def find_key(found: Found, words: str, *, may_be_record: bool = False) -> Key:
    """The key that words name, perhaps of a record inside: `status`, `rollen.1.tot`, `proposals.2.outcome`.

    UnknownValue or WrongUse where there is none that takes a value, or with `may_be_record` a record or list of these.
    """
    key = whole(found)
    for place, part in enumerate(words.split(".")):
        key = inside(key, words, part, place)
    if not (may_be_record or is_single(key.annotation) or is_made_whole(key.annotation)):
        raise WrongUse(_what_is_single(words, key.annotation))
    return key


def whole(found: Found) -> Key:
    """A record as if it were the value of a key."""
    of = type(found.record)
    return Key(found.path, of, of, found.record)


def inside(key: Key, words: str, part: str, place: int = 0) -> Key:
    """What a part of the words (at a place) names in what those before it do: a record of a list, or a key of one."""
    one, is_list = item_type(key.annotation)
    owner = plain_type(one)
    if not is_record(owner):
        raise WrongUse(Bilingual(f"{words}: {key.name} heeft geen {part}", f"{words}: {key.name} has no {part}"))
    if is_list:
        index, record = _item(words, key, part, place)
        return Key((*key.path, index), key.owner, one, record)
    name = _key(owner, part, key.value)
    return Key((*key.path, name), owner, types_of(owner)[name], _value(key.value, name))


def is_status_of(record: Record, words: str) -> bool:
    """Whether words name the status of a record that has a history of statuses."""
    return _has_dated_status(type(record)) and _means_status(words)


def whose_status(found: Found, words: str) -> type[Record] | None:
    """The type of the record of which words name the status, whether it has one or not; None of another key."""
    *before, last = words.split(".")
    if not _means_status(last):
        return None
    key = whole(found)
    for place, part in enumerate(before):
        key = inside(key, words, part, place)
    owner = plain_type(item_type(key.annotation)[0])
    return owner if is_record(owner) else None


def _means_status(word: str) -> bool:
    return fold(word) in {"status", *map(fold, labels()["status"])}


def holder_of_status(found: Found, words: str) -> Found | None:
    """The record whose history gets a status where words name that: itself, or one inside (`partners.sluis.status`)."""
    if is_status_of(found.record, words):
        return found
    before, _, last = words.rpartition(".")
    if not before or not _means_status(last):
        return None
    key = find_key(found, before, may_be_record=True)
    is_one = isinstance(key.value, Record) and is_status_of(key.value, last)
    return Found(key.path, key.value) if is_one else None


def _key(owner: type[Record], word: str, record: Record | None = None) -> str:
    """The key of a record that a word names or begins; UnknownValue where there is none, WrongUse where it is inside.

    With a `record` it is told where in this the word is a key.
    """
    found = _named(owner, word)
    if found is not None:
        return found
    keys = [key for _, key in keys_of(owner)]
    told = {key: labels().get(f"{owner.__name__}.{key}") or labels()[key] for key in keys}
    meant = begun(word, told)
    if len(meant) == 1:
        return meant[0]
    if isinstance(record, Record) and (words := _with_status(record, word) or _inside(record, word)):
        nl, en = words
        raise WrongUse(
            Bilingual(
                f"SLEUTEL {word}: dat is niet bekend; bedoelde u {nl}?",
                f"KEY {word}: that is not known; did you mean {en}?",
            )
        )
    told = {key: label for key, label in told.items() if key != "id"}  # which `change` gives no other value
    known = [
        *keys,
        *(label for one in told.values() for label in one),
        *(["status"] if _has_dated_status(owner) else ()),
    ]
    if owner in (Bond, Committee):  # of what a reference names the status is what mostly changes
        told = {"status": labels()["status"], **told}
    raise UnknownValue(Bilingual("SLEUTEL", "KEY"), word, known, [*told.values()])


def _has_dated_status(owner: type[Record]) -> bool:
    """Whether records of a type have a history of statuses, to which `status` adds one."""
    keys = types_of(owner)
    return "history" in keys and "status" not in keys


def _named(owner: type[Record], word: str) -> str | None:
    """The key of a record that a word names, in full or in everyday words."""
    keys = [key for _, key in keys_of(owner)]
    by_word = {fold(label): key for key in keys for label in labels().get(key, ())}
    by_word |= {fold(label): key for key in keys for label in labels().get(f"{owner.__name__}.{key}", ())}
    by_word |= {fold(key): key for key in keys} | {fold(key.replace("_", "-")): key for key in keys}
    by_word |= {label.replace(" ", "-"): key for label, key in by_word.items()}
    return by_word.get(fold(word)) or meant_by(word, keys)


def _with_status(record: Record, word: str) -> Bilingual | None:
    """The status whose day a word names, where the history has none such yet."""
    if not isinstance(record, Bond | Committee):
        return None
    codes = Status if isinstance(record, Bond) else CommitteeStatus
    begins = not record.history and (fold(word) == "since" or meant_by(word, ["since"]))
    ends = meant_by(word, ["until"]) and not (record.history and record.history[-1].status is codes.ENDED)
    if not begins and not ends:
        return None
    code = codes.ACTIVE if begins else codes.ENDED
    return Bilingual(f"status {code.nl} --date …", f"status {code.en} --date …")


def _inside(record: Record, word: str) -> Bilingual | None:
    """The words for the place in the lists of a record where a word is a key."""
    path = _place_inside(record, word)
    return words_for(type(record), path) if path else None


def _place_inside(record: Record, word: str) -> Loc | None:
    """Where in the lists of a record a word is a key: `sinds` is the date of its history's first entry."""
    if isinstance(record, Municipality):  # what is in its lists is named by its id
        return None
    lists = [(key, _value(record, key)) for _, key in keys_of(type(record))]
    for key, items in sorted(lists, key=lambda one: one[0] != "history"):
        if not isinstance(items, tuple) or not items or not is_record(type(items[0])):
            continue
        if key == "history" and meant_by(word, ["until"]):
            has_ended = items[-1].status in (Status.ENDED, CommitteeStatus.ENDED, Membership.LEFT)
            return (key, len(items) - 1, "date") if has_ended else None
        name = _named(type(items[0]), word)
        if name is not None and name != "status":
            having = [place for place, one in enumerate(items) if _value(one, name) is not None]
            return (key, 0 if name == "date" else having[-1] if having else len(items) - 1, name)
    return None


def _value(record: Record | None, key: str) -> Any:
    if record is None:
        return None
    name = next(name for name, one in keys_of(type(record)) if one == key)
    return getattr(record, name) if name in record.model_fields_set else None


def _item(words: str, key: Key, part: str, place: int) -> tuple[int, Record]:
    """The record of a list by its number from 1, else by its id, role or name."""
    found = key.value or ()
    for index, record in enumerate(found):
        if part == str(index + 1) or name_key(part) in map(name_key, _names_of(record)):
            return index, record
    number = len(found)
    nl = ("er is er nog geen", "er is er 1")[number] if number < _SEVERAL else f"er zijn er {number}"
    en = ("there is none yet", "there is 1")[number] if number < _SEVERAL else f"there are {number}"
    before = "" if words == part else f"{words}: "
    is_asked = not place and is_made_whole(key.annotation)  # without words that name the list
    way = NEW if is_asked else way_to(".".join(words.split(".")[:place]), key.annotation)
    more = Bilingual(f"; een nieuwe: {way.nl}", f"; a new one: {way.en}") if way.nl else way
    raise WrongUse(Bilingual(f"{before}{part} is er niet; {nl}{more.nl}", f"{before}no {part}; {en}{more.en}"))


def _names_of(record: Record) -> Iterator[str]:
    """What a record of a list may be called: its id, role, name, office or status, a code by its labels too."""
    for name in ("id", "role", "name", "office", "status"):
        value = getattr(record, name, None)
        if value:
            yield str(value)
        if isinstance(value, Code):
            yield from (value.nl, value.en)


def _what_is_single(words: str, annotation: Any) -> Bilingual:
    """What is told of a key that holds a record or a list of these, where one value was said."""
    one, is_list = item_type(annotation)
    inner = [key for _, key in keys_of(plain_type(one))] if is_record(plain_type(one)) else []
    label = labels()[inner[0]] if inner else Bilingual("", "")
    nl, en = (f"{words}{'.1' if is_list else ''}.{name.lower()}" if name else words for name in label)
    way = way_to(words, annotation)
    ways = Bilingual(f"gebruik {way.nl}", f"use {way.en}") if way.nl else None
    within = Bilingual(f"noem wat erin moet veranderen, zoals {nl}", f"name what in it is to change, such as {en}")
    told = [one for one in (within if inner else None, ways) if one]
    return Bilingual(
        f"{words} is geen enkele waarde; {', of '.join(one.nl for one in told)}",
        f"{words} is no single value; {', or '.join(one.en for one in told)}",
    )
