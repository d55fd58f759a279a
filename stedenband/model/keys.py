"""The keys of a data file and of the rows: what each is called, what it means and an example, read from `keys.yaml`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, get_args

from stedenband.model.base import Record, is_record, plain_type, types_of
from stedenband.parsing.reader import read
from stedenband.text import Bilingual, Language, fold, near
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.everyday import everyday_names

# A key with its label, which stands on the first line below it. Every list needs the labels, and none of the rest:
# finding them with a regex takes 0.5 ms, parsing these lines 6 ms, the whole file 20.
_LABELLED = r'(?m)^"?([^\s":]+)"?:\n  label: \{nl: (.+), en: (.+)\}$'


@cache
def labels() -> Mapping[str, Bilingual]:
    """The label of every key."""
    return {key: Bilingual(nl, en) for key, nl, en in re.findall(_LABELLED, _text())}


def key_label(key: str, language: Language, owner: type | None = None) -> str:
    """The label of a key (its own one in `owner`, where it has that) with a capital, as it stands above a column."""
    own = labels().get(f"{owner.__name__}.{key}") if owner else None
    label = (own or labels()[key]).text(language)
    return label[:1].upper() + label[1:]


def meant_key(word: str, known: Sequence[str]) -> str | None:
    """Which of the known keys a word probably stands for: one so labelled, in everyday words, or written nearly so."""
    return names_of(tuple(known)).get(fold(word)) or near(word, known) or _near_short(word, known)


def _near_short(word: str, known: Sequence[str]) -> str | None:
    """Which key of two letters a word of two stands for: one of them wrong, or both in each other's place."""
    if len(word) != len("id"):
        return None
    short = [key for key in known if len(key) == len(word)]
    return next((key for key in short if key[0] == word[0] or key[1] == word[1] or key == word[::-1]), None)


@cache
def names_of(known: tuple[str, ...]) -> Mapping[str, str]:
    """What keys are called, by their labels and in everyday words; each name folded, with its key."""
    by_label = {fold(label): one for one in reversed(known) for label in labels().get(one, ())}
    return everyday_names(known) | by_label


@cache
def places_below(record: Any) -> Mapping[str, Bilingual]:
    """Where a key that a record does not know has its place below it, by each name of it: `country` in partners."""
    found: dict[str, dict[str, list[str]]] = {}
    for outer, inner in _records_in(record):
        keys = tuple(types_of(inner))
        names = {**_statuses(types_of(inner).get("status")), **names_of(keys), **{key: key for key in keys}}
        for name, meant in names.items():
            found.setdefault(name, {}).setdefault(meant, []).append(outer)
    return {name: _belongs(places) for name, places in found.items()}


def _belongs(places: Mapping[str, Sequence[str]]) -> Bilingual:
    nl, en = (
        "; ".join(f"{meant} {verb} {f' {word} '.join(outer)}" for meant, outer in places.items())
        for verb, word in (("hoort bij", "of"), ("belongs to", "or"))
    )
    return Bilingual(nl, en)


def _records_in(record: Any) -> Iterator[tuple[str, Any]]:
    """The keys of a record that hold records, with the class of these."""
    for key, annotation in types_of(record).items():
        inner = plain_type(annotation)
        inner = inner if is_record(inner) else next(iter(get_args(inner)), None)
        if is_record(inner):
            yield key, inner


def _statuses(codes: Any) -> Mapping[str, str]:
    """`status: ended` by each name of that status."""
    known = list(codes) if isinstance(codes, type) and issubclass(codes, Code) else []
    labels = {fold(name): code.value for code in known for name in (code.value, code.nl, code.en)}
    return {name: f"status: {code}" for name, code in (everyday_names(known) | labels).items()}


def described(record: type[Record], key: str) -> Mapping[str, Any]:
    """The entry of a key for this record (`Record.key`), else its general one: `nl`, `en`, perhaps an `example`."""
    entries = _entries()
    own = (f"{owner.__name__}.{key}" for owner in record.__mro__)
    found: Mapping[str, Any] = entries[next((name for name in own if "nl" in entries.get(name, ())), key)]
    return found


@cache
def _entries() -> dict[str, Any]:
    return read(_text()).value or {}


def _text() -> str:
    return Path(__file__).with_name("keys.yaml").read_text(encoding="utf-8")
