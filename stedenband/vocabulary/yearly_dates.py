"""Days that return each year as people write them: `elk jaar op 4 mei` is `XXXX-05-04`."""

import re

from stedenband.text import fold
from stedenband.vocabulary.edtf import DateError, Edtf, parse
from stedenband.vocabulary.written_dates import written

_EACH_YEAR = r"(?:elk|ieder|every|each) (?:jaar|year)|jaarlijks|yearly|annually"
_SAID = re.compile(
    rf"(?:{_EACH_YEAR}),? (?:op |on )?(?P<day>.+)|(?:op |on )?(?P<first>.+?),? (?:{_EACH_YEAR})|"
    r"(?:elke?|iedere?|every|each) (?P<only>\d.*)"
)
_DAY_AND_MONTH = re.compile(r"\d{1,2}(?:[-/.]\d{1,2}|[- ][a-z]+\.?)")
_LEAP_YEAR = 2000  # one that has a 29 February
_LONGEST = 40  # characters


def each_year(text: str) -> Edtf | None:
    """The day of each year that a text means; None where it does not say that a day returns each year."""
    said = _said(text)
    return day_of_year(said) if said else None


def is_in_no_year(text: str) -> bool:
    """Whether a text is a day and a month, perhaps said to return each year, that there are in no year: 30 February."""
    day = _said(text) or fold(text[:_LONGEST]).strip()
    if not _DAY_AND_MONTH.fullmatch(day):
        return False
    try:
        written(f"{day}{' ' if ' ' in day else '-'}{_LEAP_YEAR}", None)
    except DateError as error:
        return error.problem == "impossible" and not error.meant
    return False


def _said(text: str) -> str | None:
    """What is said to return each year; None where nothing is."""
    found = _SAID.fullmatch(" ".join(fold(text[:_LONGEST]).split()))
    return next((day for day in found.groups() if day), None) if found else None


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
