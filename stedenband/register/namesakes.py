"""Tells two places of one name apart: by their numbers, by where they lie, or by what they are part of."""

from math import cos, hypot, radians
from typing import Protocol

from stedenband.model import Partner
from stedenband.model.place import Location
from stedenband.text import name_key

_DEGREE = 111.2  # km of latitude
_FAR = 25  # km: two sources that put one place in different spots differ less


class Numbered(Protocol):
    """A place with its item in Wikidata and its number in GeoNames, where these are known."""

    @property
    def wikidata(self) -> str | None:
        """Its item in Wikidata."""

    @property
    def geonames(self) -> int | None:
        """Its number in GeoNames."""


def have_one_number(one: Numbered, other: Numbered) -> bool | None:
    """Whether two places are one by their item, else by their number; None where that is not known of both."""
    for own, theirs in ((one.wikidata, other.wikidata), (one.geonames, other.geonames)):
        if own and theirs:
            return own == theirs
    return None


def km_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """How far two points (latitude, longitude) that lie near one another are apart; of others that it is far."""
    (lat, lon), (other_lat, other_lon) = one, other
    return hypot(lat - other_lat, (lon - other_lon) * cos(radians(lat))) * _DEGREE


def lie_apart(one: tuple[float, float] | None, other: tuple[float, float] | None) -> bool:
    """Whether two points are both known, and too far apart to be one place."""
    return one is not None and other is not None and km_between(one, other) > _FAR


def are_namesakes(one: Partner, other: Partner) -> bool:
    """Whether two partners of one name are two places: what decides are numbers, else points and larger places."""
    have_one = have_one_number(one, other)
    if have_one is not None:
        return not have_one
    larger, others = ({name_key(whole.name) for whole in partner.part_of} for partner in (one, other))
    return bool(larger and others and larger.isdisjoint(others)) or lie_apart(
        point_in(one.location), point_in(other.location)
    )


def point_in(location: Location | None) -> tuple[float, float] | None:
    """A location as a point."""
    return (location.lat, location.lon) if location else None
