"""Tells the rows of a network apart: a membership of many municipalities is no bond with each of them."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple, TypeAlias

from stedenband.exchange.entries import Entry, LeftOver
from stedenband.places.listed_names import taken_apart
from stedenband.text import Bilingual, name_key, slug

NETWORK = Bilingual("dit is een lidmaatschap van een netwerk", "this is a membership of a network")
_FEWEST = 20  # partners in as many countries
_WITH_A_SECOND = 25  # countries, of which one may have a second member: a neighbour that signed with the first
_LEVEL = "-municipality"  # behind the name of one, as Wikidata tells it from its town
# Words of which one tells of a membership, and names that are seen in the place of a kind, in small letters.
_MEMBERSHIP = frozenset({"lid", "leden", "member", "members", "membership", "membre", "mitglied"})
_NETWORKS = frozenset({"cittaslow", "douzelage", "eurocities", "mont"})


def is_membership(text: str) -> bool:
    """Whether a text, in which no kind of bond is named, tells of a network: `lid van MONT`, `via Eurocities`."""
    words = slug(text).split("-")
    is_told = any(part in word for word in words for part in ("netwerk", "network", "lidmaatschap"))
    return is_told or not (_MEMBERSHIP | _NETWORKS).isdisjoint(words)


# The names of partners by their country.
_Partners: TypeAlias = Mapping[str | None, Collection[str]]


class OtherRow(NamedTuple):
    """A row on a municipality that is not ours: as the table calls it, its partner, and that one's country."""

    home_as: str
    partner: str
    country: str | None


def without_networks(entries: list[Entry], others: Iterable[OtherRow]) -> tuple[list[Entry], list[LeftOver]]:
    """The entries apart from those of a network: a home with many partners, no two of them in one country.

    The home as the list calls it, for a village can be a member; or a partner that is a municipality at home and not
    ours, of which the `others` tell the partners.
    """
    ours, theirs = _networks_of(entries), _networks_among(entries, others)
    found = [one for one in entries if _listed_home(one) in ours or _is_member(one, theirs)]
    members = {id(one) for one in found}
    left = [LeftOver(one.at, one.texts, "network", NETWORK) for one in found]
    return [one for one in entries if id(one) not in members], left


def _networks_of(entries: Iterable[Entry]) -> set[tuple[str, str]]:
    """The municipalities of ours with the partners of a network."""
    partners: dict[tuple[str, str], dict[str | None, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries:
        partners[_listed_home(entry)][entry.partner.country].add(name_key(entry.partner.name))
    return {home for home, of in partners.items() if _is_network(of)}


def _networks_among(entries: Iterable[Entry], others: Iterable[OtherRow]) -> dict[str, _Partners]:
    """The partners of each municipality at home, not ours, that has those of a network, by its name (slug)."""
    partners: dict[str, dict[str | None, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in others:
        partners[slug(row.home_as)][row.country].add(name_key(row.partner))
    for entry in entries:
        if (home := slug(entry.partner.spelled)) in partners:
            partners[home][entry.home.country].add(name_key(entry.home_as))
    return {home: of for home, of in partners.items() if _is_network(of, len(of) // _WITH_A_SECOND)}


def _is_member(entry: Entry, networks: Mapping[str, _Partners]) -> bool:
    """Whether a partner at home has a network, of which this municipality is the only one in its country."""
    of = networks.get(slug(entry.partner.spelled)) if entry.partner.official else None
    return of is not None and len(of[entry.home.country]) == 1


def _is_network(partners: _Partners, doubled: int = 0) -> bool:
    """Whether partners are those of a network; in so many countries there may be a second one.

    One spelled in two ways counts once, also with its level behind it.
    """
    return len(partners) >= _FEWEST and sum(_number(names) > 1 for names in partners.values()) <= doubled


def _number(names: Iterable[str]) -> int:
    """How many places some names are of: `tryavna` and `tryavna-municipality` are one."""
    return len({name.removesuffix(_LEVEL) for name in names})


def _listed_home(entry: Entry) -> tuple[str, str]:
    name = taken_apart(entry.home_as)
    return entry.home.code, " ".join(sorted(filter(None, (slug(name.part), slug(name.whole)))))
