"""The types of single values in a data file: each turns the reader's string into a value, or says what was expected.

All that is known of a type stands in its annotation: how it is validated, its JSON Schema, and what it is in words.
"""

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function, str_schema

from stedenband.parsing.source import Bare
from stedenband.text import Bilingual
from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES
from stedenband.vocabulary.edtf import DATE_PATTERN, SPAN_PATTERN, YEARLY_PATTERN, DateError, Edtf, parse
from stedenband.vocabulary.number_words import as_figures, only_number

_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"
_YEAR = re.compile("[1-9][0-9]{3}")
_EARLY_YEAR = re.compile("0(?!000)[0-9]{3}")
# The only notation of a number: figures, with a point before a fraction. YAML also reads 1e3, 0x1F and +5.
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,98})(?:\.[0-9]{1,99})?")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_EXACT = 2**53  # a float of more does not hold every whole number


class Expected:
    """What a type expects, in the words of a finding, and which rule a text breaks that does not fit its pattern.

    `codes` are those that a list of the type has. A type has one such object as annotation, which gives Pydantic the
    validator itself: with Field, PlainValidator and WithJsonSchema beside it, building the models' validator took half
    as long again.
    """

    def __init__(
        self, words: Bilingual, rule: str = "bad-text", example: str = "", codes: frozenset[str] = frozenset()
    ) -> None:
        self.words = words
        self.rule = rule
        self.example = example
        self.codes = codes


class Text(Expected):
    """A text that fits a pattern."""

    def __init__(self, pattern: str, words: Bilingual, rule: str = "bad-text") -> None:
        super().__init__(words, rule)
        self.pattern = pattern

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return str_schema(pattern=self.pattern)


class Parsed(Expected):
    """A value that a function makes of what the reader gives, and its JSON Schema."""

    def __init__(
        self,
        convert: Callable[[object], object],
        json_schema: dict[str, Any],
        words: Bilingual,
        example: str = "",
        codes: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(words, example=example, codes=codes)
        self.convert = convert
        self.json_schema = json_schema

    def __get_pydantic_core_schema__(self, _source: Any, _handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_plain_validator_function(self.convert)

    def __get_pydantic_json_schema__(self, _schema: CoreSchema, _handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return self.json_schema.copy()


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return "" if value is None else str(value)


def _day(value: object) -> Edtf:
    found = _when(value)
    if found.is_span:
        raise PydanticCustomError("several-dates", "{found}", {"found": found.text, "meant": found.as_set or ""})
    if found.yearly:
        raise PydanticCustomError("bad-date", "{found}", {"found": found.text})
    return found


def _when(value: object) -> Edtf:
    if isinstance(value, list):
        _refuse_list([_shown(one) for one in value])
    text = value if isinstance(value, str) else _bare_year(value)
    try:
        return parse(text)
    except DateError as error:
        rule = {"form": "bad-date", "impossible": "impossible-date", "reversed": "span-reversed"}[error.problem]
        sure = error.meant if error.meant and error.is_sure else ""
        raise PydanticCustomError(rule, "{found}", {"found": text, "meant": error.meant or "", "code": sure}) from None


def _refuse_list(dates: list[str]) -> None:
    """YAML reads a set of dates without quotes as a list; another list of dates is no better."""
    try:
        meant = parse(f"[{','.join(dates)}]").text
    except DateError:
        return
    raise PydanticCustomError("several-dates", "{found}", {"found": f"[{', '.join(dates)}]", "meant": meant})


def _bare_year(value: object) -> str:
    text = value.text if isinstance(value, Bare) else ""
    if _YEAR.fullmatch(text):  # an unquoted year; one before 1000 is written "0987"
        return text
    if isinstance(value, Bare) and not isinstance(value.value, bool) and value.value in range(1000, 10_000):
        raise _notation(text, str(int(value.value)))
    figures = as_figures(text)  # 1990 of 1.990
    meant = f'"{text}"' if _EARLY_YEAR.fullmatch(text) else figures if _YEAR.fullmatch(figures) else ""
    raise PydanticCustomError("bad-date", "{found}", {"found": _shown(value), "meant": meant})


def _number(value: object) -> int | float:
    text = value.text if isinstance(value, Bare) else value if isinstance(value, str) else ""
    meant = as_figures(text) or ("" if isinstance(value, Bare) else only_number(text))
    if not isinstance(value, Bare) or isinstance(value.value, bool) or not 0 <= value.value < float("inf"):
        raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "meant": meant})
    if meant not in ("", text):  # a mark for thousands, which YAML reads as a point: 71.000 as 71
        raise _notation(text, meant)
    number = value.value
    number = int(number) if number == int(number) else number
    if not _NUMBER.fullmatch(text):
        figures = str(number) if isinstance(number, int) else f"{number:f}".rstrip("0")
        raise _notation(text, figures if number < _EXACT else "")
    return number


def _notation(found: str, meant: str) -> PydanticCustomError:
    return PydanticCustomError("number-notation", "{found}", {"found": found, "meant": meant})


def _count(value: object) -> int:
    number = _number(value)
    if isinstance(number, int):
        return number
    expected = Bilingual("een heel getal", "a whole number")
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": expected})


def _degrees(most: int) -> Callable[[object], float]:
    """Degrees of latitude or longitude: `4.490` has three figures after its point, and no thousands mark."""

    def convert(value: object) -> float:
        if isinstance(value, Bare) and _DEGREES.fullmatch(value.text) and abs(value.value) <= most:
            return float(value.text)
        comma = isinstance(value, str) and _DEGREES.fullmatch(value.replace(",", ".", 1))
        raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "meant": comma[0] if comma else ""})

    return convert


