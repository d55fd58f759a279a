"""What a name that is not known was probably meant to be: a municipality, or a country."""

from stedenband.places.find import near_names
from stedenband.text import Bilingual
from stedenband.vocabulary.countries import country_name, near_country

_MOST = 50  # names of a table for which near ones are sought: that takes long, and a list may be full of others


class Suggestions:
    """Adds to a reason what was probably meant; each name is sought once."""

    def __init__(self) -> None:
        self._near: dict[tuple[str, str], Bilingual | None] = {}

    def __call__(self, reason: str, told: str, words: Bilingual) -> Bilingual:
        """The words for a reason, with the name that was told and what is near it, if anything is."""
        key = (reason, told)
        if told and key not in self._near and len(self._near) < _MOST:
            self._near[key] = _country(told) if reason == "unknown-country" else _home(told)
        near = self._near.get(key)
        if near is None:
            return words
        return Bilingual(f"{words.nl}: {told}; bedoelde u {near.nl}?", f"{words.en}: {told}; did you mean {near.en}?")


def _country(told: str) -> Bilingual | None:
    code = near_country(told)
    return Bilingual(country_name(code, "nl"), country_name(code, "en")) if code else None


def _home(told: str) -> Bilingual | None:
    return next((Bilingual(name, name) for name in near_names(told, 1)), None)
