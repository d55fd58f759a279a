"""The types of single values in a data file: each turns the reader's string into a value, or says what was expected.

All that is known of a type stands in its annotation: how it is validated, its JSON Schema, and what it is in words.
"""

from collections.abc import Callable
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema
from pydantic_core.core_schema import no_info_plain_validator_function, str_schema

from stedenband.model.validators import (
    to_count,
    to_day,
    to_degrees,
    to_number,
    to_one_of,
    to_scalar,
    to_when,
    to_yes_no,
)
from stedenband.text import Bilingual
from stedenband.vocabulary.countries import COUNTRIES, FORMER_STATES
from stedenband.vocabulary.edtf import DATE_PATTERN, SPAN_PATTERN, YEARLY_PATTERN, Edtf

_SLUG = "[a-z0-9]+(-[a-z0-9]+)*"


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


def _date_json(pattern: str) -> dict[str, Any]:
    year = {"type": "integer", "minimum": 1000, "maximum": 9999}
    return {"anyOf": [{"type": "string", "pattern": f"^({pattern})$"}, year]}


_A_DATE = Bilingual("een datum (EDTF)", "a date (EDTF)")
_DATES = "1948, 1998-09, 1998-09-01, 1944~"
_A_NUMBER = Bilingual("een getal van nul of meer", "a number of zero or more")
_OWN_COUNTRIES = frozenset({"NL", "BE"})
_FORMER_STATES = frozenset(FORMER_STATES)


def _code_of(known: frozenset[str], words: Bilingual) -> Parsed:
    return Parsed(to_one_of(known), {"enum": sorted(known)}, words, codes=known)


Date = Annotated[Edtf, Parsed(to_day, _date_json(DATE_PATTERN), _A_DATE, _DATES)]
When = Annotated[Edtf, Parsed(to_when, _date_json(f"{SPAN_PATTERN}|{YEARLY_PATTERN}"), _A_DATE, _DATES)]
Count = Annotated[int, Parsed(to_count, {"type": "integer", "minimum": 0}, _A_NUMBER)]
Number = Annotated[int | float, Parsed(to_number, {"type": "number", "minimum": 0}, _A_NUMBER)]
# A date of what has happened (read, signed, sent): no day to come. It is not the type that refuses one, as that does
# not know today: a check reads this.
HAPPENED = "happened"
Past = Annotated[Date, HAPPENED]
Latitude = Annotated[
    float,
    Parsed(
        to_degrees(90),
        {"type": "number", "minimum": -90, "maximum": 90},
        Bilingual("een breedtegraad van -90 tot 90, zoals 52.16", "a latitude from -90 to 90, such as 52.16"),
    ),
]
Longitude = Annotated[
    float,
    Parsed(
        to_degrees(180),
        {"type": "number", "minimum": -180, "maximum": 180},
        Bilingual("een lengtegraad van -180 tot 180, zoals 4.49", "a longitude from -180 to 180, such as 4.49"),
    ),
]
YesNo = Annotated[
    bool,
    Parsed(to_yes_no, {"anyOf": [{"type": "boolean"}, {"enum": ["yes", "no"]}]}, Bilingual("yes of no", "yes or no")),
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
        to_scalar,
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
