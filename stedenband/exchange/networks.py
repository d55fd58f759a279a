"""Tells the rows of a network apart: a membership of many municipalities is no bond with each of them."""

from collections import defaultdict

from stedenband.exchange.entries import Entry, LeftOver
from stedenband.places.listed_names import taken_apart
from stedenband.text import Bilingual, name_key, slug

NETWORK = Bilingual("dit is een lidmaatschap van een netwerk", "this is a membership of a network")
_FEWEST = 20  # partners in as many countries
# Words of which one tells of a membership, and names that are seen in the place of a kind, in small letters.
_MEMBERSHIP = frozenset({"lid", "leden", "member", "members", "membership", "membre", "mitglied"})
_NETWORKS = frozenset({"cittaslow", "douzelage", "eurocities", "mont"})


def is_membership(text: str) -> bool:
    """Whether a text, in which no kind of bond is named, tells of a network: `lid van MONT`, `via Eurocities`."""
    words = slug(text).split("-")
    is_told = any(part in word for word in words for part in ("netwerk", "network", "lidmaatschap"))
    return is_told or not (_MEMBERSHIP | _NETWORKS).isdisjoint(words)


def without_networks(entries: list[Entry]) -> tuple[list[Entry], list[LeftOver]]:
    """The entries apart from those of a network: a home with many partners, no two of them in one country.

    The home as the list calls it, for a village can be a member. One partner spelled in two ways counts once.
    """
    partners: dict[tuple[str, str], dict[str | None, set[str]]] = defaultdict(lambda: defaultdict(set))
    for entry in entries:
        partners[_listed_home(entry)][entry.partner.country].add(name_key(entry.partner.name))
    networks = {
        home for home, of in partners.items() if len(of) >= _FEWEST and all(len(one) == 1 for one in of.values())
    }
    left = [LeftOver(one.at, one.texts, "network", NETWORK) for one in entries if _listed_home(one) in networks]
    return [one for one in entries if _listed_home(one) not in networks], left


def _listed_home(entry: Entry) -> tuple[str, str]:
    name = taken_apart(entry.home_as)
    return entry.home.code, " ".join(sorted(filter(None, (slug(name.part), slug(name.whole)))))
