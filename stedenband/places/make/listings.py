"""Makes the table of listed bonds from Wikidata's, with Wikipedia's as second witness and GeoNames for the places."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from stedenband.places.at_home import code_at_home, share_today
from stedenband.places.find import named
from stedenband.places.listed_names import ListedName, country_code, taken_apart
from stedenband.places.make.sources import PARTNER_PLACES, WIKIDATA, WIKIPEDIA, rounded, table, write
from stedenband.places.municipalities import (
    HomeCountry,
    Province,
    is_flemish,
    municipalities,
    today,
)
from stedenband.places.tables import BETWEEN, Location

_HEAD = """
The bonds of Dutch and Flemish municipalities that Wikidata named (property P190) in July 2017, made by
`python -m stedenband.places.make`. Nobody looked into them. A tab between columns, a ; between several values; sorted.
home: the code of the municipality on that day, or today's where no other is known.
home_as, partner, country, spelled: Wikidata (CC0), the result of a query in github rogorido/sistercities; home_as and
  spelled are its own English spelling, partner is that without what tells it from a namesake.
partner_code: the code on that day of a partner in the Netherlands or Belgium; its name is that of CBS or Statbel.
geonames, lat, lon: the partner's place in GeoNames' cities500 (CC BY 4.0, geonames.org), where the point that Wikidata
  gives confirms the only one of its name, or chooses one of several.
wikipedia: x where English Wikipedia's lists of twin towns (2026-02-08), through github Hekman/twincities (MIT), name
  the same two. Nothing else is taken from them.
network: x where a municipality has twenty or more partners, no two of them in one country: a network's members.
"""
_COLUMNS = "home\thome_as\tpartner\tcountry\tpartner_code\tgeonames\tlat\tlon\tspelled\twikipedia\tnetwork"

_WIKIDATA_DAY, _WIKIPEDIA_DAY = date(2017, 7, 1), date(2026, 2, 8)
_SURE = {"unique-confirmed", "chosen-by-distance"}
_VANDALISED = frozenset({"A verga"})  # what the item of Athens was called on that day, by someone's joke
_NETWORK = 20  # members in as many countries


class End(NamedTuple):
    """A place at one end of a listed bond; `code` where it is a municipality at home, or lies in one."""

    label: str
    country: str
    code: str | None

    @property
    def is_ours(self) -> bool:
        """Whether it is in the Netherlands or Flanders."""
        return self.code is not None and (self.country == "NL" or is_flemish(self.code))


class Place(NamedTuple):
    """A place in GeoNames."""

    geonames: str
    location: Location


class Pair(NamedTuple):
    """A bond that a list names, from the side of a municipality of the Netherlands or Flanders."""

    home: End
    partner: End
    place: Place | None

    @property
    def name(self) -> ListedName:
        """The partner's name, taken apart."""
        return taken_apart(self.partner.label)

    def is_same(self, other: "Pair") -> bool:
        """Whether both are one bond, whatever the spelling: also with what its places became since."""
        if not share_today(self.home.code, other.home.code):
            return False
        if self.partner.code and other.partner.code:
            return share_today(self.partner.code, other.partner.code)
        if self.place and other.place:
            return self.place.geonames == other.place.geonames
        return self.partner.country == other.partner.country and self.name.may_be(other.name)


def make(folder: Path, to: Path) -> Iterator[str]:
    """Write the table; gives what there is to say of it, line by line. Reads the package's own municipalities."""
    left: Counter[str] = Counter()
    places = _places(table(folder / PARTNER_PLACES))
    listed = [pair for row in _wikidata(folder) if (pair := _pair(*row, places, left))]
    bonds = _together(listed)
    seen: Counter[str] = Counter()
    in_wikipedia = [pair for row in _wikipedia(folder) if (pair := _pair(*row, places, seen))]
    witnesses = _by_home(in_wikipedia)
    networks = _networks(bonds)
    lines = [_line(bond, _has(witnesses, bond[0]), bond[0].home.code in networks) for bond in bonds]
    write(to / "listings.tsv", _HEAD + _COLUMNS, lines)
    yield from _said(listed, lines, left)
    yield f"Wikipedia: {len(in_wikipedia) + seen.total()} rows read, {len(in_wikipedia)} of ours"
    yield from (f"  {count} {reason}" for reason, count in sorted(seen.items()))


def _said(listed: list[Pair], lines: list[list[str]], left: Counter[str]) -> Iterator[str]:
    in_networks = sum(bool(line[-1]) for line in lines)
    confirmed = sum(bool(line[-2]) for line in lines if not line[-1])
    yield f"Wikidata: {len(listed) + left.total()} rows read"
    yield f"  {len(lines) - in_networks} drafts made, {confirmed} of them in Wikipedia too"
    yield f"  {in_networks} rows of networks"
    yield f"  {len(listed) - len(lines)} doubled: another spelling, row or side of a bond that is there"
    yield from (f"  {count} {reason}" for reason, count in sorted(left.items()))


