"""Dates as people write them: `24-06-2025`, `juni 2025`, `voorjaar 2013`, `rond 1944`, `vandaag`; day before month."""

import re
from datetime import date

from stedenband.text import fold
from stedenband.vocabulary.edtf import DateError, Edtf, parse

_TODAY = frozenset({"vandaag", "today"})
_ABOUT = re.compile(r"(?:ca\.?|circa|omstreeks|rond|ongeveer|about|around) (.+)")
_PROBABLY = re.compile(r"(?:vermoedelijk|waarschijnlijk|misschien|probably|perhaps) (.+)")
_NO_LATER = re.compile(r"(?:uiterlijk|niet later dan|no later than) (?:in |op )?(.+)")
_NO_EARLIER = re.compile(r"(?:niet eerder dan|no earlier than) (.+)|(.+) (?:of later|or later)")
_SEASON = re.compile(r"(?:de |het |the )?([a-z]+)(?: van| of)? (\d{4})")
_SEASONS = {
    "voorjaar": 21, "lente": 21, "spring": 21, "zomer": 22, "summer": 22,
    "najaar": 23, "herfst": 23, "autumn": 23, "winter": 24,
}  # fmt: skip
_SPAN = re.compile(r"(?:van |from )?(.+?)(?: t/m | tot en met | tot | to | until | - | – |/)(.+)")


def written(text: str, today: date, *, is_span: bool = False) -> Edtf:
    """The date that a text means, or with `is_span` perhaps a period; DateError where it is none."""
    said = " ".join(fold(text).split())
    if said in _TODAY:
        return parse(today.isoformat())
    for form, made in ((_ABOUT, "{}~"), (_PROBABLY, "{}?"), (_NO_LATER, "[..{}]"), (_NO_EARLIER, "[{}..]")):
        if found := form.fullmatch(said):
            return parse(made.format(written(next(filter(None, found.groups())), today)))
    if (season := _SEASON.fullmatch(said)) and season[1] in _SEASONS:
        return parse(f"{season[2]}-{_SEASONS[season[1]]}")
    try:
        return _one(text.strip(), said)
    except DateError:
        span = _SPAN.fullmatch(said) if is_span else None
        if span is None:
            raise
        return parse("/".join(str(written(part, today)) for part in span.groups()))


def _one(text: str, said: str) -> Edtf:
    """A date of EDTF, or one that stands for it."""
    try:
        return parse(text)
    except DateError as error:
        meant = error.meant
    if meant is None:
        try:
            return parse(said)
        except DateError as error:
            if error.meant is None:
                raise DateError(error.problem, text) from None
            meant = error.meant
    return parse(meant)
