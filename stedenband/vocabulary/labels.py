"""The Dutch and English label of every key of the data and of the rows, for headings and dossiers; and of months."""

from stedenband.text import Bilingual, Language

KEYS = {
    "about": Bilingual("ongeveer", "about"),
    "accept": Bilingual("aanvaard", "accepted"),
    "agreements": Bilingual("overeenkomsten", "agreements"),
    "amount": Bilingual("bedrag", "amount"),
    "articles": Bilingual("artikelen", "articles"),
    "background": Bilingual("achtergrond", "background"),
    "bond": Bilingual("stedenband", "bond"),
    "bonds": Bilingual("stedenbanden", "bonds"),
    "by": Bilingual("door", "by"),
    "committee": Bilingual("comité", "committee"),
    "committees": Bilingual("comités", "committees"),
    "confirmed": Bilingual("bevestigd", "confirmed"),
    "consulted": Bilingual("geraadpleegd", "consulted"),
    "counterpart": Bilingual("tegenhanger", "counterpart"),
    "country": Bilingual("land", "country"),
    "counts": Bilingual("telt", "counts"),
    "currency": Bilingual("valuta", "currency"),
    "date": Bilingual("datum", "date"),
    "decided": Bilingual("besloten", "decided"),
    "decided_by": Bilingual("besluit van", "decided by"),
    "direction": Bilingual("richting", "direction"),
    "disputed": Bilingual("betwist", "disputed"),
    "document": Bilingual("stuk", "document"),
    "email": Bilingual("e-mail", "e-mail"),
    "end_reason": Bilingual("reden", "reason"),
    "ended_by": Bilingual("beëindigd door", "ended by"),
    "events": Bilingual("activiteiten", "events"),
    "expires": Bilingual("loopt tot", "expires"),
    "exploring_since": Bilingual("verkenning sinds", "explored since"),
    "field": Bilingual("veld", "field"),
    "figures": Bilingual("cijfers", "figures"),
    "first_contact": Bilingual("eerste contact", "first contact"),
    "form": Bilingual("vorm", "form"),
    "former_countries": Bilingual("vroegere landen", "former countries"),
    "from": Bilingual("van", "from"),
    "funding": Bilingual("geld", "funding"),
    "gemeente": Bilingual("gemeente", "municipality"),
    "history": Bilingual("verloop", "history"),
    "holder": Bilingual("ingevuld door", "held by"),
    "home": Bilingual("aan onze kant", "on our side"),
    "home_country": Bilingual("land van de gemeente", "country of the municipality"),
    "how": Bilingual("hoe", "how"),
    "id": Bilingual("id", "id"),
    "joins": Bilingual("doet mee in", "joins"),
    "jubilee": Bilingual("jubileum (jaar)", "jubilee (years)"),
    "kind": Bilingual("soort", "kind"),
    "language": Bilingual("taal", "language"),
    "level": Bilingual("niveau", "level"),
    "motives": Bilingual("beweegredenen", "motives"),
    "name": Bilingual("naam", "name"),
    "names": Bilingual("andere namen", "other names"),
    "networks": Bilingual("netwerken", "networks"),
    "next": Bilingual("eerstvolgend", "next"),
    "note": Bilingual("opmerking", "note"),
    "notice": Bilingual("kennisgeving", "notice"),
    "notified": Bilingual("meegedeeld", "notified"),
    "number": Bilingual("aantal", "number"),
    "office": Bilingual("functie", "office"),
    "organisation": Bilingual("organisatie", "organisation"),
    "origin": Bilingual("herkomst", "origin"),
    "part_of": Bilingual("onderdeel van", "part of"),
    "participants": Bilingual("deelnemers", "participants"),
    "parties": Bilingual("partijen", "parties"),
    "partners": Bilingual("partner", "partner"),
    "per_year": Bilingual("per jaar", "per year"),
    "place": Bilingual("plaats", "place"),
    "population": Bilingual("inwoners", "inhabitants"),
    "publisher": Bilingual("uitgever", "publisher"),
    "purpose": Bilingual("doel", "purpose"),
    "reason": Bilingual("reden", "reason"),
    "record": Bilingual("onderdeel", "record"),
    "renewed": Bilingual("vernieuwd", "renewed"),
    "reports": Bilingual("verslagen", "reports"),
    "role": Bilingual("rol", "role"),
    "roles": Bilingual("rollen", "roles"),
    "rule": Bilingual("regel", "rule"),
    "rules": Bilingual("regels", "rules"),
    "scope": Bilingual("reikwijdte", "scope"),
    "sent": Bilingual("verzonden", "sent"),
    "sent_to": Bilingual("gezonden aan", "sent to"),
    "side": Bilingual("kant", "side"),
    "signed": Bilingual("ondertekend", "signed"),
    "since": Bilingual("sinds", "since"),
    "source": Bilingual("bron", "source"),
    "sources": Bilingual("bronnen", "sources"),
    "status": Bilingual("status", "status"),
    "task": Bilingual("taak", "task"),
    "themes": Bilingual("thema's", "themes"),
    "title": Bilingual("titel", "title"),
    "to": Bilingual("aan", "to"),
    "until": Bilingual("tot", "until"),
    "upkeep": Bilingual("onderhoud overgedragen", "upkeep handed over"),
    "url": Bilingual("adres", "address"),
    "value": Bilingual("waarde", "value"),
    "website": Bilingual("website", "website"),
    "what": Bilingual("wat", "what"),
    "why": Bilingual("waarom", "why"),
    "year": Bilingual("jaar", "year"),
}

_MONTHS = {
    "nl": (
        "januari", "februari", "maart", "april", "mei", "juni",
        "juli", "augustus", "september", "oktober", "november", "december",
    ),
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
_SHORT_MONTHS = {
    "nl": ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"),
}
SCOPES = {
    "international": Bilingual("internationaal", "international"),
    "domestic": Bilingual("binnenlands", "domestic"),
}


def key_label(key: str, language: Language) -> str:
    """The label of a key with a capital, as it stands above a column or a part."""
    label = KEYS[key].text(language)
    return label[:1].upper() + label[1:]


def month_name(month: int, language: Language, *, short: bool = False) -> str:
    """The name of a month by its number, whole or as short as a table has it; a test compares them with CLDR."""
    return (_SHORT_MONTHS if short else _MONTHS)[language][month - 1]
