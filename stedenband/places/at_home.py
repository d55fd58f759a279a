"""Recognises municipalities of the Netherlands and Belgium as lists spell them, on the day of the list."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations, product
from math import cos, hypot, radians

from stedenband.places.find import named
from stedenband.places.listed_names import taken_apart
from stedenband.places.municipalities import (
    HomeCountry,
    Municipality,
    Province,
    former_provinces,
    on_day,
    province_of,
    today,
)
from stedenband.places.tables import Location
from stedenband.text import slug


def code_at_home(label: str, country: HomeCountry, day: date, point: Location | None) -> str | None:
    """The code of the municipality that a label names or whose village it names, on a day; None where it is neither.

    Where that was divided since, or only what the village lies in today is known, it is the code that is known.
    """
    name = taken_apart(label)
    part, whole = (_called(text, country) for text in name)
    within = [one for one in part if any(share_today(one.code, other.code) for other in whole)]
    is_of_province = any(isinstance(one, Province) for one in named(name.whole, country)) if name.whole else False
    in_province = [one for one in part if _is_in_province(one, name.whole)]
    called = _called(label, country) or within or (in_province if is_of_province else whole or part)
    there = {one.code for one in called if one.existed_on(day)}
    return _nearest(there or {_code_on(one, day) for one in called}, point)


def are_apart(names: Sequence[str], country: HomeCountry | None = None) -> bool:
    """Whether names are of municipalities or villages of which none lies in what another names, be that a province."""
    found = [(name, _called(name, country)) for name in names]
    return all(ones for _, ones in found) and not any(
        share_today(one.code, other.code) or _is_in_province(one, name) or _is_in_province(other, of)
        for (of, ones), (name, others) in combinations(found, 2)
        for one, other in product(ones, others)
    )


def _called(text: str, country: HomeCountry | None) -> list[Municipality]:
    return [one for one in named(text, country) if isinstance(one, Municipality)] if text else []


def _is_in_province(one: Municipality, name: str) -> bool:
    """Whether a municipality is or was, or is now part of one, in a province of that name."""
    found = (*(province_of(each.code) for each in (one, *today(one.code))), *former_provinces(one.code))
    return any(of and slug(name) in map(slug, (of.name, *of.others)) for of in found)


def _code_on(one: Municipality, day: date) -> str:
    then = on_day(one.code, day)
    return then[0].code if len(then) == 1 else one.code


def _nearest(codes: set[str], point: Location | None) -> str | None:
    if len(codes) == 1:
        return next(iter(codes))
    at = {code: where for code in sorted(codes) if (where := today(code)[0].location)}
    return min(at, key=lambda code: _apart(at[code], point)) if point is not None and at else None


def _apart(one: Location, other: Location) -> float:
    """How far two points are apart, in degrees of latitude; near enough to choose among namesakes."""
    return hypot(one.lat - other.lat, (one.lon - other.lon) * cos(radians(one.lat)))


def share_today(one: str | None, other: str | None) -> bool:
    """Whether two codes are, or became, one municipality."""
    return one is not None and other is not None and bool({*today(one)} & {*today(other)})