def _yes_no(value: object) -> bool:
    if isinstance(value, Bare) and isinstance(value.value, bool):
        return value.value
    if value in ("yes", "no"):
        return value == "yes"
    meant = {"ja": "yes", "nee": "no"}.get(str(value).lower(), "")
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "meant": meant})


def _scalar(value: object) -> str:
    if isinstance(value, Bare):
        return value.text
    if isinstance(value, str) and value.strip():
        return value
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value)})


def _one_of(known: frozenset[str]) -> Callable[[object], str]:
    def convert(value: object) -> str:
        if isinstance(value, str) and value in known:
            return value
        raise PydanticCustomError("unknown-country", "{found}", {"found": _shown(value)})

    return convert


def _date_json(pattern: str) -> dict[str, Any]:
    year = {"type": "integer", "minimum": 1000, "maximum": 9999}
    return {"anyOf": [{"type": "string", "pattern": f"^({pattern})$"}, year]}


_A_DATE = Bilingual("een datum (EDTF)", "a date (EDTF)")
_DATES = "1948, 1998-09, 1998-09-01, 1944~"
_A_NUMBER = Bilingual("een getal van nul of meer", "a number of zero or more")
_OWN_COUNTRIES = frozenset({"NL", "BE"})
_FORMER_STATES = frozenset(FORMER_STATES)


def _code_of(known: frozenset[str], words: Bilingual) -> Parsed:
    return Parsed(_one_of(known), {"enum": sorted(known)}, words, codes=known)


