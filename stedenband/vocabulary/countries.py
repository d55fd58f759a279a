"""Countries: the codes of ISO 3166-1 (and XK), former states by ISO 3166-3, and their names in Dutch and English."""

from functools import cache

from stedenband.text import Bilingual, Language, fold
from stedenband.vocabulary.country_names import TODAY

COUNTRIES = frozenset(TODAY)

FORMER_STATES = {
    "AIDJ": Bilingual("Frans Afar- en Issaland", "French Afars and Issas"),
    "ANHH": Bilingual("Nederlandse Antillen", "Netherlands Antilles"),
    "BQAQ": Bilingual("Brits Antarctisch Territorium", "British Antarctic Territory"),
    "BUMM": Bilingual("Birma", "Burma"),
    "BYAA": Bilingual("Wit-Russische SSR", "Byelorussian SSR"),
    "CSHH": Bilingual("Tsjechoslowakije", "Czechoslovakia"),
    "CSXX": Bilingual("Servië en Montenegro", "Serbia and Montenegro"),
    "CTKI": Bilingual("Canton en Enderbury", "Canton and Enderbury Islands"),
    "DDDE": Bilingual("Duitse Democratische Republiek", "German Democratic Republic"),
    "DYBJ": Bilingual("Dahomey", "Dahomey"),
    "FQHH": Bilingual("Franse Zuidelijke en Antarctische Gebieden", "French Southern and Antarctic Territories"),
    "FXFR": Bilingual("Europees Frankrijk", "Metropolitan France"),
    "GEHH": Bilingual("Gilbert- en Ellice-eilanden", "Gilbert and Ellice Islands"),
    "HVBF": Bilingual("Opper-Volta", "Upper Volta"),
    "JTUM": Bilingual("Johnston", "Johnston Island"),
    "MIUM": Bilingual("Midway", "Midway Islands"),
    "NHVU": Bilingual("Nieuwe Hebriden", "New Hebrides"),
    "NQAQ": Bilingual("Koningin Maudland", "Dronning Maud Land"),
    "NTHH": Bilingual("Neutrale Zone", "Neutral Zone"),
    "PCHH": Bilingual("Trustgebied van de Pacifische Eilanden", "Trust Territory of the Pacific Islands"),
    "PUUM": Bilingual("Verspreide eilanden van de VS in de Stille Oceaan", "U.S. Miscellaneous Pacific Islands"),
    "PZPA": Bilingual("Panamakanaalzone", "Panama Canal Zone"),
    "RHZW": Bilingual("Zuid-Rhodesië", "Southern Rhodesia"),
    "SKIN": Bilingual("Sikkim", "Sikkim"),
    "SUHH": Bilingual("Sovjet-Unie", "Soviet Union"),
    "TPTL": Bilingual("Oost-Timor", "East Timor"),
    "VDVN": Bilingual("Noord-Vietnam", "Democratic Republic of Viet-Nam"),
    "WKUM": Bilingual("Wake", "Wake Island"),
    "YDYE": Bilingual("Zuid-Jemen", "Democratic Yemen"),
    "YUCS": Bilingual("Joegoslavië", "Yugoslavia"),
    "ZRCD": Bilingual("Zaïre", "Zaire"),
}

# What people write for a country that neither CLDR's Dutch nor its English names say.
_HABITS = {
    "UK": "GB", "EN": "GB", "ENGELAND": "GB", "ENGLAND": "GB", "SCHOTLAND": "GB", "SCOTLAND": "GB", "WALES": "GB",
    "GROOT-BRITTANNIE": "GB", "GREAT BRITAIN": "GB", "VK": "GB", "EL": "GR", "HOLLAND": "NL", "VS": "US", "USA": "US",
    "AMERIKA": "US", "DDR": "DDDE", "USSR": "SUHH", "BURMA": "BUMM", "TURKEY": "TR", "TSJECHISCHE REPUBLIEK": "CZ",
}  # fmt: skip


@cache
def country_names(language: Language) -> dict[str, str]:
    """Every code with its name in `language`: today's countries and former states."""
    return {code: words.text(language) for code, words in (TODAY | FORMER_STATES).items()}


def country_name(code: str, language: Language) -> str:
    """The name of a country or former state, or the code itself where it has none."""
    return country_names(language).get(code, code)


def find_country(text: str) -> str | None:
    """The code that a code, a habit (`UK`) or a Dutch or English name stands for, or None."""
    folded = fold(text).upper()
    if folded in COUNTRIES or folded in FORMER_STATES:
        return folded
    return _HABITS.get(folded) or _codes_by_name().get(fold(text))


@cache
def _codes_by_name() -> dict[str, str]:
    languages: tuple[Language, Language] = ("en", "nl")
    return {fold(name): code for language in languages for code, name in country_names(language).items()}
