"""Whether two partners that have one item or number are told so otherwise that these may be filled down or mistaken."""

from collections.abc import Iterable

from stedenband.places.known import countries_of
from stedenband.places.partner_names import countries_of_partner, places_called
from stedenband.places.territories import are_two_countries
from stedenband.register.namesakes import have_one_number, lie_apart
from stedenband.register.register import Tie
from stedenband.register.same_partner import Others, Sought, are_same
from stedenband.text import Bilingual, slug

OTHER_UNDER_ITEM = Bilingual(
    "hetzelfde item of nummer, maar een andere naam, plaats of een ander land",
    "the same item or number, but another name, place or country",
)


def without_others(others: Others, home: str, ties: Iterable[Tie], sought: Sought) -> list[Tie]:
    """Those of some bonds of which no partner with the item of one that is sought is surely another."""
    return [tie for tie in ties if not any(is_another(one, sought) for one in others.those_in(home, tie))]


def bond_of_another(others: Others, home: str, sought: Sought) -> str | None:
    """The bond with another partner that has the item of one that is sought, where no bond is surely with that."""
    ties = others.surely(home, sought) if sought.wikidata or sought.geonames else []
    return ties[0].id if ties and not without_others(others, home, ties, sought) else None


def are_other_rows(one: Sought, other: Sought) -> bool:
    """Whether two rows of a table with one item name two partners: one table calls a place as it did before."""
    return _are_apart(one, other) or (_have_one(one, other) and _by_names(one, other) is False)


def is_another(one: Sought, other: Sought) -> bool:
    """Whether two partners with one item are surely two: in two countries, far apart, or two places that are known."""
    return _are_apart(one, other) or (
        _have_one(one, other) and _by_names(one, other) is False and _is_known(one) and _is_known(other)
    )


def _have_one(one: Sought, other: Sought) -> bool:
    return have_one_number(one, other) is True and not (one.code and other.code)


def _are_apart(one: Sought, other: Sought) -> bool:
    """Whether two with one item lie in two countries or far apart."""
    if not _have_one(one, other):
        return False
    are_abroad = bool(one.country and other.country and are_two_countries(one.country, other.country))
    return are_abroad or lie_apart(one.point, other.point)


def _by_names(one: Sought, other: Sought) -> bool | None:
    """Whether two are one by all but their items."""
    return are_same(*(each._replace(wikidata=None, geonames=None) for each in (one, other)))


def _is_known(sought: Sought) -> bool:
    """Whether a place of one of the names is known in the country."""
    names = ((name, slug(name)) for name in sought.names)
    return any(
        sought.country in countries_of(name) | countries_of_partner(name) or places_called(key, sought.country)
        for name, key in names
    )
