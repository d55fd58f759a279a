"""What a text that is no EDTF date was probably meant to be: `24-06-2025`, `24 juin 2025`, or a day that no month has.

Loaded only once there is such a text: see `edtf.parse`.
"""

import re

from stedenband.text import fold, near
from stedenband.vocabulary.edtf import DATE, DateError, parse
from stedenband.vocabulary.number_words import with_figures

_NUMBERS = r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?"
_MONTHS_OF_A_YEAR = 12
_MISSPELT = 3  # letters that a misspelt month may have more or less; `marathon` is none
_NEAR_MONTH = 0.81  # difflib's ratio of one: `februarie` and `desember`, but not `jaar` (januar), `medio` or `early`

_LOOSE = r"(?P<y>\d{4})[-/._ ](?P<m>\d{1,2})(?:[-/._ ](?P<d>\d{1,2}))?"
_DUTCH = r"(?:(?P<d>\d{1,2})[-/._ ])?(?P<m>\d{1,2})[-/._ ](?P<y>\d{4})"
_NAMED = r"(?:(?P<d>\d{1,2})(?:er|[ds]?te|e|st|nd|rd|th|\.)?[ -])?(?P<n>[^\W\d_]{3,})[.,]?[ -](?P<y>\d{4})"
_MONTH_FIRST = r"(?P<n>[^\W\d_]{3,})\.? (?P<d>\d{1,2})(?:st|nd|rd|th)?,? (?P<y>\d{4})"
_MONTHS = tuple(
    tuple(names.split())  # Dutch, English, French, German
    for names in (
        "januari january janvier januar", "februari february fevrier februar", "maart mrt march mars marz maerz",
        "april avril", "mei may mai", "juni june juin", "juli july juillet", "augustus august aout",
        "september septembre", "oktober october octobre", "november novembre", "december decembre dezember",
    )
)  # fmt: skip


def no_date(text: str) -> DateError:
    """What is wrong with a text that is no date, and which one was probably meant."""
    meant = _meant(text)
    found = _parts(text)
    month = int(found["m"] or 0) if found and not found.get("n") else 0
    is_turned = meant is not None and month > _MONTHS_OF_A_YEAR
    if re.fullmatch(_NUMBERS, text):
        return DateError("impossible", text, meant, is_turned=is_turned)
    names_month = found is not None and (not found.get("n") or _month(found["n"] or "") > 0)
    problem = "impossible" if names_month and not meant else "form"
    return DateError(problem, text, meant, is_sure=_is_sure(text), is_turned=is_turned)


def _meant(text: str) -> str | None:
    """The EDTF text for common other ways to write a date, where it is a real date."""
    cleaned = _cleaned(text)
    if cleaned != text and _is_date(cleaned):
        return cleaned
    found = _parts(text)
    if found is None:
        return None
    day, name = found.get("d"), found.get("n")
    month = _month(name) if name else int(found["m"] or 0)
    as_written = f"{found['y']}-{month:02}" + (f"-{int(day):02}" if day else "")
    turned_round = f"{found['y']}-{int(day):02}-{month:02}" if day and not name else ""
    return next((meant for meant in (as_written, turned_round) if meant != text and _is_date(meant)), None)


def _cleaned(text: str) -> str:
    """A text with figures for letters, short hyphens once in a full date, and no sign of a sentence around it.

    A year has no mark for thousands: `1_990`, `1 990`.
    """
    figures = re.sub(r"^(\d)[_ ](\d{3})\b", r"\1\2", with_figures(text).strip(" .,;:'’`_"))
    return re.sub(r"^(\d{4}) ?[-–—]+ ?(\d\d) ?[-–—]+ ?(\d\d)$", r"\1-\2-\3", figures)


def _parts(text: str) -> dict[str, str | None] | None:
    """The year, and a month by its number or its name, and a day, where a text holds these."""
    folded = fold(text)
    found = (re.fullmatch(form, folded) for form in (_LOOSE, _DUTCH, _NAMED, _MONTH_FIRST))
    return next((match.groupdict() for match in found if match), None)


def _month(name: str) -> int:
    """The number of the month that a name is, or its beginning, or that it is near; 0 where it is none."""
    for number, names in enumerate(_MONTHS, start=1):
        if any(one.startswith(name) for one in names):
            return number
    if len(name) <= _MISSPELT:
        return 0
    nearest = near(
        name, (one for names in _MONTHS for one in names if abs(len(one) - len(name)) < _MISSPELT), _NEAR_MONTH
    )
    return next((number for number, names in enumerate(_MONTHS, start=1) if nearest in names), 0)


def _is_sure(text: str) -> bool:
    """Whether a date in another notation can be read in one way only: no month and day could change places."""
    found = _parts(text)
    if found is None:
        return False
    if name := found.get("n"):
        return any(one.startswith(name) for names in _MONTHS for one in names)
    day, month = found.get("d"), int(found["m"] or 0)
    return month <= _MONTHS_OF_A_YEAR and (
        day is None or text[:4].isdecimal() or int(day) > _MONTHS_OF_A_YEAR or int(day) == month
    )


def _is_date(text: str) -> bool:
    try:
        return bool(DATE.fullmatch(text)) and bool(parse(text))
    except DateError:
        return False
