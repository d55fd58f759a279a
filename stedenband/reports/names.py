"""Names and descriptions of the data as a sentence has them: with an article, and in English as far as it can be told.

A name keeps its own words; a place has another name in another language, and the word that opens a description can be
said in English: `de gemeente Gent`, `the municipality of Ghent`.
"""

import re
from functools import lru_cache

from stedenband.reports.grammar import capital, listed
from stedenband.reports.nouns import (
    OFFICES,
    PART,
    are_several,
    article_of,
    is_charge,
    is_many,
    is_office,
    is_office_described,
)
from stedenband.text import Language
from stedenband.vocabulary.codes import Level
from stedenband.vocabulary.countries import country_names
from stedenband.vocabulary.labels import holders_in_english
from stedenband.vocabulary.place_names import place_name

_COMMON_NOUNS = frozenset({"gemeente", "provincie", "stad"})  # small inside a sentence, also in a name
_COMMON = frozenset(["de", "het", "een", "the", "a", "an"])


@lru_cache(maxsize=2**12)
def named(text: str, language: Language) -> str:
    """A name or description as a Dutch sentence has it, with an article where its first noun asks for one.

    `de gemeente Almelo`, `het Preston Comité`, `de Universiteit Leiden`, `de consul-generaal van Turkije`; and
    `Denizli`, `burgemeester Joite`, `scholen in Leiden`, of which none is sure.
    """
    if language == "en":
        return _in_english(text)
    if not text[:1].islower() and not are_several(text):
        return _with_article(text)
    parts = [text] if PART.search(text) else _LIST.split(text)
    return "".join(_with_article(part) if at % 2 == 0 else part for at, part in enumerate(parts))


# The Dutch words that open a description in the data, in English; what follows stays as it is, but for a country.
_ENGLISH = {
    "gemeente": "the municipality of", "stad": "the city of", "provincie": "the province of", "burgemeester": "Mayor",
    "burgemeester van": "the mayor of", "burgemeesters van": "the mayors of", "ambtenaren van": "officials of",
    "consul-generaal van": "the consul general of", "ambassadeur van": "the ambassador of",
    "comité in": "the committee in", "scholen in": "schools in",
}  # fmt: skip


# The descriptions that are all Dutch words.
_ENGLISH_WORDS = {"belangstellenden": "interested members of the public", "bewindslieden": "members of government"}


def _in_english(text: str) -> str:
    """A name with its article; a description by its opening, and one that has other Dutch words quoted."""
    if text in _ENGLISH_WORDS:
        return _ENGLISH_WORDS[text]
    if " namens " in text:
        return " on behalf of ".join(_in_english(part) for part in text.split(" namens ", 1))
    bare = re.sub(r"^(?:de|het) ", "", text)
    if held := holders_in_english().get(bare):
        return held
    for opening in (" ".join(bare.split(" ")[:2]), bare.split(" ")[0]):
        rest = bare.removeprefix(f"{opening} ")
        if opening.lower() in _ENGLISH and rest != bare and is_name(rest):
            return f"{_ENGLISH[opening.lower()]} {place_named(rest, 'en')}"
    if said := _office_of(bare):
        return said
    first, _, last = text.partition(" en ")
    if last[:1].islower() and is_name(first):  # two names, the second of them a description
        return f"{_in_english(first)} and {_in_english(last)}"
    if _with_small_office(bare)[:1].islower():  # of one thing, as in Dutch, with an article
        return f"the “{bare}”" if _with_article(text) != text or bare != text else f"“{text}”"
    if bare != text:  # a description, where a name has no article: of two that both have one
        return f"the {place_named(bare, 'en')}"
    return f"the {text}" if _with_article(text) != text else place_name(text, "en")


_WHOSE = {"de partner": "the partner", "de partnerstad": "the partner town"}


