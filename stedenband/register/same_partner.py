"""Whether a bond is with a partner that is named elsewhere: surely, perhaps, or not.

The same item, number of GeoNames or official code is the same place, and so is the same name in the same country where
no two different larger places are said, nor points far apart. A name that is nearly the same, or the same in another
country, or another name at the same point is perhaps the same: that is for a person to decide.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from typing import NamedTuple

from stedenband.model import Municipality, Partner, PartnerEntry
from stedenband.model.bond import Listing
from stedenband.model.municipality import NotABond
from stedenband.places.known import old_countries_of
from stedenband.places.listed_names import country_code, taken_apart
from stedenband.places.listings import Listing as ListedElsewhere
from stedenband.places.municipalities import by_code, today
from stedenband.places.partner_names import places_called
from stedenband.register.dated_entries import Dated
from stedenband.register.identity import (
    municipality_around,
    names_of_today,
    official,
    official_partner,
    point_of,
    today_of,
)
from stedenband.register.members import entries_of
from stedenband.register.namesakes import have_one_number, km_between, lie_apart, point_in
from stedenband.register.near_names import are_near
from stedenband.register.register import Register, Tie
from stedenband.register.without_file import home_of
from stedenband.text import name_key, slug
from stedenband.vocabulary.codes import Level

_AT_ONE_POINT = 11  # km
_DASHES = (" - ", " – ", " — ")
_BETWEEN_NAMES = re.compile(r" \(|\)| ?/ ?| [-–—] ")
_TOWNS = frozenset({Level.MUNICIPALITY, Level.TOWN})  # one that is part of another was merged into it


class Sought(NamedTuple):
    """A partner as it is named elsewhere; `whole` is the region or larger place that it is said to be in, or empty.

    `within` are names of larger places of which it is only a part: who names one of them perhaps means it. Of one that
    has the bond in its own file (`is_home`) the bonds of its villages are told as its own.
    """

    names: tuple[str, ...]
    country: str | None
    whole: str = ""
    code: str | None = None
    wikidata: str | None = None
    geonames: int | None = None
    point: tuple[float, float] | None = None
    within: tuple[str, ...] = ()
    is_home: bool = False


class Others:
    """The bonds of municipalities, to be found by who takes part on the other side; `ties_of` gives those of one."""

    def __init__(self, register: Register, ties_of: Callable[[str], Iterable[Tie]]) -> None:
        self._register, self._ties_of = register, ties_of
        self._read: dict[str, _Known] = {}

    def surely(self, home: str, sought: Sought) -> list[Tie]:
        """The bonds of a municipality that are with a partner named elsewhere, in their order."""
        known = self._known(home)
        found = {number for key in looked_up(sought) for number in known.by_key.get(key, ())}
        return [known.ties[number] for number in sorted(found) if _is_with(known.others[number], sought)]

    def in_several_countries(self, home: str, sought: Sought) -> bool:
        """Whether a partner that is named without a country may be one of several: those here, or places known."""
        if sought.country is not None:
            return False
        known = self._known(home)
        named = (one for key in keys(sought) for number in known.by_key.get(key, ()) for one in known.others[number])
        same = [one for one in named if one.country and are_same(one, sought)]
        countries = {one.country for one in same}
        if same and not sought.whole and not any(have_one_number(one, sought) for one in same):
            countries |= old_countries_of(sought.names[0])
        return len(countries) > 1

    def perhaps(self, home: str, sought: Sought) -> Iterator[Tie]:
        """The bonds of a municipality that perhaps are with a partner named elsewhere."""
        known = self._known(home)
        pairs = zip(known.ties, known.others, strict=True)
        return (tie for tie, others in pairs if _is_with(others, sought) is None)

    def called_both(self, home: str, tie: Tie, sought: Sought) -> bool:
        """Whether a bond perhaps is with a partner named elsewhere because GeoNames knows it by both names."""
        return any(may_be_called_both(one, sought) for one in self.those_in(home, tie))

    def those_in(self, home: str, tie: Tie) -> list[Sought]:
        """Who takes part on the other side of a bond of a municipality."""
        known = self._known(home)
        return known.others[known.ties.index(tie)]

    def _known(self, home: str) -> "_Known":
        if home not in self._read:
            ties = [*self._ties_of(home)]
            others = [[*_others(self._register, tie, home)] for tie in ties]
            by_key: dict[str, list[int]] = defaultdict(list)
            for number, of in enumerate(others):
                for key in {key for one in of for key in keys(one)}:
                    by_key[key].append(number)
            self._read[home] = _Known(ties, others, by_key)
        return self._read[home]


class _Known(NamedTuple):
    """The bonds of a municipality, who else takes part in each, and their numbers by what these are found by."""

    ties: list[Tie]
    others: list[list[Sought]]
    by_key: Mapping[str, list[int]]


def keys(sought: Sought) -> set[str]:
    """By what a partner is found: one that is surely the same shares one of them."""
    one = by_code(sought.code) if sought.code else None
    codes = [each.code for each in today_of(one)] if one else []
    names = {*map(name_key, (*sought.names, *sought.within))} | _without_brackets(sought)
    places = (f"#{number}" for number in _places(sought))
    return {*names, *places, *codes, *filter(None, (sought.wikidata, str(sought.geonames or "")))}


def looked_up(sought: Sought) -> set[str]:
    """By what a partner is looked up: also by each name that stands in one of its own, `Gdańsk / Danzig`."""
    return keys(sought) | {key for name in sought.names for key in _names_within(name)}


def _is_with(others: Iterable[Sought], sought: Sought) -> bool | None:
    """Whether one of those who take part is a partner named elsewhere; None where one perhaps is."""
    found = [are_same(one, sought) for one in others]
    return True if True in found else None if None in found else False


def entries_with(tie: Tie, sought: Sought) -> list[tuple[str, list[Dated[PartnerEntry]]]]:
    """The entries by which a partner named elsewhere joined and left a bond, with its name; none for its writer.

    What it was merged into takes its place: both count.
    """
    found = [partner for partner in tie.bond.partners if are_same(_of_partner(partner), sought)]
    wholes = {name_key(larger.name) for partner in found for larger in partner.part_of}
    found += [one for one in tie.bond.partners if name_key(one.name) in wholes and one not in found]
    return [(partner.name, entries_of(tie, partner)) for partner in found]


def is_no_bond(owner: Municipality, sought: Sought) -> bool:
    """Whether a municipality's file says of a partner, by this or another name of it, that it was looked into: none."""
    denied = [Sought((one.partner,), one.country or sought.country) for one in owner.not_bonds]
    return any(are_same(one, sought) or may_be_called_both(one, sought) for one in denied)


