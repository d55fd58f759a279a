"""What a filter's value may be: a code, a label in either language or a name, whatever the case and accents."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from stedenband.errors import UnknownValue
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import country_names, find_countries
from stedenband.vocabulary.everyday import everyday_words
from stedenband.vocabulary.labels import other_names, without_article


class Vocabulary(NamedTuple):
    """The words of one filter: each folded word with the folded values that it stands for.

    `shown` are the words as they are written; `labels` those that a message lists, where there are too many.
    """

    by_word: Mapping[str, frozenset[str]]
    shown: tuple[str, ...]
    labels: tuple[Bilingual, ...] = ()

    def values(self, word: str) -> frozenset[str] | None:
        """What a word stands for, or None where it is not known; of a code also with an article that no label has."""
        return self.by_word.get(fold(word)) or (self.by_word.get(without_article(word)) if self.labels else None)


def code_vocabulary(codes: Iterable[Code]) -> Vocabulary:
    """Codes with their labels in both languages, and what people say in their place."""
    by_word: dict[str, frozenset[str]] = {}
    shown: list[str] = []
    for code in codes:
        labels = [code.value, code.nl, code.en]
        for label in (*labels, *other_names(code)):
            by_word[fold(label)] = by_word.get(fold(label), frozenset()) | {code.value}
        shown += labels
    for code in codes:
        bare = (without_article(label) for label in (code.nl, code.en, *other_names(code)))
        for word in (*bare, *map(fold, everyday_words(code.value))):
            by_word.setdefault(word, frozenset({code.value}))
    return Vocabulary(by_word, tuple(shown), tuple(Bilingual(code.nl, code.en) for code in codes))


def name_vocabulary(names: Iterable[str]) -> Vocabulary:
    """Names that stand for themselves."""
    listed = tuple(names)
    return Vocabulary({fold(name): frozenset({fold(name)}) for name in listed}, listed)


def resolve_country(option: str, value: str) -> frozenset[str]:
    """The codes that the code or name of a country stands for; UnknownValue where there is none."""
    codes = find_countries(value)
    if not codes:
        raise UnknownValue(option, value, [*country_names("nl").values(), *country_names("en").values()])
    return frozenset(codes)


def resolve(option: str, value: str, vocabulary: Vocabulary) -> frozenset[str]:
    """The values that an option's word stands for; UnknownValue where it stands for nothing.

    A code may have the `?` behind it with which a list marks what is uncertain.
    """
    values = vocabulary.values(value) or (
        vocabulary.values(value.strip().removesuffix("?")) if vocabulary.labels else None
    )
    if values is None:
        raise UnknownValue(option, value, vocabulary.shown, vocabulary.labels)
    return values