def _office_of(text: str) -> str | None:
    """An office with of whom or what it is, or who holds it: `residents of Bath`, `Alderman Jansen`; else None."""
    text = _with_small_office(text)
    office, _, whose = text.partition(" van ")
    held = holders_in_english().get(office)
    if held and (is_name(whose) or whose in _WHOSE):
        return f"{held} of {_WHOSE.get(whose) or place_named(whose, 'en')}"
    office, _, holder = text.partition(" ")
    held = holders_in_english().get(office)
    is_one = bool(held and held.startswith("the ")) and is_name(holder)
    if is_one and is_charge(holder):  # what somebody is charged with, and no name
        return f"{held} (“{holder}”)"
    return f"{before_name((held or '').removeprefix('the '))} {holder}" if is_one else None


def _with_small_office(text: str) -> str:
    """A description that opens with somebody's office, without the capital of a sentence; a name keeps its own."""
    small = text[:1].lower() + text[1:]
    return small if small.split(" ")[0] in _PERSONS else text


_PERSONS = OFFICES | frozenset("raadslid raadsleden schepenen wethouders inwoners ambtenaren studenten".split())  # noqa: SIM905
_TITLES = frozenset({"mayor", "alderman", "councillor", "ambassador", "consul general", "director", "governor"})
_TITLES |= {"King's commissioner"}


def before_name(label: str) -> str:
    """An English office as it stands before a name: `Mayor`, `King's Commissioner`, `provincial executive member`."""
    if label in _TITLES:
        return " ".join(capital(word) for word in label.split(" "))
    return re.sub(r"^member of the (.+)$", r"\1 member", label)


_SMALL = frozenset("aan bij de den der en het in la le of op te van".split())  # noqa: SIM905  # inside a name


def is_name(text: str) -> bool:
    """Whether a text has no words but those of names."""
    return text[:1].isupper() and all(
        word[:1] in "(‘“" or not word[0].islower() or word in _SMALL for word in text.split()
    )


def place_named(place: str, language: Language) -> str:
    """A place of the data in a language: a country by its name in it, of several also the `en`."""
    if language != "en":
        return place
    parts = place.replace(" en ", ", ").split(", ") if " en " in place else [place]
    return listed([_english_countries().get(part) or place_name(part, language) for part in parts], language)


@lru_cache(maxsize=1)
def _english_countries() -> dict[str, str]:
    dutch, english = country_names("nl"), country_names("en")
    return {name: english[code] for code, name in dutch.items()}


_LIST = re.compile(r"(, | en | of )")


@lru_cache(maxsize=2**12)  # hot: each committee is named several times
def _with_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    word = first.lower()
    if word in _COMMON:
        return text
    if is_office(word):
        is_described = not rest or rest.startswith(("van ", "voor ", "der ")) or rest == rest.lower() or is_charge(rest)
        post = text if word in OFFICES else f"{word}{text[len(word) :]}"  # of a post the capital is that of a list
        return f"de {post}" if is_described else text
    if is_office_described(text):
        return f"de {text}"
    article = None if is_many(text or " ") else article_of(text)
    if article is None:
        return text
    return " ".join(filter(None, [article, word if word in _COMMON_NOUNS else first, rest]))


def stands_in(name: str, text: str) -> bool:
    """Whether a name stands in a text as whole words: `Dover` not in `Dovercourt`."""
    # Without the first test a regex would be compiled for each name: a hundredth of a report.
    return name in text and bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text))


_WITH_ARTICLES = {
    Level.PROVINCE: "de provincie", Level.DEPARTMENT: "het departement", Level.REGION: "de regio",
    Level.STATE: "de deelstaat", Level.DISTRICT: "het district", Level.COUNTY: "het graafschap",
    Level.MUNICIPALITY: "de gemeente", Level.TOWN: "de stad", Level.VILLAGE: "het dorp",
}  # fmt: skip


def level_named(level: Level, name: str, language: Language) -> str:
    """`de provincie Oostkaap`, `the province of Oostkaap`."""
    english = f"the {level.label('en')} of {place_name(name, 'en')}"
    return english if language == "en" else f"{_WITH_ARTICLES[level]} {name}"