def is_network(owner: Municipality, sought: Sought) -> bool:
    """Whether a municipality's file names what is sought as a network that it belongs to."""
    names = {*map(name_key, sought.names)} if owner.networks else ()
    return any(name_key(network.name) in names for network in owner.networks)


def names_network(owner: Municipality, text: str) -> bool:
    """Whether a text has the name of a network that a municipality's file says it belongs to among its words."""
    words = f"-{slug(text)}-" if text and owner.networks else ""
    return any(f"-{slug(network.name)}-" in words for network in owner.networks)


def _others(register: Register, tie: Tie, home: str) -> Iterator[Sought]:
    """Who takes or took part on the other side, as sought elsewhere."""
    own = register.member(tie, home) or _without_file(register, tie, home)
    if tie.home != home:
        yield _of_owner(tie.owner)
    listed = tie.bond.listed if len(tie.bond.partners) == 1 else ()
    yield from (_of_partner(partner, listed) for partner in tie.bond.partners if partner is not own)


def _without_file(register: Register, tie: Tie, home: str) -> Partner | None:
    """The partner in another's bond that a municipality without a file is, or a place in it; None where it is none."""
    if tie.home == home or home in register.municipalities:
        return None
    told = ((partner, municipality_around(partner)) for partner in tie.bond.partners)
    return next((it for it, one in told if one and home in (home_of(register, now) for now in today_of(one))), None)


def _of_partner(partner: Partner, listed: Iterable[Listing] = ()) -> Sought:
    one = official_partner(partner)
    larger = tuple(larger.name for larger in partner.part_of)
    became = tuple(one.name for one in partner.part_of if {one.level, partner.level} <= _TOWNS)
    spelled = tuple(told.as_ for told in listed if told.as_)
    wholes = larger or tuple(filter(None, map(_whole_of, (partner.name, *spelled))))
    return Sought(
        (*partner.all_names, *spelled, *became),
        partner.country,
        wholes[0] if wholes else "",
        one.code if one else None,
        partner.wikidata,
        partner.geonames,
        point_in(partner.location),
        (*(name for name in larger if name not in became), *(() if one or larger else _around(partner))),
    )


def _around(partner: Partner) -> Iterator[str]:
    """The municipality of today in which a village at home lies."""
    return names_of_today(municipality_around(partner))


def _whole_of(spelled: str) -> str:
    """What tells a name from a namesake as a list spells it; the country does not."""
    whole = taken_apart(spelled).whole
    return "" if country_code(whole) else whole


def _of_owner(owner: Municipality) -> Sought:
    one = official(owner)
    code = one.code if one else None
    point = point_of(owner)
    return Sought(owner.all_names, owner.country, "", code, owner.wikidata, owner.geonames, point, is_home=True)


