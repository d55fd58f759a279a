"""How many years lie between two dates, as a range where these are not exact."""

from datetime import date

from stedenband.reports.grammar import say
from stedenband.text import Language
from stedenband.vocabulary.edtf import Edtf


def duration(since: Edtf | None, until: Edtf | None, language: Language) -> str:
    """How many full years lie between two dates: `43`, `33 of 34`, `69 tot 78`, `ongeveer 35`, `hoogstens 32`.

    Between a day and a year it may be one less (`ongeveer 50`); between two years it is what these differ.
    """
    if since is None or until is None:
        return say("unknown", language)
    if since.no_later_than and until.no_later_than:
        return say("unknown", language)
    least = max(0, until.first.year - since.last.year)
    most = until.last.year - since.first.year
    if since.no_later_than:
        full = least - ((until.first.month, until.first.day) < (since.last.month, since.last.day))
        return say("at-least", language, years=max(0, full))
    if until.no_earlier_than:
        return say("unknown" if since.no_earlier_than else "at-least", language, years=least)
    if until.no_later_than or since.no_earlier_than:
        return say("at-most", language, years=most)
    if least == most:
        fewest, full = _full(since.last, until.first), _full(since.first, until.last)
        is_one_less = fewest != full and not (_is_year(since) and _is_year(until))
        is_about = since.about or until.about or is_one_less
        years = str(most if fewest != full else full)
    else:
        is_about = since.about or until.about
        years = say("either" if most == least + 1 else "range", language, least=least, most=most)
    return say("about-years", language, years=years) if is_about else years


_LAST_DAY = (12, 31)


def _full(first: date, last: date) -> int:
    """How many years were full between two days."""
    return max(0, last.year - first.year - ((last.month, last.day) < (first.month, first.day)))


def _is_year(at: Edtf) -> bool:
    """Whether no more than the year is known."""
    return (at.first.month, at.first.day) == (1, 1) and (at.last.month, at.last.day) == _LAST_DAY
