"""What an unquoted scalar is: text, or what YAML 1.2's core schema makes of it; and what other programs make of it."""

import re
from functools import lru_cache

from stedenband.parsing.source import Bare
from stedenband.text import Bilingual

# Plain scalars that the core schema of YAML 1.2 (section 10.3.2) does not read as text; the rest is text.
_CORE = re.compile(
    r"true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)"
)
_CORE_STARTS = frozenset("0123456789+-.tTfF")
_CORE_NULLS = frozenset({"", "~", "null", "Null", "NULL"})

_TRUE, _FALSE = Bilingual("waar", "true"), Bilingual("onwaar", "false")
_NOTHING, _A_NUMBER = Bilingual("niets", "nothing"), Bilingual("een getal", "a number")
# What YAML 1.1 (yaml.org/type: bool, null, int, float) reads otherwise than we do.
_MEANS = {
    **dict.fromkeys(("y", "Y", "yes", "Yes", "YES", "on", "On", "ON"), _TRUE),
    **dict.fromkeys(("n", "N", "no", "No", "NO", "off", "Off", "OFF"), _FALSE),
    **dict.fromkeys(("~", "null", "Null", "NULL"), _NOTHING),
}
_NUMBER_ELSEWHERE = re.compile(
    r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?|[-+]?0b[01_]+|[-+]?[0-9][0-9,_]*_[0-9_]*|[-+]?0[0-9]+"
)
_NUMBER_STARTS = frozenset("0123456789+-")

# What begins otherwise is text, here and elsewhere; so is what begins with a letter and is longer than any of these.
LONGEST_WORD = max(map(len, ("false", *_CORE_NULLS, *_MEANS)))
ODD_STARTS = frozenset({*_CORE_STARTS, *_NUMBER_STARTS, *(word[:1] for word in (*_CORE_NULLS, *_MEANS))})


@lru_cache(maxsize=2**15)
def plain(text: str) -> str | Bare | None:
    """The value of an unquoted scalar: itself where it is text, None where it stands for nothing."""
    if text in _CORE_NULLS:
        return None
    return Bare(text) if text[0] in _CORE_STARTS and _CORE.fullmatch(text) else text


@lru_cache(maxsize=2**15)
def means_otherwise(text: str) -> Bilingual | None:
    """What YAML 1.1 or the core schema quietly makes of an unquoted scalar, where that is another thing."""
    if text in _MEANS:
        return _MEANS[text]
    return _A_NUMBER if text[:1] in _NUMBER_STARTS and _NUMBER_ELSEWHERE.fullmatch(text) else None
