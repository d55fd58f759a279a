"""What the words of each filter stand for: codes by their labels, and names of partners, committees and networks."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from stedenband.errors import UnknownValue
from stedenband.places.municipalities import provinces
from stedenband.query.filter_values import Table
from stedenband.query.matching import Vocabulary, code_vocabulary, name_vocabulary, resolve, resolve_country
from stedenband.register.names import names_of_committees, names_of_networks, names_of_partners
from stedenband.register.register import Register
from stedenband.text import fold
from stedenband.vocabulary.codes import (
    Code,
    CommitteeStatus,
    EventKind,
    EventStatus,
    Form,
    Kind,
    Outcome,
    ProposedChange,
    Role,
    Theme,
)
from stedenband.vocabulary.labels import STATES, Draft, Known

CODES: Mapping[Table, Mapping[str, Iterable[Code]]] = {
    Table.BONDS: {"kind": Kind, "status": (*STATES, *Draft)},
    Table.ROLES: {"kind": Kind, "status": STATES},
    Table.COMMITTEES: {"kind": (*Kind, *Form), "status": CommitteeStatus},
    Table.EVENTS: {"kind": EventKind, "status": EventStatus},
    Table.PROPOSALS: {"kind": (*Kind, *ProposedChange), "status": Outcome},
    Table.MUNICIPALITIES: {"kind": Kind, "status": (*STATES, *Known)},
}
_NAMES: Mapping[str, Callable[[Register], Iterator[str]]] = {
    "partner": names_of_partners,
    "committee": names_of_committees,
    "network": names_of_networks,
}


def resolved(register: Register, table: Table, name: str, words: tuple[str, ...]) -> frozenset[str]:
    """The values that the words of a filter stand for; UnknownValue where one stands for nothing known."""
    if name == "search":
        return frozenset()
    option = f"--{name}"
    if name == "country":
        return frozenset().union(*(resolve_country(option, word) for word in words))
    if name == "province":
        return frozenset().union(*(resolve(option, word, _provinces()) for word in words))
    vocabulary = _vocabulary(register, table, name)
    if name == "partner":
        _must_not_be_another(option, words, vocabulary)
    return frozenset().union(*(resolve(option, word, vocabulary) for word in words))


def _must_not_be_another(option: str, words: Iterable[str], vocabulary: Vocabulary) -> None:
    """UnknownValue, without what was meant, for a municipality that is no partner here: Weesp is not Weert."""
    for word in words:
        if vocabulary.values(word) is None and _is_municipality(word):
            raise UnknownValue(option, word, ())


def _is_municipality(name: str) -> bool:
    from stedenband.places.find import find  # noqa: PLC0415 - few ask for one that is not there

    return bool(find(name))


def _provinces() -> Vocabulary:
    """The provinces by code and by every name; `Limburg` is both, `BE/Limburg` one."""
    by_word: dict[str, frozenset[str]] = {}
    for one in provinces().values():
        for word in (one.code, one.name, one.label, f"{one.country}/{one.name}", *one.others):
            by_word[fold(word)] = by_word.get(fold(word), frozenset()) | {fold(one.label)}
    return Vocabulary(by_word, tuple(one.label for one in provinces().values()))


def _vocabulary(register: Register, table: Table, name: str) -> Vocabulary:
    by_filter: dict[str, Iterable[Code]] = {"theme": Theme, "role": Role, **CODES[table]}
    codes = by_filter.get(name)
    return code_vocabulary(codes) if codes else name_vocabulary(_NAMES[name](register))
