"""Turns what the schema refuses (Pydantic's errors) into faults by rule, with what was found, expected and meant."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, get_args, get_origin

from pydantic_core import ErrorDetails, ValidationError

from stedenband.model import Municipality
from stedenband.model.base import Record, keys_of, plain_type
from stedenband.model.fields import (
    CURRENCY_PATTERN,
    EMAIL_PATTERN,
    FULL_PATTERN,
    LINE_PATTERN,
    LOCAL_OR_FULL_PATTERN,
    PROSE_PATTERN,
    SLUG_PATTERN,
    URL_PATTERN,
)
from stedenband.parsing.source import Bare, Loc
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual, fold, near, slug
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES, find_country

_EXPECTED = {
    "text": Bilingual("tekst", "text"),
    "number": Bilingual("een getal van nul of meer", "a number of zero or more"),
    "whole-number": Bilingual("een heel getal", "a whole number"),
    "yes-no": Bilingual("yes of no", "yes or no"),
    "list": Bilingual("een lijst", "a list"),
    "mapping": Bilingual("sleutels met waarden", "keys with values"),
    "value": Bilingual("een waarde", "a value"),
}
_PATTERNS = {
    LINE_PATTERN: Bilingual("tekst op één regel", "text on one line"),
    PROSE_PATTERN: Bilingual("tekst", "text"),
    URL_PATTERN: Bilingual("webadres dat met https:// begint", "a web address that begins with https://"),
    EMAIL_PATTERN: Bilingual("e-mailadres", "an e-mail address"),
    CURRENCY_PATTERN: Bilingual("valutacode van ISO 4217 zoals EUR", "a currency code of ISO 4217 such as EUR"),
}
_IDS = {
    SLUG_PATTERN: Bilingual("een id als buffalo-city", "an id such as buffalo-city"),
    LOCAL_OR_FULL_PATTERN: Bilingual(
        "een id als buffalo-city of leiden/buffalo-city", "an id such as buffalo-city or leiden/buffalo-city"
    ),
    FULL_PATTERN: Bilingual(
        "een gemeente en een stedenband, als leiden/buffalo-city",
        "a municipality and a bond, such as leiden/buffalo-city",
    ),
}
_DATE_FORMS = {
    "date": (Bilingual("datum (EDTF)", "a date (EDTF)"), "1948, 1998-09, 1998-09-01, 1944~"),
    "span": (Bilingual("datum of periode (EDTF)", "a date or a span (EDTF)"), "2023-10-12/2023-10-15"),
}
_COUNTRY_CODES = {
    "country": Bilingual("een landcode van ISO 3166-1 zoals DE", "a country code of ISO 3166-1 such as DE"),
    "home": Bilingual("NL of BE", "NL or BE"),
    "former": Bilingual("een code van ISO 3166-3 zoals DDDE", "a code of ISO 3166-3 such as DDDE"),
}
_CODES_FOR = {"country": COUNTRIES, "home": frozenset({"NL", "BE"}), "former": frozenset(FORMER_STATES)}
_USE_FORMER = Bilingual(
    "zet een vroegere staat bij former_countries; country is het land van nu",
    "put a former state under former_countries; country is the country of today",
)
_NOTHING = Bilingual("niets", "nothing")

Values = Mapping[str, str | Bilingual | Loc]


def schema_faults(home: str, error: ValidationError) -> Iterator[ModelFault]:
    """A fault for every error of the schema in the file of `home`."""
    found = list(_faults(home, error))
    misspelt = {(*fault.loc[:-1], fault.values.get("near")) for fault in found if fault.rule == "unknown-key"}
    return (fault for fault in found if fault.rule != "missing-key" or fault.loc not in misspelt)


def _faults(home: str, error: ValidationError) -> Iterator[ModelFault]:
    for details in error.errors(include_url=False):
        if details["type"] == "too_short" and details["input"]:
            continue  # Pydantic counts the sound items only; what is wrong with the others is said of them.
        loc = path_of(details)
        rule, values = _EXPLAIN.get(details["type"], _unexpected)(details)
        yield ModelFault(rule, home, loc, values, at_key=rule in _AT_KEY or loc != details["loc"])


_AT_KEY = frozenset({"unknown-key", "missing-key"})


def path_of(details: ErrorDetails) -> Loc:
    """The path in the file of an error; where a mapping's own key is wrong, Pydantic's ends in `[key]`."""
    of_key = details["type"] == "string_pattern_mismatch" and details["loc"][-1] == "[key]"
    return details["loc"][:-1] if of_key else details["loc"]


def _missing(details: ErrorDetails) -> tuple[str, Values]:
    return "missing-key", {"key": str(details["loc"][-1])}


def _extra(details: ErrorDetails) -> tuple[str, Values]:
    key, model = str(details["loc"][-1]), type_at(details["loc"][:-1])
    known = [key for _, key in keys_of(model)] if isinstance(model, type) and issubclass(model, Record) else []
    return "unknown-key", _unknown_key(key, known)


def empty_key_faults(home: str, keys: Iterable[Loc]) -> Iterator[ModelFault]:
    """A fault for every unknown key among `keys`, which have no value: the schema, which sees no absent value, is mute.

    So is `{note: een, twee}` caught, in which YAML reads `twee` as a key.
    """
    for loc in keys:
        model = type_at(loc[:-1])
        if get_origin(model) is Mapping:
            yield ModelFault(
                "wrong-type", home, loc, {"found": _NOTHING, "expected": _EXPECTED["mapping"]}, at_key=True
            )
        elif isinstance(model, type) and issubclass(model, Record):
            known = [key for _, key in keys_of(model)]
            if loc[-1] not in known:
                yield ModelFault("unknown-key", home, loc, _unknown_key(str(loc[-1]), known), at_key=True)


def _unknown_key(key: str, known: list[str]) -> Values:
    meant = near(key, known)
    return {"key": key, "near": meant or "", "meant": _advice(meant, known)}


def _advice(meant: str | None, known: Iterable[str]) -> Bilingual | str:
    """What was probably meant; where nothing is near, all that it could have been."""
    if meant:
        return Bilingual(f"bedoeld was misschien {meant}", f"perhaps {meant} was meant")
    listed = ", ".join(known)
    return Bilingual(f"wel mogelijk: {listed}", f"possible are: {listed}") if listed else ""


def _enum(details: ErrorDetails) -> tuple[str, Values]:
    found, codes = details["input"], type_at(details["loc"])
    if not isinstance(found, str):
        return _wrong_type(details, "text")
    known = list(codes) if isinstance(codes, type) and issubclass(codes, Code) else []
    by_word = {fold(word): code.value for code in reversed(known) for word in (code.en, code.nl, code.value)}
    word = near(found, by_word)
    advice = _advice(by_word[word] if word else None, known)
    # A label, or a code in capitals, has one right answer; what is only near has not.
    return "unknown-code", {"found": found, "meant": advice, "code": by_word.get(fold(found), "")}


def _text(details: ErrorDetails) -> tuple[str, Values]:
    found = details["input"]
    if isinstance(found, Bare):
        return "bare-text", {"found": found.text}
    return _wrong_type(details, "text")


def _wrong_type(details: ErrorDetails, expected: str) -> tuple[str, Values]:
    return "wrong-type", {"found": _shown(details["input"]), "expected": _EXPECTED[expected]}


def _shown(found: object) -> str | Bilingual:
    if found is None:
        return _NOTHING
    if found == "":
        return Bilingual("lege tekst", "empty text")
    if isinstance(found, dict):
        return Bilingual("een reeks sleutels", "a set of keys")
    if isinstance(found, list):
        return Bilingual("een lijst", "a list")
    return f'"{found}"' if isinstance(found, str) else str(found)


def _pattern(details: ErrorDetails) -> tuple[str, Values]:
    pattern, found = details["ctx"]["pattern"], str(details["input"])
    if pattern in _IDS:
        meant = "/".join(slug(part) for part in found.split("/", 1))
        meant = meant if re.fullmatch(pattern, meant) else ""
        return "bad-id", {"found": found or _NOTHING, "expected": _IDS[pattern], "meant": meant}
    return "bad-text", {"found": _shown(found.strip()), "expected": _PATTERNS[pattern]}


def _too_short(details: ErrorDetails) -> tuple[str, Values]:
    return "empty-list", {"expected": str(details["loc"][-1])}


def _date(details: ErrorDetails) -> tuple[str, Values]:
    context = details["ctx"]
    words, example = _DATE_FORMS[context.get("expected", "date")]
    found = context["found"] or _NOTHING
    return details["type"], {
        "found": found,
        "expected": words,
        "example": example,
        "meant": context.get("meant", ""),
    }


def _country(details: ErrorDetails) -> tuple[str, Values]:
    found, expected = str(details["ctx"]["found"]), details["ctx"]["expected"]
    meant = find_country(found)
    advice: Bilingual | str = Bilingual(f"bedoeld was misschien {meant}", f"perhaps {meant} was meant") if meant else ""
    if expected == "country" and meant in FORMER_STATES:
        advice = _USE_FORMER
    elif meant == found or meant not in _CODES_FOR[expected]:
        advice = ""
    code = meant if meant and meant in _CODES_FOR[expected] else ""
    values = {"found": found or _NOTHING, "expected": _COUNTRY_CODES[expected], "meant": advice, "code": code}
    return "unknown-country", values


def _custom(details: ErrorDetails) -> tuple[str, Values]:
    return _wrong_type(details, details["ctx"]["expected"])


def _unexpected(details: ErrorDetails) -> tuple[str, Values]:
    return _wrong_type(details, "value")


_EXPLAIN: Mapping[str, Callable[[ErrorDetails], tuple[str, Values]]] = {
    "missing": _missing,
    "extra_forbidden": _extra,
    "enum": _enum,
    "string_type": _text,
    "string_pattern_mismatch": _pattern,
    "too_short": _too_short,
    "tuple_type": lambda details: _wrong_type(details, "list"),
    "dict_type": lambda details: _wrong_type(details, "mapping"),
    "bad-date": _date,
    "impossible-date": _date,
    "span-reversed": _date,
    "unknown-country": _country,
    "wrong-type": _custom,
}


def type_at(loc: tuple[str | int, ...]) -> Any:
    """The type that the schema gives to what stands at a path: a record's class, a code's class, or another type."""
    found: Any = Municipality
    for part in loc:
        if isinstance(found, type) and issubclass(found, Record):
            found = next((plain_type(field.type) for field in found.model_fields.values() if part in field[:2]), None)
        else:
            found = next((plain_type(one) for one in reversed(get_args(found)) if one is not Ellipsis), None)
    return found
