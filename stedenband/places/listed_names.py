"""Reads names as lists spell them: a part of a place with the whole, and countries by the names that lists have."""

import re
from typing import NamedTuple

from stedenband.text import slug
from stedenband.vocabulary.countries import find_countries

# `Esch (Haaren)`; `Suzhou, Jiangsu`, but not `Washington, D.C.`; `Berlin – Neukölln`.
_WHOLE_BEHIND = re.compile(r"(?P<part>.+?)(?: \((?P<whole>[^()]+)\)|, (?P<region>[^.,]+))")
_WHOLE_BEFORE = re.compile(r"(?P<whole>.+?) – (?P<part>.+)")

_COUNTRIES = {
    "Bosnia and Herzegovina": "BA",
    "Czech Republic": "CZ",
    "Democratic Republic of the Congo": "CD",
    "Ivory Coast": "CI",
    "Palestine": "PS",
    "People's Republic of China": "CN",
    "Republic of Ireland": "IE",
    "Republic of Macedonia": "MK",
    "United States of America": "US",
}


class ListedName(NamedTuple):
    """A name taken apart: what is meant, and the whole or region that it is part of, if the list says."""

    part: str
    whole: str

    def may_be(self, other: "ListedName") -> bool:
        """Whether both name one place: the same name, and not of two different wholes."""
        wholes = {slug(self.whole), slug(other.whole)} - {""}
        return slug(self.part) == slug(other.part) and len(wholes) < len("ab")


def taken_apart(label: str) -> ListedName:
    """The part and the whole that a label names; the whole is empty where it names none."""
    found = _WHOLE_BEHIND.fullmatch(label) or _WHOLE_BEFORE.fullmatch(label)
    if found is None:
        return ListedName(label, "")
    groups = found.groupdict()
    return ListedName(groups["part"], groups["whole"] or groups.get("region") or "")


def country_code(name: str) -> str | None:
    """The code of a country as lists name it; None for one that is no more, and for a name of several.

    A part of it may stand before, what it is also called behind: `Scotland, United Kingdom`, `Duitsland (NRW)`,
    `Turkije/Turkey`.
    """
    parts = (name, name.rpartition(", ")[2], name.partition(" (")[0], name.partition("/")[0])
    return next((code for part in parts if (code := _COUNTRIES.get(part) or _only_country(part))), None)


def _only_country(name: str) -> str | None:
    """The code of the only country of today of a name."""
    codes = [code for code in find_countries(name) if len(code) == len("NL")]
    return codes[0] if len(codes) == 1 else None
