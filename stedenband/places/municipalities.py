"""The municipalities of the Netherlands and Belgium, today's and former ones, and their provinces, by code.

A code is that of CBS (`GM0642`, `PV28`) or Statbel's NIS code (`44021`, `10000`). Mergers are known for the Netherlands
since 1949 and for Belgium since 2019.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from stedenband.places.tables import Location, location, rows, several, text
from stedenband.text import slug

HomeCountry = Literal["NL", "BE"]
HOME_COUNTRIES: tuple[HomeCountry, ...] = ("NL", "BE")
FLANDERS = "Vlaams Gewest"
WALLONIA = "Waals Gewest"
_ARRONDISSEMENT = 2  # digits with which a Belgian code begins
_FIRST_PUBLIC_BODY = "GM9000"  # Bonaire, Sint Eustatius and Saba are public bodies: TOOI knows no municipality there


class Province(NamedTuple):
    """A province; `others` are its names in other languages, `region` the Belgian region that it is part of.

    `short` is how lists abbreviate it behind a place, without capitals, points and hyphens; `before` are the codes of
    municipalities that lay in it once.
    """

    code: str
    name: str
    others: tuple[str, ...]
    region: str | None
    wikidata: str
    short: tuple[str, ...] = ()
    before: tuple[str, ...] = ()

    @property
    def country(self) -> HomeCountry:
        """The country that its code is of."""
        return country_of(self.code)

    @property
    def usual_name(self) -> str:
        """Its name: no province is told from a namesake in it."""
        return self.name

    @property
    def name_apart(self) -> str:
        """Its name: no other province of its country has it."""
        return self.name

    @property
    def ended(self) -> date | None:
        """The first day without it: never, as no province has ceased to exist since municipalities are known."""
        return None

    @property
    def label(self) -> str:
        """Its name, with its country where a province of the other country, that comes first, is called so too."""
        others = (one.name for one in provinces().values() if one.country == "NL")
        return f"{self.name} (BE)" if self.country == "BE" and self.name in others else self.name

    @property
    def slug(self) -> str:
        """The id made from its name, as a file of a province beside its capital is called: `limburg-provincie-be`."""
        return f"{slug(self.name)}-provincie{'' if self.label == self.name else '-be'}"


class Municipality(NamedTuple):
    """A municipality of today, or a former one: that has `ended`, and of it little more than its name is known.

    `others` are its French and English names and what it was called before; `villages` those in it that are known;
    `since` is the day on which a merger made it, None where it is older or that isn't known; `successors` are codes.
    """

    code: str
    name: str
    others: tuple[str, ...] = ()
    province: str | None = None
    wikidata: str | None = None
    geonames: str | None = None
    location: Location | None = None
    since: date | None = None
    villages: tuple[str, ...] = ()
    ended: date | None = None
    successors: tuple[str, ...] = ()

    @property
    def country(self) -> HomeCountry:
        """The country that its code is of."""
        return country_of(self.code)

    @property
    def usual_name(self) -> str:
        """Its name without what tells it from a namesake: `Bergen (NH.)` is Bergen."""
        return self.name.partition(" (")[0]

    @property
    def name_apart(self) -> str:
        """Its usual name, or the official where two of today in its country have the usual one: `Bergen (NH.)`."""
        usual = self.usual_name
        if usual == self.name:
            return usual
        alike = (one for one in municipalities().values() if one.country == self.country and one.ended is None)
        return self.name if sum(one.usual_name == usual for one in alike) > 1 else usual

    def name_for(self, text: str) -> str:
        """Its usual name for any of its names; what a village or what else in it is called stays as it is."""
        return self.usual_name if slug(text) in map(slug, (self.name, self.usual_name, *self.others)) else text

    @property
    def slug(self) -> str:
        """The id made from its name: `bergen-nh`."""
        return slug(self.name)

    @property
    def tooi(self) -> str | None:
        """Its URI in TOOI, the register of Dutch public bodies; None for a Belgian one."""
        if self.country == "BE" or self.code > _FIRST_PUBLIC_BODY:
            return None
        return f"https://identifier.overheid.nl/tooi/id/gemeente/{self.code.lower()}"

    def existed_on(self, day: date) -> bool:
        """Whether it was there on a day, as far as is known: one of which no beginning is known always was."""
        return (self.since is None or self.since <= day) and (self.ended is None or day < self.ended)


def country_of(code: str) -> HomeCountry:
    """The country that a code is of."""
    return "BE" if code.isdigit() else "NL"


@cache
def provinces() -> dict[str, Province]:
    """The provinces by code."""
    return {
        code: Province(code, name, several(others), region or None, wikidata, several(short), several(before))
        for code, name, others, region, wikidata, short, before in rows("provinces.tsv")
    }


class _ByCode(Mapping[str, Municipality]):
    """The municipalities by code, today's before former ones; each row is taken apart when it is first asked for."""

    def __init__(self) -> None:
        self._rows = {line[0]: (read, line) for name, read in _TABLES.items() for line in rows(name)}
        self._read: dict[str, Municipality] = {}

    def __getitem__(self, code: str) -> Municipality:
        if code not in self._read:
            read, columns = self._rows[code]
            self._read[code] = read(*columns)
        return self._read[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


@cache
def municipalities() -> Mapping[str, Municipality]:
    """The municipalities by code: today's, then former ones."""
    return _ByCode()


def _of_today(
    code: str, name: str, others: str, province: str, wikidata: str, geonames: str, lat: str, lon: str, since: str,
    villages: str,
) -> Municipality:  # fmt: skip
    return Municipality(
        code,
        name,
        several(others),
        province or None,
        wikidata,
        geonames or None,
        location(lat, lon),
        date.fromisoformat(since) if since else None,
        several(villages),
    )


def _former(code: str, name: str, since: str, ended: str, successors: str) -> Municipality:
    return Municipality(
        code,
        name,
        since=date.fromisoformat(since) if since else None,
        ended=date.fromisoformat(ended),
        successors=several(successors),
    )


_TABLES: Mapping[str, Callable[..., Municipality]] = {"municipalities.tsv": _of_today, "mergers.tsv": _former}


def by_code(code: str) -> Municipality | Province | None:
    """The municipality or province that has a code, whatever its case; None where there is none."""
    return municipalities().get(code.upper()) or provinces().get(code.upper())


def successors(code: str) -> tuple[Municipality, ...]:
    """The municipalities that one became or was divided over on the day it ended; none for one of today."""
    return tuple(municipalities()[next_code] for next_code in municipalities()[code].successors)


def predecessors(code: str) -> tuple[Municipality, ...]:
    """The municipalities that ended in this one, in the order of their codes."""
    return tuple(municipalities()[before] for before in _predecessors().get(code, ()))


@cache
def _predecessors() -> dict[str, list[str]]:
    """The codes of those that ended in a municipality; the rows as they are, since few of them are asked for."""
    found: dict[str, list[str]] = defaultdict(list)
    for before, *_, after in rows("mergers.tsv"):
        for code in several(after):
            found[code].append(before)
    return found


@cache
def may_have_merged(name: str, code: str | None = None) -> bool:
    """Whether a municipality of a code, else of exactly that name, went up in another, or another in it.

    Of a name perhaps only a namesake did. The bare text tells: to take the tables apart takes ten times as long.
    """
    mergers, column = text("mergers.tsv"), f"\t{name}\t"
    if code:
        return code.upper() in mergers
    before, is_there, _ = text("municipalities.tsv").partition(column)
    return column in mergers or bool(is_there and before.rpartition("\n")[2] in mergers)


def ended(code: str) -> date | None:
    """The first day on which a municipality was no more; None for one of today."""
    return municipalities()[code].ended


def existed_on(code: str, day: date) -> bool:
    """Whether a municipality was there on a day, as far as is known."""
    return municipalities()[code].existed_on(day)


def on_day(code: str, day: date) -> tuple[Municipality, ...]:
    """What a municipality was or had become on a day: itself until it ended, then the end of its successors' chain."""
    one = municipalities()[code]
    if one.ended is None or day < one.ended:
        return (one,)
    return tuple(dict.fromkeys(later for next_code in one.successors for later in on_day(next_code, day)))


def today(code: str) -> tuple[Municipality, ...]:
    """The municipalities of today that a municipality is, became or was divided over."""
    return on_day(code, date.max)


def province_of(code: str) -> Province | None:
    """The province of a municipality, of a former Belgian one that of its arrondissement, which its code begins with.

    None in Brussels and the Caribbean, and for a former one of the Netherlands.
    """
    one = municipalities()[code]
    province = one.province or (_by_arrondissement().get(code[:_ARRONDISSEMENT]) if one.country == "BE" else None)
    return provinces()[province] if province else None


def former_provinces(code: str) -> tuple[Province, ...]:
    """The provinces, other than that of today, in which a municipality lay once, as far as is known."""
    return tuple(one for one in provinces().values() if code in one.before)


@cache
def _by_arrondissement() -> dict[str, str]:
    """The codes of the provinces of Belgium by the first digits of their municipalities' codes."""
    return {code[:_ARRONDISSEMENT]: province for code, _, _, province, *_ in rows("municipalities.tsv") if province}


def is_flemish(code: str) -> bool:
    """Whether a municipality is, or is now part of one, in the Flemish Region."""
    found = (province_of(one.code) for one in today(code))
    return any(province is not None and province.region == FLANDERS for province in found)


def is_ours(one: Municipality | Province) -> bool:
    """Whether it is in the Netherlands or Flanders, of which the register keeps bonds."""
    if isinstance(one, Province):
        return one.country == "NL" or one.region == FLANDERS
    return one.country == "NL" or is_flemish(one.code)
