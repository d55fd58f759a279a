"""The partner that a row of a table names, as it is sought in the register and among other rows."""

from stedenband.exchange.entries import Entry, PartnerEntry
from stedenband.register.identity import today_of
from stedenband.register.same_partner import Sought


def sought_of(entry: Entry) -> Sought:
    """The partner of an entry, as it is sought in the register."""
    return sought_partner(entry.partner)


def sought_partner(partner: PartnerEntry) -> Sought:
    """A partner as it is sought in the register."""
    point = (partner.lat, partner.lon) if partner.lat is not None and partner.lon is not None else None
    around = partner.official
    return Sought(
        (partner.name, partner.spelled, *partner.others),
        partner.country,
        partner.whole,
        around.code if around and not partner.is_part else None,
        partner.wikidata,
        partner.geonames,
        point,
        tuple(one.usual_name for one in today_of(around)) if around and partner.is_part else (),
        partner.is_home,
    )


def lacks_something(entry: Entry) -> bool:
    """Whether a row does not tell all by which its bond is known, which another row may: such come after the others."""
    return entry.partner.country is None or len(today_of(entry.home)) > 1
