"""How a value that is nearly right is written: a text that lacks little, a value that should be a list or a record."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, get_args, get_origin

from stedenband.model.base import is_record, keys_of, plain_type, types_of
from stedenband.model.fields import Slug
from stedenband.parsing.source import Bare
from stedenband.text import Bilingual, fold
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.number_words import only_number, with_figures

_SHORT = 100  # characters of a text that is no long story
_PLAIN = r"\w[\w '’.()-]{0,60}"  # a name that needs no quotes
_UNQUOTED = r"\w[\w '’.()/~-]{0,60}"  # a value that needs none, as a date
_ABOUT = frozenset({"number", "amount", "per_year"})  # the numbers of which `about` tells
_ROUGHLY = (
    r"(?:ca\.?|c\.|circa|ongeveer|plm\.?|rond|zo'n|±|~|about|around|approximately) *(\d.{0,30})|(\d.{0,30}?) *[~±]"
)
_LONG_DASHES = ("–", "—", "‐", "−", "•", "·")
_NAMES = ("name", "partner", "title")
_NO_LINE_BREAK = Bilingual(
    "dezelfde tekst zonder regeleinde erachter: op de regel van de sleutel, of onder >- of |-",
    "the same text without a line break behind it: on the line of its key, or below >- or |-",
)
_EVERYDAY = {"euro": "EUR", "euro's": "EUR", "€": "EUR", "dollar": "USD", "$": "USD", "pond": "GBP", "£": "GBP"}


def in_shape(found: object, wanted: Any) -> str:
    """How a value is written as the list, the record or the list of records that is wanted; empty where unknown."""
    if is_record(wanted):
        named = found if isinstance(found, str) and re.fullmatch(_PLAIN, found) else "…"
        pairs = ((key, named if key in _NAMES else "…") for key in _least(wanted))
        return f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"
    if get_origin(wanted) is Mapping:
        return "id: {title: …}"
    item = next(iter(get_args(wanted)), None) if get_origin(wanted) is tuple else None
    record = plain_type(item)
    if is_record(record):
        return _with_a_dash(found, record) or f"[{in_shape(found, record)}]"
    text = found.text if isinstance(found, Bare) else found if isinstance(found, str) else ""
    is_of_words = item == Slug or (isinstance(plain_type(item), type) and issubclass(plain_type(item), Code))
    parts = [part.strip(" ()[],") for part in re.split(r", | en | and |; " + (r"|[ ,]+" if is_of_words else ""), text)]
    return (
        f"[{', '.join(filter(None, parts))}]"
        if item is not None and text and "\n" not in text and len(text) <= _SHORT
        else ""
    )


def _with_a_dash(found: object, record: Any) -> str:
    """The first line of a record that stands where a list of such is wanted: its dash is gone, or that whole line.

    One that is whole and fits on a line is written there.
    """
    known = [key for _, key in keys_of(record)]
    if not isinstance(found, dict) or not found:
        return ""
    key, value = next(iter(found.items()))
    if key.startswith(_LONG_DASHES) and isinstance(value, str):  # one that a word processor made of the hyphen
        return f"- {key[1:].strip()}: {value}"
    if not found.keys() <= {*known}:
        return ""
    whole = f"[{in_one_line([*found.items()])}]"
    if found.keys() >= {*_least(record)} and "id" not in known and "…" not in whole and len(whole) <= _SHORT:
        return whole
    first = "id" if "id" in known else _least(record)[0]
    return f"- {first}: {found[first] if isinstance(found.get(first), str) else '…'}"


def in_one_line(pairs: Sequence[tuple[str, Any]]) -> str:
    """Keys and values as a record between braces; a value that is no short text is left out."""
    return f"{{{', '.join(f'{key}: {_unquoted(value)}' for key, value in pairs)}}}"


def _unquoted(value: Any) -> str:
    text = value.text if isinstance(value, Bare) else value
    return text if isinstance(text, str) and re.fullmatch(_UNQUOTED, text) else "…"


def _least(record: Any) -> list[str]:
    """The keys that a record has at least, with the date of an entry, which it is seldom without."""
    needed = [key for name, key in keys_of(record) if record.model_fields[name].is_required() and key != "id"]
    needed = needed if "date" in needed or "status" not in needed else ["date", *needed]
    return sorted(needed, key=lambda key: key != "name") or [next(key for _, key in keys_of(record))]


def about_number(found: str, key: object, record: Any) -> Bilingual | None:
    """How a number that is about right is written where its record has a key for that; None where it is no such one."""
    if key not in _ABOUT or not is_record(record) or "about" not in types_of(record):
        return None
    told = re.fullmatch(_ROUGHLY, found.strip(), re.IGNORECASE)
    number = only_number(next(filter(None, told.groups()))) if told else ""
    return Bilingual(f"{number}, met about: yes", f"{number}, with about: yes") if number else None


def in_form(told: str, pattern: str) -> str | Bilingual:
    """What a text becomes that lacks little to fit a pattern; empty where it lacks more."""
    found = told.strip()
    if found and found != told and re.search(pattern, found):
        return _NO_LINE_BREAK
    last = found.rstrip("/").rpartition("/")[2].upper()  # of the address of an item
    code = re.sub(r"^PV[ 0]*(\d+)$", lambda one: f"PV{one[1].zfill(2)}", last)
    code = re.sub(r"^(?:GM|G|M)[ 0]*(\d+)$", lambda one: f"GM{one[1].zfill(4)}", code)
    code = f"GM{code.zfill(4)}" if re.fullmatch(r"\d{3,4}", code) and "GM" in pattern else code
    address = re.sub(r"^https?(?:[:;]*/+|[:;])", "", found)
    is_address = "." in address and "@" not in address and "://" not in address
    figures = with_figures(found.rstrip("/").rpartition("/")[2]).upper()
    ways = (f"https://{address}" if is_address else "", code, f"Q{code}", figures, _EVERYDAY.get(fold(found), ""))
    return next((way for way in ways if re.search(pattern, way)), "") if found and "\n" not in found else ""
