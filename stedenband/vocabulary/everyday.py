"""What people write in the place of a key or a code, in small letters without accents; labels are not repeated here.

A word may stand for several: which is meant is that which can stand in the place.
"""

from collections.abc import Iterable

from stedenband.text import fold

_MEANT = {
    # Keys
    "bond": "bonds", "band": "bonds", "banden": "bonds", "stedenband": "bonds", "jumelages": "bonds",
    "stad": "gemeente partners name place", "municipality": "gemeente", "city": "gemeente partners name place",
    "partner": "partners", "partnerstad": "partners", "plaats": "place name",
    "naam": "name gemeente partner", "name": "gemeente title partner",
    "land": "country", "landcode": "country", "staat": "country",
    "begin": "since date", "start": "since date", "van": "since from", "vanaf": "since date",
    "from": "since date", "till": "until",
    "sinds": "since date", "since": "date",
    "eind": "until end", "einde": "until end", "end": "until", "tot": "until", "to": "until",
    "jaar": "year date", "year": "date",
    "datum": "date on signed since", "date": "date on signed since",
    "soort": "kind level form", "type": "kind level form", "toestand": "status", "state": "status",
    "bron": "sources source", "source": "sources", "url": "website url", "link": "website url", "site": "website",
    "opmerking": "note", "opmerkingen": "note", "notitie": "note", "comment": "note", "toelichting": "note",
    "beschrijving": "background", "description": "background", "achtergrond": "background", "tekst": "background",
    "thema": "themes", "theme": "themes", "onderwerp": "themes title", "titel": "title",
    "comite": "committees committee",
    "activiteit": "events", "activiteiten": "events", "evenementen": "events", "event": "events",
    "netwerk": "networks", "network": "networks", "inwoners": "population citizens", "aantal": "number",
    "bedrag": "amount", "geld": "funding", "subsidie": "funding", "contract": "agreements",
    "overeenkomst": "agreements",
    "rol": "role roles", "geschiedenis": "history", "verloop": "history", "door": "by",
    "waarom": "reason why", "reason": "why", "reden": "reason why",
    "namen": "names", "financiering": "funding", "coordinaten": "location",
    "voorstel": "proposals", "doel": "purpose", "taal": "language", "provincie": "part_of province",
    "code": "ids cbs", "gemeentecode": "ids cbs", "cbs": "ids", "nis": "ids",
    "exchanges": "figures", "uitwisselingen": "figures", "aantallen": "figures",
    # Codes
    "opgezegd": "ended", "gestopt": "ended", "verbroken": "ended", "afgelopen": "ended", "voorbij": "ended",
    "opgeheven": "ended", "vervallen": "ended", "beeindigd": "ended", "ontbonden": "ended", "dissolved": "ended",
    "niet meer": "ended", "bestaat": "active", "bestaat nog": "active", "nog actief": "active",
    "bezuinigingen": "cost", "lack of activity": "inactivity",
    "loopt": "active", "levend": "active", "current": "active", "terminated": "ended", "discontinued": "ended",
    "inactief": "dormant", "slapende": "dormant", "inactive": "dormant", "lopend": "active",
    "loopt nog": "active", "bestaand": "active",
    "sluimerend": "dormant", "passief": "dormant", "niet meer actief": "dormant", "stopgezet": "ended",
    "in rust": "dormant", "rustend": "dormant",
    "afgebouwd": "ended", "uitgetreden": "ended", "geeindigd": "ended", "gestaakt": "ended", "uitgedoofd": "ended",
    "afgebroken": "ended", "ten einde": "ended",
    "termine": "ended", "terminee": "ended", "rompu": "ended", "resilie": "ended", "dissous": "ended",
    "actif": "active", "en cours": "active", "inactif": "dormant", "en sommeil": "dormant",
    "suspendu": "suspended", "suspendue": "suspended",
    "bevroren": "suspended", "gepauzeerd": "suspended", "stilgelegd": "suspended", "verkennend": "exploring",
    "verkenning": "exploring", "orienterend": "exploring", "afbouw": "phasing-out", "zusterstedenband": "sister-city",
    "verzustering": "jumelage", "verzusteringen": "jumelage",
    "vriendschap": "friendship", "vriendschapsstad": "friendship partner-city", "samenwerking": "project cooperation",
    "gemeente": "municipality", "derde": "third-party", "beide": "both", "allebei": "both", "wij": "municipality own",
    "eigen": "own", "ons": "own", "stoppen": "end", "stopzetten": "end", "opzeggen": "end", "beeindiging": "end",
    "uitbreiden": "change", "uitbreiding": "change", "wijziging": "change", "afgewezen": "rejected",
    "afgekeurd": "rejected", "in behandeling": "pending", "open": "pending",
    "goedgekeurd": "accepted", "aanvaard": "accepted",
    "zij": "partner", "bezuiniging": "cost", "geldgebrek": "cost", "personeel": "capacity", "fusie": "merger",
    "gemeentelijke herindeling": "merger", "b&w": "executive", "college van b&w": "executive", "raad": "council",
    "geweest": "held", "voltooid": "held", "geannuleerd": "cancelled", "jaarlijks": "recurring", "dorpskern": "village",
    "kunst": "culture", "economisch": "economy", "cultureel": "culture", "jongeren": "youth", "mou": "memorandum",
}  # fmt: skip


def meant_by(word: str, possible: Iterable[str]) -> str | None:
    """Which of the possible keys or codes an everyday word stands for, or None where it is no such word."""
    meanings = _MEANT.get(fold(word), "").split()
    known = set(possible) if meanings else set()
    return next((meant for meant in meanings if meant in known), None)


def everyday_names(possible: Iterable[str]) -> dict[str, str]:
    """All everyday words for some keys or codes, each with the one that it stands for."""
    known = set(possible)
    pairs = ((word, next((one for one in meant.split() if one in known), "")) for word, meant in _MEANT.items())
    return {word: meant for word, meant in pairs if meant}


def everyday_words(code: str) -> tuple[str, ...]:
    """The everyday words that stand for one code and for nothing else."""
    return tuple(word for word, meant in _MEANT.items() if meant == code)
