"""Which words each filter knows in a register, and what they stand for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from stedenband.query.facets import names_of_committee, names_of_partners
from stedenband.query.matching import Vocabulary, code_vocabulary, name_vocabulary, resolve, resolve_country
from stedenband.register.register import Register
from stedenband.text import fold
from stedenband.vocabulary.codes import Code, CommitteeStatus, EventKind, EventStatus, Kind, Role, Status, Theme


class Table(StrEnum):
    """What can be listed."""

    BONDS = "bonds"
    ROLES = "roles"
    COMMITTEES = "committees"
    EVENTS = "events"
    MUNICIPALITIES = "municipalities"


_CODES: Mapping[Table, Mapping[str, type[Code]]] = {
    Table.BONDS: {"kind": Kind, "status": Status},
    Table.ROLES: {"kind": Kind, "status": Status},
    Table.COMMITTEES: {"kind": Kind, "status": CommitteeStatus},
    Table.EVENTS: {"kind": EventKind, "status": EventStatus},
    Table.MUNICIPALITIES: {"kind": Kind, "status": Status},
}


def resolved(register: Register, table: Table, name: str, words: tuple[str, ...]) -> frozenset[str]:
    """The values that the words of a filter stand for; UnknownValue where one stands for nothing known."""
    if name == "search":
        return frozenset()
    option = f"--{name}"
    if name == "country":
        return frozenset().union(*(resolve_country(option, word) for word in words))
    vocabulary = _vocabulary(register, table, name)
    return frozenset().union(*(resolve(option, word, vocabulary) for word in words))


def _vocabulary(register: Register, table: Table, name: str) -> Vocabulary:
    by_filter: dict[str, type[Code]] = {"theme": Theme, "role": Role, **_CODES[table]}
    codes = by_filter.get(name)
    return code_vocabulary(codes) if codes else name_vocabulary(_NAMES[name](register))


def _partner_names(register: Register) -> Iterator[str]:
    for tie in register.ties.values():
        yield from names_of_partners(tie.bond.partners)
    for municipality in register.municipalities.values():
        yield from municipality.all_names


def _committee_names(register: Register) -> Iterator[str]:
    for municipality in register.municipalities.values():
        for committee in municipality.committees:
            yield from names_of_committee(committee)


def _network_names(register: Register) -> Iterator[str]:
    for municipality in register.municipalities.values():
        yield from (network.name for network in municipality.networks)


_NAMES: Mapping[str, Callable[[Register], Iterator[str]]] = {
    "partner": _partner_names,
    "committee": _committee_names,
    "network": _network_names,
}


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
