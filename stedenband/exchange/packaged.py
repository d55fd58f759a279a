"""The package's own list as a table's entries: what Wikidata named in July 2017."""

from stedenband.exchange.entries import Cell, Entry, LeftOver, PartnerEntry, Understood
from stedenband.exchange.networks import NETWORK
from stedenband.places.listings import WIKIDATA, Listing, listings
from stedenband.places.municipalities import municipalities
from stedenband.vocabulary.edtf import Edtf, parse


def packaged() -> tuple[Understood, Edtf]:
    """The entries of the package's table, and the month of which they are."""
    entries, left = [], []
    for number, listing in enumerate(listings(), 1):
        at = Cell(None, number)
        if listing.network:
            left.append(LeftOver(at, (listing.home_as, *listing.spelled), "network", NETWORK))
        else:
            entries.append(_entry(at, listing))
    return Understood(tuple(entries), tuple(left)), parse(WIKIDATA.on)


def _entry(at: Cell, listing: Listing) -> Entry:
    partner = PartnerEntry(
        name=listing.usual_name,
        whole="",
        spelled=listing.spelled[0],
        country=listing.country,
        official=municipalities()[listing.partner_code] if listing.partner_code else None,
        geonames=int(listing.geonames) if listing.geonames else None,
        lat=listing.location.lat if listing.location else None,
        lon=listing.location.lon if listing.location else None,
    )
    return Entry(at, municipalities()[listing.home], listing.home_as, partner)
