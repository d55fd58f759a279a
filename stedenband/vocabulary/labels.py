"""Labels beside those of the codes: of months, scopes and drafts, and of codes in Flanders, in a province or a city."""

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from stedenband.text import Bilingual, Language, fold
from stedenband.vocabulary.codes import (
    Code,
    Funder,
    Level,
    Membership,
    Office,
    Organ,
    Outcome,
    Party,
    Role,
    Status,
    Style,
)

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
# What a list prints as the state of a bond; that the municipality itself left it stands in the place of its ending.
STATES = (*Status, Membership.LEFT)
_DECIDED = Bilingual("onbekend", "unknown")  # what is decided, and how not told, is no proposal without a decision
EXPLORATION_ENDED = Bilingual("verkenning beëindigd", "exploration ended")  # it never was a bond
# The organs of the municipality itself; whose they are is said where the other side wanted what they decided.
OWN_ORGANS = frozenset({Organ.COUNCIL, Organ.EXECUTIVE, Organ.MAYOR, Organ.ADMINISTRATION, Organ.COUNCIL_COMMITTEE})
OTHER_SIDE = frozenset({Party.PARTNER, Party.PARTNER_COMMITTEE})
# The bodies and offices of a Dutch province and of a Flemish one; the plurals of those whom there are several of.
_PROVINCIAL_COUNCIL = Bilingual("Provinciale Staten", "provincial council")
_PROVINCIAL_EXECUTIVE = Bilingual("Gedeputeerde Staten", "provincial executive")
_COMMISSIONER = Bilingual("commissaris van de Koning", "King's commissioner")
_FLEMISH_COUNCIL = Bilingual("provincieraad", "provincial council")
_FLEMISH_EXECUTIVE = Bilingual("deputatie", "provincial executive")
_GOVERNOR = Bilingual("gouverneur", "governor")
_DEPUTY = Bilingual("gedeputeerde", "member of the provincial executive")
_DEPUTIES = Bilingual("gedeputeerden", "members of the provincial executive")
# What the words for the owner of a file are where it is a province or a city; by type, since codes are equal as texts.
_OF_PROVINCE: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Party: {
        Party.MUNICIPALITY: Bilingual("de provincie", "the province"),
        Party.OWN_COMMITTEE: Bilingual("het eigen comité", "the province's own committee"),
    },
    Funder: {Funder.MUNICIPALITY: Bilingual("de provincie", "the province")},
    Organ: {
        Organ.COUNCIL: _PROVINCIAL_COUNCIL,
        Organ.EXECUTIVE: _PROVINCIAL_EXECUTIVE,
        Organ.MAYOR: _COMMISSIONER,
        Organ.COUNCIL_COMMITTEE: Bilingual("Statencommissie", "committee of the provincial council"),
    },
    Role: {
        Role.MAYOR: _COMMISSIONER,
        Role.EXECUTIVE: _PROVINCIAL_EXECUTIVE,
        Role.COUNCIL: _PROVINCIAL_COUNCIL,
    },
    Office: {
        Office.MAYOR: _COMMISSIONER,
        Office.ALDERMAN: _DEPUTY,
        Office.COUNCILLOR: Bilingual("Statenlid", "member of the provincial council"),
    },
}
_OF_FLEMISH_PROVINCE: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Party: _OF_PROVINCE[Party],
    Funder: _OF_PROVINCE[Funder],
    Organ: {
        Organ.COUNCIL: _FLEMISH_COUNCIL,
        Organ.EXECUTIVE: _FLEMISH_EXECUTIVE,
        Organ.MAYOR: _GOVERNOR,
        Organ.COUNCIL_COMMITTEE: Bilingual("commissie van de provincieraad", "committee of the provincial council"),
    },
    Role: {Role.MAYOR: _GOVERNOR, Role.EXECUTIVE: _FLEMISH_EXECUTIVE, Role.COUNCIL: _FLEMISH_COUNCIL},
    Office: {
        Office.MAYOR: _GOVERNOR,
        Office.ALDERMAN: _DEPUTY,
        Office.COUNCILLOR: Bilingual("provincieraadslid", "member of the provincial council"),
    },
}
_PLURALS_OF_PROVINCE = {
    Office.MAYOR: Bilingual("commissarissen van de Koning", "King's commissioners"),
    Office.ALDERMAN: _DEPUTIES,
    Office.COUNCILLOR: Bilingual("Statenleden", "members of the provincial council"),
}
_PLURALS_OF_FLEMISH_PROVINCE = {
    Office.MAYOR: Bilingual("gouverneurs", "governors"),
    Office.ALDERMAN: _DEPUTIES,
    Office.COUNCILLOR: Bilingual("provincieraadsleden", "members of the provincial council"),
}
_OF_CITY: Mapping[type[Code], Mapping[Code, Bilingual]] = {
    Party: {
        Party.MUNICIPALITY: Bilingual("de stad", "the city"),
        Party.OWN_COMMITTEE: Bilingual("het eigen comité", "the city's own committee"),
    },
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


class Owner(NamedTuple):
    """By what the words of an owner are chosen: its country, and whether it is a province or a city."""

    country: str = ""
    level: Level = Level.MUNICIPALITY
    style: Style = Style.MUNICIPALITY


def office_label(office: Office, owner: Owner, language: Language, *, are_many: bool = False) -> str:
    """What an office, or with `are_many` several who hold it, is called by an owner: `schepen`, `gedeputeerde`."""
    if owner.level is not Level.PROVINCE and is_flemish(owner.country, language) and office in _FLEMISH_OFFICES:
        return _FLEMISH_OFFICES[office][are_many]
    if not are_many:
        return label_of(office, owner, language)
    of_provinces = _PLURALS_OF_FLEMISH_PROVINCE if owner.country == "BE" else _PLURALS_OF_PROVINCE
    own = of_provinces.get(office) if owner.level is Level.PROVINCE else None
    return (own or _PLURALS[office]).text(language)


def other_names(code: Code) -> tuple[str, ...]:
    """What else a code is called than by its labels: in the plural, in Flanders, or of a province or city."""
    tables = (_OF_PROVINCE, _OF_FLEMISH_PROVINCE, _OF_CITY)
    of_owners = (words for table in tables if (words := table.get(type(code), {}).get(code)))
    names = [name for words in of_owners for name in words]
    if isinstance(code, Office):
        of_provinces = (_PLURALS_OF_PROVINCE.get(code, ()), _PLURALS_OF_FLEMISH_PROVINCE.get(code, ()))
        names += [*_PLURALS[code], *_FLEMISH_OFFICES.get(code, ()), *(name for two in of_provinces for name in two)]
    return tuple(dict.fromkeys(names))


@cache
def holders_in_english() -> Mapping[str, str]:
    """What an office, role or organ of any owner is called in an English sentence, by its name in either language."""
    tables: list[Mapping[Office, Bilingual]] = [_PLURALS, _PLURALS_OF_PROVINCE, _PLURALS_OF_FLEMISH_PROVINCE]
    found = {name.nl: name.en for table in tables for name in table.values()}
    found |= {many: _PLURALS[office].en for office, (_, many) in _FLEMISH_OFFICES.items()}
    found |= {one: f"the {office.en}" for office, (one, _) in _FLEMISH_OFFICES.items()}
    owned = [of[kind] for of in (_OF_PROVINCE, _OF_FLEMISH_PROVINCE) for kind in (Office, Organ, Role)]
    words = [Bilingual(code.nl, code.en) for code in (*Office, *Organ, *Role)]
    for name in (*words, *(name for table in owned for name in table.values())):
        said = f"an {name.en}" if name.en == Role.INSTITUTION.en else f"the {name.en}"
        found |= {name.nl: said, name.en: said}
    return found


_ARTICLE = re.compile(r"^(?:de|het|een|the|an?) ")


@lru_cache(maxsize=2**10)
def without_article(label: str) -> str:
    """A label, folded, without the article that it begins with: `stad` of `de stad`."""
    return _ARTICLE.sub("", fold(label))


def called(word: str, codes: Sequence[Code]) -> Code | None:
    """Which of some codes is called so by any owner, else so but for an article; None where none is."""
    names = [(name, code) for code in codes for name in (code.nl, code.en, *other_names(code))]
    found = (code for alike in (fold, without_article) for name, code in names if alike(name) == alike(word))
    return next(found, None)


def with_code(code: Code) -> Bilingual:
    """The label of a code with the code that a file has behind it, where these differ: `actief (active)`."""
    nl, en = (f"{name} ({code.value})" if name != code.value else name for name in (code.nl, code.en))
    return Bilingual(nl, en)


_JOINS_OR_LEAVES: Mapping[Code, tuple[Bilingual, Bilingual]] = {
    Membership.JOINED: (Bilingual("{name} treedt toe", "{name} joins"), Bilingual("treedt {name} toe", "{name} joins")),
    Membership.LEFT: (Bilingual("{name} treedt uit", "{name} leaves"), Bilingual("treedt {name} uit", "{name} leaves")),
}


def joins_or_leaves(name: str, status: Code, language: Language, *, behind_date: bool) -> str:
    """What a partner is to do: `Omega treedt toe`, behind its date `treedt Omega toe`."""
    alone, behind = _JOINS_OR_LEAVES[status]
    return (behind if behind_date else alone).text(language).format(name=name)


_BACK_AS = Bilingual("{status} als {kind}", "{status} as {kind}")


def coming_label(status: Code, kind: Code | None, now: Code | None, language: Language) -> str:
    """What a bond is to come to: its state, or its kind where it goes on; both where it comes back as that."""
    if kind is None or status not in (now, Status.ACTIVE):
        return status.label(language)
    if status is now:
        return kind.label(language)
    return _BACK_AS.text(language).format(status=status.label(language), kind=kind.label(language))


def label_of(code: Code, owner: Owner, language: Language) -> str:
    """The label of a code in the file of an owner: of a province `Provinciale Staten`, of a city `de stad`."""
    words = _words_of(owner).get(type(code), {}).get(code)
    return words.text(language) if words else code.label(language)


def _words_of(owner: Owner) -> Mapping[type[Code], Mapping[Code, Bilingual]]:
    if owner.level is Level.PROVINCE:
        return _OF_FLEMISH_PROVINCE if owner.country == "BE" else _OF_PROVINCE
    return _OF_CITY if owner.style is Style.CITY else {}


def state_label(status: Code, language: Language, *, left: bool, certain: bool | None) -> str:
    """How a bond stands, `?` behind what is uncertain; one that a municipality left did not end for the others."""
    said = (Membership.LEFT if left else status).label(language)
    return f"{said}?" if certain is False else said


def outcome_label(outcome: Outcome, language: Language, *, is_decided: bool) -> str:
    """What became of a proposal; where it is decided, and how is not told, that this is unknown."""
    return _DECIDED.text(language) if is_decided and outcome is Outcome.PENDING else outcome.label(language)
