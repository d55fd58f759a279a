"""The sorts of records that can be added, and their fields: each key of the model that holds a value, by its option."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from stedenband.editing.written_values import is_single, item_type
from stedenband.model import (
    Agreement,
    Bond,
    Committee,
    CommitteeEntry,
    Event,
    FilledRole,
    HistoryEntry,
    Municipality,
    NamedPlace,
    Participant,
    Partner,
    PartnerEntry,
    Place,
    Proposal,
    Record,
    Source,
)
from stedenband.model.base import keys_of, types_of
from stedenband.model.fields import Slug
from stedenband.parsing.source import Loc
from stedenband.text import Bilingual


class Field(NamedTuple):
    """A value of a new record: the name of its option, the record and key that it is of, and where it goes."""

    option: str
    owner: type[Record]
    key: str
    path: Loc
    annotation: Any
    required: bool = False

    @property
    def name(self) -> str:
        """The name of the option's parameter."""
        return self.option.removeprefix("--").replace("-", "_")

    @property
    def is_list(self) -> bool:
        """Whether the option may be repeated."""
        return item_type(self.annotation)[1]


class Kind(NamedTuple):
    """A sort of record: its model, the key of the list that it comes in, and in what that stands.

    `asked` are the fields that are asked for on a terminal, by their options' names; `more` those of records in it.
    """

    record: type[Record]
    key: str
    within: str
    words: Bilingual
    asked: tuple[str, ...]
    more: tuple[tuple[str, type[Record], Loc], ...] = ()


_BEGAN = "since"
_NEEDED = {(Bond, "kind"), (Bond, "sources"), (Event, "sources")}  # by what the checks ask, beside the model
_WHO = ("gemeente", "country", "ids", "level", "style", "confirmed")  # of a municipality's own file

KINDS: Mapping[str, Kind] = {
    "bond": Kind(
        Bond, "bonds", "gemeente", Bilingual("een stedenband", "a bond"),
        ("partner", "country", "kind", _BEGAN, "source"),
        (
            ("partner", Partner, ("partners", 0, "name")),
            ("country", Partner, ("partners", 0, "country")),
            (_BEGAN, HistoryEntry, ("history", 0, "date")),
            ("status", HistoryEntry, ("history", 0, "status")),
        ),
    ),
    "event": Kind(
        Event, "events", "gemeente", Bilingual("een activiteit", "an event"),
        ("title", "date", "kind", "bond", "direction", "status", "place", "source"),
    ),
    "committee": Kind(
        Committee, "committees", "gemeente", Bilingual("een comité", "a committee"),
        ("name", "form", _BEGAN, "source"),
        (
            (_BEGAN, CommitteeEntry, ("history", 0, "date")),
            ("status", CommitteeEntry, ("history", 0, "status")),
        ),
    ),
    "source": Kind(
        Source, "sources", "gemeente", Bilingual("een bron", "a source"),
        ("title", "publisher", "date", "url", "consulted"),
    ),
    "role": Kind(
        FilledRole, "roles", "bond", Bilingual("een rol in een stedenband", "a role in a bond"),
        ("role", "committee", "holder", "counterpart", "since", "task"),
    ),
    "agreement": Kind(
        Agreement, "agreements", "bond", Bilingual("een overeenkomst", "an agreement"),
        ("kind", "title", "signed", "expires", "source"),
    ),
    "proposal": Kind(
        Proposal, "proposals", "bond", Bilingual("een voorstel", "a proposal"),
        ("what", "date", "by", "decided-by", "source"),
    ),
    "partner": Kind(
        Partner, "partners", "bond", Bilingual("een partner van een stedenband", "a partner of a bond"),
        ("name", "country", _BEGAN, "source"),
        ((_BEGAN, PartnerEntry, ("history", 0, "date")), ("status", PartnerEntry, ("history", 0, "status"))),
    ),
    "participant": Kind(
        Participant, "participants", "event", Bilingual("een deelnemer aan een activiteit", "an event's participant"),
        ("office", "side", "name", "number"),
    ),
}  # fmt: skip

LISTS = frozenset(kind.key for kind in KINDS.values() if kind.within == "gemeente")  # a part of the file each


@cache
def fields_of(record: type[Record]) -> tuple[Field, ...]:
    """The fields of a record that hold a value or a list of values."""
    return tuple(_own_fields(record))


@cache
def fields(name: str) -> tuple[Field, ...]:
    """The fields of a sort of record: those of records in it first, as they say who it is."""
    kind = KINDS[name]
    more = [
        Field(f"--{option}", record, str(path[-1]), path, types_of(record)[str(path[-1])], record is Partner)
        for option, record, path in kind.more
    ]
    own = fields_of(kind.record)
    id = () if any(field.key == "id" for field in own) else (Field("--id", kind.record, "id", ("id",), Slug),)
    return (*more, *(id if kind.record is Source else ()), *own)


def _own_fields(record: type[Record]) -> Iterator[Field]:
    for name, key in keys_of(record):
        annotation = types_of(record)[key]
        if is_single(annotation):
            option = _option(key, item_type(annotation)[1])
            is_required = record.model_fields[name].is_required() and key != "id"
            yield Field(option, record, key, (key,), annotation, is_required or (record, key) in _NEEDED)


def _option(key: str, is_list: bool) -> str:
    """The option of a key: `--decided-by`, and of a list in the singular, since each one gives one."""
    if is_list:
        key = f"{key[:-3]}y" if key.endswith("ies") else key.removesuffix("s")
    return f"--{key.replace('_', '-')}"


def order_of(record: type[Record]) -> tuple[str, ...]:
    """The keys of a record in the order in which a file has them: what it comes from stands last."""
    keys = [key for _, key in keys_of(record)]
    if record is Municipality:  # who it is, then what a place has, then its lists
        keys = [*_WHO, *(key for _, key in keys_of(Place)), *keys]
        return tuple(dict.fromkeys(keys))
    first = "name" if issubclass(record, NamedPlace) else "id"
    return tuple(sorted(keys, key=lambda key: (key != first, key == "sources")))
