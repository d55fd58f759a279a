"""The places that Dutch and English call by different names, each with its country."""

from functools import lru_cache

from stedenband.text import Language

# Dutch, English and the country, as a name may be that of another place elsewhere.
_NAMES = """
Aken|Aachen|DE
Antwerpen|Antwerp|BE
Athene|Athens|GR
Bazel|Basel|CH
Berlijn|Berlin|DE
Boedapest|Budapest|HU
Bogotá|Bogota|CO
Boekarest|Bucharest|RO
Brugge|Bruges|BE
Brussel|Brussels|BE
Caïro|Cairo|EG
Den Haag|The Hague|NL
's-Gravenhage|The Hague|NL
Doornik|Tournai|BE
Duinkerke|Dunkirk|FR
Genève|Geneva|CH
Gent|Ghent|BE
Genua|Genoa|IT
Göteborg|Gothenburg|SE
Hannover|Hanover|DE
Ieper|Ypres|BE
Jeruzalem|Jerusalem|IL
Kaapstad|Cape Town|ZA
Keulen|Cologne|DE
Kopenhagen|Copenhagen|DK
Krakau|Kraków|PL
Lissabon|Lisbon|PT
Londen|London|GB
Luik|Liège|BE
Milaan|Milan|IT
Moskou|Moscow|RU
München|Munich|DE
Namen|Namur|BE
Napels|Naples|IT
Neurenberg|Nuremberg|DE
Noord-Brabant|North Brabant|NL
Noord-Holland|North Holland|NL
Oostende|Ostend|BE
Oostkaap|Eastern Cape|ZA
Oost-Vlaanderen|East Flanders|BE
Parijs|Paris|FR
Praag|Prague|CZ
Rijsel|Lille|FR
Sint-Petersburg|Saint Petersburg|RU
Straatsburg|Strasbourg|FR
Tasjkent|Tashkent|UZ
Tokio|Tokyo|JP
Turijn|Turin|IT
Venetië|Venice|IT
Vlaams-Brabant|Flemish Brabant|BE
Warschau|Warsaw|PL
Wenen|Vienna|AT
West-Vlaanderen|West Flanders|BE
Zuid-Holland|South Holland|NL
"""


def place_name(name: str, language: Language, country: str | None = None) -> str:
    """A place by its name in a language; as it is where that is the same, or `country` is not that of such a place.

    For English the name is the Dutch one, whatever the country if that is None; for Dutch it is the English one of a
    list, and only with its country: what is written in Dutch stays.
    """
    if language == "nl" and country is None:
        return name
    found = _by_name(language).get(name)
    return found[0] if found and country in (None, found[1]) else name


@lru_cache(maxsize=2)
def _by_name(language: Language) -> dict[str, tuple[str, str]]:
    rows = [line.split("|") for line in _NAMES.strip().splitlines()]
    if language == "en":
        return {dutch: (english, country) for dutch, english, country in rows}
    return {english: (dutch, country) for dutch, english, country in reversed(rows)}


def country_by_name(name: str) -> str | None:
    """The country of a place that is called so in Dutch, where another language calls it otherwise."""
    found = _by_name("en").get(name)
    return found[1] if found else None