def are_same(one: Sought, other: Sought) -> bool | None:
    """Whether two names mean one place; None where they perhaps do."""
    have_one = have_one_number(one, other)
    if have_one is not None:
        return have_one
    if one.code and other.code:
        return _share_today(one.code, other.code)
    names, others = ({name_key(name) for name in sought.names} for sought in (one, other))
    bare, other_bare = (_without_brackets(sought) for sought in (one, other))
    is_in_one_country = one.country is None or other.country is None or one.country == other.country
    if not names.isdisjoint(others):
        is_one = is_in_one_country and _may_be_in_one_whole(one, other) and not lie_apart(one.point, other.point)
        return True if is_one else None
    if is_in_one_country and (_has_both(one, others) or _has_both(other, names)):
        return True
    if not bare.isdisjoint(other_bare):  # `Frankfurt` perhaps is `Frankfurt (Oder)`
        return True if is_in_one_country and not _wholes(one).isdisjoint(_wholes(other)) else None
    is_part = not names.isdisjoint(map(name_key, other.within)) or not others.isdisjoint(map(name_key, one.within))
    if is_in_one_country and is_part and (one.is_home or other.is_home):
        return True
    if is_in_one_country and (is_part or _is_at_one_point(one, other) or are_near(names, others)):
        return None
    if may_be_called_both(one, other):
        return None
    return False


def _has_both(sought: Sought, known: Set[str]) -> bool:
    """Whether a name of a partner is made of names of one that bears them all: `Toruń (Thorn)`, `Gdańsk / Danzig`."""
    return any(len(parts) > 1 and parts <= known for parts in map(_names_within, sought.names))


def _names_within(name: str) -> set[str]:
    """The keys of the names that stand in one text with brackets, a stroke or a dash between."""
    if "(" not in name and "/" not in name and not any(dash in name for dash in _DASHES):  # hot: nearly always
        return set()
    return {*map(name_key, filter(None, _BETWEEN_NAMES.split(name)))}


def may_be_called_both(one: Sought, other: Sought) -> bool:
    """Whether one place that GeoNames knows is called by the names of both: Köln and Keulen."""
    return one.country == other.country and not _places(one).isdisjoint(_places(other))


def _places(sought: Sought) -> set[int]:
    """The places, by their number, of which the country has one of that name or of another name of it."""
    return {number for name in _without_brackets(sought) for number in places_called(name, sought.country)}


def may_be_listed(listing: ListedElsewhere, partners: Iterable[Partner], not_bonds: Iterable[NotABond]) -> bool:
    """Whether a list elsewhere surely or perhaps names one of some partners in its country, or of those looked into."""
    told = [_of_partner(one) for one in partners if one.country == listing.country]
    told += [Sought((one.partner,), listing.country) for one in not_bonds if one.country in (None, listing.country)]
    sought = Sought(
        (listing.usual_name, listing.partner, *listing.spelled),
        listing.country,
        _whole_of(listing.partner),
        listing.partner_code,
        geonames=int(listing.geonames) if listing.geonames else None,
        point=(listing.location.lat, listing.location.lon) if listing.location else None,
    )
    return any(are_same(one, sought) is not False and not are_told_apart(one, sought) for one in told)


def are_told_apart(one: Sought, other: Sought) -> bool:
    """Whether two namesakes are each said to be in another larger place: three Behringens are three places."""
    is_one_name = not _without_brackets(one).isdisjoint(_without_brackets(other))
    return is_one_name and bool(one.whole and other.whole) and not _may_be_in_one_whole(one, other)


def _without_brackets(sought: Sought) -> set[str]:
    """The keys of a partner's names without what stands in brackets behind them."""
    return {name_key(name.partition(" (")[0]) for name in sought.names}


def _share_today(one: str, other: str) -> bool:
    """Whether two codes are, or became, one municipality; a province has no other."""
    try:
        return not {now.code for now in today(one)}.isdisjoint(now.code for now in today(other))
    except KeyError:
        return one == other


def _wholes(sought: Sought) -> set[str]:
    """The keys of what a partner is told or known to be in."""
    return {*map(name_key, (sought.whole, *sought.within))} - {""}


def _may_be_in_one_whole(one: Sought, other: Sought) -> bool:
    wholes = {name_key(one.whole), name_key(other.whole)} - {""}
    known = {name_key(name) for name in (*one.names, *other.names)}
    return len(wholes - known) < 2  # noqa: PLR2004 - two different ones


def _is_at_one_point(one: Sought, other: Sought) -> bool:
    return one.point is not None and other.point is not None and km_between(one.point, other.point) < _AT_ONE_POINT
