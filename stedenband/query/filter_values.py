"""The tables that can be listed, and the municipalities that a name stands for."""

from collections.abc import Iterable
from enum import StrEnum

from stedenband.query.matching import Vocabulary, resolve
from stedenband.register.register import Register
from stedenband.text import fold


class Table(StrEnum):
    """What can be listed."""

    BONDS = "bonds"
    ROLES = "roles"
    COMMITTEES = "committees"
    EVENTS = "events"
    MUNICIPALITIES = "municipalities"


def find_homes(register: Register, names: Iterable[str]) -> tuple[str, ...]:
    """The slugs of the municipalities of those names (present, former, or of what they are now part of), each once.

    UnknownValue where there is no municipality of a name.
    """
    by_word: dict[str, frozenset[str]] = {}
    shown: list[str] = []
    for home, municipality in register.municipalities.items():
        known = (*municipality.all_names, *(larger.name for larger in municipality.part_of))
        for name in (home, *known):
            by_word[fold(name)] = by_word.get(fold(name), frozenset()) | {home}
        shown += known
    vocabulary = Vocabulary(by_word, tuple(shown))
    found = (home for name in names for home in sorted(resolve("--gemeente", name, vocabulary)))
    return tuple(dict.fromkeys(found))
