"""The names of months, the labels of scopes and of drafts, and the words of Flanders that no list of codes has."""

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code, Funder, Level, Office, Organ, Party

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
YES_NO = {True: Bilingual("ja", "yes"), False: Bilingual("nee", "no")}
SCOPES = {
    "international": Bilingual("internationaal", "international"),
    "domestic": Bilingual("binnenlands", "domestic"),
}
PROVINCIAL_ORGANS = {
    Organ.COUNCIL: Bilingual("Provinciale Staten", "the provincial council"),
    Organ.EXECUTIVE: Bilingual("Gedeputeerde Staten", "the provincial executive"),
}
_PROVINCE = Bilingual("de provincie", "the province")
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


def label_of(code: Code, level: Level, language: Language) -> str:
    """The label of a code in the file of an owner: of a province `Provinciale Staten` and not `gemeenteraad`."""
    if level is not Level.PROVINCE:
        return code.label(language)
    if isinstance(code, Organ) and code in PROVINCIAL_ORGANS:
        return PROVINCIAL_ORGANS[code].text(language)
    is_owner = code is Party.MUNICIPALITY or code is Funder.MUNICIPALITY
    return _PROVINCE.text(language) if is_owner else code.label(language)
