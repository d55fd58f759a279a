"""Reads what stands in one cell of a table: names without what lists hang on them, points, codes, items."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import TypeVar

from stedenband.exchange.cell_dates import GOES_ON, SINCE, TO, YEAR, Period, when
from stedenband.parsing.damaged_text import damage
from stedenband.places.listed_names import country_code, former_state
from stedenband.places.tables import Location
from stedenband.text import REMEMBERED, fold, slug
from stedenband.vocabulary.codes import Code, Status
from stedenband.vocabulary.edtf import Edtf, parse
from stedenband.vocabulary.everyday import meant_by

C_ = TypeVar("C_", bound=Code)

MOST = 200  # characters of a name
OVER = ("†", "✝", "✞", "✟", "✗", "✘", "✖", "☠")  # signs of what is over; the first is that of a note too
_HUNG_ON = re.compile(  # footnotes, flags
    r"\^?\[(?:[0-9]{1,3}|[a-z]|(?:nb|note|noot) ?[0-9]{1,3}|bron\??|citation needed)\]|\^[0-9]{1,3}|[¹²³⁰⁴-⁹]+|"
    "[\U0001f1e6-\U0001f1ff]+|\U0001f3f4[\U000e0020-\U000e007f]+",
    re.IGNORECASE,
)
_BULLET = re.compile(  # also the sign of a note, or of what is over, behind a name
    rf"^(?:[•·▪◦‣●*]+|[-–](?=\s))\s*(?=\S)|(?<=\S)\s*[*‡{''.join(OVER)}]+$"
)
# The number of a row, or an arrow: `1. Nantes`, `→ Metz`; not the first of several in a cell.
_NUMBER = re.compile(r"^(?:[0-9]{1,3}[.)](?!.*\s[0-9]{1,3}[.)])|[→➔➢►▶])\s+(?=\S)")
_QUOTED = re.compile(r"[\"“”„](.+)[\"“”]")
_EDGE = re.compile(r"^(?:[|/\\;,&+•·]\s*|[-–—]+\s*(?=[^\W\d_]))+|(?:\s*[|/\\;,&+•·]|\s+[-–—]+)+$")
_EMPTY_PART = re.compile(r"\s*\(\s*[-–—/|.…]?\s*\)|(?<=[|/\\;,•])(?:\s+[|/\\;,•]|[|;])+")  # `Ulm ()`, `Ulm | | Kiel`
_SINCE_IN_NAME = re.compile(  # in brackets of its own, or behind the name
    rf"(?:[\s,]*\(\s*(?:{SINCE})\s+({YEAR})\s*\)|[\s,]+(?:[-–]\s+)?(?:{SINCE})\s+({YEAR})(?=\s*(?:$|[,(])))",
    re.IGNORECASE,
)
_COUNTRY_IN_NAME = re.compile(r"(.+?)(?: ?\(([^()]+)\)|, ?([^,()]+)| [-–] ([^-–()]+))")
_COUNTRY_FIRST = re.compile(r"([^,()]{3,}), ?([^,()]+)")
_CLEAR = frozenset({"NL", "BE", "VK", "UK", "VS", "US"})
# The codes of two letters that states of the United States have too: `Portland (ME)`.
_STATES = "AL AR AZ CA CO DE GA ID IL IN KY LA MA MD ME MN MO MS MT NC NE PA SC SD TN VA"
_ALSO_A_STATE = frozenset(_STATES.split())
# Distinguishing signs of vehicles (Vienna Convention on Road Traffic) of one letter.
_SIGNS = {"A": "AT", "B": "BE", "D": "DE", "E": "ES", "F": "FR", "H": "HU", "I": "IT", "P": "PT"}
_SIGNS_ALONE = _SIGNS | {"L": "LU", "N": "NO", "S": "SE"}
_ALSO_A_REGION = frozenset({"georgia", "luxemburg", "luxembourg"})
_LOST_LETTER = re.compile(r"[^\W\d_]\?[^\W\d_]")  # what an encoding had no sign for: `Gda?sk`
_UNKNOWN_VALUE = "/.well-known/genid/"  # in the address that stands for one in Wikidata's answers
# A blank node of SPARQL, as its answers and Wikidata's labels write it: `_:b0`, `t1234567`.
_BLANK_NODE = re.compile(r"_:\S+|t[0-9]{4,}")
_DAY_BEHIND = re.compile(rf"(\D+?)(?:[\s,(]+(?:{SINCE}|per|in|op|on))?[\s,(]+([0-9].*?)\)?", re.IGNORECASE)
_OVER = re.compile(rf"[{''.join(OVER)}]\s*([0-9]|$)")  # `(†)`, `(†1999)`
_IN_BRACKETS = re.compile(r" ?\(([^()]+)\)")
_BEGUN_WORDS = frozenset(SINCE.split("|"))
_UNTIL_WORDS = frozenset({"tot", "tot en met", "t/m", "until", "till", "bis", "jusqu'en"})
_PERIOD_IN_NAME = re.compile(
    rf"(.+?)(?:, | ?\(| (?:[-–—] )?(?=(?:{SINCE}|van) |{YEAR}))(?:(?:{SINCE}|van) )?({YEAR}) ?(?:{TO}) ?({YEAR})\)?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(r"(?:(?:per|in|op|on) )?([0-9].*?)[\s,:]+(\D+)", re.IGNORECASE)
_BEHIND_DASH = re.compile(rf"[-–—](?!\s*(?:{SINCE})\b).+", re.IGNORECASE)
_NOTHING = frozenset(
    {"", "-", "–", "—", "n.v.t", "nvt", "niet van toepassing", "geen", "none", "n/a", "not applicable"}
)
_NOT_ENDED = frozenset(
    {"nog niet", "niet", "niet beeindigd", "nog niet beeindigd", "not ended", "not yet", "not yet ended", "not"}
)
_UNKNOWN = frozenset({"?", "onbekend", "niet bekend", "unknown", "not known", "inconnu"})
_YES = frozenset({"ja", "yes", "oui", "x", "waar", "true"})
_NO = frozenset({"nee", "neen", "no", "non", "onwaar", "false"})
_DENIALS = _NO | {"geen", "none", "niet", "not", "zonder", "without"}
_POINT = re.compile(r"(?:Point\()?\s*(-?[0-9.]{1,20})[ ,;]+(-?[0-9.]{1,20})\)?", re.IGNORECASE)
# Two numbers with a decimal comma, apart from each other by more than a comma: `54,32 10,13`, `54,32, 10,13`.
_POINT_WITH_COMMAS = re.compile(r"(-?[0-9]{1,3},[0-9]{1,15})(?: ?[;/] ?|,? )(-?[0-9]{1,3},[0-9]{1,15})")
_WITH_COMMA = re.compile(r"(-?[0-9]{1,3}),([0-9]{1,15})")  # alone this may be two whole degrees, or one number
_ITEM = re.compile(r"(?:.*/|[Ww][Dd]:)?(Q[1-9][0-9]{0,11})")


@lru_cache(maxsize=REMEMBERED)
def bare(text: str) -> str:
    """A text without footnotes (`[3]`, `¹`, `*`), flags, bullets and doubled spaces."""
    return _BULLET.sub("", " ".join(_HUNG_ON.sub(" ", text).split()))


@lru_cache(maxsize=REMEMBERED)
def bare_name(text: str) -> str:
    """A name as `bare` has it, without its number in a list, quotation marks, or signs that part it from nothing."""
    name = bare(text)
    if len(name) > MOST:
        return name
    name = _EDGE.sub("", " ".join(_EMPTY_PART.sub(" ", _NUMBER.sub("", name)).split()))
    return _QUOTED.sub(r"\1", name) if _QUOTED.fullmatch(name) else name


@lru_cache(maxsize=REMEMBERED)
def bare_period(text: str) -> str:
    """A text as `bare` has it, but with the dash before a day alone, which is no bullet there: `- 2001`."""
    told = bare(text)
    is_up_to = _BEHIND_DASH.fullmatch(text.strip()) and when(told)
    return f"- {told}" if is_up_to else told


def has_letters(text: str) -> bool:
    """Whether a letter or digit of any script stands in a text."""
    return any(map(str.isalnum, text))


def has_more(text: str) -> bool:
    """Whether a footnote, flag or bullet hangs on a text."""
    return bool(_HUNG_ON.search(text) or _BULLET.search(text.strip()) or _NUMBER.search(text.strip()))


def without_period(name: str) -> tuple[str, Period]:
    """A name without the year or years told with it (`Oxford (sinds 1946)`, `Oxford, 1946 t/m 1999`), and these."""
    both = _PERIOD_IN_NAME.fullmatch(name)
    if both and is_closed(both[1]):
        return both[1], Period(parse(both[2]), parse(both[3]))
    found = _SINCE_IN_NAME.search(name)
    if found is None or not is_closed(name[: found.start()]):  # `Riga (in afbouw, sinds 2020)`
        return name, Period(None, None)
    return (name[: found.start()] + name[found.end() :]).strip(" ,"), Period(parse(found[1] or found[2]), None)


def is_perhaps_over(text: str) -> bool:
    """Whether a text tells of a bond that no longer does much, or is over: which of these is not sure."""
    return "niet meer actief" in fold(text)


def is_closed(text: str) -> bool:
    """Whether each bracket of a text has its other half."""
    return text.count("(") == text.count(")")


def with_country(name: str) -> tuple[str, str]:
    """A name without the country or former state that is told with it (`Oxford (Engeland)`), and how that is told.

    A code of two letters may be a state's (`Portland, ME`), and so may some names. It may stand first (`Italië, Rome`).
    """
    first = _COUNTRY_FIRST.fullmatch(name)
    if first and country(first[1]) and not country(first[2]) and fold(first[1]) not in _ALSO_A_REGION:
        return first[2], first[1]
    found = _COUNTRY_IN_NAME.fullmatch(name)
    told = next(filter(None, found.groups()[1:])) if found else ""
    is_in_brackets = bool(found and found[2]) and (told in _SIGNS or (told.isupper() and told not in _ALSO_A_STATE))
    is_clear = (is_clear_country(told) or is_in_brackets) and fold(told) not in _ALSO_A_REGION
    is_country = is_clear and (country(told) or former_state(told))
    return (found[1], told) if found and is_country else (name, "")


def is_clear_country(text: str) -> bool:
    """Whether a text, where it is that of a country, is no short form that may be of something else: `ME`."""
    return len(text) > len("NL") or text in _CLEAR


def country(text: str) -> str | None:
    """The code of a country as lists name it, also by the sign of its vehicles (`D`); None where it is none."""
    return _SIGNS_ALONE.get(text) or country_code(text)


def without_state(name: str) -> tuple[str, Status | None, Period]:
    """A name without what brackets tell of the bond (`Gorizia (beëindigd in 2008)`, `(tot 2008)`, `(slapend)`)."""
    for found in _IN_BRACKETS.finditer(name):
        what, day = with_day(_OVER.sub(r"beëindigd \1", found[1].strip()).strip())
        rest = " ".join((name[: found.start()] + name[found.end() :]).split())
        if day and fold(what) in _BEGUN_WORDS:
            return rest, None, Period(day, None)
        if day and fold(what) in _UNTIL_WORDS:
            return rest, Status.ENDED, Period(None, day)
        status = code(what, Status)
        if status is Status.ACTIVE:
            return rest, status, Period(day, None)
        if (status is Status.ENDED and not _since_apart(found[1])) or (status and day is None):
            return rest, status, Period(None, day)
    return name, None, Period(None, None)


def _since_apart(text: str) -> bool:
    """Whether a beginning stands apart from the status before it: `beëindigd, sinds 1990` may tell of either."""
    return re.search(rf",\s*(?:{SINCE})\b", text, re.IGNORECASE) is not None


def is_country_alone(text: str) -> bool:
    """Whether a text is the name of a country, and not that of a region too."""
    return fold(text) not in _ALSO_A_REGION and len(text) > len("NL") and country(text) is not None


def with_day(text: str) -> tuple[str, Edtf | None]:
    """What a text says without the date behind or before it (`beëindigd in 2011`, `1-5-2011 gestopt`), and the date."""
    if (found := _DAY_BEHIND.fullmatch(text)) and (at := when(found[2])):
        return found[1], at
    if (found := _DAY_FIRST.fullmatch(text)) and (at := when(found[1])):
        return found[2], at
    return text, None


def is_damaged(name: str) -> bool:
    """Whether a name was read in a wrong encoding, holds what cannot be printed, or is no name by its length."""
    if _LOST_LETTER.search(name):
        return True
    odd = "".join(character for character in name if not character.isascii())
    return len(name) > MOST or not name.isprintable() or "\ufffd" in name or any(damage(name, odd, name.encode()))


def is_nothing(text: str, *, ending: bool = False) -> bool:
    """Whether a text stands for an empty cell; of an ending also that there is none, else that it is not known."""
    if not ending and is_unknown_value(text):
        return True
    return bare_word(text) in _NOTHING | (GOES_ON | _NO | _NOT_ENDED if ending else _UNKNOWN)


def is_unknown_value(text: str) -> bool:
    """Whether a text stands for a value that is not known in the answer of a query: a blank node, or its address."""
    return _UNKNOWN_VALUE in text or _BLANK_NODE.fullmatch(text) is not None


def is_unknown(text: str) -> bool:
    """Whether a text tells that something is not known; an empty one does not."""
    return bare_word(text) in _UNKNOWN


def bare_word(text: str) -> str:
    """A text without the brackets round it and the full stop behind it: `(geen)`, `n.v.t.`."""
    return fold(text).strip(" .()")


def is_denial(text: str) -> bool:
    """Whether a text says no more than that there is none, or no: of a kind or status perhaps that there is no bond."""
    return bare_word(text) in _DENIALS


def is_yes(text: str) -> bool:
    """Whether a text affirms what its header says: of an ending, that there was one on a day that is not told."""
    return fold(text) in _YES or is_unknown_value(text)


def point(text: str) -> Location | None:
    """A point: `Point(4.49 52.16)` has the longitude first (WKT), two numbers the latitude; 0, 0 is no place."""
    if both := _POINT_WITH_COMMAS.fullmatch(text):
        text = " ".join(map(with_decimal_point, both.groups()))
    found = None if _WITH_COMMA.fullmatch(text) else _POINT.fullmatch(text)
    try:
        first, second = (float(found[1]), float(found[2])) if found else (91.0, 181.0)
    except ValueError:
        return None
    lat, lon = (second, first) if text.lower().startswith("point") else (first, second)
    is_place = abs(lat) <= 90 and abs(lon) <= 180 and (lat, lon) != (0, 0)  # noqa: PLR2004 - degrees
    return Location(lat, lon) if is_place else None


def with_decimal_point(text: str) -> str:
    """A number with a decimal comma (`54,32`) with a point instead, and any other text as it is."""
    return _WITH_COMMA.sub(r"\1.\2", text) if _WITH_COMMA.fullmatch(text) else text


def item(text: str) -> str | None:
    """The number of an item of Wikidata, also where its address stands; None where it is none."""
    found = _ITEM.fullmatch(text)
    return found[1] if found else None


def item_alone(text: str) -> str | None:
    """As `item` has it, in a column that holds no names, where it may stand in small letters too: `q1707`."""
    return item(text) or item(text.upper())


def code(text: str, codes: type[C_]) -> C_ | None:
    """The code that a text is, by its value, a label or an everyday word; None where it is none."""
    known = _words(codes)
    meant = meant_by(text, [code.value for code in codes])
    return known.get(fold(text)) or (known.get(fold(meant)) if meant else None)


def named_in(text: str, codes: type[C_]) -> frozenset[C_]:
    """The codes of which a text has the value or a label among its words: `stedenband via Eurocities`."""
    words = f"-{slug(text)}-"
    return frozenset(code for word, code in _words(codes).items() if f"-{slug(word)}-" in words)


@cache
def _words(codes: type[C_]) -> Mapping[str, C_]:
    return {fold(word): code for code in codes for word in (code.value, code.nl, code.en)}
