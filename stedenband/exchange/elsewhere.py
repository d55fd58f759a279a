"""Tells that a partner of the same name is in another country."""

from stedenband.register.register import Tie
from stedenband.register.same_partner import Sought
from stedenband.text import Bilingual, name_key
from stedenband.vocabulary.countries import country_name


def elsewhere(tie: Tie, sought: Sought) -> Bilingual | None:
    """That a bond is with a place of the same name in another country; None where the names differ."""
    names = {*map(name_key, sought.names)}
    alike = (one for one in tie.bond.partners if not names.isdisjoint(map(name_key, one.all_names)))
    ours = next((one.country for one in alike if one.country), None)
    if ours is None or sought.country is None or ours == sought.country:
        return None
    theirs = sought.country
    return Bilingual(
        f"dezelfde naam, maar het land verschilt: hier {country_name(ours, 'nl')}, daar {country_name(theirs, 'nl')}",
        f"the same name, but the country differs: here {country_name(ours, 'en')}, there {country_name(theirs, 'en')}",
    )
