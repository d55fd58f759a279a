"""The grammar of sentences: templates filled in, number and gender, lists, what bonds are called, numbers in words.

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
from stedenband.vocabulary.codes import Kind, Theme
from stedenband.vocabulary.number_words import enumeration, grouped

_MARK = re.compile(r"\{([^{}]*)\}")
_SLOT = re.compile(r"(\W*)(\w+)(\W*)")


class _Slot(NamedTuple):
    """A slot with the text that leads to it and the punctuation around it."""

    lead: str
    name: str
    before: str
    after: str


class _Template(NamedTuple):
    """A template with its forms chosen: its slots in turn, and the text behind the last."""

    slots: tuple[_Slot, ...]
    end: str


def say(key: str, language: Language, *, many: object = False, neuter: object = False, **values: object) -> str:
    """A template filled in, in `language`; `many` and `neuter` choose its forms. An empty slot leaves nothing."""
    template = _template(key, language, many is True, neuter is True)
    said = ""
    for lead, name, before, after in template.slots:
        text = values[name]
        said += f"{lead}{before}{text}{after}" if text else lead
    said += template.end
    return _with_adverb(said) if language == "en" and " probably " in said else said


# English has what is probably so behind its first verb: `has probably been dormant since 2017`.
_PROBABLY = re.compile(r"^([^.;]*? (?:has|have))( [^.;]*) probably since ")
# Before a verb that stands alone, and behind its auxiliary: `probably began in 2017`, `was probably dissolved in 2017`.
_PROBABLY_DID = re.compile(r"\b(began|decided|dissolved|ended|ends|joined|left|proposed|rejoined) probably (?!since)")


def _with_adverb(said: str) -> str:
    """An English sentence with `probably` where its verb has it, and not before the date."""
    return _PROBABLY_DID.sub(r"probably \1 ", _PROBABLY.sub(r"\1 probably\2 since ", said))


@lru_cache(maxsize=2**12)
def _template(key: str, language: Language, many: bool, neuter: bool) -> _Template:
    words = TEMPLATES[key] if key in TEMPLATES else HEADINGS[key]
    slots: list[_Slot] = []
    text = ""
    for at, part in enumerate(_MARK.split(words.text(language))):
        if at % 2 == 0:
            text += part
        elif (form := _form(part, many, neuter)) is not None:
            text += form
        else:
            slots.append(_slot(text, part))
            text = ""
    return _Template(tuple(slots), text)


def _form(mark: str, many: bool, neuter: bool) -> str | None:
    """The form that a mark in braces has for one or many, for a common or a neuter noun; None where it is a slot."""
    for sign, second in (("|", many), ("/", neuter)):
        if sign in mark:
            return mark.split(sign)[second]
    return None


def _slot(lead: str, mark: str) -> _Slot:
    match = _SLOT.fullmatch(mark)
    if match is None:
        raise ValueError(mark)
    return _Slot(lead, match[2], match[1], match[3])


@lru_cache(maxsize=2**10)
def slots(key: str) -> frozenset[str]:
    """The names of the slots that a template has."""
    languages: tuple[Language, ...] = ("nl", "en")
    return frozenset(slot.name for language in languages for slot in _template(key, language, False, False).slots)


def opens_with_word(key: str, language: Language) -> bool:
    """Whether a template opens with a word of its own, and not with a slot."""
    template = _template(key, language, False, False)
    lead = template.slots[0].lead if template.slots else template.end
    return lead[:1].isalpha()


# --- Texts -----------------------------------------------------------------------------------------------------------


class Names(str):
    """Names in a row, which stand among others as names of that one: `Aken`, `Bonn` and `Celle`, not `Aken en Bonn`."""

    __slots__ = ("names",)
    names: tuple[str, ...]

    @classmethod
    def of(cls, names: Sequence[str], language: Language) -> "Names":
        """Some names as a row."""
        row = cls(enumeration(names, language))
        row.names = tuple(names)
        return row


def listed(parts: Sequence[str], language: Language) -> str:
    """Things in a row: `a`, `a en b`, `a, b en c`; the names of a row among them each by itself."""
    if Names not in map(type, parts):  # hot: nearly always
        return enumeration(parts, language)
    each = (part.names if isinstance(part, Names) else (part,) for part in parts)
    return enumeration([name for names in each for name in names], language)


_OTHERS = Bilingual("andere partners", "other partners")


def few_of(names: Sequence[str], language: Language) -> str:
    """The names of partners; of many the first two, and how many more: `Aken, Bonn en vijf andere partners`."""
    if len(names) > _MOST_NAMES:
        names = [*names[:2], f"{number_word(len(names) - 2, language)} {_OTHERS.text(language)}"]
    return listed(names, language)


_MOST_NAMES = 4


def sentence(text: str) -> str:
    """A text with a capital and a full stop."""
    text = capital(text.strip())
    return text + ("" if text.endswith((".", "!", "?")) else ".")


def capital(text: str) -> str:
    """A text as it opens a sentence: `Eén band`; of `'s-Hertogenbosch` the letter behind the apostrophe stays small."""
    if text[:1].isupper():  # hot: what opens with a name
        return text
    if text.startswith("één"):
        return f"Eén{text[3:]}"
    start = 2 if text.startswith(("‘", "“")) else 1
    return text[:start].upper() + text[start:]


def lowered(text: str) -> str:
    """A text as it stands inside a sentence: without its full stop or its capital, but for one of an abbreviation."""
    text = text.strip().rstrip(".")
    is_word = not any(sign.isupper() for sign in text.split(" ", 1)[0][1:])  # as those of `EU-project`, `GeoNames` are
    return text[:1].lower() + text[1:] if is_word else text


def document_in(document: str | None, language: Language) -> str:
    """` (motie 2025-31)`, of one that is but a number ` (stuk RB 12)`; nothing where none is known."""
    if not document:
        return ""
    return say("document-named" if document[0].islower() else "document", language, document=document)


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
        Bilingual("partnerschap", "partnership"), Bilingual("partnerschappen", "partnerships"), True
    ),
    Kind.FRIENDSHIP: _Noun(
        Bilingual("vriendschapsband", "friendship link"), Bilingual("vriendschapsbanden", "friendship links")
    ),
    Kind.JUMELAGE: _Noun(Bilingual("jumelage", "jumelage"), Bilingual("jumelages", "jumelages")),
    Kind.PROJECT: _Noun(
        Bilingual("projectband", "project partnership"), Bilingual("projectbanden", "project partnerships")
    ),
    Kind.CONTACT: _Noun(Bilingual("contactband", "contact link"), Bilingual("contactbanden", "contact links")),
}


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


_THEMES_IN_TEXT = {Theme.CITIZENS: Bilingual("contacten tussen inwoners", "contacts between residents")}
_THEMES_WITH_ARTICLE = frozenset({Theme.ECONOMY.en, Theme.ENVIRONMENT.en})


def theme_list(themes: Iterable[Theme], language: Language) -> str:
    """`cultuur, sport en onderwijs`; in English `culture, the economy and education`."""
    told = [
        _THEMES_IN_TEXT[theme].text(language) if theme in _THEMES_IN_TEXT else theme.label(language) for theme in themes
    ]
    if language == "en":
        told = [f"the {word}" if word in _THEMES_WITH_ARTICLE else word for word in told]
    return listed(told, language)
