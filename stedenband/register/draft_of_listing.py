"""What a list elsewhere names of a municipality, as a bond of which nothing but that is told."""

from functools import cache
from itertools import chain, count
from typing import Any

from stedenband.model import Bond, Municipality, Source
from stedenband.parsing.source import Bare
from stedenband.places import municipalities as places
from stedenband.places.listings import WIKIDATA, WIKIPEDIA, Listing
from stedenband.register.identity import is_called, municipality_of
from stedenband.register.register import Register, Tie
from stedenband.text import slug

_TITLES = {WIKIDATA: "Zustersteden (eigenschap P190)", WIKIPEDIA: "Lists of twin towns and sister cities"}


def draft_of(register: Register, home: str, one: places.Municipality, listing: Listing, ids: set[str]) -> Tie:
    """A listing as a bond of which nothing but that is told, of the municipality, maybe a former one, that it names."""
    id = _id_for(register, home, listing, ids)
    ids.add(id)
    return Tie(home, _owner(places.municipalities()[listing.home]), _bond(id, one, listing))


@cache
def _owner(one: places.Municipality) -> Municipality:
    """What a file of a municipality would say of it, with the lists as its sources."""
    return municipality_of(one).model_copy(update={"sources": _sources()})


@cache
def _bond(id: str, one: places.Municipality, listing: Listing) -> Bond:
    partner: dict[str, Any] = {"name": listing.usual_name, "country": listing.country}
    if listing.usual_name != listing.partner:
        partner["names"] = [{"name": listing.partner}]
    if listing.location:
        partner["location"] = {"lat": Bare(str(listing.location.lat)), "lon": Bare(str(listing.location.lon))}
    if listing.geonames:
        partner["geonames"] = Bare(listing.geonames)
    told = [{"source": WIKIDATA.id, "as": name, "on": WIKIDATA.on} for name in listing.spelled]
    told += [{"source": WIKIPEDIA.id, "on": WIKIPEDIA.on}] if listing.in_wikipedia else []
    note = {} if is_called(one, listing.home_as) else {"note": f"De lijst noemt {listing.home_as}."}
    return Bond.model_validate({"id": id, "partners": [partner], "listed": told, **note})


@cache
def _sources() -> dict[str, Source]:
    told = {list: {"title": title, "publisher": list.name, "date": list.on} for list, title in _TITLES.items()}
    return {list.id: Source.model_validate(values) for list, values in told.items()}


def _id_for(register: Register, home: str, listing: Listing, ids: set[str]) -> str:
    owner = register.municipalities.get(home)
    taken = ids | {bond.id for bond in (owner.bonds if owner else ())}
    name = slug(listing.partner)
    candidates = chain((name, f"{name}-{listing.country.lower()}"), (f"{name}-{number}" for number in count(2)))
    return next(id for id in candidates if id not in taken)
