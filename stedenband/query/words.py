"""What a filter's value may be: a code, a label in either language or a name, whatever the case and accents."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stedenband.codes import FLEMISH_KINDS, Code, Kind
from stedenband.countries import country_names, find_country
from stedenband.text import Words, fold, near


class WrongUse(Exception):
    """What was asked cannot be answered; `words` say what was found, what was expected and what was probably meant."""

    def __init__(self, words: Words) -> None:
        super().__init__(words.en)
        self.words = words


class UnknownValue(WrongUse):
    """A value of an option that stands for nothing known."""

    def __init__(self, option: str, value: str, known: Iterable[str]) -> None:
        names = list(dict.fromkeys(known))
        meant = near(value, names)
        nl, en = f"{option} {value}: dat is niet bekend", f"{option} {value}: that is not known"
        if meant:
            nl, en = f"{nl}; bedoelde u {meant}?", f"{en}; did you mean {meant}?"
        elif 0 < len(names) <= _MANY:
            listed = ", ".join(names)
            nl, en = f"{nl}; wel bekend: {listed}", f"{en}; known are: {listed}"
        super().__init__(Words(nl, en))


_MANY = 30


class Vocabulary(NamedTuple):
    """The words of one filter: each folded word with the folded values that it stands for."""

    by_word: Mapping[str, frozenset[str]]
    shown: tuple[str, ...]

    def values(self, word: str) -> frozenset[str] | None:
        """What a word stands for, or None where it is not known."""
        return self.by_word.get(fold(word))


def code_vocabulary(codes: type[Code]) -> Vocabulary:
    """The codes of one list with their labels in both languages."""
    by_word: dict[str, frozenset[str]] = {}
    shown: list[str] = []
    for code in codes:
        labels = [code.value, code.nl, code.en]
        if isinstance(code, Kind) and code in FLEMISH_KINDS:
            labels.append(FLEMISH_KINDS[code])
        for label in labels:
            by_word[fold(label)] = by_word.get(fold(label), frozenset()) | {code.value}
        shown += labels
    return Vocabulary(by_word, tuple(shown))


def name_vocabulary(names: Iterable[str]) -> Vocabulary:
    """Names that stand for themselves."""
    listed = tuple(names)
    return Vocabulary({fold(name): frozenset({fold(name)}) for name in listed}, listed)


def resolve_country(option: str, value: str) -> frozenset[str]:
    """The code of a country by its code or name; UnknownValue where there is none."""
    code = find_country(value)
    if code is None:
        raise UnknownValue(option, value, [*country_names("nl").values(), *country_names("en").values()])
    return frozenset({code})


def resolve(option: str, value: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The values that an option's word stands for; UnknownValue where it stands for nothing."""
    values = vocabulary.values(value)
    if values is None:
        raise UnknownValue(option, value, vocabulary.shown)
    return values
