"""The tables that can be listed, and the municipalities that a name stands for."""

from collections.abc import Iterable
from enum import StrEnum

from stedenband.errors import UnknownValue
from stedenband.places.find import near_names
from stedenband.query.matching import Vocabulary
from stedenband.register.names import names_of_home_places
from stedenband.register.register import Register
from stedenband.text import fold


class Table(StrEnum):
    """What can be listed."""

    BONDS = "bonds"
    ROLES = "roles"
    COMMITTEES = "committees"
    EVENTS = "events"
    PROPOSALS = "proposals"
    MUNICIPALITIES = "municipalities"


def find_homes(register: Register, names: Iterable[str]) -> tuple[str, ...]:
    """The slugs of the municipalities of those names, each once.

    A name may be a present or former one, that of what it is now part of, or of a village whose bond it keeps; what no
    file knows may be a name or code of the official tables, of a municipality without a file. UnknownValue where there
    is no municipality of a name.
    """
    by_word: dict[str, frozenset[str]] = {}
    shown: list[str] = []
    larger: set[str] = set()
    for home, municipality in register.municipalities.items():
        larger |= {fold(one.name) for one in municipality.part_of}
        known = (*municipality.all_names, *(one.name for one in municipality.part_of))
        for name in (home, *known):
            by_word[fold(name)] = by_word.get(fold(name), frozenset()) | {home}
        shown += known
    villages: dict[str, frozenset[str]] = {}
    for name, home in names_of_home_places(register):
        villages[fold(name)] = villages.get(fold(name), frozenset()) | {home}
        shown.append(name)
    vocabulary = Vocabulary({**villages, **by_word}, tuple(shown))
    return tuple(dict.fromkeys(home for name in names for home in _homes_of(register, name, vocabulary, larger)))


def _homes_of(register: Register, name: str, vocabulary: Vocabulary, larger: set[str]) -> Iterable[str]:
    """What a name stands for in the register, else in the official tables; in both where files are now part of it."""
    found = sorted(vocabulary.values(name) or ())
    if found and fold(name) not in larger:
        return found
    from stedenband.register.without_file import homes_meant  # noqa: PLC0415 - 3 ms; few names have no file

    homes = (*found, *homes_meant(register, name))
    if not homes:
        raise UnknownValue("--gemeente", name, (*vocabulary.shown, *near_names(name)))
    return homes
