"""Resolves unquoted (plain) scalars: text or a YAML 1.2 core schema type, and what YAML 1.1 reads instead."""

import re
from functools import lru_cache

from stedenband.parsing.source import Bare
from stedenband.text import Bilingual

# Plain scalars that the YAML 1.2 core schema (section 10.3.2) resolves to a boolean or a number; the rest is text.
_CORE = re.compile(
    r"true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_CORE_STARTS = frozenset("0123456789+-.tTfF")
_CORE_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

_TRUE, _FALSE = Bilingual("waar", "true"), Bilingual("onwaar", "false")
_NOTHING, _A_NUMBER = Bilingual("niets", "nothing"), Bilingual("een getal", "a number")
# Plain scalars that YAML 1.1 (yaml.org/type: bool, null, int, float) resolves to another type than text.
_MEANS = {
    **dict.fromkeys(("y", "Y", "yes", "Yes", "YES", "on", "On", "ON"), _TRUE),
    **dict.fromkeys(("n", "N", "no", "No", "NO", "off", "Off", "OFF"), _FALSE),
    **dict.fromkeys(("~", "null", "Null", "NULL"), _NOTHING),
}
_NUMBER_ELSEWHERE = re.compile(
    r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0b[01_]+|[-+]?[0-9][0-9,_]*_[0-9_]*|[-+]?0[0-9]+"
)
_NUMBER_STARTS = frozenset("0123456789+-")

# Fast path: a scalar with another first character is text in YAML 1.1 and 1.2; so is a longer one that begins with a
# letter.
LONGEST_WORD = max(map(len, ("false", *_CORE_NULLS, *_MEANS)))
ODD_STARTS = frozenset({*_CORE_STARTS, *_NUMBER_STARTS, *(word[:1] for word in (*_CORE_NULLS, *_MEANS))})


@lru_cache(maxsize=2**15)
def plain(text: str) -> str | Bare | None:
    """The value of an unquoted scalar: the text itself, a `Bare` number or boolean, or None for null."""
    if text in _CORE_NULLS:
        return None
    return Bare(text) if text[0] in _CORE_STARTS and _CORE.fullmatch(text) else text


@lru_cache(maxsize=2**15)
def means_otherwise(text: str) -> Bilingual | None:
    """The type that YAML 1.1 implicitly gives to an unquoted scalar (boolean, null, number), or None for text."""
    if text in _MEANS:
        return _MEANS[text]
    return _A_NUMBER if text[:1] in _NUMBER_STARTS and _NUMBER_ELSEWHERE.fullmatch(text) else None
