"""Days that return each year as people write them: `elk jaar op 4 mei` is `XXXX-05-04`."""

import re

from stedenband.text import fold
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.written_dates import written

_EACH_YEAR = r"(?:elk|ieder|every|each) (?:jaar|year)|jaarlijks|yearly|annually"
_SAID = re.compile(rf"(?:{_EACH_YEAR}),? (?:op |on )?(?P<day>.+)|(?:op |on )?(?P<first>.+?),? (?:{_EACH_YEAR})")
_LEAP_YEAR = 2000  # one that has a 29 February
_LONGEST = 40  # characters


def each_year(text: str) -> Edtf | None:
    """The day of each year that a text means; None where it does not say that a day returns each year."""
    day = _day_in(text)
    return day_of_year(day) if day else None


def is_no_day(text: str) -> bool:
    """Whether a text says that a day returns each year which no year has: `elk jaar op 30 februari`."""
    day = _day_in(text)
    return day is not None and any(_is_impossible(f"{day}{between}{_LEAP_YEAR}") for between in ("-", " "))


def _is_impossible(text: str) -> bool:
    try:
        written(text, None)
    except DateError as error:
        return error.problem == "impossible" and not error.meant
    return False


def _day_in(text: str) -> str | None:
    """What a text says to return each year; None where it does not say so."""
    found = _SAID.fullmatch(" ".join(fold(text[:_LONGEST]).split()))
    return (found["day"] or found["first"]) if found else None


def day_of_year(text: str) -> Edtf | None:
    """A day and a month without a year, as that day of each year; None where a text is something else."""
    for between in ("-", " "):
        try:
            found = written(f"{text}{between}{_LEAP_YEAR}", None)
        except DateError:
            continue
        is_day = found.first == found.last and found.text == found.first.isoformat()
        return parse(f"XXXX-{found.first:%m-%d}") if is_day else None
    return None
