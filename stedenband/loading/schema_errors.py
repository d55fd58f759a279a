"""Turns Pydantic's validation errors into faults by rule, with what was found, expected and probably meant."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from stedenband.loading.right_forms import about_number, in_form, in_shape
from stedenband.loading.validation import details_of, path_of
from stedenband.model import Municipality
from stedenband.model.base import annotation_in, is_record, plain_type, types_of
from stedenband.model.fields import Expected, Text, When
from stedenband.model.keys import meant_key, places_below
from stedenband.parsing.signs import glued_colon
from stedenband.parsing.source import Bare, Loc
from stedenband.rules.finding import ModelFault
from stedenband.text import Bilingual, fold, near, slug
from stedenband.vocabulary.codes import Code
from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES, find_countries, near_country
from stedenband.vocabulary.everyday import meant_by
from stedenband.vocabulary.labels import called
from stedenband.vocabulary.written_dates import as_one_date, lacking, left_out, said_date

TEXT = Bilingual("tekst", "text")
_LIST = Bilingual("een lijst", "a list")
_MAPPING = Bilingual("sleutels met waarden", "keys with values")
_VALUE = Bilingual("een waarde", "a value")
_TEXT_GOES_ON = Bilingual(
    "gaat hier de tekst van hierboven verder, laat deze regel dan verder inspringen; is het een waarde, zet die dan "
    "tussen aanhalingstekens",
    "if the text above goes on here, indent this line further; if it is a value, put it in quotes",
)
_WITHOUT_VALUE = Bilingual(
    "de sleutel staat er, maar zonder waarde; wat achter een # staat, telt niet mee",
    "the key is there, but without a value; what follows a # does not count",
)
_AGAIN = 1_000  # values that are no code, of which what was meant is kept
_OF_A_CODE = 3  # letters at the most; one that is near a code may be meant for any
_NOTHING = Bilingual("niets", "nothing")

Values = Mapping[str, str | Bilingual | Loc]


def schema_faults(home: str, error: ValidationError) -> Iterator[ModelFault]:
    """A fault for every error of the schema in the file of `home`."""
    for details in details_of(error):
        if details["type"] == "too_short" and details["input"]:
            continue  # Pydantic counts only the valid items; the invalid ones have errors of their own.
        loc = path_of(details)
        explain = _EXPLAIN.get(details["type"])
        rule, values = explain(details) if explain else _wrong_type(details, _VALUE)
        yield ModelFault(rule, home, loc, values, at_key=rule in _AT_KEY or loc != details["loc"])


_AT_KEY = frozenset({"unknown-key", "missing-key"})


def without_misspelt(faults: Sequence[ModelFault]) -> tuple[ModelFault, ...]:
    """The faults without that a key is missing where one that is unknown was probably meant for it."""
    misspelt = {(*fault.loc[:-1], fault.values.get("near")) for fault in faults if fault.rule == "unknown-key"}
    return tuple(fault for fault in faults if fault.rule != "missing-key" or fault.loc not in misspelt)


def with_empty(faults: Iterable[ModelFault], empty: Iterable[Loc]) -> list[ModelFault]:
    """The faults; of a key that is missing since it stands there without a value that is said."""
    emptied = frozenset(empty)
    return [
        fault._replace(values={**fault.values, "meant": _WITHOUT_VALUE})
        if fault.rule == "missing-key" and fault.loc in emptied
        else fault
        for fault in faults
    ]


def _missing(details: ErrorDetails) -> tuple[str, Values]:
    return "missing-key", {"key": str(path_of(details)[-1])}


def _extra(details: ErrorDetails) -> tuple[str, Values]:
    return "unknown-key", _unknown_key(str(details["loc"][-1]), type_at(details["loc"][:-1]))


def empty_key_faults(home: str, keys: Iterable[Loc]) -> Iterator[ModelFault]:
    """A fault for every unknown key among `keys`, which have no value: the reader drops them before validation.

    This catches `{note: een, twee}`, in which YAML reads `twee` as a key.
    """
    for loc in keys:
        model = type_at(loc[:-1])
        if get_origin(model) is Mapping:
            yield ModelFault("wrong-type", home, loc, {"found": _NOTHING, "expected": _MAPPING}, at_key=True)
        elif is_record(model) and loc[-1] not in types_of(model):
            yield ModelFault("unknown-key", home, loc, _unknown_key(str(loc[-1]), model), at_key=True)


def _unknown_key(key: str, record: Any) -> Values:
    known = [*types_of(record)]
    if (glued := glued_colon(key)) and glued[0] in known:
        return {"key": key, "near": glued[0], "meant": glued[1]}
    meant = meant_key(key, known)
    advice = None if meant else _TEXT_GOES_ON if key.count(" ") > 1 else places_below(record).get(fold(key))
    return {"key": key, "near": meant or "", "meant": advice or _advice(meant, known)}


def _advice(meant: str | None, known: Iterable[str]) -> Bilingual | str:
    """What was probably meant; where nothing is near, all that it could have been."""
    if meant:
        return Bilingual(f"bedoeld was misschien {meant}", f"perhaps {meant} was meant")
    listed = ", ".join(known)
    return Bilingual(f"wel mogelijk: {listed}", f"possible are: {listed}") if listed else ""


_BETWEEN_CODES = re.compile(r" *[;/|+&] *| en | and | +")


def _enum(details: ErrorDetails) -> tuple[str, Values]:
    found, codes = details["input"], type_at(details["loc"])
    if not isinstance(found, str):
        listed = ", ".join(_known(codes))
        return _wrong_type(details, Bilingual(f"een code: {listed}", f"a code: {listed}"))
    return "unknown-code", _unknown_code(found, codes, is_in_list=isinstance(details["loc"][-1], int))


def _known(codes: Any) -> list[Code]:
    return list(codes) if isinstance(codes, type) and issubclass(codes, Code) else []


@lru_cache(_AGAIN)
def _unknown_code(found: str, codes: Any, *, is_in_list: bool) -> Values:
    """What was probably meant by what is no code; asked anew for each of 100,000 it would take half of the time."""
    known = _known(codes)
    by_word = {fold(word): code.value for code in reversed(known) for word in (code.en, code.nl, code.value)}
    word = None if fold(found) in by_word else meant_by(found, known) or called(found, known)
    nearest = near(found, by_word)
    advice = _advice(word or (by_word[nearest] if nearest else None), known)
    parts = [by_word.get(fold(part)) for part in _BETWEEN_CODES.split(found)]
    if is_in_list and len(parts) > 1 and all(parts) and fold(found) not in by_word:
        listed = ", ".join(filter(None, parts))
        advice = Bilingual(f"zet er komma's tussen: {listed}", f"put commas between them: {listed}")
    # A label, or a code in capitals, has one right answer; what is only near has not.
    return {"found": found, "meant": advice, "code": by_word.get(fold(found), "")}


def _text(details: ErrorDetails) -> tuple[str, Values]:
    found = details["input"]
    if isinstance(found, Bare):
        expected = _expected(details)
        form = expected.pattern if isinstance(expected, Text) else ""
        # A number in quotes would be no code of a municipality either.
        if not re.search(form, found.text) and (meant := in_form(found.text, form)):
            return expected.rule, {"found": found.text, "expected": expected.words, "meant": meant}
        return "bare-text", {"found": found.text}
    return _wrong_type(details, TEXT)


def _wrong_type(details: ErrorDetails, expected: Bilingual) -> tuple[str, Values]:
    return "wrong-type", {"found": _shown(details["input"]), "expected": expected}


def _wrong_shape(details: ErrorDetails, expected: Bilingual) -> tuple[str, Values]:
    """A value where a list or a record belongs, with how that is written."""
    rule, values = _wrong_type(details, expected)
    return rule, {**values, "meant": in_shape(details["input"], type_at(details["loc"]))}


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
    expected, found = _expected(details), str(details["input"])
    if expected.rule == "bad-id":
        id = "/".join(slug(part) for part in found.split("/", 1))
        id = id if re.fullmatch(details["ctx"]["pattern"], id) else ""
        return "bad-id", {"found": found or _NOTHING, "expected": expected.words, "meant": id}
    meant = in_form(found, details["ctx"]["pattern"])
    return expected.rule, {"found": _shown(found.strip()), "expected": expected.words, "meant": meant}


def _bad_date(details: ErrorDetails) -> tuple[str, Values]:
    context, expected = details["ctx"], _expected(details)
    found, meant = str(context["found"]), str(context.get("meant", ""))
    said = None if meant else said_date(found)
    if said and said.is_span and expected not in get_args(When):
        return _one_of_several(found, said.as_set or "", said.text)
    meant = _quoted(str(said or meant))
    return "bad-date", {
        "found": found or _NOTHING,
        "example": expected.example,
        "meant": _with_left_out(_advice(meant, ()), found) if meant else lacking(found) or "",
        "code": context.get("code", ""),
    }


def _with_left_out(advice: Bilingual | str, text: str) -> Bilingual | str:
    """The advice for a date, with the words of it that no date can say."""
    words = ", ".join(f"‘{word}’" for word in left_out(text))
    if not words or isinstance(advice, str):
        return advice
    return Bilingual(f"{advice.nl}, zonder {words}", f"{advice.en}, without {words}")


def _no_such_date(details: ErrorDetails) -> tuple[str, Values]:
    found, meant = details["ctx"]["found"], details["ctx"]["meant"]
    said = None if meant else said_date(found)  # `1990-95` is no month
    if said and said.is_span and _expected(details) not in get_args(When):
        return "several-dates", {"found": found, "meant": as_one_date(said.as_set or "", said.text), "code": ""}
    return details["type"], {"found": found, "meant": _quoted(str(said or meant))}


def _quoted(date: str) -> str:
    """A date as a file has it: a set in quotes, without which YAML reads a list."""
    return f'"{date}"' if date.startswith("[") else date


def _several_dates(details: ErrorDetails) -> tuple[str, Values]:
    found = str(details["ctx"]["found"])
    return _one_of_several(found, str(details["ctx"]["meant"]), found)


def _one_of_several(found: str, meant: str, span: str) -> tuple[str, Values]:
    code = f'"{meant}"' if meant else ""
    return "several-dates", {"found": found, "meant": as_one_date(meant, span), "code": code}


def _country(details: ErrorDetails) -> tuple[str, Values]:
    found, expected = str(details["ctx"]["found"]), _expected(details)
    codes = find_countries(found)
    fitting = [code for code in codes if code in expected.codes]
    advice: Bilingual | str = _advice(fitting[0] if len(fitting) == 1 else None, fitting)
    if expected.codes is COUNTRIES and codes and codes[0] in FORMER_STATES:
        advice, fitting = _former_state([code for code in codes if code in FORMER_STATES]), []
    elif expected.codes is FORMER_STATES and codes and not fitting:
        advice = Bilingual(f"{codes[0]} is een land van nu: zet het bij country", f"{codes[0]} is of today")
    elif not codes and len(found) > _OF_A_CODE and near_country(found) in expected.codes:
        advice = _advice(near_country(found), ())
    code = fitting[0] if len(fitting) == 1 else ""
    return "unknown-country", {"found": found or _NOTHING, "expected": expected.words, "meant": advice, "code": code}


def _former_state(states: Sequence[str]) -> Bilingual:
    """Where a former state has its place: beside the country of today, which the end of most codes names."""
    today = [code[2:] for code in states if code[2:] in COUNTRIES]
    listed = ", ".join(f"[{{country: {code}}}]" for code in states)
    nl, en = (today[0], today[0]) if today else ("het land van nu", "the country of today")
    return Bilingual(
        f"zet bij country {nl}, en een vroegere staat bij former_countries: {listed}",
        f"put {en} under country, and a former state under former_countries: {listed}",
    )


def _custom(details: ErrorDetails) -> tuple[str, Values]:
    rule, values = _wrong_type(details, details["ctx"].get("expected") or _expected(details).words)
    roughly = about_number(str(details["input"]), details["loc"][-1], type_at(details["loc"][:-1]))
    return rule, {**values, "meant": roughly or details["ctx"].get("meant", "")}


_EXPLAIN: Mapping[str, Callable[[ErrorDetails], tuple[str, Values]]] = {
    "missing": _missing,
    "missing-key": _missing,
    "extra_forbidden": _extra,
    "enum": _enum,
    "string_type": _text,
    "string_pattern_mismatch": _pattern,
    "too_short": lambda details: ("empty-list", {"expected": str(details["loc"][-1])}),
    "tuple_type": lambda details: _wrong_shape(details, _LIST),
    "dict_type": lambda details: _wrong_shape(details, _MAPPING),
    "model_type": lambda details: _wrong_shape(details, _MAPPING),
    "bad-date": _bad_date,
    "impossible-date": _no_such_date,
    "span-reversed": _no_such_date,
    "several-dates": _several_dates,
    "unknown-country": _country,
    "wrong-type": _custom,
    "number-notation": lambda details: ("number-notation", details["ctx"]),
}


def _expected(details: ErrorDetails) -> Expected:
    """What the type of a wrong value says that it expects."""
    loc = details["loc"]
    annotation = get_args(type_at(loc[:-2]))[0] if path_of(details) != loc else annotation_in(Municipality, loc)
    return next(one for one in get_args(annotation) if isinstance(one, Expected))


def type_at(loc: Loc) -> Any:
    """The type that the schema gives to what stands at a path: a record's class, a code's class, or another type."""
    return plain_type(annotation_in(Municipality, loc))
