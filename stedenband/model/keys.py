"""The keys of a data file and of the rows: what each is called, what it means and an example, read from `keys.yaml`."""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from stedenband.model.base import Record
from stedenband.parsing.reader import read
from stedenband.text import Bilingual, Language, fold, near
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
    return names_of(tuple(known)).get(fold(word)) or near(word, known)


@cache
def names_of(known: tuple[str, ...]) -> Mapping[str, str]:
    """What keys are called, by their labels and in everyday words; each name folded, with its key."""
    by_label = {fold(label): one for one in reversed(known) for label in labels().get(one, ())}
    return everyday_names(known) | by_label


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
