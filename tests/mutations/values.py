"""Single values: which of them a fault is for, how they are misspelt, and each of them replaced by another."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from stedenband.model import Event, Partner
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import Edtf
from tests.mutations.edits import Kind, replaced
from tests.mutations.places import Files, Leaf, Original
from tests.mutations.planted import Planted

Choice: TypeAlias = Callable[[Leaf], bool]
REFERENCES = {
    "sources": "unknown-source",
    "source": "unknown-source",
    "committee": "unknown-committee",
    "committees": "unknown-committee",
    "bonds": "unknown-bond",
}
_NOT_PROSE = {"id", "joins", "country", "website", "url", "email", "currency", "value", "field", "rule", *REFERENCES}


def each_value(rule: str, chosen: Choice, new: Callable[[Leaf], str | None]) -> Kind:
    """Each chosen value replaced by another, or left alone where there is none."""

    def plant(files: Files, file: Original) -> Iterator[Planted]:
        for leaf in file.leaves:
            value = new(leaf) if chosen(leaf) else None
            if value is not None:
                yield replaced(file, leaf.place, value, rule)

    return plant


def always(value: str) -> Callable[[Leaf], str]:
    return lambda _: value


def is_code(leaf: Leaf) -> bool:
    return isinstance(leaf.value, Code)


def is_date(leaf: Leaf) -> bool:
    return isinstance(leaf.value, Edtf)


def is_day(leaf: Leaf) -> bool:
    """A date that cannot be a span, as that of an event can."""
    return is_date(leaf) and not (isinstance(leaf.owner, Event) and leaf.name == "date")


def is_yes_no(leaf: Leaf) -> bool:
    return isinstance(leaf.value, bool)


def is_number(leaf: Leaf) -> bool:
    return isinstance(leaf.value, (int, float)) and not is_yes_no(leaf)


def is_country(leaf: Leaf) -> bool:
    return leaf.name == "country"


def is_foreign(leaf: Leaf) -> bool:
    return leaf.name == "country" and isinstance(leaf.owner, Partner)


def is_text(leaf: Leaf) -> bool:
    """Text of any sort, ids and references included; a disputed value may be anything."""
    return isinstance(leaf.value, str) and not is_code(leaf) and leaf.name not in {"country", "value"}


def is_prose(leaf: Leaf) -> bool:
    """Bilingual for people."""
    return is_text(leaf) and leaf.name not in _NOT_PROSE


def is_plain_prose(leaf: Leaf) -> bool:
    return is_prose(leaf) and leaf.place.is_plain


def is_first(leaf: Leaf) -> bool:
    """Whether a text without quotes stands right behind an opening bracket."""
    return is_plain_prose(leaf) and leaf.place.in_flow and leaf.place.loc[-1] == 0


def is_not_first(leaf: Leaf) -> bool:
    return is_plain_prose(leaf) and not is_first(leaf)


def is_id(leaf: Leaf) -> bool:
    return leaf.name == "id"


def is_reference(leaf: Leaf) -> bool:
    return is_text(leaf) and (leaf.name in REFERENCES or leaf.name == "joins")


def is_url(leaf: Leaf) -> bool:
    return leaf.name in {"website", "url"}


def dropped(word: str, taken: Iterable[str] = ()) -> str:
    """A word without its middle letter."""
    middle = len(word) // 2
    new = word[:middle] + word[middle + 1 :]
    return f"{word}x" if new in taken or not new[:1].isalpha() else new


def swapped(word: str, taken: Iterable[str] = ()) -> str:
    """A word with two letters in the middle swapped; one more letter where that changes nothing."""
    middle = max(len(word) // 2 - 1, 0)
    new = word[:middle] + word[middle : middle + 2][::-1] + word[middle + 2 :]
    return f"{word}{word[-1]}" if new in {word, *taken} else new
