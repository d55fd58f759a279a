"""How many years lie between two dates, as a range where these are not exact."""

from stedenband.reports.grammar import say
from stedenband.text import Language
from stedenband.vocabulary.edtf import Edtf


def duration(since: Edtf | None, until: Edtf | None, language: Language) -> str:
    """How many years lie between two dates: `43`, `69 tot 78`, `ongeveer 35`, `hoogstens 32`."""
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
    years = str(most) if least == most else say("range", language, least=least, most=most)
    return say("about-years", language, years=years) if since.about or until.about else years