_Row = tuple[End, End]


def _wikidata(folder: Path) -> Iterator[_Row]:
    for name in WIKIDATA.values():
        for row in table(folder / name):
            label, country, at = row["origincityLabel"], row["origincountry"], (row["originlat"], row["originlong"])
            home = _end(label, country, _WIKIDATA_DAY, *at)
            at = row["destinationlat"], row["destinationlong"]
            yield home, _end(row["sistercityLabel"], row["destination_countryLabel"], _WIKIDATA_DAY, *at)


def _wikipedia(folder: Path) -> Iterator[_Row]:
    for row in table(folder / WIKIPEDIA):
        one, other = (_end(row[f"city{side}"], row[f"country{side}"], _WIKIPEDIA_DAY) for side in "12")
        yield one, other


def _end(label: str, country_name: str, day: date, lat: str = "", lon: str = "") -> End:
    country = country_code(country_name) or ""
    point = rounded(lat, lon) if lat else None
    home: HomeCountry | None = "NL" if country == "NL" else "BE" if country == "BE" else None
    return End(label, country, code_at_home(label, home, day, point) if home else None)


def _pair(one: End, other: End, places: dict[tuple[str, str], Place], left: Counter[str]) -> Pair | None:
    """The bond between two ends, or None: `left` then counts the reason why it was left over."""
    if not (one.is_ours or other.is_ours):
        left[_why_not(one, other)] += 1
        return None
    if not _VANDALISED.isdisjoint((one.label, other.label)):
        left["a name that someone spoiled"] += 1
        return None
    if not (one.country and other.country):
        left["a country that is no more"] += 1
        return None
    home, partner = sorted((one, other), key=lambda end: (not end.is_ours, end.country != "NL", end.code or ""))
    return Pair(home, partner, places.get((partner.label, partner.country)))


def _why_not(one: End, other: End) -> str:
    at_home = [end for end in (one, other) if end.country in {"NL", "BE"}]
    unknown = [end for end in at_home if end.code is None]
    if len(unknown) < len(at_home):
        return "of Wallonia or Brussels"
    if any(isinstance(place, Province) for end in unknown for place in named(end.label)):
        return "of a province"
    return f"a home that is no municipality or known village: {', '.join(end.label for end in unknown)}"


def _places(rows: Iterable[dict[str, str]]) -> dict[tuple[str, str], Place]:
    return {
        (row["name_as_listed"], row["country"]): Place(
            row["geonames_id"], rounded(row["geonames_lat"], row["geonames_lon"])
        )
        for row in rows
        if row["match"] in _SURE
    }


def _by_home(pairs: Iterable[Pair]) -> dict[str, list[Pair]]:
    """The pairs by each municipality of today that their home is now."""
    found: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        for now in today(pair.home.code or ""):
            found[now.code].append(pair)
    return found


def _has(witnesses: dict[str, list[Pair]], pair: Pair) -> bool:
    return any(pair.is_same(other) for now in today(pair.home.code or "") for other in witnesses.get(now.code, ()))


def _together(pairs: list[Pair]) -> list[list[Pair]]:
    """The rows of each bond, under whatever spelling and from whichever side."""
    bonds: list[list[Pair]] = []
    of_home: dict[str | None, list[list[Pair]]] = defaultdict(list)
    for pair in sorted(pairs, key=lambda one: (one.home.code or "", one.partner.label, one.home.label)):
        known = next((bond for bond in of_home[pair.home.code] if all(pair.is_same(one) for one in bond)), None)
        if known is None:
            known = []
            bonds.append(known)
            of_home[pair.home.code].append(known)
        known.append(pair)
    return bonds


def _networks(bonds: list[list[Pair]]) -> set[str | None]:
    countries: dict[str | None, list[str]] = defaultdict(list)
    for bond in bonds:
        countries[bond[0].home.code].append(bond[0].partner.country)
    return {code for code, found in countries.items() if len(found) == len(set(found)) >= _NETWORK}


def _line(bond: list[Pair], in_wikipedia: bool, network: bool) -> list[str]:
    pair = bond[0]
    home, partner = pair.home, pair.partner
    place = next((one.place for one in bond if one.place), None)
    return [
        home.code or "",
        home.label,
        municipalities()[partner.code].name_for(pair.name.part) if partner.code else pair.name.part,
        partner.country,
        partner.code or "",
        place.geonames if place else "",
        *(map(str, place.location) if place else ("", "")),
        BETWEEN.join(dict.fromkeys(one.partner.label for one in bond)),
        "x" if in_wikipedia else "",
        "x" if network else "",
    ]
