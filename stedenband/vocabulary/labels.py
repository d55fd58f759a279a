"""The names of months, of scopes, and the words of Flanders, of users and of drafts that no list of codes has."""

from collections.abc import Mapping

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code, Kind, Office

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
# What a code is called beside its labels: a filter finds it by these words too.
ALSO_CALLED: Mapping[Code, str] = {Kind.JUMELAGE: "verzustering"}
_FLEMISH_OFFICES = {Office.ALDERMAN: "schepen"}


class Draft(Code):
    """What stands in the place of a status where a bond is only listed."""

    LISTED = "listed", "alleen vermeld", "only listed"


def month_name(month: int, language: Language, *, short: bool = False) -> str:
    """The name of a month by its number, whole or as short as a table has it; a test compares them with CLDR."""
    return (_SHORT_MONTHS if short else _MONTHS)[language][month - 1]


def is_flemish(country: str, language: Language) -> bool:
    """Whether the words of Flanders are used: in Dutch, of what a Belgian file says."""
    return country == "BE" and language == "nl"


def office_label(office: Office, country: str, language: Language) -> str:
    """What an office is called in a file of a country: `wethouder`, in a Belgian one `schepen`."""
    label = office.label(language)
    return _FLEMISH_OFFICES.get(office, label) if is_flemish(country, language) else label
