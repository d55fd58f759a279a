"""Reads names as lists spell them: a part of a place with the whole, and countries by the names that lists have."""

import re
from functools import lru_cache
from typing import NamedTuple

from stedenband.places.known import countries_of
from stedenband.places.territories import territory_of
from stedenband.text import REMEMBERED, slug
from stedenband.vocabulary.countries import FORMER_STATES, find_countries, successors
from stedenband.vocabulary.place_names import place_name

# `Esch (Haaren)`; `Suzhou, Jiangsu`, also with more regions behind it; not `Washington, D.C.`; `Berlin – Neukölln`.
_WHOLE_BEHIND = re.compile(r"(?P<part>.+?)(?: \((?P<whole>[^()]+)\)|, (?P<region>[^.()]+))")
_WHOLE_BEFORE = re.compile(r"(?P<whole>.+?) – (?P<part>.+)")

_COUNTRIES = {
    "Bosnia and Herzegovina": "BA",
    "Czech Republic": "CZ",
    "Democratic Republic of the Congo": "CD",
    "Former Yugoslav Republic of Macedonia": "MK",
    "Ivory Coast": "CI",
    "Kingdom of Belgium": "BE",
    "Kingdom of the Netherlands": "NL",
    "Koninkrijk België": "BE",
    "Koninkrijk der Nederlanden": "NL",
    "Palestine": "PS",
    "People's Republic of China": "CN",
    "Republic of Ireland": "IE",
    "Republic of Macedonia": "MK",
    "United States of America": "US",
}
# What stands before a state: `Kroatië (ex-Joegoslavië)`, `Joegoslavië, nu Montenegro`.
_NOW = r"(?:nu|thans|tegenwoordig|now|today) "
_FORMER = (
    r"(?:ex|voormalige?|v(?:oor)?ml?\.|v[/.]?h\.?|vroegere?|voorheen|destijds|toen(?:malige?)?|former(?:ly)?)[- ] ?"
)
_BEFORE_STATE = re.compile(rf"^(?:{_NOW}|{_FORMER})(?:de |the )?", re.IGNORECASE)
_FORMER_WITHIN = re.compile(rf"[ ,(]+(?:{_FORMER}|{_NOW})(?:de |the )?", re.IGNORECASE)
_ALSO_A_REGION = frozenset({"georgia", "georgie", "luxemburg", "luxembourg"})  # of what stands behind: `Georgië (VS)`


class ListedName(NamedTuple):
    """A name taken apart: what is meant, and the whole or region that it is part of, if the list says."""

    part: str
    whole: str

    def may_be(self, other: "ListedName") -> bool:
        """Whether both name one place: the same name, and not of two different wholes."""
        wholes = {slug(self.whole), slug(other.whole)} - {""}
        return slug(self.part) == slug(other.part) and len(wholes) < len("ab")


@lru_cache(maxsize=REMEMBERED)
def taken_apart(label: str) -> ListedName:
    """The part and the whole that a label names; the whole is empty where it names none."""
    found = _WHOLE_BEHIND.fullmatch(label) or _WHOLE_BEFORE.fullmatch(label)
    if found is None:
        return ListedName(label, "")
    groups = found.groupdict()
    return ListedName(groups["part"], groups["whole"] or groups.get("region") or "")


def with_bracket(label: str) -> str:
    """A name with what tells it from a namesake as a part of it: `Frankfurt (Oder)`, `Neukölln (Berlin)`.

    Not a region behind a comma (`Suzhou, Jiangsu`), which only says where the place is, nor a state that is no more, a
    number, or what begins with a small letter: `Gdańsk (vroeger Danzig)`, `Świdnica (rural gmina)`.
    """
    name = taken_apart(label)
    is_name = name.whole[:1].isupper() and not re.search("[0-9]", name.whole) and not former_state(name.whole)
    return f"{name.part} ({name.whole})" if is_name and not label.startswith(f"{name.part}, ") else name.part


@lru_cache(maxsize=2**12)
@lru_cache(maxsize=REMEMBERED)
def country_code(name: str) -> str | None:
    """The code of a country as lists name it; None for one that is no more, and for a name of several.

    A part of it may stand before or behind, what it is also called or now is behind: `Scotland, United Kingdom`,
    `Duitsland, Nedersaksen`, `Duitsland (NRW)`, `Turkije/Turkey`, `Sovjet-Unie (Oekraïne)`. A territory is told with
    the state that it belongs to: `Denemarken (Groenland)`.
    """
    told = [code for part in dict.fromkeys(_parts(name)) if (code := _COUNTRIES.get(part) or _only_country(part))]
    return territory_of(tuple(told)) or next(iter(told), None)


@lru_cache(maxsize=REMEMBERED)
def former_state(name: str) -> str | None:
    """The code (ISO 3166-3) of a state that is no more, as lists name it; None for any other name."""
    return next((code for part in _parts(name) for code in find_countries(part) if code in FORMER_STATES), None)


def state_beside(name: str, country: str) -> str | None:
    """The code of a former state that is told beside a country of today which lies in it: `Wit-Rusland (USSR)`.

    None where its name may be that of a country of today too: `Myanmar (Birma)`.
    """
    told = (find_countries(part) for part in _parts(name))
    former = (code for codes in told if FORMER_STATES.issuperset(codes) for code in codes)
    return next((code for code in former if country in successors(code)), None)


def country_now(former: str, place: str) -> str | None:
    """The country of today of a place in a former state; None where that became several and its name does not tell."""
    became = successors(former)
    if len(became) > 1:
        became &= countries_of(place) | countries_of(place_name(place, "en"))
    return next(iter(became)) if len(became) == 1 else None


def with_commas(name: str) -> str:
    """The name of a country with a comma for each word that tells a former state beside it: `Zimbabwe v/h Rhodesië`."""
    return _FORMER_WITHIN.sub(", ", name).rstrip(")") if _FORMER_WITHIN.search(name) else name


def _parts(name: str) -> tuple[str, ...]:
    (before, _, in_brackets), (first, _, last) = name.partition(" ("), name.partition("/")
    within = in_brackets.rstrip(")")
    is_now = is_of_today(within)
    told = (within, before) if is_now or slug(before) in _ALSO_A_REGION else (before, within)
    first_last = name.rpartition(", ")[2], told[0], first, told[1], last, name.partition(", ")[0]
    parts = (name, *first_last, *with_commas(name).split(", "))
    return tuple(one for part in parts for one in dict.fromkeys((part, _BEFORE_STATE.sub("", part))))


def is_of_today(state: str) -> bool:
    """Whether a state is told to be that of today: `nu Montenegro`."""
    return re.match(_NOW, state, re.IGNORECASE) is not None


def _only_country(name: str) -> str | None:
    """The code of the only country of today of a name."""
    codes = [code for code in find_countries(name) if len(code) == len("NL")]
    return codes[0] if len(codes) == 1 else None
