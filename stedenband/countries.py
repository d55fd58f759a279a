"""Countries: the codes of ISO 3166-1 (and XK), former states by ISO 3166-3, and their names in Dutch and English."""

from functools import cache

from stedenband.country_names import TODAY
from stedenband.text import Language, Words, fold

COUNTRIES = frozenset(TODAY)

FORMER_STATES = {
    "AIDJ": Words("Frans Afar- en Issaland", "French Afars and Issas"),
    "ANHH": Words("Nederlandse Antillen", "Netherlands Antilles"),
    "BQAQ": Words("Brits Antarctisch Territorium", "British Antarctic Territory"),
    "BUMM": Words("Birma", "Burma"),
    "BYAA": Words("Wit-Russische SSR", "Byelorussian SSR"),
    "CSHH": Words("Tsjechoslowakije", "Czechoslovakia"),
    "CSXX": Words("Servië en Montenegro", "Serbia and Montenegro"),
    "CTKI": Words("Canton en Enderbury", "Canton and Enderbury Islands"),
    "DDDE": Words("Duitse Democratische Republiek", "German Democratic Republic"),
    "DYBJ": Words("Dahomey", "Dahomey"),
    "FQHH": Words("Franse Zuidelijke en Antarctische Gebieden", "French Southern and Antarctic Territories"),
    "FXFR": Words("Europees Frankrijk", "Metropolitan France"),
    "GEHH": Words("Gilbert- en Ellice-eilanden", "Gilbert and Ellice Islands"),
    "HVBF": Words("Opper-Volta", "Upper Volta"),
    "JTUM": Words("Johnston", "Johnston Island"),
    "MIUM": Words("Midway", "Midway Islands"),
    "NHVU": Words("Nieuwe Hebriden", "New Hebrides"),
    "NQAQ": Words("Koningin Maudland", "Dronning Maud Land"),
    "NTHH": Words("Neutrale Zone", "Neutral Zone"),
    "PCHH": Words("Trustgebied van de Pacifische Eilanden", "Trust Territory of the Pacific Islands"),
    "PUUM": Words("Verspreide eilanden van de VS in de Stille Oceaan", "U.S. Miscellaneous Pacific Islands"),
    "PZPA": Words("Panamakanaalzone", "Panama Canal Zone"),
    "RHZW": Words("Zuid-Rhodesië", "Southern Rhodesia"),
    "SKIN": Words("Sikkim", "Sikkim"),
    "SUHH": Words("Sovjet-Unie", "Soviet Union"),
    "TPTL": Words("Oost-Timor", "East Timor"),
    "VDVN": Words("Noord-Vietnam", "Democratic Republic of Viet-Nam"),
    "WKUM": Words("Wake", "Wake Island"),
    "YDYE": Words("Zuid-Jemen", "Democratic Yemen"),
    "YUCS": Words("Joegoslavië", "Yugoslavia"),
    "ZRCD": Words("Zaïre", "Zaire"),
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
