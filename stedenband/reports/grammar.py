"""The grammar of sentences: articles, number and gender, what bonds and owners are called, names in a list.

A template (`templates.py`) says `{is|zijn}` for one and for many, `{die/dat}` for a common and a neuter noun, and a
slot in braces; punctuation inside the braces of a slot goes where the slot is empty: `{, reason}`.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from stedenband.reports.headings import HEADINGS
from stedenband.reports.templates import TEMPLATES
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Kind, Level, Theme
from stedenband.vocabulary.countries import country_names
from stedenband.vocabulary.number_words import grouped

_MARK = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"(\W*)(\w+)(\W*)")


class _Slot(NamedTuple):
    """A slot with the punctuation around it."""

    name: str
    before: str
    after: str


def say(key: str, language: Language, **values: object) -> str:
    """A template filled in, in `language`; `many` and `neuter` choose its forms. An empty slot leaves nothing."""
    said = ""
    for piece in _pieces(key, language, values.get("many") is True, values.get("neuter") is True):
        if isinstance(piece, str):
            said += piece
        elif text := values[piece.name]:
            said += f"{piece.before}{text}{piece.after}"
    return said


@lru_cache(maxsize=2**12)
def _pieces(key: str, language: Language, many: bool, neuter: bool) -> tuple[str | _Slot, ...]:
    """A template as text and slots in turn, its forms chosen."""
    words = TEMPLATES[key] if key in TEMPLATES else HEADINGS[key]
    pieces: list[str | _Slot] = [""]
    for at, part in enumerate(_MARK.split(words.text(language))):
        piece = part if at % 2 == 0 else _chosen(part, many, neuter)
        if isinstance(piece, str) and isinstance(pieces[-1], str):
            pieces[-1] += piece
        else:
            pieces.append(piece)
    return tuple(pieces)


def _chosen(mark: str, many: bool, neuter: bool) -> str | _Slot:
    """What a mark in braces stands for: a form for one or many, for a common or a neuter noun, or a slot."""
    for sign, second in (("|", many), ("/", neuter)):
        if sign in mark:
            return mark.split(sign)[second]
    match = _SLOT.fullmatch(mark)
    if match is None:
        raise ValueError(mark)
    return _Slot(match[2], match[1], match[3])


@lru_cache(maxsize=2**10)
def slots(key: str) -> frozenset[str]:
    """The names of the slots that a template has."""
    languages: tuple[Language, ...] = ("nl", "en")
    pieces = (piece for language in languages for piece in _pieces(key, language, False, False))
    return frozenset(piece.name for piece in pieces if isinstance(piece, _Slot))


# --- Texts -----------------------------------------------------------------------------------------------------------


def listed(items: Sequence[str], language: Language) -> str:
    """`a`, `a en b`, `a, b en c`."""
    if len(items) < 2:  # noqa: PLR2004
        return "".join(items)
    return f"{', '.join(items[:-1])} {Bilingual('en', 'and').text(language)} {items[-1]}"


def sentence(text: str) -> str:
    """A text with a capital and a full stop."""
    text = capital(text.strip())
    return text + ("" if text.endswith((".", "!", "?")) else ".")


def capital(text: str) -> str:
    """A text as it opens a sentence; of `'s-Hertogenbosch` the letter behind the apostrophe stays small."""
    start = 2 if text.startswith("‘") else 1
    return text[:start].upper() + text[start:]


def lowered(text: str) -> str:
    """A text as it stands inside a sentence: without its full stop or its capital, but for one of an abbreviation."""
    text = text.strip().rstrip(".")
    is_word = text[1:2].islower() or not text[1:2].isalpha()
    return text[:1].lower() + text[1:] if is_word else text


# --- Nouns -----------------------------------------------------------------------------------------------------------


class _Noun(NamedTuple):
    one: Bilingual
    many: Bilingual
    is_neuter: bool = False


# What a bond of each kind is called in running text, where a label such as "zusterstad" would name a city.
_NOUNS = {
    Kind.TWINNING: _Noun(Bilingual("stedenband", "twinning link"), Bilingual("stedenbanden", "twinning links")),
    Kind.SISTER_CITY: _Noun(
        Bilingual("zusterband", "sister-city link"), Bilingual("zusterbanden", "sister-city links")
    ),
    Kind.PARTNER_CITY: _Noun(
        Bilingual("partnerschap", "partner-city link"), Bilingual("partnerschappen", "partner-city links"), True
    ),
    Kind.FRIENDSHIP: _Noun(
        Bilingual("vriendschapsband", "friendship link"), Bilingual("vriendschapsbanden", "friendship links")
    ),
    Kind.JUMELAGE: _Noun(Bilingual("jumelage", "jumelage"), Bilingual("jumelages", "jumelages")),
    Kind.PROJECT: _Noun(
        Bilingual("projectband", "project partnership"), Bilingual("projectbanden", "project partnerships")
    ),
    Kind.CONTACT: _Noun(Bilingual("contactband", "contact"), Bilingual("contactbanden", "contacts")),
}
# The nouns before a name that ask for an article in Dutch; of any other word none is guessed.
_ARTICLES = {
    "de": (
        "academie ambtelijke dienst gedragscode gemeente gemeenteraad hochschule hogeschool kamer kerk parochie "
        "politie provincie raad school stad stichting universiteit vereniging werkgroep"
    ),
    "het": (
        "bedrijfsleven bestuur college comité consulaat genootschap gymnasium hoogheemraadschap huis jumelagecomité "
        "koor lyceum ministerie museum orkest platform reglement rijk uitwisselingscomité waterschap"
    ),
}
_ARTICLE_OF = {word: article for article, words in _ARTICLES.items() for word in words.split()}
_OFFICES = frozenset(
    "ambassadeur burgemeester burgemeesters consul consul-generaal directeur gouverneur minister rector schepen "  # noqa: SIM905
    "secretaris voorzitter wethouder".split()
)
_COMMON_NOUNS = frozenset({"gemeente", "provincie", "stad"})  # small inside a sentence, also in a name
_COMMON = frozenset(["de", "het", "een", "the", "a", "an"])


def noun(kind: Kind, language: Language, *, many: bool = False) -> str:
    """What a bond of a kind is called in running text."""
    return (_NOUNS[kind].many if many else _NOUNS[kind].one).text(language)


def is_neuter(kind: Kind) -> bool:
    """Whether the Dutch noun of a kind is neuter: `het partnerschap`."""
    return _NOUNS[kind].is_neuter


def the(kind: Kind, language: Language, *, many: bool = False) -> str:
    """`de stedenband`, `het partnerschap`, `de partnerschappen`."""
    article = Bilingual("het" if is_neuter(kind) and not many else "de", "the").text(language)
    return f"{article} {noun(kind, language, many=many)}"


def a(kind: Kind, language: Language) -> str:
    """`een stedenband`, `a twinning link`."""
    return f"{Bilingual('een', 'a').text(language)} {noun(kind, language)}"


@lru_cache(maxsize=2**12)
def named(text: str, language: Language) -> str:
    """A name or description as a Dutch sentence has it, with an article where its first noun asks for one.

    `de gemeente Almelo`, `het Preston Comité`, `de Universiteit Leiden`, `de consul-generaal van Turkije`; and
    `Denizli`, `burgemeester Joite`, `scholen in Leiden`, of which none is sure.
    """
    if language == "en":
        return _in_english(text)
    if not text[:1].islower():
        return _with_article(text)
    return "".join(_with_article(part) if at % 2 == 0 else part for at, part in enumerate(_LIST.split(text)))


# The Dutch words that open a description in the data, in English; what follows stays as it is, but for a country.
_ENGLISH = {
    "gemeente": "the municipality of", "stad": "the city of", "provincie": "the province of", "burgemeester": "Mayor",
    "burgemeester van": "the mayor of", "burgemeesters van": "the mayors of", "ambtenaren van": "officials of",
    "consul-generaal van": "the consul general of", "ambassadeur van": "the ambassador of",
    "comité in": "the committee in", "scholen in": "schools in",
}  # fmt: skip


def _in_english(text: str) -> str:
    """A name with its article; a description by its opening, and one that has other Dutch words quoted."""
    if " namens " in text:
        return " on behalf of ".join(_in_english(part) for part in text.split(" namens ", 1))
    bare = re.sub(r"^(?:de|het) ", "", text)
    for opening in (" ".join(bare.split(" ")[:2]), bare.split(" ")[0]):
        rest = bare.removeprefix(f"{opening} ")
        if opening.lower() in _ENGLISH and rest != bare and _is_name(rest):
            return f"{_ENGLISH[opening.lower()]} {place_named(rest, 'en')}"
    first, _, last = text.partition(" en ")
    if last[:1].islower() and _is_name(first):  # two names, the second of them a description
        return f"{_in_english(first)} and {_in_english(last)}"
    if bare[:1].islower():
        return f"‘{text}’"
    if bare != text:  # a description, where a name has no article: of two that both have one
        return f"the {place_named(bare, 'en')}"
    return f"the {text}" if _with_article(text) != text else text


_SMALL = frozenset("aan bij de den der en het in la le of op te van".split())  # noqa: SIM905  # inside a name


def _is_name(text: str) -> bool:
    """Whether a text has no words but those of names."""
    return text[:1].isupper() and all(
        word[:1] in "(‘" or not word[0].islower() or word in _SMALL for word in text.split()
    )


def place_named(place: str, language: Language) -> str:
    """A place of the data in a language: a country by its name in it, of several also the `en`."""
    if language != "en":
        return place
    parts = place.replace(" en ", ", ").split(", ") if " en " in place else [place]
    return listed([_english_countries().get(part, part) for part in parts], "en")


@lru_cache(maxsize=1)
def _english_countries() -> dict[str, str]:
    dutch, english = country_names("nl"), country_names("en")
    return {name: english[code] for code, name in dutch.items()}


_LIST = re.compile(r"(, | en | of )")


def _with_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    word = first.lower()
    if word in _COMMON:
        return text
    if word in _OFFICES:
        return f"de {text}" if not rest or rest.startswith(("van ", "voor ", "der ")) else text
    article = _ARTICLE_OF.get(word) or (_article_of_last(text) if rest else None)
    if article is None:
        return text
    return " ".join(filter(None, [article, word if word in _COMMON_NOUNS else first, rest]))


def _article_of_last(text: str) -> str | None:
    """The article of a name by its last noun: `het Preston Comité`, `het Japanmuseum SieboldHuis`."""
    head = re.split(r" (?:van|in|voor|te|of|der) ", text)[0].lower()
    words = head.split()
    if "comité" in head:
        return "het"
    if not words:  # a text such as ` in Leiden`
        return None
    endings = (("stichting", "de"), ("vereniging", "de"), ("museum", "het"), ("university", None))
    return next((article for end, article in endings if words[0].endswith(end) or words[-1].endswith(end)), None)


_WITH_ARTICLES = {
    Level.PROVINCE: "de provincie", Level.DEPARTMENT: "het departement", Level.REGION: "de regio",
    Level.STATE: "de deelstaat", Level.DISTRICT: "het district", Level.COUNTY: "het graafschap",
    Level.MUNICIPALITY: "de gemeente", Level.TOWN: "de stad", Level.VILLAGE: "het dorp",
}  # fmt: skip


def level_named(level: Level, name: str, language: Language) -> str:
    """`de provincie Oostkaap`, `the province of Oostkaap`."""
    return f"{_WITH_ARTICLES[level]} {name}" if language == "nl" else f"the {level.label(language)} of {name}"


# --- Numbers ---------------------------------------------------------------------------------------------------------

_NUMBERS = (
    Bilingual("nul", "zero"), Bilingual("één", "one"), Bilingual("twee", "two"), Bilingual("drie", "three"),
    Bilingual("vier", "four"), Bilingual("vijf", "five"), Bilingual("zes", "six"), Bilingual("zeven", "seven"),
    Bilingual("acht", "eight"), Bilingual("negen", "nine"), Bilingual("tien", "ten"), Bilingual("elf", "eleven"),
    Bilingual("twaalf", "twelve"),
)  # fmt: skip


def number_word(number: int, language: Language) -> str:
    """A small number as a letter writes it; a large one in figures."""
    return _NUMBERS[number].text(language) if 0 <= number < len(_NUMBERS) else grouped(number, language)


def times_word(number: int | float, language: Language) -> str:
    """How often: `twee keer`, `twice`, `2,5 keer`."""
    if language == "en" and number in (1, 2):
        return "once" if number == 1 else "twice"
    word = number_word(number, language) if isinstance(number, int) else grouped(number, language)
    return f"{word} {Bilingual('keer', 'times').text(language)}"


def theme_list(themes: Iterable[Theme], language: Language) -> str:
    """`cultuur, sport en onderwijs`."""
    return listed([theme.label(language) for theme in themes], language)
