"""What was probably meant by what is not known or no date: a municipality, a country, a day."""

from collections.abc import Iterable

from stedenband.exchange.cell_dates import year_shown_as
from stedenband.places.find import find, in_short, near_names, without_level
from stedenband.places.listed_names import taken_apart
from stedenband.text import Bilingual, Language
from stedenband.vocabulary.countries import country_name, find_countries, near_country
from stedenband.vocabulary.edtf import DateError, parse
from stedenband.vocabulary.written_dates import written

_OR: tuple[tuple[Language, str], ...] = (("nl", "of"), ("en", "or"))
_MOST = 50  # names of a table for which near ones are sought: that takes long, and a list may be full of others

_LONGEST = 60  # characters of a text that is repeated


class Suggestions:
    """Adds to a reason what was probably meant; each name is sought once."""

    def __init__(self) -> None:
        self._near: dict[tuple[str, str], Bilingual | None] = {}

    def __call__(self, reason: str, told: str, words: Bilingual) -> tuple[Bilingual, Bilingual | None]:
        """The words for a reason, with what was told, if it is to be repeated, and what is near it, if anything is.

        Where nothing is, they are `alike` for all that is told: those without it come second.
        """
        key = (reason, told)
        if told and key not in self._near and len(self._near) < _MOST:
            self._near[key] = _SOUGHT.get(reason, _home)(told)
        if not told:
            return words, None
        near, quoted = self._near.get(key), told if len(told) <= _LONGEST else f"{told[:_LONGEST]}…"
        if near is None:
            return Bilingual(f"{words.nl}: {quoted}", f"{words.en}: {quoted}"), words
        nl, en = f"{words.nl}: {quoted}; bedoelde u {near.nl}?", f"{words.en}: {quoted}; did you mean {near.en}?"
        return Bilingual(nl, en), None


def _country(told: str) -> Bilingual | None:
    near = near_country(told)
    codes = find_countries(told) or ((near,) if near else ())
    nl, en = (f" {word} ".join(country_name(code, language) for code in codes) for language, word in _OR)
    return Bilingual(nl, en) if codes else None


def _home(told: str) -> Bilingual | None:
    return next((Bilingual(name, name) for name in near_names(told, 1)), None)


def _namesakes(told: str) -> Bilingual | None:
    names = _names_apart(told)
    if len(names) == 1:
        names = (*names, *(one.name for one in in_short(told)))
    return _either(names) if len(names) > 1 else None


def _elsewhere(told: str) -> Bilingual | None:
    """Those called so in the countries where they are known, of a name that stands with another: `Gent (DE)`."""
    names = _names_apart(taken_apart(told).part)
    return _either(names) if names else None


def _province(told: str) -> Bilingual | None:
    """The province that is called so, with its level: `Gemeente Drenthe`."""
    name, _ = without_level(told)
    return Bilingual(f"provincie {name}", f"provincie {name}")


def _either(names: Iterable[str]) -> Bilingual:
    return Bilingual(*(f" {word} ".join(names) for _, word in _OR))


def _names_apart(told: str) -> tuple[str, ...]:
    """All that are called so, by names that tell which is which: of a country those of today, if there are any."""
    found = find(told)
    living = {one.country for one in found if one.ended is None}
    names = dict.fromkeys(
        one.name if one.name != one.usual_name else f"{one.usual_name} ({one.country})"
        for one in found
        if one.ended is None or one.country not in living
    )
    return tuple(names)


def _day(told: str) -> Bilingual | None:
    try:
        written(told, None)
    except DateError as error:
        return Bilingual(error.meant, error.meant) if error.meant else None
    return None


def _year(told: str) -> Bilingual | None:
    year = year_shown_as(parse(told))
    return Bilingual(str(year), str(year)) if year else None


def _nothing(_: str) -> None:
    return None


_SOUGHT = {
    "several-homes": _namesakes,
    "other-home-country": _elsewhere,
    "other-home-province": _elsewhere,
    "other-home-region": _elsewhere,
    "other-home-whole": _nothing,
    "zero-day": _nothing,
    "other-level": _province,
    "heading": _nothing,
    "one-country": _nothing,
    "unclear-status": _nothing,
    "unclear-kind": _nothing,
    "unknown-code": _nothing,
    "unknown-country": _country,
    "unknown-home-country": _country,
    "month-first": _day,
    "unclear-until": _day,
    "odd-day": _year,
}