Date = Annotated[Edtf, Parsed(_day, _date_json(DATE_PATTERN), _A_DATE, _DATES)]
When = Annotated[Edtf, Parsed(_when, _date_json(f"{SPAN_PATTERN}|{YEARLY_PATTERN}"), _A_DATE, _DATES)]
Count = Annotated[int, Parsed(_count, {"type": "integer", "minimum": 0}, _A_NUMBER)]
Number = Annotated[int | float, Parsed(_number, {"type": "number", "minimum": 0}, _A_NUMBER)]
# A date of what has happened (read, signed, sent): no day to come. It is not the type that refuses one, as that does
# not know today: a check reads this.
HAPPENED = "happened"
Past = Annotated[Date, HAPPENED]
Latitude = Annotated[
    float,
    Parsed(
        _degrees(90),
        {"type": "number", "minimum": -90, "maximum": 90},
        Bilingual("een breedtegraad van -90 tot 90, zoals 52.16", "a latitude from -90 to 90, such as 52.16"),
    ),
]
Longitude = Annotated[
    float,
    Parsed(
        _degrees(180),
        {"type": "number", "minimum": -180, "maximum": 180},
        Bilingual("een lengtegraad van -180 tot 180, zoals 4.49", "a longitude from -180 to 180, such as 4.49"),
    ),
]
YesNo = Annotated[
    bool,
    Parsed(_yes_no, {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]}, Bilingual("yes of no", "yes or no")),
]
Country = Annotated[
    str,
    _code_of(COUNTRIES, Bilingual("een landcode van ISO 3166-1 zoals DE", "a country code of ISO 3166-1 such as DE")),
]
HomeCountry = Annotated[str, _code_of(_OWN_COUNTRIES, Bilingual("NL of BE", "NL or BE"))]
FormerState = Annotated[
    str,
    _code_of(_FORMER_STATES, Bilingual("een code van ISO 3166-3 zoals DDDE", "a code of ISO 3166-3 such as DDDE")),
]
Scalar = Annotated[
    str,
    Parsed(
        _scalar,
        {"anyOf": [{"type": "string", "pattern": r"[^\s]"}, {"type": ["number", "boolean"]}]},
        Bilingual("tekst", "text"),
    ),
]
Line = Annotated[str, Text(r"^[^\r\n]*[^\s][^\r\n]*$", Bilingual("tekst op één regel", "text on one line"))]
Prose = Annotated[str, Text(r"[^\s]", Bilingual("tekst", "text"))]
Slug = Annotated[str, Text(f"^{_SLUG}$", Bilingual("een id als buffalo-city", "an id such as buffalo-city"), "bad-id")]
BondRef = Annotated[
    str,
    Text(
        f"^{_SLUG}(/{_SLUG})?$",
        Bilingual(
            "een id als buffalo-city of leiden/buffalo-city", "an id such as buffalo-city or leiden/buffalo-city"
        ),
        "bad-id",
    ),
]
FullBondRef = Annotated[
    str,
    Text(
        f"^{_SLUG}/{_SLUG}$",
        Bilingual(
            "een gemeente en een stedenband, als leiden/buffalo-city",
            "a municipality and a bond, such as leiden/buffalo-city",
        ),
        "bad-id",
    ),
]
Url = Annotated[
    str,
    Text(
        r"""^https?://[^\s<>"'`]+$""",
        Bilingual("een webadres dat met https:// begint", "a web address that begins with https://"),
    ),
]
Email = Annotated[str, Text(r"^[^@\s<>]+@[^@\s<>]+\.[a-z]{2,}$", Bilingual("een e-mailadres", "an e-mail address"))]
CbsCode = Annotated[
    str,
    Text(
        r"^(GM[0-9]{4}|PV[0-9]{2})$",
        Bilingual(
            "een code van het CBS als GM0642 (gemeente) of PV28", "a code of CBS such as GM0642 or PV28 (province)"
        ),
    ),
]
NisCode = Annotated[str, Text(r"^[0-9]{5}$", Bilingual('een NIS-code als "44021"', 'a NIS code such as "44021"'))]
Wikidata = Annotated[
    str, Text(r"^Q[1-9][0-9]*$", Bilingual("een item van Wikidata als Q43631", "an item of Wikidata such as Q43631"))
]
Currency = Annotated[
    str,
    Text(r"^[A-Z]{3}$", Bilingual("een valutacode van ISO 4217 zoals EUR", "a currency code of ISO 4217 such as EUR")),
]
