"""What a key or a code of a data file means, for `stedenband explain`: from `keys.yaml`, the models and the codes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, get_args

from rich.text import Text

from stedenband.model import Municipality
from stedenband.model.base import Record, is_record, keys_of, types_of
from stedenband.model.keys import described, key_label, labels
from stedenband.render.page import Page
from stedenband.text import Bilingual, Language, fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.everyday import meant_by
from stedenband.vocabulary.labels import Draft, called
from stedenband.vocabulary.meanings import MEANINGS

KEY, CODE = Bilingual("sleutel", "key"), Bilingual("code", "code")
_POSSIBLE, _AS = Bilingual("Kan zijn", "Can be"), Bilingual("hetzelfde als", "the same as")
_VALUE_OF = Bilingual("waarde van", "value of")
_BY_PLACE = Bilingual("Wat dit is, hangt af van waar het staat.", "What this is depends on where it stands.")
_AT_THE_TOP, _ELSEWHERE = (
    Bilingual("Bovenaan het bestand", "At the top of the file"),
    Bilingual(" en elders", " and elsewhere"),
)
_MOST_PLACES = 3


class Meaning(NamedTuple):
    """One meaning of a word: whether it is a key or a code, and its sentences."""

    kind: Bilingual
    lines: tuple[str, ...]


def words() -> dict[str, tuple[Bilingual, Bilingual]]:
    """Every key and then every code, each with what it is and its labels; a word that is both is a key here."""
    keys = {key: (KEY, labels()[key]) for record in _places() for _, key in keys_of(record)}
    alike: dict[str, list[Code]] = {}
    for code in (code for codes in _codes() for code in codes):
        alike.setdefault(code.value, []).append(code)
    codes = {value: (CODE, _all_labels(each)) for value, each in alike.items()}
    return {**dict(sorted(codes.items())), **dict(sorted(keys.items()))}


def _all_labels(codes: Iterable[Code]) -> Bilingual:
    """What codes that are written the same are called, each label once."""
    labels = [(code.nl, code.en) for code in codes]
    return Bilingual(*(", ".join(dict.fromkeys(said)) for said in zip(*labels, strict=True)))


def named(word: str) -> str:
    """The key or code that a label or an everyday word names in either language, whatever its case and accents; else
    the word itself.
    """
    of_codes = {fold(label): one.value for codes in _codes() for one in codes for label in (one.nl, one.en)}
    of_codes |= {fold(label): Draft.LISTED.value for label in (Draft.LISTED.nl, Draft.LISTED.en)}  # a key of its own
    of_keys = {fold(label): key for key, (kind, labels) in words().items() if kind is KEY for label in labels}
    named = (of_codes | of_keys).get(fold(word)) or meant_by(word, words())
    named = named or called(word, [one for codes in _codes() for one in codes])
    return word if word in words() else named or word


def meanings(word: str, language: Language) -> list[Meaning]:
    """What a word means as a key, and as a code in each list that has it."""
    return [*_as_key(word, language), *_as_code(word, language)]


def _as_key(word: str, language: Language) -> Iterator[Meaning]:
    told: dict[tuple[str, type[Code] | None], list[str]] = {}
    for record, places in _places().items():
        if annotation := types_of(record).get(word):
            said = str(described(record, word)[language])
            told.setdefault((said, _codes_of(annotation)), []).extend(places)
    label = f"{key_label(word, language)}." if told else ""
    if len(told) > 1:
        label = f"{label} {_BY_PLACE.text(language)}"
    if told:
        yield Meaning(KEY, (label, *_by_place(told, language)))


def _by_place(told: Mapping[tuple[str, type[Code] | None], Sequence[str]], language: Language) -> Iterator[str]:
    """What a key means in each place, and the codes that it can have; those of several places are told once."""
    first: dict[type[Code], str] = {}
    for (said, codes), places in told.items():
        where = _where(places, language)
        lines = [f"{where}: {said}" if len(told) > 1 else said]
        if codes and codes in first:
            lines.append(f"{_POSSIBLE.text(language)}: {_AS.text(language)} {first[codes]}.")
        elif codes:
            lines += _values(codes, language)
            first[codes] = f"{where[0].lower()}{where[1:]}"
        yield "\n".join(lines)


def _values(codes: type[Code], language: Language) -> list[str]:
    """The codes that a key can have, and what each of them means."""
    listed = ", ".join(f"{code.value} ({code.label(language)})" for code in codes)
    meant = (f"- {one.label(language)}: {said.text(language)}." for one, said in _meanings(codes).items())
    return [f"{_POSSIBLE.text(language)}: {listed}.", *meant]


def _where(places: Sequence[str], language: Language) -> str:
    if not places[0]:
        return _AT_THE_TOP.text(language)
    return f"In {', '.join(places[:_MOST_PLACES])}{_ELSEWHERE.text(language) if places[_MOST_PLACES:] else ''}"


def _as_code(word: str, language: Language) -> Iterator[Meaning]:
    found = [(codes, code) for codes in _codes() for code in codes if code.value == word]
    keys = [key for codes, _ in found for key in _keys_of_codes()[codes]]
    lines = []
    for codes, code in found:
        places = _keys_of_codes()[codes]
        names = (f"{key} in {place}" if place and keys.count(key) > 1 else key for key, place in places.items())
        meaning = f": {said.text(language)}." if (said := _meanings(codes).get(code)) else ""
        lines.append(f"{code.label(language)} ({_VALUE_OF.text(language)} {', '.join(names)}){meaning}")
    if lines:
        yield Meaning(CODE, tuple(dict.fromkeys(lines)))


def _meanings(codes: type[Code]) -> Mapping[Code, Bilingual]:
    return MEANINGS.get(codes, {})


@cache
def _places() -> Mapping[type[Record], tuple[str, ...]]:
    """The records of a file, and where each stands in it, the outer ones first: `bonds.history`; the file itself
    stands nowhere.
    """
    found: dict[type[Record], dict[str, None]] = {Municipality: {"": None}}
    waiting: list[type[Record]] = [Municipality]
    for record in waiting:  # it grows
        outer = next(iter(found[record]))
        for key, annotation in types_of(record).items():
            for inner in _records_of(annotation):
                if inner not in found:
                    waiting.append(inner)
                found.setdefault(inner, {})[f"{outer}.{key}".lstrip(".")] = None
    return {record: tuple(places) for record, places in found.items()}


def _records_of(annotation: Any) -> Iterator[type[Record]]:
    if is_record(annotation):
        yield annotation
    else:
        for one in get_args(annotation):
            yield from _records_of(one)


def _codes() -> Iterable[type[Code]]:
    """The lists of codes that a data file can have; there are others, of what is counted or drawn."""
    return _keys_of_codes()


@cache
def _keys_of_codes() -> Mapping[type[Code], Mapping[str, str]]:
    """The keys that take each list of codes, and where in the file each of them stands first."""
    found: dict[type[Code], dict[str, str]] = {}
    for record, places in _places().items():
        for key, annotation in types_of(record).items():
            if codes := _codes_of(annotation):
                found.setdefault(codes, {}).setdefault(key, places[0])
    return found


def _codes_of(annotation: Any) -> type[Code] | None:
    """The list of codes that a type has its values from, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Code):
        return annotation
    return next((codes for one in get_args(annotation) if (codes := _codes_of(one))), None)


def print_word(page: Page, word: str, language: Language) -> None:
    """Print what a word means, each meaning under a heading."""
    for number, meaning in enumerate(meanings(word, language)):
        gap = "\n" if number else ""
        page.print(Text.assemble(gap, (word, "bold"), f" ({meaning.kind.text(language)})\n"))
        for line in meaning.lines:
            page.print(Text(line))


def word_as_markdown(word: str, language: Language) -> str:
    """What a word means, in Markdown."""
    parts = [
        f"## {word}\n\n*{meaning.kind.text(language)}*\n\n" + "\n\n".join(meaning.lines) + "\n"
        for meaning in meanings(word, language)
    ]
    return "\n".join(parts)
