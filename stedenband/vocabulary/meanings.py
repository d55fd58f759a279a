"""What the kinds and states of a bond mean, in a sentence each, for who looks for them with a filter."""

from collections.abc import Mapping

from stedenband.text import Bilingual
from stedenband.vocabulary.codes import Code, Kind, Status

# By list, since the codes of two lists that read the same are equal.
MEANINGS: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Kind: {
        Kind.TWINNING: Bilingual(
            "een blijvende band, in Nederland het gewone woord; in Vlaanderen een met het mondiale Zuiden",
            "a lasting tie, in the Netherlands the usual word; in Flanders one with the global South",
        ),
        Kind.SISTER_CITY: Bilingual(
            "een blijvende band met wat de bron een zusterstad noemt",
            "a lasting tie with what the source calls a sister city",
        ),
        Kind.PARTNER_CITY: Bilingual(
            "een blijvende band met wat de bron een partnerstad noemt",
            "a lasting tie with what the source calls a partner city",
        ),
        Kind.FRIENDSHIP: Bilingual(
            "een lichtere band, uit vriendschap; soms wat van een stedenband bleef",
            "a lighter tie, out of friendship; sometimes what is left of a twinning",
        ),
        Kind.JUMELAGE: Bilingual(
            "een verzustering, in Vlaanderen het woord voor een band binnen Europa",
            "a twinning, in Flanders the word for a tie within Europe",
        ),
        Kind.PROJECT: Bilingual(
            "samenwerking voor de duur van een project", "working together for as long as a project lasts"
        ),
        Kind.CONTACT: Bilingual("contact zonder een band", "contact without a tie"),
    },
    Status: {
        Status.UNKNOWN: Bilingual("het verloop is niet bekend", "its history is not known"),
        Status.EXPLORING: Bilingual(
            "er wordt bekeken of er een band komt, of na een einde weer een",
            "it is being looked into whether there will be a tie, or one again after an ending",
        ),
        Status.ACTIVE: Bilingual("de band is van kracht en leeft", "the bond is in force and alive"),
        Status.DORMANT: Bilingual(
            "de band is van kracht, maar er gebeurt al een tijd niets",
            "the bond is in force, but nothing has happened lately",
        ),
        Status.SUSPENDED: Bilingual(
            "de band is van kracht, maar voorlopig stilgelegd", "the bond is in force, but put on hold for now"
        ),
        Status.PHASING_OUT: Bilingual(
            "de band is nog van kracht en wordt afgebouwd", "the bond is still in force and is being wound down"
        ),
        Status.ENDED: Bilingual("de band is voorbij", "the bond is over"),
    },
}
