"""Turns what the reader gives for one value into the model's own, or says what is wrong with it."""

import re
from collections.abc import Callable

from pydantic_core import PydanticCustomError

from stedenband.parsing.source import Bare
from stedenband.text import Bilingual
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.number_words import as_figures, only_number, with_figures

_YEAR = re.compile("[1-9][0-9]{3}")
_EARLY_YEAR = re.compile("0(?!000)[0-9]{3}")
# The only notation of a number: figures, with a point before a fraction. YAML also reads 1e3, 0x1F and +5.
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,98})(?:\.[0-9]{1,99})?")
_DEGREES = re.compile(r"-?[0-9]{1,3}(?:\.[0-9]{1,20})?")
_EXACT = 2**53  # a float of more does not hold every whole number


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "{…}"
    if isinstance(value, list):
        return "[…]"
    return "" if value is None else str(value)


def to_day(value: object) -> Edtf:
    """One date, which is no span and does not return each year."""
    found = to_when(value)
    if found.is_span:
        raise PydanticCustomError("several-dates", "{found}", {"found": found.text, "meant": found.as_set or ""})
    if found.yearly:
        raise PydanticCustomError("bad-date", "{found}", {"found": found.text})
    return found


def to_when(value: object) -> Edtf:
    """A date, a span of dates or one that returns each year."""
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


def to_number(value: object) -> int | float:
    """A number of zero or more, in the one notation that is taken."""
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


def to_count(value: object) -> int:
    """A whole number of zero or more."""
    number = to_number(value)
    if isinstance(number, int):
        return number
    expected = Bilingual("een heel getal", "a whole number")
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "expected": expected})


def to_degrees(most: int) -> Callable[[object], float]:
    """Degrees of latitude or longitude: `4.490` has three figures after its point, and no thousands mark."""

    def convert(value: object) -> float:
        """The degrees that a value has, at most `most`; with a comma for a point it only is what was meant."""
        if isinstance(value, Bare) and _DEGREES.fullmatch(value.text) and abs(value.value) <= most:
            return float(value.text)
        comma = isinstance(value, str) and _DEGREES.fullmatch(with_figures(value).replace(",", ".", 1))
        raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "meant": comma[0] if comma else ""})

    return convert


def to_yes_no(value: object) -> bool:
    """Whether `yes` or `no`, as YAML reads it or as it stands."""
    if isinstance(value, Bare) and isinstance(value.value, bool):
        return value.value
    if value in ("yes", "no"):
        return value == "yes"
    meant = {"ja": "yes", "nee": "no"}.get(str(value).lower(), "")
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value), "meant": meant})


def to_scalar(value: object) -> str:
    """A text, also where YAML reads a number or a boolean."""
    if isinstance(value, Bare):
        return value.text
    if isinstance(value, str) and value.strip():
        return value
    raise PydanticCustomError("wrong-type", "{found}", {"found": _shown(value)})


def to_one_of(known: frozenset[str]) -> Callable[[object], str]:
    """What takes a code that is known, and nothing else."""

    def convert(value: object) -> str:
        """The code itself; Pydantic's error where it is none of those known."""
        if isinstance(value, str) and value in known:
            return value
        raise PydanticCustomError("unknown-country", "{found}", {"found": _shown(value)})

    return convert
