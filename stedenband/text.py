"""Text helpers: folding case and accents (NFKD), slugs, sort keys, near misses, and the Dutch and English of a text."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from functools import lru_cache
from typing import Literal, NamedTuple

Language = Literal["nl", "en"]
REMEMBERED = 2**14  # results that a function keeps: a letter tells most dates more than once, and a table its names
# Letters that NFKD does not decompose into a base letter and a combining accent.
_WHOLE_LETTERS = str.maketrans(
    {"ł": "l", "ı": "i", "ø": "o", "đ": "d", "ð": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
# difflib's ratio of a name to that which was probably meant: two letters swapped of seven; Almere is not nearly Almelo,
# nor Leiderdorp Leiden.
NEAR_NAME = 0.85
_NEAR = 0.6  # difflib's ratio: `bath` is near `heel/bath`
_APOSTROPHES = str.maketrans("", "", "'’‘`´ʼ")
_BEHIND_LATIN = "\u0250"  # the first letter behind those of Latin-1 and Extended A and B
_LATIN = "[\0-\u024f\u1e00-\u1eff\u2000-\u206f]*"  # with the rare letters, accents and punctuation


class Bilingual(NamedTuple):
    """The same thing said in Dutch and in English."""

    nl: str
    en: str

    def text(self, language: Language) -> str:
        """The wording in `language`."""
        return self.nl if language == "nl" else self.en


def fold(text: str) -> str:
    """`text` in lower case without accents (NFKD), to compare two spellings of one name."""
    if text.isascii():
        return text.lower().strip()
    # Some characters become upper case only after NFKD (mathematical letters), hence the second lower().
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_WHOLE_LETTERS)).lower()
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_WHOLE_LETTERS).strip()


@lru_cache(maxsize=2**16)
def slug(text: str) -> str:
    """The id made from a name: `'s-Hertogenbosch` gives `s-hertogenbosch`, `Toruń` gives `torun`; may be empty."""
    if text.isascii() and text.isalnum():
        return text.lower()  # most names are one plain word
    folded = fold(text).translate(_APOSTROPHES)
    return "-".join(re.findall("[A-Za-z0-9]+", folded))


@lru_cache(maxsize=2**16)
def name_key(text: str) -> str:
    """By what two names are one: the slug, and the letters of other scripts too; an emoji stands for itself."""
    if text.isascii() or max(text) < _BEHIND_LATIN or re.fullmatch(_LATIN, text):
        return slug(text) or fold(text)
    folded = fold(text).translate(_APOSTROPHES)
    # A vowel sign is a mark, and tells two names in Hindi or Sinhala apart.
    words = "".join(c if unicodedata.category(c)[0] in "LMN" else " " for c in folded).split()
    return "-".join(words) or folded


@lru_cache(maxsize=2**16)
def sort_key(name: str) -> str:
    """The key that sorts Dutch place names: no accents, and `'s-`, `'t ` and the like do not count."""
    folded = fold(name).replace("’", "'")
    if folded[:1] == "'" and folded[2:3] in {"-", " "}:
        folded = folded[3:]
    return folded.translate(_APOSTROPHES)


def near(word: str, known: Iterable[str], least: float = _NEAR) -> str | None:
    """The one of `known` that `word` was probably meant to be, or None where nothing is near."""
    by_fold: dict[str, str] = {}
    for name in known:
        by_fold.setdefault(fold(name), name)
    folded = fold(word)
    if folded in by_fold:
        return by_fold[folded]
    matches = get_close_matches(folded, by_fold, n=1, cutoff=least)
    return by_fold[matches[0]] if matches else None
