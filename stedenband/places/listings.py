"""What lists elsewhere say: the bonds that Wikidata named in July 2017, and whether Wikipedia named them in 2026.

They say nothing of a status, and nobody looked into them: each is a draft.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from stedenband.places.municipalities import country_of, municipalities, today
from stedenband.places.tables import Location, location, rows, several
from stedenband.vocabulary.place_names import place_name


class NamedList(NamedTuple):
    """A list that names bonds, and the day on which it was read (EDTF)."""

    name: str
    on: str

    @property
    def id(self) -> str:
        """Its id as a source: `wikidata-2017`."""
        return f"{self.name.lower()}-{self.on[:4]}"


WIKIDATA = NamedList("Wikidata", "2017-07")
WIKIPEDIA = NamedList("Wikipedia", "2026-02-08")


class Listing(NamedTuple):
    """A bond that a list names, seen from one of its municipalities.

    `home` is the code of the municipality on the day of the list, `home_as` how the list calls it: that may be a
    village. `partner_code` is that of a partner in the Netherlands or Belgium; `geonames` and `location` are the
    partner's where GeoNames surely knows it. `spelled` is how the list calls the partner, in one way or several.
    `in_wikipedia` tells that Wikipedia has it too; `network` that it stands for a membership and is no bond.
    """

    home: str
    home_as: str
    partner: str
    country: str
    partner_code: str | None
    geonames: str | None
    location: Location | None
    spelled: tuple[str, ...]
    in_wikipedia: bool
    network: bool

    @property
    def usual_name(self) -> str:
        """The partner's usual Dutch name, where that is known: the list is in English."""
        return place_name(self.partner, "nl", self.country)

    @property
    def homes_today(self) -> tuple[str, ...]:
        """The codes of the municipalities of today that `home` is, became or was divided over."""
        return tuple(one.code for one in today(self.home))


@cache
def listings() -> tuple[Listing, ...]:
    """All that is listed, each bond once, in the order of the municipalities' codes."""
    return tuple(
        Listing(
            home,
            home_as,
            partner,
            country,
            partner_code or None,
            geonames or None,
            location(lat, lon),
            several(spelled),
            bool(in_wikipedia),
            bool(network),
        )
        for home, home_as, partner, country, partner_code, geonames, lat, lon, spelled, in_wikipedia, network in rows(
            "listings.tsv"
        )
    )


def listings_of(code: str) -> tuple[Listing, ...]:
    """What is listed of a municipality, of those it came from and those it became, seen from it."""
    found = (one for current in today(code) for one in _by_code_of_today().get(current.code, ()))
    return tuple(dict.fromkeys(one for one in found if municipalities()[code].ended is None or one.home == code))


def _from_each_side() -> Iterator[Listing]:
    for one in listings():
        yield one
        if one.partner_code:
            yield _turned(one, one.partner_code)


def _turned(one: Listing, home: str) -> Listing:
    """The same bond seen from its partner, a municipality with a code."""
    now = today(one.home)
    place = now[0] if len(now) == 1 else None
    return one._replace(
        home=home,
        home_as=one.spelled[0],
        partner=municipalities()[one.home].name_for(one.home_as),
        country=country_of(one.home),
        partner_code=one.home,
        geonames=place and place.geonames,
        location=place and place.location,
        spelled=(one.home_as,),
    )


@cache
def _by_code_of_today() -> dict[str, tuple[Listing, ...]]:
    found: dict[str, list[Listing]] = defaultdict(list)
    for one in _from_each_side():
        for code in one.homes_today:
            found[code].append(one)
    return {code: tuple(ones) for code, ones in found.items()}
