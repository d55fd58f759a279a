"""The names of months, the labels of scopes and of drafts, and the words of Flanders that no list of codes has."""

from collections.abc import Mapping

from stedenband.text import Bilingual, Language
from stedenband.vocabulary.codes import Code, Funder, Level, Membership, Office, Organ, Party, Style

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
PROVINCIAL_ORGANS: dict[Code, Bilingual] = {
    Organ.COUNCIL: Bilingual("Provinciale Staten", "the provincial council"),
    Organ.EXECUTIVE: Bilingual("Gedeputeerde Staten", "the provincial executive"),
}
# The organs of the municipality itself; whose they are is said where the other side wanted what they decided.
OWN_ORGANS = frozenset({Organ.COUNCIL, Organ.EXECUTIVE, Organ.MAYOR, Organ.ADMINISTRATION, Organ.COUNCIL_COMMITTEE})
OTHER_SIDE = frozenset({Party.PARTNER, Party.PARTNER_COMMITTEE})
# What the words for the owner of a file are where it is a province or a city; by type, since codes are equal as texts.
_OF_PROVINCE: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Party: {Party.MUNICIPALITY: Bilingual("de provincie", "the province")},
    Funder: {Funder.MUNICIPALITY: Bilingual("de provincie", "the province")},
    Organ: PROVINCIAL_ORGANS,
}
_OF_CITY: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Party: {Party.MUNICIPALITY: Bilingual("de stad", "the city")},
    Funder: {Funder.MUNICIPALITY: Bilingual("stad", "city")},
}
_PLURALS = {
    Office.MAYOR: Bilingual("burgemeesters", "mayors"),
    Office.ALDERMAN: Bilingual("wethouders", "aldermen"),
    Office.COUNCILLOR: Bilingual("raadsleden", "councillors"),
    Office.OFFICIAL: Bilingual("ambtenaren", "officials"),
    Office.DELEGATION: Bilingual("delegaties", "delegations"),
    Office.AMBASSADOR: Bilingual("ambassadeurs", "ambassadors"),
    Office.CONSUL: Bilingual("consuls-generaal", "consuls general"),
    Office.NATIONAL_GOVERNMENT: Bilingual("vertegenwoordigers van een regering", "government representatives"),
    Office.DIRECTOR: Bilingual("directeuren", "directors"),
    Office.COMMITTEE: Bilingual("comitéleden", "committee members"),
    Office.STUDENT: Bilingual("studenten", "students"),
    Office.VETERAN: Bilingual("veteranen", "veterans"),
    Office.RESIDENT: Bilingual("inwoners", "residents"),
}
_FLEMISH_OFFICES = {Office.ALDERMAN: ("schepen", "schepenen")}


class Draft(Code):
    """What stands in the place of a status where a bond is only listed."""

    LISTED = "listed", "alleen vermeld", "only listed"


class Known(Code):
    """What is known of a municipality: its own file, what lists elsewhere say, or nothing."""

    FILE = "file", "eigen bestand", "own file"
    LISTED = "listed", "alleen vermeld", "only listed"
    MISSING = "missing", "niets bekend", "nothing known"


def month_name(month: int, language: Language, *, short: bool = False) -> str:
    """The name of a month by its number, whole or as short as a table has it; a test compares them with CLDR."""
    return (_SHORT_MONTHS if short else _MONTHS)[language][month - 1]


def is_flemish(country: str, language: Language) -> bool:
    """Whether the words of Flanders are used: in Dutch, of what a Belgian file says."""
    return country == "BE" and language == "nl"


def office_label(office: Office, country: str, language: Language, *, are_many: bool = False) -> str:
    """What an office, or with `are_many` several who hold it, is called in a file of a country: `schepen`."""
    if is_flemish(country, language) and office in _FLEMISH_OFFICES:
        return _FLEMISH_OFFICES[office][are_many]
    return _PLURALS[office].text(language) if are_many else office.label(language)


def other_names(code: Code) -> tuple[str, ...]:
    """What else a code is called than by its labels: in the plural, in Flanders, or of a province or city."""
    of_owners = (words for table in (_OF_PROVINCE, _OF_CITY) if (words := table.get(type(code), {}).get(code)))
    names = [name for words in of_owners for name in words]
    if isinstance(code, Office):
        names += [*_PLURALS[code], *_FLEMISH_OFFICES.get(code, ())]
    return tuple(names)


def label_of(code: Code, level: Level, style: Style, language: Language) -> str:
    """The label of a code in the file of an owner: of a province `Provinciale Staten`, of a city `de stad`."""
    told = _OF_PROVINCE if level is Level.PROVINCE else _OF_CITY if style is Style.CITY else {}
    words = told.get(type(code), {}).get(code)
    return words.text(language) if words else code.label(language)


def state_label(status: Code, language: Language, *, left: bool, certain: bool | None) -> str:
    """How a bond stands, `?` behind what is uncertain; one that a municipality left did not end for the others."""
    said = (Membership.LEFT if left else status).label(language)
    return f"{said}?" if certain is False else said
