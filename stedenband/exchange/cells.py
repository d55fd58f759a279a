"""Reads what stands in one cell of a table: names without what lists hang on them, dates, points, codes, items."""

import re
from collections.abc import Mapping
from typing import NamedTuple, TypeVar

from stedenband.parsing.damaged_text import damage
from stedenband.places.tables import Location
from stedenband.text import fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.everyday import meant_by

C_ = TypeVar("C_", bound=Code)

_MOST = 200  # characters of a name
_LONGEST_DATE = 60
_YEAR = "[12][0-9]{3}"
_HUNG_ON = re.compile(  # footnotes, flags
    r"\[(?:[0-9]{1,3}|[a-z]|(?:nb|note|noot) ?[0-9]{1,3}|bron\??|citation needed)\]|[\U0001f1e6-\U0001f1ff]+",
    re.IGNORECASE,
)
_SINCE = r"sinds|since|vanaf|seit|depuis|from"
_SINCE_IN_NAME = re.compile(rf"[\s,(]+(?:{_SINCE})\s+({_YEAR})\)?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:ca\.?|circa|c\.|rond|omstreeks|ongeveer|about|around|±|~)\s*(.+)", re.IGNORECASE)
_BEFORE_DATE = re.compile(rf"(?:{_SINCE}|per|in|anno)\s+(.+)", re.IGNORECASE)
_PERIOD = re.compile(rf"({_YEAR})\s*(?:-|–|/|tot|t/m|until|to)\s*({_YEAR})")
_POINT = re.compile(r"(?:Point\()?\s*(-?[0-9.]{1,20})[ ,;]+(-?[0-9.]{1,20})\)?", re.IGNORECASE)
_ITEM = re.compile(r"(?:.*/)?(Q[1-9][0-9]{0,11})")


class Period(NamedTuple):
    """When something began and ended, as far as it is told."""

    since: Edtf | None
    until: Edtf | None


def bare(text: str) -> str:
    """A text without footnotes (`[3]`), flags and doubled spaces."""
    return " ".join(_HUNG_ON.sub(" ", text).split())


def has_more(text: str) -> bool:
    """Whether a footnote or flag hangs on a text."""
    return bool(_HUNG_ON.search(text))


def without_since(name: str) -> tuple[str, Edtf | None]:
    """A name without the year that is told with it (`Oxford (sinds 1946)`), and that year."""
    found = _SINCE_IN_NAME.search(name)
    return (_SINCE_IN_NAME.sub("", name).strip(" ,()"), parse(found[1])) if found else (name, None)


def is_damaged(name: str) -> bool:
    """Whether a name was read in a wrong encoding, holds what cannot be printed, or is no name by its length."""
    odd = "".join(character for character in name if not character.isascii())
    return len(name) > _MOST or not name.isprintable() or "\ufffd" in name or any(damage(name, odd))


def period(text: str) -> Period | None:
    """The period that a text is (`1967-1989`), or a date as its beginning; None where it is neither."""
    if found := _PERIOD.fullmatch(text):
        return Period(parse(found[1]), parse(found[2]))
    begun = when(text)
    return Period(begun, None) if begun else None


def when(text: str) -> Edtf | None:
    """A date as people write it, or as EDTF; None where it is none."""
    if len(text) > _LONGEST_DATE:
        return None
    if found := _ABOUT.fullmatch(text):
        about = when(found[1])
        return parse(f"{about.bare_text}~") if about and not about.dates_in_set else None
    if found := _BEFORE_DATE.fullmatch(text):
        return when(found[1])
    found_date = _parsed(text[: len("1967-05-04")] if "T" in text else text)
    return None if found_date is None or found_date.is_span or found_date.yearly else found_date


def _parsed(text: str) -> Edtf | None:
    try:
        return parse(text)
    except DateError as error:
        return parse(error.meant) if error.meant else None


def point(text: str) -> Location | None:
    """A point: `Point(4.49 52.16)` has the longitude first (WKT), two numbers the latitude."""
    found = _POINT.fullmatch(text)
    try:
        first, second = (float(found[1]), float(found[2])) if found else (91.0, 181.0)
    except ValueError:
        return None
    lat, lon = (second, first) if text.lower().startswith("point") else (first, second)
    return Location(lat, lon) if abs(lat) <= 90 and abs(lon) <= 180 else None  # noqa: PLR2004 - degrees


def item(text: str) -> str | None:
    """The number of an item of Wikidata, also where its address stands; None where it is none."""
    found = _ITEM.fullmatch(text)
    return found[1] if found else None


def code(text: str, codes: type[C_]) -> C_ | None:
    """The code that a text is, by its value, a label or an everyday word; None where it is none."""
    known: Mapping[str, C_] = {fold(word): code for code in codes for word in (code.value, code.nl, code.en)}
    meant = meant_by(text, [code.value for code in codes])
    return known.get(fold(text)) or (known.get(fold(meant)) if meant else None)
